/**
 * What traffickers believe of a link, and what belief costs.
 *
 *     p(k) = (k + 2) / (13 + 2 + 1/2)             k events in the last 13 months
 *     RP'  = max( (1 − λ) RP + λ (p/p_base)², 1 )  premium on transport cost [1]
 *     S(y) = K S0 e^{ry} / (K + S0 (e^{ry} − 1))   supply in year y [kg/month]
 *
 * Source: calc_intrisk.m and Master_supplychain.m of the published code; it credits threshold and square to Caulkins,
 * Crawford & Reuter 1993. The law of belief is the model's. Limit: a link that was never used keeps the starting belief 1/(13 + 1/2).
 */
import { exp, pow } from "@inflow/exact";
import { salienceAt } from "@inflow/model";
import type { NarcoLogicParameters } from "./parameters.ts";

/** Believed chance of seizure [1] on a link with `events` in the months remembered. */
export const perceivedRisk = (events: number, p: NarcoLogicParameters): number =>
  salienceAt(events, p.priorEvents, p.memoryMonths, p.priorEvents + p.priorQuiet);

/** Belief [1] about a link that nobody has used yet. */
export const untriedRisk = (p: NarcoLogicParameters): number => 1 / (p.memoryMonths + p.priorQuiet);

/** Risk premium [1] a month later. */
export const nextPremium = (premium: number, risk: number, p: NarcoLogicParameters): number =>
  Math.max((1 - p.premiumLearning) * premium + p.premiumLearning * pow(risk / p.baseRisk, p.premiumExponent), 1);

/** Supply in a month of year `year`, counted from 0 [kg/month]. */
export const supplyIn = (year: number, p: NarcoLogicParameters): number => {
  const grown = exp(p.growthPerYear * year);
  return (p.ceilingKg * p.startKg * grown) / (p.ceilingKg + p.startKg * (grown - 1));
};
