/**
 * Shipping: from planned volume to trips that depart.
 *
 * Planned kilograms by bundle meet the trips that willing crews can make in a zone and the capacity of ways without
 * crews. What does not fit moves to bundles of the same lane that have room, in proportion to their room; what remains
 * stays in stock and is counted. Clipping would lose mass silently. Then trips are counted: N_r ~ Poisson(kg/load),
 * and no more is shipped than the stock holds.
 */
import type { Now, Reading, View } from "../mechanism.ts";
import type { World } from "../world.ts";
import type { CorridorsParameters } from "./parameters.gen.ts";

export const shippingReads = [
  "refRouteLoadKg",
  "refLaneKg",
  "capitalUsd",
  "laneCostUsdPerKg",
  "laneSurvivalShare",
  "logistics",
  "cohesion",
  "crewTripsCapacity",
  "orderKg",
  "bundleShare",
  "bundleTripsPerKg",
  "routeTripsPerKg",
  "sourceStockKg",
  "stagedKg",
] as const;
export const shippingWrites = [
  "backstopCapacityKg",
  "plannedKg",
  "bundleFitRatio",
  "crewTripsWanted",
  "crewTripsPlanned",
  "corridorPlanKg",
  "trips",
  "shipments",
  "shipmentCount",
  "departedKg",
  "drawnKg",
  "stagingDrawnKg",
  "unshippedKg",
  "organisationUsd",
] as const;
type X = View<(typeof shippingReads)[number], (typeof shippingWrites)[number]>;

/** Capacity that grows to what is asked of it over a ramp [kg/week]. */
export const rampAt = (capacity: number, asked: number, slack: number, weeks: number): number =>
  capacity + (slack * asked - capacity) / weeks;

/** Share of a plan that a capacity can carry [1]. */
export const fitAt = (planned: number, capacity: number): number => (planned > capacity ? capacity / planned : 1);

/** What capital can pay for [kg/week] at a cost per kilogram shipped, for the weeks until it comes back. */
export const affordableAt = (capital: number, cash: number, weeks: number): number =>
  capital > 0 ? capital / (Math.max(cash, Number.MIN_VALUE) * weeks) : 0;

/** Cash that a kilogram shipped ties up [USD/kg]: product, transport and crews; at staging the product is paid for already. */
const cashOf = (lane: number, x: X, world: World): number => {
  const { laneStage, laneOrganisation, organisationSourceLane } = world.relation;
  const source = organisationSourceLane[laneOrganisation[lane]];
  const owned = laneStage[lane] === 1 && source >= 0 ? x.laneCostUsdPerKg[source] : 0;
  return x.laneCostUsdPerKg[lane] * x.laneSurvivalShare[lane] - owned;
};

/** Share of an order that a bloc in disarray still sends out [1], at a cohesion between 0 and 1. */
export const commandedAt = (cohesion: number, effect: number): number => 1 - effect * (1 - cohesion);

/** Plans kilograms by lane and zone: the order within capital and logistics, spread by planned shares. */
export const planKilograms = (x: X, p: CorridorsParameters, world: World): void => {
  const { laneFirstBundle, laneEndBundle, laneOrganisation, laneCommodity, bundleZone } = world.relation;
  const zones = x.crewTripsPlanned.length;
  const { plannedKg, bundleShare, bundleTripsPerKg, crewTripsPlanned, corridorPlanKg } = x;
  crewTripsPlanned.fill(0);
  corridorPlanKg.fill(0);
  for (let lane = 0; lane < plannedKg.length; lane++) {
    const o = laneOrganisation[lane];
    const affordable = affordableAt(x.capitalUsd[o], cashOf(lane, x, world), p.capital.weeks);
    const ordered = x.orderKg[lane] * commandedAt(x.cohesion[o], p.command.effect);
    const ship = Math.min(ordered, affordable, p.margin.ceiling * x.refLaneKg[lane] * x.logistics[o]);
    plannedKg[lane] = ship;
    x.unshippedKg[lane] = x.orderKg[lane] - ship;
    const plan = laneCommodity[lane] * zones;
    for (let b = laneFirstBundle[lane]; b < laneEndBundle[lane]; b++) {
      const z = bundleZone[b];
      if (z < 0) continue;
      corridorPlanKg[plan + z] += ship * bundleShare[b];
      crewTripsPlanned[z] += ship * bundleTripsPerKg[b];
    }
  }
  x.crewTripsWanted.set(x.crewTripsPlanned);
};

