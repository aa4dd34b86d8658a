/**
 * The rule of parting channels: two series that count the same thing through different channels part after an intervention, one
 * going where it never was and the other going on as before. Then the metric moved, whatever the thing counted did.
 *
 *     change of a channel at t   c(t) = log(mean of w months beginning o after t) − log(mean of the 12 months before t)
 *     parting                    g(t) = c₁(t) − c₂(t),   w = 3, o so that the window at the intervention is the newest one
 *     p = (1 + dates before the intervention with |g| as large)/(1 + dates);   the same for each channel by itself
 *     fires where p ≤ 5 %, one channel's window lies below (or above) every window that ended before the date, its own change at
 *     p ≤ 5 %, and the other's own change is ordinary (p above 10 %), so that at most 9 in 10 true partings are found
 *     refused where one month holds more than half of the base of the channel that moved: then that month fell out, not a level
 *
 * Source: placebo dates after Abadie, Diamond & Hainmueller (2015). Limit: windows overlap, so p is no finer than the number of
 * windows that fit beside each other, which is given; nothing here says why the channels part.
 */
import { log } from "@inflow/exact";
import { figuresOf, lastMonth, leastOf, type MonthlySeries, monthText } from "./months.ts";

/** One channel of a pair at the date looked at. */
export interface ChannelChange {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  /** Mean of the 12 months before, and of the newest window, in the unit of the series. */
  readonly before: number;
  readonly after: number;
  /** The base month with the most, its figure and its share of all 12. */
  readonly topMonth: number;
  readonly topValue: number;
  readonly topShare: number;
  readonly change: number;
  /** Share of placebo dates at which it changes at least as much, the date itself counted. */
  readonly p: number;
  /** Place of its window among those that ended before the date, itself counted, 1 the lowest. */
  readonly rank: number;
  readonly windows: number;
  /** Whether it is also the lowest, or the highest, of all windows of the series. */
  readonly isRecord: boolean;
  /** Months of the series. */
  readonly months: number;
}

export interface Parting {
  readonly first: ChannelChange;
  readonly second: ChannelChange;
  readonly from: number;
  /** First and last month of the window. */
  readonly window: readonly [number, number];
  readonly gap: number;
  readonly p: number;
  readonly dates: number;
  /** Windows that fit beside each other before the date. */
  readonly apart: number;
  readonly fires: boolean;
  /** The channel that went where it never was; null where the rule does not fire. */
  readonly moved: ChannelChange | null;
  readonly stayed: ChannelChange | null;
  /** The channel for which the rule would fire, were its base not carried by one month. */
  readonly refused: ChannelChange | null;
}

const PARTING = {
  baseMonths: 12,
  windowMonths: 3,
  level: 0.05,
  ordinary: 0.1,
  fewestDates: 12,
  mostOfBase: 0.5,
} as const;

const mean = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length;

interface Common {
  readonly start: number;
  readonly values: readonly [Float64Array, Float64Array];
  readonly least: readonly [number, number];
}

/** Months that both have, without a gap, up to a last one; null where a figure is missing. */
const commonOf = (a: MonthlySeries, b: MonthlySeries, until: number): Common | null => {
  const start = Math.max(a.first, b.first);
  const values = [figuresOf(a, start, until), figuresOf(b, start, until)] as const;
  if (values[0].length === 0 || values.some((one) => one.some(Number.isNaN))) return null;
  return { start, values, least: [leastOf(values[0]), leastOf(values[1])] };
};

const { baseMonths, windowMonths } = PARTING;

const changeAt = (values: Float64Array, at: number, offset: number, least: number): number => {
  const after = mean(values.subarray(at + offset, at + offset + windowMonths));
  const before = mean(values.subarray(at - baseMonths, at));
  return log(Math.max(after, least, Number.MIN_VALUE)) - log(Math.max(before, least, Number.MIN_VALUE));
};

const shareAsLarge = (all: readonly number[], one: number): number =>
  (1 + all.filter((value) => Math.abs(value) >= Math.abs(one)).length) / (1 + all.length);

const windowsOf = (values: Float64Array): number[] =>
  Array.from({ length: values.length - windowMonths + 1 }, (_, i) => mean(values.subarray(i, i + windowMonths)));

