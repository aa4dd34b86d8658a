/**
 * Tonnes a year that leave through each water, from the weekly bands of a policy.
 * Algorithm: the mean of a week by Swanson's rule, 0.3·p10 + 0.4·p50 + 0.3·p90 (Keefer and Bodily 1983), averaged over the
 * weeks after the first strike. Limit: an approximation of the mean, good to some per cent for skewed weekly loads.
 */
import { dayOf } from "@inflow/study";
import type { Tonnes } from "./corridors.ts";
import { type BriefBands, type Context, firstStrike, traceOf } from "./input.ts";

const OUTER = 0.3;
const INNER = 0.4;
const DAYS = 7;
const WEEKS_PER_YEAR = 52;
const KG_PER_TONNE = 1000;
const PREFIX = "corridorKg.cocaine.";

const firstWeekCounted = (context: Context): number => {
  const strike = firstStrike(context);
  return strike === null
    ? 0
    : Math.max(0, Math.floor((dayOf(strike.date) - context.input.plan.calendar.firstDay) / DAYS));
};

const yearlyTonnes = ({ p10, p50, p90 }: BriefBands, from: number): number => {
  let sum = 0;
  for (let week = from; week < p50.length; week++) sum += OUTER * p10[week]! + INNER * p50[week]! + OUTER * p90[week]!;
  return ((sum / Math.max(1, p50.length - from)) * WEEKS_PER_YEAR) / KG_PER_TONNE;
};

const meanOver = (values: ArrayLike<number>, from: number, until: number): number => {
  let sum = 0;
  for (let week = from; week < until; week++) sum += values[week]!;
  return sum / Math.max(1, until - from);
};

/**
 * Tonnes a year of a weekly series of a policy over a span of weeks, with the mean of the weekly bounds of 8 in 10 futures;
 * null where its bands were not given.
 */
export const tonnesOver = (
  bands: readonly BriefBands[],
  policy: string,
  series: string,
  [from, until]: readonly [from: number, until: number],
): Tonnes | null => {
  const band = bands.find((one) => one.policy === policy && one.series === series);
  if (band === undefined) return null;
  const perYear = WEEKS_PER_YEAR / KG_PER_TONNE;
  const [low, middle, high] = [band.p10, band.p50, band.p90].map(
    (values) => perYear * meanOver(values, from, until),
  ) as [number, number, number];
  return { mean: OUTER * low + INNER * middle + OUTER * high, low, high };
};

/** Tonnes a year of one weekly series of a policy; zero where its bands were not given. */
export const tonnesOfSeries = (context: Context, policy: string, series: string): number => {
  const band = traceOf(context, policy, series);
  return band === null ? 0 : yearlyTonnes(band, firstWeekCounted(context));
};

/** Tonnes of cocaine a year by water under a policy; empty where its bands were not given. */
export const waterTonnes = (context: Context, policy: string): Readonly<Record<string, number>> => {
  const from = firstWeekCounted(context);
  const series = context.input.bands.filter((band) => band.policy === policy && band.series.startsWith(PREFIX));
  return Object.fromEntries(series.map((band) => [band.series.slice(PREFIX.length), yearlyTonnes(band, from)]));
};