/** Moves what finds no crew or capacity to bundles of the lane with room; counts the rest as unshipped. */
export const fitToCapacity = (x: X, p: CorridorsParameters, world: World): void => {
  const { laneFirstBundle, laneEndBundle, laneStage, bundleCrewZone } = world.relation;
  const { plannedKg, bundleShare, bundleFitRatio, crewTripsPlanned, crewTripsCapacity, backstopCapacityKg } = x;
  bundleFitRatio.fill(1);
  for (let lane = 0; lane < plannedKg.length; lane++) {
    const first = laneFirstBundle[lane];
    const end = laneEndBundle[lane];
    const bounded = laneStage[lane] === 0;
    let uncrewed = 0;
    let shed = 0;
    let crewRoom = 0;
    for (let b = first; b < end; b++) {
      const kg = plannedKg[lane] * bundleShare[b];
      const z = bundleCrewZone[b];
      if (z < 0) uncrewed += kg;
      else if (crewTripsPlanned[z] > crewTripsCapacity[z])
        shed += kg * (1 - fitAt(crewTripsPlanned[z], crewTripsCapacity[z]));
      else if (kg > 0) crewRoom += kg * (crewTripsCapacity[z] / crewTripsPlanned[z] - 1);
    }
    const uncrewedFit = bounded ? fitAt(uncrewed, backstopCapacityKg[lane]) : 1;
    shed += uncrewed * (1 - uncrewedFit);
    const uncrewedRoom = bounded ? Math.max(0, backstopCapacityKg[lane] - uncrewed) : uncrewed > 0 ? shed : 0;
    if (bounded)
      backstopCapacityKg[lane] = rampAt(backstopCapacityKg[lane], uncrewed + shed, p.crew.slack, p.backstop.ramp);
    if (shed === 0) continue;
    const room = crewRoom + uncrewedRoom;
    const placed = Math.min(shed, room);
    const grow = shareOf(placed, room);
    for (let b = first; b < end; b++) {
      const z = bundleCrewZone[b];
      if (bundleShare[b] === 0) continue;
      if (z < 0) bundleFitRatio[b] = uncrewedFit < 1 ? uncrewedFit : 1 + grow * shareOf(uncrewedRoom, uncrewed);
      else if (crewTripsPlanned[z] > crewTripsCapacity[z])
        bundleFitRatio[b] = fitAt(crewTripsPlanned[z], crewTripsCapacity[z]);
      else bundleFitRatio[b] = 1 + grow * (crewTripsCapacity[z] / crewTripsPlanned[z] - 1);
    }
    x.unshippedKg[lane] += shed - placed;
  }
};

const shareOf = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);

/**
 * Counts the trips of each route, every route by a luck of its own whatever the others carry, and draws their loads from
 * the stock they start from.
 */
export const depart = (x: X, p: CorridorsParameters, { world, luck }: Now): void => {
  const { laneFirstBundle, laneEndBundle, bundleFirstRoute, bundleEndRoute, laneOrganisation, routeRegion } =
    world.relation;
  const { plannedKg, bundleFitRatio, routeTripsPerKg, departedKg, trips, shipments, refRouteLoadKg } = x;
  const { drawnKg, stagingDrawnKg } = x;
  let count = 0;
  trips.fill(0);
  departedKg.fill(0);
  drawnKg.fill(0);
  stagingDrawnKg.fill(0);
  for (let lane = 0; lane < plannedKg.length; lane++) {
    const stream = luck.at(world.identity.lane[lane]);
    for (let b = laneFirstBundle[lane]; b < laneEndBundle[lane]; b++) {
      const planned = plannedKg[lane] * bundleFitRatio[b];
      const end = bundleEndRoute[b];
      for (let r = bundleFirstRoute[b]; r < end; r++) {
        const made = stream.poisson(planned * routeTripsPerKg[r]);
        if (made === 0) continue;
        const kg = made * refRouteLoadKg[r];
        trips[r] = made;
        departedKg[r] = kg;
        shipments[count++] = r;
        if (routeRegion[r] >= 0) drawnKg[routeRegion[r]] += kg;
        else stagingDrawnKg[laneOrganisation[lane]] += kg;
      }
    }
  }
  x.shipmentCount[0] = count;
  keepWithinStock(x, p.depot.share, luck.expecting, world);
};

const isOverdrawn = (drawn: Reading, stock: Reading): boolean => {
  for (let i = 0; i < drawn.length; i++) if (drawn[i] > stock[i]) return true;
  return false;
};

/** Ships min(count × load, stock), on no more trips than that takes, of a source depot at most a share, since other outlets may take the rest: the remainder stays. */
const keepWithinStock = (x: X, mostShare: number, expecting: boolean, world: World): void => {
  const { laneFirstRoute, laneEndRoute, laneOrganisation, routeRegion } = world.relation;
  const { departedKg, drawnKg, stagingDrawnKg, sourceStockKg, stagedKg } = x;
  if (!isOverdrawn(drawnKg, sourceStockKg) && !isOverdrawn(stagingDrawnKg, stagedKg)) return;
  for (let lane = 0; lane < x.orderKg.length; lane++) {
    const o = laneOrganisation[lane];
    for (let r = laneFirstRoute[lane]; r < laneEndRoute[lane]; r++) {
      const n = routeRegion[r];
      if (n < 0 ? stagingDrawnKg[o] <= stagedKg[o] : drawnKg[n] <= mostShare * sourceStockKg[n]) continue;
      const fit = n < 0 ? fitAt(stagingDrawnKg[o], stagedKg[o]) : fitAt(drawnKg[n], mostShare * sourceStockKg[n]);
      x.unshippedKg[lane] += departedKg[r] * (1 - fit);
      departedKg[r] *= fit;
      x.trips[r] = expecting ? x.trips[r] * fit : Math.ceil(x.trips[r] * fit);
    }
  }
  for (let n = 0; n < drawnKg.length; n++) drawnKg[n] = Math.min(drawnKg[n], mostShare * sourceStockKg[n]);
  for (let o = 0; o < stagingDrawnKg.length; o++) stagingDrawnKg[o] = Math.min(stagingDrawnKg[o], stagedKg[o]);
};
