import { describe, expect, it } from "vitest";
import { bulkOf, earlierSum, observation, postedIndex, reportedAfter, weeklyNoise } from "./observation.ts";
import type { ObservationParameters } from "./parameters.gen.ts";
import { Stage, type StageSettings } from "./stage.test-support.ts";

const p: ObservationParameters = {
  purity: { export: 0.85, landed: 0.8, fentanyl: 0.1 },
  price: { lag: 39, sd: 0.06 },
  deaths: { lag: 20, missing: 0.02 },
  poll: { house: 0.1 },
  documented: { tonnes: 2400, noise: 0.15 },
};
const settings = (more: StageSettings["cells"] = {}, rest: Partial<StageSettings> = {}): StageSettings => ({
  names: {
    commodity: ["cocaine", "fentanyl"],
    zone: ["sea", "port"],
    leg: ["sea-leg", "port-leg"],
    lane: ["source", "market"],
    outlet: ["europe"],
    mode: ["boat", "lorry"],
    cause: ["synthetic-opioid", "all"],
  },
  relation: {
    zoneControl: [0, 1],
    legZone: [0, 1],
    legMode: [0, 1],
    legCommodity: [0, 1],
    laneStage: [0, 1],
    laneCommodity: [0, 0],
    outletCommodity: [0],
  },
  cells: {
    refLegTrips: [10, 50],
    refLegLossShare: [0.2, 0.1],
    modeLoadKg: [1000, 10],
    refZoneTrips: [10, 50],
    refZoneArrestShare: [0.198, 0.1],
    refLaneKg: [7000, 6000],
    laneDepartedKg: [7000, 6000],
    boardings: [1.98, 5],
    seizedKg: [850, 80, 0, 1],
    refRetailUsdPerKg: [200_000, 500_000],
    retailUsdPerKg: [200_000, 500_000],
    purityRatio: 1,
    deaths12m: [50_000, 80_000],
    support: 0.45,
    ...more,
  },
  ...rest,
});
/** A stage whose remembered deaths are level, as frozen drivers leave them. */
const begun = (more: StageSettings["cells"] = {}, rest: Partial<StageSettings> = {}) => {
  const s = new Stage(settings(more, rest));
  for (let k = 1; k <= 52; k++)
    for (const cause of [0, 1]) s.memory.put("deaths", -k, cause, s.x.deaths12m[cause]! / 52);
  return s.start(observation, p);
};
const spread = (values: number[]) => {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  return Math.sqrt(values.reduce((a, b) => a + (b - mean) * (b - mean), 0) / values.length);
};

describe("what is seen of a world that stands still", () => {
  it("stands still too: prices, deaths and the interceptions that patrols follow", () => {
    const s = begun();
    const recent = [...s.x.recentInterceptions];
    s.run(observation, p, 104);
    expect([...s.x.observedPriceIndex]).toEqual([1, 1]);
    expect(Math.abs(s.x.recentInterceptions[0]! - recent[0]!)).toBeLessThan(1e-12);
    expect(s.x.recentInterceptions[1]).toBe(0);
    expect(s.x.observedDeaths12m[1]).toBeCloseTo(78_400, 6);
    expect(s.x.observedDocumentedKg[0]).toBeCloseTo((2400 * 1000) / 52.1775, 9);
  });
});

describe("seizures as reported", () => {
  it("are bulk: 850 kg pure at sea weigh a tonne, a kilogram of fentanyl ten", () => {
    const { x } = begun().run(observation, p);
    expect(x.observedSeizedKg[0]).toBeCloseTo(1000 + 100, 9);
    expect(x.observedSeizedKg[1]).toBeCloseTo(10, 9);
    expect(bulkOf(85, 0.85)).toBe(100);
  });

  it("never weigh what was destroyed with a boat, and leave out the struck share of loads for other outlets", () => {
    const destroyed = begun({ destroyedKg: 5000 }).run(observation, p).x.observedSeizedKg[0]!;
    expect(destroyed).toBeCloseTo(1100, 9);
    const boarded = begun({ outletLostKg: 850 }).run(observation, p).x.observedSeizedKg[0]!;
    const struck = begun({ outletLostKg: 850, strikes: 7, boardings: 7 }).run(observation, p).x.observedSeizedKg[0]!;
    expect(boarded - destroyed).toBeCloseTo(1000, 9);
    expect(struck - destroyed).toBeCloseTo(500, 9);
  });
});

