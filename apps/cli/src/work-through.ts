/** Runs what a plan still lacks, with progress, until it is whole or somebody stops it; finished blocks stay where they are. */
import { folderStore, type Plan, type ResultStore, runMissing, runnerOf } from "inflow";
import { progressLine } from "./progress.ts";
import { note } from "./terminal.ts";

/** Somebody stopped the run; what was finished is kept. */
export class Stopped extends Error {}

/** Runs the missing blocks of a plan into a folder and gives back the store that holds them all. */
export const workThrough = async (plan: Plan, blocks: string, threads?: number): Promise<ResultStore> => {
  const store = folderStore(blocks, {
    onRefused: (file, reason) => note(`${file}: ${reason} It is computed again.`),
  });
  const runner = runnerOf(threads);
  const stop = new AbortController();
  const onSignal = (): void => stop.abort();
  process.once("SIGINT", onSignal);
  process.once("SIGTERM", onSignal);
  const line = progressLine(plan.runs * plan.policies.length);
  try {
    const whole = await runMissing(plan, runner, store, { onProgress: line.show, stop: stop.signal });
    if (!whole)
      throw new Stopped(`Stopped. Finished blocks are kept in ${blocks}; the same command goes on from there.`);
  } finally {
    line.end();
    process.off("SIGINT", onSignal);
    process.off("SIGTERM", onSignal);
    await runner.close();
  }
  return store;
};
