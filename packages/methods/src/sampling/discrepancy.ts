/**
 * Discrepancies of n points in [0, 1]^d: how far shares of the points in boxes lie from the volumes of the boxes, integrated
 * over all boxes. Centred (CD), wrap-around (WD), mixture (MD): Zhou, Fang & Ning 2013, squared; L2-star: Warnock 1972, the
 * root. Cost n²·d. Limit: comparable only between sets of the same d.
 */

export type Discrepancy = "CD" | "WD" | "MD" | "L2-star";

interface Kernel {
  readonly constant: number;
  readonly single: (x: number) => number;
  readonly pair: (x: number, y: number) => number;
}

const kernelOf: Readonly<Record<Discrepancy, Kernel>> = {
  CD: {
    constant: 13 / 12,
    single: (x) => 1 + 0.5 * Math.abs(x - 0.5) - 0.5 * (x - 0.5) * (x - 0.5),
    pair: (x, y) => 1 + 0.5 * Math.abs(x - 0.5) + 0.5 * Math.abs(y - 0.5) - 0.5 * Math.abs(x - y),
  },
  WD: { constant: 4 / 3, single: () => 4 / 3, pair: (x, y) => 1.5 - Math.abs(x - y) * (1 - Math.abs(x - y)) },
  MD: {
    constant: 19 / 12,
    single: (x) => 5 / 3 - 0.25 * Math.abs(x - 0.5) - 0.25 * (x - 0.5) * (x - 0.5),
    pair: (x, y) =>
      15 / 8 - 0.25 * Math.abs(x - 0.5) - 0.25 * Math.abs(y - 0.5) - 0.75 * Math.abs(x - y) + 0.5 * (x - y) * (x - y),
  },
  "L2-star": { constant: 1 / 3, single: (x) => 0.5 * (1 - x * x), pair: (x, y) => 1 - Math.max(x, y) },
};

/** The discrepancy of points given row by row in d dimensions; smaller is more even. */
export function discrepancy(points: ArrayLike<number>, d: number, kind: Discrepancy = "CD"): number {
  const kernel = kernelOf[kind];
  const n = points.length / d;
  let constant = 1;
  for (let j = 0; j < d; j++) constant *= kernel.constant;
  let singles = 0;
  let pairs = 0;
  for (let i = 0; i < n; i++) {
    let single = 1;
    for (let j = 0; j < d; j++) single *= kernel.single(points[i * d + j]);
    singles += single;
    for (let k = 0; k < n; k++) {
      let pair = 1;
      for (let j = 0; j < d; j++) pair *= kernel.pair(points[i * d + j], points[k * d + j]);
      pairs += pair;
    }
  }
  const sum = constant - (2 * singles) / n + pairs / (n * n);
  return kind === "L2-star" ? Math.sqrt(Math.max(0, sum)) : sum;
}

/** The smallest Euclidean distance between two of the points given row by row in d dimensions. */
export function closestDistance(points: ArrayLike<number>, d: number): number {
  const n = points.length / d;
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < n; i++) {
    for (let k = i + 1; k < n; k++) {
      let square = 0;
      for (let j = 0; j < d; j++) {
        const gap = points[i * d + j] - points[k * d + j];
        square += gap * gap;
      }
      least = Math.min(least, square);
    }
  }
  return Math.sqrt(least);
}
