import { expect, test } from "vitest";
import { answerView } from "./answer-view.ts";
import { documentOf } from "./brief.ts";
import { mapInputOf } from "./corridors.ts";
import { plainText, type Sentence } from "./prose.ts";
import { NO_EFFECT, TWO_COUNTS, toyInput } from "./toy.test-support.ts";
import { tonnesOver } from "./water.ts";

const LANGUAGES = ["en", "es"] as const;

/** Every sentence of a view, wherever it stands. */
const sentencesIn = (value: unknown): Sentence[] => {
  if (typeof value !== "object" || value === null) return [];
  if ("parts" in value) return [value as Sentence];
  return Object.values(value).flatMap(sentencesIn);
};

test("what the page says can be cloned, and binds every digit like the brief", () => {
  for (const language of LANGUAGES) {
    const view = answerView(toyInput(NO_EFFECT, language));
    expect(structuredClone(view)).toEqual(view);
    const all = sentencesIn(view);
    expect(all.length).toBeGreaterThan(15);
    for (const { parts } of all)
      for (const part of parts) if (typeof part === "string") expect(part).not.toMatch(/\d|\{/);
  }
});

test("page and brief say the verdict of each drug and its human cost in the same words", () => {
  for (const language of LANGUAGES) {
    const input = toyInput(TWO_COUNTS, language);
    const view = answerView(input);
    const [first] = documentOf(input).document.sections;
    const cards = first!.blocks.flatMap((block) => (block.kind === "verdicts" ? block.cards : []));
    expect(view.cards.map(({ verdict }) => plainText(verdict))).toEqual(cards.map(({ verdict }) => plainText(verdict)));
    const human = first!.blocks.flatMap((block) =>
      block.kind === "text" && block.role === "harm" ? block.sentences : [],
    );
    expect(view.humanCost.map(plainText)).toEqual(human.map(plainText));
  }
});

test("where people killed turn the answer, the page says both counts", () => {
  const { cards } = answerView(toyInput(TWO_COUNTS, "en"));
  expect(cards.some(({ beside }) => beside.some((one) => plainText(one).startsWith("Counting people killed")))).toBe(
    true,
  );
});

test("the latest total of each kind on record stands beside the model's cost, each leading to its event, a rate to none", () => {
  const said = answerView(toyInput(NO_EFFECT, "en")).costOnRecord!;
  expect(plainText(said).replace(/\u00a0/g, " ")).toBe(
    "On record for the campaign: $647 million reported (21 May 2026), taken to be incremental; $2.9 billion computed for ships only, to Feb 2026.",
  );
  const origins = said.parts.flatMap((part) =>
    typeof part === "string" || part.to.kind !== "event" ? [] : [part.to.id],
  );
  expect([...new Set(origins)]).toEqual(["cost-later", "cost-ships"]);
});

test("tonnes over a span of weeks are a year's worth of the mean week, between their bounds", () => {
  const week = (value: number) => new Float64Array(104).fill(value);
  const band = {
    policy: "none",
    series: "x",
    p10: week(500),
    p25: week(800),
    p50: week(1000),
    p75: week(1200),
    p90: week(1500),
    futures: [],
  };
  expect(tonnesOver([band], "none", "x", [0, 104])).toEqual({ mean: 52, low: 26, high: 78 });
  expect(tonnesOver([band], "campaign-2025", "x", [0, 104])).toBeNull();
});

test("a map of differences is zero everywhere for a policy against itself, and adds up for one against another", () => {
  const arc = { from: [-75, 10], middle: [-78, 12], to: [-80, 14], water: "wcar", series: "s" } as const;
  const ground = {
    commodity: "cocaine",
    arcs: [
      { ...arc, share: 0.25 },
      { ...arc, share: 0.75 },
    ],
    waters: [{ id: "wcar", label: "Western", short: "Western", hours: 0.2 }],
    gates: [],
    names: [],
    edges: [],
    isLandOnly: false,
  };
  const of = (mean: number) => () => ({ mean, low: mean / 2, high: 2 * mean });
  const picture = { title: "t", sentence: "s", widest: 10, tonnesOf: of(40) };
  const same = mapInputOf(ground, { ...picture, against: of(40) });
  expect(same.arcs.map(({ change }) => change)).toEqual([0, 0]);
  const moved = mapInputOf(ground, { ...picture, against: of(28) });
  expect(moved.arcs.reduce((sum, { change }) => sum + (change ?? 0), 0)).toBeCloseTo(12, 9);
  expect(moved.zones[0]?.change).toBeCloseTo(12, 9);
  expect(mapInputOf(ground, picture).zones[0]?.span).toEqual([20, 80]);
});
