/**
 * Predictions of the campaign kept as a file under a hash, and scored when figures have come. Unlike the observatory's bands they
 * use neither outcome nor action after the cut-off: nothing that a reader of that day could not have had.
 */
import type { ISODate } from "@inflow/evidence";
import type { Vintage } from "@inflow/importers";
import {
  canForecast,
  lastMonth,
  type MonthlySeries,
  monthNumber,
  type PredictionScore,
  type Predictions,
  predictedSeries,
  readPredictions,
  rounded,
  scorePredictions,
  sealed,
} from "@inflow/study";
import { CAMPAIGN, hindcastOf, STUDY } from "./hindcast.ts";
import { observationWith } from "./observation.ts";
import { firstMonthAfter, monthsLater } from "./observe.ts";
import { channelForecast, knownAtCut } from "./observe-channel.ts";
import { seriesKnownOn, watchedIn } from "./observe-series.ts";
import type { Work } from "./parts.ts";
import { InputError, orRefuse } from "./refused.ts";
import { shipped } from "./shipped.ts";

export interface PredictAsked {
  readonly vintages: readonly Vintage[];
  /** The day on which the file is made, given by the caller. */
  readonly madeOn: ISODate;
  /** The last day of what is known; the day on which the file is made where left out. */
  readonly asOf?: ISODate;
  readonly months?: number;
  readonly runs?: number;
  readonly seed?: number;
  readonly over?: string;
  readonly work?: Work;
}

const MONTHS = 12;
const DRAWS_KEPT = 200;
const SEED = 1;
const AHEAD_MONTHS = 18;

const nothingToPredict = (asOf: string): InputError =>
  new InputError([
    {
      file: "observe",
      place: "--predict",
      what: `No series has 18 months of figures that were known on ${asOf}.`,
      why: "A prediction carries a series on from what was known of it.",
      fix: "Import public files first (inflow evidence import FILE), or give them with --series FILE; inflow observe lists which.",
    },
  ]);

/** Predictions of every series that can be carried on, under their hash; throws an InputError where there is none. */
export const predict = async (asked: PredictAsked): Promise<Predictions> => {
  const { vintages, madeOn, asOf = madeOn, months = MONTHS, seed = SEED, over, runs, work } = asked;
  const watched = watchedIn(vintages, madeOn);
  const asOfMonth = monthNumber(asOf);
  const knownThen = seriesKnownOn(vintages, asOf);
  const ready = watched.flatMap(({ channel, monthly }) => {
    if (monthly === null) return [];
    const atCut = knownAtCut(channel, monthly, { asOfMonth, knownThen });
    return canForecast(atCut.known, atCut.cut) ? [{ channel, atCut }] : [];
  });
  if (ready.length === 0) throw nothingToPredict(asOf);
  const hindcast = await hindcastOf({
    actionsAsOf: asOf,
    until: monthsLater(asOf, Math.max(months, AHEAD_MONTHS)),
    ...(runs === undefined ? {} : { runs }),
    ...(work === undefined ? {} : { work }),
    changes: { seed, ...(over === undefined ? {} : { over }) },
  });
  const channelAsked = {
    hindcast,
    observation: observationWith(over),
    from: firstMonthAfter(hindcast.onset),
    asOfMonth,
    knownThen,
    seed,
  };
  const series = ready.map(({ channel, atCut }) => {
    const { forecast } = channelForecast(channel, atCut, channelAsked, months + channel.lagMonths, true);
    return predictedSeries(atCut.known, forecast, lastMonth(atCut.known), DRAWS_KEPT);
  });
  return sealed({
    inflow: 1,
    kind: "predictions",
    madeOn,
    asOf,
    study: STUDY,
    policy: CAMPAIGN,
    runId: hindcast.plan.runId,
    planId: hindcast.plan.id,
    model: shipped().model,
    futures: hindcast.futures,
    seed,
    inputs: [...hindcast.inputs],
    hidden: hindcast.unseen.length,
    series,
  });
};

export interface ScoreReport {
  readonly predictions: Omit<Predictions, "series">;
  readonly scoredOn: string;
  readonly scores: readonly PredictionScore[];
  /** Months scored and covered over all series. */
  readonly months: number;
  readonly covered: number;
  readonly words: string;
}

/** Scores the text of a file of predictions against what is known on a day; throws an InputError where the file was changed. */
export const scoreFile = (text: string, file: string, vintages: readonly Vintage[], day: ISODate): ScoreReport => {
  const full = orRefuse(readPredictions(text, file));
  const { series: _, ...predictions } = full;
  const known = new Map<string, MonthlySeries>(
    watchedIn(vintages, day).flatMap(({ channel, monthly }) =>
      monthly === null ? [] : [[channel.id, monthly] as const],
    ),
  );
  const scores = scorePredictions(full, known);
  const all = scores.flatMap(({ surprise }) => surprise.months);
  const covered = all.filter((month) => month.covered).length;
  const words =
    all.length === 0
      ? "No predicted month has come yet."
      : `${covered} of ${all.length} figures lie between the 1 in 10 and the 9 in 10 point (${Math.round((100 * covered) / all.length)} of 100; 80 were promised).`;
  return rounded({ predictions, scoredOn: day, scores, months: all.length, covered, words });
};
