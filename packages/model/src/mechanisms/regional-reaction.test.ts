import { pow } from "@inflow/exact";
import { describe, expect, it } from "vitest";
import type { RegionalReactionParameters } from "./parameters.gen.ts";
import {
  cooperationWanted,
  postureSeen,
  regionalReaction,
  richardsonChange,
  saturated,
  stableDefence,
  suspendedAfter,
  suspensionChance,
  trainingEffect,
} from "./regional-reaction.ts";
import { Stage, type StageSettings } from "./stage.test-support.ts";

const parameters: RegionalReactionParameters = {
  threat: { rate: 0.05, persons: 15000, error: 1, spiral: 0.5 },
  mobilisation: { defence: 0.05, fatigue: 0.05, arming: 0.01 },
  cooperation: { rate: 0.05, inducement: 1.5, sovereignty: 2, harm: 0.3, rivals: 1, training: 0.3 },
  coercion: { effect: 0.2, sovereignty: 0.15 },
  inducement: { half: 150 },
  training: { usdPerWeek: 400_000 },
  host: { cooperation: 0.6 },
  suspension: { hazard: 0.03, depth: 0.3, weeks: 13 },
  incident: { rate: 0.002 },
};
const apolitical: RegionalReactionParameters = {
  ...parameters,
  cooperation: { rate: 0.05, inducement: 0, sovereignty: 0, harm: 0, rivals: 0, training: 0 },
  coercion: { effect: 0, sovereignty: 0.15 },
};

const settings = (more: StageSettings["cells"] = {}): StageSettings => ({
  names: {
    state: ["partner", "target", "far"],
    zone: ["sea"],
    asset: ["ship"],
    regime: ["law-enforcement", "strikes-at-sea"],
  },
  cells: {
    trainingLever: 1,
    stateCooperation: [0.7, 0.1, 1],
    stateThreat: [0.1, 0.4, 0],
    stateMobilisation: [0.1, 0.3, 0],
    stateExposure: [0.5, 1, 0],
    stateNationalsShare: [0.3, 0.5, 0],
    regimeSovereigntyCost: [0.05, 0.5],
    sovereigntyCost: 0.05,
    assetBaseCount: 5,
    assetCount: 5,
    crewKilled: 0.01,
    ...more,
  },
});
const campaign = { sovereigntyCost: 0.5, strikesPermitted: 1, personsDeployed: 8000, assetCount: 15, crewKilled: 5 };
const after = (more: StageSettings["cells"], weeks: number, p = parameters) =>
  new Stage(settings(more)).start(regionalReaction, p).run(regionalReaction, p, weeks);

describe("the Richardson pair", () => {
  it("settles at the textbook equilibrium (2.2727, 3.1818) of x' = 2y − 5x + 5, y' = 2x − 3y + 5", () => {
    let x = 0;
    let y = 0;
    for (let i = 0; i < 1000; i++) {
      const dx = richardsonChange(x, y, 2, 5, 5);
      const dy = richardsonChange(y, x, 2, 3, 5);
      x += dx / 10;
      y += dy / 10;
    }
    expect(x).toBeCloseTo(25 / 11, 10);
    expect(y).toBeCloseTo(35 / 11, 10);
    expect(richardsonChange(25 / 11, 35 / 11, 2, 5, 5)).toBeCloseTo(0, 12);
  });

  it("cannot run away in any draw: the product of fatigues exceeds the product of defences for every spiral below one", () => {
    for (const spiral of [0, 0.3, 0.9]) {
      for (const a of [0.02, 0.1]) {
        for (const k of [0.02, 0.1]) expect(a * 0.05).toBeGreaterThan(stableDefence(spiral, a, 0.05, k) * k);
      }
    }
  });

  it("moves threat and mobilisation of an exposed state together, up under a campaign and back after it", () => {
    const stage = after(campaign, 104);
    expect(stage.x.threat[1]).toBeGreaterThan(0.5);
    expect(stage.clamped).toBe(0);
    expect(stage.x.mobilisation[1]).toBeGreaterThan(0.4);
    expect(stage.x.threat[2]).toBe(0);
    stage.set({ sovereigntyCost: 0.05, strikesPermitted: 0, personsDeployed: 0, assetCount: 5 });
    stage.run(regionalReaction, parameters, 1000);
    expect(stage.x.threat[1]).toBeCloseTo(0.4, 6);
    expect(stage.x.mobilisation[1]).toBeCloseTo(0.3, 6);
  });
});

describe("the region without a campaign", () => {
  it("stands still, although law enforcement too now and then kills", () => {
    const before = after({}, 0).x;
    const { x } = after({}, 52);
    for (const id of ["threat", "mobilisation", "cooperation", "suspended", "nationalsKilled"] as const) {
      for (const [s, v] of x[id].entries()) expect(Math.abs(v - before[id][s]!)).toBeLessThan(1e-12);
    }
    expect([...x.incidents]).toEqual([0, 0, 0]);
    expect(x.inducementUsd[0]).toBe(0);
  });
});

