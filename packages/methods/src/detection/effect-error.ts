/**
 * Standard error of a known effect path by generalised least squares, for every month at which one could look.
 *     y = a + b t + (season) + size · path + noise,  noise ~ N(0, V);  se² = [(Xᵀ V⁻¹ X)⁻¹]ₛᵢᵤₑ;  weights = (Xᵀ V⁻¹ X)⁻¹ Xᵀ V⁻¹
 * Source: Aitken (1935); Harvey (1989), section 7.2. One Cholesky factor serves all months, since each look sees a longer piece of the
 * same series. Limit: V is known; with revisions the last months are noisier at each look, and every look is factored by itself.
 */
import { choleskyOf, choleskySolve, forwardSolve } from "../linear-algebra/symmetric.ts";
import { type EffectShape, effectPath } from "./effect-shape.ts";
import { noiseCovariance, type ObservableNoise, windowed, windowedCovariance } from "./observable-noise.ts";

export interface Reporting {
  /** Months until a month's figure is published; 0 where left out. */
  readonly lagMonths?: number;
  /** Extra sd of the logarithm of the newest figure, of the one before it, and so on, until revisions end. */
  readonly revisionSd?: ArrayLike<number>;
  /** Months in each figure: 12 for twelve-month-ending counts. */
  readonly windowMonths?: number;
}

export interface ObservationDesign {
  readonly noise: ObservableNoise;
  /** Months before the intervention. */
  readonly before: number;
  /** Shape that the analysis looks for, stated beforehand. */
  readonly shape: EffectShape;
  /** A straight trend is fitted; true where left out. */
  readonly trend?: boolean;
  /** Month effects are fitted with this period; 0 where left out. */
  readonly season?: number;
  readonly reporting?: Reporting;
}

export interface Look {
  /** Months since the intervention at which one looks. */
  readonly month: number;
  /** Months since the intervention that are published by then. */
  readonly seen: number;
  /** Standard error of the size, in logarithms; Infinity while nothing is seen. */
  readonly standardError: number;
  /** Weight of each figure, oldest first, in the estimate of the size. */
  readonly weights: Float64Array;
}

interface Columns {
  readonly nuisance: readonly Float64Array[];
  readonly effect: Float64Array;
}

function columnsOf(
  { before, shape, trend = true, season = 0, reporting = {} }: ObservationDesign,
  after: number,
): Columns {
  const n = before + after;
  const window = reporting.windowMonths ?? 1;
  const column = (at: (t: number) => number): Float64Array =>
    windowed(
      Float64Array.from({ length: n }, (_, t) => at(t)),
      window,
    );
  const path = effectPath(shape, after);
  return {
    nuisance: [
      column(() => 1),
      ...(trend ? [column((t) => (t - before) / before)] : []),
      ...Array.from({ length: Math.max(0, season - 1) }, (_, s) =>
        column((t) => (t % season === s ? 1 : t % season === season - 1 ? -1 : 0)),
      ),
    ],
    effect: column((t) => (t < before ? 0 : path[t - before])),
  };
}

/** Figures that exist for n months. */
const figures = (n: number, { reporting = {} }: ObservationDesign): number => n - (reporting.windowMonths ?? 1) + 1;

function covarianceOf(design: ObservationDesign, n: number): Float64Array {
  return windowedCovariance(noiseCovariance(design.noise, n), n, design.reporting?.windowMonths ?? 1);
}

function withRevisions(covariance: Float64Array, size: number, revisionSd: ArrayLike<number>): Float64Array {
  const noisier = Float64Array.from(covariance);
  for (let age = 0; age < Math.min(size, revisionSd.length); age++) {
    const t = size - 1 - age;
    noisier[t * size + t] += revisionSd[age] * revisionSd[age];
  }
  return noisier;
}

const leading = (matrix: Float64Array, n: number, size: number): Float64Array =>
  Float64Array.from({ length: size * size }, (_, at) => matrix[Math.floor(at / size) * n + (at % size)]);

const refused = (): RangeError =>
  new RangeError("The noise has no variance left: give an sd, drift or sampling error above 0, and a control below 1.");

/** Error and weights from whitened columns: first m figures of a factor. */
function solveLook(
  white: readonly Float64Array[],
  m: number,
): { readonly error: number; readonly combination: Float64Array } | null {
  const k = white.length;
  const cross = new Float64Array(k * k);
  for (let i = 0; i < k; i++)
    for (let j = 0; j <= i; j++) {
      let sum = 0;
      for (let t = 0; t < m; t++) sum += white[i][t] * white[j][t];
      cross[i * k + j] = sum;
      cross[j * k + i] = sum;
    }
  const lower = choleskyOf(cross, k);
  if (lower === null) return null;
  const last = lower[k * k - 1];
  if (last * last < 1e-12 * cross[k * k - 1]) return null;
  const unit = new Float64Array(k);
  unit[k - 1] = 1;
  return { error: 1 / last, combination: choleskySolve(lower, k, unit) };
}

