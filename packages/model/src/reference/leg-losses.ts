/**
 * The chance of loss on every leg that the tonnes removed on record imply: sea legs by how readily they are detected,
 * ports by inspection, land by the police of the state. Hazards of each class move in proportion to what they missed.
 */
import { log } from "@inflow/exact";
import { concentrationAt } from "../mechanisms/chokepoints.ts";
import type { Parameters } from "../mechanisms/parameters.gen.ts";
import { inspectionChanceAt, patrolChanceAt, sweepZones } from "../mechanisms/surveillance.ts";
import type { Columns } from "../state.ts";
import { Control, type World } from "../world.ts";
import { departuresAtSea } from "./flows.ts";
import { BORDER, type ReferenceScratch, SEA } from "./losses-by-class.ts";

/** Loss chance of every leg under the present hazards, sea legs by how readily they are detected. */
export const setLegLosses = (c: Columns, p: Parameters, world: World, s: ReferenceScratch): void => {
  const { legZone, legMode, legControl } = world.relation;
  const classOfLeg = s.legClass;
  seeAtSea(c, p, world, s);
  const inspection = meanInspection(c, world);
  for (let l = 0; l < classOfLeg.length; l++) {
    const z = legZone[l]!;
    const hazard = s.hazard[classOfLeg[l]!]!;
    if (z < 0) c.refLegLossShare[l] = 0;
    else if (legControl[l] === Control.sea) c.refLegLossShare[l] = Math.min(1, hazard * c.refLegLossShare[l]!);
    else if (legControl[l] === Control.port) {
      c.refPortHazardRatio[l] = hazard;
      c.refLegLossShare[l] = inspectionChanceAt(c.zoneInspectedShare[z]!, c.modeSensitivity[legMode[l]!]!, hazard);
    } else {
      const between = classOfLeg[l]! >= BORDER ? p.reference.border.between * inspection : 1;
      c.refLandHazard[l] = Math.min(1, hazard * between);
      c.refLegLossShare[l] = c.refLandHazard[l]!;
    }
  }
};

/** Mean chance of an inspection at a port before targeting [1], over the port legs of the world. */
const meanInspection = (c: Columns, world: World): number => {
  const { legZone, legMode, legControl } = world.relation;
  let sum = 0;
  let legs = 0;
  for (let l = 0; l < legZone.length; l++) {
    if (legControl[l] !== Control.port || legZone[l]! < 0) continue;
    sum += inspectionChanceAt(c.zoneInspectedShare[legZone[l]!]!, c.modeSensitivity[legMode[l]!]!, 1);
    legs += 1;
  }
  return legs > 0 ? sum / legs : 1;
};

/** Detection at sea: patrols as they are, cues such that the mean share detected is the prior's; leaves relative detectability. */
const seeAtSea = (c: Columns, p: Parameters, world: World, s: ReferenceScratch): void => {
  const { legZone, legMode, legControl, chokepointZone } = world.relation;
  c.concentrationRatio.fill(1);
  for (let g = 0; g < chokepointZone.length; g++) {
    const z = chokepointZone[g]!;
    if (z < 0 || !(c.zoneTrips[z]! > 0)) continue;
    const { use, ceiling } = p.chokepoints.concentration;
    const through = Math.min(1, c.gateTrips[g]! / c.zoneTrips[z]!);
    c.concentrationRatio[z] = Math.max(
      c.concentrationRatio[z]!,
      concentrationAt(c.chokepointAreaShare[g]!, through, use, ceiling),
    );
  }
  sweepZones(c, c.sweepRate);
  let trips = 0;
  let missed = 0;
  for (let l = 0; l < legZone.length; l++) {
    if (legControl[l] !== Control.sea || legZone[l]! < 0) continue;
    const z = legZone[l]!;
    const m = legMode[l]!;
    s.patrolChance[l] = patrolChanceAt(
      c.sweepRate[z]!,
      world.legKm[l]! / c.modeSpeedKmh[m]!,
      c.modeDetectabilityRatio[m]!,
      c.concentrationRatio[z]!,
    );
    const weight = Math.max(c.refLegTrips[l]!, Number.EPSILON);
    trips += weight;
    missed += weight * (1 - s.patrolChance[l]!);
  }
  const missing = trips > 0 ? Math.min(1, ((1 - p.reference.detected.share) * trips) / missed) : 1;
  c.refCueHazard[0] = -log(missing);
  c.refZoneDetected.fill(0);
  c.refZoneTrips.fill(0);
  for (let l = 0; l < legZone.length; l++) {
    if (legControl[l] !== Control.sea || legZone[l]! < 0) continue;
    c.detectedShare[l] = 1 - (1 - s.patrolChance[l]!) * missing;
    c.refZoneDetected[legZone[l]!]! += c.refLegTrips[l]! * c.detectedShare[l]!;
    c.refZoneTrips[legZone[l]!]! += c.refLegTrips[l]!;
  }
  for (let l = 0; l < legZone.length; l++) {
    if (legControl[l] !== Control.sea || legZone[l]! < 0) continue;
    const z = legZone[l]!;
    const mean = c.refZoneTrips[z]! > 0 ? c.refZoneDetected[z]! / c.refZoneTrips[z]! : p.reference.detected.share;
    c.refLegLossShare[l] = c.detectedShare[l]! / mean;
    c.refZoneCuedShare[z] = Math.min(1, (1 - missing) / mean);
  }
};

/** Moves every hazard in proportion to what it missed; returns the largest relative miss [1]. */
export const updateHazards = (
  c: Columns,
  world: World,
  s: ReferenceScratch,
  seaShare: number,
  p: Parameters,
): number => {
  const { legOutlet, legMode } = world.relation;
  let lostAtSea = s.lost[SEA]!;
  let departed = departuresAtSea(c, world, s);
  for (let l = 0; l < legOutlet.length; l++) {
    if (legOutlet[l]! < 0) continue;
    const kg = c.refLegTrips[l]! * c.modeLoadKg[legMode[l]!]!;
    departed += kg;
    lostAtSea += kg * c.refLegLossShare[l]!;
  }
  s.target[SEA] = seaShare * departed;
  s.lost[SEA] = lostAtSea;
  let miss = 0;
  for (let i = 0; i < s.hazard.length; i++) {
    if (!(s.lost[i]! > 0 && s.target[i]! > 0)) continue;
    const ratio = s.target[i]! / s.lost[i]!;
    miss = Math.max(miss, Math.abs(ratio - 1));
    s.hazard[i] = Math.min(s.hazard[i]! * ratio, p.reference.hazard.ceiling);
  }
  return miss;
};
