import { luckOf, sin } from "@inflow/exact";
import { describe, expect, it } from "vitest";
import { deltaIndices } from "./delta.ts";
import { evaluate } from "./design.ts";
import { factorsOfPriors, uniformFactors } from "./factor.ts";
import { featureScores } from "./feature-scores.ts";
import { elementaryEffects, morrisEffects } from "./morris.ts";
import { morrisDesign, morrisDesignFrom } from "./morris-design.ts";
import { pawn, regionalSensitivity } from "./pawn.ts";
import { rbdFast } from "./rbd-fast.ts";
import { sampleDesign, sampleOf } from "./sample-design.ts";

const unit = (d: number) =>
  uniformFactors(Object.fromEntries(Array.from({ length: d }, (_, j) => [`x${j + 1}`, [0, 1] as const])));
const angle = [-Math.PI, Math.PI] as const;
const ishigamiFactors = uniformFactors({ a: angle, b: angle, c: angle, inert: [0, 1] });
const ishigami = (x: Float64Array): number => {
  const s = sin(x[1]);
  return sin(x[0]) + 7 * s * s + 0.1 * x[2] * x[2] * x[2] * x[2] * sin(x[0]);
};

describe("elementary effects", () => {
  it("of a linear function are its slopes per range, with no spread", () => {
    const factors = uniformFactors({ a: [0, 10], b: [-1, 1] });
    const [a, b] = morrisEffects(evaluate(morrisDesign(factors, { trajectories: 5 }), (x) => 3 * x[0] - 4 * x[1]));
    expect([a.mu, a.muStar, b.mu, b.muStar].map((v) => Math.round(v! * 1e9) / 1e9)).toEqual([30, 30, -8, 8]);
    expect(a.sigma! + b.sigma!).toBeLessThan(1e-10);
  });

  it("mu* sees what mu cancels: x(1 − x) rises and falls by as much", () => {
    const model = (x: Float64Array): number => x[0] * (1 - x[0]) + 0 * x[1];
    const [a, b] = morrisEffects(evaluate(morrisDesign(unit(2), { trajectories: 400 }), model));
    expect(Math.abs(a.mu!)).toBeLessThan(4 * (1 / 3 / Math.sqrt(400)));
    expect(a.muStar).toBeCloseTo(1 / 3, 10);
    expect(b.muStar).toBe(0);
  });

  it("every factor moves once in each trajectory, starting levels are visited evenly", () => {
    const design = morrisDesign(unit(6), { trajectories: 2000, seed: 4 });
    for (let t = 0; t < 2000; t++) expect(new Set(design.moved.subarray(t * 6, t * 6 + 6)).size).toBe(6);
    const counts = [0, 0, 0, 0];
    design.points.forEach((x) => {
      counts[Math.round(x * 3)]++;
    });
    const n = design.points.length;
    for (const count of counts) expect(Math.abs(count / n - 0.25)).toBeLessThan(0.01);
  });

  it("the interval of mu* covers the exact limit of Ishigami on the grid of four levels", () => {
    const outputs = evaluate(morrisDesign(ishigamiFactors, { trajectories: 400, seed: 2 }), ishigami);
    const exact = [7.704054111593104, 7.875, 6.248796103333118, 0];
    morrisEffects(outputs).forEach(({ interval }, j) => {
      expect(interval.low).toBeLessThanOrEqual(exact[j] + 1e-9);
      expect(interval.high).toBeGreaterThanOrEqual(exact[j] - 1e-9);
    });
  });

  it("known noise is taken from sigma", () => {
    const luck = luckOf(1, 0, "screen").at(0);
    const outputs = evaluate(morrisDesign(unit(1), { trajectories: 4000 }), (x) => x[0] + 0.3 * luck.normal());
    const [raw] = morrisEffects(outputs, { resamples: 20 });
    const [clean] = morrisEffects(outputs, { resamples: 20, noiseVariance: 0.09 });
    expect(raw.sigma).toBeCloseTo(Math.sqrt((2 * 0.09 * 9) / 4), 1);
    expect(clean.sigma!).toBeLessThan(0.2);
  });

  it("a group has mu* alone, and factors without ends ask for a narrower grid", () => {
    const grouped = morrisDesign(unit(3), { trajectories: 10, groups: { pair: ["x1", "x3"] } });
    const effects = morrisEffects(evaluate(grouped, (x) => x[0] + x[2]));
    expect(effects.map(({ name, mu }) => [name, mu === null])).toEqual([
      ["pair", true],
      ["x2", false],
    ]);
    const normal = factorsOfPriors({ a: { normal: [0, 1] } });
    expect(() => morrisDesign(normal, { trajectories: 4 })).toThrow(/give within: \[0.01, 0.99\]/);
    expect(morrisDesign(normal, { trajectories: 4, within: [0.01, 0.99] }).rows).toBe(8);
    expect(() => morrisDesign(unit(2), { trajectories: 1, levels: 5 })).toThrow(/trajectories is 1[\s\S]*even number/);
    expect(() => morrisDesignFrom(unit(2), [0, 0, 1, 1, 1, 0], 1)).toThrow(/Step 0 of trajectory 0/);
  });

  it("an effect of step 2/3 on a quadratic is known by hand", () => {
    const design = morrisDesignFrom(unit(1), [0, 2 / 3, 1, 1 / 3], 2 / 3);
    expect(Array.from(elementaryEffects(evaluate(design, (x) => x[0] * x[0])), (e) => Math.round(3 * e))).toEqual([
      2, 4,
    ]);
  });
});

