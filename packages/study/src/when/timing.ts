/**
 * What first crossings say of an observable: by which month in how many worlds, how often it is wrong, and how often what it
 * finds is right about inflow.
 * Source: months to answer as quantiles of the first crossing; errors of sign and exaggeration after Gelman & Carlin (2014).
 */
import { quantile } from "@inflow/methods";
import type { Crossing } from "./crossings.ts";
import type { Futures } from "./futures.ts";

/** Months by which so many of 100 worlds have an answer; null where the horizon ends before. */
export interface MonthsByShare {
  readonly p10: number | null;
  readonly p50: number | null;
  readonly p90: number | null;
}

export interface Timing extends MonthsByShare {
  readonly months: readonly number[];
  /** Share of worlds in which an effect is found by each month: assurance. */
  readonly assurance: readonly number[];
  /** Share of worlds with either answer by each month: an effect, or none that matters. */
  readonly answered: readonly number[];
  /** Share of worlds without an answer at the horizon. */
  readonly never: number;
  /** Mean months to an answer, worlds without one counted at the horizon. */
  readonly meanMonths: number;
  /** Of the effects found, the share whose sign is not that of the true one at that look; null where none is found. */
  readonly wrongSign: number | null;
  /** Of the effects found, the median of found over true size at that look; null where none is found. */
  readonly exaggeration: number | null;
}

/** Timing of first crossings at the months of their looks, up to a horizon; `expected` by future and look, in logarithms. */
export const timingOf = (
  crossings: readonly Crossing[],
  months: readonly number[],
  expected: readonly Float64Array[],
  horizonMonths: number,
): Timing => {
  const worlds = Math.max(1, crossings.length);
  const byMonth = (counts: (one: Crossing) => boolean): number[] => {
    const at = months.map(() => 0);
    for (const one of crossings) if (one.look >= 0 && counts(one)) at[one.look]! += 1;
    let sum = 0;
    return at.map((count): number => {
      sum += count;
      return sum / worlds;
    });
  };
  const answered = byMonth(() => true);
  const by = (share: number): number | null => {
    const look = answered.findIndex((value) => value >= share - 1e-12);
    return look < 0 ? null : months[look]!;
  };
  const sized = crossings.flatMap(({ found, estimate, future, look }) => {
    const truth = found ? expected[future]![look]! : 0;
    return truth === 0 ? [] : [estimate / truth];
  });
  return {
    months,
    assurance: byMonth(({ found }) => found),
    answered,
    p10: by(0.1),
    p50: by(0.5),
    p90: by(0.9),
    never: 1 - (answered[answered.length - 1] ?? 0),
    meanMonths: crossings.reduce((sum, { look }) => sum + (look < 0 ? horizonMonths : months[look]!), 0) / worlds,
    wrongSign: sized.length === 0 ? null : sized.filter((ratio) => ratio < 0).length / sized.length,
    exaggeration: sized.length === 0 ? null : quantile(sized.map(Math.abs), 0.5),
  };
};

/**
 * Of the worlds in which an effect is found, the share in which inflow of that future truly falls, or rises, by what counts,
 * the way the finding says; null where nothing is found.
 */
export const rightAboutInflow = (
  crossings: readonly Crossing[],
  follows: 1 | -1,
  { falls, rises }: Pick<Futures, "falls" | "rises">,
): number | null => {
  const found = crossings.filter((one) => one.found);
  if (found.length === 0) return null;
  const right = found.filter(({ estimate, future }) => (follows * estimate < 0 ? falls : rises)[future] === true);
  return right.length / found.length;
};
