import { describe, expect, it } from "vitest";
import { latinUniform } from "../sampling/key.ts";
import { conditionalShare, mildestFlip } from "./threshold.ts";

const x = Array.from({ length: 2000 }, (_, i) => 10 * latinUniform(i, 0, 5, 8));
const coin = x.map((_, i) => latinUniform(i, 1, 5, 8) < 0.3);

describe("what a threshold on one parameter does to the share of a class", () => {
  it("counts both sides of each threshold, a value on it above", () => {
    const [at2, at9] = conditionalShare([1, 2, 3, 4], [1, 0, 1, 1], [2, 9]);
    expect(at2).toEqual({ threshold: 2, below: { count: 1, share: 1 }, above: { count: 3, share: 2 / 3 } });
    expect(at9?.below).toEqual({ count: 4, share: 0.75 });
    expect(at9?.above.count).toBe(0);
    expect(at9?.above.share).toBeNaN();
  });

  it("the shares of the two sides, weighted by their counts, are the share of the whole", () => {
    const whole = coin.filter(Boolean).length;
    for (const { below, above } of conditionalShare(x, coin, [1, 4, 8.5])) {
      expect(below.count * below.share + above.count * above.share).toBeCloseTo(whole, 8);
    }
  });

  it("finds the value beyond which the class holds", () => {
    const flip = mildestFlip(
      x,
      x.map((v) => v > 7),
      { atLeast: 1, fewest: 50 },
    );
    expect(flip?.side).toBe("above");
    expect(flip?.beyond).toBeCloseTo(7, 1);
    const milder = mildestFlip(
      x,
      x.map((v) => v > 7),
      { atLeast: 0.67, fewest: 50 },
    );
    expect(milder?.beyond).toBeGreaterThan(5);
    expect(milder?.beyond).toBeLessThan(6);
    const below = mildestFlip(
      x,
      x.map((v) => v < 2),
      { atLeast: 1, fewest: 50 },
    );
    expect(below?.side).toBe("below");
    expect(below?.beyond).toBeCloseTo(2, 1);
  });

  it("finds nothing where the parameter has nothing to do with the class", () => {
    expect(mildestFlip(x, coin, { atLeast: 0.67, fewest: 50 })).toBeNull();
  });
});
