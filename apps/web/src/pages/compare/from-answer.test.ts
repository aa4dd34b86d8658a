/** The comparison that an answer holds beside the one counted from its runs. */
import { answerFrom } from "@inflow/study";
import { expect, it } from "vitest";
import { DEFAULT_SCENARIO } from "../../engine/contract.ts";
import { compareService } from "../../engine/services/compare.ts";
import { toyDesk } from "../../engine/services/toy-desk.test-support.ts";
import { viewOf } from "../../engine/view-of-plan.ts";
import { comparedOfAnswer } from "./from-answer.ts";

it("gives the middles and ranges that the runs give, before any run is made", async () => {
  const desk = toyDesk(
    (policy, effect) =>
      policy === "none"
        ? { inflow: 1 }
        : { inflow: 1 - effect, columns: { "cost.incremental": 1e9, "deaths.crews": 40 } },
    ["policy", "none"],
  );
  const { plan, store } = desk.current();
  const assessment = await answerFrom(plan, store, {});
  const answer = {
    scenario: DEFAULT_SCENARIO,
    stage: "stored",
    futures: plan.runs,
    aim: plan.runs,
    plan: viewOf(plan),
    bands: [],
    views: null,
    assessment,
  } as const;
  const kept = comparedOfAnswer(answer, "cocaine");
  const run = await compareService(desk, { commodity: "cocaine", policies: [], values: null });
  expect(kept.policies).toEqual(run.policies);
  const near = (one: unknown, other: { p10: number; p50: number; p90: number } | null | undefined) => {
    if (other === null || other === undefined) return;
    const own = one as typeof other;
    for (const key of ["p10", "p50", "p90"] as const)
      expect(own[key] / (other[key] || 1)).toBeCloseTo(other[key] === 0 ? 0 : 1, 4);
  };
  for (const id of ["inflow.cocaine", "cost.incremental", "deaths.crews", "floor.readiness"]) {
    const [own, theirs] = [kept, run].map(({ outcomes }) => outcomes.find((one) => one.id === id)!);
    for (const p of [0, 1]) near(own!.levels[p], theirs!.levels[p]);
    near(own!.differences[0], theirs!.differences[0]);
    expect(own!.differences[1]).toBeNull();
  }
});
