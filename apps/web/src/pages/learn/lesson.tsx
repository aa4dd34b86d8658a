/**
 * The lesson, step by step: a note before the first number, nine steps, a strip that leads to each. The step stands in the
 * address, and the way to it is a link that sets what the step starts from.
 */
import { type ComponentType, useEffect, useRef } from "react";
import { changeCounts } from "../../dials/index.ts";
import { useIsStale } from "../../parts/use-view.ts";
import { settingsText } from "../../state/link.ts";
import { useHeld, useStore } from "../../state/store.ts";
import { useWords } from "../../state/use-words.ts";
import { LEARN_WORDS } from "../../words/learn-words.ts";
import { LESSON_WORDS } from "../../words/lesson-words.ts";
import { STATE_WORDS } from "../../words/states-words.ts";
import type { Entry } from "../../words/words.ts";
import { HelpNote } from "./help-note.tsx";
import { isBegun } from "./lesson-notes.ts";
import { learnPlaceText } from "./lesson-place.ts";
import { giveBack, useLesson } from "./lesson-state.ts";
import { Exit, Pairs, TheTrap, WhatCounts } from "./steps-judge.tsx";
import { Fentanyl, Predict, PullLever, Question, Reveal } from "./steps-predict.tsx";
import { useLearnPlace, useStepLinks } from "./use-learn-place.ts";

interface Step {
  readonly title: Entry;
  readonly minutes: readonly [from: number, to: number];
  readonly Body: ComponentType;
}

export const STEPS: readonly Step[] = [
  { title: LEARN_WORDS.t1, minutes: [0, 2], Body: Question },
  { title: LEARN_WORDS.t2, minutes: [2, 4], Body: Predict },
  { title: LEARN_WORDS.t3, minutes: [4, 7], Body: Reveal },
  { title: LEARN_WORDS.t4, minutes: [7, 10], Body: PullLever },
  { title: LEARN_WORDS.t5, minutes: [10, 12], Body: Fentanyl },
  { title: LEARN_WORDS.t6, minutes: [12, 14], Body: TheTrap },
  { title: LEARN_WORDS.t7, minutes: [14, 17], Body: Pairs },
  { title: LEARN_WORDS.t8, minutes: [17, 19], Body: WhatCounts },
  { title: LEARN_WORDS.t9, minutes: [19, 20], Body: Exit },
];

const Gate = () => {
  const t = useWords();
  const href = useStepLinks();
  return (
    <div className="gate">
      <p>{t(LEARN_WORDS.lead)}</p>
      <HelpNote />
      <Noted />
      <p>
        <a className="go main" href={href(1)} onClick={() => useLesson.setState({ isNoted: true })}>
          {t(LEARN_WORDS.begin)}
        </a>
      </p>
    </div>
  );
};

/** Says that predictions and notes of this machine are on view, and clears them for whoever comes next. */
const Noted = () => {
  const t = useWords();
  const restart = useLesson((state) => state.restart);
  const isAny = useLesson(isBegun);
  return !isAny ? null : (
    <p className="held">
      {t(LESSON_WORDS.noted)}{" "}
      <button type="button" className="quiet" onClick={restart}>
        {t(LESSON_WORDS.startOver)}
      </button>
    </p>
  );
};

const Strip = ({ step }: { readonly step: number }) => {
  const t = useWords();
  const href = useStepLinks();
  return (
    <nav aria-label={t(LEARN_WORDS.steps)}>
      <ol className="strip">
        {STEPS.map(({ title }, i) => (
          <li key={title.en}>
            <a className="go" href={href(i + 1)} aria-current={i + 1 === step ? "step" : undefined}>
              <span className="place">{i + 1}</span> <span className="name">{t(title)}</span>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
};

/** Says that the reader's own settings are held, where there are any, and brings them back. */
const Held = ({ after }: { readonly after: string }) => {
  const t = useWords();
  const own = useLesson((state) => state.own);
  const base = useStore((state) => state.dials?.test ?? null);
  if (own === null || settingsText(own) === "") return null;
  const { choose, believe, success } = changeCounts(own, base);
  return (
    <p className="held">
      {t(LEARN_WORDS.held, { n: choose + believe + success })}{" "}
      <button type="button" className="quiet" onClick={() => giveBack(after)}>
        {t(LEARN_WORDS.giveBack)}
      </button>
    </p>
  );
};

const Onward = ({ step, after }: { readonly step: number; readonly after: string }) => {
  const t = useWords();
  const href = useStepLinks();
  return (
    <p className="buttons onward-step">
      <a className="go" href={href(step - 1)}>
        {t(LEARN_WORDS.previous)}
      </a>
      {step === STEPS.length ? (
        <button type="button" className="main" onClick={() => giveBack(after)}>
          {t(LEARN_WORDS.end)}
        </button>
      ) : (
        <a className="go main" href={href(step + 1)}>
          {t(LEARN_WORDS.next)}
        </a>
      )}
    </p>
  );
};

export const Lesson = () => {
  const t = useWords();
  const { step, help } = useLearnPlace();
  const isNoted = useLesson((state) => state.isNoted);
  const heading = useRef<HTMLHeadingElement | null>(null);
  const { judged } = useHeld("judged");
  const isStale = useIsStale();
  useEffect(() => {
    if (step > 0) heading.current?.focus();
  }, [step]);
  const now = STEPS[step - 1];
  if (now === undefined) return <Gate />;
  const { title, minutes, Body } = now;
  const after = learnPlaceText({ tab: "lesson", step: 0, help });
  return (
    <>
      <Strip step={step} />
      <Held after={after} />
      <Noted />
      {isNoted ? null : <HelpNote />}
      <h2 ref={heading} tabIndex={-1}>
        {step} {t(title)}{" "}
        <span className="minutes">{t(LEARN_WORDS.minutes, { from: minutes[0], to: minutes[1] })}</span>
      </h2>
      {isStale ? <p role="status">{t(STATE_WORDS.computing)}</p> : null}
      <div className="step">{judged === null ? <p role="status">{t(LEARN_WORDS.waiting)}</p> : <Body />}</div>
      <Onward step={step} after={after} />
    </>
  );
};
