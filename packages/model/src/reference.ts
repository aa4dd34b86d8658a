/**
 * The reference state of a draw: the mass balance solved backwards from consumption, before anything runs.
 *
 *     F = D_doc·q/o            true departures in the theatre, pure          ℓ_sea = R_sea·q/F
 *     Y = C/(1 − ℓ_dom)        inflow                                        x_other = F − x_US ≥ 0
 *
 * Documented flow counts one load several times, includes loads for other markets and is bulk weight; true flow is a
 * state. Losses at sea, on land between sea and border, and at the border are met by hazards found by proportional
 * iteration, so that flows and losses agree to rounding. Removals in Central America and in Mexico are met together, with
 * one hazard for each leg on land: few loads cross the isthmus here, and removals of its own would take most of them. What cannot be (more US-bound trips than departures, outlets that
 * would have to sell less than nothing, landed cost above the wholesale price, an organisation that spends more than it
 * earns or cannot pay for its lead, capacity above what is detected) is infeasible: the draw is refused and counted.
 */
import { capacityFor, log } from "@inflow/exact";
import { shareRoutes } from "./base-shares.ts";
import { eventMonthsAt } from "./mechanisms/beliefs.ts";
import { concentrationAt } from "./mechanisms/chokepoints.ts";
import { landCosts } from "./mechanisms/landed-cost.ts";
import { marketAnchorForm, type Parameters } from "./mechanisms/parameters.gen.ts";
import { costLane } from "./mechanisms/route-cost.ts";
import { inspectionChanceAt, patrolChanceAt, sweepZones } from "./mechanisms/surveillance.ts";
import { weeklyShareAt } from "./mechanisms/half-life.ts";
import type { Columns } from "./state.ts";
import { KG_PER_TONNE, WEEKS_PER_YEAR } from "./unit.ts";
import { Control, SLOTS, type World } from "./world.ts";

/** What is solved for once per world and kept between draws. */
export interface ReferenceScratch {
  readonly pathSizes: Float64Array;
  readonly patrolChance: Float64Array;
  /** Trips of US-bound routes by leg. */
  readonly legTrips: Float64Array;
  /** Kilograms lost by class of loss. */
  readonly lost: Float64Array;
  readonly hazard: Float64Array;
  readonly target: Float64Array;
  readonly legClass: Int32Array;
  /** 1 for routes from the source with a leg at sea. */
  readonly routeAtSea: Uint8Array;
}

/** Classes of loss; border classes follow one for each commodity. */
const SEA = 0;
const LAND = 1;
const BORDER = LAND + 1;

export const scratchOf = (world: World, sizes: Float64Array): ReferenceScratch => {
  const classes = BORDER + world.names.commodity.length;
  const column = (length: number) => new Float64Array(length);
  return {
    pathSizes: sizes,
    patrolChance: column(world.names.leg.length),
    legTrips: column(world.names.leg.length),
    lost: column(classes),
    hazard: column(classes),
    target: column(classes),
    legClass: Int32Array.from(world.names.leg, (_, l) => classOf(l, world)),
    routeAtSea: Uint8Array.from(world.names.route, (_, r) => (leavesBySea(r, world) ? 1 : 0)),
  };
};

const perWeek = (tonnesPerYear: number): number => (tonnesPerYear * KG_PER_TONNE) / WEEKS_PER_YEAR;

/** True share lost at sea [1]: what was removed over what departed, or the claimed share where a reader tries the claim. */
const seaLossAt = (p: Parameters, theatre: number): number => {
  const measured = theatre > 0 ? (p.reference.removed.sea * p.reference.purity.export) / theatre : 0;
  return measured + p.reference.claim.believed * (p.reference.claim.seaLoss - measured);
};

/** True theatre departures [t/year, pure] from the documented flow, its purity and its over-count. */
export const trueDeparturesAt = (documented: number, purity: number, overcount: number): number => (documented * purity) / overcount;

const classOf = (l: number, world: World): number => {
  const { legControl, legState, legCommodity } = world.relation;
  const state = legState[l]! >= 0 ? world.names.state[legState[l]!] : "";
  if (legControl[l] === Control.sea) return SEA;
  if (legControl[l] === Control.port || state === "united-states") return BORDER + Math.max(0, legCommodity[l]!);
  return LAND;
};

const leavesBySea = (r: number, { relation }: World): boolean => {
  const { routeLane, laneStage, routeLegs, legControl, legZone } = relation;
  if (laneStage[routeLane[r]!] === 1) return false;
  for (let slot = r * SLOTS; slot < (r + 1) * SLOTS && routeLegs[slot]! >= 0; slot++)
    if (legControl[routeLegs[slot]!] === Control.sea && legZone[routeLegs[slot]!]! >= 0) return true;
  return false;
};

