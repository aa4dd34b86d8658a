import { readFileSync } from "node:fs";
import { luckOf } from "@inflow/exact";
import { describe, expect, it } from "vitest";
import { checksOfEconomics } from "../../checks/economics.ts";
import { acceptabilityCurve, netBenefits, normalAcceptability } from "./acceptability.ts";
import { presentValue } from "./discounting.ts";
import { costEffectivenessFrontier } from "./frontier.ts";
import { costEffectQuadrants, fiellerSet, incrementalRatio, ratioInWords } from "./incremental-ratio.ts";

const read = (file: string): string => readFileSync(new URL(`../../fixtures/${file}`, import.meta.url), "utf8");
const luck = luckOf(31, 0, "economics");

describe("fixtures of economics", () => {
  it("agree in every number", () => {
    const checks = checksOfEconomics(read);
    expect(checks.filter(({ pass }) => !pass)).toEqual([]);
    expect(checks.length).toBeGreaterThan(20);
  });
});

describe("the incremental ratio", () => {
  it("is a price only where more is bought for more; the other quarters of the plane have words", () => {
    expect(incrementalRatio(100, 4)).toEqual({ kind: "ratio", perUnit: 25 });
    expect(incrementalRatio(-100, 4)).toEqual({ kind: "dominates" });
    expect(incrementalRatio(100, -4)).toEqual({ kind: "dominated" });
    expect(incrementalRatio(100, 0)).toEqual({ kind: "no benefit" });
    expect(incrementalRatio(-100, -4)).toEqual({ kind: "gives up", savedPerUnit: 25 });
    expect(incrementalRatio(0, 0)).toEqual({ kind: "the same" });
    expect(incrementalRatio(0, 4)).toEqual({ kind: "dominates" });
    expect(incrementalRatio(0, -4)).toEqual({ kind: "dominated" });
    expect(incrementalRatio(-100, 0)).toEqual({ kind: "dominates" });
  });

  it("is never worded with a negative number, whatever the differences", () => {
    for (let i = 0; i < 500; i++) {
      const ratio = incrementalRatio(luck.normal(), luck.normal());
      const text = ratioInWords(ratio, (amount) => `${amount}`);
      expect(text).not.toMatch(/-\d/);
      if (ratio.kind === "dominated") expect(text).toMatch(/^dominated/);
    }
    expect(ratioInWords(incrementalRatio(5, 0), String)).toMatch(/^no benefit/);
    expect(() => incrementalRatio(Number.NaN, 1)).toThrow(/finite differences/);
  });

  it("Fieller's set is (cost ± 1.96 sd)/effect where the effect is known exactly", () => {
    const set = fiellerSet({ meanCost: 100, meanEffect: 4, sdCost: 10, sdEffect: 0, correlation: 0 }, 1.96);
    expect(set).toEqual({ kind: "interval", low: expect.closeTo(20.1, 12), high: expect.closeTo(29.9, 12) });
  });

  it("Fieller's set has no end, or is all ratios, where the effect may be nothing", () => {
    const unsure = { meanCost: 100, meanEffect: 4, sdCost: 10, sdEffect: 3, correlation: 0 };
    const set = fiellerSet(unsure, 1.96);
    expect(set.kind).toBe("outside");
    if (set.kind === "outside") expect(set.low < 0 && set.high > 0 && set.high < 25).toBe(true);
    expect(fiellerSet({ ...unsure, meanCost: 10, sdCost: 100 }, 1.96)).toEqual({ kind: "any ratio" });
  });

  it("ends of Fieller's set are where acceptability is 2.5 and 97.5 %", () => {
    const moments = { meanCost: 100, meanEffect: 8, sdCost: 20, sdEffect: 1, correlation: 0.4 };
    const set = fiellerSet(moments, 1.959963984540054);
    if (set.kind !== "interval") throw new Error(set.kind);
    expect(normalAcceptability(moments, set.low).share).toBeCloseTo(0.025, 10);
    expect(normalAcceptability(moments, set.high).share).toBeCloseTo(0.975, 10);
  });

  it("draws fall into four quarters that add up to one", () => {
    const shares = costEffectQuadrants([1, 1, -1, -1, 0], [1, -1, 1, -1, 0]);
    expect(shares).toEqual({ moreForMore: 0.2, lessForMore: 0.2, moreForLess: 0.2, lessForLess: 0.4 });
  });
});

