/**
 * The only seam for scale: work(plan, job) → block, pure: same plan, same job, same bytes on any machine.
 *
 * A simulator is allocated once for each isolate and fills one slot of a block per run. Everything between a draw and a
 * block is bit-identical on every engine. Limit: a draw that stays infeasible under all scrambles fails its job.
 */
import type { Fortune } from "@inflow/exact";
import { createRecorder, createSystem, type Recorder, type System, type SystemSetup, tallyNames } from "@inflow/model";
import { type Block, type BlockColumns, blockHash, emptyBlock, headerOf } from "./block.ts";
import { drawOf, MOST_ATTEMPTS } from "./draw.ts";
import { type Job, jobsOf, type Plan } from "./plan.ts";
import type { ResultStore } from "./ports.ts";
import { continues } from "./stem.ts";

/** Runs one run of one policy into a slot of a block; allocates once; one per isolate. */
export interface Simulator {
  readonly columns: BlockColumns;
  run(policy: number, run: number, into: Block, slot: number): void;
  /** Goes on with a plan that differs in its policies and question alone; false where it cannot. */
  follow?(plan: Plan): boolean;
}

/** Makes a simulator for a plan; the shipped model is one of them, toys in tests are others. */
export type SimulatorOf = (plan: Plan) => Simulator;

const ATTEMPTS = "draw.attempts";

interface Accepted {
  readonly draw: number;
  readonly attempt: number;
  readonly values: Float64Array;
}

/** Draws that are remembered: the first ones, which are asked for again for every policy. */
const MOST_KEPT = 256;

/** The values of a draw that the reference state accepts; remembers the first draws and the last one, since its replicates come together. */
const accepting = (plan: Plan, isFeasible: (values: Float64Array) => boolean) => {
  const kept = new Map<number, Accepted>();
  let last: Accepted = { draw: -1, attempt: 0, values: new Float64Array(0) };
  return (draw: number): Accepted => {
    const known = last.draw === draw ? last : kept.get(draw);
    if (known !== undefined) {
      if (isFeasible(known.values)) return known;
      throw new Error(`Draw ${draw} was feasible for one run and not for another.`);
    }
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      const values = drawOf(plan, draw, attempt);
      if (!isFeasible(values)) continue;
      last = { draw, attempt, values };
      if (kept.size < MOST_KEPT) kept.set(draw, last);
      return last;
    }
    throw new Error(`Draw ${draw} has no feasible reference state in ${MOST_ATTEMPTS} attempts.`);
  };
};

const setupOf = (plan: Plan, fortune: Fortune): SystemSetup => ({
  world: plan.world,
  parameters: plan.parameters,
  ...(plan.study.only === undefined ? {} : { only: plan.study.only }),
  drivers: plan.study.drivers,
  weeks: plan.weeks,
  settleWeeks: plan.settleWeeks,
  fortune,
  reference: plan.reference,
});

/** What is kept of a run: the outcomes that verdicts rest on, or what else a question asks for. */
export type RecorderOf = (system: System, setup: SystemSetup) => Recorder;

/** The simulator of the shipped model; with fortune "expectation" each draw of luck is its mean. */
export const simulator = (
  plan: Plan,
  fortune: Fortune = "chance",
  recorderOf: RecorderOf = createRecorder,
): Simulator => {
  const setup = setupOf(plan, fortune);
  const system = createSystem(setup);
  const recorder = recorderOf(system, setup);
  const columns: BlockColumns = {
    summary: recorder.summary,
    traces: recorder.traces,
    tallies: [...tallyNames(), ATTEMPTS],
  };
  const { seed, luckPerDraw } = plan.study.sample;
  let now = plan;
  let policy = 0;
  let run = 0;
  const accept = accepting(plan, (values) => system.begin(values, seed, run, now.schedules[policy]!));
  return {
    columns,
    follow(next) {
      if (!continues(next, now)) return false;
      now = next;
      return true;
    },
    run(nextPolicy, nextRun, into, slot) {
      policy = nextPolicy;
      run = nextRun;
      const runs = into.header.until - into.header.from;
      const { attempt } = accept(Math.floor(run / luckPerDraw));
      recorder.begin();
      for (let w = 0; w < plan.weeks; w++) {
        system.advance();
        recorder.week();
        for (let s = 0; s < columns.traces.length; s++)
          into.traces[(s * plan.weeks + w) * runs + slot] = recorder.trace(s);
      }
      recorder.finish((column, value) => {
        into.summary[column * runs + slot] = value;
      });
      system.tallies.forEach((count, i) => {
        into.tallies[i * runs + slot] = count;
      });
      into.tallies[(columns.tallies.length - 1) * runs + slot] = attempt + 1;
    },
  };
};

/** The block of a job, by a simulator that is already there. */
export const blockOf = (plan: Plan, job: Job, by: Simulator): Block => {
  const block = emptyBlock(headerOf(plan, job, by.columns));
  for (let run = job.from; run < job.until; run++) by.run(job.policy, run, block, run - job.from);
  const bad = block.summary.findIndex((value) => !Number.isFinite(value));
  if (bad >= 0) {
    const runs = job.until - job.from;
    throw new Error(
      `Run ${job.from + (bad % runs)} of "${block.header.policy}" gives ${by.columns.summary[Math.floor(bad / runs)]} = ${block.summary[bad]}.`,
    );
  }
  return block;
};

/** Pure: same plan, same job, same bytes. Allocates a simulator for this one job; runners keep theirs. */
export const work = (plan: Plan, job: Job): Block => blockOf(plan, job, simulator(plan));

/** A block that was computed again. */
export interface Verified {
  readonly job: Job;
  readonly expected: string;
  readonly found: string;
}

/** Computes an even share (0 to 1] of the stored blocks again and compares hashes; yields each, differing or not. */
export async function* verify(
  plan: Plan,
  store: ResultStore,
  share: number,
  make: SimulatorOf = simulator,
): AsyncIterable<Verified> {
  const jobs = jobsOf(plan);
  const every = Math.max(1, Math.round(1 / Math.min(1, Math.max(share, 1 / jobs.length))));
  const by = make(plan);
  for (let i = 0; i < jobs.length; i += every) {
    const job = jobs[i]!;
    const stored = await store.get(plan, job);
    if (stored === null) continue;
    yield { job, expected: blockHash(blockOf(plan, job, by)), found: blockHash(stored) };
  }
}
