import { CHART_WORDS } from "@inflow/charts";
import { bothCountsOf, COST_DEFINITIONS, SENTENCES } from "@inflow/study";
import { expect, test } from "vitest";
import { badgeOf } from "./annex.ts";
import { documentOf } from "./brief.ts";
import { BRIEF_WORDS } from "./brief-words.ts";
import type { Block } from "./document.ts";
import { briefHtml } from "./html.ts";
import { briefMarkdown } from "./markdown.ts";
import { type Bound, plainText, type Sentence } from "./prose.ts";
import { NO_EFFECT, TWO_COUNTS, toyInput, toyLedger } from "./toy.test-support.ts";

const LANGUAGES = ["en", "es"] as const;

const sentencesOf = (block: Block): readonly Sentence[] => {
  switch (block.kind) {
    case "heading":
      return [{ parts: [block.text] }];
    case "text":
      return block.sentences;
    case "list":
      return block.items.flat();
    case "table":
      return [block.caption, ...block.rows.flat(), ...block.columns.map(({ label }) => ({ parts: [label] }))];
    case "figures":
      return block.figures.map(({ sentence }) => sentence);
    case "verdicts":
      return block.cards.flatMap(({ verdict, notes, dataLine, data }) => [verdict, ...notes, dataLine, data]);
  }
};

const everySentence = (input: ReturnType<typeof toyInput>): Sentence[] => {
  const { document } = documentOf(input);
  return [
    document.title,
    document.kicker,
    document.sub,
    document.foot,
    ...document.sections.flatMap(({ title, blocks }) => [{ parts: [title] }, ...blocks.flatMap(sentencesOf)]),
  ];
};

