/** The first five steps: the question, a prediction, what the model says, one lever pulled, and the same lever for fentanyl. */
import { countOf100 } from "@inflow/study";
import { useEffect } from "react";
import { Said } from "../../parts/said.tsx";
import { useIsStale, useView } from "../../parts/use-view.ts";
import { useHeld, useStore } from "../../state/store.ts";
import { useWords } from "../../state/use-words.ts";
import { LEARN_WORDS } from "../../words/learn-words.ts";
import { Cards } from "../answer/cards.tsx";
import { OverTime } from "../answer/over-time.tsx";
import { SmallMap } from "../map/small-map.tsx";
import { AfterPrediction, Guess, Write } from "./frame.tsx";
import { SKIPPED, useLesson } from "./lesson-state.ts";
import { PredictDots } from "./predict-dots.tsx";
import { useLessonSlots } from "./use-lesson-slots.ts";
import "../../style/answer.css";

export const Question = () => {
  const view = useView();
  return (
    <>
      {view === null ? null : (
        <>
          <p className="question">{view.question}</p>
          <p>
            <Said of={view.sub} />
          </p>
        </>
      )}
      <Write step={1} ask={LEARN_WORDS.b1} />
    </>
  );
};

export const Predict = () => {
  const t = useWords();
  const slots = useLessonSlots();
  if (slots === null) return null;
  const { cocaine, comparison, x, y } = slots;
  return (
    <>
      <p>{t(LEARN_WORDS.b2, { cocaine, comparison, x, y })}</p>
      <PredictDots />
    </>
  );
};

export const Reveal = () => {
  const t = useWords();
  const slots = useLessonSlots();
  const mine = useLesson((state) => state.locked.dots);
  if (slots === null) return null;
  const n = countOf100(slots.falls("cocaine"));
  return (
    <AfterPrediction of="dots">
      <p>{mine === undefined || mine === SKIPPED ? t(LEARN_WORDS.b3none, { n }) : t(LEARN_WORDS.b3, { mine, n })}</p>
      <Cards />
      <OverTime />
      <Write step={3} ask={LEARN_WORDS.w3} />
    </AfterPrediction>
  );
};

const FORCE = [
  { id: "falls", entry: LEARN_WORDS.falls },
  { id: "moves", entry: LEARN_WORDS.moves },
  { id: "same", entry: LEARN_WORDS.same },
] as const;

/** The button that pulls the lever, and what it did to the count. */
const Pull = () => {
  const t = useWords();
  const slots = useLessonSlots();
  const { scenario, dials, change, replay } = useHeld("scenario", "dials", "change", "replay");
  const isStale = useIsStale();
  const { before, pull } = useLesson();
  if (slots === null || dials === null) return null;
  const surge = dials.levers.force.max;
  const isPulled = scenario.levers.force === surge;
  const set = (): void => {
    pull(slots.falls("cocaine"));
    change({ ...scenario, levers: { ...scenario.levers, force: surge } });
  };
  return (
    <>
      <p className="buttons">
        <button type="button" className="main" disabled={isPulled || isStale} onClick={set}>
          {t(LEARN_WORDS.pull)}
        </button>
        <button type="button" disabled={!isPulled} onClick={replay}>
          {t(LEARN_WORDS.replay)}
        </button>
      </p>
      <p role="status">
        {before === null || !isPulled
          ? null
          : isStale
            ? t(LEARN_WORDS.pulling)
            : t(LEARN_WORDS.pulled, {
                x: slots.x,
                before: countOf100(before),
                after: countOf100(slots.falls("cocaine")),
              })}
      </p>
    </>
  );
};

export const PullLever = () => {
  const t = useWords();
  const slots = useLessonSlots();
  if (slots === null) return null;
  return (
    <>
      <p>{t(LEARN_WORDS.b4, { comparison: slots.comparison })}</p>
      <Guess of="force" label={LEARN_WORDS.t4} options={FORCE} />
      <AfterPrediction of="force">
        <Pull />
        <SmallMap />
        <Write step={4} ask={LEARN_WORDS.w4} />
      </AfterPrediction>
    </>
  );
};

export const Fentanyl = () => {
  const t = useWords();
  const slots = useLessonSlots();
  const view = useView();
  const show = useStore((state) => state.show);
  useEffect(() => {
    show({ commodity: "fentanyl" });
    return () => show({ commodity: "cocaine" });
  }, [show]);
  const { scenario, dials } = useHeld("scenario", "dials");
  if (slots === null) return null;
  const isPulled = dials !== null && scenario.levers.force === dials.levers.force.max;
  return (
    <>
      {isPulled ? <p>{t(LEARN_WORDS.b5)}</p> : <Pull />}
      <p className="mine">{t(LEARN_WORDS.moved5, { x: slots.x, n: countOf100(slots.falls("fentanyl")) })}</p>
      <OverTime />
      <Write step={5} ask={LEARN_WORDS.w5} />
      {view?.fentanyl == null ? null : (
        <p>
          <Said of={view.fentanyl} />
        </p>
      )}
    </>
  );
};
