import { cos, exp, log, luckOf, sin } from "@inflow/exact";
import { describe, expect, it } from "vitest";
import { scrambledSobol } from "../sampling/owen.ts";
import { uniformFactors } from "../sensitivity/factor.ts";
import { mean } from "../summary/moment.ts";
import { fitGaussianProcess, gaussianProcess } from "./gaussian-process.ts";
import { historyMatch, implausibility, type Target } from "./history-matching.ts";
import { leaveOneOut, leaveOneOutFromDraws, rollingOrigin } from "./leave-one-out.ts";
import { autocorrelationAt, contraction, peakTime, predictiveCheck, trendBreakAt } from "./predictive-check.ts";
import { calibrationRanks, rankOf, rankUniformity } from "./rank-calibration.ts";

const smooth = (x: ArrayLike<number>): number => sin(5 * x[0]) + x[1] * x[1] + 0 * x[2];

describe("Gaussian processes", () => {
  const x = scrambledSobol(64, 3, { seed: 4 });
  const y = Float64Array.from({ length: 64 }, (_, i) => smooth(x.subarray(3 * i, 3 * i + 3)));
  const fitted = fitGaussianProcess(x, y, 3);

  it("foretell a smooth function at points not run, and are nearly sure at points run", () => {
    const fresh = scrambledSobol(128, 3, { seed: 5 });
    let squares = 0;
    for (let i = 0; i < 128; i++) {
      const point = fresh.subarray(3 * i, 3 * i + 3);
      const miss = fitted.at(point).mean - smooth(point);
      squares += (miss * miss) / 128;
    }
    expect(Math.sqrt(squares)).toBeLessThan(0.02);
    expect(Math.sqrt(fitted.at(x.subarray(0, 3)).variance)).toBeLessThan(0.01);
    expect(Math.abs(fitted.at(x.subarray(0, 3)).mean - y[0])).toBeLessThan(0.01);
  });

  it("give an inert input the greatest length, and the fit is a maximum: other lengths are less likely", () => {
    expect(fitted.lengths[2]).toBeGreaterThan(10);
    expect(fitted.lengths[0]).toBeLessThan(2);
    const z = y.map((value) => value - mean(y));
    const scaled = (factor: number) =>
      gaussianProcess(x, z, { ...fitted, lengths: fitted.lengths.map((l, j) => (j === 0 ? l * factor : l)) })
        .logMarginal;
    expect(scaled(1)).toBeGreaterThan(scaled(1.3));
    expect(scaled(1)).toBeGreaterThan(scaled(0.75));
  });

  it("leave-one-out from one inverse is the same as leaving each point out", () => {
    const given = { kernel: "matern52", lengths: [0.4, 0.9, 2], variance: 1.3, nugget: 0.01 } as const;
    const without = gaussianProcess(x, y, given).leaveOneOut();
    const kept = Array.from({ length: 64 }, (_, i) => i).filter((i) => i !== 7);
    const rest = gaussianProcess(
      kept.flatMap((i) => Array.from(x.subarray(3 * i, 3 * i + 3))),
      kept.map((i) => y[i]),
      given,
    ).at(x.subarray(21, 24));
    expect(without.mean[7]).toBeCloseTo(rest.mean, 10);
    expect(without.variance[7]).toBeCloseTo(rest.variance + 0.01, 10);
  });

  it("far from every point the mean is the prior's and so is the variance; coinciding points are refused", () => {
    const far = gaussianProcess([0, 1], [3, 4], {
      kernel: "squared-exponential",
      lengths: [0.1],
      variance: 2,
      nugget: 1e-6,
    });
    expect(far.at([50])).toEqual({ mean: 0, variance: 2 });
    expect(() => gaussianProcess([1, 1], [3, 4], { kernel: "matern52", lengths: [1], variance: 1, nugget: 0 })).toThrow(
      /two points coincide/,
    );
    expect(() => fitGaussianProcess([0, 0.3, 0.6, 1], [2, 2, 2, 2], 1)).toThrow(/outputs that vary/);
  });
});

