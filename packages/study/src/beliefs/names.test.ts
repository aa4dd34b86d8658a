import { isOk, wordsOfPrior } from "@inflow/evidence";
import { prepareWorld, quantities } from "@inflow/model";
import { describe, expect, it } from "vitest";
import { answerLineOf } from "../answer-line.ts";
import { shippedLibrary } from "../library.test-support.ts";
import { flipsSentenceOf, sentenceOf } from "../sentence.ts";
import type { Verdict } from "../verdict.ts";
import {
  calledAmount,
  calledBelief,
  calledForm,
  calledPrior,
  calledUnit,
  labelOfBelief,
  nameOfBelief,
} from "./index.ts";
import { MEMBER_NAMES } from "./members-of-worlds.ts";
import { namedPaths } from "./names.ts";
import { ATTRIBUTE_NAMES } from "./names-of-worlds.ts";

const library = shippedLibrary();
const prepared = prepareWorld(library, "americas", "americas");
if (!isOk(prepared)) throw new Error("The shipped world does not compile.");
const { parameters, world } = prepared.ok;
const uncertain = parameters.filter(({ prior }) => !("fixed" in prior));
const LANGUAGES = ["en", "es"] as const;

const wordsIn = (text: string): number => text.split(" ").length;

/** A path or a word of code: dotted, camelled, or joined by a dash to a digit. */
const CODE = /[a-z]+\.[a-z]+|[a-z][A-Z]/;

