/**
 * When an effect counts as found at a look: in z, for looks with rising information.
 *     single: z; repeated: the same at every look, uncorrected; spending: group-sequential; always valid: √boundary(I)²/I
 * Source: as in group-sequential.ts and always-valid.ts. Limit: a look whose information has not risen by a thousandth of the whole is
 * passed over under "spending".
 */
import { normalQuantile } from "@inflow/exact";
import { mixtureBoundary, rhoFor } from "./always-valid.ts";
import { type Spending, spendingBoundary } from "./group-sequential.ts";

export type DecisionRule =
  /** Valid at every look, however many: the default of anything that is watched. */
  | { readonly kind: "always-valid" }
  /** Valid at the planned looks together. */
  | { readonly kind: "spending"; readonly spending: Spending }
  /** Two-sided 1.96 at every look, without correction: shown to warn. */
  | { readonly kind: "repeated" };

const LEAST_RISE = 1e-3;

/** Two-sided boundary in z at each look, Infinity where a look decides nothing; information is 1/se², in any unit. */
export function boundaryAt(rule: DecisionRule, information: ArrayLike<number>, alpha: number): Float64Array {
  const full = Math.max(...Array.from(information));
  if (!(full > 0)) return new Float64Array(information.length).fill(Number.POSITIVE_INFINITY);
  switch (rule.kind) {
    case "repeated":
      return Float64Array.from(information, (value) =>
        value > 0 ? normalQuantile(1 - alpha / 2) : Number.POSITIVE_INFINITY,
      );
    case "always-valid": {
      const rho = rhoFor(full, alpha);
      return Float64Array.from(information, (value) =>
        value > 0 ? mixtureBoundary(value, rho, alpha) / Math.sqrt(value) : Number.POSITIVE_INFINITY,
      );
    }
    case "spending":
      return spendingAt(rule.spending, information, full, alpha);
  }
}

function spendingAt(spending: Spending, information: ArrayLike<number>, full: number, alpha: number): Float64Array {
  const z = new Float64Array(information.length).fill(Number.POSITIVE_INFINITY);
  const looks: number[] = [];
  let reached = 0;
  for (let k = 0; k < information.length; k++) {
    const share = information[k] / full;
    if (share - reached < LEAST_RISE) continue;
    looks.push(k);
    reached = share;
  }
  const { z: boundary } = spendingBoundary(
    looks.map((k) => information[k] / full),
    alpha / 2,
    spending,
  );
  looks.forEach((k, i) => {
    z[k] = boundary[i];
  });
  return z;
}
