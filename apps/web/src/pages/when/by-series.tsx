/** Months to answer series by series: a table, a curve for each, and a sentence for those that would show anything. */
import { assuranceChart, percentOf, signedPercent } from "@inflow/charts";
import { type Language, wordsOfComparison } from "@inflow/study";
import type { SignalView, Watched, WhenOverview } from "../../engine/services/when.ts";
import { ChartFrame } from "../../parts/chart-frame.tsx";
import { Wide } from "../../parts/wide.tsx";
import { useHeld } from "../../state/store.ts";
import { useWords } from "../../state/use-words.ts";
import { WHEN_WORDS } from "../../words/when-words.ts";
import { say } from "../../words/words.ts";
import type { About } from "../why/about-what.tsx";
import { monthWords } from "./said.ts";
import type { Signals } from "./use-signals.ts";

const foundIn = ({ own }: SignalView): number => Math.round(100 * (1 - own.never));

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

interface RowProps {
  readonly watched: Watched;
  readonly signal: SignalView | undefined;
  readonly horizon: number;
}

const Row = ({ watched, signal, horizon }: RowProps) => {
  const t = useWords();
  const { language } = useHeld("language");
  const month = (value: number | null) => (value === null ? t(WHEN_WORDS.none, { horizon }) : value);
  const name = capital(watched.label[language]);
  if (signal === undefined)
    return (
      <tr>
        <th scope="row">{name}</th>
        <td className="number">{watched.lagMonths}</td>
        <td className="quiet" colSpan={6}>
          {t(WHEN_WORDS.toCome)}
        </td>
      </tr>
    );
  const { effect, own, right, leastAtOnce, leastPhased, answers } = signal;
  return (
    <tr className={answers && watched.isReal ? "answers" : undefined}>
      <th scope="row">
        {name}
        {answers && watched.isReal ? <small>{t(WHEN_WORDS.answers)}</small> : null}
      </th>
      <td className="number">{watched.lagMonths}</td>
      <td className="number">
        {signedPercent(effect.p50)}
        <small>
          {signedPercent(effect.p10)} … {signedPercent(effect.p90)}
        </small>
      </td>
      <td className="number">{foundIn(signal)}</td>
      <td className="number">{right === null ? t(WHEN_WORDS.nothingFound) : Math.round(100 * right)}</td>
      <td className="number">{month(own.p50)}</td>
      <td className="number">{month(own.p90)}</td>
      <td className="number">
        {t(WHEN_WORDS.leastOf, { once: percentOf(leastAtOnce), phased: percentOf(leastPhased) })}
      </td>
    </tr>
  );
};

const COLUMNS = ["delay", "effect", "seen", "right", "half", "ninety", "least"] as const;

const Table = ({ overview, signals, about }: Props) => {
  const t = useWords();
  const { language } = useHeld("language");
  const caption = t(WHEN_WORDS.monthsCaption, {
    policy: wordsOfComparison(about.policy, language),
    confidence: Math.round(100 * overview.confidence),
  });
  return (
    <Wide label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t(WHEN_WORDS.series)}</th>
            {COLUMNS.map((key) => (
              <th key={key} scope="col" className="number">
                {t(WHEN_WORDS[key])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {overview.watched.map((watched) => (
            <Row key={watched.id} watched={watched} signal={signals[watched.id]} horizon={overview.horizonMonths} />
          ))}
        </tbody>
      </table>
    </Wide>
  );
};

/** Futures of 100 in which a series must show something before it has a sentence of its own. */
const OFTEN = 10;

const sentenceOf = (watched: Watched, signal: SignalView, onset: string, language: Language): string | null => {
  const series = capital(watched.label[language]);
  const found = foundIn(signal);
  if (!watched.isReal) return say(WHEN_WORDS.sayIdeal, language, { found });
  const { own, right, answers } = signal;
  if (answers && own.p50 !== null) {
    const slots = { series, p50: own.p50, right: Math.round(100 * (right ?? 0)) };
    return say(WHEN_WORDS.sayAnswers, language, { ...slots, date: monthWords(onset, own.p50, language) });
  }
  if (found < OFTEN) return null;
  const moved = watched.alsoMovedBy[language];
  const because = moved === "" ? say(WHEN_WORDS.sayWrong, language, { right: Math.round(100 * (right ?? 0)) }) : moved;
  return say(WHEN_WORDS.sayMisleads, language, { series, found, because });
};

const Sentences = ({ overview, signals }: Omit<Props, "about">) => {
  const t = useWords();
  const { language } = useHeld("language");
  const known = overview.watched.flatMap((watched) => {
    const signal = signals[watched.id];
    return signal === undefined ? [] : [{ watched, sentence: sentenceOf(watched, signal, overview.onset, language) }];
  });
  const quiet = known.filter(({ sentence }) => sentence === null).map(({ watched }) => watched.label[language]);
  return (
    <ul>
      {known.map(({ watched, sentence }) => (sentence === null ? null : <li key={watched.id}>{sentence}</li>))}
      {quiet.length === 0 ? null : <li>{t(WHEN_WORDS.sayQuiet, { often: OFTEN, list: quiet.join(", ") })}</li>}
    </ul>
  );
};

interface Props {
  readonly about: About;
  readonly overview: WhenOverview;
  readonly signals: Signals;
}

export const BySeries = (props: Props) => {
  const t = useWords();
  const { language } = useHeld("language");
  const { overview, signals } = props;
  const known = overview.watched.filter(({ id }) => signals[id] !== undefined);
  const best = overview.answerTime?.bestSignal ?? overview.answerTime?.nearestSignal ?? null;
  const from = signals[known[0]?.id ?? ""] ?? overview;
  return (
    <section aria-labelledby="when-months">
      <h2 id="when-months">{t(WHEN_WORDS.months)}</h2>
      {known.length === overview.watched.length ? null : (
        <p role="status">{t(WHEN_WORDS.progress, { done: known.length, all: overview.watched.length })}</p>
      )}
      <Sentences overview={overview} signals={signals} />
      <Table {...props} />
      {known.length === 0 ? null : (
        <ChartFrame
          id="months"
          run={from.runId}
          futures={from.futures}
          draw={(frame) =>
            assuranceChart(
              {
                title: t(WHEN_WORDS.monthsTitle),
                sentence: t(WHEN_WORDS.monthsSentence),
                horizonMonths: overview.horizonMonths,
                curves: known.map(({ id, label, isReal }) => ({
                  label: label[language],
                  months: signals[id]!.own.months,
                  shares: signals[id]!.own.assurance,
                  isBest: id === best,
                  isIdeal: !isReal,
                })),
              },
              frame,
            )
          }
        />
      )}
    </section>
  );
};
