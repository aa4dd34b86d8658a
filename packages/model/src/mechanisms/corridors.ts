/**
 * Corridors: by which way organisations ship, and how many trips that makes.
 *
 *     s*_r ∝ s_r0·exp(−(ĉ_r − ĉ_r0)/(κ·c̄)),   s' = s + η(s* − s),   trips_r ~ Poisson(ship·s_r/load_r)
 *
 * The constants ln s_r0 reproduce the base shares; orders come from `volume.ts`, costs from `route-cost.ts`. Volume that
 * finds no willing crew is spread over routes with room, then over the backstop, whose capacity grows to what is asked of
 * it; what remains stays in stock and is counted. After Caulkins, Crawford & Reuter 1993. Limit: no strategy between blocs, and
 * no count of vessels: what caps an organisation beside crews, capital and stock is a ceiling of its logistics.
 */
import { exp, pow } from "@inflow/exact";
import { mechanism, type Now, type View } from "../mechanism.ts";
import type { World } from "../world.ts";
import { bundleWrites, gatherBundles } from "./bundles.ts";
import { landCosts } from "./landed-cost.ts";
import type { CorridorsParameters } from "./parameters.gen.ts";
import { costLane, costLegs, costReads, costWrites } from "./route-cost.ts";
import { depart, fitToCapacity, planKilograms, shippingReads, shippingWrites } from "./shipping.ts";
import { orderVolumes, volumeReads } from "./volume.ts";

const ownReads = [
  "refRouteShare",
  "refRouteTripsPerKg",
  "refRouteCostUsdPerKg",
  "refLaneCostUsdPerKg",
  "refLaneLossShare",
  "refCrewTrips",
  "refSkilledCrews",
  "skilledCrews",
  "willingnessRatio",
  "laneDelayWeeks",
] as const;
const ownWrites = [
  "orderKg",
  "routeShare",
  "laneDepartedKg",
  "crewTripsCapacity",
  "landedMeanUsdPerKg",
  "landedMarginalUsdPerKg",
  "arrivedKg",
  "stagingArrivedKg",
  "inflowKg",
  "activeCorridors",
  "delayUsd",
] as const;
const reads = [...costReads, ...volumeReads, ...shippingReads, ...ownReads] as const;
const writes = [...costWrites, ...bundleWrites, ...shippingWrites, ...ownWrites] as const;
type X = View<(typeof reads)[number], (typeof writes)[number]>;

/** Weight of a route [1] before it is shared out: its base share, less where it has become dearer. */
export const routeWeightAt = (baseShare: number, cost: number, baseCost: number, spread: number): number =>
  baseShare * exp((baseCost - cost) / spread);

/** Trips that willing skilled crews can make in a zone [trip/week]. */
export const crewTripsAt = (slack: number, baseTrips: number, crewRatio: number, willingness: number): number =>
  slack * baseTrips * crewRatio * willingness;

/** Share of volume re-planned at a review [1], from the share re-planned in a week and the weeks between reviews. */
export const replannedAt = (weekly: number, weeks: number): number => 1 - pow(1 - weekly, weeks);

/** One organisation's review of a lane: what its routes cost, and where it will send its volume. */
const review = (lane: number, x: X, p: CorridorsParameters, world: World): void => {
  costLane(lane, x, p.backstop.premium, world);
  const { trips: weight, refRouteShare, routeCostUsdPerKg, refRouteCostUsdPerKg, routeShare } = x;
  const first = world.relation.laneFirstRoute[lane];
  const end = world.relation.laneEndRoute[lane];
  const speed = replannedAt(p.replan.weekly, p.replan.every);
  const spread = p.choice * x.refLaneCostUsdPerKg[lane];
  let least = Infinity;
  for (let r = first; r < end; r++) least = Math.min(least, routeCostUsdPerKg[r] - refRouteCostUsdPerKg[r]);
  let sum = 0;
  for (let r = first; r < end; r++) {
    const w = routeWeightAt(refRouteShare[r], routeCostUsdPerKg[r], refRouteCostUsdPerKg[r] + least, spread);
    weight[r] = w;
    sum += w;
  }
  for (let r = first; r < end; r++) routeShare[r] += speed * (weight[r] / sum - routeShare[r]);
  gatherBundles(lane, x, world);
};

