/** Crews, end-games and the effort of every sea zone in the reference state. */
import { capacityFor } from "@inflow/exact";
import { weeklyShareAt } from "../mechanisms/half-life.ts";
import type { Parameters } from "../mechanisms/parameters.gen.ts";
import type { Columns } from "../state.ts";
import { WEEKS_PER_YEAR } from "../unit.ts";
import { Control, type World } from "../world.ts";

/** Crews, end-games and effort of every sea zone. */
export const setZones = (c: Columns, p: Parameters, world: World): boolean => {
  const { legZone, legMode, legControl, routeCrewZone, routeLane, zoneControl } = world.relation;
  const lethal = c.regimeLethalShare[0] ?? 0;
  const boarding = c.regimeBoardingShare[0] ?? 1;
  const effective = p.reference.success * (lethal + (1 - lethal) * Math.min(1, boarding / (1 - lethal)));
  for (const column of [c.refZoneCrew, c.refZoneSkilledShare, c.refCrewTrips, c.refRecentInterceptions]) column.fill(0);
  c.refZoneTrips.fill(0);
  c.refZoneDetected.fill(0);
  for (let l = 0; l < legZone.length; l++) {
    const z = legZone[l]!;
    if (z < 0) continue;
    const trips = c.refLegTrips[l]!;
    c.refZoneTrips[z]! += trips;
    if (legControl[l] !== Control.sea) continue;
    c.refZoneDetected[z]! += trips * c.detectedShare[l]!;
    c.refRecentInterceptions[z]! += trips * c.refLegLossShare[l]!;
    c.refZoneCrew[z]! += trips * c.modeCrew[legMode[l]!]!;
    c.refZoneSkilledShare[z]! += trips * c.modeSkilledShare[legMode[l]!]!;
  }
  for (let r = 0; r < routeCrewZone.length; r++) {
    const z = routeCrewZone[r]!;
    if (z >= 0) c.refCrewTrips[z]! += c.refLaneKg[routeLane[r]!]! * c.refRouteShare[r]! * c.refRouteTripsPerKg[r]!;
  }
  let feasible = true;
  let arrested = 0;
  for (let z = 0; z < c.refZoneTrips.length; z++) {
    const trips = c.refZoneTrips[z]!;
    if (zoneControl[z] !== Control.sea) continue;
    const lossShare = trips > 0 ? c.refRecentInterceptions[z]! / trips : 0;
    const attempts = (lossShare * trips) / effective;
    if (attempts >= c.refZoneDetected[z]!) feasible &&= trips === 0;
    c.refZoneCrew[z] = trips > 0 ? c.refZoneCrew[z]! / trips : 0;
    c.refZoneSkilledShare[z] = trips > 0 ? c.refZoneSkilledShare[z]! / trips : 0;
    const boardedShare = (lossShare * (effective - p.reference.success * lethal)) / effective;
    c.refZoneArrestShare[z] = boardedShare;
    c.refZoneDeathShare[z] = lossShare - boardedShare;
    c.refZoneArrested[z] = boardedShare * trips * c.refZoneCrew[z]!;
    c.refZoneKilled[z] = (lossShare - boardedShare) * trips * c.refZoneCrew[z]!;
    arrested += c.refZoneArrested[z]!;
    const capacity = attempts > 0 ? capacityFor(c.refZoneDetected[z]!, attempts) : 0;
    c.refEndGameHours[z] = capacity > 0 ? c.boardingHours[z]! / capacity : 0;
    c.refSkilledCrews[z] =
      (trips * c.refZoneCrew[z]! * c.refZoneSkilledShare[z]! * WEEKS_PER_YEAR) / p.reference.crew.tripsPerYear;
  }
  const prosecuted = c.regimeProsecutedShare[0] ?? 0;
  c.refInformants[0] = (arrested * prosecuted) / weeklyShareAt(p.surveillance.informants.halfLife);
  return feasible;
};
