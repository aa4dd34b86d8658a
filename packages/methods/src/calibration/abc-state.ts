/**
 * What approximate Bayesian computation holds between two results: a plain JSON value, so that a run can stop anywhere and be
 * taken up again. Parameters are kept as standard normal scores of their priors, so every proposal lies inside the prior and
 * the prior density is the normal one. Limit: continuous priors.
 */
import type { Factor } from "../sensitivity/factor.ts";

export interface AbcProblem {
  /** Parameters with their priors as quantile functions. */
  readonly parameters: readonly Factor[];
  /** Summaries that were observed. */
  readonly observed: ArrayLike<number>;
  /** Particles in a population. */
  readonly population: number;
  readonly seed?: number;
  /** Whether each summary is scaled anew every generation by its median absolute deviation over all runs; else by 1. */
  readonly adaptive?: boolean;
  /** Share of the accepted distances below which the next generation must come; 0.5 unless given. */
  readonly alpha?: number;
  /** Fixed thresholds for generations 1, 2, …, instead of alpha. */
  readonly thresholds?: readonly number[];
  /** Ends once a generation was accepted at this threshold or below. */
  readonly enough?: number;
  readonly mostRuns?: number;
  readonly mostGenerations?: number;
  /** Ends when fewer than this share of proposals is accepted; 0.01 unless given. */
  readonly leastAcceptance?: number;
}

export interface AbcParticle {
  readonly run: number;
  /** Standard normal scores of the parameters under their priors. */
  readonly scores: readonly number[];
  readonly summaries: readonly number[];
  readonly distance: number;
  readonly weight: number;
}

/** A result to be judged: of a run that was proposed in a generation. */
export interface AbcResult {
  readonly generation: number;
  readonly run: number;
  /** One number for each observed summary; empty, or not finite, where the run failed: it is then never accepted. */
  readonly summaries: readonly number[];
}

export interface AbcGeneration {
  readonly generation: number;
  /** Largest distance accepted; null in generation 0, which accepts all. */
  readonly threshold: number | null;
  readonly runs: number;
  readonly acceptance: number;
  readonly effectiveSize: number;
}

export interface AbcState {
  readonly generation: number;
  readonly threshold: number | null;
  readonly scales: readonly number[];
  /** The last whole generation, from which proposals are drawn. */
  readonly population: readonly AbcParticle[];
  /** Accepted so far in this generation, in the order of their runs. */
  readonly accepted: readonly AbcParticle[];
  /** Number of the first run of this generation, and of the next one to be judged. */
  readonly first: number;
  readonly next: number;
  /** Results that came before their turn. */
  readonly waiting: readonly AbcResult[];
  /** Summaries of runs of this generation, accepted or not, for the scales: the first ten populations of them. */
  readonly seen: readonly (readonly number[])[];
  readonly history: readonly AbcGeneration[];
  /** Why it ended, or null while it goes on. */
  readonly ended: string | null;
}

/** Throws with every problem of an ABC problem at once. */
export function checkAbc(problem: AbcProblem): void {
  const { population, alpha = 0.5, parameters, observed } = problem;
  const problems: string[] = [];
  if (!(Number.isInteger(population) && population >= 2 * parameters.length + 2)) {
    problems.push(
      `population is ${population}: give a whole number of at least ${2 * parameters.length + 2}; 500 to 2000 are usual.`,
    );
  }
  if (!(alpha > 0 && alpha < 1)) problems.push(`alpha is ${alpha}: give a share inside (0, 1); 0.5 is usual.`);
  if (parameters.length === 0) problems.push("There is no parameter: name at least one with its prior.");
  if (observed.length === 0 || Array.from(observed).some((x) => !Number.isFinite(x))) {
    problems.push("The observed summaries are empty or not finite: give one finite number for each summary.");
  }
  if (problems.length > 0) throw new RangeError(problems.join("\n"));
}

/** The state before the first run. */
export function abcStart(problem: AbcProblem): AbcState {
  checkAbc(problem);
  return {
    generation: 0,
    threshold: null,
    scales: Array.from(problem.observed, () => 1),
    population: [],
    accepted: [],
    first: 0,
    next: 0,
    waiting: [],
    seen: [],
    history: [],
    ended: null,
  };
}
