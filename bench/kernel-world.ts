/**
 * Inputs for the kernel: lanes, routes, legs and zones of the reference shape, generated, so that the loop can be timed at
 * any size and written a second time in another language. Law: number i is mix(i) scaled to (0, 1), in the order of use.
 * Limit: shape-faithful, not realistic.
 */
import { mix } from "../packages/exact/src/name-hash.ts";

/** How large a generated world is. */
export interface Shape {
  readonly lanes: number;
  readonly routes: number;
  readonly legs: number;
  readonly zones: number;
  readonly organisations: number;
  readonly weeks: number;
}

/** The shape of the reference study. */
export const REFERENCE: Shape = { lanes: 20, routes: 540, legs: 260, zones: 16, organisations: 12, weeks: 312 };

/** Slots of a route; empty ones hold −1. */
export const SLOTS = 8;
const BANDS = 5;
const FEWEST_LEGS = 3;
/** Legs of a band that one organisation uses, and how far apart the choices of two organisations lie. */
const OWN_IN_BAND = 11;
const APART = 7;

export interface KernelWorld {
  readonly shape: Shape;
  readonly laneOrganisation: Int32Array;
  readonly laneFirst: Int32Array;
  readonly laneEnd: Int32Array;
  readonly laneOrderKg: Float64Array;
  readonly routeLegs: Int32Array;
  readonly routeOrganisationLegs: Int32Array;
  readonly routeBase: Float64Array;
  readonly routeLoadKg: Float64Array;
  readonly legZone: Int32Array;
  /** 1 where patrols decide, 0 where inspection does. */
  readonly legAtSea: Int32Array;
  readonly legUsdPerKg: Float64Array;
  readonly legVesselUsd: Float64Array;
  readonly legLoadKg: Float64Array;
  readonly legHours: Float64Array;
  readonly legDetectability: Float64Array;
  readonly legStopShare: Float64Array;
  readonly zoneSweep: Float64Array;
  readonly zoneCapacity: Float64Array;
  readonly organisationFirst: Int32Array;
  readonly organisationEnd: Int32Array;
  readonly organisationLeg: Int32Array;
}

const TWO_32 = 4294967296;

const numbers = (): (() => number) => {
  let place = 0;
  return () => ((mix(++place) >>> 0) + 0.5) / TWO_32;
};

const scaled = (count: number, next: () => number, low: number, high: number): Float64Array =>
  Float64Array.from({ length: count }, () => low + (high - low) * next());

const loads = (count: number, next: () => number): Float64Array =>
  Float64Array.from({ length: count }, () => {
    const u = next();
    return 20 + 980 * (u * u * u);
  });

/** Where each lane's routes begin; one place past the last lane is the number of routes. */
const firstOf = (lane: number, { routes, lanes }: Shape): number => Math.floor((lane * routes) / lanes);

/** Legs of every route, one for each band that the route crosses, among those that its organisation uses. */
const drawRoutes = (shape: Shape, next: () => number): Int32Array => {
  const legs = new Int32Array(shape.routes * SLOTS).fill(-1);
  const band = Math.floor(shape.legs / BANDS);
  for (let lane = 0; lane < shape.lanes; lane++)
    for (let r = firstOf(lane, shape); r < firstOf(lane + 1, shape); r++) {
      const count = FEWEST_LEGS + Math.floor(3 * next());
      for (let s = 0; s < count; s++) {
        const own = APART * (lane % shape.organisations) + Math.floor(OWN_IN_BAND * next());
        legs[r * SLOTS + s] = band * s + (own % band);
      }
    }
  return legs;
};

/** Base shares of routes, few of them large, summing to one in each lane. */
const drawShares = (shape: Shape, next: () => number): Float64Array => {
  const shares = loads(shape.routes, next).map((weight) => weight * weight);
  for (let lane = 0; lane < shape.lanes; lane++) {
    let sum = 0;
    for (let r = firstOf(lane, shape); r < firstOf(lane + 1, shape); r++) sum += shares[r]!;
    for (let r = firstOf(lane, shape); r < firstOf(lane + 1, shape); r++) shares[r]! /= sum;
  }
  return shares;
};

/** Each organisation's own legs, contiguous, and where a route's slots stand in that list. */
const ownLegs = (shape: Shape, routeLegs: Int32Array, laneOrganisation: Int32Array) => {
  const { organisations, legs, lanes } = shape;
  const place = new Int32Array(organisations * legs).fill(-1);
  const eachSlot = (visit: (slot: number, cell: number) => void): void => {
    for (let lane = 0; lane < lanes; lane++)
      for (let r = firstOf(lane, shape); r < firstOf(lane + 1, shape); r++)
        for (let slot = r * SLOTS; routeLegs[slot]! >= 0; slot++)
          visit(slot, laneOrganisation[lane]! * legs + routeLegs[slot]!);
  };
  eachSlot((_, cell) => {
    place[cell] = 0;
  });
  const list: number[] = [];
  const first = new Int32Array(organisations);
  const end = new Int32Array(organisations);
  for (let o = 0; o < organisations; o++) {
    first[o] = list.length;
    for (let l = 0; l < legs; l++) if (place[o * legs + l] === 0) place[o * legs + l] = list.push(l) - 1;
    end[o] = list.length;
  }
  const slots = new Int32Array(routeLegs.length).fill(-1);
  eachSlot((slot, cell) => {
    slots[slot] = place[cell]!;
  });
  return { organisationFirst: first, organisationEnd: end, organisationLeg: Int32Array.from(list), slots };
};

/** A world of a shape; the same shape gives the same world, here and in twin.c. */
export const kernelWorld = (shape: Shape): KernelWorld => {
  const next = numbers();
  const { lanes, routes, legs, zones, organisations } = shape;
  const laneOrganisation = Int32Array.from({ length: lanes }, (_, lane) => lane % organisations);
  const routeLegs = drawRoutes(shape, next);
  const legZone = Int32Array.from({ length: legs }, () => Math.floor(zones * next()));
  const { slots, ...own } = ownLegs(shape, routeLegs, laneOrganisation);
  return {
    shape,
    laneOrganisation,
    laneFirst: Int32Array.from({ length: lanes }, (_, lane) => firstOf(lane, shape)),
    laneEnd: Int32Array.from({ length: lanes }, (_, lane) => firstOf(lane + 1, shape)),
    routeLegs,
    routeOrganisationLegs: slots,
    legZone,
    legAtSea: legZone.map((z) => (2 * z < zones ? 1 : 0)),
    ...own,
    laneOrderKg: scaled(lanes, next, 200, 2000),
    routeBase: drawShares(shape, next),
    routeLoadKg: loads(routes, next),
    legUsdPerKg: scaled(legs, next, 50, 500),
    legVesselUsd: scaled(legs, next, 10_000, 100_000),
    legLoadKg: loads(legs, next),
    legHours: scaled(legs, next, 10, 90),
    legDetectability: scaled(legs, next, 0.3, 1),
    legStopShare: scaled(legs, next, 0.01, 0.1),
    zoneSweep: scaled(zones, next, 0.0005, 0.0045),
    zoneCapacity: scaled(zones, next, 1, 10),
  };
};
