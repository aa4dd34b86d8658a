import { luckOf } from "@inflow/exact";
import { describe, expect, it } from "vitest";
import { arimaRegression } from "./arima-regression.ts";
import { armaFilter, whitenArma } from "./arma-filter.ts";
import { its } from "./impact.ts";
import { interruptedSeries } from "./interrupted.ts";

const walk = (seed: number, n: number, effect: number, from: number, drift = 0.6): Float64Array => {
  const luck = luckOf(seed, 0, "its world").at(0);
  let level = 50;
  return Float64Array.from({ length: n }, (_, t) => {
    level += drift * luck.normal();
    return level + luck.normal() + (t >= from ? effect : 0);
  });
};

describe("whitening under ARMA noise", () => {
  it("of AR(1) gives the likelihood in closed form: √(1 − φ²) x₁, then x − φ x before", () => {
    const x = [1, 0.4, -2, 0.3];
    const phi = 0.7;
    const filter = armaFilter([phi], [], 4)!;
    const white = whitenArma(filter, x);
    expect(white[0]).toBeCloseTo(x[0] * Math.sqrt(1 - phi * phi), 12);
    for (let t = 1; t < 4; t++) expect(white[t]).toBeCloseTo(x[t] - phi * x[t - 1], 12);
    expect(filter.logDeterminant).toBeCloseTo(-Math.log(1 - phi * phi), 12);
  });

  it("of MA(1) has the determinant of its tridiagonal covariance", () => {
    const theta = 0.5;
    const [a, b] = [1 + theta * theta, theta];
    const determinant = a * a * a - 2 * a * b * b;
    expect(armaFilter([], [theta], 3)!.logDeterminant).toBeCloseTo(Math.log(determinant), 12);
  });

  it("refuses an autoregression that is not stationary", () => {
    expect(armaFilter([1.02], [], 10)).toBeNull();
  });
});

describe("regression with ARIMA errors", () => {
  it("recovers φ and the coefficient of a covariate", () => {
    const luck = luckOf(5, 0, "ar").at(0);
    let u = 0;
    const x = Float64Array.from({ length: 400 }, () => luck.normal());
    const y = x.map((value) => {
      u = 0.6 * u + luck.normal();
      return 2 * value + u;
    });
    const fit = arimaRegression(y, [new Float64Array(400).fill(1), x], { ar: 1, difference: 0, ma: 0 });
    expect(Math.abs(fit.ar[0] - 0.6)).toBeLessThan(4 * Math.sqrt((1 - 0.36) / 400));
    expect(Math.abs(fit.coefficients[1] - 2)).toBeLessThan(4 * fit.standardErrors[1]);
  });

  it("drops what differencing removes and says which columns remained", () => {
    const y = walk(3, 60, 0, 60);
    const fit = arimaRegression(y, [new Float64Array(60).fill(1), Float64Array.from(y.keys())], {
      ar: 0,
      difference: 1,
      ma: 1,
    });
    expect(fit.kept).toEqual([1]);
    expect(fit.coefficients[0]).toBeNaN();
  });
});

describe("interrupted time series", () => {
  it("moves with the effect one for one", () => {
    const none = interruptedSeries(walk(7, 80, 0, 60), { from: 60, order: { ar: 0, difference: 1, ma: 1 } });
    const some = interruptedSeries(walk(7, 80, 5, 60), { from: 60, order: { ar: 0, difference: 1, ma: 1 } });
    expect(some.estimate - none.estimate).toBeCloseTo(5, 4);
  });

  it("95 % intervals with model-based errors cover a wandering level as often as stated; Newey–West errors do not", () => {
    const worlds = 120;
    let [model, hac] = [0, 0];
    for (let seed = 0; seed < worlds; seed++) {
      const found = interruptedSeries(walk(100 + seed, 84, 2, 60), { from: 60 });
      if (found.interval[0] <= 2 && found.interval[1] >= 2) model += 1;
      if (Math.abs(found.estimate - 2) <= 1.96 * found.beside[2].value) hac += 1;
    }
    expect(Math.abs(model / worlds - 0.95)).toBeLessThan(4 * Math.sqrt((0.95 * 0.05) / worlds));
    expect((model - hac) / worlds).toBeGreaterThan(0.04);
  });

  it("with a step and a slope finds the mean effect of both over the periods after", () => {
    const y = walk(9, 90, 0, 70, 0.01).map((value, t) => value + (t >= 70 ? 4 + 0.5 * (t - 70) : 0));
    const found = interruptedSeries(y, { from: 70, shape: "step-and-slope" });
    expect(Math.abs(found.estimate - (4 + 0.5 * 9.5))).toBeLessThan(1.5);
  });

  it("in logarithms reports a share: a fall of a fifth comes out as about −20 %", () => {
    const y = walk(13, 90, 0, 70, 0.02).map((value, t) => Math.exp(value / 50) * (t >= 70 ? 0.8 : 1));
    const found = its(y, { from: 70, logarithm: true });
    expect(found.gate.passed).toBe(true);
    expect(Math.abs(found.relative!.estimate + 0.2)).toBeLessThan(0.03);
  });

  it("names the fix for a gap and for too few periods", () => {
    const y = walk(15, 40, 0, 30);
    y[3] = Number.NaN;
    expect(() => interruptedSeries(y, { from: 30 })).toThrow(/fill it, or use bsts/);
    expect(its(walk(15, 20, 0, 12), { from: 12 }).gate.why).toMatch(/give a longer history/);
  });
});
