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
  withDayArticles,
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
  harm: 100,
  limit: "10,000",
  plusMinus: 14,
  finding: longest(Object.values(FINDING_WORDS).slice(0, 4), language),
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
        const sentence = say(key, language, slotsIn(language));
        expect(sentence).not.toMatch(/[{}]/);
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
    expect(say("flip.above", "en", { value: 3 })).toBe("{parameter} is in the upper third of its range, above 3");
  });

  it("give Spanish its article before a day after a preposition, and before nothing else", () => {
    expect(withDayArticles("Recuento a 14 de abr. de 2026, desde 2 de sep. de 2025 y hasta 1 de ene. de 2027.")).toBe(
      "Recuento al 14 de abr. de 2026, desde el 2 de sep. de 2025 y hasta el 1 de ene. de 2027.",
    );
    const asItStands = "Datos a abr. de 2026: de 3 de cada 100 a 14 de 100, hasta 2027; la 2 de sep. de 2025.";
    expect(withDayArticles(asItStands)).toBe(asItStands);
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
