/** Near ties at the least regret beside one policy that is regretted most: doubt about the first is then none about the last. */
import type { Regretted } from "../../engine/services/compare.ts";

export interface Tie {
  /** Place of the policy that is regretted most, by the largest regret and by what 1 draw of 10 exceeds. */
  readonly worst: number;
  /** Places of those that are even at the least, two or more. */
  readonly even: readonly number[];
}

/** Policies are even where their largest regrets differ by no more than this share of the worst one's: assumption. */
const EVEN = 0.01;

const placeOfMost = (values: readonly number[]): number =>
  values.reduce((best, value, p) => (value > values[best]! ? p : best), 0);

/** Who is worst and who are even at the least; null where nobody stands apart as the worst, or one alone has the least. */
export const tieOf = ({ largest, high }: Pick<Regretted, "largest" | "high">): Tie | null => {
  const worst = placeOfMost(largest);
  const most = largest[worst] ?? 0;
  const least = Math.min(...largest);
  const isNear = (value: number, other: number): boolean => Math.abs(value - other) <= EVEN * most;
  const isAlone = largest.every((value, p) => p === worst || !isNear(value, most));
  if (!(most > 0) || !isAlone || placeOfMost(high) !== worst) return null;
  const even = largest.flatMap((value, p) => (isNear(value, least) ? [p] : []));
  return even.length < 2 ? null : { worst, even };
};
