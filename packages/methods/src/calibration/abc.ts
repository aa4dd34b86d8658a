/**
 * Approximate Bayesian computation by sequential Monte Carlo (Toni, Welch, Strelkowa, Ipsen & Stumpf, J. R. Soc. Interface 6,
 * 2009, 187), distances rescaled each generation from all runs (Prangle, Bayesian Anal. 12, 2017, 289); proposals: abc-proposal.ts.
 * A proposal is a function of its generation and run number, and results are judged in the order of the numbers, so that
 * any number of machines, in any order of finishing, gives the same population: fast runs are not favoured.
 * Limit: the posterior given distance ≤ threshold, wider than the exact one by about the threshold.
 */
import { exp, log } from "@inflow/exact";
import { forwardSolve, leastSquares } from "../linear-algebra/symmetric.ts";
import { quantile } from "../summary/quantile.ts";
import { abcProposal, kernelKept, parametersOf, scoresOf } from "./abc-proposal.ts";
import { type AbcParticle, type AbcProblem, type AbcResult, type AbcState, abcStart } from "./abc-state.ts";
import { kishSize } from "./pareto-smoothing.ts";

function distanceOf(summaries: readonly number[], observed: ArrayLike<number>, scales: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < scales.length; i++) {
    const gap = (summaries[i] - observed[i]) / scales[i];
    sum += gap * gap;
  }
  return Math.sqrt(sum);
}

/** Weight of each accepted particle: prior over the mixture it was proposed from, adding up to 1. */
function weightsOf(accepted: readonly AbcParticle[], population: readonly AbcParticle[], d: number): number[] {
  if (population.length === 0) return accepted.map(() => 1 / accepted.length);
  const lower = kernelKept(population, d);
  const raw = accepted.map(({ scores }) => {
    let mixture = 0;
    for (const from of population) {
      const z = forwardSolve(
        lower,
        d,
        scores.map((score, j) => score - from.scores[j]),
      );
      mixture += from.weight * exp(-0.5 * z.reduce((sum, x) => sum + x * x, 0));
    }
    return -0.5 * scores.reduce((sum, x) => sum + x * x, 0) - log(mixture);
  });
  const most = Math.max(...raw);
  const scaled = raw.map((w) => exp(w - most));
  const whole = scaled.reduce((sum, w) => sum + w, 0);
  return scaled.map((w) => w / whole);
}

/** Median absolute deviation of each summary over the runs seen; 1 where it does not vary. */
function scalesOf(seen: readonly (readonly number[])[], summaries: number): number[] {
  return Array.from({ length: summaries }, (_, k) => {
    const values = seen.map((one) => one[k]);
    const middle = quantile(values, 0.5);
    const spread = quantile(
      values.map((x) => Math.abs(x - middle)),
      0.5,
    );
    return spread > 0 ? spread : 1;
  });
}

/** The distance below which `alpha` of the weight lies. */
function weightedQuantile(particles: readonly AbcParticle[], alpha: number): number {
  const rising = [...particles].sort((a, b) => a.distance - b.distance);
  let sum = 0;
  for (const { distance, weight } of rising) {
    sum += weight;
    if (sum >= alpha) return distance;
  }
  return rising[rising.length - 1].distance;
}

/** The state after a generation is whole: weights, scales and the next threshold. */
function generationEnded(problem: AbcProblem, state: AbcState): AbcState {
  const d = problem.parameters.length;
  const weights = weightsOf(state.accepted, state.population, d);
  const scales = problem.adaptive === false ? state.scales : scalesOf(state.seen, problem.observed.length);
  const population = state.accepted.map((particle, i) => ({
    ...particle,
    weight: weights[i],
    distance: distanceOf(particle.summaries, problem.observed, scales),
  }));
  const runs = state.next - state.first;
  const told = {
    generation: state.generation,
    threshold: state.threshold,
    runs,
    acceptance: population.length / runs,
    effectiveSize: kishSize(weights),
  };
  const { thresholds, alpha = 0.5, enough = 0, mostGenerations = thresholds ? thresholds.length : 20 } = problem;
  const generation = state.generation + 1;
  const ended =
    state.threshold !== null && state.threshold <= enough
      ? "the threshold asked for was reached"
      : generation > mostGenerations
        ? "all generations are done"
        : null;
  return {
    generation,
    threshold: thresholds ? (thresholds[generation - 1] ?? state.threshold) : weightedQuantile(population, alpha),
    scales,
    population,
    accepted: [],
    first: state.next,
    next: state.next,
    waiting: [],
    seen: [],
    history: [...state.history, told],
    ended,
  };
}

/** A state whose lists may be added to: made of one by `opened`, so that no caller's state is touched. */
type Open = { -readonly [K in keyof AbcState]: AbcState[K] } & {
  accepted: AbcParticle[];
  seen: (readonly number[])[];
};
const opened = (state: AbcState): Open => ({ ...state, accepted: [...state.accepted], seen: [...state.seen] });

const spent = "the runs allowed are used up; the last whole generation stands";
/** A state that ended for want of runs goes on where the problem now allows more. */
const reopened = (problem: AbcProblem, state: AbcState): Open => {
  const { mostRuns = Number.POSITIVE_INFINITY } = problem;
  return opened(state.ended === spent && state.next < mostRuns ? { ...state, ended: null } : state);
};

