/**
 * United States prices per pure kilogram: one anchor for the price, while quantity follows demand through orders.
 *
 *     P_a   = ĉ + M (ĉ/ĉ0)^θ1,  M = P_i0 − ĉ0                        wholesale anchor [USD/kg]
 *     ln P_i' = ln P_i + λ (ln P_a + φ ln(cover0/cover) − ln P_i),  cover = stock/demand [week]
 *     P_r   = P_i + (P_r0 − P_i0) e^δ (P_i/P_i0)^θ                   level law: path-independent [USD/kg]
 *     q     = (P̃_r/P_r0)^−χ,  P̃_r follows P_r;  posted price follows P_r q q0
 *
 * ĉ is the landed cost by form: the mean of all ways, or mean plus what the dearest corridor of each stage costs above it,
 * phased in from a small share of the stage to twice that share; e is the domestic enforcement ratio. θ = 0 adds
 * dollars (Reuter and Kleiman), θ = 1 multiplies (Caulkins); it is always drawn. After MR-331, DeSimone 2006 and the
 * price record of 2007-08. Cutting changes bulk, never pure kilograms. Limit: one national market per commodity.
 */
import { exp, log, pow } from "@inflow/exact";
import { mechanism } from "../mechanism.ts";
import { type MarketParameters, marketAnchorForm, marketPassThroughKind } from "./parameters.gen.ts";

/** Pass-through θ of wholesale to retail: the draw of the mixture's chosen part [1]. */
export const passThroughAt = (kind: number, additive: number, multiplicative: number): number =>
  kind === marketPassThroughKind.multiplicativeLeaning ? multiplicative : additive;

/** Wholesale price that landed cost and rent support [USD/kg]. */
export const anchorPrice = (cost: number, cost0: number, wholesale0: number, elasticity: number): number =>
  cost + (wholesale0 - cost0) * pow(cost / cost0, elasticity);

/** Shortage against the usual weeks of stock, 1 at the reference; infinite when the stock is gone [1]. */
export const coverGap = (stock: number, demand: number, stock0: number, demand0: number): number =>
  stock > 0 ? ((stock0 / demand0) * demand) / stock : Infinity;

/** Wholesale price a week later [USD/kg]. */
export const nextWholesale = (price: number, anchor: number, gap: number, speed: number, response: number): number =>
  price * exp(speed * (log(anchor / price) + response * log(gap)));

/** How domestic enforcement widens the retail margin [1]. */
export const domesticMarginRatio = (enforcementRatio: number, elasticity: number): number =>
  pow(enforcementRatio, elasticity);

/** Retail price by the level law [USD/kg]. */
export const retailAt = (
  wholesale: number,
  wholesale0: number,
  retail0: number,
  passThrough: number,
  marginRatio: number,
): number => wholesale + (retail0 - wholesale0) * marginRatio * pow(wholesale / wholesale0, passThrough);

/** Purity to which sellers dilute when the price per pure kilogram has risen [1]. */
export const dilution = (retailRatio: number, elasticity: number): number => pow(retailRatio, -elasticity);

/** A value that closes a share of its gap to a target each week, in the value's own unit. */
export const follow = (value: number, target: number, speed: number): number => value + speed * (target - value);

export const market = mechanism({
  name: "market",
  reads: [
    "refWholesaleUsdPerKg",
    "refRetailUsdPerKg",
    "refLandedUsdPerKg",
    "refInflowKg",
    "refConsumedKg",
    "refUsStockKg",
    "landedMeanUsdPerKg",
    "landedMarginalUsdPerKg",
    "demandKg",
    "usStockKg",
    "domesticEnforcementRatio",
  ],
  writes: [
    "wholesaleUsdPerKg",
    "retailUsdPerKg",
    "smoothRetailUsdPerKg",
    "purityRatio",
    "postedUsdPerKg",
    "revenueUsd",
    "soldUsd",
  ],
  start(x, p: MarketParameters, now) {
    for (let c = 0; c < x.wholesaleUsdPerKg.length; c++) {
      const retail = x.refRetailUsdPerKg[c]!;
      x.wholesaleUsdPerKg[c] = x.refWholesaleUsdPerKg[c]!;
      x.retailUsdPerKg[c] = retail;
      x.smoothRetailUsdPerKg[c] = retail;
      x.purityRatio[c] = 1;
      x.postedUsdPerKg[c] = retail * purityOf(now.world.names.commodity[c]!, p);
      x.soldUsd[c] = x.refWholesaleUsdPerKg[c]! * x.refInflowKg[c]!;
    }
  },
  step(x, p: MarketParameters, now) {
    const theta = passThroughAt(p.passThrough.kind, p.passThrough.additive, p.passThrough.multiplicative);
    const margin = domesticMarginRatio(x.domesticEnforcementRatio[0]!, p.domestic.elasticity);
    const landed = p.anchor.form === marketAnchorForm.marginal ? x.landedMarginalUsdPerKg : x.landedMeanUsdPerKg;
    for (let c = 0; c < x.wholesaleUsdPerKg.length; c++) {
      const demand0 = x.refConsumedKg[c]!;
      const wholesale0 = x.refWholesaleUsdPerKg[c]!;
      const retail0 = x.refRetailUsdPerKg[c]!;
      const anchor = anchorPrice(landed[c]!, x.refLandedUsdPerKg[c]!, wholesale0, p.anchor.elasticity);
      const gap = coverGap(x.usStockKg[c]!, x.demandKg[c]!, x.refUsStockKg[c]!, demand0);
      const held = now.tally.clamp(gap, 1 / p.cover.span, p.cover.span);
      const wholesale = nextWholesale(x.wholesaleUsdPerKg[c]!, anchor, held, p.wholesale.speed, p.cover.response);
      const retail = retailAt(wholesale, wholesale0, retail0, theta, margin);
      const smooth = follow(x.smoothRetailUsdPerKg[c]!, retail, p.purity.speed);
      const purity0 = purityOf(now.world.names.commodity[c]!, p);
      const wanted = dilution(smooth / retail0, p.purity.elasticity);
      const purity = now.tally.clamp(wanted, p.purity.floor, p.purity.ceiling / purity0);
      x.wholesaleUsdPerKg[c] = wholesale;
      x.retailUsdPerKg[c] = retail;
      x.smoothRetailUsdPerKg[c] = smooth;
      x.purityRatio[c] = purity;
      x.postedUsdPerKg[c] = follow(x.postedUsdPerKg[c]!, retail * purity * purity0, p.posted.speed);
      const sold = Math.min(x.demandKg[c]!, x.usStockKg[c]!);
      x.revenueUsd[c] = retail * sold;
      x.soldUsd[c] = wholesale * sold * (x.refInflowKg[c]! / demand0);
    }
  },
});

/** Retail purity of a commodity in the reference state [1]. */
const purityOf = (commodity: string, p: MarketParameters): number =>
  commodity === "fentanyl" ? p.purity.fentanyl : p.purity.cocaine;
