/**
 * The order in which policies stand: as they were chosen, or by the middle future of an outcome, the best first. Policies
 * for which nobody reports it come last; equal ones keep the order in which they were chosen.
 */
import type { CompareResult } from "../../engine/services/compare.ts";

/** Places of policies in the order in which they stand; `by` is the id of an outcome, or empty for as chosen. */
export const orderOf = (
  { outcomes, policies }: Pick<CompareResult, "outcomes" | "policies">,
  by: string,
  isDifference: boolean,
): readonly number[] => {
  const places = policies.map((_, p) => p);
  const outcome = outcomes.find(({ id }) => id === by);
  if (outcome === undefined) return places;
  const bands = isDifference ? outcome.differences : outcome.levels;
  const worth = (p: number): number => {
    const band = bands[p] ?? null;
    if (band === null) return Number.POSITIVE_INFINITY;
    return outcome.isLessBetter ? band.p50 : -band.p50;
  };
  return places.sort((a, b) => (worth(a) === worth(b) ? a - b : worth(a) - worth(b)));
};