/** Judges the one result whose turn it is, and gives the state that follows: the same object, or the next generation's. */
function judge(problem: AbcProblem, state: Open, summaries: readonly number[]): Open {
  const isFailed = summaries.length === 0;
  if (!isFailed && summaries.length !== problem.observed.length) {
    throw new RangeError(
      `Run ${state.next} gave ${summaries.length} summaries and ${problem.observed.length} were observed: give the same ones in the same order.`,
    );
  }
  const { mostRuns = Number.POSITIVE_INFINITY, leastAcceptance = 0.01, population } = problem;
  const distance = isFailed ? Number.NaN : distanceOf(summaries, problem.observed, state.scales);
  if (Number.isFinite(distance)) {
    if (state.threshold === null || distance <= state.threshold) {
      const scores = scoresOf(problem, state, state.next);
      state.accepted.push({ run: state.next, scores, summaries, distance, weight: 0 });
    }
    if (state.seen.length < 10 * population) state.seen.push(summaries);
  }
  state.next += 1;
  if (state.accepted.length === population) return opened(generationEnded(problem, state));
  if (state.next >= mostRuns) state.ended = spent;
  else if (state.next - state.first >= population / leastAcceptance) {
    state.ended = "too few proposals are accepted; the last whole generation stands";
  }
  return state;
}

/**
 * Takes results in, of any runs in any order: those whose turn has not come wait, those of an earlier generation are dropped.
 * Gives the next state; throws where summaries are of another number than observed.
 */
export function abcFold(problem: AbcProblem, state: AbcState, results: readonly AbcResult[]): AbcState {
  const waiting = new Map(state.waiting.map((one) => [one.run, one]));
  for (const one of results) {
    if (one.generation !== state.generation || one.run < state.next) continue;
    const isWhole = one.summaries.every((value) => Number.isFinite(value));
    waiting.set(one.run, isWhole ? one : { ...one, summaries: [] });
  }
  let after = reopened(problem, state);
  for (let one = waiting.get(after.next); one !== undefined && after.ended === null; one = waiting.get(after.next)) {
    waiting.delete(one.run);
    after = judge(problem, after, one.summaries);
    if (after.generation !== state.generation) return after;
  }
  return { ...after, waiting: [...waiting.values()].sort((a, b) => a.run - b.run) };
}

/**
 * Runs a simulator (parameters and run number in, summaries out) until it ends, or at most `runs` more, from the state given
 * or from the start. The state may be written as JSON and taken up again with the same outcome.
 */
export function abcRun(
  problem: AbcProblem,
  simulate: (parameters: Float64Array, run: number) => ArrayLike<number>,
  options: { readonly from?: AbcState; readonly runs?: number } = {},
): AbcState {
  let state = opened(abcFold(problem, options.from ?? abcStart(problem), []));
  const until = state.next + (options.runs ?? Number.POSITIVE_INFINITY);
  while (state.ended === null && state.next < until) {
    const { run, parameters } = abcProposal(problem, state, state.next);
    state.waiting = state.waiting.filter((one) => one.run > run);
    state = judge(problem, state, Array.from(simulate(parameters, run)));
  }
  return state;
}

export interface AbcSample {
  /** Parameters in their units, row by row. */
  readonly parameters: Float64Array;
  readonly weights: Float64Array;
  readonly effectiveSize: number;
}

/**
 * The last whole population, in units of the parameters, after the local linear regression of scores on summaries
 * (Beaumont, Zhang & Balding, Genetics 162, 2002, 2025) where `adjusted`; throws before generation 0 is whole.
 */
export function abcSample(
  problem: AbcProblem,
  state: AbcState,
  options: { readonly adjusted?: boolean } = {},
): AbcSample {
  const { population } = state;
  if (population.length === 0)
    throw new RangeError("No generation is whole yet: run more, or ask for fewer particles.");
  let scores: readonly (readonly number[])[] = population.map((one) => one.scores);
  let weights = Float64Array.from(population, (one) => one.weight);
  if (options.adjusted) [scores, weights] = adjusted(problem, population);
  return {
    parameters: Float64Array.from(scores.flatMap((z) => Array.from(parametersOf(problem, z)))),
    weights,
    effectiveSize: kishSize(weights),
  };
}

function adjusted(problem: AbcProblem, population: readonly AbcParticle[]): [number[][], Float64Array<ArrayBuffer>] {
  const most = Math.max(...population.map((one) => one.distance)) * (1 + 1e-9) || 1;
  const raw = population.map(({ distance, weight }) => weight * (1 - (distance / most) * (distance / most)));
  const whole = raw.reduce((sum, w) => sum + w, 0);
  const weights = Float64Array.from(raw, (w) => w / whole);
  const roots = weights.map(Math.sqrt);
  const gap = (k: number): Float64Array =>
    Float64Array.from(population, (one) => one.summaries[k] - problem.observed[k]);
  const gaps = Array.from(problem.observed, (_, k) => gap(k));
  const columns = [roots, ...gaps.map((column) => column.map((x, i) => x * roots[i]))];
  const scores = population.map((one) => [...one.scores]);
  problem.parameters.forEach((_, j) => {
    const fit = leastSquares(
      Float64Array.from(population, (one, i) => one.scores[j] * roots[i]),
      columns,
    );
    if (fit === null) return;
    scores.forEach((one, i) => {
      for (let k = 0; k < gaps.length; k++) one[j] -= fit.coefficients[k + 1] * gaps[k][i];
    });
  });
  return [scores, weights];
}
