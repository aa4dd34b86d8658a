import { readFileSync } from "node:fs";
import { exp, luckOf } from "@inflow/exact";
import { describe, expect, it } from "vitest";
import { checksOfDiscovery } from "../../checks/discovery.ts";
import { trimBox } from "./box-choice.ts";
import { boxInWords, conditionsInWords } from "./box-in-words.ts";
import { cart } from "./cart.ts";
import { constrainedPrim } from "./constrained-prim.ts";
import { prim, primCover } from "./prim.ts";
import { reproducibility, resampledRuns } from "./reproducibility.ts";
import { discoverScenario } from "./scenario.ts";
import { type BoxLimit, inBox, quasiP, type RangeLimit, recountBox } from "./scenario-box.ts";
import { type NumericColumn, problemsOfScenarios, type ScenarioColumn } from "./scenario-column.ts";

const read = (file: string): string => readFileSync(new URL(`../../fixtures/${file}`, import.meta.url), "utf8");

const uniforms = (n: number, stream: string): Float64Array => {
  const luck = luckOf(7, 0, stream);
  return Float64Array.from({ length: n }, () => luck.uniform());
};

const continuous = (name: string, values: ArrayLike<number>): NumericColumn => ({ name, kind: "continuous", values });
const counts = (boxes: readonly { n: number; k: number }[]): [number, number][] => boxes.map(({ n, k }) => [n, k]);

const n = 2000;
const names = ["a", "b", "c", "d", "e", "f"];
const table = names.map((name) => continuous(name, uniforms(n, name)));
const noise = uniforms(n, "noise");
const corner = Uint8Array.from({ length: n }, (_, i) => {
  const chance = table[0].values[i] > 0.6 && table[1].values[i] < 0.5 ? 0.9 : 0.05;
  return noise[i] < chance ? 1 : 0;
});

describe("fixtures of scenario discovery", () => {
  it("agree with the EMA Workbench and scikit-learn in every trajectory, limit, quasi-p and node", () => {
    const checks = checksOfDiscovery(read);
    expect(checks.filter(({ pass }) => !pass)).toEqual([]);
    expect(checks.length).toBeGreaterThan(90);
  });
});

