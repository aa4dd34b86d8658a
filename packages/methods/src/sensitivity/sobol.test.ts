import { cos, exp, luckOf, sin } from "@inflow/exact";
import { describe, expect, it } from "vitest";
import { differenceOf, evaluate, type Outputs, outputsOf, outputsOfDifference, type SaltelliDesign } from "./design.ts";
import { indexInWords } from "./estimate.ts";
import { factorsOfPriors, uniformFactors } from "./factor.ts";
import { morrisEffects } from "./morris.ts";
import { morrisDesign } from "./morris-design.ts";
import { pawn } from "./pawn.ts";
import { saltelliDesign } from "./saltelli-design.ts";
import { sampleDesign } from "./sample-design.ts";
import { sobolIndices } from "./sobol-indices.ts";
import { sobolStudy, sobolUntil } from "./sobol-study.ts";

const unit = (d: number) =>
  uniformFactors(Object.fromEntries(Array.from({ length: d }, (_, j) => [`x${j + 1}`, [0, 1] as const])));
const ishigamiFactors = uniformFactors({
  a: [-Math.PI, Math.PI],
  b: [-Math.PI, Math.PI],
  c: [-Math.PI, Math.PI],
});
const ishigami = (x: Float64Array): number => {
  const s = sin(x[1]);
  return sin(x[0]) + 7 * s * s + 0.1 * x[2] * x[2] * x[2] * x[2] * sin(x[0]);
};

/** Every analytic index must lie within the given number of the estimate. */
const expectIndices = (
  found: ReturnType<typeof sobolStudy>,
  expected: { first: number[]; total: number[] },
  within: number,
): void => {
  found.factors.forEach(({ name, first, total }, j) => {
    expect(Math.abs(first.value - expected.first[j]), `first of ${name}`).toBeLessThan(within);
    expect(Math.abs(total.value - expected.total[j]), `total of ${name}`).toBeLessThan(within);
  });
};

describe("Sobol' indices of functions with a known answer", () => {
  it("a product of independent factors with mean m and variance v: shares follow from E(x²) − m²", () => {
    const means = [1, 1, 2];
    const variances = [1 / 3, 1 / 12, 4 / 3];
    const factors = uniformFactors({ a: [0, 2], b: [0.5, 1.5], c: [0, 4] });
    const whole = means.reduce((p, m, j) => p * (m * m + variances[j]), 1) - means.reduce((p, m) => p * m * m, 1);
    const others = (j: number, f: (k: number) => number): number =>
      means.reduce((p, _, k) => (k === j ? p : p * f(k)), 1);
    const first = variances.map((v, j) => (v * others(j, (k) => means[k] * means[k])) / whole);
    const total = variances.map((v, j) => (v * others(j, (k) => means[k] * means[k] + variances[k])) / whole);
    const study = sobolStudy((x) => x[0] * x[1] * x[2], factors, { base: 256, resamples: 50 });
    expect(study.mean).toBeCloseTo(2, 2);
    expect(Math.abs(study.variance / whole - 1)).toBeLessThan(0.01);
    expectIndices(study, { first, total }, 0.01);
  });

  it("a linear model with an interaction, x₁ + 2x₂ + 3x₁x₂ + 0x₃ of standard normals: V = 14, S = 1/14, 4/14, 0, S₁₂ = 9/14", () => {
    const factors = factorsOfPriors({ a: { normal: [0, 1] }, b: { normal: [0, 1] }, c: { normal: [0, 1] } });
    const model = (x: Float64Array): number => x[0] + 2 * x[1] + 3 * x[0] * x[1] + 0 * x[2];
    const study = sobolStudy(model, factors, { base: 512, secondOrder: true, resamples: 50 });
    expect(Math.abs(study.variance / 14 - 1)).toBeLessThan(0.02);
    expectIndices(study, { first: [1 / 14, 4 / 14, 0], total: [10 / 14, 13 / 14, 0] }, 0.02);
    expect(Math.abs(study.pairs[0].second.value - 9 / 14)).toBeLessThan(0.02);
    expect(study.pairs.map(({ names }) => names.join(" "))).toEqual(["a b", "a c", "b c"]);
    expect(study.factors[2].total.value).toBe(0);
  });

  it("the alternating sum of products of Bratley, Fox and Niederreiter, integrated term by term", () => {
    const d = 4;
    /** Product over m ≤ max(i, k), m ≠ j, of the mean of x_m² (in both products) or of x_m (in one). */
    const pairMean = (i: number, k: number, j: number): number => {
      let p = 1;
      for (let m = 1; m <= Math.max(i, k); m++) if (m !== j) p *= m <= Math.min(i, k) ? 1 / 3 : 1 / 2;
      return p;
    };
    const sign = (i: number): number => (i % 2 === 0 ? 1 : -1);
    let [square, centre] = [0, 0];
    for (let i = 1; i <= d; i++) {
      centre += sign(i) / 2 ** i;
      for (let k = 1; k <= d; k++) square += sign(i) * sign(k) * pairMean(i, k, 0);
    }
    const variance = square - centre * centre;
    const first = Array.from({ length: d }, (_, j0) => {
      const j = j0 + 1;
      let slope = 0;
      for (let i = j; i <= d; i++) slope += sign(i) / 2 ** (i - 1);
      return (slope * slope) / 12 / variance;
    });
    const total = Array.from({ length: d }, (_, j0) => {
      const j = j0 + 1;
      let sum = 0;
      for (let i = j; i <= d; i++) {
        for (let k = j; k <= d; k++) sum += (sign(i) * sign(k) * pairMean(i, k, j)) / 12;
      }
      return sum / variance;
    });
    const bratley = (x: Float64Array): number => {
      let [sum, product] = [0, 1];
      for (let i = 0; i < d; i++) {
        product *= x[i];
        sum += (i % 2 === 0 ? -1 : 1) * product;
      }
      return sum;
    };
    const study = sobolStudy(bratley, unit(d), { base: 256, resamples: 50 });
    expect(study.mean).toBeCloseTo(centre, 3);
    expectIndices(study, { first, total }, 0.005);
  });

  it.each(["saltelli", "jansen", "janon"] as const)("%s meets the analytic first-order shares of Ishigami", (first) => {
    const { factors } = sobolStudy(ishigami, ishigamiFactors, { base: 512, first, resamples: 50 });
    [0.31390519, 0.44241114, 0].forEach((expected, j) => {
      expect(Math.abs(factors[j].first.value - expected)).toBeLessThan(0.01);
    });
  });
});

