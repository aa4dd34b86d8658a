import { beforeAll, describe, expect, test } from "vitest";
import { playInspection } from "./inspection.ts";
import { leastFlow, longestPath } from "./interdiction.ts";
import { afterEveryAttack, maximumFlow, pathsOf, randomGraph, shortestPath } from "./oracle.test-support.ts";
import { loadSolver, lpOf, type Solver } from "./program.ts";
import { networkReplicas } from "./replicas.ts";
import { capacities, detections, lengths } from "./six-arcs.ts";

let solve: Solver;
beforeAll(async () => {
  solve = await loadSolver();
});

const cases = Array.from({ length: 20 }, (_, i) => [i + 1, i % 4] as const);

describe("interdiction against every attack tried by hand", () => {
  test.each(cases)("leaves the least flow on random network %i with %i attacks", (seed, attacks) => {
    const graph = randomGraph(seed);
    const least = Math.min(...afterEveryAttack(graph, attacks, maximumFlow));
    const { value, struck } = leastFlow(graph, attacks, solve);
    expect(value).toBeCloseTo(least, 6);
    expect(struck.length).toBeLessThanOrEqual(attacks);
    expect(maximumFlow({ ...graph, arcs: graph.arcs.filter((_, k) => !struck.includes(k)) })).toBeCloseTo(least, 6);
  });

  test.each(cases)("forces the longest way on random network %i with %i attacks", (seed, attacks) => {
    const graph = randomGraph(seed);
    const longest = Math.max(...afterEveryAttack(graph, attacks, shortestPath));
    const { value, struck } = longestPath(graph, attacks, solve);
    if (longest === Infinity) expect(value).toBe(Infinity);
    else expect(value).toBeCloseTo(longest, 6);
    expect(shortestPath({ ...graph, arcs: graph.arcs.filter((_, k) => !struck.includes(k)) })).toBe(longest);
  });

  test("never helps the adversary with one attack more", () => {
    for (const [seed] of cases) {
      const graph = randomGraph(seed);
      const left = [0, 1, 2, 3].map((attacks) => leastFlow(graph, attacks, solve).value);
      expect(left).toEqual([...left].sort((a, b) => b - a));
    }
  });
});

describe("the inspection game", () => {
  const playedOn = (seed: number) => {
    const graph = randomGraph(seed);
    return { ...graph, arcs: graph.arcs.map((arc) => ({ ...arc, value: arc.value / 25 })) };
  };

  test.each(cases)("is worth 1 / maximum flow with capacities 1/p, to both sides, on random network %i", (seed) => {
    const graph = playedOn(seed);
    const inverse = { ...graph, arcs: graph.arcs.map((arc) => ({ ...arc, value: 1 / arc.value })) };
    const { detection, evaded } = playInspection(graph, solve);
    expect(detection).toBeCloseTo(1 / maximumFlow(inverse), 6);
    expect(evaded).toBeCloseTo(detection, 6);
  });

  test.each(cases)("leaves no path on random network %i safer than its value, and no arc worth more", (seed) => {
    const graph = playedOn(seed);
    const { detection, inspected, used } = playInspection(graph, solve);
    const risk = (path: readonly number[]): number =>
      path.reduce((sum, k) => sum + graph.arcs[k]!.value * inspected[k]!, 0);
    expect(Math.min(...pathsOf(graph).map(risk))).toBeCloseTo(detection, 6);
    expect(Math.max(...graph.arcs.map(({ value }, k) => value * used[k]!))).toBeCloseTo(detection, 6);
    expect(inspected.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 6);
  });

  test("detects less by its best fixed arc than by mixing: none of the six lies on every path", () => {
    const fixed = detections.arcs.map(({ value }, k) =>
      Math.min(...pathsOf(detections).map((path) => (path.includes(k) ? value : 0))),
    );
    expect(Math.max(...fixed)).toBe(0);
    expect(playInspection(detections, solve).detection).toBeCloseTo(0.24, 9);
  });
});

describe("the solver", () => {
  test("writes a program that another solver can read", () => {
    expect(
      lpOf({
        sense: "Minimize",
        objective: [[2, "x"]],
        constraints: [
          {
            terms: [
              [1, "x"],
              [-1, "y"],
            ],
            relation: ">=",
            bound: 1,
          },
        ],
        binaries: ["x"],
        free: ["y"],
      }),
    ).toBe("Minimize\n obj: + 2 x\nSubject To\n c0: + 1 x - 1 y >= 1\nBounds\n y free\nBinary\n x\nEnd");
  });

  test("refuses a program that nothing satisfies", () => {
    const constraints = [
      { terms: [[1, "x"]] as const, relation: ">=" as const, bound: 2 },
      { terms: [[1, "x"]] as const, relation: "<=" as const, bound: 1 },
    ];
    expect(() => solve({ sense: "Minimize", objective: [[1, "x"]], constraints, binaries: [], free: [] })).toThrow(
      /no optimum/,
    );
  });

  test("finds what the oracles find on the published network", () => {
    expect([maximumFlow(capacities), shortestPath(lengths)]).toEqual([80, 5]);
  });
});

test("every interdiction program with a known answer gives it", async () => {
  expect((await networkReplicas()).filter(({ pass }) => !pass)).toEqual([]);
});
