import { describe, expect, it } from "vitest";
import { parametersOf } from "./central.test-support.ts";
import { heavyPerLight, lowerEigenvalue, rootScale, rootShift, upperEigenvalue } from "./cocaine-use.ts";
import { naloxoneAtHand } from "./opioid-pools.ts";
import type { UseParameters } from "./parameters.gen.ts";
import { Stage, type StageSettings } from "./stage.test-support.ts";
import { consumption, domesticLossShare, use } from "./use.ts";

const p = parametersOf<UseParameters>("use");
const cells = {
  refConsumedKg: [200_000 / 52.1775, 5_000 / 52.1775],
  refInflowKg: [215_000 / 52.1775, 5_400 / 52.1775],
  refRetailUsdPerKg: [200_000, 1_500_000],
  retailUsdPerKg: [200_000, 1_500_000],
  purityRatio: 1,
  usStockKg: [25_000, 600],
  availabilityIndex: 0.455,
  refAvailability: 0.455,
  treatmentRatio: 1,
  naloxoneRatio: 1,
  domesticEnforcementRatio: 1,
  inspectionRatio: 1,
};
const names = { commodity: ["cocaine", "fentanyl"], zone: ["sea", "port-east", "port-west"] };
const relation = { zoneControl: [0, 1, 1] };
const stage = (changes: StageSettings["cells"] = {}, frozen = true) => {
  const started = new Stage({ names, relation, cells, frozen }).start(use, p);
  started.set(changes);
  return started;
};
const pools = [
  "lightUsers",
  "heavyUsers",
  "opioidUsers",
  "opioidDisorder",
  "opioidTreated",
  "opioidRemission",
  "fentanylShare",
  "naloxoneShare",
  "demandKg",
] as const;
const [m11, m12, m21, m22] = [1 - 0.15 - 0.024, 0.04, 0.024, 1 - 0.04 - 0.02] as const;
const [up, low] = [upperEigenvalue(m11, m12, m21, m22), lowerEigenvalue(m11, m12, m21, m22)] as const;

describe("cocaine use", () => {
  it("has the eigenvalues and the half-life of more than a decade of Everingham and Rydell", () => {
    expect(low).toBeCloseTo(0.8181, 4);
    expect(up).toBeCloseTo(0.9479, 4);
    expect(Math.log(0.5) / Math.log(up)).toBeCloseTo(12.95, 2);
    let [light, heavy] = [5.6, 1.7];
    const grams = () => 16.42 * light + 118.93 * heavy;
    expect(grams()).toBeCloseTo(294.1, 1);
    const before = grams();
    for (let year = 1; year <= 15; year++) {
      [light, heavy] = [m11 * light + m12 * heavy, m21 * light + m22 * heavy];
      expect(grams() / before < 0.5).toBe(year === 15);
    }
  });

  it("takes a week as the 52nd root of a year, not as a 52nd of it", () => {
    const [scale, shift] = [rootScale(up, low, 52), rootShift(up, low, 52)];
    expect(scale * m11 + shift).toBeCloseTo(0.9963185, 7);
    expect(scale * m12).toBeCloseTo(0.0008706, 7);
    expect(scale * m21).toBeCloseTo(0.0005224, 7);
    expect(scale * m22 + shift).toBeCloseTo(0.9987997, 7);
    let [light, heavy] = [1, 0];
    for (let week = 0; week < 52; week++) {
      [light, heavy] = [
        (scale * m11 + shift) * light + scale * m12 * heavy,
        scale * m21 * light + (scale * m22 + shift) * heavy,
      ];
    }
    expect(light).toBeCloseTo(0.826, 12);
    expect(heavy).toBeCloseTo(0.024, 12);
    expect(heavyPerLight(scale * m21, scale * m22 + shift)).toBeCloseTo(0.4352, 4);
  });

  it("starts 200 t a year with about 2.9 million light and 1.3 million heavy users", () => {
    const { x } = stage();
    expect(x.lightUsers[0]! / 1e6).toBeCloseTo(2.93, 2);
    expect(x.heavyUsers[0]! / 1e6).toBeCloseTo(1.28, 2);
  });

  it("takes years to answer a price through initiation and answers at once through consumption", () => {
    const dear = stage({ retailUsdPerKg: [400_000, 1_500_000] }).run(use, p);
    expect(dear.x.wantedKg[0]! / cells.refConsumedKg[0]!).toBeCloseTo(2 ** p.elasticity.cocaine, 10);
    const afterYear = dear.run(use, p, 52).x.wantedKg[0]!;
    const afterDecades = dear.run(use, p, 52 * 100).x.wantedKg[0]! / cells.refConsumedKg[0]!;
    expect(afterYear / cells.refConsumedKg[0]!).toBeGreaterThan(0.9 * 2 ** p.elasticity.cocaine);
    expect(afterDecades).toBeCloseTo(2 ** (p.elasticity.cocaine + p.elasticity.initiation), 2);
  });

  it("loses heavy users to treatment, at a cost", () => {
    const more = stage({ treatmentRatio: 2 }).run(use, p, 104).x;
    expect(more.heavyUsers[0]!).toBeLessThan(stage().x.heavyUsers[0]!);
    expect(more.treatmentUsd[0]!).toBeGreaterThan(0);
  });
});

