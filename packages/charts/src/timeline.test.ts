import { dayOf } from "@inflow/study";
import { expect, test } from "vitest";
import { FRAME } from "./charts.test-support.ts";
import { type TimelineInput, timelineChart } from "./timeline.ts";

const input: TimelineInput = {
  title: "Timeline",
  sentence: "Deaths.",
  marks: [{ day: dayOf("2025-08-20"), number: 1, lane: "force", says: "Ships <sail>" }],
  killed: [
    { day: dayOf("2025-09-02"), value: 11, by: "press" },
    { day: dayOf("2026-01-07"), value: 123, by: "office" },
    { day: dayOf("2026-01-07"), value: 115, by: "press" },
    { day: dayOf("2026-04-14"), value: 175, by: "press" },
  ],
  until: dayOf("2026-06-18"),
};

const drawn = (of: TimelineInput, width = 1040) => timelineChart(of, { ...FRAME, width }).svg;
const lineIn = (svg: string): string => / d="(M[^"]+)"/.exec(/<path class="line"[^>]*>/.exec(svg)![0])![1]!;
const openIn = (svg: string): { x1: number; x2: number; y1: number } => {
  const mark = /<line [^>]*class="open"[^>]*>/.exec(svg)![0];
  const at = (name: string): number => Number(new RegExp(` ${name}="([\\d.]+)"`).exec(mark)![1]);
  return { x1: at("x1"), x2: at("x2"), y1: at("y1") };
};

test("the line of people killed ends at the last public count; beyond it stands a broken line that says no total is known", () => {
  const svg = drawn(input);
  const ends = [...lineIn(svg).matchAll(/H(\d+)/g)].map(([, x]) => Number(x));
  const open = openIn(svg);
  expect(Math.abs(ends.at(-1)! - open.x1)).toBeLessThanOrEqual(1);
  expect(open.x2).toBe(1032);
  expect(open.x2 - open.x1).toBeGreaterThan(100);
  expect(svg).toContain("no total published since");
});

test("nothing is said to be missing where the record ends with its last count", () => {
  const { until: _, ...whole } = input;
  expect(drawn(whole)).not.toContain("no total published since");
});

test("of two public counts for one day the line takes the higher, and the lower stands open with its number", () => {
  const svg = drawn(input);
  const heights = [...lineIn(svg).matchAll(/V(\d+)/g)].map(([, y]) => Number(y));
  expect(heights).toHaveLength(3);
  expect([...heights].sort((a, b) => b - a)).toEqual(heights);
  expect(svg.match(/class="other"/g)).toHaveLength(1);
  expect(svg).toContain("115, by another count");
});

test("the first and the last count are written beside the line, and a number tells what it stands for", () => {
  const svg = drawn(input);
  expect(svg).toMatch(/>11<\/text>/);
  expect(svg).toMatch(/>175<\/text>/);
  expect(svg).toContain("<title>2025-08-20: Ships &lt;sail&gt;</title>");
});
