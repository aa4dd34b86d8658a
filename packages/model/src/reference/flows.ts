/** Departures solved backwards from the inflow they must deliver, and what they leave for other outlets of the theatre. */
import type { Columns } from "../state.ts";
import { Control, SLOTS, type World } from "../world.ts";
import { LAND, type ReferenceScratch } from "./losses-by-class.ts";

/** Departures of every lane that deliver the inflow, and trips and losses on the way. */
export const flowBackwards = (c: Columns, world: World, s: ReferenceScratch): void => {
  const { laneStage, laneOrganisation, laneCommodity, laneFirstRoute, laneEndRoute, organisationMarketLane } =
    world.relation;
  const { refRouteShare } = c;
  s.legTrips.fill(0);
  s.lost.fill(0);
  for (let stage = 1; stage >= 0; stage--)
    for (let lane = 0; lane < laneStage.length; lane++) {
      if (laneStage[lane] !== stage) continue;
      const o = laneOrganisation[lane]!;
      const delivered =
        stage === 1
          ? c.organisationShare[o]! * c.refInflowKg[laneCommodity[lane]!]!
          : c.refLaneKg[organisationMarketLane[o]!]!;
      const end = laneEndRoute[lane]!;
      let survival = 0;
      for (let r = laneFirstRoute[lane]!; r < end; r++)
        survival += refRouteShare[r]! * survivalOf(r, c.refLegLossShare, world);
      const departed = delivered / survival;
      c.refLaneKg[lane] = departed;
      c.refLaneLossShare[lane] = 1 - survival;
      // Removals on land are known for cocaine alone; fentanyl meets the same hazard.
      const measured = world.names.commodity[laneCommodity[lane]!] === "cocaine";
      for (let r = laneFirstRoute[lane]!; r < end; r++) walk(r, departed * refRouteShare[r]!, measured, c, world, s);
    }
};

const survivalOf = (r: number, refLegLossShare: Float64Array, world: World): number => {
  const { routeLegs } = world.relation;
  let survival = 1;
  for (let slot = r * SLOTS; slot < (r + 1) * SLOTS; slot++) {
    const l = routeLegs[slot]!;
    if (l < 0) break;
    survival *= 1 - refLegLossShare[l]!;
  }
  return survival;
};

const walk = (r: number, departed: number, measured: boolean, c: Columns, world: World, s: ReferenceScratch): void => {
  const { routeLegs, legZone } = world.relation;
  const { refLegLossShare } = c;
  const { legClass, legTrips, lost } = s;
  const trips = departed * c.refRouteTripsPerKg[r]!;
  let kg = departed;
  for (let slot = r * SLOTS; slot < (r + 1) * SLOTS; slot++) {
    const l = routeLegs[slot]!;
    if (l < 0) break;
    legTrips[l]! += trips;
    const gone = kg * refLegLossShare[l]!;
    if (legZone[l]! >= 0 && (measured || legClass[l] !== LAND)) lost[legClass[l]!]! += gone;
    kg -= gone;
  }
};

/** Loads for other outlets in the theatre: what the departures leave, by zone as US-bound shares imply. */
export const placeOutlets = (c: Columns, world: World, s: ReferenceScratch, theatreKg: number): boolean => {
  const { legOutlet, legZone, legMode, legChokepoint, legControl } = world.relation;
  const zoneKg = new Float64Array(world.names.zone.length);
  const legsIn = new Float64Array(world.names.zone.length);
  let usBound = 0;
  for (let l = 0; l < legZone.length; l++) {
    if (legZone[l]! < 0 || legControl[l] !== Control.sea) continue;
    if (legOutlet[l]! >= 0) legsIn[legZone[l]!]! += 1;
    else zoneKg[legZone[l]!]! += s.legTrips[l]! * c.modeLoadKg[legMode[l]!]!;
  }
  usBound = departuresAtSea(c, world, s);
  const other = theatreKg - usBound;
  if (theatreKg > 0 && other < 0) return false;
  let weight = 0;
  for (let z = 0; z < zoneKg.length; z++) weight += outletWeight(z, zoneKg[z]!, legsIn[z]!, c);
  c.zoneTrips.fill(0);
  c.gateTrips.fill(0);
  for (let l = 0; l < legZone.length; l++) {
    const z = legZone[l]!;
    if (legOutlet[l]! >= 0 && z >= 0)
      c.refLegTrips[l] =
        weight > 0
          ? (other * outletWeight(z, zoneKg[z]!, legsIn[z]!, c)) / weight / legsIn[z]! / c.modeLoadKg[legMode[l]!]!
          : 0;
    else c.refLegTrips[l] = s.legTrips[l]!;
    if (z >= 0) c.zoneTrips[z]! += c.refLegTrips[l]!;
    if (legChokepoint[l]! >= 0) c.gateTrips[legChokepoint[l]!]! += c.refLegTrips[l]!;
  }
  return true;
};

const outletWeight = (z: number, usKg: number, legs: number, c: Columns): number => {
  const bound = c.zoneUsBoundShare[z]!;
  return legs > 0 && bound > 0 ? (usKg * (1 - bound)) / bound : 0;
};

/** US-bound kilograms a week that leave by sea from the source. */
export const departuresAtSea = (c: Columns, { relation }: World, { routeAtSea }: ReferenceScratch): number => {
  const { refLaneKg, refRouteShare } = c;
  let kg = 0;
  for (let r = 0; r < routeAtSea.length; r++)
    if (routeAtSea[r] === 1) kg += refLaneKg[relation.routeLane[r]!]! * refRouteShare[r]!;
  return kg;
};
