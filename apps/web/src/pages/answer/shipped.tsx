/** The answer as it was delivered, in few words, beside what the reader has changed. */
import { groupedBy, shortAnswerOf } from "@inflow/study";
import { useHeld } from "../../state/store.ts";
import { useWords } from "../../state/use-words.ts";
import { ANSWER_WORDS } from "../../words/answer-words.ts";
import { listOf } from "./flip-rows.ts";

export const Shipped = () => {
  const t = useWords();
  const { shipped, language } = useHeld("shipped", "language");
  if (shipped === null) return null;
  const { verdicts, primaryPolicy } = shipped.assessment;
  const told = Object.values(verdicts[primaryPolicy] ?? {});
  const answers = groupedBy(told, (verdict) => shortAnswerOf(verdict, language)).map((same) => {
    const drugs = same.map(({ commodity }) => commodity);
    return `${listOf(drugs, language)}: ${shortAnswerOf(same[0], language)}`;
  });
  return <p className="shipped">{t(ANSWER_WORDS.shipped, { answer: answers.join("; ") })}</p>;
};
