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

/** The first period of the comparison: 12 before `from`, or as many as come after, or as many as there are. */
const beginsAt = (from: number, until: number): number => Math.max(0, from - Math.max(LEAST_WINDOW, until - from));

/** Mean of y[from..until) less the mean of the 12 periods (or as many as after) before, with its 95 % interval; y in its own units. */
export function beforeAfter(y: ArrayLike<number>, from: number, until = y.length): Estimate {
  const after = present(y, from, until);
  const before = present(y, beginsAt(from, until), from);
  const estimate = mean(after) - mean(before);
  const spread = variance(before);
  const error = Math.sqrt(spread / before.length + (after.length > 1 ? variance(after) : spread) / after.length);
  return { estimate, interval: [estimate - Z95 * error, estimate + Z95 * error] };
}

/** The plain comparison at index `from`, how often it "finds" something at the earlier dates of a plan, and what the gate says of it. */
export function naiveOf(y: ArrayLike<number>, from: number, plan: PlaceboPlan): Naive {
  const placebos = placebosInTime((at, until) => beforeAfter(y, at, until), plan);
  return {
    ...beforeAfter(y, from),
    periodsBefore: from - beginsAt(from, y.length),
    periodsAfter: y.length - from,
    dates: placebos.length,
    falseFindings: placebos.filter((placebo) => placebo.excludesZero).length,
    placebos,
    gate: gateOf(placebos, plan, from),
  };
}

/** The plain comparison put through the gate: what it finds at `from`, and whether it may be reported. */
export function beforeAfterGated(y: ArrayLike<number>, from: number): CausalResult {
  const plan = placeboPlan(from, y.length - from, { least: LEAST_WINDOW });
  const naive = naiveOf(y, from, plan);
  const { estimate, interval, placebos, gate } = naive;
  return gated("before-after", { estimate, interval, relative: null, beside: [] }, placebos, gate, naive);
}
