/**
 * Variance-based sensitivity (Sobol' 1993): the share of the variance of y that a factor takes alone (first), with all its
 * interactions (total), and a pair beyond its two (second). Intervals by percentile bootstrap over base rows, and over
 * independent scrambles, of which the wider is shown: rows of Sobol' points are not independent, so the bootstrap alone may
 * mislead either way. Estimators: sobol-statistics.ts. Limit: independent factors, finite variance.
 */
import { luckOf } from "@inflow/exact";
import { studentQuantile } from "../distributions/ratio.ts";
import { standardDeviation } from "../summary/moment.ts";
import { mustBe, type Outputs, type SaltelliDesign } from "./design.ts";
import { type IndexEstimate, type IndexInterval, indexInWords, percentileInterval, widerOf } from "./estimate.ts";
import {
  bootstrapIndices,
  type Centre,
  type Choice,
  type FirstOrder,
  indicesOf,
  sobolStatistics,
  type TotalOrder,
} from "./sobol-statistics.ts";

export interface SobolOptions {
  readonly first?: FirstOrder;
  readonly total?: TotalOrder;
  readonly centre?: Centre;
  readonly resamples?: number;
  /** Level of the intervals, 0.95 unless given. */
  readonly level?: number;
  readonly seed?: number;
  /** Variance of one output that is luck (W/R where R runs were averaged), in squared units of y. */
  readonly noiseVariance?: number;
}

export interface SobolEstimate extends IndexEstimate {
  readonly bootstrap: IndexInterval;
  /** From the spread between independent scrambles; absent with fewer than two. */
  readonly betweenScrambles?: IndexInterval;
  readonly words: string;
}

export interface SobolIndex {
  readonly name: string;
  readonly first: SobolEstimate;
  readonly total: SobolEstimate;
}

export interface SobolPair {
  readonly names: readonly [string, string];
  readonly second: SobolEstimate;
}

export interface SobolIndices {
  /** Mean of y, in its unit, and its variance less the noise. */
  readonly mean: number;
  readonly variance: number;
  readonly runs: number;
  readonly scrambles: number;
  readonly factors: readonly SobolIndex[];
  /** Empty unless the design is of second order. */
  readonly pairs: readonly SobolPair[];
}

function checkAlike(outputs: readonly Outputs<SaltelliDesign>[]): void {
  if (outputs.length === 0) throw new RangeError("There are no outputs: evaluate a saltelliDesign first.");
  for (const one of outputs) mustBe(one, "saltelli", "A Sobol' index");
  const shape = ({ design }: Outputs<SaltelliDesign>): string =>
    JSON.stringify([design.groups, design.secondOrder, design.factors.map(({ name }) => name)]);
  if (outputs.some((one) => shape(one) !== shape(outputs[0]))) {
    throw new RangeError("Outputs of several designs can be joined only if factors, groups and order are the same.");
  }
}

/** Outputs that share a scramble, together: parts of one replicate. */
function replicatesOf(outputs: readonly Outputs<SaltelliDesign>[]): Outputs<SaltelliDesign>[][] {
  const byScramble = new Map<string, Outputs<SaltelliDesign>[]>();
  for (const one of outputs) {
    const key = `${one.design.seed} ${one.design.scramble}`;
    byScramble.set(key, [...(byScramble.get(key) ?? []), one]);
  }
  return [...byScramble.values()];
}

const refuseConstant = (variance: number): void => {
  if (!(variance > 0)) {
    throw new RangeError(
      `The variance of y without its noise is ${variance}: nothing to share out. Widen the factors, or average more runs if noise drowns them.`,
    );
  }
};

/**
 * First, total and (of a design of second order) pair indices with their intervals, from outputs of one design, or of several
 * like ones that differ in scramble. Throws where y does not vary.
 */
export function sobolIndices(
  outputs: Outputs<SaltelliDesign> | readonly Outputs<SaltelliDesign>[],
  options: SobolOptions = {},
): SobolIndices {
  const all = Array.isArray(outputs)
    ? (outputs as readonly Outputs<SaltelliDesign>[])
    : [outputs as Outputs<SaltelliDesign>];
  checkAlike(all);
  const { first = "saltelli", total = "jansen", centre = "base", noiseVariance = 0 } = options;
  const { resamples = 1000, level = 0.95, seed = 1 } = options;
  const choice: Choice = { first, total, centre, noise: noiseVariance };
  const statistics = sobolStatistics(all, choice);
  const values = indicesOf(statistics);
  refuseConstant(values[1]);
  const luck = luckOf(seed, 0, "bootstrap of Sobol' indices");
  const boot = bootstrapIndices(statistics, resamples, (resample) => {
    const drawn = luck.at(resample);
    return () => drawn.uniform();
  });
  const replicates = replicatesOf(all).map((parts) => indicesOf(sobolStatistics(parts, choice)));
  const reach = replicates.length > 1 ? studentQuantile((1 + level) / 2, replicates.length - 1) : 0;
  const estimate = (at: number): SobolEstimate => {
    const value = values[at];
    const bootstrap = percentileInterval(boot, at, statistics.length, level);
    if (replicates.length < 2) return { value, ...bootstrap, bootstrap, words: indexInWords({ value, ...bootstrap }) };
    const half = (reach * standardDeviation(replicates.map((one) => one[at]))) / Math.sqrt(replicates.length);
    const betweenScrambles = { low: value - half, high: value + half };
    const shown = { value, ...widerOf(bootstrap, betweenScrambles) };
    return { ...shown, bootstrap, betweenScrambles, words: indexInWords(shown) };
  };
  const { groups, secondOrder } = all[0].design;
  const g = groups.length;
  const pairs = groups.flatMap((one, j) => groups.slice(j + 1).map((other) => [one.name, other.name] as const));
  return {
    mean: values[0],
    variance: values[1],
    runs: all.reduce((sum, one) => sum + one.values.length, 0),
    scrambles: replicates.length,
    factors: groups.map(({ name }, j) => ({ name, first: estimate(2 + j), total: estimate(2 + g + j) })),
    pairs: secondOrder ? pairs.map((names, k) => ({ names, second: estimate(2 + 2 * g + k) })) : [],
  };
}
