import { describe, expect, test } from "vitest";
import { willingnessReplicas } from "./replicas.ts";
import { mostInterdicted, potential, thresholds } from "./thresholds.ts";
import {
  attemptsUnderCapacity,
  attemptsUnderCoverage,
  interdictedShare,
  mixedThreshold,
  thresholdFrom,
  tippingPoint,
  willingAt,
} from "./willingness-closures.ts";

describe("willingness under coverage", () => {
  test("doubling a risk that is already feared halves the attempts", () => {
    expect(attemptsUnderCoverage(1000, 0.1, 0.02) / attemptsUnderCoverage(1000, 0.05, 0.02)).toBeCloseTo(0.5, 12);
  });

  test.each([0.02, 0.1, 0.9])(
    "at any feared risk (%f) the same share of potential attempts is interdicted: the threshold",
    (chance) => {
      expect(interdictedShare(chance, 0.015)).toBeCloseTo(0.015, 12);
    },
  );

  test("a threshold read from a record gives the record back", () => {
    expect(willingAt(0.1, thresholdFrom(0.1, 0.15))).toBeCloseTo(0.15, 12);
  });
});

describe("willingness under capacity", () => {
  test.each([thresholds.lethal, thresholds.lethalHigh, thresholds.prison, thresholds.loss])(
    "with threshold %f nothing happens up to the tipping point, and just beyond it all but threshold over chance give up",
    (threshold) => {
      const tip = tippingPoint(potential, threshold);
      expect(attemptsUnderCapacity(potential, 0.99 * tip, threshold, mostInterdicted)).toBe(potential);
      expect(attemptsUnderCapacity(potential, 1.01 * tip, threshold, mostInterdicted)).toBeCloseTo(
        (potential * threshold) / mostInterdicted,
        6,
      );
    },
  );

  test("what settles does not depend on where traffic starts: this law has no second equilibrium to fall back to", () => {
    for (const interdictions of [20, 40, 60, 80])
      expect(attemptsUnderCapacity(potential, interdictions, 0.05, mostInterdicted, 30)).toBeCloseTo(
        attemptsUnderCapacity(potential, interdictions, 0.05, mostInterdicted),
        6,
      );
  });

  test("beyond the tipping point more interdictors find nobody more to interdict", () => {
    const caught = (interdictions: number) =>
      Math.min(interdictions, mostInterdicted * attemptsUnderCapacity(potential, interdictions, 0.05, mostInterdicted));
    expect(caught(60)).toBeCloseTo(tippingPoint(potential, 0.05), 6);
    expect(caught(200)).toBeCloseTo(caught(60), 6);
  });

  test("a quarter more strikes per potential trip can be nothing or everything: 12 of 1000 leave all, 15 leave 20", () => {
    expect(attemptsUnderCapacity(1000, 12, 0.012, 0.6)).toBe(1000);
    expect(attemptsUnderCapacity(1000, 15, 0.012, 0.6)).toBeCloseTo(20, 6);
  });
});

describe("mixed consequences", () => {
  test("one consequence alone keeps its threshold, and a tenth of deaths among arrests pulls it down by a quarter", () => {
    expect(mixedThreshold([{ share: 1, threshold: 0.05 }])).toBeCloseTo(0.05, 12);
    const mixed = mixedThreshold([
      { share: 0.1, threshold: thresholds.lethal },
      { share: 0.9, threshold: thresholds.prison },
    ]);
    expect(mixed).toBeCloseTo(0.05 / (0.9 + 0.5 / 1.2), 12);
    expect(mixed).toBeLessThan(0.8 * thresholds.prison);
  });
});

test("all rows hold but that of the two abstracts that do not agree", () => {
  const rows = willingnessReplicas();
  expect(rows.filter((row) => !row.pass).map((row) => row.id)).toEqual(["willingness.peru-interdicted-of-potential"]);
  expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length);
  for (const row of rows) if (!row.pass) expect(row.because).toBeTruthy();
});
