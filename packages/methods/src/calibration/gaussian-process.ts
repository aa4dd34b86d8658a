/**
 * A Gaussian process as a fast stand-in for a slow function (Rasmussen & Williams 2006, ch. 2 and 5): covariance
 * variance × shape(r) + nugget on the diagonal, r² = Σ ((x − x′)/length)², shape e^(−r²/2) or Matérn 5/2; mean 0 as given, or
 * after standardising when fitted. Fitting climbs the marginal likelihood by its signs (Rprop, Riedmiller & Braun 1993) in the
 * logarithms of lengths and nugget, the variance solved for. Leave-one-out by Rasmussen & Williams 5.12.
 * Limit: a few hundred points; the variance given is that of the mean function, without the nugget.
 */
import { exp, log } from "@inflow/exact";
import { choleskyInverse, choleskyOf, choleskySolve, forwardSolve } from "../linear-algebra/symmetric.ts";
import { mean, standardDeviation } from "../summary/moment.ts";

export type Kernel = "squared-exponential" | "matern52";

export interface GaussianProcess {
  readonly kernel: Kernel;
  /** One length for each input, in the input's unit. */
  readonly lengths: Float64Array;
  readonly variance: number;
  readonly nugget: number;
  readonly logMarginal: number;
  /** Mean and variance of the function at a point, in the unit of y and its square. */
  readonly at: (x: ArrayLike<number>) => { mean: number; variance: number };
  /** What each point would be foretold without itself: mean, and variance with the nugget. */
  readonly leaveOneOut: () => { mean: Float64Array; variance: Float64Array };
}

export interface Hyperparameters {
  readonly kernel: Kernel;
  readonly lengths: ArrayLike<number>;
  readonly variance: number;
  readonly nugget: number;
}

const halfLogTwoPi = 0.9189385332046727;
const rootFive = Math.sqrt(5);

const shapeOf: Readonly<Record<Kernel, (square: number) => number>> = {
  "squared-exponential": (square) => exp(-0.5 * square),
  matern52: (square) => {
    const s = rootFive * Math.sqrt(square);
    return (1 + s + (s * s) / 3) * exp(-s);
  },
};

/** −2 × the derivative of the shape by r². */
const slopeOf: Readonly<Record<Kernel, (square: number) => number>> = {
  "squared-exponential": (square) => exp(-0.5 * square),
  matern52: (square) => {
    const s = rootFive * Math.sqrt(square);
    return (5 / 3) * (1 + s) * exp(-s);
  },
};

function scaledSquare(
  x: ArrayLike<number>,
  a: number,
  z: ArrayLike<number>,
  b: number,
  lengths: ArrayLike<number>,
): number {
  let sum = 0;
  for (let j = 0; j < lengths.length; j++) {
    const gap = (x[a + j] - z[b + j]) / lengths[j];
    sum += gap * gap;
  }
  return sum;
}

function covariance(
  x: ArrayLike<number>,
  n: number,
  { kernel, lengths, variance, nugget }: Hyperparameters,
): Float64Array {
  const d = lengths.length;
  const matrix = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let k = 0; k <= i; k++) {
      const value = variance * shapeOf[kernel](scaledSquare(x, i * d, x, k * d, lengths));
      matrix[i * n + k] = value;
      matrix[k * n + i] = value;
    }
    matrix[i * n + i] += nugget;
  }
  return matrix;
}

/** The process through n points (row by row) with given hyperparameters; throws where the covariance is not positive definite. */
export function gaussianProcess(x: ArrayLike<number>, y: ArrayLike<number>, given: Hyperparameters): GaussianProcess {
  const n = y.length;
  const d = given.lengths.length;
  if (n === 0 || x.length !== n * d) {
    throw new RangeError(`${x.length} inputs are not ${n} rows of ${d}: give points row by row, one output each.`);
  }
  const lower = choleskyOf(covariance(x, n, given), n);
  if (lower === null) {
    throw new RangeError("The covariance is not positive definite: two points coincide; raise the nugget or drop one.");
  }
  const alpha = choleskySolve(lower, n, y);
  let logMarginal = -n * halfLogTwoPi;
  for (let i = 0; i < n; i++) logMarginal -= 0.5 * y[i] * alpha[i] + log(lower[i * n + i]);
  const { kernel, variance, nugget } = given;
  const lengths = Float64Array.from(given.lengths);
  return {
    kernel,
    lengths,
    variance,
    nugget,
    logMarginal,
    at: (point) => {
      const k = Float64Array.from(
        { length: n },
        (_, i) => variance * shapeOf[kernel](scaledSquare(x, i * d, point, 0, lengths)),
      );
      const v = forwardSolve(lower, n, k);
      let centre = 0;
      let known = 0;
      for (let i = 0; i < n; i++) {
        centre += k[i] * alpha[i];
        known += v[i] * v[i];
      }
      return { mean: centre, variance: Math.max(0, variance - known) };
    },
    leaveOneOut: () => {
      const inverse = choleskyInverse(lower, n);
      const spread = Float64Array.from({ length: n }, (_, i) => 1 / inverse[i * n + i]);
      return { mean: spread.map((s, i) => y[i] - alpha[i] * s), variance: spread };
    },
  };
}

