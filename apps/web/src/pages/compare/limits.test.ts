/** Scales of rows. */
import { describe, expect, it } from "vitest";
import { limitsOf } from "./limits.ts";

const band = (p10: number, p90: number) => ({ p10, p50: (p10 + p90) / 2, p90 });

describe("the scale of a row", () => {
  it("is cut to what is shown where that lies far from zero, and holds all of it", () => {
    const { low, high, isCut } = limitsOf([band(182, 236), band(180, 232)], false);
    expect(isCut).toBe(true);
    expect(low).toBeGreaterThan(0);
    expect(low).toBeLessThanOrEqual(180);
    expect(high).toBeGreaterThanOrEqual(236);
  });

  it("starts at zero where zero is near, and always where differences are shown", () => {
    expect(limitsOf([band(10, 236)], false)).toMatchObject({ low: 0, isCut: false });
    expect(limitsOf([band(182, 236)], true)).toMatchObject({ low: 0, isCut: false });
    expect(limitsOf([band(5, 5)], false)).toMatchObject({ low: 0, isCut: false });
  });
});
