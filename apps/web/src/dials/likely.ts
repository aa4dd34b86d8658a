/**
 * What a reader may ask next whose hand is on a dial: the value under the pointer, one step up or down, then its named
 * settings, the nearest first. Limit: where a drag will end is not foreseen.
 */
import type { ParameterView, Scenario } from "../engine/contract.ts";
import { BELIEFS, type BeliefId, beliefNumbers } from "./beliefs.ts";
import type { DialShelf } from "./chips.ts";
import { onScale, type Scale } from "./grid.ts";
import { LEVERS, type LeverId } from "./levers.ts";
import { withBelief, withLever } from "./settings.ts";

/** A dial of a panel, and where on its slider the pointer stands, as a share of the scale. */
export interface DialPlace {
  readonly panel: string;
  readonly dial: string;
  readonly pointed?: number;
}

const MOST = 6;

/** What one touch of a slider makes of a value: that under the pointer, one step above, one below. */
const touchesOf = (now: number, scale: Scale, pointed: number | undefined): number[] => [
  ...(pointed === undefined ? [] : [onScale(scale.min + pointed * (scale.max - scale.min), scale)]),
  onScale(now + scale.step, scale),
  onScale(now - scale.step, scale),
];

const byDistance = (values: readonly number[], from: number): number[] =>
  [...values].sort((a, b) => Math.abs(a - from) - Math.abs(b - from));

const distinct = (values: readonly number[], now: number): number[] =>
  [...new Set(values)].filter((value) => value !== now).slice(0, MOST);

const afterLever = (scenario: Scenario, id: LeverId, { levers }: DialShelf, pointed?: number): Scenario[] => {
  const scale = levers[id];
  const now = scenario.levers[id] ?? scale.default;
  const named = byDistance(
    scale.bands.map(({ value }) => value),
    now,
  );
  const values = distinct(LEVERS[id].isChoice ? named : [...touchesOf(now, scale, pointed), ...named], now);
  return values.map((value) => withLever(scenario, id, value, scale.default));
};

const afterBelief = (
  scenario: Scenario,
  id: BeliefId,
  parameters: readonly ParameterView[],
  pointed?: number,
): Scenario[] => {
  const own = scenario.beliefs[id];
  if (typeof own === "object") return [];
  const { forms, bands, span, ...scale } = beliefNumbers(id, parameters);
  const now = typeof own === "number" ? own : span[1];
  const settings =
    forms?.filter((form) => form !== own).slice(0, MOST) ??
    distinct(
      [...touchesOf(now, scale, pointed), ...byDistance(bands, now)],
      typeof own === "number" ? own : Number.NaN,
    );
  return settings.map((setting) => withBelief(scenario, id, setting));
};

/** Scenarios that one touch of a dial makes of a scenario, the likeliest first; none where the answer needs no new run. */
export const likelyNext = (
  scenario: Scenario,
  { panel, dial, pointed }: DialPlace,
  shelf: DialShelf,
  parameters: readonly ParameterView[],
): readonly Scenario[] => {
  if (panel === "choose" && dial in LEVERS) return afterLever(scenario, dial as LeverId, shelf, pointed);
  if (panel === "believe" && dial in BELIEFS) return afterBelief(scenario, dial as BeliefId, parameters, pointed);
  return [];
};
