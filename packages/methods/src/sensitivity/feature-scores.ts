/**
 * Feature scores of an ensemble by extra-trees (as the EMA workbench scores: 100 trees, d/3 features a split, bootstrap, leaves
 * of √(n/1000) rows): each factor's share of the fall of variance, and the loss of fit out of the bag when its column is
 * shuffled (Breiman, Mach. Learn. 45, 2001, 5). Inert factors are always added: what they score is the noise floor.
 * Limit: shares of a fit, not of variance; two factors that say the same share their score.
 */
import { luckOf } from "@inflow/exact";
import { mean } from "../summary/moment.ts";
import { quantile } from "../summary/quantile.ts";
import { mustBe, type Outputs, type SampleDesign } from "./design.ts";
import { growTree, predict, type Tree, type TreeData } from "./extra-trees.ts";
import { columnOf, dummyColumns } from "./sample-design.ts";

export interface FeatureScore {
  readonly name: string;
  /** Share of the fall of variance, 0 to 1; all factors and inert ones add up to 1. */
  readonly score: number;
  /** Rise of the mean squared error out of the bag when the column is shuffled, in shares of the variance of y; NaN without bootstrap. */
  readonly permutation: number;
  readonly aboveFloor: boolean;
}

export interface FeatureScoreOptions {
  readonly trees?: number;
  /** Features tried at a split; a third of them (rounded) unless given. */
  readonly featuresPerSplit?: number;
  readonly leastLeaf?: number;
  /** Whether each tree sees rows drawn with replacement; true unless given. */
  readonly bootstrap?: boolean;
  /** Inert factors to add; 3 unless given. */
  readonly dummies?: number;
  readonly seed?: number;
}

export interface FeatureScores {
  readonly factors: readonly FeatureScore[];
  /** The 95 % point of the scores of inert factors: what lies below is not distinguishable from noise. */
  readonly floor: number;
  /** Share of the variance of y that the trees explain out of the bag; NaN without bootstrap. */
  readonly explained: number;
}

/** Forecasts out of the bag, summed over the trees that did not see a row: as it is, and with each column shuffled. */
interface Unseen {
  readonly trees: Float64Array;
  readonly plain: Float64Array;
  readonly shuffled: readonly Float64Array[];
  /** The row from which a shuffled column is read: one shuffle of all rows, the same for every tree. */
  readonly other: Int32Array;
}

function unseenOf(n: number, columns: number, uniform: () => number): Unseen {
  const other = Int32Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i--) {
    const k = Math.floor(uniform() * (i + 1));
    const held = other[i];
    other[i] = other[k];
    other[k] = held;
  }
  const zeros = (): Float64Array => new Float64Array(n);
  return { trees: zeros(), plain: zeros(), shuffled: Array.from({ length: columns }, zeros), other };
}

function addUnseen(tree: Tree, data: TreeData, weights: Float64Array, unseen: Unseen): void {
  for (let row = 0; row < weights.length; row++) {
    if (weights[row] > 0) continue;
    unseen.trees[row] += 1;
    unseen.plain[row] += predict(tree, data, row);
    for (let j = 0; j < data.columns.length; j++) {
      unseen.shuffled[j][row] += predict(tree, data, row, j, unseen.other[row]);
    }
  }
}

/** Mean squared error of summed forecasts over the rows that some tree did not see, in shares of the variance of y. */
function lossOf(sums: Float64Array, trees: Float64Array, y: Float64Array): number {
  const rows = Array.from(y.keys()).filter((i) => trees[i] > 0);
  const centre = mean(y);
  let [loss, spread] = [0, 0];
  for (const i of rows) {
    const miss = sums[i] / trees[i] - y[i];
    loss += miss * miss;
    spread += (y[i] - centre) * (y[i] - centre);
  }
  return loss / spread;
}

/** Scores of every factor with the floor of inert ones; throws below 50 rows or where y does not vary. */
export function featureScores(outputs: Outputs<SampleDesign>, options: FeatureScoreOptions = {}): FeatureScores {
  mustBe(outputs, "sample", "A feature score");
  const { design, values: y } = outputs;
  const n = design.rows;
  const { trees = 100, bootstrap = true, dummies = 3, seed = 1 } = options;
  if (n < 50 || y.every((value) => value === y[0])) {
    throw new RangeError(
      `Feature scores need 50 rows or more and a y that varies; given ${n} rows. Run more, or widen the factors.`,
    );
  }
  const d = design.factors.length;
  const columns = [...design.factors.map((_, j) => columnOf(design, j)), ...dummyColumns(n, dummies, seed)];
  const data: TreeData = { columns, y };
  const featuresPerSplit = options.featuresPerSplit ?? Math.max(1, Math.round(columns.length / 3));
  const leastLeaf = options.leastLeaf ?? Math.max(1, Math.floor(Math.sqrt(n / 1000)));
  const scores = new Float64Array(columns.length);
  const luck = luckOf(seed, 0, "extra-trees");
  const uniform = (): number => luck.uniform();
  luck.at(trees);
  const unseen = unseenOf(n, columns.length, uniform);
  for (let t = 0; t < trees; t++) {
    luck.at(t);
    const weights = new Float64Array(n).fill(bootstrap ? 0 : 1);
    if (bootstrap) for (let i = 0; i < n; i++) weights[Math.floor(luck.uniform() * n)] += 1;
    const tree = growTree(data, weights, { featuresPerSplit, leastLeaf, uniform });
    const whole = tree.gain.reduce((sum, gain) => sum + gain, 0);
    if (whole > 0) for (let j = 0; j < scores.length; j++) scores[j] += tree.gain[j] / whole / trees;
    if (bootstrap) addUnseen(tree, data, weights, unseen);
  }
  const loss = lossOf(unseen.plain, unseen.trees, y);
  const floor = dummies > 0 ? quantile(scores.subarray(d), 0.95) : 0;
  return {
    factors: design.factors.map(({ name }, j) => ({
      name,
      score: scores[j],
      permutation: lossOf(unseen.shuffled[j], unseen.trees, y) - loss,
      aboveFloor: scores[j] > floor,
    })),
    floor,
    explained: 1 - loss,
  };
}