interface Slope {
  readonly value: number;
  /** By the logarithm of each length, then of the nugget's share. */
  readonly slope: Float64Array;
  readonly variance: number;
}

/** Marginal likelihood with the variance solved for, and its slopes, at log lengths and log nugget share. */
function profile(x: ArrayLike<number>, y: Float64Array, kernel: Kernel, at: Float64Array): Slope | null {
  const n = y.length;
  const d = at.length - 1;
  const lengths = at.subarray(0, d).map((l) => exp(l));
  const share = exp(at[d]);
  const lower = choleskyOf(covariance(x, n, { kernel, lengths, variance: 1, nugget: share }), n);
  if (lower === null) return null;
  const alpha = choleskySolve(lower, n, y);
  let fit = 0;
  let value = -n * halfLogTwoPi;
  for (let i = 0; i < n; i++) {
    fit += y[i] * alpha[i];
    value -= log(lower[i * n + i]);
  }
  const variance = fit / n;
  value -= 0.5 * n * (log(variance) + 1);
  const inverse = choleskyInverse(lower, n);
  const slope = new Float64Array(d + 1);
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) {
      const weight = (alpha[i] * alpha[k]) / variance - inverse[i * n + k];
      const change = slopeOf[kernel](scaledSquare(x, i * d, x, k * d, lengths));
      for (let j = 0; j < d; j++) {
        const gap = (x[i * d + j] - x[k * d + j]) / lengths[j];
        slope[j] += weight * change * gap * gap;
      }
    }
    slope[d] += 0.5 * share * ((alpha[i] * alpha[i]) / variance - inverse[i * n + i]);
  }
  return { value, slope, variance };
}

export interface FitOptions {
  readonly kernel?: Kernel;
  /** Steps of the climb from each start; 60 unless given. */
  readonly steps?: number;
  /** Least nugget as a share of the variance; raise it for noisy outputs. */
  readonly leastNugget?: number;
}

/** Climbs from one start; null where no step stood. */
function climb(
  x: ArrayLike<number>,
  y: Float64Array,
  kernel: Kernel,
  start: Float64Array,
  options: Required<FitOptions>,
) {
  const low = start.map((_, j) => (j === start.length - 1 ? log(options.leastNugget) : log(0.02)));
  const high = start.map((_, j) => (j === start.length - 1 ? 0 : log(20)));
  const here = Float64Array.from(start);
  const step = new Float64Array(start.length).fill(0.3);
  const before = new Float64Array(start.length);
  let best: (Slope & { at: Float64Array }) | null = null;
  for (let s = 0; s < options.steps; s++) {
    const found = profile(x, y, kernel, here);
    if (found === null) return best;
    if (best === null || found.value > best.value) best = { ...found, at: Float64Array.from(here) };
    for (let j = 0; j < here.length; j++) {
      const sign = Math.sign(found.slope[j]);
      if (sign * before[j] > 0) step[j] = Math.min(1, step[j] * 1.2);
      else if (sign * before[j] < 0) step[j] = Math.max(1e-4, step[j] * 0.5);
      before[j] = sign;
      here[j] = Math.min(high[j], Math.max(low[j], here[j] + sign * step[j]));
    }
  }
  return best;
}

/**
 * The process fitted to n points in [0, 1]^d (row by row), from five starts; answers in the unit of y. Throws below four
 * points or where y does not vary.
 */
export function fitGaussianProcess(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  d: number,
  options: FitOptions = {},
): GaussianProcess {
  const { kernel = "matern52", steps = 60, leastNugget = 1e-8 } = options;
  const centre = mean(y);
  const scale = standardDeviation(y);
  if (y.length < 4 || !(scale > 0)) {
    throw new RangeError(
      `An emulator needs four points or more and outputs that vary; given ${y.length}. Run more points.`,
    );
  }
  const z = Float64Array.from(y, (value) => (value - centre) / scale);
  let best: (Slope & { at: Float64Array }) | null = null;
  for (const length of [0.15, 0.3, 0.6, 1.2, 3]) {
    const start = new Float64Array(d + 1).fill(log(length));
    start[d] = log(Math.max(leastNugget, 1e-3));
    const found = climb(x, z, kernel, start, { kernel, steps, leastNugget });
    if (found !== null && (best === null || found.value > best.value)) best = found;
  }
  if (best === null)
    throw new RangeError("No start could be factorised: raise leastNugget, or drop points that coincide.");
  const lengths = best.at.subarray(0, d).map((l) => exp(l));
  const own = gaussianProcess(x, z, {
    kernel,
    lengths,
    variance: best.variance,
    nugget: best.variance * exp(best.at[d]),
  });
  const square = scale * scale;
  return {
    ...own,
    variance: own.variance * square,
    nugget: own.nugget * square,
    logMarginal: own.logMarginal - y.length * log(scale),
    at: (point) => {
      const found = own.at(point);
      return { mean: centre + scale * found.mean, variance: square * found.variance };
    },
    leaveOneOut: () => {
      const found = own.leaveOneOut();
      return { mean: found.mean.map((m) => centre + scale * m), variance: found.variance.map((v) => square * v) };
    },
  };
}
