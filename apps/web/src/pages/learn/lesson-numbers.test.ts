import { describe, expect, test } from "vitest";
import type { SeriesView } from "../../engine/services/evidence.ts";
import { bandOfCount, marginOf, trapOf } from "./lesson-numbers.ts";

const series: Pick<SeriesView, "columns" | "rows"> = {
  columns: [
    { name: "all", unit: "death", is: "all" },
    { name: "synthetic-opioids", unit: "death", is: "s" },
  ],
  rows: [
    { key: "2022-12", values: [109_413, 74_829], status: "verified", line: 2 },
    { key: "2023-12", values: [106_881, 74_091], status: "verified", line: 3 },
    { key: "2024-12", values: [80_860, 48_662], status: "verified", line: 4 },
    { key: "2025-12", values: [70_637, 38_458], status: "verified", line: 5 },
  ],
};

describe("the trap of the lesson", () => {
  const trap = trapOf(series, "synthetic-opioids", "2025-09-02")!;

  test("a fall that began before the first strike is measured without any month after it", () => {
    expect(trap.before).toEqual({ key: "2024-12", value: 48_662 });
    expect(trap.fallBefore).toBeCloseTo(0.3497, 4);
    const later = {
      ...series,
      rows: series.rows.map((row) => (row.key > "2025-09" ? { ...row, values: [0, 1] } : row)),
    };
    expect(trapOf(later, "synthetic-opioids", "2025-09-02")!.fallBefore).toBe(trap.fallBefore);
  });

  test("there is no argument where no count precedes the strike", () => {
    expect(trapOf(series, "synthetic-opioids", "2019-01-01")).toBeNull();
  });
});

describe("expected answers", () => {
  test("take the margin of a share like their own: a count of none is surer than a count of half", () => {
    const shares = { "reduces sustainably": 0, "reduces unsustainably": 0.02, "no effect": 0.4, harmful: 0.58 };
    const plusMinus = { "reduces sustainably": 0.06, "reduces unsustainably": 0.08, "no effect": 0.16, harmful: 0.17 };
    expect(marginOf({ shares, plusMinus }, 0.005)).toBe(0.06);
    expect(marginOf({ shares, plusMinus }, 0.5)).toBe(0.17);
  });

  test("are bands that stay between none and all of 100", () => {
    expect(bandOfCount(0.02, 0.05)).toEqual([0, 7]);
    expect(bandOfCount(0.99, 0.05)).toEqual([94, 100]);
  });
});