describe("the frontier", () => {
  it("drops a strategy that a mixture beats and tells which: B between A at 10 per unit and C at 8 per unit", () => {
    const standings = costEffectivenessFrontier([
      { name: "C", cost: 90, effect: 10 },
      { name: "A", cost: 0, effect: 0 },
      { name: "B", cost: 50, effect: 5 },
      { name: "worse", cost: 60, effect: 4 },
    ]);
    expect(standings.map(({ name, standing }) => [name, standing])).toEqual([
      ["A", { kind: "frontier", perUnit: null }],
      ["B", { kind: "extendedly dominated", by: ["A", "C"] }],
      ["worse", { kind: "dominated", by: "B" }],
      ["C", { kind: "frontier", perUnit: 9 }],
    ]);
  });

  it("holds exactly the strategies with the best net benefit at some willingness to pay, in rising order of price", () => {
    for (let round = 0; round < 40; round++) {
      const strategies = Array.from({ length: 7 }, (_, i) => ({
        name: `s${i}`,
        cost: luck.uniform() * 100,
        effect: luck.uniform() * 10,
      }));
      const on = costEffectivenessFrontier(strategies).flatMap(({ name, standing }) =>
        standing.kind === "frontier" ? [{ name, perUnit: standing.perUnit }] : [],
      );
      const prices = on.slice(1).map(({ perUnit }) => perUnit!);
      expect([...prices].sort((a, b) => a - b)).toEqual(prices);
      const bestAt = (lambda: number): string =>
        strategies.reduce((a, b) => (lambda * b.effect - b.cost > lambda * a.effect - a.cost ? b : a)).name;
      on.forEach(({ name }, i) => {
        const from = i === 0 ? 0 : prices[i - 1];
        const to = prices[i] ?? from + 1000;
        expect(bestAt((from + to) / 2)).toBe(name);
      });
    }
  });

  it("keeps the first of two strategies alike, and says what is missing", () => {
    const twins = costEffectivenessFrontier([
      { name: "one", cost: 1, effect: 1 },
      { name: "two", cost: 1, effect: 1 },
    ]);
    expect(twins.map(({ standing }) => standing.kind)).toEqual(["frontier", "dominated"]);
    expect(() => costEffectivenessFrontier([{ name: "x", cost: Number.NaN, effect: 1 }])).toThrow(/"x" lacks a finite/);
  });
});

describe("acceptability", () => {
  it("may give the best strategy on average fewer draws than another: 4 of 10 for a mean of 3.4", () => {
    const none = { name: "none", costs: new Array<number>(10).fill(0), effects: new Array<number>(10).fill(0) };
    const risky = { name: "risky", costs: new Array<number>(10).fill(1), effects: [0, 0, 0, 0, 0, 0, 11, 11, 11, 11] };
    const [at] = acceptabilityCurve([none, risky], [1]);
    expect(at.best.policy).toBe("risky");
    expect(at.best.share).toBeCloseTo(0.4, 12);
    expect(at.shares[0].share).toBeCloseTo(0.6, 12);
    expect(at.perfectInformation).toBeCloseTo(0.6, 12);
  });

  it("of draws approaches that of the normal pair they come from, and its shares add up to one", () => {
    const pair = { meanEffect: 0.5, sdEffect: 0.4, meanCost: 20000, sdCost: 15000, correlation: 0.3 };
    const n = 20000;
    const [costs, effects] = [new Float64Array(n), new Float64Array(n)];
    for (let i = 0; i < n; i++) {
      const [u, v] = [luck.normal(), luck.normal()];
      effects[i] = pair.meanEffect + pair.sdEffect * u;
      costs[i] = pair.meanCost + pair.sdCost * (0.3 * u + Math.sqrt(1 - 0.09) * v);
    }
    const none = { name: "none", costs: new Float64Array(n), effects: new Float64Array(n) };
    const curve = acceptabilityCurve([none, { name: "campaign", costs, effects }], [0, 20000, 50000, 150000]);
    for (const { lambda, shares, perfectInformation } of curve) {
      const exact = normalAcceptability(pair, lambda);
      const standardError = Math.sqrt((exact.share * (1 - exact.share)) / n);
      expect(Math.abs(shares[1].share - exact.share)).toBeLessThan(4 * standardError);
      expect(shares[0].share + shares[1].share).toBeCloseTo(1, 9);
      expect(Math.abs(perfectInformation - exact.perfectInformation)).toBeLessThan(
        0.06 * exact.perfectInformation + 20,
      );
    }
  });

  it("needs a cost and an effect for each draw", () => {
    expect(() => netBenefits([{ name: "a", costs: [1], effects: [1, 2] }], 1)).toThrow(/"a" has 1 costs and 2 effects/);
  });
});

describe("present value", () => {
  it("of level flows is the annuity: 1,000 a year for 30 years at 7 %, paid at the end of each, is 12,409.04", () => {
    const value = presentValue(new Float64Array(30).fill(1000), { rate: 0.07, timing: "end" });
    expect(value).toBeCloseTo((1000 * (1 - 1 / 1.07 ** 30)) / 0.07, 8);
    expect(value).toBeCloseTo(12409.04, 2);
  });

  it("is the sum at no rate, less the later it is paid, and linear in the flow", () => {
    const flow = [5, -3, 8];
    expect(presentValue(flow, { rate: 0 })).toBe(10);
    const [start, middle, end] = (["start", "middle", "end"] as const).map((timing) =>
      presentValue([1, 1], { rate: 0.05, timing }),
    );
    expect(start > middle && middle > end).toBe(true);
    const twice = flow.map((v) => 2 * v);
    expect(presentValue(twice, { rate: 0.05 })).toBeCloseTo(2 * presentValue(flow, { rate: 0.05 }), 12);
    expect(() => presentValue(flow, { rate: 3 })).toThrow(/write 3 % as 0.03/);
  });
});
