/** For teachers: the help line of the class, and a link to each step that starts every student alike. */
import { type FormEvent, useId, useState } from "react";
import { useHeld } from "../../state/store.ts";
import { useWords } from "../../state/use-words.ts";
import { LEARN_WORDS } from "../../words/learn-words.ts";
import { DEFAULT_HELP, HELP_LINES, MOST_LETTERS } from "./help-lines.ts";
import { STEPS } from "./lesson.tsx";
import { learnPlaceText } from "./lesson-place.ts";
import { STEP_STARTS } from "./step-starts.ts";
import { useLearnPlace, useStepLinks } from "./use-learn-place.ts";

const OTHER = "other";

export const HelpChoice = () => {
  const t = useWords();
  const { go } = useHeld("go");
  const { tab, help } = useLearnPlace();
  const isKnown = help === "" || Object.hasOwn(HELP_LINES, help);
  const [code, setCode] = useState(isKnown ? help || DEFAULT_HELP : OTHER);
  const [text, setText] = useState(isKnown ? "" : help);
  const ids = { code: useId(), text: useId() };
  const use = (event: FormEvent): void => {
    event.preventDefault();
    const chosen = code === OTHER ? text.trim() : code;
    go("learn", learnPlaceText({ tab, step: 0, help: chosen === DEFAULT_HELP ? "" : chosen }));
  };
  return (
    <form className="help-choice" onSubmit={use}>
      <label htmlFor={ids.code}>{t(LEARN_WORDS.helpCountry)}</label>
      <select id={ids.code} value={code} onChange={({ target }) => setCode(target.value)}>
        {Object.entries(HELP_LINES).map(([id, { country }]) => (
          <option key={id} value={id}>
            {t(country)}
          </option>
        ))}
        <option value={OTHER}>{t(LEARN_WORDS.helpOther)}</option>
      </select>
      {code === OTHER ? (
        <>
          <label htmlFor={ids.text}>{t(LEARN_WORDS.helpText)}</label>
          <input
            id={ids.text}
            type="text"
            required
            maxLength={MOST_LETTERS}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        </>
      ) : null}
      <button type="submit">{t(LEARN_WORDS.helpUse)}</button>
    </form>
  );
};

export const ClassLinks = () => {
  const t = useWords();
  const href = useStepLinks();
  return (
    <ol className="class-links">
      {STEPS.map(({ title }, i) => (
        <li key={title.en}>
          <a href={href(i + 1)}>{t(title)}</a>{" "}
          <small>{t(STEP_STARTS[i] === "surge" ? LEARN_WORDS.linkSurge : LEARN_WORDS.linkShipped)}</small>
        </li>
      ))}
    </ol>
  );
};
