/** PRIM, quasi-p, cuts and CART beside the EMA Workbench 819a4b6 and scikit-learn 1.2.1, on two synthetic sets. */
import {
  type BoxLimit,
  cart,
  type PrimRun,
  peelQuantile,
  prim,
  primCover,
  quasiP,
  type ScenarioColumn,
} from "../src/index.ts";
import { type Check, near, nearAll, same } from "./check.ts";

type Read = (file: string) => string;

interface ExpectedLimit {
  readonly min?: number;
  readonly max?: number;
  readonly restricts?: readonly [boolean, boolean];
  readonly in?: readonly string[];
  readonly qp: readonly (number | null)[];
}

interface ExpectedBox {
  readonly n: number;
  readonly k: number;
  readonly coverage: number;
  readonly density: number;
  readonly mass: number;
  readonly res_dim: number;
  readonly limits: Readonly<Record<string, ExpectedLimit>>;
}

interface ExpectedNode {
  readonly left: number;
  readonly right: number;
  readonly feature: string | null;
  readonly threshold: number | null;
  readonly n: number;
  readonly gini: number;
  readonly positives: number;
}

interface Expected {
  readonly case1: {
    readonly cases_of_interest: number;
    readonly runs: Readonly<Record<string, readonly ExpectedBox[]>>;
  };
  readonly case2: {
    readonly cases_of_interest: number;
    readonly box1: readonly ExpectedBox[];
    readonly box2_on_remaining: readonly ExpectedBox[];
  };
  readonly quasi_p_unit: { readonly cases: readonly { Hbox: number; Tbox: number; p: number; qp: number }[] };
  readonly get_quantile_unit: readonly { data: number[]; q: number; value: number }[];
  readonly cart_case1: { readonly nodes: readonly ExpectedNode[]; readonly importances: readonly number[] };
}

type Kind = ScenarioColumn["kind"];

function tableOf(text: string, kinds: readonly Kind[]): { columns: ScenarioColumn[]; interest: number[] } {
  const [head, ...rows] = text
    .trim()
    .split("\n")
    .map((line) => line.split(","));
  const columns = kinds.map((kind, j): ScenarioColumn => {
    const name = head[j];
    if (kind === "categorical") return { name, kind, values: rows.map((row) => row[j]) };
    return { name, kind, values: rows.map((row) => Number(row[j])) };
  });
  return { columns, interest: rows.map((row) => Number(row[kinds.length])) };
}

const numbersOf = (limit: BoxLimit): (number | null)[] =>
  limit.kind === "categories" ? [] : [limit.lower, limit.upper];

const quasiPsIn = (limit: BoxLimit): (number | null)[] =>
  limit.kind === "categories" ? [limit.quasiP] : [limit.lowerQuasiP, limit.upperQuasiP];

/** Names, sides that bind and categories of each box, in one line. */
const shapeOf = (limits: readonly [string, string][]): string =>
  limits
    .map(([name, what]) => `${name}: ${what}`)
    .sort()
    .join("; ");

const ourShape = (limits: readonly BoxLimit[]): string =>
  shapeOf(
    limits.map((limit) => [
      limit.name,
      limit.kind === "categories" ? [...limit.among].sort().join("|") : `${limit.lowerBinds}, ${limit.upperBinds}`,
    ]),
  );

const theirShape = (limits: Readonly<Record<string, ExpectedLimit>>): string =>
  shapeOf(
    Object.entries(limits).map(([name, limit]) => [
      name,
      limit.in ? [...limit.in].sort().join("|") : (limit.restricts ?? []).join(", "),
    ]),
  );

function trajectoryChecks(what: string, expected: readonly ExpectedBox[], run: PrimRun): Check[] {
  const ours = run.trajectory;
  const paired = (of: (limit: BoxLimit) => (number | null)[], theirs: (limit: ExpectedLimit) => (number | null)[]) =>
    ours.flatMap((box, i) =>
      box.limits.flatMap((limit) => {
        const other = theirs(expected[i]?.limits[limit.name] ?? { qp: [] });
        return of(limit).map((value, side) => [other[side] ?? -1, value ?? -1] as const);
      }),
    );
  const limits = paired(numbersOf, ({ min, max }) => [min ?? Number.NaN, max ?? Number.NaN]);
  const quasiPs = paired(quasiPsIn, ({ qp }) => [...qp]);
  return [
    near(`${what}: boxes`, expected.length, ours.length, 0),
    ...(["n", "k"] as const).map((count) =>
      nearAll(
        `${what}: ${count} of each box`,
        expected.map((box) => box[count]),
        ours.map((box) => box[count]),
        0,
      ),
    ),
    ...(["coverage", "density", "mass"] as const).map((share) =>
      nearAll(
        `${what}: ${share} of each box`,
        expected.map((box) => box[share]),
        ours.map((box) => box[share]),
        1e-12,
      ),
    ),
    nearAll(
      `${what}: columns restricted by each box`,
      expected.map((box) => box.res_dim),
      ours.map((box) => box.limits.length),
      0,
    ),
    near(
      `${what}: boxes in which the same limits bind`,
      expected.length,
      ours.filter((box, i) => ourShape(box.limits) === theirShape(expected[i]?.limits ?? {})).length,
      0,
    ),
    nearAll(
      `${what}: limits`,
      limits.map(([theirs]) => theirs),
      limits.map(([, own]) => own),
      1e-12,
    ),
    nearAll(
      `${what}: quasi-p`,
      quasiPs.map(([theirs]) => theirs),
      quasiPs.map(([, own]) => own),
      1e-9,
    ),
  ];
}

