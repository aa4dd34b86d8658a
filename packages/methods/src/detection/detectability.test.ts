import { log, luckOf } from "@inflow/exact";
import { describe, expect, it } from "vitest";
import { rankSignals, shortenings } from "./best-signal.ts";
import { boundaryAt, type DecisionRule } from "./decision-rule.ts";
import { type DetectionSetup, detectability } from "./detectability.ts";
import { effectErrors, expectedAt, looksOf } from "./effect-error.ts";
import { effectPath } from "./effect-shape.ts";
import { crossingChances } from "./group-sequential.ts";
import { noiseFromHistory } from "./noise-fit.ts";
import { noiseCovariance, type ObservableNoise, windowedCovariance } from "./observable-noise.ts";
import { assuranceOf, leastDetectableRamp, leastDetectableStep } from "./power.ts";
import { assuranceByMonth, monthsToPower, powerByMonth } from "./power-curve.ts";

const step = { kind: "step" } as const;
const noise: ObservableNoise = { sd: 0.05, ar1: 0.6, drift: 0.01 };
const base: DetectionSetup = { noise, before: 60, shape: step, horizonMonths: 36 };
const fall = log(0.8);

/** A history made month by month, not from the covariance that the analysis uses. */
const history = (seed: number, months: number, before: number, effect: (m: number) => number): Float64Array => {
  const luck = luckOf(seed, 0, "history").at(0);
  const [sd, phi, drift] = [noise.sd, noise.ar1!, noise.drift!];
  let u = sd * luck.normal();
  let level = 8;
  return Float64Array.from({ length: months }, (_, t) => {
    if (t > 0) u = phi * u + sd * Math.sqrt(1 - phi * phi) * luck.normal();
    level += drift * luck.normal();
    return level + 0.002 * t + u + (t < before ? 0 : effect(t - before + 1));
  });
};

/** An analysis that gives the month at which figures first cross its boundary; null where they never do. */
const analysis = (setup: DetectionSetup, rule: DecisionRule, months: readonly number[]) => {
  const looks = looksOf(setup, months);
  const information = looks.map(({ standardError: e }) => 1 / (e * e));
  const boundary = boundaryAt(rule, information, 0.05);
  return (y: Float64Array): number | null => {
    for (const [k, { weights, standardError }] of looks.entries()) {
      let estimate = 0;
      for (let t = 0; t < weights.length; t++) estimate += weights[t] * y[t];
      if (Math.abs(estimate) > boundary[k] * standardError) return months[k];
    }
    return null;
  };
};

const quarterly = Array.from({ length: 8 }, (_, i) => 3 * (i + 1));
const spending: DecisionRule = { kind: "spending", spending: { kind: "obrien-fleming" } };

describe("the noise of an observable", () => {
  it("has the covariance of its histories: AR(1) and a wandering level, by hand for two months", () => {
    const covariance = noiseCovariance({ sd: 2, ar1: 0.5, drift: 3 }, 2);
    expect(Array.from(covariance)).toEqual([4 + 9, 2 + 9, 2 + 9, 4 + 18]);
  });

  it("of a wandering slope grows with the cube: Σ (t − i)² slope moves", () => {
    const covariance = noiseCovariance({ sd: 0, slopeDrift: 1 }, 4);
    expect([0, 1, 2, 3].map((t) => covariance[t * 4 + t])).toEqual([0, 0, 1, 5]);
  });

  it("through 12-month windows is the covariance of means of 12", () => {
    const monthly = noiseCovariance(noise, 14);
    const seen = windowedCovariance(monthly, 14, 12);
    let byHand = 0;
    for (let s = 0; s < 12; s++) for (let t = 2; t < 14; t++) byHand += monthly[s * 14 + t] / 144;
    expect(seen[2]).toBeCloseTo(byHand, 14);
  });

  it("is found again from a long history", () => {
    const luck = luckOf(3, 0, "noise fit").at(0);
    let level = 7;
    const y = Float64Array.from({ length: 400 }, () => {
      level += 0.05 * luck.normal();
      return Math.exp(level + 0.03 * luck.normal());
    });
    const fitted = noiseFromHistory(y);
    expect(Math.abs(fitted.drift! - 0.05)).toBeLessThan(0.01);
    expect(Math.abs(fitted.sd - 0.03)).toBeLessThan(0.01);
  });
});

