/**
 * Beliefs: what organisations think a leg costs them in losses, and what crews think a zone costs them.
 *
 *     smoothing  p̂' = p̂ + μ·w·(x̄ − p̂),  w = trips/max(trips0, 1), less where the experience is others'
 *     salience   p̂ = p0 + (k − k0)/(13 + 2.5),  k months with a loss in the trailing thirteen (NarcoLogic, PNAS 2019)
 *     crews      P̂' = P̂ + ν·w·(X − P̂) by zone and consequence; deaths are taken in faster than arrests
 *
 * NarcoLogic's floor of 0.129 on quiet legs is an artefact: only differences from the reference state are used. Its
 * trailing window becomes an exponential one of the same length. Ways that nobody uses drift to what crews of the zone
 * believe, or an abandoned route would never be tried again.
 */
import { exp, log } from "@inflow/exact";
import { mechanism, type Now, type View } from "../mechanism.ts";
import { WEEKS_PER_MONTH, WEEKS_PER_WINDOW } from "../unit.ts";
import { Control } from "../world.ts";
import { weeklyShareAt } from "./half-life.ts";
import { type BeliefsParameters, beliefsForm } from "./parameters.gen.ts";

const reads = [
  "refLegLossShare",
  "refLegTrips",
  "refEventMonths",
  "refZoneTrips",
  "refZoneArrestShare",
  "refZoneDeathShare",
  "refZoneCrew",
  "organisationLegTrips",
  "legTrips",
  "lossShare",
  "zoneTrips",
  "arrested",
  "crewKilled",
  "corridorPlanKg",
] as const;
const writes = [
  "believedLoss",
  "crewArrestBelief",
  "crewDeathBelief",
  "eventMonths",
  "zoneNewsRatio",
  "beliefEntropy",
] as const;
type X = View<(typeof reads)[number], (typeof writes)[number]>;

/** NarcoLogic's perceived risk [1] after k months with a loss among the trailing months. */
export const salienceAt = (events: number, pseudo: number, months: number, mass: number): number =>
  (events + pseudo) / (months + mass);

/** Smoothed belief [1]: moves towards what was seen by a weight that may not exceed one. */
export const smoothedAt = (belief: number, seen: number, weight: number): number =>
  belief + Math.min(1, weight) * (seen - belief);

/** Weight of a week's trips [1] relative to the usual number, so that busy weeks count more and the mean is unbiased. */
export const tripWeightAt = (trips: number, usual: number): number => trips / Math.max(usual, 1);

/** Chance that a week with a mean number of losses has at least one [1]; of whole losses, whether there was one. */
const eventOf = (losses: number, expecting: boolean): number => (expecting ? 1 - exp(-losses) : losses > 0 ? 1 : 0);

/** What crews' news makes of ways nobody used: how much more or less dangerous their zone seems than usual. */
const spreadNews = (x: X, { world }: Now): void => {
  for (let z = 0; z < x.zoneNewsRatio.length; z++) {
    const usual = x.refZoneArrestShare[z] + x.refZoneDeathShare[z];
    const atSea = world.relation.zoneControl[z] === Control.sea && usual > 0;
    x.zoneNewsRatio[z] = atSea ? (x.crewArrestBelief[z] + x.crewDeathBelief[z]) / usual : 1;
  }
};

/** Smoothing: own weeks count in full, others' by the pool weight. */
const smoothLegs = (x: X, p: BeliefsParameters, { world, tally }: Now): void => {
  const { organisationLegLeg, legZone } = world.relation;
  const { believedLoss, legTrips, organisationLegTrips, lossShare, refLegTrips, refLegLossShare, zoneNewsRatio } = x;
  const forget = weeklyShareAt(p.forgetting.halfLife);
  const speed = p.smoothing.weekly;
  for (let ol = 0; ol < believedLoss.length; ol++) {
    const l = organisationLegLeg[ol];
    const z = legZone[l];
    if (z < 0) continue;
    const trips = legTrips[l];
    if (trips === 0) {
      const news = Math.min(1, refLegLossShare[l] * zoneNewsRatio[z]);
      believedLoss[ol] = smoothedAt(believedLoss[ol], news, forget);
      continue;
    }
    const weight = (organisationLegTrips[ol] > 0 ? speed : p.pool * speed) * tripWeightAt(trips, refLegTrips[l]);
    believedLoss[ol] = tally.clamp(smoothedAt(believedLoss[ol], lossShare[l], weight), 0, p.ceiling);
  }
};

