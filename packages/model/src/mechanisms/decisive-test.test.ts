import { pow } from "@inflow/exact";
import { describe, expect, it } from "vitest";
import { quantities } from "../quantities.ts";
import {
  byHazard,
  byRule,
  countChange,
  Decision,
  decisionChance,
  decisiveTest,
  relativeChange,
} from "./decisive-test.ts";
import { type DecisiveTestParameters, decisiveTestForm as form } from "./parameters.gen.ts";
import { Stage, type StageSettings } from "./stage.test-support.ts";

const parameters = (
  decides: number,
  weights: Partial<DecisiveTestParameters["weight"]> = {},
): DecisiveTestParameters => ({
  form: decides,
  review: { interval: 13, failures: 2, dwell: 26 },
  score: { endure: 0.5, retrench: -0.5, cap: 3 },
  floor: { support: 0.3, pressure: 0.5 },
  weight: { seizures: 1, boats: 1, price: 1, deaths: 1, flow: 1, ...weights },
  noise: { seizures: 0.25, price: 0.06, deaths: 0.02, flow: 0.2 },
  hazard: { escalate: 0.02, retrench: 0.05, failure: 1, support: 3 },
});
const deathsOnly = { seizures: 0, boats: 0, price: 0, deaths: 1, flow: 0 };

const stage = (more: StageSettings["cells"] = {}, rest: Partial<StageSettings> = {}, p = parameters(form.rule)) =>
  new Stage({
    names: {
      commodity: ["cocaine", "fentanyl"],
      zone: ["sea"],
      cause: ["synthetic-opioid", "all"],
      regime: ["law-enforcement", "designation", "strikes-at-sea", "action-ashore", "blockade"],
      criterion: ["seizures", "boats", "price", "deaths", "flow"],
    },
    cells: {
      postureLever: 2,
      campaignLever: 1,
      automatonLever: 1,
      retrenchPressure: 0.1,
      observedSeizedKg: [3000, 20],
      observedPriceIndex: 1,
      observedDeaths12m: [50_000, 80_000],
      observedSupport: 0.45,
      observedDocumentedKg: 46_000,
      recentInterceptions: 3,
      ...more,
    },
    ...rest,
  }).start(decisiveTest, p);

/** Weeks of campaign, with what is observed set by `seen` each week of it. */
const campaign = (
  s: Stage,
  weeks: number,
  p: DecisiveTestParameters,
  seen: (week: number) => StageSettings["cells"] = () => ({}),
) => {
  for (let w = 0; w < weeks; w++) {
    const week = s.x.campaignWeeks[0]! + 1;
    s.set({ campaignWeeks: week, ...seen(week) });
    s.run(decisiveTest, p);
  }
  return s.x;
};
const falling = (week: number): StageSettings["cells"] => ({ observedDeaths12m: [50_000, 80_000 * (1 - week / 250)] });
const worsening = (week: number): StageSettings["cells"] => ({
  observedDeaths12m: [50_000, 80_000 * (1 + week / 250)],
  observedPriceIndex: 1 - week / 300,
});

describe("where there is nothing to review", () => {
  it("leaves everything as it stands and copies the lever when there is no campaign", () => {
    const s = stage({ campaignLever: 0 });
    const p = parameters(form.rule);
    s.set({ campaignWeeks: 13 });
    s.run(decisiveTest, p, 104);
    expect([s.x.postureRung[0], s.x.campaignPresence[0], s.x.weeksOnRung[0], s.x.failedReviews[0]]).toEqual([
      2, 1, 0, 0,
    ]);
    s.set({ postureLever: 0 });
    s.run(decisiveTest, p);
    expect(s.x.postureRung[0]).toBe(0);
  });

  it("follows the lever and never retrenches under the fixed form or without the automaton", () => {
    for (const [decides, automatonLever] of [
      [form.fixed, 1],
      [form.rule, 0],
    ] as const) {
      const x = campaign(stage({ automatonLever }), 130, parameters(decides), (week) => ({
        ...worsening(week),
        observedSupport: 0.1,
        postureLever: week > 60 ? 3 : 2,
      }));
      expect([x.postureRung[0], x.campaignPresence[0]]).toEqual([3, 1]);
    }
  });
});

