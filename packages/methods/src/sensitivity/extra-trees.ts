/**
 * Extremely randomised regression trees (Geurts, Ernst & Wehenkel, Mach. Learn. 63, 2006, 3): at a node, among a few features
 * drawn by lot, one threshold each drawn uniformly between least and greatest value, the one that lowers the variance most.
 * Rows carry weights (how often a bootstrap drew them). Limit: trees alone; what they are for is in feature-scores.ts.
 */

export interface TreeData {
  /** One array of values for each feature. */
  readonly columns: readonly Float64Array[];
  readonly y: Float64Array;
}

export interface TreeOptions {
  readonly featuresPerSplit: number;
  readonly leastLeaf: number;
  readonly uniform: () => number;
}

/** A tree in flat arrays; a leaf has feature −1. */
export interface Tree {
  readonly feature: number[];
  readonly threshold: number[];
  readonly left: number[];
  readonly right: number[];
  readonly value: number[];
  /** Sum over its splits of weight × fall of variance, for each feature. */
  readonly gain: Float64Array;
}

interface Moments {
  weight: number;
  sum: number;
  squares: number;
}

interface Split {
  feature: number;
  threshold: number;
  gain: number;
}

const spreadOf = ({ weight, sum, squares }: Moments): number => (weight > 0 ? squares - (sum * sum) / weight : 0);

/** The best of random splits of rows[from, to), or gain 0 where none serves. */
function bestSplit(
  data: TreeData,
  weights: Float64Array,
  rows: Int32Array,
  from: number,
  to: number,
  node: Moments,
  options: TreeOptions,
  lot: Int32Array,
): Split {
  const best: Split = { feature: -1, threshold: 0, gain: 0 };
  let tried = 0;
  for (let left = lot.length; left > 0 && tried < options.featuresPerSplit; left--) {
    const pick = Math.floor(options.uniform() * left);
    const feature = lot[pick];
    lot[pick] = lot[left - 1];
    lot[left - 1] = feature;
    const column = data.columns[feature];
    let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (let i = from; i < to; i++) {
      const value = column[rows[i]];
      if (value < least) least = value;
      if (value > most) most = value;
    }
    if (!(most > least)) continue;
    tried++;
    const threshold = least + options.uniform() * (most - least);
    let [count, weight, sum, squares] = [0, 0, 0, 0];
    for (let i = from; i < to; i++) {
      const row = rows[i];
      if (column[row] > threshold) continue;
      const w = weights[row];
      const y = data.y[row];
      count++;
      weight += w;
      sum += w * y;
      squares += w * y * y;
    }
    if (count < options.leastLeaf || to - from - count < options.leastLeaf) continue;
    const rest = { weight: node.weight - weight, sum: node.sum - sum, squares: node.squares - squares };
    const gain = spreadOf(node) - spreadOf({ weight, sum, squares }) - spreadOf(rest);
    if (gain > best.gain) Object.assign(best, { feature, threshold, gain });
  }
  return best;
}

/** Puts rows at most the threshold first; the place where the others begin. */
function partition(column: Float64Array, threshold: number, rows: Int32Array, from: number, to: number): number {
  let at = from;
  for (let i = from; i < to; i++) {
    if (column[rows[i]] > threshold) continue;
    const held = rows[i];
    rows[i] = rows[at];
    rows[at++] = held;
  }
  return at;
}

/** Grows one tree on the rows of positive weight. */
export function growTree(data: TreeData, weights: Float64Array, options: TreeOptions): Tree {
  const rows = Int32Array.from(Array.from(weights.keys()).filter((i) => weights[i] > 0));
  const lot = Int32Array.from(data.columns.keys());
  const tree: Tree = { feature: [], threshold: [], left: [], right: [], value: [], gain: new Float64Array(lot.length) };
  const open: [from: number, to: number, parent: number, isRight: boolean][] = [[0, rows.length, -1, false]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [from, to, parent, isRight] = next;
    const node: Moments = { weight: 0, sum: 0, squares: 0 };
    for (let i = from; i < to; i++) {
      const w = weights[rows[i]];
      const y = data.y[rows[i]];
      node.weight += w;
      node.sum += w * y;
      node.squares += w * y * y;
    }
    const place = tree.feature.length;
    if (parent >= 0) (isRight ? tree.right : tree.left)[parent] = place;
    const split =
      to - from >= 2 * options.leastLeaf && spreadOf(node) > 1e-14 * Math.abs(node.squares)
        ? bestSplit(data, weights, rows, from, to, node, options, lot)
        : { feature: -1, threshold: 0, gain: 0 };
    tree.feature.push(split.feature);
    tree.threshold.push(split.threshold);
    tree.left.push(-1);
    tree.right.push(-1);
    tree.value.push(node.sum / node.weight);
    if (split.feature < 0) continue;
    tree.gain[split.feature] += split.gain;
    const middle = partition(data.columns[split.feature], split.threshold, rows, from, to);
    open.push([middle, to, place, true], [from, middle, place, false]);
  }
  return tree;
}

/** What a tree says of one row, one feature of which may be read from another row. */
export function predict(tree: Tree, data: TreeData, row: number, swapped = -1, other = row): number {
  let at = 0;
  while (tree.feature[at] >= 0) {
    const feature = tree.feature[at];
    const value = data.columns[feature][feature === swapped ? other : row];
    at = value > tree.threshold[at] ? tree.right[at] : tree.left[at];
  }
  return tree.value[at];
}
