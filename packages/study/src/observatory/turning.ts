/**
 * The rule of the earlier turn: a series was already on its way before the intervention, so that a plain comparison of before
 * and after credits the intervention with it. Only figures before the intervention are used.
 *
 *     log y = a + b t + c (t − k)⁺ + u over the last 60 months before it;   k by least squares, u of AR(1), ρ from the residuals
 *     turn      sup F(k) of the kink, errors widened by (1 + ρ)/(1 − ρ); p = share of series of equal monthly moves with signs
 *               drawn at random, which have no trend and no turn, that turn as sharply
 *     interval  the k whose sum of squares is within 3.84 widened error variances of the least
 *     fires where p ≤ 10 %, the slope after k differs from 0 by its 95 % interval, and k's interval ends 12 months before it
 *
 * Source: Andrews (1993) for sup F; Bai (1997) for the interval; random signs after Davidson & Flachaire (2008). Limit: one kink; a
 * series without any trend wanders, so even a steady fall of two years is only moderately improbable in one: p says how much.
 */
import { exp, log, luckOf } from "@inflow/exact";
import { figuresOf, leastOf, type MonthlySeries } from "./months.ts";

export interface Turning {
  readonly id: string;
  readonly label: string;
  readonly from: number;
  /** The month of the turn, with the months that the data do not rule out. */
  readonly turn: number;
  readonly interval: readonly [number, number];
  /** Slopes in logarithms a month before and after the turn, and the 95 % interval of the one after. */
  readonly slopeBefore: number;
  readonly slopeAfter: number;
  readonly slopeInterval: readonly [number, number];
  readonly p: number;
  /** Fitted change between the turn and the intervention, as a share. */
  readonly changedBy: number;
  /** Months up to the intervention that each lie on the same side of the month a year before; negative where below. */
  readonly monthsInARow: number;
  readonly months: number;
  readonly fires: boolean;
}

export const TURNING = {
  months: 60,
  fewestMonths: 36,
  edge: 6,
  level: 0.1,
  clearMonths: 12,
  surrogates: 199,
  chi: 3.84,
  mostRho: 0.95,
} as const;

interface Kinked {
  readonly k: number;
  readonly f: number;
  readonly low: number;
  readonly high: number;
  readonly before: number;
  readonly after: number;
  readonly se: number;
}

/** A column made orthogonal to a constant and t. */
const detrended = (column: Float64Array): Float64Array => {
  const n = column.length;
  const middle = (n - 1) / 2;
  let [sum, cross, square] = [0, 0, 0];
  for (let t = 0; t < n; t++) {
    sum += column[t]!;
    cross += (t - middle) * column[t]!;
    square += (t - middle) * (t - middle);
  }
  const slope = cross / square;
  return column.map((value, t) => value - sum / n - slope * (t - middle));
};

const slopeOf = (column: Float64Array): number => {
  const n = column.length;
  const middle = (n - 1) / 2;
  let [cross, square] = [0, 0];
  for (let t = 0; t < n; t++) {
    cross += (t - middle) * column[t]!;
    square += (t - middle) * (t - middle);
  }
  return cross / square;
};

const dot = (a: Float64Array, b: Float64Array): number => a.reduce((sum, value, i) => sum + value * b[i]!, 0);

const hingeOf = (n: number, k: number): Float64Array => Float64Array.from({ length: n }, (_, t) => Math.max(0, t - k));

interface Hinge {
  readonly k: number;
  readonly hinge: Float64Array;
  /** The hinge made orthogonal to a straight line, and its squared length. */
  readonly free: Float64Array;
  readonly size: number;
}

const hingesOf = (n: number): Hinge[] =>
  Array.from({ length: n - 2 * TURNING.edge }, (_, i) => {
    const hinge = hingeOf(n, TURNING.edge + i);
    const free = detrended(hinge);
    return { k: TURNING.edge + i, hinge, free, size: dot(free, free) };
  });

