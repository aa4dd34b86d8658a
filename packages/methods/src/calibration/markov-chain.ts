/**
 * Markov chains for a density known up to a constant. Stretch moves (Goodman & Weare, Comm. App. Math. Comp. Sci. 5, 2010, 65):
 * two half ensembles move along lines through one another, free of scale and correlation. Random walk (Metropolis) whose
 * covariance is learnt during warm-up only (Haario, Saksman & Tamminen, Bernoulli 7, 2001, 223); with an unbiased estimate of
 * the likelihood it stays exact (Andrieu & Roberts, Ann. Stat. 37, 2009, 697), the estimate of a state being kept, not renewed.
 * Limit: stretch moves suit up to about twenty parameters; several ensembles or chains are needed for a diagnosis.
 */
import { exp, log, luckOf } from "@inflow/exact";
import { choleskyOf } from "../linear-algebra/symmetric.ts";

export interface MarkovDraws {
  /** steps × walkers × d, row by row, after warm-up. */
  readonly values: Float64Array;
  readonly steps: number;
  readonly walkers: number;
  readonly d: number;
  /** Share of proposals accepted after warm-up. */
  readonly acceptance: number;
}

export interface StretchOptions {
  readonly steps: number;
  readonly warmup?: number;
  readonly seed?: number;
  /** Which independent ensemble; 0 unless given. */
  readonly ensemble?: number;
}

/** One parameter of one walker over all steps. */
export function chainOf(draws: MarkovDraws, walker: number, parameter: number): Float64Array {
  const { values, steps, walkers, d } = draws;
  return Float64Array.from({ length: steps }, (_, s) => values[(s * walkers + walker) * d + parameter]);
}

/** All draws of one parameter. */
export function drawsOf(draws: MarkovDraws, parameter: number): Float64Array {
  const { values, d } = draws;
  return Float64Array.from({ length: values.length / d }, (_, i) => values[i * d + parameter]);
}

const refuseStart = (density: number, walker: number): void => {
  if (!(density > Number.NEGATIVE_INFINITY)) {
    throw new RangeError(
      `Walker ${walker} starts where the log density is ${density}: start inside the prior's support.`,
    );
  }
};

/**
 * MarkovDraws by stretch moves from walkers given row by row (an even number, above 2d). Each step of each walker is a function of
 * its place alone, so one half may be computed on many machines. Throws on too few walkers or a start of no density.
 */
export function stretchSampler(
  logDensity: (x: Float64Array) => number,
  start: ArrayLike<number>,
  d: number,
  options: StretchOptions,
): MarkovDraws {
  const walkers = start.length / d;
  const { steps, warmup = steps, seed = 1, ensemble = 0 } = options;
  if (!(Number.isInteger(walkers) && walkers % 2 === 0 && walkers > 2 * d)) {
    throw new RangeError(
      `${walkers} walkers for ${d} parameters: give an even number above ${2 * d}; ${4 * d + 4} are usual.`,
    );
  }
  const here = Array.from({ length: walkers }, (_, w) => Float64Array.from({ length: d }, (_, j) => start[w * d + j]));
  const density = here.map(logDensity);
  density.forEach(refuseStart);
  const luck = luckOf(seed, ensemble, "stretch move");
  const values = new Float64Array(steps * walkers * d);
  let accepted = 0;
  for (let step = -warmup; step < steps; step++) {
    luck.week(step);
    for (let w = 0; w < walkers; w++) {
      const half = w < walkers / 2 ? walkers / 2 : 0;
      luck.at(w);
      const root = luck.uniform() + 1;
      const stretch = (root * root) / 2;
      const other = here[half + Math.floor((luck.uniform() * walkers) / 2)];
      const proposed = here[w].map((x, j) => other[j] + stretch * (x - other[j]));
      const there = logDensity(proposed);
      if (log(luck.uniform()) < (d - 1) * log(stretch) + there - density[w]) {
        here[w] = proposed;
        density[w] = there;
        if (step >= 0) accepted++;
      }
    }
    if (step >= 0) for (let w = 0; w < walkers; w++) values.set(here[w], (step * walkers + w) * d);
  }
  return { values, steps, walkers, d, acceptance: accepted / (steps * walkers) };
}

export interface RandomWalkOptions {
  readonly steps: number;
  readonly warmup?: number;
  readonly seed?: number;
  readonly chain?: number;
  /** First step in each parameter, in its unit; 0.1 unless given. */
  readonly firstStep?: number;
}

/** Covariance of a growing sample, one value at a time. */
class Spread {
  private readonly d: number;
  private readonly centre: Float64Array;
  private readonly products: Float64Array;
  private n = 0;

  constructor(d: number) {
    this.d = d;
    this.centre = new Float64Array(d);
    this.products = new Float64Array(d * d);
  }

  add(x: Float64Array): void {
    this.n += 1;
    const before = x.map((value, j) => value - this.centre[j]);
    for (let j = 0; j < this.d; j++) this.centre[j] += before[j] / this.n;
    for (let j = 0; j < this.d; j++) {
      for (let k = 0; k < this.d; k++) this.products[j * this.d + k] += before[j] * (x[k] - this.centre[k]);
    }
  }

  lower(least: number): Float64Array | null {
    const covariance = this.products.map((p, i) => p / Math.max(1, this.n - 1) + (i % (this.d + 1) === 0 ? least : 0));
    return choleskyOf(covariance, this.d);
  }
}

/**
 * One random-walk chain from a start. `logDensity` gets the point and the number of its evaluation, by which an estimate can
 * key its luck. During warm-up the covariance is learnt and the length tuned to accept 0.3; both are then kept.
 */
export function randomWalk(
  logDensity: (x: Float64Array, evaluation: number) => number,
  start: ArrayLike<number>,
  options: RandomWalkOptions,
): MarkovDraws {
  const d = start.length;
  const { steps, warmup = steps, seed = 1, chain = 0, firstStep = 0.1 } = options;
  let here = Float64Array.from(start);
  let density = logDensity(here, 0);
  refuseStart(density, 0);
  const luck = luckOf(seed, chain, "random walk");
  const values = new Float64Array(steps * d);
  const spread = new Spread(d);
  let lower = Float64Array.from({ length: d * d }, (_, i) => (i % (d + 1) === 0 ? firstStep : 0));
  let logScale = 0;
  let accepted = 0;
  for (let step = -warmup; step < steps; step++) {
    luck.week(step);
    const normal = Float64Array.from({ length: d }, () => luck.normal());
    const scale = exp(logScale);
    const proposed = here.map((x, j) => {
      let moved = x;
      for (let k = 0; k <= j; k++) moved += scale * lower[j * d + k] * normal[k];
      return moved;
    });
    const there = logDensity(proposed, step + warmup + 1);
    const isTaken = log(luck.uniform()) < there - density;
    if (isTaken) {
      here = proposed;
      density = there;
    }
    if (step >= 0) {
      values.set(here, step * d);
      if (isTaken) accepted++;
      continue;
    }
    const done = step + warmup;
    spread.add(here);
    logScale += ((isTaken ? 1 : 0) - 0.3) / Math.sqrt(done + 1);
    if (done === Math.floor(warmup / 4) || done === Math.floor(warmup / 2)) {
      const learnt = spread.lower(1e-10);
      if (learnt !== null) {
        lower = Float64Array.from(learnt);
        logScale = log(2.4 / Math.sqrt(d));
      }
    }
  }
  return { values, steps, walkers: 1, d, acceptance: accepted / steps };
}
