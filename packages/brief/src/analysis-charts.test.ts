import { type AnswerAnalyses, contrastSaid } from "@inflow/study";
import { expect, test } from "vitest";
import { acceptabilityOf, type Draw, dotsOf, regretOf, tornadoOf } from "./analysis-charts.ts";
import { ANALYSIS_CHART_WORDS } from "./analysis-words.ts";
import { documentOf } from "./brief.ts";
import type { Block, Figure } from "./document.ts";
import { briefHtml } from "./html.ts";
import type { BriefInput } from "./input.ts";
import { briefMarkdown } from "./markdown.ts";
import { plainText, type Sentence } from "./prose.ts";
import { toyInput } from "./toy.test-support.ts";

const POLICIES = ["campaign-2025", "none", "treatment"];

const driver = (path: string, low: number, high: number, isDriver: boolean) => ({
  path,
  is: `what ${path} says`,
  isDriver,
  swing: { low, high, lowAt: "at most 0.2", highAt: "at least 0.6", interval: { low: high - low, high: high - low } },
});

const analyses = {
  drivers: {
    policy: "campaign-2025",
    against: "none",
    commodity: "cocaine",
    together: [],
    given: {
      draws: 128,
      mean: -3,
      byChance: 9,
      floors: { score: 0, pawn: 0, delta: 0, swing: 4 },
      parameters: [driver("toy.b", -4, -2, false), driver("toy.a", -9, 6, true)],
    },
  },
  robust: {
    against: "none",
    policies: POLICIES,
    isPreview: false,
    values: { usdPerDeath: 13.2e6, rate: 0.03, cost: "incremental" },
    criteria: [
      { criterion: "net benefit", wins: POLICIES.map((policy, p) => ({ policy, share: [0.1, 0.3, 0.6][p]! })) },
    ],
    regretMap: {
      policies: POLICIES,
      unit: "USD",
      groups: [
        { best: "treatment", draws: 80 },
        { best: "none", draws: 48 },
      ],
      regret: [
        [9e9, 4e9],
        [5e9, 0],
        [0, 1e9],
      ],
    },
    dots: [-0.02, 0, -0.1].map((middle) => Array.from({ length: 20 }, (_, i) => middle + (i - 9.5) / 500)),
  },
  costEffectiveness: {
    rate: 0.03,
    acceptability: ["tonne not landed", "overdose death averted"].map((effect) => ({
      effect,
      curve: [0, 1e6, 5e6].map((lambda, i) => ({
        lambda,
        shares: POLICIES.map((policy, p) => ({ policy, share: [0.1 * i, 1 - 0.4 * i, 0.3 * i][p]! })),
        best: { policy: i < 2 ? "none" : "treatment" },
      })),
    })),
  },
} as unknown as AnswerAnalyses;

const withAnalyses = (language: "en" | "es" = "en"): BriefInput => ({ ...toyInput(undefined, language), analyses });

const foldsOf = (blocks: readonly Block[]): Extract<Block, { kind: "fold" }>[] =>
  blocks.flatMap((block) => (block.kind === "fold" ? [block] : []));

const figuresIn = (blocks: readonly Block[]): Figure[] =>
  blocks.flatMap((block) =>
    block.kind === "figures" ? [...block.figures] : block.kind === "fold" ? figuresIn(block.blocks) : [],
  );

const folds = (input: BriefInput) => documentOf(input).document.sections.flatMap(({ blocks }) => foldsOf(blocks));

const said = (language: "en" | "es") => contrastSaid("inflow", "cocaine", "incremental", language);

test("the brief draws the charts of analyses to the bytes of their specification, in both languages and both widths", () => {
  const drawn: readonly (readonly [string, Draw])[] = [
    ["tornado", tornadoOf(analyses.drivers!, said)!],
    ["inflow-dots", dotsOf(analyses)],
    ["regret-map", regretOf(analyses)],
    ["acceptability-0", acceptabilityOf(analyses, 0)],
    ["acceptability-1", acceptabilityOf(analyses, 1)],
  ];
  for (const language of ["en", "es"] as const) {
    const html = briefHtml(withAnalyses(language));
    for (const [id, draw] of drawn)
      for (const [side, width] of [
        ["w", 680],
        ["n", 358],
      ] as const)
        expect(html).toContain(draw({ id: `${id}-${side}`, width, language }).svg);
    expect(html).not.toContain(regretOf(analyses)({ id: "regret-map-w", width: 681, language }).svg);
  }
});

test("they stand folded, so that a reader of the answer is not made to pass them, and leave no trace where nobody looked", () => {
  const ids = folds(withAnalyses()).flatMap(({ blocks }) => figuresIn(blocks).map(({ id }) => id));
  expect(ids).toEqual(expect.arrayContaining(["tornado", "inflow-dots", "regret-map"]));
  const open = documentOf(withAnalyses()).document.sections.flatMap(({ blocks }) =>
    figuresIn(blocks.filter(({ kind }) => kind !== "fold")).map(({ id }) => id),
  );
  expect(open.filter((id) => ids.includes(id))).toEqual([]);
  expect(briefHtml(toyInput())).not.toContain(ANALYSIS_CHART_WORDS.movesFold.en);
  const none = { ...withAnalyses(), analyses: { ...analyses, drivers: null } };
  expect(briefHtml(none)).not.toContain(ANALYSIS_CHART_WORDS.movesFold.en);
  expect(briefHtml(none)).toContain(ANALYSIS_CHART_WORDS.comparedFold.en);
});

test("how many drivers chance alone would make stands before the picture that names them", () => {
  const html = briefHtml(withAnalyses()).replace(/<sup>[^<]*<\/sup>|<\/?a[^>]*>/g, "");
  const lead = html.indexOf("1 of 2 stand above it, about 9 would by chance");
  expect(lead).toBeGreaterThan(0);
  expect(lead).toBeLessThan(html.indexOf('<figure id="tornado"'));
});

test("the reader's values stand before the regret that rests on them, and no digit or slot is left loose in either language", () => {
  for (const language of ["en", "es"] as const) {
    const input = withAnalyses(language);
    const text = (block: Block): readonly Sentence[] =>
      block.kind === "text"
        ? block.sentences
        : block.kind === "figures"
          ? block.figures.map(({ sentence }) => sentence)
          : [];
    const all = folds(input).flatMap(({ blocks }) => blocks.flatMap(text));
    for (const { parts } of all) for (const part of parts) if (typeof part === "string") expect(part).not.toMatch(/\d/);
    expect(all.map(plainText).join(" ")).not.toMatch(/\{[A-Za-z]+\}|undefined|NaN/);
    const markdown = briefMarkdown(input);
    expect(markdown.indexOf("13.2")).toBeGreaterThan(0);
    expect(markdown.indexOf("13.2")).toBeLessThan(markdown.indexOf(ANALYSIS_CHART_WORDS.regretTitle[language]));
  }
});

test("every word over a chart has Spanish beside English, with the same slots", () => {
  const slots = (text: string) => [...text.matchAll(/\{[A-Za-z]+\}/g)].map(String).sort();
  for (const { en, es } of Object.values(ANALYSIS_CHART_WORDS)) {
    expect(slots(es)).toEqual(slots(en));
    expect(es).not.toBe("");
  }
});
