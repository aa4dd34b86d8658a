/**
 * Weights on the simplex that fit a target: min |A w − b|² + ridge |w|² with w ≥ 0 and Σw = 1, exactly.
 * Source: Goldfarb & Idnani, Math. Programming 27 (1983) 1, as in quadprog. Limit: the quadratic form must be positive definite, so a
 * ridge of at least 1e-10 of its mean diagonal is added; weights below 1e-9 are set to zero.
 */
// @ts-expect-error quadprog ships no types
import { solveQP as untyped } from "quadprog";

type OneBased = (number | undefined)[];
type SolveQP = (
  quadratic: OneBased[],
  linear: OneBased,
  constraints: OneBased[],
  bounds: OneBased,
  equalities: number,
) => { readonly solution: OneBased; readonly message: string };

const solveQP: SolveQP = untyped;
const LEAST_RIDGE = 1e-10;
const SMALL = 1e-9;

/** Weights (k) for rows of A (r × k, row-major) against b (r); ridge in squared units of A. */
export function simplexWeights(a: Float64Array, b: ArrayLike<number>, k: number, ridge: number): Float64Array {
  if (k === 1) return Float64Array.of(1);
  const rows = b.length;
  const cross = new Float64Array(k * k);
  const right = new Float64Array(k);
  let trace = 0;
  for (let i = 0; i < k; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = 0;
      for (let r = 0; r < rows; r++) sum += a[r * k + i] * a[r * k + j];
      cross[i * k + j] = sum;
      cross[j * k + i] = sum;
    }
    for (let r = 0; r < rows; r++) right[i] += a[r * k + i] * b[r];
    trace += cross[i * k + i] / k;
  }
  const scale = trace + ridge > 0 ? trace + ridge : 1;
  const added = Math.max(ridge, LEAST_RIDGE * scale);
  const quadratic: OneBased[] = [[]];
  const constraints: OneBased[] = [[]];
  for (let i = 0; i < k; i++) {
    quadratic.push([
      undefined,
      ...Array.from({ length: k }, (_, j) => (cross[i * k + j] + (i === j ? added : 0)) / scale),
    ]);
    constraints.push([undefined, 1, ...Array.from({ length: k }, (_, j) => (i === j ? 1 : 0))]);
  }
  const linear: OneBased = [undefined, ...Array.from(right, (value) => value / scale)];
  const bounds: OneBased = [undefined, 1, ...new Array<number>(k).fill(0)];
  const { solution, message } = solveQP(quadratic, linear, constraints, bounds, 1);
  if (message !== "") throw new RangeError(`No weights could be found (${message}): check that the units vary.`);
  const weights = Float64Array.from({ length: k }, (_, i) => Math.max(0, solution[i + 1] ?? 0));
  const kept = weights.map((value) => (value < SMALL ? 0 : value));
  const sum = kept.reduce((total, value) => total + value, 0);
  return kept.map((value) => value / sum);
}
