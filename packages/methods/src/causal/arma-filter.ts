/**
 * Exact whitening of columns under ARMA noise, by the Kalman filter of its Harvey form; the gains are computed once for all columns.
 *     x[t] = Σ φ[i] x[t−i] + e[t] + Σ θ[j] e[t−j];  state of m = max(p, q + 1) numbers, transition φ beside a shift
 * Source: Harvey, Forecasting, Structural Time Series Models and the Kalman Filter (1989), section 3.4; stationary start by doubling
 * P = T P Tᵀ + R Rᵀ. Limit: stationary φ; the noise variance is left at 1 and profiled by the caller.
 */
import { log } from "@inflow/exact";

export interface ArmaFilter {
  readonly states: number;
  readonly ar: Float64Array;
  /** Gain of each state in each period, n × m. */
  readonly gains: Float64Array;
  /** 1/√F in each period. */
  readonly weight: Float64Array;
  /** Σ log F. */
  readonly logDeterminant: number;
}

const STEADY = 1e-13;
const MOST_DOUBLINGS = 60;

const product = (a: Float64Array, b: Float64Array, m: number): Float64Array => {
  const c = new Float64Array(m * m);
  for (let i = 0; i < m; i++)
    for (let k = 0; k < m; k++) {
      const share = a[i * m + k];
      if (share !== 0) for (let j = 0; j < m; j++) c[i * m + j] += share * b[k * m + j];
    }
  return c;
};

const transposed = (a: Float64Array, m: number): Float64Array => a.map((_, at) => a[(at % m) * m + Math.floor(at / m)]);

/** P = Σ Tᵏ R Rᵀ Tᵏᵀ; null where the sum does not settle. */
function stationaryStart(transition: Float64Array, noise: Float64Array, m: number): Float64Array | null {
  let power = transition;
  let sum = noise;
  for (let i = 0; i < MOST_DOUBLINGS; i++) {
    const more = product(product(power, sum, m), transposed(power, m), m);
    let size = 0;
    let total = 0;
    for (let j = 0; j < m; j++) {
      size = Math.max(size, Math.abs(more[j * m + j]));
      total = Math.max(total, sum[j * m + j]);
    }
    if (!Number.isFinite(size)) return null;
    sum = sum.map((value, at) => value + more[at]);
    if (size <= 1e-15 * total) return sum;
    power = product(power, power, m);
  }
  return null;
}

/** Gains and weights for n periods of ARMA(φ, θ) noise of variance 1; null where φ is not stationary. */
export function armaFilter(ar: ArrayLike<number>, ma: ArrayLike<number>, n: number): ArmaFilter | null {
  const m = Math.max(ar.length, ma.length + 1);
  const phi = Float64Array.from({ length: m }, (_, i) => (i < ar.length ? ar[i] : 0));
  const load = Float64Array.from({ length: m }, (_, i) => (i === 0 ? 1 : i - 1 < ma.length ? ma[i - 1] : 0));
  const transition = new Float64Array(m * m);
  for (let i = 0; i < m; i++) {
    transition[i * m] = phi[i];
    if (i + 1 < m) transition[i * m + i + 1] = 1;
  }
  const noise = Float64Array.from({ length: m * m }, (_, at) => load[Math.floor(at / m)] * load[at % m]);
  let p = stationaryStart(transition, noise, m);
  if (p === null) return null;
  const gains = new Float64Array(n * m);
  const weight = new Float64Array(n);
  let logDeterminant = 0;
  let steady = false;
  for (let t = 0; t < n; t++) {
    if (steady) {
      gains.copyWithin(t * m, (t - 1) * m, t * m);
      weight[t] = weight[t - 1];
      continue;
    }
    const f = p[0];
    weight[t] = 1 / Math.sqrt(f);
    logDeterminant += log(f);
    for (let i = 0; i < m; i++) gains[t * m + i] = (phi[i] * f + (i + 1 < m ? p[(i + 1) * m] : 0)) / f;
    p = nextCovariance(p, noise, m);
    steady = Math.abs(p[0] - 1) < STEADY && Math.abs(p[0] - f) < STEADY;
  }
  return { states: m, ar: phi, gains, weight, logDeterminant };
}

/** T (P − P₀P₀ᵀ/F) Tᵀ + R Rᵀ with the shift written out. */
function nextCovariance(p: Float64Array, noise: Float64Array, m: number): Float64Array {
  const f = p[0];
  const next = new Float64Array(m * m);
  const at = (i: number, j: number): number => (i < m && j < m ? p[i * m + j] - (p[i * m] * p[j * m]) / f : 0);
  for (let i = 0; i < m; i++)
    for (let j = 0; j <= i; j++) {
      const value = at(i + 1, j + 1) + noise[i * m + j];
      next[i * m + j] = value;
      next[j * m + i] = value;
    }
  return next;
}

/** The standardised one-step errors of a column (n) under the filter. */
export function whitenArma({ states: m, ar, gains, weight }: ArmaFilter, column: ArrayLike<number>): Float64Array {
  const n = weight.length;
  const white = new Float64Array(n);
  const state = new Float64Array(m);
  for (let t = 0; t < n; t++) {
    const head = state[0];
    const v = column[t] - head;
    white[t] = v * weight[t];
    for (let i = 0; i < m; i++) state[i] = ar[i] * head + (i + 1 < m ? state[i + 1] : 0) + gains[t * m + i] * v;
  }
  return white;
}
