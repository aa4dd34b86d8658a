/** A toy with known drivers: inflow falls by 0.4 a + 0.2 b + 0.05 c (uniform), by 0.08 more under one form, and by luck. */
import type { Parameter } from "@inflow/evidence";
import { luckOf } from "@inflow/exact";
import { type Ensemble, ensembleReducer } from "../ensemble.ts";
import { jobsOf, type Plan } from "../plan.ts";
import type { Study } from "../question.ts";
import { type ToyAnswer, toyPlan, toySimulator } from "../toy.test-support.ts";
import { blockOf } from "../work.ts";

const parameter = (path: string, dimension: number): Parameter => ({
  path,
  unit: "1",
  is: `What ${path} says.`,
  prior: { uniform: [0, 1] },
  evidence: [{ assumption: "Made up for a test." }],
  dimension,
});

export const IDLE = 30;

/** Parameters toy.a, toy.b, toy.c, toy.form and thirty that move nothing. */
export const driverPlan = (change: Partial<Study> = {}): Plan => ({
  ...toyPlan({ sample: { draws: 256, luckPerDraw: 2, seed: 7 }, ...change }),
  parameters: [
    parameter("toy.a", 0),
    parameter("toy.b", 1),
    parameter("toy.c", 2),
    { ...parameter("toy.form", 3), prior: { forms: { weak: 0.5, strong: 0.5 } } },
    ...Array.from({ length: IDLE }, (_, i) => parameter(`toy.idle${i}`, 4 + i)),
  ],
});

const fallOf = ([a, b, c, form]: ArrayLike<number> & Iterable<number>): number =>
  0.4 * a + 0.2 * b + 0.05 * c + 0.08 * form;

/** The answer of the toy, with luck of this standard deviation about. */
export const drivenAnswer =
  (plan: Plan, luckSd = 0.02) =>
  (policy: string, values: Float64Array, run: number): ToyAnswer => {
    if (policy === "none") return { inflow: 1 };
    const luck = luckOf(plan.study.sample.seed, run, "toy").at(0).uniform() - 0.5;
    return { inflow: 1 - fallOf(values) + luckSd * Math.sqrt(12) * luck };
  };

/** All runs of a plan by a rule of policy, values and run. */
export const ensembleBy = (
  plan: Plan,
  answer: (policy: string, values: Float64Array, run: number) => ToyAnswer,
): Ensemble => {
  const by = toySimulator(plan, answer);
  let state = ensembleReducer.start(plan);
  for (const job of jobsOf(plan)) state = ensembleReducer.add(state, blockOf(plan, job, by));
  return ensembleReducer.finish(state);
};
