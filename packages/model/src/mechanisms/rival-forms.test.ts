import { describe, expect, test } from "vitest";
import { runTrial } from "../experiment.ts";
import { shippedLaboratory } from "../system.test-support.ts";
import { bayesWeightAt, experienceAt, importanceWeightAt } from "./experience.ts";
import { believedFlowAt, inspectionWeightAt } from "./surge-spread.ts";

describe("rival forms: laws", () => {
  test("after 8 passes and 2 losses a flat Beta prior believes 3 in 12, however the trips were grouped", () => {
    let belief = 1 / 2;
    let mass = 2;
    for (const [trips, losses] of [
      [4, 2],
      [1, 0],
      [5, 0],
    ] as const) {
      mass += trips;
      belief += bayesWeightAt(trips, mass) * (losses / trips - belief);
    }
    expect(belief).toBeCloseTo(3 / 12, 12);
  });

  test("much experience learns slowly, none learns nothing", () => {
    expect(bayesWeightAt(1, 100)).toBe(0.01);
    expect(bayesWeightAt(0, 100)).toBe(0);
    expect(bayesWeightAt(0, 0)).toBe(0);
  });

  test("a way tried in one week of ten moves belief ten times as far when it is tried, so that the mean pull is the same", () => {
    for (const perWeek of [0.2, 1, 5]) {
      const chance = 1 - Math.exp(-perWeek);
      expect(chance * importanceWeightAt(0.05, perWeek)).toBeCloseTo(0.05, 12);
    }
    expect(importanceWeightAt(0.05, 0)).toBe(1);
  });

  test("others' trips count by the pool, own ones in full", () => {
    expect(experienceAt(3, 10, 0.5)).toBe(6.5);
    expect(experienceAt(3, 10, 0)).toBe(3);
    expect(experienceAt(3, 3, 1)).toBe(3);
  });

  test("with parallel ways of catch .1 and .4 an hour the inspector's mixed strategy sends four hours to the first for one to the second, so that the evader is indifferent", () => {
    const weights = [inspectionWeightAt(1, 0.1), inspectionWeightAt(1, 0.4)] as const;
    expect(weights[0] / weights[1]).toBeCloseTo(4, 12);
    expect(weights[0] * 0.1).toBeCloseTo(weights[1] * 0.4, 12);
    expect(inspectionWeightAt(1, 0)).toBe(0);
  });
});

describe("rival forms: the believed flow", () => {
  test("is the usual one in usual months, twice it after twice the interceptions, and nothing where nothing is ever caught", () => {
    expect(believedFlowAt(12, 3, 3)).toBe(12);
    expect(believedFlowAt(12, 6, 3)).toBe(24);
    expect(believedFlowAt(12, 0, 0)).toBe(0);
  });
});

describe("rival forms: in the system", () => {
  const lab = shippedLaboratory();
  test.each([
    ["beliefs.form", 4],
    ["forcePackage.allocation.form", 5],
    ["supply.expectation.form", 2],
  ] as const)("each form of %s holds the frozen reference state still when luck is its mean", (path, forms) => {
    for (let form = 0; form < forms; form++) {
      const first: Record<string, number[]> = {};
      let worst = 0;
      runTrial(lab, {
        weeks: 8,
        pinned: { [path]: form },
        look: (c, week) => {
          for (const id of ["believedLoss", "experienceTrips", "hoursShare", "cultivatedHa", "usStockKg"] as const) {
            if (week === 0) first[id] = [...c[id]];
            else
              c[id].forEach((v, i) => {
                worst = Math.max(worst, Math.abs(v - first[id]![i]!) / Math.max(1, Math.abs(first[id]![i]!)));
              });
          }
        },
      });
      expect(worst).toBeLessThan(1e-9);
    }
  });
});
