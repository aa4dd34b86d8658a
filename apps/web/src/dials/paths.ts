/**
 * Beliefs that have no dial of their own: set by the path of their parameter, in its own unit, where the answer says that it
 * would change with them.
 * * Its scale lies between the quantiles 0.001 and 0.999 of the shipped prior.
 */
import type { Prior } from "@inflow/evidence";
import { quantileOf } from "@inflow/methods";
import { calledForm, calledUnit, type Language, labelOfBelief } from "@inflow/study";
import type { ParameterView, Scenario } from "../engine/contract.ts";
import { between } from "./priors.ts";

type Setting = Scenario["beliefs"][string];

/** Whether a belief of a scenario is named by the path of its parameter; dials have names of one word. */
export const isPath = (id: string): boolean => /^[\w-]+(\.[\w-]+)+$/.test(id);

const DIGITS = 6;
/** A number to six digits, as thresholds of the answer and scales of paths are written. */
export const rounded = (value: number): number => Number(value.toPrecision(DIGITS));

/** The scale of a belief that is set by its path, in the parameter's unit; null for one of rival forms. */
export const pathScale = ({ prior }: ParameterView): readonly [number, number] | null =>
  "forms" in prior ? null : [rounded(quantileOf(prior, 0.001)), rounded(quantileOf(prior, 0.999))];

/** What a belief that is set by its path is called at the head of a row. */
export const pathLabel = (path: string, parameters: readonly ParameterView[], language: Language): string =>
  labelOfBelief({ path, is: parameters.find((one) => one.path === path)?.is ?? "" }, language);

/** A setting of a belief by its path, in words. */
export const pathText = (
  path: string,
  setting: Setting,
  parameters: readonly ParameterView[],
  language: Language,
): string => {
  if (typeof setting === "string") return calledForm(path, setting, language);
  const number = (value: number): string => String(Number(value.toPrecision(3)));
  const text = typeof setting === "number" ? number(setting) : setting.map(number).join("–");
  const unit = calledUnit(parameters.find((one) => one.path === path)?.unit ?? "1", language);
  return unit === "" ? text : `${text} ${unit}`;
};

const among = (prior: { readonly discrete: Record<string, number> }, [low, high]: readonly [number, number]): Prior => {
  const within = Object.entries(prior.discrete).filter(([value]) => Number(value) >= low && Number(value) <= high);
  return within.length === 0 ? { fixed: low } : { discrete: Object.fromEntries(within) };
};

/** The beliefs of a scenario that are set by path, as priors and forms of a study; a path without a parameter is left out. */
export const pathBeliefsOf = (
  beliefs: Scenario["beliefs"],
  parameters: readonly ParameterView[],
): Record<string, Prior | string> =>
  Object.fromEntries(
    Object.entries(beliefs).flatMap(([path, setting]): [string, Prior | string][] => {
      const parameter = isPath(path) ? parameters.find((one) => one.path === path) : undefined;
      if (parameter === undefined) return [];
      if (typeof setting === "string") return [[path, setting]];
      const ends = typeof setting === "number" ? ([setting, setting] as const) : setting;
      const { prior } = parameter;
      return [[path, "discrete" in prior ? among(prior, ends) : between(prior, ends)]];
    }),
  );