describe("the error of an effect", () => {
  it("tends to the closed form of a wandering level: s for a step, s √r for a ramp of r months", () => {
    const wandering = { noise: { sd: 0, drift: 0.07 }, before: 200, trend: false };
    expect(effectErrors({ ...wandering, shape: step }, [60])[0]).toBeCloseTo(0.07, 6);
    expect(effectErrors({ ...wandering, shape: { kind: "ramp", months: 12 } }, [60])[0]).toBeCloseTo(
      0.07 * Math.sqrt(12),
      6,
    );
    expect(leastDetectableStep(0.07)).toBeCloseTo(0.178, 3);
    expect(leastDetectableRamp(0.07, 12)).toBeCloseTo(0.493, 3);
  });

  it("never grows with months, history, or a better control, and a lag of four months shifts it by four", () => {
    const months = Array.from({ length: 30 }, (_, i) => i + 1);
    const now = effectErrors(base, months);
    const late = effectErrors({ ...base, reporting: { lagMonths: 4 } }, months);
    for (let m = 1; m < 30; m++) expect(now[m]).toBeLessThanOrEqual(now[m - 1] + 1e-12);
    expect(late[3]).toBe(Infinity);
    expect(late[10]).toBeCloseTo(now[6], 12);
    expect(effectErrors({ ...base, before: 120 }, [12])[0]).toBeLessThan(now[11]);
    expect(effectErrors({ ...base, noise: { ...noise, control: 0.9 } }, [12])[0]).toBeCloseTo(
      now[11] * Math.sqrt(0.19),
      12,
    );
  });

  it("weights take out level and trend and give a unit effect its size", () => {
    const [look] = looksOf(base, [12]);
    const sum = look.weights.reduce((total, w) => total + w, 0);
    const trend = look.weights.reduce((total, w, t) => total + w * t, 0);
    expect(sum).toBeCloseTo(0, 9);
    expect(trend).toBeCloseTo(0, 7);
    expect(expectedAt(base, look, step)).toBeCloseTo(1, 9);
    expect(expectedAt(base, look, { kind: "ramp", months: 24 })).toBeLessThan(0.6);
  });

  it("revisions of the newest figures cost more than none and less than losing those months", () => {
    const [clean, revised, lost] = [{}, { revisionSd: [0.1, 0.05] }, { lagMonths: 2 }].map(
      (reporting) => effectErrors({ ...base, reporting }, [6])[0],
    );
    expect(revised).toBeGreaterThan(clean);
    expect(revised).toBeLessThan(lost);
  });

  it("needs some variance, and says so", () => {
    expect(() => effectErrors({ ...base, noise: { sd: 0 } }, [3])).toThrow(/give an sd/);
  });
});

