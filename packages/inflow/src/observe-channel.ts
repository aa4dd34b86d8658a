/**
 * One channel of the observatory: its history, what was predicted before its new figures came, how surprising they are, and what a
 * structural time series with plausibly untouched controls says of it, behind the placebo gate.
 */
import type { CausalResult } from "@inflow/methods";
import { bsts, bstsPosterior } from "@inflow/methods";
import {
  type BandOfMonth,
  bandsOfForecast,
  type Channel,
  canForecast,
  comeSince,
  type Forecast,
  figuresOf,
  forecastOf,
  type Law,
  lastMonth,
  lawOf,
  type MonthlySeries,
  monthText,
  type Observation,
  type Surprise,
  surpriseOf,
} from "@inflow/study";
import type { Hindcast } from "./hindcast.ts";
import type { Watched } from "./observe-series.ts";

/** The causal panel of a channel. */
export interface CausalPanel {
  readonly result: CausalResult;
  /** Controls that were used, each with why the campaign plausibly leaves it alone; and why there are none. */
  readonly controls: readonly { readonly channel: string; readonly because: string }[];
  readonly uncontrolled: string | null;
  readonly monthsBefore: number;
  readonly monthsAfter: number;
  /** What the time-series method expected of each month after, without the campaign: mean and 95 % band, in the unit of the series. */
  readonly expected: readonly {
    readonly month: string;
    readonly mean: number;
    readonly low: number;
    readonly high: number;
  }[];
}

export interface ObservedChannel {
  readonly id: string;
  readonly label: string;
  readonly kind: Channel["kind"];
  readonly about: string;
  readonly through: string;
  readonly unit: string;
  readonly source: string;
  readonly vintages: readonly string[];
  /** Rows of each vintage's file behind the figures, from the first to the last. */
  readonly rows: Watched["rows"];
  /** Why nothing is predicted though months are known: its newest figure is too old; null where it is not. */
  readonly stale: string | null;
  readonly isShipped: boolean;
  readonly figures: Watched["figures"];
  /** Last month of which a figure was known at the cut-off; null where none was. */
  readonly knownTo: string | null;
  readonly law: Law | null;
  readonly bands: readonly BandOfMonth[];
  readonly bandsWithout: readonly BandOfMonth[];
  readonly surprise: Surprise | null;
  readonly surpriseWithout: Surprise | null;
  /** Whether this series could tell policy from comparison by now: sizes in logarithms, and the words. */
  readonly toldApart: { readonly effect: number; readonly ordinary: number; readonly words: string } | null;
  readonly causal: CausalPanel | null;
}

interface ChannelAsked {
  readonly hindcast: Hindcast;
  readonly observation: Observation;
  /** First month with the campaign, and the month of the last day of what was known. */
  readonly from: number;
  readonly asOfMonth: number;
  /** Series as vintages public at the cut-off gave them, by channel; others are cut off by their lag. */
  readonly knownThen: ReadonlyMap<string, MonthlySeries>;
  readonly seed: number;
  /** Months predicted after the last one that was known; at least to the newest figure. */
  readonly months?: number;
}

/** A series as it was known at the cut-off, and the first month whose figure was not. */
export const knownAtCut = (
  { id, lagMonths }: Channel,
  series: MonthlySeries,
  { asOfMonth, knownThen }: Pick<ChannelAsked, "asOfMonth" | "knownThen">,
): { readonly known: MonthlySeries; readonly cut: number } => {
  const vintage = knownThen.get(id);
  if (vintage !== undefined) return { known: vintage, cut: lastMonth(vintage) + 1 };
  const cut = asOfMonth + 1 - lagMonths;
  return { known: { ...series, values: figuresOf(series, series.first, cut) }, cut };
};

const middleOf = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
};

/** The forecast of a channel under the policy, or under the comparison, from what was known at the cut-off. */
export const channelForecast = (
  channel: Channel,
  { known, cut }: ReturnType<typeof knownAtCut>,
  { hindcast, observation, from, seed }: ChannelAsked,
  months: number,
  isPolicy: boolean,
): { readonly forecast: Forecast; readonly law: Law } => {
  const seen = channel.observable === null ? undefined : observation.get(channel.observable);
  const law = lawOf(known, cut, seen, channel.kind === "deaths");
  const effects = isPolicy ? hindcast.effectsOn(channel) : [];
  return { law, forecast: forecastOf({ series: known, cut, months, effects, onset: from, law, seed }) };
};

const percent = (share: number): string => `${Math.round(100 * Math.abs(share))} %`;

const apartOf = (channel: Channel, without: Forecast, asked: ChannelAsked): ObservedChannel["toldApart"] => {
  const effects = asked.hindcast.effectsOn(channel);
  if (effects.length === 0) return null;
  const months = without.paths[0]?.length ?? 0;
  const skip = Math.max(0, asked.from - without.from);
  if (months <= skip) return null;
  const meanFrom = (path: ArrayLike<number>, start: number, end: number): number => {
    let sum = 0;
    for (let i = start; i < end; i++) sum += path[i] ?? 0;
    return sum / (end - start);
  };
  const effect = middleOf(effects.map((path) => meanFrom(path, 0, Math.min(path.length, months - skip))));
  const means = without.paths.map((path) => Math.log(Math.max(Number.MIN_VALUE, meanFrom(path, skip, months))));
  const centre = means.reduce((sum, value) => sum + value, 0) / means.length;
  const ordinary = Math.sqrt(means.reduce((sum, value) => sum + (value - centre) ** 2, 0) / means.length);
  const way = effect < 0 ? "less" : "more";
  const words =
    Math.abs(effect) < ordinary
      ? `Inflow's model expects ${percent(Math.exp(effect) - 1)} ${way} of it with the campaign than without, and by itself it moves by ${percent(Math.exp(ordinary) - 1)}: it cannot tell the two apart yet.`
      : `Inflow's model expects ${percent(Math.exp(effect) - 1)} ${way} of it with the campaign than without, more than it moves by itself (${percent(Math.exp(ordinary) - 1)}).`;
  return { effect, ordinary, words };
};

