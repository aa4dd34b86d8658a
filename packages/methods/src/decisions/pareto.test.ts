import { cos, luckOf } from "@inflow/exact";
import { describe, expect, it } from "vitest";
import { hypervolume } from "./hypervolume.ts";
import { dominates, epsilonArchive, paretoFront, paretoRanks, simplexDirections } from "./pareto.ts";
import { searchPolicies } from "./policy-search.ts";

const luck = luckOf(11, 0, "points");
const cloud = Array.from({ length: 300 }, () => [luck.uniform(), luck.uniform(), luck.uniform()]);

describe("Pareto fronts", () => {
  it("part the points: each once, and each of a later front dominated by one of the front before", () => {
    const fronts = paretoRanks(cloud);
    expect(fronts.flat().sort((a, b) => a - b)).toEqual([...cloud.keys()]);
    expect(fronts[0]).toEqual(paretoFront(cloud));
    for (let f = 1; f < fronts.length; f++) {
      for (const i of fronts[f]) expect(fronts[f - 1].some((j) => dominates(cloud[j], cloud[i]))).toBe(true);
    }
  });

  it("an epsilon-archive holds at most one point a cell, and some cell no worse than that of every point", () => {
    const epsilons = [0.1, 0.2, 0.1];
    const cell = (i: number): number[] => cloud[i].map((v, m) => Math.floor(v / epsilons[m]));
    const kept = epsilonArchive(cloud, epsilons);
    expect(new Set(kept.map((i) => cell(i).join())).size).toBe(kept.length);
    for (const i of cloud.keys()) {
      expect(kept.some((k) => cell(k).every((c, m) => c <= cell(i)[m]))).toBe(true);
    }
    expect(() => epsilonArchive(cloud, [0.1, 0])).toThrow(/one size above 0 for each of 3/);
  });
});

describe("hypervolume", () => {
  it("of (0, ½) and (½, 0) up to (1, 1) is ¾, by adding both and taking away what is counted twice", () => {
    const points = [
      [0, 0.5],
      [0.5, 0],
    ];
    expect(hypervolume(points, [1, 1])).toBe(0.75);
    expect(hypervolume([...points, [0.6, 0.7]], [1, 1])).toBe(0.75);
    expect(hypervolume([...points, [2, 2]], [1, 1])).toBe(0.75);
  });

  it("of three points in three outcomes is what inclusion and exclusion give", () => {
    const [a, b, c] = [
      [0.2, 0.5, 0.7],
      [0.6, 0.1, 0.4],
      [0.4, 0.8, 0.1],
    ];
    const box = (...points: number[][]): number =>
      [0, 1, 2].reduce((volume, m) => volume * (1 - Math.max(...points.map((p) => p[m]))), 1);
    const expected = box(a) + box(b) + box(c) - box(a, b) - box(a, c) - box(b, c) + box(a, b, c);
    expect(hypervolume([a, b, c], [1, 1, 1])).toBeCloseTo(expected, 14);
    expect(hypervolume([c, a, b, [1, 1, 1]], [1, 1, 1])).toBeCloseTo(expected, 14);
  });

  it("grows with points on a convex front towards the volume of the front, and never beyond", () => {
    const front = (p: number) =>
      simplexDirections(3, p).map((w) => w.map((x) => x / Math.sqrt(w.reduce((s, v) => s + v * v, 0))));
    const [few, more] = [6, 30].map((p) => hypervolume(front(p), [1.1, 1.1, 1.1]));
    expect(few).toBeLessThan(more);
    expect(more).toBeLessThan(1.1 * 1.1 * 1.1 - Math.PI / 6);
  });

  it("refuses four outcomes and says what to do", () => {
    expect(() => hypervolume([[0, 0, 0, 0]], [1, 1, 1, 1])).toThrow(/choose which outcomes to show/);
  });
});

describe("search for policies", () => {
  const unit = (levers: number) => ({
    lower: new Array<number>(levers).fill(0),
    upper: new Array<number>(levers).fill(1),
  });

  it("reaches a hypervolume of 0.865 on ZDT1 with 30 levers in 25,000 evaluations; the front has 0.8767", () => {
    let evaluated = 0;
    const zdt1 = (x: Float64Array): number[] => {
      evaluated++;
      const g = 1 + (9 * x.subarray(1).reduce((a, b) => a + b, 0)) / 29;
      return [x[0], g * (1 - Math.sqrt(x[0] / g))];
    };
    const found = searchPolicies(
      { ...unit(30), objectives: zdt1 },
      { seed: 1, epsilons: [0.005, 0.005], evaluations: 25000 },
    );
    const volume = hypervolume(
      found.map(({ objectives }) => objectives),
      [1.1, 1.1],
    );
    expect(evaluated).toBe(25000);
    expect(volume).toBeGreaterThan(0.865);
    expect(volume).toBeLessThan(1.21 - 1 / 3);
  });

  it("reaches 0.70 on DTLZ2 with three objectives and at most 100 points; the front has 0.8074", () => {
    const dtlz2 = (x: Float64Array): number[] => {
      const g = x.subarray(2).reduce((sum, v) => sum + (v - 0.5) * (v - 0.5), 0);
      const [c0, c1] = [0, 1].map((i) => cos((x[i] * Math.PI) / 2));
      const [s0, s1] = [c0, c1].map((c) => Math.sqrt(Math.max(0, 1 - c * c)));
      return [(1 + g) * c0 * c1, (1 + g) * c0 * s1, (1 + g) * s0];
    };
    const found = searchPolicies(
      { ...unit(12), objectives: dtlz2 },
      { seed: 1, epsilons: [0.08, 0.08, 0.08], evaluations: 10000 },
    );
    expect(found.length).toBeLessThanOrEqual(100);
    const points = found.map(({ objectives }) => objectives);
    expect(paretoFront(points)).toHaveLength(points.length);
    expect(hypervolume(points, [1.1, 1.1, 1.1])).toBeGreaterThan(0.7);
  });

  it("gives the same policies for the same seed, within their bounds", () => {
    const problem = {
      lower: [-2, 5],
      upper: [1, 6],
      objectives: ([a, b]: Float64Array) => [a * a + b, (a - 1) * (a - 1) - b],
    };
    const options = { seed: 4, epsilons: [0.05, 0.05], evaluations: 600, population: 20 };
    const found = searchPolicies(problem, options);
    expect(searchPolicies(problem, options)).toEqual(found);
    for (const { levers } of found) {
      expect(levers[0] >= -2 && levers[0] <= 1 && levers[1] >= 5 && levers[1] <= 6).toBe(true);
    }
    expect(() => searchPolicies({ ...problem, lower: [1, 5] }, { ...options, population: 3 })).toThrow(
      /lever 0 has no room.*population is 3/,
    );
  });
});
