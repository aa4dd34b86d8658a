/**
 * Asks the desk about a run that the page names: an answer grows while it is asked about, and the desk holds only the newest
 * runs. Where a larger answer of the same settings has taken the place of the one that was named, it is asked about that one.
 */
import type { Scenario } from "../engine/contract.ts";
import { isSame } from "./past.ts";
import { type State, useStore } from "./store.ts";

/** A run by its name, and of which settings. */
export interface NamedRun {
  readonly runId: string;
  readonly scenario: Scenario;
}

/** What was told about a run, and about which. */
export interface Told<T> {
  readonly runId: string;
  readonly told: T;
}

/** The run of the answer on view; null before there is one. */
export const runOnView = ({ judged }: Pick<State, "judged">): NamedRun | null =>
  judged === null ? null : { runId: judged.plan.runId, scenario: judged.scenario };

/** What is told about the run that the page names at present; null where it names none, or the desk holds it no longer. */
export const askOf = async <R extends NamedRun, T>(
  runNow: (state: State) => R | null,
  ask: (run: R) => Promise<T | null>,
): Promise<Told<T> | null> => {
  const first = runNow(useStore.getState());
  let run = first;
  while (run !== null && first !== null && isSame(run.scenario, first.scenario)) {
    const told = await ask(run);
    if (told !== null) return { runId: run.runId, told };
    const before = run.runId;
    run = runNow(useStore.getState());
    if (run?.runId === before) return null;
  }
  return null;
};
