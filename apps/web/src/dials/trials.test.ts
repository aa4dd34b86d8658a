/** What the answer says would change it can be tried as it is said, and taken back without a trace. */
import { isOk } from "@inflow/evidence";
import { quantileOf } from "@inflow/methods";
import { compile, type Flip, type Setting, type Study } from "@inflow/study";
import { describe, expect, it } from "vitest";
import { DEFAULT_SCENARIO, type Scenario } from "../engine/contract.ts";
import { beliefsOf } from "./beliefs.ts";
import { withoutDial } from "./chips.ts";
import { shippedParameters, shippedShelf } from "./shelf.test-support.ts";
import { testOf } from "./success.ts";
import { isTried, trialOfFlip, trialOfSetting, withTrial } from "./trials.ts";

const parameters = shippedParameters();
const base = shippedShelf().study.test!;

const flip = (of: Partial<Flip>): Flip => ({
  parameter: "decisiveTest.form",
  unit: "1",
  side: "is",
  beyond: 2,
  to: "harmful",
  most: "harmful",
  share: 1,
  draws: 51,
  ...of,
});

const priorUnder = (beliefs: Scenario["beliefs"], path: string) => {
  const { study, library } = shippedShelf();
  const { posterior: _, ...rest } = study;
  const asked: Study = {
    ...rest,
    beliefs: beliefsOf(beliefs, parameters),
    sample: { draws: 2, luckPerDraw: 1, seed: 1 },
  };
  const made = compile(asked, library);
  if (!isOk(made)) throw new Error(made.problems.map(({ what }) => what).join(" "));
  return made.ok.parameters.find((one) => one.path === path)!.prior;
};

const tried = (of: Flip): Scenario => withTrial(DEFAULT_SCENARIO, trialOfFlip(of, parameters)!, base);

describe("a belief on which the answer flips", () => {
  it("of a form without a dial is set by its path, and the plan believes that form in every future", () => {
    const { beliefs } = tried(flip({ form: "fixed" }));
    expect(beliefs).toEqual({ "decisiveTest.form": "fixed" });
    const shipped = parameters.find(({ path }) => path === "decisiveTest.form")!.prior as {
      forms: Record<string, number>;
    };
    expect(priorUnder(beliefs, "decisiveTest.form")).toEqual({ fixed: Object.keys(shipped.forms).indexOf("fixed") });
  });

  it.each(["above", "below"] as const)(
    "%s a value lies on that side alone, up to the end of what is believed",
    (side) => {
      const path = "organisations.violence.revenue";
      const shipped = parameters.find((one) => one.path === path)!.prior;
      const beyond = quantileOf(shipped, 2 / 3);
      const prior = priorUnder(tried(flip({ parameter: path, side, beyond })).beliefs, path);
      const [low, high] = [0.0001, 0.9999].map((p) => quantileOf(prior, p)) as [number, number];
      const ends = side === "above" ? [beyond, quantileOf(shipped, 0.999)] : [quantileOf(shipped, 0.001), beyond];
      const width = ends[1]! - ends[0]!;
      expect(Math.abs(low - ends[0]!)).toBeLessThan(0.001 * width);
      expect(Math.abs(high - ends[1]!)).toBeLessThan(0.001 * width);
    },
  );

  it("that a dial moves alone is set by the dial, on its scale and on the right side of it", () => {
    expect(tried(flip({ parameter: "deterrence.form", form: "none" })).beliefs).toEqual({ reaction: "none" });
    const path = "corridors.replan.weekly";
    const beyond = quantileOf(parameters.find((one) => one.path === path)!.prior, 2 / 3);
    const { beliefs } = tried(flip({ parameter: path, side: "above", beyond }));
    const [fast, slow] = beliefs.shifting as readonly [number, number];
    expect(fast).toBeLessThan(slow);
    expect(slow).toBeCloseTo(Math.LN2 / beyond / (365.25 / 7 / 12), 3);
  });

  it("that moves others with it on its dial is set by its path, so that nothing else moves", () => {
    const { beliefs } = tried(flip({ parameter: "use.elasticity.cocaine", side: "below", beyond: -0.6 }));
    expect(Object.keys(beliefsOf(beliefs, parameters))).toEqual(["use.elasticity.cocaine"]);
  });

  it("of which the ledger knows nothing cannot be tried", () => {
    expect(trialOfFlip(flip({ parameter: "no.such.parameter" }), parameters)).toBeNull();
  });
});

describe("a criterion at which the answer turns", () => {
  const setting = (value: Setting["value"], at: string): Setting => ({
    value,
    at,
    finding: "harmful",
    shares: { "reduces sustainably": 0, "reduces unsustainably": 0, "no effect": 0, harmful: 1 },
  });

  it.each([
    ["X", "5 %", { fall: 0.05 }],
    ["Y", "26 weeks", { forWeeks: 26 }],
    ["D", "250 deaths", { deathsUp: 250 }],
  ] as const)("%s at %s is set to that and nothing else", (value, at, changed) => {
    const trial = trialOfSetting(setting(value, at), base)!;
    const scenario = withTrial(DEFAULT_SCENARIO, trial, base);
    expect(testOf(base, scenario.success)).toEqual({ ...base, ...changed });
    expect([isTried(DEFAULT_SCENARIO, trial, base), isTried(scenario, trial, base)]).toEqual([false, true]);
    expect(withoutDial(scenario, "success", trial.id, base)).toEqual(DEFAULT_SCENARIO);
  });

  it("that is a share of a price is set where the price is a number, and not where it is a policy's", () => {
    const priced = { ...base, costUpTo: 20_000 };
    const trial = trialOfSetting(setting("Z", "0.5 × Z"), priced)!;
    expect(trial.panel === "success" && trial.test.costUpTo).toBe(10_000);
    expect(trialOfSetting(setting("Z", "2 × Z"), { ...base, costUpTo: { costOf: "treatment" } })).toBeNull();
  });

  it("beyond the scale of its dial is not offered", () => {
    expect(trialOfSetting(setting("D", "9000 deaths"), base)).toBeNull();
  });

  it("keeps what else the reader has set", () => {
    const before: Scenario = { ...DEFAULT_SCENARIO, success: { fall: 0.2 }, levers: { force: 2 } };
    const after = withTrial(before, trialOfSetting(setting("D", "250 deaths"), base)!, base);
    expect(after.levers).toEqual({ force: 2 });
    expect(after.success).toEqual({ fall: 0.2, deathsUp: 250 });
  });
});
