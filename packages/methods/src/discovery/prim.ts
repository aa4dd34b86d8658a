/**
 * The patient rule induction method (Friedman & Fisher 1999) for scenario discovery (Bryant & Lempert 2010), with the lenient
 * objectives and mixed types of the EMA Workbench (Kwakkel 2017; BSD-3): from all runs, peel the small slice whose loss raises
 * density most, again and again, down to the least mass; then paste slices back while density rises. Candidates: upper and
 * lower cut of each continuous column, then of each integer column, then each category dropped. Ties go to the box with fewer
 * conditions, then to the earlier candidate. A further box: search the runs that the first leaves.
 * Cost (columns × runs) / alpha. Limit: greedy; a box is a hypothesis to be counted again on runs held out.
 */
import { placesTo } from "../decisions/shuffle.ts";
import { paste } from "./paste.ts";
import { peel } from "./peel.ts";
import type { PeelObjective, PrimSettings } from "./peel-score.ts";
import { inBox, measure, type ScenarioBox, wholeOf } from "./scenario-box.ts";
import { gridOf, type Interest, type ScenarioColumn } from "./scenario-column.ts";

export interface PrimOptions {
  /** Share of the runs in the box that one peel may take; 0.05. */
  readonly alpha?: number;
  /** Share of the runs just outside that one paste may add; 0.05. */
  readonly pasteAlpha?: number;
  /** Least share of all runs in a box; 0.05. */
  readonly minMass?: number;
  readonly objective?: PeelObjective;
  /** Repeats two faults of the EMA Workbench, for comparison with it: see `paste` and `peel`. */
  readonly emaCompatible?: boolean;
  /** Runs to search, not 0; all if absent. Coverage and mass stay shares of all runs. */
  readonly among?: ArrayLike<number | boolean>;
}

export interface PrimRun {
  readonly rows: number;
  readonly cases: number;
  /** From the box of everything, one box for each peel and paste. */
  readonly trajectory: readonly ScenarioBox[];
}

function settingsOf(options: PrimOptions): PrimSettings {
  const { alpha = 0.05, pasteAlpha = 0.05, minMass = 0.05, objective = "lenient1", emaCompatible = false } = options;
  const wrong = Object.entries({ alpha, pasteAlpha })
    .filter(([, value]) => !(value > 0 && value < 0.5))
    .map(([name, value]) => `${name} is ${value}: take 0.05, or another share above 0 and below 0.5`);
  if (!(minMass > 0 && minMass < 1)) wrong.push(`minMass is ${minMass}: take 0.05, or another share between 0 and 1`);
  if (wrong.length > 0) throw new RangeError(`PRIM cannot run: ${wrong.join("; ")}.`);
  return { alpha, pasteAlpha, minMass, objective, emaCompatible };
}

/** The trajectory of boxes from all runs (n rows of columns) to the densest that keeps `minMass`. */
export function prim(columns: readonly ScenarioColumn[], interest: Interest, options: PrimOptions = {}): PrimRun {
  const settings = settingsOf(options);
  const grid = gridOf(columns, interest);
  if (options.among && options.among.length !== grid.rows) {
    throw new RangeError(`"among" marks ${options.among.length} runs of ${grid.rows}: give one mark for each run.`);
  }
  const all = placesTo(grid.rows);
  const rows = options.among ? all.filter((i) => options.among?.[i]) : all;
  if (rows.length === 0) throw new RangeError(`No run is left to search: mark some in "among".`);
  const whole = wholeOf(grid);
  const states = [whole, ...peel(grid, rows, whole, settings)];
  states.push(...paste(grid, rows, states[states.length - 1], settings));
  return { rows: grid.rows, cases: grid.hits, trajectory: states.map((state) => measure(grid, state, rows)) };
}

/**
 * Several boxes by covering: each search has the runs that the boxes before it left ("remove"), or all runs with those found
 * no longer of interest ("unmark", Guivarch et al. 2016). `pick` takes the box of each trajectory; the last if absent.
 */
export function primCover(
  columns: readonly ScenarioColumn[],
  interest: Interest,
  boxes: number,
  options: PrimOptions & { readonly found?: "remove" | "unmark"; readonly pick?: (run: PrimRun) => ScenarioBox } = {},
): PrimRun[] {
  const { found = "remove", pick = (run) => run.trajectory[run.trajectory.length - 1], ...rest } = options;
  const grid = gridOf(columns, interest);
  const left = Uint8Array.from({ length: grid.rows }, (_, i) => (rest.among && !rest.among[i] ? 0 : 1));
  const marks = grid.hit.slice();
  const runs: PrimRun[] = [];
  for (let b = 0; b < boxes && left.some((mark) => mark === 1); b++) {
    const run = prim(columns, marks, { ...rest, among: left });
    runs.push(run);
    const within = inBox(pick(run).limits, columns);
    for (let i = 0; i < grid.rows; i++) {
      if (!within[i]) continue;
      if (found === "remove") left[i] = 0;
      else marks[i] = 0;
    }
  }
  return runs;
}
