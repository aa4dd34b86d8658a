/**
 * Work in this very isolate: one job after the other, giving way between jobs. For tests, small studies and browsers.
 * Limit: nothing else runs while a job is in hand.
 */
import {
  type Block,
  blockOf,
  type FailedJob,
  type Job,
  type Plan,
  type Runner,
  type RunOptions,
  type SimulatorOf,
  simulator,
} from "@inflow/study";

/** Says what a thing thrown has to say. */
export const because = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));

/** Hands a failed job to whoever asked to be told; without such, ends the run. */
export const report = (failed: FailedJob, options: RunOptions): void => {
  if (options.onFailed === undefined)
    throw new Error(
      `Runs ${failed.job.from} to ${failed.job.until} of policy ${failed.job.policy} failed: ${failed.because}`,
    );
  options.onFailed(failed);
};

/** A runner that works here, by the shipped simulator or by another. */
export const inlineRunner = (make: SimulatorOf = simulator): Runner => ({
  width: 1,
  async *run(plan: Plan, jobs: Iterable<Job>, options: RunOptions = {}) {
    const by = make(plan);
    for (const job of jobs) {
      if (options.stop?.aborted) return;
      let block: Block;
      try {
        block = blockOf(plan, job, by);
      } catch (cause) {
        report({ job, because: because(cause) }, options);
        continue;
      }
      yield block;
    }
  },
  async close() {},
});
