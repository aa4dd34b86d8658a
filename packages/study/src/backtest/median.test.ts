/** The interval of a median: against the binomial of order statistics, by clusters, and on the edge of a band. */
import { normalQuantile } from "@inflow/exact";
import { describe, expect, it } from "vitest";
import { medianInterval, straddles } from "./median.ts";

const even = Float64Array.from({ length: 400 }, (_, i) => (i * 167) % 400);

describe("The interval of a median", () => {
  it("is that of the order statistics n/2 ± 1.96 √n/2 for independent runs, to two ranks", () => {
    const [low, high] = medianInterval(even)!;
    const half = (normalQuantile(0.975) * Math.sqrt(even.length)) / 2;
    expect(Math.abs(low - (199.5 - half))).toBeLessThan(2);
    expect(Math.abs(high - (199.5 + half))).toBeLessThan(2);
  });

  it("does not shrink by histories of luck that say the same: each run given twice over leaves it where it was", () => {
    const twice = Float64Array.from({ length: 800 }, (_, i) => even[Math.floor(i / 2)]!);
    expect(medianInterval(twice, 2)).toEqual(medianInterval(even));
    const [low, high] = medianInterval(twice)!;
    const [lowOnce, highOnce] = medianInterval(even)!;
    expect(high - low).toBeLessThan(0.85 * (highOnce - lowOnce));
  });

  it("leaves out runs without a value, and is none where no run has one", () => {
    const some = Float64Array.from({ length: 40 }, (_, i) => (i % 2 === 0 ? 3 : Number.NaN));
    expect(medianInterval(some)).toEqual([3, 3]);
    expect(medianInterval(Float64Array.of(Number.NaN))).toBeNull();
  });

  it("is on the edge where an end of the band lies within it, whichever end, and not where it lies in or out whole", () => {
    const band = [0.4, 0.8] as const;
    expect(straddles([0.39, 0.41], band)).toBe(true);
    expect(straddles([0.79, 0.81], band)).toBe(true);
    expect(straddles([0.3, 0.9], band)).toBe(true);
    expect(straddles([0.4, 0.8], band)).toBe(false);
    expect(straddles([0.81, 0.9], band)).toBe(false);
    expect(straddles([0.1, 0.39], band)).toBe(false);
  });
});
