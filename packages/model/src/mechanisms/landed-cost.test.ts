import { describe, expect, test } from "vitest";
import { runTrial } from "../experiment.ts";
import { shippedLaboratory } from "../system.test-support.ts";
import { marginWeightAt } from "./landed-cost.ts";

describe("landed-cost", () => {
  test("a corridor sets the price in part from 3 per cent of its stage and in full from 6", () => {
    expect(marginWeightAt(0.03, 0.03)).toBe(0);
    expect(marginWeightAt(0.045, 0.03)).toBeCloseTo(0.5, 12);
    expect(marginWeightAt(0.06, 0.03)).toBe(1);
    expect(marginWeightAt(0.9, 0.03)).toBe(1);
  });

  const lab = shippedLaboratory();

  test("the margin is never cheaper than the mean, and dearer once the backstop carries more", () => {
    const rise = { before: 0, after: 0 };
    runTrial(lab, {
      weeks: 80,
      disturb: (c, week) => {
        if (week === 26)
          c.skilledCrews.forEach((crew, z) => {
            c.skilledCrews[z] = crew * 0.2;
          });
      },
      look: (c, week) => {
        const dearer = c.landedMarginalUsdPerKg[0]! / c.landedMeanUsdPerKg[0]!;
        expect(dearer).toBeGreaterThanOrEqual(1 - 1e-12);
        if (week === 25) rise.before = dearer;
        if (week === 79) rise.after = dearer;
      },
    });
    expect(rise.before).toBeGreaterThan(1);
  });

  test("landed cost before rent lies between 12 and 20 thousand dollars a kilogram at the centre of the priors", () => {
    const { columns } = runTrial(lab, { weeks: 1 });
    expect(columns.landedMeanUsdPerKg[0]).toBeGreaterThan(12_000);
    expect(columns.landedMeanUsdPerKg[0]).toBeLessThan(20_000);
  });
});
