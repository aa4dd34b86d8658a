import { exp } from "@inflow/exact";
import { describe, expect, it } from "vitest";
import design from "../../fixtures/design.json";
import more from "../../fixtures/quantiles-more.json";
import { betaCdf, betaQuantile } from "./beta.ts";
import { gammaCdf, gammaQuantile } from "./gamma.ts";
import { lognormalQuantile } from "./lognormal.ts";
import { normalValue, truncatedNormalQuantile } from "./normal.ts";
import { pertQuantile } from "./pert.ts";
import { fisherQuantile, studentQuantile } from "./ratio.ts";
import { triangularQuantile } from "./triangular.ts";

const relative = (found: number, expected: number): number =>
  expected === 0 ? Math.abs(found) : Math.abs(found / expected - 1);
const halfSd = exp(0.5 * 1.959963984540054);

const byName: readonly [keyof typeof design.quantiles, (p: number) => number][] = [
  ["norm", (p) => normalValue(p, 0, 1)],
  ["beta(2,5)", (p) => betaQuantile(p, 2, 5)],
  ["beta(0.5,0.5)", (p) => betaQuantile(p, 0.5, 0.5)],
  ["gamma(shape=2.5,scale=1)", (p) => gammaQuantile(p, 2.5, 1)],
  ["gamma(shape=0.3)", (p) => gammaQuantile(p, 0.3, 1)],
  ["lognorm(mu=0,sigma=0.5)", (p) => lognormalQuantile(p, 1, halfSd)],
  ["triang(0,1,mode=0.2)", (p) => triangularQuantile(p, 0, 0.2, 1)],
  ["student_t(4)", (p) => studentQuantile(p, 4)],
  ["truncnorm(0,1;[-1,2])", (p) => truncatedNormalQuantile(p, 0, 1, -1, 2)],
  ["pert(0,0.2,1;lambda=4)=beta(1.8,4.2)", (p) => pertQuantile(p, 0, 0.2, 1)],
];

describe("quantiles against an independent library", () => {
  it.each(byName)("%s agrees to 1e-9 from the 1e-12 point to the 0.999999 point", (name, quantile) => {
    const expected = design.quantiles[name];
    design.quantiles.p.forEach((p, i) => {
      expect(relative(quantile(p), expected[i] as number), `p = ${p}`).toBeLessThan(1e-9);
    });
  });

  it("beta quantiles agree to 1e-11 for exponents from 0.05 to 5,000", () => {
    for (const { a, b, x } of more.beta) {
      more.p.forEach((p, i) => {
        expect(relative(betaQuantile(p, a, b), x[i] as number), `beta(${a}, ${b}) at ${p}`).toBeLessThan(1e-11);
      });
    }
  });

  it("gamma quantiles agree to 1e-11 for shapes from 0.05 to 20,000", () => {
    for (const { shape, x } of more.gamma) {
      more.p.forEach((p, i) => {
        expect(relative(gammaQuantile(p, shape, 1), x[i] as number), `gamma(${shape}) at ${p}`).toBeLessThan(1e-11);
      });
    }
  });

  it("F quantiles for the interval of a variance share agree to 1e-11", () => {
    for (const { p, d1, d2, x } of more.f) expect(relative(fisherQuantile(p, d1, d2), x)).toBeLessThan(1e-11);
  });
});

describe("known values in closed form", () => {
  it("gamma with shape 1 is exponential: P(X ≤ x) = 1 − e^(−x)", () => {
    for (const x of [0.01, 0.5, 1, 3, 12]) expect(gammaCdf(x, 1, 1)).toBeCloseTo(1 - exp(-x), 14);
  });

  it("beta(1, b) has P(X ≤ x) = 1 − (1 − x)^b", () => {
    for (const x of [0.01, 0.3, 0.7, 0.99]) {
      const y = 1 - x;
      expect(betaCdf(x, 1, 4)).toBeCloseTo(1 - y * y * y * y, 14);
    }
  });

  it("the 97.5 % point of a lognormal with median 5 and factor95 3 is 15, the 2.5 % point 5/3", () => {
    expect(lognormalQuantile(0.975, 5, 3)).toBeCloseTo(15, 11);
    expect(lognormalQuantile(0.025, 5, 3)).toBeCloseTo(5 / 3, 12);
  });

  it("PERT and triangular with the likely value in the middle have their median there", () => {
    expect(pertQuantile(0.5, 2, 5, 8)).toBeCloseTo(5, 12);
    expect(triangularQuantile(0.5, 2, 5, 8)).toBeCloseTo(5, 12);
  });
});
