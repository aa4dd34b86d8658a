/**
 * Share of cases with a property, and how much another set of the same size would change it. The set is cut in order into
 * eight blocks; over all ways of putting four against four, the root mean square difference of the two halves is
 * 2s/√8 (s: standard deviation of block shares), and two whole sets differ by that over √2. Consecutive blocks of 2^m points
 * of a low-discrepancy set are themselves even, so its gain shows. Limit: rough below 64 cases; 0 when all cases agree.
 */

export interface Share {
  readonly share: number;
  readonly plusMinus: number;
}

const mostBlocks = 8;

/** The (weighted) share of cases where `has` is not 0, with the difference to be expected in another set, both in 0 to 1. */
export function shareOf(has: ArrayLike<number | boolean>, weights?: ArrayLike<number>): Share {
  const n = has.length;
  const blocks = Math.min(mostBlocks, n);
  const hit = new Float64Array(blocks);
  const weight = new Float64Array(blocks);
  let hits = 0;
  let total = 0;
  for (let i = 0; i < n; i++) {
    const b = Math.floor((i * blocks) / n);
    const w = weights ? weights[i] : 1;
    weight[b] += w;
    total += w;
    if (has[i]) {
      hit[b] += w;
      hits += w;
    }
  }
  const share = hits / total;
  if (blocks < 2) return { share, plusMinus: 1 };
  let spread = 0;
  for (let b = 0; b < blocks; b++) {
    if (weight[b] > 0) spread += (weight[b] / total) * (hit[b] / weight[b] - share) * (hit[b] / weight[b] - share);
  }
  return { share, plusMinus: Math.sqrt((2 * spread) / (blocks - 1)) };
}