describe("What sentences call the beliefs of the shipped library", () => {
  it("is given for every parameter in both languages, since a study may hold any of them in doubt", () => {
    expect(parameters.length).toBeGreaterThan(800);
    expect(parameters.filter(({ path }) => nameOfBelief(path) === null).map(({ path }) => path)).toEqual([]);
  });

  it("is given for every member of the world that states a number", () => {
    const members = new Set(
      parameters
        .filter(({ path }) => path.split(".")[0]! in world.label)
        .map(({ path }) => path.split(".", 2).join(".")),
    );
    expect(members.size).toBeGreaterThan(80);
    const unnamed = [...members].filter((one) => {
      const [list = "", member = ""] = one.split(".");
      return MEMBER_NAMES[list]?.[member] === undefined;
    });
    expect(unnamed).toEqual([]);
  });

  it("is kept for nothing that the library does not state", () => {
    const stated = new Set(parameters.map(({ path }) => path));
    expect(namedPaths.filter((path) => !stated.has(path))).toEqual([]);
    const attributes = new Set([...stated].map((path) => path.replace(/\..*\./, ".")));
    const ofWorlds = Object.entries(ATTRIBUTE_NAMES).flatMap(([list, of]) =>
      Object.keys(of).map((name) => `${list}.${name}`),
    );
    expect(ofWorlds.filter((one) => !attributes.has(one))).toEqual([]);
    expect(nameOfBelief("mode.go-fast.colour")).toBeNull();
  });

  it("is short, without a path, without a word of code, and no two uncertain beliefs share it", () => {
    for (const language of LANGUAGES) {
      const names = uncertain.map(({ path }) => calledBelief({ path }, language));
      expect(names.filter((name) => CODE.test(name) || wordsIn(name.replace(/ \(.*/, "")) > 13)).toEqual([]);
      expect(names.filter((name, i) => names.indexOf(name) < i)).toEqual([]);
    }
  });

  it("is Spanish in Spanish: it holds neither the English name nor the words of the file", () => {
    const english = /\b(the|of|and|with|share|weight|weeks?|cost|price|rate|by|which|how|from|before)\b/;
    expect(uncertain.map(({ path }) => calledBelief({ path }, "es")).filter((name) => english.test(name))).toEqual([]);
    for (const { path, is } of uncertain) expect(calledBelief({ path, is }, "es")).not.toContain(is.replace(/\.$/, ""));
  });

  it("is given for every rival form in both languages, never the word of the code", () => {
    const forms = parameters.flatMap(({ path, prior }) =>
      "forms" in prior ? Object.keys(prior.forms).map((form) => [path, form] as const) : [],
    );
    expect(forms.length).toBeGreaterThan(20);
    for (const [path, form] of forms)
      for (const language of LANGUAGES)
        expect([path, form, calledForm(path, form, language)]).not.toEqual([path, form, form]);
  });

  it("puts every unit into words of the language, without a sign of division", () => {
    const all = [...parameters, ...Object.values(quantities)].map(({ unit }) => unit);
    const units = [...new Set(all)].filter((unit) => unit !== "km/h");
    for (const language of LANGUAGES)
      expect(units.map((unit) => calledUnit(unit, language)).filter((words) => words.includes("/"))).toEqual([]);
    const spanish = units.map((unit) => calledUnit(unit, "es")).join(" ");
    expect(spanish).not.toMatch(/\b(week|month|year|day|person|death|asset|contact|review|strike|trip|dose|per)\b/);
    expect(calledAmount(0.0512, "1/week", "en")).toBe("0.0512\u00a0per week");
    expect(calledAmount(1_500_000, "USD", "es")).toBe("1\u00a0500\u00a0000\u00a0USD");
  });

  it("keeps the numbers of a prior and names its forms", () => {
    const form = parameters.find(({ path }) => path === "decisiveTest.form")!;
    expect(calledPrior(form.path, form.prior, "es")).toContain("la campaña se mantiene como se decidió (0.2)");
    const number = uncertain.find(({ prior }) => "uniform" in prior)!;
    expect(calledPrior(number.path, number.prior, "en")).toBe(wordsOfPrior(number.prior));
    expect(calledPrior(number.path, number.prior, "es")).toMatch(/^uniforme\(/);
  });

  it("ends the sentence and the line of an answer that hinges on it, in 25 words and in the language", () => {
    for (const { path, is } of uncertain)
      for (const language of LANGUAGES) {
        const hinge = { parameter: path, low: 0.2, high: 0.9 };
        const channels = { agreement: "mixed", heldAgainst: "harmful", results: [] };
        const verdict = { answer: "split", finding: "cannot tell yet", test: { confidence: 0.67 }, hinge, hingeIs: is };
        const shares = { "reduces sustainably": 0, "reduces unsustainably": 0, "no effect": 0.5, harmful: 0.5 };
        const unsaid = { ...verdict, shares, isScreened: true, answerTime: null, channels } as unknown as Verdict;
        const said = sentenceOf(unsaid, language);
        expect(said).not.toMatch(CODE);
        expect(said).not.toContain(calledBelief({ path }, language === "es" ? "en" : "es"));
        expect(said).not.toMatch(/\b(de|a) el\b/);
        for (const sentence of said.split(". ")) expect([sentence, wordsIn(sentence) <= 25]).toEqual([sentence, true]);
        expect(answerLineOf(unsaid, language)).toContain(calledBelief({ path }, language).replace(/^el /, ""));
      }
  });

  it("stands in a flip as a reader says it, in the number that Spanish asks for", () => {
    const of = (parameter: string, more: object) =>
      flipsSentenceOf(
        {
          flips: [
            {
              parameter,
              unit: "1",
              side: "is",
              beyond: 0,
              to: "harmful",
              most: "harmful",
              share: 0.8,
              draws: 99,
              ...more,
            },
          ],
        },
        "es",
      );
    expect(of("decisiveTest.form", { form: "fixed" })).toBe(
      "La respuesta cambia si: la forma en que deciden las revisiones de la propia campaña es «la campaña se mantiene como se decidió» (entonces perjudica en 80 de 100).",
    );
    expect(of("interdiction.hours.cued", { side: "above", beyond: 12, unit: "h" })).toBe(
      "La respuesta cambia si: las horas de buque para alcanzar una lancha con pista están en el tercio superior de su margen, por encima de 12\u00a0horas (entonces perjudica en 80 de 100).",
    );
    expect(of("decisiveTest.form", { form: "fixed", to: "cannot tell yet", share: 0.5 })).toMatch(
      /\(entonces aún no se puede saber: perjudica en 50 de 100\)\.$/,
    );
  });

  it("is the words of the file where only a reader's file states the parameter", () => {
    expect(calledBelief({ path: "own.number", is: "Number of my own." }, "es")).toBe("number of my own");
    expect(calledBelief({ path: "own.number" }, "en")).toBe("own.number");
  });

  it("heads a row without its article", () => {
    expect(labelOfBelief({ path: "mode.go-fast.loadKg" }, "es")).toBe("Carga pura de un viaje (lancha rápida)");
  });
});
