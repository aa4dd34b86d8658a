/**
 * The four methods behind the gate: each fits, asks the same model at earlier dates, and reports an effect only where it may.
 * Source: Brodersen et al. (2015), Box & Tiao (1975), Abadie et al. (2010), Arkhangelsky et al. (2021); the gate of placebo.ts.
 * Limit: 30 periods before the intervention for one series, 11 for a panel; fewer are refused with the reason.
 */
import { mean } from "../summary/moment.ts";
import { naiveOf } from "./before-after.ts";
import { type BstsOptions, bstsPosterior } from "./bsts.ts";
import {
  type CausalResult,
  type Estimate,
  excludesZero,
  gated,
  type Naive,
  type Placebo,
  refusedFor,
} from "./causal-result.ts";
import { type InterruptedOptions, interruptedSeries } from "./interrupted.ts";
import { fewestBefore, gateOf, placeboPlan, placebosInTime } from "./placebo.ts";
import { type Panel, type PanelMethod, synthetic } from "./synthetic-control.ts";
import { gapRank, jackknifeError, placeboInterval, placeboSpread } from "./synthetic-inference.ts";

const LEAST_OF_SERIES = 24;
const LEAST_OF_PANEL = 5;
const PLACEBO_DRAWS = 1000;
const PLACEBO_SETS = 50;

const tooShort = (from: number, least: number): string | null =>
  from >= fewestBefore(least)
    ? null
    : `Only ${from} periods lie before the intervention and ${fewestBefore(least)} are needed, ${least} to fit and the rest to test the same model where nothing began: give a longer history.`;

const until = (column: ArrayLike<number>, end: number): Float64Array =>
  Float64Array.from({ length: end }, (_, t) => column[t]);

const plainly = (y: ArrayLike<number>, from: number, dates: ReturnType<typeof placeboPlan>): Naive | null =>
  from > 1 && from < y.length ? naiveOf(y, from, dates) : null;

/** Effect of an intervention on a series y (n, missing is NaN) by a Bayesian structural time series, behind the gate. */
export function bsts(y: ArrayLike<number>, options: BstsOptions): CausalResult {
  const { from, covariates = [] } = options;
  const short = tooShort(from, LEAST_OF_SERIES);
  const plan = placeboPlan(from, y.length - from, { least: LEAST_OF_SERIES });
  const naive = plainly(y, from, short === null ? plan : { dates: [], window: 1 });
  if (short !== null) return refusedFor("bsts", short, naive);
  const posterior = bstsPosterior(y, options);
  const placebos = placebosInTime((at, end) => {
    const columns = covariates.map((column) => until(column, end));
    return bstsPosterior(until(y, end), {
      ...options,
      from: at,
      covariates: columns,
      draws: PLACEBO_DRAWS,
      burnIn: PLACEBO_DRAWS / 4,
    }).average;
  }, plan);
  const found = {
    ...posterior.average,
    relative: posterior.relative,
    beside: [
      { name: "posterior tail probability", value: posterior.tail },
      { name: "expected without the intervention, a period", value: posterior.predicted.estimate },
      { name: "seen, a period", value: posterior.observed },
      { name: `sd of the level a period${options.logarithm ? ", of logarithms" : ""}`, value: posterior.levelSd },
    ],
  };
  return gated("bsts", found, placebos, gateOf(placebos, plan, from), naive);
}

/** Effect of an intervention on a series y (n, none missing) by interrupted time series with ARIMA errors, behind the gate. */
export function its(y: ArrayLike<number>, options: InterruptedOptions): CausalResult {
  const { from, covariates = [] } = options;
  const short = tooShort(from, LEAST_OF_SERIES);
  const plan = placeboPlan(from, y.length - from, { least: LEAST_OF_SERIES });
  const naive = plainly(y, from, short === null ? plan : { dates: [], window: 1 });
  if (short !== null) return refusedFor("its", short, naive);
  const found = interruptedSeries(y, options);
  const placebos = placebosInTime((at, end) => {
    const columns = covariates.map((column) => until(column, end));
    return interruptedSeries(until(y, end), { ...options, from: at, covariates: columns });
  }, plan);
  return gated("its", found, placebos, gateOf(placebos, plan, from), naive);
}