describe("invariances", () => {
  const design = saltelliDesign(ishigamiFactors, { base: 256, secondOrder: true });
  const outputs = evaluate(design, ishigami);

  it.each(["saltelli", "jansen", "janon"] as const)(
    "%s: adding a million to y, or turning its sign, changes no index",
    (first) => {
      const plain = sobolIndices(outputs, { first, resamples: 20 });
      const moved = sobolIndices(
        outputsOf(
          design,
          outputs.values.map((y) => 1e6 - y),
        ),
        { first, resamples: 20 },
      );
      plain.factors.forEach((one, j) => {
        expect(moved.factors[j].first.value).toBeCloseTo(one.first.value, 7);
        expect(moved.factors[j].total.value).toBeCloseTo(one.total.value, 7);
        expect(moved.factors[j].first.low).toBeCloseTo(one.first.low, 7);
      });
    },
  );

  it("the same seed gives the same bits, and another seed other intervals around the same value", () => {
    const once = sobolIndices(outputs, { resamples: 100, seed: 5 });
    expect(sobolIndices(outputs, { resamples: 100, seed: 5 })).toEqual(once);
    const other = sobolIndices(outputs, { resamples: 100, seed: 6 });
    expect(other.factors[0].first.value).toBe(once.factors[0].first.value);
    expect(other.factors[0].first.low).not.toBe(once.factors[0].first.low);
  });

  it("a group's total is one minus the closed share of the rest: two inert groups take nothing, all in one take all", () => {
    const model = (x: Float64Array): number => x[0] + x[1] * x[2];
    const grouped = sobolIndices(
      evaluate(saltelliDesign(unit(4), { base: 1024, groups: { pair: ["x2", "x3"] } }), model),
      { resamples: 20 },
    );
    expect(grouped.factors.map(({ name }) => name)).toEqual(["x1", "pair", "x4"]);
    const pairVariance = 1 / 9 - 1 / 16;
    const share = pairVariance / (pairVariance + 1 / 12);
    expect(Math.abs(grouped.factors[1].first.value - share)).toBeLessThan(0.02);
    expect(Math.abs(grouped.factors[1].total.value - share)).toBeLessThan(0.02);
    expect(grouped.factors[2].total.value).toBe(0);
    const whole = sobolIndices(
      evaluate(saltelliDesign(unit(3), { base: 512, groups: { all: ["x1", "x2", "x3"] } }), model),
      { resamples: 20 },
    );
    expect(whole.factors[0].total.value).toBeGreaterThan(0.9);
  });

  it("a function and the same plus a common part differ by what is not common: the common factor's index of the difference is 0", () => {
    const one = (x: Float64Array): number => 10 * x[0] + x[1];
    const other = (x: Float64Array): number => 10 * x[0] + x[1] * x[2];
    const difference = sobolStudy(differenceOf(one, other), unit(3), { base: 64, resamples: 50 });
    expect(difference.factors[0].total.value).toBeLessThan(1e-20);
    expect(difference.factors[1].total.value).toBeGreaterThan(0.3);
    const shared = saltelliDesign(unit(3), { base: 64 });
    const paired = outputsOfDifference(evaluate(shared, one), evaluate(shared, other));
    expect(paired.values).toEqual(evaluate(shared, differenceOf(one, other)).values);
    expect(() =>
      outputsOfDifference(evaluate(shared, one), evaluate(saltelliDesign(unit(3), { base: 64 }), one)),
    ).toThrow(/common inputs/);
  });

  it("noise in y shrinks shares; its variance, where known, restores them", () => {
    const luck = luckOf(3, 0, "noise").at(0);
    const noisy = saltelliDesign(unit(2), { base: 4096 });
    const values = evaluate(noisy, (x) => x[0] + luck.normal() * Math.sqrt(1 / 12));
    const raw = sobolIndices(values, { resamples: 20 }).factors[0].first.value;
    const corrected = sobolIndices(values, { resamples: 20, noiseVariance: 1 / 12 }).factors[0].first.value;
    expect(raw).toBeLessThan(0.56);
    expect(Math.abs(corrected - 1)).toBeLessThan(0.1);
  });

  it("luck as one more factor has for its total the share that needs luck", () => {
    const model = (x: Float64Array): number => {
      const draw = luckOf(Math.floor(x[1] * 4294967296), 0, "luck")
        .at(0)
        .normal();
      return 2 * x[0] + draw * Math.sqrt(1 / 3);
    };
    const { factors } = sobolStudy(model, unit(2), { base: 128, resamples: 50 });
    expect(Math.abs(factors[1].total.value - 0.5)).toBeLessThan(0.06);
  });
});

