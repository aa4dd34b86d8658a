import { describe, expect, it } from "vitest";
import { findingsOf } from "./findings.ts";
import { FROM, levelled } from "./observatory.test-support.ts";
import { falseAlarmsOfParting, partingOf } from "./parting.ts";

const UNTIL = FROM + 4;
const seeds = Array.from({ length: 100 }, (_, seed) => seed);

describe("channels that part", () => {
  it("are found where one falls to a tenth and the other goes on, and the one that fell is named", () => {
    const found = partingOf(levelled("a", 1), levelled("b", 2, -2.3), FROM, UNTIL)!;
    expect([found.fires, found.moved?.id, found.stayed?.id, found.moved?.rank]).toEqual([true, "b", "a", 1]);
  });

  it("are found where one rises as far: direction does not matter to the rule", () => {
    const found = partingOf(levelled("a", 1), levelled("b", 2, 2.3), FROM, UNTIL)!;
    expect([found.fires, found.moved?.id, found.moved?.rank === found.moved?.windows]).toEqual([true, "b", true]);
  });

  it("are found in 7 of 10 such pairs, where the rule can find 9, and in at most 1 of 20 pairs in which nothing happened", () => {
    const fires = (change: number): number =>
      seeds.filter((s) => partingOf(levelled("a", s), levelled("b", s + 1000, change), FROM, UNTIL)!.fires).length;
    expect(fires(-2.3)).toBeGreaterThanOrEqual(70);
    expect(fires(0)).toBeLessThanOrEqual(5);
  });

  it("are not found where both fall alike: then it may be the thing counted", () => {
    const fired = seeds.filter(
      (s) => partingOf(levelled("a", s, -2.3), levelled("b", s + 1000, -2.3), FROM, UNTIL)!.fires,
    );
    expect(fired.length).toBe(0);
  });

  it("fire at few of the earlier dates of a pair at which nothing began", () => {
    const { fired, dates } = falseAlarmsOfParting(levelled("a", 1), levelled("b", 2, -2.3), FROM, 1);
    expect(dates).toBeGreaterThan(40);
    expect(fired / dates).toBeLessThanOrEqual(0.1);
  });

  it("are not judged by what came after the window, and not at all with a month missing", () => {
    const [a, b] = [levelled("a", 1), levelled("b", 2, -2.3)];
    const cut = partingOf(a, b, FROM, FROM + 3)!;
    const longer = { ...b, values: b.values.map((value, i) => (b.first + i >= FROM + 3 ? value * 50 : value)) };
    expect(partingOf(a, longer, FROM, FROM + 3)).toEqual(cut);
    expect(partingOf({ ...a, values: a.values.with(70, Number.NaN) }, b, FROM, UNTIL)).toBeNull();
  });
});

it("asks the rule only of series that count the same thing in different ways, whatever they are called", () => {
  const named = (id: string, seed: number, change = 0) => ({ ...levelled(id, seed, change) });
  const series = [
    named("border-heroin", 1),
    named("air-marine-heroin", 2, -2.3),
    named("border-fentanyl", 3),
    named("cocaine-deaths", 4, -2.3),
  ];
  const { findings, partings } = findingsOf(series, FROM, UNTIL);
  expect(partings.length).toBe(1);
  const [finding] = findings.filter(({ kind }) => kind === "metric displacement");
  expect(finding?.series).toEqual(["border-heroin", "air-marine-heroin"]);
  expect(finding?.explanations.length).toBeGreaterThanOrEqual(4);
  expect(finding?.sentences.join(" ")).toMatch(/say nothing about inflow/);
});
