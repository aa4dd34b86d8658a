/**
 * Which policies are not simply worse: mean extra cost, mean inflow and mean additional overdose deaths, each to be small. The
 * Pareto front keeps what no other policy beats in all three; the ε-archive keeps one policy for each neighbourhood of a size
 * that one may care about; the hypervolume is the share of the box between the best and the worst values that the front
 * dominates. A front with every group of deaths apart stands beside it. Limit: means over draws; a policy may be on the front
 * by an amount that luck gave it.
 */
import { dominates, epsilonArchive, hypervolume, mean, paretoFront } from "@inflow/methods";
import { DEATH_GROUPS, type Test } from "../success.ts";
import type { DrawOutcomes } from "./payoffs.ts";

export interface FrontPoint {
  readonly policy: string;
  /** Means over draws, policy minus comparison. */
  readonly costUsd: number;
  readonly inflowShare: number;
  readonly overdoseDeaths: number;
  readonly isOnFront: boolean;
  readonly isInArchive: boolean;
  /** On the front when every group of deaths counts as an outcome of its own. */
  readonly isOnFrontOfAllGroups: boolean;
  /** Policies that are at least as good in all three and better in one. */
  readonly dominatedBy: readonly string[];
}

export interface Front {
  readonly points: readonly FrontPoint[];
  /** Sizes of a difference that matters: USD, share of inflow, deaths. */
  readonly epsilons: readonly [number, number, number];
  /** Share of the box from the best to the worst mean of each outcome, a tenth wider, that the front dominates. */
  readonly hypervolume: number;
}

const USD_THAT_MATTERS = 1_000_000_000;
const WIDER = 0.1;

const unitBox = (points: readonly (readonly number[])[]): number[][] => {
  const ends = points[0].map((_, m) => {
    const values = points.map((point) => point[m]);
    return [Math.min(...values), Math.max(...values)] as const;
  });
  return points.map((point) =>
    point.map((value, m) => {
      const [low, high] = ends[m];
      return high > low ? (value - low) / (high - low) : 0;
    }),
  );
};

/** The front of all policies of the outcomes (undiscounted), by the definition of cost and the D and X of a test. */
export const frontOf = (now: DrawOutcomes, test: Test): Front => {
  const three = now.policies.map((_, p) => [
    mean(now.costUsd[test.cost][p]),
    -mean(now.fallShare[p]),
    mean(now.deaths.overdose[p]),
  ]);
  const all = three.map((point, p) => [
    ...point,
    ...DEATH_GROUPS.filter((group) => group !== "overdose").map((group) => mean(now.deaths[group][p])),
  ]);
  const epsilons = [USD_THAT_MATTERS, test.fall / 2, test.deathsUp] as const;
  const front = paretoFront(three);
  const whole = paretoFront(all);
  const archive = epsilonArchive(three, epsilons);
  const unit = unitBox(three);
  const reference = 1 + WIDER;
  return {
    points: now.policies.map((policy, p) => ({
      policy,
      costUsd: three[p][0],
      inflowShare: three[p][1],
      overdoseDeaths: three[p][2],
      isOnFront: front.includes(p),
      isInArchive: archive.includes(p),
      isOnFrontOfAllGroups: whole.includes(p),
      dominatedBy: now.policies.filter((_, q) => dominates(three[q], three[p])),
    })),
    epsilons,
    hypervolume:
      hypervolume(
        front.map((p) => unit[p]),
        [reference, reference, reference],
      ) /
      (reference * reference * reference),
  };
};