describe("intervals", () => {
  it("shows the wider of bootstrap and spread between scrambles, and the analytic share lies inside", () => {
    const study = sobolStudy(ishigami, ishigamiFactors, { base: 64, resamples: 400 });
    const expected = [0.31390519, 0.44241114, 0];
    study.factors.forEach(({ first }, j) => {
      const between = first.betweenScrambles!;
      const widths = [first.bootstrap.high - first.bootstrap.low, between.high - between.low];
      expect(first.high - first.low).toBeCloseTo(Math.max(...widths), 14);
      expect(first.low).toBeLessThan(expected[j]);
      expect(first.high).toBeGreaterThan(expected[j]);
    });
  });

  it("the bootstrap draws every row alike: the last tenth of the rows, where alone the second factor acts, is in its intervals", () => {
    const design = saltelliDesign(unit(2), { base: 512, points: "random" });
    const block = design.rows / design.base;
    const values = Float64Array.from({ length: design.rows }, (_, row) => {
      const isLast = row >= 460 * block;
      return isLast ? 5 * design.points[2 * row + 1] : design.points[2 * row];
    });
    const { factors } = sobolIndices(outputsOf(design, values), { resamples: 400 });
    factors.forEach(({ total }) => {
      expect(total.bootstrap.low).toBeLessThan(total.value);
      expect(total.bootstrap.high).toBeGreaterThan(total.value);
      expect(Math.abs((total.bootstrap.low + total.bootstrap.high) / 2 - total.value)).toBeLessThan(0.05);
    });
  });

  it("a small negative index is said to be indistinguishable from zero, never a negative influence", () => {
    expect(indexInWords({ value: -0.012, low: -0.04, high: 0.017 })).toBe(
      "indistinguishable from zero (at most 0.017)",
    );
    expect(indexInWords({ value: -0.012, low: -0.04, high: -0.001 })).not.toMatch(/zero/);
    expect(indexInWords({ value: 0.314, low: 0.28, high: 0.35 })).toBe("0.31 (0.28 to 0.35)");
    const { factors } = sobolStudy(ishigami, ishigamiFactors, { base: 16, resamples: 100 });
    expect(factors[2].first.words).toMatch(/indistinguishable from zero/);
  });

  it("nominal 95 % bootstrap intervals of independent points cover the analytic total within four standard errors", () => {
    const model = (x: Float64Array): number => x[0] + 2 * x[1] + x[0] * x[1];
    const slopes = [1.5 * 1.5, 2.5 * 2.5];
    const both = 1 / 144;
    const variance = (slopes[0] + slopes[1]) / 12 + both;
    const truth = slopes.map((s) => (s / 12 + both) / variance);
    const rounds = 300;
    const hits = [0, 0];
    for (let round = 0; round < rounds; round++) {
      const design = saltelliDesign(unit(2), { base: 256, points: "random", seed: 100 + round });
      sobolIndices(evaluate(design, model), { resamples: 300, seed: round }).factors.forEach(({ total }, j) => {
        if (total.low <= truth[j] && truth[j] <= total.high) hits[j]++;
      });
    }
    for (const hit of hits) expect(Math.abs(hit / rounds - 0.95)).toBeLessThan(4 * Math.sqrt((0.95 * 0.05) / rounds));
  });
});

