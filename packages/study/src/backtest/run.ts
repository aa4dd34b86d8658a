/**
 * Runs a backtest through the one seam of all work (blockOf) with a recorder of its targets: every policy that a target
 * names, and the comparison where a target is measured against it. Policies share their luck, so differences are paired.
 * A run in which a target divides by nothing has no value of it: such runs are counted in the score, never carried.
 */
import type { Checked, Problem } from "@inflow/evidence";
import { type Job, jobsOf, type Plan, placeOfPolicy } from "../plan.ts";
import { blockOf, simulator } from "../work.ts";
import type { PreparedBacktest } from "./door.ts";
import { textOfBacktest } from "./file.ts";
import { PARTS, recorderOfTargets, targetValue } from "./measure.ts";
import type { Target } from "./target.ts";

/** The values of every target over the runs, in the order of the file and of the runs; NaN where a run divides by nothing. */
export type Measured = readonly Float64Array[];

/** Places in a plan of the policy that a target is measured on and, where it is compared run by run, of the comparison, else null. */
const policiesOfTarget = (
  { policy, versus }: Target,
  plan: Pick<Plan, "policies" | "against">,
): readonly [policy: number, against: number | null] => {
  const measured = policy === undefined ? 0 : placeOfPolicy(plan, policy);
  return [measured, versus === undefined ? null : plan.against];
};

/** The jobs of a backtest: only the policies that its targets are measured on. */
const jobsOfBacktest = ({ backtest, plan }: PreparedBacktest): Job[] => {
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

/** Commodities to which laws are bound by name: a crop that is grown, and a drug that is synthesised and taken in doses. */
const BOUND = ["cocaine", "fentanyl"];

const fixOf = ({ plan }: PreparedBacktest): string => {
  const unbound = plan.world.names.commodity.filter((name) => !BOUND.includes(name));
  const state =
    "State the missing numbers (a regime, prices, stocks), leave a mechanism out with only, or widen beliefs of the reference state.";
  if (unbound.length === 0) return state;
  const names = unbound.map((name) => `"${name}"`).join(", ");
  return `Laws and numbers of supply, prices and doses are bound by name to the commodities ${BOUND.join(" and ")}; there are none for ${names}. Give the drug the id of the one whose laws it follows, and its own name as label. Else: ${state}`;
};

const cannotRun = (prepared: PreparedBacktest, because: string): Problem => {
  const { backtest } = prepared;
  const text = textOfBacktest(backtest);
  return {
    file: text?.file ?? backtest.id,
    place: text?.placeOf(["world"]) ?? "world",
    what: `The small world cannot be run: ${because}`,
    why: "A kept mechanism divides by, or looks up, something that the world does not state, or its balance cannot close.",
    fix: fixOf(prepared),
  };
};

/** The values of all targets in all runs; NaN where a run has none, since it divides by nothing; or why the world cannot be run. */
export const runBacktest = (prepared: PreparedBacktest): Checked<Measured> => {
  try {
    return { ok: measuredOf(prepared) };
  } catch (cause) {
    return { problems: [cannotRun(prepared, cause instanceof Error ? cause.message : String(cause))] };
  }
};

const measuredOf = (prepared: PreparedBacktest): Measured => {
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
  return backtest.targets.map((target, place) =>
    Float64Array.from({ length: plan.runs }, (_, run) => {
      const value = at(policiesOfTarget(target, plan)[0], place, run);
      const compared = target.versus === undefined ? value : comparedOf(target, value, at(plan.against, place, run));
      return Number.isFinite(compared) ? compared : Number.NaN;
    }),
  );
};
