/**
 * What a reader may ask next whose hand is on a dial: one step up or down, then its named settings, the nearest first.
 * Limit: a click far off on the scale is not foreseen.
 */
import type { ParameterView, Scenario } from "../engine/contract.ts";
import { BELIEFS, type BeliefId, beliefNumbers } from "./beliefs.ts";
import type { DialShelf } from "./chips.ts";
import { onGrid } from "./grid.ts";
import { LEVERS, type LeverId } from "./levers.ts";
import { withBelief, withLever } from "./settings.ts";

/** A dial of a panel. */
export interface DialPlace {
  readonly panel: string;
  readonly dial: string;
}

interface Scale {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

const MOST = 6;

/** The values one step above and one below, as a native slider steps: on the grid that begins at the least. */
const stepsFrom = (value: number, { min, max, step }: Scale): number[] =>
  [1, -1]
    .map((way) => min + onGrid(Math.round((value - min) / step + way) * step, step))
    .map((next) => Number(next.toPrecision(12)))
    .filter((next) => next >= min && next <= max);

const byDistance = (values: readonly number[], from: number): number[] =>
  [...values].sort((a, b) => Math.abs(a - from) - Math.abs(b - from));

const distinct = (values: readonly number[], now: number): number[] =>
  [...new Set(values)].filter((value) => value !== now).slice(0, MOST);

const afterLever = (scenario: Scenario, id: LeverId, { levers }: DialShelf): Scenario[] => {
  const scale = levers[id];
  const now = scenario.levers[id] ?? scale.default;
  const named = byDistance(
    scale.bands.map(({ value }) => value),
    now,
  );
  const values = distinct(LEVERS[id].isChoice ? named : [...stepsFrom(now, scale), ...named], now);
  return values.map((value) => withLever(scenario, id, value, scale.default));
};

const afterBelief = (scenario: Scenario, id: BeliefId, parameters: readonly ParameterView[]): Scenario[] => {
  const own = scenario.beliefs[id];
  if (typeof own === "object") return [];
  const { forms, bands, span, ...scale } = beliefNumbers(id, parameters);
  const now = typeof own === "number" ? own : span[1];
  const settings =
    forms?.filter((form) => form !== own).slice(0, MOST) ??
    distinct([...stepsFrom(now, scale), ...byDistance(bands, now)], typeof own === "number" ? own : Number.NaN);
  return settings.map((setting) => withBelief(scenario, id, setting));
};

/** Scenarios that one touch of a dial makes of a scenario, the likeliest first; none where the answer needs no new run. */
export const likelyNext = (
  scenario: Scenario,
  { panel, dial }: DialPlace,
  shelf: DialShelf,
  parameters: readonly ParameterView[],
): readonly Scenario[] => {
  if (panel === "choose" && dial in LEVERS) return afterLever(scenario, dial as LeverId, shelf);
  if (panel === "believe" && dial in BELIEFS) return afterBelief(scenario, dial as BeliefId, parameters);
  return [];
};
