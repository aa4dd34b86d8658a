/** Vintages of imported files in memory, for tests and browsers. Limit: as large as memory, gone with it. */
import type { Vintage } from "@inflow/importers";
import type { VintageStore } from "./vintages.ts";

/** A store that keeps vintages in memory. */
export const memoryVintages = (): VintageStore => {
  const kept = new Map<string, Vintage>();
  return {
    async put(vintage) {
      if (kept.has(vintage.id)) return false;
      kept.set(vintage.id, vintage);
      return true;
    },
    async ids() {
      return [...kept.keys()].sort();
    },
    async all() {
      return [...kept.keys()].sort().map((id) => kept.get(id)!);
    },
  };
};
