/** The record of the shipped model, written by scripts/web-facts.ts; nothing of it is computed again in the browser. */
import made from "./facts.gen.json";
import type { Facts } from "./record.ts";

/** Backtests and replications of the model that `FACTS.model` names. */
export const FACTS: Facts = made;
