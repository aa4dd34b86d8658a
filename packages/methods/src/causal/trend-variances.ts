/**
 * Variances of level and slope given their paths, then again in non-centred form so that sds near zero do not stick.
 *     sd ~ half-normal(s):  centred: inverse gamma proposal, accepted by exp(−Δvariance / 2s²);  non-centred: level = start + sd·Σz,
 *     sd ~ N(mean, variance) of a regression of what is seen on Σz with prior N(0, s²), its sign without meaning
 *     the slope's sd is a ratio times the level's; the ratio has a half-normal prior too
 * Source: Frühwirth-Schnatter & Wagner, J. Econometrics 154 (2010) 85; Yu & Meng, JCGS 20 (2011) 531. Limit: Gaussian noise.
 */
import { exp, type Luck } from "@inflow/exact";
import type { BstsPrior } from "./bsts-prior.ts";
import { varianceDraw } from "./gamma-draw.ts";
import type { TrendVariances } from "./trend-path.ts";

export interface TrendPath {
  readonly variances: TrendVariances;
  readonly level: Float64Array;
  readonly slope: Float64Array;
}

const LEAST_VARIANCE = 1e-12;
const LEAST_RATIO = 1e-5;
const LARGEST_TRIES = 100;

const kept = (variance: number): number => Math.max(LEAST_VARIANCE, variance);

/** A variance under a half-normal prior of its root, from the inverse gamma of its likelihood by one Metropolis step. */
function halfNormalVariance(now: number, squares: number, count: number, scale: number, luck: Luck): number {
  const proposed = varianceDraw(Math.max(1, count - 1), squares, luck);
  const u = luck.uniform();
  return u < exp((now - proposed) / (2 * scale * scale)) ? kept(proposed) : now;
}

/** A variance under the stiff prior: scaled inverse χ², cut at 1. */
function stiffVariance(squares: number, count: number, prior: BstsPrior, luck: Luck): number {
  const sum = squares + prior.levelDegrees * prior.levelSd * prior.levelSd;
  for (let i = 0; i < LARGEST_TRIES; i++) {
    const variance = varianceDraw(count + prior.levelDegrees, sum, luck);
    if (variance <= 1) return kept(variance);
  }
  return 1;
}

/** Draws sd and rescales the path: `unit` is what one sd adds to the level, `without` what is seen less the rest of the level. */
function noncentredSd(
  unit: Float64Array,
  without: Float64Array,
  observation: number,
  scale: number,
  luck: Luck,
): number {
  let squares = 1 / (scale * scale);
  let cross = 0;
  for (let t = 0; t < unit.length; t++) {
    if (Number.isNaN(without[t])) continue;
    squares += (unit[t] * unit[t]) / observation;
    cross += (unit[t] * without[t]) / observation;
  }
  return cross / squares + luck.normal() / Math.sqrt(squares);
}

/** What the level's own moves say of its sd: sum of squares and how many. */
function levelSquares({ level, slope }: TrendPath): readonly [squares: number, count: number] {
  let squares = 0;
  for (let t = 1; t < level.length; t++) {
    const move = level[t] - level[t - 1] - slope[t - 1];
    squares += move * move;
  }
  return [squares, level.length - 1];
}

function slopeSquares({ slope }: TrendPath): number {
  let squares = 0;
  for (let t = 1; t < slope.length; t++) squares += (slope[t] - slope[t - 1]) * (slope[t] - slope[t - 1]);
  return squares;
}

/** Redraws one sd that scales part of the path, and rescales that part of level and slope. */
function interweave(
  { variances, level, slope }: TrendPath,
  levelUnit: Float64Array,
  slopeUnit: Float64Array | null,
  seen: Float64Array,
  sd: number,
  scale: number,
  luck: Luck,
): number {
  const n = level.length;
  const without = new Float64Array(n);
  for (let t = 0; t < n; t++) without[t] = seen[t] - level[t] + sd * levelUnit[t];
  const again = noncentredSd(levelUnit, without, variances.observation, scale, luck);
  for (let t = 0; t < n; t++) level[t] += (again - sd) * levelUnit[t];
  if (slopeUnit !== null) for (let t = 0; t < n; t++) slope[t] += (again - sd) * slopeUnit[t];
  return Math.abs(again);
}

/** The level's sd, which also scales the slope's moves; the path beyond its straight start is rescaled with it. */
function drawLevelSd(path: TrendPath, prior: BstsPrior, ratio: number, seen: Float64Array, luck: Luck): void {
  const { variances, level, slope } = path;
  const [own, count] = levelSquares(path);
  const squares = ratio > 0 ? own + slopeSquares(path) / (ratio * ratio) : own;
  variances.level = halfNormalVariance(variances.level, squares, ratio > 0 ? 2 * count : count, prior.levelSd, luck);
  const sd = Math.sqrt(variances.level);
  const levelUnit = level.map((value, t) => (value - level[0] - slope[0] * t) / sd);
  const slopeUnit = ratio > 0 ? slope.map((value) => (value - slope[0]) / sd) : null;
  const again = interweave(path, levelUnit, slopeUnit, seen, sd, prior.levelSd, luck);
  variances.level = kept(again * again);
}

/** The ratio of the slope's sd to the level's, and the slope's moves with it. */
function drawSlopeRatio(path: TrendPath, scale: number, ratio: number, seen: Float64Array, luck: Luck): number {
  const { variances, level, slope } = path;
  const n = level.length;
  const squares = slopeSquares(path) / variances.level;
  const drawn = Math.sqrt(halfNormalVariance(ratio * ratio, squares, n - 1, scale, luck));
  const slopeUnit = slope.map((value) => (value - slope[0]) / drawn);
  const levelUnit = new Float64Array(n);
  for (let t = 1; t < n; t++) levelUnit[t] = levelUnit[t - 1] + slopeUnit[t - 1];
  return Math.max(LEAST_RATIO, interweave(path, levelUnit, slopeUnit, seen, drawn, scale, luck));
}

/** Draws the variances of level and slope; where a root is redrawn the path (n each) is rescaled with it. */
export function drawTrendVariances(path: TrendPath, prior: BstsPrior, seen: Float64Array, luck: Luck): void {
  const { variances } = path;
  const sloping = variances.slope >= 0;
  const ratio = sloping ? Math.sqrt(variances.slope / variances.level) : 0;
  if (prior.name === "weak") drawLevelSd(path, prior, ratio, seen, luck);
  else {
    const [squares, count] = levelSquares(path);
    variances.level = stiffVariance(squares, count, prior, luck);
  }
  if (!sloping) return;
  const now = prior.name === "weak" ? ratio : Math.sqrt(variances.slope / variances.level);
  const again = drawSlopeRatio(path, prior.slopeRatio, now, seen, luck);
  variances.slope = again * again * variances.level;
}
