/**
 * What a reader can try beside the brief: each belief and each criterion that the verdict names as turning it, as a scenario.
 * A belief that the verdict tried above or below a value is set to the range beyond it, as the screen did.
 * Only what turns the finding into another firm one is offered. Limit: a belief that no dial sets by itself cannot be tried
 * here; criteria are tried at half and twice, as in the verdict.
 */
import type { Flip, Language, Test, Verdict } from "@inflow/study";
import {
  BELIEF_IDS,
  BELIEFS,
  type BeliefId,
  beliefNumbers,
  beliefText,
  criterionText,
  SUCCESS,
} from "../../dials/index.ts";
import type { ParameterView, Scenario } from "../../engine/contract.ts";

export interface Trial {
  readonly id: string;
  readonly kind: "belief" | "criterion";
  readonly commodity: string;
  /** The dial and the setting in words. */
  readonly dial: string;
  readonly setting: string;
  readonly to: Verdict["finding"];
  /** Share of the futures in which the condition holds that give the finding. */
  readonly share: number;
  readonly scenario: Scenario;
}

type Setting = Scenario["beliefs"][string];

const beliefWith = (path: string): BeliefId | null =>
  BELIEF_IDS.find((id) => BELIEFS[id].moves[0].path === path) ?? null;

/** Whether a finding is another one than the verdict's own, and firm: to lose a finding is no answer. */
const isTurn = (to: Verdict["finding"], verdict: Verdict): boolean =>
  to !== verdict.finding && to !== "cannot tell yet";

/** The setting of a dial under which a flip's condition holds; null where it lies outside the dial. */
const settingOf = (flip: Flip, id: BeliefId, parameters: readonly ParameterView[]): Setting | null => {
  if (flip.side === "is") return flip.form ?? null;
  const { min, max } = beliefNumbers(id, parameters);
  const shown = BELIEFS[id].shown.of(flip.beyond);
  const isRising = BELIEFS[id].shown.of(1) >= BELIEFS[id].shown.of(0.5);
  const range = (flip.side === "above") === isRising ? ([shown, max] as const) : ([min, shown] as const);
  return range[0] < range[1] ? range : null;
};

const beliefTrials = (
  verdict: Verdict,
  scenario: Scenario,
  parameters: readonly ParameterView[],
  language: Language,
): Trial[] =>
  verdict.flips.flatMap((flip): Trial[] => {
    const id = beliefWith(flip.parameter);
    const setting = id === null ? null : settingOf(flip, id, parameters);
    if (id === null || setting === null || !isTurn(flip.to, verdict)) return [];
    return [
      {
        id: `${verdict.commodity} ${flip.parameter} ${flip.side}`,
        kind: "belief",
        commodity: verdict.commodity,
        dial: BELIEFS[id].words.label[language],
        setting: beliefText(id, setting, language),
        to: flip.to,
        share: flip.share,
        scenario: { ...scenario, beliefs: { ...scenario.beliefs, [id]: setting } },
      },
    ];
  });

const CRITERIA = { X: "fall", Y: "forWeeks", D: "deathsUp" } as const;

/** Settings stand at half of each value first, then at twice. */
const timesOf = (place: number, of: number): number => (2 * place < of ? 0.5 : 2);

const criterionTrials = (verdict: Verdict, test: Test, scenario: Scenario, language: Language): Trial[] =>
  verdict.settings.flatMap(({ value, finding, shares }, place): Trial[] => {
    if (value === "Z" || finding === "cannot tell yet" || !isTurn(finding, verdict)) return [];
    const id = CRITERIA[value];
    const changed = { [id]: test[id] * timesOf(place, verdict.settings.length) };
    return [
      {
        id: `${verdict.commodity} ${value} ${place}`,
        kind: "criterion",
        commodity: verdict.commodity,
        dial: SUCCESS[id].words.label[language],
        setting: criterionText(id, { ...test, ...changed }, language),
        to: finding,
        share: shares[finding],
        scenario: { ...scenario, success: { ...scenario.success, ...changed } },
      },
    ];
  });

/** Everything that can be tried for the verdicts of one policy, each once: beliefs first. */
export const trialsOf = (
  verdicts: readonly Verdict[],
  scenario: Scenario,
  parameters: readonly ParameterView[],
  language: Language,
): readonly Trial[] => [
  ...verdicts.flatMap((verdict) => beliefTrials(verdict, scenario, parameters, language)),
  ...verdicts.flatMap((verdict) => criterionTrials(verdict, verdict.test, scenario, language)),
];
