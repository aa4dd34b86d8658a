/**
 * What a publisher's own predictions turned out to be worth: the predicted figure of an earlier vintage beside the reported
 * one of a later vintage in which the date had settled.
 *
 *     share = predicted / final − 1
 *
 * CDC prints predictions beside the counts of VSRR. Limit: a date counts as settled by its age alone.
 */
import { monthsBetween } from "./cell.ts";
import { SETTLED_MONTHS } from "./lag-model.ts";
import type { Vintage } from "./vintages.ts";

export interface Prediction {
  readonly vintage: string;
  readonly date: string;
  readonly predicted: number;
  readonly final: number;
  /** By how much of the final figure the prediction was too high. */
  readonly share: number;
}

const valuesOf = (vintage: Vintage, id: string): ReadonlyMap<string, number | null> =>
  new Map(vintage.series.find((series) => series.id === id)?.points.map(({ date, value }) => [date, value]));

/**
 * Every prediction that earlier vintages made for a reported series, beside the settled figure of the final one; none for a
 * series that is not `.reported.`, since its publisher predicts nothing.
 */
export const predictionsAgainst = (
  earlier: readonly Vintage[],
  final: Vintage,
  reported: string,
  settledAfter = SETTLED_MONTHS,
): readonly Prediction[] => {
  if (!reported.includes(".reported.")) return [];
  const finals = valuesOf(final, reported);
  const newest = [...finals.keys()].sort().at(-1);
  if (newest === undefined) return [];
  return earlier.flatMap((vintage) =>
    [...valuesOf(vintage, reported.replace(".reported.", ".predicted."))].flatMap(([date, predicted]) => {
      const settled = finals.get(date) ?? null;
      if (predicted === null || settled === null || settled === 0 || monthsBetween(date, newest) < settledAfter)
        return [];
      return [{ vintage: vintage.id, date, predicted, final: settled, share: predicted / settled - 1 }];
    }),
  );
};
