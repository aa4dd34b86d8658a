/**
 * Importance weights with a smoothed tail, and how far they can be trusted (Vehtari, Simpson, Gelman, Yao & Gabry, J. Mach.
 * Learn. Res. 25, 2024, 72): the largest weights are replaced by quantiles of a generalised Pareto distribution fitted by Zhang
 * & Stephens (Technometrics 51, 2009, 316) with a weak prior towards k = 1/2. k > 0.7: the weights do not represent the target.
 * Limit: draws taken as independent; fewer than five in the tail are left as they are (k = Infinity), and so is a tail of equal
 * weights, which is bounded (k = 0).
 */
import { exp, log, logOnePlus } from "@inflow/exact";
import { mean } from "../summary/moment.ts";

export interface ParetoSmoothed {
  /** Shape of the fitted tail. */
  readonly k: number;
  /** Logarithms of weights that add up to 1. */
  readonly logWeights: Float64Array;
  /** 1/Σ w². */
  readonly effectiveSize: number;
}

/** log Σ e^x without overflow. */
export function logSumExp(values: ArrayLike<number>): number {
  let most = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < values.length; i++) most = Math.max(most, values[i]);
  if (!(most > Number.NEGATIVE_INFINITY && most < Number.POSITIVE_INFINITY)) return most;
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += exp(values[i] - most);
  return most + log(sum);
}

/** Shape k and scale of a generalised Pareto distribution for excesses that rise. */
export function fitParetoTail(excesses: Float64Array): { k: number; scale: number } {
  const n = excesses.length;
  const points = 30 + Math.floor(Math.sqrt(n));
  const quartile = excesses[Math.floor(n / 4 + 0.5) - 1];
  const shapeAt = (theta: number): number => mean(excesses.map((x) => logOnePlus(-theta * x)));
  const theta = Float64Array.from(
    { length: points },
    (_, j) => 1 / excesses[n - 1] + (1 - Math.sqrt(points / (j + 0.5))) / 3 / quartile,
  );
  const likelihood = theta.map((t) => {
    const k = shapeAt(t);
    return n * (log(-t / k) - k - 1);
  });
  const whole = logSumExp(likelihood);
  let best = 0;
  for (let j = 0; j < points; j++) best += theta[j] * exp(likelihood[j] - whole);
  const k = shapeAt(best);
  return { k: (k * n + 5) / (n + 10), scale: -k / best };
}

/** Smoothed, normalised log weights of log ratios (target over proposal, up to a constant), with the tail's shape. */
export function paretoSmooth(logRatios: ArrayLike<number>): ParetoSmoothed {
  const n = logRatios.length;
  let most = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < n; i++) most = Math.max(most, logRatios[i]);
  if (!(most > Number.NEGATIVE_INFINITY && most < Number.POSITIVE_INFINITY)) {
    throw new RangeError(
      `Log ratios need a finite largest value; it is ${most}. Check the log densities of all ${n} draws.`,
    );
  }
  const logWeights = Float64Array.from(logRatios, (x) => x - most);
  const tail = Math.ceil(Math.min(0.2 * n, 3 * Math.sqrt(n)));
  const order = Int32Array.from(logWeights.keys()).sort((a, b) => logWeights[a] - logWeights[b] || a - b);
  let k = Number.POSITIVE_INFINITY;
  const last = order.subarray(n - tail);
  if (logWeights[last[0]] >= -1e-12) k = 0;
  else if (tail >= 5) {
    const cut = exp(logWeights[order[n - tail - 1]]);
    const fit = fitParetoTail(Float64Array.from(last, (i) => exp(logWeights[i]) - cut));
    k = fit.k;
    last.forEach((i, place) => {
      const p = (place + 0.5) / tail;
      const excess = (fit.scale * (exp(-k * logOnePlus(-p)) - 1)) / k;
      logWeights[i] = Math.min(0, log(excess + cut));
    });
  }
  const whole = logSumExp(logWeights);
  let squares = 0;
  for (let i = 0; i < n; i++) {
    logWeights[i] -= whole;
    squares += exp(2 * logWeights[i]);
  }
  return { k, logWeights, effectiveSize: 1 / squares };
}

/** Kish's effective number of weighted draws, (Σ w)²/Σ w². */
export function kishSize(weights: ArrayLike<number>): number {
  let [sum, squares] = [0, 0];
  for (let i = 0; i < weights.length; i++) {
    sum += weights[i];
    squares += weights[i] * weights[i];
  }
  return (sum * sum) / squares;
}
