/** What the answer page says of a run, in every language, made where the ledger is: the page gets sentences, not the ledger. */
import { type AnswerView, answerView, badgeOf } from "@inflow/brief";
import type { Assessment, Language, Plan, TraceBands } from "@inflow/study";
import { factsOf } from "../facts/facts.ts";
import type { Shelf } from "./library.ts";

/** What an answer rests on, as counts for the foot of every page. */
export interface Footing {
  readonly sources: number;
  /** Parameters that are a judgement and have no source. */
  readonly assumptions: number;
  readonly backtests: number;
  readonly failed: number;
}

export interface PageView extends AnswerView {
  readonly footing: Footing;
}

const JUDGEMENT = "○";

type Shelved = Pick<Shelf, "ledger" | "texts">;

const footingOf = (shelf: Shelved): Footing => {
  const { sources, parameters } = shelf.ledger;
  const { run, failed } = factsOf(shelf).backtests;
  const judgements = [...parameters.values()].filter(({ evidence }) => badgeOf(evidence) === JUDGEMENT);
  return { sources: sources.size, assumptions: judgements.length, backtests: run, failed };
};

/** Sentences and map grounds of an answer by language, with the counts of what it rests on; plain data. */
export const viewsOf = (
  answer: { readonly plan: Plan; readonly assessment: Assessment; readonly bands: readonly TraceBands[] },
  shelf: Shelved,
  command: string,
): Readonly<Record<Language, PageView>> => {
  const { ledger } = shelf;
  const footing = footingOf(shelf);
  const of = (language: Language): PageView => ({ ...answerView({ ...answer, ledger, command, language }), footing });
  return { en: of("en"), es: of("es") };
};