describe("stated power and assurance", () => {
  it("match how often one look finds effects in histories made month by month", () => {
    const worlds = 1200;
    const setup = { ...base, shape: { kind: "ramp", months: 6 } as const };
    const [look] = looksOf(setup, [12]);
    const path = effectPath(setup.shape, 12);
    const luck = luckOf(8, 0, "true effects").at(0);
    let found = 0;
    for (let w = 0; w < worlds; w++) {
      const size = -0.15 + 0.08 * luck.normal();
      const y = history(w, 72, 60, (m) => size * path[m - 1]);
      const estimate = look.weights.reduce((sum, weight, t) => sum + weight * y[t], 0);
      if (Math.abs(estimate) > 1.959964 * look.standardError) found += 1;
    }
    const stated = assuranceByMonth(setup, { mean: -0.15, sd: 0.08 }, [12])[0];
    expect(stated).toBeCloseTo(assuranceOf(-0.15, 0.08, look.standardError), 12);
    expect(Math.abs(found / worlds - stated)).toBeLessThan(4 * Math.sqrt((stated * (1 - stated)) / worlds));
  });

  it("with repeated looks match first crossings in such histories, by month", () => {
    const worlds = 800;
    const setup = { ...base, rule: spending, horizonMonths: 24, lookEveryMonths: 3, reporting: { lagMonths: 2 } };
    const stated = detectability(setup, [fall], { worlds: 4000 });
    const crossed = new Float64Array(quarterly.length);
    const firstCrossing = analysis(setup, spending, quarterly);
    for (let w = 0; w < worlds; w++) {
      const month = firstCrossing(history(5000 + w, 82, 60, () => fall));
      if (month !== null)
        for (let k = 0; k < quarterly.length; k++) if (quarterly[k] >= month) crossed[k] += 1 / worlds;
    }
    for (let k = 0; k < quarterly.length; k++) {
      const p = stated.assurance[k];
      expect(Math.abs(crossed[k] - p)).toBeLessThan(4 * Math.sqrt(p * (1 - p) * (1 / worlds + 1 / 4000)) + 1e-9);
    }
  });

  it("with repeated looks match the recursive integration of independent increments", () => {
    const setup = { ...base, rule: spending, horizonMonths: 24, lookEveryMonths: 3 };
    const looks = looksOf(setup, quarterly);
    const information = looks.map(({ standardError: e }) => 1 / (e * e));
    const full = information[information.length - 1];
    const z = boundaryAt(spending, information, 0.05);
    const used = Array.from(z.keys()).filter((k) => z[k] < Infinity);
    const { above, below } = crossingChances(
      used.map((k) => information[k] / full),
      used.map((k) => z[k]),
      { lower: used.map((k) => -z[k]), drift: fall * Math.sqrt(full) },
    );
    const exact = [...above, ...below].reduce((sum, value) => sum + value, 0);
    const simulated = detectability(setup, [fall], { worlds: 4000 }).assurance;
    expect(Math.abs(simulated[simulated.length - 1] - exact)).toBeLessThan(4 * Math.sqrt((exact * (1 - exact)) / 4000));
  });
});

describe("false alarms on placebo dates", () => {
  it.each([
    ["always valid", { kind: "always-valid" }],
    ["spending", spending],
  ] as const)("under a boundary that is %s stay at or below 5 percent when one looks every month", (_, rule) => {
    const nominal = 0.05;
    const worlds = 1500;
    const months = Array.from({ length: 24 }, (__, i) => i + 1);
    const firstCrossing = analysis(base, rule, months);
    let alarms = 0;
    for (let w = 0; w < worlds; w++) if (firstCrossing(history(9000 + w, 84, 60, () => 0)) !== null) alarms += 1;
    expect(alarms / worlds).toBeLessThan(nominal + 4 * Math.sqrt((nominal * (1 - nominal)) / worlds));
  });

  it("of one look are exactly 5 percent, with revisions, windows of 12 months and both", () => {
    const worlds = 4000;
    const revisionSd = new Float64Array(9).fill(0.1);
    for (const reporting of [{ revisionSd }, { windowMonths: 12 }, { revisionSd, windowMonths: 12, lagMonths: 2 }]) {
      const once = { ...base, reporting, horizonMonths: 9, lookEveryMonths: 9, rule: { kind: "repeated" } as const };
      const [alarms] = detectability(once, [0], { worlds }).assurance;
      expect(Math.abs(alarms - 0.05)).toBeLessThan(4 * Math.sqrt((0.05 * 0.95) / worlds));
    }
  });

  it("uncorrected monthly looks raise far more", () => {
    const sure = detectability({ ...base, noise: { sd: 0.05 }, rule: { kind: "repeated" } }, [0], { worlds: 1500 });
    expect(sure.assurance[sure.assurance.length - 1]).toBeGreaterThan(0.12);
  });
});

