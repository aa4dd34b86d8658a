/**
 * Borgonovo's delta (Reliab. Eng. Syst. Saf. 92, 2007, 771) from any sample, by the class estimator of Plischke, Borgonovo &
 * Smith (Eur. J. Oper. Res. 226, 2013, 536): half the area between the density of y and that of y within a class of a factor,
 * averaged over M classes of equal count; and the first-order index from the spread of class means. Densities are Gaussian
 * kernels with Silverman's width at 100 points from least to greatest y, the area by trapezia.
 * Limit: positive for inert factors too; the bias is taken off by the bootstrap, and inert factors give the floor.
 */
import { exp, luckOf, pow } from "@inflow/exact";
import { mean, standardDeviation } from "../summary/moment.ts";
import { quantile } from "../summary/quantile.ts";
import { mustBe, type Outputs, type SampleDesign } from "./design.ts";
import { type IndexInterval, percentileInterval } from "./estimate.ts";
import { columnOf, dummyColumns, orderOf } from "./sample-design.ts";

export interface DeltaIndex {
  readonly name: string;
  /** IndexEstimate of the sample as it is. */
  readonly plugIn: number;
  /** Twice the plug-in less the mean over rows drawn with replacement. */
  readonly delta: number;
  readonly interval: IndexInterval;
  /** First-order variance share from class means. */
  readonly first: number;
  readonly aboveFloor: boolean;
}

export interface DeltaOptions {
  readonly resamples?: number;
  readonly level?: number;
  readonly dummies?: number;
  readonly seed?: number;
}

const gridPoints = 100;
const rootTwoPi = 2.5066282746310002;

/** Number of classes for n rows: 12 at 2,048, at most 48. */
export function classesFor(n: number): number {
  const e = exp((2 * (1500 - n)) / 500);
  const tanh = (e - 1) / (e + 1);
  return Math.round(Math.min(Math.ceil(pow(n, 2 / (7 + (n < 200000 ? tanh : -1)))), 48));
}

/** Below this share of its peak a kernel is taken for 0. */
const faint = 1e-25;

/**
 * Adds a Gaussian kernel at y to a grid of equal steps, outward from the nearest grid point: neighbours differ by a factor
 * that itself changes by exp(−step²/width²), so three exponentials serve the whole grid.
 */
function addKernel(y: number, width: number, grid: Float64Array, into: Float64Array): void {
  const step = (grid[1] - grid[0]) / width;
  const nearest = Math.min(grid.length - 1, Math.max(0, Math.round((y - grid[0]) / (step * width))));
  const t = (grid[nearest] - y) / width;
  const peak = exp(-0.5 * t * t);
  const bend = exp(-step * step);
  let height = peak;
  let change = exp(-t * step - 0.5 * step * step);
  for (let k = nearest; k < grid.length && height > faint; k++) {
    into[k] += height;
    height *= change;
    change *= bend;
  }
  change = exp(t * step - 0.5 * step * step);
  height = peak * change;
  for (let k = nearest - 1; k >= 0 && height > faint; k--) {
    change *= bend;
    into[k] += height;
    height *= change;
  }
}

/** Gaussian kernel density, Silverman's width, of some rows of y at the grid. */
function density(y: Float64Array, rows: ArrayLike<number>, grid: Float64Array, into: Float64Array): void {
  const n = rows.length;
  const own = Float64Array.from(rows, (i) => y[i]);
  const width = standardDeviation(own) * pow((3 * n) / 4, -0.2);
  into.fill(0);
  for (let i = 0; i < n; i++) addKernel(own[i], width, grid, into);
  for (let k = 0; k < grid.length; k++) into[k] /= n * width * rootTwoPi;
}

interface Measured {
  readonly delta: number;
  readonly first: number;
}

/** What all factors share: y of the drawn rows, its grid and density. */
class Sample {
  readonly y: Float64Array;
  private readonly grid: Float64Array;
  private readonly whole = new Float64Array(gridPoints);
  private readonly part = new Float64Array(gridPoints);
  private readonly centre: number;
  private readonly spread: number;

