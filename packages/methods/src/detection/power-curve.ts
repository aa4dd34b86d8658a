/**
 * Power by month, single looks: what one look at each month would find, for one true effect or a normal distribution of them.
 *     power(m) = Φ(−z ± E[estimate]/se(m)),  E[estimate] = size · Σ weights · true path
 * Source: closed forms of power.ts over the errors of effect-error.ts. Limit: one look; looking every month needs a rule that allows for it.
 */
import { effectErrors, expectedAt, looksOf, type ObservationDesign } from "./effect-error.ts";
import type { EffectShape } from "./effect-shape.ts";
import { assuranceOf, powerOf } from "./power.ts";

/** Power of one look at each month for a true effect in logarithms; the truth may have another shape than the one looked for. */
export function powerByMonth(
  design: ObservationDesign,
  effect: number,
  months: readonly number[],
  { truth, alpha = 0.05 }: { readonly truth?: EffectShape; readonly alpha?: number } = {},
): Float64Array {
  if (truth === undefined) return effectErrors(design, months).map((error) => powerOf(effect, error, alpha));
  return Float64Array.from(looksOf(design, months), (look) =>
    powerOf(effect * expectedAt(design, look, truth), look.standardError, alpha),
  );
}

/** Assurance of one look at each month: power averaged over true effects N(mean, sd²), in logarithms. */
export const assuranceByMonth = (
  design: ObservationDesign,
  { mean, sd }: { readonly mean: number; readonly sd: number },
  months: readonly number[],
  alpha = 0.05,
): Float64Array => effectErrors(design, months).map((error) => assuranceOf(mean, sd, error, alpha));

/** First month at which one look has this power, or null within the horizon. */
export function monthsToPower(
  design: ObservationDesign,
  effect: number,
  {
    power = 0.8,
    alpha = 0.05,
    horizonMonths = 240,
  }: { readonly power?: number; readonly alpha?: number; readonly horizonMonths?: number } = {},
): number | null {
  const months = Array.from({ length: horizonMonths }, (_, i) => i + 1);
  const found = powerByMonth(design, effect, months, { alpha }).findIndex((value) => value >= power);
  return found < 0 ? null : months[found];
}
