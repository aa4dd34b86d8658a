/**
 * How a share of covering intervals is told: against nominal 95 % ± 2 points, with its standard error √(p (1 − p) / n).
 * A cell that its first worlds leave within one standard error of a bound, or beyond it, is asked in three times as many more:
 * among dozens of cells some stray so far by chance alone.
 * Limit: a share within two points may still differ from 95 % by more than its error; both stand in the row.
 */
import type { Measurement } from "./bench.ts";

const NOMINAL = 95;
const POINTS = 2;

/** How many worlds in all a cell is asked in that its first ones do not decide. */
export const TIMES_UNDECIDED = 4;

const errorOf = (share: number, n: number): number => Math.sqrt((share * (1 - share)) / n);

/** Whether so many of n leave it open that the share is beyond the two points. */
export const isUndecided = (covered: number, n: number): boolean => {
  const share = covered / n;
  return Math.abs(100 * share - NOMINAL) > POINTS - 100 * errorOf(share, n);
};

/** Whether a cell is asked for: all are unless one option names a part of their names. */
export const isAsked = (claim: string): boolean => {
  const only = process.argv.find((word) => word.startsWith("--only="));
  return only === undefined || claim.includes(only.slice("--only=".length));
};

/** The row of a cell of which so many of n intervals held the truth, in percent. */
export const coverageRow = (claim: string, covered: number, n: number): Measurement => {
  const share = covered / n;
  const error = errorOf(share, n);
  return {
    claim,
    measured: `${(100 * share).toFixed(1)} ± ${(100 * error).toFixed(1)}`,
    aim: `${NOMINAL} ± ${POINTS}`,
    met: Math.abs(100 * share - NOMINAL) <= POINTS,
  };
};
