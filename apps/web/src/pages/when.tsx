/** The page that says when the data could tell: the answer or why there is none, the curve with its sliders, series by series. */
import { dateWords } from "@inflow/brief";
import { percentOf } from "@inflow/charts";
import { wordsOfComparison } from "@inflow/study";
import { useState } from "react";
import type { WhenOverview } from "../engine/services/when.ts";
import { useIsAnyStale } from "../parts/use-view.ts";
import { useHeld } from "../state/store.ts";
import { useCall, useRuns } from "../state/use-call.ts";
import { useWords } from "../state/use-words.ts";
import "../style/when.css";
import { WHEN_WORDS } from "../words/when-words.ts";
import { countText } from "../words/words.ts";
import { BySeries } from "./when/by-series.tsx";
import { Further, Looks } from "./when/further.tsx";
import { monthAfter, monthWords, noMonth } from "./when/said.ts";
import { SliderCurve } from "./when/slider-curve.tsx";
import { useSignals } from "./when/use-signals.ts";
import { type About, AboutWhat, useAbout } from "./why/about-what.tsx";

/** The answer; `shown` are the futures it is of, where the series are looked at along others. */
const Told = ({ overview, shown }: { readonly overview: WhenOverview; readonly shown: number | null }) => {
  const t = useWords();
  const { language } = useHeld("language");
  const { answerTime, onset, fall, forWeeks, changesShare, horizonMonths } = overview;
  const none = noMonth(overview);
  const count = Math.round(100 * changesShare);
  const p50 = answerTime?.p50 ?? null;
  const p90 = answerTime?.p90 ?? null;
  const nine = p90 === null ? "" : t(WHEN_WORDS.nine, { p90: Math.round(p90), date: monthWords(onset, p90, language) });
  return (
    <div className="when-told">
      <p className="answer">
        {none === null && p50 !== null
          ? t(WHEN_WORDS.answered, { p50: Math.round(p50), date: monthWords(onset, p50, language), nine })
          : t(WHEN_WORDS[`null.${none ?? "not computed"}`], {
              fall: percentOf(fall),
              weeks: forWeeks,
              changes: count,
              unchanged: 100 - count,
              year: monthAfter(onset, horizonMonths).slice(0, 4),
            })}
      </p>
      {answerTime === null ? null : <p>{answerTime.because[language]}</p>}
      {shown === null ? null : (
        <p className="quiet">{t(WHEN_WORDS.shown, { futures: countText(shown), live: countText(overview.futures) })}</p>
      )}
      <p className="quiet">{t(WHEN_WORDS.assumed)}</p>
    </div>
  );
};

interface Props {
  readonly about: About;
  readonly runs: string;
  readonly overview: WhenOverview;
}

const Series = ({ about, runs, overview }: Props) => {
  const [chosen, choose] = useState<string | null>(null);
  const clean = overview.watched.find(({ isReal, isClean }) => isReal && isClean) ?? overview.watched[0];
  const best = overview.answerTime?.bestSignal ?? clean?.id ?? "";
  const { signals, trouble } = useSignals(overview.watched, about, best, runs);
  const watched = overview.watched.find(({ id }) => id === (chosen ?? best)) ?? overview.watched[0];
  if (watched === undefined) return null;
  const signal = signals[watched.id];
  return (
    <>
      <SliderCurve key={watched.id} {...{ about, runs, overview, watched }} onSeries={choose} />
      {trouble === null ? null : <p role="alert">{trouble}</p>}
      <BySeries about={about} overview={overview} signals={signals} />
      <Further overview={overview} watched={watched} signal={signal} />
      <Looks overview={overview} watched={watched} signal={signal} />
    </>
  );
};

const Body = ({ about, runs }: { readonly about: About; readonly runs: string }) => {
  const t = useWords();
  const { language, judged } = useHeld("language", "judged");
  const isStale = useIsAnyStale();
  const { policy, commodity } = about;
  const { result, isPending, trouble } = useCall("when", { policy, commodity }, runs);
  if (trouble !== null) return <p role="alert">{trouble}</p>;
  if (result === null) return <p role="status">{t(WHEN_WORDS.working)}</p>;
  // The answer on view may be of more futures than the runs in hand, and then has its months before they do.
  const verdict = judged?.assessment.verdicts[policy]?.[commodity];
  const answerTime = verdict?.answerTime ?? result.answerTime;
  const changesShare = verdict === undefined ? result.changesShare : 1 - verdict.inflow.stays;
  const overview = { ...result, answerTime, changesShare };
  const isOther = judged !== null && verdict !== undefined && judged.futures !== result.futures;
  return (
    <div className={isStale || isPending ? "stale" : undefined} aria-busy={isPending}>
      <p className="lead">
        {t(WHEN_WORDS.lead, {
          policy: wordsOfComparison(policy, language),
          comparison: wordsOfComparison(about.against, language),
          onset: dateWords(result.onset, language),
          horizon: result.horizonMonths,
          futures: countText(result.futures),
        })}
      </p>
      <Told overview={overview} shown={isOther ? judged.futures : null} />
      <Series about={about} runs={runs} overview={overview} />
    </div>
  );
};

export const WhenPage = () => {
  const t = useWords();
  const runs = useRuns();
  const { about, choose } = useAbout();
  return (
    <section className="when" aria-labelledby="page-title">
      <h1 id="page-title">{t(WHEN_WORDS.title)}</h1>
      {about === null ? null : <AboutWhat about={about} choose={choose} />}
      {about === null || runs === null ? (
        <p role="status">{t(WHEN_WORDS.waiting)}</p>
      ) : (
        <Body about={about} runs={runs} />
      )}
    </section>
  );
};
