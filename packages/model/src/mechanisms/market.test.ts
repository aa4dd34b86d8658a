import { describe, expect, it } from "vitest";
import { anchorPrice, coverGap, dilution, domesticMarginRatio, market, passThroughAt, retailAt } from "./market.ts";
import { marketAnchorForm, marketPassThroughKind } from "./parameters.gen.ts";
import { Stage, type StageSettings } from "./stage.test-support.ts";

const p = {
  anchor: { form: marketAnchorForm.marginal, elasticity: 0.2 },
  passThrough: { kind: marketPassThroughKind.additiveLeaning, additive: 0.1, multiplicative: 0.9 },
  wholesale: { speed: 0.15 },
  cover: { response: 0.6, span: 20 },
  purity: { cocaine: 0.6, fentanyl: 0.11, elasticity: 0.58, speed: 0.15, floor: 0.25, ceiling: 0.95 },
  posted: { speed: 0.05 },
  domestic: { elasticity: 0.2 },
};
const cells = {
  refWholesaleUsdPerKg: [31_000, 80_000],
  refRetailUsdPerKg: [200_000, 1_500_000],
  refLandedUsdPerKg: [14_000, 9_000],
  refInflowKg: [4_121, 104],
  refConsumedKg: [3_833, 96],
  refUsStockKg: [24_726, 624],
  usStockKg: [24_726, 624],
  demandKg: [3_833, 96],
  landedMarginalUsdPerKg: [14_000, 9_000],
  landedMeanUsdPerKg: [12_000, 8_000],
  domesticEnforcementRatio: 1,
};
const stage = (changes: StageSettings["cells"] = {}) => {
  const started = new Stage({ names: { commodity: ["cocaine", "fentanyl"] }, cells }).start(market, p);
  started.set(changes);
  return started;
};

describe("market", () => {
  it("takes DeSimone's user price from 100 to 75 when the seller price halves and dollars pass through, to 50 in proportion", () => {
    expect(retailAt(25, 50, 100, 0, 1)).toBe(75);
    expect(retailAt(25, 50, 100, 1, 1)).toBe(50);
  });

  it("moves retail by 13.6 % or 87 % when the export-to-import margin of 2007 doubles", () => {
    const doubled = 19_000 + (19_000 - 2_400);
    expect(retailAt(doubled, 19_000, 122_000, 0, 1) / 122_000).toBeCloseTo(1.136, 3);
    expect(retailAt(doubled, 19_000, 122_000, 1, 1) / 122_000).toBeCloseTo(1.87, 2);
  });

  it("gives one retail price for one wholesale price, whatever the path", () => {
    const half = retailAt(40_000, 19_000, 122_000, 0.4, 1);
    expect(retailAt(60_000, 40_000, half, 0.4, 1)).toBeCloseTo(retailAt(60_000, 19_000, 122_000, 0.4, 1), 6);
  });

  it("posts a price of 1.30 when the pure price rises to 1.89 and purity falls to 0.69, as in 2007-08", () => {
    expect(dilution(1.89, 0.58)).toBeCloseTo(0.69, 2);
    expect(1.89 * dilution(1.89, 0.58)).toBeCloseTo(1.3, 1);
  });

  it("imposes about three dollars by a dollar of domestic enforcement at the upper end of its elasticity", () => {
    const imposed = 38e9 * (domesticMarginRatio(1 + 0.246e9 / 9.5e9, 0.77) - 1);
    expect(imposed / 0.246e9).toBeGreaterThan(2.9);
    expect(imposed / 0.246e9).toBeLessThan(3.2);
  });

  it("draws pass-through from the part of the mixture that the draw has chosen", () => {
    expect(passThroughAt(marketPassThroughKind.additiveLeaning, 0.1, 0.9)).toBe(0.1);
    expect(passThroughAt(marketPassThroughKind.multiplicativeLeaning, 0.1, 0.9)).toBe(0.9);
  });

  it("leaves every price, purity and turnover still under constant inputs", () => {
    const steady = stage();
    const { x } = steady;
    const before = [
      "wholesaleUsdPerKg",
      "retailUsdPerKg",
      "smoothRetailUsdPerKg",
      "purityRatio",
      "postedUsdPerKg",
      "soldUsd",
    ] as const;
    const start = before.map((id) => [...x[id]]);
    steady.run(market, p, 260);
    for (let i = 0; i < before.length; i++) {
      start[i]!.forEach((value, c) => {
        expect(Math.abs(x[before[i]!][c]! / value - 1)).toBeLessThan(1e-12);
      });
    }
    expect(steady.clamped).toBe(0);
  });

  it("raises wholesale and retail prices and lowers purity when landed cost rises", () => {
    const { x } = stage({ landedMarginalUsdPerKg: [20_000, 9_000] }).run(market, p, 104);
    expect(x.wholesaleUsdPerKg[0]).toBeCloseTo(anchorPrice(20_000, 14_000, 31_000, 0.2), 0);
    expect(x.retailUsdPerKg[0]).toBeGreaterThan(206_000);
    expect(x.purityRatio[0]).toBeLessThan(0.99);
    expect(x.wholesaleUsdPerKg[1]).toBeCloseTo(80_000, 6);
  });

  it("follows the mean route only where that form is drawn", () => {
    const mean = { ...p, anchor: { ...p.anchor, form: marketAnchorForm.mean } };
    const changed = { landedMarginalUsdPerKg: [20_000, 9_000], landedMeanUsdPerKg: [14_000, 9_000] };
    expect(stage(changed).run(market, mean, 52).x.wholesaleUsdPerKg[0]).toBeCloseTo(31_000, 6);
  });

  it("earns more from less when stock runs short and demand hardly answers the price", () => {
    const short = stage({ usStockKg: [24_726 / 2, 624], demandKg: [3_833 * 0.97, 96] }).run(market, p, 26);
    expect(short.x.revenueUsd[0]).toBeGreaterThan(1.02 * 200_000 * 3_833 * 0.97);
    expect(short.x.soldUsd[0]).toBeGreaterThan(31_000 * 4_121);
  });

  it("keeps prices finite with an empty stock, sells nothing and counts the guard", () => {
    const empty = stage({ usStockKg: 0 }).run(market, p, 520);
    expect(coverGap(0, 1, 1, 1)).toBe(Infinity);
    expect(empty.x.retailUsdPerKg.every((price) => price > 0 && price < 1e8)).toBe(true);
    expect(empty.x.revenueUsd[0]).toBe(0);
    expect(empty.clamped).toBeGreaterThan(0);
  });

  it("widens the retail margin but not the wholesale price with domestic enforcement", () => {
    const { x } = stage({ domesticEnforcementRatio: 2 }).run(market, p, 52);
    expect(x.wholesaleUsdPerKg[0]).toBeCloseTo(31_000, 6);
    expect(x.retailUsdPerKg[0]! - 31_000).toBeCloseTo(169_000 * domesticMarginRatio(2, 0.2), 3);
  });
});
