/**
 * Illicit opioid use, reduced from SOURCE (Lim et al. 2022, FDA): use without disorder U, untreated disorder D,
 * treatment T, early remission R.
 *
 *     U' = U + [E_u − (quit + onset + death) U]/n                                   n weeks a year, rates a year
 *     D' = D + [E_d + onset U + exit T + relapse R − (seek c + remit + death) D]/n   c treatment capacity
 *     T' = T + [seek c D − (exit + remit_T + death) T]/n
 *     R' = R + [remit D + remit_T T − (relapse + stabilise + death) R]/n
 *
 * Under frozen drivers entries E balance what leaves at the start, so that every pool is its own fixed point; in the
 * reference they are SOURCE's and the untreated pool falls. Limit: overdose removes people at the hazard of the start,
 * changed by naloxone alone; prescription opioids enter only as a source of entries.
 */
import { exp, pow } from "@inflow/exact";

/** Content of a pool a week later, from its yearly inflow and its yearly rate of leaving [person]. */
export const nextPool = (pool: number, inflow: number, leaving: number, weeksPerYear: number): number =>
  pool + (inflow - leaving * pool) / weeksPerYear;

/** Content at which a pool's inflow balances its rate of leaving [person]. */
export const steadyPool = (inflow: number, leaving: number): number => inflow / leaving;

/** Treatment entry relative to that before: capacity draws people in with less than proportion, scarcity draws some [1]. */
export const treatmentEntry = (
  capacityRatio: number,
  uptake: number,
  dosePriceRatio: number,
  elasticity: number,
): number => pow(capacityRatio, uptake) * pow(dosePriceRatio, elasticity);

/** Share of witnessed overdoses with naloxone at hand, from kits a year per 100,000 people (SOURCE) [1]. */
export const naloxoneAtHand = (kits: number, effect: number): number => 1 - exp(-effect * kits);

/** Hazard of fatal overdose relative to the start, by naloxone at hand now and at the start [1]. */
export const overdoseHazardRatio = (atHand: number, atStart: number, saved: number): number =>
  (1 - saved * atHand) / (1 - saved * atStart);

/** Penetration of fentanyl a week later on a logistic path to its ceiling [1]. */
export const nextPenetration = (share: number, growth: number, ceiling: number, weeksPerYear: number): number =>
  share + (growth * share * (1 - share / ceiling)) / weeksPerYear;