/** Fills every `ref…` input and every material stock; false when the draw cannot be. */
export const solveReference = (c: Columns, p: Parameters, world: World, s: ReferenceScratch): boolean => {
  const cocaine = world.names.commodity.indexOf("cocaine");
  const fentanyl = world.names.commodity.indexOf("fentanyl");
  setPrices(c, p, cocaine, fentanyl);
  shareRoutes(c, world, s.pathSizes, p.corridors.choice, p.reference.fit.rounds);
  setTargets(p, s, cocaine, fentanyl);
  for (let r = 0; r < c.refRouteLoadKg.length; r++) {
    c.refRouteLoadKg[r] = c.modeLoadKg[world.relation.routeMode[r]!]!;
    c.refRouteTripsPerKg[r] = 1 / c.refRouteLoadKg[r]!;
  }
  const theatre = cocaine < 0 ? 0 : trueDeparturesAt(p.reference.documented.tonnes, p.reference.purity.export, p.reference.documented.overcount);
  const seaShare = seaLossAt(p, theatre);
  if (seaShare >= 1) return false;
  s.hazard.fill(p.reference.hazard.start);
  if (seaShare > 0) s.hazard[SEA] = seaShare;
  for (let round = 0; round < p.reference.fit.rounds; round++) {
    setLegLosses(c, p, world, s);
    flowBackwards(c, world, s);
    if (!placeOutlets(c, world, s, perWeek(theatre))) return false;
    if (updateHazards(c, world, s, seaShare, p) < p.reference.fit.tolerance) break;
  }
  setLegLosses(c, p, world, s);
  flowBackwards(c, world, s);
  if (!placeOutlets(c, world, s, perWeek(theatre))) return false;
  return setZones(c, p, world) && setSupply(c, p, world) && setStocks(c, p, world) && setCosts(c, p, world);
};

const setPrices = (c: Columns, p: Parameters, cocaine: number, fentanyl: number): void => {
  const { price, consumption, lost } = p.reference;
  const set = (k: number, name: "cocaine" | "fentanyl"): void => {
    if (k < 0) return;
    c.refExportUsdPerKg[k] = price.export[name];
    c.refWholesaleUsdPerKg[k] = price.wholesale[name];
    c.refRetailUsdPerKg[k] = price.retail[name];
    c.refConsumedKg[k] = perWeek(consumption[name]);
    c.refInflowKg[k] = c.refConsumedKg[k]! / (1 - lost.domestic[name]);
  };
  set(cocaine, "cocaine");
  set(fentanyl, "fentanyl");
  c.refSuccessShare[0] = p.reference.success;
  c.refAvailability[0] = p.supply.availability.start;
};

const setTargets = (p: Parameters, s: ReferenceScratch, cocaine: number, fentanyl: number): void => {
  const { removed, purity } = p.reference;
  s.target.fill(0);
  s.target[LAND] = perWeek(removed.centralAmerica.cocaine + removed.mexico.cocaine);
  if (cocaine >= 0) s.target[BORDER + cocaine] = perWeek(removed.border.cocaine);
  if (fentanyl >= 0) s.target[BORDER + fentanyl] = perWeek(removed.border.fentanyl * purity.fentanyl);
};

