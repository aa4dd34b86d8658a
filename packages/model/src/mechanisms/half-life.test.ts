import { describe, expect, test } from "vitest";
import { weeklyShareAt } from "./half-life.ts";

describe("half-life", () => {
  test.each([2, 16, 26, 104])("half of a gap is left after one half-life of %i weeks", (halfLife) => {
    let gap = 1;
    for (let week = 0; week < halfLife; week++) gap *= 1 - weeklyShareAt(halfLife);
    expect(gap).toBeCloseTo(0.5, 12);
  });

  test("dividing ln 2 by the half-life would overstate the weekly share, and more so for short half-lives", () => {
    expect(weeklyShareAt(2)).toBeLessThan(Math.LN2 / 2);
    expect(Math.LN2 / 2 / weeklyShareAt(2)).toBeGreaterThan(Math.LN2 / 104 / weeklyShareAt(104));
  });

  test("what is never forgotten loses nothing, and what has no memory loses all at once", () => {
    expect(weeklyShareAt(Infinity)).toBe(0);
    expect(weeklyShareAt(1e-3)).toBe(1);
  });
});