/** The treated units' mean, a period. */
const treatedSeries = ({ outcomes, periods, treated }: Panel): Float64Array =>
  Float64Array.from({ length: periods }, (_, t) => mean(treated.map((row) => outcomes[row * periods + t])));

/** The panel as it was until a period, with another date of intervention. */
function earlier(panel: Panel, from: number, end: number): Panel {
  const rows = panel.outcomes.length / panel.periods;
  const outcomes = Float64Array.from(
    { length: rows * end },
    (_, at) => panel.outcomes[Math.floor(at / end) * panel.periods + (at % end)],
  );
  return { ...panel, outcomes, periods: end, from };
}

export interface SynthOptions {
  /** "sdid" unless said otherwise. */
  readonly method?: PanelMethod;
  /** Names of the rows, for placebos in space. */
  readonly names?: readonly string[];
  readonly seed?: number;
}

/** Effect of an intervention on treated units of a panel by SDID, SC or DiD with placebo errors, behind the gate. */
export function synth(panel: Panel, { method = "sdid", names = [], seed = 1 }: SynthOptions = {}): CausalResult {
  const { from, periods, treated } = panel;
  const short = tooShort(from, LEAST_OF_PANEL);
  const plan = placeboPlan(from, periods - from, { least: LEAST_OF_PANEL });
  const series = treatedSeries(panel);
  const naive = plainly(series, from, short === null ? plan : { dates: [], window: 1 });
  if (short !== null) return refusedFor(method, short, naive);
  const fit = synthetic(panel, method);
  const spread = placeboSpread(panel, method, { seed });
  const interval = placeboInterval(panel, fit.effect, spread.standardError);
  const inTime = placebosInTime((at, end): Estimate => {
    const feigned = earlier(panel, at, end);
    const { effect } = synthetic(feigned, method);
    const { standardError } = placeboSpread(feigned, method, { seed, replications: PLACEBO_SETS });
    return { estimate: effect, interval: placeboInterval(feigned, effect, standardError) };
  }, plan);
  const inSpace = treated.length > 1 ? [] : placebosInSpace(panel, spread, names);
  const share = (value: number): number => value / fit.expected;
  const found = {
    estimate: fit.effect,
    interval,
    relative:
      fit.expected > 0
        ? { estimate: share(fit.effect), interval: [share(interval[0]), share(interval[1])] as const }
        : null,
    beside: besideOf(panel, method, fit, spread.standardError),
  };
  return gated(method, found, [...inTime, ...inSpace], gateOf(inTime, plan, from), naive);
}

function placebosInSpace(panel: Panel, spread: ReturnType<typeof placeboSpread>, names: readonly string[]): Placebo[] {
  return Array.from(spread.effects, (effect, i) => {
    const interval = placeboInterval(panel, effect, spread.standardError);
    const row = spread.feigned[i][0];
    return {
      kind: "space",
      at: names[row] ?? `unit ${row}`,
      estimate: effect,
      interval,
      excludesZero: excludesZero(interval),
    };
  });
}

function besideOf(panel: Panel, method: PanelMethod, fit: ReturnType<typeof synthetic>, standardError: number) {
  const jackknife = jackknifeError(panel, fit);
  const rank = method === "sc" && panel.treated.length === 1 ? gapRank(panel, method) : null;
  return [
    { name: "standard error, placebo (used)", value: standardError },
    ...(Number.isNaN(jackknife) ? [] : [{ name: "standard error, jackknife", value: jackknife }]),
    ...(rank === null
      ? []
      : [{ name: `share of units whose gap grew at least as much (rank ${rank.rank} of ${rank.of})`, value: rank.p }]),
  ];
}
