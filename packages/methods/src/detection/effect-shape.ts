/**
 * How an effect arrives: at once, in a straight line over some months, by a gamma-shaped lag, or by a path of one's own; the share of
 * the full effect in each month after the intervention, 1 for the first.
 * Source: pre-specified lag shapes after Box & Tiao (1975). Limit: shapes do not fade; a path of one's own may.
 */
import { exp } from "@inflow/exact";

export type EffectShape =
  | { readonly kind: "step" }
  | { readonly kind: "ramp"; readonly months: number }
  | { readonly kind: "lagged"; readonly meanMonths: number }
  | { readonly kind: "path"; readonly shares: ArrayLike<number> };

/** Share of the full effect in each of `months` months after the intervention. */
export function effectPath(shape: EffectShape, months: number): Float64Array {
  const path = (share: (m: number) => number): Float64Array =>
    Float64Array.from({ length: months }, (_, i) => share(i + 1));
  switch (shape.kind) {
    case "step":
      return path(() => 1);
    case "ramp":
      return path((m) => Math.min(1, m / Math.max(1, shape.months)));
    case "lagged": {
      const rate = 2 / Math.max(1e-9, shape.meanMonths);
      return path((m) => 1 - (1 + rate * m) * exp(-rate * m));
    }
    case "path": {
      const last = shape.shares.length - 1;
      if (last < 0) throw new RangeError("The path of an effect has no months: give at least one share.");
      return path((m) => shape.shares[Math.min(last, m - 1)]);
    }
  }
}