describe("PRIM", () => {
  it("peels two of twenty at a time and stops at the half that is of interest: 20, 18, 16, 14, 12, 10 from 10.5 up", () => {
    const x = Array.from({ length: 20 }, (_, i) => i + 1);
    const { trajectory } = prim(
      [continuous("x", x)],
      x.map((v) => v >= 11),
      { alpha: 0.1 },
    );
    expect(trajectory.map((box) => box.n)).toEqual([20, 18, 16, 14, 12, 10]);
    const last = trajectory[5];
    expect([last.coverage, last.density, last.mass]).toEqual([1, 1, 0.5]);
    const [limit] = last.limits as RangeLimit[];
    expect([limit.lower, limit.lowerBinds, limit.upperBinds]).toEqual([10.5, true, false]);
    expect(limit.lowerQuasiP).toBeCloseTo(1 / 1024, 12);
    expect(limit.upperQuasiP).toBeNull();
  });

  it("keeps to the order of values alone: a rising transformation of a column leaves every count as it was", () => {
    const bent = table.map((column) =>
      continuous(
        column.name,
        Float64Array.from(column.values, (v) => exp(5 * v)),
      ),
    );
    expect(counts(prim(bent, corner).trajectory)).toEqual(counts(prim(table, corner).trajectory));
  });

  it("does not depend on the order of the runs", () => {
    const turned = table.map((c) => continuous(c.name, Array.from(c.values).reverse()));
    expect(prim(turned, corner.slice().reverse()).trajectory).toEqual(prim(table, corner).trajectory);
  });

  it("never falls below the least mass, and never loses density while it peels by the original objective", () => {
    const { trajectory } = prim(table, corner, { objective: "original", minMass: 0.1 });
    expect(trajectory.every((box) => box.mass >= 0.1)).toBe(true);
    expect(trajectory[trajectory.length - 1].density).toBeGreaterThan(0.85);
  });

  it("takes a category back by pasting even where no continuous column is narrowed, which the EMA Workbench does not", () => {
    const cells: [string, string, number, number][] = [
      ["a1", "b1", 20, 17],
      ["a1", "b2", 200, 150],
      ["a2", "b1", 20, 20],
      ["a2", "b2", 40, 0],
    ];
    const rows = cells.flatMap(([a, b, runs, hits]) =>
      Array.from({ length: runs }, (_, i) => ({ a, b, hit: i < hits })),
    );
    const columns: ScenarioColumn[] = [
      { name: "a", kind: "categorical", values: rows.map(({ a }) => a) },
      { name: "b", kind: "categorical", values: rows.map(({ b }) => b) },
    ];
    const marks = rows.map(({ hit }) => hit);
    const steps = counts(prim(columns, marks).trajectory);
    expect(steps).toEqual([
      [280, 187],
      [220, 167],
      [20, 17],
      [40, 37],
    ]);
    expect(counts(prim(columns, marks, { emaCompatible: true }).trajectory)).toEqual(steps.slice(0, 3));
  });

  it("peels an integer from its outermost run, where the EMA Workbench waits at a limit that no run reaches any more", () => {
    const rows = Array.from({ length: 100 }, (_, i) =>
      i < 80 ? { x: i % 5, port: "bad", hit: false } : { x: i < 90 ? 8 : 9, port: "good", hit: i >= 90 },
    );
    const columns: ScenarioColumn[] = [
      { name: "x", kind: "integer", values: rows.map(({ x }) => x) },
      { name: "port", kind: "categorical", values: rows.map(({ port }) => port) },
    ];
    const marks = rows.map(({ hit }) => hit);
    const steps = counts(prim(columns, marks).trajectory);
    expect(steps).toEqual([
      [100, 10],
      [20, 10],
      [10, 10],
    ]);
    expect(counts(prim(columns, marks, { emaCompatible: true }).trajectory)).toEqual(steps.slice(0, 2));
    const mirrored = columns.map((c) => (c.kind === "integer" ? { ...c, values: rows.map(({ x }) => -x) } : c));
    expect(counts(prim(mirrored, marks).trajectory)).toEqual(steps);
    expect(counts(prim(mirrored, marks, { emaCompatible: true }).trajectory)).toEqual(steps.slice(0, 2));
  });

  it("drops the categories that are not of interest and keeps the one that is", () => {
    const coast = Array.from({ length: 90 }, (_, i) => ["north", "south", "west"][i % 3]);
    const { trajectory } = prim(
      [{ name: "coast", kind: "categorical", values: coast }],
      coast.map((c) => c === "south"),
    );
    const last = trajectory[trajectory.length - 1];
    expect(last.limits).toEqual([
      { kind: "categories", name: "coast", among: ["south"], quasiP: expect.closeTo(0, 12) },
    ]);
    expect([last.coverage, last.density]).toEqual([1, 1]);
  });

  it("begins a further box with the runs, and the runs of interest, that the first box leaves", () => {
    const end = (run: { trajectory: readonly { n: number; k: number }[] }) => run.trajectory[run.trajectory.length - 1];
    const [one, two] = primCover(table, corner, 2);
    expect(two.trajectory[0].n).toBe(n - end(one).n);
    expect(two.trajectory[0].k).toBe(one.cases - end(one).k);
    const [, unmarked] = primCover(table, corner, 2, { found: "unmark" });
    expect([unmarked.trajectory[0].n, unmarked.cases]).toEqual([n, one.cases - end(one).k]);
    const [, other] = primCover(table, corner, 2, { pick: (run) => run.trajectory[1] ?? run.trajectory[0] });
    expect(other.trajectory[0].n).toBe(n - one.trajectory[1].n);
  });

  it("is greedy: of two corners on a diagonal no peel finds the first, since each slice holds a share of both", () => {
    const side = Array.from({ length: 32 }, (_, i) => i);
    const grid = side.flatMap((x) => side.map((y) => ({ x, y })));
    const { trajectory } = prim(
      [
        continuous(
          "x",
          grid.map(({ x }) => x),
        ),
        continuous(
          "y",
          grid.map(({ y }) => y),
        ),
      ],
      grid.map(({ x, y }) => x < 16 === y < 16),
    );
    expect(trajectory).toHaveLength(1);
  });
});

