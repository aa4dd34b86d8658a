import { readFileSync } from "node:fs";
import { luckOf } from "@inflow/exact";
import { describe, expect, it } from "vitest";
import { checksOfDecisions } from "../../checks/decisions.ts";
import { discoverScenario } from "../discovery/scenario.ts";
import { infoGap, preferenceReversals, worstWithin } from "./info-gap.ts";
import { breakevenOdds, payoffTable, regretOf, winsOf } from "./payoff.ts";
import { bestShares, rankStability } from "./rank-stability.ts";
import {
  choiceOf,
  hurwicz,
  laplace,
  lowerTail,
  maximax,
  maximin,
  measureOf,
  minimaxRegret,
  type RobustnessMeasure,
  satisficing,
  shiftedSignalToNoise,
  starrDomain,
  undesirableDeviations,
} from "./robustness.ts";

const read = (file: string): string => readFileSync(new URL(`../../fixtures/${file}`, import.meta.url), "utf8");

describe("fixtures of decisions, value of information, lake, words and dots", () => {
  it("agree in every number", () => {
    const checks = checksOfDecisions(read);
    expect(checks.filter(({ pass }) => !pass)).toEqual([]);
    expect(checks.length).toBeGreaterThan(150);
  });
});

const milnor = payoffTable(
  ["a1", "a2", "a3", "a4"],
  [
    [2, 2, 0, 1],
    [1, 1, 1, 1],
    [0, 4, 0, 0],
    [1, 3, 0, 0],
  ],
);
const chosen = (table: typeof milnor, measure: RobustnessMeasure): string[] =>
  choiceOf(table, measure).map((p) => table.policies[p]);

describe("measures of robustness", () => {
  it("disagree on Milnor's four acts (1954): Laplace takes the first, Wald the second, Hurwicz the third, Savage the fourth", () => {
    expect(chosen(milnor, laplace)).toEqual(["a1"]);
    expect(chosen(milnor, maximin)).toEqual(["a2"]);
    expect(chosen(milnor, hurwicz(0.6))).toEqual(["a3"]);
    expect(chosen(milnor, minimaxRegret)).toEqual(["a4"]);
    expect([...measureOf(milnor, minimaxRegret)]).toEqual([2, 3, 2, 1]);
  });

  it("Hurwicz is Wald's worst case at optimism 0 and the best case at 1", () => {
    expect(measureOf(milnor, hurwicz(0))).toEqual(measureOf(milnor, maximin));
    expect(measureOf(milnor, hurwicz(1))).toEqual(measureOf(milnor, maximax));
  });

  it("minimax regret may turn when a policy that nobody takes is offered beside: regret is against the offered set", () => {
    const rows = [
      [0, 10],
      [6, 3],
    ];
    expect(chosen(payoffTable(["a", "b"], rows), minimaxRegret)).toEqual(["a"]);
    const wider = payoffTable(["a", "b", "c"], [...rows, [14, -20]]);
    expect(chosen(wider, minimaxRegret)).toEqual(["b"]);
    expect([...regretOf(wider)]).toEqual([14, 0, 8, 7, 0, 30]);
  });

  it("regret does not change when a scenario becomes as much better for all policies", () => {
    const lifted = payoffTable(
      milnor.policies,
      [0, 1, 2, 3].map((p) => [0, 1, 2, 3].map((s) => milnor.values[p * 4 + s] + s * 7)),
    );
    expect(regretOf(lifted)).toEqual(regretOf(milnor));
  });

  it("shortfall below the median praises a policy that is bad and constant: why it never stands alone", () => {
    const table = payoffTable(
      ["bad", "good"],
      [
        [-9, -9, -9],
        [5, 6, 9],
      ],
    );
    expect(chosen(table, undesirableDeviations)).toEqual(["bad"]);
    expect(measureOf(table, shiftedSignalToNoise)[0]).toBe(-8);
  });

  it("the tail of the whole share is the mean, and of one scenario the worst", () => {
    expect(measureOf(milnor, lowerTail(1))).toEqual(measureOf(milnor, laplace));
    expect(measureOf(milnor, lowerTail(0.01))).toEqual(measureOf(milnor, maximin));
  });

  it("Starr's domain of several criteria is where all hold: never larger than that of any one", () => {
    const harm = [0, 3, 1, 1, 0, 0, 0, 0, 2, 2, 2, 2, 0, 5, 0, 0];
    const both = satisficing(4, 4, [
      { values: milnor.values, atLeast: 1 },
      { values: harm, atMost: 2 },
    ]);
    expect([...both]).toEqual([0.5, 1, 0.25, 0.25]);
    const alone = measureOf(milnor, starrDomain(1));
    both.forEach((share, p) => {
      expect(share).toBeLessThanOrEqual(alone[p]);
    });
  });

  it("says where each policy wins, sharing ties, and the shares add up to one", () => {
    const { winner, shares } = winsOf(milnor);
    expect([...winner]).toEqual([0, 2, 1, 0]);
    expect(shares.map(({ share }) => share)).toEqual([0.375, 0.375, 0.25, 0]);
  });

  it("hands the scenarios a policy wins to scenario discovery, which finds the condition: where u exceeds a half", () => {
    const draws = luckOf(2, 0, "wins");
    const [u, v] = [0, 1].map(() => Array.from({ length: 400 }, () => draws.uniform()));
    const table = payoffTable(["steady", "bold"], [u.map(() => 1), u.map((x) => 2 * x)]);
    const { winner } = winsOf(table);
    const columns = [u, v].map((values, j) => ({ name: "uv"[j], kind: "continuous" as const, values }));
    const found = discoverScenario(columns, winner, { seed: 1 });
    if (found.kind !== "box") throw new Error(found.why);
    expect(found.box.limits.map(({ name }) => name)).toEqual(["u"]);
    const [limit] = found.box.limits;
    expect(limit.kind === "range" && Math.abs(limit.lower - 0.5)).toBeLessThan(0.03);
    expect(found.heldOut.density).toBeGreaterThan(0.95);
  });

  it("gives no breakeven odds where one policy is never worse", () => {
    const table = payoffTable(
      ["up", "down"],
      [
        [2, 3],
        [1, 3],
      ],
    );
    expect(breakevenOdds(table, "down", "up")).toBeNull();
    expect(() => breakevenOdds(table, "sideways", "up")).toThrow(/take one of up, down/);
  });

  it("tells all that is wrong with a table at once", () => {
    expect(() => payoffTable(["a", "a", "b"], [[1, 2], [1]])).toThrow(/2 rows for 3.*named twice.*row 1 has 1/);
    expect(() => payoffTable(["a"], [[Number.NaN]])).toThrow(/scenario 0, is NaN/);
  });
});

