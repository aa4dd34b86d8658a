/**
 * What the ensemble of an answer affords without a run more, for its charts: which beliefs move the difference in inflow most,
 * what each policy does to inflow, where each would be regretted, and what price of an effect would make each worth its cost.
 * The same analyses as `sensitivity --method given` and `compare`, by the same functions; the reader's values are those of the
 * study's test and of the first agency, numbers rounded to six digits as those pages round them. Limit: no design of its own, so no shares of variance; drivers need a hundred draws.
 */
import { type Assessment, rounded } from "./assess.ts";
import { gather } from "./ensemble.ts";
import { defaultTest } from "./pairs.ts";
import { type Plan, placeOfPolicy } from "./plan.ts";
import type { ResultStore } from "./ports.ts";
import { type CostEffectiveness, costEffectivenessOf } from "./robust/cost-effectiveness.ts";
import { flowsOf } from "./robust/flows.ts";
import { FEWEST_DRAWS_FOR_ROBUSTNESS, measured, regretMapOf } from "./robust/measures.ts";
import { criteriaOf, drawOutcomesOf } from "./robust/payoffs.ts";
import { dotsOfFalls, type RobustReport } from "./robust/report.ts";
import { defaultValues } from "./robust/values.ts";
import { calibratedTogether } from "./sensitivity/column-plans.ts";
import { contrastOf, contrastValues } from "./sensitivity/contrast.ts";
import { drawColumns, drawsOfPlan, meanOverLuck } from "./sensitivity/draw-columns.ts";
import { FEWEST_DRAWS_FOR_DRIVERS, type GivenAnalysis, givenDrivers } from "./sensitivity/given.ts";

/** Drivers of the difference that a policy makes to inflow. */
export interface AnswerDrivers {
  readonly policy: string;
  readonly against: string;
  readonly commodity: string;
  readonly given: GivenAnalysis;
  /** Parameters that were calibrated together, by path. */
  readonly together: readonly string[];
}

/** What the charts of a comparison are drawn from. */
export interface Compared {
  readonly robust: Pick<RobustReport, "against" | "policies" | "values" | "regretMap" | "dots" | "isPreview"> & {
    readonly criteria: readonly Pick<RobustReport["criteria"][number], "criterion" | "wins">[];
  };
  readonly costEffectiveness: Pick<CostEffectiveness, "rate" | "acceptability">;
}

export interface AnswerAnalyses extends Compared {
  /** Null with fewer draws than drivers are told from. */
  readonly drivers: AnswerDrivers | null;
}

/** The analyses of an answer from the stored runs of its plan. */
export const analysesOfAnswer = async (
  plan: Plan,
  store: ResultStore,
  {
    primaryPolicy,
    primaryCommodity,
    test,
  }: Pick<Assessment, "primaryPolicy" | "primaryCommodity"> & Partial<Pick<Assessment, "test">>,
): Promise<AnswerAnalyses> => {
  const ensemble = await gather(plan, store);
  const judged = test ?? plan.study.test ?? defaultTest(plan.world.names.commodity);
  const values = defaultValues(judged);
  const flows = await flowsOf(plan, ensemble, store, primaryCommodity);
  const benefit = criteriaOf(flows, values, judged).find(({ id }) => id === "net benefit")!;
  const { seed } = plan.study.sample;
  const now = drawOutcomesOf(flows, 0);
  const contrast = contrastOf(plan, ensemble, "inflow", primaryCommodity, judged);
  const perRun =
    contrast === null ? null : contrastValues(ensemble, placeOfPolicy(plan, primaryPolicy), plan.against, contrast);
  return rounded({
    drivers:
      perRun === null || drawsOfPlan(plan) < FEWEST_DRAWS_FOR_DRIVERS
        ? null
        : {
            policy: primaryPolicy,
            against: plan.policies[plan.against]!.id,
            commodity: primaryCommodity,
            given: givenDrivers(drawColumns(plan, ensemble), meanOverLuck(plan, perRun), perRun, seed),
            together: [...calibratedTogether(plan)],
          },
    robust: {
      against: flows.policies[flows.against]!,
      policies: flows.policies,
      values,
      criteria: [measured(benefit, values.optimism, seed)],
      regretMap: regretMapOf(benefit),
      dots: dotsOfFalls(now),
      isPreview: now.draws < FEWEST_DRAWS_FOR_ROBUSTNESS,
    },
    costEffectiveness: costEffectivenessOf(drawOutcomesOf(flows, values.rate), values.cost),
  });
};
