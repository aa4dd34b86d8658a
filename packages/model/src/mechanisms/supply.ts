/**
 * Supply: what could be shipped from growing regions and laboratories.
 *
 *     ln X'  = ln X + λ·( ln X0 + φ·ln(cover0/cover) − ln X )         price at the export gate
 *     X^e'   = X^e + (X − X^e)/T, or X(t − T)                          what growers expect: an exponential lag, or a cobweb
 *     H*_n   = H0_n·(X^e/X0)^ε·balloon_n,   H' = H + (H* − H)/T_H      area; regions share by net return
 *     Q_out  = Q0·(X/X0)^−e                                            other outlets buy by price
 *     batch  = min( orders/(1 − ℓ) + stock gap, capacity·precursors·availability )   synthesis: elastic and fast
 *
 * The balloon after Peru and Colombia 1995-2001. The exogenous decline of fentanyl
 * availability since mid-2023 enters here, once, as less capacity; purity follows from it at a fixed number of doses.
 */
import { exp, log, pow } from "@inflow/exact";
import { mechanism, type Now, type View } from "../mechanism.ts";
import { WEEKS_PER_YEAR } from "../unit.ts";
import { weeklyShareAt } from "./half-life.ts";
import { type SupplyParameters, supplyAvailabilityContinuation, supplyExpectationForm } from "./parameters.gen.ts";

const reads = [
  "refExportUsdPerKg",
  "refProducedKg",
  "refSourceRemovedShare",
  "refOutletKg",
  "refOutletDrawnKg",
  "refSourceStockKg",
  "regionYieldKgPerHa",
  "regionShare",
  "eradicationRatio",
  "precursorStopShare",
  "supplyTrend",
  "availabilityRecord",
  "orderKg",
  "sourceStockKg",
] as const;
const writes = [
  "exportUsdPerKg",
  "expectedExportUsdPerKg",
  "cultivatedHa",
  "precursorIndex",
  "precursorSubstituted",
  "availabilityIndex",
  "producedKg",
  "sourceRemovedKg",
  "outletKg",
  "outletDrawnKg",
  "eradicationUsd",
] as const;
type X = View<(typeof reads)[number], (typeof writes)[number]>;

/** Export price next week [USD/kg] from its anchor and the cover at the source. */
export const exportPriceAt = (
  price: number,
  anchor: number,
  coverRatio: number,
  speed: number,
  effect: number,
): number => price * exp(speed * (log(anchor / price) - effect * log(coverRatio)));

/** Area wanted at an expected price [ha], before it is shared between regions. */
export const areaWantedAt = (area: number, priceRatio: number, elasticity: number): number =>
  area * pow(priceRatio, elasticity);

/** Sales to an outlet [kg/week] at the export price. */
export const outletSalesAt = (usual: number, priceRatio: number, elasticity: number): number =>
  usual * pow(priceRatio, -elasticity);

/** Attraction of a region [1] when a share of its product is removed beyond the usual. */
export const attractionAt = (keptRatio: number, balloon: number): number => pow(keptRatio, balloon);

/** Whether the commodity is grown: its outlets and price answer cover; synthesis answers orders. */
const isGrown = (k: number, { world }: Now): boolean => world.names.commodity[k] !== "fentanyl";

const removedShareOf = (n: number, x: X, p: SupplyParameters): number =>
  Math.min(1, x.refSourceRemovedShare[n] * (1 + p.eradication.kept * (x.eradicationRatio[n] - 1)));

