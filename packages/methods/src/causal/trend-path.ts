/**
 * Level and slope given everything else: the filter that whitens a regression, and a joint draw of the path.
 *     level[t+1] = level[t] + slope[t] + n,  slope[t+1] = slope[t] + m;  seen y[t] = level[t] + e
 * Source: forward filtering, backward sampling (Carter & Kohn, Biometrika 81 (1994) 541; Frühwirth-Schnatter 1994), written out for
 * one and two states. Limit: positive observation variance; a missing observation is NaN.
 */
import type { Luck } from "@inflow/exact";

export interface TrendVariances {
  observation: number;
  level: number;
  /** Negative where there is no slope. */
  slope: number;
}

export interface TrendStart {
  readonly level: number;
  readonly levelVariance: number;
  readonly slopeVariance: number;
}

/** Working arrays of one series of n observations, filled by `filterTrend`. */
export interface TrendFilter {
  readonly n: number;
  readonly levelGain: Float64Array;
  readonly slopeGain: Float64Array;
  /** 1/√F, or 0 where the observation is missing. */
  readonly weight: Float64Array;
  /** Filtered covariance: level, level with slope, slope. */
  readonly c11: Float64Array;
  readonly c12: Float64Array;
  readonly c22: Float64Array;
}

/** Empty working arrays for n observations. */
export const trendFilter = (n: number): TrendFilter => {
  const empty = (): Float64Array => new Float64Array(n);
  return {
    n,
    levelGain: empty(),
    slopeGain: empty(),
    weight: empty(),
    c11: empty(),
    c12: empty(),
    c22: empty(),
  };
};

/** Gains, weights and filtered covariances for these variances; `present` tells which of the n observations there are. */
export function filterTrend(
  filter: TrendFilter,
  variances: TrendVariances,
  start: TrendStart,
  present: Uint8Array,
): void {
  const { n, levelGain, slopeGain, weight, c11, c12, c22 } = filter;
  const { observation, level } = variances;
  const slope = Math.max(0, variances.slope);
  let p11 = start.levelVariance;
  let p12 = 0;
  let p22 = variances.slope < 0 ? 0 : start.slopeVariance;
  for (let t = 0; t < n; t++) {
    if (present[t] === 1) {
      const f = p11 + observation;
      const g1 = p11 / f;
      const g2 = p12 / f;
      levelGain[t] = g1;
      slopeGain[t] = g2;
      weight[t] = 1 / Math.sqrt(f);
      p22 -= g2 * p12;
      p12 *= 1 - g1;
      p11 *= 1 - g1;
    } else {
      levelGain[t] = 0;
      slopeGain[t] = 0;
      weight[t] = 0;
    }
    c11[t] = p11;
    c12[t] = p12;
    c22[t] = p22;
    p11 += 2 * p12 + p22 + level;
    p12 += p22;
    p22 += slope;
  }
}

/** Writes the standardised one-step errors of one column (n) under the filter; a start level of `start`. */
export function whiten(filter: TrendFilter, column: Float64Array, start: number, target: Float64Array): void {
  const { n, levelGain, slopeGain, weight } = filter;
  let level = start;
  let slope = 0;
  for (let t = 0; t < n; t++) {
    if (weight[t] > 0) {
      const v = column[t] - level;
      target[t] = v * weight[t];
      level += levelGain[t] * v;
      slope += slopeGain[t] * v;
    } else target[t] = 0;
    level += slope;
  }
}

/** Draws the whole path of level and slope (n each) given what is seen (n) and the filter of these variances. */
export function drawTrend(
  filter: TrendFilter,
  variances: TrendVariances,
  seen: Float64Array,
  start: number,
  luck: Luck,
  level: Float64Array,
  slope: Float64Array,
): void {
  const { n, levelGain, slopeGain, weight } = filter;
  let l = start;
  let b = 0;
  for (let t = 0; t < n; t++) {
    if (weight[t] > 0) {
      const v = seen[t] - l;
      l += levelGain[t] * v;
      b += slopeGain[t] * v;
    }
    level[t] = l;
    slope[t] = b;
    l += b;
  }
  if (variances.slope < 0) backwardLevel(filter, variances.level, luck, level);
  else backwardBoth(filter, variances, luck, level, slope);
}

function backwardLevel({ n, c11 }: TrendFilter, variance: number, luck: Luck, level: Float64Array): void {
  level[n - 1] += Math.sqrt(c11[n - 1]) * luck.normal();
  for (let t = n - 2; t >= 0; t--) {
    const back = c11[t] / (c11[t] + variance);
    level[t] += back * (level[t + 1] - level[t]) + Math.sqrt(back * variance) * luck.normal();
  }
}

function backwardBoth(
  { n, c11, c12, c22 }: TrendFilter,
  variances: TrendVariances,
  luck: Luck,
  level: Float64Array,
  slope: Float64Array,
): void {
  let v11 = c11[n - 1];
  let v12 = c12[n - 1];
  let v22 = c22[n - 1];
  for (let t = n - 1; t >= 0; t--) {
    if (t < n - 1) {
      const a = c11[t];
      const b = c12[t];
      const c = c22[t];
      const r11 = a + 2 * b + c + variances.level;
      const r12 = b + c;
      const r22 = c + variances.slope;
      const determinant = r11 * r22 - r12 * r12;
      const j11 = ((a + b) * r22 - b * r12) / determinant;
      const j12 = (b * r11 - (a + b) * r12) / determinant;
      const j21 = ((b + c) * r22 - c * r12) / determinant;
      const j22 = (c * r11 - (b + c) * r12) / determinant;
      const offLevel = level[t + 1] - level[t] - slope[t];
      const offSlope = slope[t + 1] - slope[t];
      level[t] += j11 * offLevel + j12 * offSlope;
      slope[t] += j21 * offLevel + j22 * offSlope;
      v11 = a - (j11 * (a + b) + j12 * b);
      v12 = b - (j11 * (b + c) + j12 * c);
      v22 = c - (j21 * (b + c) + j22 * c);
    }
    const root = Math.sqrt(Math.max(0, v11));
    const first = luck.normal();
    const tilt = root > 0 ? v12 / root : 0;
    level[t] += root * first;
    slope[t] += tilt * first + Math.sqrt(Math.max(0, v22 - tilt * tilt)) * luck.normal();
  }
}
