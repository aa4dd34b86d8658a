/**
 * Shares of variance of a contrast: Sobol' indices of the chosen parameters and of everything else together, by rounds that
 * double the base until every interval is narrow enough. First-order by Saltelli 2010 where small and by Janon where above
 * 0.2, total by Jansen; the wider of bootstrap and scramble intervals. What is shared out is the variance of one future's
 * difference, luck included. Pairs where the design carries them. Limit: the shares hold for the stated priors; another prior gives other shares.
 */
import {
  indexInWords,
  isIndistinguishableFromZero,
  type Outputs,
  outputsOf,
  type SaltelliDesign,
  type SobolEstimate,
  sobolIndices,
  widestInterval,
} from "@inflow/methods";
import { EVERYTHING_ELSE, inRows, type PlannedDesign } from "./column-plans.ts";

/** Half width of a 95 % interval at which a study may stop. */
const NARROW_ENOUGH = 0.05;
const JANON_FROM = 0.2;
const SCRAMBLES = 16;
const FEW_SCRAMBLES = 4;
const FIRST_ROUND = 64;

/** Fewest base rows, and scrambles that they stand in, from which shares are told: fewer give intervals wider than a share. */
export const FEWEST_BASE_ROWS = FIRST_ROUND;
export const FEWEST_SCRAMBLES = SCRAMBLES;

/** Whether a design has rows enough for its shares to be told. */
export const isTellable = ({ baseRows, scrambles }: Pick<SharesOfVariance, "baseRows" | "scrambles">): boolean =>
  baseRows >= FEWEST_BASE_ROWS && scrambles >= FEWEST_SCRAMBLES;

export interface Round {
  readonly base: number;
  readonly first: number;
  readonly scrambles: number;
}

/** The rounds that lead to so many base rows, a power of two from 8 on: 64 rows first, then as many again as there are. */
export const roundsUpTo = (size: number): Round[] => {
  const scrambles = size >= FIRST_ROUND ? SCRAMBLES : FEW_SCRAMBLES;
  const start = Math.min(size, FIRST_ROUND) / scrambles;
  const rounds: Round[] = [{ base: start, first: 0, scrambles }];
  for (let base = start; 2 * base * scrambles <= size; base *= 2) rounds.push({ base, first: base, scrambles });
  return rounds;
};

/** Whether a number of base rows can be had: a power of two, 8 or more. */
export const isSize = (size: number): boolean => Number.isInteger(size) && size >= 8 && (size & (size - 1)) === 0;

/** The outputs of a round, bound to its designs, from the contrast of each plan draw by draw. */
export const roundOutputs = (
  planned: PlannedDesign<SaltelliDesign>,
  byPlan: readonly ArrayLike<number>[],
): Outputs<SaltelliDesign>[] => {
  const values = inRows(planned, byPlan);
  let from = 0;
  return planned.designs.map((design) => {
    const own = values.subarray(from, from + design.rows);
    from += design.rows;
    return outputsOf(design, own);
  });
};

export interface Share {
  readonly path: string;
  readonly is: string;
  readonly first: SobolEstimate;
  readonly total: SobolEstimate;
  /** Whether the total index cannot be told from zero. */
  readonly isNil: boolean;
}

/** What two act together beyond what each does alone. */
export interface PairShare {
  readonly paths: readonly [string, string];
  readonly is: readonly [string, string];
  readonly second: SobolEstimate;
  /** Whether the index cannot be told from zero. */
  readonly isNil: boolean;
}

export interface SharesOfVariance {
  readonly shares: readonly Share[];
  /** Every pair, the largest first; null where the design is not of second order. */
  readonly pairs: readonly PairShare[] | null;
  readonly variance: number;
  readonly baseRows: number;
  readonly scrambles: number;
  /** Rows of the design; each is a run of the policy and one of the comparison. */
  readonly rows: number;
  readonly converged: boolean;
  /** Half of the widest interval, whose it is, and what would have been narrow enough. */
  readonly widest: number;
  readonly widestOf: string;
  readonly asked: number;
  /** Rows that could not be as drawn, in which everything else was drawn again. */
  readonly redrawn: number;
}

/** An estimate with its words; no index is below zero, so an estimate there is noise whatever its interval. */
const worded = (estimate: SobolEstimate): SobolEstimate => ({
  ...estimate,
  words:
    estimate.value > 0
      ? indexInWords(estimate)
      : indexInWords({ value: 0, low: Math.min(0, estimate.low), high: Math.max(0, estimate.high) }),
});

/** Indices from all rounds so far; `is` gives each parameter's plain name by its path. */
export const sharesOfVariance = (
  outputs: readonly Outputs<SaltelliDesign>[],
  is: ReadonlyMap<string, string>,
  seed: number,
  redrawn: number,
  asked = NARROW_ENOUGH,
): SharesOfVariance => {
  const saltelli = sobolIndices(outputs, { seed });
  const janon = sobolIndices(outputs, { seed, first: "janon" });
  const factors = saltelli.factors.map((one, j) => ({
    ...one,
    first: one.first.value > JANON_FROM ? janon.factors[j].first : one.first,
  }));
  const { widest, of } = widestInterval({ ...saltelli, factors });
  const nameOf = (name: string): string => is.get(name) ?? name;
  return {
    shares: factors.map(({ name, first, total }) => ({
      path: name,
      is: nameOf(name),
      first: worded(first),
      total: worded(total),
      isNil: !(total.value > 0) || isIndistinguishableFromZero(total),
    })),
    pairs: outputs[0].design.secondOrder
      ? saltelli.pairs
          .map(
            ({ names, second }): PairShare => ({
              paths: names,
              is: [nameOf(names[0]), nameOf(names[1])],
              second: worded(second),
              isNil: !(second.value > 0) || isIndistinguishableFromZero(second),
            }),
          )
          .sort((a, b) => b.second.value - a.second.value)
      : null,
    variance: saltelli.variance,
    baseRows: outputs.reduce((sum, { design }) => sum + design.base, 0),
    scrambles: saltelli.scrambles,
    rows: saltelli.runs,
    converged: widest <= asked,
    widest,
    widestOf: of,
    asked,
    redrawn,
  };
};

/** Whether a share is of everything that is not named. */
export const isRest = ({ path }: Pick<Share, "path">): boolean => path === EVERYTHING_ELSE;
