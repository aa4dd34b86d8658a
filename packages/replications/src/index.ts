/** Published models of drug markets and interdiction, replicated: each small, exact and readable. */
export { replications } from "./all.ts";
export type { Grade, Replica } from "./replica.ts";
