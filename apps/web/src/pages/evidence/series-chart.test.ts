import { describe, expect, test } from "vitest";
import { type SeriesInput, seriesChart } from "./series-chart.ts";

const input: SeriesInput = {
  title: "Deaths <all>",
  sentence: "Four figures, one missing.",
  unit: "death",
  periodLabel: "Month",
  valueLabel: "Deaths",
  points: [
    { day: 20_000, label: "2024-10", value: 100 },
    { day: 20_031, label: "2024-11", value: 80 },
    { day: 20_061, label: "2024-12", value: null },
    { day: 20_092, label: "2025-01", value: 50 },
  ],
  rules: [{ day: 20_031, label: "a day" }],
  missing: "suppressed",
};

const chart = seriesChart(input, { id: "s", width: 400, language: "en" });

describe("the chart of a series", () => {
  test("a missing figure breaks the line and is named in the table, never drawn as zero", () => {
    expect(chart.svg.match(/<path/g)).toHaveLength(1);
    expect(chart.svg.match(/<circle/g)).toHaveLength(1);
    expect(chart.table.rows[2]).toEqual(["2024-12", "suppressed"]);
  });

  test("heights are in proportion from zero: half the value stands at half the height", () => {
    const [, y100, y80] = chart.svg.match(/<path d="M[\d.]+ ([\d.]+)L[\d.]+ ([\d.]+)"/)!.map(Number);
    const [, y50] = chart.svg.match(/<circle cx="[\d.]+" cy="([\d.]+)"/)!.map(Number);
    const floor = 260 - 24;
    expect((floor - y50!) / (floor - y100!)).toBeCloseTo(0.5, 2);
    expect((floor - y80!) / (floor - y100!)).toBeCloseTo(0.8, 2);
  });

  test("dates stand below a short series, and years below a long one", () => {
    const textsOf = (svg: string): string[] =>
      [...svg.matchAll(/<text[^>]*y="254"[^>]*>([^<]*)</g)].map(([, text]) => text!);
    expect(textsOf(chart.svg)).toEqual(["2024-10", "2024-11", "2024-12", "2025-01"]);
    const points = Array.from({ length: 8 }, (_, i) => ({ day: 16_071 + 365 * i, label: `${2014 + i}`, value: i }));
    expect(textsOf(seriesChart({ ...input, points }, { id: "s", width: 400, language: "en" }).svg)[0]).toBe("2015");
  });

  test("values beside the axis are round", () => {
    const levels = (value: number): string[] => {
      const { svg } = seriesChart(
        { ...input, points: [{ day: 1, label: "a", value }] },
        { id: "s", width: 400, language: "en" },
      );
      return [...svg.matchAll(/text-anchor="end" fill="[^"]*">([\d.,]+)</g)].map(([, text]) => text!);
    };
    expect(levels(95)).toEqual(["0", "20", "40", "60", "80", "100"]);
    expect(levels(1400)).toEqual(["0", "500", "1,000", "1,500"]);
    expect(levels(0.03)).toEqual(["0", "0.01", "0.02", "0.03"]);
  });

  test("titles are text, whatever they hold", () => {
    expect(chart.svg).toContain("Deaths &lt;all&gt;");
  });
});
