/**
 * The answer on view that has a verdict, whether it is of the settings in hand, and what fewer futures of the same settings
 * had said: an answer that is refined may change its words, and must say so when it does.
 */
import type { Answer, Scenario } from "../engine/contract.ts";
import { isSame } from "./past.ts";

export type Judged = Answer & { readonly assessment: NonNullable<Answer["assessment"]> };

export interface OnView {
  readonly judged: Judged | null;
  /** The last answer of the present settings whose words were others; null where the words have stood. */
  readonly reworded: Judged | null;
}

/** Whether the answer on view is of other settings than those in hand: the one thing by which every page marks it. */
export const isStaleOf = ({ judged, scenario }: Pick<OnView, "judged"> & { readonly scenario: Scenario }): boolean =>
  judged !== null && !isSame(judged.scenario, scenario);

/** Whether runs in hand are of other settings than those in hand: they may be, though the answer on view is not. */
export const areRunsStale = ({
  runs,
  scenario,
}: {
  readonly runs: Pick<Answer, "scenario"> | null;
  readonly scenario: Scenario;
}): boolean => runs !== null && !isSame(runs.scenario, scenario);

/** The findings of an answer, drug by drug, as one text. */
const findingsOf = ({ assessment }: Judged): string =>
  Object.values(assessment.verdicts[assessment.primaryPolicy] ?? {})
    .map(({ finding }) => finding)
    .join();

/** What is on view once an answer comes. */
export const judgedNext = (next: Judged, { judged, reworded }: OnView): OnView => {
  if (judged === null || !isSame(judged.scenario, next.scenario)) return { judged: next, reworded: null };
  return { judged: next, reworded: findingsOf(judged) === findingsOf(next) ? reworded : judged };
};
