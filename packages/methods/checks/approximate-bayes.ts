/** ABC beside its analytic limits at a threshold, within four Monte Carlo standard errors, and its kernel beside NumPy's covariance. */
import { luckOf, normalQuantile } from "@inflow/exact";
import { type AbcProblem, abcRun, abcSample, kishSize, perturbationCovariance } from "../src/index.ts";
import { type Check, near, nearAll } from "./check.ts";

/** What this file reads of the reference. */
export interface AbcReference {
  readonly abc_conjugate_normal: {
    readonly obs_mean: number;
    readonly exact_posterior: { mean: number; sd: number };
    readonly "abc_rejection_limit(uniform kernel eps)": Readonly<
      Record<string, { mean: number; sd: number; accept_prob: number }>
    >;
  };
  readonly ess_kish: { w: number[]; ess: number };
  readonly abc_kernel: {
    readonly particles: number[][];
    readonly w: number[];
    readonly weighted_cov_biased: number[][];
    readonly beaumont_kernel_2xcov: number[][];
  };
  readonly sisson_mixture_abc: Readonly<Record<"mean" | "sd" | "P(|theta|<0.1)" | "P(|theta|<1)", number>>;
}

/** Every check of approximate Bayesian computation. */
export function checksOfAbc(reference: AbcReference): Check[] {
  const { abc_conjugate_normal: conjugate, abc_kernel: kernel, ess_kish, sisson_mixture_abc: sisson } = reference;
  const normalMean: AbcProblem = {
    parameters: [{ name: "theta", at: (share) => 2 * normalQuantile(share) }],
    observed: [conjugate.obs_mean],
    population: 800,
    adaptive: false,
  };
  const simulate = ([theta]: Float64Array, run: number): number[] => [
    theta + luckOf(77, run, "simulator").at(0).normal() / Math.sqrt(10),
  ];
  const limits = Object.entries(conjugate["abc_rejection_limit(uniform kernel eps)"]);
  const fromPrior = abcRun({ ...normalMean, population: 8000, mostGenerations: 0 }, simulate).population;
  const covariance = perturbationCovariance(kernel.particles, kernel.w);
  return [
    near("Kish's effective size", ess_kish.ess, kishSize(ess_kish.w), 1e-12),
    nearAll("kernel, twice the weighted covariance", kernel.beaumont_kernel_2xcov.flat(), covariance, 1e-12),
    nearAll(
      "kernel, weighted covariance",
      kernel.weighted_cov_biased.flat(),
      covariance.map((c) => c / 2),
      1e-12,
    ),
    ...limits.flatMap(([threshold, limit]) => {
      const problem = { ...normalMean, thresholds: [1, Number(threshold)] };
      const { parameters, weights, effectiveSize } = abcSample(problem, abcRun(problem, simulate));
      const centre = parameters.reduce((sum, x, i) => sum + weights[i] * x, 0);
      const sd = Math.sqrt(parameters.reduce((sum, x, i) => sum + weights[i] * (x - centre) * (x - centre), 0));
      const share = fromPrior.filter(({ distance }) => distance <= Number(threshold)).length / fromPrior.length;
      const p = limit.accept_prob;
      return [
        near(`ABC within ${threshold}, mean, 4 errors`, limit.mean, centre, (4 * sd) / Math.sqrt(effectiveSize)),
        near(`ABC within ${threshold}, sd, 4 errors`, limit.sd, sd, (4 * sd) / Math.sqrt(2 * effectiveSize)),
        near(
          `share of the prior within ${threshold}, 4 errors`,
          p,
          share,
          4 * Math.sqrt((p * (1 - p)) / fromPrior.length),
        ),
      ];
    }),
    ...adjustedChecks(conjugate, normalMean, simulate),
    ...sissonChecks(sisson),
  ];
}

/** Regression on the summary takes the width of the threshold off: the exact posterior is linear in the summary. */
function adjustedChecks(
  { exact_posterior: exact }: AbcReference["abc_conjugate_normal"],
  normalMean: AbcProblem,
  simulate: (x: Float64Array, run: number) => number[],
): Check[] {
  const problem = { ...normalMean, thresholds: [1, 0.2] };
  const { parameters, weights, effectiveSize } = abcSample(problem, abcRun(problem, simulate), { adjusted: true });
  const centre = parameters.reduce((sum, x, i) => sum + weights[i] * x, 0);
  const sd = Math.sqrt(parameters.reduce((sum, x, i) => sum + weights[i] * (x - centre) * (x - centre), 0));
  return [
    near(
      "ABC within 0.2 and regression, exact mean, 4 errors",
      exact.mean,
      centre,
      (4 * sd) / Math.sqrt(effectiveSize),
    ),
    near("ABC within 0.2 and regression, exact sd, 4 errors", exact.sd, sd, (4 * sd) / Math.sqrt(2 * effectiveSize)),
  ];
}

function sissonChecks(expected: AbcReference["sisson_mixture_abc"]): Check[] {
  const problem: AbcProblem = {
    parameters: [{ name: "theta", at: (share) => 20 * share - 10 }],
    observed: [0],
    population: 1000,
    adaptive: false,
    thresholds: [2, 0.5, 0.025],
    leastAcceptance: 0.0005,
  };
  const state = abcRun(problem, ([theta], run) => {
    const luck = luckOf(5, run, "mixture").at(0);
    const isSharp = luck.uniform() < 0.5;
    return [theta + (isSharp ? 0.1 : 1) * luck.normal()];
  });
  const { parameters, weights, effectiveSize } = abcSample(problem, state);
  const over = (f: (x: number) => number): number => parameters.reduce((sum, x, i) => sum + weights[i] * f(x), 0);
  const check = (name: string, truth: number, f: (x: number) => number): Check => {
    const centre = over(f);
    const spread = Math.sqrt(over((x) => (f(x) - centre) * (f(x) - centre)));
    return near(`ABC of Sisson's mixture, ${name}, 4 errors`, truth, centre, (4 * spread) / Math.sqrt(effectiveSize));
  };
  return [
    check("mean", expected.mean, (x) => x),
    check("second moment", expected.sd * expected.sd, (x) => x * x),
    check("P(|θ| < 0.1)", expected["P(|theta|<0.1)"], (x) => (Math.abs(x) < 0.1 ? 1 : 0)),
    check("P(|θ| < 1)", expected["P(|theta|<1)"], (x) => (Math.abs(x) < 1 ? 1 : 0)),
  ];
}
