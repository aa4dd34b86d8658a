import { dayOf } from "@inflow/study";
import { describe, expect, it } from "vitest";
import { FRAME, fanInput } from "./charts.test-support.ts";
import { fanChart, fanTop } from "./fan.ts";
import { differenceChart, differenceTop } from "./floors.ts";
import { LIGHT, styleOfPolicy } from "./theme.ts";

const WEEKS = 60;
const rising = Float64Array.from({ length: WEEKS }, (_, week) => 60 + week);
const flat = new Float64Array(WEEKS).fill(75);
const opened = {
  ...fanInput(100),
  comparison: null,
  highlight: { label: "future 7: campaign", values: rising, against: { label: "future 7: none", values: flat } },
};

const coursesOf = (svg: string): { points: [number, number][]; text: string }[] =>
  [...svg.matchAll(/<path class="highlight"[^>]*>/g)].map(([text]) => ({
    text,
    points: [...text.matchAll(/[ML]?(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]),
  }));

const widthOf = (text: string): number => Number(/stroke-width="([\d.]+)"/.exec(text)![1]);

describe("a future that was opened", () => {
  const { svg, table } = fanChart(opened, FRAME);
  const [own, twin] = coursesOf(svg);

  it("is drawn wider than every other line of the policy, with its twin dashed in ink", () => {
    expect(coursesOf(svg)).toHaveLength(2);
    const others = [...svg.matchAll(/<path (?!class="highlight")[^>]*stroke="#7A52C0"[^>]*>/g)].map(([text]) => text);
    expect(others.length).toBeGreaterThan(1);
    for (const text of others) expect(widthOf(own!.text)).toBeGreaterThan(2 * widthOf(text));
    expect(own!.text).toContain(`stroke="${styleOfPolicy("campaign-2025", LIGHT).colour}"`);
    expect(own!.text).not.toContain("stroke-dasharray");
    expect(twin!.text).toContain(`stroke="${LIGHT.ink}"`);
    expect(twin!.text).toContain("stroke-dasharray");
  });

  it("rises on the picture where it rises, and lies above its twin after they cross", () => {
    const heights = own!.points.map(([, y]) => y);
    expect(heights).toEqual([...heights].sort((a, b) => b - a));
    expect(own!.points.length).toBeGreaterThan(10);
    const share = (75 - 60) / (WEEKS - 1);
    const [first, last] = [own!.points[0]![0], own!.points.at(-1)![0]];
    for (const [i, [x, y]] of own!.points.entries())
      expect(Math.sign(twin!.points[i]![1] - y)).toBe(Math.sign((x - first) / (last - first) - share));
  });

  it("stands alone: no other single future is drawn or named beside it", () => {
    expect(svg).not.toMatch(/one future|class="single"/);
    const words = svg.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
    expect(words).toContain("future 7: campaign");
    expect(words).toContain("future 7: none");
    expect(svg).toMatch(/font-weight="600"[^>]*>future 7:/);
  });

  it("has its own columns in the table, and the axis holds all of it", () => {
    const [columns, week] = [
      table.columns.map(({ label }) => label),
      Math.floor((dayOf("2025-06-30") - opened.firstDay) / 7),
    ];
    expect(columns.slice(-2)).toEqual(["future 7: campaign", "future 7: none"]);
    expect(table.rows[0]!.slice(-2)).toEqual([String(60 + week), "75"]);
    const high = { ...opened.highlight, values: rising.map((value) => 10 * value) };
    expect(fanTop({ ...opened, highlight: high })).toBeGreaterThanOrEqual(10 * rising[WEEKS - 1]!);
    expect(fanTop(opened)).toBe(fanTop(fanInput(100)));
  });
});

describe("the single futures of a fan", () => {
  const drawn = (single?: number): string[] =>
    [...fanChart({ ...fanInput(100), single }, FRAME).svg.matchAll(/<path class="single"[^>]*>/g)].map(
      ([mark]) => mark,
    );
  const standing = (marks: readonly string[]): number[] =>
    marks.flatMap((mark, place) => (mark.includes('stroke-opacity="1"') ? [place] : []));

  it("are three, of which one stands out: the middle one, or the one that is named", () => {
    expect(drawn()).toHaveLength(3);
    expect(standing(drawn())).toEqual([1]);
    for (const place of [0, 1, 2]) expect(standing(drawn(place))).toEqual([place]);
  });
});

describe("the numbers of a fan for files", () => {
  const half = { ...fanInput(100), history: [{ day: 20_090, value: 1234.5678, isProvisional: false }] };
  const policy = { ...half.policy, p25: new Float64Array(WEEKS).fill(90), p75: new Float64Array(WEEKS).fill(110) };
  const { data, table } = fanChart({ ...half, policy }, FRAME);

  it("hold every week that is drawn, each band and single future, with the unit in the header", () => {
    expect(data!.rows).toHaveLength(WEEKS + 1);
    expect(table.rows.length).toBeLessThan(10);
    const labels = data!.columns.map(({ label }) => label);
    expect(labels.filter((label) => label.startsWith("Campaign,"))).toHaveLength(5);
    expect(labels.filter((label) => label.startsWith("No campaign,"))).toHaveLength(3);
    expect(labels.filter((label) => label.startsWith("one future"))).toHaveLength(3);
    for (const label of labels.slice(1)) expect(label).toContain("[kg a week]");
    expect(data!.rows[1]!.slice(2, 7)).toEqual(["80", "90", "100", "110", "120"]);
  });

  it("hold what the table for readers says of the same week, and what was observed as a plain number", () => {
    expect(data!.rows[0]!.slice(0, 3)).toEqual(["2025-01-02", "1234.57", ""]);
    const shown = table.rows.find(([date]) => date === "2025-06-30")!;
    const same = data!.rows.find(([date]) => date === "2025-06-30")!;
    expect(Number(same[2])).toBe(Number(shown[2]));
  });

  it("hold each course of a future that was opened", () => {
    const labels = fanChart(opened, FRAME).data!.columns.map(({ label }) => label);
    expect(labels.slice(-2)).toEqual(["future 7: campaign [kg a week]", "future 7: none [kg a week]"]);
  });
});

describe("the numbers of a difference for files", () => {
  it("are per cents with their sign, quarter by quarter", () => {
    const style = styleOfPolicy("campaign-2025", LIGHT);
    const quarters = [{ p10: -0.1234567, p50: 0, p90: 0.05 }];
    const input = {
      title: "Gap",
      sentence: "s",
      firstDay: 20_094,
      style,
      quarters,
      counts: 0.1,
      countsWords: "c",
      unit: "u",
    };
    const { data } = differenceChart(input, FRAME);
    expect(data!.rows).toEqual([["2025-01-06", "-12.3457", "0", "5"]]);
    expect(data!.columns.slice(1).every(({ label }) => label.endsWith("[%]"))).toBe(true);
  });
});

describe("the axis of a difference", () => {
  const input = (most: number) => ({
    title: "Gap",
    sentence: "It differs.",
    firstDay: 20_094,
    style: styleOfPolicy("campaign-2025", LIGHT),
    quarters: [{ p10: -most, p50: 0, p90: most / 2 }],
    counts: 0.1,
    countsWords: "counts",
    unit: "share",
  });
  const zeroAndCount = (most: number, atLeast?: number): number[] =>
    [...differenceChart({ ...input(most), atLeast }, FRAME).svg.matchAll(/stroke-dasharray="6 4"/g)].length === 2
      ? [...differenceChart({ ...input(most), atLeast }, FRAME).svg.matchAll(/<line x1="52" y1="([\d.]+)"/g)].map(
          ([, y]) => Number(y),
        )
      : [];

  it("reaches as far as the largest bar or a little past the change that counts", () => {
    expect(differenceTop(input(0.02))).toBeCloseTo(0.15, 12);
    expect(differenceTop(input(0.31))).toBeCloseTo(0.4, 12);
  });

  it("stands still at the farthest that was needed, and moves where it is not held", () => {
    expect(zeroAndCount(0.02, 0.4)).toEqual(zeroAndCount(0.31));
    expect(zeroAndCount(0.02)).not.toEqual(zeroAndCount(0.31));
    expect(zeroAndCount(0.31, 0.15)).toEqual(zeroAndCount(0.31));
  });
});
