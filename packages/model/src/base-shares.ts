/**
 * Base shares of routes: what each route of a lane carries before the campaign.
 *
 * Two margins are known: what each bloc carries and what each corridor carries. Between them the table of blocs ×
 * corridors is fitted by iterative proportional fitting (Deming & Stephan 1940) from a start that is one wherever a bloc
 * has a route; within a cell routes share by cost and by path size, so that near-copies of a route do not inflate it.
 */
import { exp } from "@inflow/exact";
import type { Columns } from "./state.ts";
import { SLOTS, type World } from "./world.ts";

/** Share of its length that a route does not hold in common with others of its lane and corridor [1], once for a world. */
export const pathSizes = (world: World): Float64Array => {
  const { laneFirstRoute, laneEndRoute, routeLegs, routeCorridor } = world.relation;
  const sizes = new Float64Array(world.names.route.length);
  for (let lane = 0; lane < laneFirstRoute.length; lane++) {
    const users = new Map<number, number>();
    const eachLeg = (r: number, visit: (leg: number, key: number) => void): void => {
      for (let slot = r * SLOTS; slot < (r + 1) * SLOTS && routeLegs[slot]! >= 0; slot++)
        visit(routeLegs[slot]!, routeLegs[slot]! + routeCorridor[r]! * world.names.leg.length);
    };
    for (let r = laneFirstRoute[lane]!; r < laneEndRoute[lane]!; r++)
      eachLeg(r, (_, key) => users.set(key, (users.get(key) ?? 0) + 1));
    for (let r = laneFirstRoute[lane]!; r < laneEndRoute[lane]!; r++) {
      let length = 0;
      let own = 0;
      eachLeg(r, (leg, key) => {
        length += world.legKm[leg]!;
        own += world.legKm[leg]! / users.get(key)!;
      });
      sizes[r] = length > 0 ? own / length : 1;
    }
  }
  return sizes;
};

/** Fits a table in place to its row and column sums; columns that no row can fill are left out. */
export const fitProportionally = (
  table: Float64Array,
  rows: Float64Array,
  columns: Float64Array,
  rounds: number,
): void => {
  const width = columns.length;
  for (let round = 0; round < rounds; round++) {
    for (let j = 0; j < width; j++) {
      let sum = 0;
      for (let i = 0; i < rows.length; i++) sum += table[i * width + j]!;
      for (let i = 0; i < rows.length; i++) if (sum > 0) table[i * width + j]! *= columns[j]! / sum;
    }
    for (let i = 0; i < rows.length; i++) {
      let sum = 0;
      for (let j = 0; j < width; j++) sum += table[i * width + j]!;
      for (let j = 0; j < width; j++) if (sum > 0) table[i * width + j]! *= rows[i]! / sum;
    }
  }
};

/** Writes refRouteShare: shares of routes within their lane, from transport cost alone and the two margins. */
export const shareRoutes = (c: Columns, world: World, sizes: Float64Array, spread: number, rounds: number): void => {
  const { laneFirstRoute, laneEndRoute, laneStage, laneCommodity, routeCorridor, routeLegs, legMode } = world.relation;
  const corridors = world.names.corridor.length;
  const lanes = laneStage.length;
  const table = new Float64Array(lanes * corridors);
  const within = new Float64Array(lanes * corridors);
  for (let lane = 0; lane < lanes; lane++) {
    let cheapest = Infinity;
    let sum = 0;
    for (let r = laneFirstRoute[lane]!; r < laneEndRoute[lane]!; r++) {
      let cost = 0;
      for (let slot = r * SLOTS; slot < (r + 1) * SLOTS && routeLegs[slot]! >= 0; slot++) {
        const m = legMode[routeLegs[slot]!]!;
        cost += c.modeCostUsdPerKgKm[m]! * world.legKm[routeLegs[slot]!]! + c.modeCostUsdPerKg[m]!;
      }
      c.refRouteCostUsdPerKg[r] = cost;
      cheapest = Math.min(cheapest, cost);
      sum += cost;
    }
    const scale =
      spread *
      (c.refExportUsdPerKg[laneCommodity[lane]!]! + sum / Math.max(1, laneEndRoute[lane]! - laneFirstRoute[lane]!));
    for (let r = laneFirstRoute[lane]!; r < laneEndRoute[lane]!; r++) {
      c.refRouteShare[r] = sizes[r]! * exp((cheapest - c.refRouteCostUsdPerKg[r]!) / scale);
      const cell = lane * corridors + Math.max(0, routeCorridor[r]!);
      within[cell]! += c.refRouteShare[r]!;
      table[cell] = 1;
    }
  }
  fitLanes(c, world, table, rounds);
  for (let lane = 0; lane < lanes; lane++) {
    let total = 0;
    for (let j = 0; j < corridors; j++) total += table[lane * corridors + j]!;
    for (let r = laneFirstRoute[lane]!; r < laneEndRoute[lane]!; r++) {
      const cell = lane * corridors + Math.max(0, routeCorridor[r]!);
      c.refRouteShare[r] = (c.refRouteShare[r]! / within[cell]!) * (table[cell]! / total);
    }
  }
};

/** One fit for each stage of each commodity. */
const fitLanes = (c: Columns, world: World, table: Float64Array, rounds: number): void => {
  const { laneStage, laneCommodity, laneOrganisation, corridorCommodity, corridorStage } = world.relation;
  const corridors = world.names.corridor.length;
  for (let k = 0; k < world.names.commodity.length; k++)
    for (let stage = 0; stage < 2; stage++) {
      const lanes = [...laneStage.keys()].filter((lane) => laneStage[lane] === stage && laneCommodity[lane] === k);
      const own = [...Array(corridors).keys()].filter((j) => corridorCommodity[j] === k && corridorStage[j] === stage);
      if (lanes.length === 0 || own.length === 0) continue;
      const part = new Float64Array(lanes.length * own.length);
      const cellOf = (i: number, column: number): number => lanes[i]! * corridors + own[column]!;
      for (let i = 0; i < lanes.length; i++)
        for (let column = 0; column < own.length; column++) part[i * own.length + column] = table[cellOf(i, column)]!;
      const rows = Float64Array.from(lanes, (lane) => c.organisationShare[laneOrganisation[lane]!]!);
      const columns = Float64Array.from(own, (j) => c.corridorShare[j]!);
      fitProportionally(part, rows, columns, rounds);
      for (let i = 0; i < lanes.length; i++)
        for (let column = 0; column < own.length; column++) table[cellOf(i, column)] = part[i * own.length + column]!;
    }
};
