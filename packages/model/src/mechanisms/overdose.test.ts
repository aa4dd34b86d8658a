import { luckOf } from "@inflow/exact";
import { describe, expect, it } from "vitest";
import { parametersOf } from "./central.test-support.ts";
import {
  aloneInvolved,
  coInvolved,
  nextResidual,
  overdose,
  pastDeaths,
  potencyEffect,
  sourceDeathRate,
} from "./overdose.ts";
import type { OverdoseParameters, UseParameters } from "./parameters.gen.ts";
import { Stage, type StageSettings } from "./stage.test-support.ts";
import { use } from "./use.ts";

const p = parametersOf<OverdoseParameters>("overdose");
const pUse = parametersOf<UseParameters>("use");
const cause = ["all", "psychostimulant", "cocaine", "synthetic-opioid"];
const [ALL, PSYCHO, COCAINE, SYNTHETIC] = [0, 1, 2, 3] as const;
const commodity = ["cocaine", "fentanyl"];
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
const stage = (settings: Partial<StageSettings> = {}, q = p, r = pUse) =>
  new Stage({ names: { commodity, cause }, relation: { zoneControl: [] }, cells, ...settings })
    .start(use, r)
    .start(overdose, q);
/** Weeks of use followed by overdose. */
const live = (s: Stage, weeks: number, q = p, r = pUse) => {
  for (let i = 0; i < weeks; i++) {
    use.step(s.x, r, s.now("use"));
    s.run(overdose, q);
  }
  return s;
};

describe("SOURCE's rate of fatal overdose", () => {
  it.each([
    [0, 0, 0.0051435],
    [0.562129, 0.234678, 0.0280382],
    [0.659819, 0.275977, 0.0326423],
    [0.806682, 0.320857, 0.0402557],
  ])("at penetration %f and naloxone %f is the published %f a year", (penetration, atHand, rate) => {
    expect(Math.abs(sourceDeathRate(penetration, atHand, p) - rate)).toBeLessThan(1e-6);
  });

  it("times SOURCE's pools of 2025 gives SOURCE's deaths, so that recorded over modelled is the level", () => {
    const { x } = stage();
    const exposed = x.opioidDisorder[0]! + 0.25 * x.opioidUsers[0]! + p.risk.treatedRatio * x.opioidTreated[0]!;
    const modelled = sourceDeathRate(x.fentanylShare[0]!, x.naloxoneShare[0]!, p) * exposed;
    expect(Math.abs(modelled / p.start.modelled - 1)).toBeLessThan(0.001);
    expect(Math.abs(modelled / 49_540 - 1)).toBeLessThan(0.005);
  });
});

