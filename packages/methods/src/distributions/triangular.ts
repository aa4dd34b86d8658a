/** Triangular distribution: density rises straight from low to the likely value and falls straight to high. Limit: low ≤ likely ≤ high. */

/** The value (in units of low and high) below which a triangular variate falls with probability p. */
export function triangularQuantile(p: number, low: number, likely: number, high: number): number {
  const width = high - low;
  if (width === 0) return low;
  const rise = likely - low;
  if (p * width < rise) return low + Math.sqrt(p * width * rise);
  return high - Math.sqrt((1 - p) * width * (high - likely));
}

/** P(X ≤ x) of the triangular distribution. */
export function triangularCdf(x: number, low: number, likely: number, high: number): number {
  if (x >= high) return 1;
  if (x <= low) return 0;
  const width = high - low;
  if (x < likely) return ((x - low) * (x - low)) / (width * (likely - low));
  return 1 - ((high - x) * (high - x)) / (width * (high - likely));
}

/** Mean of the triangular distribution, in units of low and high. */
export function triangularMean(low: number, likely: number, high: number): number {
  return (low + likely + high) / 3;
}
