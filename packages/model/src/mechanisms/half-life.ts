/** Half-lives: what a weekly share follows from one. */
import { exp, log } from "@inflow/exact";

/** Share of a gap that closes in a week [1/week] at a half-life in weeks: 1 − 2^(−1/HL). */
export const weeklyShareAt = (halfLife: number): number => 1 - exp(-log(2) / halfLife);
