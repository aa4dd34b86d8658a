import { describe, expect, it } from "vitest";
import { periodSeries } from "./period-series.ts";
import { type PlaceboRow, placeboPlot } from "./placebo-plot.ts";

const frame = { id: "t", width: 600, language: "en" } as const;
const row = (label: string, low: number, high: number, isAsked = false): PlaceboRow => ({
  label,
  estimate: (low + high) / 2,
  low,
  high,
  isAsked,
});
const count = (text: string, part: string): number => text.split(part).length - 1;

describe("the chart of placebos", () => {
  const chart = placeboPlot(
    {
      title: "Dates",
      sentence: "At dates at which nothing began.",
      quantity: "difference, deaths a month",
      where: "month",
      rows: [row("2024-01", -9, -1), row("2024-07", -2, 3), row("2025-01", 1, 4), row("2025-09", -5, 0, true)],
    },
    frame,
  );

  it("fills a dot exactly where the interval leaves zero out: an interval that touches zero holds it", () => {
    expect([count(chart.svg, 'class="leaves-zero"'), count(chart.svg, 'class="holds-zero"')]).toEqual([2, 2]);
    expect(chart.table.rows.map((cells) => cells[3])).toEqual(["yes", "no", "yes", "no"]);
  });

  it("always has zero on its scale, even where every interval lies on one side of it", () => {
    const { svg } = placeboPlot(
      { title: "", sentence: "", quantity: "", where: "", rows: [row("a", 20, 30), row("b", 25, 40)] },
      frame,
    );
    expect(svg).toMatch(/>0<\/text>/);
  });
});

describe("a series by its periods", () => {
  const labels = Array.from(
    { length: 30 },
    (_, t) => `${2020 + Math.floor(t / 12)}-${String(1 + (t % 12)).padStart(2, "0")}`,
  );
  const chartOf = (values: (number | null)[], names = labels) =>
    periodSeries(
      {
        title: "Deaths",
        sentence: "By month.",
        unit: "deaths",
        period: "month",
        labels: names,
        lines: [{ label: "deaths", values }],
        from: 20,
        begins: "2021-09",
      },
      frame,
    );

  it("marks years where periods have them and the periods themselves where they are plain numbers", () => {
    expect(chartOf(labels.map(() => 5)).svg).toMatch(/>2021<\/text>/);
    const numbered = labels.map((_, t) => String(t + 100));
    expect(
      chartOf(
        numbered.map(() => 5),
        numbered,
      ).svg,
    ).toMatch(/>129<\/text>/);
  });

  it("breaks its line at a missing figure and says so in the table, and draws nothing as zero", () => {
    const whole = chartOf(labels.map(() => 5));
    const gap = chartOf(labels.map((_, t) => (t === 10 ? null : 5)));
    expect(count(/ d="([^"]*)"/.exec(whole.svg)![1]!, "M")).toBe(1);
    expect(count(/ d="([^"]*)"/.exec(gap.svg)![1]!, "M")).toBe(2);
    expect(gap.table.rows[10]).toEqual(["2020-11", "–"]);
  });
});