/** Weights over figures: L⁻ᵀ of the combination of whitened columns. */
function weightsOf(
  lower: Float64Array,
  n: number,
  m: number,
  white: readonly Float64Array[],
  combination: Float64Array,
): Float64Array {
  const weights = new Float64Array(m);
  for (let t = 0; t < m; t++) for (let j = 0; j < white.length; j++) weights[t] += combination[j] * white[j][t];
  for (let i = m - 1; i >= 0; i--) {
    for (let r = i + 1; r < m; r++) weights[i] -= lower[r * n + i] * weights[r];
    weights[i] /= lower[i * n + i];
  }
  return weights;
}

interface Factored {
  /** Figures that a look at this month can use, and the whitened columns and factor that serve it. */
  readonly at: (month: number) => {
    readonly seen: number;
    readonly m: number;
    readonly lower: Float64Array;
    readonly n: number;
    readonly white: readonly Float64Array[];
  };
}

/** The factor that serves each look: one for all, or one of its own where the newest figures are still revised. */
function factored(design: ObservationDesign, months: readonly number[]): Factored {
  const { before, reporting = {} } = design;
  const { lagMonths = 0, revisionSd = [] } = reporting;
  const seenAt = (month: number): number => Math.max(0, Math.floor(month) - lagMonths);
  const most = Math.max(1, ...months.map(seenAt));
  const n = figures(before + most, design);
  const covariance = covarianceOf(design, before + most);
  const { nuisance, effect } = columnsOf(design, most);
  const columns = [...nuisance, effect];
  const factorOf = (matrix: Float64Array, size: number): readonly [Float64Array, Float64Array[]] => {
    const lower = choleskyOf(matrix, size);
    if (lower === null) throw refused();
    return [lower, columns.map((column) => forwardSolve(lower, size, column.subarray(0, size)))];
  };
  if (revisionSd.length === 0) {
    const [lower, white] = factorOf(covariance, n);
    return { at: (month) => ({ seen: seenAt(month), m: figures(before + seenAt(month), design), lower, n, white }) };
  }
  return {
    at: (month) => {
      const seen = seenAt(month);
      const m = figures(before + seen, design);
      const [lower, white] = factorOf(withRevisions(leading(covariance, n, m), m, revisionSd), m);
      return { seen, m, lower, n: m, white };
    },
  };
}

/** Standard error of the size, in logarithms, at each of the given months since the intervention; Infinity while nothing is seen. */
export function effectErrors(design: ObservationDesign, months: readonly number[]): Float64Array {
  const { at } = factored(design, months);
  return Float64Array.from(months, (month) => {
    const { seen, m, white } = at(month);
    return (seen < 1 ? null : solveLook(white, m))?.error ?? Number.POSITIVE_INFINITY;
  });
}

/** What is known at each of the given months since the intervention: error and weights of the estimate. */
export function looksOf(design: ObservationDesign, months: readonly number[]): Look[] {
  const { at } = factored(design, months);
  return months.map((month) => {
    const { seen, m, lower, n, white } = at(month);
    const found = seen < 1 ? null : solveLook(white, m);
    return found === null
      ? { month, seen: 0, standardError: Number.POSITIVE_INFINITY, weights: new Float64Array(0) }
      : { month, seen, standardError: found.error, weights: weightsOf(lower, n, m, white, found.combination) };
  });
}

/** What the estimate of each look tends to, where the truth has another shape: Σ weight · true path (of size 1). */
export function expectedAt(design: ObservationDesign, look: Look, truth: EffectShape): number {
  if (look.seen < 1) return 0;
  const { effect } = columnsOf({ ...design, shape: truth }, look.seen);
  let sum = 0;
  for (let t = 0; t < look.weights.length; t++) sum += look.weights[t] * effect[t];
  return sum;
}

/** The covariance (n × n) of the figures of a design with `after` months, without revisions, and the true path in them. */
export function figuresOf(
  design: ObservationDesign,
  truth: EffectShape,
  after: number,
): { readonly covariance: Float64Array; readonly path: Float64Array } {
  return {
    covariance: covarianceOf(design, design.before + after),
    path: columnsOf({ ...design, shape: truth }, after).effect,
  };
}