describe("quasi-p", () => {
  it("is p^T where all T runs inside are of interest, 1 − (1 − p)^T where one is, and 1 where none is", () => {
    expect(quasiP(3, 3, 0.2)).toBeCloseTo(0.008, 14);
    expect(quasiP(1, 3, 0.2)).toBeCloseTo(0.488, 14);
    expect(quasiP(0, 3, 0.2)).toBe(1);
  });

  it("keeps nine digits of a value of 1e-36", () => {
    const [box] = prim(table, corner).trajectory.slice(-1);
    expect(box.limits.length).toBeGreaterThan(1);
    expect(quasiP(149, 208, 0.2) / quasiP(149, 208, 0.2000001)).toBeLessThan(1);
    expect(quasiP(60, 60, 0.25) * 4 ** 60).toBeCloseTo(1, 9);
  });
});

describe("the box that is told", () => {
  const scenario = discoverScenario(table, corner, { seed: 3 });

  it("names the two columns that matter of six, with limits near 0.6 and 0.5, and counts them on runs held out", () => {
    if (scenario.kind !== "box") throw new Error(scenario.why);
    expect(scenario.box.limits.map(({ name }) => name)).toEqual(["a", "b"]);
    const [a, b] = scenario.box.limits as RangeLimit[];
    expect(Math.abs(a.lower - 0.6)).toBeLessThan(0.04);
    expect(Math.abs(b.upper - 0.5)).toBeLessThan(0.06);
    expect([a.upperBinds, b.lowerBinds]).toEqual([false, false]);
    expect(scenario.heldOut.density).toBeGreaterThan(0.75);
    expect(scenario.heldOut.coverage).toBeGreaterThan(0.7);
    expect(scenario.heldOut.n + scenario.box.n).toBeLessThan(n);
    expect(scenario.heldOutBase).toBeLessThan(0.3);
    for (const { byCoverage, byDensity } of scenario.reproducibility) {
      expect(Math.min(byCoverage, byDensity)).toBeGreaterThanOrEqual(0.7);
    }
  });

  it("counts every run once: what is inside in both parts is what is inside in all", () => {
    if (scenario.kind !== "box") throw new Error(scenario.why);
    const all = recountBox(scenario.box.limits, table, corner);
    expect(scenario.box.n + scenario.heldOut.n).toBe(all.n);
    expect(scenario.box.k + scenario.heldOut.k).toBe(all.k);
    expect(scenario.heldOut).not.toEqual(scenario.box);
  });

  it("is not told where its conditions are found again in fewer halves than asked", () => {
    const strict = discoverScenario(table, corner, { seed: 3, minShare: 1.01 });
    expect(strict.kind === "none" && strict.why).toMatch(/at most 3 conditions.*101 % of random halves/);
  });

  it("is the same for the same seed", () => {
    expect(discoverScenario(table, corner, { seed: 3 })).toEqual(scenario);
  });

  it("does not exist where interest is chance alone, though PRIM itself always ends in a denser box", () => {
    const chance = noise.map((u) => (u < 0.3 ? 1 : 0));
    const found = discoverScenario(table.slice(2), chance, { seed: 3 });
    expect(found.kind).toBe("none");
    const { trajectory } = found.searched;
    expect(trajectory[trajectory.length - 1].density).toBeGreaterThan(trajectory[0].density);
  });

  it("does not exist where every run is of interest, or none", () => {
    expect(discoverScenario(table, new Uint8Array(n).fill(1), { seed: 1 }).kind).toBe("none");
    expect(discoverScenario(table, new Uint8Array(n), { seed: 1 }).kind).toBe("none");
  });

  it("has at most as many conditions as asked: three of a box of five, the weak ones gone first", () => {
    const run = prim(table, corner);
    const wide = run.trajectory.find(({ limits }) => limits.length > 3)!;
    const plain = trimBox(table, corner, wide, { maxConditions: 2, maxQuasiP: 1 });
    expect(plain.limits.map(({ name }) => name).sort()).toEqual(["a", "b"]);
    const { n: runs, k, coverage, density, mass } = recountBox(plain.limits, table, corner);
    expect([runs, k, coverage, density, mass]).toEqual([plain.n, plain.k, plain.coverage, plain.density, plain.mass]);
  });

  it("finds its two columns again in all random halves, and an idle column in few", () => {
    const halves = resampledRuns(table, corner, { seed: 9 });
    const box = prim(table, corner).trajectory.find(({ density }) => density > 0.7)!;
    const again = reproducibility(halves, box, names);
    const share = (name: string): number => again.find((r) => r.name === name)!.byDensity;
    expect([share("a"), share("b")]).toEqual([1, 1]);
    expect(Math.max(share("d"), share("e"))).toBeLessThan(0.7);
  });

  it("finds a box that holds every case and nothing else again, though boxes with more runs hold every case too", () => {
    const tenths = table.map(({ name, values }) => ({
      name,
      kind: "integer" as const,
      values: Float64Array.from(values, (value) => Math.floor(10 * value)),
    }));
    const sure = tenths[0].values.map((value, i) => (value >= 6 && tenths[1].values[i] <= 4 ? 1 : 0));
    const box = prim(tenths, sure).trajectory.find(({ coverage, density }) => coverage === 1 && density === 1)!;
    const again = reproducibility(resampledRuns(tenths, sure, { seed: 9 }), box, names);
    expect(again.map(({ byCoverage }) => byCoverage)).toEqual([1, 1, 0, 0, 0, 0]);
    expect(again.map(({ byDensity }) => byDensity)).toEqual([1, 1, 0, 0, 0, 0]);
  });
});

