/**
 * An estimate with its interval, and how it is said: an index whose interval reaches 0 is called indistinguishable from zero
 * and never a negative influence. Limit: the words judge one interval; among twenty inert factors one may seem to matter.
 */
import { quantileOfSorted } from "../summary/quantile.ts";

export interface IndexInterval {
  readonly low: number;
  readonly high: number;
}

export interface IndexEstimate extends IndexInterval {
  readonly value: number;
}

/** The percentile interval, at this level, of values strided through an array. */
export function percentileInterval(values: Float64Array, at: number, stride: number, level: number): IndexInterval {
  const sorted = new Float64Array(Math.floor((values.length - at - 1) / stride) + 1);
  for (let i = 0; i < sorted.length; i++) sorted[i] = values[at + i * stride];
  sorted.sort();
  return { low: quantileOfSorted(sorted, (1 - level) / 2), high: quantileOfSorted(sorted, (1 + level) / 2) };
}

/** The wider of two intervals. */
export function widerOf(one: IndexInterval, other: IndexInterval): IndexInterval {
  return one.high - one.low >= other.high - other.low ? one : other;
}

/** Whether an interval leaves open that the quantity is 0. */
export function isIndistinguishableFromZero({ low, high }: IndexInterval): boolean {
  return !(low > 0 || high < 0);
}

const digits = (value: number): string => value.toFixed(Math.abs(value) >= 0.1 ? 2 : 3);

/** Below this a bound would be shown as 0.000, which reads as an exact zero. */
const leastShown = 0.0005;

/** An upper bound in words, "at most 0.02", or "< 0.0005" where it would round to zero. */
const boundInWords = (high: number): string => (high < leastShown ? `< ${leastShown}` : `at most ${digits(high)}`);

/** An index in words, "0.31 (0.28 to 0.35)" or "indistinguishable from zero (at most 0.02)". */
export function indexInWords(estimate: IndexEstimate): string {
  if (isIndistinguishableFromZero(estimate)) {
    return `indistinguishable from zero (${boundInWords(estimate.high)})`;
  }
  return `${digits(estimate.value)} (${digits(estimate.low)} to ${digits(estimate.high)})`;
}
