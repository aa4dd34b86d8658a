import { describe, expect, it } from "vitest";
import { boxPairs, type PairAxis } from "./box-pairs.ts";

const DRAWS = 120;
const number = (label: string, lower: number): PairAxis => ({
  label,
  values: Array.from({ length: DRAWS }, (_, i) => (i * 37) % 100),
  forms: null,
  lower,
  upper: null,
  among: null,
});
const choice: PairAxis = {
  label: "How crews respond",
  values: Array.from({ length: DRAWS }, (_, i) => i % 4),
  forms: ["no reaction", "steady refusal", "refuse until capacity runs out", "ask for more pay"],
  lower: null,
  upper: null,
  among: [0, 2],
};
const are = "reduce inflow at a cost that does not last";
const draw = (axes: readonly PairAxis[], width: number) =>
  boxPairs(
    { title: "Box", sentence: "Where.", axes, interest: Array.from({ length: DRAWS }, (_, i) => i % 2), are },
    { id: "b", width, language: "en" },
  ).svg;

interface Label {
  readonly x: number;
  readonly y: number;
  readonly anchor: string;
  readonly text: string;
}

const labelsOf = (svg: string): Label[] =>
  [...svg.matchAll(/<text x="([-\d.]+)" y="([-\d.]+)"([^>]*)>([^<]+)</g)].map(([, x, y, rest, text]) => ({
    x: Number(x),
    y: Number(y),
    anchor: /text-anchor="(\w+)"/.exec(rest!)?.[1] ?? "start",
    text: text!,
  }));

const LETTER = 6.6;
const spanOf = ({ x, anchor, text }: Label): readonly [number, number] => {
  const long = LETTER * text.length;
  return anchor === "end" ? [x - long, x] : anchor === "middle" ? [x - long / 2, x + long / 2] : [x, x + long];
};

const CASES: readonly (readonly PairAxis[])[] = [
  [number("a", 50)],
  [choice],
  [number("a rather long name of a quantity [USD/kg]", 50), number("b", 20)],
  [number("a", 50), choice, number("c", 30)],
  [choice, { ...choice, label: "Another choice", among: [1] }],
];

describe("the picture of a box", () => {
  it("keeps every word on the page, at 12 pixels or more, and no two of them over each other, at any width", () => {
    for (const width of [340, 358, 680, 1100])
      for (const axes of CASES) {
        const svg = draw(axes, width);
        const sizes = [...svg.matchAll(/font-size="([\d.]+)"/g)].map(([, size]) => Number(size));
        expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12);
        const labels = labelsOf(svg);
        for (const label of labels) {
          const [from, to] = spanOf(label);
          expect(from).toBeGreaterThanOrEqual(-1);
          expect(to).toBeLessThanOrEqual(width + 1);
        }
        for (const [i, one] of labels.entries())
          for (const other of labels.slice(i + 1)) {
            if (Math.abs(one.y - other.y) >= 11) continue;
            const [[a, b], [c, d]] = [spanOf(one), spanOf(other)];
            expect(`${one.text} | ${other.text}: ${b <= c || d <= a}`).toMatch(/: true$/);
          }
      }
  });

  it("tells what filled and hollow dots and the rectangle are, on a phone too", () => {
    const words = labelsOf(draw([number("a", 50)], 340))
      .map(({ text }) => text)
      .join(" ");
    for (const part of ["● futures that reduce inflow at a cost", "○ others", "▭ the box"])
      expect(words).toContain(part);
  });

  it("stands a choice up where the other side is a number or nothing, since names of forms are long", () => {
    for (const axes of [[choice], [choice, number("b", 20)]]) {
      const rects = [...draw(axes, 680).matchAll(/<rect x="([\d.]+)" y="([\d.]+)"/g)];
      expect(rects).toHaveLength(2);
      expect(rects[0]![1]).toBe(rects[1]![1]);
      expect(rects[0]![2]).not.toBe(rects[1]![2]);
    }
  });
});
