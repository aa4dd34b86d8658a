/** A plan and a simulator of three columns, for tests of where work happens; one policy is poisoned. */
import type { Plan, Simulator } from "@inflow/study";

/** 10 blocks of a policy that works and 10 of one whose run 70 fails. */
export const toyPlan = (runs = 320): Plan =>
  ({
    format: 1,
    id: `toy-${runs}`,
    runId: `toy-${runs}`,
    model: "toy",
    evidence: "toy",
    study: { sample: { draws: runs, luckPerDraw: 1, seed: 1 } },
    weeks: 4,
    runs,
    policies: [{ id: "works" }, { id: "poisoned" }],
    against: 0,
  }) as unknown as Plan;

/** Numbers that depend on the policy and the run alone. */
export const toySimulator = (plan: Plan): Simulator => ({
  columns: { summary: ["a", "b"], traces: ["t"], tallies: ["n"] },
  run(policy, run, into, slot) {
    if (plan.policies[policy]!.id === "poisoned" && run === 70) throw new Error("Run 70 is poisoned.");
    const runs = into.header.until - into.header.from;
    into.summary[slot] = Math.sqrt(run + 1);
    into.summary[runs + slot] = policy;
    for (let week = 0; week < plan.weeks; week++) into.traces[week * runs + slot] = run / (week + 1);
    into.tallies[slot] = run;
  },
});
