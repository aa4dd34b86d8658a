import { describe, expect, it } from "vitest";
import { type ObservedInput, observedSeries } from "./observed-series.ts";

const frame = { id: "c", width: 800, language: "en" } as const;
const DAY = 20_000;
const month = (i: number): number => DAY + 30 * i;

const input: ObservedInput = {
  title: "Cocaine seized",
  sentence: "Line, shade and dots.",
  unit: "lb a month",
  lines: [{ label: "known", points: [10, 20, 15].map((value, i) => ({ day: month(i), value })) }],
  band: {
    label: "predicted",
    months: [3, 4].map((i) => ({ day: month(i), p025: 2, p10: 5, p90: 40, p975: 500 })),
  },
  comparison: null,
  come: { label: "come since", points: [{ day: month(3), value: 4 }] },
  spans: [{ from: month(3), until: month(4), label: "compared" }],
  rules: [{ day: month(3), label: "campaign begins" }],
};

const circles = (svg: string) =>
  [...svg.matchAll(/<circle class="come" cx="([\d.]+)" cy="([\d.]+)"/g)].map(
    ([, x, y]) => [Number(x), Number(y)] as const,
  );

describe("a chart of an observed series", () => {
  it("draws a dot for each figure that came, lower on the page the smaller the figure", () => {
    const two = {
      ...input,
      come: { label: "come", points: [4, 30].map((value, i) => ({ day: month(3 + i), value })) },
    };
    const [low, high] = circles(observedSeries(two, frame).svg);
    expect(circles(observedSeries(two, frame).svg).length).toBe(2);
    expect(low![1]).toBeGreaterThan(high![1]);
    expect(low![0]).toBeLessThan(high![0]);
  });

  it("begins its axis at zero and does not let the rare upper edge of a band flatten the figures", () => {
    const { svg } = observedSeries(input, frame);
    expect(svg).toMatch(/>0<\/text>/);
    expect(svg).not.toMatch(/>500<\/text>/);
    expect(svg).toMatch(/>40<\/text>/);
  });

  it("has every figure, predicted or come, in its table", () => {
    const { table } = observedSeries(input, frame);
    expect(table.columns.map(({ label }) => label)).toEqual([
      "month",
      "known",
      "come since",
      "1 in 10 below",
      "1 in 10 above",
    ]);
    expect(table.rows.map((row) => row.slice(1))).toEqual([
      ["10", "–", "–", "–"],
      ["20", "–", "–", "–"],
      ["15", "–", "–", "–"],
      ["–", "4", "5", "40"],
      ["–", "–", "5", "40"],
    ]);
  });

  it("stays inside a narrow page and escapes what it is given", () => {
    const { svg } = observedSeries({ ...input, title: "a < b" }, { ...frame, width: 358 });
    expect(svg).toContain("a &lt; b");
    for (const [, x] of svg.matchAll(/ x="(-?[\d.]+)"/g)) {
      expect(Number(x)).toBeGreaterThanOrEqual(0);
      expect(Number(x)).toBeLessThanOrEqual(358);
    }
  });

  it("is the same text for the same input", () => {
    expect(observedSeries(input, frame).svg).toBe(observedSeries(input, frame).svg);
  });
});
