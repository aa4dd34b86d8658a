import { describe, expect, test } from "vitest";
import { legCostAt, routeCostAt } from "./route-cost.ts";

describe("route-cost", () => {
  test("a pilot who asks a million dollars for 250 kg adds 4 000 USD to each", () => {
    expect(legCostAt(0, 1_000_000, 1, 250, 0, 0)).toBe(4000);
  });

  test("an aircraft of half a million that is discarded after 250 kg adds 2 000 USD to each", () => {
    expect(legCostAt(0, 0, 0, 250, 1, 500_000)).toBe(2000);
  });

  test("a delivered kilogram costs what SOAR's reconstruction says: (export price + transport + pay) over survival", () => {
    expect(routeCostAt(5000, 1000 + 4000, 1 - 0.3)).toBeCloseTo(14_286, 0);
  });

  test("nothing lost, nothing added; half lost, twice the cost", () => {
    expect(routeCostAt(2600, 2400, 1)).toBe(5000);
    expect(routeCostAt(2600, 2400, 0.5)).toBe(10_000);
  });

  test("raising the loss at sea from 0.19 to 0.35 makes what has passed the sea a quarter dearer", () => {
    expect(routeCostAt(2600, 2400, 1 - 0.35) / routeCostAt(2600, 2400, 1 - 0.19)).toBeCloseTo(0.81 / 0.65, 12);
  });
});