const FEWEST_BEFORE = 30;
const MOST_BEFORE = 96;
const SEASON = 12;
const DRAWS = 1500;
const LEAST = 0.01;

const positive = (values: Float64Array): Float64Array => {
  const there = values.filter((value) => !Number.isNaN(value));
  const least = (LEAST * there.reduce((sum, value) => sum + value, 0)) / there.length;
  return values.map((value) => (Number.isNaN(value) ? value : Math.max(value, least)));
};

/** The causal panel of a channel; null where its figures are too few. */
export const causalOf = (
  channel: Channel,
  series: MonthlySeries,
  others: ReadonlyMap<string, MonthlySeries>,
  from: number,
  seed: number,
): CausalPanel | null => {
  const controls = channel.controls.flatMap(({ channel: id, because }) => {
    const control = others.get(id);
    return control === undefined ? [] : [{ id, because, control }];
  });
  const end = Math.min(lastMonth(series), ...controls.map(({ control }) => lastMonth(control))) + 1;
  const start = Math.max(series.first, from - MOST_BEFORE, ...controls.map(({ control }) => control.first));
  if (from - start < FEWEST_BEFORE || end <= from) return null;
  const columns = controls.map(({ control }) => positive(figuresOf(control, start, end)).map(Math.log));
  const usable = columns.every((column) => column.every(Number.isFinite));
  const y = positive(figuresOf(series, start, end));
  const options = {
    from: from - start,
    covariates: usable ? columns : [],
    season: SEASON,
    logarithm: true,
    draws: DRAWS,
    seed,
  };
  const result = bsts(y, options);
  const { path } = bstsPosterior(y, options);
  const named = controls.map(({ id, because }) => ({ channel: id, because }));
  return {
    result: { ...result, placebos: result.placebos.map((one) => ({ ...one, at: monthText(start + Number(one.at)) })) },
    controls: usable ? named : [],
    uncontrolled:
      named.length > 0 && usable
        ? null
        : (channel.uncontrolled ?? "none: the series that could be compared with was not imported"),
    monthsBefore: from - start,
    monthsAfter: end - from,
    expected: Array.from(path.mean, (mean, h) => ({
      month: monthText(from + h),
      mean,
      low: path.low[h],
      high: path.high[h],
    })),
  };
};

/** Months by which a newest figure may be older than its lag allows before nothing is carried on from it (assumption). */
const STALE_MONTHS = 12;

const staleOf = (newest: number, cut: number): string | null =>
  cut - 1 - newest <= STALE_MONTHS
    ? null
    : `Nothing is predicted: the newest figure here is of ${monthText(newest)}, ${cut - 1 - newest} months older than its lag explains. A newer file would give a prediction.`;

/** What the observatory says of one channel. */
export const observedChannel = (
  { channel, monthly, figures, source, rows, isShipped }: Watched,
  asked: ChannelAsked,
  causal: CausalPanel | null,
): ObservedChannel => {
  const { id, label, kind, about, through, unit } = channel;
  const atCut = monthly === null ? null : knownAtCut(channel, monthly, asked);
  const before = atCut === null ? Number.NaN : lastMonth(atCut.known);
  const stale =
    atCut === null || Number.isNaN(before) ? null : staleOf(before, asked.asOfMonth + 1 - channel.lagMonths);
  const shared = {
    ...{ id, label, kind, about, through, unit, source, rows, stale, isShipped, figures, causal },
    vintages: monthly?.vintages ?? [],
    knownTo: Number.isNaN(before) ? null : monthText(before),
  };
  const nothing = { law: null, bands: [], bandsWithout: [], surprise: null, surpriseWithout: null, toldApart: null };
  if (monthly === null || atCut === null || stale !== null || !canForecast(atCut.known, atCut.cut))
    return { ...shared, ...nothing };
  const newest = lastMonth(monthly);
  const months = asked.months ?? Math.max(newest + 1, asked.from + 6) - atCut.cut;
  const { forecast, law } = channelForecast(channel, atCut, asked, months, true);
  const without = channelForecast(channel, atCut, asked, months, false).forecast;
  const come = comeSince(monthly, forecast);
  const hasEffect = asked.hindcast.effectsOn(channel).length > 0;
  return {
    ...shared,
    law,
    bands: bandsOfForecast(forecast),
    bandsWithout: hasEffect ? bandsOfForecast(without) : [],
    surprise: surpriseOf(forecast, come),
    surpriseWithout: hasEffect ? surpriseOf(without, come) : null,
    toldApart: apartOf(channel, without, asked),
  };
};
