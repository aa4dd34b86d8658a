/** The axes of a box of scenario discovery as its picture takes them. */
import { type AxisOfBox, calledForm, calledUnit, type FoundBox, type Language, labelOfBelief } from "@inflow/study";
import type { PairAxis } from "./box-pairs.ts";

const axisOf = ({ limits }: Pick<FoundBox, "limits">, axis: AxisOfBox, language: Language): PairAxis => {
  const { path, unit, values, forms: own } = axis;
  const limit = limits.find(({ name }) => name === path)!;
  const name = labelOfBelief(axis, language);
  const label = unit === "1" ? name : `${name} [${calledUnit(unit, language)}]`;
  const forms = own === null ? null : own.map((form) => calledForm(path, form, language));
  return limit.kind === "categories"
    ? {
        label,
        values,
        forms,
        lower: null,
        upper: null,
        among: limit.among.map((form) => (own ?? []).indexOf(form)).filter((place) => place >= 0),
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

/** One axis for each condition of a box, called as in the language. */
export const boxAxes = (
  box: Pick<FoundBox, "limits">,
  axes: readonly AxisOfBox[],
  language: Language = "en",
): PairAxis[] => axes.map((axis) => axisOf(box, axis, language));
