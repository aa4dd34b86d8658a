/** A scenario with one dial set otherwise; a dial at its default is absent from it. */
import type { Scenario } from "../engine/contract.ts";
import type { LeverId } from "./levers.ts";

/** With a lever at a value; `standard` is the value at which it is absent. */
export const withLever = (scenario: Scenario, id: LeverId, value: number, standard: number): Scenario => {
  const { [id]: _, ...rest } = scenario.levers;
  return { ...scenario, levers: value === standard ? rest : { ...rest, [id]: value } };
};

/** With a belief set, by dial or by path; null lets it vary again. */
export const withBelief = (scenario: Scenario, id: string, setting: Scenario["beliefs"][string] | null): Scenario => {
  const { [id]: _, ...rest } = scenario.beliefs;
  return { ...scenario, beliefs: setting === null ? rest : { ...rest, [id]: setting } };
};
