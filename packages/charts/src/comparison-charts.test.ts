import { describe, expect, it } from "vitest";
import { acceptabilityChart } from "./acceptability-chart.ts";
import type { Chart, Frame } from "./chart.ts";
import { paretoScatter } from "./pareto-scatter.ts";
import { quantileDotPlot } from "./quantile-dot-plot.ts";
import { regretMap } from "./regret-map.ts";

const frames: readonly Frame[] = [
  { id: "wide", width: 1040, language: "en" },
  { id: "narrow", width: 358, language: "en" },
];

const write = (value: number): string => `${value}`;

const charts: Readonly<Record<string, (frame: Frame) => Chart>> = {
  "the regret map": (frame) =>
    regretMap(
      {
        title: "Regret",
        sentence: "Where.",
        policies: ["none", "campaign-2025"],
        groups: [
          { best: "none", draws: 30 },
          { best: "campaign-2025", draws: 10 },
        ],
        regret: [
          [0, 4],
          [16, 0],
        ],
        write,
      },
      frame,
    ),
  "the acceptability curve": (frame) =>
    acceptabilityChart(
      {
        title: "Worth its cost",
        sentence: "At what price.",
        unit: "USD a tonne",
        write,
        points: [0, 10].map((price) => ({
          price,
          shares: [
            { policy: "none", share: price === 0 ? 1 : 0.3 },
            { policy: "treatment", share: price === 0 ? 0 : 0.7 },
            { policy: "never", share: 0 },
          ],
          best: price === 0 ? "none" : "treatment",
        })),
      },
      frame,
    ),
  "the scatter": (frame) =>
    paretoScatter(
      {
        title: "Front",
        sentence: "Who is worse.",
        x: { label: "cost", write },
        y: { label: "inflow", write },
        third: { label: "deaths", write },
        points: [
          { policy: "none", x: 0, y: 0, third: 0, isOnFront: true },
          { policy: "blockade", x: 25, y: -1, third: 3, isOnFront: false },
        ],
      },
      frame,
    ),
  "the quantile dots": (frame) =>
    quantileDotPlot(
      {
        title: "Dots",
        sentence: "Twenty chances.",
        label: "change, %",
        write,
        strips: [{ policy: "treatment", dots: Array.from({ length: 20 }, (_, i) => i - 12) }],
      },
      frame,
    ),
};

const numbersOf = (svg: string, name: string): number[] =>
  [...svg.matchAll(new RegExp(` ${name}="(-?[\\d.]+)"`, "g"))].map(([, value]) => Number(value));

describe.each(Object.entries(charts))("%s", (_, draw) => {
  it.each(frames)(
    "stays inside its frame at $width pixels, names itself, and tells its numbers in a table",
    (frame) => {
      const { svg, table, title } = draw(frame);
      expect(svg).toContain(`<title id="${frame.id}-t">${title}</title>`);
      expect(svg).not.toMatch(/NaN|undefined|Infinity/);
      for (const name of ["cx", "x1", "x2"])
        for (const value of numbersOf(svg, name)) {
          expect(value).toBeGreaterThanOrEqual(-1);
          expect(value).toBeLessThanOrEqual(frame.width + 1);
        }
      const [, , , height] = svg
        .match(/viewBox="([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+)"/)!
        .slice(1)
        .map(Number);
      for (const value of numbersOf(svg, "cy")) expect(value).toBeLessThan(height!);
      for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
    },
  );
});

describe("What the charts say", () => {
  const [wide] = frames as readonly [Frame];

  it("is no shade where there is no regret, and the darkest where there is most", () => {
    const shades = numbersOf(charts["the regret map"]!(wide).svg, "fill-opacity").slice(0, 4);
    expect(shades).toEqual([0, 0.5, 1, 0]);
  });

  it("is twenty dots for twenty chances, each drawn once", () => {
    expect(charts["the quantile dots"]!(wide).svg.match(/<circle/g)).toHaveLength(20);
  });

  it("leaves out of the curve a policy that is never best, and keeps it in the table", () => {
    const { svg, table } = charts["the acceptability curve"]!(wide);
    expect(svg).not.toContain("never");
    expect(table.columns.map(({ label }) => label)).toContain("never");
  });

  it("fills the mark of a policy that none dominates, and leaves open that of one that is worse", () => {
    const fills = [...charts["the scatter"]!(wide).svg.matchAll(/<circle[^>]* fill="(#\w+)"/g)].map(([, fill]) => fill);
    expect(fills.filter((fill) => fill === "#FFFFFF")).toHaveLength(2);
    expect(fills).toHaveLength(4);
  });
});
