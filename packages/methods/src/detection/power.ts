/**
 * Power, assurance and least detectable effects of one look, in closed form.
 *     power = Φ(−z − δ/se) + Φ(−z + δ/se), z = Φ⁻¹(1 − α/2);  assurance = the same averaged over δ ~ N(m, s²)
 *     least detectable fall = 1 − exp(−(z + Φ⁻¹(power)) se);  of a level that wanders by s a month: se = s for a step, s √r for a ramp
 *     of r months, times √(1 − ρ²) with a control whose shocks correlate ρ
 * Source: O'Hagan, Stevens & Campbell, Pharm. Stat. 4 (2005) 187, for assurance. Limit: one look, known error.
 */
import { exp, normalCdf, normalQuantile } from "@inflow/exact";

/** Chance that a two-sided test at level alpha excludes zero, for a true effect and its standard error. */
export function powerOf(effect: number, standardError: number, alpha = 0.05): number {
  if (!(standardError < Infinity)) return 0;
  const z = normalQuantile(1 - alpha / 2);
  const drift = effect / standardError;
  return normalCdf(drift - z) + normalCdf(-drift - z);
}

/** Power averaged over a normal distribution of true effects. */
export function assuranceOf(mean: number, sd: number, standardError: number, alpha = 0.05): number {
  if (!(standardError < Infinity)) return 0;
  const reach = normalQuantile(1 - alpha / 2) * standardError;
  const spread = Math.sqrt(sd * sd + standardError * standardError);
  return normalCdf((mean - reach) / spread) + normalCdf((-mean - reach) / spread);
}

/** The multiple of its standard error at which an effect is found with this power. */
export const detectableMultiple = (power = 0.8, alpha = 0.05): number =>
  normalQuantile(1 - alpha / 2) + normalQuantile(power);

/** Least fall, as a share, that one look finds with this power; 1 while nothing is seen. */
export const leastDetectableFall = (standardError: number, power = 0.8, alpha = 0.05): number =>
  1 - exp(-detectableMultiple(power, alpha) * standardError);

/** Least detectable fall at once in a series whose level wanders by `drift` a month, with a control of this correlation. */
export const leastDetectableStep = (drift: number, control = 0): number =>
  leastDetectableFall(drift * Math.sqrt(1 - control * control));

/** The same for a fall that phases in over some months. */
export const leastDetectableRamp = (drift: number, months: number, control = 0): number =>
  leastDetectableFall(drift * Math.sqrt(months * (1 - control * control)));
