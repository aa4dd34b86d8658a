/**
 * What changed between two vintages: figures changed, given first, withdrawn, and dates that came or went. Sums of the same
 * rows in another order differ in the last bit; a relative difference below 1e-9 is none.
 */
import type { ImportedSeries } from "./outcome.ts";
import type { Vintage } from "./vintages.ts";

export interface Revision {
  readonly series: string;
  readonly date: string;
  readonly before: number | null;
  readonly after: number | null;
  /** After minus before, in the unit of the series; null where either is missing. */
  readonly change: number | null;
  /** Change as a share of before; null where before is missing or zero. */
  readonly share: number | null;
}

export interface RevisionReport {
  readonly from: string;
  readonly to: string;
  /** Dates of series that both vintages cover. */
  readonly compared: number;
  readonly changed: readonly Revision[];
  readonly appeared: readonly { readonly series: string; readonly date: string }[];
  readonly vanished: readonly { readonly series: string; readonly date: string }[];
}

const SAME = 1e-9;

const isSame = (a: number | null, b: number | null): boolean =>
  a === null || b === null ? a === b : Math.abs(a - b) <= SAME * Math.max(Math.abs(a), Math.abs(b));

const revisionOf = (series: string, date: string, before: number | null, after: number | null): Revision => {
  const change = before === null || after === null ? null : after - before;
  return { series, date, before, after, change, share: change === null || before === 0 ? null : change / before! };
};

const pointsOf = (series: ImportedSeries | undefined): ReadonlyMap<string, number | null> =>
  new Map(series?.points.map(({ date, value }) => [date, value]));

const rangeOf = (points: ReadonlyMap<string, unknown>): readonly [string, string] => {
  const dates = [...points.keys()].sort();
  return [dates[0] ?? "9999", dates.at(-1) ?? "0000"];
};

/** Compares two vintages series by series (those named, or all that both have); the earlier one first. */
export const revisionsBetween = (
  from: Vintage,
  to: Vintage,
  wanted: (id: string) => boolean = () => true,
): RevisionReport => {
  const later = new Map(to.series.map((series) => [series.id, series]));
  const changed: Revision[] = [];
  const appeared: { series: string; date: string }[] = [];
  const vanished: { series: string; date: string }[] = [];
  let compared = 0;
  for (const series of from.series) {
    if (!wanted(series.id) || !later.has(series.id)) continue;
    const before = pointsOf(series);
    const after = pointsOf(later.get(series.id));
    const [first, last] = rangeOf(after);
    for (const [date, value] of before) {
      const now = after.get(date);
      if (now === undefined) {
        if (date >= first && date <= last) vanished.push({ series: series.id, date });
        continue;
      }
      compared++;
      if (!isSame(value, now)) changed.push(revisionOf(series.id, date, value, now));
    }
    for (const date of after.keys()) if (!before.has(date)) appeared.push({ series: series.id, date });
  }
  return { from: from.id, to: to.id, compared, changed, appeared, vanished };
};
