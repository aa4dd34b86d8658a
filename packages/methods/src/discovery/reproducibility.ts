/**
 * Whether a box would be found again: PRIM on random halves of the runs; for each column the share of halves whose box of most
 * similar coverage, or density, narrows it too (Bryant & Lempert 2010); of boxes as similar as each other, that whose other
 * measure is the most similar. Limit: halves overlap, so shares are not independent; a column found in fewer than about 70 % is
 * not to be told as a reason.
 */
import { luckOf } from "@inflow/exact";
import { placesTo, shuffle } from "../decisions/shuffle.ts";
import { type PrimOptions, type PrimRun, prim } from "./prim.ts";
import type { BoxCounts } from "./scenario-box.ts";
import { type Interest, rowsOfColumns, type ScenarioColumn } from "./scenario-column.ts";

export interface ReproducibilityOptions extends Omit<PrimOptions, "among"> {
  readonly seed: number;
  /** Number of samples; 10. */
  readonly repeats?: number;
  /** Share of the runs in each; 0.5. */
  readonly share?: number;
}

export interface Reproducibility {
  readonly name: string;
  /** Share of the samples, 0 to 1, whose box of most similar coverage narrows this column. */
  readonly byCoverage: number;
  readonly byDensity: number;
}

/** The places 0 to n − 1 in an order that only (seed, repeat) decides. */
export function shuffledRows(n: number, seed: number, repeat: number): Int32Array {
  const luck = luckOf(seed, repeat, "discovery.rows");
  return shuffle(placesTo(n), () => luck.uniform());
}

/** PRIM on each of `repeats` random samples of the runs, drawn without replacement. */
export function resampledRuns(
  columns: readonly ScenarioColumn[],
  interest: Interest,
  options: ReproducibilityOptions,
): PrimRun[] {
  const { seed, repeats = 10, share = 0.5, ...rest } = options;
  const size = Math.floor(interest.length * share);
  if (!(repeats >= 1 && size >= 1)) {
    throw new RangeError(`No sample to search: repeats is ${repeats}, share of ${interest.length} runs is ${share}.`);
  }
  return Array.from({ length: repeats }, (_, repeat) => {
    const rows = shuffledRows(interest.length, seed, repeat).subarray(0, size).sort();
    const marks = Uint8Array.from(rows, (i) => (interest[i] ? 1 : 0));
    return prim(rowsOfColumns(columns, rows), marks, rest);
  });
}

type Measure = "coverage" | "density";

/** The box of a run nearest to another by one measure and, among those as near as each other, by the other measure. */
const nearest = ({ trajectory }: PrimRun, box: BoxCounts, by: Measure) => {
  const other: Measure = by === "coverage" ? "density" : "coverage";
  const gap = (one: BoxCounts, of: Measure): number => Math.abs(one[of] - box[of]);
  return trajectory.reduce((a, b) => {
    const nearer = gap(a, by) - gap(b, by) || gap(a, other) - gap(b, other);
    return nearer > 0 ? b : a;
  });
};

/** For each named column the share of the sampled runs in which the box most like this one narrows it. */
export function reproducibility(runs: readonly PrimRun[], box: BoxCounts, names: readonly string[]): Reproducibility[] {
  const narrows = (name: string, by: Measure): number =>
    runs.filter((run) => nearest(run, box, by).limits.some((limit) => limit.name === name)).length / runs.length;
  return names.map((name) => ({
    name,
    byCoverage: narrows(name, "coverage"),
    byDensity: narrows(name, "density"),
  }));
}
