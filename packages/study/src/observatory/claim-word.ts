/**
 * From numbers to a word about a claim: supported, contradicted or cannot tell, by one rule for all claims.
 *
 *     a number agrees where its interval (or itself, where it has none) lies inside what the claim says, disagrees where it
 *     lies outside, and is open where the two overlap
 *     it decides only where it measures what the claim is about (seizures measure effort, and decide nothing about flow), and
 *     where no effect is read off a series that had turned before the campaign
 *     supported: some deciding number agrees and none disagrees; contradicted: the other way; else cannot tell
 *
 * Numbers of the model never decide: what it expects is told beside. Limit: the range that stands for what a claim says is a
 * reading of words, declared with its reason in the file of the claim.
 */
import type { ClaimNumber, ClaimTest } from "@inflow/evidence";
import { quantiles } from "@inflow/methods";
import { figureText } from "./findings.ts";
import { figuresOf, leastOf, type MonthlySeries, monthNumber, monthText } from "./months.ts";
import { turningOf } from "./turning.ts";

export type ClaimWord = "supported" | "contradicted" | "cannot tell";

/** What a structural time series says of the months of a claim, as a share of what was to be expected of the series itself. */
export type OwnCourse =
  | { readonly estimate: number; readonly low: number; readonly high: number }
  | { readonly why: string };

/** A figure of the record: of which event, and the share of what. */
export interface RecordedFigure {
  readonly id: string;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly of: string;
}

/** A number with its interval where there is one, and where it comes from; or why there is none. */
export type FoundNumber =
  | {
      /** The number by which it is judged; null where figures of several denominators give a range alone. */
      readonly value: number | null;
      readonly low: number | null;
      readonly high: number | null;
      readonly source: string;
      readonly note: string;
      /** Of a series: the plain change of its mean, as a share, and what it did against its own course, or why none is given. */
      readonly raw?: number;
      readonly course?: OwnCourse;
      /** Of the record: each figure with what it is a share of. */
      readonly figures?: readonly RecordedFigure[];
      /** Why it may not decide, where it may not: its series was on its way before the campaign. */
      readonly bar?: string;
    }
  | { readonly why: string };

/** A number set beside a claim. */
export interface JudgedNumber {
  readonly of: ClaimNumber["of"];
  readonly measures: string | null;
  readonly says: readonly [number, number] | null;
  readonly found: FoundNumber;
  readonly word: ClaimWord;
  /** Whether it measures what the claim is about; numbers of the model never decide. */
  readonly decides: boolean;
  readonly because: string;
}

export interface ClaimAnswer {
  readonly word: ClaimWord;
  readonly model: ClaimWord | null;
  readonly because: string;
  readonly numbers: readonly JudgedNumber[];
}

/** The word of one number beside the range that a claim says. */
export const wordOfNumber = (found: FoundNumber, [from, to]: readonly [number, number]): ClaimWord => {
  if ("why" in found) return "cannot tell";
  const { low, high, value } = found;
  const [least, most] = [low ?? value, high ?? value];
  if (least === null || most === null) return "cannot tell";
  if (least >= from && most <= to) return "supported";
  return most < from || least > to ? "contradicted" : "cannot tell";
};

const isOfModel = ({ of }: { readonly of: ClaimNumber["of"] }): boolean => of === "model";

const together = (words: readonly ClaimWord[]): ClaimWord => {
  const [for_, against] = [words.includes("supported"), words.includes("contradicted")];
  return for_ === against ? "cannot tell" : for_ ? "supported" : "contradicted";
};

const reasonOf = (about: string, numbers: readonly JudgedNumber[]): string => {
  const data = numbers.filter((one) => !isOfModel(one));
  const deciding = data.filter(({ decides }) => decides);
  const words = new Set(deciding.map(({ word }) => word));
  if (words.has("supported") && words.has("contradicted")) return "the numbers disagree with each other";
  const [first] = deciding.filter(({ word }) => word !== "cannot tell");
  if (first !== undefined) return first.because;
  const [open] = deciding;
  if (open !== undefined) return "why" in open.found ? open.found.why : `${open.because}; its interval allows both`;
  const [barred] = data.flatMap(({ found }) => ("bar" in found && found.bar !== undefined ? [found.bar] : []));
  if (barred !== undefined) return barred;
  const beside = data.find(({ measures }) => measures !== null);
  if (beside !== undefined) return `the number there measures ${beside.measures}, and the claim is about ${about}`;
  const [none] = data;
  return none === undefined ? "no public number is set beside it" : none.because;
};

