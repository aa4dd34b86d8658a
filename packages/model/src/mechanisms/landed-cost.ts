/**
 * Landed cost: what a kilogram costs delivered, by two rival readings of what anchors the price.
 *
 *     mean      Σ flow·ĉ/Σ flow
 *     marginal  mean + Σ_stages max_j w_j·(ĉ_j − ĉ of the stage),  w = (share_j/small − 1) within [0, 1]
 *
 * The marginal reading takes the dearest corridor that carries more than a small share of its stage, in part from that
 * share and in full from twice it: by corridor, since no single route carries much, and by degrees, since a price does
 * not jump when a share passes a mark. Pricing by one or the other doubles or halves the effect of a cost shock, so the
 * form is sampled. Corridors of a stage after Caulkins, Crawford & Reuter 1993.
 */
import type { View } from "../mechanism.ts";
import type { World } from "../world.ts";

type LandedView = View<
  "orderKg" | "bundleShare" | "bundleUsdPerKg" | "laneCostUsdPerKg",
  "landedMeanUsdPerKg" | "landedMarginalUsdPerKg"
>;

/** How far a corridor counts as the margin [1] at a share of its stage. */
export const marginWeightAt = (share: number, small: number): number => Math.min(1, Math.max(0, share / small - 1));

/** Planned flow of every corridor and what it spends on the stage, kept between calls. */
interface Carried {
  readonly kg: Float64Array;
  readonly usd: Float64Array;
}

const carriedIn = new WeakMap<World, Carried>();
const carriedOf = (world: World): Carried => {
  let found = carriedIn.get(world);
  if (!found) {
    const corridors = world.names.corridor.length;
    found = { kg: new Float64Array(corridors), usd: new Float64Array(corridors) };
    carriedIn.set(world, found);
  }
  return found;
};

/** Writes both landed costs [USD/kg] of every commodity. */
export const landCosts = (x: LandedView, smallShare: number, world: World): void => {
  const carried = carriedOf(world);
  carryCorridors(x, carried, world);
  for (let k = 0; k < x.landedMeanUsdPerKg.length; k++) {
    const mean = meanLanded(k, x, world);
    x.landedMeanUsdPerKg[k] = mean;
    x.landedMarginalUsdPerKg[k] =
      mean + dearerBy(k, 0, carried, smallShare, world) + dearerBy(k, 1, carried, smallShare, world);
  }
};

const carryCorridors = (x: LandedView, { kg, usd }: Carried, world: World): void => {
  const { laneStage, laneFirstBundle, laneEndBundle, laneOrganisation, organisationSourceLane, bundleCorridor } =
    world.relation;
  const { bundleShare, bundleUsdPerKg } = x;
  kg.fill(0);
  usd.fill(0);
  for (let lane = 0; lane < x.orderKg.length; lane++) {
    const below = organisationSourceLane[laneOrganisation[lane]];
    const value = laneStage[lane] === 1 && below >= 0 ? x.laneCostUsdPerKg[below] : 0;
    const order = x.orderKg[lane];
    for (let b = laneFirstBundle[lane]; b < laneEndBundle[lane]; b++) {
      const corridor = bundleCorridor[b];
      kg[corridor] += order * bundleShare[b];
      usd[corridor] += order * (bundleUsdPerKg[b] - bundleShare[b] * value);
    }
  }
};

/** By how much the dearest corridor in use exceeds the mean of its stage [USD/kg]. */
const dearerBy = (k: number, stage: number, { kg, usd }: Carried, smallShare: number, world: World): number => {
  const { corridorCommodity, corridorStage } = world.relation;
  let total = 0;
  let spent = 0;
  for (let j = 0; j < kg.length; j++) {
    if (corridorCommodity[j] !== k || corridorStage[j] !== stage) continue;
    total += kg[j];
    spent += usd[j];
  }
  if (total === 0) return 0;
  let dearer = 0;
  for (let j = 0; j < kg.length; j++)
    if (corridorCommodity[j] === k && corridorStage[j] === stage && kg[j] > 0)
      dearer = Math.max(dearer, marginWeightAt(kg[j] / total, smallShare) * (usd[j] / kg[j] - spent / total));
  return dearer;
};

const meanLanded = (k: number, x: LandedView, world: World): number => {
  const { laneCommodity, laneStage } = world.relation;
  let total = 0;
  let spent = 0;
  for (let lane = 0; lane < x.orderKg.length; lane++) {
    if (laneCommodity[lane] !== k || laneStage[lane] !== 1) continue;
    total += x.orderKg[lane];
    spent += x.orderKg[lane] * x.laneCostUsdPerKg[lane];
  }
  return total > 0 ? spent / total : 0;
};
