/** Runs what several plans still lack into the folder of one run, in one go, until it is whole or somebody stops it. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { type ResultStore, runParts, runsOfParts, type Work } from "inflow";
import { folderOfRun, keepStudy } from "./results-folder.ts";
import { storeIn, workBlocks } from "./work-through.ts";

/**
 * Work into the folder of the study's own run, that of the first plan asked for. A run that is kept there already keeps the
 * line that made it; a new one gets this line.
 */
export const workIntoRun = (out: string, command: string, threads?: number): Work => {
  let kept: { readonly store: ResultStore; readonly blocks: string } | null = null;
  return async (parts) => {
    if (kept === null) {
      const { plan } = parts[0]!;
      const run = folderOfRun(out, plan.runId);
      const { blocks } = existsSync(join(run.folder, "study.json")) ? run : keepStudy(out, plan, command);
      kept = { blocks, store: storeIn(blocks) };
    }
    const { store, blocks } = kept;
    await workBlocks(runsOfParts(parts), blocks, threads, (runner, settings) =>
      runParts(parts, runner, store, settings),
    );
    return store;
  };
};