describe("when to stop", () => {
  it("doubles the runs until every interval is as narrow as asked, and keeps what was run", () => {
    let calls = 0;
    const counted = (x: Float64Array): number => {
      calls++;
      return x[0] + x[1] * x[1];
    };
    const stopped = sobolUntil(counted, unit(2), { halfWidth: 0.04, mostRuns: 60000, resamples: 100 });
    expect(stopped.converged).toBe(true);
    const runs = stopped.steps.map((step) => step.runs);
    runs.slice(1).forEach((n, i) => {
      expect(n).toBe(2 * runs[i]);
    });
    expect(calls).toBe(runs[runs.length - 1]);
    expect(stopped.steps[stopped.steps.length - 1].widest).toBeLessThanOrEqual(0.04);
    expect(stopped.steps[0].widest).toBeGreaterThan(0.04);
  });

  it("a lengthened study is the study of the whole base, to the bit", () => {
    const options = { scrambles: 4, resamples: 20, base: 32 };
    const stopped = sobolUntil(ishigami, ishigamiFactors, { ...options, halfWidth: 1e-9, mostRuns: 4 * 5 * 64 });
    const whole = sobolStudy(ishigami, ishigamiFactors, { ...options, base: 64 });
    stopped.indices.factors.forEach((factor, j) => {
      expect(factor.total.value).toBeCloseTo(whole.factors[j].total.value, 12);
    });
    expect(stopped.converged).toBe(false);
    expect(stopped.words).toMatch(/allow more runs, or group factors/);
  });
});

describe("what cannot be mixed up", () => {
  const outputs = evaluate(morrisDesign(unit(2), { trajectories: 4 }), (x) => x[0]);

  it("outputs of another design do not compile, and are refused by name where types were not checked", () => {
    // @ts-expect-error outputs of trajectories are no outputs of a Saltelli design
    expect(() => sobolIndices(outputs)).toThrow(/holds for outputs of saltelliDesign; these are of morrisDesign/);
    // @ts-expect-error nor are they a sample of the factors' distribution
    expect(() => pawn(outputs)).toThrow(/sampleDesign or sampleOf/);
    const sample = evaluate(sampleDesign(unit(2), { rows: 128 }), (x) => x[0]);
    // @ts-expect-error a sample has no trajectories
    expect(() => morrisEffects(sample)).toThrow(/morrisDesign/);
    // @ts-expect-error an object that looks like outputs was not bound to a design
    const forged: Outputs<SaltelliDesign> = {
      design: saltelliDesign(unit(2), { base: 4 }),
      values: new Float64Array(16),
    };
    expect(forged.values).toHaveLength(16);
  });

  it("all problems of a request are told at once, each with its remedy", () => {
    let message = "";
    try {
      saltelliDesign(unit(200), { base: 1000 });
    } catch (error) {
      message = (error as Error).message;
    }
    expect(message).toMatch(/give 1024/);
    expect(message).toMatch(/screen with morrisDesign/);
    expect(() => uniformFactors({ a: [1, 1], b: [0, Number.NaN] })).toThrow(/"a"[\s\S]*"b"/);
    expect(() => saltelliDesign(unit(2), { base: 4, groups: { g: ["x1", "y"], h: ["x1"] } })).toThrow(
      /"y", which is no factor[\s\S]*keep it in one/,
    );
    expect(() => saltelliDesign([...unit(1), ...unit(1)], { base: 4 })).toThrow(/Two factors are named "x1"/);
  });

  it("outputs that are missing, not finite, or constant are refused with what to do", () => {
    const design = saltelliDesign(unit(2), { base: 4 });
    expect(() => outputsOf(design, [1, 2])).toThrow(/has 16 rows and there are 2 outputs/);
    expect(() => evaluate(design, () => Number.NaN)).toThrow(/first in row 0/);
    expect(() => sobolIndices(evaluate(design, () => 3))).toThrow(/Widen the factors/);
    expect(() =>
      sobolIndices(
        evaluate(design, (x) => cos(x[0]) + exp(x[1])),
        { noiseVariance: 9 },
      ),
    ).toThrow(/average more runs/);
  });
});
