/**
 * Runs a backtest through the one seam of all work (blockOf) with a recorder of its targets: every policy that a target
 * names, and the comparison where a target is measured against it. Policies share their luck, so differences are paired.
 */
import type { Checked, Problem } from "@inflow/evidence";
import { type Job, jobsOf, type Plan, placeOfPolicy } from "../plan.ts";
import { blockOf, simulator } from "../work.ts";
import type { PreparedBacktest } from "./door.ts";
import { textOfBacktest } from "./file.ts";
import { PARTS, recorderOfTargets, targetValue } from "./measure.ts";
import type { Target } from "./target.ts";

/** The values of every target over the runs, in the order of the file and of the runs. */
export type Measured = readonly Float64Array[];

/** Places in a plan of the policy that a target is measured on and, where it is compared run by run, of the comparison, else null. */
export const policiesOfTarget = (
  { policy, versus }: Target,
  plan: Pick<Plan, "policies" | "against">,
): readonly [policy: number, against: number | null] => {
  const measured = policy === undefined ? 0 : placeOfPolicy(plan, policy);
  return [measured, versus === undefined ? null : plan.against];
};

/** The jobs of a backtest: only the policies that its targets are measured on. */
export const jobsOfBacktest = ({ backtest, plan }: PreparedBacktest): Job[] => {
  const needed = new Set(
    backtest.targets.flatMap((target) => policiesOfTarget(target, plan).filter((place) => place !== null)),
  );
  return jobsOf(
    plan,
    [...needed].sort((a, b) => a - b),
  );
};

const comparedOf = (target: Target, value: number, without: number): number =>
  target.versus === undefined ? value : target.versus === "ratio" ? value / without : value - without;

const notFinite = (target: Target, place: number, { backtest }: PreparedBacktest, run: number): Problem => {
  const text = textOfBacktest(backtest);
  return {
    file: text?.file ?? backtest.id,
    place: text?.placeOf(["targets", place]) ?? `targets › ${place}`,
    what: `The target "${target.id}" is no number in run ${run}.`,
    why: "Something is divided by nothing: the earlier window, the denominator or the comparison is 0 in that run.",
    fix: "Measure against a window or a quantity that is not empty.",
  };
};

const cannotRun = ({ backtest }: PreparedBacktest, because: string): Problem => {
  const text = textOfBacktest(backtest);
  return {
    file: text?.file ?? backtest.id,
    place: text?.placeOf(["world"]) ?? "world",
    what: `The small world cannot be run: ${because}`,
    why: "A kept mechanism divides by, or looks up, something that the world does not state, or its balance cannot close.",
    fix: "State the missing numbers (a regime, prices, stocks), leave a mechanism out with only, or widen beliefs of the reference state.",
  };
};

/** The values of all targets in all runs; or why the world cannot be run, or which targets are no number in some run. */
export const runBacktest = (prepared: PreparedBacktest): Checked<Measured> => {
  try {
    return measuredOf(prepared);
  } catch (cause) {
    return { problems: [cannotRun(prepared, cause instanceof Error ? cause.message : String(cause))] };
  }
};

const measuredOf = (prepared: PreparedBacktest): Checked<Measured> => {
  const { plan, backtest } = prepared;
  const by = simulator(plan, "chance", recorderOfTargets(backtest.targets, plan));
  const parts = new Map<number, Float64Array[]>();
  for (const job of jobsOfBacktest(prepared)) {
    const { summary, header } = blockOf(plan, job, by);
    const columns = parts.get(job.policy) ?? header.summary.map(() => new Float64Array(plan.runs));
    parts.set(job.policy, columns);
    const runs = job.until - job.from;
    columns.forEach((column, c) => {
      column.set(summary.subarray(c * runs, (c + 1) * runs), job.from);
    });
  }
  const at = (policy: number, place: number, run: number): number =>
    targetValue(
      backtest.targets[place]!,
      PARTS.map((_, i) => parts.get(policy)![place * PARTS.length + i]![run]!),
    );
  const problems: Problem[] = [];
  const measured = backtest.targets.map((target, place) => {
    const values = Float64Array.from({ length: plan.runs }, (_, run) => {
      const value = at(policiesOfTarget(target, plan)[0], place, run);
      return target.versus === undefined ? value : comparedOf(target, value, at(plan.against, place, run));
    });
    const bad = values.findIndex((value) => !Number.isFinite(value));
    if (bad >= 0) problems.push(notFinite(target, place, prepared, bad));
    return values;
  });
  return problems.length > 0 ? { problems } : { ok: measured };
};