describe("history matching", () => {
  const factors = uniformFactors({ a: [0, 2], b: [-1, 1] });
  const simulate = (x: Float64Array): number[] => [x[0] * x[0] + x[1], cos(x[0]) * x[1]];
  const truth = Float64Array.of(1.2, 0.4);
  const [first, second] = simulate(truth);
  const targets: Target[] = [
    { name: "first", observed: first, observationVariance: 0.0004, discrepancyVariance: 0 },
    { name: "second", observed: second, observationVariance: 0.0001, discrepancyVariance: 0 },
  ];
  const match = historyMatch(simulate, factors, targets, { waves: 3 });

  it("rules out nearly everything but what the truth is near, and keeps no point that misses by far", () => {
    const last = match.waves[match.waves.length - 1];
    expect(last.kept).toBeLessThan(0.05);
    expect(match.contradicted).toBe(false);
    let nearest = Number.POSITIVE_INFINITY;
    for (let i = 0; i < match.points.length; i += 2) {
      const point = match.points.slice(i, i + 2);
      nearest = Math.min(nearest, Math.abs(point[0] - truth[0]) + Math.abs(point[1] - truth[1]));
      const missed = simulate(point).map((value, k) => implausibility(targets[k], value, 0));
      expect(Math.max(...missed)).toBeLessThan(6);
    }
    expect(nearest).toBeLessThan(0.05);
    expect(last.foretold.every((share) => share >= 0.9)).toBe(true);
  });

  it("with ten runs a wave and sharp observations it takes several waves, each keeping less than the one before", () => {
    const sharp = targets.map((target) => ({ ...target, observationVariance: target.observationVariance / 100 }));
    const { waves } = historyMatch(simulate, factors, sharp, { waves: 4, runsPerWave: 8 });
    expect(waves.length).toBeGreaterThan(1);
    waves.slice(1).forEach(({ kept, runs }, i) => {
      expect(kept).toBeLessThanOrEqual(waves[i].kept);
      expect(runs).toBe(waves[i].runs + 8);
    });
  });

  it("targets that no input meets leave nothing, which is said; a declared discrepancy saves them", () => {
    const apart = targets.map((target, k) => ({ ...target, observed: k === 0 ? 9 : target.observed }));
    const contradicted = historyMatch(simulate, factors, apart, { waves: 3 });
    expect(contradicted.contradicted).toBe(true);
    expect(contradicted.words).toMatch(/contradicts its targets/);
    const allowed = apart.map((target) => ({ ...target, discrepancyVariance: 16 }));
    expect(historyMatch(simulate, factors, allowed, { waves: 1 }).contradicted).toBe(false);
  });

  it("refuses a target without any variance", () => {
    const bare = [{ name: "n", observed: 1, observationVariance: 0, discrepancyVariance: 0 }];
    expect(() => historyMatch(simulate, factors, bare)).toThrow(/"n" has variances 0 and 0/);
  });
});

describe("simulation-based calibration", () => {
  const rounds = 1000;
  /** theta ~ N(0, 4), ten observations of variance 1; draws from the posterior, its sd and mean changed. */
  const ranksWith = (narrow: number, shift: number): Int32Array =>
    calibrationRanks(
      rounds,
      (round) => 2 * luckOf(1, round, "truth").at(0).normal(),
      (theta, round) => {
        const luck = luckOf(2, round, "posterior").at(0);
        const seen = theta + luck.normal() / Math.sqrt(10);
        const spread = 1 / (0.25 + 10);
        const sd = Math.sqrt(spread);
        return Float64Array.from({ length: 99 }, () => spread * 10 * seen + shift * sd + narrow * sd * luck.normal());
      },
    );

  it("passes the exact posterior and convicts one that is too narrow, too wide or shifted, by name", () => {
    expect(rankUniformity(ranksWith(1, 0), 100).p).toBeGreaterThan(0.001);
    expect(rankUniformity(ranksWith(1, 0), 100).shape).toBeNull();
    expect(rankUniformity(ranksWith(0.7, 0), 100).shape).toBe("too narrow");
    expect(rankUniformity(ranksWith(1.5, 0), 100).shape).toBe("too wide");
    expect(rankUniformity(ranksWith(1, 0.5), 100).shape).toBe("tilted");
  });

  it("a posterior of sd 0.7 of the right one covers 75.04 % by its 90 % interval, and its ranks say so", () => {
    const ranks = ranksWith(0.7, 0);
    const inside = ranks.reduce((sum, rank) => sum + (rank >= 5 && rank < 95 ? 1 : 0), 0) / rounds;
    expect(Math.abs(inside - 0.7504312663574919)).toBeLessThan(4 * Math.sqrt((0.75 * 0.25) / rounds) + 0.01);
  });

  it("ties are shared out, and bins that do not divide the ranks are refused", () => {
    expect(rankOf(2, [2, 2, 2], 0)).toBe(0);
    expect(rankOf(2, [2, 2, 2], 0.999)).toBe(3);
    expect(rankOf(2, [1, 3])).toBe(1);
    expect(() => rankUniformity(new Int32Array(500), 101)).toThrow(/99 draws give 100/);
  });
});

