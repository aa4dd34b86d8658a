/**
 * Claim: comparing two policies under common luck needs at least three times fewer runs than under independent luck, on
 * every headline outcome.
 * Method: runs of the median draw under the campaign and under the comparison; independent luck makes the variance of a
 * difference var A + var B, common luck makes it var(A − B); their ratio, with a 90 % interval by jackknife over runs.
 * Limit: one draw; outcomes that luck does not move (and those that only one policy has) say nothing and are left out.
 */

import { medianOf } from "@inflow/methods";
import { createRecorder, createSystem } from "@inflow/model";
import { drawOf, placeOfPolicy } from "@inflow/study";
import { ask } from "inflow";
import { note, record, STUDY } from "./bench.ts";

const RUNS = 80;
const AIM = 3;
const POLICY = "campaign-2025";
const HEADLINES = [
  "inflowKg.cocaine.total",
  "inflowKg.fentanyl.total",
  "removedKg.cocaine",
  "consumedKg.cocaine.total",
  "wholesale.cocaine.last52",
  "retail.cocaine.last52",
  "deaths.cocaine.total",
  "deaths.all.total",
  "deaths.violence",
  "network.skilledCrews",
];

const plan = ask(STUDY, { draws: 2, luckPerDraw: 1, policies: [POLICY] });
const { world, parameters, weeks, settleWeeks, reference, study } = plan;
const setup = { world, parameters, weeks, settleWeeks, reference, drivers: study.drivers } as const;
const system = createSystem(setup);
const recorder = createRecorder(system, setup);
const median = Float64Array.from(parameters, ({ prior }) => medianOf(prior));

/** The median draw, or the first feasible one where the median has no reference state. */
const draw = (): { readonly values: Float64Array; readonly name: string } => {
  if (system.begin(median, 0, 0, plan.schedules[0]!)) return { values: median, name: "median draw" };
  for (let i = 0; ; i++) {
    const values = drawOf(plan, i);
    if (system.begin(values, 0, 0, plan.schedules[0]!)) return { values, name: `draw ${i}; the median is infeasible` };
  }
};

const { values, name } = draw();
note(name);

/** Outcomes [outcome][run] of a policy. */
const outcomesOf = (policy: number): Float64Array[] => {
  const found = HEADLINES.map(() => new Float64Array(RUNS));
  const places = HEADLINES.map((outcome) => recorder.summary.indexOf(outcome));
  for (let run = 0; run < RUNS; run++) {
    system.begin(values, study.sample.seed, run, plan.schedules[policy]!);
    recorder.begin();
    for (let week = 0; week < weeks; week++) {
      system.advance();
      recorder.week();
    }
    recorder.finish((column, value) => {
      const at = places.indexOf(column);
      if (at >= 0) found[at]![run] = value;
    });
  }
  return found;
};

const variance = (sample: ArrayLike<number>, without = -1): number => {
  let n = 0;
  let mean = 0;
  let squares = 0;
  for (let i = 0; i < sample.length; i++) {
    if (i === without) continue;
    n += 1;
    const gap = sample[i]! - mean;
    mean += gap / n;
    squares += gap * (sample[i]! - mean);
  }
  return squares / (n - 1);
};

const campaign = outcomesOf(placeOfPolicy(plan, POLICY));
const before = outcomesOf(plan.against);
HEADLINES.forEach((outcome, k) => {
  const a = campaign[k]!;
  const b = before[k]!;
  const gaps = a.map((value, i) => value - b[i]!);
  const ratioWithout = (i: number): number => (variance(a, i) + variance(b, i)) / variance(gaps, i);
  const ratio = ratioWithout(-1);
  if (!(variance(a) > 0) || !(variance(gaps) > 0)) {
    note(`${outcome}: not moved by luck`);
    return;
  }
  const parts = gaps.map((_, i) => Math.log(ratioWithout(i)));
  const half = 1.645 * Math.sqrt((variance(parts) * (RUNS - 1) * (RUNS - 1)) / RUNS);
  note(
    `${outcome}: ${ratio.toFixed(2)} (${(ratio * Math.exp(-half)).toFixed(2)} to ${(ratio * Math.exp(half)).toFixed(2)})`,
  );
  record("common-luck", [
    { claim: `fewer runs by common luck, ${outcome}`, measured: ratio, aim: `≥ ${AIM}`, met: ratio >= AIM },
  ]);
});