/** The answer to a claim from its test and what was found for each of its numbers, in their order. */
export const answerOfClaim = ({ about, numbers }: ClaimTest, found: readonly FoundNumber[]): ClaimAnswer => {
  const judged = numbers.map((number, i): JudgedNumber => {
    if (number.of === "nothing")
      return {
        ...{ of: number.of, measures: null, says: null, decides: false, because: number.because },
        found: { why: number.because },
        word: "cannot tell",
      };
    const { of, measures, says, because } = number;
    return {
      ...{ of, measures, says, because },
      found: found[i]!,
      word: wordOfNumber(found[i]!, says),
      decides: of !== "model" && measures === about && !("bar" in found[i]!),
    };
  });
  const models = judged.filter((one) => isOfModel(one) && !("why" in one.found));
  return {
    word: together(judged.filter(({ decides }) => decides).map(({ word }) => word)),
    model: models.length === 0 ? null : together(models.map(({ word }) => word)),
    because: reasonOf(about, judged),
    numbers: judged,
  };
};

const mean = (values: Float64Array): number => {
  const there = values.filter((value) => !Number.isNaN(value));
  return there.reduce((sum, value) => sum + value, 0) / there.length;
};

interface Spans {
  readonly from: number;
  readonly until: number;
  readonly before: number;
  readonly beforeUntil: number;
}

const changeIn = (series: MonthlySeries, { from, until, before, beforeUntil }: Spans): number => {
  const least = Math.max(leastOf(series.values), Number.MIN_VALUE);
  const of = (a: number, b: number): number => Math.max(mean(figuresOf(series, a, b)), least);
  return of(from, until) / of(before, beforeUntil) - 1;
};

/**
 * What a series did in the months of a claim. `change` is judged by the plain change of its mean, `effect` by what a structural
 * time series (`course`) says against the series' own course; both stand beside each other in any case.
 */
export const numberOfSeries = (
  series: MonthlySeries,
  asked: Extract<ClaimNumber, { of: "series" }>,
  course: OwnCourse,
): FoundNumber => {
  const [from, last] = asked.months.map(monthNumber) as [number, number];
  const [before, beforeLast] = asked.before.map(monthNumber) as [number, number];
  const spans: Spans = { from, until: last + 1, before, beforeUntil: beforeLast + 1 };
  const there = (a: number, b: number): number =>
    figuresOf(series, a, b).filter((value) => !Number.isNaN(value)).length;
  const [come, base] = [there(from, spans.until), there(before, spans.beforeUntil)];
  const span = `${monthText(from)} to ${monthText(last)}`;
  if (come === 0 || base === 0)
    return {
      why: `${series.label} (${series.source}) has no figure by month for ${come === 0 ? span : "the months before"}`,
    };
  const means = [figuresOf(series, from, spans.until), figuresOf(series, before, spans.beforeUntil)].map(mean);
  const raw = changeIn(series, spans);
  const missing = spans.until - from - come;
  const shared = {
    source: `${series.source}${series.vintages.length === 0 ? "" : `, ${series.vintages.join(", ")}`}`,
    note: `mean ${means.map(figureText).join(" over ")} ${series.unit}, ${span} over ${monthText(before)} to ${monthText(beforeLast)}${missing === 0 ? "" : `, ${missing} months missing`}`,
    raw,
    course,
  };
  if (asked.statistic === "change") return { value: raw, low: null, high: null, ...shared };
  const turned = turningOf(series, from);
  const bar =
    turned?.fires === true
      ? `${series.label} had turned in ${monthText(turned.turn)}, before the campaign, so that what came after shows no effect by itself`
      : "why" in course
        ? `no estimate against the own course of ${series.label} is given: ${course.why}`
        : undefined;
  return {
    ...("why" in course
      ? { value: null, low: null, high: null }
      : { value: course.estimate, low: course.low, high: course.high }),
    ...shared,
    ...(bar === undefined ? {} : { bar }),
  };
};

/** The range of recorded figures, from the least to the greatest of what the events say, each kept with what it is a share of. */
export const numberOfRecord = (figures: readonly RecordedFigure[], sources: readonly string[]): FoundNumber => {
  if (figures.length === 0) return { why: "the events that are named carry no figure" };
  return {
    value: null,
    low: Math.min(...figures.map(({ value, low }) => low ?? value)),
    high: Math.max(...figures.map(({ value, high }) => high ?? value)),
    figures,
    source: sources.join(", "),
    note: `range of ${figures.length} recorded figures with different denominators, which have no common middle`,
  };
};

/** The middle and the 8 in 10 range of the futures of a run. */
export const numberOfFutures = (values: ArrayLike<number>, source: string, note: string): FoundNumber => {
  const finite = Float64Array.from(values).filter(Number.isFinite);
  if (finite.length === 0) return { why: "the run does not keep what is asked" };
  const [low, value, high] = quantiles(finite, [0.1, 0.5, 0.9]) as [number, number, number];
  return { value, low, high, source, note };
};
