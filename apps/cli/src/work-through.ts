/** Runs what plans still lack, with progress, until they are whole or somebody stops it; finished blocks stay where they are. */
import { folderStore, type Plan, type Progress, type ResultStore, runMissing, runnerOf } from "inflow";
import { progressLine } from "./progress.ts";
import { note } from "./terminal.ts";

/** Somebody stopped the run; what was finished is kept. */
export class Stopped extends Error {}

/** The store of a folder of blocks, which says what of it cannot be used. */
export const storeIn = (blocks: string): ResultStore =>
  folderStore(blocks, { onRefused: (file, reason) => note(`${file}: ${reason} It is computed again.`) });

/** Does work that a signal from outside may stop. */
export const untilStopped = async <T>(work: (stop: AbortSignal) => Promise<T>): Promise<T> => {
  const stop = new AbortController();
  const onSignal = (): void => stop.abort();
  process.once("SIGINT", onSignal);
  process.once("SIGTERM", onSignal);
  try {
    return await work(stop.signal);
  } finally {
    process.off("SIGINT", onSignal);
    process.off("SIGTERM", onSignal);
  }
};

/** What work is given, and what says whether all of it was done. */
type Blocks = (
  runner: ReturnType<typeof runnerOf>,
  settings: { readonly onProgress: (progress: Progress) => void; readonly stop: AbortSignal },
) => Promise<boolean>;

/** Works through a number of runs with a line of progress; throws `Stopped` where somebody stopped it before the end. */
export const workBlocks = (runs: number, blocks: string, threads: number | undefined, work: Blocks): Promise<void> =>
  untilStopped(async (stop) => {
    const runner = runnerOf(threads);
    const line = progressLine(runs);
    try {
      if (!(await work(runner, { onProgress: line.show, stop })))
        throw new Stopped(`Stopped. Finished blocks are kept in ${blocks}; the same command goes on from there.`);
    } finally {
      line.end();
      await runner.close();
    }
  });

/** Runs the missing blocks of a plan into a folder and gives back the store that holds them all. */
export const workThrough = async (plan: Plan, blocks: string, threads?: number): Promise<ResultStore> => {
  const store = storeIn(blocks);
  await workBlocks(plan.runs * plan.policies.length, blocks, threads, (runner, settings) =>
    runMissing(plan, runner, store, settings),
  );
  return store;
};
