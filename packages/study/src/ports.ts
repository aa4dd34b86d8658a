/**
 * What the study needs from outside: somewhere to work and somewhere to rest results. The ports belong to the one who
 * needs them; `runners` and `store` fill them.
 */
import type { Block } from "./block.ts";
import type { Job, Plan } from "./plan.ts";

/** What of a plan is sent to a worker that has a plan from which this one goes on: all but what the two share. */
export type PlanChange = Omit<Plan, "world" | "parameters" | "points" | "reference">;

/** To a worker: the plan once, or what changed in it; then jobs, one at a time. */
export type ToWorker = { readonly plan: Plan } | { readonly change: PlanChange } | { readonly job: Job };

/** From a worker: a block, whose buffer is transferred, or a job that failed and why. */
export type FromWorker = { readonly buffer: ArrayBuffer } | { readonly failed: Job; readonly because: string };

/** A job that could not be done; the others go on. */
export interface FailedJob {
  readonly job: Job;
  readonly because: string;
}

export interface RunOptions {
  readonly stop?: AbortSignal;
  /** Told of each job that failed; without it, the first failure ends the run with an error. */
  readonly onFailed?: (failed: FailedJob) => void;
}

/** Where work happens. Workers get the plan once, then jobs; blocks come back in any order. */
export interface Runner {
  /** How many jobs are in hand at once. */
  readonly width: number;
  run(plan: Plan, jobs: Iterable<Job>, options?: RunOptions): AsyncIterable<Block>;
  close(): Promise<void>;
}

/** Where results rest. `put` is atomic and idempotent: a block is seen only when its bytes are whole. */
export interface ResultStore {
  has(plan: Plan, job: Job): Promise<boolean>;
  put(block: Block): Promise<void>;
  /** The block of a job, or null where there is none that can be used. */
  get(plan: Plan, job: Job): Promise<Block | null>;
  /** By policy, then run, however they arrived; of all policies, or of one by its place. */
  blocks(plan: Plan, policy?: number): AsyncIterable<Block>;
}

/** A streaming summary. `add` is called in order of policy and run, so no sum depends on who finished first. */
export interface Reducer<S, R> {
  start(plan: Plan): S;
  add(state: S, block: Block): S;
  finish(state: S): R;
}
