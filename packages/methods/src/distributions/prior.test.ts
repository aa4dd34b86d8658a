import { describe, expect, it } from "vitest";
import { cdfOf, meanOf, medianOf, type Prior, quantileOf } from "./prior.ts";

const continuous: readonly Prior[] = [
  { uniform: [-3, 8] },
  { loguniform: [0.02, 90] },
  { normal: [4, 2.5] },
  { lognormal: [40, 2.2] },
  { beta: [0.4, 3] },
  { beta: [12, 2.5] },
  { gamma: [0.6, 5] },
  { gamma: [30, 0.1] },
  { triangular: [0.01, 0.03, 0.12] },
  { triangular: [1, 1, 4] },
  { triangular: [1, 4, 4] },
  { pert: [200, 350, 900] },
  { pert: [0, 0, 1] },
];
const probabilities = Array.from({ length: 199 }, (_, i) => (i + 1) / 200).concat([
  1.2e-10,
  1e-6,
  1 - 1e-6,
  1 - 1.2e-10,
]);

describe("a prior is one distribution seen from both sides", () => {
  it.each(continuous)("%j: the probability below the quantile at p is p", (prior) => {
    for (const p of probabilities) expect(Math.abs(cdfOf(prior, quantileOf(prior, p)) - p)).toBeLessThan(1e-11);
  });

  it.each(continuous)("%j: a greater p never gives a smaller value", (prior) => {
    let last = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < 4000; i++) {
      const value = quantileOf(prior, (i + 0.5) / 4000);
      expect(value >= last).toBe(true);
      last = value;
    }
  });

  it.each(continuous)("%j: the mean is the average of the quantiles over equal strata", (prior) => {
    let sum = 0;
    for (let i = 0; i < 20000; i++) sum += quantileOf(prior, (i + 0.5) / 20000);
    expect(Math.abs(sum / 20000 / meanOf(prior) - 1)).toBeLessThan(2e-3);
  });
});

describe("priors without a density", () => {
  it("a fixed number is that number at every p", () => {
    expect([1e-9, 0.5, 0.999].map((p) => quantileOf({ fixed: 7.5 }, p))).toEqual([7.5, 7.5, 7.5]);
    expect(medianOf({ fixed: 7.5 })).toBe(7.5);
  });

  it("discrete numbers come in the order of size, each with its share of the weights", () => {
    const prior: Prior = { discrete: { "10": 1, "-2": 2, "0.5": 1 } };
    const drawn = Array.from({ length: 1000 }, (_, i) => quantileOf(prior, (i + 0.5) / 1000));
    expect([-2, 0.5, 10].map((value) => drawn.filter((x) => x === value).length)).toEqual([500, 250, 250]);
    expect(drawn[0]).toBe(-2);
    expect(drawn[999]).toBe(10);
    expect(meanOf(prior)).toBeCloseTo(1.625, 14);
    expect(cdfOf(prior, 0.5)).toBe(0.75);
  });

  it("rival forms give their place in the list; a form without weight is never drawn, not even at the ends", () => {
    const prior: Prior = { forms: { never: 0, additive: 3, multiplicative: 1, neither: 0 } };
    const drawn = Array.from({ length: 400 }, (_, i) => quantileOf(prior, (i + 0.5) / 400));
    expect([0, 1, 2, 3].map((place) => drawn.filter((x) => x === place).length)).toEqual([0, 300, 100, 0]);
    expect(quantileOf(prior, 1 - 1e-16)).toBe(2);
    expect(medianOf(prior)).toBe(1);
  });

  it("a loguniform has its median at the geometric mean of its ends", () => {
    expect(medianOf({ loguniform: [2, 8] })).toBeCloseTo(4, 13);
  });
});

describe("speed", () => {
  it("two hundred and fifty priors, forty of them beta, gamma or PERT, cost well under the run that they feed", () => {
    const shaped: Prior[] = [{ beta: [2, 5] }, { gamma: [2.5, 1] }, { pert: [0, 0.2, 1] }, { beta: [30, 70] }];
    const plain: Prior[] = [{ triangular: [1, 2, 4] }, { lognormal: [3, 2] }, { uniform: [0, 1] }, { normal: [0, 1] }];
    const priors = Array.from({ length: 250 }, (_, i) => (i < 40 ? shaped : plain)[i % 4] as Prior);
    const draw = (at: number): number =>
      priors.reduce((sum, prior, j) => sum + quantileOf(prior, ((at * 250 + j) * 0.618 + 0.1) % 1 || 0.5), 0);
    for (let i = 0; i < 200; i++) draw(i);
    const from = performance.now();
    let sum = 0;
    for (let i = 0; i < 200; i++) sum += draw(i);
    expect(Number.isFinite(sum)).toBe(true);
    expect((performance.now() - from) / 200).toBeLessThan(2);
  });
});
