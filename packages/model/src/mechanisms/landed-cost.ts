/**
 * Landed cost: what a kilogram costs delivered, by two rival readings of what anchors the price. The marginal reading
 * takes the dearest way that carries more than a small share, stage by stage; the mean reading weighs all by their flow.
 * Pricing by one or the other doubles or halves the effect of a cost shock, so the form is sampled.
 */
import type { View } from "../mechanism.ts";
import type { World } from "../world.ts";

type LandedView = View<"orderKg" | "routeShare" | "routeCostUsdPerKg" | "laneCostUsdPerKg", "landedMeanUsdPerKg" | "landedMarginalUsdPerKg">;

/** Landed cost by commodity: the flow-weighted mean, and the dearest way that carries more than a small share. */
/** Writes both landed costs [USD/kg] of every commodity. */
export const landCosts = (x: LandedView, smallShare: number, world: World): void => {
  for (let k = 0; k < x.landedMeanUsdPerKg.length; k++) {
    const mean = meanLanded(k, x, world);
    const dearest = dearestOf(k, 0, x, smallShare, world) + dearestOf(k, 1, x, smallShare, world);
    x.landedMeanUsdPerKg[k] = mean;
    x.landedMarginalUsdPerKg[k] = Math.max(mean, dearest);
  }
};

/** Kilograms ordered at a stage of a commodity [kg/week]. */
const orderedAt = (k: number, stage: number, x: LandedView, { relation }: World): number => {
  let total = 0;
  for (let lane = 0; lane < x.orderKg.length; lane++)
    if (relation.laneCommodity[lane] === k && relation.laneStage[lane] === stage) total += x.orderKg[lane];
  return total;
};

const meanLanded = (k: number, x: LandedView, world: World): number => {
  const { laneCommodity, laneStage } = world.relation;
  const total = orderedAt(k, 1, x, world);
  let mean = 0;
  for (let lane = 0; lane < x.orderKg.length; lane++)
    if (laneCommodity[lane] === k && laneStage[lane] === 1 && total > 0) mean += (x.orderKg[lane] / total) * x.laneCostUsdPerKg[lane];
  return mean;
};

/** What the dearest way of a stage in use adds to a kilogram [USD/kg]. */
const dearestOf = (k: number, stage: number, x: LandedView, smallShare: number, world: World): number => {
  const { laneStage, laneCommodity, laneFirstRoute, laneEndRoute, laneOrganisation, organisationSourceLane } = world.relation;
  const { routeShare, routeCostUsdPerKg } = x;
  const total = orderedAt(k, stage, x, world);
  let dearest = 0;
  for (let lane = 0; lane < x.orderKg.length && total > 0; lane++) {
    if (laneCommodity[lane] !== k || laneStage[lane] !== stage) continue;
    const below = organisationSourceLane[laneOrganisation[lane]];
    const value = stage === 1 && below >= 0 ? x.laneCostUsdPerKg[below] : 0;
    const enough = (smallShare * total) / x.orderKg[lane];
    for (let r = laneFirstRoute[lane]; r < laneEndRoute[lane]; r++)
      if (routeShare[r] > enough && routeCostUsdPerKg[r] - value > dearest) dearest = routeCostUsdPerKg[r] - value;
  }
  return dearest;
};
