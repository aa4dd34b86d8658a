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

  it("are refused where one month holds more than half of the base of the one that fell, and the refused lend no support", () => {
    const spiked = (id: string, seed: number) => {
      const series = levelled(id, seed, -2.3);
      return { ...series, values: series.values.map((v, i) => (series.first + i === FROM - 5 ? 40 * v : v)) };
    };
    const found = partingOf(levelled("border-heroin", 1), spiked("air-marine-heroin", 2), FROM, UNTIL)!;
    expect([found.fires, found.moved, found.refused?.id]).toEqual([false, null, "air-marine-heroin"]);
    expect([found.refused!.topMonth, found.refused!.topShare > 0.5]).toEqual([FROM - 5, true]);
    const { findings } = findingsOf(
      [
        levelled("border-heroin", 1),
        spiked("air-marine-heroin", 2),
        levelled("border-cocaine", 3),
        levelled("air-marine-cocaine", 4, -2.3),
      ],
      FROM,
      UNTIL,
    );
    const told = findings.filter(({ parting }) => parting !== null);
    expect(told.map(({ series }) => series[1])).toEqual(["air-marine-cocaine"]);
    const words = told[0]!.sentences.join(" ");
    expect(words).toMatch(/would also fire for heroin.*April 2025.*refused, and lends no support/);
    expect(words).not.toMatch(/fires in the same channel/);
  });

  it("say what a least p, a count of no false alarms and a channel that stayed can bear", () => {
    const series = [levelled("border-heroin", 1), levelled("air-marine-heroin", 2, -2.3)];
    const [finding] = findingsOf(series, FROM, UNTIL).findings.filter(({ parting }) => parting !== null);
    const { p, dates, stayed } = finding!.parting!;
    const words = [finding!.title, ...finding!.sentences].join(" ");
    expect(words.includes(`the least that ${dates} dates can give`)).toBe(Math.abs(p * (dates + 1) - 1) < 1e-9);
    const { tried, fired, says } = finding!.falseAlarms;
    expect(says.includes(`n = ${tried} dates rule out only rates above`)).toBe(fired === 0);
    expect(finding!.title.includes("as before")).toBe(Math.abs(stayed!.after / stayed!.before - 1) <= 0.1);
    expect(finding!.title).toMatch(/[+−]?\d+ %/);
    expect(words).toMatch(/the figures do not say why/);
    expect(words).not.toMatch(/not what is counted/);
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
