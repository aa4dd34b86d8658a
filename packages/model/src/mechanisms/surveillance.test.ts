import { describe, expect, test } from "vitest";
import { runTrial } from "../experiment.ts";
import { shippedLaboratory } from "../system.test-support.ts";
import { detectedShareAt, inspectionChanceAt, patrolChanceAt, sweepRateAt } from "./surveillance.ts";

describe("surveillance: random search", () => {
  const area = 2_000_000;

  test("one patrol aircraft of 40 hours a week covers 0.071 of two million square kilometres during a go-fast crossing", () => {
    expect(Math.abs(sweepRateAt(40, 500, 40, area) * 30 - 0.071)).toBeLessThan(0.0005);
    expect(patrolChanceAt(sweepRateAt(40, 500, 40, area), 30, 1, 1)).toBeCloseTo(1 - Math.exp(-0.0714), 4);
  });

  test("a low-profile vessel shows a fifth of the width but is exposed three times as long: 0.043", () => {
    expect(Math.abs(sweepRateAt(8, 500, 40, area) * 90 - 0.043)).toBeLessThan(0.0005);
  });

  test("hours are of a week: a ship that searches all 168 sweeps its width times its speed each hour", () => {
    expect(sweepRateAt(10, 20, 168, 1000)).toBeCloseTo(0.2, 12);
  });

  test("no hours find nothing, and search without end finds everything", () => {
    expect(patrolChanceAt(0, 90, 1, 1)).toBe(0);
    expect(patrolChanceAt(1, 1e6, 1, 1)).toBe(1);
  });

  test("doubling hours adds less than it did the first time", () => {
    const once = patrolChanceAt(0.01, 30, 1, 1);
    const twice = patrolChanceAt(0.02, 30, 1, 1);
    expect(twice).toBeGreaterThan(once);
    expect(twice).toBeLessThan(2 * once);
  });

  test("patrol and cue are independent: neither can undo the other", () => {
    expect(detectedShareAt(0.17, 0.7)).toBeCloseTo(0.751, 12);
    expect(detectedShareAt(0, 0.7)).toBe(0.7);
    expect(detectedShareAt(1, 0)).toBe(1);
  });

  test("a port finds what it inspects times what the inspection sees, and never more than all", () => {
    expect(inspectionChanceAt(0.05, 0.4, 1)).toBeCloseTo(0.02, 12);
    expect(inspectionChanceAt(1, 1, 10)).toBe(1);
  });
});

describe("surveillance: in the system", () => {
  const lab = shippedLaboratory();

  test("before the campaign three quarters of trips at sea are detected, most of them by cues", () => {
    const { columns: c } = runTrial(lab, { weeks: 1 });
    let trips = 0;
    let seen = 0;
    c.zoneTrips.forEach((t, z) => {
      if (lab.world.relation.zoneControl[z] !== 0) return;
      trips += t;
      seen += c.seaDetected[z]!;
    });
    expect(Math.abs(seen / trips - 0.75)).toBeLessThan(0.03);
    expect(Math.min(...c.cuedShare.slice(0, 6))).toBeGreaterThan(0.8);
  });

  test("when a partner that gives two thirds of the cues falls silent, less is seen and fewer detections are cued", () => {
    const colombia = lab.world.names.state.indexOf("colombia");
    const silent = runTrial(lab, { weeks: 2, disturb: (c) => (c.cooperation[colombia] = 0) }).columns;
    const [cued, detected] = [silent.cuedShare[0]!, silent.seaDetected[0]!];
    const usual = runTrial(lab, { weeks: 2 }).columns;
    expect(cued).toBeLessThan(usual.cuedShare[0]!);
    expect(detected).toBeLessThan(usual.seaDetected[0]!);
    expect(detected).toBeGreaterThan(0);
  });

  test("more inspection finds more at every port and nothing more at sea", () => {
    const more = runTrial(lab, { weeks: 1, changes: [{ set: "inspectionRatio", to: 1.2 }] }).columns;
    const shares = [...more.detectedShare];
    const usual = runTrial(lab, { weeks: 1 }).columns;
    const { legControl, legZone } = lab.world.relation;
    shares.forEach((share, l) => {
      if (legZone[l]! < 0) return;
      if (legControl[l] === 1) expect(share).toBeGreaterThan(usual.detectedShare[l]!);
      else expect(share).toBe(usual.detectedShare[l]!);
    });
  });
});
