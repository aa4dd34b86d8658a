/** The axes of a box of scenario discovery as its picture takes them. */
import type { AxisOfBox, FoundBox } from "@inflow/study";
import type { PairAxis } from "./box-pairs.ts";

const axisOf = ({ limits }: Pick<FoundBox, "limits">, { path, is, unit, values, forms }: AxisOfBox): PairAxis => {
  const limit = limits.find(({ name }) => name === path)!;
  const label = unit === "1" ? is : `${is} [${unit}]`;
  return limit.kind === "categories"
    ? {
        label,
        values,
        forms,
        lower: null,
        upper: null,
        among: limit.among.map((form) => (forms ?? []).indexOf(form)).filter((place) => place >= 0),
      }
    : {
        label,
        values,
        forms,
        lower: limit.lowerBinds ? limit.lower : null,
        upper: limit.upperBinds ? limit.upper : null,
        among: null,
      };
};

/** One axis for each condition of a box. */
export const boxAxes = (box: Pick<FoundBox, "limits">, axes: readonly AxisOfBox[]): PairAxis[] =>
  axes.map((axis) => axisOf(box, axis));
