/**
 * What organisations believe a kilogram costs them by each route.
 *
 *     ĉ_r = ( V + Σ_l [ t_l + pay·crew/load + p̂_l·vessel/load ] ) / Π_l (1 − p̂_l)
 *
 * V is the value at the start of the stage (export price, or the mean cost at staging), p̂ the believed loss, t transport:
 * a lost load is replaced at what it has cost so far, so that cost is per kilogram delivered. Fear enters through pay or
 * refusal, never through p̂ (one consequence, one payer, one channel). A backstop costs a premium per kilogram delivered.
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
export const legCostAt = (
  transport: number,
  pay: number,
  crew: number,
  load: number,
  loss: number,
  vessel: number,
): number => transport + (pay * crew + loss * vessel) / load;

/** Believed cost of a kilogram delivered by a route [USD/kg] from the stage value, the cost of its legs and survival. */
export const routeCostAt = (stageValue: number, legCostSum: number, survival: number): number =>
  (stageValue + legCostSum) / survival;

/** Cost of the legs of one organisation, into organisationLegUsdPerKg: before the costs of its lanes. */
export const costLegs = (organisation: number, x: CostView, world: World): void => {
  const { organisationLegLeg, organisationFirstLeg, organisationEndLeg, legMode, legZone, legControl } = world.relation;
  const {
    organisationLegUsdPerKg: cost,
    believedLoss,
    crewPayRatio,
    crewRiskUsd,
    modePayUsd,
    modeCrew,
    modeLoadKg,
  } = x;
  const { modeCostUsdPerKgKm, modeCostUsdPerKg, modeVesselUsd } = x;
  const { legKm } = world;
  for (let ol = organisationFirstLeg[organisation]; ol < organisationEndLeg[organisation]; ol++) {
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

/** Writes cost and survival of the routes of one lane from those of its legs; the source lane of an organisation before its market lane. */
export const costLane = (lane: number, x: CostView, premiumUsdPerKg: number, world: World): void => {
  const { laneFirstRoute, laneEndRoute, laneStage, routeOrganisationLegs, routeBackstop } = world.relation;
  const { believedLoss, routeShare, routeCostUsdPerKg, routeLegUsdPerKg } = x;
  const legCost: Reading = x.organisationLegUsdPerKg;
  const value = stageValueOf(lane, x, world);
  const extra = laneStage[lane] === 0 ? premiumUsdPerKg : 0;
  let meanCost = 0;
  let survival = 0;
  for (let r = laneFirstRoute[lane]; r < laneEndRoute[lane]; r++) {
    let costSum = 0;
    let survives = 1;
    const end = (r + 1) * SLOTS;
    for (let slot = r * SLOTS; slot < end; slot++) {
      const ol = routeOrganisationLegs[slot];
      if (ol < 0) break;
      const loss = believedLoss[ol];
      costSum += legCost[ol];
      survives *= 1 - loss;
    }
    const premium = routeBackstop[r] * extra;
    const cost = routeCostAt(value, costSum, survives) + premium;
    routeCostUsdPerKg[r] = cost;
    routeLegUsdPerKg[r] = costSum + premium * survives;
    meanCost += routeShare[r] * cost;
    survival += routeShare[r] * survives;
  }
  x.laneCostUsdPerKg[lane] = meanCost;
  x.laneSurvivalShare[lane] = survival;
};
