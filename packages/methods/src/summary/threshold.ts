/**
 * Thresholds of one parameter and a class: what share of the cases on each side belongs to the class, and beyond which value
 * that share becomes firm. The first-order question "what would turn the answer?". A screen, not a test: the best of many
 * parameters is best partly by chance, so confirm on fresh draws. Cost (n + thresholds) log n. Limit: one parameter at a time.
 */

export interface SideShare {
  readonly count: number;
  readonly share: number;
}

export interface ThresholdShare {
  readonly threshold: number;
  readonly below: SideShare;
  readonly above: SideShare;
}

export interface Flip {
  readonly beyond: number;
  readonly side: "above" | "below";
  readonly count: number;
  readonly share: number;
}

interface Cumulated {
  readonly sorted: Float64Array;
  readonly hits: Float64Array;
}

function cumulated(x: ArrayLike<number>, inClass: ArrayLike<number | boolean>): Cumulated {
  const order = Array.from({ length: x.length }, (_, i) => i).sort((a, b) => x[a] - x[b]);
  const hits = new Float64Array(x.length + 1);
  order.forEach((place, i) => {
    hits[i + 1] = hits[i] + (inClass[place] ? 1 : 0);
  });
  return { sorted: Float64Array.from(order, (place) => x[place]), hits };
}

function countBelow(sorted: Float64Array, threshold: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < threshold) low = middle + 1;
    else high = middle;
  }
  return low;
}

const side = (count: number, hits: number): SideShare => ({ count, share: count > 0 ? hits / count : Number.NaN });

/** For each threshold (in units of x): the cases with x below it and those at or above it, and the class's share of each. */
export function conditionalShare(
  x: ArrayLike<number>,
  inClass: ArrayLike<number | boolean>,
  thresholds: readonly number[],
): ThresholdShare[] {
  const { sorted, hits } = cumulated(x, inClass);
  const n = sorted.length;
  return thresholds.map((threshold) => {
    const k = countBelow(sorted, threshold);
    return { threshold, below: side(k, hits[k]), above: side(n - k, hits[n] - hits[k]) };
  });
}

/**
 * The mildest condition on x alone under which the class has at least the share `atLeast`: among one-sided conditions with
 * `fewest` cases or more, the one that holds most cases; null when no threshold does it. Thresholds lie between neighbours.
 */
export function mildestFlip(
  x: ArrayLike<number>,
  inClass: ArrayLike<number | boolean>,
  options: { atLeast: number; fewest: number },
): Flip | null {
  const { sorted, hits } = cumulated(x, inClass);
  const n = sorted.length;
  let best: Flip | null = null;
  for (let k = 1; k < n; k++) {
    if (sorted[k] === sorted[k - 1]) continue;
    const beyond = (sorted[k - 1] + sorted[k]) / 2;
    const sides: Flip[] = [
      { beyond, side: "below", count: k, share: hits[k] / k },
      { beyond, side: "above", count: n - k, share: (hits[n] - hits[k]) / (n - k) },
    ];
    for (const flip of sides) {
      const firm = flip.share >= options.atLeast && flip.count >= options.fewest;
      if (firm && (best === null || flip.count > best.count)) best = flip;
    }
  }
  return best;
}
