/**
 * What a smaller or larger box is worth to PRIM: "lenient1" = gain in density per run lost or won, "lenient2" = that times the
 * runs kept (Friedman & Fisher 1999, 14.6), "original" = density itself. The lenient ones keep a category that holds a third of
 * the runs from winning over a cut that takes a twentieth. Limit: no measure accounts for how many candidates were tried.
 */
import type { BoxState } from "./scenario-box.ts";

export type PeelObjective = "lenient1" | "lenient2" | "original";

export interface PrimSettings {
  readonly alpha: number;
  readonly pasteAlpha: number;
  readonly minMass: number;
  readonly objective: PeelObjective;
  readonly emaCompatible: boolean;
}

/** One limit set otherwise, with the runs and runs of interest that the box would hold. */
export interface BoxCandidate {
  readonly column: number;
  readonly side: "lower" | "upper" | "category";
  /** The new limit, or the code of the category that is dropped or added. */
  readonly value: number;
  readonly n: number;
  readonly k: number;
}

/** The worth of a candidate with counts (newN, newK) beside the box with counts (n, k). */
export function scoreOf(objective: PeelObjective, n: number, k: number, newN: number, newK: number): number {
  if (objective === "original") return newN > 0 ? newK / newN : -1;
  const delta = (newN > 0 ? newK / newN : 0) - k / n;
  if (delta === 0) return 0;
  const change = Math.abs(n - newN);
  return objective === "lenient1" ? delta / change : (newN * delta) / change;
}

/** The best candidate, by score, then by fewest conditions, then by order; null for none. */
export function bestOf(
  candidates: readonly BoxCandidate[],
  score: (candidate: BoxCandidate) => number,
  conditions: (candidate: BoxCandidate) => number,
): { candidate: BoxCandidate; score: number } | null {
  let best: { candidate: BoxCandidate; score: number; conditions: number } | null = null;
  for (const candidate of candidates) {
    const own = { candidate, score: score(candidate), conditions: conditions(candidate) };
    const better =
      best === null || own.score > best.score || (own.score === best.score && own.conditions < best.conditions);
    if (better) best = own;
  }
  return best;
}

/** Sets the limit of a candidate in a box that is not shared. */
export function apply(state: BoxState, candidate: BoxCandidate): void {
  const { column, side, value } = candidate;
  if (side === "lower") state.lower[column] = value;
  else if (side === "upper") state.upper[column] = value;
  else {
    const marks = state.allowed[column]!;
    marks[value] = 1 - marks[value];
  }
}
