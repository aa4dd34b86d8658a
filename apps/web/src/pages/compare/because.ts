/**
 * Why the verdict of a policy reads as it does, in one sentence made from the verdict alone: through whose deaths it is
 * harmful though others may fall, that "no effect" is about inflow, or what gives way. Never a number that the verdict lacks.
 */
import { signed } from "@inflow/charts";
import {
  type Band,
  countOf100,
  countsOf100,
  DEATH_WORDS,
  FATES,
  FINDING_WORDS,
  type Language,
  PART_WORDS,
  percent,
  type Verdict,
  wordsOfCommodity,
} from "@inflow/study";
import { COMPARE_WORDS } from "../../words/compare-words.ts";
import { say } from "../../words/words.ts";

const spanWords = ({ p10, p90 }: Band, language: Language): string => {
  const [low, high] = [p10, p90].map((value) => signed(Math.round(value), 2, language)) as [string, string];
  return low === high ? low : say(COMPARE_WORDS.span, language, { low, high });
};

/** What overdose deaths do where they keep off zero in 8 of 10 futures; empty where they do not. */
const overdoses = (
  { deaths }: Verdict,
  language: Language,
  fall: keyof Pick<typeof COMPARE_WORDS, "although" | "allTheSame">,
) => {
  const { overdose } = deaths.byGroup;
  return Math.round(overdose.p90) < 0
    ? say(COMPARE_WORDS[fall], language, { span: spanWords(overdose, language) })
    : "";
};

/** How harm would be counted without those whom the campaign kills, where that differs. */
const withoutKilled = ({ counts, shares }: Verdict, language: Language): string => {
  const count = countOf100(counts.notCountingTheKilled.shares.harmful);
  return count === countOf100(shares.harmful) ? "" : say(COMPARE_WORDS.withoutKilled, language, { count });
};

const harmSentence = (verdict: Verdict, harmBy: NonNullable<Verdict["harmBy"]>, language: Language): string => {
  if (harmBy === "inflow")
    return say(COMPARE_WORDS.harmByInflow, language, {
      commodity: wordsOfCommodity(verdict.commodity, language),
      fall: percent(verdict.test.fall),
    });
  return say(COMPARE_WORDS.harmThrough, language, {
    group: DEATH_WORDS[harmBy][language],
    span: spanWords(verdict.deaths.byGroup[harmBy], language),
    although: harmBy === "overdose" ? "" : overdoses(verdict, language, "although"),
    without: withoutKilled(verdict, language),
  });
};

/** The word of a verdict and its count, or how its futures divide. */
export const wordOfVerdict = (
  { finding, shares }: Verdict,
  language: Language,
): { readonly word: string; readonly count: string } => {
  const word = FINDING_WORDS[finding][language];
  if (finding !== "cannot tell yet")
    return { word, count: say(COMPARE_WORDS.ofHundred, language, { count: countOf100(shares[finding]) }) };
  const counts = countsOf100(shares, finding);
  const list = FATES.filter((fate) => counts[fate] > 0)
    .sort((a, b) => counts[b] - counts[a])
    .map((fate) => `${counts[fate]} ${FINDING_WORDS[fate][language]}`);
  return { word, count: say(COMPARE_WORDS.dividesInto, language, { list: list.join(", ") }) };
};

/** One sentence on why a verdict reads as it does; empty where its word says all. */
export const becauseOf = (verdict: Verdict, language: Language): string => {
  const { finding, harmBy, shares, test } = verdict;
  if (harmBy !== null && shares.harmful > 1 - test.confidence) return harmSentence(verdict, harmBy, language);
  if (finding === "no effect")
    return say(COMPARE_WORDS.noEffectIs, language, {
      commodity: wordsOfCommodity(verdict.commodity, language),
      fall: percent(test.fall),
      same: overdoses(verdict, language, "allTheSame"),
    });
  if (finding === "reduces unsustainably" && verdict.failsMostOften.parts.length > 0)
    return say(COMPARE_WORDS.givesWay, language, {
      parts: verdict.failsMostOften.parts.map((part) => PART_WORDS[part][language]).join(", "),
    });
  return "";
};
