/**
 * Whether a ranking of policies is more than the choice of scenarios: the ensemble is parted into random halves again and
 * again and the policies ranked in both. Stable means that the same policy comes first in both halves of at least `firm` of the
 * partings; else no order is to be told, and the answer says so. Beside it, in resamples with replacement, how often each
 * policy is best (ties shared). Limit: scenarios that come in families (lucks of one draw) must be averaged first.
 */
import { luckOf } from "@inflow/exact";
import { rankCorrelation } from "../summary/association.ts";
import { mean } from "../summary/moment.ts";
import { type PayoffTable, scenariosOf } from "./payoff.ts";
import { choiceOf, measureOf, type RobustnessMeasure } from "./robustness.ts";
import { placesTo, shuffle } from "./shuffle.ts";

export interface RankStabilityOptions {
  readonly seed: number;
  /** Number of partings into halves; 200. */
  readonly partings?: number;
  /** Share of partings in which both halves must have the same first policy; 0.9. */
  readonly firm?: number;
}

interface RankEvidence {
  /** Share of partings whose halves have the same single first policy. */
  readonly sameFirst: number;
  /** Mean rank correlation (Spearman) between the halves. */
  readonly correlation: number;
  /** Policies in the order of the whole ensemble, best first. */
  readonly order: readonly string[];
}

export type RankStability =
  | (RankEvidence & { readonly kind: "stable"; readonly first: string })
  | (RankEvidence & { readonly kind: "none"; readonly why: string });

const signed = (table: PayoffTable, measure: RobustnessMeasure): Float64Array =>
  measureOf(table, measure).map((value) => (measure.larger ? value : -value));

/** Whether halves of the ensemble rank the policies alike by a measure, or the statement that there is no stable rank. */
export function rankStability(
  table: PayoffTable,
  measure: RobustnessMeasure,
  options: RankStabilityOptions,
): RankStability {
  const { seed, partings = 200, firm = 0.9 } = options;
  const { policies, scenarios } = table;
  if (scenarios < 4) throw new RangeError(`Halves of ${scenarios} scenarios tell nothing: give at least 4.`);
  const half = Math.floor(scenarios / 2);
  const luck = luckOf(seed, 0, "decisions.halves");
  const places = placesTo(scenarios);
  const correlations = new Float64Array(partings);
  let same = 0;
  for (let t = 0; t < partings; t++) {
    shuffle(places, () => luck.uniform());
    const [one, other] = [places.subarray(0, half), places.subarray(half)].map((part) => scenariosOf(table, part));
    const [first, second] = [choiceOf(one, measure), choiceOf(other, measure)];
    if (first.length === 1 && second.length === 1 && first[0] === second[0]) same++;
    correlations[t] = rankCorrelation(signed(one, measure), signed(other, measure));
  }
  const whole = signed(table, measure);
  const order = policies.map((_, p) => p).sort((a, b) => whole[b] - whole[a] || a - b);
  const evidence = {
    sameFirst: same / partings,
    correlation: mean(correlations),
    order: order.map((p) => policies[p]),
  };
  if (evidence.sameFirst >= firm) return { kind: "stable", first: evidence.order[0], ...evidence };
  const share = Math.round(evidence.sameFirst * 100);
  const why = `by ${measure.name}, two halves of the scenarios have the same first policy in ${share} of 100 partings only: there is no stable order`;
  return { kind: "none", why, ...evidence };
}

/** For each policy the share of `resamples` of the scenarios, drawn with replacement, in which a measure likes it best. */
export function bestShares(
  table: PayoffTable,
  measure: RobustnessMeasure,
  options: { readonly seed: number; readonly resamples?: number },
): { policy: string; share: number }[] {
  const { seed, resamples = 1000 } = options;
  const luck = luckOf(seed, 0, "decisions.resamples");
  const shares = new Float64Array(table.policies.length);
  const places = new Int32Array(table.scenarios);
  for (let t = 0; t < resamples; t++) {
    for (let i = 0; i < places.length; i++) places[i] = Math.floor(luck.uniform() * table.scenarios);
    const best = choiceOf(scenariosOf(table, places), measure);
    for (const p of best) shares[p] += 1 / (best.length * resamples);
  }
  return table.policies.map((policy, p) => ({ policy, share: shares[p] }));
}
