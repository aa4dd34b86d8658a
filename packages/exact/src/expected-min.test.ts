import { describe, expect, it } from "vitest";
import { capacityFor, expectedMin } from "./expected-min.ts";
import { luckOf } from "./luck.ts";

/** E[min(N, C)] by summing over every count that matters. */
function bySummation(mean: number, capacity: number): number {
  const whole = Math.floor(capacity);
  const fraction = capacity - whole;
  let logProbability = -mean;
  let sum = 0;
  for (let k = 0; k < mean + 60 * Math.sqrt(mean) + 80; k++) {
    if (k > 0) logProbability += Math.log(mean / k);
    sum += Math.exp(logProbability) * ((1 - fraction) * Math.min(k, whole) + fraction * Math.min(k, whole + 1));
  }
  return sum;
}

const MEANS = [0.003, 0.4, 1, 3.7, 12, 80.5, 900];

describe("what fits on average", () => {
  it("equals the sum over every count, below, at and above the mean", () => {
    for (const mean of MEANS) {
      for (const share of [0.02, 0.5, 0.93, 1, 1.06, 1.5, 4]) {
        const capacity = share * mean + 0.1;
        const summed = bySummation(mean, capacity);
        expect(Math.abs(expectedMin(mean, capacity) - summed), `${mean} ${capacity}`).toBeLessThan(
          3e-12 * Math.max(1, summed),
        );
      }
    }
  });
  it("equals the mean of drawn counts cut at drawn capacities", () => {
    const luck = luckOf(11, 3, "capacity");
    for (const [mean, capacity] of [
      [0.8, 0.5],
      [4, 3.25],
      [30, 28.6],
    ] as const) {
      let sum = 0;
      let squares = 0;
      const draws = 100_000;
      for (let i = 0; i < draws; i++) {
        const fits = luck.capped(luck.at(i).poisson(mean), capacity);
        sum += fits;
        squares += fits * fits;
      }
      const error = Math.sqrt((squares / draws - (sum / draws) ** 2) / draws);
      expect(Math.abs(sum / draws - expectedMin(mean, capacity))).toBeLessThan(4 * error);
    }
  });
  it("is worked by hand for a mean of 1: capacity 1 takes 1 − e^−1, capacity 2 takes 2 − 3e^−1, 1.5 half between", () => {
    const e = Math.exp(-1);
    expect(expectedMin(1, 1)).toBeCloseTo(1 - e, 14);
    expect(expectedMin(1, 2)).toBeCloseTo(2 - 3 * e, 14);
    expect(expectedMin(1, 1.5)).toBeCloseTo(1.5 - 2 * e, 14);
    expect(expectedMin(1, 0.5)).toBeCloseTo((1 - e) / 2, 14);
  });
  it("never exceeds mean or capacity, never falls as capacity is added, and adds ever less", () => {
    for (const mean of MEANS) {
      let before = 0;
      let gain = Infinity;
      for (let capacity = 0.25; capacity < 2 * mean + 10; capacity += 0.25) {
        const now = expectedMin(mean, capacity);
        expect(now).toBeLessThanOrEqual(Math.min(mean, capacity) * (1 + 1e-13));
        expect(now - before).toBeGreaterThanOrEqual(-1e-12 * mean);
        expect(now - before).toBeLessThanOrEqual(gain + 1e-12 * Math.max(1, mean));
        gain = now - before;
        before = now;
      }
    }
  });
  it("takes everything where capacity is unlimited and nothing where there is none", () => {
    expect([
      expectedMin(7, Infinity),
      expectedMin(7, 1e9),
      expectedMin(7, 0),
      expectedMin(0, 7),
      expectedMin(7, -1),
    ]).toEqual([7, 7, 0, 0, 0]);
    expect(expectedMin(1e6, 1e6)).toBeCloseTo(1e6 - Math.sqrt(1e6 / (2 * Math.PI)), 1);
    expect([expectedMin(Number.NaN, 1), expectedMin(1, Number.NaN)]).toEqual([Number.NaN, Number.NaN]);
  });
});

describe("the capacity for what shall fit", () => {
  it("undoes expectedMin", () => {
    for (const mean of MEANS) {
      for (const share of [0.01, 0.3, 0.7, 0.95, 0.999]) {
        const target = share * mean;
        const capacity = capacityFor(mean, target);
        expect(Math.abs(expectedMin(mean, capacity) / target - 1), `${mean} ${share}`).toBeLessThan(1e-12);
      }
      for (const capacity of [0.1, 0.5, 0.9, 1].map((share) => share * mean)) {
        expect(Math.abs(capacityFor(mean, expectedMin(mean, capacity)) / capacity - 1)).toBeLessThan(1e-10);
      }
    }
  });
  it("is infinite where everything shall fit and zero where nothing shall", () => {
    expect([capacityFor(5, 5), capacityFor(5, 6), capacityFor(5, 0), capacityFor(0, 0)]).toEqual([
      Infinity,
      Infinity,
      0,
      0,
    ]);
    expect(capacityFor(5, 5 - 1e-12)).toBeLessThan(60);
    expect([capacityFor(Number.NaN, 1), capacityFor(1, Number.NaN)]).toEqual([Number.NaN, Number.NaN]);
  });
});
