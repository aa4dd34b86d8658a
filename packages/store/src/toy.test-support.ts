/** A plan and blocks of two columns, for tests of where results rest. */
import { type Block, blockOf, type Job, type Plan, type Simulator } from "@inflow/study";

export const toyPlan = (id = "a".repeat(64)): Plan =>
  ({
    format: 1,
    id,
    runId: id.slice(0, 12),
    model: "toy",
    evidence: "toy",
    study: { id: "toy", sample: { draws: 40, luckPerDraw: 2, seed: 1 } },
    weeks: 3,
    runs: 80,
    policies: [{ id: "campaign" }, { id: "none" }],
    against: 1,
  }) as unknown as Plan;

export const toySimulator = (plan: Plan): Simulator => ({
  columns: {
    summary: ["inflowKg.cocaine.total", "deaths.crews"],
    traces: ["inflowKg.cocaine", "strikes"],
    tallies: ["n"],
  },
  run(policy, run, into, slot) {
    const runs = into.header.until - into.header.from;
    into.summary[slot] = run + policy / 4;
    into.summary[runs + slot] = -run;
    for (let week = 0; week < plan.weeks; week++) into.traces[week * runs + slot] = week + run / 128;
  },
});

export const toyBlock = (plan: Plan, job: Job): Block => blockOf(plan, job, toySimulator(plan));
