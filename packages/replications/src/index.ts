/** Published models of drug markets and interdiction, replicated: each small, exact and readable. */
export type { Replica } from "./replica.ts";
