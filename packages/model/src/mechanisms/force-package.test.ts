import { describe, expect, it } from "vitest";
import {
  addedCount,
  addedUsd,
  forcePackage,
  overdeployed,
  overstay,
  readinessAfter,
  scoreAfter,
  weeklyLearning,
} from "./force-package.ts";
import { type ForcePackageParameters, forcePackageAllocationForm as form } from "./parameters.gen.ts";
import { Stage, type StageSettings } from "./stage.test-support.ts";
import { exponentialOf } from "./surge-spread.ts";

const parameters = (allocation: number): ForcePackageParameters => ({
  allocation: { form: allocation, speed: 0.2, learning: 0.6, exploration: 0.1, redraw: 4 },
  readiness: { recovery: 26, wear: 0.01, rotation: 0.33, surgeDeployed: 0.9, cycle: 30 },
  aircraft: { speed: 150 },
});

// Zones: two at sea, a port of entry (control 1) between them. Assets: cutter, patrol aircraft, strike ship.
const settings = (more: StageSettings["cells"] = {}, rest: Partial<StageSettings> = {}): StageSettings => ({
  names: {
    zone: ["pacific", "port", "caribbean"],
    asset: ["cutter", "aircraft", "strike-ship"],
    definition: ["full", "ships", "incremental"],
  },
  relation: { zoneControl: [0, 1, 0] },
  cells: {
    forceLevel: 1,
    campaignPresence: 1,
    zoneHoursShare: [0.6, 0.9, 0.2],
    assetBaseCount: [10, 4, 0],
    assetAvailability: [0.6, 0.2, 0.8],
    assetSpeedKmh: [30, 500, 40],
    assetSearchShare: [0.4, 0.9, 0.1],
    assetBoardingShare: [0.4, 0, 0],
    assetStrikeShare: [0, 0, 0.5],
    assetFullUsdPerDay: [200_000, 150_000, 31_000_000],
    assetShipsUsdPerDay: [200_000, 0, 20_000_000],
    assetIncrementalUsdPerDay: [30_000, 20_000, 3_070_000],
    assetPersons: [120, 10, 4000],
    refZoneTrips: [6, 9, 4],
    refZoneArrestShare: [0.2, 0.05, 0.1],
    recentInterceptions: [1.2, 0, 0.4],
    ...more,
  },
  ...rest,
});
const begun = (allocation: number, more: StageSettings["cells"] = {}, rest: Partial<StageSettings> = {}) =>
  new Stage(settings(more, rest)).start(forcePackage, parameters(allocation));
const forms = Object.values(form);
const total = (column: Float64Array) => column.reduce((sum, v) => sum + v, 0);

describe("the force without a campaign", () => {
  it.each(forms)(
    "stays exactly as it began under allocation form %s, so the form alone changes nothing",
    (allocation) => {
      const stage = begun(allocation);
      const before = [...stage.x.hoursShare, ...stage.x.readiness, ...stage.x.allocationScore, ...stage.x.surgeWeeks];
      stage.run(forcePackage, parameters(allocation), 52);
      const after = [...stage.x.hoursShare, ...stage.x.readiness, ...stage.x.allocationScore, ...stage.x.surgeWeeks];
      for (const [i, v] of after.entries()) expect(Math.abs(v - before[i]!)).toBeLessThan(1e-12);
      expect(total(stage.x.forceUsd)).toBe(0);
      expect(stage.x.shipDaysWithdrawn[0]! + stage.x.flightHoursWithdrawn[0]! + stage.x.personsDeployed[0]!).toBe(0);
    },
  );

  it("sends patrol hours to sea zones only and loses none of them", () => {
    const { x } = begun(form.fixed).run(forcePackage, parameters(form.fixed));
    expect(x.boardingHours[1]).toBe(0);
    expect(x.patrolHours.slice(3, 6)).toEqual(new Float64Array(3));
    expect(total(x.patrolHours)).toBeCloseTo(10 * 168 * 0.6 * 0.4 + 4 * 168 * 0.2 * 0.9, 9);
    expect(x.boardingHours[0]! / x.boardingHours[2]!).toBeCloseTo(3, 12);
  });
});

describe("the cost of a force", () => {
  it("reproduces the Inspector General's 574 million in 187 days from 3.07 million a day, and 5.8 billion in full", () => {
    const { x } = begun(form.fixed, { assetSurge: [0, 0, 1] }).run(forcePackage, parameters(form.fixed));
    const weeks = 187 / 7;
    expect((x.forceUsd[2]! * weeks) / 1e6).toBeCloseTo(574.09, 2);
    expect((x.forceUsd[0]! * weeks) / 1e9).toBeCloseTo(5.797, 3);
  });

  it("differs tenfold by definition, and each definition stands alone", () => {
    const { x } = begun(form.fixed, { assetSurge: [0, 0, 1] }).run(forcePackage, parameters(form.fixed));
    expect(x.forceUsd[0]! / x.forceUsd[2]!).toBeGreaterThan(9.5);
    expect(x.forceUsd[0]! / x.forceUsd[2]!).toBeLessThan(10.5);
    expect(x.forceUsd[1]).toBe(20_000_000 * 7);
  });

  it("bills only what is above the law-enforcement force, by definition by name and not by place", () => {
    const stage = new Stage(
      settings({ forceLevel: 2 }, { names: { ...settings().names, definition: ["incremental", "full", "ships"] } }),
    ).start(forcePackage, parameters(form.fixed));
    const { x } = stage.run(forcePackage, parameters(form.fixed));
    expect(x.forceUsd[0]).toBe(addedUsd(10, 30_000) + addedUsd(4, 20_000));
    expect(x.forceUsd[1]).toBe(addedUsd(10, 200_000) + addedUsd(4, 150_000));
    expect(x.shipDaysWithdrawn[0]).toBe(70);
    expect(x.flightHoursWithdrawn[0]).toBeCloseTo(4 * 168 * 0.2, 12);
    expect(addedCount(10, 0.5, 0, 1)).toBe(0);
  });
});

