import { describe, expect, test } from "vitest";
import { departuresWantedAt, marginFactorAt, orderAt } from "./volume.ts";

describe("volume: laws", () => {
  test("with no gap anywhere departures are what is needed over what survives", () => {
    expect(departuresWantedAt(81, 0, 0, 8, 0.81)).toBeCloseTo(100, 12);
  });

  test("raising the loss from 0.19 to 0.35 raises wanted departures by a quarter: the loss is replaced", () => {
    expect(departuresWantedAt(81, 0, 0, 8, 0.65) / departuresWantedAt(81, 0, 0, 8, 0.81)).toBeCloseTo(0.81 / 0.65, 12);
  });

  test("an order closes the same share of its gap each week and rests on what is wanted", () => {
    expect(orderAt(100, 200, 0.25)).toBe(125);
    expect(orderAt(200, 200, 0.25)).toBe(200);
  });

  test("the usual margin leaves orders alone, a quarter of it halves them, none stops them, and greed has a ceiling", () => {
    expect(marginFactorAt(1, 0.5, 1.75)).toBe(1);
    expect(marginFactorAt(0.25, 0.5, 1.75)).toBeCloseTo(0.5, 12);
    expect(marginFactorAt(-0.1, 0.5, 1.75)).toBe(0);
    expect(marginFactorAt(100, 0.5, 1.75)).toBe(1.75);
  });
});

/** A single chain of the ordering rule: six weeks of lead, a jump of losses at week 26; returns weekly inflow. */
const chain = (countPipeline: boolean): number[] => {
  const lead = 6;
  const inflow: number[] = [];
  let stock = 600;
  let underWay = lead * 100;
  let order = 100 / 0.81;
  for (let week = 0; week < 312; week++) {
    const survival = week < 26 ? 0.81 : 0.65;
    const arrived = underWay / lead;
    const gap = countPipeline ? lead * 100 - underWay : 0;
    order = orderAt(order, Math.max(0, departuresWantedAt(100, 600 - stock, gap, 2, survival)), 0.25);
    inflow.push(arrived);
    underWay += order * survival - arrived;
    stock += arrived - 100;
  }
  return inflow;
};

describe("volume: the supply line", () => {
  const swing = (inflow: number[]): number => Math.max(...inflow.slice(52)) - Math.min(...inflow.slice(52));

  test("the rule stands still until something happens", () => {
    chain(true)
      .slice(0, 26)
      .forEach((kg) => {
        expect(kg).toBeCloseTo(100, 9);
      });
  });

  test("who forgets what is under way over-orders and swings at least three times as far", () => {
    expect(swing(chain(false))).toBeGreaterThan(3 * swing(chain(true)));
  });

  test("who counts what is under way brings the inflow back to what is needed within a year", () => {
    chain(true)
      .slice(78)
      .forEach((kg) => {
        expect(Math.abs(kg - 100)).toBeLessThan(1);
      });
  });
});
