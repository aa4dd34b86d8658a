/** Production, removals at the source and sales elsewhere in the reference state. */
import type { Parameters } from "../mechanisms/parameters.gen.ts";
import type { Columns } from "../state.ts";
import type { World } from "../world.ts";
import { perWeek } from "./per-week.ts";

/** Production, removals and sales elsewhere; the other outlets are the residual. */
export const setSupply = (c: Columns, p: Parameters, world: World): boolean => {
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
        c.refSourceRemovedShare[n] =
          p.reference.removed.source / (p.reference.potential.tonnes * p.reference.potential.realised);
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
    if (outlets.length === 0)
      for (const n of regions) {
        c.refProducedKg[n] = drawn[n]! / (1 - c.refSourceRemovedShare[n]!);
        c.refOutletDrawnKg[n] = 0;
      }
  }
  return true;
};