describe("cooperation", () => {
  it("falls under strikes in proportion to exposure, and not at all in a state that is not exposed", () => {
    const { x } = after(campaign, 52);
    expect(x.cooperation[0]).toBeLessThan(0.5);
    expect(x.cooperation[2]).toBe(1);
  });

  it("rises with inducement, with more training and with a rival's withdrawal", () => {
    const plain = after(campaign, 52).x.cooperation[0]!;
    expect(after({ ...campaign, inducementUsdPerWeek: 4e6 }, 52).x.cooperation[0]).toBeGreaterThan(plain);
    expect(after({ ...campaign, trainingLever: 3 }, 52).x.cooperation[0]).toBeGreaterThan(plain);
    expect(after({ ...campaign, rivalOffer: 0.5 }, 52).x.cooperation[0]).toBeLessThan(plain);
  });

  it("is flat when every political coefficient is zero, whatever the campaign does", () => {
    const { x } = after({ ...campaign, inducementUsdPerWeek: 4e6, coercionLever: 2, rivalOffer: 1 }, 104, apolitical);
    expect(Math.abs(x.cooperation[0]! - 0.7)).toBeLessThan(1e-12);
  });

  it("may answer pressure with compliance or defiance: the sign is the prior's, the sovereignty cost always counts", () => {
    const under = (effect: number) =>
      after({ coercionLever: 1 }, 52, { ...parameters, coercion: { effect, sovereignty: 0.15 } }).x.cooperation[0]!;
    expect(under(0.8)).toBeGreaterThan(0.7);
    expect(under(0)).toBeLessThan(0.7);
    expect(under(-0.4)).toBeLessThan(under(0));
  });

  it("starts anew from another level after a change of government in a host state", () => {
    expect(after({ hostChange: [0, 1, 0] }, 300).x.cooperation[1]).toBeCloseTo(0.6, 5);
  });

  it("has saturating levers: the second hundred million buys less than the first", () => {
    expect(saturated(200, 150) - saturated(100, 150)).toBeLessThan(saturated(100, 150));
    expect(saturated(150, 150)).toBe(0.5);
    expect([trainingEffect(1), trainingEffect(0)]).toEqual([0, -2]);
    expect(cooperationWanted(0.5, Math.LN2)).toBeCloseTo(2 / 3, 12);
  });
});

describe("suspension of cooperation", () => {
  it("follows the record where there is one and wears off when the record ends", () => {
    const stage = after({ cooperationShock: [0.4, 0, 0] }, 5);
    expect(stage.x.suspended[0]).toBe(0.4);
    stage.set({ cooperationShock: 0 });
    stage.run(regionalReaction, parameters, 13);
    expect(stage.x.suspended[0]).toBeCloseTo(0.4 * pow(12 / 13, 13), 12);
  });

  it("needs nationals killed and a cost in sovereignty: neither alone makes a government break", () => {
    expect(suspensionChance(0.03, 0, 1, 50)).toBe(0);
    expect(suspensionChance(0.03, 0.45, 1, 0)).toBe(0);
    expect(suspensionChance(0.03, 0.45, 0.5, 20)).toBeGreaterThan(0.01);
    expect(suspensionChance(0.03, -0.1, 1, 50)).toBe(0);
  });

  it("is partial: no number of events withdraws more than its depth", () => {
    let suspended = 0;
    for (let w = 0; w < 100; w++) suspended = suspendedAfter(suspended, 1, 0.3, 1 / 13);
    expect(suspended).toBeLessThanOrEqual(0.3 + 1e-12);
    expect(suspended).toBeGreaterThan(0.27);
  });

  it("happens by chance in jumps, to the same states in the same weeks under the same seed", () => {
    const path = (seed: number) => {
      const stage = new Stage({ ...settings(campaign), fortune: "chance", seed }).start(regionalReaction, parameters);
      return Array.from({ length: 104 }, () => stage.run(regionalReaction, parameters).x.suspended[1]!);
    };
    const one = path(3);
    expect(Math.max(...one)).toBe(0.3);
    expect(one[0]).toBe(0);
    expect(path(3)).toEqual(one);
  });
});

describe("what else the region records", () => {
  it("counts nationals killed while strikes are permitted, those killed in error too", () => {
    const { x } = after({ ...campaign, killedInError: 1 }, 10);
    expect(x.nationalsKilled[0]).toBeCloseTo(10 * 6 * 0.3, 12);
    expect(after({ crewKilled: 5 }, 10).x.nationalsKilled[0]).toBe(0);
  });

  it("has incidents only where added forces meet a mobilised state that does not cooperate", () => {
    const { x } = after(campaign, 52);
    expect(x.incidents[1]).toBeGreaterThan(x.incidents[0]!);
    expect(x.incidents[2]).toBe(0);
    expect(postureSeen(0.05, 0, 15000)).toBeCloseTo(0.05, 15);
  });

  it("bills inducements and added training", () => {
    const { x } = after({ inducementUsdPerWeek: [1e6, 0, 0], trainingLever: [2, 1, 0] }, 1);
    expect(x.inducementUsd[0]).toBe(1_400_000);
  });
});
