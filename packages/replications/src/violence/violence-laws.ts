/**
 * What scarcity and the removal of a leader do to violence, by the law of the organisations.
 *
 *     R = (q/q0)^(1 + 1/ε)                           revenue when supply falls from q0 to q at a demand elasticity ε
 *     extra = R^v − 1                                violence above the usual, as a share
 *     unrest after a removal: u0 = leader, u' = u − (1 − 2^(−1/HL))·u, extra = u
 *
 * Published: Castillo, Mejía & Restrepo (2020) on scarcity; Calderón et al. (2015) on leaders. **The law's parameters were
 * taken from these very papers**, so that what they give back is no test. Limit: one bloc, no other cause of violence.
 */
import { pow } from "@inflow/exact";
import { extraViolenceAt, weeklyShareAt } from "@inflow/model";

/** Middle values of the organisations' parameters of violence [1], half-life [week]. */
export const middle = { leader: 0.365, halfLife: 18, revenue: 0.3 } as const;

/** Revenue relative to before [1] when supply is `supplied` times what it was, at a demand elasticity below zero. */
export const revenueAfter = (supplied: number, elasticity: number): number => pow(supplied, 1 + 1 / elasticity);

/** Rise of violence [1] at a revenue relative to the usual, without unrest or new factions. */
export const riseByRevenue = (revenue: number, exponent: number): number => extraViolenceAt(1, revenue, exponent, 0, 1);

/** Rise of violence [1] around a removed leader, week by week from the removal on. */
export const riseAfterRemoval = (weeks: number, leader: number, halfLife: number): readonly number[] => {
  const rises: number[] = [];
  let unrest = leader;
  for (let week = 0; week < weeks; week++) {
    rises.push(extraViolenceAt(1, 1, 0, unrest, 1));
    unrest -= weeklyShareAt(halfLife) * unrest;
  }
  return rises;
};
