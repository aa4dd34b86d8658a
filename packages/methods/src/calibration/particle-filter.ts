/**
 * The likelihood of a series under a simulator with hidden states, by particles: move, weigh by the observation, resample
 * systematically (Gordon, Salmond & Smith 1993; Carpenter, Clifford & Fearnhead 1999). exp of the estimate is unbiased, so a
 * random walk on it is exact. Iterated filtering (IF2: Ionides, Nguyen, Atchadé, Stoev & King, PNAS 112, 2015, 719) lets the
 * parameters wander with the particles and cools them towards the maximum. Luck is keyed by (seed, run, time, particle).
 * Limit: observations that the states cannot meet leave no weight, and the log likelihood is −Infinity.
 */
import { exp, type Luck, log, luckOf, pow } from "@inflow/exact";

/** A hidden state of `size` numbers and how it meets each observation; times are 0 to n − 1. */
export interface ParticleModel {
  readonly size: number;
  /** Writes a state of time 0 into `state`. */
  readonly start: (state: Float64Array, luck: Luck) => void;
  /** Moves a state in place from time t − 1 to t. */
  readonly step: (state: Float64Array, t: number, luck: Luck) => void;
  /** Log density of the observation of time t given the state. */
  readonly logObservation: (state: Float64Array, t: number) => number;
}

export interface ParticleFilterOptions {
  readonly times: number;
  readonly particles: number;
  readonly seed?: number;
  /** Which independent estimate; key it by the evaluation in a random walk. */
  readonly run?: number;
}

export interface ParticleFiltered {
  readonly logLikelihood: number;
  /** Mean of each part of the state after each observation, times × size. */
  readonly means: Float64Array;
}

/** Places of the particles chosen in proportion to the weights, with one uniform number. */
export function systematicResample(weights: Float64Array, uniform: number): Int32Array {
  const n = weights.length;
  const chosen = new Int32Array(n);
  let sum = weights[0];
  let i = 0;
  for (let k = 0; k < n; k++) {
    while (sum < (k + uniform) / n && i < n - 1) sum += weights[++i];
    chosen[k] = i;
  }
  return chosen;
}

/** Log of the mean of e^x, and the values as weights that add up to 1, in place; −Infinity where none has weight. */
function normalise(logs: Float64Array): number {
  const most = logs.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  if (!(most > Number.NEGATIVE_INFINITY)) return Number.NEGATIVE_INFINITY;
  let sum = 0;
  for (let i = 0; i < logs.length; i++) {
    logs[i] = exp(logs[i] - most);
    sum += logs[i];
  }
  for (let i = 0; i < logs.length; i++) logs[i] /= sum;
  return most + log(sum / logs.length);
}

/** Log likelihood and filtered means of one run of the filter. */
export function particleFilter(model: ParticleModel, options: ParticleFilterOptions): ParticleFiltered {
  const { times, particles, seed = 1, run = 0 } = options;
  if (!(particles >= 2 && times >= 1)) {
    throw new RangeError(`A filter needs two particles and one time or more; given ${particles} and ${times}.`);
  }
  const luck = luckOf(seed, run, "particle filter");
  const { size } = model;
  const cloud = (): Float64Array[] => Array.from({ length: particles }, () => new Float64Array(size));
  let states = cloud();
  let copy = cloud();
  const means = new Float64Array(times * size);
  const weights = new Float64Array(particles);
  let logLikelihood = 0;
  for (let t = 0; t < times; t++) {
    luck.week(t);
    for (let i = 0; i < particles; i++) {
      luck.at(i);
      if (t === 0) model.start(states[i], luck);
      else model.step(states[i], t, luck);
      weights[i] = model.logObservation(states[i], t);
    }
    logLikelihood += normalise(weights);
    if (logLikelihood === Number.NEGATIVE_INFINITY) return { logLikelihood, means };
    for (let i = 0; i < particles; i++) {
      for (let j = 0; j < size; j++) means[t * size + j] += weights[i] * states[i][j];
    }
    const chosen = systematicResample(weights, luck.at(particles).uniform());
    for (let i = 0; i < particles; i++) {
      const from = states[chosen[i]];
      for (let j = 0; j < size; j++) copy[i][j] = from[j];
    }
    [states, copy] = [copy, states];
  }
  return { logLikelihood, means };
}

export interface IteratedFilterOptions extends ParticleFilterOptions {
  readonly iterations: number;
  /** Standard deviation of each parameter's wandering at every time, in its unit. */
  readonly wander: ArrayLike<number>;
  /** What the wandering has shrunk to after 50 iterations; 0.5 unless given. */
  readonly cooling?: number;
}

/**
 * Parameters near the maximum of the likelihood, by iterated filtering from a start. `modelOf` gives the model of one
 * parameter vector; parameters should be transformed to have no bounds.
 */
export function iteratedFilter(
  modelOf: (parameters: Float64Array) => ParticleModel,
  start: ArrayLike<number>,
  options: IteratedFilterOptions,
): Float64Array {
  const { times, particles, iterations, wander, cooling = 0.5, seed = 1, run = 0 } = options;
  const d = start.length;
  const size = modelOf(Float64Array.from(start)).size;
  let swarm = Array.from({ length: particles }, () => Float64Array.from(start));
  for (let m = 0; m < iterations; m++) {
    const luck = luckOf(seed, run * iterations + m, "iterated filter");
    const weights = new Float64Array(particles);
    let states = swarm.map(() => new Float64Array(size));
    for (let t = 0; t < times; t++) {
      const scale = pow(cooling, (m + t / times) / 50);
      luck.week(t);
      for (let i = 0; i < particles; i++) {
        luck.at(i);
        swarm[i] = swarm[i].map((x, j) => x + scale * wander[j] * luck.normal());
        const model = modelOf(swarm[i]);
        if (t === 0) model.start(states[i], luck);
        else model.step(states[i], t, luck);
        weights[i] = model.logObservation(states[i], t);
      }
      if (normalise(weights) === Number.NEGATIVE_INFINITY) {
        throw new RangeError(`No particle meets the observation of time ${t}: start nearer, or use more particles.`);
      }
      const chosen = systematicResample(weights, luck.at(particles).uniform());
      swarm = Array.from(chosen, (from) => Float64Array.from(swarm[from]));
      states = Array.from(chosen, (from) => Float64Array.from(states[from]));
    }
  }
  return Float64Array.from({ length: d }, (_, j) => swarm.reduce((sum, one) => sum + one[j], 0) / particles);
}
