/** Pairs of textbooks: x' = 2y − 5x + 5, y' = 2x − 3y + 5, and the same with more defence than fatigue. */
import type { Side } from "./arms-race.ts";

export const stablePair: readonly [Side, Side] = [
  { defence: 2, fatigue: 5, grievance: 5 },
  { defence: 2, fatigue: 3, grievance: 5 },
];

/** Defence raised until it outweighs fatigue: 6 · 3 > 5 · 3. */
export const runawayPair: readonly [Side, Side] = [
  { defence: 6, fatigue: 5, grievance: 5 },
  { defence: 3, fatigue: 3, grievance: 5 },
];
