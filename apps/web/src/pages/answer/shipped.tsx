/** The answer as it was delivered, in few words, beside what the reader has changed. */
import { useShortVerdict } from "../../parts/short-verdict.ts";
import { useHeld } from "../../state/store.ts";
import { useWords } from "../../state/use-words.ts";
import { ANSWER_WORDS } from "../../words/answer-words.ts";
import { namesOf } from "./flip-rows.ts";

export const Shipped = () => {
  const t = useWords();
  const short = useShortVerdict();
  const { shipped, language } = useHeld("shipped", "language");
  if (shipped === null) return null;
  const { verdicts, primaryPolicy } = shipped.assessment;
  const drugs = new Map<string, string[]>();
  for (const verdict of Object.values(verdicts[primaryPolicy] ?? {}))
    drugs.set(short(verdict), [...(drugs.get(short(verdict)) ?? []), verdict.commodity]);
  const answers = [...drugs].map(([answer, of]) => `${answer} (${namesOf(of, language).toLowerCase()})`);
  return <p className="shipped">{t(ANSWER_WORDS.shipped, { answer: answers.join("; ") })}</p>;
};
