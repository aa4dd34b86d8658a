import type { Flip, Verdict } from "@inflow/study";
import { expect, test } from "vitest";
import { documentOf } from "./brief.ts";
import type { Block } from "./document.ts";
import { briefHtml } from "./html.ts";
import type { BriefInput } from "./input.ts";
import { bound, event, fillIn, plainText } from "./prose.ts";
import { NO_EFFECT, toyInput } from "./toy.test-support.ts";

const flip = { unit: "1", draws: 60, share: 0.8, to: "harmful", most: "harmful" } as const;
const FLIPS: readonly Flip[] = [
  { ...flip, parameter: "deterrence.form", side: "is", beyond: 1, form: "willingness" },
  { ...flip, parameter: "corridor.fentanyl-ports.share", side: "above", beyond: 0.9 },
];

const hinged = (language: "en" | "es"): BriefInput => {
  const input = toyInput(
    { ...NO_EFFECT, hinge: { parameter: "corridor.fentanyl-ports.share", low: 0.2, high: 0.9 } },
    language,
  );
  const verdicts = Object.fromEntries(
    Object.entries(input.assessment.verdicts).map(([policy, of]) => [
      policy,
      Object.fromEntries(Object.entries(of).map(([drug, one]): [string, Verdict] => [drug, { ...one, flips: FLIPS }])),
    ]),
  );
  return { ...input, assessment: { ...input.assessment, verdicts } };
};

const saidIn = (block: Block): string[] => {
  switch (block.kind) {
    case "text":
      return block.sentences.map(plainText);
    case "table":
      return [plainText(block.caption), ...block.rows.flat().map(plainText)];
    case "list":
      return block.items.flat().map(plainText);
    case "figures":
      return block.figures.map(({ sentence }) => plainText(sentence));
    case "fold":
      return block.blocks.flatMap(saidIn);
    default:
      return [];
  }
};

const allSaid = (language: "en" | "es"): string[] =>
  documentOf(hinged(language)).document.sections.flatMap(({ blocks }) => blocks.flatMap(saidIn));

/** A path of a parameter, such as deterrence.form. */
const PATH = /\b(deterrence|corridor)\.[a-z]/i;

test("a Spanish sentence holds no English name of a belief, no word of the code and no path", () => {
  const said = allSaid("es");
  const about = said.filter((sentence) => /tripulaciones al peligro|parte del flujo/i.test(sentence));
  expect(about.length).toBeGreaterThan(3);
  for (const sentence of said) {
    expect(sentence).not.toMatch(PATH);
    expect(sentence).not.toMatch(/crews answer|Share by ports|willingness|reaction of|before the campaign/);
  }
});

test("each condition that would change the answer stands with its name, at the bottom line too", () => {
  for (const language of ["en", "es"] as const) {
    const html = briefHtml(hinged(language));
    const bottom = html.slice(html.indexOf('<section id="bottom-line"'), html.indexOf('<section id="what-happened"'));
    const names = [...bottom.matchAll(/cocaine\.flips" data-condition="([^"]+)"/g)].map(([, name]) => name);
    expect(names).toEqual(["deterrence.form is willingness", "corridor.fentanyl-ports.share above 0.9"]);
  }
});

test("the hinge joins its article, and a flip by a form says the form as a reader would", () => {
  const said = allSaid("es").join(" ");
  expect(said).toContain(
    "Depende sobre todo de la parte del flujo antes de la campaña (fentanilo por puertos de entrada).",
  );
  expect(said).toContain("la reacción de las tripulaciones al peligro es «se niegan ante un riesgo sostenido»");
});

test("an English sentence holds no path and no word of the code either", () => {
  for (const sentence of allSaid("en")) {
    expect(sentence).not.toMatch(PATH);
    expect(sentence).not.toContain("willingness");
  }
});

test("Spanish words join the article to a bound day that follows them, and leave what is bound as it is", () => {
  const day = (date: string) => bound(date, event("strike"));
  const slots = {
    a: day("25 de ago. de 2025"),
    b: day("14 de abr. de 2026"),
    c: day("2027"),
    d: day("14 de cada 100"),
  };
  const told = fillIn("es", "Desde {a} hasta {b}, o hasta {c}, a {d}", slots);
  expect(plainText(told)).toBe(
    "Desde el 25 de ago. de 2025 hasta el 14 de abr. de 2026, o hasta 2027, a 14 de cada 100",
  );
  expect(told.parts.filter((part) => typeof part !== "string")).toEqual(Object.values(slots));
  expect(plainText(fillIn("en", "to {b}", slots))).toBe("to 14 de abr. de 2026");
});
