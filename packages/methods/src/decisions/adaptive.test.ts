import { describe, expect, it } from "vitest";
import { type AdaptivePolicy, runAdaptive, runPostures, tippingPoint, type World } from "./adaptive.ts";
import { type Lake, lakePath, lakeStep, lakeThreshold } from "./shallow-lake.ts";
import { testTriggers } from "./trigger-test.ts";

const losses = Array.from({ length: 31 }, (_, i) => 0.36 + 0.005 * i);
const lakeOf = (scenario: number): Lake => ({ b: losses[scenario], q: 2, inflow: 0.02 });
const pollutionOf: Readonly<Record<string, number>> = { keep: 0.04, stop: 0 };

const lake: World<number> = {
  steps: 100,
  start: () => 0,
  next: (x, posture, _step, scenario) => lakeStep(lakeOf(scenario), x, pollutionOf[posture]),
};

const watched = (
  level: number,
  terms: { noise?: number; published?: number; decided?: number } = {},
): AdaptivePolicy<number> => ({
  start: "keep",
  signposts: [{ name: "phosphorus", of: (x) => x, lag: terms.published ?? 0, noise: terms.noise ?? 0 }],
  triggers: [
    {
      signpost: "phosphorus",
      rule: { kind: "level", side: "above", level, hold: 1 },
      from: "keep",
      to: "stop",
      lag: terms.decided ?? 0,
    },
  ],
});

const thresholds = losses.map((_, scenario) => lakeThreshold(lakeOf(scenario)) ?? Number.POSITIVE_INFINITY);
const turbid = (x: number, scenario: number): boolean => x >= thresholds[scenario];
const cost = (states: readonly number[], postures: readonly string[], scenario: number): number =>
  states.filter((x) => turbid(x, scenario)).length - postures.filter((p) => p === "keep").length / 50;
const test = { scenarios: losses.length, seed: 8, fails: turbid, cost };
const worst = losses.findIndex((b) => Math.abs(b - 0.42) < 1e-9);

describe("the lake as a world of adaptive policies", () => {
  it("with loss 0.42 and pollution 0.04 passes its threshold of 0.5445 at step 23, never to return though pollution stops", () => {
    const path = lakePath({ b: 0.42, q: 2, inflow: 0.02 }, new Float64Array(100).fill(0.04));
    const threshold = lakeThreshold({ b: 0.42, q: 2, inflow: 0.02 })!;
    expect(tippingPoint(path.x, { atMost: threshold })).toBe(23);
    const late = runPostures(lake, (step) => (step < 30 ? "keep" : "stop"), worst);
    expect(late[99]).toBeGreaterThan(threshold);
  });

  it("is saved by a trigger at 0.4 that is seen and acted on at once", () => {
    const run = runAdaptive(lake, watched(0.4), worst, 1);
    expect(run.switches).toHaveLength(1);
    const [first] = run.switches;
    expect(run.states[first.fired]).toBeGreaterThan(0.4);
    expect(run.states[first.fired - 1]).toBeLessThanOrEqual(0.4);
    expect(run.states.some((x) => turbid(x, worst))).toBe(false);
    expect(run.postures[first.holds]).toBe("stop");
  });

  it("sees a state no earlier than it is published: a lag of three steps delays the switch by three", () => {
    const [prompt, late] = [0, 3].map((published) => runAdaptive(lake, watched(0.2, { published }), worst, 1));
    expect(late.switches[0].fired).toBe(prompt.switches[0].fired + 3);
  });

  it("begins the new posture as many steps after firing as deciding takes", () => {
    const [{ fired, holds }] = runAdaptive(lake, watched(0.2, { decided: 5 }), worst, 1).switches;
    expect(holds - fired).toBe(5);
  });

  it("listens only to the triggers of the posture that holds", () => {
    const back = watched(0.2);
    const triggers = back.triggers.map((trigger) => ({ ...trigger, from: "stop", to: "keep" }));
    expect(runAdaptive(lake, { ...back, triggers }, worst, 1).switches).toEqual([]);
  });

  it("meets the same noise whatever the policy does: with triggers that never fire nothing changes", () => {
    const quiet = { ...watched(99, { noise: 0.1 }), triggers: [] };
    const run = runAdaptive(lake, watched(99, { noise: 0.1 }), 3, 1);
    expect(run.states).toEqual(runAdaptive(lake, quiet, 3, 1).states);
    expect(run.states).toEqual(runPostures(lake, () => "keep", 3));
  });
});

describe("a cumulative sum", () => {
  const flat: World<number> = { steps: 20, start: () => 1, next: (x) => x };
  const summed = (value: number): AdaptivePolicy<number> => ({
    start: "wait",
    signposts: [{ name: "s", of: (x) => x * value, lag: 2, noise: 0 }],
    triggers: [
      {
        signpost: "s",
        rule: { kind: "cusum", side: "above", target: 0, slack: 0.5, limit: 2 },
        from: "wait",
        to: "act",
        lag: 0,
      },
    ],
  });

  it("of values of 1 with allowance ½ and limit 2 fires at the fourth value published, step 5 at a lag of 2", () => {
    expect(runAdaptive(flat, summed(1), 0, 1).switches[0].fired).toBe(5);
  });

  it("never fires while deviations stay within the allowance", () => {
    expect(runAdaptive(flat, summed(0.5), 0, 1).switches).toEqual([]);
  });
});

describe("triggers as tests", () => {
  it("trade false alarms for misses as the level rises", () => {
    const verdicts = [0.15, 0.3, 1.2].map((level) => testTriggers(lake, watched(level), test));
    const alarms = verdicts.map(({ falseAlarms }) => falseAlarms!.share);
    const missed = verdicts.map((v) => v.missed!.share);
    expect(alarms[0]).toBeGreaterThan(alarms[1]);
    expect(alarms[2]).toBe(0);
    expect(missed[0]).toBe(0);
    expect(missed[2]).toBe(1);
    expect(verdicts.every(({ failing }) => failing === verdicts[0].failing)).toBe(true);
    expect(verdicts[0].failing).toBeGreaterThan(3);
    expect(verdicts[0].failing).toBeLessThan(losses.length);
  });

  it("warn earlier at a lower level", () => {
    const [low, high] = [0.15, 0.45].map((level) => testTriggers(lake, watched(level), test).leadSteps!);
    expect(low.p50).toBeGreaterThan(high.p50);
    expect(high.p50).toBeGreaterThan(0);
  });

  it("never beat the clairvoyant with a single switch, and lose more when decisions are slow", () => {
    const prompt = testTriggers(lake, watched(0.4), test).regret;
    const slow = testTriggers(lake, watched(0.4, { published: 6, decided: 12 }), test).regret;
    expect(prompt.p10).toBeGreaterThanOrEqual(0);
    expect(slow.p90).toBeGreaterThan(prompt.p90);
  });

  it("miss where they fire in time and the new posture does not hold in time", () => {
    const never = testTriggers(lake, watched(0.4, { decided: 99 }), test);
    expect(never.leadSteps!.p50).toBeGreaterThan(0);
    expect(never.missed!.share).toBe(1);
  });

  it("name the signposts there are when one is unknown, and refuse to know the future", () => {
    const blind = { ...watched(0.4), signposts: [] };
    expect(() => runAdaptive(lake, blind, 0, 1)).toThrow(/watches "phosphorus"/);
    expect(() => runAdaptive(lake, watched(0.4, { published: -1 }), 0, 1)).toThrow(/before it is published/);
  });
});
