/**
 * The sentences of a verdict, built from the verdict object alone: the same object gives the same sentence, and a test
 * builds them again and compares. A likelihood word opens the sentence only where the verdict gives one.
 */
import { calledAmount, calledBelief, calledForm } from "./beliefs/index.ts";
import { countsOf100 } from "./counts-of-100.ts";
import type { Finding } from "./finding.ts";
import type { Flip } from "./screen.ts";
import type { Verdict } from "./verdict.ts";
import { isWithheldByMargin, topFateOf } from "./verdict-counts.ts";
import {
  countOf100,
  DEATH_WORDS,
  FINDING_WORDS,
  type Language,
  likelihoodOf,
  PART_WORDS,
  percent,
  say,
  wordsOfCommodity,
  wordsOfComparison,
} from "./words.ts";

/** A verdict before its sentences. */
export type Unsaid = Omit<Verdict, "sentence" | "sentences">;

const slotsOf = (verdict: Unsaid, share: number, language: Language): Record<string, string | number> => {
  const { harmBy, failsMostOften } = verdict;
  return {
    Likely: likelihoodOf(share).opening[language],
    commodity: wordsOfCommodity(verdict.commodity, language),
    comparison: wordsOfComparison(verdict.against, language),
    fall: percent(verdict.test.fall),
    count: countOf100(share),
    part: PART_WORDS[failsMostOften.parts[0] ?? "cost"][language],
    deaths: DEATH_WORDS[harmBy === null || harmBy === "inflow" ? "overdose" : harmBy][language],
  };
};

const unknown = (verdict: Unsaid, language: Language): string => {
  const confidence = countOf100(verdict.test.confidence);
  const { finding, shares, plusMinus, test } = verdict;
  if (isWithheldByMargin(finding, shares, test.confidence)) {
    const top = topFateOf(shares);
    return say("v.unknown.margin", language, {
      finding: FINDING_WORDS[top][language],
      count: countsOf100(shares, finding)[top],
      plusMinus: Math.max(1, Math.round(100 * plusMinus[top])),
      confidence,
    });
  }
  if (verdict.hinge === null) return say("v.unknown.bare", language, { confidence });
  const hinge = calledBelief({ path: verdict.hinge.parameter, is: verdict.hingeIs ?? "" }, language);
  return say("v.unknown.hinge", language, { confidence, hinge });
};

/** The verdict in one sentence or two, at most 25 words. */
export const sentenceOf = (verdict: Unsaid, language: Language): string => {
  const { finding } = verdict;
  if (finding === "cannot tell yet") return unknown(verdict, language);
  const share = verdict.shares[finding];
  const slots = slotsOf(verdict, share, language);
  const withWord = verdict.likelihood.word !== null;
  switch (finding) {
    case "reduces sustainably":
      return say(withWord ? "v.sustainable" : "v.sustainable.bare", language, slots);
    case "reduces unsustainably":
      return say(withWord ? "v.unsustainable" : "v.unsustainable.bare", language, slots);
    case "no effect":
      return say(withWord ? "v.none" : "v.none.bare", language, slots);
    case "harmful":
      if (verdict.harmBy === "inflow")
        return say(withWord ? "v.harmful.inflow" : "v.harmful.inflow.bare", language, slots);
      return say(withWord ? "v.harmful" : "v.harmful.bare", language, slots);
  }
};

const counted = (finding: Finding, share: number | null, language: Language): string =>
  share === null
    ? FINDING_WORDS[finding][language]
    : `${FINDING_WORDS[finding][language]}, ${countOf100(share)} ${language === "en" ? "of" : "de"} 100`;

/** Both counts in one sentence, where counting the people killed changes the finding; else null. */
export const bothCountsOf = (verdict: Pick<Verdict, "counts">, language: Language): string | null => {
  const { countingTheKilled: one, notCountingTheKilled: other } = verdict.counts;
  if (one.finding === other.finding) return null;
  const shareOf = (count: typeof one): number | null =>
    count.finding === "cannot tell yet" ? null : count.shares[count.finding];
  return say("v.both.counts", language, {
    counting: counted(one.finding, shareOf(one), language),
    notCounting: counted(other.finding, shareOf(other), language),
  });
};

/** How often inflow falls and deaths rise, where that ever happens; else null. */
export const riderOf = ({ rider }: Pick<Verdict, "rider">, language: Language): string | null => {
  if (rider <= 0) return null;
  return rider < 0.01 ? say("v.rider.few", language) : say("v.rider", language, { count: countOf100(rider) });
};

const IN_SPANISH_MANY = /^l[ao]s /;

/** A condition under which another answer holds, inside a sentence; `is` are the words of the belief's file. */
const conditionInWords = ({ parameter, side, beyond, form, unit }: Flip, is: string, language: Language): string => {
  const called = calledBelief({ path: parameter, is }, language);
  const value = form === undefined ? calledAmount(beyond, unit, language) : calledForm(parameter, form, language);
  return say(IN_SPANISH_MANY.test(called) ? `flip.${side}.many` : `flip.${side}`, language, {
    parameter: called,
    value,
  });
};

/** The condition, and which answer holds under it in how many of 100 futures. */
const flipInWords = (flip: Flip, is: string, language: Language): string =>
  say(flip.to === flip.most ? "flip.then" : "flip.then.unknown", language, {
    condition: conditionInWords(flip, is, language),
    finding: FINDING_WORDS[flip.to][language],
    most: FINDING_WORDS[flip.most][language],
    count: countOf100(flip.share),
  });

/**
 * What would turn the answer, each condition in words. Beliefs that a reader's own file states are called by its words, which
 * `isOf` gives by path.
 */
export const flipsInWords = (
  { flips }: Pick<Verdict, "flips">,
  language: Language,
  isOf: (path: string) => string = () => "",
): readonly string[] => flips.map((flip) => flipInWords(flip, isOf(flip.parameter), language));

/** The same as one sentence; null where nothing was found. */
export const flipsSentenceOf = (
  verdict: Pick<Verdict, "flips">,
  language: Language,
  isOf?: (path: string) => string,
): string | null =>
  verdict.flips.length === 0
    ? null
    : say("flips", language, { list: flipsInWords(verdict, language, isOf).join("; ") });
