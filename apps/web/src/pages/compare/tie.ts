/** A tie at the least regret beside one policy that is regretted most: doubt among the first is then no doubt about the last. */
import type { Regretted } from "../../engine/services/compare.ts";

export interface Tie {
  /** Place of the policy that is regretted most, by the largest regret and by what 1 draw of 10 exceeds. */
  readonly worst: number;
  /** Places of those that are even with the least, two or more. */
  readonly even: readonly number[];
}

/** The single place of the largest value as it is written; null where several are written alike. */
const only = (values: readonly number[], write: (value: number) => string): number | null => {
  const most = values.reduce((best, value, p) => (value > values[best]! ? p : best), 0);
  return values.filter((value) => write(value) === write(values[most]!)).length === 1 ? most : null;
};

/** Who is worst and who are even at the least, by values as they are written; null where it is not so. */
export const tieOf = (
  { largest, high }: Pick<Regretted, "largest" | "high">,
  write: (value: number) => string,
): Tie | null => {
  const worst = only(largest, write);
  if (worst === null || only(high, write) !== worst) return null;
  const least = write(Math.min(...largest));
  const even = largest.flatMap((value, p) => (write(value) === least ? [p] : []));
  return even.length < 2 ? null : { worst, even };
};
