/**
 * Scenario discovery from end to end: under which few conditions are runs of interest? The runs are parted at random; one part
 * is searched by PRIM and the box chosen there, the other part only counts it. What is to be told is the count on the part
 * held out, since the search has fitted the other. Limit: conditions are associations within the ensemble and its priors, not
 * causes in the world; runs of one design point (several lucks) should be averaged before, else both parts hold it.
 */
import { type BoxStandard, type ChosenBox, chooseBox } from "./box-choice.ts";
import { type PrimRun, prim } from "./prim.ts";
import { type ReproducibilityOptions, resampledRuns, shuffledRows } from "./reproducibility.ts";
import { type BoxCounts, recountBox } from "./scenario-box.ts";
import { gridOf, type Interest, rowsOfColumns, type ScenarioColumn } from "./scenario-column.ts";

export interface ScenarioOptions extends ReproducibilityOptions, BoxStandard {
  /** Share of the runs that only count the box; 0.5. */
  readonly heldOutShare?: number;
}

export type Scenario =
  | (Extract<ChosenBox, { kind: "box" }> & {
      /** The same conditions counted on the runs held out. */
      readonly heldOut: BoxCounts;
      /** Share of runs of interest among those held out: the density of no condition at all. */
      readonly heldOutBase: number;
      readonly searched: PrimRun;
    })
  | (Extract<ChosenBox, { kind: "none" }> & { readonly searched: PrimRun });

/** Number of the shuffle that parts the runs; those of the random halves are 0 and up. */
const heldOutPart = 4294967295;

const cut = (columns: readonly ScenarioColumn[], interest: Interest, rows: Int32Array) => ({
  columns: rowsOfColumns(columns, rows),
  interest: Uint8Array.from(rows, (i) => (interest[i] ? 1 : 0)),
});

/** The box of at most three conditions that tells runs of interest (n of them) best, counted on runs held out; or none. */
export function discoverScenario(
  columns: readonly ScenarioColumn[],
  interest: Interest,
  options: ScenarioOptions,
): Scenario {
  const { heldOutShare = 0.5, seed } = options;
  const { rows } = gridOf(columns, interest);
  const held = Math.floor(rows * heldOutShare);
  if (!(held >= 1 && held < rows)) {
    throw new RangeError(
      `Of ${rows} runs ${held} would be held out: take a heldOutShare such as 0.5, or give more runs.`,
    );
  }
  const order = shuffledRows(rows, seed, heldOutPart);
  const other = cut(columns, interest, order.slice(0, held).sort());
  const own = cut(columns, interest, order.slice(held).sort());
  const searched = prim(own.columns, own.interest, options);
  const halves = resampledRuns(own.columns, own.interest, options);
  const chosen = chooseBox(own.columns, own.interest, searched, halves, options);
  if (chosen.kind === "none") return { ...chosen, searched };
  const heldOut = recountBox(chosen.box.limits, other.columns, other.interest);
  const heldOutBase = other.interest.reduce((a, b) => a + b, 0) / held;
  return { ...chosen, heldOut, heldOutBase, searched };
}