const followPrices = (x: X, p: SupplyParameters, now: Now): void => {
  const { regionCommodity } = now.world.relation;
  for (let k = 0; k < x.exportUsdPerKg.length; k++) {
    if (!isGrown(k, now)) continue;
    let stock = 0;
    let usual = 0;
    for (let n = 0; n < x.sourceStockKg.length; n++) {
      if (regionCommodity[n] !== k) continue;
      stock += x.sourceStockKg[n];
      usual += x.refSourceStockKg[n];
    }
    if (usual === 0) continue;
    const cover = now.tally.clamp(stock / usual, 1 / WEEKS_PER_YEAR, WEEKS_PER_YEAR);
    x.exportUsdPerKg[k] = exportPriceAt(
      x.exportUsdPerKg[k],
      x.refExportUsdPerKg[k],
      cover,
      p.price.speed,
      p.price.cover,
    );
    if (p.expectation.form === supplyExpectationForm.delayed)
      x.expectedExportUsdPerKg[k] = now.past("exportUsdPerKg", Math.round(p.expectation.weeks), k);
    else x.expectedExportUsdPerKg[k] += (x.exportUsdPerKg[k] - x.expectedExportUsdPerKg[k]) / p.expectation.weeks;
  }
};

const grow = (k: number, x: X, p: SupplyParameters, { world, week }: Now): void => {
  const { regionCommodity } = world.relation;
  const price = x.expectedExportUsdPerKg[k] / x.refExportUsdPerKg[k];
  let attraction = 0;
  let kept = 0;
  for (let n = 0; n < x.cultivatedHa.length; n++) {
    if (regionCommodity[n] !== k) continue;
    attraction += x.regionShare[n] * attractionOf(n, x, p);
    kept += (x.regionShare[n] * (1 - removedShareOf(n, x, p))) / (1 - x.refSourceRemovedShare[n]);
  }
  const trend = exp(x.supplyTrend[k] * Math.max(0, week));
  const answer = areaWantedAt(1, price * kept, p.area.elasticity);
  for (let n = 0; n < x.cultivatedHa.length; n++) {
    if (regionCommodity[n] !== k) continue;
    const usualHa = (x.refProducedKg[n] * WEEKS_PER_YEAR) / x.regionYieldKgPerHa[n];
    const balloon = attraction > 0 ? attractionOf(n, x, p) / attraction : 1;
    const wanted = usualHa * trend * answer * balloon;
    x.cultivatedHa[n] += (wanted - x.cultivatedHa[n]) / p.area.weeks;
    x.producedKg[n] = (x.cultivatedHa[n] * x.regionYieldKgPerHa[n]) / WEEKS_PER_YEAR;
    x.sourceRemovedKg[n] = x.producedKg[n] * removedShareOf(n, x, p);
  }
};

const attractionOf = (n: number, x: X, p: SupplyParameters): number =>
  attractionAt((1 - removedShareOf(n, x, p)) / (1 - x.refSourceRemovedShare[n]), p.area.balloon);

const synthesise = (k: number, x: X, p: SupplyParameters, { world, tally }: Now): void => {
  const { regionCommodity, laneCommodity } = world.relation;
  let orders = 0;
  for (let lane = 0; lane < x.orderKg.length; lane++) if (laneCommodity[lane] === k) orders += x.orderKg[lane];
  let usual = 0;
  for (let n = 0; n < x.refProducedKg.length; n++) if (regionCommodity[n] === k) usual += x.refProducedKg[n];
  const limit = p.synthesis.slack * x.precursorIndex[0] * (x.availabilityIndex[0] / p.availability.start);
  for (let n = 0; n < x.producedKg.length; n++) {
    if (regionCommodity[n] !== k || usual === 0) continue;
    const share = x.refProducedKg[n] / usual;
    const drawn = share * (orders + outletsOf(k, x, world.relation.outletCommodity));
    const kept = 1 - x.refSourceRemovedShare[n];
    const wanted = (drawn + (x.refSourceStockKg[n] - x.sourceStockKg[n]) / p.stock.weeks) / kept;
    x.producedKg[n] = tally.clamp(wanted, 0, limit * x.refProducedKg[n]);
    x.sourceRemovedKg[n] = x.producedKg[n] * x.refSourceRemovedShare[n];
    x.cultivatedHa[n] = (x.refProducedKg[n] * WEEKS_PER_YEAR) / x.regionYieldKgPerHa[n];
  }
};

const outletsOf = (k: number, x: X, commodity: Int32Array): number => {
  let sales = 0;
  for (let e = 0; e < x.outletKg.length; e++) if (commodity[e] === k) sales += x.outletKg[e];
  return sales;
};

