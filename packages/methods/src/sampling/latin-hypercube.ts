/**
 * Latin hypercube: in every dimension each of n equal strata is hit once (McKay, Beckman & Conover 1979). "centred" takes the
 * middles of the strata; "maximin" exchanges coordinates between rows while that lowers Σ d^(−16), the criterion of Morris &
 * Mitchell 1995, which presses the closest pairs apart. Cost n·d; maximin 50·n²·d² more. Limit: n ≥ 1.
 */
import { latinUniform } from "./key.ts";

export interface LatinHypercubeOptions {
  readonly seed: number;
  readonly criterion?: "random" | "centred" | "maximin";
}

const exchangesPerCell = 50;

/** n points in d dimensions in (0, 1), row by row. */
export function latinHypercube(n: number, d: number, options: LatinHypercubeOptions): Float64Array {
  const { seed, criterion = "random" } = options;
  const points = new Float64Array(n * d);
  for (let j = 0; j < d; j++) {
    const order = Int32Array.from({ length: n }, (_, i) => i);
    for (let i = n - 1; i > 0; i--) {
      const k = Math.floor(latinUniform(i, j, 0, seed) * (i + 1));
      const held = order[i];
      order[i] = order[k];
      order[k] = held;
    }
    for (let i = 0; i < n; i++) {
      const within = criterion === "centred" ? 0.5 : Math.max(latinUniform(i, j, 1, seed), 1e-12);
      points[i * d + j] = Math.min((order[i] + within) / n, 1 - 1e-16);
    }
  }
  if (criterion === "maximin" && n > 2) spread(points, n, d, seed);
  return points;
}

/** Σ over rows of 1/d^16 from row i to the others but one. */
function crowding(points: Float64Array, n: number, d: number, i: number, except: number): number {
  let sum = 0;
  for (let k = 0; k < n; k++) {
    if (k === i || k === except) continue;
    let square = 1e-30;
    for (let j = 0; j < d; j++) {
      const gap = points[i * d + j] - points[k * d + j];
      square += gap * gap;
    }
    const fourth = square * square;
    const eighth = fourth * fourth;
    sum += 1 / (eighth * eighth);
  }
  return sum;
}

function spread(points: Float64Array, n: number, d: number, seed: number): void {
  for (let t = 0; t < exchangesPerCell * n * d; t++) {
    const j = Math.floor(latinUniform(t, 0, 2, seed) * d);
    const a = Math.floor(latinUniform(t, 1, 2, seed) * n);
    const b = (a + 1 + Math.floor(latinUniform(t, 2, 2, seed) * (n - 1))) % n;
    const before = crowding(points, n, d, a, b) + crowding(points, n, d, b, a);
    exchange(points, a * d + j, b * d + j);
    const after = crowding(points, n, d, a, b) + crowding(points, n, d, b, a);
    if (!(after < before)) exchange(points, a * d + j, b * d + j);
  }
}

function exchange(points: Float64Array, a: number, b: number): void {
  const held = points[a];
  points[a] = points[b];
  points[b] = held;
}
