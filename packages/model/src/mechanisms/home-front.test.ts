import { describe, expect, it } from "vitest";
import { challengeRate, declineOf, fatigueOf, homeFront, pressureOf, rallyOf } from "./home-front.ts";
import type { HomeFrontParameters } from "./parameters.gen.ts";
import { Stage, type StageSettings } from "./stage.test-support.ts";

const p: HomeFrontParameters = {
  support: { logit: -0.2, return: 0.05 },
  rally: { size: 0.02, half: 4, weeks: 4 },
  fatigue: { size: 0.3, weeks: 26 },
  cost: { weight: 0.05, unit: 1e9 },
  losses: { weight: 0.05 },
  controversy: { weight: 0.05 },
  legal: { hazard: 0.2, error: 2, weight: 1 },
  credit: { weight: 0, slope: 2 },
  floor: { support: 0.3, width: 0.05 },
};
const stage = (more: StageSettings["cells"] = {}, parameters = p) =>
  new Stage({
    names: {
      zone: ["a", "b"],
      state: ["s"],
      definition: ["full", "ships", "incremental"],
      cause: ["synthetic", "all"],
      regime: ["law-enforcement", "strikes-at-sea"],
    },
    cells: {
      campaignPresence: 1,
      regimeLegalExposure: [0.02, 0.3],
      legalExposure: 0.02,
      killedInError: 0.01,
      observedDeaths12m: [50_000, 80_000],
      ...more,
    },
  }).start(homeFront, parameters);
const campaign = { campaignLever: 1, strikesPermitted: 1, legalExposure: 0.3 };
const supportAfter = (more: StageSettings["cells"], weeks: number, parameters = p) =>
  stage(more, parameters).run(homeFront, parameters, weeks).x.support[0]!;

describe("the home front without a campaign", () => {
  it("stands still", () => {
    const { x } = stage().run(homeFront, p, 104);
    expect(Math.abs(x.supportLogit[0]! + 0.2)).toBeLessThan(1e-12);
    expect([x.campaignWeeks[0], x.legalChallenges[0]]).toEqual([0, 0]);
    expect(x.support[0]).toBeCloseTo(0.45, 3);
    expect(x.retrenchPressure[0]).toBeLessThan(0.06);
  });
});

describe("support under a campaign", () => {
  it("rallies to visible strikes at first and tires of the campaign later", () => {
    const quiet = supportAfter(campaign, 8);
    expect(supportAfter({ ...campaign, strikes: [1, 0.5] }, 8)).toBeGreaterThan(quiet);
    expect(supportAfter(campaign, 208)).toBeLessThan(quiet);
    expect(fatigueOf(26, 0.3, 26)).toBeCloseTo((0.3 * Math.LN2) / 26, 12);
  });

  it("forgets strikes when they stop", () => {
    const s = stage({ ...campaign, strikes: [2, 2] }).run(homeFront, p, 20);
    const during = s.x.supportLogit[0]!;
    s.set({ strikes: 0 });
    expect(s.run(homeFront, p, 20).x.supportLogit[0]).toBeLessThan(during);
    expect(rallyOf(4, 0.02, 4)).toBe(0.01);
  });

  it("falls with money by the full definition only, with incidents, with errors and with legal exposure", () => {
    const plain = supportAfter(campaign, 26);
    expect(supportAfter({ ...campaign, forceUsd: [217e6, 0, 0] }, 26)).toBeLessThan(plain);
    expect(supportAfter({ ...campaign, forceUsd: [0, 140e6, 21e6] }, 26)).toBe(plain);
    expect(supportAfter({ ...campaign, incidents: 0.5 }, 26)).toBeLessThan(plain);
    expect(supportAfter({ ...campaign, killedInError: 1 }, 26)).toBeLessThan(plain);
    expect(supportAfter({ ...campaign, legalExposure: 0.6 }, 26)).toBeLessThan(plain);
  });

  it("returns to what it was once the campaign is over", () => {
    const s = stage({ ...campaign, forceUsd: [217e6, 0, 0] }).run(homeFront, p, 104);
    s.set({ campaignLever: 0, strikesPermitted: 0, legalExposure: 0.02, forceUsd: 0 });
    s.run(homeFront, p, 600);
    expect(s.x.supportLogit[0]).toBeCloseTo(-0.2, 9);
    expect(s.x.campaignWeeks[0]).toBe(0);
  });

  it("may credit the campaign with a published decline of all deaths that it did not cause, and never blames it for a rise", () => {
    const credulous = { ...p, credit: { weight: 1, slope: 2 } };
    const after = (deaths: number, parameters: HomeFrontParameters) => {
      const s = stage(campaign, parameters);
      for (let k = 1; k <= 52; k++) s.memory.put("observedDeaths12m", -k, 1, k > 26 ? 100_000 : deaths);
      s.x.observedDeaths12m[1] = deaths;
      return s.run(homeFront, parameters, 20).x.support[0]!;
    };
    expect(after(75_000, credulous)).toBeGreaterThan(after(100_000, credulous) + 0.01);
    expect(after(120_000, credulous)).toBe(after(100_000, credulous));
    expect(after(75_000, p)).toBe(after(100_000, p));
    expect([declineOf(75, 100), declineOf(120, 100), declineOf(1, 0)]).toEqual([0.25, 0, 0]);
  });
});

describe("law and retrenchment", () => {
  it("makes legal challenges three times as likely where a killing in error is proven", () => {
    expect(challengeRate(0.2, 0.3, 1, 2)).toBeCloseTo(3 * challengeRate(0.2, 0.3, 0, 2), 15);
    expect(challengeRate(0.2, 0, 1, 2)).toBe(0);
    expect(stage(campaign).run(homeFront, p, 52).x.legalChallenges[0]).toBeCloseTo((52 / 13) * 0.2 * 0.28 * 1.02, 12);
  });

  it("raises pressure to retrench from low to high as support crosses its floor or courts rule", () => {
    expect(pressureOf(0.3, 0.3, 0.05, 0)).toBe(0.5);
    expect(pressureOf(0.45, 0.3, 0.05, 0)).toBeLessThan(0.05);
    expect(pressureOf(0.2, 0.3, 0.05, 0)).toBeGreaterThan(0.85);
    expect(pressureOf(0.3, 0.3, 0.05, 1)).toBeGreaterThan(0.7);
  });
});
