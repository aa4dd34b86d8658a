/**
 * Claim: one run of the full model over the 312 weeks of the reference study takes at most 10 ms of one core at the
 * reference size, with every mechanism at work, and it is the very run that `assess` makes: same plan, same job, same hash.
 * Method: CPU and wall time of blocks of 32 runs by the simulator that runners use; the shortest block and the mean.
 */
import { luckOf } from "@inflow/exact";
import { createSystem, mechanismNames, type System } from "@inflow/model";
import { type Block, blockHash, blockOf, drawOf, jobsOf, MOST_ATTEMPTS, type Plan, simulator } from "@inflow/study";
import { ask, assess, inlineRunner, memoryStore } from "inflow";
import { cpuMs, note, record, STUDY } from "./bench.ts";

const BLOCKS = 4;
const AIM_MS = 10;
const plan = ask(STUDY, { draws: 16 * BLOCKS, luckPerDraw: 2, policies: ["campaign-2025"] });
const jobs = jobsOf(plan, [0]);

/** Counts the draws that mechanisms take, in a run of its own after the timed ones. */
const countDraws = (): { readonly count: () => number; readonly stop: () => void } => {
  let draws = 0;
  const luck = Object.getPrototypeOf(luckOf(0, 0, "count")) as Record<string, (...given: number[]) => number>;
  const kept = new Map<string, (...given: number[]) => number>();
  for (const name of ["uniform", "normal", "poisson", "binomial", "rounded"]) {
    const draw = luck[name]!;
    kept.set(name, draw);
    luck[name] = function (this: unknown, ...given: number[]): number {
      draws += 1;
      return draw.apply(this, given);
    };
  }
  return {
    count: () => draws,
    stop: () => {
      for (const [name, draw] of kept) luck[name] = draw;
    },
  };
};

const begun = (asked: Plan): System => {
  const { world, parameters, weeks, settleWeeks, reference, study } = asked;
  const system = createSystem({ world, parameters, weeks, settleWeeks, reference, drivers: study.drivers });
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++)
    if (system.begin(drawOf(asked, 0, attempt), study.sample.seed, 0, asked.schedules[0]!)) return system;
  throw new Error("The first draw has no feasible reference state.");
};

/** What one run holds: trips under way and draws of luck. */
const contents = (): void => {
  const system = begun(plan);
  const counting = countDraws();
  let trips = 0;
  let routes = 0;
  for (let week = 0; week < plan.weeks; week++) {
    system.advance();
    for (const count of system.columns.trips) {
      trips += count;
      if (count > 0) routes += 1;
    }
  }
  counting.stop();
  const { names } = plan.world;
  const sizes = [
    ["places", names.place.length],
    ["legs", names.leg.length],
    ["organisation-routes", names.route.length],
    ["active trips a week", trips / plan.weeks],
    ["organisation-routes with a trip in a week", routes / plan.weeks],
    ["draws of luck a run", counting.count()],
    ["mechanisms at work", plan.study.only?.length ?? mechanismNames.length],
  ] as const;
  record(
    "run",
    sizes.map(([claim, measured]) => ({ claim, measured: Math.round(measured), aim: "", met: null })),
  );
};

const by = simulator(plan);
const timed = (): { readonly block: Block; readonly cpu: number; readonly wall: number } => {
  let cpu = Infinity;
  let wall = Infinity;
  let block = blockOf(plan, jobs[0]!, by);
  jobs.forEach((job, i) => {
    const began = performance.now();
    const before = cpuMs();
    const made = blockOf(plan, job, by);
    const runs = job.until - job.from;
    cpu = Math.min(cpu, (cpuMs() - before) / runs);
    wall = Math.min(wall, (performance.now() - began) / runs);
    note(`block ${i}: ${((performance.now() - began) / runs).toFixed(1)} ms a run`);
    if (i === 0) block = made;
  });
  return { block, cpu, wall };
};

const { block, cpu, wall } = timed();
const store = memoryStore();
await assess(plan, inlineRunner(), store);
const stored = await store.get(plan, jobs[0]!);
const same = stored !== null && blockHash(stored) === blockHash(block);
const yard = (1e6 * cpu) / (plan.world.names.route.length * plan.weeks);
contents();
record("run", [
  { claim: "full model, CPU ms a run of 312 weeks", measured: cpu, aim: `≤ ${AIM_MS}`, met: cpu <= AIM_MS },
  { claim: "full model, wall ms a run of 312 weeks", measured: wall, aim: `≤ ${AIM_MS}`, met: wall <= AIM_MS },
  { claim: "full model, ns per organisation-route-week", measured: yard, aim: "≤ 30", met: yard <= 30 },
  { claim: "full model, block hash equals that of assess", measured: same ? "yes" : "no", aim: "yes", met: same },
]);
