/**
 * The lines that stand beside the sentence of a verdict, in both languages, built from the verdict object alone: what inflow
 * does and in how many of those futures people die of it, both counts wherever their numbers differ, how a split divides,
 * on which of the reader's values the answer turns, and the answer in one line.
 */

import { answerLineOf, likelihoodLineOf, seizuresLineOf } from "./answer-line.ts";
import { countsOf100 } from "./counts-of-100.ts";
import { FATES } from "./finding.ts";
import { DRAWS_FOR_A_SCREEN } from "./screen.ts";
import type { Setting } from "./setting.ts";
import type { Verdict } from "./verdict.ts";
import { topFateOf } from "./verdict-counts.ts";
import {
  countOf100,
  FINDING_WORDS,
  type Language,
  listed,
  percent,
  SHARE_WORDS,
  say,
  VALUE_WORDS,
  wordsOfCommodity,
} from "./words.ts";

/** A verdict before its words. */
export type Wordless = Omit<Verdict, "sentence" | "sentences" | "lines">;

/** Lines beside the sentence; null where there is nothing to say. */
export interface Lines {
  readonly preview: string | null;
  readonly inflow: string;
  readonly split: string | null;
  readonly killed: string | null;
  readonly turns: string | null;
  /** Said where no belief was found to turn the answer: that none does, or that too few draws could try. */
  readonly screen: string | null;
  /** The answer, its hinge, the agreement of channels, the months to an answer. */
  readonly answer: string;
  /** The likelihood of the finding in the words of two scales, with its number. */
  readonly likelihood: string | null;
  /** What seizures do, which never decide. */
  readonly seizures: string | null;
}

const ofHundred = (share: number, language: Language): string =>
  `${countOf100(share)} ${language === "en" ? "of" : "de"} 100`;

/** A whole number of people as the language groups its thousands: 1,000, or 1000 in Spanish below ten thousand. */
const people = (value: number, language: Language): string => {
  const digits = String(Math.round(value));
  if (language === "es" && digits.length < 5) return digits;
  return digits.replace(/\B(?=(\d{3})+$)/g, language === "en" ? "," : "\u00a0");
};

const splitLine = ({ finding, shares }: Wordless, language: Language): string | null => {
  if (finding !== "cannot tell yet") return null;
  const counts = countsOf100(shares, finding);
  const list = FATES.filter((fate) => shares[fate] > 0)
    .sort((a, b) => shares[b] - shares[a])
    .map((fate) => `${counts[fate] || say("fewer", language)} ${SHARE_WORDS[fate][language]}`);
  return say("divides", language, { list: list.join(", ") });
};

const killedLine = ({ counts }: Wordless, language: Language): string | null => {
  const all = countOf100(counts.countingTheKilled.shares.harmful);
  const fewer = countOf100(counts.notCountingTheKilled.shares.harmful);
  return all === fewer ? null : say("v.both.shares", language, { all, fewer });
};

const settingAt = (setting: Setting, language: Language): string => {
  const [amount, unit] = setting.at.split(" ");
  if (setting.value !== "D") return language === "en" ? setting.at : setting.at.replace("weeks", "semanas");
  return `${people(Number(amount), language)} ${language === "en" ? unit : "muertes"}`;
};

/**
 * The settings of the reader's values on which the answer turns: another finding holds there, or none does any longer while
 * the commonest fate is another.
 */
export const turningOf = ({ finding, settings }: Pick<Wordless, "finding" | "settings">): readonly Setting[] =>
  settings.filter((setting) => {
    if (setting.finding !== "cannot tell yet") return setting.finding !== finding;
    return finding !== "cannot tell yet" && topFateOf(setting.shares) !== finding;
  });

const turnInWords = (setting: Setting, language: Language): string => {
  const { finding, shares } = setting;
  const at = `${language === "en" ? "at" : "con"} ${settingAt(setting, language)}`;
  const found = FINDING_WORDS[finding][language];
  if (finding !== "cannot tell yet") return `${at} ${found}, ${ofHundred(shares[finding], language)}`;
  const most = topFateOf(shares);
  return `${at} ${found} (${FINDING_WORDS[most][language]}, ${ofHundred(shares[most], language)})`;
};

const turnsLine = (verdict: Wordless, language: Language): string | null => {
  const turning = turningOf(verdict);
  if (turning.length === 0) return null;
  const values = [...new Set(turning.map(({ value }) => value))];
  const list = turning.map((setting) => turnInWords(setting, language));
  const value = listed(
    values.map((one) => VALUE_WORDS[one][language]),
    language,
  );
  return say("turns", language, { value, list: list.join("; ") });
};

const screenLine = ({ flips, isScreened, draws }: Wordless, language: Language): string | null => {
  if (!isScreened) return say("screen.few", language, { draws, needed: DRAWS_FOR_A_SCREEN });
  return flips.length > 0 ? null : say("screen.none", language);
};

/** An answer in few words: its finding and how many of 100 futures it holds in, or how the futures divide where none does. */
export const shortAnswerOf = (
  { finding, shares, lines }: Omit<Verdict, "sentence" | "sentences">,
  language: Language,
) => {
  const word = FINDING_WORDS[finding][language];
  if (finding !== "cannot tell yet") return `${word}, ${ofHundred(shares[finding], language)}`;
  const split = (lines[language].split ?? "").replace(/\.$/, "");
  return split === "" ? word : `${word} (${split.charAt(0).toLowerCase()}${split.slice(1)})`;
};

/** The lines beside the sentence of a verdict. */
export const linesOf = (verdict: Wordless, language: Language): Lines => ({
  preview: verdict.isPreview ? say("v.preview", language, { count: people(verdict.futures, language) }) : null,
  inflow: say("v.inflow", language, {
    commodity: wordsOfCommodity(verdict.commodity, language),
    fall: percent(verdict.test.fall),
    count: countOf100(verdict.inflow.stays),
    harm: countOf100(verdict.inflow.staysWithDeaths),
    limit: people(verdict.test.deathsUp, language),
  }),
  split: splitLine(verdict, language),
  killed: killedLine(verdict, language),
  turns: turnsLine(verdict, language),
  screen: screenLine(verdict, language),
  answer: answerLineOf(verdict, language),
  likelihood: likelihoodLineOf(verdict, language),
  seizures: seizuresLineOf(verdict, language),
});
