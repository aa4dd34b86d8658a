/** The answer in one line under the bar once the answer itself is out of view, so that a setting is seen to move it. */
import { shortAnswerOf } from "@inflow/study";
import { type RefObject, useEffect, useState } from "react";
import { useStore } from "../state/store.ts";
import { useWords } from "../state/use-words.ts";
import { ANSWER_WORDS } from "../words/answer-words.ts";
import { FRAME_WORDS } from "../words/frame-words.ts";
import { FUTURES_WORDS } from "../words/futures-words.ts";
import { countText } from "../words/words.ts";
import { isEarly } from "./early.ts";
import { useChanges, useIsStale, useView } from "./use-view.ts";

/** Height of the bar that lies over the page [CSS pixels]. */
const BAR = 50;

/** Whether an element has been scrolled out of view above. */
const useIsAbove = (place: RefObject<HTMLElement | null>): boolean => {
  const [isAbove, setAbove] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    const watch = new IntersectionObserver(
      ([entry]) => setAbove(entry !== undefined && !entry.isIntersecting && entry.boundingClientRect.top < 0),
      { rootMargin: `-${BAR}px 0px 0px` },
    );
    watch.observe(element);
    return () => watch.disconnect();
  }, [place]);
  return isAbove;
};

interface Props {
  /** The element that holds the whole answer. */
  readonly of: RefObject<HTMLElement | null>;
}

/** Not read aloud: the live region tells what it says when it changes. */
export const VerdictStrip = ({ of }: Props) => {
  const t = useWords();
  const isAbove = useIsAbove(of);
  const view = useView();
  const { all } = useChanges();
  const isStale = useIsStale();
  const judged = useStore((state) => state.judged);
  const language = useStore((state) => state.language);
  if (!isAbove || view === null || judged === null) return null;
  const verdicts = judged.assessment.verdicts[judged.assessment.primaryPolicy] ?? {};
  const early = isEarly(judged);
  const classes = ["verdict-strip", ...(isStale ? ["stale"] : []), ...(early ? ["early"] : [])];
  const slots = { count: countText(judged.futures), aim: countText(judged.aim) };
  return (
    <div className={classes.join(" ")} aria-hidden="true">
      {all === 0 ? null : <span>{t(FRAME_WORDS.changes, { changes: all })}</span>}
      {isStale ? <span>{t(ANSWER_WORDS.before)}:</span> : null}
      {view.cards.map(({ commodity, name }) => {
        const verdict = verdicts[commodity];
        return verdict === undefined ? null : (
          <span key={commodity}>
            <strong>{name}:</strong> {shortAnswerOf(verdict, language)}
          </span>
        );
      })}
      {early ? <span>{t(FUTURES_WORDS.early, slots)}</span> : null}
    </div>
  );
};
