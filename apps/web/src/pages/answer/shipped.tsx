/** The answer as it was delivered, in few words, beside what the reader has changed. */
import { shortAnswerOf } from "@inflow/study";
import { useHeld } from "../../state/store.ts";
import { useWords } from "../../state/use-words.ts";
import { ANSWER_WORDS } from "../../words/answer-words.ts";
import { listOf } from "./flip-rows.ts";

export const Shipped = () => {
  const t = useWords();
  const { shipped, language } = useHeld("shipped", "language");
  if (shipped === null) return null;
  const { verdicts, primaryPolicy } = shipped.assessment;
  const drugs = new Map<string, string[]>();
  for (const verdict of Object.values(verdicts[primaryPolicy] ?? {})) {
    const answer = shortAnswerOf(verdict, language);
    drugs.set(answer, [...(drugs.get(answer) ?? []), verdict.commodity]);
  }
  const answers = [...drugs].map(([answer, of]) => `${listOf(of, language)}: ${answer}`);
  return <p className="shipped">{t(ANSWER_WORDS.shipped, { answer: answers.join("; ") })}</p>;
};
