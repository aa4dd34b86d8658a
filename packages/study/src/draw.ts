/**
 * One point of the uncertain world, by address: draw i is made alone on any machine.
 * Algorithm: parameter j with a dimension takes the quantile of its prior at point i of the Owen-scrambled Sobol' sequence
 * under (seed, scramble); one without a dimension that is not fixed (a belief or an entry of the study) takes a Philox
 * uniform keyed by its path. Draw i tries scramble 0; where the reference state is infeasible, scramble 1, 2, … 63.
 * Limit: accepted priors then differ from stated ones; the attempts are counted and shown.
 */
import { nameHash, philox4x32 } from "@inflow/exact";
import { quantileOf, scrambledSobolPoint } from "@inflow/methods";
import type { Plan } from "./plan.ts";

/** Scrambles that a draw may try before it is given up. */
export const MOST_ATTEMPTS = 64;

const TWO32 = 4294967296;

const uniformByName = (path: string, index: number, seed: number, attempt: number): number => {
  const word = philox4x32([index >>> 0, attempt, 0, 0], [nameHash(path), seed >>> 0])[0]!;
  return (word + 0.5) / TWO32;
};

/** The values of all parameters at draw `index` under one scramble, each in its own unit; forms as places in their lists. */
export const drawOf = (plan: Pick<Plan, "parameters" | "study">, index: number, attempt = 0): Float64Array => {
  const { seed } = plan.study.sample;
  return Float64Array.from(plan.parameters, ({ path, prior, dimension }) => {
    if ("fixed" in prior) return prior.fixed;
    const p =
      dimension >= 0 ? scrambledSobolPoint(index, dimension, seed, attempt) : uniformByName(path, index, seed, attempt);
    return quantileOf(prior, p);
  });
};
