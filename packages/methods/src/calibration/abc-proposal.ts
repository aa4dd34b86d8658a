/**
 * What approximate Bayesian computation simulates next: in generation 0 a draw from the prior, later a particle of the last
 * population moved by a normal step of twice the weighted covariance (Beaumont, Cornuet, Marin & Robert, Biometrika 96, 2009,
 * 983), both in standard normal scores of the priors. A proposal is a function of seed, generation and run number alone.
 * Limit: scores beyond ±7 are held there.
 */
import { luckOf, normalCdf } from "@inflow/exact";
import { choleskyOf } from "../linear-algebra/symmetric.ts";
import type { AbcParticle, AbcProblem, AbcState } from "./abc-state.ts";

/** What to simulate next: parameters in their units, for a run of a generation. */
export interface AbcProposal {
  readonly generation: number;
  readonly run: number;
  readonly parameters: Float64Array;
}

/** Twice the weighted covariance (d × d) of points given row by row, with weights that add up to 1: Beaumont's kernel. */
export function perturbationCovariance(
  points: readonly (readonly number[])[],
  weights: ArrayLike<number>,
): Float64Array {
  const d = points[0].length;
  const centre = new Float64Array(d);
  points.forEach((point, i) => {
    for (let j = 0; j < d; j++) centre[j] += weights[i] * point[j];
  });
  const covariance = new Float64Array(d * d);
  points.forEach((point, i) => {
    for (let j = 0; j < d; j++) {
      const gap = 2 * weights[i] * (point[j] - centre[j]);
      for (let k = 0; k < d; k++) covariance[j * d + k] += gap * (point[k] - centre[k]);
    }
  });
  return covariance;
}

/** The lower factor of that covariance; where points hardly differ, of one that is a little wider. */
function kernelOf(population: readonly AbcParticle[], d: number): Float64Array {
  const covariance = perturbationCovariance(
    population.map((one) => one.scores),
    population.map((one) => one.weight),
  );
  const plain = choleskyOf(covariance, d);
  if (plain !== null) return plain;
  for (let j = 0; j < d; j++) covariance[j * d + j] += 1e-9;
  return choleskyOf(covariance, d) ?? Float64Array.from({ length: d * d }, (_, i) => (i % (d + 1) === 0 ? 3e-5 : 0));
}

const kernels = new WeakMap<readonly AbcParticle[], Float64Array>();
/** The kernel's lower factor of a population, worked out once. */
export function kernelKept(population: readonly AbcParticle[], d: number): Float64Array {
  const known = kernels.get(population) ?? kernelOf(population, d);
  kernels.set(population, known);
  return known;
}

/** The standard normal scores that one run of the state's generation proposes. */
export function scoresOf(problem: AbcProblem, state: AbcState, run: number): number[] {
  const d = problem.parameters.length;
  const luck = luckOf(problem.seed ?? 1, run, "abc proposal");
  luck.week(state.generation);
  const { population } = state;
  if (population.length === 0) return Array.from({ length: d }, () => luck.normal());
  let place = luck.uniform();
  let chosen = 0;
  while (chosen < population.length - 1 && place >= population[chosen].weight) place -= population[chosen++].weight;
  const lower = kernelKept(population, d);
  const normal = Array.from({ length: d }, () => luck.normal());
  return population[chosen].scores.map((score, j) => {
    let moved = score;
    for (let k = 0; k <= j; k++) moved += lower[j * d + k] * normal[k];
    return moved;
  });
}

const leastShare = 1e-12;
/** Parameters in their units at these scores. */
export const parametersOf = (problem: AbcProblem, scores: readonly number[]): Float64Array =>
  Float64Array.from(scores, (z, j) =>
    problem.parameters[j].at(Math.min(1 - leastShare, Math.max(leastShare, normalCdf(z)))),
  );

/** The proposal of one run number of the state's generation; any number from `state.next` on may be asked for. */
export function abcProposal(problem: AbcProblem, state: AbcState, run: number): AbcProposal {
  return { generation: state.generation, run, parameters: parametersOf(problem, scoresOf(problem, state, run)) };
}