/** NarcoLogic's salience, as a difference from what the usual losses would make of it. */
const countEvents = (x: X, p: BeliefsParameters, now: Now): void => {
  const { organisationLegLeg, legZone } = now.world.relation;
  const { believedLoss, eventMonths, legTrips, lossShare, refLegLossShare, refEventMonths } = x;
  const { prior, months, mass } = p.salience;
  for (let ol = 0; ol < believedLoss.length; ol++) {
    const l = organisationLegLeg[ol];
    if (legZone[l] < 0) continue;
    const event = eventOf(legTrips[l] * lossShare[l], now.luck.expecting);
    eventMonths[ol] += event / WEEKS_PER_MONTH - eventMonths[ol] / WEEKS_PER_WINDOW;
    const rise = salienceAt(eventMonths[ol], prior, months, mass) - salienceAt(refEventMonths[l], prior, months, mass);
    believedLoss[ol] = now.tally.clamp(refLegLossShare[l] + rise, 0, p.ceiling);
  }
};

/** Months with a loss that the trailing window holds when losses come at their usual rate [month]. */
export const eventMonthsAt = (losses: number): number => ((1 - exp(-losses)) * WEEKS_PER_WINDOW) / WEEKS_PER_MONTH;

const learnCrews = (x: X, p: BeliefsParameters, { world }: Now): void => {
  const forget = weeklyShareAt(p.fear.halfLife);
  for (let z = 0; z < x.crewArrestBelief.length; z++) {
    if (world.relation.zoneControl[z] !== Control.sea || x.refZoneCrew[z] === 0) continue;
    const trips = x.zoneTrips[z];
    const weight = tripWeightAt(trips, x.refZoneTrips[z]);
    const arrested = trips > 0 ? Math.min(1, x.arrested[z] / (x.refZoneCrew[z] * trips)) : 0;
    const killed = trips > 0 ? Math.min(1, x.crewKilled[z] / (x.refZoneCrew[z] * trips)) : 0;
    const news = killed > x.crewDeathBelief[z] ? p.fear.salience : 1;
    x.crewArrestBelief[z] = smoothedAt(x.crewArrestBelief[z], arrested, forget * weight);
    x.crewDeathBelief[z] =
      trips > 0
        ? smoothedAt(x.crewDeathBelief[z], killed, news * forget * weight)
        : smoothedAt(x.crewDeathBelief[z], x.refZoneDeathShare[z], forget);
    if (trips === 0) x.crewArrestBelief[z] = smoothedAt(x.crewArrestBelief[z], x.refZoneArrestShare[z], forget);
  }
};

/** Entropy of planned flow over zones [1]: spread and uncertainty of routing. */
const spreadOf = (k: number, plan: X["corridorPlanKg"], zones: number): number => {
  let total = 0;
  for (let z = 0; z < zones; z++) total += plan[k * zones + z];
  let entropy = 0;
  for (let z = 0; z < zones; z++) {
    const share = total > 0 ? plan[k * zones + z] / total : 0;
    if (share > 0) entropy -= share * log(share);
  }
  return entropy;
};

export const beliefs = mechanism({
  name: "beliefs",
  reads,
  writes,
  start(x, _p: BeliefsParameters, { world }) {
    const { organisationLegLeg } = world.relation;
    for (let ol = 0; ol < x.believedLoss.length; ol++) {
      const l = organisationLegLeg[ol];
      x.believedLoss[ol] = x.refLegLossShare[l];
      x.eventMonths[ol] = x.refEventMonths[l];
    }
    x.crewArrestBelief.set(x.refZoneArrestShare as Float64Array);
    x.crewDeathBelief.set(x.refZoneDeathShare as Float64Array);
  },
  step(x, p: BeliefsParameters, now) {
    spreadNews(x, now);
    if (p.form === beliefsForm.smoothing) smoothLegs(x, p, now);
    else countEvents(x, p, now);
    learnCrews(x, p, now);
    for (let k = 0; k < x.beliefEntropy.length; k++)
      x.beliefEntropy[k] = spreadOf(k, x.corridorPlanKg, x.zoneTrips.length);
  },
});
