/**
 * What a series was expected to do, said before its new figures: its own course by the law of observables.yaml, and what the
 * simulated futures of a policy add to it.
 *
 *     log y = level + e;  level' = level + drift·z + slope;  slope' = slope + slopeDrift·z      fitted up to the cut-off
 *     predicted path of a draw = drawn state carried on by the law + e + δ of one future        δ = log(policy / comparison)
 *
 * Source: Durbin & Koopman (2012), sections 4.3 and 4.11; the law and its numbers are those of `inflow when`, or a local level
 * by maximum likelihood where none is stated. Limit: seasons and the uncertainty of the law itself are left out, so bands are a
 * little too narrow; the newest figures of deaths are provisional, which the stated revision widens.
 */
import { exp, log, luckOf } from "@inflow/exact";
import { fitStructural, kalmanFilter, quantiles, structuralModel } from "@inflow/methods";
import type { Seen } from "../when/observables.ts";
import { figureAt, figuresOf, leastOf, type MonthlySeries } from "./months.ts";

/** How a series moves by itself, in logarithms a month. */
export interface Law {
  readonly sd: number;
  readonly drift: number;
  readonly slopeDrift: number;
  /** Whether a slope is carried on. */
  readonly hasSlope: boolean;
  /** Sd of the revision of the newest figure, halving with each month of age. */
  readonly revisionSd: readonly number[];
  readonly from: "observables.yaml" | "fitted to the series before the cut-off";
}

export interface ForecastAsked {
  readonly series: MonthlySeries;
  /** First month whose figure was not known at the cut-off. */
  readonly cut: number;
  /** Months after the cut to predict. */
  readonly months: number;
  /** By future, the logarithm of policy over comparison for each month from `onset`; none where the model says nothing of it. */
  readonly effects: readonly Float64Array[];
  readonly onset: number;
  readonly law: Law;
  readonly seed: number;
  readonly draws?: number;
}

/** Paths in the unit of the series, draws × months. */
export interface Forecast {
  readonly from: number;
  readonly paths: readonly Float64Array[];
}

const FEWEST_KNOWN = 18;
const DRAWS = 2048;
const DIFFUSE = 1e3;

/** Whether a series has figures enough before a month to be carried on. */
export const canForecast = (series: MonthlySeries, cut: number): boolean =>
  figuresOf(series, series.first, cut).filter((value) => !Number.isNaN(value)).length >= FEWEST_KNOWN;

const logarithms = (values: Float64Array, least: number): Float64Array =>
  values.map((value) => (Number.isNaN(value) ? value : log(Math.max(value, least, Number.MIN_VALUE))));

/** The law of a series: the stated noise of its observable, with a slope where it wanders or `hasTrend`, or a local level fitted to what was known at the cut-off. */
export const lawOf = (series: MonthlySeries, cut: number, seen: Seen | undefined, hasTrend = false): Law => {
  if (seen !== undefined && seen.lookEveryMonths === 1) {
    const { sd, drift = 0, slopeDrift = 0, sampling = 0 } = seen.noise;
    return {
      sd: Math.sqrt(sd * sd + sampling * sampling),
      drift,
      slopeDrift,
      hasSlope: slopeDrift > 0 || hasTrend,
      revisionSd: Array.from(seen.reporting?.revisionSd ?? []),
      from: "observables.yaml",
    };
  }
  const known = figuresOf(series, series.first, cut);
  const { observationVariance, levelVariance } = fitStructural(logarithms(known, leastOf(known)));
  return {
    sd: Math.sqrt(observationVariance),
    drift: Math.sqrt(levelVariance),
    slopeDrift: 0,
    hasSlope: false,
    revisionSd: [],
    from: "fitted to the series before the cut-off",
  };
};

interface State {
  readonly mean: readonly [number, number];
  /** Lower triangle of the root of its covariance. */
  readonly root: readonly [number, number, number];
}

/** Level and slope of the first month after the cut, given all before it. */
const stateAt = (y: Float64Array, { sd, drift, slopeDrift, hasSlope }: Law): State => {
  const model = structuralModel(y.length, {
    observationVariance: Math.max(sd * sd, 1e-8),
    levelVariance: drift * drift,
    ...(hasSlope ? { slopeVariance: slopeDrift * slopeDrift } : {}),
    startMean: y.find((value) => !Number.isNaN(value)) ?? 0,
    startVariance: DIFFUSE,
  });
  const { mean, covariance } = kalmanFilter(model, y);
  const m = model.states;
  const a = mean.subarray(y.length * m);
  const p = covariance.subarray(y.length * m * m);
  const top = Math.sqrt(Math.max(0, p[0]!));
  if (m === 1) return { mean: [a[0]!, 0], root: [top, 0, 0] };
  const across = top > 0 ? p[m]! / top : 0;
  return { mean: [a[0]!, a[1]!], root: [top, across, Math.sqrt(Math.max(0, p[m + 1]! - across * across))] };
};

/** Draws of the months after the cut, in the unit of the series; the same for the same seed and series. */
export const forecastOf = ({
  series,
  cut,
  months,
  effects,
  onset,
  law,
  seed,
  draws = DRAWS,
}: ForecastAsked): Forecast => {
  const known = figuresOf(series, series.first, cut);
  const { mean, root } = stateAt(logarithms(known, leastOf(known)), law);
  const { sd, drift, slopeDrift, revisionSd } = law;
  const keyed = luckOf(seed, 0, `observe ${series.id}`);
  const paths = Array.from({ length: draws }, (_, d) => {
    const luck = keyed.at(d);
    const [z0, z1] = [luck.normal(), luck.normal()];
    let level = mean[0] + root[0] * z0;
    let slope = mean[1] + root[1] * z0 + root[2] * z1;
    const effect = effects.length === 0 ? undefined : effects[d % effects.length];
    return Float64Array.from({ length: months }, (__, h) => {
      const age = months - 1 - h;
      const noise = sd * luck.normal() + (revisionSd[age] ?? 0) * luck.normal();
      const added = effect?.[Math.min(effect.length - 1, cut + h - onset)] ?? 0;
      const value = exp(level + noise + added);
      level += slope + drift * luck.normal();
      slope += slopeDrift * luck.normal();
      return value;
    });
  });
  return { from: cut, paths };
};

/** Points of a forecast by month: 1 in 40 below and above, 8 in 10, half, and the middle. */
export interface BandOfMonth {
  readonly month: number;
  readonly p025: number;
  readonly p10: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p90: number;
  readonly p975: number;
}

/** The bands of a forecast, month by month. */
export const bandsOfForecast = ({ from, paths }: Forecast): BandOfMonth[] =>
  Array.from({ length: paths[0]?.length ?? 0 }, (_, h) => {
    const [p025, p10, p25, p50, p75, p90, p975] = quantiles(
      Float64Array.from(paths, (path) => path[h]!),
      [0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975],
    ) as [number, number, number, number, number, number, number];
    return { month: from + h, p025, p10, p25, p50, p75, p90, p975 };
  });

/** The figures that came after the cut, up to the end of a forecast; NaN where none has come. */
export const comeSince = (series: MonthlySeries, { from, paths }: Forecast): Float64Array =>
  Float64Array.from({ length: paths[0]?.length ?? 0 }, (_, h) => figureAt(series, from + h));
