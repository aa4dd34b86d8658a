/**
 * Rival readings: parameters whose prior is a choice among forms and that no dial moves, as the ledger states them. Each is
 * set by the path of its parameter. Limit: a form that a dial moves is offered by that dial alone.
 */
import { BELIEF_IDS, BELIEFS, LEVER_IDS, LEVERS, type LeverId, pinsOf } from "../dials/index.ts";
import type { ParameterView, Scenario } from "../engine/contract.ts";

/** A parameter of rival forms, with the names of its forms. */
export interface RivalReading {
  readonly path: string;
  readonly forms: readonly string[];
}

const MOVED: ReadonlySet<string> = new Set(BELIEF_IDS.flatMap((id) => BELIEFS[id].moves.map(({ path }) => path)));

/** The parameters of rival forms that no dial moves, in the order of the ledger. */
export const rivalReadings = (parameters: readonly ParameterView[]): readonly RivalReading[] =>
  parameters.flatMap(({ path, prior }) =>
    "forms" in prior && !MOVED.has(path) ? [{ path, forms: Object.keys(prior.forms) }] : [],
  );

/** The lever that holds a parameter at one form while no belief is set for it, with that form; null where none does. */
export const heldByLever = (
  path: string,
  levers: Scenario["levers"],
): { readonly lever: LeverId; readonly form: string } | null => {
  for (const lever of LEVER_IDS) {
    const value = levers[lever];
    const form = value === undefined ? undefined : pinsOf({ [lever]: value })[path];
    if (form !== undefined) return { lever, form };
  }
  return null;
};

/** What a lever is called. */
export const leverLabel = (lever: LeverId) => LEVERS[lever].words.label;
