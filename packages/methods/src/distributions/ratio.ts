/** Student's t and Fisher's F quantiles, for intervals of estimates, from the beta quantile (Abramowitz & Stegun 26.5.27-28). Limit: degrees of freedom ≥ 1. */
import { betaQuantile } from "./beta.ts";

/** The p quantile of Fisher's F with d1 over d2 degrees of freedom. */
export function fisherQuantile(p: number, d1: number, d2: number): number {
  const inner = p <= 0.5;
  const x = inner ? betaQuantile(p, d1 / 2, d2 / 2) : betaQuantile(1 - p, d2 / 2, d1 / 2);
  return inner ? (d2 * x) / (d1 * (1 - x)) : (d2 * (1 - x)) / (d1 * x);
}

/** The p quantile of Student's t with this many degrees of freedom. */
export function studentQuantile(p: number, degrees: number): number {
  const tail = Math.min(p, 1 - p);
  if (tail >= 0.5) return 0;
  const x = betaQuantile(2 * tail, degrees / 2, 0.5);
  const t = Math.sqrt((degrees * (1 - x)) / x);
  return p < 0.5 ? -t : t;
}
