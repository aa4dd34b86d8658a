import { describe, expect, test } from "vitest";
import { parametersOf } from "./central.test-support.ts";
import type { SupplyParameters } from "./parameters.gen.ts";
import { Stage } from "./stage.test-support.ts";
import { areaWantedAt, attractionAt, exportPriceAt, outletSalesAt, supply } from "./supply.ts";

const p = parametersOf<SupplyParameters>("supply");

describe("supply: laws", () => {
  test("the export price rests where depots hold their usual cover, rises when they run down and falls when they fill", () => {
    expect(exportPriceAt(2600, 2600, 1, 0.05, 0.6)).toBe(2600);
    expect(exportPriceAt(2600, 2600, 0.5, 0.05, 0.6)).toBeGreaterThan(2600);
    expect(exportPriceAt(2600, 2600, 2, 0.05, 0.6)).toBeLessThan(2600);
  });

  test("a fifth more bound for the United States raises the export price by about 7 per cent where that is 16 per cent of exports", () => {
    let price = 1;
    while (0.16 * 1.2 + 0.84 * outletSalesAt(1, price, 0.5) > 1) price += 1e-4;
    expect(price).toBeGreaterThan(1.06);
    expect(price).toBeLessThan(1.09);
  });

  test("growers want less land at a lower price, by the elasticity", () => {
    expect(areaWantedAt(100, 0.5, 1)).toBeCloseTo(50, 12);
    expect(areaWantedAt(100, 0.5, 0)).toBe(100);
    expect(attractionAt(0.5, 0)).toBe(1);
  });
});

/** Two growing regions, the second with two fifths of the crop, as Peru and Colombia were in the nineties. */
const regions = (eradicationRatio: number[]) =>
  new Stage({
    names: { commodity: ["cocaine"], region: ["peru", "colombia"], outlet: ["europe"] },
    relation: { regionCommodity: [0, 0], outletCommodity: [0], laneCommodity: [] },
    cells: {
      refExportUsdPerKg: 2600,
      refProducedKg: [6000, 4000],
      refSourceRemovedShare: 0.2,
      refOutletKg: 8000,
      refOutletDrawnKg: [4800, 3200],
      refSourceStockKg: [60_000, 40_000],
      sourceStockKg: [60_000, 40_000],
      regionYieldKgPerHa: 6,
      regionShare: [0.6, 0.4],
      eradicationRatio,
    },
  });

describe("supply: growing regions", () => {
  test("without change nothing changes: area, price and production stand still", () => {
    const stage = regions([1, 1]).start(supply, p);
    const area = [...stage.x.cultivatedHa];
    stage.run(supply, p, 52);
    area.forEach((ha, n) => {
      expect(stage.x.cultivatedHa[n]! / ha).toBeCloseTo(1, 12);
    });
    expect(stage.x.exportUsdPerKg[0]).toBeCloseTo(2600, 9);
  });

  test("the offset of 0.7 between Peru and Colombia 1995 to 2001 lies between what a held price and a free one give", () => {
    const offset = (priceFree: boolean): number => {
      const stage = regions([3, 1]).start(supply, p);
      const [peru, colombia] = [...stage.x.cultivatedHa] as [number, number];
      for (let week = 0; week < 312; week++) {
        stage.run(supply, p, 1);
        const { sourceStockKg, producedKg, sourceRemovedKg, outletDrawnKg } = stage.x;
        if (priceFree)
          for (let n = 0; n < 2; n++) sourceStockKg[n]! += producedKg[n]! - sourceRemovedKg[n]! - outletDrawnKg[n]!;
      }
      return (stage.x.cultivatedHa[1]! - colombia) / (peru - stage.x.cultivatedHa[0]!);
    };
    expect(offset(false)).toBeGreaterThan(0.2);
    expect(offset(false)).toBeLessThan(0.7);
    expect(offset(true)).toBeGreaterThan(0.7);
    expect(offset(true)).toBeLessThan(1.2);
  });

  test("growers follow what they have come to expect, so that a shock of price takes more than a year to reach the area", () => {
    const stage = regions([1, 1]).start(supply, p);
    const before = stage.x.cultivatedHa[0]!;
    stage.set({ exportUsdPerKg: 1300, sourceStockKg: [120_000, 80_000] });
    stage.run(supply, p, 13);
    const quarter = stage.x.cultivatedHa[0]! / before;
    stage.run(supply, p, 117);
    expect(quarter).toBeGreaterThan(0.97);
    expect(stage.x.cultivatedHa[0]! / before).toBeLessThan(quarter);
  });

  test("other outlets never take more than half of a depot in a week", () => {
    const stage = regions([1, 1]).start(supply, p);
    stage.set({ sourceStockKg: [1000, 1000] });
    stage.run(supply, p, 1);
    expect(stage.x.outletDrawnKg[0]).toBeLessThanOrEqual(500);
  });
});

const laboratory = (
  cells: Partial<Record<"precursorStopShare" | "orderKg" | "sourceStockKg", number>>,
  frozen = true,
) =>
  new Stage({
    names: { commodity: ["fentanyl"], region: ["synthesis"], lane: ["lane"] },
    relation: { regionCommodity: [0], outletCommodity: [], laneCommodity: [0] },
    frozen,
    cells: {
      refExportUsdPerKg: 400,
      refProducedKg: 100,
      refSourceRemovedShare: 0.05,
      refSourceStockKg: 1300,
      sourceStockKg: 1300,
      regionYieldKgPerHa: 1,
      regionShare: 1,
      eradicationRatio: 1,
      orderKg: 95,
      ...cells,
    },
  });

describe("supply: synthesis", () => {
  test("laboratories make what is ordered, losses included, within days and at the same cost", () => {
    const stage = laboratory({}).start(supply, p).run(supply, p, 1);
    expect(stage.x.producedKg[0]).toBeCloseTo(100, 9);
    expect(stage.x.exportUsdPerKg[0]).toBe(400);
    stage.set({ orderKg: 110 });
    expect(stage.run(supply, p, 1).x.producedKg[0]).toBeCloseTo(110 / 0.95, 9);
  });

  test("half of the precursors that controls stop are replaced after one half-life of substitution", () => {
    const stage = laboratory({ precursorStopShare: 0.5 }).start(supply, p);
    stage.run(supply, p, Math.round(p.precursor.halfLife));
    expect(stage.x.precursorIndex[0]).toBeCloseTo(0.75, 1);
    expect(Math.abs(stage.x.precursorIndex[0]! - 0.75)).toBeLessThan(0.01);
    stage.run(supply, p, 520);
    expect(stage.x.precursorIndex[0]).toBeCloseTo(1, 6);
  });

  test("production never exceeds the slack of laboratories times the precursors left", () => {
    const stage = laboratory({ precursorStopShare: 0.9, orderKg: 1000 }).start(supply, p).run(supply, p, 1);
    expect(stage.x.producedKg[0]).toBeLessThanOrEqual(p.synthesis.slack * 100 * stage.x.precursorIndex[0]! + 1e-9);
    expect(stage.clamped).toBe(1);
  });

  test("availability is held while drivers are frozen and goes its own way otherwise", () => {
    const held = laboratory({}).start(supply, p).run(supply, p, 52);
    expect(held.x.availabilityIndex[0]).toBe(p.availability.start);
    const declining = laboratory({}, false).start(supply, {
      ...p,
      availability: { ...p.availability, continuation: 2 },
    });
    declining.run(supply, { ...p, availability: { ...p.availability, continuation: 2 } }, 52);
    expect(declining.x.availabilityIndex[0]).toBeLessThan(p.availability.start);
  });
});
