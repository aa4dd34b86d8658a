import { describe, expect, test } from "vitest";
import { policyChanges, runTrial } from "../experiment.ts";
import { shippedLaboratory, total } from "../system.test-support.ts";
import { crewTripsAt, replannedAt, routeWeightAt } from "./corridors.ts";

/** Share that a route of 74 per cent keeps when it becomes 650 USD dearer: ten points of risk on 6 500 USD. */
const keptAt = (spread: number): number => {
  const dearer = routeWeightAt(0.74, 9150, 8500, spread);
  return dearer / (dearer + 0.26);
};

describe("corridors: laws", () => {
  test.each([
    [600, 0.49],
    [200, 0.1],
    [2400, 0.68],
  ])("ten points of risk move a route of 74 per cent at a spread of %i USD to a share of %f", (spread, share) => {
    expect(Math.abs(keptAt(spread) - share)).toBeLessThan(0.006);
  });

  test("routes that cost what they used to carry what they used to", () => {
    expect(routeWeightAt(0.74, 8500, 8500, 600)).toBe(0.74);
  });

  test("crews that are gone or unwilling make no trips", () => {
    expect(crewTripsAt(1.15, 4, 0, 1)).toBe(0);
    expect(crewTripsAt(1.15, 4, 1, 0)).toBe(0);
    expect(crewTripsAt(1.15, 4, 1, 1)).toBeCloseTo(4.6, 12);
  });

  test("four weekly re-plannings and one four-weekly review of the same speed move the same share", () => {
    let kept = 1;
    for (let week = 0; week < 4; week++) kept *= 1 - 0.05;
    expect(replannedAt(0.05, 4)).toBeCloseTo(1 - kept, 12);
    expect(replannedAt(0.05, 1)).toBeCloseTo(0.05, 12);
  });
});

describe("corridors: in the system", () => {
  const lab = shippedLaboratory();
  const { laneFirstRoute, laneEndRoute, laneStage, laneCommodity, routeCorridor } = lab.world.relation;

  test("planned shares of every lane add up to one, before and during a campaign", () => {
    runTrial(lab, {
      weeks: 60,
      changes: policyChanges(lab.library, "campaign-2025", 10),
      look: (c) => {
        for (let lane = 0; lane < c.orderKg.length; lane++) {
          let sum = 0;
          for (let r = laneFirstRoute[lane]!; r < laneEndRoute[lane]!; r++) sum += c.routeShare[r]!;
          expect(Math.abs(sum - 1)).toBeLessThan(1e-12);
        }
      },
    });
  });

  test("before anything happens corridors carry the shares on record", () => {
    const { columns: c } = runTrial(lab, { weeks: 1 });
    const carried = new Map<string, number>();
    let all = 0;
    for (let lane = 0; lane < c.orderKg.length; lane++) {
      if (laneStage[lane] !== 0 || laneCommodity[lane] !== 0) continue;
      for (let r = laneFirstRoute[lane]!; r < laneEndRoute[lane]!; r++) {
        const name = lab.world.names.corridor[routeCorridor[r]!]!;
        carried.set(name, (carried.get(name) ?? 0) + c.departedKg[r]!);
        all += c.departedKg[r]!;
      }
    }
    expect(Math.abs(carried.get("eastern-pacific")! / all - 0.74)).toBeLessThan(0.05);
    expect(Math.abs(carried.get("western-caribbean")! / all - 0.16)).toBeLessThan(0.04);
    expect(carried.get("overland")! / all).toBeLessThan(0.05);
  });

  test("when four fifths of the crews are gone the backstop carries more, and less is shipped", () => {
    const crewed = (reduce: boolean) =>
      total(
        runTrial(lab, {
          weeks: 30,
          disturb: (c, week) => {
            if (reduce && week >= 10)
              c.skilledCrews.forEach((_, z) => {
                c.skilledCrews[z] = c.refSkilledCrews[z]! / 5;
              });
          },
        }).columns.backstopCapacityKg,
      );
    expect(crewed(true)).toBeGreaterThan(1.5 * crewed(false));
  });
});