/** The newest window among those before the date, and among all. */
const placeOf = (values: Float64Array, at: number): Pick<ChannelChange, "rank" | "windows" | "isRecord"> => {
  const all = windowsOf(values);
  const own = all.at(-1)!;
  const before = windowsOf(values.subarray(0, at));
  return {
    rank: 1 + before.filter((value) => value < own).length,
    windows: before.length + 1,
    isRecord: own <= Math.min(...all) || own >= Math.max(...all),
  };
};

/** The greatest month of the base, and what share of the base it holds. */
const topOf = (
  values: Float64Array,
  at: number,
  start: number,
): Pick<ChannelChange, "topMonth" | "topValue" | "topShare"> => {
  const base = values.subarray(at - baseMonths, at);
  const topValue = Math.max(...base);
  const sum = baseMonths * mean(base);
  return {
    topMonth: start + at - baseMonths + base.indexOf(topValue),
    topValue,
    topShare: sum > 0 ? topValue / sum : 0,
  };
};

/** The rule for two channels at a date (number of the first month after it), looking at the last window before `until`; null where figures are lacking. */
export const partingOf = (a: MonthlySeries, b: MonthlySeries, from: number, until: number): Parting | null => {
  const end = Math.min(until, lastMonth(a) + 1, lastMonth(b) + 1);
  const common = commonOf(a, b, end);
  if (common === null) return null;
  const { start, values, least } = common;
  const at = from - start;
  const offset = end - start - windowMonths - at;
  const last = at - offset - windowMonths;
  if (offset < 0 || last - baseMonths + 1 < PARTING.fewestDates) return null;
  const dates = Array.from({ length: last - baseMonths + 1 }, (_, i) => baseMonths + i);
  const placebos = values.map((one, c) => dates.map((date) => changeAt(one, date, offset, least[c]!)));
  const own = values.map((one, c) => changeAt(one, at, offset, least[c]!)) as [number, number];
  const gap = own[0] - own[1];
  const p = shareAsLarge(
    dates.map((_, i) => placebos[0]![i]! - placebos[1]![i]!),
    gap,
  );
  const changes = [a, b].map((series, c): ChannelChange => {
    return {
      id: series.id,
      label: series.label,
      unit: series.unit,
      before: mean(values[c]!.subarray(at - baseMonths, at)),
      after: mean(values[c]!.subarray(at + offset, at + offset + windowMonths)),
      ...topOf(values[c]!, at, start),
      change: own[c]!,
      p: shareAsLarge(placebos[c]!, own[c]!),
      ...placeOf(values[c]!, at),
      months: values[c]!.length,
    };
  }) as [ChannelChange, ChannelChange];
  const moved = changes.find(({ rank, windows, p: ownP }) => (rank === 1 || rank === windows) && ownP <= PARTING.level);
  const stayed = changes.find((one) => one !== moved && one.p > PARTING.ordinary);
  const parts = p <= PARTING.level && moved !== undefined && stayed !== undefined;
  const fires = parts && moved.topShare <= PARTING.mostOfBase;
  return {
    first: changes[0],
    second: changes[1],
    from,
    window: [start + at + offset, start + at + offset + windowMonths - 1],
    gap,
    p,
    dates: dates.length,
    apart: Math.floor((last + offset + windowMonths) / (offset + windowMonths)),
    fires,
    moved: fires ? moved : null,
    stayed: fires ? stayed : null,
    refused: parts && !fires ? moved : null,
  };
};

/** At how many earlier dates, each looked at with only what came before its own window's end, the rule fires where nothing began. */
export const falseAlarmsOfParting = (
  a: MonthlySeries,
  b: MonthlySeries,
  from: number,
  offset: number,
): { readonly fired: number; readonly dates: number; readonly at: readonly string[] } => {
  const start = Math.max(a.first, b.first);
  const at: string[] = [];
  let dates = 0;
  for (let date = start; date + offset + windowMonths <= from; date++) {
    const found = partingOf(a, b, date, date + offset + windowMonths);
    if (found === null) continue;
    dates++;
    if (found.fires) at.push(monthText(date));
  }
  return { fired: at.length, dates, at };
};
