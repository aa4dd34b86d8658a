/**
 * The search for one box: the few columns by which extra-trees tell cases from others (above the floor of inert ones), then
 * PRIM on every choice of at most three of them (constrained PRIM); limits with a weak quasi-p are lifted, and the box that parts
 * best (share of the cases inside less share of the others inside) is taken, the plainest among nearly equal ones: coverage
 * times density would take a box of nearly everything where most futures are of interest. Each of its columns must be
 * named again by the best boxes of random halves; a column that is not is put aside and the search made again.
 * Plain PRIM over some two hundred columns narrows inert ones by chance long before it meets a small box.
 * Limit: the columns are chosen once, on all rows searched; halves overlap.
 */
import { type BoxLimit, constrainedPrim, featureScores, type ScenarioBox, sampleOf, trimBox } from "@inflow/methods";
import { shuffledPlaces } from "../sensitivity/shuffled.ts";
import { casesIn, partOf, type SearchTable, withColumns } from "./table.ts";

const FEWEST_DRAWS = 50;
const FEWEST_CASES = 10;
const MOST_COLUMNS = 5;
const INERT = 50;
/** Shares that one peel may take: a thin slice by chance denser than its box would end a search by thin slices alone. */
const PEELS = [0.05, 0.1, 0.2];
const PEELS_AGAIN = [0.1];
/** Rows and trees that are enough to choose columns by. */
const ROWS_TO_CHOOSE = 1000;
const TREES = 60;
const HALVES = 10;
const LEAST_SHARE = 0.7;
/** Boxes that part so nearly alike are alike; the one with fewer conditions is taken. */
const NEARLY = 0.02;

/** The share of random halves whose best box names this column. */
export interface FoundAgain {
  readonly name: string;
  readonly share: number;
}

export interface Tradeoff {
  readonly coverage: number;
  readonly density: number;
  readonly conditions: number;
}

/** Why a search ends without a box: what is left is too small, holds nothing to part, or nothing in it stands firm. */
export type NoBox =
  | { readonly kind: "few draws"; readonly left: number; readonly fewest: number }
  | { readonly kind: "nothing to part"; readonly cases: number; readonly draws: number }
  | { readonly kind: "no parameter"; readonly draws: number }
  | { readonly kind: "no firm box"; readonly draws: number; readonly leastShare: number };

export type Searched = {
  /** Columns that the search looked at, the strongest first. */
  readonly looked: readonly string[];
  /** Boxes that no other beats in coverage, density and conditions at once. */
  readonly tradeoffs: readonly Tradeoff[];
} & (
  | { readonly kind: "box"; readonly box: ScenarioBox; readonly foundAgain: readonly FoundAgain[] }
  | { readonly kind: "none"; readonly why: NoBox }
);

/** Why a table is too small to be searched, or null. */
const tooFew = (table: SearchTable): NoBox | null => {
  const cases = casesIn(table);
  const draws = table.interest.length;
  if (draws < FEWEST_DRAWS) return { kind: "few draws", left: draws, fewest: FEWEST_DRAWS };
  if (cases < FEWEST_CASES || cases > draws - FEWEST_CASES) return { kind: "nothing to part", cases, draws };
  return null;
};

/** Names of the columns by which trees tell cases from others, the strongest first; at most five. */
const tellingColumns = (whole: SearchTable, seed: number): string[] => {
  const some = shuffledPlaces(whole.interest.length, seed, "discovery: columns").subarray(0, ROWS_TO_CHOOSE).sort();
  const { columns, interest } = partOf(whole, some);
  const codes = columns.map((column) => {
    if (column.kind !== "categorical") return column.values;
    const names = [...new Set(Array.from(column.values))].sort();
    const place = new Map(names.map((name, i) => [name, i]));
    return Float64Array.from({ length: interest.length }, (_, row) => place.get(column.values[row])!);
  });
  const inputs = new Float64Array(interest.length * columns.length);
  codes.forEach((values, j) => {
    for (let row = 0; row < interest.length; row++) inputs[row * columns.length + j] = values[row];
  });
  const names = columns.map(({ name }) => name);
  const scores = featureScores(sampleOf(names, inputs, Float64Array.from(interest)), {
    dummies: INERT,
    trees: TREES,
    seed,
  });
  return [...scores.factors]
    .filter(({ aboveFloor }) => aboveFloor)
    .sort((a, b) => b.score - a.score || (a.name < b.name ? -1 : 1))
    .slice(0, MOST_COLUMNS)
    .map(({ name }) => name);
};

