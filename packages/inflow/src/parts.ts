/**
 * Work in parts: some policies of some plans, one runner and one store for all. Analyses need a few policies of a study, and
 * designs are many small plans; blocks rest where whole runs of the same plan would look for them, and are found again.
 */
import { folderStore, memoryStore } from "@inflow/store";
import { jobsOf, type Plan, type Progress, type ResultStore, type Runner, runMissing } from "@inflow/study";
import { type RunSettings, runnerOf } from "./run.ts";

/** Policies of a plan, by their places in it. */
export interface Part {
  readonly plan: Plan;
  readonly places: readonly number[];
}

/** Runs what parts still lack and gives back the store that holds them. */
export type Work = (parts: readonly Part[]) => Promise<ResultStore>;

/** Runs of all parts together. */
export const runsOfParts = (parts: readonly Part[]): number =>
  parts.reduce((sum, { plan, places }) => sum + plan.runs * places.length, 0);

/** The store seen by one part: what is of other policies counts as there. */
const storeOf = (store: ResultStore, { places }: Part): ResultStore => ({
  put: (block) => store.put(block),
  get: (plan, job) => store.get(plan, job),
  blocks: (plan, policy) => store.blocks(plan, policy),
  has: async (plan, job) => !places.includes(job.policy) || store.has(plan, job),
});

/** Runs the missing blocks of each part in turn; false when it was stopped before the end. Progress counts all parts. */
export const runParts = async (
  parts: readonly Part[],
  runner: Runner,
  store: ResultStore,
  { onProgress, stop }: Pick<RunSettings, "onProgress" | "stop"> = {},
): Promise<boolean> => {
  const total = parts.reduce((sum, { plan, places }) => sum + jobsOf(plan, places).length, 0);
  let before: Progress = { done: 0, total, found: 0, runsDone: 0 };
  for (const part of parts) {
    const others = jobsOf(part.plan).length - jobsOf(part.plan, part.places).length;
    let now = before;
    const whole = await runMissing(part.plan, runner, storeOf(store, part), {
      onProgress: ({ done, found, runsDone }) => {
        now = {
          done: before.done + done - others,
          total,
          found: before.found + found - others,
          runsDone: before.runsDone + runsDone,
        };
        onProgress?.(now);
      },
      ...(stop === undefined ? {} : { stop }),
    });
    if (!whole) return false;
    before = now;
  }
  return true;
};

/** Work in this process: on threads where they can be had, into a folder or into memory; throws when it is stopped. */
export const workWith = (settings: RunSettings = {}): Work => {
  const store = settings.folder === undefined ? memoryStore() : folderStore(settings.folder);
  return async (parts) => {
    const runner = runnerOf(settings.threads);
    try {
      if (!(await runParts(parts, runner, store, settings))) throw new Error("The run was stopped before its end.");
    } finally {
      await runner.close();
    }
    return store;
  };
};
