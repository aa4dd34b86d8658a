/**
 * What a calibration says: each row under prior and posterior beside its record, how far each parameter was informed, and
 * how each experiment's rows are predicted without it.
 *
 *     predictive p: share of runs, error of measurement added, above the record          narrowing: 1 − sd after/sd before
 *     without experiment E: of the runs from the prior, the tenth nearest to the rows of all others (rows scaled by their
 *     median absolute deviation), and what these say of E's own rows
 *
 * After Gelman, Meng & Stern 1996 and Beaumont 2002. Limit: leaving one out by rejection uses the runs from the prior
 * alone, a coarse posterior: it can show that an experiment is foretold by the others, hardly how sharply.
 */
import { predictiveCheck, quantile, quantiles, standardDeviation } from "@inflow/methods";
import { type FitTarget, valueAt } from "./fit-target.ts";
import {
  type Calibration,
  type CalibrationState,
  checkIndexFrom,
  posteriorRows,
  screenValues,
  withError,
} from "./inference.ts";

export interface Interval {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

/** A fitted row under prior and posterior; intervals are of the model alone, p has the error of measurement added. */
export interface RowSummary {
  readonly experiment: string;
  readonly id: string;
  readonly metric: string;
  readonly unit: string;
  readonly observed: number;
  readonly low: number;
  readonly high: number;
  readonly isLog: boolean;
  /** Standard error of the record, of its logarithm where `isLog`. */
  readonly error: number;
  /** Parameters whose shipped priors rest on this very row. */
  readonly informedBy: readonly string[];
  readonly prior: Interval;
  readonly posterior: Interval;
  readonly priorP: number;
  readonly p: number;
  /** Whether p lies inside [0.025, 0.975]. */
  readonly isLike: boolean;
}

export interface ParameterSummary {
  readonly path: string;
  readonly prior: Interval & { readonly sd: number };
  readonly posterior: Interval & { readonly sd: number };
  /** 1 − sd after/sd before; below 0.1 the data say next to nothing. */
  readonly narrowing: number;
}

/** The rows of an experiment as the other experiments foretell them. */
export interface LeftOut {
  readonly experiment: string;
  /** Runs from the prior that were accepted. */
  readonly accepted: number;
  readonly rows: readonly {
    readonly id: string;
    readonly observed: number;
    readonly low: number;
    readonly high: number;
    readonly predicted: Interval;
    readonly p: number;
    /** Whether the median lies in the band. */
    readonly hit: boolean;
  }[];
}

export interface CalibrationSummary {
  readonly rows: readonly RowSummary[];
  readonly parameters: readonly ParameterSummary[];
  readonly leftOut: readonly LeftOut[];
  readonly runs: { readonly screen: number; readonly abc: number; readonly check: number; readonly refused: number };
  readonly generations: readonly {
    readonly runs: number;
    readonly acceptance: number;
    readonly effectiveSize: number;
  }[];
  readonly ended: string;
}

const ACCEPTED_SHARE = 0.1;
const FEWEST_ACCEPTED = 20;

interface Whole {
  readonly residuals: readonly number[];
  readonly index: number;
}

const wholeOf = (rows: CalibrationState["screen"], from: number): Whole[] =>
  rows.flatMap((residuals, i) => (residuals === null ? [] : [{ residuals, index: from + i }]));

const intervalOf = (values: ArrayLike<number>): Interval => {
  const [p10, p50, p90] = quantiles(values, [0.1, 0.5, 0.9]) as [number, number, number];
  return { p10, p50, p90 };
};

const valuesOf = (runs: readonly Whole[], t: number, target: FitTarget): Float64Array =>
  Float64Array.from(runs, ({ residuals }) => valueAt(target, residuals[t]!));

const pOf = (runs: readonly Whole[], t: number, seed: number): { readonly p: number; readonly isLike: boolean } =>
  predictiveCheck(
    (series) => series[0]!,
    runs.map(({ residuals, index }) => [withError(residuals, seed, index)[t]!]),
    [0],
  );

const spreadOf = (values: ArrayLike<number>) => ({ ...intervalOf(values), sd: standardDeviation(values) });

const deviationOf = (values: Float64Array): number => {
  const middle = quantile(values, 0.5);
  return (
    quantile(
      values.map((x) => Math.abs(x - middle)),
      0.5,
    ) || 1
  );
};

const leaveOut = (experiment: string, runs: readonly Whole[], targets: readonly FitTarget[], seed: number): LeftOut => {
  const noisy = runs.map(({ residuals, index }) => withError(residuals, seed, index));
  const scales = targets.map((_, t) => deviationOf(Float64Array.from(noisy, (row) => row[t]!)));
  const distance = noisy.map((row) =>
    row.reduce((sum, r, t) => {
      const scaled = targets[t]!.experiment === experiment ? 0 : r / scales[t]!;
      return sum + scaled * scaled;
    }, 0),
  );
  const count = Math.min(runs.length, Math.max(FEWEST_ACCEPTED, Math.round(ACCEPTED_SHARE * runs.length)));
  const order = runs.map((_, i) => i).sort((a, b) => distance[a]! - distance[b]! || a - b);
  const near = order.slice(0, count).map((i) => runs[i]!);
  const rows = targets.flatMap((target, t) => {
    if (target.experiment !== experiment) return [];
    const predicted = intervalOf(valuesOf(near, t, target));
    const { id, observed, low, high } = target;
    const { p } = pOf(near, t, seed);
    return [{ id, observed, low, high, predicted, p, hit: predicted.p50 >= low && predicted.p50 <= high }];
  });
  return { experiment, accepted: near.length, rows };
};

/** The summary of a finished calibration; the targets are those of its rows, in their order. */
export const summariseCalibration = (
  calibration: Calibration,
  state: CalibrationState,
  targets: readonly FitTarget[],
): CalibrationSummary => {
  const { seed, parameters } = calibration;
  const before = wholeOf(state.screen, 0);
  const after = state.kept?.length === 0 ? before : wholeOf(state.check, checkIndexFrom);
  const drawn = before.map(({ index }) => screenValues(calibration, index));
  const kept = state.kept ?? [];
  const rows = kept.length === 0 ? [] : posteriorRows(calibration, state);
  const experiments = [...new Set(targets.map(({ experiment }) => experiment))];
  return {
    rows: targets.map((target, t) => {
      const { p, isLike } = pOf(after, t, seed);
      return {
        ...target,
        prior: intervalOf(valuesOf(before, t, target)),
        posterior: intervalOf(valuesOf(after, t, target)),
        priorP: pOf(before, t, seed).p,
        p,
        isLike,
      };
    }),
    parameters: kept.map((place, j) => {
      const prior = spreadOf(drawn.map((one) => one[place]!));
      const posterior = spreadOf(rows.map((one) => one[j]!));
      return { path: parameters[place]!.name, prior, posterior, narrowing: 1 - posterior.sd / prior.sd };
    }),
    leftOut: experiments.length < 2 ? [] : experiments.map((one) => leaveOut(one, before, targets, seed)),
    runs: {
      screen: state.screen.length,
      abc: state.abc?.next ?? 0,
      check: state.check.length,
      refused: [...state.screen, ...state.check].filter((row) => row === null).length,
    },
    generations: (state.abc?.history ?? []).map(({ runs, acceptance, effectiveSize }) => ({
      runs,
      acceptance,
      effectiveSize,
    })),
    ended: state.abc?.ended ?? "no row says anything about any parameter: the posterior is the prior",
  };
};
