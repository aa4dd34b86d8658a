/** Pictures of dials: what is drawn is what the table says, and nothing runs out of the picture. */
import { describe, expect, it } from "vitest";
import { type BeliefShapeInput, beliefShape } from "./belief-shape.ts";
import { type ValueStripsInput, valueStrips } from "./value-strips.ts";

const frame = { id: "c", width: 480, language: "en" } as const;
const write = (value: number): string => `${Math.round(1000 * value) / 1000}`;

const shape = (more: Partial<BeliefShapeInput> = {}): BeliefShapeInput => ({
  title: "Speed",
  sentence: "How fast.",
  label: "months",
  steps: [
    { from: 0, to: 10, believed: 0.5, drawn: 0.25 },
    { from: 10, to: 20, believed: 0.3, drawn: 0.75 },
    { from: 20, to: 30, believed: 0.2, drawn: 0 },
  ],
  set: null,
  words: { believed: "default", drawn: "draws", set: "yours", from: "from", to: "to" },
  write,
  writeShare: write,
  ...more,
});

const heights = (svg: string): number[] =>
  [...svg.matchAll(/<rect[^>]* height="([\d.]+)"/g)].map(([, tall]) => Number(tall));

describe("the shape of a belief", () => {
  it("has columns as tall as the shares of the default, whatever was drawn", () => {
    const [a, b, c] = heights(beliefShape(shape(), frame).svg) as [number, number, number];
    expect(a / b).toBeCloseTo(5 / 3, 1);
    expect(b / c).toBeCloseTo(3 / 2, 1);
  });

  it("keeps inside the picture what a fixed value draws, and writes its share beside it", () => {
    const steps = shape().steps.map((step, i) => ({ ...step, drawn: i === 1 ? 1 : 0 }));
    const { svg } = beliefShape(shape({ steps, set: 15 }), frame);
    const path = /<path d="([^"]+)"/.exec(svg)![1]!;
    const ys = [...path.matchAll(/[ML][\d.]+ ([\d.]+)/g)].map(([, y]) => Number(y));
    expect(Math.min(...ys)).toBeGreaterThanOrEqual(20);
    expect(svg).toMatch(/>1<\/text>/);
    expect(svg).toMatch(/━ yours/);
  });

  it("has no line and no column of draws where none are in hand, and no setting where nothing is set", () => {
    const { svg, table } = beliefShape(
      shape({ steps: shape().steps.map((step) => ({ ...step, drawn: null })) }),
      frame,
    );
    expect(svg).not.toMatch(/<path/);
    expect(svg).not.toMatch(/yours/);
    expect(table.columns.map(({ label }) => label)).toEqual(["from", "to", "default"]);
  });
});

const strips: ValueStripsInput = {
  title: "Force",
  sentence: "Policies.",
  label: "times",
  rows: [
    { label: "Campaign", dots: [2, 4], rings: [] },
    { label: "Yours", dots: [], rings: [8] },
  ],
  words: { row: "policy", dot: "shipped", ring: "yours" },
  write,
};

describe("strips of values", () => {
  it("stand on one scale: twice the value lies twice as far from zero", () => {
    const { svg } = valueStrips(strips, frame);
    const zero = Number(/<line x1="([\d.]+)" y1="22"/.exec(svg)![1]);
    const at = [...svg.matchAll(/<circle cx="([\d.]+)"/g)].map(([, x]) => Number(x) - zero);
    expect(at[1]! / at[0]!).toBeCloseTo(2, 1);
    expect(at[2]! / at[0]!).toBeCloseTo(4, 1);
  });

  it("give every value in the table, and no column of rings where there is none", () => {
    expect(valueStrips(strips, frame).table.rows).toEqual([
      ["Campaign", "2, 4", "–"],
      ["Yours", "–", "8"],
    ]);
    const { table } = valueStrips({ ...strips, rows: strips.rows.slice(0, 1) }, frame);
    expect(table.columns).toHaveLength(2);
  });
});
