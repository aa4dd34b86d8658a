/** What steps of the lesson share: a place to write, a prediction that locks, and the way past it for the teacher. */
import { type ReactNode, useId, useState } from "react";
import { Choice } from "../../parts/choice.tsx";
import { useWords } from "../../state/use-words.ts";
import { LEARN_WORDS } from "../../words/learn-words.ts";
import type { Entry } from "../../words/words.ts";
import type { Predicted } from "./lesson-notes.ts";
import { SKIPPED, useLesson } from "./lesson-state.ts";

/** A line to write on; it stays on this machine. */
export const Write = ({ step, ask }: { readonly step: number; readonly ask: Entry }) => {
  const t = useWords();
  const id = useId();
  const text = useLesson((state) => state.notes[step] ?? "");
  const write = useLesson((state) => state.write);
  return (
    <p className="write">
      <label htmlFor={id}>{t(ask)}</label>
      <textarea
        id={id}
        rows={2}
        value={text}
        placeholder={t(LEARN_WORDS.write)}
        onChange={({ target }) => write(step, target.value)}
      />
    </p>
  );
};

/** What follows a prediction: shut until one is locked, open at once for a teacher who says so. */
export const AfterPrediction = ({ of, children }: { readonly of: Predicted; readonly children: ReactNode }) => {
  const t = useWords();
  const locked = useLesson((state) => state.locked[of]);
  const lock = useLesson((state) => state.lock);
  if (locked !== undefined) return children;
  return (
    <p className="shut">
      {t(LEARN_WORDS.lockFirst)}{" "}
      <button type="button" className="quiet" onClick={() => lock(of, SKIPPED)}>
        {t(LEARN_WORDS.unlock)}
      </button>
    </p>
  );
};

interface GuessProps {
  readonly of: Predicted;
  readonly label: Entry;
  readonly options: readonly { readonly id: string; readonly entry: Entry }[];
}

/** A prediction among few words. */
export const Guess = ({ of, label, options }: GuessProps) => {
  const t = useWords();
  const locked = useLesson((state) => state.locked[of]);
  const lock = useLesson((state) => state.lock);
  const [chosen, choose] = useState(options[0]!.id);
  if (locked !== undefined) {
    const mine = options.find(({ id }) => id === locked);
    return mine === undefined ? null : <p className="mine">{t(LEARN_WORDS.locked, { value: t(mine.entry) })}</p>;
  }
  return (
    <div className="guess">
      <Choice
        label={t(label)}
        value={chosen}
        onChoose={choose}
        options={options.map(({ id, entry }) => ({ id, label: t(entry) }))}
      />
      <button type="button" className="main" onClick={() => lock(of, chosen)}>
        {t(LEARN_WORDS.lock)}
      </button>
    </div>
  );
};
