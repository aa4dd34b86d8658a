/**
 * Predictions of the campaign kept as a file under a hash, and scored when figures have come. Unlike the observatory's bands they
 * use neither outcome nor action after the cut-off: nothing that a reader of that day could not have had.
 */
import type { ISODate } from "@inflow/evidence";
import type { Vintage } from "@inflow/importers";
import {
  canForecast,
  kindOfPredictions,
  lastMonth,
  type MonthlySeries,
  monthNumber,
  type PredictionScore,
  type Predictions,
  predictedSeries,
  publicWhenMade,
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
  /** Today, where it is known: a file cannot be made later. */
  readonly today?: ISODate;
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

/** All that speaks against the day on which a file says that it was made. */
const problemsOfDay = ({ vintages, madeOn, today }: PredictAsked) => {
  const newest = vintages
    .map(({ knownOn }) => knownOn)
    .sort()
    .at(-1);
  const fix = "Leave --made-on out: the file then carries today's date.";
  return [
    ...(today !== undefined && madeOn > today
      ? [
          {
            file: "observe",
            place: "--made-on",
            what: `${madeOn} is later than today, ${today}.`,
            why: "A file that says it was made on a day to come could be scored as if it had seen less.",
            fix,
          },
        ]
      : []),
    ...(newest !== undefined && madeOn < newest
      ? [
          {
            file: "observe",
            place: "--made-on",
            what: `${madeOn} lies before ${newest}, when the newest vintage at hand was public.`,
            why: "Predictions made with a file in hand were not made before that file was public.",
            fix,
          },
        ]
      : []),
  ];
};

/** On what the figures of a file rest: vintages public at its cut-off, or later ones cut off by lag. */
const restsOn = (series: Predictions["series"], asOf: string, vintages: Predictions["vintages"]): string => {
  const later = series.filter(({ basis }) => basis !== "public at the cut-off").length;
  const newest = vintages
    .map(({ knownOn }) => knownOn)
    .sort()
    .at(-1);
  return later === 0
    ? `from vintages that were public on ${asOf}`
    : `from figures up to ${asOf}, which for ${later} of ${series.length} series are those of later files${newest === undefined ? "" : ` (the newest public on ${newest})`}, cut off by each series' lag`;
};

/** What a file is when it is made: how many of its months have a public figure already, as a sentence. */
const outcomesOf = (series: Predictions["series"]): string => {
  const { already, of } = publicWhenMade({ series });
  return kindOfPredictions(already, of, "predicted");
};

/** Predictions of every series that can be carried on, under their hash; throws an InputError where there is none. */
export const predict = async (asked: PredictAsked): Promise<Predictions> => {
  const { vintages, madeOn, asOf = madeOn, months = MONTHS, seed = SEED, over, runs, work } = asked;
  const problems = problemsOfDay(asked);
  if (problems.length > 0) throw new InputError(problems);
  const watched = watchedIn(vintages, madeOn);
  const asOfMonth = monthNumber(asOf);
  const knownThen = seriesKnownOn(vintages, asOf);
  const ready = watched.flatMap(({ channel, monthly }) => {
    if (monthly === null) return [];
    const atCut = knownAtCut(channel, monthly, { asOfMonth, knownThen });
    return canForecast(atCut.known, atCut.cut) ? [{ channel, monthly, atCut }] : [];
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
  const series = ready.map(({ channel, monthly, atCut }) => {
    const { forecast } = channelForecast(channel, atCut, channelAsked, months + channel.lagMonths, true);
    const basis = knownThen.has(channel.id) ? "public at the cut-off" : "later files, cut off by lag";
    const about = { knownTo: lastMonth(atCut.known), basis, publicTo: lastMonth(monthly) } as const;
    return predictedSeries(atCut.known, forecast, about, DRAWS_KEPT);
  });
  const used = vintages
    .map(({ id, knownOn }) => ({ id, knownOn: knownOn as ISODate }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
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
    vintages: used,
    rests: restsOn(series, asOf, used),
    outcomes: outcomesOf(series),
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
  /** Scored months whose figure was public on the day the file was made, and what that makes of the file. */
  readonly alreadyPublic: number;
  readonly kind: string;
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
  const alreadyPublic = scores.reduce((sum, score) => sum + score.alreadyPublic, 0);
  const kind = all.length === 0 ? predictions.outcomes : kindOfPredictions(alreadyPublic, all.length, "scored");
  return rounded({ predictions, scoredOn: day, scores, months: all.length, covered, alreadyPublic, kind, words });
};
