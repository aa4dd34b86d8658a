/**
 * Chokepoints: routes funnelled through narrow waters and gates.
 *
 *     κ_z = 1 + use·(A_z/A_gate − 1)·(share of the zone's trips through the gate), at most the ceiling
 *
 * Trips are summed by leg, zone and gate; loads for other outlets share the waters and the patrols' time. A blockade
 * stops a share of a gate's traffic, leaks, delays, and costs legal cargo. Limit: random search is no theory of barriers; a
 * barrier's own law, the swept share of the gate's width times the time on station, is replaced by κ and the share of it
 * that patrols put to use.
 */
import { mechanism, type Now, type View } from "../mechanism.ts";
import { SLOTS } from "../world.ts";
import type { ChokepointsParameters } from "./parameters.gen.ts";

const reads = [
  "trips",
  "shipments",
  "shipmentCount",
  "departedKg",
  "refLegTrips",
  "outletKg",
  "refOutletKg",
  "willingnessRatio",
  "blockadeShare",
  "blockadePermitted",
  "chokepointAreaShare",
  "chokepointLegalCargoUsdPerWeek",
  "modeCrew",
  "modeLoadKg",
] as const;
const writes = [
  "legTrips",
  "legKg",
  "corridorKg",
  "organisationLegTrips",
  "zoneTrips",
  "gateTrips",
  "concentrationRatio",
  "gateStopShare",
  "laneDelayWeeks",
  "legalCargoUsd",
] as const;
type X = View<(typeof reads)[number], (typeof writes)[number]>;

/** How much a gate concentrates a zone's traffic for a patrol [1]. */
export const concentrationAt = (areaShare: number, throughShare: number, use: number, ceiling: number): number =>
  Math.min(ceiling, 1 + use * (1 / areaShare - 1) * throughShare);

/** Chance that a blockade stops a trip at a gate [1]. */
export const stopShareAt = (closure: number, found: number): number => closure * found;

const sumTrips = (x: X, { world, luck }: Now): void => {
  const { routeExposedLegs, routeExposedOrganisationLegs, legOutlet, legZone, legChokepoint, legCommodity } =
    world.relation;
  x.legTrips.fill(0);
  x.organisationLegTrips.fill(0);
  const { trips: routeTrips, shipments, departedKg, legTrips, legKg, organisationLegTrips } = x;
  legKg.fill(0);
  for (let i = 0; i < x.shipmentCount[0]; i++) {
    const r = shipments[i];
    const trips = routeTrips[r];
    const kg = departedKg[r];
    const end = (r + 1) * SLOTS;
    for (let slot = r * SLOTS; slot < end; slot++) {
      const l = routeExposedLegs[slot];
      if (l < 0) break;
      legTrips[l] += trips;
      legKg[l] += kg;
      organisationLegTrips[routeExposedOrganisationLegs[slot]] += trips;
    }
  }
  const { zoneTrips, gateTrips, corridorKg, refOutletKg, outletKg, willingnessRatio, refLegTrips } = x;
  const zones = zoneTrips.length;
  zoneTrips.fill(0);
  gateTrips.fill(0);
  corridorKg.fill(0);
  for (let l = 0; l < legTrips.length; l++) {
    const e = legOutlet[l];
    const z = legZone[l];
    if (e >= 0) {
      const sales = refOutletKg[e] > 0 ? outletKg[e] / refOutletKg[e] : 0;
      const willing = z >= 0 ? Math.min(1, willingnessRatio[z]) : 1;
      legTrips[l] = luck.at(world.identity.leg[l]).poisson(refLegTrips[l] * sales * willing);
    }
    const trips = legTrips[l];
    if (trips === 0) continue;
    if (z >= 0) {
      zoneTrips[z] += trips;
      corridorKg[Math.max(0, legCommodity[l]) * zones + z] += legKg[l];
    }
    const g = legChokepoint[l];
    if (g >= 0) gateTrips[g] += trips;
  }
};

const blockade = (x: X, p: ChokepointsParameters, { world }: Now): void => {
  const { legChokepoint, legMode, laneFirstRoute, laneEndRoute, routeLegs } = world.relation;
  const permitted = x.blockadePermitted[0];
  x.legalCargoUsd[0] = 0;
  x.gateStopShare.fill(0);
  x.laneDelayWeeks.fill(0);
  if (permitted === 0) return;
  for (let g = 0; g < x.blockadeShare.length; g++)
    x.legalCargoUsd[0] += permitted * x.blockadeShare[g] * x.chokepointLegalCargoUsdPerWeek[g];
  for (let l = 0; l < x.gateStopShare.length; l++) {
    const g = legChokepoint[l];
    const merchant = x.modeCrew[legMode[l]] === 0;
    x.gateStopShare[l] =
      g < 0 ? 0 : permitted * stopShareAt(x.blockadeShare[g], merchant ? p.blockade.containers : p.blockade.boats);
  }
  for (let lane = 0; lane < x.laneDelayWeeks.length; lane++) {
    let closure = 0;
    let all = 0;
    for (let r = laneFirstRoute[lane]; r < laneEndRoute[lane]; r++) {
      let worst = 0;
      for (let slot = r * SLOTS; slot < (r + 1) * SLOTS && routeLegs[slot] >= 0; slot++) {
        const g = legChokepoint[routeLegs[slot]];
        if (g >= 0) worst = Math.max(worst, permitted * x.blockadeShare[g]);
      }
      closure += worst * x.trips[r];
      all += x.trips[r];
    }
    x.laneDelayWeeks[lane] = all > 0 ? (p.delay.weeks * closure) / all : 0;
  }
};

export const chokepoints = mechanism({
  name: "chokepoints",
  reads,
  writes,
  step(x, p: ChokepointsParameters, now) {
    sumTrips(x, now);
    x.concentrationRatio.fill(1);
    const { chokepointZone } = now.world.relation;
    for (let g = 0; g < x.gateTrips.length; g++) {
      const z = chokepointZone[g];
      if (z < 0 || x.zoneTrips[z] === 0) continue;
      const through = Math.min(1, x.gateTrips[g] / x.zoneTrips[z]);
      const ratio = concentrationAt(x.chokepointAreaShare[g], through, p.concentration.use, p.concentration.ceiling);
      x.concentrationRatio[z] = Math.max(x.concentrationRatio[z], ratio);
    }
    blockade(x, p, now);
  },
});