describe("posterior predictive checks", () => {
  const replicate = (seed: number, breakSize: number): Float64Array => {
    const luck = luckOf(seed, 0, "replicated").at(0);
    return Float64Array.from({ length: 40 }, (_, t) => luck.normal() + (t >= 20 ? breakSize : 0));
  };
  const replicated = Array.from({ length: 400 }, (_, i) => replicate(i + 10, 0));

  it("a break that the simulator lacks is found, and one that it has is not", () => {
    expect(predictiveCheck(trendBreakAt(20), replicated, replicate(1, 2)).isLike).toBe(false);
    const broken = Array.from({ length: 400 }, (_, i) => replicate(i + 10, 2));
    expect(predictiveCheck(trendBreakAt(20), broken, replicate(1, 2)).isLike).toBe(true);
  });

  it("memory and the time of the peak are discrepancies with known values", () => {
    expect(autocorrelationAt(1)([1, -1, 1, -1, 1, -1])).toBeCloseTo(-1, 12);
    expect(peakTime([1, 7, 3, 7])).toBe(1);
    expect(predictiveCheck(peakTime, new Array(20).fill([0, 1, 0]), [0, 1, 0]).p).toBe(0.5);
    expect(() => predictiveCheck(peakTime, [[1]], [1])).toThrow(/simulate 20 or more/);
  });

  it("contraction is the share of the prior's spread that the data took", () => {
    expect(contraction([0, 2], [0, 1])).toBeCloseTo(0.5, 14);
    expect(() => contraction([1, 1], [1, 2])).toThrow(/fixed parameter/);
  });
});

describe("leaving out", () => {
  it("the mean of the others misses case i by n/(n − 1) of its distance from the mean of all", () => {
    const y = [1, 5, 9, 2];
    const scores = leaveOneOut(
      4,
      (kept) => mean(kept.map((i) => y[i])),
      (centre, left) => y[left] - centre,
    );
    scores.forEach((score, i) => {
      expect(score).toBeCloseTo(((y[i] - mean(y)) * 4) / 3, 12);
    });
  });

  it("a rolling origin foretells each value from what was known before it", () => {
    const seen: [number, number][] = [];
    const scores = rollingOrigin(
      6,
      3,
      2,
      (known) => known,
      (known, place) => {
        seen.push([known, place]);
        return place - known;
      },
    );
    expect(seen).toEqual([
      [3, 4],
      [4, 5],
    ]);
    expect(Array.from(scores)).toEqual([1, 1]);
    expect(() =>
      rollingOrigin(
        4,
        4,
        1,
        () => 0,
        () => 0,
      ),
    ).toThrow(/start earlier/);
  });

  it("smoothed weights give the exact leave-one-out density of a normal mean, without refitting", () => {
    const y = Array.from({ length: 20 }, (_, i) => luckOf(9, i, "loo").at(0).normal());
    const n = y.length;
    const luck = luckOf(10, 0, "draws").at(0);
    const draws = Array.from({ length: 4000 }, () => mean(y) + luck.normal() / Math.sqrt(n));
    const density = (value: number, centre: number, spread: number): number =>
      -0.9189385332046727 - 0.5 * log(spread) - (0.5 * (value - centre) * (value - centre)) / spread;
    const matrix = Float64Array.from(draws.flatMap((theta) => y.map((value) => density(value, theta, 1))));
    const found = leaveOneOutFromDraws(matrix, n);
    y.forEach((value, i) => {
      const others = (mean(y) * n - value) / (n - 1);
      expect(found.elpd[i]).toBeCloseTo(density(value, others, 1 + 1 / (n - 1)), 1);
    });
    expect(found.untrusted).toEqual([]);
    expect(exp(found.total)).toBeGreaterThan(0);
  });
});
