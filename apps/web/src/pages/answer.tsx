/** The answer: question, both drugs, lives, cost, when, what would change it; then three charts and what can be changed. */
import { say } from "@inflow/study";
import { type ReactNode, useRef } from "react";
import { Chips, ToChips } from "../parts/chips.tsx";
import { Panels } from "../parts/panels.tsx";
import { Said } from "../parts/said.tsx";
import { StageLine } from "../parts/states.tsx";
import { useLinks } from "../parts/use-links.ts";
import { useIsPhone } from "../parts/use-media.ts";
import { useIsStale, useView } from "../parts/use-view.ts";
import { VerdictStrip } from "../parts/verdict-strip.tsx";
import { useStore } from "../state/store.ts";
import { useWords } from "../state/use-words.ts";
import { ANSWER_WORDS } from "../words/answer-words.ts";
import { Cards } from "./answer/cards.tsx";
import { OverTime } from "./answer/over-time.tsx";
import { Policies } from "./answer/policies.tsx";
import { Shipped } from "./answer/shipped.tsx";
import { Stakes } from "./answer/stakes.tsx";
import { SmallMap } from "./map/small-map.tsx";
import "../style/answer.css";

const Question = () => {
  const language = useStore((state) => state.language);
  const view = useView();
  return (
    <header className="question">
      <h1>{view?.question ?? say("question", language)}</h1>
      {view === null ? null : (
        <p>
          <Said of={view.sub} />
        </p>
      )}
    </header>
  );
};

const FentanylText = () => {
  const t = useWords();
  const view = useView();
  if (view?.fentanyl == null) return null;
  return (
    <details className="fentanyl">
      <summary>{t(ANSWER_WORDS.fentanyl)}</summary>
      <p>
        <Said of={view.fentanyl} />
      </p>
    </details>
  );
};

const Charts = () => {
  const isPhone = useIsPhone();
  if (isPhone)
    return (
      <div className="charts">
        <OverTime />
        <Panels />
        <ToChips />
        <Policies />
        <SmallMap />
      </div>
    );
  return (
    <>
      <div className="charts">
        <OverTime />
        <SmallMap />
        <Policies />
        <Panels />
      </div>
      <ToChips />
    </>
  );
};

/** What was answered, pale while it is of earlier settings. */
const Result = ({ children }: { readonly children: ReactNode }) => {
  const isStale = useIsStale();
  return (
    <div className={isStale ? "result stale" : "result"} aria-busy={isStale}>
      {children}
    </div>
  );
};

/** The question alone, with the room of a page, so that nothing jumps when the first answer comes. */
const Waiting = () => (
  <div className="answer waiting">
    <Question />
    <StageLine />
  </div>
);

export const AnswerPage = () => {
  const t = useWords();
  const link = useLinks();
  const view = useView();
  const answer = useRef<HTMLDivElement | null>(null);
  if (view === null) return <Waiting />;
  return (
    <div className="answer">
      <Question />
      <Chips>
        <Shipped />
      </Chips>
      <Result>
        <div ref={answer}>
          <Cards />
        </div>
        <VerdictStrip of={answer} />
        <StageLine />
        <Stakes />
        <FentanylText />
        <Charts />
      </Result>
      <p className="onward">
        <a href={link("brief")}>{t(ANSWER_WORDS.brief)}</a>
      </p>
    </div>
  );
};