  constructor(y: Float64Array) {
    this.y = y;
    let [least, most] = [y[0], y[0]];
    for (const value of y) {
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
    this.grid = Float64Array.from({ length: gridPoints }, (_, k) => least + ((most - least) * k) / (gridPoints - 1));
    density(y, Int32Array.from(y.keys()), this.grid, this.whole);
    this.centre = mean(y);
    this.spread = y.reduce((sum, value) => sum + (value - this.centre) * (value - this.centre), 0) / y.length;
  }

  measure(column: Float64Array): Measured {
    const { y, grid, whole, part } = this;
    const n = y.length;
    const order = orderOf(column);
    const classes = classesFor(n);
    const step = grid[1] - grid[0];
    let delta = 0;
    let between = 0;
    for (let c = 0; c < classes; c++) {
      const rows = order.subarray(Math.floor((c * n) / classes), Math.floor(((c + 1) * n) / classes));
      const classMean = rows.reduce((sum, i) => sum + y[i], 0) / rows.length;
      between += (rows.length / n) * (classMean - this.centre) * (classMean - this.centre);
      if (rows.every((i) => y[i] === y[rows[0]])) part.fill(0);
      else density(y, rows, grid, part);
      let area = 0;
      for (let k = 0; k < gridPoints; k++) {
        area += Math.abs(whole[k] - part[k]) * (k === 0 || k === gridPoints - 1 ? 0.5 : 1);
      }
      delta += (rows.length / (2 * n)) * area * step;
    }
    return { delta, first: between / this.spread };
  }
}

/** Delta of every factor, 0 to 1, with its interval, and the floor that inert factors reach; throws where y does not vary. */
export function deltaIndices(
  outputs: Outputs<SampleDesign>,
  options: DeltaOptions = {},
): { readonly factors: readonly DeltaIndex[]; readonly floor: number } {
  mustBe(outputs, "sample", "Delta");
  const { design, values } = outputs;
  const { resamples = 100, level = 0.95, dummies = 10, seed = 1 } = options;
  if (design.rows < 100 || values.every((y) => y === values[0])) {
    throw new RangeError(
      `Delta needs 100 rows or more and a y that varies; given ${design.rows} rows. Run more, or widen the factors.`,
    );
  }
  const n = design.rows;
  const columns = [...design.factors.map((_, j) => columnOf(design, j)), ...dummyColumns(n, dummies, seed)];
  const sample = new Sample(values);
  const plugIn = columns.map((column) => sample.measure(column));
  const drawn = new Float64Array(resamples * columns.length);
  const luck = luckOf(seed, 0, "bootstrap of delta");
  for (let r = 0; r < resamples; r++) {
    luck.at(r);
    const rows = Int32Array.from({ length: n }, () => Math.floor(luck.uniform() * n));
    const again = new Sample(Float64Array.from(rows, (i) => values[i]));
    columns.forEach((column, j) => {
      const { delta } = again.measure(Float64Array.from(rows, (i) => column[i]));
      drawn[r * columns.length + j] = 2 * plugIn[j].delta - delta;
    });
  }
  const corrected = columns.map((_, j) => {
    if (resamples === 0) return plugIn[j].delta;
    return mean(Float64Array.from({ length: resamples }, (_, r) => drawn[r * columns.length + j]));
  });
  const floor = dummies > 0 ? quantile(corrected.slice(design.factors.length), 0.95) : 0;
  const factors = design.factors.map(({ name }, j) => ({
    name,
    plugIn: plugIn[j].delta,
    delta: corrected[j],
    interval:
      resamples > 0 ? percentileInterval(drawn, j, columns.length, level) : { low: Number.NaN, high: Number.NaN },
    first: plugIn[j].first,
    aboveFloor: corrected[j] > floor,
  }));
  return { factors, floor };
}
