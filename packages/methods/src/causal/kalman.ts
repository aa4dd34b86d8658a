/**
 * Kalman filter, fixed-interval smoother and draws of the states of a linear Gaussian state space; a missing observation is NaN.
 *     v = y − Z a;  F = Z P Zᵀ + H;  K = T P Zᵀ / F;  a' = T a + K v;  P' = T P (T − K Z)ᵀ + Q
 *     smoother: r = Zᵀ v/F + Lᵀ r,  N = Zᵀ Z/F + Lᵀ N L,  L = T − K Z;  state a + P r, covariance P − P N P
 * Source: Durbin & Koopman, 2nd ed., sections 4.3, 4.4, 4.9 (simulation smoother), 4.10 (missing). Limit: one observed series.
 */
import { type Luck, log } from "@inflow/exact";
import { choleskyOf } from "../linear-algebra/symmetric.ts";
import type { StateSpace } from "./state-space.ts";

const LOG_TWO_PI = 1.8378770664093453;

export interface Filtered {
  /** Log-likelihood of all observations that are not missing. */
  readonly logLikelihood: number;
  /** Mean of the states at t given the observations before t, (n + 1) × m. */
  readonly mean: Float64Array;
  /** Its covariance, (n + 1) × m × m. */
  readonly covariance: Float64Array;
  /** One-step prediction errors (n); NaN where missing. */
  readonly innovation: Float64Array;
  readonly innovationVariance: Float64Array;
}

export interface Smoothed {
  /** Mean of the states at t given all observations, n × m. */
  readonly mean: Float64Array;
  /** Their covariance, n × m × m. */
  readonly covariance: Float64Array;
  readonly logLikelihood: number;
}

const rowOf = (model: StateSpace, t: number): number => (model.observe.length === model.states ? 0 : t * model.states);

/** Predicted states, prediction errors and log-likelihood of a series (n, missing is NaN) under a state space. */
export function kalmanFilter(model: StateSpace, y: ArrayLike<number>): Filtered {
  const { states: m, observe, transition, stateNoise, observationVariance } = model;
  const n = y.length;
  const mean = new Float64Array((n + 1) * m);
  const covariance = new Float64Array((n + 1) * m * m);
  const innovation = new Float64Array(n).fill(Number.NaN);
  const innovationVariance = new Float64Array(n).fill(Number.NaN);
  mean.set(model.startMean);
  covariance.set(model.startCovariance);
  const pz = new Float64Array(m);
  const updated = new Float64Array(m);
  const spread = new Float64Array(m * m);
  let logLikelihood = 0;
  for (let t = 0; t < n; t++) {
    const a = mean.subarray(t * m, (t + 1) * m);
    const p = covariance.subarray(t * m * m, (t + 1) * m * m);
    updated.set(a);
    spread.set(p);
    if (!Number.isNaN(y[t])) {
      const z = rowOf(model, t);
      let v = y[t];
      let f = observationVariance;
      for (let i = 0; i < m; i++) {
        let sum = 0;
        for (let j = 0; j < m; j++) sum += p[i * m + j] * observe[z + j];
        pz[i] = sum;
        f += observe[z + i] * sum;
        v -= observe[z + i] * a[i];
      }
      for (let i = 0; i < m; i++) {
        updated[i] += (pz[i] * v) / f;
        for (let j = 0; j < m; j++) spread[i * m + j] -= (pz[i] * pz[j]) / f;
      }
      innovation[t] = v;
      innovationVariance[t] = f;
      logLikelihood -= 0.5 * (LOG_TWO_PI + log(f) + (v * v) / f);
    }
    const next = (t + 1) * m;
    multiplyInto(mean, next, transition, updated, m);
    sandwich(covariance, next * m, transition, spread, stateNoise, m);
  }
  return { logLikelihood, mean, covariance, innovation, innovationVariance };
}

function multiplyInto(target: Float64Array, at: number, matrix: Float64Array, x: Float64Array, m: number): void {
  for (let i = 0; i < m; i++) {
    let sum = 0;
    for (let j = 0; j < m; j++) sum += matrix[i * m + j] * x[j];
    target[at + i] = sum;
  }
}

/** target = A S Aᵀ + Q. */
function sandwich(
  target: Float64Array,
  at: number,
  a: Float64Array,
  s: Float64Array,
  q: Float64Array,
  m: number,
): void {
  const half = new Float64Array(m * m);
  for (let i = 0; i < m; i++)
    for (let k = 0; k < m; k++) {
      const weight = a[i * m + k];
      if (weight !== 0) for (let j = 0; j < m; j++) half[i * m + j] += weight * s[k * m + j];
    }
  for (let i = 0; i < m; i++)
    for (let j = 0; j < m; j++) {
      let sum = q[i * m + j];
      for (let k = 0; k < m; k++) sum += half[i * m + k] * a[j * m + k];
      target[at + i * m + j] = sum;
    }
}

