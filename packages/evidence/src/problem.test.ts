import fc from "fast-check";
import { expect, it } from "vitest";
import { editDistance, formatProblems, nearest } from "./problem.ts";

it("counts the least number of slips between two words", () => {
  expect(editDistance("kitten", "sitting")).toBe(3);
  expect(editDistance("pirce", "price")).toBe(1);
  expect(editDistance("", "kg")).toBe(2);
});

it("measures the same distance from either word, and none from a word to itself", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
      expect(editDistance(a, a)).toBe(0);
      expect(editDistance(a, b)).toBe(editDistance(b, a));
      expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
    }),
    { seed: 2025 },
  );
});

it("suggests the source that was meant, and nothing where nothing is near", () => {
  const ids = ["ida-p-3472", "ida-p-3219", "rand-mr-331"];
  expect(nearest("ida-p-3427", ids)).toBe("ida-p-3472");
  expect(nearest("unodc-wdr", ids)).toBeNull();
});

it("says file, place, what, why and fix, in this order", () => {
  const text = formatProblems([{ file: "a.yaml", place: "3:5", what: "W.", why: "Y.", fix: "F." }]);
  expect(text).toBe("a.yaml › 3:5\n  W.\n  Y.\n  F.");
});
