import { describe, expect, it } from "vitest";
import {
  countOf100,
  DEATH_WORDS,
  FINDING_WORDS,
  LIKELIHOODS,
  likelihoodOf,
  PART_WORDS,
  percent,
  SENTENCES,
  type SentenceKey,
  say,
} from "./words.ts";

const longest = (words: readonly { en: string; es: string }[], language: "en" | "es"): string =>
  words
    .map((word) => word[language])
    .reduce((most, text) => (text.split(" ").length > most.split(" ").length ? text : most), "");

const slotsIn = (language: "en" | "es"): Record<string, string | number> => ({
  Likely: longest(
    LIKELIHOODS.filter(({ upTo }) => upTo > 0.67).map(({ opening }) => opening),
    language,
  ),
  commodity: language === "en" ? "fentanyl" : "fentanilo",
  comparison: language === "en" ? "law enforcement doubled" : "el doble de interdicción policial",
  fall: percent(0.125),
  count: 100,
  confidence: 67,
  part: longest(Object.values(PART_WORDS), language),
  deaths: longest(Object.values(DEATH_WORDS), language),
  hinge: "deterrence.threshold.lethal",
  date: language === "en" ? "Q3 2027" : "3.er trim. 2027",
  harm: 100,
  limit: "10,000",
  plusMinus: 14,
  all: 100,
  fewer: 100,
  counting: `${longest(Object.values(FINDING_WORDS).slice(0, 4), language)}, 81 ${language === "en" ? "of" : "de"} 100`,
  notCounting: longest(Object.values(FINDING_WORDS), language),
});

const verdictKeys = (Object.keys(SENTENCES) as SentenceKey[]).filter((key) => key.startsWith("v."));

describe("The words", () => {
  it("keep every sentence of a verdict to 25 words in both languages with the longest values in its slots", () => {
    const tooLong: string[] = [];
    for (const key of verdictKeys) {
      for (const language of ["en", "es"] as const) {
        const sentence = say(key, language, {
          ...slotsIn(language),
          ...(key.endsWith("never") ? { date: "2031" } : {}),
        });
        if (sentence.split(" ").filter((word) => /[\p{L}\p{N}]/u.test(word)).length > 25) tooLong.push(sentence);
      }
    }
    expect(tooLong).toEqual([]);
  });

  it("use the same slots in both languages, except what Spanish leaves to the page", () => {
    const slots = (text: string): string[] =>
      [...text.matchAll(/\{([A-Za-z]+)\}/g)]
        .map(([, slot]) => slot!)
        .filter((slot) => slot !== "comparison")
        .sort();
    for (const [key, { en, es }] of Object.entries(SENTENCES)) expect([key, slots(es)]).toEqual([key, slots(en)]);
  });

  it("leave a slot that nobody fills in sight", () => {
    expect(say("cost.dominated", "en")).toContain("{policy}");
  });

  it("say likelihoods as ICD-203 does, in seven ranges without a gap", () => {
    expect([0.01, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99].map((p) => likelihoodOf(p).en)).toEqual([
      "almost no chance",
      "very unlikely",
      "unlikely",
      "roughly even chance",
      "likely",
      "very likely",
      "almost certain",
    ]);
    expect(LIKELIHOODS.map(({ upTo }) => upTo)).toEqual([...LIKELIHOODS.map(({ upTo }) => upTo)].sort((a, b) => a - b));
  });

  it("say 100 of 100 only where every future agrees", () => {
    expect([0, 0.001, 0.5, 0.999, 1].map(countOf100)).toEqual([0, 1, 50, 99, 100]);
  });
});
