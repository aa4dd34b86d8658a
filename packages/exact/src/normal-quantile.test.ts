import { describe, expect, it } from "vitest";
import fixture from "../fixtures/normal-quantile.json" with { type: "json" };
import { normalCdf, normalQuantile } from "./normal-quantile.ts";

const near = (found: number, value: number, within = 1e-15): void => {
  expect(Math.abs(found - value), `${found} for ${value}`).toBeLessThanOrEqual(within * Math.abs(value));
};

describe("normalQuantile", () => {
  it("matches the fixture computed by another library to one part in 10^15", () => {
    expect(fixture.p.length).toBe(10);
    fixture.p.forEach((p, i) => {
      near(normalQuantile(p), fixture.norm[i]!);
    });
  });
  it("matches 40-digit values on both sides of the places where the formula changes", () => {
    near(normalQuantile(1e-20), -9.262340089798407);
    near(normalQuantile(1e-9), -5.9978070150076865);
    near(normalQuantile(1e-5), -4.264890793922825);
    near(normalQuantile(0.0749), -1.4402382675279637);
    near(normalQuantile(0.0751), -1.43882539275254);
    near(normalQuantile(0.4), -0.2533471031357997);
    near(normalQuantile(0.7), 0.5244005127080407);
  });
  it("rises with the probability, so that one uniform orders all policies alike", () => {
    let before = -Infinity;
    let falls = 0;
    for (let i = 1; i < 200_000; i++) {
      const z = normalQuantile(i / 200_000);
      if (z <= before) falls++;
      before = z;
    }
    expect(falls).toBe(0);
  });
  it("answers the ends with infinities and nonsense with NaN", () => {
    expect([normalQuantile(0), normalQuantile(1), normalQuantile(0.5)]).toEqual([-Infinity, Infinity, 0]);
    expect([normalQuantile(-0.1), normalQuantile(1.1), normalQuantile(Number.NaN)]).toEqual([
      Number.NaN,
      Number.NaN,
      Number.NaN,
    ]);
  });
});

describe("normalCdf", () => {
  it("matches 40-digit values, far tails included", () => {
    near(normalCdf(-37), 5.725571222524577e-300, 5e-15);
    near(normalCdf(-20), 2.7536241186062337e-89);
    near(normalCdf(-10), 7.619853024160525e-24);
    near(normalCdf(-6), 9.86587645037698e-10);
    near(normalCdf(-3), 0.0013498980316300946);
    near(normalCdf(-0.5), 0.3085375387259869);
    near(normalCdf(0.3), 0.6179114221889527);
    near(normalCdf(1), 0.8413447460685429);
    near(normalCdf(5), 0.9999997133484281);
  });
  it("undoes the quantile", () => {
    for (let p = 1e-9; p < 1; p = p * 1.7 + 1e-3) near(normalCdf(normalQuantile(p)), p, 3e-14);
  });
  it("is one half at 0, symmetric, and 0 and 1 at the ends", () => {
    expect(normalCdf(0)).toBe(0.5);
    for (const x of [0.1, 0.9, 3.3]) expect(normalCdf(x) + normalCdf(-x)).toBeCloseTo(1, 15);
    expect([normalCdf(-Infinity), normalCdf(Infinity), normalCdf(Number.NaN)]).toEqual([0, 1, Number.NaN]);
  });
});
