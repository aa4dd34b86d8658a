import { describe, expect, it } from "vitest";
import type { RivalsParameters } from "./parameters.gen.ts";
import { influenceGain, lagged, offerSpeed, rivals, steadyLoss } from "./rivals.ts";
import { Stage, type StageSettings } from "./stage.test-support.ts";

const p: RivalsParameters = {
  influence: { start: 0.3, growth: 0.02, vacuum: 0.1, counter: 0.01 },
  inducement: { half: 150 },
  arms: { weeks: 78 },
  finance: { weeks: 39 },
  diplomacy: { weeks: 4 },
};
const stage = (more: StageSettings["cells"] = {}) =>
  new Stage({
    names: { rival: ["one", "two"], state: ["exposed", "far"], regime: ["law-enforcement"] },
    cells: {
      rivalCapacity: [0.6, 0.3],
      rivalArmsShare: [0.5, 0.1],
      rivalFinanceShare: [0.2, 0.7],
      stateArms: [0.8, 0.8],
      stateCooperation: [0.4, 0.9],
      cooperation: [0.4, 0.9],
      stateExposure: [1, 0],
      regimeSovereigntyCost: [0.05],
      sovereigntyCost: 0.05,
      ...more,
    },
  }).start(rivals, p);
const resented = { sovereigntyCost: 0.8, cooperation: [0.1, 0.9] };

describe("rivals without a campaign", () => {
  it("hold their influence for ten years to twelve digits and offer nothing new", () => {
    const s = stage();
    const before = [...s.x.influence];
    s.run(rivals, p, 520);
    for (const [at, i] of s.x.influence.entries()) expect(Math.abs(i - before[at]!)).toBeLessThan(1e-12);
    for (const id of ["armsPipeline", "armsDelivered", "rivalOffer"] as const)
      expect(Math.max(...s.x[id])).toBeLessThan(1e-12);
  });

  it("have a fading rate solved from the start, none where there is no influence", () => {
    const gain = influenceGain(0.02, 0.15, 0.6, 0.18);
    expect(steadyLoss(gain, 0.18) * 0.18).toBeCloseTo(gain, 15);
    expect(steadyLoss(gain, 0)).toBe(0);
  });
});

describe("rivals under a campaign", () => {
  it("gain where resentment is, in proportion to capacity, and nowhere else", () => {
    const { x } = stage(resented).run(rivals, p, 104);
    expect(x.influence[0]).toBeGreaterThan(0.2);
    expect(x.influence[0]! - 0.18).toBeGreaterThan(x.influence[2]! - 0.09);
    expect(x.influence[1]).toBeCloseTo(0.18, 12);
    expect(Math.max(...x.influence)).toBeLessThan(1);
  });

  it("offer money and votes within months and arms only after a year or more", () => {
    const quarter = stage(resented).run(rivals, p, 13).x;
    expect(quarter.rivalOffer[0]).toBeGreaterThan(quarter.armsDelivered[0]! * 5);
    const later = stage(resented).run(rivals, p, 260).x;
    expect(later.armsDelivered[0]).toBeGreaterThan(quarter.armsDelivered[0]! * 10);
    expect(later.armsPipeline[0]).toBeGreaterThan(later.armsDelivered[0]!);
  });

  it("lose ground to inducements", () => {
    const courted = stage({ ...resented, inducementUsdPerWeek: 4e6 }).run(rivals, p, 104).x;
    expect(courted.influence[0]).toBeLessThan(stage(resented).run(rivals, p, 104).x.influence[0]!);
  });

  it("fade back to what they were when the campaign ends", () => {
    const s = stage(resented).run(rivals, p, 104);
    s.set({ sovereigntyCost: 0.05, cooperation: [0.4, 0.9] });
    s.run(rivals, p, 5000);
    expect(s.x.influence[0]).toBeCloseTo(0.18, 6);
    expect(s.x.armsDelivered[0]).toBeLessThan(1e-6);
  });
});

describe("the lags", () => {
  it("deliver arms with the stated mean lag: two halves in series", () => {
    let pipeline = 1;
    let delivered = 1;
    let backlog = 0;
    for (let w = 0; w < 3000; w++) {
      backlog += delivered;
      const next = lagged(delivered, pipeline, 39);
      pipeline = lagged(pipeline, 0, 39);
      delivered = next;
    }
    expect(backlog).toBeCloseTo(78, 6);
  });

  it("let an offer move at the speed of its parts", () => {
    expect(offerSpeed(1, 0, 39, 4)).toBeCloseTo(1 / 39, 15);
    expect(offerSpeed(0, 1, 39, 4)).toBe(0.25);
    expect(offerSpeed(0, 0, 39, 4)).toBeCloseTo(1 / 39, 15);
  });
});