/** Outlets buy by price, from regions in proportion to what they usually sell and to how full their depots are. */
const sellElsewhere = (x: X, p: SupplyParameters, { world }: Now): void => {
  const { outletCommodity, regionCommodity } = world.relation;
  for (let e = 0; e < x.outletKg.length; e++) {
    const k = outletCommodity[e];
    x.outletKg[e] = outletSalesAt(x.refOutletKg[e], x.exportUsdPerKg[k] / x.refExportUsdPerKg[k], p.outlet.elasticity);
  }
  for (let k = 0; k < x.exportUsdPerKg.length; k++) {
    let weight = 0;
    for (let n = 0; n < x.outletDrawnKg.length; n++) if (regionCommodity[n] === k) weight += drawWeight(n, x);
    const sales = outletsOf(k, x, outletCommodity);
    for (let n = 0; n < x.outletDrawnKg.length; n++)
      if (regionCommodity[n] === k)
        x.outletDrawnKg[n] =
          weight > 0 ? Math.min(p.outlet.depotShare * x.sourceStockKg[n], (sales * drawWeight(n, x)) / weight) : 0;
  }
};

const drawWeight = (n: number, x: X): number =>
  x.refSourceStockKg[n] > 0 ? (x.refOutletDrawnKg[n] * x.sourceStockKg[n]) / x.refSourceStockKg[n] : 0;

const followAvailability = (x: X, p: SupplyParameters, { frozen, week }: Now): void => {
  const stopped = x.precursorStopShare[0];
  const substituted =
    stopped > 0 ? x.precursorSubstituted[0] + weeklyShareAt(p.precursor.halfLife) * (1 - x.precursorSubstituted[0]) : 0;
  x.precursorSubstituted[0] = substituted;
  x.precursorIndex[0] = 1 - stopped * (1 - substituted);
  const a = p.availability;
  if (x.availabilityRecord[0] > 0) x.availabilityIndex[0] = x.availabilityRecord[0];
  else if (frozen || week < 0) return;
  else if (a.continuation === supplyAvailabilityContinuation.recovery)
    x.availabilityIndex[0] += weeklyShareAt(a.recoveryWeeks) * (1 - x.availabilityIndex[0]);
  else if (a.continuation === supplyAvailabilityContinuation.decline)
    x.availabilityIndex[0] *= 1 - a.declineWeekly * exp(-weeklyShareAt(a.declineHalfLife) * week);
};

export const supply = mechanism({
  name: "supply",
  reads,
  writes,
  start(x, p: SupplyParameters, now) {
    x.exportUsdPerKg.set(x.refExportUsdPerKg as Float64Array);
    for (let k = 0; k < x.exportUsdPerKg.length; k++)
      for (let ago = 1; ago <= Math.round(p.expectation.weeks); ago++)
        now.remember("exportUsdPerKg", ago, k, x.refExportUsdPerKg[k]);
    x.expectedExportUsdPerKg.set(x.refExportUsdPerKg as Float64Array);
    for (let n = 0; n < x.cultivatedHa.length; n++)
      x.cultivatedHa[n] = (x.refProducedKg[n] * WEEKS_PER_YEAR) / x.regionYieldKgPerHa[n];
    x.precursorIndex[0] = 1;
    x.precursorSubstituted[0] = 0;
    x.availabilityIndex[0] = p.availability.start;
  },
  step(x, p: SupplyParameters, now) {
    followAvailability(x, p, now);
    followPrices(x, p, now);
    sellElsewhere(x, p, now);
    let removals = 0;
    for (let n = 0; n < x.eradicationRatio.length; n++) removals += x.regionShare[n] * (x.eradicationRatio[n] - 1);
    x.eradicationUsd[0] = (Math.max(0, removals) * p.eradication.budget) / WEEKS_PER_YEAR;
    for (let k = 0; k < x.exportUsdPerKg.length; k++) {
      if (isGrown(k, now)) grow(k, x, p, now);
      else synthesise(k, x, p, now);
    }
  },
});
