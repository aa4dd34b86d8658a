/**
 * Quantile dots: a distribution as a few dots, each one chance in `dots`, at the quantiles (i − ½)/dots (Kay et al. 2016), so
 * that a reader counts chances; and fans of curves. The bands of a fan hold the stated share of the values step by step; the
 * whole curves that stay within a share of all curves are fewer. `curveBands` therefore ranks whole curves by how central they
 * are (modified band depth, López-Pintado & Romo 2009) and spans the most central share of them. Limit: 20 or 50 dots are read
 * best; curves of equal length.
 */
import { quantileOfSorted, quantiles } from "./quantile.ts";

/** Where `dots` dots stand for a quantile function of p, in its unit, rising. */
export function dotsOfQuantile(quantileAt: (p: number) => number, dots: number): number[] {
  if (!(Number.isInteger(dots) && dots >= 1))
    throw new RangeError(`Give a whole number of dots, such as 20; given ${dots}.`);
  return Array.from({ length: dots }, (_, i) => quantileAt((i + 0.5) / dots));
}

/** Where `dots` dots stand for a sample (type-7 quantiles), in its unit, rising. */
export function quantileDots(values: ArrayLike<number>, dots = 20): number[] {
  const sorted = Float64Array.from(values).sort();
  return dotsOfQuantile((p) => quantileOfSorted(sorted, p), dots);
}

export interface FanBand {
  readonly level: number;
  readonly low: Float64Array;
  readonly high: Float64Array;
}

function stepsOf(curves: readonly ArrayLike<number>[]): number {
  const steps = curves[0]?.length ?? 0;
  if (steps > 0 && curves.every((curve) => curve.length === steps)) return steps;
  throw new RangeError(
    `A fan needs curves of equal length; given lengths ${curves.map((c) => c.length).join(", ") || "(none)"}.`,
  );
}

/** For each level (0 to 1) the central band of the values at each step. */
export function stepBands(curves: readonly ArrayLike<number>[], levels: readonly number[]): FanBand[] {
  const steps = stepsOf(curves);
  const found = levels.map((level) => ({ level, low: new Float64Array(steps), high: new Float64Array(steps) }));
  for (let t = 0; t < steps; t++) {
    const values = curves.map((curve) => curve[t]);
    const ends = quantiles(
      values,
      levels.flatMap((level) => [(1 - level) / 2, (1 + level) / 2]),
    );
    found.forEach((band, i) => {
      band.low[t] = ends[2 * i];
      band.high[t] = ends[2 * i + 1];
    });
  }
  return found;
}

/** Modified band depth of each curve: the mean share of steps that it spends between two others. */
export function curveDepth(curves: readonly ArrayLike<number>[]): Float64Array {
  const steps = stepsOf(curves);
  const n = curves.length;
  const depth = new Float64Array(n);
  if (n === 1) return depth.fill(1);
  for (let t = 0; t < steps; t++) {
    const order = [...curves.keys()].sort((a, b) => curves[a][t] - curves[b][t]);
    for (let from = 0; from < n; ) {
      let to = from + 1;
      while (to < n && curves[order[to]][t] === curves[order[from]][t]) to++;
      const [under, over] = [from, n - to];
      const outside = (under * (under - 1)) / 2 + (over * (over - 1)) / 2;
      for (let r = from; r < to; r++) depth[order[r]] += 1 - outside / ((n * (n - 1)) / 2);
      from = to;
    }
  }
  return depth.map((sum) => sum / steps);
}

/** For each level (0 to 1) the band that spans the deepest ⌈level × n⌉ whole curves. */
export function curveBands(curves: readonly ArrayLike<number>[], levels: readonly number[]): FanBand[] {
  const steps = stepsOf(curves);
  const depth = curveDepth(curves);
  const order = [...curves.keys()].sort((a, b) => depth[b] - depth[a] || a - b);
  return levels.map((level) => {
    const kept = order.slice(0, Math.max(1, Math.ceil(level * curves.length)));
    const over = (t: number, pick: (a: number, b: number) => number): number =>
      kept.map((c) => curves[c][t]).reduce((a, b) => pick(a, b));
    const at = (pick: (a: number, b: number) => number): Float64Array =>
      Float64Array.from({ length: steps }, (_, t) => over(t, pick));
    return { level, low: at(Math.min), high: at(Math.max) };
  });
}
