/**
 * Which strategy is worth its cost at a willingness to pay λ per unit of effect: net benefit λ·E − C in each draw (Stinnett &
 * Mullahy 1998), the share of draws in which each strategy is best (acceptability curve, van Hout et al. 1994), that share for
 * the strategy with the best mean (acceptability frontier, Fenwick et al. 2001), and the value of perfect information. Limit:
 * the most often best need not be the best on average; decide by the mean, read the curve as doubt.
 */
import { normalCdf } from "@inflow/exact";
import { normalInformationValue, valueOfPerfectInformation } from "../decisions/information-value.ts";
import { type PayoffTable, payoffTable, winsOf } from "../decisions/payoff.ts";
import { choiceOf, laplace } from "../decisions/robustness.ts";

export interface StrategyDraws {
  readonly name: string;
  /** One cost and one effect for each draw, the same draws for all strategies. */
  readonly costs: ArrayLike<number>;
  readonly effects: ArrayLike<number>;
}

/** Net benefits at λ as a table of strategies × draws, in the unit of cost. */
export function netBenefits(strategies: readonly StrategyDraws[], lambda: number): PayoffTable {
  const uneven = strategies.find(({ costs, effects }) => costs.length !== effects.length);
  if (uneven) {
    throw new RangeError(
      `"${uneven.name}" has ${uneven.costs.length} costs and ${uneven.effects.length} effects: give both for each draw.`,
    );
  }
  return payoffTable(
    strategies.map(({ name }) => name),
    strategies.map(({ costs, effects }) => Float64Array.from(costs, (cost, i) => lambda * effects[i] - cost)),
  );
}

export interface Acceptability {
  readonly lambda: number;
  /** Share of draws in which each strategy has the best net benefit; ties shared out. */
  readonly shares: readonly { readonly policy: string; readonly share: number }[];
  /** The strategy with the best mean net benefit, and its share: a point of the acceptability frontier. */
  readonly best: { readonly policy: string; readonly share: number };
  /** Value of perfect information for one decision, in the unit of cost. */
  readonly perfectInformation: number;
}

/** Acceptability of strategies at each willingness to pay (cost per unit of effect). */
export function acceptabilityCurve(strategies: readonly StrategyDraws[], lambdas: readonly number[]): Acceptability[] {
  return lambdas.map((lambda) => {
    const table = netBenefits(strategies, lambda);
    const { shares } = winsOf(table);
    const [first] = choiceOf(table, laplace);
    return { lambda, shares, best: shares[first], perfectInformation: valueOfPerfectInformation(table) };
  });
}

export interface NormalIncrement {
  readonly meanEffect: number;
  readonly sdEffect: number;
  readonly meanCost: number;
  readonly sdCost: number;
  readonly correlation: number;
}

/** For two strategies whose differences in cost and effect are jointly normal: P(net benefit > 0) at λ, and the value of perfect information. */
export function normalAcceptability(
  { meanEffect, sdEffect, meanCost, sdCost, correlation }: NormalIncrement,
  lambda: number,
): { readonly share: number; readonly perfectInformation: number } {
  const centre = lambda * meanEffect - meanCost;
  const spread = lambda * sdEffect;
  const sd = Math.sqrt(spread * spread + sdCost * sdCost - 2 * correlation * spread * sdCost);
  return { share: normalCdf(centre / sd), perfectInformation: normalInformationValue(centre, sd) };
}
