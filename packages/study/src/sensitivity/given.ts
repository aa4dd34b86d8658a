/**
 * Which parameters drive a contrast, from the ensemble that is there: extra-trees feature scores, PAWN and delta of every
 * parameter that varies, each beside the floor that inert factors of the same sample reach; and the swing, the mean of the
 * contrast in the upper third of a parameter's draws less that in the lower third. A driver stands above the floor of the
 * trees and of one other measure. Methods and their sources: `@inflow/methods`, sensitivity.
 * Limit: each floor is passed by chance by about one inert factor in twenty; how many of so many that makes is told.
 */
import { luckOf } from "@inflow/exact";
import {
  deltaIndices,
  featureScores,
  type IndexInterval,
  mean,
  pawn,
  quantile,
  quantileOfSorted,
  sampleOf,
  standardDeviation,
  variance,
  varianceSplit,
} from "@inflow/methods";
import { plainName } from "../beliefs/index.ts";
import type { DrawColumn } from "./draw-columns.ts";

/** Fewest draws from which drivers are told. */
export const FEWEST_DRAWS_FOR_DRIVERS = 100;
/** Inert factors that make a floor. */
export const INERT = 50;
const SHOWN = 12;
const RESAMPLES = 40;
const CHANCE = 0.05;
const FEWEST_OF_A_FORM = 10;
const NORMAL_95 = 1.959964;

/** Means of the contrast at two ends of a parameter, in the unit of the contrast. */
export interface Swing {
  readonly low: number;
  readonly high: number;
  /** "at most 0.2", "salience": what the ends are. */
  readonly lowAt: string;
  readonly highAt: string;
  /** 95 % interval of high − low. */
  readonly interval: IndexInterval;
}

export interface Driver {
  readonly path: string;
  readonly is: string;
  readonly unit: string;
  /** Share of the fall of variance in extra-trees. */
  readonly score: number;
  readonly permutation: number;
  readonly pawn: number;
  /** As the sample has it, to be read beside the floor, which is as biased. */
  readonly delta: number;
  /** 95 % interval of PAWN, and delta with its bias taken off; of the strongest parameters alone. */
  readonly closer: {
    readonly pawn: IndexInterval;
    readonly delta: IndexInterval & { readonly value: number };
  } | null;
  readonly above: { readonly score: boolean; readonly pawn: boolean; readonly delta: boolean };
  /** Above the floor of the trees and of one other measure. */
  readonly isDriver: boolean;
  readonly swing: Swing | null;
}

export interface GivenAnalysis {
  readonly draws: number;
  readonly luckPerDraw: number;
  /** Mean of the contrast and standard deviation over draws, in its unit. */
  readonly mean: number;
  readonly sd: number;
  /** Share of the variance over futures that is luck, with its 95 % interval; null with one luck a draw. */
  readonly luckShare: (IndexInterval & { readonly value: number }) | null;
  readonly floors: { readonly score: number; readonly pawn: number; readonly delta: number; readonly swing: number };
  /** Share of the variance over draws that the trees foretell on draws they did not see. */
  readonly explained: number;
  /** How many parameters would pass the floor of the trees if none mattered. */
  readonly byChance: number;
  /** All parameters that vary, the strongest first; empty where the contrast is the same in every draw. */
  readonly parameters: readonly Driver[];
}

const figure = (value: number): string => `${Number(value.toPrecision(3))}`;

const meanOf = (y: Float64Array, rows: readonly number[]): number => mean(rows.map((row) => y[row]));

const swingBetween = (
  y: Float64Array,
  [low, lowAt]: readonly [readonly number[], string],
  [high, highAt]: readonly [readonly number[], string],
): Swing => {
  const spread = (rows: readonly number[]): number => variance(rows.map((row) => y[row])) / rows.length;
  const difference = meanOf(y, high) - meanOf(y, low);
  const half = NORMAL_95 * Math.sqrt(spread(low) + spread(high));
  return {
    low: meanOf(y, low),
    high: meanOf(y, high),
    lowAt,
    highAt,
    interval: { low: difference - half, high: difference + half },
  };
};

/** Lower and upper third of a column of numbers; of a choice, the forms with the least and the greatest mean. */
const swingOf = (values: Float64Array, forms: readonly string[] | null, y: Float64Array): Swing | null => {
  const rows = Array.from(values.keys());
  if (forms === null) {
    const sorted = Float64Array.from(values).sort();
    const [low, high] = [quantileOfSorted(sorted, 1 / 3), quantileOfSorted(sorted, 2 / 3)];
    const below = rows.filter((row) => values[row] <= low);
    const above = rows.filter((row) => values[row] >= high);
    if (low === high || below.length < 2 || above.length < 2) return null;
    return swingBetween(y, [below, `at most ${figure(low)}`], [above, `at least ${figure(high)}`]);
  }
  const sides = forms
    .map((form, place) => [rows.filter((row) => values[row] === place), form] as const)
    .filter(([of]) => of.length >= FEWEST_OF_A_FORM)
    .sort(([a], [b]) => meanOf(y, a) - meanOf(y, b));
  return sides.length < 2 ? null : swingBetween(y, sides[0], sides[sides.length - 1]);
};

/** The 95 % point of the size of swing that inert factors show. */
const swingFloor = (y: Float64Array, seed: number): number => {
  const luck = luckOf(seed, 0, "inert swings");
  const sizes = Array.from({ length: INERT }, (_, k) => {
    luck.at(k);
    const swing = swingOf(
      Float64Array.from(y, () => luck.uniform()),
      null,
      y,
    );
    return swing === null ? 0 : Math.abs(swing.high - swing.low);
  });
  return quantile(sizes, 0.95);
};