/** Organisations review their lanes every few weeks, each in a week of its own. */
const reviewLanes = (x: X, p: CorridorsParameters, { world, week }: Now): void => {
  const every = p.replan.every;
  const { organisationSourceLane, organisationMarketLane } = world.relation;
  for (let o = 0; o < organisationMarketLane.length; o++) {
    const turn = week + (world.identity.organisation[o] % every);
    if (turn - every * Math.floor(turn / every) !== 0) continue;
    costLegs(o, x, world);
    if (organisationSourceLane[o] >= 0) review(organisationSourceLane[o], x, p, world);
    if (organisationMarketLane[o] >= 0) review(organisationMarketLane[o], x, p, world);
  }
};

/** What arrives this week of the loads that were under way when it began. */
const arrive = (x: X, world: World): void => {
  const { laneStage, laneOrganisation, laneCommodity } = world.relation;
  x.inflowKg.fill(0);
  x.stagingArrivedKg.fill(0);
  for (let lane = 0; lane < x.arrivedKg.length; lane++) {
    const survived = x.refLaneKg[lane] * (1 - x.refLaneLossShare[lane]);
    const lead = survived > 0 ? x.refUnderWayKg[lane] / survived : 1;
    x.arrivedKg[lane] = x.underWayKg[lane] / (lead + x.laneDelayWeeks[lane]);
    if (laneStage[lane] === 1) x.inflowKg[laneCommodity[lane]] += x.arrivedKg[lane];
    else x.stagingArrivedKg[laneOrganisation[lane]] += x.arrivedKg[lane];
  }
};

const countActive = (x: X, p: CorridorsParameters): void => {
  const zones = x.crewTripsPlanned.length;
  for (let k = 0; k < x.activeCorridors.length; k++) {
    let total = 0;
    for (let z = 0; z < zones; z++) total += x.corridorPlanKg[k * zones + z];
    let active = 0;
    for (let z = 0; z < zones; z++) if (x.corridorPlanKg[k * zones + z] > p.active.share * total) active++;
    x.activeCorridors[k] = active;
  }
};

/** What moving this week's loads costs, and what those of the first stage cost to buy. */
const spend = (x: X, world: World): void => {
  const { laneStage, laneOrganisation, laneCommodity, routeLane, organisationSourceLane } = world.relation;
  const { departedKg, routeLegUsdPerKg, shipments, laneDepartedKg, organisationUsd, delayUsd } = x;
  laneDepartedKg.fill(0);
  organisationUsd.fill(0);
  delayUsd.fill(0);
  for (let i = 0; i < x.shipmentCount[0]; ) {
    const lane = routeLane[shipments[i]];
    let moving = 0;
    let kg = 0;
    for (; i < x.shipmentCount[0] && routeLane[shipments[i]] === lane; i++) {
      const r = shipments[i];
      moving += departedKg[r] * routeLegUsdPerKg[r];
      kg += departedKg[r];
    }
    const o = laneOrganisation[lane];
    const k = laneCommodity[lane];
    const bought = laneStage[lane] === 0 || organisationSourceLane[o] < 0 ? x.exportUsdPerKg[k] : 0;
    laneDepartedKg[lane] = kg;
    organisationUsd[o] += moving + kg * bought;
    delayUsd[k] += moving;
  }
};

export const corridors = mechanism({
  name: "corridors",
  reads,
  writes,
  start(x, p: CorridorsParameters, { world }) {
    const { laneFirstRoute, laneEndRoute, routeCrewZone } = world.relation;
    x.routeShare.set(x.refRouteShare as Float64Array);
    x.orderKg.set(x.refLaneKg as Float64Array);
    x.crewTripsWanted.set(x.refCrewTrips as Float64Array);
    for (let lane = 0; lane < x.orderKg.length; lane++) {
      gatherBundles(lane, x, world);
      let uncrewed = 0;
      for (let r = laneFirstRoute[lane]; r < laneEndRoute[lane]; r++)
        if (routeCrewZone[r] < 0) uncrewed += x.refRouteShare[r];
      x.backstopCapacityKg[lane] = p.crew.slack * uncrewed * x.refLaneKg[lane];
    }
  },
  step(x, p: CorridorsParameters, now) {
    const { world } = now;
    arrive(x, world);
    reviewLanes(x, p, now);
    orderVolumes(x, p, world, now.tally);
    for (let z = 0; z < x.crewTripsCapacity.length; z++) {
      const crews = x.refSkilledCrews[z] > 0 ? x.skilledCrews[z] / x.refSkilledCrews[z] : 0;
      x.crewTripsCapacity[z] = crewTripsAt(p.crew.slack, x.refCrewTrips[z], crews, x.willingnessRatio[z]);
    }
    planKilograms(x, p, world);
    landCosts(x, p.marginal.share, world);
    countActive(x, p);
    fitToCapacity(x, p, world);
    depart(x, p, now);
    spend(x, world);
  },
});
