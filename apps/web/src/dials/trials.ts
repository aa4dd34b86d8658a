/**
 * What the answer says would change it, as settings to try: a belief on the side or in the form on which it flips, a criterion
 * at the value at which it turns.
 *
 *     above a   the range from a to the end of the shipped prior        below a   the range from its beginning to a
 *     is c      the form c, in every future
 *     X, Y, D   the criterion at that value; Z as half or twice a price, where the price is a number and not a policy's
 *
 * A dial that moves the parameter alone is used; else the parameter is set by its path, so that nothing else moves with it.
 */
import type { Flip, Setting, Test } from "@inflow/study";
import type { ParameterView, Scenario } from "../engine/contract.ts";
import { BELIEF_IDS, BELIEFS, type Belief, beliefNumbers } from "./beliefs.ts";
import { pathScale, rounded } from "./paths.ts";
import { differences, SUCCESS, type SuccessId, shownOf, testOf } from "./success.ts";

/** One change of a scenario. */
export type Trial =
  | { readonly panel: "believe"; readonly id: string; readonly setting: Scenario["beliefs"][string] }
  | { readonly panel: "success"; readonly id: SuccessId; readonly test: Test };

/** The setting under which the answer is said to change; null where the ledger has no such parameter or nothing lies beyond. */
export const trialOfFlip = (
  { parameter: path, side, beyond, form }: Flip,
  parameters: readonly ParameterView[],
): Trial | null => {
  const parameter = parameters.find((one) => one.path === path);
  if (parameter === undefined) return null;
  const dial = BELIEF_IDS.find((id) => BELIEFS[id].moves.length === 1 && BELIEFS[id].moves[0].path === path);
  const id = dial ?? path;
  if (form !== undefined) return { panel: "believe", id, setting: form };
  const scale = pathScale(parameter);
  if (scale === null) return null;
  const ends: readonly [number, number] = side === "above" ? [rounded(beyond), scale[1]] : [scale[0], rounded(beyond)];
  if (ends[0] > ends[1]) return null;
  if (dial === undefined) return { panel: "believe", id, setting: ends };
  const { min, max } = beliefNumbers(dial, parameters);
  const { shown }: Belief = BELIEFS[dial];
  const onDial = ends.map((end) => Math.min(max, Math.max(min, rounded(shown.of(end))))).sort((a, b) => a - b);
  return { panel: "believe", id, setting: onDial as unknown as readonly [number, number] };
};

const CRITERION = { X: "fall", Y: "forWeeks", Z: "costUpTo", D: "deathsUp" } as const satisfies Readonly<
  Record<Setting["value"], SuccessId>
>;

const changeOf = ({ value, at }: Setting, { costUpTo }: Test): Partial<Test> | null => {
  const number = Number.parseFloat(at);
  if (value === "X") return { fall: rounded(number / 100) };
  if (value === "Y") return { forWeeks: number };
  if (value === "D") return { deathsUp: number };
  return typeof costUpTo === "number" ? { costUpTo: rounded(number * costUpTo) } : null;
};

/** The criterion at the value of a setting; null where no dial can take it, as where the highest cost is that of a policy. */
export const trialOfSetting = (setting: Setting, test: Test): Trial | null => {
  const change = changeOf(setting, test);
  if (change === null) return null;
  const id = CRITERION[setting.value];
  const tried = { ...test, ...change };
  const criterion = SUCCESS[id];
  const shown = criterion.kind === "number" ? shownOf(tried, criterion) : Number(tried.costUpTo) * criterion.per;
  const least = criterion.kind === "number" ? criterion.min : 0;
  return shown === null || shown < least || shown > criterion.max ? null : { panel: "success", id, test: tried };
};

/** The scenario with a trial made; `base` is the study's own test. */
export const withTrial = (scenario: Scenario, trial: Trial, base: Test): Scenario =>
  trial.panel === "believe"
    ? { ...scenario, beliefs: { ...scenario.beliefs, [trial.id]: trial.setting } }
    : {
        ...scenario,
        success: differences(base, { ...testOf(base, scenario.success), [trial.id]: trial.test[trial.id as "fall"] }),
      };

/** Whether a scenario has a trial made already. */
export const isTried = (scenario: Scenario, trial: Trial, base: Test): boolean =>
  trial.panel === "believe"
    ? JSON.stringify(scenario.beliefs[trial.id]) === JSON.stringify(trial.setting)
    : testOf(base, scenario.success)[trial.id as "fall"] === trial.test[trial.id as "fall"];
