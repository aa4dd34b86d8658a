/**
 * The course of an outcome as a figure: inflow of a drug with and without the campaign, its difference by quarter, and
 * deaths as they were counted before and are expected after. Made from what is judged and the weekly bands alone.
 */
import { amount, differenceChart, type FanInput, fanChart, LIGHT, styleOfPolicy } from "@inflow/charts";
import { columnOf, isISODate } from "@inflow/evidence";
import { dayOf, lastDayOf, type Verdict } from "@inflow/study";
import type { Figure } from "./document.ts";
import {
  type BriefBands,
  type Context,
  commodityName,
  comparisonName,
  dateWords,
  firstStrike,
  type Judged,
  lastEvent,
  number,
  percentSpan,
  policyName,
  type Spoken,
  says,
  seriesOf,
  words,
} from "./input.ts";
import { bound, fill, plainText, result, type Sentence, series, study } from "./prose.ts";
import { verdictColumn } from "./verdict-sentences.ts";

/** A dated rule of a chart. */
export interface DatedRule {
  readonly day: number;
  readonly label: string;
}

/** What is drawn week by week. */
export interface Course {
  readonly bands: readonly BriefBands[];
  /** Day number of the first week, as in the calendar of the study. */
  readonly firstDay: number;
  readonly rules: readonly DatedRule[];
  /** Least height of the axis [unit of the chart]: it grows and never jumps back while a reader tries things. */
  readonly atLeast?: number | undefined;
  /** Which of three single futures stands out, 0 to 2 from low to high. */
  readonly single?: number | undefined;
}

/** What a public series counted of one outcome before and beside the futures. */
export interface Observed {
  readonly series: string;
  readonly points: readonly {
    readonly date: string;
    readonly day: number;
    readonly value: number;
    /** Whether it was published after the first strike, and may still be revised. */
    readonly isProvisional: boolean;
  }[];
}

/** A difference below this share of inflow draws two bands that look like one. */
const LOOKS_ALIKE = 0.05;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The dated rules of a chart: the first strike, and the day to which data reach. */
export const datedRules = (context: Context): DatedRule[] => {
  const strike = firstStrike(context);
  const last = lastEvent(context);
  const dataTo = (date: string): string =>
    plainText(fill(words(context, "dataTo"), { date: dateWords(date.slice(0, 7), context.language) }));
  return [
    ...(strike === null ? [] : [{ day: dayOf(strike.date), label: words(context, "firstStrike") }]),
    ...(last === null ? [] : [{ day: dayOf(last.date), label: dataTo(last.date) }]),
  ];
};

/** A band as a chart takes it, with its name. */
const namedBand = (band: BriefBands, label: string) => ({
  label,
  p10: band.p10,
  p25: band.p25,
  p50: band.p50,
  p75: band.p75,
  p90: band.p90,
  futures: band.futures,
});

const bandIn = ({ bands }: Course, policy: string, name: string): BriefBands | null =>
  bands.find((one) => one.policy === policy && one.series === name) ?? null;

/** A policy and what it is compared with, of which there may be no verdict yet. */
interface Pair extends Spoken {
  readonly policy: string;
  readonly against: string;
}

const pairOf = ({ language, policy, assessment }: Judged): Pair => ({ language, policy, against: assessment.against });

type Drawn = Omit<FanInput, "style" | "policy" | "comparison" | "firstDay" | "rules">;

const fanOf = (
  { language, policy, against }: Pair,
  course: Course,
  name: string,
  drawn: Drawn,
): Figure["draw"] | null => {
  const own = bandIn(course, policy, name);
  const other = bandIn(course, against, name);
  if (own === null) return null;
  return (frame) =>
    fanChart(
      {
        ...drawn,
        firstDay: course.firstDay,
        rules: course.rules,
        atLeast: course.atLeast,
        single: course.single,
        policy: namedBand(own, policyName(policy, language)),
        style: styleOfPolicy(policy, frame.theme ?? LIGHT),
        comparison: other === null ? null : namedBand(other, policyName(against, language)),
      },
      { ...frame, language },
    );
};

const tracesOf = ({ policy, against }: Pair, name: string) => [
  result(`traces.${policy}.${name}`),
  result(`traces.${against}.${name}`),
];

const fanTitle = (pair: Pair, commodity: string): string =>
  capital(plainText(says(pair, "fanOther", { commodity: commodityName(commodity, pair.language) })));

/** The figure of a fan of inflow under its sentence; null where its bands were not given. */
const inflowFigure = (pair: Pair, course: Course, commodity: string, line: Sentence): Figure | null => {
  const name = `inflowKg.${commodity}`;
  const title = fanTitle(pair, commodity);
  const drawn = { title, sentence: plainText(line), unit: words(pair, "kgWeek"), history: [] };
  const draw = fanOf(pair, course, name, drawn);
  if (draw === null) return null;
  return { id: `fan-${commodity}`, title, sentence: line, draw, from: tracesOf(pair, name), widths: [680, 358] };
};

/** Inflow of a drug in the first few futures of a setting, before they are enough for a verdict; null without bands. */
export const firstLook = (pair: Pair, course: Course, commodity: string, futures: number): Figure | null =>
  inflowFigure(
    pair,
    course,
    commodity,
    says(pair, "firstLook", { futures: number(futures, tracesOf(pair, `inflowKg.${commodity}`)[0]!) }),
  );

