/**
 * A classification tree by Gini impurity (Breiman, Friedman, Olshen & Stone 1984), as a second opinion beside PRIM: at each
 * node the cut that lowers impurity most, halfway between neighbouring values; categories are cut in order of their share of
 * interest, which is best for two classes. Importance = impurity removed by each column, as shares of all. Nodes are numbered
 * depth first, left before right. Cost depth × columns × n log n. Limit: a small change of runs can give another tree.
 */
import { placesTo } from "../decisions/shuffle.ts";
import { type Grid, gridOf, type Interest, type ScenarioColumn } from "./scenario-column.ts";

export interface CartOptions {
  /** Most cuts from root to leaf; 3. */
  readonly depth?: number;
  /** Least share of all runs in a leaf; 0.05. */
  readonly minLeaf?: number;
}

export interface CartNode {
  readonly n: number;
  /** Runs of interest. */
  readonly k: number;
  readonly gini: number;
  /** Runs at or below `threshold`, or in one of `among`, go left; null in a leaf. */
  readonly cut: { readonly name: string; readonly threshold: number | null; readonly among: readonly string[] } | null;
  /** Numbers of the nodes below; −1 in a leaf. */
  readonly left: number;
  readonly right: number;
}

export interface CartTree {
  readonly nodes: readonly CartNode[];
  readonly importances: readonly { readonly name: string; readonly share: number }[];
}

interface Cut {
  readonly j: number;
  readonly gain: number;
  readonly threshold: number;
  readonly codes: readonly number[];
}

const noGain = 1e-12;

/** n × Gini impurity of a node with k of n runs of interest. */
const impurity = (n: number, k: number): number => (n > 0 ? (2 * k * (n - k)) / n : 0);

/** The value by which a column is cut: itself, or for categories their rank by share of interest. */
function keysOf(grid: Grid, rows: Int32Array, j: number): { keys: Float64Array; codes: number[] } {
  const values = grid.values[j];
  const names = grid.categories[j];
  if (!names) return { keys: Float64Array.from(rows, (i) => values[i]), codes: [] };
  const n = new Float64Array(names.length);
  const k = new Float64Array(names.length);
  for (const i of rows) {
    n[values[i]]++;
    k[values[i]] += grid.hit[i];
  }
  const codes = [...n.keys()].filter((code) => n[code] > 0).sort((a, b) => k[a] / n[a] - k[b] / n[b] || a - b);
  const place = new Map(codes.map((code, rank) => [code, rank]));
  return { keys: Float64Array.from(rows, (i) => place.get(values[i])!), codes };
}

function bestCut(grid: Grid, rows: Int32Array, k: number, least: number): Cut | null {
  const n = rows.length;
  let best: Cut | null = null;
  for (let j = 0; j < grid.columns.length; j++) {
    const { keys, codes } = keysOf(grid, rows, j);
    const order = Array.from(rows.keys()).sort((a, b) => keys[a] - keys[b]);
    let left = 0;
    for (let r = 1; r < n; r++) {
      left += grid.hit[rows[order[r - 1]]];
      const [low, high] = [keys[order[r - 1]], keys[order[r]]];
      if (low === high || r < least || n - r < least) continue;
      const gain = impurity(n, k) - impurity(r, left) - impurity(n - r, k - left);
      if (gain <= (best?.gain ?? noGain)) continue;
      best = { j, gain, threshold: (low + high) / 2, codes: codes.slice(0, Math.ceil((low + high) / 2)) };
    }
  }
  return best;
}

/** A tree over n runs: which cuts part the runs of interest from the others. */
export function cart(columns: readonly ScenarioColumn[], interest: Interest, options: CartOptions = {}): CartTree {
  const { depth = 3, minLeaf = 0.05 } = options;
  const grid = gridOf(columns, interest);
  const least = Math.max(1, Math.ceil(minLeaf * grid.rows));
  const nodes: CartNode[] = [];
  const gains = new Float64Array(columns.length);
  const grow = (rows: Int32Array, cutsLeft: number): number => {
    const n = rows.length;
    const k = rows.reduce((sum, i) => sum + grid.hit[i], 0);
    const id = nodes.length;
    const leaf: CartNode = { n, k, gini: impurity(n, k) / n, cut: null, left: -1, right: -1 };
    nodes.push(leaf);
    const found = cutsLeft > 0 && k > 0 && k < n ? bestCut(grid, rows, k, least) : null;
    if (found === null) return id;
    const { j, threshold, codes } = found;
    gains[j] += found.gain;
    const names = grid.categories[j];
    const goesLeft = (i: number): boolean =>
      names ? codes.includes(grid.values[j][i]) : grid.values[j][i] <= threshold;
    const left = grow(rows.filter(goesLeft), cutsLeft - 1);
    const right = grow(
      rows.filter((i) => !goesLeft(i)),
      cutsLeft - 1,
    );
    const among = names ? codes.map((code) => names[code]) : [];
    const cut = { name: columns[j].name, threshold: names ? null : threshold, among };
    nodes[id] = { ...leaf, cut, left, right };
    return id;
  };
  grow(placesTo(grid.rows), depth);
  const total = gains.reduce((a, b) => a + b, 0);
  return { nodes, importances: columns.map(({ name }, j) => ({ name, share: total > 0 ? gains[j] / total : 0 })) };
}
