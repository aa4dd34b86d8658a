/**
 * Errors and placebos of the panel methods.
 *     placebo: the method on controls alone, with as many of them feigned as treated; se² = mean square about the mean
 *     jackknife: leave one unit out with the other weights kept; se² = (n − 1)/n Σ (θ₋ᵢ − mean)²
 *     rank: share of units whose ratio of root mean square gaps after and before is at least that of the treated
 * Source: Arkhangelsky et al. (2021), algorithms 3 and 4; Abadie, Diamond & Hainmueller (2010), section 3. Limit: the placebo error
 * takes treated and controls to have the same noise; the jackknife needs two treated units.
 */
import { luckOf } from "@inflow/exact";
import { studentQuantile } from "../distributions/ratio.ts";
import { mean } from "../summary/moment.ts";
import type { Interval } from "./causal-result.ts";
import { type Panel, type PanelFit, type PanelMethod, panelEffect, synthetic } from "./synthetic-control.ts";

export interface PlaceboSpread {
  readonly standardError: number;
  /** Effects found where nobody was treated. */
  readonly effects: Float64Array;
  /** Rows that were feigned in each. */
  readonly feigned: readonly (readonly number[])[];
}

export interface SpreadOptions {
  /** Feigned sets where more than one unit is treated; 200. */
  readonly replications?: number;
  readonly seed?: number;
}

/** Rows drawn without order from the controls, as many as are treated; every control in turn where one is treated. */
function feignedSets({ controls, treated }: Panel, { replications = 200, seed = 1 }: SpreadOptions): number[][] {
  if (treated.length === 1) return controls.map((row) => [row]);
  const luck = luckOf(seed, 0, "panel placebo").at(0);
  return Array.from({ length: replications }, () => {
    const left = [...controls];
    return Array.from(treated, () => left.splice(Math.floor(luck.uniform() * left.length), 1)[0]);
  });
}

/** Effects where controls are feigned to be treated, and the error that they give. */
export function placeboSpread(panel: Panel, method: PanelMethod, options: SpreadOptions = {}): PlaceboSpread {
  const { controls, treated } = panel;
  if (controls.length < treated.length + 2)
    throw new RangeError(
      `${controls.length} controls for ${treated.length} treated units leave too few for placebos: add ${treated.length + 2 - controls.length} controls.`,
    );
  const feigned = feignedSets(panel, options);
  const effects = Float64Array.from(feigned, (rows) => {
    const rest = controls.filter((row) => !rows.includes(row));
    return synthetic({ ...panel, controls: rest, treated: rows }, method).effect;
  });
  const centre = mean(effects);
  let squares = 0;
  for (const effect of effects) squares += (effect - centre) * (effect - centre);
  return { standardError: Math.sqrt(squares / effects.length), effects, feigned };
}

/** Jackknife error of a fit with its weights kept, NaN where one unit is treated or one control carries all weight. */
export function jackknifeError(panel: Panel, { weights }: PanelFit): number {
  const { controls, treated } = panel;
  if (treated.length < 2 || weights.units.filter((value) => value > 0).length < 2) return Number.NaN;
  const effects = [
    ...controls.map((_, i) => {
      const kept = controls.filter((__, j) => j !== i);
      const left = Float64Array.from(weights.units).filter((__, j) => j !== i);
      const sum = left.reduce((total, value) => total + value, 0);
      return panelEffect({ ...panel, controls: kept }, { ...weights, units: left.map((value) => value / sum) }).effect;
    }),
    ...treated.map((_, i) => panelEffect({ ...panel, treated: treated.filter((__, j) => j !== i) }, weights).effect),
  ];
  const centre = mean(effects);
  let squares = 0;
  for (const effect of effects) squares += (effect - centre) * (effect - centre);
  return Math.sqrt(((effects.length - 1) / effects.length) * squares);
}

/**
 * The 95 % interval of an effect from its placebo error, with as many degrees of freedom as there are controls less one; Student's t
 * wants squares over those degrees, and the error has them over the number of controls.
 */
export function placeboInterval({ controls }: Panel, effect: number, standardError: number): Interval {
  const n = controls.length;
  const reach = studentQuantile(0.975, n - 1) * standardError * Math.sqrt(n / (n - 1));
  return [effect - reach, effect + reach];
}

const rootMeanSquare = (values: Float64Array): number =>
  Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);

export interface RankTest {
  /** Ratio of root mean square gaps after and before, of the treated. */
  readonly ratio: number;
  readonly rank: number;
  readonly of: number;
  readonly p: number;
}

/** Rank of the treated unit among all units by the ratio of gaps after and before; one treated unit. */
export function gapRank(panel: Panel, method: PanelMethod): RankTest {
  const ratioOf = (one: Panel): number => {
    const { gaps } = synthetic(one, method);
    return rootMeanSquare(gaps.subarray(panel.from)) / rootMeanSquare(gaps.subarray(0, panel.from));
  };
  const ratio = ratioOf(panel);
  const others = panel.controls.map((row) =>
    ratioOf({ ...panel, controls: panel.controls.filter((other) => other !== row), treated: [row] }),
  );
  const rank = 1 + others.filter((other) => other >= ratio).length;
  return { ratio, rank, of: others.length + 1, p: rank / (others.length + 1) };
}
