import { luckOf } from "@inflow/exact";
import { describe, expect, it } from "vitest";
import { kalmanDraw, kalmanFilter, kalmanSmoother } from "./kalman.ts";
import { fitLocalLevel, localLevelLogLikelihood } from "./local-level.ts";
import { type StructuralBlocks, structuralModel } from "./state-space.ts";
import { fitStructural } from "./structural-fit.ts";

const series = (n: number, seed: number, slope = 0): Float64Array => {
  const luck = luckOf(seed, 0, "kalman test").at(0);
  let level = 10;
  return Float64Array.from({ length: n }, (_, t) => {
    level += slope + 0.5 * luck.normal();
    return level + [0, 2, -1, -1][t % 4] + luck.normal();
  });
};

const blocks: StructuralBlocks = {
  observationVariance: 1,
  levelVariance: 0.25,
  slopeVariance: 0.01,
  season: { period: 4, variance: 0.04 },
  startMean: 10,
  startVariance: 100,
};

describe("the Kalman filter", () => {
  it("gives the likelihood of the joint normal distribution: two observations of a local level by hand", () => {
    const model = structuralModel(2, { observationVariance: 1, levelVariance: 2, startMean: 0, startVariance: 3 });
    const [a, b] = [1.5, -0.5];
    const determinant = 4 * 6 - 3 * 3;
    const quadratic = (6 * a * a - 2 * 3 * a * b + 4 * b * b) / determinant;
    const byHand = -Math.log(2 * Math.PI) - 0.5 * Math.log(determinant) - 0.5 * quadratic;
    expect(kalmanFilter(model, [a, b]).logLikelihood).toBeCloseTo(byHand, 12);
    expect(localLevelLogLikelihood([a, b], 1, 2, 0, 3)).toBeCloseTo(byHand, 12);
  });

  it("of scalars and of matrices agree, also across gaps", () => {
    const y = series(60, 3);
    y[7] = Number.NaN;
    y[30] = Number.NaN;
    const model = structuralModel(60, {
      observationVariance: 1.3,
      levelVariance: 0.4,
      startMean: 9,
      startVariance: 50,
    });
    expect(localLevelLogLikelihood(y, 1.3, 0.4, 9, 50)).toBeCloseTo(kalmanFilter(model, y).logLikelihood, 10);
  });

  it("with a constant regressor of known effect explains it: smoothed coefficient near the truth, its variance small", () => {
    const x = Float64Array.from({ length: 80 }, (_, t) => Math.sin(t));
    const y = series(80, 5).map((value, t) => value + 3 * x[t]);
    const model = structuralModel(80, { observationVariance: 1, levelVariance: 0.25, regressors: [x], startMean: 10 });
    const { mean, covariance } = kalmanSmoother(model, y);
    const last = 79 * 2 + 1;
    expect(Math.abs(mean[last] - 3)).toBeLessThan(4 * Math.sqrt(covariance[79 * 4 + 3]) + 0.3);
    expect(covariance[79 * 4 + 3]).toBeLessThan(0.1);
  });
});

describe("the smoother", () => {
  it("at the end of the series is the filter, and elsewhere knows no less than the filter", () => {
    const y = series(40, 7);
    const model = structuralModel(40, blocks);
    const m = model.states;
    const filtered = kalmanFilter(model, y);
    const smoothed = kalmanSmoother(model, y);
    for (let t = 0; t < 40; t++)
      expect(smoothed.covariance[t * m * m]).toBeLessThanOrEqual(filtered.covariance[t * m * m] + 1e-9);
    const f = filtered.innovationVariance[39];
    const p = filtered.covariance[39 * m * m];
    const pz = p + filtered.covariance[39 * m * m + 2];
    expect(smoothed.mean[39 * m]).toBeCloseTo(filtered.mean[39 * m] + (pz / f) * filtered.innovation[39], 8);
  });

  it("draws whose mean and variance are those of the smoother, within four standard errors of 4,000 draws", () => {
    const y = series(25, 9);
    y[12] = Number.NaN;
    const model = structuralModel(25, blocks);
    const m = model.states;
    const { mean, covariance } = kalmanSmoother(model, y);
    const luck = luckOf(1, 0, "kalman draws");
    const draws = Array.from({ length: 4000 }, (_, d) => kalmanDraw(model, y, luck.at(d)));
    for (const t of [0, 12, 24]) {
      const sd = Math.sqrt(covariance[t * m * m]);
      const values = draws.map((draw) => draw[t * m]);
      const average = values.reduce((sum, value) => sum + value, 0) / values.length;
      const spread = values.reduce((sum, value) => sum + (value - average) ** 2, 0) / values.length;
      expect(Math.abs(average - mean[t * m])).toBeLessThan((4 * sd) / Math.sqrt(4000));
      expect(Math.abs(spread / (sd * sd) - 1)).toBeLessThan(4 * Math.sqrt(2 / 4000));
    }
  });
});

describe("maximum likelihood of a structural series", () => {
  it("by scalars and by matrices finds the same local level", () => {
    const y = series(120, 11).map((value, t) => value - [0, 2, -1, -1][t % 4]);
    const scalar = fitLocalLevel(y);
    const general = fitStructural(y);
    expect(general.levelVariance / scalar.levelVariance).toBeCloseTo(1, 2);
    expect(general.observationVariance / scalar.observationVariance).toBeCloseTo(1, 2);
    expect(general.logLikelihood).toBeCloseTo(scalar.logLikelihood, 3);
  });

  it("of a series with a slope prefers the model with one", () => {
    const y = Float64Array.from({ length: 100 }, (_, t) => t * t * 0.05 + 3 * Math.sin(7 * t));
    expect(fitStructural(y, { slope: true }).logLikelihood).toBeGreaterThan(fitStructural(y).logLikelihood + 10);
  });
});
