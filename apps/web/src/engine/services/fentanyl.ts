/** What happens to fentanyl, and why, as the brief says it: every number bound to the verdict or the ledger. */
import { BRIEF_WORDS, type Sentence } from "@inflow/brief";
import type { Language } from "@inflow/study";
import type { Desk } from "../desk.ts";
import { LATER } from "../later.ts";
import { answerOfRun, type OfRun } from "./in-hand.ts";

export interface FentanylArgs extends OfRun {
  readonly language: Language;
}

/** The title and sentences of the brief's text on the answer on view; null where the world has no fentanyl. */
export const fentanylService = async (
  desk: Pick<Desk, "current" | "delivered" | "shelf" | "command">,
  { language, runId }: FentanylArgs,
): Promise<{ readonly title: string; readonly sentences: readonly Sentence[] } | null> => {
  const { plan, assessment, bands } = answerOfRun(desk, { runId }) ?? desk.current();
  const { documentOf } = await LATER.writer();
  const { document } = documentOf({
    plan,
    assessment,
    bands,
    ledger: desk.shelf().ledger,
    language,
    command: desk.command(plan),
  });
  const title = BRIEF_WORDS.fentanylWhy[language];
  for (const { blocks } of document.sections) {
    const at = blocks.findIndex((block) => block.kind === "heading" && block.text === title);
    const block = at < 0 ? undefined : blocks[at + 1];
    if (block?.kind === "text") return { title, sentences: block.sentences };
  }
  return null;
};