describe("stability of ranks", () => {
  const luck = luckOf(5, 0, "ranks");
  const noise = Array.from({ length: 3 }, () => Array.from({ length: 200 }, () => luck.normal()));

  it("is found where one policy is better in every scenario", () => {
    const table = payoffTable(["base", "better"], [noise[0], noise[0].map((v) => v + 1)]);
    const found = rankStability(table, laplace, { seed: 1 });
    expect(found).toMatchObject({ kind: "stable", first: "better", sameFirst: 1, correlation: 1 });
  });

  it("is denied in words where policies differ by chance alone", () => {
    const found = rankStability(payoffTable(["a", "b", "c"], noise), laplace, { seed: 1 });
    expect(found.kind).toBe("none");
    if (found.kind === "none") expect(found.why).toMatch(/there is no stable order/);
    expect(found.sameFirst).toBeLessThan(0.6);
  });

  it("shares of being best in resamples add up to one and are even for two equal policies", () => {
    const shares = bestShares(payoffTable(["a", "same"], [noise[0], noise[0]]), laplace, { seed: 2, resamples: 50 });
    expect(shares.map(({ share }) => share)).toEqual([expect.closeTo(0.5, 12), expect.closeTo(0.5, 12)]);
    const three = bestShares(payoffTable(["a", "b", "c"], noise), minimaxRegret, { seed: 2, resamples: 200 });
    expect(three.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
  });
});

describe("info-gap robustness", () => {
  const linear = (q: number) => ({
    centre: [10],
    scale: [10],
    payoff: ([u]: readonly number[]) => q * u - (q * q) / 2,
    horizon: 5,
  });

  it("of q 4 and q 6 crosses at a requirement of 12, where (r + 18)/60 = (r + 8)/40", () => {
    const required = [2, 6, 11, 13, 20];
    expect(preferenceReversals(linear(4), linear(6), required)).toEqual([{ between: [11, 13] }]);
    expect(infoGap(linear(4), 12).h).toBeCloseTo(infoGap(linear(6), 12).h, 12);
  });

  it("falls with the requirement, is 0 where the centre does not meet it, and stops at the horizon", () => {
    const h = [0, 5, 10, 15].map((r) => infoGap(linear(4), r).h);
    expect([...h].sort((a, b) => b - a)).toEqual(h);
    expect(infoGap(linear(4), 40)).toEqual({ kind: "not met at the centre", h: 0 });
    expect(infoGap(linear(4), -1000)).toEqual({ kind: "beyond", h: 5 });
  });

  it("finds a worst case inside the box, not only at its corners", () => {
    const bowl = {
      centre: [10, 3],
      scale: [10, 1],
      payoff: ([u, v]: readonly number[]) => (u - 10.37) * (u - 10.37) + (v - 3.01) * (v - 3.01),
      horizon: 1,
    };
    expect(worstWithin(bowl, 0.5)).toBeLessThan(1e-12);
    expect(worstWithin(bowl, 0.02)).toBeCloseTo(0.17 * 0.17, 12);
  });

  it("looks downhill from the centre too, where the worst corner lies in a hollow of its own", () => {
    const pit = {
      centre: [0],
      scale: [1],
      payoff: ([u]: readonly number[]) => Math.min(5 * Math.abs(u - 0.1) - 0.2, 1.2 - u),
      horizon: 1,
    };
    expect(worstWithin(pit, 1)).toBeCloseTo(-0.2, 6);
  });
});
