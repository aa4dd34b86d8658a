/** The page of when the data could tell: the answer, the curves, each series, effects of given sizes, and what would help. */
import { assuranceChart } from "@inflow/charts";
import { type BySize, SHORTENED_FALL, type SignalReport, type SizeTiming } from "@inflow/study";
import { analysisPage, type Drawing, type PageSection } from "./analysis-page.ts";
import type { WhenAnswer } from "./when.ts";

const percent = (share: number): string => `${Math.round(100 * share)}\u00a0%`.replace("-", "−");
const hundred = (share: number): string => `${Math.round(100 * share)} of 100`;
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
          label: signal.label.en,
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
        sentence: "Share of worlds in which a true fall of each size is found by then, whatever the ensemble says.",
        horizonMonths,
        curves: signal.bySize.map((size) => ({
          label: `${percent(size.fall)} less`,
          months: of(size).months,
          shares: of(size).assurance,
          isBest: size.fall === SHORTENED_FALL,
          isIdeal: false,
        })),
      },
      frame,
    );

const foundIn = (signal: SignalReport, of: (size: BySize) => SizeTiming): string =>
  signal.bySize
    .flatMap((size) => {
      const { p50, p90 } = of(size);
      if (p50 === null) return [];
      return [`${percent(size.fall)} by month ${p50}${p90 === null ? "" : ` (nine tenths by ${p90})`}`];
    })
    .join(", ") || "none of those tried";

const sizeSentence = (signal: SignalReport): string =>
  `True falls found in half of worlds, whatever the ensemble says: at once, ${foundIn(signal, ({ atOnce }) => atOnce)}; over a year, ${foundIn(signal, ({ phased }) => phased)}.`;

const whenWords = ({ p50, p90, horizonMonths }: WhenAnswer["monthsToAnswer"]): string => {
  if (p50 === null) return `not within the ${horizonMonths} months to the horizon`;
  return `half of the futures by month ${p50}, nine of ten ${p90 === null ? "not within the horizon" : `by month ${p90}`}`;
};

const signalSection = (signal: SignalReport, horizonMonths: number): PageSection => {
  const { own, planned, effect, falseAlarms, right, seen } = signal;
  const found = own.assurance.at(-1) ?? 0;
  const { lagMonths = 0, windowMonths = 1 } = seen.reporting ?? {};
  const rightness =
    right === null
      ? ""
      : ` Of its findings ${hundred(right)} are right about inflow${signal.answers || !signal.isReal ? "" : ", too few to answer the question"}.`;
  const [best] = signal.shortenings;
  return {
    title: signal.label.en.charAt(0).toUpperCase() + signal.label.en.slice(1),
    sentences: [
      `The policy moves it by ${percent(effect.p50)} (${percent(effect.p10)} to ${percent(effect.p90)}) in the mean of all months. A change is found in ${hundred(found)} futures within the horizon, in ${hundred(planned.assurance.at(-1) ?? 0)} with looks planned by quarter.${rightness}`,
      ...(signal.isReal && !signal.isClean ? [`It is no clean signal: ${signal.alsoMovedBy.en}.`] : []),
      `One look at the horizon finds ${percent(signal.leastAtOnce.at(-1) ?? 1)} at once and ${percent(signal.leastPhased.at(-1) ?? 1)} over a year, with 80\u00a0% power.`,
      sizeSentence(signal),
      ...(best === undefined
        ? []
        : [
            `Most would help ${best.what}: ${Math.round(best.monthsSaved)} months in the mean for a fall of a fifth that phases in over a year.`,
          ]),
    ],
    drawings: [
      sizeCurves(signal, horizonMonths, "A true fall that comes at once", ({ atOnce }) => atOnce),
      sizeCurves(signal, horizonMonths, "A true fall that phases in over a year", ({ phased }) => phased),
    ],
    notes: [
      `Published every ${seen.lookEveryMonths === 1 ? "month" : `${seen.lookEveryMonths} months`}, ${lagMonths} months late${windowMonths > 1 ? `, in windows of ${windowMonths} months` : ""}; ${seen.before} months of history. False alarms where nothing happened: ${hundred(falseAlarms.alwaysValid)} with the boundary used here, ${hundred(falseAlarms.planned)} with planned looks, ${hundred(falseAlarms.repeated)} with an uncorrected 1.96 at every publication.`,
    ],
  };
};

/** The page of a report and the line that made it. */
export const whenPage = (report: WhenAnswer, command: string): string => {
  const { policy, against, commodity, monthsToAnswer, sentences, horizonMonths } = report;
  return analysisPage({
    title: "When could the data tell?",
    kicker: `Inflow, months to answer · ${report.study} · run ${report.runId}`,
    sub: `${policy} against ${against}, ${commodity}: ${whenWords(monthsToAnswer)}, counted from the week of ${report.onset}.`,
    sections: [
      {
        title: "The answer",
        sentences,
        drawings: [
          curves(
            report,
            "Share of futures in which each series would show a change",
            `Along the effects of the ensemble, to month ${horizonMonths}. A change that is seen need not be a change of inflow.`,
            ({ own }) => own,
          ),
          curves(
            report,
            "The same sizes, if the effect came at once",
            "Each future's mean effect from the first month on: the most hopeful shape.",
            ({ atOnce }) => atOnce,
          ),
          curves(
            report,
            "The same sizes, phased in over a year",
            "Where a level wanders, a slow effect is told later, or never.",
            ({ phased }) => phased,
          ),
        ],
      },
      ...report.signals.map((signal) => signalSection(signal, horizonMonths)),
      {
        title: "How it was found",
        sentences: [
          `${report.worlds} synthetic worlds for each series: each follows one of ${report.futures} simulated futures, moves by itself as the series did before the policy, is published late and revised, and is looked at with every publication by a boundary that is valid however often one looks.`,
          `A series answers only where at least as many of its findings as the test asks are right: inflow truly changes by ${percent(report.fall)} or more over the test's run of weeks, the way the finding says.`,
        ],
        commands: [{ line: command, does: "The line that made this page:" }],
        notes: [
          "Noise, date and shape of the effect are taken as known, so every month is at its most hopeful. Noise and delays carry their evidence in observables.yaml: inflow explain observables.cocaine-price.drift, for one.",
        ],
      },
    ],
    foot: `Run ${report.runId}.`,
  });
};
