/**
 * What the reference state keeps between draws of a world, and the classes of loss: at sea, on land before the border,
 * and at the border of each commodity.
 */
import { Control, SLOTS, type World } from "../world.ts";

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
export const SEA = 0;
export const LAND = 1;
export const BORDER = LAND + 1;

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
