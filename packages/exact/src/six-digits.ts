/**
 * Decimal rounding to significant digits: analysis results are promised to decimals, so they are rounded before they
 * are printed or hashed. ECMAScript defines toPrecision exactly, so every engine rounds alike (halves away from zero).
 */

/** `value` to `digits` (1 … 100) significant decimal digits; NaN and infinities stay, −0 becomes 0. */
export function roundTo(value: number, digits: number): number {
  if (!Number.isFinite(value)) return value;
  return value === 0 ? 0 : Number(value.toPrecision(digits));
}
