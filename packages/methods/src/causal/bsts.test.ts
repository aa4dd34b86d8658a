import { luckOf } from "@inflow/exact";
import { describe, expect, it } from "vitest";
import { type BstsOptions, bstsPosterior } from "./bsts.ts";
import { bsts } from "./impact.ts";

interface World {
  readonly y: Float64Array;
  readonly x: Float64Array;
}

/** A level that wanders, a covariate with coefficient 1, noise of sd 1 and an effect from `from` on. */
const world = (seed: number, { n = 72, from = 60, effect = 0, drift = 0.5 } = {}): World => {
  const luck = luckOf(seed, 0, "bsts world").at(0);
  const x = new Float64Array(n);
  let level = 20;
  const y = Float64Array.from({ length: n }, (_, t) => {
    x[t] = 0.8 * (x[t - 1] ?? 0) + luck.normal();
    level += drift * luck.normal();
    return level + x[t] + luck.normal() + (t >= from ? effect : 0);
  });
  return { y, x };
};

const posterior = (seed: number, options: Partial<BstsOptions> = {}, effect = 0) => {
  const { y, x } = world(seed, { effect });
  return bstsPosterior(y, { from: 60, covariates: [x], draws: 600, seed, ...options });
};

describe("a Bayesian structural time series", () => {
  it("gives the same draws for the same seed and others for another", () => {
    expect(posterior(4).effect).toEqual(posterior(4).effect);
    const { y, x } = world(4);
    expect(bstsPosterior(y, { from: 60, covariates: [x], draws: 50, seed: 2 }).effect).not.toEqual(
      bstsPosterior(y, { from: 60, covariates: [x], draws: 50, seed: 3 }).effect,
    );
  });

  it("moves with the effect one for one and not with where the series stands", () => {
    const none = posterior(6).average.estimate;
    expect(posterior(6, {}, 10).average.estimate - none).toBeCloseTo(10, 9);
    const { y, x } = world(6);
    const shifted = bstsPosterior(
      y.map((value) => 3 * value - 500),
      { from: 60, covariates: [x], draws: 600, seed: 6 },
    );
    expect(shifted.average.estimate).toBeCloseTo(3 * none, 6);
  });

  it("95 % intervals cover 95 % of true effects within four standard errors, with wandering and calm levels mixed", () => {
    const worlds = 160;
    let covered = 0;
    for (let seed = 0; seed < worlds; seed++) {
      const { y, x } = world(1000 + seed, { effect: 3, drift: [0.3, 0.5, 1, 1.5][seed % 4] });
      const [low, high] = bstsPosterior(y, { from: 60, covariates: [x], draws: 500, seed }).average.interval;
      if (low <= 3 && high >= 3) covered += 1;
    }
    expect(Math.abs(covered / worlds - 0.95)).toBeLessThan(4 * Math.sqrt((0.95 * 0.05) / worlds));
  });

  it("leaves out covariates that explain nothing and keeps the one that does", () => {
    const { y, x } = world(8, { drift: 0.1 });
    const noise = Array.from({ length: 7 }, (_, j) => {
      const luck = luckOf(77, j, "irrelevant").at(0);
      return Float64Array.from({ length: 72 }, () => luck.normal());
    });
    const { inclusion } = bstsPosterior(y, { from: 60, covariates: [x, ...noise], draws: 1500, seed: 1 });
    expect(inclusion[0]).toBeGreaterThan(0.95);
    expect(Math.max(...inclusion.slice(1))).toBeLessThan(0.5);
  });

  it("passes over a gap before and after, and refuses one in a covariate", () => {
    const { y, x } = world(9, { effect: 5 });
    y[10] = Number.NaN;
    y[65] = Number.NaN;
    const found = bstsPosterior(y, { from: 60, covariates: [x], draws: 400 });
    expect(found.average.estimate).toBeGreaterThan(0);
    expect(() => bstsPosterior(x, { from: 60, covariates: [y] })).toThrow(/missing value: fill it/);
  });

  it("has a relative effect that is the mean effect over the mean expected, so that the two never differ in sign", () => {
    const y = world(12).y.map((value) => Math.exp(value / 4));
    const { average, predicted, relative, effect, observed } = bstsPosterior(y, {
      from: 60,
      logarithm: true,
      draws: 500,
      seed: 3,
    });
    expect(relative.estimate).toBeCloseTo(average.estimate / predicted.estimate, 12);
    const ratios = effect.map((one) => one / (observed - one));
    const meanOfRatios = ratios.reduce((sum, one) => sum + one, 0) / ratios.length;
    expect(meanOfRatios).toBeGreaterThan(relative.estimate);
    expect(relative.interval[0]).toBeLessThan(relative.estimate);
    expect(relative.interval[1]).toBeGreaterThan(relative.estimate);
  });

  it("in logarithms gives a relative effect that does not depend on the unit of the outcome", () => {
    const y = world(12, { effect: -4 }).y.map((value) => Math.exp(value / 10));
    const options = { from: 60, logarithm: true, draws: 500, seed: 3 };
    const inUnits = bstsPosterior(y, options).relative.estimate;
    expect(
      bstsPosterior(
        y.map((value) => 1000 * value),
        options,
      ).relative.estimate,
    ).toBeCloseTo(inUnits, 6);
    expect(() =>
      bstsPosterior(
        y.map((value) => value - 5),
        options,
      ),
    ).toThrow(/no logarithm/);
  });

  it("takes month effects out: a season as large as the effect does not become one", () => {
    const { y } = world(14, { n: 66, from: 60, drift: 0.1 });
    const seasonal = y.map((value, t) => value + 6 * Math.cos((2 * Math.PI * t) / 12));
    const [low, high] = bstsPosterior(seasonal, { from: 60, season: 12, draws: 800 }).average.interval;
    expect(low).toBeLessThan(0);
    expect(high).toBeGreaterThan(0);
    const without = bstsPosterior(seasonal, { from: 60, draws: 800 }).average.interval;
    expect(high - low).toBeLessThan(without[1] - without[0]);
  });
});

describe("the gate of a structural time series", () => {
  it("refuses a short history with the reason, and reports no number", () => {
    const { y } = world(20);
    const refused = bsts(y.slice(0, 35), { from: 28 });
    expect(refused.gate.passed).toBe(false);
    expect(refused.estimate).toBeNull();
    expect(refused.reason).toMatch(/Only 28 periods lie before the intervention and 30 are needed/);
  });

  it("lets a large effect through and says at how many placebo dates it found one", () => {
    const { y, x } = world(21, { effect: 8, drift: 0.2 });
    const found = bsts(y, { from: 60, covariates: [x], draws: 800 });
    expect(found.gate.passed).toBe(true);
    expect(Math.abs(found.estimate! - 8)).toBeLessThan(2.5);
    expect(found.reason).toMatch(/of \d+ earlier dates at which nothing began/);
  });

  it("refuses the stiff prior on a level that wanders, where the weak prior holds", () => {
    let [stiff, weak] = [0, 0];
    for (let seed = 0; seed < 12; seed++) {
      const { y } = world(300 + seed, { n: 96, from: 84, drift: 1.5 });
      const failing = (prior: "stiff" | "weak"): number =>
        bsts(y, { from: 84, prior, draws: 500 }).placebos.filter(({ excludesZero }) => excludesZero).length;
      stiff += failing("stiff");
      weak += failing("weak");
    }
    expect(stiff).toBeGreaterThan(3 * weak);
  });
});
