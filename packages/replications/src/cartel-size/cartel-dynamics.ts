/**
 * Sizes of 150 Mexican trafficking groups: recruitment, arrests, conflict, exits.
 *
 *     dy_i/dt = y_i (ρ − η/Y − θ Σ_j C_ij y_j − ω y_i),   C_ij = (R_ij + 1)/(A_i + 1), C_ii = 0
 *     recruits ρ Y,  deaths D = θ y'C y,  arrests η,  exits ω Σ y_i²        a week
 *     y_i(2012) = Y_0 i^−1/Σ i^−1, groups by falling total weight of rivalries and alliances
 *
 * Prieto-Curiel, Campedelli & Hope, Science 381:1312 (2023) and the authors' code. The law of one group is the model's.
 * Solved by the classical Runge-Kutta rule with a step of one week. Limit: the authors draw y_i(2012) from a Poisson
 * distribution; here it is its mean. Sizes are identified only through assumed shares (arXiv 2310.05975).
 */
import { memberChangeAt } from "@inflow/model";
import { alliances, type Bond, type CartelParameters, groupCount, membersAtStart, rivalries } from "./groups.ts";

export interface CartelState {
  /** Members of each group in the order of the list of nodes [person]. */
  readonly members: readonly number[];
  /** Sums since the start [person]. */
  readonly recruits: number;
  readonly deaths: number;
  readonly arrests: number;
  readonly exits: number;
}

/** Sum of weights of each group's bonds, by group. */
const strengths = (bonds: readonly Bond[]): readonly number[] => {
  const sums = new Array<number>(groupCount).fill(0);
  for (const { a, b, weight } of bonds) {
    sums[a - 1] = sums[a - 1]! + weight;
    sums[b - 1] = sums[b - 1]! + weight;
  }
  return sums;
};

const allied = strengths(alliances);
const total = strengths(rivalries).map((strength, group) => strength + allied[group]!);

/** Members at the start of 2012 [person]: a power law of exponent −1 in the rank of a group's bonds. */
export const stateOf2012 = (members = membersAtStart): CartelState => {
  const order = total.map((_, group) => group).sort((p, q) => total[q]! - total[p]! || p - q);
  const scale = order.reduce((sum, _, rank) => sum + 1 / (rank + 1), 0);
  const sizes = new Array<number>(groupCount).fill(0);
  order.forEach((group, rank) => {
    sizes[group] = members / (rank + 1) / scale;
  });
  return { members: sizes, recruits: 0, deaths: 0, arrests: 0, exits: 0 };
};

/** Σ_j C_ij y_j for each group [person]: all others count once, declared rivals as often again as the weight says. */
export const opponentsOf = (members: readonly number[]): readonly number[] => {
  const all = sizeOf(members);
  const met = members.map((own) => all - own);
  for (const { a, b, weight } of rivalries) {
    met[a - 1] = met[a - 1]! + weight * members[b - 1]!;
    met[b - 1] = met[b - 1]! + weight * members[a - 1]!;
  }
  return met.map((sum, group) => sum / (allied[group]! + 1));
};

/** Members of all groups [person]. */
export const sizeOf = (members: readonly number[]): number => members.reduce((sum, size) => sum + size, 0);

/** Killed in conflict in a week [person/week]. */
export const weeklyDeaths = (members: readonly number[], conflict: number): number => {
  const opponents = opponentsOf(members);
  return conflict * members.reduce((sum, size, group) => sum + size * opponents[group]!, 0);
};

/** Change of the state in a week, in the unit of the state. */
const changeOf = ({ members }: CartelState, p: CartelParameters): CartelState => {
  const all = sizeOf(members);
  const opponents = opponentsOf(members);
  return {
    members: members.map((size, group) =>
      memberChangeAt(size, all, opponents[group]!, p.recruitment, p.arrests, p.conflict, p.saturation),
    ),
    recruits: p.recruitment * all,
    deaths: weeklyDeaths(members, p.conflict),
    arrests: p.arrests,
    exits: p.saturation * members.reduce((sum, size) => sum + size * size, 0),
  };
};

const moved = (state: CartelState, change: CartelState, by: number): CartelState => ({
  members: state.members.map((size, group) => size + by * change.members[group]!),
  recruits: state.recruits + by * change.recruits,
  deaths: state.deaths + by * change.deaths,
  arrests: state.arrests + by * change.arrests,
  exits: state.exits + by * change.exits,
});

/** State some weeks later. */
export const after = (start: CartelState, p: CartelParameters, weeks: number): CartelState => {
  let state = start;
  for (let week = 0; week < weeks; week++) {
    const k1 = changeOf(state, p);
    const k2 = changeOf(moved(state, k1, 1 / 2), p);
    const k3 = changeOf(moved(state, k2, 1 / 2), p);
    const k4 = changeOf(moved(state, k3, 1), p);
    state = moved(moved(moved(moved(state, k1, 1 / 6), k2, 1 / 3), k3, 1 / 3), k4, 1 / 6);
  }
  return state;
};