describe("use", () => {
  it("holds every pool, share and demand still under frozen drivers and constant inputs", () => {
    const start = pools.map((id) => [...stage().x[id]]);
    const later = stage().run(use, p, 1).x;
    const far = stage().run(use, p, 312).x;
    for (let i = 0; i < pools.length; i++) {
      start[i]!.forEach((value, c) => {
        expect(Math.abs(later[pools[i]!][c]! / value - 1)).toBeLessThan(1e-13);
        expect(Math.abs(far[pools[i]!][c]! / value - 1)).toBeLessThan(1e-11);
      });
    }
    expect(later.doseMg[0]).toBeCloseTo(p.dose.startMg, 12);
    expect(later.treatmentUsd[0]).toBe(0);
    expect(later.domesticUsd[0]).toBe(0);
  });

  it("takes out of the stock in a week exactly what enters it in the reference state", () => {
    const { x } = stage().run(use, p);
    for (const c of [0, 1]) expect(x.consumedKg[c]! + x.domesticLostKg[c]!).toBeCloseTo(cells.refInflowKg[c]!, 9);
  });

  it("never consumes what is not there and counts what went unmet", () => {
    const { x } = stage({ usStockKg: [1_000, 0] }).run(use, p);
    expect(x.consumedKg[0]! + x.domesticLostKg[0]!).toBeLessThanOrEqual(1_000);
    expect(x.unmetKg[0]! + x.consumedKg[0]!).toBeCloseTo(x.wantedKg[0]!, 9);
    expect(x.consumedKg[1]).toBe(0);
    expect(x.doseMg[0]).toBe(0);
    expect(consumption(10, 100, 0.9, 0.1)).toBe(10);
  });

  it("seizes more inside the country under more enforcement, with falling returns", () => {
    expect(domesticLossShare(0.07, 1)).toBeCloseTo(0.07, 12);
    expect(domesticLossShare(0.07, 2)).toBeCloseTo(1 - 0.93 ** 2, 12);
    expect(domesticLossShare(0.07, 0)).toBe(0);
  });

  it("consumes the same pure kilograms of cocaine when it is cut by half: only bulk doubles", () => {
    const cut = stage({ purityRatio: [0.5, 1] }).run(use, p, 13).x;
    expect(cut.consumedKg[0]).toBe(stage().run(use, p, 13).x.consumedKg[0]);
  });

  it("bills only ports for inspections", () => {
    expect(stage({ inspectionRatio: [5, 1, 1] }).run(use, p).x.domesticUsd[0]).toBe(0);
    const half = stage({ inspectionRatio: [1, 2, 1] }).run(use, p).x.domesticUsd[0]!;
    expect(half * 52.1775).toBeCloseTo(p.domestic.inspectionUsd / 2, 0);
  });
});

describe("opioid use", () => {
  it("gives SOURCE's naloxone at hand for its kits", () => {
    expect(naloxoneAtHand(1086.27, 3.4343e-4)).toBeCloseTo(0.31137, 5);
  });

  it("lets untreated disorder fall in the reference by what SOURCE projects, 5.7 % in 2025, and hold when frozen", () => {
    const reference = stage({}, false).run(use, p, 52).x;
    expect(reference.opioidDisorder[0]! / p.start.disorder).toBeGreaterThan(0.93);
    expect(reference.opioidDisorder[0]! / p.start.disorder).toBeLessThan(0.96);
    expect(reference.opioidUsers[0]! / p.start.users).toBeCloseTo(315_324 / 339_727, 1);
    expect(reference.fentanylShare[0]).toBeCloseTo(0.7724, 2);
  });

  it("keeps the number of doses and thins them when availability falls", () => {
    const thin = stage({ availabilityIndex: 0.2275 }, false).run(use, p).x;
    expect(thin.doseMg[0]! / p.dose.startMg).toBeCloseTo(0.5 ** p.dose.quality, 6);
    expect(thin.dosesPerWeek[0]).toBeCloseTo(stage({}, false).run(use, p).x.dosesPerWeek[0]!, 0);
    const held = stage({ availabilityIndex: 0.2275 }).run(use, p).x;
    expect(held.doseMg[0]).toBeCloseTo(p.dose.startMg, 10);
  });

  it("moves people into treatment when capacity grows and when doses grow dear", () => {
    const same = stage().run(use, p, 104).x.opioidDisorder[0]!;
    expect(stage({ treatmentRatio: 1.5 }).run(use, p, 104).x.opioidDisorder[0]!).toBeLessThan(0.97 * same);
    expect(stage({ retailUsdPerKg: [200_000, 3_000_000] }).run(use, p, 104).x.opioidDisorder[0]!).toBeLessThan(same);
  });

  it("leaves slightly more people in disorder when naloxone saves them, as Homer and Wakeland find", () => {
    const more = stage({ naloxoneRatio: 3 }).run(use, p, 260).x;
    expect(more.opioidDisorder[0]! / p.start.disorder).toBeGreaterThan(1.001);
    expect(more.opioidDisorder[0]! / p.start.disorder).toBeLessThan(1.05);
    expect(more.naloxoneShare[0]!).toBeGreaterThan(0.6);
  });

  it("does not let the price of cocaine touch opioids, nor of fentanyl touch cocaine", () => {
    const dear = stage({ retailUsdPerKg: [400_000, 1_500_000] }).run(use, p, 52).x;
    const usual = stage().run(use, p, 52).x;
    expect([...dear.opioidDisorder]).toEqual([...usual.opioidDisorder]);
    expect(dear.consumedKg[1]).toBe(usual.consumedKg[1]);
  });
});
