/**
 * The scale of a row: from zero where zero lies near what is shown, else cut to what is shown, so that policies that differ
 * little can be told apart. Differences are always drawn from zero, which is the comparison itself, and indices from 0 to 1 too.
 */
import { softMaximum, type WideBand } from "@inflow/charts";

export interface Limits {
  readonly low: number;
  readonly high: number;
  /** Whether zero lies off the scale. */
  readonly isCut: boolean;
}

/** A scale is cut where what is shown fills less than this share of it from zero. */
const LEAST_FILLED = 0.5;
const STEPS = 4;

/** The limits of a row of bands; `isFromZero` where zero has to be on it. */
export const limitsOf = (bands: readonly (WideBand | null)[], isFromZero: boolean): Limits => {
  const ends = bands.flatMap((band) => (band === null ? [] : [band.p10, band.p90]));
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  if (!isFromZero && least > 0 && most > least && (most - least) / most < LEAST_FILLED) {
    const step = softMaximum((most - least) / STEPS);
    return { low: step * Math.floor(least / step), high: step * Math.ceil(most / step), isCut: true };
  }
  const [low, high] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  return { low: low < 0 ? -softMaximum(-low) : 0, high: high > 0 ? softMaximum(high) : 0, isCut: false };
};
