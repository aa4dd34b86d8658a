import { describe, expect, it } from "vitest";
import { latinUniform } from "../sampling/key.ts";
import { scrambledSobol } from "../sampling/owen.ts";
import { lineOf, rankCorrelation, ranks, standardisedDifference } from "./association.ts";
import { mean, standardDeviation, variance } from "./moment.ts";
import { bands, quantile } from "./quantile.ts";
import { shareOf } from "./share.ts";

const chance = (i: number, set = 0): number => latinUniform(i, set, 4, 12);

describe("sample quantiles", () => {
  it("are type 7 of Hyndman and Fan: linear between order statistics at (n − 1)p", () => {
    expect(quantile([3, 1, 2, 4], 0.5)).toBe(2.5);
    expect(quantile([10, 20, 30, 40, 50], 0.1)).toBeCloseTo(14, 12);
    expect(quantile([7], 0.9)).toBe(7);
    expect(quantile([5, 1], 1)).toBe(5);
    expect(quantile([], 0.5)).toBeNaN();
  });

  it("bands of 0 … 100 are 10, 50 and 90, whatever the order, and the sample is left alone", () => {
    const values = Array.from({ length: 101 }, (_, i) => (i * 37) % 101);
    const before = [...values];
    expect(bands(values)).toEqual({ p10: 10, p50: 50, p90: 90 });
    expect(values).toEqual(before);
  });
});

describe("moments", () => {
  it("variance of 2, 4, 4, 4, 5, 5, 7, 9 is 32/7, also after adding a thousand million", () => {
    const values = [2, 4, 4, 4, 5, 5, 7, 9];
    expect(mean(values)).toBe(5);
    expect(variance(values)).toBeCloseTo(32 / 7, 14);
    expect(variance(values.map((x) => x + 1e9))).toBeCloseTo(32 / 7, 12);
    expect(standardDeviation(values)).toBeCloseTo(Math.sqrt(32 / 7), 14);
  });
});

describe("a share and its stability", () => {
  it("counts, and weights when given", () => {
    expect(shareOf([true, false, true, true]).share).toBe(0.75);
    expect(shareOf([1, 0], [1, 3]).share).toBe(0.25);
  });

  it("the ± of independent cases is on average the spread between two sets, √(2p(1 − p)/n)", () => {
    const n = 400;
    let squares = 0;
    for (let set = 0; set < 200; set++) {
      const { plusMinus } = shareOf(Array.from({ length: n }, (_, i) => chance(i, set) < 0.3));
      squares += plusMinus * plusMinus;
    }
    expect(Math.sqrt(squares / 200) / Math.sqrt((2 * 0.3 * 0.7) / n)).toBeCloseTo(1, 1);
  });

  it("even points give a smaller ± than chance, and agreement gives none", () => {
    const even = Array.from(scrambledSobol(512, 1, { seed: 2 }), (x) => x < 0.3);
    expect(shareOf(even).plusMinus).toBeLessThan(0.01);
    expect(shareOf(Array.from({ length: 64 }, () => true))).toEqual({ share: 1, plusMinus: 0 });
    expect(shareOf([true])).toEqual({ share: 1, plusMinus: 1 });
  });
});

describe("first-order association", () => {
  it("rank correlation is 1 for any rising law, −1 for any falling, 0 for a constant", () => {
    const x = Array.from({ length: 40 }, (_, i) => chance(i));
    expect(
      rankCorrelation(
        x,
        x.map((v) => v * v * v),
      ),
    ).toBeCloseTo(1, 14);
    expect(
      rankCorrelation(
        x,
        x.map((v) => 1 / (1 + v)),
      ),
    ).toBeCloseTo(-1, 14);
    expect(
      rankCorrelation(
        x,
        x.map(() => 2),
      ),
    ).toBe(0);
  });

  it("ties share the mean of their ranks", () => {
    expect(Array.from(ranks([10, 20, 10, 30]))).toEqual([1.5, 3, 1.5, 4]);
  });

  it("recovers a straight line", () => {
    expect(lineOf([0, 1, 2, 3], [5, 3, 1, -1])).toEqual({ intercept: 5, slope: -2, correlation: -1 });
  });

  it("a shift of two standard deviations between class and rest is a standardised difference of 2", () => {
    const x = [-1, 1, 1, 3];
    const inClass = [false, false, true, true];
    expect(standardisedDifference(x, inClass)).toBeCloseTo(2 / Math.sqrt(2), 14);
    expect(standardisedDifference(x, [true, true, true, true])).toBe(0);
  });
});
