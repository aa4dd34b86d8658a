/** The command that makes a run of the desk again: by the shipped study where that gives the same name, else by its file. */
import { type Plan, questionHash, type Study } from "@inflow/study";
import type { Shelf } from "./library.ts";

const ASSESS = "npx --no-install inflow assess";

/** The file under which the study of a plan is saved. */
export const fileOf = ({ runId }: Pick<Plan, "runId">): string => `inflow-${runId}.yaml`;

const isShipped = ({ study, runs }: Pick<Plan, "study" | "runs">, shipped: Study): boolean => {
  const { luckPerDraw } = shipped.sample;
  const sample = { ...shipped.sample, draws: runs / luckPerDraw };
  return questionHash({ ...shipped, sample }) === questionHash(study);
};

/** One line for a terminal. */
export const commandFor = ({ study }: Pick<Shelf, "study">, plan: Pick<Plan, "study" | "runs" | "runId">): string =>
  isShipped(plan, study) ? `${ASSESS} ${study.id} --runs ${plan.runs}` : `${ASSESS} ${fileOf(plan)}`;
