/** The chips: what differs from the default, dial by dial, in words; and scenarios with a dial, a panel or all set back. */
import { amount } from "@inflow/charts";
import { DEATH_WORDS, type Language, type Test, wordsOfCommodity, wordsOfComparison } from "@inflow/study";
import type { ParameterView, Scenario } from "../engine/contract.ts";
import { FORM_WORDS } from "../words/dial-beliefs.ts";
import { COST_WORDS, SUCCESS_TEXTS } from "../words/dial-success.ts";
import { PANEL_WORDS } from "../words/panel-words.ts";
import { type Entry, say } from "../words/words.ts";
import { BELIEFS, type BeliefId, withoutPolitics } from "./beliefs.ts";
import type { LeverNumbers } from "./lever.ts";
import { LEVERS, type LeverId, type LeverTable } from "./levers.ts";
import { isPath, pathLabel, pathText } from "./paths.ts";
import {
  type Criterion,
  changedCriteria,
  SUCCESS,
  type SuccessId,
  shownOf,
  testOf,
  withoutCriterion,
} from "./success.ts";

export type Panel = "choose" | "believe" | "success";

export interface Chip {
  readonly panel: Panel;
  readonly id: string;
  readonly label: string;
  readonly value: string;
}

/** What is needed to say what a scenario changes. */
export interface DialShelf {
  readonly levers: LeverTable;
  readonly test: Test;
  /** The ledger's parameters, for beliefs that are set by their path. */
  readonly parameters?: readonly ParameterView[];
}

/** The band of a lever at a value, or null between bands. */
export const bandAt = ({ bands }: LeverNumbers, value: number): Entry | null =>
  bands.find((band) => Math.abs(band.value - value) < 1e-9)?.label ?? null;

const withUnit = (value: string, unit: string): string => {
  if (unit === "" || unit.startsWith("%")) return unit === "" ? value : `${value}\u00a0${unit}`;
  return unit.startsWith("×") ? `×\u00a0${value}` : `${value} ${unit}`;
};

/** A lever's setting in words: its band, or its number with the unit. */
export const leverText = (id: LeverId, value: number, numbers: LeverNumbers, language: Language): string => {
  const band = bandAt(numbers, value);
  const { words, isChoice } = LEVERS[id];
  const text = withUnit(amount(value, 3, language), words.unit[language]);
  if (band === null) return text;
  return isChoice ? band[language] : `${text}, ${band[language]}`;
};

/** A belief's setting in words: a value, a range or a form. */
export const beliefText = (id: BeliefId, setting: Scenario["beliefs"][string], language: Language): string => {
  if (typeof setting === "string") return FORM_WORDS[setting]?.[language] ?? setting;
  const unit = BELIEFS[id].words.unit[language];
  return typeof setting === "number"
    ? withUnit(amount(setting, 3, language), unit)
    : withUnit(`${amount(setting[0], 3, language)}–${amount(setting[1], 3, language)}`, unit);
};

/** A criterion of a test in words. */
export const criterionText = (id: SuccessId, test: Test, language: Language): string => {
  const criterion: Criterion = SUCCESS[id];
  const unit = criterion.words.unit[language];
  if (criterion.kind === "number") {
    const shown = shownOf(test, criterion);
    return shown === null ? "–" : withUnit(amount(shown, 3, language), unit);
  }
  if (criterion.kind === "groups") return test.counting.map((group) => DEATH_WORDS[group][language]).join(", ") || "–";
  if (criterion.kind === "choice")
    return criterion.field === "cost" ? COST_WORDS[test.cost][language] : wordsOfCommodity(test.primary, language);
  const { costUpTo } = test;
  return typeof costUpTo === "number"
    ? withUnit(amount(costUpTo * criterion.per, 3, language), unit)
    : say(SUCCESS_TEXTS.costOf, language, { policy: wordsOfComparison(costUpTo.costOf, language) });
};

/** Everything that differs from the default, in the order of the panels. */
export const chipsOf = (scenario: Scenario, shelf: DialShelf, language: Language): readonly Chip[] => {
  const levers = (Object.keys(LEVERS) as LeverId[]).flatMap((id): Chip[] => {
    const value = scenario.levers[id];
    if (value === undefined) return [];
    const label = LEVERS[id].words.label[language];
    return [{ panel: "choose", id, label, value: leverText(id, value, shelf.levers[id], language) }];
  });
  const beliefs = (Object.keys(BELIEFS) as BeliefId[]).flatMap((id): Chip[] => {
    const setting = scenario.beliefs[id];
    if (setting === undefined) return [];
    return [
      { panel: "believe", id, label: BELIEFS[id].words.label[language], value: beliefText(id, setting, language) },
    ];
  });
  const { parameters = [] } = shelf;
  const paths = Object.entries(scenario.beliefs)
    .filter(([id]) => isPath(id))
    .map(
      ([id, setting]): Chip => ({
        panel: "believe",
        id,
        label: pathLabel(id, parameters, language),
        value: pathText(id, setting, parameters, language),
      }),
    );
  const politics: Chip[] = withoutPolitics.isOn(scenario.beliefs)
    ? [
        {
          panel: "believe",
          id: withoutPolitics.id,
          label: PANEL_WORDS.believe[language],
          value: PANEL_WORDS.political[language],
        },
      ]
    : [];
  const test = testOf(shelf.test, scenario.success);
  const success = changedCriteria(shelf.test, scenario.success).map(
    (id): Chip => ({
      panel: "success",
      id,
      label: SUCCESS[id].words.label[language],
      value: criterionText(id, test, language),
    }),
  );
  return [...levers, ...beliefs, ...paths, ...politics, ...success];
};

const omit = <T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));

/** The scenario with one dial at its default. */
export const withoutDial = (scenario: Scenario, panel: Panel, id: string, base: Test): Scenario => {
  if (panel === "choose") return { ...scenario, levers: omit(scenario.levers, id) };
  if (panel === "believe") return { ...scenario, beliefs: omit(scenario.beliefs, id) };
  return { ...scenario, success: withoutCriterion(base, scenario.success, id as SuccessId) };
};

/** The scenario with a whole panel at its defaults. */
export const withoutPanel = (scenario: Scenario, panel: Panel): Scenario => {
  if (panel === "choose") return { ...scenario, levers: {} };
  return panel === "believe" ? { ...scenario, beliefs: {} } : { ...scenario, success: {} };
};

/** How many dials differ from the default, by panel. */
export const changeCounts = (scenario: Scenario, base: Test | null): Readonly<Record<Panel, number>> => ({
  choose: Object.keys(scenario.levers).length,
  believe: Object.keys(scenario.beliefs).length,
  success: base === null ? Object.keys(scenario.success).length : changedCriteria(base, scenario.success).length,
});
