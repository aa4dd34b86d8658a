/**
 * One point of the uncertain world, by address: draw i is made alone on any machine.
 * Algorithm: parameter j with a dimension takes the quantile of its prior at point i of the Owen-scrambled Sobol' sequence
 * under (seed, scramble); one without a dimension that is not fixed (a belief or an entry of the study) takes a Philox
 * uniform keyed by its path. Draw i tries scramble 0; where the reference state is infeasible, scramble 1, 2, … 63.
 * Where a plan has points (`points.ts`), the parameters that they name take theirs instead. Limit: accepted priors then differ from stated ones; the attempts are counted and shown.
 */
import { nameHash, philox4x32 } from "@inflow/exact";
import { quantileOf, scrambledSobolPoint } from "@inflow/methods";
import type { Plan } from "./plan.ts";
import { type Points, rowsOf } from "./points.ts";

/** Scrambles that a draw may try before it is given up. */
export const MOST_ATTEMPTS = 64;

const TWO32 = 4294967296;

const uniformByName = (path: string, index: number, seed: number, attempt: number): number => {
  const word = philox4x32([index >>> 0, attempt, 0, 0], [nameHash(path), seed >>> 0])[0]!;
  return (word + 0.5) / TWO32;
};

/** For each parameter of the plan the column of its points, −1 where its prior is drawn. */
const columnsOf = ({ parameters, points }: Pick<Plan, "parameters" | "points">): Int32Array => {
  const column = new Map(points?.paths.map((path, j) => [path, j]));
  return Int32Array.from(parameters, ({ path }) => column.get(path) ?? -1);
};

const known = new WeakMap<Points, { parameters: Plan["parameters"]; columns: Int32Array }>();

const columnsIn = (plan: Pick<Plan, "parameters" | "points">, points: Points): Int32Array => {
  const found = known.get(points);
  if (found?.parameters === plan.parameters) return found.columns;
  const columns = columnsOf(plan);
  known.set(points, { parameters: plan.parameters, columns });
  return columns;
};

/** The values of all parameters at draw `index` under one scramble, each in its own unit; forms as places in their lists. */
export const drawOf = (
  plan: Pick<Plan, "parameters" | "study" | "points">,
  index: number,
  attempt = 0,
): Float64Array => {
  const { seed } = plan.study.sample;
  const { points } = plan;
  const columns = points ? columnsIn(plan, points) : null;
  const row = points ? rowAt(points, index, seed, attempt) : 0;
  return Float64Array.from(plan.parameters, ({ path, prior, dimension }, i) => {
    const column = columns ? columns[i]! : -1;
    const given = column < 0 ? Number.NaN : points!.table[row * points!.paths.length + column]!;
    if (column >= 0 && points!.of === "values") return given;
    if ("fixed" in prior) return prior.fixed;
    if (column >= 0) return quantileOf(prior, given);
    const p =
      dimension >= 0 ? scrambledSobolPoint(index, dimension, seed, attempt) : uniformByName(path, index, seed, attempt);
    return quantileOf(prior, p);
  });
};

/** The row of a draw: its own in a design, one by chance, another at each attempt, in a posterior. */
const rowAt = (points: Points, index: number, seed: number, attempt: number): number =>
  points.of === "quantiles" ? index : Math.floor(uniformByName(points.is, index, seed, attempt) * rowsOf(points));
