/**
 * The noise of an observable from its own history: a structural model of its logarithm, month effects taken out.
 * Source: maximum likelihood of a local linear trend (structural-fit.ts). Limit: the history must hold no intervention; its own
 * uncertainty is not carried on, so months to answer are at their most hopeful.
 */
import { log } from "@inflow/exact";
import { fitStructural } from "../causal/structural-fit.ts";
import type { ObservableNoise } from "./observable-noise.ts";

/** Noise of a positive monthly series (n, missing is NaN) before any intervention; sds in logarithms a month. */
export function noiseFromHistory(
  values: ArrayLike<number>,
  { slope = false, season = 0 }: { readonly slope?: boolean; readonly season?: number } = {},
): ObservableNoise {
  if (Array.from(values).some((value) => value <= 0))
    throw new RangeError(
      "The history has a value of 0 or less, which has no logarithm: leave such months missing (NaN).",
    );
  const regressors = Array.from({ length: Math.max(0, season - 1) }, (_, s) =>
    Float64Array.from({ length: values.length }, (__, t) =>
      t % season === s ? 1 : t % season === season - 1 ? -1 : 0,
    ),
  );
  const fit = fitStructural(Float64Array.from(values, log), { slope, regressors });
  return {
    sd: Math.sqrt(fit.observationVariance),
    drift: Math.sqrt(fit.levelVariance),
    slopeDrift: Math.sqrt(fit.slopeVariance),
  };
}
