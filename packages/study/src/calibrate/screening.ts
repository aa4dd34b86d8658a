/**
 * Which parameters the fitted rows say anything about: runs from the prior, each row compared over groups of each parameter.
 *
 *     H = 12/(n(n+1)) Σ R_g²/n_g − 3(n+1),   H ~ χ² with groups − 1 degrees of freedom where the parameter does not matter
 *
 * Kruskal & Wallis, J. Am. Stat. Assoc. 47, 1952, 583: ranks, so that neither the shape of the response nor its outliers
 * matter; rival forms are their own groups. Kept are those whose p, times the number of comparisons, is below a level. A parameter that is not kept keeps its prior. Limit: main effects; one that works only
 * together with another is missed.
 */
import { gammaCdf, ranks } from "@inflow/methods";

/** The group of each value: rival forms as they are, else by equal counts. */
const groupsOf = (values: ArrayLike<number>, groups: number): Int32Array => {
  const distinct = [...new Set(Array.from(values))].sort((a, b) => a - b);
  if (distinct.length <= groups) return Int32Array.from(values, (value) => distinct.indexOf(value));
  const rank = ranks(values);
  return Int32Array.from(rank, (r) => Math.min(groups - 1, Math.floor(((r - 0.5) / rank.length) * groups)));
};

interface GroupEffect {
  /** Share of the variance of ranks that lies between groups, less what chance gives; below 0 where there is less than that. */
  readonly share: number;
  /** Chance of differences between groups at least this large where there are none; 1 where all lie in one group. */
  readonly p: number;
}

/** How the ranks of values differ between groups. */
export const kruskalWallis = (values: ArrayLike<number>, groups: ArrayLike<number>): GroupEffect => {
  const rank = ranks(values);
  const n = rank.length;
  const sums = new Map<number, { sum: number; count: number }>();
  for (let i = 0; i < n; i++) {
    const one = sums.get(groups[i]!) ?? { sum: 0, count: 0 };
    sums.set(groups[i]!, { sum: one.sum + rank[i]!, count: one.count + 1 });
  }
  const free = sums.size - 1;
  if (free < 1) return { share: 0, p: 1 };
  const spread = [...sums.values()].reduce((total, { sum, count }) => total + (sum * sum) / count, 0);
  const h = (12 / (n * (n + 1))) * spread - 3 * (n + 1);
  return { share: (h - free) / (n - 1 - free), p: Math.max(0, 1 - gammaCdf(h, free / 2, 2)) };
};

interface Screened extends GroupEffect {
  /** Place of the parameter. */
  readonly parameter: number;
  /** Place of the row that it moves most. */
  readonly target: number;
}

/** The strongest effect of each parameter on the rows: columns of parameters and of rows over the same runs. */
export const screenParameters = (
  parameters: readonly Float64Array[],
  rows: readonly Float64Array[],
  groups = 4,
): Screened[] =>
  parameters.map((column, parameter) => {
    const group = groupsOf(column, groups);
    const all = rows.map((row) => kruskalWallis(row, group));
    const target = all.reduce((best, { share }, i) => (share > all[best]!.share ? i : best), 0);
    return { parameter, target, ...all[target]! };
  });

/** Places of the parameters to calibrate: those below the level after all comparisons are counted, the clearest first. */
export const informedBy = (screened: readonly Screened[], rows: number, level: number, most: number): number[] => {
  const comparisons = Math.max(1, screened.length * rows);
  return screened
    .filter(({ p }) => p * comparisons < level)
    .sort((a, b) => b.share - a.share || a.parameter - b.parameter)
    .slice(0, most)
    .map(({ parameter }) => parameter)
    .sort((a, b) => a - b);
};
