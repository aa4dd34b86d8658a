/** How published series are seen, from the shipped texts; and verdicts with the months until such series answer. */
import {
  type AnswerOptions,
  type Assessment,
  answerFrom as answerOf,
  type Observation,
  type Plan,
  type ResultStore,
  readObservation,
} from "@inflow/study";
import { textsWith } from "./library.ts";
import { orRefuse } from "./refused.ts";

const FILE = "observables.yaml";

/** How published series are seen: as shipped, or as a folder laid over it says; throws an InputError with all that is wrong. */
export const observationWith = (over?: string): Observation =>
  orRefuse(readObservation(textsWith(over).get(FILE) ?? "", FILE));

/** The assessment of a plan whose blocks are all in the store, with months to answer as the shipped observables have it. */
export const answerFrom = (plan: Plan, store: ResultStore, options: AnswerOptions = {}): Promise<Assessment> =>
  answerOf(plan, store, { observation: observationWith(), ...options });
