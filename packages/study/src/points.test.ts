import { quantileOf } from "@inflow/methods";
import { describe, expect, it } from "vitest";
import { drawOf } from "./draw.ts";
import { type Points, rowsOf, withPoints } from "./points.ts";
import { toyPlan } from "./toy.test-support.ts";

describe("points", () => {
  const plan = toyPlan();
  const free = plan.parameters.findIndex(({ prior }) => !("fixed" in prior));
  const { path, prior } = plan.parameters[free]!;
  const design: Points = { paths: [path], of: "quantiles", table: Float64Array.of(0.1, 0.5, 0.9), is: "three points" };
  const posterior: Points = { paths: [path], of: "values", table: Float64Array.of(3, 4), is: "two rows" };

  it("put draw i of a design at row i and leave every other parameter where its prior puts it", () => {
    const planned = withPoints(plan, design);
    expect(rowsOf(design)).toBe(3);
    for (const [i, p] of [0.1, 0.5, 0.9].entries()) {
      const values = drawOf(planned, i);
      expect(values[free]).toBe(quantileOf(prior, p));
      const before = drawOf(plan, i);
      values.forEach((value, j) => {
        if (j !== free) expect(value).toBe(before[j]);
      });
    }
  });

  it("choose rows of a posterior by chance, about as often each, and the same ones again", () => {
    const planned = withPoints(plan, posterior);
    const values = Array.from({ length: 400 }, (_, i) => drawOf(planned, i)[free]!);
    expect(new Set(values)).toEqual(new Set([3, 4]));
    const threes = values.filter((v) => v === 3).length;
    expect(Math.abs(threes - 200)).toBeLessThan(4 * Math.sqrt(100));
    expect(Array.from({ length: 400 }, (_, i) => drawOf(planned, i)[free]!)).toEqual(values);
  });

  it("give a plan a name that covers every number of the table", () => {
    const other = { ...design, table: Float64Array.of(0.1, 0.5, 0.90000001) };
    const ids = [plan.id, withPoints(plan, design).id, withPoints(plan, other).id, withPoints(plan, posterior).id];
    expect(new Set(ids).size).toBe(4);
    expect(withPoints(plan, design).id).toBe(ids[1]);
    expect(withPoints(plan, design).runs).toBe(3 * plan.study.sample.luckPerDraw);
  });
});
