/**
 * What organisations believe a kilogram costs them by each route.
 *
 *     ĉ_r = V·(1 + Σ_l p̂_l) + Σ_l [ t_l + pay·crew/load + p̂_l·vessel/load ]
 *
 * V is the replacement value at the start of the stage (export price, or the mean cost at staging), p̂ the believed loss,
 * t transport. Fear enters through pay or refusal, never through p̂ (one consequence, one payer, one channel).
 * After Caulkins, Crawford & Reuter 1993 (SOAR) and Reuter & Kleiman 1986.
 */
import type { Reading, View } from "../mechanism.ts";
import { Control, SLOTS, type World } from "../world.ts";

export const costReads = [
  "believedLoss",
  "crewPayRatio",
  "crewRiskUsd",
  "exportUsdPerKg",
  "modeLoadKg",
  "modeCrew",
  "modeCostUsdPerKgKm",
  "modeCostUsdPerKg",
  "modeVesselUsd",
  "modePayUsd",
] as const;
export const costWrites = [
  "organisationLegUsdPerKg",
  "routeCostUsdPerKg",
  "routeLegUsdPerKg",
  "laneSurvivalShare",
  "laneCostUsdPerKg",
] as const;

export type CostView = View<(typeof costReads)[number] | "routeShare", (typeof costWrites)[number]>;

/** Cost of one leg per kilogram without the loss of cargo [USD/kg]: transport, crew pay, believed loss of the vessel. */
export const legCostAt = (transport: number, pay: number, crew: number, load: number, loss: number, vessel: number): number =>
  transport + (pay * crew + loss * vessel) / load;

/** Believed unit cost of a route [USD/kg] from the stage value, the sum of believed losses and the cost of its legs. */
export const routeCostAt = (stageValue: number, lossSum: number, legCostSum: number): number =>
  stageValue * (1 + lossSum) + legCostSum;

const costLegs = (x: CostView, world: World): void => {
  const { organisationLegLeg, legMode, legZone, legControl } = world.relation;
  const { organisationLegUsdPerKg: cost, believedLoss, crewPayRatio, crewRiskUsd, modePayUsd, modeCrew, modeLoadKg } = x;
  const { modeCostUsdPerKgKm, modeCostUsdPerKg, modeVesselUsd } = x;
  const { legKm } = world;
  for (let ol = 0; ol < cost.length; ol++) {
    const l = organisationLegLeg[ol];
    const m = legMode[l];
    const z = legZone[l];
    const atSea = legControl[l] === Control.sea;
    const pay = atSea ? Math.max(0, modePayUsd[m] * crewPayRatio[z] + crewRiskUsd[z]) : modePayUsd[m];
    const transport = modeCostUsdPerKgKm[m] * legKm[l] + modeCostUsdPerKg[m];
    cost[ol] = legCostAt(transport, pay, modeCrew[m], modeLoadKg[m], believedLoss[ol], modeVesselUsd[m]);
  }
};

const stageValueOf = (lane: number, x: CostView, world: World): number => {
  const { laneStage, laneOrganisation, laneCommodity, organisationSourceLane } = world.relation;
  const source = organisationSourceLane[laneOrganisation[lane]];
  return laneStage[lane] === 0 || source < 0 ? x.exportUsdPerKg[laneCommodity[lane]] : x.laneCostUsdPerKg[source];
};

/** Writes cost and survival of every route and lane. Lanes of the source stage come before those of the market stage. */
export const costRoutes = (x: CostView, premiumUsdPerKg: number, world: World): void => {
  costLegs(x, world);
  const { laneFirstRoute, laneEndRoute, laneStage, routeOrganisationLegs, routeBackstop } = world.relation;
  const { believedLoss, routeShare, routeCostUsdPerKg, routeLegUsdPerKg, laneCostUsdPerKg, laneSurvivalShare } = x;
  const legCost: Reading = x.organisationLegUsdPerKg;
  for (let lane = 0; lane < laneCostUsdPerKg.length; lane++) {
    const value = stageValueOf(lane, x, world);
    const extra = laneStage[lane] === 0 ? premiumUsdPerKg : 0;
    let meanCost = 0;
    let survival = 0;
    for (let r = laneFirstRoute[lane]; r < laneEndRoute[lane]; r++) {
      let costSum = routeBackstop[r] * extra;
      let lossSum = 0;
      let survives = 1;
      const end = (r + 1) * SLOTS;
      for (let slot = r * SLOTS; slot < end; slot++) {
        const ol = routeOrganisationLegs[slot];
        if (ol < 0) break;
        const loss = believedLoss[ol];
        costSum += legCost[ol];
        lossSum += loss;
        survives *= 1 - loss;
      }
      const cost = routeCostAt(value, lossSum, costSum);
      routeCostUsdPerKg[r] = cost;
      routeLegUsdPerKg[r] = costSum;
      meanCost += routeShare[r] * cost;
      survival += routeShare[r] * survives;
    }
    laneCostUsdPerKg[lane] = meanCost;
    laneSurvivalShare[lane] = survival;
  }
};
