/** The answer for each drug at equal size: what the model expects, both counts, what the data show so far. */
import { type CardView, plainText } from "@inflow/brief";
import { type Frame, hundredDots } from "@inflow/charts";
import { groupedBy, type Verdict } from "@inflow/study";
import { useCallback } from "react";
import { ChartFrame } from "../../parts/chart-frame.tsx";
import { isEarly } from "../../parts/early.ts";
import { Said, SaidAll } from "../../parts/said.tsx";
import { useLinks } from "../../parts/use-links.ts";
import { useIsStale, useView } from "../../parts/use-view.ts";
import { useStore } from "../../state/store.ts";
import { useWords } from "../../state/use-words.ts";
import { ANSWER_WORDS } from "../../words/answer-words.ts";
import { FUTURES_WORDS } from "../../words/futures-words.ts";
import { countText } from "../../words/words.ts";
import { namesOf } from "./flip-rows.ts";
import { FuturesTerm } from "./futures-term.tsx";

const Dots = ({ card, verdict }: { readonly card: CardView; readonly verdict: Verdict }) => {
  const t = useWords();
  const title = t(ANSWER_WORDS.dots, { name: card.name });
  const { shares, finding } = verdict;
  const draw = useCallback((frame: Frame) => hundredDots({ title, shares, finding }, frame), [title, shares, finding]);
  return <ChartFrame isBare id={`dots-${card.commodity}`} draw={draw} />;
};

/** From how many futures the answer is, and that it is a first look while more are being made. */
const Made = () => {
  const t = useWords();
  const judged = useStore((state) => state.judged);
  if (judged === null) return null;
  const slots = { count: countText(judged.futures), aim: countText(judged.aim) };
  return <FuturesTerm>{t(isEarly(judged) ? FUTURES_WORDS.early : FUTURES_WORDS.made, slots)}</FuturesTerm>;
};

interface CardProps {
  readonly card: CardView;
  readonly verdict: Verdict;
}

const Card = ({ card, verdict }: CardProps) => {
  const t = useWords();
  const view = useView();
  const isStale = useIsStale();
  const [inflow, ...others] = card.beside;
  return (
    <article className="card" aria-labelledby={`card-${card.commodity}`}>
      <Dots card={card} verdict={verdict} />
      <div className="said">
        <h2 id={`card-${card.commodity}`}>
          {card.name}{" "}
          <span className={isStale ? "kind before" : "kind"}>{isStale ? t(ANSWER_WORDS.before) : card.modelLine}</span>
        </h2>
        <Made />
        <p className="verdict">
          <Said of={card.verdict} />
        </p>
        {inflow === undefined ? null : (
          <p className="lead">
            <Said of={inflow} />
          </p>
        )}
        <p className="beside">
          <SaidAll of={others} />
        </p>
        <details>
          <summary>{t(ANSWER_WORDS.more)}</summary>
          <p>
            <SaidAll of={card.notes} />
          </p>
          {view === null ? null : (
            <p>
              <SaidAll of={[view.priorNote, card.luck]} />
            </p>
          )}
        </details>
      </div>
    </article>
  );
};

/** What stands beside the model's answer for every drug: how it did against history, and what the data show so far. */
const BesideModel = ({ cards }: { readonly cards: readonly CardView[] }) => {
  const t = useWords();
  const link = useLinks();
  const view = useView();
  const language = useStore((state) => state.language);
  if (view === null) return null;
  const { failed, backtests: run } = view.footing;
  return (
    <div className="beside-model">
      <div>
        <h3>{t(ANSWER_WORDS.calibration)}</h3>
        <p className="line">
          {t(ANSWER_WORDS.uncalibrated)}:{" "}
          <a href={link("evidence", "backtests")}>{t(ANSWER_WORDS.tested, { failed, run })}</a>.
        </p>
      </div>
      {groupedBy(cards, ({ dataLine }) => plainText(dataLine)).map((dated) => (
        <div key={dated[0].commodity}>
          {plainText(dated[0].dataLine) === "" ? null : (
            <h3>
              <Said of={dated[0].dataLine} />
            </h3>
          )}
          {groupedBy(dated, ({ data }) => plainText(data)).map((group) => (
            <p key={group[0].commodity} className="line">
              {namesOf(
                group.map(({ commodity }) => commodity),
                language,
              )}
              : <Said of={group[0].data} />
            </p>
          ))}
        </div>
      ))}
    </div>
  );
};

export const Cards = () => {
  const t = useWords();
  const view = useView();
  const judged = useStore((state) => state.judged);
  if (view === null || judged === null) return null;
  const verdicts = judged.assessment.verdicts[judged.assessment.primaryPolicy] ?? {};
  return (
    <section
      id="verdict"
      className={isEarly(judged) ? "cards early" : "cards"}
      tabIndex={-1}
      aria-label={t(ANSWER_WORDS.answers)}
    >
      <div className="pair">
        {view.cards.map((card) => {
          const verdict = verdicts[card.commodity];
          return verdict === undefined ? null : <Card key={card.commodity} card={card} verdict={verdict} />;
        })}
      </div>
      <BesideModel cards={view.cards} />
    </section>
  );
};
