/**
 * The pasting phase of PRIM: move one limit of a peeled box outwards over the nearest share of the runs that it alone keeps
 * out, or take a category back, while that raises density. The EMA Workbench leaves its loop over types after the continuous
 * columns when these offer nothing, so limits of integers and categories are then never pasted; `emaCompatible` repeats that.
 */
import { conditionsWith } from "./peel.ts";
import { peelQuantile } from "./peel-quantile.ts";
import { apply, type BoxCandidate, bestOf, type PrimSettings, scoreOf } from "./peel-score.ts";
import { aboveOf, type BoxState, belowOf, copyOfState, inside, placesOf, restricts } from "./scenario-box.ts";
import type { Grid } from "./scenario-column.ts";

interface Around {
  readonly rows: Int32Array;
  readonly places: Int32Array;
  readonly n: number;
  readonly k: number;
}

function around(grid: Grid, rows: Int32Array, state: BoxState): Around {
  const places = placesOf(grid, state, rows);
  let n = 0;
  let k = 0;
  for (let r = 0; r < rows.length; r++) {
    if (places[r] !== inside) continue;
    n++;
    k += grid.hit[rows[r]];
  }
  return { rows, places, n, k };
}

function sidePaste(
  grid: Grid,
  state: BoxState,
  seen: Around,
  j: number,
  side: "lower" | "upper",
  alpha: number,
): BoxCandidate {
  const values = grid.values[j];
  const limit = side === "lower" ? state.lower[j] : state.upper[j];
  const code = side === "lower" ? belowOf(j) : aboveOf(j);
  const outer: number[] = [];
  const near: number[] = [];
  for (let r = 0; r < seen.rows.length; r++) {
    const i = seen.rows[r];
    if (seen.places[r] === code) outer.push(i);
    else if (seen.places[r] === inside && values[i] === limit) near.push(values[i]);
  }
  const slice = [...outer.map((i) => values[i]), ...near];
  let value = side === "lower" ? grid.lowest[j] : grid.highest[j];
  if (slice.length > 0) value = peelQuantile(slice, side === "lower" ? 1 - alpha : alpha);
  if (grid.columns[j].kind === "integer") value = Math.trunc(value);
  let { n, k } = seen;
  for (const i of outer) {
    if (side === "lower" ? values[i] < value : values[i] > value) continue;
    n++;
    k += grid.hit[i];
  }
  return { column: j, side, value, n, k };
}

function categoryPastes(grid: Grid, state: BoxState, seen: Around, j: number): BoxCandidate[] {
  const marks = state.allowed[j]!;
  const missing = [...marks.keys()].filter((code) => marks[code] === 0);
  return missing.map((value) => {
    let { n, k } = seen;
    for (let r = 0; r < seen.rows.length; r++) {
      const i = seen.rows[r];
      if (seen.places[r] !== belowOf(j) || grid.values[j][i] !== value) continue;
      n++;
      k += grid.hit[i];
    }
    return { column: j, side: "category", value, n, k };
  });
}

function pastesOf(grid: Grid, state: BoxState, seen: Around, settings: PrimSettings): BoxCandidate[] {
  const narrowed = grid.order.filter((j) => restricts(grid, state, j));
  if (settings.emaCompatible && !narrowed.some((j) => grid.columns[j].kind === "continuous")) return [];
  return narrowed.flatMap((j) =>
    grid.categories[j]
      ? categoryPastes(grid, state, seen, j)
      : (["lower", "upper"] as const).map((side) => sidePaste(grid, state, seen, j, side, settings.pasteAlpha)),
  );
}

/** The boxes after each paste of `from`, over the given runs, in order; none where no paste raises density. */
export function paste(grid: Grid, rows: Int32Array, from: BoxState, settings: PrimSettings): BoxState[] {
  const states: BoxState[] = [];
  let state = from;
  for (;;) {
    const seen = around(grid, rows, state);
    const best = bestOf(
      pastesOf(grid, state, seen, settings),
      (c) => scoreOf(settings.objective, seen.n, seen.k, c.n, c.k),
      (c) => conditionsWith(grid, state, c),
    );
    if (best === null || !(best.score > 0)) return states;
    const { n, k } = best.candidate;
    if (n <= seen.n || n / grid.rows < settings.minMass || !(k / n > seen.k / seen.n)) return states;
    state = copyOfState(state);
    apply(state, best.candidate);
    states.push(state);
  }
}
