/**
 * Cumulative sums for signposts: S = max(0, S + x − k), alarm above h; and how long until an alarm.
 *     ARL(s) = 1 + ARL(0) Φ(k − s − μ) + ∫₀ʰ ARL(u) φ(u − s + k − μ) du
 * Source: Page, Biometrika 41 (1954) 100; the integral equation by Gauss–Legendre (Brook & Evans, Biometrika 59 (1972) 539, solve the
 * same by a Markov chain). Limit: independent standard normal x with mean μ; under autocorrelation calibrate h by simulation.
 */
import { exp, normalCdf } from "@inflow/exact";
import { solveLinear } from "../linear-algebra/elimination.ts";

export interface Cusum {
  readonly path: Float64Array;
  /** Index of the first alarm, or null. */
  readonly alarm: number | null;
}

/** The one-sided cumulative sum of standardised values x with reference k and limit h. */
export function cusum(
  x: ArrayLike<number>,
  { k = 0.5, h = 5 }: { readonly k?: number; readonly h?: number } = {},
): Cusum {
  let sum = 0;
  let alarm: number | null = null;
  const path = Float64Array.from(x, (value, t) => {
    sum = Math.max(0, sum + value - k);
    if (alarm === null && sum > h) alarm = t;
    return sum;
  });
  return { path, alarm };
}

const NODES = 48;
const INVERSE_ROOT_TWO_PI = 0.3989422804014327;

/** Nodes and weights of Gauss and Legendre on [0, h], by Newton's method from even starts. */
function legendre(count: number, h: number): readonly [Float64Array, Float64Array] {
  const at = new Float64Array(count);
  const weight = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    let x = -1 + (2 * (i + 0.75)) / (count + 0.5);
    x = x * (1.5 - 0.5 * x * x);
    let slope = 1;
    for (let step = 0; step < 100; step++) {
      let [before, now] = [1, x];
      for (let m = 2; m <= count; m++) [before, now] = [now, ((2 * m - 1) * x * now - (m - 1) * before) / m];
      slope = (count * (x * now - before)) / (x * x - 1);
      let repelled = slope;
      for (let j = 0; j < i; j++) repelled -= now / (x - (2 * at[j]) / h + 1);
      const move = now / repelled;
      x -= move;
      if (Math.abs(move) < 1e-15) break;
    }
    at[i] = ((x + 1) * h) / 2;
    weight[i] = h / ((1 - x * x) * slope * slope);
  }
  return [at, weight];
}

/** Mean number of values until the alarm of a one-sided sum that starts at 0, for values with mean `shift` and sd 1. */
export function averageRunLength({
  k,
  h,
  shift,
}: {
  readonly k: number;
  readonly h: number;
  readonly shift: number;
}): number {
  const [at, weight] = legendre(NODES, h);
  const size = NODES + 1;
  const points = Float64Array.of(0, ...at);
  const matrix = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    matrix[i * size] = -normalCdf(k - points[i] - shift);
    for (let j = 1; j < size; j++) {
      const x = points[j] - points[i] + k - shift;
      matrix[i * size + j] = -weight[j - 1] * INVERSE_ROOT_TWO_PI * exp(-0.5 * x * x);
    }
    matrix[i * size + i] += 1;
  }
  const solved = solveLinear(matrix, size, new Float64Array(size).fill(1));
  if (solved === null) throw new RangeError("The run length has no finite mean: give a limit h above 0.");
  return solved[0];
}
