/**
 * The observatory: every public series against what was predicted before its new figures came, what two general rules find in
 * them, and what all of it says of inflow so far. Runs of the model are few and rest where runs rest; with nothing imported it
 * shows what is shipped and says which public files to bring.
 */
import type { ISODate } from "@inflow/evidence";
import type { Vintage } from "@inflow/importers";
import {
  CHANNELS,
  type DataVerdict,
  dataVerdictOf,
  dateOf,
  findingsOf,
  lastDayOf,
  lastMonth,
  type MonthlySeries,
  monthNumber,
  monthText,
  type ObservedFinding,
  type Reading,
  rounded,
} from "@inflow/study";
import { CAMPAIGN, type Hindcast, hindcastOf, recordEnds } from "./hindcast.ts";
import { observationWith } from "./observation.ts";
import { causalOf, type ObservedChannel, observedChannel } from "./observe-channel.ts";
import { filesToImport, seriesKnownOn, type Watched, watchedIn } from "./observe-series.ts";
import type { Work } from "./parts.ts";
import { shipped } from "./shipped.ts";

export interface ObserveAsked {
  readonly vintages: readonly Vintage[];
  /** The day on which one looks. */
  readonly today: ISODate;
  /** The last day of what was known of outcomes when predictions were made; the day before the campaign where left out. */
  readonly asOf?: ISODate;
  readonly runs?: number;
  readonly seed?: number;
  readonly over?: string;
  readonly work?: Work;
  readonly tell?: (sentence: string) => void;
}

export interface ObserveReport {
  readonly today: string;
  readonly asOf: string;
  readonly policy: string;
  readonly against: string;
  /** First month with the campaign. */
  readonly from: string;
  readonly runId: string;
  readonly planId: string;
  readonly model: string;
  readonly futures: number;
  readonly seed: number;
  /** Entries of the public record of the campaign that entered the runs, and those left out with the reason. */
  readonly inputs: readonly string[];
  readonly unseen: readonly string[];
  readonly verdicts: readonly DataVerdict[];
  readonly findings: readonly ObservedFinding[];
  /** How many pairs and series the rules were asked of. */
  readonly pairsAsked: number;
  readonly seriesAsked: number;
  readonly channels: readonly ObservedChannel[];
  readonly toImport: readonly string[];
  readonly notes: readonly string[];
}

const SEED = 1;
const MIDDLE_OF_MONTH = 15;
/** Months to which runs reach beyond the cut-off. */
const AHEAD_MONTHS = 18;
const DRUGS = ["cocaine", "fentanyl"];

/** The first month of which at least half lies after a day. */
export const firstMonthAfter = (date: string): number =>
  monthNumber(date) + (Number(date.slice(8, 10)) > MIDDLE_OF_MONTH ? 1 : 0);

/** The 28th of the month so many months after another day's. */
export const monthsLater = (date: string, months: number): ISODate =>
  `${monthText(monthNumber(date) + months)}-28` as ISODate;

/** The last day of the month before the first one with the campaign. */
const beforeCampaign = (month: number): ISODate => dateOf(lastDayOf(monthText(month - 1) as ISODate));

const readingOf = ({ channel }: Watched, { causal }: ObservedChannel, turned: ReadonlySet<string>): Reading => {
  const estimate = causal?.result.estimate ?? 0;
  return {
    channel,
    gate: causal === null ? null : causal.result.finding === "effect",
    sign: causal?.result.finding === "effect" ? (Math.sign(estimate) as -1 | 0 | 1) : 0,
    turnedBefore: turned.has(channel.id),
  };
};

/** Channels of which the model speaks, and those that others are controlled by: the ones that get a causal panel. */
const getsPanel = ({ channel }: Watched): boolean =>
  channel.observable !== null ||
  channel.trace !== undefined ||
  CHANNELS.some(({ controls }) => controls.some((control) => control.channel === channel.id));