describe("overdose", () => {
  it("starts from the same dose and the same heavy users as use does", () => {
    expect(p.potency.startMg).toBe(pUse.dose.startMg);
    expect(stage().x.heavyUsers[0]! / cells.refConsumedKg[0]!).toBeCloseTo(p.cocaine.heavyPerKg, 2);
  });

  it("stays where it is under frozen drivers and constant inputs", () => {
    const start = [...stage().x.deaths12m];
    for (const [weeks, drift] of [
      [1, 1e-12],
      [312, 1e-9],
    ] as const) {
      const { x } = live(stage(), weeks);
      for (let i = 0; i < start.length; i++) expect(Math.abs(x.deaths12m[i]! / start[i]! - 1)).toBeLessThan(drift);
      expect(x.residualDecline[0]).toBe(1);
    }
  });

  it("begins the reference with the twelve months that were recorded", () => {
    expect([...stage({ frozen: false }).x.deaths12m]).toEqual([80_860, 29_641, 22_283, 48_662]);
    const path = Array.from({ length: 52 }, (_, i) => pastDeaths(48_662, 835, i + 1));
    expect(path.reduce((sum, d) => sum + d, 0)).toBeCloseTo(48_662, 6);
    expect(path[0]!).toBeLessThan(path[51]!);
  });

  it("passes the placebo of 2024: deaths with cocaine fall by a quarter while its use is unchanged", () => {
    const after = coInvolved(29_911, 0.74, 48_662 / 74_091, 1) + aloneInvolved(29_911, 0.74, 1);
    expect(1 - after / 29_911).toBeCloseTo(0.25, 2);
    expect(Math.abs(after / 22_283 - 1)).toBeLessThan(0.01);
  });

  it("changes no opioid deaths and few cocaine deaths when less cocaine is consumed", () => {
    const fewer = live(stage({ cells: { ...cells, retailUsdPerKg: [400_000, 1_500_000] } }), 1).x;
    const usual = live(stage(), 1).x;
    expect(fewer.deaths[SYNTHETIC]).toBe(usual.deaths[SYNTHETIC]);
    expect(fewer.deaths[COCAINE]! / usual.deaths[COCAINE]!).toBeGreaterThan(0.85);
    expect(fewer.deaths[COCAINE]).toBeLessThan(usual.deaths[COCAINE]!);
    expect(fewer.deaths[PSYCHO]).toBeGreaterThan(usual.deaths[PSYCHO]!);
  });

  it("falls less than in proportion when a dose holds less, as penetration is counted apart", () => {
    expect(potencyEffect(0.5, 0.35)).toBeCloseTo(0.785, 3);
    const s = stage();
    s.set({ purityRatio: [1, 0.5] });
    const thin = live(s, 1).x;
    expect(thin.potencyRatio[0]).toBeCloseTo(0.5, 10);
    const ratio = thin.deaths[SYNTHETIC]! / live(stage(), 1).x.deaths[SYNTHETIC]!;
    expect(ratio).toBeCloseTo(potencyEffect(0.5, p.potency.elasticity), 2);
  });

  it("saves lives by naloxone", () => {
    const s = stage({ cells: { ...cells, naloxoneRatio: 2 } });
    const ratio = live(s, 104).x.deaths[SYNTHETIC]! / live(stage(), 104).x.deaths[SYNTHETIC]!;
    expect(ratio).toBeGreaterThan(0.75);
    expect(ratio).toBeLessThan(0.95);
  });

  it("counts all drugs as a union: at least the largest cause, less than the sum of involved", () => {
    const s = stage({ fortune: "chance", frozen: false, seed: 11 });
    for (let week = 0; week < 52; week++) {
      const d = live(s, 1).x.deaths;
      expect(d.every(Number.isInteger)).toBe(true);
      expect(d[ALL]).toBeGreaterThanOrEqual(Math.max(d[PSYCHO]!, d[COCAINE]!, d[SYNTHETIC]!));
      expect(d[ALL]).toBeLessThan(d[PSYCHO]! + d[COCAINE]! + d[SYNTHETIC]!);
      expect(s.x.cocaineOnlyDeaths[0]).toBeLessThanOrEqual(d[COCAINE]!);
    }
    expect(s.clamped).toBe(0);
  });

  it("sums the last 52 weeks", () => {
    const s = stage({ fortune: "chance", frozen: false, seed: 5 });
    let sum = 0;
    for (let week = 0; week < 52; week++) sum += live(s, 1).x.deaths[ALL]!;
    expect(s.x.deaths12m[ALL]).toBeCloseTo(sum, 4);
  });

  it("finds its causes by name, in any order, and does without those a world lacks", () => {
    const other = live(stage({ names: { commodity, cause: ["synthetic-opioid"] } }), 1).x;
    expect(other.deaths[0]).toBe(live(stage(), 1).x.deaths[SYNTHETIC]);
  });

  it("halves the pace of the residual decline in a year", () => {
    expect(1 - nextResidual(1, 0.002, 0, 52)).toBeCloseTo(0.002, 12);
    expect(1 - nextResidual(1, 0.002, 52, 52)).toBeCloseTo(0.001, 12);
  });
});

describe("the reference without any campaign, availability held", () => {
  const records = { 3: [70_637, 26_258, 19_930, 38_458], 4: [66_712, 24_646, 19_111, 35_423] } as const;
  const draws = Array.from({ length: 64 }, (_, i) => {
    const at = (path: string) => luckOf(2025, i, path).uniform();
    const q = parametersOf<OverdoseParameters>("overdose", at);
    const r = parametersOf<UseParameters>("use", at);
    const s = stage({ frozen: false }, q, r);
    return [13, 13, 13, 13, 13].map((weeks) => [...live(s, weeks, q, r).x.deaths12m]);
  });
  const error = (quarter: 3 | 4, cell: number): number =>
    draws.map((d) => d[quarter]![cell]!).sort((a, b) => a - b)[draws.length / 2]! / records[quarter][cell]! - 1;

  it("goes on falling through 2025 and the first quarter of 2026 in every draw", () => {
    for (const d of draws) {
      for (const cell of [ALL, COCAINE, SYNTHETIC]) {
        for (let quarter = 1; quarter < d.length; quarter++) {
          expect(d[quarter]![cell]).toBeLessThan(d[quarter - 1]![cell]!);
        }
      }
    }
  });

  it("has its middle draw within 12 % of every recorded count of 2025, with nothing fitted to them", () => {
    for (const cell of [ALL, PSYCHO, COCAINE, SYNTHETIC]) expect(Math.abs(error(3, cell))).toBeLessThan(0.12);
  });

  it("is within 12 % of the record to March 2026 but for synthetic opioids, whose fall outran the named residual", () => {
    for (const cell of [ALL, PSYCHO, COCAINE]) expect(Math.abs(error(4, cell))).toBeLessThan(0.12);
    expect(error(4, SYNTHETIC)).toBeGreaterThan(0);
    expect(error(4, SYNTHETIC)).toBeLessThan(0.2);
  });
});
