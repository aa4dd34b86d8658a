/**
 * The answer on view that has a verdict, and what fewer futures of the same settings had said: an answer that is refined may
 * change its words, and must say so when it does.
 */
import type { Answer } from "../engine/contract.ts";
import { isSame } from "./past.ts";

export type Judged = Answer & { readonly assessment: NonNullable<Answer["assessment"]> };

export interface OnView {
  readonly judged: Judged | null;
  /** The last answer of the present settings whose words were others; null where the words have stood. */
  readonly reworded: Judged | null;
}

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
