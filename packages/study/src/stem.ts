/**
 * Whether one plan goes on from another: everything but policies and question is the same, so that whoever runs the one can
 * run the other without starting anew. Limit: worlds are compared as objects, since a world is compiled once.
 */
import type { Parameter } from "@inflow/evidence";
import type { Schedule } from "@inflow/model";
import type { Plan } from "./plan.ts";
import type { Points } from "./points.ts";

type Numbers = ArrayLike<number>;

const sameNumbers = (a: Numbers, b: Numbers): boolean => {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
};

const sameSchedule = (a: Schedule, b: Schedule): boolean =>
  a === b ||
  (["cell", "from", "until", "value", "parameter"] as const).every((column) => sameNumbers(a[column], b[column]));

const sameParameter = (a: Parameter, b: Parameter | undefined): boolean =>
  a === b ||
  (b !== undefined &&
    a.path === b.path &&
    a.dimension === b.dimension &&
    JSON.stringify(a.prior) === JSON.stringify(b.prior));

const sameParameters = (a: readonly Parameter[], b: readonly Parameter[]): boolean =>
  a === b || (a.length === b.length && a.every((parameter, i) => sameParameter(parameter, b[i])));

const samePoints = (a: Points | undefined, b: Points | undefined): boolean =>
  a === b ||
  (a !== undefined &&
    b !== undefined &&
    a.of === b.of &&
    a.is === b.is &&
    a.paths.join(" ") === b.paths.join(" ") &&
    sameNumbers(a.table, b.table));

/** Whether `next` differs from `plan` in its policies, sample size and question alone, so that a simulator of the one serves the other. */
export const continues = (next: Plan, plan: Plan): boolean =>
  next.world === plan.world &&
  next.model === plan.model &&
  next.weeks === plan.weeks &&
  next.settleWeeks === plan.settleWeeks &&
  next.study.drivers === plan.study.drivers &&
  next.study.only?.join(" ") === plan.study.only?.join(" ") &&
  next.study.sample.seed === plan.study.sample.seed &&
  next.study.sample.luckPerDraw === plan.study.sample.luckPerDraw &&
  sameSchedule(next.reference, plan.reference) &&
  samePoints(next.points, plan.points) &&
  sameParameters(next.parameters, plan.parameters);
