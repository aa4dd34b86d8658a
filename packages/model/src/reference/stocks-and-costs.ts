/** Stocks, believed costs, margins and working capital in the reference state. */
import { eventMonthsAt } from "../mechanisms/beliefs.ts";
import { gatherBundles } from "../mechanisms/bundles.ts";
import { landCosts } from "../mechanisms/landed-cost.ts";
import { marketAnchorForm, type Parameters } from "../mechanisms/parameters.gen.ts";
import { costLane, costLegs } from "../mechanisms/route-cost.ts";
import type { Columns } from "../state.ts";
import type { World } from "../world.ts";

export const setStocks = (c: Columns, p: Parameters, world: World): boolean => {
  const { laneStage, organisationMarketLane, organisationSourceLane } = world.relation;
  for (let lane = 0; lane < laneStage.length; lane++) {
    const lead = laneStage[lane] === 0 ? p.reference.lead.source : p.reference.lead.market;
    c.refUnderWayKg[lane] = lead * c.refLaneKg[lane]! * (1 - c.refLaneLossShare[lane]!);
  }
  for (let o = 0; o < organisationMarketLane.length; o++)
    c.refStagedKg[o] =
      organisationSourceLane[o]! >= 0 ? p.reference.cover.staging * c.refLaneKg[organisationMarketLane[o]!]! : 0;
  for (let k = 0; k < world.names.commodity.length; k++) c.refUsStockKg[k] = p.reference.cover.us * c.refInflowKg[k]!;
  c.sourceStockKg.set(c.refSourceStockKg);
  c.stagedKg.set(c.refStagedKg);
  c.underWayKg.set(c.refUnderWayKg);
  c.usStockKg.set(c.refUsStockKg);
  c.informants.set(c.refInformants);
  return true;
};

/** Believed costs at true losses, margins and capital. */
export const setCosts = (c: Columns, p: Parameters, world: World): boolean => {
  const {
    organisationLegLeg,
    laneStage,
    laneOrganisation,
    laneCommodity,
    laneFirstRoute,
    laneEndRoute,
    organisationSourceLane,
  } = world.relation;
  for (let ol = 0; ol < organisationLegLeg.length; ol++)
    c.believedLoss[ol] = c.refLegLossShare[organisationLegLeg[ol]!]!;
  for (let l = 0; l < c.refEventMonths.length; l++)
    c.refEventMonths[l] = eventMonthsAt(c.refLegTrips[l]! * c.refLegLossShare[l]!);
  c.crewPayRatio.fill(1);
  c.crewRiskUsd.fill(0);
  c.exportUsdPerKg.set(c.refExportUsdPerKg);
  c.routeShare.set(c.refRouteShare);
  for (let o = 0; o < organisationSourceLane.length; o++) costLegs(o, c, world);
  for (let lane = 0; lane < laneStage.length; lane++) {
    costLane(lane, c, p.corridors.backstop.premium, world);
    gatherBundles(lane, c, world);
  }
  c.refRouteCostUsdPerKg.set(c.routeCostUsdPerKg);
  c.refLaneCostUsdPerKg.set(c.laneCostUsdPerKg);
  c.refCapitalUsd.fill(0);
  for (let lane = 0; lane < laneStage.length; lane++) {
    const k = laneCommodity[lane]!;
    const o = laneOrganisation[lane]!;
    c.refLaneMarginUsdPerKg[lane] = c.refWholesaleUsdPerKg[k]! - c.refLaneCostUsdPerKg[lane]!;
    if (laneStage[lane] === 1 && c.refLaneMarginUsdPerKg[lane]! <= 0) return false;
    const bought = laneStage[lane] === 0 || organisationSourceLane[o]! < 0 ? c.refExportUsdPerKg[k]! : 0;
    for (let r = laneFirstRoute[lane]!; r < laneEndRoute[lane]!; r++)
      c.refCapitalUsd[o]! +=
        p.reference.capital.weeks * c.refLaneKg[lane]! * c.refRouteShare[r]! * (c.routeLegUsdPerKg[r]! + bought);
  }
  if (!setMargins(c, p, world)) return false;
  c.capitalUsd.set(c.refCapitalUsd);
  c.orderKg.set(c.refLaneKg);
  landCosts(c, p.corridors.marginal.share, world);
  c.refLandedUsdPerKg.set(
    p.market.anchor.form === marketAnchorForm.marginal ? c.landedMarginalUsdPerKg : c.landedMeanUsdPerKg,
  );
  return true;
};

/** Profit of every organisation as a share of its income; false where one spends more than it earns or cannot pay for its lead. */
const setMargins = (c: Columns, p: Parameters, { relation }: World): boolean => {
  const { organisationMarketLane, organisationCommodity, laneOrganisation } = relation;
  for (let lane = 0; lane < laneOrganisation.length; lane++) {
    const needed = p.corridors.capital.weeks * c.refLaneKg[lane]! * c.refLaneCostUsdPerKg[lane]!;
    if (needed > c.refCapitalUsd[laneOrganisation[lane]!]!) return false;
  }
  for (let o = 0; o < organisationMarketLane.length; o++) {
    const lane = organisationMarketLane[o]!;
    if (lane < 0) continue;
    const income =
      c.refLaneKg[lane]! * (1 - c.refLaneLossShare[lane]!) * c.refWholesaleUsdPerKg[organisationCommodity[o]!]!;
    c.refMarginShare[o] = income > 0 ? 1 - c.refCapitalUsd[o]! / p.reference.capital.weeks / income : 0;
    if (c.refMarginShare[o]! < 0) return false;
  }
  return true;
};
