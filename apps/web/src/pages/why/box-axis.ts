/** A condition of a box as an axis of its picture: its name with unit, the values of all draws, and the limits that bind. */
import type { PairAxis } from "@inflow/charts";
import { calledForm, calledUnit, type Language, labelOfBelief } from "@inflow/study";
import type { Condition } from "../../engine/services/worlds.ts";

/** The axis of one condition, called as in the language; forms by their places in the list of all forms. */
export const axisOf = (condition: Condition, language: Language): PairAxis => {
  const { path, unit, values, forms: own, lower, upper, among } = condition;
  const name = labelOfBelief(condition, language);
  return {
    label: unit === "1" ? name : `${name} [${calledUnit(unit, language)}]`,
    values,
    forms: own === null ? null : own.map((form) => calledForm(path, form, language)),
    lower,
    upper,
    among: among === null ? null : among.map((form) => (own ?? []).indexOf(form)).filter((place) => place >= 0),
  };
};
