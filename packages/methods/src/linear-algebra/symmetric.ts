/**
 * Small symmetric systems in flat row-major arrays: Cholesky factor, solution, inverse, least squares.
 * Source: Golub & Van Loan, Matrix Computations, 4th ed., section 4.2. Limit: dense, orders up to a few hundred; least squares
 * goes through the normal equations, so columns should be of comparable size.
 */
import { log } from "@inflow/exact";

/** Lower Cholesky factor (n × n) of a symmetric positive definite matrix, or null where it is not positive definite. */
export function choleskyOf(matrix: ArrayLike<number>, n: number): Float64Array | null {
  const lower = new Float64Array(n * n);
  for (let i = 0; i < n; i++)
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i * n + j];
      for (let k = 0; k < j; k++) sum -= lower[i * n + k] * lower[j * n + k];
      if (i === j) {
        if (!(sum > 0)) return null;
        lower[i * n + i] = Math.sqrt(sum);
      } else lower[i * n + j] = sum / lower[j * n + j];
    }
  return lower;
}

/** x with L x = b for a lower factor (n × n); b is left alone. */
export function forwardSolve(lower: Float64Array, n: number, b: ArrayLike<number>): Float64Array {
  const x = Float64Array.from(b);
  for (let i = 0; i < n; i++) {
    let sum = x[i];
    for (let k = 0; k < i; k++) sum -= lower[i * n + k] * x[k];
    x[i] = sum / lower[i * n + i];
  }
  return x;
}

/** x with Lᵀ x = b for a lower factor (n × n); b is left alone. */
export function backwardSolve(lower: Float64Array, n: number, b: ArrayLike<number>): Float64Array {
  const x = Float64Array.from(b);
  for (let i = n - 1; i >= 0; i--) {
    let sum = x[i];
    for (let k = i + 1; k < n; k++) sum -= lower[k * n + i] * x[k];
    x[i] = sum / lower[i * n + i];
  }
  return x;
}

/** x with L Lᵀ x = b. */
export const choleskySolve = (lower: Float64Array, n: number, b: ArrayLike<number>): Float64Array =>
  backwardSolve(lower, n, forwardSolve(lower, n, b));

/** The inverse (n × n) of L Lᵀ. */
export function choleskyInverse(lower: Float64Array, n: number): Float64Array {
  const inverse = new Float64Array(n * n);
  for (let j = 0; j < n; j++) {
    const unit = new Float64Array(n);
    unit[j] = 1;
    const column = choleskySolve(lower, n, unit);
    for (let i = 0; i < n; i++) inverse[i * n + j] = column[i];
  }
  return inverse;
}

export interface LeastSquares {
  readonly coefficients: Float64Array;
  /** (XᵀX)⁻¹, k × k. */
  readonly unscaledCovariance: Float64Array;
  readonly residuals: Float64Array;
  readonly residualSumOfSquares: number;
  /** log |XᵀX|. */
  readonly logDeterminant: number;
}

/** Regression of y (n) on columns (k of length n), or null where the columns are collinear. */
export function leastSquares(y: ArrayLike<number>, columns: readonly ArrayLike<number>[]): LeastSquares | null {
  const n = y.length;
  const k = columns.length;
  const cross = new Float64Array(k * k);
  const right = new Float64Array(k);
  for (let i = 0; i < k; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = 0;
      for (let t = 0; t < n; t++) sum += columns[i][t] * columns[j][t];
      cross[i * k + j] = sum;
      cross[j * k + i] = sum;
    }
    for (let t = 0; t < n; t++) right[i] += columns[i][t] * y[t];
  }
  const lower = choleskyOf(cross, k);
  if (lower === null || collinear(lower, cross, k)) return null;
  const coefficients = choleskySolve(lower, k, right);
  const residuals = Float64Array.from(y);
  for (let i = 0; i < k; i++) for (let t = 0; t < n; t++) residuals[t] -= coefficients[i] * columns[i][t];
  let residualSumOfSquares = 0;
  for (const e of residuals) residualSumOfSquares += e * e;
  let logDeterminant = 0;
  for (let i = 0; i < k; i++) logDeterminant += 2 * log(lower[i * k + i]);
  return {
    coefficients,
    unscaledCovariance: choleskyInverse(lower, k),
    residuals,
    residualSumOfSquares,
    logDeterminant,
  };
}

const COLLINEAR = 1e-11;

function collinear(lower: Float64Array, cross: Float64Array, k: number): boolean {
  for (let i = 0; i < k; i++) {
    const pivot = lower[i * k + i];
    if (pivot * pivot < COLLINEAR * cross[i * k + i]) return true;
  }
  return false;
}