/** Loss chance of every leg under the present hazards, sea legs by how readily they are detected. */
const setLegLosses = (c: Columns, p: Parameters, world: World, s: ReferenceScratch): void => {
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
    c.concentrationRatio[z] = Math.max(c.concentrationRatio[z]!, concentrationAt(c.chokepointAreaShare[g]!, through, use, ceiling));
  }
  sweepZones(c, c.sweepRate);
  let trips = 0;
  let missed = 0;
  for (let l = 0; l < legZone.length; l++) {
    if (legControl[l] !== Control.sea || legZone[l]! < 0) continue;
    const z = legZone[l]!;
    const m = legMode[l]!;
    s.patrolChance[l] = patrolChanceAt(c.sweepRate[z]!, world.legKm[l]! / c.modeSpeedKmh[m]!, c.modeDetectabilityRatio[m]!, c.concentrationRatio[z]!);
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

/** Departures of every lane that deliver the inflow, and trips and losses on the way. */
const flowBackwards = (c: Columns, world: World, s: ReferenceScratch): void => {
  const { laneStage, laneOrganisation, laneCommodity, laneFirstRoute, laneEndRoute, organisationMarketLane } = world.relation;
  const { refRouteShare } = c;
  s.legTrips.fill(0);
  s.lost.fill(0);
  for (let stage = 1; stage >= 0; stage--)
    for (let lane = 0; lane < laneStage.length; lane++) {
      if (laneStage[lane] !== stage) continue;
      const o = laneOrganisation[lane]!;
      const delivered = stage === 1 ? c.organisationShare[o]! * c.refInflowKg[laneCommodity[lane]!]! : c.refLaneKg[organisationMarketLane[o]!]!;
      const end = laneEndRoute[lane]!;
      let survival = 0;
      for (let r = laneFirstRoute[lane]!; r < end; r++) survival += refRouteShare[r]! * survivalOf(r, c.refLegLossShare, world);
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
const placeOutlets = (c: Columns, world: World, s: ReferenceScratch, theatreKg: number): boolean => {
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
      c.refLegTrips[l] = weight > 0 ? ((other * outletWeight(z, zoneKg[z]!, legsIn[z]!, c)) / weight / legsIn[z]!) / c.modeLoadKg[legMode[l]!]! : 0;
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
const departuresAtSea = (c: Columns, { relation }: World, { routeAtSea }: ReferenceScratch): number => {
  const { refLaneKg, refRouteShare } = c;
  let kg = 0;
  for (let r = 0; r < routeAtSea.length; r++) if (routeAtSea[r] === 1) kg += refLaneKg[relation.routeLane[r]!]! * refRouteShare[r]!;
  return kg;
};

/** Moves every hazard in proportion to what it missed; returns the largest relative miss [1]. */
const updateHazards = (c: Columns, world: World, s: ReferenceScratch, seaShare: number, p: Parameters): number => {
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

/** Crews, end-games and effort of every sea zone. */
const setZones = (c: Columns, p: Parameters, world: World): boolean => {
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
    if (z >= 0) c.refCrewTrips[z]! += (c.refLaneKg[routeLane[r]!]! * c.refRouteShare[r]!) * c.refRouteTripsPerKg[r]!;
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
    c.refSkilledCrews[z] = (trips * c.refZoneCrew[z]! * c.refZoneSkilledShare[z]! * WEEKS_PER_YEAR) / p.reference.crew.tripsPerYear;
  }
  const prosecuted = c.regimeProsecutedShare[0] ?? 0;
  c.refInformants[0] = (arrested * prosecuted) / weeklyShareAt(p.surveillance.informants.halfLife);
  return feasible;
};

/** Production, removals and sales elsewhere; the other outlets are the residual. */
const setSupply = (c: Columns, p: Parameters, world: World): boolean => {
  const { regionCommodity, routeRegion, routeLane, outletCommodity } = world.relation;
  const drawn = new Float64Array(regionCommodity.length);
  for (let r = 0; r < routeRegion.length; r++)
    if (routeRegion[r]! >= 0) drawn[routeRegion[r]!]! += c.refLaneKg[routeLane[r]!]! * c.refRouteShare[r]!;
  for (let k = 0; k < world.names.commodity.length; k++) {
    const regions = [...regionCommodity.keys()].filter((n) => regionCommodity[n] === k);
    const outlets = [...outletCommodity.keys()].filter((e) => outletCommodity[e] === k);
    const grown = world.names.commodity[k] === "cocaine";
    let sales = 0;
    for (const n of regions) {
      if (grown) {
        c.refProducedKg[n] = perWeek(p.reference.potential.tonnes * p.reference.potential.realised) * c.regionShare[n]!;
        c.refSourceRemovedShare[n] = p.reference.removed.source / (p.reference.potential.tonnes * p.reference.potential.realised);
        c.refOutletDrawnKg[n] = c.refProducedKg[n]! * (1 - c.refSourceRemovedShare[n]!) - drawn[n]!;
      } else {
        c.refSourceRemovedShare[n] = p.reference.removed.synthesis;
        c.refOutletDrawnKg[n] = drawn[n]! * p.reference.outlet.synthesis;
        c.refProducedKg[n] = (drawn[n]! + c.refOutletDrawnKg[n]!) / (1 - c.refSourceRemovedShare[n]!);
      }
      if (c.refOutletDrawnKg[n]! < 0) return false;
      sales += c.refOutletDrawnKg[n]!;
      c.refSourceStockKg[n] = p.reference.cover.source * (c.refOutletDrawnKg[n]! + drawn[n]!);
    }
    let shares = 0;
    for (const e of outlets) shares += c.outletShare[e]!;
    for (const e of outlets) c.refOutletKg[e] = shares > 0 ? (sales * c.outletShare[e]!) / shares : 0;
    if (outlets.length === 0) for (const n of regions) {
      c.refProducedKg[n] = drawn[n]! / (1 - c.refSourceRemovedShare[n]!);
      c.refOutletDrawnKg[n] = 0;
    }
  }
  return true;
};

const setStocks = (c: Columns, p: Parameters, world: World): boolean => {
  const { laneStage, organisationMarketLane, organisationSourceLane } = world.relation;
  for (let lane = 0; lane < laneStage.length; lane++) {
    const lead = laneStage[lane] === 0 ? p.reference.lead.source : p.reference.lead.market;
    c.refUnderWayKg[lane] = lead * c.refLaneKg[lane]! * (1 - c.refLaneLossShare[lane]!);
  }
  for (let o = 0; o < organisationMarketLane.length; o++)
    c.refStagedKg[o] = organisationSourceLane[o]! >= 0 ? p.reference.cover.staging * c.refLaneKg[organisationMarketLane[o]!]! : 0;
  for (let k = 0; k < world.names.commodity.length; k++) c.refUsStockKg[k] = p.reference.cover.us * c.refInflowKg[k]!;
  c.sourceStockKg.set(c.refSourceStockKg);
  c.stagedKg.set(c.refStagedKg);
  c.underWayKg.set(c.refUnderWayKg);
  c.usStockKg.set(c.refUsStockKg);
  c.informants.set(c.refInformants);
  return true;
};

/** Believed costs at true losses, margins and capital. */
const setCosts = (c: Columns, p: Parameters, world: World): boolean => {
  const { organisationLegLeg, laneStage, laneOrganisation, laneCommodity, laneFirstRoute, laneEndRoute, organisationSourceLane } = world.relation;
  for (let ol = 0; ol < organisationLegLeg.length; ol++) c.believedLoss[ol] = c.refLegLossShare[organisationLegLeg[ol]!]!;
  for (let l = 0; l < c.refEventMonths.length; l++) c.refEventMonths[l] = eventMonthsAt(c.refLegTrips[l]! * c.refLegLossShare[l]!);
  c.crewPayRatio.fill(1);
  c.crewRiskUsd.fill(0);
  c.exportUsdPerKg.set(c.refExportUsdPerKg);
  c.routeShare.set(c.refRouteShare);
  for (let lane = 0; lane < laneStage.length; lane++) costLane(lane, c, p.corridors.backstop.premium, world);
  c.refRouteCostUsdPerKg.set(c.routeCostUsdPerKg);
  c.refLaneCostUsdPerKg.set(c.laneCostUsdPerKg);
  c.refCapitalUsd.fill(0);
  for (let lane = 0; lane < laneStage.length; lane++) {
    const k = laneCommodity[lane]!;
    const o = laneOrganisation[lane]!;
    c.refLaneMarginUsdPerKg[lane] = c.refWholesaleUsdPerKg[k]! - c.refLaneCostUsdPerKg[lane]!;
    if (laneStage[lane] === 1 && c.refLaneMarginUsdPerKg[lane]! <= 0) return false;
    const bought = laneStage[lane] === 0 || organisationSourceLane[o]! < 0 ? c.refExportUsdPerKg[k]! : 0;
    for (let r = laneFirstRoute[lane]!; r < laneEndRoute[lane]!; r++)
      c.refCapitalUsd[o]! += p.reference.capital.weeks * c.refLaneKg[lane]! * c.refRouteShare[r]! * (c.routeLegUsdPerKg[r]! + bought);
  }
  if (!setMargins(c, p, world)) return false;
  c.capitalUsd.set(c.refCapitalUsd);
  c.orderKg.set(c.refLaneKg);
  landCosts(c, p.corridors.marginal.share, world);
  c.refLandedUsdPerKg.set(p.market.anchor.form === marketAnchorForm.marginal ? c.landedMarginalUsdPerKg : c.landedMeanUsdPerKg);
  return true;
};

/** Profit of every organisation as a share of its income; false where one spends more than it earns or cannot pay for its lead. */
const setMargins = (c: Columns, p: Parameters, { relation }: World): boolean => {
  const { organisationMarketLane, organisationCommodity, laneOrganisation } = relation;
  for (let lane = 0; lane < laneOrganisation.length; lane++) {
    const needed = p.corridors.capital.weeks * c.refLaneKg[lane]! * c.refLaneCostUsdPerKg[lane]!;
    if (needed > c.refCapitalUsd[laneOrganisation[lane]!]!) return false;
  }
  for (let o = 0; o < organisationMarketLane.length; o++) {
    const lane = organisationMarketLane[o]!;
    if (lane < 0) continue;
    const income = c.refLaneKg[lane]! * (1 - c.refLaneLossShare[lane]!) * c.refWholesaleUsdPerKg[organisationCommodity[o]!]!;
    c.refMarginShare[o] = income > 0 ? 1 - c.refCapitalUsd[o]! / p.reference.capital.weeks / income : 0;
    if (c.refMarginShare[o]! < 0) return false;
  }
  return true;
};
