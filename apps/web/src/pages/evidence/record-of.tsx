/** Of which model a record is, and whether it is the one that runs on the page. */
import type { ModelRecord } from "../../engine/services/facts.ts";
import { useWords } from "../../state/use-words.ts";
import { EVIDENCE_WORDS } from "../../words/evidence-words.ts";

const DIGITS = 12;

export const RecordOf = ({ facts }: { readonly facts: ModelRecord }) => {
  const t = useWords();
  return (
    <p className="small">
      {t(facts.isOfThisModel ? EVIDENCE_WORDS.ofThisModel : EVIDENCE_WORDS.ofOtherModel, {
        model: facts.model.slice(0, DIGITS),
      })}
    </p>
  );
};