describe("the reviewed campaign", () => {
  it("endures while deaths fall for reasons of their own: the decoy sustains it", () => {
    const p = parameters(form.rule, deathsOnly);
    const x = campaign(stage(), 104, p, falling);
    expect([x.postureRung[0], x.campaignPresence[0], x.failedReviews[0]]).toEqual([2, 1, 0]);
    expect(x.reviewScore[0]).toBeGreaterThan(1);
  });

  it("escalates one rung after two failed reviews and half a year on the rung, and no faster up to the last", () => {
    const p = parameters(form.rule);
    const s = stage();
    for (let k = 1; k <= 52; k++) s.memory.put("observedSeizedKg", -k, 0, 3000);
    expect(campaign(s, 25, p).postureRung[0]).toBe(2);
    expect(campaign(s, 1, p).postureRung[0]).toBe(3);
    expect(campaign(s, 25, p).postureRung[0]).toBe(3);
    expect(campaign(s, 1, p).postureRung[0]).toBe(4);
    expect(campaign(s, 130, p).postureRung[0]).toBe(4);
    expect(s.x.campaignPresence[0]).toBe(1);
  });

  it("does not escalate against polled support below the floor, and retrenches when things worsen as well", () => {
    const p = parameters(form.rule);
    const still = campaign(stage({ observedSupport: 0.2 }), 78, p);
    expect([still.postureRung[0], still.campaignPresence[0]]).toEqual([2, 1]);
    const worse = campaign(stage({ observedSupport: 0.2 }), 78, p, worsening);
    expect([worse.postureRung[0], worse.campaignPresence[0]]).toEqual([0, 0]);
  });

  it("stays withdrawn once it has retrenched, whatever is observed later", () => {
    const p = parameters(form.rule);
    const s = stage({ observedSupport: 0.2 });
    campaign(s, 52, p, worsening);
    const x = campaign(s, 104, p, (week) => ({ ...falling(week), observedSupport: 0.7 }));
    expect([x.postureRung[0], x.campaignPresence[0]]).toEqual([0, 0]);
  });

  it("reads a record of seizures and of boats as success although both are its own effort", () => {
    const busy = (week: number): StageSettings["cells"] => ({
      observedSeizedKg: [3000 * pow(1.05, week), 20],
      recentInterceptions: 3 * pow(1.05, week),
    });
    const p = parameters(form.rule, { seizures: 1, boats: 1, price: 0, deaths: 0, flow: 0 });
    const s = stage();
    for (let k = 1; k <= 52; k++) s.memory.put("observedSeizedKg", -k, 0, 3000);
    expect(campaign(s, 26, p, busy).reviewScore[0]).toBeGreaterThan(1);
  });

  it("is lifted by a lever that is raised later, from the week after", () => {
    const s = stage({ postureLever: 1 });
    const p = parameters(form.rule);
    expect(campaign(s, 5, p).postureRung[0]).toBe(1);
    expect(campaign(s, 1, p, () => ({ postureLever: 2 })).postureRung[0]).toBe(2);
    expect(s.x.weeksOnRung[0]).toBe(0);
  });

  it("looks only at observations: no true flow of drugs, money or deaths is among what it reads", () => {
    const allowed = ["campaignWeeks", "retrenchPressure", "recentInterceptions"];
    const seen = decisiveTest.reads.filter((id) => quantities[id].kind !== "input");
    for (const id of seen) expect(id.startsWith("observed") || allowed.includes(id)).toBe(true);
    expect(seen.filter((id) => id.startsWith("observed")).length).toBeGreaterThanOrEqual(5);
  });
});

describe("the forms of decision", () => {
  const standing = { failures: 2, dwelt: 40, support: 0.5, pressure: 0.1 };
  const p = parameters(form.rule);

  it("agree on the direction: failure with support escalates, failure without support withdraws, success endures", () => {
    expect(byRule(0, standing, p)).toBe(Decision.escalate);
    expect(byRule(-1, { ...standing, support: 0.2 }, p)).toBe(Decision.retrench);
    expect(byRule(-1, { ...standing, pressure: 0.9 }, p)).toBe(Decision.retrench);
    expect(byRule(0, { ...standing, dwelt: 10 }, p)).toBe(Decision.endure);
    expect(byRule(1, { ...standing, failures: 0 }, p)).toBe(Decision.endure);
    expect(byHazard(0, standing, p, 0.99, 0.2)).toBe(Decision.escalate);
    expect(byHazard(-2, { ...standing, pressure: 0.9 }, p, 0.3, 0.99)).toBe(Decision.retrench);
    expect(byHazard(1, standing, p, 0.99, 0.99)).toBe(Decision.endure);
    expect(byHazard(0, { ...standing, dwelt: 10 }, p, 0.99, 0)).toBe(Decision.endure);
  });

  it("make a hazard of 0.02 a week a chance of 23 in 100 at a quarterly review", () => {
    expect(decisionChance(0.02, 13)).toBeCloseTo(0.229, 3);
    expect(decisionChance(0, 13)).toBe(0);
  });

  it("end differently by luck under the hazard form and the same under the same seed", () => {
    const ends = (seed: number) => {
      const hazard = parameters(form.hazard);
      const x = campaign(stage({}, { fortune: "chance", seed }, hazard), 260, hazard, worsening);
      return [x.postureRung[0], x.campaignPresence[0], x.weeksOnRung[0]].join();
    };
    const all = [1, 2, 3, 4, 5, 6, 7, 8].map(ends);
    expect(new Set(all).size).toBeGreaterThan(2);
    expect(ends(3)).toBe(all[2]);
  });

  it("standardise each criterion by its own noise and compare nothing with nothing", () => {
    expect(relativeChange(1.06, 1, 0.06)).toBeCloseTo(0.971, 3);
    expect([relativeChange(0, 1, 0.1), relativeChange(1, 0, 0.1), countChange(0, 0)]).toEqual([0, 0, 0]);
    expect(countChange(8, 6)).toBeCloseTo(2 / Math.sqrt(2), 12);
  });
});
