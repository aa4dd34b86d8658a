/** The page of when the data could tell: the answer, the curves, each series, effects of given sizes, and what would help. */
import { assuranceChart } from "@inflow/charts";
import {
  type BySize,
  type Language,
  SHORTENED_FALL,
  type SignalReport,
  type SizeTiming,
  shorteningSaid,
  whenSentences,
  wordsOfCommodity,
} from "@inflow/study";
import { analysisPage, type Drawing, type PageSection, pageSays } from "./analysis-page.ts";
import type { WhenAnswer } from "./when.ts";
import { whenPageSays as says } from "./when-page-words.ts";

const percent = (share: number): string => `${Math.round(100 * share)}\u00a0%`.replace("-", "−");
const hundred = (share: number, language: Language): string =>
  says("hundred", language, { count: Math.round(100 * share) });
type Timed = Pick<SignalReport["own"], "months" | "assurance">;

const curves =
  (report: WhenAnswer, title: string, sentence: string, of: (signal: SignalReport) => Timed): Drawing =>
  (frame) =>
    assuranceChart(
      {
        title,
        sentence,
        horizonMonths: report.horizonMonths,
        curves: report.signals.map((signal) => ({
          label: signal.label[frame.language],
          months: of(signal).months,
          shares: of(signal).assurance,
          isBest: signal.id === report.monthsToAnswer.bestSignal,
          isIdeal: !signal.isReal,
        })),
      },
      frame,
    );

const sizeCurves =
  (signal: SignalReport, horizonMonths: number, title: string, of: (size: BySize) => SizeTiming): Drawing =>
  (frame) =>
    assuranceChart(
      {
        title,
        sentence: says("sizeSentence", frame.language),
        horizonMonths,
        curves: signal.bySize.map((size) => ({
          label: says("less", frame.language, { fall: percent(size.fall) }),
          months: of(size).months,
          shares: of(size).assurance,
          isBest: size.fall === SHORTENED_FALL,
          isIdeal: false,
        })),
      },
      frame,
    );

const foundIn = (signal: SignalReport, of: (size: BySize) => SizeTiming, language: Language): string =>
  signal.bySize
    .flatMap((size) => {
      const { p50, p90 } = of(size);
      if (p50 === null) return [];
      const half = says("byMonth", language, { fall: percent(size.fall), month: p50 });
      return [`${half}${p90 === null ? "" : says("nineTenths", language, { month: p90 })}`];
    })
    .join(", ") || says("noSize", language);

const whenWords = (
  { p50, p90, horizonMonths, bestSignal, nearestSignalIs }: WhenAnswer["monthsToAnswer"],
  language: Language,
): string => {
  if (bestSignal === null && nearestSignalIs !== null)
    return says("noSignal", language, { signal: nearestSignalIs[language], horizon: horizonMonths });
  if (p50 === null) return says("notWithin", language, { horizon: horizonMonths });
  const ninth = p90 === null ? says("ninthNever", language) : says("ninthBy", language, { month: p90 });
  return says("half", language, { month: p50, ninth });
};

const rightness = ({ right, answers, isReal }: SignalReport, language: Language): string =>
  right === null
    ? ""
    : says("right", language, {
        right: hundred(right, language),
        few: answers || !isReal ? "" : says("tooFew", language),
      });

const signalSentences = (signal: SignalReport, language: Language): string[] => {
  const { own, planned, effect } = signal;
  const [best] = signal.shortenings;
  return [
    says("moves", language, {
      middle: percent(effect.p50),
      low: percent(effect.p10),
      high: percent(effect.p90),
      found: hundred(own.assurance.at(-1) ?? 0, language),
      planned: hundred(planned.assurance.at(-1) ?? 0, language),
      right: rightness(signal, language),
    }),
    ...(signal.isReal && !signal.isClean ? [says("unclean", language, { why: signal.alsoMovedBy[language] })] : []),
    says("least", language, {
      atOnce: percent(signal.leastAtOnce.at(-1) ?? 1),
      phased: percent(signal.leastPhased.at(-1) ?? 1),
      power: percent(0.8),
    }),
    says("found", language, {
      atOnce: foundIn(signal, ({ atOnce }) => atOnce, language),
      phased: foundIn(signal, ({ phased }) => phased, language),
    }),
    ...(best === undefined
      ? []
      : [says("help", language, { what: shorteningSaid(best.what, language), months: Math.round(best.monthsSaved) })]),
  ];
};

const signalSection = (signal: SignalReport, horizonMonths: number, language: Language): PageSection => {
  const { falseAlarms, seen, label } = signal;
  const { lagMonths = 0, windowMonths = 1 } = seen.reporting ?? {};
  return {
    title: label[language].charAt(0).toUpperCase() + label[language].slice(1),
    isFolded: true,
    sentences: signalSentences(signal, language),
    drawings: [
      sizeCurves(signal, horizonMonths, says("sizeAtOnce", language), ({ atOnce }) => atOnce),
      sizeCurves(signal, horizonMonths, says("sizePhased", language), ({ phased }) => phased),
    ],
    notes: [
      says("published", language, {
        every:
          seen.lookEveryMonths === 1
            ? says("month", language)
            : says("months", language, { count: seen.lookEveryMonths }),
        lag: lagMonths,
        window: windowMonths > 1 ? says("window", language, { count: windowMonths }) : "",
        before: seen.before,
        always: hundred(falseAlarms.alwaysValid, language),
        planned: hundred(falseAlarms.planned, language),
        repeated: hundred(falseAlarms.repeated, language),
      }),
    ],
  };
};

const answerSection = (report: WhenAnswer, language: Language): PageSection => ({
  title: says("answer", language),
  sentences: whenSentences(report.signals, report.monthsToAnswer, language),
  drawings: [
    curves(
      report,
      says("own", language),
      says("ownSentence", language, { horizon: report.horizonMonths }),
      ({ own }) => own,
    ),
    curves(report, says("atOnce", language), says("atOnceSentence", language), ({ atOnce }) => atOnce),
    curves(report, says("phased", language), says("phasedSentence", language), ({ phased }) => phased),
  ],
});

/** The page of a report and the line that made it, in a language. */
export const whenPage = (report: WhenAnswer, command: string, language: Language = "en"): string => {
  const { policy, against, commodity, monthsToAnswer, horizonMonths, onset, study, runId } = report;
  return analysisPage({
    language,
    title: says("title", language),
    kicker: says("kicker", language, { study, run: runId }),
    sub: says("sub", language, {
      policy,
      against,
      commodity: wordsOfCommodity(commodity, language),
      when: whenWords(monthsToAnswer, language),
      onset,
    }),
    sections: [
      answerSection(report, language),
      ...report.signals.map((signal) => signalSection(signal, horizonMonths, language)),
      {
        title: says("how", language),
        sentences: [
          says("worlds", language, { worlds: report.worlds, futures: report.futures }),
          says("answers", language, { fall: percent(report.fall) }),
        ],
        commands: [{ line: command, does: pageSays("line", language) }],
        notes: [says("known", language)],
      },
    ],
    foot: pageSays("run", language, { run: runId }),
  });
};
