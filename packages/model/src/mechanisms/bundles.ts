/** Bundles of routes in the plan of a lane: share, crewed trips and cost for each kilogram that the lane ships. */
import type { View } from "../mechanism.ts";
import type { World } from "../world.ts";

export const bundleWrites = ["routeTripsPerKg", "bundleShare", "bundleTripsPerKg", "bundleUsdPerKg"] as const;
type BundleView = View<"routeShare" | "refRouteTripsPerKg" | "routeCostUsdPerKg", (typeof bundleWrites)[number]>;

/** Adds up the routes of a lane by bundle, after its plan or its costs have changed. */
export const gatherBundles = (lane: number, x: BundleView, world: World): void => {
  const { laneFirstBundle, laneEndBundle, bundleFirstRoute, bundleEndRoute, bundleCrewZone } = world.relation;
  const { routeShare, refRouteTripsPerKg, routeCostUsdPerKg, routeTripsPerKg } = x;
  for (let b = laneFirstBundle[lane]; b < laneEndBundle[lane]; b++) {
    let share = 0;
    let tripsPerKg = 0;
    let usdPerKg = 0;
    for (let r = bundleFirstRoute[b]; r < bundleEndRoute[b]; r++) {
      routeTripsPerKg[r] = routeShare[r] * refRouteTripsPerKg[r];
      share += routeShare[r];
      tripsPerKg += routeTripsPerKg[r];
      usdPerKg += routeShare[r] * routeCostUsdPerKg[r];
    }
    x.bundleShare[b] = share;
    x.bundleTripsPerKg[b] = bundleCrewZone[b] >= 0 ? tripsPerKg : 0;
    x.bundleUsdPerKg[b] = usdPerKg;
  }
};
