import { mean } from "@inflow/methods";
import { describe, expect, test } from "vitest";
import { violenceReplicas } from "./replicas.ts";
import { middle, revenueAfter, riseAfterRemoval, riseByRevenue } from "./violence-laws.ts";

describe("violence", () => {
  test("half the supply doubles revenue at elasticity −0.5, leaves it at −1, and takes 29 % of it at −2", () => {
    expect(revenueAfter(0.5, -0.5)).toBeCloseTo(2, 12);
    expect(revenueAfter(0.5, -1)).toBeCloseTo(1, 12);
    expect(revenueAfter(0.5, -2)).toBeCloseTo(Math.SQRT1_2, 12);
  });

  test("what the explained tenth of 2006-09 would need is what the row says: 40 % more revenue, elasticity −0.74 or exponent 0.11", () => {
    const [supplied, rise] = [200 / 522, 0.12 * (19_803 / 10_452 - 1)];
    expect(riseByRevenue(1.405, middle.revenue)).toBeCloseTo(rise, 2);
    expect(riseByRevenue(revenueAfter(supplied, -0.74), middle.revenue)).toBeCloseTo(rise, 2);
    expect(riseByRevenue(revenueAfter(supplied, -0.5), 0.11)).toBeCloseTo(rise, 2);
  });

  test("a rise of 36.5 % that fades with a half-life of 18 weeks is 23 % in the mean of six months and 13 % at their end", () => {
    const rises = riseAfterRemoval(27, 0.365, 18);
    expect(mean(rises.slice(0, 26))).toBeCloseTo(0.235, 2);
    expect(rises[26]).toBeCloseTo(0.365 * 2 ** (-26 / 18), 12);
  });
});

test("figures of which the priors were made are marked as given; those that the law misses say why", () => {
  const rows = violenceReplicas();
  const given = rows.filter(({ isGiven }) => isGiven);
  expect(given.map(({ id }) => id)).toEqual(["violence.scarcity-share", "violence.leader-first-week"]);
  for (const { quantity } of given) expect(quantity).toMatch(/^given, shown for completeness/);
  expect(rows.filter(({ pass }) => !pass).map(({ id }) => id)).toEqual([
    "violence.scarcity-share",
    "violence.leader-six-months",
  ]);
});
