import { describe, expect, it } from "vitest";
import { fitScore } from "./goodness-of-fit.ts";
import { luckOf } from "./luck.ts";

const DRAWS = 60_000;
/** A correct sampler fails one such test in 30,000; the seeds are fixed. */
const LIMIT = 4;

const logFactorial: number[] = [0];
for (let n = 1; n < 30_000; n++) logFactorial.push(logFactorial[n - 1]! + Math.log(n));

const poissonProbability = (mean: number) => (k: number) => Math.exp(k * Math.log(mean) - mean - logFactorial[k]!);

const binomialProbability = (n: number, p: number) => (k: number) =>
  k > n
    ? 0
    : Math.exp(logFactorial[n]! - logFactorial[k]! - logFactorial[n - k]! + k * Math.log(p) + (n - k) * Math.log1p(-p));

/** Counts of 0, 1, 2, … among draws taken at as many addresses. */
function tally(draw: (entity: number) => number): number[] {
  const seen: number[] = [];
  for (let i = 0; i < DRAWS; i++) {
    const k = draw(i);
    while (seen.length <= k) seen.push(0);
    seen[k] = seen[k]! + 1;
  }
  return seen;
}

/** Scores of mean and variance of draws against what they should be, in standard errors of a near-normal count. */
function momentScores(draw: (entity: number) => number, mean: number, variance: number): [number, number] {
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < DRAWS; i++) {
    const gap = draw(i) - mean;
    sum += gap;
    squares += gap * gap;
  }
  const kurtosis = 3 + 1 / variance;
  return [
    sum / DRAWS / Math.sqrt(variance / DRAWS),
    (squares / DRAWS / variance - 1) / Math.sqrt((kurtosis - 1) / DRAWS),
  ];
}

describe("Poisson counts", () => {
  const luck = luckOf(2026, 0, "poisson");
  for (const mean of [0.02, 0.12, 0.9, 3, 7.5, 9.999, 10, 10.001, 11.3, 15, 40, 250, 1400, 12_000]) {
    it(`of mean ${mean} have the exact probabilities`, () => {
      const seen = tally((i) => luck.at(i).poisson(mean));
      expect(Math.abs(fitScore(seen, poissonProbability(mean)))).toBeLessThan(LIMIT);
    });
  }
  it("of means up to a million million keep mean and variance", () => {
    for (const mean of [0.12, 3, 10, 15, 1400, 1e6, 1e9, 1e12]) {
      const [centre, spread] = momentScores((i) => luck.at(i).poisson(mean), mean, mean);
      expect(Math.abs(centre), `mean ${mean}`).toBeLessThan(LIMIT);
      expect(Math.abs(spread), `variance ${mean}`).toBeLessThan(LIMIT);
    }
  });
});

describe("binomial counts", () => {
  const luck = luckOf(2026, 1, "binomial");
  const settings = [
    [1, 0.3],
    [2, 0.1],
    [20, 0.1],
    [20, 0.5],
    [20, 0.501],
    [19, 0.9],
    [100, 0.02],
    [100, 0.0999],
    [100, 0.1],
    [100, 0.2],
    [100, 0.8],
    [21, 0.48],
    [200, 0.1],
    [500, 0.02],
    [500, 0.1],
    [500, 0.95],
    [2000, 0.0049],
    [2000, 0.9951],
    [5000, 0.3],
    [20_000, 0.0007],
    [20_000, 0.5],
  ] as const;
  for (const [trials, probability] of settings) {
    it(`among ${trials} trials of chance ${probability} have the exact probabilities`, () => {
      const seen = tally((i) => luck.at(i).binomial(trials, probability));
      expect(seen.length - 1).toBeLessThanOrEqual(trials);
      expect(Math.abs(fitScore(seen, binomialProbability(trials, probability)))).toBeLessThan(LIMIT);
    });
  }
  it("of 100 trials at 0.2 have mean 20 and variance 16, where a widely used sampler gives 20.5 and 14.7", () => {
    const [centre, spread] = momentScores((i) => luck.at(i).binomial(100, 0.2), 20, 16);
    expect(Math.abs(centre)).toBeLessThan(LIMIT);
    expect(Math.abs(spread)).toBeLessThan(LIMIT);
  });
  it("keep mean and variance among up to a million million trials", () => {
    for (const [n, p] of [
      [1e6, 1e-6],
      [1e6, 0.37],
      [1e9, 2e-8],
      [1e12, 0.25],
      [1e12, 1e-12],
    ] as const) {
      const [centre, spread] = momentScores((i) => luck.at(i).binomial(n, p), n * p, n * p * (1 - p));
      expect(Math.abs(centre), `mean ${n} ${p}`).toBeLessThan(LIMIT);
      expect(Math.abs(spread), `variance ${n} ${p}`).toBeLessThan(LIMIT);
    }
  });
});

describe("other draws", () => {
  const luck = luckOf(2026, 2, "others");
  it("normal numbers have the moments of the normal distribution", () => {
    let sum = 0;
    let squares = 0;
    let fourths = 0;
    for (let i = 0; i < DRAWS; i++) {
      const z = luck.at(i).normal();
      sum += z;
      squares += z * z;
      fourths += z ** 4;
    }
    expect(Math.abs(sum / Math.sqrt(DRAWS))).toBeLessThan(LIMIT);
    expect(Math.abs((squares / DRAWS - 1) * Math.sqrt(DRAWS / 2))).toBeLessThan(LIMIT);
    expect(Math.abs((fourths / DRAWS - 3) * Math.sqrt(DRAWS / 96))).toBeLessThan(LIMIT);
  });
  it("rounding keeps the mean, below zero as well, and leaves whole numbers alone", () => {
    for (const value of [0.1, 2.75, -1.3, 1e9 + 0.5]) {
      const seen = tally((i) => luck.at(i).rounded(value) - Math.floor(value));
      const up = value - Math.floor(value);
      expect(Math.abs(fitScore(seen, (k) => (k === 0 ? 1 - up : up)))).toBeLessThan(LIMIT);
    }
    for (let i = 0; i < 1000; i++) expect(luck.at(i).rounded(7)).toBe(7);
  });
  it("what is capped is the smaller of the count and the rounded capacity", () => {
    for (let i = 0; i < 1000; i++) {
      const limit = luck.at(i).rounded(3.4);
      expect(luck.at(i).capped(5, 3.4)).toBe(limit);
      expect(luck.at(i).capped(2, 3.4)).toBe(2);
    }
    expect(luck.at(1).capped(5, Infinity)).toBe(5);
  });
});
