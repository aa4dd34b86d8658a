/** Present value of yearly flows: flow in year t weighs (1 + rate)^−(t + offset), offset 0 at its start, ½ at its middle, 1 at its end. Costs and effects take the same rate. Limit: one rate for all years. */
import { pow } from "@inflow/exact";

export type FlowTiming = "start" | "middle" | "end";

const offsetOf = { start: 0, middle: 0.5, end: 1 } as const;

/** Present value of `flow` (one value a year, first year 0), in its unit, at `rate` a year (0.03 for 3 %). */
export function presentValue(
  flow: ArrayLike<number>,
  terms: { readonly rate: number; readonly timing?: FlowTiming },
): number {
  const { rate, timing = "start" } = terms;
  if (!(rate > -1 && rate < 1)) throw new RangeError(`A rate of ${rate} a year is no share: write 3 % as 0.03.`);
  let total = 0;
  for (let year = 0; year < flow.length; year++) total += flow[year] * pow(1 + rate, -(year + offsetOf[timing]));
  return total;
}
