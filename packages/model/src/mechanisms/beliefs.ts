/**
 * Beliefs: what organisations think a leg costs them in losses, and what crews think a zone costs them.
 *
 *     smoothing  p̂' = p̂ + μ·w·(x̄ − p̂),  w = trips/max(trips0, 1), less where the experience is others'
 *     salience   p̂ = p0 + (k − k0)/(13 + 2.5),  k months with a loss in the trailing thirteen (NarcoLogic, PNAS 2019)
 *     Beta and EXP3 in `experience.ts`
 *     crews      P̂' = P̂ + ν·w·(X − P̂) by zone and consequence; arrests are taken in, and forgotten, more slowly than deaths
 *
 * NarcoLogic's floor of 0.129 on quiet legs is an artefact: only differences from the reference state are used. Its
 * trailing window becomes an exponential one of the same length. A filter that rises faster than it falls would settle
 * above the truth under chance alone, so speeds are the same both ways. Ways that nobody uses drift to what crews of the zone
 * believe, or an abandoned route would never be tried again.
 */
import { exp, log } from "@inflow/exact";
import { mechanism, type Now, type View } from "../mechanism.ts";
import { WEEKS_PER_MONTH, WEEKS_PER_WINDOW } from "../unit.ts";
import { Control, type World } from "../world.ts";
import { learnBeta, learnExp3, startExperience } from "./experience.ts";
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
  "refLaneKg",
  "refRouteShare",
  "refRouteTripsPerKg",
] as const;
const writes = [
  "believedLoss",
  "crewArrestBelief",
  "crewDeathBelief",
  "eventMonths",
  "experienceTrips",
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

/** What a week shows of every leg, kept between calls. */
interface Seen {
  /** Smoothing: the loss seen, and what weight it has for those who sailed and for others. */
  readonly loss: Float64Array;
  readonly own: Float64Array;
  readonly others: Float64Array;
  /** Salience: months with a loss that the week adds, and what the usual losses leave to explain. */
  readonly added: Float64Array;
  readonly unexplained: Float64Array;
}

const seenIn = new WeakMap<World, Seen>();
const seenOf = (world: World): Seen => {
  let found = seenIn.get(world);
  if (!found) {
    const perLeg = (): Float64Array => new Float64Array(world.names.leg.length);
    found = { loss: perLeg(), own: perLeg(), others: perLeg(), added: perLeg(), unexplained: perLeg() };
    seenIn.set(world, found);
  }
  return found;
};

/** Smoothing: own weeks count in full, others' by the pool weight; ways nobody used drift to the news of their zone. */
const seeLegs = (x: X, p: BeliefsParameters, { loss, own, others }: Seen, { world }: Now): void => {
  const { legZone } = world.relation;
  const { legTrips, lossShare, refLegTrips, refLegLossShare, zoneNewsRatio } = x;
  const forget = weeklyShareAt(p.forgetting.halfLife);
  const speed = p.smoothing.weekly;
  for (let l = 0; l < loss.length; l++) {
    const z = legZone[l];
    const trips = legTrips[l];
    if (z >= 0 && trips > 0) {
      const weight = tripWeightAt(trips, refLegTrips[l]);
      loss[l] = lossShare[l];
      own[l] = Math.min(1, speed * weight);
      others[l] = Math.min(1, p.pool * speed * weight);
    } else {
      loss[l] = z < 0 ? 0 : Math.min(1, refLegLossShare[l] * zoneNewsRatio[z]);
      own[l] = z < 0 ? 0 : forget;
      others[l] = own[l];
    }
  }
};

const smoothLegs = (x: X, p: BeliefsParameters, now: Now): void => {
  const seen = seenOf(now.world);
  seeLegs(x, p, seen, now);
  const { loss, own, others } = seen;
  const { organisationLegLeg } = now.world.relation;
  const { believedLoss, organisationLegTrips } = x;
  const { ceiling } = p;
  for (let ol = 0; ol < believedLoss.length; ol++) {
    const l = organisationLegLeg[ol];
    const weight = organisationLegTrips[ol] > 0 ? own[l] : others[l];
    const belief = smoothedAt(believedLoss[ol], loss[l], weight);
    believedLoss[ol] = belief > ceiling ? now.tally.clamp(belief, 0, ceiling) : belief;
  }
};

/** Beta and EXP3: every organisation by its own experience; ways that nobody uses drift as under smoothing. */
const learnByExperience = (x: X, p: BeliefsParameters, now: Now): void => {
  const { organisationLegLeg, legZone } = now.world.relation;
  const { believedLoss, experienceTrips, legTrips, lossShare, refLegLossShare, zoneNewsRatio } = x;
  const forget = weeklyShareAt(p.forgetting.halfLife);
  const forgotten = weeklyShareAt(p.experience.halfLife);
  for (let ol = 0; ol < believedLoss.length; ol++) {
    const l = organisationLegLeg[ol];
    const z = legZone[l];
    if (z < 0) continue;
    const weight =
      p.form === beliefsForm.beta
        ? learnBeta(ol, l, x, experienceTrips, p.pool, forgotten)
        : learnExp3(ol, x, experienceTrips, p.smoothing.weekly, forgotten, now.luck.expecting);
    const unused = legTrips[l] === 0;
    const seen = unused ? Math.min(1, refLegLossShare[l] * zoneNewsRatio[z]) : lossShare[l];
    believedLoss[ol] = now.tally.clamp(smoothedAt(believedLoss[ol], seen, unused ? forget : weight), 0, p.ceiling);
  }
};

/** NarcoLogic's salience, as a difference from what the usual losses would make of it. */
const countEvents = (x: X, p: BeliefsParameters, now: Now): void => {
  const { organisationLegLeg, legZone } = now.world.relation;
  const { believedLoss, eventMonths, legTrips, lossShare, refLegLossShare, refEventMonths } = x;
  const { added, unexplained } = seenOf(now.world);
  const { prior, months, mass } = p.salience;
  for (let l = 0; l < added.length; l++) {
    added[l] = eventOf(legTrips[l] * lossShare[l], now.luck.expecting) / WEEKS_PER_MONTH;
    unexplained[l] = refLegLossShare[l] - salienceAt(refEventMonths[l], prior, months, mass);
  }
  const kept = 1 - 1 / WEEKS_PER_WINDOW;
  for (let ol = 0; ol < believedLoss.length; ol++) {
    const l = organisationLegLeg[ol];
    if (legZone[l] < 0) continue;
    eventMonths[ol] = eventMonths[ol] * kept + added[l];
    const belief = unexplained[l] + salienceAt(eventMonths[ol], prior, months, mass);
    believedLoss[ol] = belief < 0 || belief > p.ceiling ? now.tally.clamp(belief, 0, p.ceiling) : belief;
  }
};

/** Months with a loss that the trailing window holds when losses come at their usual rate [month]. */
export const eventMonthsAt = (losses: number): number => ((1 - exp(-losses)) * WEEKS_PER_WINDOW) / WEEKS_PER_MONTH;

const learnCrews = (x: X, p: BeliefsParameters, { world }: Now): void => {
  const forget = weeklyShareAt(p.fear.halfLife);
  for (let z = 0; z < x.crewArrestBelief.length; z++) {
    if (world.relation.zoneControl[z] !== Control.sea || x.refZoneCrew[z] === 0) continue;
    const trips = x.zoneTrips[z];
    const crews = x.refZoneCrew[z] * trips;
    const weight = trips > 0 ? forget * tripWeightAt(trips, x.refZoneTrips[z]) : forget;
    const arrested = trips > 0 ? Math.min(1, x.arrested[z] / crews) : x.refZoneArrestShare[z];
    const killed = trips > 0 ? Math.min(1, x.crewKilled[z] / crews) : x.refZoneDeathShare[z];
    x.crewArrestBelief[z] = smoothedAt(x.crewArrestBelief[z], arrested, weight / p.fear.salience);
    x.crewDeathBelief[z] = smoothedAt(x.crewDeathBelief[z], killed, weight);
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
  start(x, p: BeliefsParameters, { world }) {
    const { organisationLegLeg } = world.relation;
    for (let ol = 0; ol < x.believedLoss.length; ol++) {
      const l = organisationLegLeg[ol];
      x.believedLoss[ol] = x.refLegLossShare[l];
      x.eventMonths[ol] = x.refEventMonths[l];
    }
    const pool = p.form === beliefsForm.beta ? p.pool : 0;
    startExperience(x, pool, weeklyShareAt(p.experience.halfLife), world);
    x.crewArrestBelief.set(x.refZoneArrestShare as Float64Array);
    x.crewDeathBelief.set(x.refZoneDeathShare as Float64Array);
  },
  step(x, p: BeliefsParameters, now) {
    spreadNews(x, now);
    switch (p.form) {
      case beliefsForm.smoothing:
        smoothLegs(x, p, now);
        break;
      case beliefsForm.salience:
        countEvents(x, p, now);
        break;
      default:
        learnByExperience(x, p, now);
    }
    learnCrews(x, p, now);
    for (let k = 0; k < x.beliefEntropy.length; k++)
      x.beliefEntropy[k] = spreadOf(k, x.corridorPlanKg, x.zoneTrips.length);
  },
});
