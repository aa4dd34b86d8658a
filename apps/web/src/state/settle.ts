/**
 * Settings that were read, held against the scales of their dials once these have come: what a dial cannot take is left out,
 * and told with its place, what was asked and what it can be.
 */
import { amount } from "@inflow/charts";
import { calledForm, calledUnit, type Test } from "@inflow/study";
import {
  BELIEFS,
  type BeliefId,
  beliefNumbers,
  type Criterion,
  changedCriteria,
  type DialShelf,
  differences,
  isPath,
  LEVERS,
  type LeverId,
  pathLabel,
  pathScale,
  SUCCESS,
  shownOf,
  testOf,
  withoutCriterion,
  withoutPolitics,
} from "../dials/index.ts";
import type { ParameterView, Scenario } from "../engine/contract.ts";
import { FORM_WORDS } from "../words/dial-beliefs.ts";
import { LINK_WORDS } from "../words/panel-words.ts";
import { type Entry, inBoth } from "../words/words.ts";
import type { Notice, ReadSettings } from "./link.ts";

type Setting = Scenario["beliefs"][string];

interface Scale {
  readonly name: string;
  readonly label: Entry;
  readonly unit: Entry;
  readonly min: number;
  readonly max: number;
}

const isOutside = (value: number, { min, max }: Pick<Scale, "min" | "max">): boolean => value < min || value > max;

const endsOf = (setting: number | readonly [number, number]): readonly number[] =>
  typeof setting === "number" ? [setting] : setting;

const offScale = ({ name, label, unit, min, max }: Scale, value: string): Notice => ({
  entry: LINK_WORDS.outside,
  slots: { name, label, unit, value, min: amount(min), max: amount(max) },
});

const noForm = (name: string, label: Entry, value: Setting, options: Entry): Notice => ({
  entry: LINK_WORDS.noForm,
  slots: { name, label, value: shownSetting(value), options },
});

const shownSetting = (setting: Setting): string => (typeof setting === "object" ? setting.join("–") : String(setting));

/** What is wrong with a belief of rival forms or of a number; null where nothing is. */
const problemOf = (scale: Scale, forms: Readonly<Record<string, Entry>> | null, setting: Setting): Notice | null => {
  const { name, label } = scale;
  if (forms !== null) {
    if (typeof setting === "string" && Object.hasOwn(forms, setting)) return null;
    const options = inBoth((language) =>
      Object.entries(forms)
        .map(([form, words]) => `${form} (${words[language]})`)
        .join(", "),
    );
    return noForm(name, label, setting, options);
  }
  if (typeof setting === "string") return { entry: LINK_WORDS.badValue, slots: { name, value: setting } };
  return endsOf(setting).some((end) => isOutside(end, scale)) ? offScale(scale, shownSetting(setting)) : null;
};

const formsOf = (forms: readonly string[] | null, called: (form: string) => Entry) =>
  forms === null ? null : Object.fromEntries(forms.map((form) => [form, called(form)]));

/** What is wrong with a belief that is set by the path of its parameter. */
const pathProblem = (path: string, setting: Setting, parameters: readonly ParameterView[]): Notice | null => {
  const name = `b.${path}`;
  const parameter = parameters.find((one) => one.path === path);
  if (parameter === undefined) return { entry: LINK_WORDS.unknownDial, slots: { name } };
  const [min, max] = pathScale(parameter) ?? [0, 0];
  const label = inBoth((language) => pathLabel(path, parameters, language));
  const unit = inBoth((language) => calledUnit(parameter.unit, language));
  const forms = "forms" in parameter.prior ? Object.keys(parameter.prior.forms) : null;
  const called = (form: string): Entry => inBoth((language) => calledForm(path, form, language));
  return problemOf({ name, label, unit, min, max }, formsOf(forms, called), setting);
};

const beliefProblem = (id: string, setting: Setting, parameters: readonly ParameterView[]): Notice | null => {
  if (id === withoutPolitics.id) return null;
  if (isPath(id)) return pathProblem(id, setting, parameters);
  const { min, max, forms } = beliefNumbers(id as BeliefId, parameters);
  const { label, unit } = BELIEFS[id as BeliefId].words;
  const called = (form: string): Entry => FORM_WORDS[form] ?? { en: form, es: form };
  return problemOf({ name: `b.${id}`, label, unit, min, max }, formsOf(forms, called), setting);
};

const leverProblem = (id: LeverId, value: number, { levers }: DialShelf): Notice | null => {
  const { min, max } = levers[id];
  const { isChoice, words } = LEVERS[id];
  const isBetween = isChoice && !Number.isInteger(value);
  if (!isBetween && !isOutside(value, { min, max })) return null;
  return isBetween
    ? { entry: LINK_WORDS.badValue, slots: { name: `l.${id}`, value: String(value) } }
    : offScale({ name: `l.${id}`, label: words.label, unit: words.unit, min, max }, String(value));
};

/** The criteria whose numbers lie on their scales. */
const successThatFits = (success: Partial<Test>, base: Test, notices: Notice[]): Partial<Test> => {
  let fitting = success;
  for (const id of changedCriteria(base, success)) {
    const criterion: Criterion = SUCCESS[id];
    if (criterion.kind !== "number") continue;
    const shown = shownOf(testOf(base, success), criterion);
    if (shown === null || !isOutside(shown, criterion)) continue;
    const { words, min, max } = criterion;
    notices.push(offScale({ name: `s.${id}`, label: words.label, unit: words.unit, min, max }, String(shown)));
    fitting = withoutCriterion(base, fitting, id);
  }
  return fitting;
};

/** The scenario without settings that their dials cannot take, and what is to be told about them. */
export const settledScenario = (
  scenario: Scenario,
  shelf: DialShelf,
  parameters: readonly ParameterView[],
): ReadSettings => {
  const notices: Notice[] = [];
  const isFine = (problem: Notice | null): boolean => {
    if (problem !== null) notices.push(problem);
    return problem === null;
  };
  const levers = Object.entries(scenario.levers).filter(
    ([id, value]) => value !== shelf.levers[id as LeverId].default && isFine(leverProblem(id as LeverId, value, shelf)),
  );
  const beliefs = Object.entries(scenario.beliefs).filter(([id, setting]) =>
    isFine(beliefProblem(id, setting, parameters)),
  );
  const { test } = shelf;
  return {
    scenario: {
      ...scenario,
      levers: Object.fromEntries(levers),
      beliefs: Object.fromEntries(beliefs),
      success: differences(test, testOf(test, successThatFits(scenario.success, test, notices))),
    },
    notices,
  };
};
