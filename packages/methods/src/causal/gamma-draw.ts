/**
 * Gamma and inverse-gamma draws. Method: Marsaglia & Tsang, "A simple method for generating gamma variables", ACM TOMS 26 (2000) 363.
 * Limit: shape > 0; a uniform carries 32 bits.
 */
import { type Luck, log, pow } from "@inflow/exact";

/** One gamma draw of this shape and scale 1. */
export function gammaDraw(shape: number, luck: Luck): number {
  if (shape < 1) return gammaDraw(shape + 1, luck) * pow(luck.uniform(), 1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = luck.normal();
    const root = 1 + c * x;
    if (root <= 0) continue;
    const v = root * root * root;
    const u = luck.uniform();
    const square = x * x;
    if (u < 1 - 0.0331 * square * square || log(u) < 0.5 * square + d * (1 - v + log(v))) return d * v;
  }
}

/** One draw of a variance from the scaled inverse χ² with this many degrees of freedom and sum of squares. */
export const varianceDraw = (degrees: number, squares: number, luck: Luck): number =>
  squares / 2 / gammaDraw(degrees / 2, luck);