describe("months to answer", () => {
  it("come later for smaller, slower and later-reported effects, and never come for none", () => {
    const months = (setup: Partial<DetectionSetup>, effects: readonly number[]) =>
      detectability({ ...base, ...setup }, effects, { worlds: 400 });
    const quick = months({}, [log(0.6)]);
    expect(quick.monthsToAnswer.p50!).toBeLessThanOrEqual(quick.monthsToAnswer.p90!);
    expect(months({}, [log(0.85)]).meanMonths).toBeGreaterThan(quick.meanMonths);
    expect(months({ shape: { kind: "ramp", months: 18 } }, [log(0.6)]).meanMonths).toBeGreaterThan(
      quick.meanMonths + 3,
    );
    expect(months({ reporting: { lagMonths: 5 } }, [log(0.6)]).meanMonths).toBeCloseTo(quick.meanMonths + 5, 0);
    expect(months({}, [0]).monthsToAnswer).toEqual({ p50: null, p90: null });
  });

  it("an early finding exaggerates: the weaker the power, the more", () => {
    const weak = detectability({ ...base, rule: { kind: "repeated" } }, [log(0.95)], { worlds: 1500 });
    const strong = detectability({ ...base, rule: { kind: "repeated" } }, [log(0.6)], { worlds: 1500 });
    expect(weak.exaggeration).toBeGreaterThan(1.5);
    expect(strong.exaggeration).toBeLessThan(1.2);
    expect(weak.wrongSign).toBeGreaterThan(strong.wrongSign);
  });

  it("can answer that no effect matters, where the noise is small enough", () => {
    const quiet = { ...base, noise: { sd: 0.01 }, meaningful: 0.1 };
    const none = detectability(quiet, [0], { worlds: 300 });
    expect(none.answered[none.answered.length - 1]).toBeGreaterThan(0.95);
    expect(none.assurance[none.assurance.length - 1]).toBeLessThan(0.05 + 4 * Math.sqrt((0.05 * 0.95) / 300));
  });

  it("the closed-form month of 80 % power is the first at which it is reached", () => {
    const month = monthsToPower(base, fall)!;
    const [before, at] = powerByMonth(base, fall, [Math.max(1, month - 1), month]);
    expect(at).toBeGreaterThanOrEqual(0.8);
    if (month > 1) expect(before).toBeLessThan(0.8);
  });
});

describe("the best signal", () => {
  const signals = [
    {
      name: "deaths",
      setup: { ...base, noise: { sd: 0.05, drift: 0.07 }, reporting: { lagMonths: 4, windowMonths: 12 } },
      effects: [fall],
    },
    { name: "flow", setup: { ...base, noise: { sd: 0.04 } }, effects: [fall] },
  ];

  it("is the one that answers first", () => {
    expect(rankSignals(signals, { worlds: 300 }).map(({ name }) => name)).toEqual(["flow", "deaths"]);
  });

  it("further data are offered with the months that they save, the most helpful first, and none does harm", () => {
    const found = shortenings(signals[0], { worlds: 400 });
    expect(found.map(({ what }) => what).join("; ")).toMatch(
      /control.*published after 1 month|published after 1 month.*control/s,
    );
    expect(found.some(({ what }) => /monthly figures instead of 12-month/.test(what))).toBe(true);
    for (let i = 1; i < found.length; i++) expect(found[i].monthsSaved).toBeLessThanOrEqual(found[i - 1].monthsSaved);
    for (const { monthsSaved } of found) expect(monthsSaved).toBeGreaterThan(-1.5);
    expect(found[0].monthsSaved).toBeGreaterThan(1);
  });
});
