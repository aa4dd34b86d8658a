/** What a quick analysis draws: few draws with little luck each, unless runs are asked for, which then decide how many. */
import type { Changes } from "./ask.ts";

/** A sample in place of the study's, as draws and histories of luck for each. */
interface QuickSample {
  readonly draws: number;
  readonly luckPerDraw: number;
}

/** The changes with a quick sample where a quick look is asked for; runs that are asked for are kept to the number where its luck divides them. */
export const withQuickSample = (changes: Changes, { draws, luckPerDraw }: QuickSample): Changes => {
  const { quick, runs } = changes;
  if (quick !== true) return changes;
  if (runs === undefined) return { draws, luckPerDraw, ...changes };
  return runs % luckPerDraw === 0 && runs / luckPerDraw >= 2
    ? { draws: runs / luckPerDraw, luckPerDraw, ...changes }
    : { draws: runs, luckPerDraw: 1, ...changes };
};