const luckShareOf = (perRun: ArrayLike<number>, luckPerDraw: number): GivenAnalysis["luckShare"] => {
  if (luckPerDraw < 2) return null;
  const { share, ciShare } = varianceSplit(perRun, perRun.length / luckPerDraw, luckPerDraw);
  return { value: 1 - share, low: 1 - ciShare[1], high: 1 - ciShare[0] };
};

const rankBy = (parameters: readonly Driver[], of: (one: Driver) => number): Map<string, number> =>
  new Map([...parameters].sort((a, b) => of(b) - of(a)).map(({ path }, rank) => [path, rank]));

/** Columns of draws and the contrast of each draw, as a sample that measures read. */
export const sampleOfColumns = (columns: readonly DrawColumn[], y: Float64Array) =>
  sampleOf(
    columns.map(({ parameter }) => parameter.path),
    Float64Array.from(
      { length: y.length * columns.length },
      (_, i) => columns[i % columns.length].values[Math.floor(i / columns.length)],
    ),
    y,
  );

/** Slices of equal count for so many draws: ten, or as many as leave ten draws in each. */
export const slicesOf = (draws: number): number => Math.min(10, Math.floor(draws / 10));

/** The strongest parameters with their intervals; resampling all of some two hundred would take a hundred times as long. */
const withIntervals = (
  strongest: readonly Driver[],
  columns: readonly DrawColumn[],
  y: Float64Array,
  seed: number,
): Driver[] => {
  const byPath = new Map(columns.map((column) => [column.parameter.path, column]));
  const sample = sampleOfColumns(
    strongest.map(({ path }) => byPath.get(path)!),
    y,
  );
  const gaps = pawn(sample, { slices: slicesOf(y.length), resamples: RESAMPLES, dummies: 1, seed });
  const areas = deltaIndices(sample, { resamples: RESAMPLES, dummies: 0, seed });
  return strongest.map((one, j) => ({
    ...one,
    closer: { pawn: gaps.factors[j].interval, delta: { value: areas.factors[j].delta, ...areas.factors[j].interval } },
  }));
};

/** Drivers first, then by the mean of their ranks in the three measures. */
const strongestFirst = (parameters: readonly Driver[]): Driver[] => {
  const ranks = [({ score }: Driver) => score, (one: Driver) => one.pawn, ({ delta }: Driver) => delta].map((of) =>
    rankBy(parameters, of),
  );
  const rank = ({ path }: Driver): number => ranks.reduce((sum, by) => sum + by.get(path)!, 0);
  return [...parameters].sort(
    (a, b) => Number(b.isDriver) - Number(a.isDriver) || rank(a) - rank(b) || (a.path < b.path ? -1 : 1),
  );
};

/**
 * Drivers of a contrast: `perRun` holds its value in each run (draw by draw, luck within), `y` its mean over the luck of each
 * draw, `columns` the accepted draws. Throws a RangeError below 100 draws.
 */
export const givenDrivers = (
  columns: readonly DrawColumn[],
  y: Float64Array,
  perRun: ArrayLike<number>,
  seed: number,
): GivenAnalysis => {
  const draws = y.length;
  const luckPerDraw = perRun.length / draws;
  if (draws < FEWEST_DRAWS_FOR_DRIVERS)
    throw new RangeError(
      `Drivers are told from ${FEWEST_DRAWS_FOR_DRIVERS} draws or more; there are ${draws}. Give more runs.`,
    );
  const whole = { draws, luckPerDraw, mean: mean(y), sd: standardDeviation(y) };
  if (columns.length === 0 || y.every((value) => value === y[0])) {
    const floors = { score: 0, pawn: 0, delta: 0, swing: 0 };
    return { ...whole, luckShare: null, floors, explained: 0, byChance: 0, parameters: [] };
  }
  const sample = sampleOfColumns(columns, y);
  const trees = featureScores(sample, { dummies: INERT, seed });
  const gaps = pawn(sample, { slices: slicesOf(draws), resamples: 0, dummies: INERT, seed });
  const areas = deltaIndices(sample, { resamples: 0, dummies: INERT, seed });
  const parameters = columns.map(({ parameter, values, forms }, j): Driver => {
    const [tree, gap, area] = [trees.factors[j], gaps.factors[j], areas.factors[j]];
    const above = { score: tree.aboveFloor, pawn: gap.aboveFloor, delta: area.aboveFloor };
    return {
      path: parameter.path,
      is: plainName(parameter),
      unit: parameter.unit,
      score: tree.score,
      permutation: tree.permutation,
      pawn: gap.median,
      delta: area.delta,
      closer: null,
      above,
      isDriver: above.score && (above.pawn || above.delta),
      swing: swingOf(values, forms, y),
    };
  });
  const ranked = strongestFirst(parameters);
  return {
    ...whole,
    luckShare: luckShareOf(perRun, luckPerDraw),
    floors: { score: trees.floor, pawn: gaps.floor, delta: areas.floor, swing: swingFloor(y, seed) },
    explained: trees.explained,
    byChance: Math.round(CHANCE * columns.length),
    parameters: [...withIntervals(ranked.slice(0, SHOWN), columns, y, seed), ...ranked.slice(SHOWN)],
  };
};
