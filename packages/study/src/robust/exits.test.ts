/** Leaving a campaign: what is given back, and rules judged on futures small enough to count. */
import { describe, expect, it } from "vitest";
import { gather } from "../ensemble.ts";
import { jobsOf } from "../plan.ts";
import type { ResultStore } from "../ports.ts";
import type { Given } from "../question.ts";
import { toyPlan, toySimulator } from "../toy.test-support.ts";
import { blockOf } from "../work.ts";
import type { ExitRule } from "./exit-observables.ts";
import { judgeRule } from "./exit-rules.ts";
import { exitPolicy, planOfSome, reviewWeeks } from "./exits.ts";
import { appended, type Flows, flowsOf, withChosen } from "./flows.ts";

const given = (set: string, from: string, to: number, more: Partial<Given> = {}): Given => ({
  set,
  from: from as Given["from"],
  to,
  evidence: [{ assumption: "Made up for a test." }],
  ...more,
});

describe("An exit", () => {
  const campaign = [
    given("postureLever", "2025-09-02", 2),
    given("assetSurge", "2025-08-25", 4, { where: { asset: "destroyer" } }),
    given("hostChange", "2026-01-03", 1),
  ];
  const usual = [
    given("postureLever", "1980-01", 0),
    given("assetSurge", "1980-01", 0),
    given("hostChange", "1980-01", 0),
    given("treatmentRatio", "1980-01", 1),
    given("postureLever", "2025-02-20", 1),
    given("postureLever", "2025-01-01", 3, { until: "2025-02-20" as Given["from"] }),
  ];
  const exit = exitPolicy("2026-08-24", campaign, usual);

  it("gives each lever of the campaign back to what the record, not the base alone, holds on that day", () => {
    expect(exit.gives.map(({ set, from, to }) => [set, from, to])).toEqual([
      ["postureLever", "2026-08-24", 1],
      ["assetSurge", "2026-08-24", 0],
    ]);
  });

  it("does not undo a government that was changed, nor touch what the campaign never set", () => {
    expect(exit.gives.some(({ set }) => set === "hostChange" || set === "treatmentRatio")).toBe(false);
  });

  it("comes at yearly reviews, none of them in the last year of the horizon", () => {
    expect(reviewWeeks(33, 312)).toEqual([85, 137, 189]);
    expect(reviewWeeks(33, 140)).toEqual([85]);
  });
});

const rule: ExitRule = {
  id: "toy",
  is: "the reading is below 1",
  series: "toy",
  isRatio: false,
  side: "below",
  level: 1,
  lagWeeks: 0,
  noise: 0,
  assumption: "Made up.",
};

describe("A rule for leaving", () => {
  // Runs: 0 fails and is warned at once, 1 fails and is warned too late to matter, 2 fails unwarned, 3 is fine but warned, 4 is fine.
  const readings = [
    [0, 2, 2, 0, 2],
    [0, 0, 2, 0, 2],
  ].map((row) => Float64Array.from(row));
  const benefits = [
    [-10, -10, -10, 5, 5],
    [-1, -1, -1, 0, 0],
    [-4, -4, -4, 1, 1],
  ].map((row) => Float64Array.from(row));
  const judged = judgeRule(rule, readings, benefits, 9);

  it("sends each run along one of the paths that were simulated", () => {
    expect(Array.from(judged.chosen)).toEqual([1, 2, 0, 1, 0]);
    expect(judged.leaves).toEqual([0.4, 0.2]);
    expect(judged.stays).toBe(0.4);
    expect(judged.meanUsd).toBe((-1 - 4 - 10 + 0 + 5) / 5);
  });

  it("is judged like a test: one of three failing futures is missed, one of two sound ones is a false alarm", () => {
    expect(judged.verdict.failing).toBe(3);
    expect(judged.verdict.missed?.share).toBeCloseTo(1 / 3, 12);
    expect(judged.verdict.falseAlarms?.share).toBe(0.5);
  });

  it("regrets nothing where it does what one would do who knew, and the whole difference where it does not", () => {
    const one = (run: number) =>
      judgeRule(
        rule,
        readings.map((row) => row.slice(run, run + 1)),
        benefits.map((row) => row.slice(run, run + 1)),
        9,
      ).verdict.regret.p50;
    expect([0, 1, 2, 3, 4].map(one)).toEqual([0, 3, 9, 5, 0]);
  });
});

const flows = (rows: readonly number[]): Flows => {
  const of = rows.map((value) => Float64Array.of(value, 10 * value));
  const group = { overdose: of, violence: of, crews: of, "struck-in-error": of };
  return {
    policies: rows.map((_, p) => `p${p}`),
    against: 0,
    runs: 2,
    luckPerDraw: 1,
    years: 1,
    costUsd: { full: of, ships: of, incremental: of },
    kgNotLanded: of,
    deaths: group,
    inflowAgainstKg: Float64Array.of(1, 1),
  };
};

describe("Flows", () => {
  it("take in each run the path that was chosen, and stand beside those of other policies", () => {
    const chosen = withChosen(flows([0, 1, 2]), "adaptive", [2, 1]);
    expect(Array.from(chosen.costUsd.full[3])).toEqual([2, 10]);
    const joined = appended(flows([0, 7]), chosen, 3);
    expect(joined.policies).toEqual(["p0", "p1", "adaptive"]);
    expect(Array.from(joined.deaths.crews[2])).toEqual([2, 10]);
  });

  it("add up to the totals of the ensemble, whichever way they are known", async () => {
    const plan = toyPlan({ sample: { draws: 4, luckPerDraw: 1, seed: 7 } });
    const by = toySimulator(plan, (policy, _, run) =>
      policy === "none"
        ? {}
        : { inflow: 0.8, columns: { "cost.full": 100 + run, "deaths.all.total": -26, "deaths.crews": 13 } },
    );
    const blocks = jobsOf(plan).map((job) => blockOf(plan, job, by));
    const store: ResultStore = {
      has: async () => true,
      get: async () => null,
      put: async () => {},
      async *blocks(_, policy) {
        for (const block of blocks) if (policy === undefined || block.header.place === policy) yield block;
      },
    };
    const found = await flowsOf(plan, await gather(plan, store), store, "cocaine");
    const total = (yearly: Float64Array, run: number): number =>
      yearly.subarray(run * found.years, (run + 1) * found.years).reduce((a, b) => a + b, 0);
    expect(found.years).toBe(5);
    expect(total(found.kgNotLanded[0], 2)).toBeCloseTo(0.2 * 100 * 260, 9);
    expect(total(found.costUsd.full[0], 3)).toBeCloseTo(103, 9);
    expect(total(found.deaths.overdose[0], 0)).toBeCloseTo(-26, 9);
    expect(total(found.deaths.crews[0], 1)).toBeCloseTo(13, 9);
    expect(total(found.costUsd.full[1], 3)).toBe(0);
  });

  it("keep a name of their own when a plan is cut down to some of its policies", () => {
    const plan = { ...toyPlan({}, ["other"]) };
    const whole = { ...plan, schedules: plan.policies.map(({ id }) => ({ ...plan.reference, policy: id })) };
    const some = planOfSome(whole, ["other"]);
    expect(some.policies.map(({ id }) => id)).toEqual(["none", "other"]);
    expect(some.schedules.map(({ policy }) => policy)).toEqual(["none", "other"]);
    expect([some.against, some.id === whole.id]).toEqual([0, false]);
  });
});
