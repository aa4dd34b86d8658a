/**
 * How far a figure is from its final value, by its age at the time: fitted from vintages that overlap a later, settled one.
 *
 *     age a = months from the date of the figure to the newest date of its vintage
 *     c(a) = exp(mean over pairs of log(as first known / final))
 *     final ≈ as known / c(a),   90 % band: × exp(±1.645 sd(a))
 *
 * Only dates that are `settledAfter` months old in the final vintage count as final. An age with fewer than two pairs has no
 * band. Limit: revisions of one series are alike across dates; a change of method in the source is not.
 */
import { exp, log, normalQuantile } from "@inflow/exact";
import { monthsBetween } from "./cell.ts";
import { isDayAssumed, type Vintage } from "./vintages.ts";

export interface AgeOfFigure {
  readonly age: number;
  readonly pairs: number;
  /** Share of the final value that is known at this age. */
  readonly completeness: number;
  /** Standard deviation of the log share; null with fewer than two pairs. */
  readonly spread: number | null;
}

export interface LagModel {
  readonly final: string;
  readonly ages: readonly AgeOfFigure[];
  /** Months from the newest date of each earlier vintage to the day on which it was public, the longest. */
  readonly lagMonths: number;
  /** Whether that day is the day of an import, taken since no other was stated. */
  readonly isLagAssumed: boolean;
  readonly pairs: number;
}

/** Months after which a figure counts as final (assumption: generous beside the half year after which VSRR counts hardly move). */
export const SETTLED_MONTHS = 24;
const OLDEST_AGE = 24;

interface Pair {
  readonly age: number;
  readonly logShare: number;
}

const monthOf = (date: string): string => date.slice(0, 7);
const isMonthly = (date: string): boolean => /^\d{4}-\d{2}/.test(date);

const pairsOf = (vintage: Vintage, final: Vintage, wanted: (id: string) => boolean, settled: number): Pair[] => {
  const last = new Map(final.series.map((series) => [series.id, series]));
  return vintage.series.flatMap((series) => {
    const settledIn = last.get(series.id);
    const newest = series.points.at(-1)?.date;
    const newestFinal = settledIn?.points.at(-1)?.date;
    if (!wanted(series.id) || settledIn === undefined || newest === undefined || newestFinal === undefined) return [];
    const values = new Map(settledIn.points.map(({ date, value }) => [date, value]));
    return series.points.flatMap(({ date, value }) => {
      const end = values.get(date) ?? null;
      if (!isMonthly(date) || value === null || end === null || value <= 0 || end <= 0) return [];
      const age = monthsBetween(monthOf(date), monthOf(newest));
      const old = monthsBetween(monthOf(date), monthOf(newestFinal)) >= settled;
      return old && age >= 0 && age <= OLDEST_AGE ? [{ age, logShare: log(value / end) }] : [];
    });
  });
};

const ageOf = (age: number, pairs: readonly Pair[]): AgeOfFigure => {
  const mean = pairs.reduce((sum, { logShare }) => sum + logShare, 0) / pairs.length;
  const squares = pairs.reduce((sum, { logShare }) => sum + (logShare - mean) * (logShare - mean), 0);
  const spread = pairs.length < 2 ? null : Math.sqrt(squares / (pairs.length - 1));
  return { age, pairs: pairs.length, completeness: exp(mean), spread };
};

const lagOf = (vintage: Vintage, wanted: (id: string) => boolean): number => {
  const dates = vintage.series.filter(({ id }) => wanted(id)).flatMap(({ points }) => points.at(-1)?.date ?? []);
  const newest = dates.filter(isMonthly).sort().at(-1);
  return newest === undefined ? 0 : monthsBetween(monthOf(newest), vintage.knownOn);
};

/** Fits completeness by age from earlier vintages against the latest; undefined when no settled date is in both. */
export const fitLag = (
  earlier: readonly Vintage[],
  final: Vintage,
  wanted: (id: string) => boolean = () => true,
  settledAfter = SETTLED_MONTHS,
): LagModel | undefined => {
  const pairs = earlier.flatMap((vintage) => pairsOf(vintage, final, wanted, settledAfter));
  if (pairs.length === 0) return undefined;
  const seen = [...new Set(pairs.map(({ age }) => age))].sort((a, b) => a - b);
  const ages = seen.map((age) =>
    ageOf(
      age,
      pairs.filter((pair) => pair.age === age),
    ),
  );
  const lagMonths = Math.max(...earlier.map((vintage) => lagOf(vintage, wanted)));
  return {
    final: final.id,
    ages,
    lagMonths,
    isLagAssumed: earlier.some((vintage) => isDayAssumed(vintage) && lagOf(vintage, wanted) === lagMonths),
    pairs: pairs.length,
  };
};

/** The final value expected of a figure of an age in months, with a 90 % band where the age has one; ages beyond the model count as final. */
export const expectedFinal = (
  model: LagModel,
  value: number,
  age: number,
): { readonly value: number; readonly low: number | null; readonly high: number | null } => {
  const known = model.ages.find((one) => one.age === age);
  if (known === undefined) return { value, low: null, high: null };
  const final = value / known.completeness;
  if (known.spread === null) return { value: final, low: null, high: null };
  const reach = exp(normalQuantile(0.95) * known.spread);
  return { value: final, low: final / reach, high: final * reach };
};
