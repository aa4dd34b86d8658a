/** A plan and simulators so small that every number can be followed by hand; for tests that need no model. */
import type { Parameter } from "@inflow/evidence";
import type { Block } from "./block.ts";
import { drawOf } from "./draw.ts";
import { planName } from "./identity.ts";
import type { Plan, PlannedPolicy } from "./plan.ts";
import type { Study } from "./question.ts";
import type { Test } from "./success.ts";
import type { Simulator } from "./work.ts";

export const toyTest: Test = {
  primary: "cocaine",
  fall: 0.1,
  forWeeks: 52,
  costUpTo: 1000,
  cost: "incremental",
  deathsUp: 100,
  counting: ["overdose", "violence", "crews", "struck-in-error"],
  floors: { readiness: 0.5, support: 0.4 },
  confidence: 0.67,
};

const assumption = [{ assumption: "Made up for a test." }];

export const toyParameters: readonly Parameter[] = [
  {
    path: "toy.effect",
    unit: "1",
    is: "How much inflow falls.",
    prior: { uniform: [0, 1] },
    evidence: assumption,
    dimension: 0,
  },
  {
    path: "toy.idle",
    unit: "kg",
    is: "Moves nothing.",
    prior: { uniform: [2, 4] },
    evidence: assumption,
    dimension: 1,
  },
  {
    path: "toy.form",
    unit: "1",
    is: "A choice.",
    prior: { forms: { weak: 0.5, strong: 0.5 } },
    evidence: assumption,
    dimension: 2,
  },
  { path: "toy.fixed", unit: "1", is: "Certain.", prior: { fixed: 7 }, evidence: assumption, dimension: -1 },
];

export const toyStudy = (change: Partial<Study> = {}): Study => ({
  inflow: 1,
  id: "toy",
  asks: "Does the toy work?",
  world: "toy",
  horizon: { from: "2025-01-06", until: "2029-12-30" },
  drivers: "frozen",
  policies: ["policy"],
  against: "none",
  sample: { draws: 128, luckPerDraw: 2, seed: 7 },
  test: toyTest,
  ...change,
});

const policy = (id: string, onset: number): PlannedPolicy => ({ id, parts: [id], is: "A toy.", onset });

/** A plan with the policies "policy" and "none" (and others by name), 260 weeks, no model behind it. */
export const toyPlan = (change: Partial<Study> = {}, others: readonly string[] = []): Plan => {
  const study = toyStudy(change);
  const weeks = 260;
  const names = Object.fromEntries(
    ["commodity", "cause"].map((index) => [
      index,
      index === "commodity" ? ["cocaine", "fentanyl"] : ["synthetic-opioid", "cocaine", "all"],
    ]),
  );
  return {
    format: 1,
    ...planName("toy-model", "toy-evidence", study),
    model: "toy-model",
    evidence: "toy-evidence",
    study,
    world: { names } as unknown as Plan["world"],
    calendar: { firstDay: 20094, weeks },
    weeks,
    settleWeeks: 0,
    runs: study.sample.draws * study.sample.luckPerDraw,
    parameters: toyParameters,
    policies: [policy("policy", 0), policy("none", weeks), ...others.map((id) => policy(id, 0))],
    schedules: [],
    reference: {
      policy: "",
      cell: new Int32Array(0),
      from: new Int32Array(0),
      until: new Int32Array(0),
      value: new Float64Array(0),
      parameter: new Int32Array(0),
    },
    against: 1,
    conflicts: [],
    hidden: [],
  };
};

const quarters = Array.from({ length: 20 }, (_, q) => `q${String(q).padStart(2, "0")}`);

export const toyColumns = {
  summary: [
    ...["cocaine", "fentanyl"].flatMap((k) => [
      ...quarters.map((q) => `inflowKg.${k}.${q}`),
      `inflowKg.${k}.total`,
      `removedKg.${k}`,
    ]),
    "deaths.synthetic-opioid.total",
    "deaths.cocaine.total",
    "deaths.cocaineOnly.total",
    "deaths.all.total",
    "deaths.violence",
    "deaths.crews",
    "deaths.inError",
    "cost.full",
    "cost.ships",
    "cost.incremental",
    "floor.readiness",
    "floor.support",
  ],
  traces: ["inflowKg.cocaine", "strikes"],
  tallies: ["toy.clamped", "draw.attempts"],
};

/** What a toy world answers: the weekly inflow of a commodity as a share of 100 kg, and any other columns. */
export interface ToyAnswer {
  readonly inflow?: number;
  readonly columns?: Readonly<Record<string, number>>;
}

/** A simulator that answers by a rule of the policy's name, the draw's values and the replicate. */
export const toySimulator = (
  plan: Plan,
  answer: (policy: string, values: Float64Array, run: number) => ToyAnswer,
): Simulator => ({
  columns: toyColumns,
  run(place, run, into: Block, slot) {
    const runs = into.header.until - into.header.from;
    const { inflow = 1, columns = {} } = answer(
      plan.policies[place]!.id,
      drawOf(plan, Math.floor(run / plan.study.sample.luckPerDraw)),
      run,
    );
    toyColumns.summary.forEach((name, c) => {
      const kg = name.includes("cocaine") ? 100 * inflow : 100;
      const value = /^inflowKg\..*\.q/.test(name)
        ? kg
        : name.startsWith("inflowKg")
          ? kg * plan.weeks
          : name.startsWith("floor")
            ? 1
            : 0;
      into.summary[c * runs + slot] = columns[name] ?? value;
    });
    for (let w = 0; w < plan.weeks; w++) {
      into.traces[w * runs + slot] = 100 * inflow;
      into.traces[(plan.weeks + w) * runs + slot] = run + w;
    }
    into.tallies[slot] = 1;
    into.tallies[runs + slot] = 1;
  },
});
