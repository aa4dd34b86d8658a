/**
 * Many-objective search for levers of a policy: the epsilon-NSGA-II of Kollat & Reed 2006. A population is bred by binary
 * tournament, simulated binary crossover and polynomial mutation (Deb & Agrawal 1995), sorted by front and crowding (Deb et al.
 * 2002); every candidate is offered to an epsilon-archive; when the archive has not changed for 20 generations, the population
 * starts afresh from the archive and mutants of it, four times the archive in size but at most four times its first size. Cost: evaluations × the model.
 * Limit: about ten levers within bounds; objectives to be small and without chance (hand over means under common luck), and
 * re-evaluate what it finds on scenarios that the search has not seen.
 */
import { luckOf, pow } from "@inflow/exact";
import { crowdingDistance, epsilonArchive, type Point, paretoRanks } from "./pareto.ts";

export interface SearchProblem {
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  /** Objectives to be small, at these levers. */
  readonly objectives: (levers: Float64Array) => Point;
}

export interface SearchOptions {
  readonly seed: number;
  /** Size of a cell of the archive in each objective, in its unit. */
  readonly epsilons: readonly number[];
  readonly evaluations: number;
  /** First size of the population, even; 100. */
  readonly population?: number;
}

export interface Candidate {
  readonly levers: Float64Array;
  readonly objectives: Point;
}

const crossoverIndex = 15;
const mutationIndex = 20;
const patience = 20;
const growth = 4;

type Uniform = () => number;

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

/** Two children around two parents; each lever is crossed with even chance, and then goes to either child. */
function crossed(a: Float64Array, b: Float64Array, problem: SearchProblem, uniform: Uniform): Float64Array[] {
  const children = [a.slice(), b.slice()];
  for (let i = 0; i < a.length; i++) {
    const cross = uniform() < 0.5;
    const u = uniform();
    const side = uniform() < 0.5 ? 0 : 1;
    if (!cross) continue;
    const spread = pow(u < 0.5 ? 2 * u : 1 / (2 * (1 - u)), 1 / (crossoverIndex + 1));
    const middle = (a[i] + b[i]) / 2;
    const half = (spread * (b[i] - a[i])) / 2;
    children[side][i] = clamp(middle - half, problem.lower[i], problem.upper[i]);
    children[1 - side][i] = clamp(middle + half, problem.lower[i], problem.upper[i]);
  }
  return children;
}

/** Moves each lever with chance 1/levers by a polynomial step. */
function mutate(levers: Float64Array, problem: SearchProblem, uniform: Uniform): Float64Array {
  for (let i = 0; i < levers.length; i++) {
    const moves = uniform() * levers.length < 1;
    const u = uniform();
    if (!moves) continue;
    const power = 1 / (mutationIndex + 1);
    const step = u < 0.5 ? pow(2 * u, power) - 1 : 1 - pow(2 * (1 - u), power);
    const [low, high] = [problem.lower[i], problem.upper[i]];
    levers[i] = clamp(levers[i] + step * (high - low), low, high);
  }
  return levers;
}

/** The best `size` by front, then by crowding within the last front that fits in part, with rank and crowding. */
function survivors(
  all: readonly Candidate[],
  size: number,
): { pool: Candidate[]; better: (i: number, j: number) => boolean } {
  const pool: Candidate[] = [];
  const rank: number[] = [];
  const alone: number[] = [];
  for (const [r, front] of paretoRanks(all.map(({ objectives }) => objectives)).entries()) {
    if (pool.length >= size) break;
    const gaps = crowdingDistance(front.map((i) => all[i].objectives));
    const order = [...front.keys()].sort((a, b) => gaps[b] - gaps[a] || a - b);
    for (const f of order.slice(0, size - pool.length)) {
      pool.push(all[front[f]]);
      rank.push(r);
      alone.push(gaps[f]);
    }
  }
  return { pool, better: (i, j) => rank[i] < rank[j] || (rank[i] === rank[j] && alone[i] > alone[j]) };
}

function checkSearch(problem: SearchProblem, options: SearchOptions, population: number): void {
  const wrong: string[] = [];
  const { lower, upper } = problem;
  if (lower.length === 0 || lower.length !== upper.length) {
    wrong.push(`${lower.length} lower and ${upper.length} upper bounds: give one of each for every lever`);
  }
  const crossedBounds = lower.findIndex((low, i) => !(low < upper[i]));
  if (crossedBounds >= 0)
    wrong.push(`lever ${crossedBounds} has no room between its bounds: fix it outside the search`);
  if (!(population >= 4 && population % 2 === 0))
    wrong.push(`population is ${population}: take an even number such as 100`);
  if (!(options.evaluations >= population))
    wrong.push(`evaluations is ${options.evaluations}: give at least ${population}`);
  if (wrong.length > 0) throw new RangeError(`The search cannot begin: ${wrong.join("; ")}.`);
}

/** The epsilon-archive after `evaluations` evaluations: levers and objectives of the policies that stand for a cell each. */
export function searchPolicies(problem: SearchProblem, options: SearchOptions): Candidate[] {
  const { seed, epsilons, evaluations, population = 100 } = options;
  checkSearch(problem, options, population);
  const luck = luckOf(seed, 0, "decisions.search");
  const uniform = (): number => luck.uniform();
  let archive: Candidate[] = [];
  let done = 0;
  let quiet = 0;
  const judged = (levers: Float64Array): Candidate => {
    done++;
    return { levers, objectives: problem.objectives(levers) };
  };
  const keep = (fresh: readonly Candidate[]): void => {
    const all = [...archive, ...fresh];
    const places = epsilonArchive(
      all.map(({ objectives }) => objectives),
      epsilons,
    );
    const changed = places.length !== archive.length || places.some((p) => p >= archive.length);
    archive = places.map((p) => all[p]);
    quiet = changed ? 0 : quiet + 1;
  };
  const random = (): Float64Array =>
    Float64Array.from(problem.lower, (low, i) => low + uniform() * (problem.upper[i] - low));
  let pool = Array.from({ length: population }, () => judged(random()));
  keep(pool);
  let size = population;
  while (done < evaluations) {
    const { pool: parents, better } = survivors(pool, size);
    const pick = (): Float64Array => {
      const [i, j] = [uniform(), uniform()].map((u) => Math.floor(u * parents.length));
      return parents[better(i, j) ? i : j].levers;
    };
    const children: Candidate[] = [];
    while (children.length < size && done < evaluations) {
      for (const levers of crossed(pick(), pick(), problem, uniform)) {
        if (done < evaluations) children.push(judged(mutate(levers, problem, uniform)));
      }
    }
    keep(children);
    pool = [...parents, ...children];
    if (quiet < patience) continue;
    quiet = 0;
    size = Math.min(growth * population, Math.max(population, growth * archive.length));
    const mutants: Candidate[] = [];
    while (archive.length + mutants.length < size && done < evaluations) {
      const parent = archive[Math.floor(uniform() * archive.length)];
      mutants.push(judged(mutate(parent.levers.slice(), problem, uniform)));
    }
    keep(mutants);
    pool = [...archive, ...mutants];
  }
  return archive;
}