/** Inflow of a drug, week by week, with the campaign and without it; null where its bands were not given. */
export const inflowFan = (judged: Judged, course: Course, verdict: Verdict): Figure | null => {
  const change = verdict.change[`inflowShare.${verdict.commodity}`];
  if (change === undefined) return null;
  const isAlike = Math.max(-change.p10, change.p90) < LOOKS_ALIKE;
  const column = verdictColumn(verdict.policy, verdict.commodity, `change.inflowShare.${verdict.commodity}`);
  const line = says(judged, isAlike ? "fanSentence" : "fanSentenceApart", {
    commodity: commodityName(verdict.commodity, judged.language),
    comparison: comparisonName(judged),
    span: percentSpan(judged, change, column),
  });
  return inflowFigure(pairOf(judged), course, verdict.commodity, line);
};

const OVERDOSES = "us-overdose-vsrr";

/** The cause of death that a drug is counted under: in the results, and in the public series. */
const CAUSES: Readonly<Record<string, { readonly trace: string; readonly column: string }>> = {
  cocaine: { trace: "deaths12m.cocaine", column: "cocaine" },
  fentanyl: { trace: "deaths12m.synthetic-opioid", column: "synthetic-opioids" },
};

/** Counted overdose deaths with a drug, twelve months ending; null where the ledger has none. */
export const observedDeaths = (context: Context, commodity: string): Observed | null => {
  const cause = CAUSES[commodity];
  const record = seriesOf(context, OVERDOSES);
  const strike = firstStrike(context);
  if (cause === undefined || record === null || strike === null) return null;
  if (!record.columns.some(({ name }) => name === cause.column)) return null;
  const points = columnOf(record, cause.column).flatMap(([date, value]) =>
    isISODate(date) ? [{ date, day: lastDayOf(date), value, isProvisional: date > strike.date }] : [],
  );
  return points.some(({ isProvisional }) => !isProvisional) ? { series: OVERDOSES, points } : null;
};

/**
 * The day on which counted deaths with a drug turned from rising to falling: halfway between the highest twelve-month count
 * and the next one in the ledger, null where it has no lower one after it. As exact as the counts are close.
 */
export const deathsTurned = (
  context: Context,
  commodity: string,
): { readonly series: string; readonly day: number } | null => {
  const observed = observedDeaths(context, commodity);
  if (observed === null) return null;
  const { points, series } = observed;
  const peak = points.reduce((most, point, i) => (point.value > points[most]!.value ? i : most), 0);
  const next = points[peak + 1];
  return next === undefined ? null : { series, day: Math.floor((points[peak]!.day + next.day) / 2) };
};

/** Overdose deaths with a drug: as counted, then as expected; null where nothing was counted or expected. */
export const deathsFan = (
  judged: Judged,
  course: Course,
  commodity: string,
  observed: Observed | null,
): Figure | null => {
  const cause = CAUSES[commodity];
  if (observed === null || cause === undefined) return null;
  const { points } = observed;
  const peak = points.reduce((most, point) => (point.value > most.value ? point : most));
  const before = points.filter(({ isProvisional }) => !isProvisional).at(-1)!;
  const last = points.at(-1)!;
  type Point = Observed["points"][number];
  const value = (point: Point) => ({ ...number(point.value, series(observed.series), 5), isHarm: true });
  const date = (point: Point) => bound(dateWords(point.date, judged.language), series(observed.series));
  const isFentanyl = commodity === "fentanyl";
  const line = says(judged, isFentanyl ? "decoySentence" : "deathsFanSentence", {
    peak: value(peak),
    peakDate: date(peak),
    before: value(before),
    beforeDate: date(before),
    last: value(last),
    lastDate: date(last),
  });
  const title = words(judged, isFentanyl ? "decoyTitle" : "deathsFanCocaine");
  const drawn = { title, sentence: plainText(line), unit: words(judged, "deathsUnit"), history: points };
  const draw = fanOf(pairOf(judged), course, cause.trace, drawn);
  if (draw === null) return null;
  const from = [series(observed.series), result(`traces.${judged.policy}.${cause.trace}`)];
  return { id: `deaths-${commodity}`, title, sentence: line, draw, from, widths: [680, 358] };
};

/** Inflow of a drug by quarter against the comparison, with the fall that counts. */
export const differenceFigure = (
  judged: Judged,
  course: Pick<Course, "firstDay" | "atLeast">,
  verdict: Verdict,
): Figure => {
  const { language } = judged;
  const { fall, forWeeks } = judged.assessment.test;
  const commodity = commodityName(verdict.commodity, language);
  const title = capital(plainText(says(judged, "gapTitle", { commodity })));
  const line = says(judged, "gapSentence", {
    fall: bound(`${amount(100 * fall)}\u00a0%`, study("test.fall")),
    weeks: number(forWeeks, study("test.forWeeks")),
  });
  return {
    id: `gap-${verdict.commodity}`,
    title,
    sentence: line,
    draw: (frame) =>
      differenceChart(
        {
          title,
          sentence: plainText(line),
          firstDay: course.firstDay,
          style: styleOfPolicy(judged.policy, frame.theme ?? LIGHT),
          quarters: verdict.inflowByQuarter,
          counts: fall,
          countsWords: words(judged, "gapCounts"),
          unit: words(judged, "gapUnit"),
          atLeast: course.atLeast,
        },
        { ...frame, language },
      ),
    from: [result(verdictColumn(verdict.policy, verdict.commodity, "inflowByQuarter"))],
    widths: [680, 358],
  };
};
