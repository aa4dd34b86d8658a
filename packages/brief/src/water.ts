/**
 * Tonnes a year that leave through each water, from the weekly bands of a policy.
 * Algorithm: the mean of a week by Swanson's rule, 0.3·p10 + 0.4·p50 + 0.3·p90 (Keefer and Bodily 1983), averaged over the
 * weeks after the first strike. Limit: an approximation of the mean, good to some per cent for skewed weekly loads.
 */
import { dayOf } from "@inflow/study";
import { type Context, firstStrike } from "./input.ts";

const OUTER = 0.3;
const INNER = 0.4;
const DAYS = 7;
const WEEKS_PER_YEAR = 52;
const KG_PER_TONNE = 1000;
const PREFIX = "corridorKg.cocaine.";

/** Tonnes of cocaine a year by water under a policy; empty where its bands were not given. */
export const waterTonnes = (context: Context, policy: string): Readonly<Record<string, number>> => {
  const { input } = context;
  const strike = firstStrike(context);
  const from =
    strike === null ? 0 : Math.max(0, Math.floor((dayOf(strike.date) - input.plan.calendar.firstDay) / DAYS));
  const series = input.bands.filter((band) => band.policy === policy && band.series.startsWith(PREFIX));
  return Object.fromEntries(
    series.map(({ series: name, p10, p50, p90 }) => {
      let sum = 0;
      for (let week = from; week < p50.length; week++)
        sum += OUTER * p10[week]! + INNER * p50[week]! + OUTER * p90[week]!;
      const weeks = Math.max(1, p50.length - from);
      return [name.slice(PREFIX.length), ((sum / weeks) * WEEKS_PER_YEAR) / KG_PER_TONNE];
    }),
  );
};
