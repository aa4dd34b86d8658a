/**
 * How an observable moves by itself, in logarithms a month, and how it is seen.
 *     cov(s, t) = sd² ar1^|s−t| + drift² min(s, t) + slopeDrift² Σ(s−i)(t−i) + sampling² [s = t];  all but sampling times 1 − control²
 * A window of w months is seen as the mean of the last w. Source: Harvey (1989), section 2.4; the factor 1 − control² is the residual
 * variance after a control whose monthly shocks correlate so. Limit: parameters are taken as known, which flatters every answer.
 */
import { pow } from "@inflow/exact";

export interface ObservableNoise {
  /** Sd of the stationary part. */
  readonly sd: number;
  /** Correlation of the stationary part from month to month. */
  readonly ar1?: number;
  /** Sd of the monthly move of the level. */
  readonly drift?: number;
  /** Sd of the monthly move of the slope. */
  readonly slopeDrift?: number;
  /** Sd of the independent error of each month's figure. */
  readonly sampling?: number;
  /** Correlation of monthly shocks with those of a control that the intervention does not touch. */
  readonly control?: number;
}

/** Covariance of n months of an observable, n × n, row-major. */
export function noiseCovariance(noise: ObservableNoise, n: number): Float64Array {
  const { sd, ar1 = 0, drift = 0, slopeDrift = 0, sampling = 0, control = 0 } = noise;
  const left = 1 - control * control;
  const correlation = Float64Array.from({ length: n }, (_, k) => (k === 0 ? 1 : ar1 === 0 ? 0 : pow(Math.abs(ar1), k)));
  const covariance = new Float64Array(n * n);
  for (let s = 0; s < n; s++)
    for (let t = 0; t <= s; t++) {
      const sign = ar1 < 0 && (s - t) % 2 === 1 ? -1 : 1;
      const own =
        sd * sd * sign * correlation[s - t] + drift * drift * (t + 1) + slopeDrift * slopeDrift * slopeSum(s, t);
      const value = left * own + (s === t ? sampling * sampling : 0);
      covariance[s * n + t] = value;
      covariance[t * n + s] = value;
    }
  return covariance;
}

/** Σ (s − i)(t − i) for i from 1 to t, t ≤ s: what slope moves add to two months. */
const slopeSum = (s: number, t: number): number => {
  const count = t;
  const gap = s - t;
  return (gap * count * (count - 1)) / 2 + ((count - 1) * count * (2 * count - 1)) / 6;
};

/** Covariance (n × n) of months as seen through means of the last `window` months: (n − window + 1) square. */
export function windowedCovariance(covariance: Float64Array, n: number, window: number): Float64Array {
  if (window <= 1) return covariance;
  const m = n - window + 1;
  const half = new Float64Array(m * n);
  for (let t = 0; t < n; t++) {
    let sum = 0;
    for (let s = 0; s < n; s++) {
      sum += covariance[s * n + t];
      if (s >= window) sum -= covariance[(s - window) * n + t];
      if (s >= window - 1) half[(s - window + 1) * n + t] = sum / window;
    }
  }
  const seen = new Float64Array(m * m);
  for (let r = 0; r < m; r++) seen.set(windowed(half.subarray(r * n, (r + 1) * n), window), r * m);
  return seen;
}

/** A column of n months as means of the last `window` months, n − window + 1 values. */
export function windowed(column: ArrayLike<number>, window: number): Float64Array {
  if (window <= 1) return Float64Array.from(column);
  const seen = new Float64Array(column.length - window + 1);
  let sum = 0;
  for (let t = 0; t < column.length; t++) {
    sum += column[t];
    if (t >= window) sum -= column[t - window];
    if (t >= window - 1) seen[t - window + 1] = sum / window;
  }
  return seen;
}

/** Share of a lasting step that a mean of the last `window` months shows after `months` months. */
export const visibleShare = (months: number, window = 12): number => Math.min(1, Math.max(0, months) / window);

/** Independent months that carry as much about a mean as n months of correlation ar1. */
export function effectiveMonths(n: number, ar1: number): { readonly exact: number; readonly large: number } {
  let sum = 0;
  for (let k = 1; k < n; k++) sum += (1 - k / n) * (ar1 === 0 ? 0 : pow(ar1, k));
  return { exact: n / (1 + 2 * sum), large: (n * (1 - ar1)) / (1 + ar1) };
}