describe("constrained PRIM", () => {
  const boxes = constrainedPrim(table.slice(0, 4), corner, { maxConditions: 2 });

  it("gives boxes of at most two conditions of which none is beaten in coverage, density and plainness at once", () => {
    expect(boxes.every(({ limits }) => limits.length >= 1 && limits.length <= 2)).toBe(true);
    for (const a of boxes) {
      const beaten = boxes.some(
        (b) => b !== a && b.coverage >= a.coverage && b.density >= a.density && b.limits.length <= a.limits.length,
      );
      expect(beaten).toBe(false);
    }
  });

  it("reaches with two conditions the density that plain PRIM reaches with more", () => {
    const greedy = prim(table, corner).trajectory.filter(({ limits }) => limits.length > 2);
    const densest = greedy.reduce((a, b) => (b.density > a.density ? b : a));
    const rival = boxes.filter(({ density }) => density >= densest.density - 0.02);
    expect(Math.max(...rival.map(({ coverage }) => coverage))).toBeGreaterThan(densest.coverage);
  });

  it("refuses more choices than it can run and says what to hand over", () => {
    const many = Array.from({ length: 60 }, (_, j) => continuous(`x${j}`, table[0].values));
    expect(() => constrainedPrim(many, corner)).toThrow(/only those that a first search narrowed/);
  });
});

