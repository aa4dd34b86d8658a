/**
 * Scenario discovery over an ensemble: under which few conditions on what is uncertain are futures of interest? Draws are
 * parted at random by halves: one half is searched (`search.ts`), the other only counts; a second box is sought in what the
 * first leaves; a tree (CART) over the same columns is a second opinion.
 * The search sees draws (of interest where more than half of their histories of luck are), the counts are of futures.
 * Limit: conditions are associations within the model and its priors, not causes in the world.
 */
import { type BoxLimit, type CartTree, cart, inBox, type ScenarioBox } from "@inflow/methods";
import { intervalOfShare } from "../finding.ts";
import type { DrawColumn } from "../sensitivity/draw-columns.ts";
import { shuffledPlaces } from "../sensitivity/shuffled.ts";
import { endWords } from "./discovery-words.ts";
import { type FoundAgain, type NoBox, type Searched, searchBox, type Tradeoff } from "./search.ts";
import { outside, partOf, type SearchTable, scenarioColumn, withColumns } from "./table.ts";

export interface HeldOutCounts {
  readonly futures: number;
  readonly cases: number;
  readonly coverage: number;
  readonly density: number;
  /** 95 % interval of the density, draws counted as independent. */
  readonly densityInterval: readonly [number, number];
  readonly mass: number;
}

export interface FoundBox {
  readonly limits: readonly BoxLimit[];
  /** On the half that was searched. */
  readonly searched: Pick<ScenarioBox, "n" | "k" | "coverage" | "density" | "mass">;
  readonly foundAgain: readonly FoundAgain[];
  /** On the half that was not; of a second box, outside the first. */
  readonly heldOut: HeldOutCounts;
  /** Draws inside, those held out first: of interest, and not. */
  readonly members: readonly number[];
  readonly strangers: readonly number[];
}

/** Why there are no more boxes: as many as are sought were found, or the last search ended without one. */
export type DiscoveryEnd = NoBox | { readonly kind: "most boxes"; readonly most: number };

export interface Discovery {
  readonly draws: number;
  readonly luckPerDraw: number;
  readonly drawsSearched: number;
  readonly drawsHeldOut: number;
  /** Share of futures of interest among those held out. */
  readonly base: number;
  /** None, one or two boxes, in the order in which they were found. */
  readonly boxes: readonly FoundBox[];
  /** Why there are no more boxes. */
  readonly end: DiscoveryEnd;
  /** The same in English. */
  readonly whyNoMore: string;
  /** Boxes of the first search that no other beat, on the half searched. */
  readonly tradeoffs: readonly Tradeoff[];
  readonly tree: CartTree | null;
  /** Columns that the first search looked at, the strongest first. */
  readonly looked: readonly string[];
}

const countsOn = (
  { columns, draws }: SearchTable,
  limits: readonly BoxLimit[],
  marks: Uint8Array,
  luckPerDraw: number,
): HeldOutCounts => {
  const within = inBox(limits, columns);
  let [futures, cases, all, drawsInside] = [0, 0, 0, 0];
  draws.forEach((draw, row) => {
    drawsInside += within[row];
    for (let r = 0; r < luckPerDraw; r++) {
      const mark = marks[draw * luckPerDraw + r];
      all += mark;
      futures += within[row];
      cases += within[row] * mark;
    }
  });
  const density = futures > 0 ? cases / futures : 0;
  return {
    futures,
    cases,
    coverage: all > 0 ? cases / all : 0,
    density,
    densityInterval: drawsInside > 0 ? intervalOfShare(density, drawsInside) : [0, 1],
    mass: draws.length > 0 ? futures / (draws.length * luckPerDraw) : 0,
  };
};

/** Draws of the tables inside a box, those held out first. */
const drawsInside = (tables: readonly SearchTable[], limits: readonly BoxLimit[], wanted: 0 | 1): number[] =>
  tables.flatMap((table) => {
    const within = inBox(limits, table.columns);
    return Array.from(table.draws).filter((_, row) => within[row] === 1 && table.interest[row] === wanted);
  });

/** Draws of interest: those where more than half of the histories of luck are; of halves, where the futures of interest prevail. */
export const drawsOfInterest = (marks: Uint8Array, luckPerDraw: number): Uint8Array => {
  const prevail = 2 * marks.reduce((sum, mark) => sum + mark, 0) >= marks.length;
  return Uint8Array.from({ length: marks.length / luckPerDraw }, (_, draw) => {
    let held = 0;
    for (let r = 0; r < luckPerDraw; r++) held += marks[draw * luckPerDraw + r];
    return 2 * held > luckPerDraw || (2 * held === luckPerDraw && prevail) ? 1 : 0;
  });
};

const MOST_BOXES = 2;
/** Draws searched at most: beyond, more draws sharpen the count more than the search. */
const MOST_SEARCHED = 2000;
const MOST_MEMBERS = 5;

/** The first box and, in what it leaves, a second. */
const boxesFrom = (
  searched: SearchTable,
  held: SearchTable,
  first: Searched,
  marks: Uint8Array,
  luckPerDraw: number,
  seed: number,
): { readonly boxes: readonly FoundBox[]; readonly last: Searched } => {
  const boxes: FoundBox[] = [];
  let [left, unseen, last] = [searched, held, first];
  while (last.kind === "box" && boxes.length < MOST_BOXES) {
    const { limits, ...counts } = last.box;
    boxes.push({
      limits,
      searched: counts,
      foundAgain: last.foundAgain,
      heldOut: countsOn(unseen, limits, marks, luckPerDraw),
      members: drawsInside([unseen, left], limits, 1).slice(0, MOST_MEMBERS),
      strangers: drawsInside([unseen, left], limits, 0).slice(0, MOST_MEMBERS),
    });
    left = outside(left, limits);
    unseen = outside(unseen, limits);
    if (boxes.length < MOST_BOXES) last = searchBox(left, seed);
  }
  return { boxes, last };
};

/** Boxes of at most three conditions for the marked futures (one mark a run, draw by draw); the same seed gives the same. */
export const discoverBoxes = (
  drawn: readonly DrawColumn[],
  marks: Uint8Array,
  luckPerDraw: number,
  seed: number,
): Discovery => {
  const draws = marks.length / luckPerDraw;
  const interest = drawsOfInterest(marks, luckPerDraw);
  const order = shuffledPlaces(draws, seed, "discovery: held out");
  const middle = Math.min(Math.ceil(draws / 2), MOST_SEARCHED);
  const whole: SearchTable = {
    columns: drawn.map(scenarioColumn),
    draws: Int32Array.from({ length: draws }, (_, draw) => draw),
    interest,
  };
  const own = partOf(whole, order.slice(0, middle).sort());
  const held = partOf(whole, order.slice(middle).sort());
  const first = searchBox(own, seed);
  const { boxes, last } = boxesFrom(own, held, first, marks, luckPerDraw, seed);
  const end: DiscoveryEnd = last.kind === "none" ? last.why : { kind: "most boxes", most: MOST_BOXES };
  return {
    draws,
    luckPerDraw,
    drawsSearched: own.draws.length,
    drawsHeldOut: held.draws.length,
    base: countsOn(held, [], marks, luckPerDraw).density,
    boxes,
    end,
    whyNoMore: endWords(end),
    tradeoffs: first.tradeoffs,
    tree: first.looked.length === 0 ? null : cart(withColumns(own, new Set(first.looked)).columns, own.interest),
    looked: first.looked,
  };
};
