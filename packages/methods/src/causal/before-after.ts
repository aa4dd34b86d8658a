/**
 * The plain comparison of before and after: mean after less mean of as many periods before, with the error of independent values.
 * It has no counterfactual, so it credits the intervention with every trend; it is shown beside the methods, and is what the gate is
 * tried on. Source: Welch's interval, Biometrika 34 (1947) 28. Limit: wrong wherever the series moves by itself.
 */
import { normalQuantile } from "@inflow/exact";
import { mean, variance } from "../summary/moment.ts";
import type { CausalResult, Estimate, Naive } from "./causal-result.ts";
import { gated } from "./causal-result.ts";
import { gateOf, type PlaceboPlan, placeboPlan, placebosInTime } from "./placebo.ts";

const LEAST_WINDOW = 12;
const Z95 = normalQuantile(0.975);

const present = (y: ArrayLike<number>, from: number, until: number): number[] =>
  Array.from({ length: until - from }, (_, i) => y[from + i]).filter((value) => !Number.isNaN(value));

/** Mean of y[from..until) less the mean of the 12 periods (or as many as after) before, with its 95 % interval; y in its own units. */
export function beforeAfter(y: ArrayLike<number>, from: number, until = y.length): Estimate {
  const after = present(y, from, until);
  const before = present(y, Math.max(0, from - Math.max(LEAST_WINDOW, until - from)), from);
  const estimate = mean(after) - mean(before);
  const spread = variance(before);
  const error = Math.sqrt(spread / before.length + (after.length > 1 ? variance(after) : spread) / after.length);
  return { estimate, interval: [estimate - Z95 * error, estimate + Z95 * error] };
}

/** The plain comparison at index `from`, and how often it "finds" something at the earlier dates of a plan. */
export function naiveOf(y: ArrayLike<number>, from: number, plan: PlaceboPlan): Naive {
  const placebos = placebosInTime((at, until) => beforeAfter(y, at, until), plan);
  return {
    ...beforeAfter(y, from),
    dates: placebos.length,
    falseFindings: placebos.filter((placebo) => placebo.excludesZero).length,
  };
}

/** The plain comparison put through the gate: what it finds at `from`, and whether it may be reported. */
export function beforeAfterGated(y: ArrayLike<number>, from: number): CausalResult {
  const plan = placeboPlan(from, y.length - from, { least: LEAST_WINDOW });
  const naive = naiveOf(y, from, plan);
  const placebos = placebosInTime((at, until) => beforeAfter(y, at, until), plan);
  return gated("before-after", { ...naive, relative: null, beside: [] }, placebos, gateOf(placebos, plan, from), naive);
}
