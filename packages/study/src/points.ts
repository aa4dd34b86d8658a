/**
 * Points: where the draws of some parameters come from, instead of their priors in turn.
 *
 * A design gives quantiles row by row, draw i at row i: what estimators of sensitivity ask for. A posterior gives values,
 * rows that belong together: draw i takes one row by chance, keyed by seed and draw. What a table does not name keeps
 * its prior. A plan with points has a name of its own, which covers every number of the table.
 */
import { sha256Hex } from "@inflow/exact";
import { evidenceName, planName } from "./identity.ts";
import type { Plan } from "./plan.ts";

export interface Points {
  /** Parameters by path, one for each column of the table. */
  readonly paths: readonly string[];
  /** "quantiles": of each prior, in [0, 1], draw i at row i. "values": in the parameter's own unit, one row by chance. */
  readonly of: "quantiles" | "values";
  /** rows × paths. */
  readonly table: Float64Array;
  /** What the points are, for people: "Saltelli 256 × 12", "posterior history-2015-2024". */
  readonly is: string;
}

/** Rows of a table of points. */
export const rowsOf = ({ paths, table }: Points): number => (paths.length > 0 ? table.length / paths.length : 0);

const namesOfTables = new WeakMap<Float64Array, string>();

/** The hash of a table, taken once: a table is never written to after it was made. */
const nameOfTable = (table: Float64Array): string => {
  const known = namesOfTables.get(table);
  if (known !== undefined) return known;
  const name = sha256Hex(new Uint8Array(table.buffer, table.byteOffset, table.byteLength));
  namesOfTables.set(table, name);
  return name;
};

/** The plan with its draws at these points: another name, and as many draws as a design has rows. */
export const withPoints = (plan: Plan, points: Points): Plan => {
  const id = sha256Hex(`${plan.id}\n${points.of}\n${points.paths.join("\n")}\n${nameOfTable(points.table)}`);
  const runs = points.of === "quantiles" ? rowsOf(points) * plan.study.sample.luckPerDraw : plan.runs;
  return { ...plan, id, runId: id.slice(0, plan.runId.length), runs, points };
};

/** The plan of a draft, whose evidence was not named yet, under the name that compiling it whole would have given. */
export const namedPlan = ({ points, ...draft }: Plan): Plan => {
  const evidence = evidenceName(draft.parameters, draft.world, draft.schedules);
  const named = { ...draft, evidence, ...planName(draft.model, evidence, draft.study) };
  return points === undefined ? named : withPoints(named, points);
};