const notesOf = (vintages: readonly Vintage[], asOf: string, watched: readonly Watched[]): string[] => {
  const later = vintages.filter(({ knownOn }) => knownOn > asOf);
  return [
    ...(later.length === 0
      ? []
      : [
          `No vintage public by ${asOf} gives these series in full: figures up to then are taken as ${later.length === 1 ? "a file" : "files"} of later date ${later.length === 1 ? "gives" : "give"} them, cut off by each series' lag, so that later revisions of earlier months are in them.`,
        ]),
    ...(watched.some(({ isShipped, figures }) => isShipped && figures.length > 0)
      ? ["Series marked shipped are those that come with Inflow; they end where their publication ends."]
      : []),
    "Bands leave out seasons and the uncertainty of each series' own law, and so are a little too narrow.",
    "The campaign's actions are taken as the public record has them, also after the cut-off: the band says what was to be expected of what was done.",
  ];
};

/** The hindcast of the observatory: outcomes cut off, the campaign's actions as far as the public record has them by the day on which one looks. */
const observatoryHindcast = ({ today, asOf, runs, seed, over, work }: ObserveAsked): Promise<Hindcast> => {
  const ends = recordEnds(CAMPAIGN, over);
  const actionsAsOf = today < ends ? today : ends;
  return hindcastOf({
    actionsAsOf,
    until: monthsLater(asOf !== undefined && asOf > actionsAsOf ? asOf : actionsAsOf, AHEAD_MONTHS),
    ...(runs === undefined ? {} : { runs }),
    ...(work === undefined ? {} : { work }),
    changes: { ...(seed === undefined ? {} : { seed }), ...(over === undefined ? {} : { over }) },
  });
};

/** What the observatory shows; throws an InputError with what stands in its way. */
export const observe = async (asked: ObserveAsked): Promise<ObserveReport> => {
  const { vintages, today, seed = SEED, over, tell = () => {} } = asked;
  const watched = watchedIn(vintages, today);
  const hindcast = await observatoryHindcast(asked);
  const from = firstMonthAfter(hindcast.onset);
  const asOf = asked.asOf ?? beforeCampaign(from);
  tell(`${hindcast.futures} futures of ${hindcast.policy} and of ${hindcast.against}; series as known on ${asOf}.`);
  const monthly = new Map<string, MonthlySeries>(
    watched.flatMap((one) => (one.monthly === null ? [] : [[one.channel.id, one.monthly] as const])),
  );
  const until = Math.max(from, ...[...monthly.values()].map(lastMonth)) + 1;
  const { findings, partings, turnings } = findingsOf([...monthly.values()], from, until);
  const turned = new Set(turnings.filter(({ fires }) => fires).map(({ id }) => id));
  const channelAsked = {
    hindcast,
    observation: observationWith(over),
    from,
    asOfMonth: monthNumber(asOf),
    knownThen: seriesKnownOn(vintages, asOf),
    seed,
  };
  const channels = watched.map((one) =>
    observedChannel(
      one,
      channelAsked,
      one.monthly !== null && getsPanel(one) ? causalOf(one.channel, one.monthly, monthly, from, seed) : null,
    ),
  );
  const readings = watched.map((one, i) => readingOf(one, channels[i], turned));
  return rounded({
    today,
    asOf,
    policy: CAMPAIGN,
    against: hindcast.against,
    from: monthText(from),
    runId: hindcast.plan.runId,
    planId: hindcast.plan.id,
    model: shipped().model,
    futures: hindcast.futures,
    seed,
    inputs: hindcast.inputs,
    unseen: hindcast.unseen.map(({ quantity, because }) => `${quantity}: ${because}`),
    verdicts: DRUGS.map((drug) => dataVerdictOf(drug, readings)),
    findings,
    pairsAsked: partings.length,
    seriesAsked: turnings.length,
    channels,
    toImport: filesToImport(watched),
    notes: notesOf(vintages, asOf, watched),
  });
};
