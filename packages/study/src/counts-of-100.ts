/**
 * Shares of the four classes of futures as whole counts that make 100, by largest remainders, so that sentences and dots say
 * the same. Limit: a class that holds in fewer than half of one future of 100 may be counted as none.
 */
import { FATES, type Fate, type Finding, type Shares } from "./finding.ts";
import { countOf100 } from "./words.ts";

const HUNDRED = 100;

/** Whole counts of each class that make 100, the finding's count being the one in its sentence. */
export const countsOf100 = (shares: Shares, finding: Finding): Readonly<Record<Fate, number>> => {
  const counts = { "reduces sustainably": 0, "reduces unsustainably": 0, "no effect": 0, harmful: 0 };
  const firm = FATES.find((fate) => fate === finding);
  if (firm !== undefined) counts[firm] = countOf100(shares[firm]);
  const others = FATES.filter((fate) => fate !== firm);
  const left = HUNDRED - (firm === undefined ? 0 : counts[firm]);
  const total = others.reduce((sum, fate) => sum + shares[fate], 0);
  if (total <= 0) return counts;
  const exact = others.map((fate) => (left * shares[fate]) / total);
  others.forEach((fate, i) => {
    counts[fate] = Math.floor(exact[i]!);
  });
  const missing = left - others.reduce((sum, fate) => sum + counts[fate], 0);
  others
    .map((fate, i) => ({ fate, rest: exact[i]! - Math.floor(exact[i]!) }))
    .sort((a, b) => b.rest - a.rest)
    .slice(0, missing)
    .forEach(({ fate }) => {
      counts[fate] += 1;
    });
  return counts;
};
