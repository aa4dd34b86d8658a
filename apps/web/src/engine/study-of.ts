/** A reader's scenario as a study: the shipped question with policies, beliefs, test and sample changed. */
import type { Study } from "@inflow/study";
import type { Scenario } from "./contract.ts";

/** The study of a scenario at a number of paired futures (even, two histories of luck for each draw). */
export const studyOfScenario = (base: Study, scenario: Scenario, futures: number): Study => {
  const { test, ...rest } = base;
  return {
    ...rest,
    policies: ["campaign-2025", base.against, ...scenario.compared],
    sample: { ...base.sample, draws: Math.max(2, Math.floor(futures / base.sample.luckPerDraw)) },
    ...(test === undefined ? {} : { test: { ...test, ...scenario.success } as NonNullable<Study["test"]> }),
  };
};