describe("a box in words", () => {
  it("says its conditions and its shares beside the share of all, in the reader's own units", () => {
    const limits: BoxLimit[] = [
      {
        kind: "range",
        name: "price",
        lower: 0.61234,
        upper: 9,
        lowerBinds: true,
        upperBinds: false,
        lowerQuasiP: 0,
        upperQuasiP: null,
      },
      {
        kind: "range",
        name: "lag",
        lower: 2,
        upper: 5,
        lowerBinds: true,
        upperBinds: true,
        lowerQuasiP: 0,
        upperQuasiP: 0,
      },
      { kind: "categories", name: "host", among: ["full", "limited"], quasiP: 0 },
    ];
    const counts = { n: 200, k: 150, coverage: 0.6, density: 0.75, mass: 0.1 };
    expect(boxInWords(limits, counts, 0.25)).toBe(
      "Where price at least 0.612 and lag from 2 to 5 and host full or limited: 75 % of 200 runs are of interest, against 25 % of all; 60 % of those of interest lie there.",
    );
    expect(conditionsInWords(limits.slice(1, 2), (value, name) => `${value} weeks of ${name}`)).toBe(
      "lag from 2 weeks of lag to 5 weeks of lag",
    );
  });
});

describe("the classification tree", () => {
  it("parts six runs of interest from four at the gap, with impurity 0.48 before and none after", () => {
    const x = [1, 2, 3, 4, 11, 12, 13, 14, 15, 16];
    const tree = cart(
      [continuous("x", x), continuous("idle", [5, 3, 8, 1, 2, 7, 6, 4, 9, 0])],
      x.map((v) => v > 10),
      { minLeaf: 0.1 },
    );
    expect(tree.nodes[0].gini).toBeCloseTo(0.48, 14);
    expect(tree.nodes[0].cut).toEqual({ name: "x", threshold: 7.5, among: [] });
    expect(tree.nodes.map(({ n: runs, k }) => [runs, k])).toEqual([
      [10, 6],
      [4, 0],
      [6, 6],
    ]);
    expect(tree.importances).toEqual([
      { name: "x", share: 1 },
      { name: "idle", share: 0 },
    ]);
  });

  it("cuts nothing where interest is the exclusive or of two columns: no single cut lowers impurity", () => {
    const a = [0, 0, 1, 1];
    const b = [0, 1, 0, 1];
    const tree = cart(
      [continuous("a", a), continuous("b", b)],
      a.map((v, i) => v !== b[i]),
    );
    expect(tree.nodes).toHaveLength(1);
  });

  it("groups categories by their share of interest", () => {
    const port = Array.from({ length: 120 }, (_, i) => "abcd"[i % 4]);
    const tree = cart(
      [{ name: "port", kind: "categorical", values: port }],
      port.map((p) => p === "b" || p === "d"),
      { depth: 1 },
    );
    expect(tree.nodes[0].cut).toEqual({ name: "port", threshold: null, among: ["a", "c"] });
    expect(tree.nodes[2].k).toBe(60);
  });
});

describe("the door", () => {
  it("tells all that is wrong with a table at once, each with its fix", () => {
    const columns: ScenarioColumn[] = [
      continuous("x", [1, Number.NaN, 3]),
      { name: "y", kind: "integer", values: [1, 2.5, 3] },
      continuous("x", [1, 2]),
    ];
    const problems = problemsOfScenarios(columns, [0, 1, 0]);
    expect(problems).toHaveLength(4);
    expect(problems.join()).toMatch(/row 1, is NaN.*call the column "continuous".*given twice.*2 values for 3 rows/);
    expect(() => prim(columns, [0, 1, 0])).toThrow(/cannot be searched/);
    expect(() => prim([continuous("x", [1, 2])], [0, 1], { alpha: 0.7, minMass: 2 })).toThrow(/alpha.*minMass/);
  });

  it("asks for the column that a box names", () => {
    const run = prim(table, corner);
    const { limits } = run.trajectory[run.trajectory.length - 1];
    expect(() => inBox(limits, [continuous("z", [1])])).toThrow(/give these runs one of that name/);
  });
});
