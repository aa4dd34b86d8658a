/**
 * One dense linear system, symmetric or not, by elimination with row exchanges; symmetric.ts serves definite ones. Source: Golub & Van Loan, 4th ed., section 3.4. Limit: a few hundred
 * unknowns.
 */

/** x with A x = b for a square matrix (n × n, row-major), or null where A is singular. */
export function solveLinear(matrix: ArrayLike<number>, n: number, b: ArrayLike<number>): Float64Array | null {
  const a = Float64Array.from(matrix);
  const x = Float64Array.from(b);
  for (let i = 0; i < n; i++) {
    let best = i;
    for (let r = i + 1; r < n; r++) if (Math.abs(a[r * n + i]) > Math.abs(a[best * n + i])) best = r;
    if (!(Math.abs(a[best * n + i]) > 0)) return null;
    for (let c = 0; c < n; c++) [a[i * n + c], a[best * n + c]] = [a[best * n + c], a[i * n + c]];
    [x[i], x[best]] = [x[best], x[i]];
    for (let r = i + 1; r < n; r++) {
      const share = a[r * n + i] / a[i * n + i];
      for (let c = i; c < n; c++) a[r * n + c] -= share * a[i * n + c];
      x[r] -= share * x[i];
    }
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let c = i + 1; c < n; c++) x[i] -= a[i * n + c] * x[c];
    x[i] /= a[i * n + i];
  }
  return x;
}