describe("readiness", () => {
  it("is worn by a surge and restored by withdrawal", () => {
    const p = parameters(form.fixed);
    const stage = begun(form.fixed, { assetSurge: [5, 0, 1] }).run(forcePackage, p, 52);
    const worn = [...stage.x.readiness];
    expect(worn[2]).toBeLessThan(worn[0]!);
    expect(worn[0]).toBeLessThan(1);
    expect(worn[1]).toBe(1);
    expect(stage.x.surgeWeeks[0]).toBe(52);
    stage.set({ campaignPresence: 0 });
    stage.run(forcePackage, p, 260);
    expect(stage.x.readiness[2]).toBeGreaterThan(0.999);
    expect(stage.x.surgeWeeks[0]).toBe(0);
    expect(stage.x.assetCount[2]).toBe(0);
  });

  it("settles where recovery pays for wear: (1 − ρ)/T = ω·excess·ρ", () => {
    const excess = overdeployed(0, 3, 0.33, 0.9);
    let ready = 1;
    for (let w = 0; w < 4000; w++) ready = readinessAfter(ready, excess, 0.01, 26);
    expect(ready).toBeCloseTo(1 / (1 + 26 * 0.01 * 0.57), 9);
    expect(overdeployed(10, 0, 0.33, 0.9)).toBe(0);
    expect([overstay(10, 30), overstay(60, 30)]).toEqual([1, 2]);
  });
});

describe("the spread of hours over zones", () => {
  it.each(forms)("sums to one over the sea under form %s, in every week, whatever happens", (allocation) => {
    const p = parameters(allocation);
    const stage = begun(allocation, { assetSurge: [5, 0, 1], zoneHoursLever: [0, 5, 1] }, { fortune: "chance" });
    for (let w = 0; w < 30; w++) {
      stage.set({ recentInterceptions: [w % 3, 0, (w + 1) % 2], unpredictablePatrolShare: (w % 5) / 4 });
      stage.run(forcePackage, p);
      expect(total(stage.x.hoursShare)).toBeCloseTo(1, 12);
      expect(stage.x.hoursShare[1]).toBe(0);
      const hours = 5 * 168 * 0.6 * stage.x.readiness[0]! * 0.4 + 10 * 168 * 0.6 * stage.x.readiness[0]! * 0.4;
      expect(total(stage.x.boardingHours) / hours).toBeCloseTo(1, 1);
    }
  });

  it("differs by form once interceptions shift: custom stays, adaptive patrols follow, random ones do neither", () => {
    const shares = forms.map((allocation) => {
      const stage = begun(allocation, { recentInterceptions: [0.3, 0, 2] }, { fortune: "chance" });
      return stage.run(forcePackage, parameters(allocation), 30).x.hoursShare[2]!;
    });
    expect(shares[form.fixed]).toBeCloseTo(0.25, 12);
    expect(shares[form.adaptive]).toBeGreaterThan(0.5);
    expect(new Set(shares).size).toBe(3);
  });

  it("sends a surge where the policy orders it while the cutters keep to their custom, under the fixed rule", () => {
    const { x } = begun(form.fixed, { assetSurge: [0, 0, 2], zoneHoursLever: [0, 3, 1] }).run(
      forcePackage,
      parameters(form.fixed),
    );
    expect(x.strikeHours[0]).toBe(0);
    expect(x.strikeHours[2]).toBeCloseTo(2 * 168 * 0.8 * 0.5, 9);
    expect(x.boardingHours[0]! / x.boardingHours[2]!).toBeCloseTo(3, 12);
  });

  it("is drawn anew every four weeks when randomised and held between, the same for the same seed", () => {
    const path = (seed: number) => {
      const stage = begun(form.randomised, {}, { fortune: "chance", seed });
      return Array.from({ length: 9 }, () => stage.run(forcePackage, parameters(form.randomised)).x.hoursShare[0]!);
    };
    const one = path(7);
    expect(new Set(one).size).toBe(3);
    expect(one[0]).toBe(one[3]);
    expect(path(7)).toEqual(one);
    expect(path(8)).not.toEqual(one);
  });

  it("visits a zone again although its interceptions have fallen to nothing", () => {
    const stage = begun(form.adaptive, { recentInterceptions: [0, 0, 3] }).run(
      forcePackage,
      parameters(form.adaptive),
      200,
    );
    expect(stage.x.hoursShare[0]).toBeCloseTo(0.1 * 0.75, 6);
  });

  it("scores as NarcoLogic does: four weekly updates make one monthly update of 0.6", () => {
    let score = 0.3;
    for (let w = 0; w < 4; w++) score = scoreAfter(score, 1, weeklyLearning(0.6));
    expect(score).toBeCloseTo(0.4 * 0.3 + 0.6, 12);
    expect(exponentialOf(0.5)).toBeCloseTo(Math.LN2, 14);
  });
});
