import { describe, expect, it } from "vitest";
import { log } from "./exponential.ts";
import { devianceTerm, HALF_LOG_TWO_PI, logGamma, stirlingError } from "./log-gamma.ts";

describe("logGamma", () => {
  it("matches 40-digit values from 1e-10 to 1e10", () => {
    const known = [
      [1e-10, 23.025850929882736],
      [0.1, 2.252712651734206],
      [0.5, 0.5723649429247001],
      [0.9, 0.06637623973474295],
      [1.5, -0.12078223763524522],
      [2.1, 0.04543773854448518],
      [2.5, 0.2846828704729192],
      [5.5, 3.9578139676187165],
      [7.9, 8.32426586800881],
      [8.1, 8.72738826343204],
      [20, 39.339884187199495],
      [100.5, 361.4355404677776],
      [1e5, 1051287.7089736569],
      [1e10, 220258509288.81058],
    ] as const;
    for (const [x, value] of known) {
      expect(Math.abs(logGamma(x) - value), `${x}`).toBeLessThan(5e-15 * Math.max(1, Math.abs(value)));
    }
  });
  it("obeys Γ(x+1) = xΓ(x)", () => {
    for (let x = 0.05; x < 60; x += 0.73) {
      expect(Math.abs(logGamma(x + 1) - logGamma(x) - log(x)), `${x}`).toBeLessThan(2e-14 * Math.max(1, logGamma(x)));
    }
  });
  it("is zero at 1 and 2, infinite at Infinity and undefined at or below zero", () => {
    expect([logGamma(1), logGamma(2), logGamma(Infinity)]).toEqual([0, 0, Infinity]);
    expect([logGamma(0), logGamma(-0.5), logGamma(Number.NaN)]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
  });
});

describe("the terms of Loader's probabilities", () => {
  it("rebuild log n! from Stirling's formula and its error", () => {
    for (const n of [1, 2, 5, 7, 8, 9, 30, 255, 256, 999, 1001, 1e6]) {
      const rebuilt = (n + 0.5) * log(n) - n + HALF_LOG_TWO_PI + stirlingError(n);
      expect(Math.abs(rebuilt - logGamma(n + 1)), `${n}`).toBeLessThan(1e-14 * Math.max(1, logGamma(n + 1)));
    }
  });
  it("give the deviance without a step where the series takes over at a tenth", () => {
    for (const v of [0.0999999, 0.1000001, -0.0999999, -0.1000001, 0.03, 0.5]) {
      const x = 50 * (1 + v);
      const m = 50 * (1 - v);
      expect(devianceTerm(x, m)).toBeCloseTo(x * Math.log(x / m) + m - x, 12);
    }
    expect(devianceTerm(1e15 + 1e6, 1e15)).toBeCloseTo(1e12 / 2 / 1e15, 12);
  });
});