const textOf = (html: string): string =>
  html
    .replace(/<style>.*?<\/style>/s, "")
    .replace(/<sup>[^<]*<\/sup>/g, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");

test("the toy ledger reads without a problem", () => {
  expect(toyLedger.problems).toEqual([]);
});

test("no digit stands in the words of the brief without a binding to the ledger or to a result", () => {
  for (const language of LANGUAGES)
    for (const { parts } of everySentence(toyInput(NO_EFFECT, language)))
      for (const part of parts) if (typeof part === "string") expect(part).not.toMatch(/\d/);
});

test("no slot is left unfilled in either language", () => {
  for (const language of LANGUAGES) {
    const all = everySentence(toyInput(TWO_COUNTS, language)).map(plainText).join("\n");
    expect(all).not.toMatch(/\{[A-Za-z]+\}|undefined|NaN/);
  }
});

test("every fixed word has Spanish beside English, with the same slots", () => {
  const slots = (text: string) => [...text.matchAll(/\{[A-Za-z]+\}/g)].map(String).sort();
  for (const { en, es } of Object.values(BRIEF_WORDS)) {
    expect(slots(es)).toEqual(slots(en));
    if (en !== "") expect(es).not.toBe("");
  }
});

test("words that take a side or mislead do not occur in our own voice", () => {
  const avoid =
    /war on drugs|poison|scourge|extrajudicial|murder|\bsuccess(?!or)|surgical|\bflood|victory|\bagents?\b|\bstocks?\b|\bpriors?\b|\bregime\b|neutrali[sz]e|eliminat|taken out|drug boat|narco|\bcartel|\blives saved\b/i;
  const evitar =
    /guerra contra las drogas|veneno|flagelo|asesinato|\béxito|quirúrgic|victoria|\bagentes?\b|\brégimen\b|neutraliza|narco|\bcártel/i;
  const ours = [...Object.values(BRIEF_WORDS), ...Object.values(CHART_WORDS), ...Object.values(SENTENCES)];
  for (const { en, es } of ours) {
    expect(en).not.toMatch(avoid);
    expect(es).not.toMatch(evitar);
  }
  expect("a drug boat").toMatch(avoid);
});

test("where counting the killed changes the answer both counts stand in the card, and else the card says that it does not", () => {
  const split = toyInput(TWO_COUNTS);
  const both = bothCountsOf(split.assessment.verdicts["campaign-2025"]!.cocaine!, "en")!;
  expect(both).toContain("Not counting them");
  expect(textOf(briefHtml(split))).toContain(both);
  expect(textOf(briefHtml(toyInput()))).toContain(BRIEF_WORDS.bothAgree.en);
});

test("cocaine and fentanyl each have a verdict of equal standing, and no sum of the two is made", () => {
  const { document } = documentOf(toyInput());
  const block = document.sections[0]!.blocks.find(({ kind }) => kind === "verdicts");
  const cards = block?.kind === "verdicts" ? block.cards : [];
  expect(cards.map(({ commodity }) => commodity)).toEqual(["Cocaine", "Fentanyl"]);
  expect(cards.map(({ dots }) => dots.widths[0])).toEqual([212, 212]);
});

test("the comparison is named in every card: no campaign is law enforcement going on as before", () => {
  const page = textOf(briefHtml(toyInput()));
  expect(page.split("law-enforcement interdiction going on as before the campaign").length - 1).toBe(2);
});

test("the three definitions of cost stand in one row or not at all, and without benefit there are words instead of a ratio", () => {
  const row = (perTonne: typeof NO_EFFECT.perTonne) => {
    const { document } = documentOf(toyInput({ ...NO_EFFECT, perTonne }));
    const table = document.sections[0]!.blocks.find(({ kind }) => kind === "table");
    return table?.kind === "table" ? table.rows[1]!.slice(1).map(plainText) : [];
  };
  expect(row("no benefit")).toEqual(COST_DEFINITIONS.map(() => BRIEF_WORDS.noCost.en));
  const some = row({ p10: 2e7, p50: 6e7, p90: 3e8 });
  expect(some).toEqual(COST_DEFINITIONS.map(() => "$20\u00a0million to $300\u00a0million"));
});

test("the human cost gives the count, its date and that it is public, with a cross and in the colour of harm", () => {
  const html = briefHtml(toyInput());
  expect(textOf(html)).toMatch(
    /✚ People killed in strikes: 175 to 14 Apr 2026 , public count; later strikes reported, not totalled/,
  );
  expect(html).toContain('<span class="harm">✚</span>');
  expect(html).toMatch(/class="n harm" href="#E\d+">175/);
});

test("the page needs no network and no script, and every key that a number points to is explained on it", () => {
  const html = briefHtml(toyInput());
  expect(html).not.toMatch(/<script|<link|<img|<iframe|@import|url\((?!#)| style="| on[a-z]+="/);
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((found) => found[1]!);
  expect(new Set(ids).size).toBe(ids.length);
  const targets = [...html.matchAll(/href="#([^"]+)"/g)].map((found) => found[1]!);
  expect(targets.length).toBeGreaterThan(50);
  expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
});

test("a number of the ledger leads to its source, the place in it and the address", () => {
  const html = briefHtml(toyInput());
  const key = /href="#(E\d+)">175/.exec(html)![1]!;
  const entry = new RegExp(`<li id="${key}">.*?</li>`).exec(html)![0];
  expect(entry).toContain("Figures of an agency. An agency, 2026-03");
  expect(entry).toContain("https://agency.example.org/figures");
  expect(entry).toContain("table 2");
});

test("Markdown and HTML say the same numbers, since both are written from one document", () => {
  const input = toyInput();
  const shown = everySentence(input).flatMap(({ parts }) =>
    parts.filter((part): part is Bound => typeof part !== "string").map((part) => part.shown),
  );
  const markdown = briefMarkdown(input).replaceAll("\\|", "|");
  const html = textOf(briefHtml(input)).replaceAll("&quot;", '"');
  expect(shown.length).toBeGreaterThan(100);
  for (const value of shown) {
    expect(markdown).toContain(value);
    expect(html).toContain(value.replace(/\s+/g, " ").replaceAll("<", "&lt;"));
  }
});

test("there are five questions, and the belief on which the answer hinges is asked about first", () => {
  const asked = (hinge: typeof NO_EFFECT.hinge) => {
    const section = documentOf(toyInput({ ...NO_EFFECT, hinge })).document.sections.find(
      ({ id }) => id === "questions",
    );
    const block = section?.blocks[0];
    return block?.kind === "list" ? block.items.map((item) => item.map(plainText).join(" ")) : [];
  };
  expect(asked(null).length).toBe(5);
  const withHinge = asked({ parameter: "deterrence.form", low: 0.2, high: 0.9 });
  expect(withHinge.length).toBe(5);
  expect(withHinge[0]).toContain("How crews answer danger?");
  for (const question of withHinge) expect(question).toContain("?");
});

test("a belief wears the mark of its evidence: measured, derived by a step, or judgement", () => {
  const found = { source: "agency-2026", at: "table 1", finds: "90 %" };
  expect(badgeOf([found])).toBe("●");
  expect(badgeOf([{ ...found, because: "of seizures only" }])).toBe("◐");
  expect(badgeOf([{ assumption: "by judgement" }])).toBe("○");
});

test("a study with changed beliefs looks changed in the foot of every page", () => {
  const input = toyInput();
  const study = { ...input.plan.study, beliefs: { "deterrence.form": "none" } };
  const html = briefHtml({ ...input, plan: { ...input.plan, study } });
  expect(html).toContain("reader's changes: 1");
  expect(html).toContain(BRIEF_WORDS.changed.en.split("{")[0]!.trim());
});

test("the sections are those of the brief, in their order", () => {
  const { document } = documentOf(toyInput());
  expect(document.sections.map(({ number, id }) => `${number} ${id}`.trim())).toEqual([
    "bottom-line",
    "1 what-happened",
    "2 why-it-matters",
    "3 inflow-falls",
    "4 at-what-cost",
    "5 compared-with-what",
    "6 how-sure",
    "7 when",
    "8 proved-wrong",
    "9 questions",
    "annex",
  ]);
});