/** Share of the cases inside less share of the others inside (Youden 1950): 0 for a box that parts nothing, 1 for a clean one. */
const parting = ({ n, k, mass, coverage }: ScenarioBox): number => {
  if (n === 0 || k === 0) return 0;
  const others = n / mass - k / coverage;
  return others > 0 ? coverage - (n - k) / others : 0;
};

const bestOf = (boxes: readonly ScenarioBox[]): ScenarioBox | null => {
  const best = Math.max(0, ...boxes.map(parting));
  const alike = boxes.filter((box) => parting(box) >= best - NEARLY);
  return alike.reduce<ScenarioBox | null>(
    (one, box) => (one === null || box.limits.length < one.limits.length ? box : one),
    null,
  );
};

const boxesOf = ({ columns, interest }: SearchTable, peels: readonly number[]): ScenarioBox[] => {
  const cases = casesIn({ interest });
  if (columns.length === 0 || cases === 0 || cases === interest.length) return [];
  return peels
    .flatMap((alpha) => constrainedPrim(columns, interest, { alpha }))
    .map((box) => trimBox(columns, interest, box))
    .filter(({ limits }) => limits.length > 0)
    .sort((a, b) => parting(b) - parting(a));
};

const namesOf = (limits: readonly BoxLimit[]): string[] => limits.map(({ name }) => name);

const foundAgain = (table: SearchTable, box: ScenarioBox, seed: number): FoundAgain[] => {
  const size = Math.floor(table.interest.length / 2);
  const again = Array.from({ length: HALVES }, (_, repeat) => {
    const rows = shuffledPlaces(table.interest.length, seed, "discovery: halves", repeat).subarray(0, size).sort();
    return new Set(namesOf(bestOf(boxesOf(partOf(table, rows), PEELS_AGAIN))?.limits ?? []));
  });
  return namesOf(box.limits).map((name) => ({
    name,
    share: again.filter((names) => names.has(name)).length / HALVES,
  }));
};

/** The box of at most three conditions that tells the rows of interest best, or why there is none. */
export const searchBox = (whole: SearchTable, seed: number): Searched => {
  const none = (why: NoBox, looked: readonly string[] = [], tradeoffs: readonly Tradeoff[] = []): Searched => ({
    kind: "none",
    why,
    looked,
    tradeoffs,
  });
  const few = tooFew(whole);
  if (few !== null) return none(few);
  const looked = tellingColumns(whole, seed);
  const left = new Set(looked);
  let tradeoffs: readonly Tradeoff[] = [];
  while (left.size > 0) {
    const table = withColumns(whole, left);
    const boxes = boxesOf(table, PEELS);
    if (tradeoffs.length === 0)
      tradeoffs = boxes.map(({ coverage, density, limits }) => ({ coverage, density, conditions: limits.length }));
    const box = bestOf(boxes);
    if (box === null) break;
    const again = foundAgain(table, box, seed);
    const unsteady = again.filter(({ share }) => share < LEAST_SHARE);
    if (unsteady.length === 0) return { kind: "box", box, foundAgain: again, looked, tradeoffs };
    for (const { name } of unsteady) left.delete(name);
  }
  const draws = whole.interest.length;
  return none(
    looked.length === 0 ? { kind: "no parameter", draws } : { kind: "no firm box", draws, leastShare: LEAST_SHARE },
    looked,
    tradeoffs,
  );
};
