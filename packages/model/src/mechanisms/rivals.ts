/**
 * Rival powers: influence in each state grows with resentment and vacuum, is countered by inducements, and works through
 * arms (slow), finance (a year) and diplomacy (weeks).
 *
 *     i' = i + k1·(v + r)·cap·(1 − i) − k2·inducement·i − k3·i;   r = (1 − cooperation)·sovereignty cost·exposure
 *     k3 solved from (v + r0)·cap·(1 − i0)·k1 = k3·i0, so that influence stands still before the campaign
 *     arms wanted = Σ_j arms share·cap·(i − i0)⁺·susceptibility, delivered through two equal exponential lags
 *     offer wanted = Σ_j (1 − arms share)·cap·(i − i0)⁺, at the mean speed of finance and diplomacy
 *
 * Arms and offers are indices above what they were before the campaign: 0 then. No false precision: no published
 * calibration exists, all coefficients are elicited scenario priors.
 */
import { mechanism, type View } from "../mechanism.ts";
import { USD_PER_MUSD, WEEKS_PER_YEAR } from "../unit.ts";
import type { RivalsParameters } from "./parameters.gen.ts";

/** Resentment of a state: what the campaign costs its sovereignty, as far as it does not cooperate [1]. */
export const resentmentOf = (cooperation: number, sovereignty: number, exposure: number): number =>
  (1 - cooperation) * sovereignty * exposure;

/** Weekly gain of influence of a rival in the room that is left [1/week]. */
export const influenceGain = (growth: number, opening: number, capacity: number, influence: number): number =>
  growth * opening * capacity * (1 - influence);

/** Rate of loss that holds influence still at `influence` when the gain there is `gain` [1/week]. */
export const steadyLoss = (gain: number, influence: number): number => (influence > 0 ? gain / influence : 0);

/** A stock in a pipeline follows what feeds it with a mean lag [1]. */
export const lagged = (stock: number, feed: number, weeks: number): number => stock + (feed - stock) / weeks;

/** Speed of an offer made of finance and of diplomacy [1/week]. */
export const offerSpeed = (finance: number, diplomacy: number, financeWeeks: number, diplomacyWeeks: number): number =>
  finance + diplomacy > 0
    ? (finance / financeWeeks + diplomacy / diplomacyWeeks) / (finance + diplomacy)
    : 1 / financeWeeks;

const reads = [
  "inducementUsdPerWeek",
  "rivalCapacity",
  "rivalArmsShare",
  "rivalFinanceShare",
  "stateArms",
  "stateCooperation",
  "stateExposure",
  "regimeSovereigntyCost",
  "sovereigntyCost",
  "cooperation",
] as const;

const writes = ["influence", "armsPipeline", "armsDelivered", "rivalOffer"] as const;

type X = View<(typeof reads)[number], (typeof writes)[number]>;

/** Influence of a rival before the campaign. */
const influenceBefore = (x: X, p: RivalsParameters, j: number): number => p.influence.start * x.rivalCapacity[j]!;

/** Influence of every rival in a state, one week on. */
const court = (x: X, p: RivalsParameters, s: number): void => {
  const states = x.cooperation.length;
  const exposure = x.stateExposure[s]!;
  const resentment = resentmentOf(x.cooperation[s]!, x.sovereigntyCost[0]!, exposure);
  const usual = resentmentOf(x.stateCooperation[s]!, x.regimeSovereigntyCost[0]!, exposure);
  const paid = (x.inducementUsdPerWeek[s]! * WEEKS_PER_YEAR) / USD_PER_MUSD;
  const countered = (p.influence.counter * paid) / (paid + p.inducement.half);
  for (let j = 0; j < x.rivalCapacity.length; j++) {
    const before = influenceBefore(x, p, j);
    const capacity = x.rivalCapacity[j]!;
    const i = x.influence[j * states + s]!;
    const fade = steadyLoss(influenceGain(p.influence.growth, p.influence.vacuum + usual, capacity, before), before);
    const gain = influenceGain(p.influence.growth, p.influence.vacuum + resentment, capacity, i);
    x.influence[j * states + s] = i + gain - (fade + countered) * i;
  }
};

/** What rivals send and offer a state. */
const supply = (x: X, p: RivalsParameters, s: number): void => {
  const states = x.cooperation.length;
  let arms = 0;
  let finance = 0;
  let diplomacy = 0;
  for (let j = 0; j < x.rivalCapacity.length; j++) {
    const gained = x.rivalCapacity[j]! * Math.max(0, x.influence[j * states + s]! - influenceBefore(x, p, j));
    arms += gained * x.rivalArmsShare[j]! * x.stateArms[s]!;
    finance += gained * x.rivalFinanceShare[j]!;
    diplomacy += gained * Math.max(0, 1 - x.rivalArmsShare[j]! - x.rivalFinanceShare[j]!);
  }
  const delivered = lagged(x.armsDelivered[s]!, x.armsPipeline[s]!, p.arms.weeks / 2);
  x.armsPipeline[s] = lagged(x.armsPipeline[s]!, arms, p.arms.weeks / 2);
  x.armsDelivered[s] = delivered;
  const speed = offerSpeed(finance, diplomacy, p.finance.weeks, p.diplomacy.weeks);
  x.rivalOffer[s] = x.rivalOffer[s]! + speed * (finance + diplomacy - x.rivalOffer[s]!);
};

export const rivals = mechanism({
  name: "rivals",
  reads,
  writes,
  start(x, p: RivalsParameters) {
    const states = x.cooperation.length;
    for (let j = 0; j < x.rivalCapacity.length; j++) {
      for (let s = 0; s < states; s++) x.influence[j * states + s] = influenceBefore(x, p, j);
    }
    x.armsPipeline.fill(0);
    x.armsDelivered.fill(0);
    x.rivalOffer.fill(0);
  },
  step(x, p: RivalsParameters) {
    for (let s = 0; s < x.cooperation.length; s++) {
      court(x, p, s);
      supply(x, p, s);
    }
  },
});
