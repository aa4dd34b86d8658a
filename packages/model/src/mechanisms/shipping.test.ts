import { describe, expect, test } from "vitest";
import { runTrial } from "../experiment.ts";
import { shippedLaboratory } from "../system.test-support.ts";
import { affordableAt, fitAt, rampAt } from "./shipping.ts";

describe("shipping: laws", () => {
  test("a plan within capacity is carried in full, twice the capacity by half", () => {
    expect(fitAt(10, 20)).toBe(1);
    expect(fitAt(20, 10)).toBe(0.5);
    expect(fitAt(0, 0)).toBe(1);
  });

  test("capital pays for what it can until it comes back, and for nothing once it is gone", () => {
    expect(affordableAt(6_000_000, 5000, 6)).toBe(200);
    expect(affordableAt(0, 5000, 6)).toBe(0);
    expect(affordableAt(-1, 5000, 6)).toBe(0);
    expect(affordableAt(1, 0, 6)).toBeGreaterThan(1e9);
  });

  test("the backstop grows to what is asked of it and a little more, over its ramp and not at once", () => {
    let capacity = 10;
    for (let week = 0; week < 26; week++) capacity = rampAt(capacity, 100, 1.15, 26);
    expect(capacity).toBeGreaterThan(10 + 0.6 * 105);
    expect(capacity).toBeLessThan(115);
    for (let week = 0; week < 520; week++) capacity = rampAt(capacity, 100, 1.15, 26);
    expect(capacity).toBeCloseTo(115, 6);
  });
});

describe("shipping: mass", () => {
  const lab = shippedLaboratory();

  test("what organisations order either departs or stays in stock and is counted, when crews run short as well", () => {
    let worst = 0;
    let short = 0;
    runTrial(lab, {
      weeks: 40,
      disturb: (c, week) => {
        if (week === 10)
          c.skilledCrews.forEach((crew, z) => {
            c.skilledCrews[z] = crew * 0.3;
          });
      },
      look: (c) => {
        const { laneFirstRoute, laneEndRoute } = lab.world.relation;
        for (let lane = 0; lane < c.orderKg.length; lane++) {
          let departed = 0;
          for (let r = laneFirstRoute[lane]!; r < laneEndRoute[lane]!; r++) departed += c.departedKg[r]!;
          worst = Math.max(worst, Math.abs((departed + c.unshippedKg[lane]!) / c.orderKg[lane]! - 1));
          short = Math.max(short, c.unshippedKg[lane]! / c.orderKg[lane]!);
        }
      },
    });
    expect(short).toBeGreaterThan(0.05);
    expect(worst).toBeLessThan(1e-9);
  });

  test("no week ships more from a depot than the depot holds", () => {
    let most = 0;
    runTrial(lab, {
      weeks: 60,
      fortune: "chance",
      seed: 3,
      disturb: (c, week) => {
        if (week === 20)
          c.stagedKg.forEach((kg, o) => {
            c.stagedKg[o] = kg / 20;
          });
        for (let o = 0; o < c.stagedKg.length; o++) if (week > 0) most = Math.max(most, -c.stagedKg[o]!);
      },
      look: (_c, _week, system) => {
        most = Math.max(most, system.tallies[system.tallies.length - 1]!);
      },
    });
    expect(most).toBe(0);
  });
});
