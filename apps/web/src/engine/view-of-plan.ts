/** What the page gets of a plan and of the ledger, as plain data. */
import { wordsOfPrior } from "@inflow/evidence";
import { quantileOf } from "@inflow/methods";
import type { Plan } from "@inflow/study";
import type { ParameterView, PlanView } from "./contract.ts";
import type { Shelf } from "./library.ts";

/** What a chart needs of a plan. */
export const viewOf = (plan: Plan): PlanView => ({
  runId: plan.runId,
  calendar: plan.calendar,
  weeks: plan.weeks,
  commodities: plan.world.names.commodity,
  policies: plan.policies.map(({ id, is, onset }) => ({ id, is, onset })),
  against: plan.policies[plan.against]!.id,
});

/** The ledger's parameters with their priors in words and as spans. */
export const parameterViews = ({ ledger }: Pick<Shelf, "ledger">): ParameterView[] =>
  [...ledger.parameters.values()].map(({ path, unit, is, prior, evidence }) => ({
    path,
    unit,
    is,
    prior,
    priorInWords: wordsOfPrior(prior),
    span: "forms" in prior ? null : [quantileOf(prior, 0.05), quantileOf(prior, 0.5), quantileOf(prior, 0.95)],
    evidence,
  }));
