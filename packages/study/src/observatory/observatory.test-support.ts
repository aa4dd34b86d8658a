/** Synthetic monthly series whose truth is known: a level with noise, a drop through one channel, a kink, a wandering level. */
import { exp, luckOf } from "@inflow/exact";
import { type MonthlySeries, monthNumber } from "./months.ts";

export const FROM = monthNumber("2025-09");

/** A series over months from `first` whose logarithm is given by month and a normal draw. */
export const madeSeries = (
  id: string,
  first: number,
  months: number,
  seed: number,
  logAt: (month: number, normal: () => number) => number,
): MonthlySeries => {
  const luck = luckOf(seed, 0, `made ${id}`).at(0);
  const values = Float64Array.from({ length: months }, (_, i) => exp(logAt(first + i, () => luck.normal())));
  return { id, label: id, unit: "lb a month", source: "made", vintages: [], first, values };
};

/** Noise about a level; from a month on a change of the logarithm. */
export const levelled = (id: string, seed: number, change = 0, sd = 0.4, months = 87): MonthlySeries =>
  madeSeries(id, FROM + 4 - months, months, seed, (month, normal) => 8 + sd * normal() + (month >= FROM ? change : 0));

/** A level that wanders with the given monthly sd and, from a month on, a slope. */
export const wandering = (
  id: string,
  seed: number,
  sd: number,
  kinkAt = FROM,
  slope = 0,
  months = 90,
): MonthlySeries => {
  let level = 8;
  return madeSeries(id, FROM + 6 - months, months, seed, (month, normal) => {
    level += sd * normal() + (month >= kinkAt ? slope : 0);
    return level;
  });
};