describe("measures from any sample", () => {
  const outputs = evaluate(sampleDesign(ishigamiFactors, { rows: 2048, seed: 3 }), ishigami);

  it("all put the inert factor at the floor and the three others above it", () => {
    const verdicts = [
      pawn(outputs, { resamples: 20 }).factors.map(({ aboveFloor }) => aboveFloor),
      deltaIndices(outputs, { resamples: 10 }).factors.map(({ aboveFloor }) => aboveFloor),
      featureScores(outputs, { featuresPerSplit: 7 }).factors.map(({ aboveFloor }) => aboveFloor),
    ];
    for (const verdict of verdicts) expect(verdict.slice(0, 3)).toEqual([true, true, true]);
    expect(featureScores(outputs, { featuresPerSplit: 7 }).factors[3].permutation).toBeLessThan(0.02);
    expect(pawn(outputs, { resamples: 20 }).factors[3].median).toBeLessThan(0.1);
  });

  it("PAWN of a step at the median is 1/2, whatever the size of the step", () => {
    const step = evaluate(sampleDesign(unit(1), { rows: 1024, points: "plain" }), (x) => (x[0] < 0.5 ? 0 : 1000));
    const { factors } = pawn(step, { resamples: 10 });
    expect(factors[0].median).toBeCloseTo(0.5, 10);
    expect(factors[0].max).toBeCloseTo(0.5, 10);
  });

  it("PAWN and regional distances do not change under a rising transform of y; delta's order of factors does not either", () => {
    const cubed = evaluate(sampleDesign(ishigamiFactors, { rows: 2048, seed: 3 }), (x) => {
      const y = ishigami(x);
      return y * y * y;
    });
    const medians = (from: typeof outputs): number[] => pawn(from, { resamples: 5 }).factors.map((f) => f.median);
    expect(medians(cubed)).toEqual(medians(outputs));
    const high = regionalSensitivity(outputs, (y) => y > 5).factors.map((f) => f.distance);
    expect(regionalSensitivity(cubed, (y) => y > 125).factors.map((f) => f.distance)).toEqual(high);
  });

  it("regional sensitivity of a threshold on one factor is complete separation, and of nothing is an error", () => {
    const sample = evaluate(sampleDesign(unit(3), { rows: 512 }), (x) => x[1]);
    const { factors } = regionalSensitivity(sample, (y) => y > 0.7);
    expect(factors[1].distance).toBe(1);
    expect(factors[1].aboveFloor).toBe(true);
    expect(factors[0].distance).toBeLessThan(0.2);
    expect(() => regionalSensitivity(sample, () => true)).toThrow(/choose one that splits them/);
  });

  it("delta of a factor that alone makes y nears 1, and its first-order share is 1", () => {
    const alone = evaluate(sampleDesign(unit(2), { rows: 4096 }), (x) => x[0]);
    const [a, b] = deltaIndices(alone, { resamples: 5 }).factors;
    expect(a.plugIn).toBeGreaterThan(0.8);
    expect(a.first).toBeGreaterThan(0.99);
    expect(b.first).toBeLessThan(0.02);
  });

  it("random balance gives the first-order shares of a sum", () => {
    const sum = evaluate(sampleDesign(unit(3), { rows: 4096, points: "random" }), (x) => x[0] + 2 * x[1] + 0 * x[2]);
    rbdFast(sum).forEach(({ first }, j) => {
      expect(Math.abs(first - [0.2, 0.8, 0][j])).toBeLessThan(0.05);
    });
  });

  it("trees explain most of a smooth function they have not seen, and their scores add up to one with the inert ones", () => {
    const smooth = evaluate(sampleDesign(unit(3), { rows: 1024 }), (x) => 3 * x[0] + x[1]);
    const scores = featureScores(smooth, { dummies: 0, featuresPerSplit: 3 });
    expect(scores.explained).toBeGreaterThan(0.95);
    expect(scores.factors.reduce((sum, { score }) => sum + score, 0)).toBeCloseTo(1, 12);
    expect(scores.factors[0].permutation).toBeGreaterThan(4 * scores.factors[1].permutation);
    expect(featureScores(smooth, { seed: 2 })).toEqual(featureScores(smooth, { seed: 2 }));
  });

  it("an ensemble that exists already is taken over row by row, and broken ones are refused", () => {
    const inputs = [0.1, 1, 0.2, 2, 0.3, 3];
    const { design } = sampleOf(["p", "q"], inputs, [5, 6, 7]);
    expect(design.rows).toBe(3);
    expect(Array.from(design.points)).toEqual(inputs);
    expect(() => sampleOf(["p", "q"], inputs, [5, 6])).toThrow(/3 rows, and there are 2 outputs/);
    expect(() => sampleOf(["p", "q"], [1, Number.NaN], [5])).toThrow(/"q" of row 0/);
    expect(() => pawn(sampleOf(["p", "q"], inputs, [5, 6, 7]))).toThrow(/fewer than ten each/);
  });
});
