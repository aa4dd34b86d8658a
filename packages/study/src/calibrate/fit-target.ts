/**
 * A target that may be fitted, and how far a run is from it in units of its own error.
 *
 *     ratios and other positive bands:  r = ln(value/observed)/σ,   σ = ln(high/low)/(2 z),    z = Φ⁻¹(0.9)
 *     bands that reach 0 or below:      r = (value − observed)/σ,   σ = (high − low)/(2 z)
 *
 * The band is read as 80 % of the error of measurement and of what such a small world may miss, declared before anything is
 * fitted. Limit: errors of different targets count as independent.
 */
import { exp, log, normalQuantile } from "@inflow/exact";
import type { Target } from "../backtest/target.ts";

export interface FitTarget {
  /** Id of the experiment that it belongs to. */
  readonly experiment: string;
  readonly id: string;
  readonly metric: string;
  readonly unit: string;
  readonly observed: number;
  readonly low: number;
  readonly high: number;
  readonly isLog: boolean;
  /** Standard error, of the logarithm where `isLog`, else in the target's unit. */
  readonly error: number;
  /** Parameters whose shipped priors rest on this very row, so that it counts twice for them. */
  readonly informedBy: readonly string[];
}

const BAND_SHARE = 0.8;
const REACH = 2 * normalQuantile((1 + BAND_SHARE) / 2);

/** A target as something to fit; null for one of another role than fit, or without band and record. */
export const fitTargetOf = (experiment: string, target: Target): FitTarget | null => {
  const { role, band, observed, id, metric, unit, informedBy = [] } = target;
  if (role !== "fit" || band === undefined || observed === undefined) return null;
  const [low, high] = band;
  const isLog = low > 0 && observed > 0;
  const error = (isLog ? log(high / low) : high - low) / REACH;
  return { experiment, id, metric, unit, observed, low, high, isLog, error, informedBy };
};

/** How far a value lies above the record, in standard errors; infinite for one that has no logarithm. */
export const residualOf = (
  { isLog, observed, error }: Pick<FitTarget, "isLog" | "observed" | "error">,
  value: number,
): number => {
  if (!isLog) return (value - observed) / error;
  return value > 0 ? log(value / observed) / error : Number.NEGATIVE_INFINITY;
};

/** The value that lies this many standard errors above the record, in the target's unit. */
export const valueAt = ({ isLog, observed, error }: FitTarget, residual: number): number =>
  isLog ? observed * exp(residual * error) : observed + residual * error;
