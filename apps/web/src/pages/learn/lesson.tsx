/** The lesson, step by step: a note before the first number, nine steps, a strip that leads to each. */
import { type ComponentType, useEffect, useRef } from "react";
import { useStore } from "../../state/store.ts";
import { useWords } from "../../state/use-words.ts";
import { LEARN_WORDS } from "../../words/learn-words.ts";
import type { Entry } from "../../words/words.ts";
import { useLesson } from "./lesson-state.ts";
import { Exit, Pairs, TheTrap, WhatCounts } from "./steps-judge.tsx";
import { Fentanyl, Predict, PullLever, Question, Reveal } from "./steps-predict.tsx";

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
  const reset = useStore((state) => state.reset);
  const { go, restart } = useLesson();
  const begin = (): void => {
    reset();
    restart();
    go(1);
  };
  return (
    <div className="gate">
      <p>{t(LEARN_WORDS.lead)}</p>
      <p className="note">{t(LEARN_WORDS.note)}</p>
      <button type="button" className="main" onClick={begin}>
        {t(LEARN_WORDS.begin)}
      </button>
    </div>
  );
};

const Strip = () => {
  const t = useWords();
  const { step, go } = useLesson();
  return (
    <nav aria-label={t(LEARN_WORDS.steps)}>
      <ol className="strip">
        {STEPS.map(({ title }, i) => (
          <li key={title.en}>
            <button type="button" aria-current={i + 1 === step ? "step" : undefined} onClick={() => go(i + 1)}>
              <span className="place">{i + 1}</span> <span className="name">{t(title)}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
};

export const Lesson = () => {
  const t = useWords();
  const { step, go } = useLesson();
  const heading = useRef<HTMLHeadingElement | null>(null);
  const hasAnswer = useStore((state) => state.judged !== null);
  useEffect(() => {
    if (step > 0) heading.current?.focus();
  }, [step]);
  const now = STEPS[step - 1];
  if (now === undefined) return <Gate />;
  const { title, minutes, Body } = now;
  return (
    <>
      <Strip />
      <h2 ref={heading} tabIndex={-1}>
        {step} {t(title)}{" "}
        <span className="minutes">{t(LEARN_WORDS.minutes, { from: minutes[0], to: minutes[1] })}</span>
      </h2>
      <div className="step">{hasAnswer ? <Body /> : <p role="status">{t(LEARN_WORDS.waiting)}</p>}</div>
      <p className="buttons onward-step">
        <button type="button" onClick={() => go(step - 1)}>
          {t(LEARN_WORDS.previous)}
        </button>
        {step === STEPS.length ? null : (
          <button type="button" className="main" onClick={() => go(step + 1)}>
            {t(LEARN_WORDS.next)}
          </button>
        )}
      </p>
    </>
  );
};
