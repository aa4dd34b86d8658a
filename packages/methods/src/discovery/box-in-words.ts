/**
 * A box as a plain sentence for any model: its conditions, the share of the runs inside that are of interest beside the share of
 * all, and how much of what is of interest lies inside. Give it the counts of the runs held out. Limit: English; the caller knows
 * units and names, and may build other sentences from the same data.
 */
import type { BoxCounts, BoxLimit } from "./scenario-box.ts";

/** The conditions of a box, joined by "and"; `amount` turns a value of the named column into text. */
export function conditionsInWords(
  limits: readonly BoxLimit[],
  amount: (value: number, name: string) => string = (value) => `${Number(value.toPrecision(3))}`,
): string {
  const one = (limit: BoxLimit): string => {
    if (limit.kind === "categories") return `${limit.name} ${limit.among.join(" or ")}`;
    const [low, high] = [limit.lower, limit.upper].map((value) => amount(value, limit.name));
    if (limit.lowerBinds && limit.upperBinds) return `${limit.name} from ${low} to ${high}`;
    return limit.lowerBinds ? `${limit.name} at least ${low}` : `${limit.name} at most ${high}`;
  };
  return limits.length === 0 ? "any run" : limits.map(one).join(" and ");
}

const percent = (share: number): string => `${Math.round(100 * share)} %`;

/** Where …: x % of n runs inside are of interest, against y % of all; z % of those of interest lie inside. */
export function boxInWords(
  limits: readonly BoxLimit[],
  counts: BoxCounts,
  base: number,
  amount?: (value: number, name: string) => string,
): string {
  return `Where ${conditionsInWords(limits, amount)}: ${percent(counts.density)} of ${counts.n} runs are of interest, against ${percent(base)} of all; ${percent(counts.coverage)} of those of interest lie there.`;
}
