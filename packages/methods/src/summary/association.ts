/**
 * First-order association of one parameter with an outcome or a class, over any ensemble: rank correlation (Spearman, mid-
 * ranks for ties), straight-line fit, standardised difference of means (Cohen's d). Limit: sees one parameter at a time; a
 * parameter that acts only together with another shows nothing here.
 */
import { mean } from "./moment.ts";

export interface Line {
  readonly intercept: number;
  readonly slope: number;
  readonly correlation: number;
}

/** Least-squares line of y on x; slope in units of y per unit of x, 0 with correlation 0 when either does not vary. */
export function lineOf(x: ArrayLike<number>, y: ArrayLike<number>): Line {
  const mx = mean(x);
  const my = mean(y);
  let xx = 0;
  let yy = 0;
  let xy = 0;
  for (let i = 0; i < x.length; i++) {
    const dx = x[i] - mx;
    const dy = y[i] - my;
    xx += dx * dx;
    yy += dy * dy;
    xy += dx * dy;
  }
  const slope = xx > 0 ? xy / xx : 0;
  const correlation = xx > 0 && yy > 0 ? xy / Math.sqrt(xx * yy) : 0;
  return { intercept: my - slope * mx, slope, correlation };
}

/** Ranks from 1 to n; equal values share the mean of their ranks. */
export function ranks(values: ArrayLike<number>): Float64Array {
  const order = Array.from({ length: values.length }, (_, i) => i).sort((a, b) => values[a] - values[b]);
  const rank = new Float64Array(values.length);
  for (let from = 0; from < order.length; ) {
    let to = from + 1;
    while (to < order.length && values[order[to]] === values[order[from]]) to++;
    for (let i = from; i < to; i++) rank[order[i]] = (from + 1 + to) / 2;
    from = to;
  }
  return rank;
}

/** Spearman's rank correlation, −1 to 1; 0 when either does not vary. */
export function rankCorrelation(x: ArrayLike<number>, y: ArrayLike<number>): number {
  return lineOf(ranks(x), ranks(y)).correlation;
}

/**
 * Mean of x where the class holds minus its mean elsewhere, in standard deviations of x within the two (pooled); 0 when a
 * side is empty or x does not vary.
 */
export function standardisedDifference(x: ArrayLike<number>, inClass: ArrayLike<number | boolean>): number {
  const count = [0, 0];
  const sum = [0, 0];
  for (let i = 0; i < x.length; i++) {
    const side = inClass[i] ? 1 : 0;
    count[side] += 1;
    sum[side] += x[i];
  }
  if (count[0] === 0 || count[1] === 0) return 0;
  const centre = [sum[0] / count[0], sum[1] / count[1]];
  let squares = 0;
  for (let i = 0; i < x.length; i++) {
    const gap = x[i] - centre[inClass[i] ? 1 : 0];
    squares += gap * gap;
  }
  const sd = Math.sqrt(squares / Math.max(1, x.length - 2));
  return sd > 0 ? (centre[1] - centre[0]) / sd : 0;
}
