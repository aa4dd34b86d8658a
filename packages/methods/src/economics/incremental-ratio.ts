/**
 * Extra cost per extra unit of effect of one strategy beside another (ICER), or the word for what a ratio cannot say: a negative
 * quotient may mean the best or the worst of news, and one over no effect means nothing, so neither is ever given as a number.
 * Limit: a ratio of means; average net benefits over draws, never ratios.
 */

export type IncrementalRatio =
  /** More effect for more cost: `perUnit` in cost per unit of effect, above 0. */
  | { readonly kind: "ratio"; readonly perUnit: number }
  /** More effect for no more cost, or as much for less. */
  | { readonly kind: "dominates" }
  /** No more effect for more cost, and less effect for no less cost. */
  | { readonly kind: "dominated" }
  /** As much effect for more cost. */
  | { readonly kind: "no benefit" }
  /** Less effect for less cost: `savedPerUnit` is saved for each unit of effect that is given up. */
  | { readonly kind: "gives up"; readonly savedPerUnit: number }
  | { readonly kind: "the same" };

/** The incremental ratio of differences in cost and effect (strategy − comparator), in cost per unit of effect, or its word. */
export function incrementalRatio(extraCost: number, extraEffect: number): IncrementalRatio {
  if (!Number.isFinite(extraCost) || !Number.isFinite(extraEffect)) {
    throw new RangeError(
      `A ratio needs finite differences; given cost ${extraCost}, effect ${extraEffect}: check the means.`,
    );
  }
  if (extraEffect === 0) {
    if (extraCost === 0) return { kind: "the same" };
    return { kind: extraCost > 0 ? "no benefit" : "dominates" };
  }
  if (extraEffect > 0) {
    return extraCost > 0 ? { kind: "ratio", perUnit: extraCost / extraEffect } : { kind: "dominates" };
  }
  return extraCost < 0 ? { kind: "gives up", savedPerUnit: extraCost / extraEffect } : { kind: "dominated" };
}

/** A sentence's part for an incremental ratio, with `amount` turning a positive cost per unit into text. */
export function ratioInWords(ratio: IncrementalRatio, amount: (perUnit: number) => string): string {
  switch (ratio.kind) {
    case "ratio":
      return `${amount(ratio.perUnit)} for each further unit`;
    case "dominates":
      return "dominates: at least as much is achieved for less, or more for no more cost";
    case "dominated":
      return "dominated: less is achieved at no lower cost";
    case "no benefit":
      return "no benefit: more is paid and nothing further is achieved";
    case "gives up":
      return `gives up effect: ${amount(ratio.savedPerUnit)} saved for each unit given up`;
    case "the same":
      return "the same in cost and effect";
  }
}

export interface RatioMoments {
  readonly meanCost: number;
  readonly meanEffect: number;
  /** Standard deviations of the two means, and their correlation. */
  readonly sdCost: number;
  readonly sdEffect: number;
  readonly correlation: number;
}

export type RatioSet =
  | { readonly kind: "interval"; readonly low: number; readonly high: number }
  /** Every ratio at or below `low` and every one at or above `high`: the effect may be nothing. */
  | { readonly kind: "outside"; readonly low: number; readonly high: number }
  | { readonly kind: "any ratio" };

/**
 * Fieller's confidence set of meanCost / meanEffect at normal value z (1.96 for 95 %), in cost per unit: the willingness to pay R
 * at which net benefit R·E − C is within z standard deviations of 0. Read it with the quadrants: a negative R in it is a word of
 * `incrementalRatio`, not a price.
 */
export function fiellerSet(moments: RatioMoments, z: number): RatioSet {
  const { meanCost, meanEffect, sdCost, sdEffect, correlation } = moments;
  const a = meanEffect * meanEffect - z * z * sdEffect * sdEffect;
  const b = meanCost * meanEffect - z * z * correlation * sdCost * sdEffect;
  const c = meanCost * meanCost - z * z * sdCost * sdCost;
  const root = b * b - a * c;
  if (root < 0 || a === 0) return { kind: "any ratio" };
  const ends = [(b - Math.sqrt(root)) / a, (b + Math.sqrt(root)) / a].sort((x, y) => x - y);
  return { kind: a > 0 ? "interval" : "outside", low: ends[0], high: ends[1] };
}

/** Shares of draws in the four quarters of the plane of extra cost and extra effect; a draw on an axis counts as no extra. */
export function costEffectQuadrants(extraCost: ArrayLike<number>, extraEffect: ArrayLike<number>) {
  if (extraCost.length !== extraEffect.length || extraCost.length === 0) {
    throw new RangeError(
      `Give as many draws of cost as of effect, at least one; given ${extraCost.length} and ${extraEffect.length}.`,
    );
  }
  const shares = { moreForMore: 0, moreForLess: 0, lessForMore: 0, lessForLess: 0 };
  for (let i = 0; i < extraCost.length; i++) {
    const effect = extraEffect[i] > 0 ? "more" : "less";
    shares[`${effect}For${extraCost[i] > 0 ? "More" : "Less"}`] += 1 / extraCost.length;
  }
  return shares;
}
