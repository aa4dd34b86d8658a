import { exp, luckOf } from "@inflow/exact";
import { describe, expect, it } from "vitest";
import { normalValue } from "../distributions/normal.ts";
import { brierScore } from "./brier.ts";
import {
  crpsOfLognormal,
  crpsOfNormal,
  crpsOfSample,
  fairCrpsOfSample,
  intervalScore,
  logScoreOfNormal,
  logScoreOfSample,
  pinballLoss,
  weightedIntervalScore,
} from "./scores.ts";
import { coverageOfSamples, dieboldMariano, skillScore, studentTwoSided } from "./skill.ts";

const quantilesOfNormal = (n: number, sd = 1): Float64Array =>
  Float64Array.from({ length: n }, (_, i) => normalValue((i + 0.5) / n, 0, sd));

describe("proper scores", () => {
  it("a forecast that is one number is scored by its absolute error", () => {
    expect(crpsOfSample([3], 5)).toBe(2);
    expect(crpsOfNormal(3, 1e-9, 5)).toBeCloseTo(2, 8);
  });

  it("CRPS of a dense sample of a normal and of a lognormal is the closed form", () => {
    expect(crpsOfSample(quantilesOfNormal(4000), 0.7)).toBeCloseTo(crpsOfNormal(0, 1, 0.7), 4);
    const lognormal = quantilesOfNormal(4000, 0.5).map((z) => exp(z));
    expect(crpsOfSample(lognormal, 2)).toBeCloseTo(crpsOfLognormal(0, 0.5, 2), 3);
  });

  it("the CRPS of a sample is the pairwise formula written out, and moves with a change of unit", () => {
    const sample = [2.5, -1, 4, 4, 0.25];
    let pairs = 0;
    for (const a of sample) for (const b of sample) pairs += Math.abs(a - b);
    const direct = sample.reduce((sum, x) => sum + Math.abs(x - 1), 0) / 5 - pairs / 50;
    expect(crpsOfSample(sample, 1)).toBeCloseTo(direct, 14);
    expect(
      crpsOfSample(
        sample.map((x) => 1000 * x),
        1000,
      ),
    ).toBeCloseTo(1000 * direct, 10);
  });

  it("over many small samples the fair CRPS has the mean of the true forecast, where the plain one is too high", () => {
    const luck = luckOf(4, 0, "fair").at(0);
    let fair = 0;
    let plain = 0;
    const rounds = 20000;
    for (let i = 0; i < rounds; i++) {
      const sample = [luck.normal(), luck.normal(), luck.normal()];
      fair += fairCrpsOfSample(sample, 0.5) / rounds;
      plain += crpsOfSample(sample, 0.5) / rounds;
    }
    expect(Math.abs(fair - crpsOfNormal(0, 1, 0.5))).toBeLessThan(4 * (0.5 / Math.sqrt(rounds)));
    expect(plain - crpsOfNormal(0, 1, 0.5)).toBeGreaterThan(0.15);
  });

  it.each([
    ["too narrow", 0.6],
    ["too wide", 1.8],
  ])("no score rewards a forecast that is %s: the truth has the best mean", (_, sd) => {
    const outcomes = quantilesOfNormal(2000);
    const meanOf = (score: (y: number) => number): number => outcomes.reduce((sum, y) => sum + score(y), 0) / 2000;
    const z = normalValue(0.95, 0, 1);
    expect(meanOf((y) => crpsOfNormal(0, sd, y))).toBeGreaterThan(meanOf((y) => crpsOfNormal(0, 1, y)) * 1.02);
    expect(meanOf((y) => logScoreOfNormal(0, sd, y))).toBeGreaterThan(meanOf((y) => logScoreOfNormal(0, 1, y)));
    expect(meanOf((y) => intervalScore(-z * sd, z * sd, 0.1, y))).toBeGreaterThan(
      meanOf((y) => intervalScore(-z, z, 0.1, y)),
    );
    expect(meanOf((y) => pinballLoss(z * sd, 0.95, y))).toBeGreaterThan(meanOf((y) => pinballLoss(z, 0.95, y)));
  });

  it("the weighted interval score at 999 levels is the CRPS", () => {
    const levels = Array.from({ length: 999 }, (_, i) => (i + 1) / 1000);
    const values = levels.map((p) => normalValue(p, 0, 1));
    expect((weightedIntervalScore(levels, values, 1.2) * 999) / 1000).toBeCloseTo(crpsOfNormal(0, 1, 1.2), 5);
    expect(() => weightedIntervalScore([0.1, 0.5], [0, 1], 0)).toThrow(/pairs p, 1 − p/);
  });

  it("the kernel log score of a large normal sample is near the normal's, and far out is finite and worse", () => {
    const sample = quantilesOfNormal(5000);
    expect(logScoreOfSample(sample, 0.3)).toBeCloseTo(logScoreOfNormal(0, 1, 0.3), 1);
    expect(Number.isFinite(logScoreOfSample(sample, 400))).toBe(true);
    expect(logScoreOfSample(sample, 400)).toBeGreaterThan(logScoreOfSample(sample, 40));
    expect(() => logScoreOfSample([1, 1, 1], 1)).toThrow(/Use crpsOfSample/);
  });
});

