/**
 * The volume decision: how much each lane orders. It decides replacement against reduction.
 *
 *     want = { need + (I* − I)/T_I + (L* − L)/T_L } / S · g(m),   V' = V + λ(want − V),   g(m) = (m/m0)^γ
 *
 * Need is the demand downstream, I the stock there, L the loads under way, S the believed survival, m the margin. The
 * supply-line term is not optional: without it flows swing by tens of per cent a week. After Sterman 1989 on stock
 * management; limits: one smoothing for all organisations, no strategy between them.
 */
import { pow } from "@inflow/exact";
import type { Tally, View } from "../mechanism.ts";
import type { World } from "../world.ts";
import type { CorridorsParameters } from "./parameters.gen.ts";

export const volumeReads = [
  "refConsumedKg",
  "refInflowKg",
  "refLaneKg",
  "refLaneMarginUsdPerKg",
  "refUsStockKg",
  "refStagedKg",
  "refUnderWayKg",
  "organisationShare",
  "demandKg",
  "usStockKg",
  "stagedKg",
  "underWayKg",
  "wholesaleUsdPerKg",
] as const;

export type VolumeView = View<(typeof volumeReads)[number] | "laneSurvivalShare" | "laneCostUsdPerKg", "orderKg">;

/** Departures wanted [kg/week]: what is needed and the gaps, over expected survival. */
export const departuresWantedAt = (
  need: number,
  stockGap: number,
  pipelineGap: number,
  weeks: number,
  survival: number,
): number => (need + (stockGap + pipelineGap) / weeks) / survival;

/** An order that follows the wanted volume with a weekly share λ [kg/week]. */
export const orderAt = (order: number, wanted: number, lambda: number): number => order + lambda * (wanted - order);

/** How a margin relative to the reference scales orders [1]: (m/m0)^γ, nothing without a margin, at most the ceiling. */
export const marginFactorAt = (ratio: number, exponent: number, ceiling: number): number =>
  ratio > 0 ? Math.min(ceiling, pow(ratio, exponent)) : 0;

/** Scales a need by the change of the demand that suppliers see; 0 where nothing was needed. */
const scaled = (reference: number, now: number, before: number): number =>
  before > 0 ? (reference * now) / before : 0;

/** Writes the orders of all lanes; the market stage first, since the source stage replenishes staging for it. */
export const orderVolumes = (x: VolumeView, p: CorridorsParameters, world: World, tally: Tally): void => {
  const { laneStage, laneOrganisation, laneCommodity, organisationMarketLane } = world.relation;
  const lanes = x.orderKg.length;
  for (let lane = 0; lane < lanes; lane++) {
    if (laneStage[lane] === 0) continue;
    const k = laneCommodity[lane];
    const share = x.organisationShare[laneOrganisation[lane]];
    const need = share * scaled(x.refInflowKg[k], x.demandKg[k], x.refConsumedKg[k]);
    const growth = x.refConsumedKg[k] > 0 ? x.demandKg[k] / x.refConsumedKg[k] : 0;
    const stockGap = share * (x.refUsStockKg[k] * growth - x.usStockKg[k]);
    const pipelineGap = x.refUnderWayKg[lane] * growth - x.underWayKg[lane];
    const wanted = departuresWantedAt(need, stockGap, pipelineGap, p.stock.weeks, x.laneSurvivalShare[lane]);
    const ratio = (x.wholesaleUsdPerKg[k] - x.laneCostUsdPerKg[lane]) / x.refLaneMarginUsdPerKg[lane];
    x.orderKg[lane] = orderAt(
      x.orderKg[lane],
      tally.clamp(wanted, 0, Infinity) * marginFactorAt(ratio, p.margin.exponent, p.margin.ceiling),
      p.order.speed,
    );
  }
  for (let lane = 0; lane < lanes; lane++) {
    if (laneStage[lane] === 1) continue;
    const o = laneOrganisation[lane];
    const market = organisationMarketLane[o];
    const need = x.orderKg[market];
    const growth = x.refLaneKg[market] > 0 ? need / x.refLaneKg[market] : 0;
    const stockGap = x.refStagedKg[o] * growth - x.stagedKg[o];
    const pipelineGap = x.refUnderWayKg[lane] * growth - x.underWayKg[lane];
    const wanted = departuresWantedAt(need, stockGap, pipelineGap, p.stock.weeks, x.laneSurvivalShare[lane]);
    x.orderKg[lane] = orderAt(x.orderKg[lane], tally.clamp(wanted, 0, Infinity), p.order.speed);
  }
};
