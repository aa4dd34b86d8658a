/** The order of policies by an outcome. */
import { describe, expect, it } from "vitest";
import type { ComparedOutcome } from "../../engine/services/compare.ts";
import { orderOf } from "./order.ts";

const band = (p50: number) => ({ p10: p50 - 1, p50, p90: p50 + 1 });

const outcome = (id: string, isLessBetter: boolean, levels: readonly (number | null)[]): ComparedOutcome => ({
  id,
  kind: "index",
  isLessBetter,
  levels: levels.map((value) => (value === null ? null : band(value))),
  differences: levels.map((value, p) => (value === null || p === 1 ? null : band(value - levels[1]!))),
});

const result = {
  policies: ["campaign-2025", "none", "treatment", "ports-of-entry"],
  outcomes: [
    outcome("deaths.overdose", true, [30, 20, 10, 20]),
    outcome("floor.support", false, [0.2, 0.5, null, 0.9]),
  ],
};

describe("policies by an outcome", () => {
  it("stand with the least deaths first, and with the most support first: better, not lower, comes first", () => {
    expect(orderOf(result, "deaths.overdose", false)).toEqual([2, 1, 3, 0]);
    expect(orderOf(result, "floor.support", false)).toEqual([3, 1, 0, 2]);
  });

  it("stand as they were chosen where no outcome is named, and where two are equal", () => {
    expect(orderOf(result, "", false)).toEqual([0, 1, 2, 3]);
    expect(orderOf(result, "deaths.overdose", false).indexOf(1)).toBeLessThan(
      orderOf(result, "deaths.overdose", false).indexOf(3),
    );
  });

  it("stand last where nothing is reported, the comparison among differences included", () => {
    expect(orderOf(result, "deaths.overdose", true)).toEqual([2, 3, 0, 1]);
    expect(orderOf(result, "floor.support", true).slice(-2)).toEqual([1, 2]);
  });
});
