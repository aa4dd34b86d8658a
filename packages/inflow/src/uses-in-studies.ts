/** Where studies and backtests cite sources: the ledger leaves them out, since no verdict may rest on a question. */
import { ledgerOf, type Use } from "@inflow/evidence";
import { textsWith } from "./library.ts";

/** Every citation in the shipped studies and backtests, and in those of a folder laid over them. */
export const usesInStudies = (over?: string): readonly Use[] =>
  ledgerOf(new Map([...textsWith(over)].filter(([name]) => name.startsWith("studies/")))).uses;
