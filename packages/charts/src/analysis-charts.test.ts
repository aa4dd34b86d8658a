import { describe, expect, it } from "vitest";
import { boxPairs } from "./box-pairs.ts";
import { sobolBars } from "./sobol-bars.ts";
import { tornado } from "./tornado.ts";
import { twoLines } from "./two-lines.ts";

const frame = { id: "c", width: 800, language: "en" } as const;

interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill: string;
}

const rectsOf = (svg: string): Rect[] =>
  (svg.match(/<rect [^>]*>/g) ?? []).map((text) => {
    const of = (name: string): string => new RegExp(` ${name}="([^"]*)"`).exec(text)?.[1] ?? "";
    return {
      x: Number(of("x")),
      y: Number(of("y")),
      width: Number(of("width")),
      height: Number(of("height")),
      fill: of("fill"),
    };
  });

const swing = (low: number, high: number, isAboveNoise: boolean) => ({
  label: `from ${low} to ${high}`,
  low,
  high,
  lowAt: "at most 1",
  highAt: "at least 2",
  isAboveNoise,
});

describe("a tornado", () => {
  const rows = [swing(-8, 4, true), swing(2, -2, false)];
  const input = { title: "Drivers", sentence: "What drives it.", unit: "t", mean: 0, noise: 4, rows };
  const [band, large, small] = rectsOf(tornado(input, frame).svg);

  it("draws bars in proportion to the swings, whichever end is lower", () => {
    expect(large!.width / small!.width).toBeCloseTo(3, 1);
    expect(large!.x).toBeLessThan(small!.x);
  });

  it("draws a band as wide as what inert parameters show, and only what is above it filled", () => {
    expect(band!.width / small!.width).toBeCloseTo(1, 1);
    expect(large!.fill).not.toBe(small!.fill);
  });

  it("keeps every word on a phone, at 12 pixels and with a true minus, and says which line is the mean", () => {
    const long = {
      ...swing(-8, -7.6, true),
      lowAt: "at most -0.397",
      highAt: "a form of many words that says how organisations answer",
    };
    const { svg } = tornado({ ...input, rows: [...rows, long] }, { ...frame, width: 358 });
    expect(svg).not.toMatch(/font-size="(\d|1[01])"|…|-0\.397/);
    expect(svg).toContain("−0.397");
    expect(svg).toMatch(/┆ mean over all.*│ no difference/s);
    for (const [, x, rest, text] of svg.matchAll(/<text x="([-\d.]+)"([^>]*)>([^<]+)</g)) {
      const anchor = /text-anchor="(\w+)"/.exec(rest!)?.[1] ?? "start";
      const long = 6 * text!.length;
      const from = Number(x) - (anchor === "end" ? long : anchor === "middle" ? long / 2 : 0);
      expect(from).toBeGreaterThanOrEqual(-1);
      expect(from + long).toBeLessThanOrEqual(360);
    }
  });

  it("draws a share of futures between 0 and 100, without a line of no difference", () => {
    const share = { ...input, unit: "of 100 futures", mean: 95, isShare: true, rows: [swing(80, 100, true)] };
    const { svg } = tornado(share, frame);
    expect(svg).not.toContain("no difference");
    expect(svg).not.toMatch(/>1[1-9]\d</);
  });

  it("gives in its table what it draws, and stays within a narrow page", () => {
    const narrow = tornado(input, { ...frame, width: 358 });
    expect(narrow.table.rows[1]).toEqual(["from 2 to -2", "at most 1", "2", "at least 2", "−2", "no"]);
    for (const { x, width } of rectsOf(narrow.svg)) expect(x + width).toBeLessThanOrEqual(358);
  });
});

