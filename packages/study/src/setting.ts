/**
 * The same pairs judged by other values: fates by the reader's own count, and shares at half and twice each of X, Y, Z, D.
 * Limit: one value is moved at a time.
 */
import {
  type Fate,
  type Finding,
  fateOfParts,
  findingOf,
  KILLED,
  type PairedRun,
  type Parts,
  partsOf,
  type Shares,
  sharesOf,
} from "./finding.ts";
import type { Test } from "./success.ts";

/** The shares at another setting of one of the reader's values. */
export interface Setting {
  readonly value: "X" | "Y" | "Z" | "D";
  readonly at: string;
  readonly finding: Finding;
  readonly shares: Shares;
}

/** Whether the reader counts any group that the campaign itself kills. */
export const countsKilled = (test: Test): boolean => KILLED.some((group) => test.counting.includes(group));

/** The parts of every pair's fate. */
export const partsOfAll = (
  pairs: readonly PairedRun[],
  test: Test,
  highest: Float64Array,
  countKilled: boolean,
): Parts[] => pairs.map((pair, run) => partsOf(pair, test, highest[run]!, countKilled));

/** The fates of all pairs, the killed counted or not. */
export const fatesOf = (pairs: readonly PairedRun[], test: Test, highest: Float64Array, countKilled: boolean): Fate[] =>
  partsOfAll(pairs, test, highest, countKilled).map((parts) => fateOfParts(parts, test));

/** The fates by the reader's own count: the killed count where any group of them is ticked. */
const readersFates = (pairs: readonly PairedRun[], test: Test, highest: Float64Array): Fate[] =>
  fatesOf(pairs, test, highest, countsKilled(test));

const OTHER_SETTINGS = [0.5, 2] as const;

/** Shares at half and twice each of X, Y, Z and D. */
export const settingsOf = (pairs: readonly PairedRun[], test: Test, highest: Float64Array): Setting[] => {
  const at = (value: Setting["value"], words: string, changed: Test, cost: Float64Array): Setting => {
    const shares = sharesOf(readersFates(pairs, changed, cost));
    return { value, at: words, shares, finding: findingOf(shares, test.confidence) };
  };
  return OTHER_SETTINGS.flatMap((times) => [
    at(
      "X",
      `${Number((100 * test.fall * times).toPrecision(3))} %`,
      { ...test, fall: Math.min(0.99, test.fall * times) },
      highest,
    ),
    at("Y", `${test.forWeeks * times} weeks`, { ...test, forWeeks: test.forWeeks * times }, highest),
    at(
      "Z",
      `${times} × Z`,
      test,
      highest.map((cost) => cost * times),
    ),
    at("D", `${test.deathsUp * times} deaths`, { ...test, deathsUp: test.deathsUp * times }, highest),
  ]);
};
