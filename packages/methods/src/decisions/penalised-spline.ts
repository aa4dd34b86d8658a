/**
 * Smooth regression on one or two inputs: cubic B-splines on even knots with a penalty on second differences (P-splines, Eilers
 * & Marx 1996), two inputs by the tensor product with a penalty for each. The penalties are chosen on a grid of powers of ten by
 * restricted likelihood (Wood 2011), which smooths more surely than cross-validation where errors are uneven. A fit beyond the range of the inputs is held at its edge. Cost n·k² + grid·k³
 * with k = 20, or 8 × 8, basis functions. Limit: one or two inputs; independent errors of like size.
 */
import { log, pow } from "@inflow/exact";
import { choleskyOf, choleskySolve } from "../linear-algebra/symmetric.ts";

export interface SmoothFit {
  /** Fitted values at the inputs, in the unit of y. */
  readonly fitted: Float64Array;
  /** Effective number of parameters. */
  readonly degrees: number;
  /** The fit at other inputs, one list for each input column. */
  readonly at: (inputs: readonly ArrayLike<number>[]) => Float64Array;
}

interface Axis {
  readonly low: number;
  readonly width: number;
  readonly size: number;
}

const alone = 20;
const together = 8;
const exponents = [-3, -2, -1, 0, 1, 2, 3, 4, 5, 6, 7, 8];
const exponentsTogether = [-2, -1, 0, 1, 2, 3, 4, 5, 6];
/** Keeps basis functions that no value touches from making the system singular, as a share of the mean diagonal. */
const ridge = 1e-9;
const tiny = 1e-14;

function axisOf(values: ArrayLike<number>, size: number): Axis {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < values.length; i++) {
    low = Math.min(low, values[i]);
    high = Math.max(high, values[i]);
  }
  return { low, width: (high - low) / (size - 3), size };
}

/** The four cubic B-splines that are not 0 at x, and the number of the first. */
function splinesAt(axis: Axis, x: number): { first: number; weights: readonly number[] } {
  if (!(axis.width > 0)) return { first: 0, weights: [1, 0, 0, 0] };
  const place = Math.min(axis.size - 3, Math.max(0, (x - axis.low) / axis.width));
  const first = Math.min(axis.size - 4, Math.floor(place));
  const t = place - first;
  const u = 1 - t;
  return {
    first,
    weights: [
      (u * u * u) / 6,
      (3 * t * t * t - 6 * t * t + 4) / 6,
      (3 * u * u * u - 6 * u * u + 4) / 6,
      (t * t * t) / 6,
    ],
  };
}

interface Row {
  readonly places: readonly number[];
  readonly weights: readonly number[];
}

function rowAt(axes: readonly Axis[], inputs: readonly ArrayLike<number>[], i: number): Row {
  const parts = axes.map((axis, d) => splinesAt(axis, inputs[d][i]));
  const [a, b] = parts;
  if (b === undefined) return { places: a.weights.map((_, p) => a.first + p), weights: a.weights };
  const places: number[] = [];
  const weights: number[] = [];
  for (let p = 0; p < 4; p++) {
    for (let q = 0; q < 4; q++) {
      places.push((a.first + p) * axes[1].size + b.first + q);
      weights.push(a.weights[p] * b.weights[q]);
    }
  }
  return { places, weights };
}

/** Adds the penalty on second differences along one axis of the coefficients. */
function addPenalty(into: Float64Array, k: number, axes: readonly Axis[], along: number, weight: number): void {
  const stride = axes.length === 2 && along === 0 ? axes[1].size : 1;
  const lines = k / axes[along].size;
  for (let line = 0; line < lines; line++) {
    const from = stride === 1 ? line * axes[along].size : line;
    for (let j = 0; j + 2 < axes[along].size; j++) {
      const places = [0, 1, 2].map((step) => from + (j + step) * stride);
      const signs = [1, -2, 1];
      for (let p = 0; p < 3; p++) {
        for (let q = 0; q < 3; q++) into[places[p] * k + places[q]] += weight * signs[p] * signs[q];
      }
    }
  }
}

interface Normal {
  readonly k: number;
  readonly cross: Float64Array;
  readonly right: Float64Array;
  readonly squares: number;
}

function normalEquations(rows: readonly Row[], y: ArrayLike<number>, k: number): Normal {
  const cross = new Float64Array(k * k);
  const right = new Float64Array(k);
  let squares = 0;
  rows.forEach(({ places, weights }, i) => {
    squares += y[i] * y[i];
    for (let p = 0; p < places.length; p++) {
      right[places[p]] += weights[p] * y[i];
      for (let q = 0; q < places.length; q++) cross[places[p] * k + places[q]] += weights[p] * weights[q];
    }
  });
  return { k, cross, right, squares };
}

/** The matrix of all penalties. */
function penaltyOf(k: number, axes: readonly Axis[], penalties: readonly number[]): Float64Array {
  const penalty = new Float64Array(k * k);
  penalties.forEach((weight, along) => {
    addPenalty(penalty, k, axes, along, weight);
  });
  return penalty;
}

