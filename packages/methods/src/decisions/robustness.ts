/**
 * Measures of robustness of policies over scenarios without probabilities: mean (Laplace), worst (Wald's maximin), best, a
 * mixture of the two (Hurwicz), largest, mean or high regret (Savage), share of scenarios that satisfy (Starr's domain
 * criterion), lower tail (conditional value at risk), and three that weigh the spread. Framing as in McPhail et al. 2018. Each
 * asks something else, so a report names which measure picks which policy. Limit: shares of scenarios are shares of the design,
 * not probabilities, unless the design was drawn from priors that one believes.
 */
import { mean, standardDeviation } from "../summary/moment.ts";
import { quantile } from "../summary/quantile.ts";
import { type PayoffTable, payoffsOf, regretOf } from "./payoff.ts";

/** What a measure takes: payoffs of one policy and its regrets, scenario by scenario. */
export interface Performance {
  readonly payoffs: Float64Array;
  readonly regrets: Float64Array;
}

export interface RobustnessMeasure {
  readonly name: string;
  /** Whether a larger value is better. */
  readonly larger: boolean;
  readonly of: (row: Performance) => number;
}

const least = (values: Float64Array): number => values.reduce((a, b) => Math.min(a, b));
const most = (values: Float64Array): number => values.reduce((a, b) => Math.max(a, b));

/** Standard deviation with divisor n. */
function spread(values: Float64Array): number {
  const n = values.length;
  return n > 1 ? standardDeviation(values) * Math.sqrt((n - 1) / n) : 0;
}

/** Mean payoff, all scenarios alike. */
export const laplace: RobustnessMeasure = { name: "mean", larger: true, of: ({ payoffs }) => mean(payoffs) };

/** Worst payoff. */
export const maximin: RobustnessMeasure = { name: "worst", larger: true, of: ({ payoffs }) => least(payoffs) };

/** Best payoff. */
export const maximax: RobustnessMeasure = { name: "best", larger: true, of: ({ payoffs }) => most(payoffs) };

/** `optimism` (0 to 1) × best + (1 − optimism) × worst payoff. */
export const hurwicz = (optimism: number): RobustnessMeasure => ({
  name: `best and worst at ${optimism}`,
  larger: true,
  of: ({ payoffs }) => optimism * most(payoffs) + (1 - optimism) * least(payoffs),
});

/** Largest regret. */
export const minimaxRegret: RobustnessMeasure = {
  name: "largest regret",
  larger: false,
  of: ({ regrets }) => most(regrets),
};

/** Mean regret. */
export const meanRegret: RobustnessMeasure = { name: "mean regret", larger: false, of: ({ regrets }) => mean(regrets) };

/** The p quantile of regret (type 7). */
export const regretQuantile = (p: number): RobustnessMeasure => ({
  name: `${p} quantile of regret`,
  larger: false,
  of: ({ regrets }) => quantile(regrets, p),
});

/** The p quantile of the payoff (type 7). */
export const payoffQuantile = (p: number): RobustnessMeasure => ({
  name: `${p} quantile`,
  larger: true,
  of: ({ payoffs }) => quantile(payoffs, p),
});

/** Starr's domain criterion for one outcome: share of scenarios with a payoff of at least `threshold`. */
export const starrDomain = (threshold: number): RobustnessMeasure => ({
  name: `share of scenarios at ${threshold} or more`,
  larger: true,
  of: ({ payoffs }) => payoffs.filter((value) => value >= threshold).length / payoffs.length,
});

/** Mean of the worst ⌈share × n⌉ payoffs. */
export const lowerTail = (share: number): RobustnessMeasure => ({
  name: `mean of the worst ${share}`,
  larger: true,
  of: ({ payoffs }) =>
    mean(
      payoffs
        .slice()
        .sort()
        .subarray(0, Math.max(1, Math.ceil(share * payoffs.length))),
    ),
});

/** Sum of the shortfalls below the median, 0 or less (Kwakkel et al. 2016): a constant bad policy has none. */
export const undesirableDeviations: RobustnessMeasure = {
  name: "shortfall below the median",
  larger: true,
  of: ({ payoffs }) => {
    const middle = quantile(payoffs, 0.5);
    return payoffs.reduce((sum, value) => sum + Math.min(value - middle, 0), 0);
  },
};

/** Mean over standard deviation (divisor n − 1). */
export const signalToNoise: RobustnessMeasure = {
  name: "mean over spread",
  larger: true,
  of: ({ payoffs }) => mean(payoffs) / standardDeviation(payoffs),
};

/** (mean + 1) / (spread + 1), spread with divisor n (Kwakkel et al. 2016): finite where nothing varies. */
export const shiftedSignalToNoise: RobustnessMeasure = {
  name: "mean and one over spread and one",
  larger: true,
  of: ({ payoffs }) => (mean(payoffs) + 1) / (spread(payoffs) + 1),
};

/** The value of a measure for each policy, in their order. */
export function measureOf(table: PayoffTable, measure: RobustnessMeasure): Float64Array {
  const regret = regretOf(table);
  const { scenarios } = table;
  return Float64Array.from(table.policies, (_, p) =>
    measure.of({ payoffs: payoffsOf(table, p), regrets: regret.subarray(p * scenarios, (p + 1) * scenarios) }),
  );
}

/** The places of the policies that a measure likes best: one, or several that are equally good. */
export function choiceOf(table: PayoffTable, measure: RobustnessMeasure): number[] {
  const values = measureOf(table, measure);
  const best = values.reduce((a, b) => (measure.larger ? Math.max(a, b) : Math.min(a, b)));
  return [...values.keys()].filter((p) => values[p] === best);
}

export interface Criterion {
  /** One value for each policy and scenario, laid out as the payoffs are. */
  readonly values: ArrayLike<number>;
  readonly atLeast?: number;
  readonly atMost?: number;
}

/** Starr's domain criterion for several outcomes: for each policy the share of scenarios that meet every criterion. */
export function satisficing(policies: number, scenarios: number, criteria: readonly Criterion[]): Float64Array {
  const wrong = criteria.findIndex(({ values }) => values.length !== policies * scenarios);
  if (criteria.length === 0 || wrong >= 0) {
    throw new RangeError(
      criteria.length === 0
        ? "There is no criterion: give at least one outcome with atLeast or atMost."
        : `Criterion ${wrong} has ${criteria[wrong].values.length} values for ${policies} × ${scenarios}: give one for each policy and scenario.`,
    );
  }
  const meets = (cell: number): boolean =>
    criteria.every(
      ({ values, atLeast = Number.NEGATIVE_INFINITY, atMost = Number.POSITIVE_INFINITY }) =>
        values[cell] >= atLeast && values[cell] <= atMost,
    );
  return Float64Array.from({ length: policies }, (_, p) => {
    let met = 0;
    for (let s = 0; s < scenarios; s++) met += meets(p * scenarios + s) ? 1 : 0;
    return met / scenarios;
  });
}