describe("bars of Sobol' indices", () => {
  const index = (value: number, low: number, high: number) => ({ value, low, high, words: `${value}` });
  const chart = sobolBars(
    {
      title: "Indices",
      sentence: "Shares.",
      rows: [
        { label: "one", first: index(0.5, 0.4, 0.6), total: index(0.6, 0.5, 0.7), isNil: false },
        { label: "nil", first: index(-0.03, -0.1, 0.05), total: index(0.01, -0.02, 0.05), isNil: true },
      ],
    },
    frame,
  );

  it("start at zero, and an index within noise has a whisker but no bar", () => {
    const bars = rectsOf(chart.svg);
    expect(bars).toHaveLength(2);
    expect(bars[0]!.x).toBe(bars[1]!.x);
    expect(bars[0]!.width / bars[1]!.width).toBeCloseTo(0.5 / 0.6, 2);
  });

  it("never draw below zero", () => {
    const least = Math.min(...[...chart.svg.matchAll(/<line x1="([\d.]+)"/g)].map(([, x]) => Number(x)));
    expect(least).toBeGreaterThanOrEqual(rectsOf(chart.svg)[0]!.x);
  });
});

describe("bars of Sobol' indices whose intervals pass the whole", () => {
  const wide = { value: 0.9, low: 0.1, high: 1.68, words: "0.9" };
  const chart = sobolBars(
    { title: "I", sentence: "S.", rows: [{ label: "one", first: wide, total: wide, isNil: false }] },
    frame,
  );

  it("end at 100 %, the interval in an arrow: no parameter takes more than the whole", () => {
    const ticks = [...chart.svg.matchAll(/>(\d+) %</g)].map(([, tick]) => Number(tick));
    expect(Math.max(...ticks)).toBe(100);
    for (const [, x2] of chart.svg.matchAll(/<line [^>]*x2="([\d.]+)"/g)) expect(Number(x2)).toBeLessThanOrEqual(792);
    expect(chart.svg.match(/<path d="M786/g)).toHaveLength(2);
  });
});

describe("pairs of a box", () => {
  const axis = (label: string, lower: number | null, upper: number | null) => ({
    label,
    values: Array.from({ length: 100 }, (_, i) => i),
    forms: null,
    lower,
    upper,
    among: null,
  });
  const interest = Array.from({ length: 100 }, (_, i) => (i >= 50 ? 1 : 0));
  const draw = (axes: Parameters<typeof boxPairs>[0]["axes"]) =>
    boxPairs({ title: "Box", sentence: "Where.", axes, interest, are: "are harmful" }, frame);

  it("are three for three conditions, one for two and one for one", () => {
    const axes = [axis("a", 50, null), axis("b", null, 20), axis("c", 30, 60)];
    expect(rectsOf(draw(axes).svg)).toHaveLength(3);
    expect(rectsOf(draw(axes.slice(0, 2)).svg)).toHaveLength(1);
    expect(rectsOf(draw(axes.slice(0, 1)).svg)).toHaveLength(1);
  });

  it("hold the dots that meet both conditions, and no others, inside the rectangle", () => {
    const { svg } = draw([axis("a", 50, null), axis("b", 50, 80)]);
    const [box] = rectsOf(svg);
    const inside = [...svg.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)"/g)].filter(([, cx, cy]) => {
      const [x, y] = [Number(cx), Number(cy)];
      return x >= box!.x && x <= box!.x + box!.width && y >= box!.y && y <= box!.y + box!.height;
    });
    expect(inside).toHaveLength(31);
  });

  it("draw a box of forms as a band for each form", () => {
    const form = {
      label: "form",
      values: Array.from({ length: 100 }, (_, i) => i % 3),
      forms: ["one", "two", "three"],
      lower: null,
      upper: null,
      among: [0, 2],
    };
    const chart = draw([form, axis("b", null, 20)]);
    expect(rectsOf(chart.svg)).toHaveLength(2);
    expect(chart.table.rows).toEqual([
      ["form", "–", "–", "one or three"],
      ["b", "–", "20", "–"],
    ]);
  });
});

describe("a label", () => {
  it("takes two lines at most, and shows that it goes on", () => {
    expect(twoLines("short", 10)).toEqual(["short"]);
    expect(twoLines("one two three four five six", 10)).toEqual(["one two", "three fou…"]);
  });
});