/** The constant and the straight line along one axis, each of length 1: what no penalty touches. */
function straightOf(size: number): number[][] {
  const middle = (size - 1) / 2;
  const line = Array.from({ length: size }, (_, j) => j - middle);
  const length = Math.sqrt(line.reduce((sum, v) => sum + v * v, 0));
  return [new Array<number>(size).fill(1 / Math.sqrt(size)), line.map((v) => v / length)];
}

/** Log of the product of the positive eigenvalues of a penalty, by filling its null space with ones. */
function logPenalty(penalty: Float64Array, k: number, axes: readonly Axis[]): number {
  const [one, other] = axes.map(({ size }) => straightOf(size));
  const free = other === undefined ? one : one.flatMap((a) => other.map((b) => a.flatMap((v) => b.map((w) => v * w))));
  const filled = penalty.slice();
  for (const direction of free) {
    for (let p = 0; p < k; p++) for (let q = 0; q < k; q++) filled[p * k + q] += direction[p] * direction[q];
  }
  return logDeterminant(choleskyOf(filled, k)!, k);
}

function logDeterminant(factor: Float64Array, k: number): number {
  let sum = 0;
  for (let j = 0; j < k; j++) sum += 2 * log(factor[j * k + j]);
  return sum;
}

interface Solution {
  readonly coefficients: Float64Array;
  readonly factor: Float64Array;
  /** −2 × restricted log-likelihood, but for a constant. */
  readonly score: number;
}

/** Coefficients under given penalties, with their restricted likelihood. */
function solve(normal: Normal, axes: readonly Axis[], penalties: readonly number[], n: number): Solution | null {
  const { k, cross, right, squares } = normal;
  const penalty = penaltyOf(k, axes, penalties);
  const system = cross.map((value, at) => value + penalty[at]);
  for (let j = 0; j < k; j++) system[j * k + j] += (ridge * n) / k;
  const factor = choleskyOf(system, k);
  if (factor === null) return null;
  const coefficients = choleskySolve(factor, k, right);
  const unpenalised = n - (axes.length === 1 ? 2 : 4);
  const deviance = coefficients.reduce((sum, value, j) => sum - value * right[j], squares);
  const score =
    unpenalised * log(Math.max(deviance, tiny * squares) / unpenalised) +
    logDeterminant(factor, k) -
    logPenalty(penalty, k, axes);
  return { coefficients, factor, score };
}

/** Effective number of parameters: the trace of (B'B + P)⁻¹ B'B. */
function degreesOf({ factor }: Solution, { cross, k }: Normal): number {
  let degrees = 0;
  for (let j = 0; j < k; j++) {
    const column = Float64Array.from({ length: k }, (_, i) => cross[i * k + j]);
    degrees += choleskySolve(factor, k, column)[j];
  }
  return degrees;
}

/** The smooth of y (n values) on one or two inputs (n values each). */
export function penalisedSpline(inputs: readonly ArrayLike<number>[], y: ArrayLike<number>): SmoothFit {
  const n = y.length;
  const sizes = inputs.length === 1 ? [alone] : [together, together];
  const axes = inputs.map((values, d) => axisOf(values, sizes[d]));
  const k = sizes.reduce((a, b) => a * b, 1);
  const least = 2 * k;
  if (inputs.length < 1 || inputs.length > 2 || inputs.some((values) => values.length !== n) || n < least) {
    throw new RangeError(
      `A smooth takes one or two inputs with as many values as y, at least ${least}; given ${inputs.length} inputs and ${n} values: choose fewer inputs, or draw more.`,
    );
  }
  let centre = 0;
  for (let i = 0; i < n; i++) centre += y[i] / n;
  const rows = Array.from({ length: n }, (_, i) => rowAt(axes, inputs, i));
  const normal = normalEquations(
    rows,
    Float64Array.from(y, (value) => value - centre),
    k,
  );
  const grid =
    inputs.length === 1
      ? exponents.map((e) => [pow(10, e)])
      : exponentsTogether.flatMap((e) => exponentsTogether.map((f) => [pow(10, e), pow(10, f)]));
  let best: Solution | null = null;
  for (const penalties of grid) {
    const solution = solve(normal, axes, penalties, n);
    if (solution !== null && (best === null || solution.score < best.score)) best = solution;
  }
  if (best === null) throw new RangeError("The smooth has no solution: the inputs do not vary enough; drop one.");
  const { coefficients } = best;
  const smoothAt = ({ places, weights }: Row): number =>
    weights.reduce((sum, weight, p) => sum + weight * coefficients[places[p]], centre);
  return {
    fitted: Float64Array.from(rows, smoothAt),
    degrees: degreesOf(best, normal),
    at: (others) => Float64Array.from({ length: others[0].length }, (_, i) => smoothAt(rowAt(axes, others, i))),
  };
}
