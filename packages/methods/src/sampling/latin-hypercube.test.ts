import { describe, expect, it } from "vitest";
import design from "../../fixtures/design.json";
import { closestDistance, discrepancy } from "./discrepancy.ts";
import { latinUniform } from "./key.ts";
import { latinHypercube } from "./latin-hypercube.ts";

const criteria = ["random", "centred", "maximin"] as const;

describe("Latin hypercube", () => {
  it.each(criteria)("%s: each of n strata is hit exactly once in every dimension", (criterion) => {
    const n = 24;
    const d = 5;
    const points = latinHypercube(n, d, { seed: 3, criterion });
    for (let j = 0; j < d; j++) {
      const strata = new Set(Array.from({ length: n }, (_, i) => Math.floor((points[i * d + j] as number) * n)));
      expect(strata.size).toBe(n);
    }
  });

  it("centred points are the middles of their strata", () => {
    const points = Array.from(latinHypercube(10, 2, { seed: 1, criterion: "centred" }));
    for (const x of points) expect(x * 10 - Math.floor(x * 10)).toBeCloseTo(0.5, 10);
  });

  it("the same seed replays the same set and another seed does not", () => {
    const once = latinHypercube(50, 3, { seed: 9 });
    expect(latinHypercube(50, 3, { seed: 9 })).toEqual(once);
    expect(latinHypercube(50, 3, { seed: 10 })).not.toEqual(once);
  });

  it("maximin moves the closest pair at least a half farther apart than the average random hypercube", () => {
    let random = 0;
    let spread = 0;
    for (let seed = 0; seed < 10; seed++) {
      random += closestDistance(latinHypercube(20, 3, { seed }), 3);
      spread += closestDistance(latinHypercube(20, 3, { seed, criterion: "maximin" }), 3);
    }
    expect(spread).toBeGreaterThan(1.5 * random);
  });

  it("for a sum of effects the mean varies far less than under independent draws", () => {
    const sets = 60;
    const spreadOf = (meanOfSet: (seed: number) => number): number => {
      let squares = 0;
      for (let seed = 0; seed < sets; seed++) squares += (meanOfSet(seed) - 1) * (meanOfSet(seed) - 1);
      return squares / sets;
    };
    const meanOf = (points: ArrayLike<number>): number => Array.from(points).reduce((sum, x) => sum + x, 0) / 32;
    const latin = spreadOf((seed) => meanOf(latinHypercube(32, 2, { seed })));
    const independent = spreadOf((seed) => meanOf(Array.from({ length: 64 }, (_, i) => latinUniform(i, 0, 9, seed))));
    expect(latin).toBeLessThan(independent / 100);
  });
});

describe("discrepancy", () => {
  it.each(["space1", "space2"] as const)("%s of six points in the plane has the documented values", (name) => {
    const set = design.discrepancy[name];
    const points = set.points.flatMap((row) => row.map((x) => (x - 0.5) / 6));
    for (const kind of ["CD", "WD", "MD", "L2-star"] as const) {
      expect(Math.abs(discrepancy(points, 2, kind) - set[kind])).toBeLessThan(1e-12);
    }
    expect(closestDistance(points, 2)).toBeCloseTo(set.maximin, 12);
  });
});