function cartChecks(expected: Expected["cart_case1"], columns: ScenarioColumn[], interest: number[]): Check[] {
  const tree = cart(columns, interest, { depth: 3, minLeaf: 0.05 });
  const list = (name: string, theirs: readonly number[], own: readonly number[], tolerance: number): Check =>
    nearAll(`CART, case 1: ${name}`, theirs, own, tolerance);
  const { nodes } = expected;
  const both = (name: string, theirs: (n: ExpectedNode) => number, own: (n: (typeof tree.nodes)[number]) => number) =>
    list(name, nodes.map(theirs), tree.nodes.map(own), 1e-12);
  return [
    same(
      "CART, case 1: columns cut",
      nodes.map((n) => n.feature).join(),
      tree.nodes.map((n) => n.cut?.name ?? null).join(),
    ),
    both(
      "runs",
      (n) => n.n,
      (n) => n.n,
    ),
    both(
      "runs of interest",
      (n) => n.positives,
      (n) => n.k,
    ),
    both(
      "impurity",
      (n) => n.gini,
      (n) => n.gini,
    ),
    both(
      "thresholds",
      (n) => n.threshold ?? -1,
      (n) => n.cut?.threshold ?? -1,
    ),
    both(
      "left nodes",
      (n) => n.left,
      (n) => n.left,
    ),
    both(
      "right nodes",
      (n) => n.right,
      (n) => n.right,
    ),
    list(
      "importances",
      expected.importances,
      tree.importances.map(({ share }) => share),
      1e-12,
    ),
  ];
}

/** Every number of scenario_discovery.json that its two synthetic sets allow to be computed. */
export function checksOfDiscovery(read: Read): Check[] {
  const expected = JSON.parse(read("scenario_discovery.json")) as Expected;
  const one = tableOf(read("prim_case1.csv"), ["continuous", "continuous", "continuous", "continuous", "continuous"]);
  const two = tableOf(read("prim_case2.csv"), ["continuous", "integer", "categorical", "integer"]);
  const settings = { alpha: 0.1, pasteAlpha: 0.1, emaCompatible: true };
  const [first, second] = primCover(two.columns, two.interest, 2, settings);
  return [
    ...Object.entries(expected.case1.runs).flatMap(([key, boxes]) => {
      const [objective, alpha] = key.toLowerCase().split(",alpha=");
      const run = prim(one.columns, one.interest, {
        alpha: Number(alpha),
        objective: objective as "lenient1" | "lenient2" | "original",
        emaCompatible: true,
      });
      return trajectoryChecks(`PRIM, case 1, ${key}`, boxes, run);
    }),
    near("PRIM, case 1: cases of interest", expected.case1.cases_of_interest, prim(one.columns, one.interest).cases, 0),
    near("PRIM, case 2: cases of interest", expected.case2.cases_of_interest, first.cases, 0),
    ...trajectoryChecks("PRIM, case 2, first box", expected.case2.box1, first),
    ...trajectoryChecks("PRIM, case 2, second box", expected.case2.box2_on_remaining, second),
    ...expected.quasi_p_unit.cases.map(({ Hbox, Tbox, p, qp }) =>
      near(`quasi-p of ${Hbox} of ${Tbox} at ${p}`, qp, quasiP(Hbox, Tbox, p), 1e-9),
    ),
    ...expected.get_quantile_unit.map(({ data, q, value }) =>
      near(`cut at ${q} of ${data.length} values from ${data[0]}, ${data[1]}`, value, peelQuantile(data, q), 0),
    ),
    ...cartChecks(expected.cart_case1, one.columns, one.interest),
  ];
}
