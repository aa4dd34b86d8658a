/** A blank square of a hundred dots on which a prediction is marked: by a slider, by keys, or by pressing a dot. */
import { useId, useState } from "react";
import { useWords } from "../../state/use-words.ts";
import { LEARN_WORDS } from "../../words/learn-words.ts";
import { useLesson } from "./lesson-state.ts";

const HUNDRED = 100;
const SIDE = 10;
const PITCH = 24;

const dots = Array.from({ length: HUNDRED }, (_, i) => i);

/** The square with so many of its dots filled. */
const Square = ({ marked, mark }: { readonly marked: number; readonly mark: ((count: number) => void) | null }) => (
  <svg className="predict" viewBox={`0 0 ${SIDE * PITCH} ${SIDE * PITCH}`} aria-hidden="true">
    {dots.map((i) => (
      // biome-ignore lint/a11y/noStaticElementInteractions: the slider beside it does the same by keyboard and is what is read out
      <circle
        key={i}
        cx={((i % SIDE) + 0.5) * PITCH}
        cy={(Math.floor(i / SIDE) + 0.5) * PITCH}
        r={9}
        className={i < marked ? "marked" : undefined}
        onClick={() => mark?.(i + 1)}
      />
    ))}
  </svg>
);

export const PredictDots = () => {
  const t = useWords();
  const id = useId();
  const [count, setCount] = useState(HUNDRED / 2);
  const locked = useLesson((state) => state.locked.dots);
  const lock = useLesson((state) => state.lock);
  if (locked !== undefined)
    return locked === "" ? null : (
      <>
        <Square marked={Number(locked)} mark={null} />
        <p className="mine">{t(LEARN_WORDS.locked, { value: t(LEARN_WORDS.ofHundred, { n: locked }) })}</p>
      </>
    );
  return (
    <>
      <Square marked={count} mark={setCount} />
      <p className="guess">
        <label htmlFor={id}>{t(LEARN_WORDS.dots)}</label>
        <input
          id={id}
          type="range"
          min={0}
          max={HUNDRED}
          value={count}
          aria-valuetext={t(LEARN_WORDS.ofHundred, { n: count })}
          onChange={({ target }) => setCount(Number(target.value))}
        />
        <output htmlFor={id}>{t(LEARN_WORDS.ofHundred, { n: count })}</output>
        <button type="button" className="main" onClick={() => lock("dots", String(count))}>
          {t(LEARN_WORDS.lock)}
        </button>
      </p>
    </>
  );
};