/** The best kink of a series without gaps among those tried, its widened F, interval and slopes. */
const kinkOf = (y: Float64Array, hinges: readonly Hinge[]): Kinked => {
  const n = y.length;
  const straight = detrended(y);
  const total = dot(straight, straight);
  const tried = hinges.map(({ k, hinge, free, size }) => {
    const by = dot(free, straight) / size;
    return { k, hinge, free, size, by, left: total - by * by * size };
  });
  const best = tried.reduce((a, b) => (b.left < a.left ? b : a));
  const residuals = straight.map((value, t) => value - best.by * best.free[t]!);
  let [cross, square] = [0, 0];
  for (let t = 1; t < n; t++) {
    cross += residuals[t]! * residuals[t - 1]!;
    square += residuals[t - 1]! * residuals[t - 1]!;
  }
  const rho = square > 0 ? Math.min(TURNING.mostRho, Math.max(0, cross / square)) : 0;
  const widened = ((Math.max(best.left, 1e-12) / (n - 4)) * (1 + rho)) / (1 - rho);
  const within = tried.filter(({ left }) => (left - best.left) / widened <= TURNING.chi).map(({ k }) => k);
  const before = slopeOf(y) - best.by * slopeOf(best.hinge);
  const lineSize = (n * (n * n - 1)) / 12;
  const alone = 1 - slopeOf(best.hinge);
  return {
    k: best.k,
    f: (total - best.left) / widened,
    low: Math.min(...within),
    high: Math.max(...within),
    before,
    after: before + best.by,
    se: Math.sqrt(widened * (1 / lineSize + (alone * alone) / best.size)),
  };
};

const rowOf = (values: Float64Array): number => {
  const signAt = (t: number): number => Math.sign(values[t]! - values[t - 12]!);
  const last = values.length - 1;
  if (last < 12) return 0;
  const sign = signAt(last);
  let run = 0;
  for (let t = last; t >= 12 && signAt(t) === sign; t--) run++;
  return sign * run;
};

/** The rule for a series at a date (number of the first month after it); null with a gap or fewer than 36 months before. */
export const turningOf = (series: MonthlySeries, from: number, seed = 1): Turning | null => {
  const all = figuresOf(series, series.first, from);
  const values = all.subarray(Math.max(0, all.length - TURNING.months));
  const n = values.length;
  if (n < TURNING.fewestMonths || values.some(Number.isNaN)) return null;
  const least = Math.max(leastOf(values), Number.MIN_VALUE);
  const y = values.map((value) => log(Math.max(value, least)));
  const hinges = hingesOf(n);
  const found = kinkOf(y, hinges);
  const moves = Float64Array.from({ length: n - 1 }, (_, t) => y[t + 1]! - y[t]!);
  const mean = moves.reduce((sum, value) => sum + value, 0) / moves.length;
  const keyed = luckOf(seed, 0, `turn ${series.id}`);
  let asSharp = 0;
  for (let s = 0; s < TURNING.surrogates; s++) {
    const luck = keyed.at(s);
    let level = 0;
    const wandering = Float64Array.from({ length: n }, (_, t) => {
      if (t > 0) level += (luck.uniform() < 0.5 ? -1 : 1) * (moves[t - 1]! - mean);
      return level;
    });
    if (kinkOf(wandering, hinges).f >= found.f) asSharp++;
  }
  const start = from - n;
  const p = (1 + asSharp) / (1 + TURNING.surrogates);
  const slopeInterval = [found.after - 1.96 * found.se, found.after + 1.96 * found.se] as const;
  return {
    id: series.id,
    label: series.label,
    from,
    turn: start + found.k,
    interval: [start + found.low, start + found.high],
    slopeBefore: found.before,
    slopeAfter: found.after,
    slopeInterval,
    p,
    changedBy: exp(found.after * (n - found.k)) - 1,
    monthsInARow: rowOf(all),
    months: n,
    fires:
      p <= TURNING.level &&
      (slopeInterval[0] > 0 || slopeInterval[1] < 0) &&
      start + found.high <= from - TURNING.clearMonths,
  };
};
