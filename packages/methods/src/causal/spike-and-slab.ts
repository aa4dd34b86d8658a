/**
 * Regression with spike-and-slab inclusion, given whitened data: which covariates enter, and their coefficients.
 *     log p(y | chosen) = ½ log|S| − ½ log|A + S| + ½ cᵀ (A + S)⁻¹ c + constant;  A = XᵀX, c = Xᵀy, S the precision of the slab
 *     coefficients | chosen ~ N((A + S)⁻¹ c, (A + S)⁻¹)
 * Source: George & McCulloch, Statistica Sinica 7 (1997) 339; Scott & Varian, "Predicting the present with Bayesian structural time
 * series" (2014). Limit: one sweep visits every candidate once, in order.
 */
import { type Luck, log, logistic } from "@inflow/exact";
import { backwardSolve, choleskyOf, forwardSolve } from "../linear-algebra/symmetric.ts";

export interface Slab {
  readonly columns: number;
  /** XᵀX of whitened columns, k × k. */
  readonly cross: Float64Array;
  /** Xᵀy, k. */
  readonly right: Float64Array;
  /** Precision of the slab, k × k. */
  readonly precision: Float64Array;
  /** Prior log-odds of inclusion of each column; Infinity where it always enters. */
  readonly logOdds: Float64Array;
}

interface Posterior {
  readonly lower: Float64Array;
  readonly half: Float64Array;
  readonly logEvidence: number;
}

const pick = (matrix: Float64Array, k: number, chosen: readonly number[]): Float64Array => {
  const size = chosen.length;
  const packed = new Float64Array(size * size);
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++) packed[i * size + j] = matrix[chosen[i] * k + chosen[j]];
  return packed;
};

const logDeterminant = (lower: Float64Array, size: number): number => {
  let sum = 0;
  for (let i = 0; i < size; i++) sum += 2 * log(lower[i * size + i]);
  return sum;
};

function posteriorOf(slab: Slab, chosen: readonly number[]): Posterior {
  const size = chosen.length;
  const prior = pick(slab.precision, slab.columns, chosen);
  const sum = pick(slab.cross, slab.columns, chosen);
  for (let i = 0; i < sum.length; i++) sum[i] += prior[i];
  const lower = choleskyOf(sum, size);
  const priorLower = choleskyOf(prior, size);
  if (lower === null || priorLower === null) throw new RangeError("The covariates are collinear: drop one of them.");
  const half = forwardSolve(
    lower,
    size,
    chosen.map((j) => slab.right[j]),
  );
  let squares = 0;
  for (const value of half) squares += value * value;
  const logEvidence = 0.5 * (logDeterminant(priorLower, size) - logDeterminant(lower, size) + squares);
  return { lower, half, logEvidence };
}

/** One sweep of inclusion and one draw of the coefficients (k, zero where left out); `included` is changed in place. */
export function drawCoefficients(slab: Slab, included: Uint8Array, luck: Luck, coefficients: Float64Array): void {
  const chosenNow = (): number[] => Array.from(included.keys()).filter((j) => included[j] === 1);
  let chosen = chosenNow();
  let posterior = posteriorOf(slab, chosen);
  for (let j = 0; j < slab.columns; j++) {
    if (slab.logOdds[j] === Number.POSITIVE_INFINITY) continue;
    const was = included[j];
    included[j] = 1 - was;
    const other = chosenNow();
    const otherPosterior = posteriorOf(slab, other);
    const gain = otherPosterior.logEvidence - posterior.logEvidence + (was === 1 ? -1 : 1) * slab.logOdds[j];
    if (luck.uniform() < logistic(gain)) {
      chosen = other;
      posterior = otherPosterior;
    } else included[j] = was;
  }
  coefficients.fill(0);
  const size = chosen.length;
  const noisy = posterior.half.map((value) => value + luck.normal());
  const drawn = backwardSolve(posterior.lower, size, noisy);
  for (let i = 0; i < size; i++) coefficients[chosen[i]] = drawn[i];
}
