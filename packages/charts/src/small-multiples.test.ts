import { describe, expect, it } from "vitest";
import { FRAME } from "./charts.test-support.ts";
import { changeOf, multiplesTop, smallMultiples } from "./small-multiples.ts";
import { LIGHT, styleOfPolicy } from "./theme.ts";

const WEEKS = 312;
const level = (value: number) => new Float64Array(WEEKS).fill(value);
const futures = Array.from({ length: 20 }, (_, i) => ({
  run: 3 * i,
  policy: level(80 + 2 * i),
  comparison: level(100),
}));
const input = {
  title: "Twenty",
  sentence: "Twenty futures.",
  unit: "kg a week",
  firstDay: 20_094,
  policy: "Campaign",
  comparison: "No campaign",
  style: styleOfPolicy("campaign-2025", LIGHT),
  futures,
};

const coursesOf = (svg: string) =>
  [...svg.matchAll(/<path class="course" d="([^"]+)"[^>]*stroke="([^"]+)"[^>]*>/g)].map(([text, d, stroke]) => ({
    stroke: stroke!,
    isDashed: text.includes("stroke-dasharray"),
    points: d!
      .split(/[ML]/)
      .filter(Boolean)
      .map((point) => point.split(",").map(Number) as [number, number]),
  }));

describe("single futures side by side", () => {
  const { svg, table } = smallMultiples(input, FRAME);
  const courses = coursesOf(svg);

  it("are one field each: the policy solid in its own colour, the same future under the comparison dashed in ink", () => {
    expect(courses).toHaveLength(40);
    expect(courses.filter(({ isDashed, stroke }) => isDashed && stroke === LIGHT.ink)).toHaveLength(20);
    expect(courses.filter(({ isDashed, stroke }) => !isDashed && stroke === input.style.colour)).toHaveLength(20);
    for (const { points } of courses) expect(points).toHaveLength(WEEKS / 13);
  });

  it("share one scale, so that a kilogram is as tall in every field: in each row a future 2 kg higher lies evenly higher", () => {
    const solid = courses.filter(({ isDashed }) => !isDashed).map(({ points }) => points[0]![1]);
    const gaps = solid.flatMap((y, i) => (i % 5 === 4 ? [] : [y - solid[i + 1]!]));
    for (const gap of gaps) expect(gap).toBeCloseTo(gaps[0]!, 0);
    expect(gaps[0]).toBeGreaterThan(0);
    const dashed = courses.filter(({ isDashed }) => isDashed).map(({ points }) => points[0]![1]);
    expect(new Set(dashed.slice(0, 5)).size).toBe(1);
  });

  it("say above each field and in the table how the future differs from itself without the policy", () => {
    expect(changeOf(futures[0]!)).toBeCloseTo(-0.2, 12);
    expect(changeOf({ policy: level(1), comparison: level(0) })).toBeNull();
    expect(table.rows[0]).toEqual(["0", "80", "100", "−20\u00a0%"]);
    expect(table.rows[10]).toEqual(["30", "100", "100", "0\u00a0%"]);
    for (const [, , , change] of table.rows) expect(svg).toContain(`>${change}</text>`);
  });

  it("draw quarters as means of their weeks: a week of rain is a thirteenth of a wet quarter", () => {
    const wet = level(0);
    wet[5] = 130;
    expect(multiplesTop([{ run: 0, policy: wet, comparison: level(0) }])).toBe(10);
  });

  it("stand still below the height once needed", () => {
    const first = (atLeast?: number) => coursesOf(smallMultiples({ ...input, atLeast }, FRAME).svg)[0]!.points[0]![1];
    expect(first(multiplesTop(futures))).toBe(first());
    expect(first(10)).toBe(first());
    expect(first(400)).toBeGreaterThan(first());
  });

  it("stay within the page and hold no text under 12 pixels, wide and narrow", () => {
    for (const width of [340, 358, 500, 680, 1100]) {
      const drawn = smallMultiples(input, { ...FRAME, width }).svg;
      for (const { points } of coursesOf(drawn))
        for (const [x] of points) {
          expect(x).toBeGreaterThan(0);
          expect(x).toBeLessThan(width);
        }
      const sizes = [...drawn.matchAll(/font-size="([\d.]+)"/g)].map(([, size]) => Number(size));
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12);
      expect(drawn).not.toMatch(/NaN|undefined/);
    }
  });
});
