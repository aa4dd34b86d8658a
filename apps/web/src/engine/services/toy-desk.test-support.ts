/** A desk with a plan so small that every number can be followed by hand: no model behind it, results made from a rule. */
import type { Parameter } from "@inflow/evidence";
import {
  blockOf,
  drawOf,
  jobsOf,
  type Plan,
  type ResultStore,
  type Simulator,
  type Study,
  type Test,
} from "@inflow/study";
import type { Desk } from "../desk.ts";

const test: Test = {
  primary: "cocaine",
  fall: 0.1,
  forWeeks: 52,
  costUpTo: 1000,
  cost: "incremental",
  deathsUp: 100,
  counting: ["overdose", "violence", "crews", "struck-in-error"],
  floors: {},
  confidence: 0.67,
};

const evidence = [{ assumption: "Made up for a test." }];

const parameters: readonly Parameter[] = [
  { path: "toy.effect", unit: "1", is: "How much inflow falls.", prior: { uniform: [0, 1] }, evidence, dimension: 0 },
  { path: "toy.idle", unit: "kg", is: "Moves nothing.", prior: { uniform: [2, 4] }, evidence, dimension: 1 },
];

const WEEKS = 260;
const quarters = Array.from({ length: 20 }, (_, q) => `q${String(q).padStart(2, "0")}`);
const COLUMNS = {
  summary: [
    ...["cocaine", "fentanyl"].flatMap((k) => [
      ...quarters.map((q) => `inflowKg.${k}.${q}`),
      `inflowKg.${k}.total`,
      `removedKg.${k}`,
    ]),
    "deaths.all.total",
    "deaths.violence",
    "deaths.crews",
    "deaths.inError",
    "cost.full",
    "cost.ships",
    "cost.incremental",
    "floor.readiness",
    "floor.partners",
  ],
  traces: ["inflowKg.cocaine", "seizedKg.cocaine"],
  tallies: ["toy.clamped", "draw.attempts"],
};

/** What one run of a policy comes to: inflow as a share of 100 kg a week, and other columns. */
export interface ToyRun {
  readonly inflow: number;
  readonly columns?: Readonly<Record<string, number>>;
}

export type ToyRule = (policy: string, effect: number, run: number) => ToyRun;

const planOf = (policies: readonly string[], draws: number): Plan => {
  const study: Study = {
    inflow: 1,
    id: "toy",
    asks: "Does the toy work?",
    world: "toy",
    horizon: { from: "2025-01-06", until: "2029-12-30" },
    drivers: "frozen",
    policies: [...policies],
    against: "none",
    sample: { draws, luckPerDraw: 2, seed: 7 },
    test,
  };
  return {
    format: 1,
    id: "toy",
    runId: "toy",
    model: "toy",
    evidence: "toy",
    study,
    world: { names: { commodity: ["cocaine", "fentanyl"], cause: ["all"] } } as unknown as Plan["world"],
    calendar: { firstDay: 20094, weeks: WEEKS },
    weeks: WEEKS,
    settleWeeks: 0,
    runs: 2 * draws,
    parameters,
    policies: policies.map((id) => ({ id, parts: [id], is: "A toy.", onset: id === "none" ? WEEKS : 0 })),
    schedules: [],
    reference: {
      policy: "",
      cell: new Int32Array(0),
      from: new Int32Array(0),
      until: new Int32Array(0),
      value: new Float64Array(0),
      parameter: new Int32Array(0),
    },
    against: policies.indexOf("none"),
    conflicts: [],
    hidden: [],
  };
};

const simulatorOf = (plan: Plan, rule: ToyRule): Simulator => ({
  columns: COLUMNS,
  run(place, run, into, slot) {
    const runs = into.header.until - into.header.from;
    const [effect = 0] = drawOf(plan, Math.floor(run / 2));
    const { inflow, columns = {} } = rule(plan.policies[place]!.id, effect, run);
    COLUMNS.summary.forEach((name, c) => {
      const kg = name.includes("cocaine") ? 100 * inflow : 100;
      const usual = name.startsWith("inflowKg")
        ? kg * (name.endsWith(".total") ? WEEKS : 1)
        : name.startsWith("floor")
          ? 1
          : 0;
      into.summary[c * runs + slot] = columns[name] ?? usual;
    });
    for (let w = 0; w < WEEKS; w++)
      COLUMNS.traces.forEach((_, s) => {
        into.traces[(s * WEEKS + w) * runs + slot] = 100 * inflow;
      });
    into.tallies[slot] = 0;
    into.tallies[runs + slot] = 1;
  },
});

const shelfOf = (plan: Plan, rule: ToyRule): ResultStore => {
  const by = simulatorOf(plan, rule);
  return {
    has: async () => true,
    put: async () => {},
    get: async (_, job) => blockOf(plan, job, by),
    async *blocks(_, policy) {
      for (const job of jobsOf(plan, policy === undefined ? undefined : [policy])) yield blockOf(plan, job, by);
    },
  };
};

/** A desk whose runs follow a rule of the policy's name, the draw's effect and the run. */
export const toyDesk = (
  rule: ToyRule,
  policies: readonly string[] = ["policy", "none"],
  draws = 256,
): Pick<Desk, "current" | "delivered" | "command"> => {
  const plan = planOf(policies, draws);
  const current = { plan, store: shelfOf(plan, rule), bands: [] } as unknown as ReturnType<Desk["current"]>;
  return {
    current: () => current,
    delivered: () => {
      throw new Error("No answer was delivered for the toy.");
    },
    command: () => "inflow assess study.yaml",
  };
};
