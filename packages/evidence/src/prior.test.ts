import fc from "fast-check";
import { expect, it } from "vitest";
import { centreOfPrior, type Prior, wordsOfPrior } from "./prior.ts";
import { priorSchema, problemsOfPrior } from "./prior-check.ts";

it("puts three numbers out of order back in order", () => {
  const [problem] = problemsOfPrior({ triangular: [0.03, 0.01, 0.12] });
  expect(problem?.what).toMatch(/^triangular\(0\.03, 0\.01, 0\.12\) is out of order/);
  expect(problem?.fix).toBe("Did you mean triangular(0.01, 0.03, 0.12)?");
});

it("offers a fixed number for a prior without width", () => {
  expect(problemsOfPrior({ uniform: [2, 2] })[0]?.fix).toBe("Did you mean fixed(2)?");
  expect(problemsOfPrior({ pert: [1, 1, 1] })[0]?.fix).toBe("Did you mean fixed(1)?");
});

it("takes no negative scale, shape or median, and no factor below one", () => {
  const impossible: Prior[] = [
    { normal: [0, -1] },
    { lognormal: [-2, 3] },
    { lognormal: [2, 0.5] },
    { beta: [0, 1] },
    { gamma: [1, -1] },
    { loguniform: [0, 1] },
  ];
  for (const prior of impossible) expect(problemsOfPrior(prior), JSON.stringify(prior)).not.toEqual([]);
  expect(problemsOfPrior({ lognormal: [2, 0.5] })[0]?.fix).toBe("Did you mean lognormal(2, 2)?");
});

it("lets weights add up to one only, and offers weights that do", () => {
  const [problem] = problemsOfPrior({ forms: { none: 0.2, willingness: 0.3 } });
  expect(problem?.what).toBe("forms: the weights add up to 0.5.");
  expect(problem?.fix).toBe("Did you mean none: 0.4, willingness: 0.6?");
  expect(problemsOfPrior({ forms: { none: 0.2, willingness: 0.25, compensation: 0.3, market: 0.25 } })).toEqual([]);
});

it("keeps forms in the order in which they are written", () => {
  expect(problemsOfPrior({ forms: { "2": 0.5, "1": 0.5 } })).toHaveLength(2);
  expect(problemsOfPrior({ discrete: { "2": 0.5, "1": 0.5 } })).toEqual([]);
  expect(problemsOfPrior({ discrete: { high: 1 } })[0]?.what).toMatch(/not a number/);
});

it("accepts every prior whose numbers stand in order, and then only", () => {
  const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(number, number, number, (a, b, c) => {
      const ordered = a <= b && b <= c && a < c;
      expect(problemsOfPrior({ triangular: [a, b, c] }).length === 0).toBe(ordered);
      expect(priorSchema.safeParse({ pert: [a, b, c] }).success).toBe(ordered);
    }),
    { seed: 2025 },
  );
});

it("is built around the number that its writer would name", () => {
  expect(centreOfPrior({ triangular: [0.01, 0.03, 0.12] })).toBe(0.03);
  expect(centreOfPrior({ loguniform: [0.01, 0.04] })).toBeCloseTo(0.02, 12);
  expect(centreOfPrior({ beta: [8, 2] })).toBeCloseTo(0.8, 12);
  expect(centreOfPrior({ forms: { a: 1 } })).toBeNull();
  expect(wordsOfPrior({ lognormal: [2, 3] })).toBe("lognormal(2, 3)");
});
