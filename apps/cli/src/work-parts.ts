/** Runs what several plans still lack in one go, with progress, until it is whole or somebody stops it; finished blocks stay. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { folderStore, type Part, type ResultStore, runnerOf, runParts, runsOfParts, type Work } from "inflow";
import { progressLine } from "./progress.ts";
import { folderOfRun, keepStudy } from "./results-folder.ts";
import { note } from "./terminal.ts";
import { Stopped } from "./work-through.ts";

const workAll = async (
  parts: readonly Part[],
  store: ResultStore,
  blocks: string,
  threads: number | undefined,
): Promise<void> => {
  const runner = runnerOf(threads);
  const stop = new AbortController();
  const onSignal = (): void => stop.abort();
  process.once("SIGINT", onSignal);
  process.once("SIGTERM", onSignal);
  const line = progressLine(runsOfParts(parts));
  try {
    if (!(await runParts(parts, runner, store, { onProgress: line.show, stop: stop.signal })))
      throw new Stopped(`Stopped. Finished blocks are kept in ${blocks}; the same command goes on from there.`);
  } finally {
    line.end();
    process.off("SIGINT", onSignal);
    process.off("SIGTERM", onSignal);
    await runner.close();
  }
};

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
      const onRefused = (file: string, reason: string): void => note(`${file}: ${reason} It is computed again.`);
      kept = { blocks, store: folderStore(blocks, { onRefused }) };
    }
    await workAll(parts, kept.store, kept.blocks, threads);
    return kept.store;
  };
};