describe("prices as published", () => {
  it("hide part of a shortage, since purity falls first: the 2007-08 record of ×1.89 and ×0.69 shows as ×1.30", () => {
    expect(postedIndex(1.89, 1, 0.69)).toBeCloseTo(1.3, 2);
  });

  it("come late: half of a rise is published after about half a year", () => {
    const s = begun({ retailUsdPerKg: [400_000, 500_000] });
    const index = () => s.x.observedPriceIndex[0]!;
    s.run(observation, p, 13);
    expect(index()).toBeLessThan(1.35);
    s.run(observation, p, 14);
    expect(index()).toBeGreaterThan(1.45);
    expect(index()).toBeLessThan(1.55);
    expect(s.x.observedPriceIndex[1]).toBe(1);
  });

  it("vary by six per cent about the truth, whatever the lag", () => {
    for (const lag of [26, 52]) {
      const noisy = { ...p, price: { lag, sd: 0.06 } };
      const s = begun({}, { fortune: "chance" });
      const path = Array.from({ length: 20_000 }, () => s.run(observation, noisy).x.observedPriceIndex[0]!);
      expect(spread(path.slice(500))).toBeGreaterThan(0.05);
      expect(spread(path.slice(500))).toBeLessThan(0.07);
    }
    expect(weeklyNoise(0.06, 1)).toBeCloseTo(0.06, 15);
  });
});

describe("deaths as published", () => {
  it("lag a steady fall by twenty weeks and miss two per cent", () => {
    const s = begun();
    for (let w = 0; w < 400; w++) {
      s.set({ deaths12m: [50_000, 80_000 - 100 * (w + 1)] });
      s.run(observation, p);
    }
    const truth = s.x.deaths12m[1]!;
    expect(s.x.observedDeaths12m[1]).toBeCloseTo(0.98 * (truth + 19 * 100), 0);
    expect(reportedAfter(10, 20, 20)).toBe(10.5);
  });

  it("remember a past that was falling, so a decline that began before the first week is seen as one", () => {
    const s = new Stage(settings());
    for (let k = 1; k <= 52; k++) s.memory.put("deaths", -k, 1, 1500 + 10 * k);
    s.start(observation, p);
    expect(s.memory.at("observedDeaths12m", 0, 40, 1)).toBeGreaterThan(s.memory.at("observedDeaths12m", 0, 1, 1));
    expect(earlierSum(80_000, 1500, 2000, 20)).toBe(90_000);
  });
});

describe("polls and the documented flow", () => {
  it("show a house effect that no poll can be rid of, held between none and all", () => {
    expect(begun().run(observation, p).x.observedSupport[0]).toBeCloseTo(0.55, 12);
    const s = begun({ support: 0.95 }).run(observation, p);
    expect([s.x.observedSupport[0], s.clamped]).toEqual([1, 1]);
  });

  it("follow departures from the source in ratio only, noisily, and never tell the true tonnage", () => {
    const half = begun({ laneDepartedKg: [3500, 6000] }).run(observation, p).x.observedDocumentedKg[0]!;
    expect(half).toBeCloseTo((1200 * 1000) / 52.1775, 9);
    const s = begun({}, { fortune: "chance" });
    const path = Array.from({ length: 2000 }, () => s.run(observation, p).x.observedDocumentedKg[0]!);
    expect(spread(path) / ((2400 * 1000) / 52.1775)).toBeCloseTo(0.15, 1);
  });
});

describe("what patrols follow", () => {
  it("is the last month of boardings and strikes at sea", () => {
    const s = begun({ boardings: [4, 9], strikes: [2, 9] }).run(observation, p, 60);
    expect(s.x.recentInterceptions[0]).toBeCloseTo(6, 5);
    expect(s.x.recentInterceptions[1]).toBe(0);
  });
});
