/**
 * What a policy costs for each unit that it achieves beside the comparison, by each definition of cost and for two effects:
 * tonnes not landed, and overdose deaths averted (whom the policy kills is shown beside and never taken off). Means of present
 * values; a ratio is a number only where more is achieved for more cost, and where the ensemble's mean effect can be told from
 * none (Fieller's 95 % set is an interval); else it is a word. Frontier, acceptability and value of perfect information by the
 * definition that decides. Limit: the interval is of the mean over draws, not of a single future: `quadrants` tells those.
 */
import {
  type Acceptability,
  acceptabilityCurve,
  costEffectivenessFrontier,
  costEffectQuadrants,
  fiellerSet,
  type IncrementalRatio,
  incrementalRatio,
  lineOf,
  mean,
  type RatioSet,
  ratioInWords,
  type StrategyStanding,
  standardDeviation,
} from "@inflow/methods";
import { KILLED } from "../finding.ts";
import { COST_DEFINITIONS, type CostDefinition } from "../success.ts";
import type { ByPolicy, DrawOutcomes } from "./payoffs.ts";

export const EFFECTS = ["tonne not landed", "overdose death averted"] as const;
export type Effect = (typeof EFFECTS)[number];

const KG_PER_TONNE = 1000;
const Z = 1.959963984540054;
const FEWEST_DRAWS_FOR_A_SET = 30;

export interface PolicyRatio {
  readonly policy: string;
  /** Means over draws, present values: USD and units of the effect. */
  readonly extraUsd: number;
  readonly effect: number;
  readonly ratio: IncrementalRatio;
  /** 95 % set of the ratio of the means; null with fewer than 30 draws, or where nothing differs. */
  readonly set: RatioSet | null;
  readonly quadrants: ReturnType<typeof costEffectQuadrants>;
  /** Mean people killed by the policy's own forces above the comparison. */
  readonly killed: number;
  readonly words: string;
}

export interface RatiosBy {
  readonly cost: CostDefinition;
  readonly effect: Effect;
  readonly policies: readonly PolicyRatio[];
  readonly frontier: readonly StrategyStanding[];
}

export interface CostEffectiveness {
  readonly rate: number;
  readonly draws: number;
  readonly ratios: readonly RatiosBy[];
  /** By the definition that decides, for each effect: who is worth its cost at what willingness to pay. */
  readonly acceptability: readonly { readonly effect: Effect; readonly curve: readonly Acceptability[] }[];
}

/** Units of an effect that each policy achieves in each draw. */
const effectsOf = (outcomes: DrawOutcomes, effect: Effect): ByPolicy =>
  effect === "tonne not landed"
    ? outcomes.kgNotLanded.map((row) => row.map((kg) => kg / KG_PER_TONNE))
    : outcomes.deaths.overdose.map((row) => row.map((deaths) => (deaths === 0 ? 0 : -deaths)));

const setOf = (usd: Float64Array, effect: Float64Array): RatioSet | null => {
  if (usd.length < FEWEST_DRAWS_FOR_A_SET) return null;
  const root = Math.sqrt(usd.length);
  const [sdCost, sdEffect] = [usd, effect].map((row) => standardDeviation(row) / root);
  if (!(sdEffect > 0)) return null;
  const { correlation } = lineOf(effect, usd);
  return fiellerSet({ meanCost: mean(usd), meanEffect: mean(effect), sdCost, sdEffect, correlation }, Z);
};

const million = (usd: number): string => `${Number((usd / 1e6).toPrecision(3))} million USD`;

/** A ratio in words for one effect; never a negative number, never one over an effect that may be nothing. */
const ratioWords = (ratio: IncrementalRatio, set: RatioSet | null, effect: Effect): string => {
  if (set !== null && set.kind !== "interval") {
    if (ratio.kind === "ratio")
      return "no number: the mean effect cannot be told from none in this number of simulated worlds";
    if (ratio.kind === "dominated") return "no benefit: more is paid, and the mean effect cannot be told from none";
  }
  if (ratio.kind === "ratio") {
    const ends = set?.kind === "interval" ? ` [${[set.low, set.high].map(million).join(", ")}]` : "";
    return `${million(ratio.perUnit)} for each ${effect}${ends}`;
  }
  if (ratio.kind === "gives up")
    return `gives up effect: saves ${million(ratio.savedPerUnit)} for each ${effect} that is given up`;
  return ratioInWords(ratio, million);
};

const rowOf = (outcomes: DrawOutcomes, cost: CostDefinition, effect: Effect, effects: ByPolicy, p: number) => {
  const usd = outcomes.costUsd[cost][p];
  const own = effects[p];
  const ratio = incrementalRatio(mean(usd), mean(own));
  const set = setOf(usd, own);
  return {
    policy: outcomes.policies[p],
    extraUsd: mean(usd),
    effect: mean(own),
    ratio,
    set,
    quadrants: costEffectQuadrants(usd, own),
    killed: KILLED.reduce((sum, group) => sum + mean(outcomes.deaths[group][p]), 0),
    words: ratioWords(ratio, set, effect),
  };
};

/** Willingness to pay at which acceptability is read: nothing, then doubling to the largest, in USD per unit. */
const PRICES: Readonly<Record<Effect, readonly number[]>> = {
  "tonne not landed": [0, 1, 5, 10, 25, 50, 100, 175, 250, 500, 1000].map((million) => million * 1e6),
  "overdose death averted": [0, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 7.3, 10, 13.2, 18.3].map((million) => million * 1e6),
};

/** Cost-effectiveness of every policy of the outcomes (present values at their rate), `cost` being the definition that decides. */
export const costEffectivenessOf = (outcomes: DrawOutcomes, cost: CostDefinition): CostEffectiveness => ({
  rate: outcomes.rate,
  draws: outcomes.draws,
  ratios: COST_DEFINITIONS.flatMap((definition) =>
    EFFECTS.map((effect) => {
      const effects = effectsOf(outcomes, effect);
      return {
        cost: definition,
        effect,
        policies: outcomes.policies.flatMap((_, p) =>
          p === outcomes.against ? [] : [rowOf(outcomes, definition, effect, effects, p)],
        ),
        frontier: costEffectivenessFrontier(
          outcomes.policies.map((name, p) => ({
            name,
            cost: mean(outcomes.costUsd[definition][p]),
            effect: mean(effects[p]),
          })),
        ),
      };
    }),
  ),
  acceptability: EFFECTS.map((effect) => {
    const effects = effectsOf(outcomes, effect);
    const strategies = outcomes.policies.map((name, p) => ({
      name,
      costs: outcomes.costUsd[cost][p],
      effects: effects[p],
    }));
    return { effect, curve: acceptabilityCurve(strategies, PRICES[effect]) };
  }),
});
