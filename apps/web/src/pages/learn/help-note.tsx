/** The note before the first number of people killed, with a line for help and where its number is published. */
import { useWords } from "../../state/use-words.ts";
import { LEARN_WORDS } from "../../words/learn-words.ts";
import { helpLineOf } from "./help-lines.ts";
import { useLearnPlace } from "./use-learn-place.ts";

export const HelpNote = () => {
  const t = useWords();
  const { help } = useLearnPlace();
  const { says, source } = helpLineOf(help);
  return (
    <div className="note">
      <p>{t(LEARN_WORDS.note, { help: t(says) })}</p>
      {source === null ? null : (
        <p className="small">
          <a href={source.url}>{t(LEARN_WORDS.helpSource, { title: source.title })}</a>
        </p>
      )}
    </div>
  );
};
