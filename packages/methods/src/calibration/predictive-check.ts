/**
 * Does the calibrated simulator make series like the observed one? Posterior predictive p of a discrepancy (Gelman, Meng &
 * Stern, Stat. Sinica 6, 1996, 733), discrepancies that ask for what a mean does not show, and how far each parameter was
 * informed (contraction 1 − sd after/sd before). Limit: p near 0.5 is no proof, the data having been used twice; p near 0 or 1
 * names a feature that the simulator lacks.
 */
import { lineOf } from "../summary/association.ts";
import { mean, standardDeviation } from "../summary/moment.ts";
import { quantiles } from "../summary/quantile.ts";

/** A number that says something about a series in time order. */
export type SeriesDiscrepancy = (series: ArrayLike<number>) => number;

/** Mean from a time on minus mean before it, in the unit of the series. */
export function trendBreakAt(time: number): SeriesDiscrepancy {
  return (series) => {
    const all = Array.from(series);
    return mean(all.slice(time)) - mean(all.slice(0, time));
  };
}

/** Correlation of a series with itself `lag` steps earlier. */
export function autocorrelationAt(lag: number): SeriesDiscrepancy {
  return (series) => {
    const all = Array.from(series);
    return lineOf(all.slice(0, all.length - lag), all.slice(lag)).correlation;
  };
}

/** Place of the greatest value, the first of equals. */
export const peakTime: SeriesDiscrepancy = (series) => {
  let best = 0;
  for (let i = 1; i < series.length; i++) if (series[i] > series[best]) best = i;
  return best;
};

export interface PredictiveCheck {
  readonly observed: number;
  /** Share of replicated series whose discrepancy is above the observed one, half of those equal. */
  readonly p: number;
  /** The 5 and 95 % points of the replicated discrepancies. */
  readonly band: readonly [low: number, high: number];
  /** Whether p lies inside [0.025, 0.975]. */
  readonly isLike: boolean;
}

/** Compares one discrepancy of the observed series with that of replicated ones; throws below 20 of them. */
export function predictiveCheck(
  discrepancy: SeriesDiscrepancy,
  replicated: readonly ArrayLike<number>[],
  observed: ArrayLike<number>,
): PredictiveCheck {
  if (replicated.length < 20) {
    throw new RangeError(
      `${replicated.length} replicated series are too few for a p value: simulate 20 or more, 1000 is usual.`,
    );
  }
  const found = discrepancy(observed);
  const all = replicated.map(discrepancy);
  const above = all.reduce((sum, value) => sum + (value > found ? 1 : value === found ? 0.5 : 0), 0);
  const p = above / all.length;
  const band = quantiles(all, [0.05, 0.95]) as [number, number];
  return { observed: found, p, band, isLike: p >= 0.025 && p <= 0.975 };
}

/** 1 − sd of posterior draws/sd of prior draws; below 0.1 the data say next to nothing about the parameter. */
export function contraction(prior: ArrayLike<number>, posterior: ArrayLike<number>): number {
  const before = standardDeviation(prior);
  if (!(before > 0)) throw new RangeError("The prior draws do not vary: a fixed parameter cannot be informed.");
  return 1 - standardDeviation(posterior) / before;
}
