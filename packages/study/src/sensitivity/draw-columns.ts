/**
 * The ensemble as a table for analysis: one row a draw, one column for each parameter that varies, with the values that the
 * reference state accepted; and outcomes averaged over the histories of luck of each draw. Rows are draws, not runs: two
 * histories of one draw are not two worlds. Limit: accepted priors differ from stated ones where draws were made again.
 */
import type { Parameter } from "@inflow/evidence";
import { drawOf } from "../draw.ts";
import { type Ensemble, ensembleReducer } from "../ensemble.ts";
import type { Plan } from "../plan.ts";
import type { ResultStore } from "../ports.ts";

/** A parameter that varies among the draws, and its value in each, in its unit; a form by its place in the list. */
export interface DrawColumn {
  readonly parameter: Parameter;
  readonly values: Float64Array;
  /** Names of the forms by place, where the parameter is a choice; else null. */
  readonly forms: readonly string[] | null;
}

/** Draws of a plan: its runs by its luck for each draw. */
export const drawsOfPlan = (plan: Plan): number => plan.runs / plan.study.sample.luckPerDraw;

/** The ensemble of some policies of a plan, by their places in it; throws where a block of theirs is missing. */
export const gatherPolicies = async (plan: Plan, store: ResultStore, places: readonly number[]): Promise<Ensemble> => {
  const sorted = [...new Set(places)].sort((a, b) => a - b);
  let state = ensembleReducer.start({ ...plan, policies: sorted.map((place) => plan.policies[place]) });
  for (const place of sorted)
    for await (const block of store.blocks(plan, place)) state = ensembleReducer.add(state, block);
  return ensembleReducer.finish(state);
};

/** For each draw how many scrambles it took until the reference state could be. */
export const attemptsOf = (plan: Plan, ensemble: Ensemble, policy = plan.against): Uint32Array => {
  const tally = ensemble.tally(policy, "draw.attempts");
  const { luckPerDraw } = plan.study.sample;
  return Uint32Array.from({ length: drawsOfPlan(plan) }, (_, draw) => Math.max(1, tally?.[draw * luckPerDraw] ?? 1));
};

/** The columns of all parameters that vary among the accepted draws. */
export const drawColumns = (plan: Plan, ensemble: Ensemble): DrawColumn[] => {
  const attempts = attemptsOf(plan, ensemble);
  const accepted = Array.from(attempts, (attempt, draw) => drawOf(plan, draw, attempt - 1));
  return plan.parameters.flatMap((parameter, j) => {
    const values = Float64Array.from(accepted, (row) => row[j]);
    if (values.every((value) => value === values[0])) return [];
    return [{ parameter, values, forms: "forms" in parameter.prior ? Object.keys(parameter.prior.forms) : null }];
  });
};

/** Means over the histories of luck of each draw of values that stand one a run. */
export const meanOverLuck = (plan: Plan, values: ArrayLike<number>): Float64Array => {
  const { luckPerDraw } = plan.study.sample;
  return Float64Array.from({ length: values.length / luckPerDraw }, (_, draw) => {
    let sum = 0;
    for (let r = 0; r < luckPerDraw; r++) sum += values[draw * luckPerDraw + r];
    return sum / luckPerDraw;
  });
};