describe("probabilities of an event", () => {
  it("Murphy's three parts add up to the score", () => {
    const luck = luckOf(2, 0, "brier").at(0);
    const p = Array.from({ length: 300 }, () => Math.floor(luck.uniform() * 5) / 5);
    const o = p.map((x) => luck.uniform() < x * 0.8);
    const parts = brierScore(p, o);
    expect(parts.reliability - parts.resolution + parts.uncertainty).toBeCloseTo(parts.brier, 12);
  });

  it("a sure and right forecast scores 0, a sure and wrong one 1, and percent are refused", () => {
    expect(brierScore([1, 0], [true, false]).brier).toBe(0);
    expect(brierScore([0, 1], [1, 0]).brier).toBe(1);
    expect(() => brierScore([80], [1])).toThrow(/not percent/);
  });
});

describe("comparing forecasts", () => {
  it("swapping the forecasts turns the sign and keeps p; t on one degree is Cauchy", () => {
    const a = [1, 4, 2, 5, 3, 6, 2, 4];
    const b = [2, 3, 1, 4, 4, 4, 1, 2];
    const one = dieboldMariano(a, b, 1);
    const other = dieboldMariano(b, a, 1);
    expect(one.corrected).toBeCloseTo(-other.corrected, 14);
    expect(one.p).toBeCloseTo(other.p, 14);
    expect(studentTwoSided(1, 1)).toBeCloseTo(0.5, 12);
  });

  it("rejects equal forecasts at its nominal rate when the losses are a moving average of the horizon's order", () => {
    const luck = luckOf(9, 0, "dm").at(0);
    const rounds = 2000;
    let rejected = 0;
    for (let round = 0; round < rounds; round++) {
      const shocks = Array.from({ length: 81 }, () => luck.normal());
      const d = Array.from({ length: 80 }, (_, i) => shocks[i + 1] + 0.5 * shocks[i]);
      if (dieboldMariano(d, new Float64Array(80), 2).p < 0.05) rejected++;
    }
    expect(rejected / rounds).toBeGreaterThan(0.03);
    expect(rejected / rounds).toBeLessThan(0.09);
  });

  it("refuses the same forecast twice, and says why", () => {
    expect(() => dieboldMariano([1, 2, 3, 4], [1, 2, 3, 4], 1)).toThrow(/the forecasts are the same/);
    expect(() => dieboldMariano([1, 2], [1, 2], 2)).toThrow(/above twice the horizon/);
  });

  it("skill is the share of the baseline's score that is removed, and coverage counts", () => {
    expect(skillScore([1, 1], [2, 2])).toBe(0.5);
    expect(skillScore([3, 3], [2, 2])).toBeCloseTo(-0.5, 15);
    const sample = quantilesOfNormal(2000);
    expect(coverageOfSamples([sample, sample, sample], [0, 1.6, 1.7], 0.9)).toBeCloseTo(2 / 3, 15);
  });
});
