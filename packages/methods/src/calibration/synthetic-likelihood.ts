/**
 * A likelihood from runs alone (Wood, Nature 466, 2010, 1102): summaries of R runs at one input give a mean and a covariance,
 * and the observed summaries are scored as normal under them. The run numbers are the same for every input, so inputs meet
 * common luck and the surface is smooth enough to climb. Limit: summaries near normal; R well above their number.
 */
import { log } from "@inflow/exact";
import { choleskyOf, forwardSolve } from "../linear-algebra/symmetric.ts";

/** Log synthetic likelihood, in nats, of an input; −Infinity where the summaries of its runs do not vary. */
export function syntheticLogLikelihood(
  simulate: (x: Float64Array, run: number) => ArrayLike<number>,
  x: Float64Array,
  observed: ArrayLike<number>,
  runs: number,
): number {
  const k = observed.length;
  if (runs < k + 2) {
    throw new RangeError(
      `${runs} runs cannot give a covariance of ${k} summaries: run ${10 * k} or more, or drop summaries.`,
    );
  }
  const all = Array.from({ length: runs }, (_, run) => simulate(x, run));
  const centre = Float64Array.from({ length: k }, (_, j) => all.reduce((sum, one) => sum + one[j], 0) / runs);
  const covariance = new Float64Array(k * k);
  for (const one of all) {
    for (let i = 0; i < k; i++) {
      for (let j = 0; j < k; j++) {
        covariance[i * k + j] += ((one[i] - centre[i]) * (one[j] - centre[j])) / (runs - 1);
      }
    }
  }
  const lower = choleskyOf(covariance, k);
  if (lower === null) return Number.NEGATIVE_INFINITY;
  const z = forwardSolve(
    lower,
    k,
    Float64Array.from(observed, (y, j) => y - centre[j]),
  );
  let value = -0.9189385332046727 * k;
  for (let j = 0; j < k; j++) value -= log(lower[j * k + j]) + 0.5 * z[j] * z[j];
  return value;
}
