import { describe, expect, it } from "vitest";
import { monthNumber } from "./months.ts";
import { FROM, madeSeries, wandering } from "./observatory.test-support.ts";
import { turningOf } from "./turning.ts";

const KINK = monthNumber("2023-06");
const seeds = Array.from({ length: 60 }, (_, seed) => seed);

/** A level of small noise that falls by 3 % a month from the kink on. */
const kinked = (seed: number, slope = -0.03) =>
  madeSeries("kinked", FROM - 80, 86, seed, (month, normal) => 8 + 0.03 * normal() + slope * Math.max(0, month - KINK));

describe("an earlier turn", () => {
  it("is found and dated to its month where a fall began two years before", () => {
    const found = turningOf(kinked(1), FROM)!;
    expect(found.fires).toBe(true);
    expect(Math.abs(found.turn - KINK)).toBeLessThanOrEqual(2);
    expect(found.slopeAfter).toBeCloseTo(-0.03, 2);
    expect(found.monthsInARow).toBeLessThan(-12);
  });

  it("keeps the true month inside its interval in at least 9 of 10 series, and finds it in all", () => {
    const found = seeds.map((seed) => turningOf(kinked(seed), FROM)!);
    expect(found.filter(({ fires }) => fires).length).toBe(seeds.length);
    const inside = found.filter(({ interval: [low, high] }) => low <= KINK && KINK <= high).length;
    expect(inside / seeds.length).toBeGreaterThanOrEqual(0.9);
  });

  it("is found for a rise as for a fall, with the sign of the slope", () => {
    const found = turningOf(kinked(2, 0.03), FROM)!;
    expect([found.fires, found.slopeAfter > 0, found.changedBy > 0]).toEqual([true, true, true]);
  });

  it("is found in at most 15 of 100 series that only wander, for a level of 10 %", () => {
    const fired = seeds.filter((seed) => turningOf(wandering("wanders", seed, 0.06), FROM)!.fires).length;
    expect(fired / seeds.length).toBeLessThanOrEqual(0.15);
  });

  it("is not looked for in figures after the intervention: they change nothing", () => {
    const series = kinked(1);
    const later = {
      ...series,
      values: series.values.map((value, i) => (series.first + i >= FROM ? value / 9 : value)),
    };
    expect(turningOf(later, FROM)).toEqual(turningOf(series, FROM));
  });

  it("is not found where the fall begins at the intervention itself", () => {
    const series = madeSeries(
      "later",
      FROM - 80,
      86,
      3,
      (month, normal) => 8 + 0.03 * normal() - 0.1 * Math.max(0, month - FROM),
    );
    expect(turningOf(series, FROM)!.fires).toBe(false);
  });

  it("is not found where it lies within the year before: that is too near to be called earlier", () => {
    const series = madeSeries(
      "near",
      FROM - 80,
      86,
      4,
      (month, normal) => 8 + 0.02 * normal() - 0.08 * Math.max(0, month - FROM + 9),
    );
    const found = turningOf(series, FROM)!;
    expect([found.p <= 0.1, found.slopeInterval[1] < 0, found.fires]).toEqual([true, true, false]);
  });

  it("keeps the true month inside its interval in 8 of 10 series whose noise lasts from month to month", () => {
    const inside = seeds.filter((seed) => {
      let noise = 0;
      const series = madeSeries("lasting", FROM - 80, 86, seed, (month, normal) => {
        noise = 0.8 * noise + 0.03 * normal();
        return 8 + noise - 0.03 * Math.max(0, month - KINK);
      });
      const { interval } = turningOf(series, FROM)!;
      return interval[0] <= KINK && KINK <= interval[1];
    });
    expect(inside.length / seeds.length).toBeGreaterThanOrEqual(0.8);
  });

  it("is not judged with fewer than 36 months or with a gap", () => {
    const series = kinked(1);
    expect(turningOf({ ...series, first: FROM - 30, values: series.values.slice(0, 36) }, FROM)).toBeNull();
    expect(turningOf({ ...series, values: series.values.with(60, Number.NaN) }, FROM)).toBeNull();
  });
});
