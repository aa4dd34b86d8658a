/**
 * Which box of a trajectory to tell: late boxes add conditions that chance alone would give, so each box is first freed of
 * limits with a weak quasi-p and of its weakest conditions down to a few, and counted again; among those whose every limit
 * is firm and found again on random halves, the best balance 2·coverage·density / (coverage + density) is taken. "None" is an
 * answer. Limit: a default for reading; the trade-off itself is the result, and a reader may want another balance.
 */
import { placesTo } from "../decisions/shuffle.ts";
import type { PrimRun } from "./prim.ts";
import { type Reproducibility, reproducibility } from "./reproducibility.ts";
import { type BoxLimit, type BoxState, measure, type ScenarioBox, wholeOf } from "./scenario-box.ts";
import { type Grid, gridOf, type Interest, type ScenarioColumn } from "./scenario-column.ts";

export interface BoxStandard {
  /** Most columns in a condition; 3. */
  readonly maxConditions?: number;
  /** Largest quasi-p of a limit; 0.05. */
  readonly maxQuasiP?: number;
  /** Least share of random halves in which a column is found again; 0.7. */
  readonly minShare?: number;
}

export type ChosenBox =
  | { readonly kind: "box"; readonly box: ScenarioBox; readonly reproducibility: readonly Reproducibility[] }
  | { readonly kind: "none"; readonly why: string };

/** The quasi-p of a limit's sides that bind, weakest (largest) first. */
export const quasiPsOf = (limit: BoxLimit): number[] =>
  (limit.kind === "categories" ? [limit.quasiP] : [limit.lowerQuasiP, limit.upperQuasiP])
    .filter((p): p is number => p !== null)
    .sort((a, b) => b - a);

function stateOf(grid: Grid, limits: readonly BoxLimit[]): BoxState {
  const state = wholeOf(grid);
  for (const limit of limits) {
    const j = grid.columns.findIndex(({ name }) => name === limit.name);
    if (limit.kind === "categories") {
      grid.categories[j]!.forEach((name, code) => {
        state.allowed[j]![code] = limit.among.includes(name) ? 1 : 0;
      });
    } else {
      if (limit.lowerBinds) state.lower[j] = limit.lower;
      if (limit.upperBinds) state.upper[j] = limit.upper;
    }
  }
  return state;
}

/** The limits without the weakest side of all; a category limit has one side. */
function withoutWeakestSide(limits: readonly BoxLimit[], weakest: number): BoxLimit[] {
  const at = limits.findIndex((limit) => quasiPsOf(limit)[0] === weakest);
  return limits.flatMap((limit, i) => {
    if (i !== at) return [limit];
    if (limit.kind === "categories" || quasiPsOf(limit).length < 2) return [];
    const dropsLower = limit.lowerQuasiP === weakest;
    return [dropsLower ? { ...limit, lowerBinds: false } : { ...limit, upperBinds: false }];
  });
}

function trimmed(grid: Grid, rows: Int32Array, box: ScenarioBox, most: number, maxQuasiP: number): ScenarioBox {
  let held = box;
  for (;;) {
    const weakest = Math.max(...held.limits.map((limit) => quasiPsOf(limit)[0]), 0);
    const { limits } = held;
    if (limits.length > 0 && weakest > maxQuasiP) {
      held = measure(grid, stateOf(grid, withoutWeakestSide(limits, weakest)), rows);
    } else if (limits.length > most) {
      const strength = (limit: BoxLimit): number => Math.min(...quasiPsOf(limit));
      const loose = limits.reduce((a, b) => (strength(b) > strength(a) ? b : a));
      const rest = limits.filter((limit) => limit !== loose);
      held = measure(grid, stateOf(grid, rest), rows);
    } else return held;
  }
}

/** A box freed of limits with a quasi-p above `maxQuasiP`, then of its weakest conditions down to `maxConditions`. */
export function trimBox(
  columns: readonly ScenarioColumn[],
  interest: Interest,
  box: ScenarioBox,
  standard: BoxStandard = {},
): ScenarioBox {
  const grid = gridOf(columns, interest);
  return trimmed(grid, placesTo(grid.rows), box, standard.maxConditions ?? 3, standard.maxQuasiP ?? 0.05);
}

const balance = ({ coverage, density }: ScenarioBox): number =>
  coverage + density > 0 ? (2 * coverage * density) / (coverage + density) : 0;

/** The box to tell of a trajectory over these runs, or why there is none; `halves` are runs of `resampledRuns`. */
export function chooseBox(
  columns: readonly ScenarioColumn[],
  interest: Interest,
  run: PrimRun,
  halves: readonly PrimRun[],
  standard: BoxStandard = {},
): ChosenBox {
  const { maxConditions = 3, maxQuasiP = 0.05, minShare = 0.7 } = standard;
  const grid = gridOf(columns, interest);
  if (grid.hits === 0) return { kind: "none", why: "no run is of interest" };
  if (grid.hits === grid.rows) return { kind: "none", why: "every run is of interest" };
  const rows = placesTo(grid.rows);
  let best: { box: ScenarioBox; reproducibility: Reproducibility[] } | null = null;
  for (const step of run.trajectory) {
    const box = trimmed(grid, rows, step, maxConditions, maxQuasiP);
    if (box.limits.length === 0 || (best !== null && balance(box) <= balance(best.box))) continue;
    const names = box.limits.map(({ name }) => name);
    const again = reproducibility(halves, box, names);
    if (again.every((r) => Math.min(r.byCoverage, r.byDensity) >= minShare)) best = { box, reproducibility: again };
  }
  if (best !== null) return { kind: "box", ...best };
  const share = Math.round(minShare * 100);
  return {
    kind: "none",
    why: `no box of at most ${maxConditions} conditions has every limit below quasi-p ${maxQuasiP} and is found again in ${share} % of random halves`,
  };
}