/** L = T − T P Z Zᵀ / F at time t, or T where the observation is missing. */
function lessGain(model: StateSpace, filtered: Filtered, t: number): Float64Array {
  const { states: m, observe, transition } = model;
  const f = filtered.innovationVariance[t];
  const l = Float64Array.from(transition);
  if (Number.isNaN(f)) return l;
  const z = rowOf(model, t);
  const pz = new Float64Array(m);
  for (let i = 0; i < m; i++)
    for (let j = 0; j < m; j++) pz[i] += filtered.covariance[(t * m + i) * m + j] * observe[z + j];
  const gain = new Float64Array(m);
  multiplyInto(gain, 0, transition, pz, m);
  for (let i = 0; i < m; i++) for (let j = 0; j < m; j++) l[i * m + j] -= (gain[i] * observe[z + j]) / f;
  return l;
}

/** Mean and covariance of the states given the whole series (n, missing is NaN). */
export function kalmanSmoother(model: StateSpace, y: ArrayLike<number>): Smoothed {
  const { states: m, observe } = model;
  const n = y.length;
  const filtered = kalmanFilter(model, y);
  const mean = new Float64Array(n * m);
  const covariance = new Float64Array(n * m * m);
  let r = new Float64Array(m);
  let weight = new Float64Array(m * m);
  const none = new Float64Array(m * m);
  for (let t = n - 1; t >= 0; t--) {
    const l = lessGain(model, filtered, t);
    const turned = Float64Array.from(l, (_, i) => l[(i % m) * m + Math.floor(i / m)]);
    const nextR = new Float64Array(m);
    const nextWeight = new Float64Array(m * m);
    multiplyInto(nextR, 0, turned, r, m);
    sandwich(nextWeight, 0, turned, weight, none, m);
    const f = filtered.innovationVariance[t];
    if (!Number.isNaN(f)) {
      const z = rowOf(model, t);
      for (let i = 0; i < m; i++) {
        nextR[i] += (observe[z + i] * filtered.innovation[t]) / f;
        for (let j = 0; j < m; j++) nextWeight[i * m + j] += (observe[z + i] * observe[z + j]) / f;
      }
    }
    r = nextR;
    weight = nextWeight;
    const p = filtered.covariance.subarray(t * m * m, (t + 1) * m * m);
    multiplyInto(mean, t * m, p, r, m);
    for (let i = 0; i < m; i++) mean[t * m + i] += filtered.mean[t * m + i];
    sandwich(covariance, t * m * m, p, weight, none, m);
    for (let i = 0; i < m * m; i++) covariance[t * m * m + i] = p[i] - covariance[t * m * m + i];
  }
  return { mean, covariance, logLikelihood: filtered.logLikelihood };
}

/** One draw of all states (n × m) given the series: a simulated world corrected by what smoothing says of the difference. */
export function kalmanDraw(model: StateSpace, y: ArrayLike<number>, luck: Luck): Float64Array {
  const { states: m, observe, transition } = model;
  const n = y.length;
  const startRoot = rootOf(model.startCovariance, m);
  const noiseRoot = rootOf(model.stateNoise, m);
  const drawn = new Float64Array(n * m);
  const difference = new Float64Array(n);
  const first = normals(m, luck);
  let state = model.startMean.map((value, i) => value + kick(startRoot, i, m, first));
  for (let t = 0; t < n; t++) {
    drawn.set(state, t * m);
    const z = rowOf(model, t);
    let seen = Math.sqrt(model.observationVariance) * luck.normal();
    for (let i = 0; i < m; i++) seen += observe[z + i] * state[i];
    difference[t] = y[t] - seen;
    const next = new Float64Array(m);
    multiplyInto(next, 0, transition, state, m);
    const shocks = normals(m, luck);
    state = next.map((value, i) => value + kick(noiseRoot, i, m, shocks));
  }
  const centred: StateSpace = { ...model, startMean: new Float64Array(m) };
  const correction = kalmanSmoother(centred, difference).mean;
  return drawn.map((value, i) => value + correction[i]);
}

const normals = (m: number, luck: Luck): Float64Array => Float64Array.from({ length: m }, () => luck.normal());

const kick = (root: Float64Array, i: number, m: number, shocks: Float64Array): number => {
  let sum = 0;
  for (let j = 0; j <= i; j++) sum += root[i * m + j] * shocks[j];
  return sum;
};

/** Lower root of a covariance that may have states without noise. */
function rootOf(matrix: Float64Array, m: number): Float64Array {
  const live = Array.from({ length: m }, (_, i) => i).filter((i) => matrix[i * m + i] > 0);
  const k = live.length;
  const packed = choleskyOf(
    Float64Array.from({ length: k * k }, (_, at) => matrix[live[Math.floor(at / k)] * m + live[at % k]]),
    k,
  );
  if (packed === null)
    throw new RangeError("A covariance of the state space is not positive definite: check its entries.");
  const root = new Float64Array(m * m);
  for (let i = 0; i < k; i++) for (let j = 0; j <= i; j++) root[live[i] * m + live[j]] = packed[i * k + j];
  return root;
}
