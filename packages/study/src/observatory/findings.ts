/**
 * Findings of the observatory: what the two rules find at a date in all series that are watched, how often they find it where
 * nothing began, and the explanations between which the data do not choose.
 *
 * Both rules are asked of every pair of channels and of every series; what is found is found by the rule and not by its name.
 * Limit: the rules say that something parted or turned, and when; never why.
 */
import { exp, log } from "@inflow/exact";
import { channelOf } from "./channels.ts";
import { EXPLANATIONS, type Explanation } from "./explanations.ts";
import { type MonthlySeries, monthInWords, spanInWords } from "./months.ts";
import { type ChannelChange, falseAlarmsOfParting, type Parting, partingOf } from "./parting.ts";
import { TURNING, type Turning, turningOf } from "./turning.ts";

export interface FalseAlarms {
  /** Dates of the same series, or trendless series, at which nothing began; of how many the rule says what it says here. */
  readonly tried: number;
  readonly fired: number;
  /** The same as a sentence. */
  readonly says: string;
  /** Other series or pairs at the same date: how many, and which the rule finds. */
  readonly others: number;
  readonly othersAre: "pairs" | "series";
  readonly othersFired: readonly string[];
}

export interface Finding {
  readonly kind: "metric displacement" | "trend before";
  readonly title: string;
  readonly sentences: readonly string[];
  readonly falseAlarms: FalseAlarms;
  readonly explanations: readonly Explanation[];
  readonly series: readonly string[];
  readonly parting: Parting | null;
  readonly turning: Turning | null;
}

/** A number as people read it, to three digits. */
export const figureText = (value: number): string => {
  const short = Number(value.toPrecision(3));
  const [whole, part] = String(Math.abs(short)).split(".") as [string, string?];
  return `${short < 0 ? "−" : ""}${whole.replace(/\B(?=(\d{3})+$)/g, ",")}${part === undefined ? "" : `.${part}`}`;
};

/** A change as a signed per cent. */
const changeText = (share: number): string => {
  const near = Math.abs(share) > 0.99 && Math.abs(share) < 1;
  const size = near ? (100 * Math.abs(share)).toFixed(1) : String(Math.round(100 * Math.abs(share)));
  return size === "0" ? "0 %" : `${share > 0 ? "+" : "−"}${size} %`;
};

/** Pairs of channels that count the same thing in different ways. */
const pairsOfChannels = (series: readonly MonthlySeries[]): (readonly [MonthlySeries, MonthlySeries])[] =>
  series.flatMap((a, i) =>
    series.slice(i + 1).flatMap((b) => {
      const [x, y] = [channelOf(a.id), channelOf(b.id)];
      const same =
        x !== undefined && y !== undefined && x.about === y.about && x.kind === y.kind && x.through !== y.through;
      return same ? [[a, b] as const] : [];
    }),
  );

const changeOfShare = (before: number, after: number): string =>
  before > 0 ? ` (${changeText(after / before - 1)})` : "";

/** Other drugs that part in the same channel: what moved them moved more than the drug. */
const sameChannelSentence = (moved: ChannelChange, others: readonly Parting[]): string[] => {
  const through = channelOf(moved.id)?.through;
  const also = others.flatMap(({ moved: other }) =>
    other !== null && channelOf(other.id)?.through === through ? [channelOf(other.id)!.about] : [],
  );
  return also.length === 0
    ? []
    : [
        `The same rule fires in the same channel for ${also.join(" and ")}: what moved it is not of ${channelOf(moved.id)?.about ?? "this drug"} alone, which speaks for effort moved or cut.`,
      ];
};

/** Other drugs for which the rule would fire, were their base not carried by one month: told, and no support. */
const refusedSentences = (moved: ChannelChange, others: readonly Parting[]): string[] =>
  others.flatMap(({ refused }) =>
    refused === null
      ? []
      : [
          `The rule would also fire for ${drugOf(refused.id)} ${counted(refused.id)}, but one month, ${monthInWords(refused.topMonth)} with ${figureText(refused.topValue)} ${refused.unit.split(" ")[0]}, holds ${Math.round(100 * refused.topShare)} % of its year before: that gap is refused, and lends no support to this one${channelOf(refused.id)?.through === channelOf(moved.id)?.through ? "" : ", in another channel"}.`,
        ],
  );

/** A change too small to speak of, as a share of the level before (assumption). */
const AS_BEFORE = 0.1;

/** What the channel that stayed did: as before where it changed by a tenth or less, and by how much in any case. */
const stayedText = ({ before, after }: ChannelChange): string => {
  const share = before > 0 ? after / before - 1 : 0;
  return Math.abs(share) <= AS_BEFORE
    ? `as before (${changeText(share)})`
    : `${changeText(share)}, no more than it moves by itself`;
};

/** The highest rate of firing that so few dates without one do not rule out: (1 − rate)^n = 5 %. */
const rateNotRuledOut = (dates: number): number => 1 - exp(log(0.05) / dates);

const counted = (id: string): string => channelOf(id)?.through ?? "elsewhere";
const drugOf = (id: string): string => channelOf(id)?.about ?? "the drug";

const partingFinding = (
  found: Parting,
  [a, b]: readonly [MonthlySeries, MonthlySeries],
  others: readonly Parting[],
): Finding => {
  const { window, from, p, dates, apart, gap } = found;
  const [moved, stayed] = [found.moved!, found.stayed!];
  const alarms = falseAlarmsOfParting(a, b, from, window[0] - from);
  const span = spanInWords(window[0], window[1]);
  const end = moved.rank === 1 ? "lowest" : "highest";
  const record = moved.isRecord
    ? `It is the ${end} of all three-month averages in ${moved.months} months`
    : `It lies ${moved.rank === 1 ? "below" : "above"} all ${moved.windows - 1} three-month averages before`;
  const asWide = Math.round(p * (dates + 1)) - 1;
  return {
    kind: "metric displacement",
    title: `Two counts of ${drugOf(moved.id)} part: ${counted(stayed.id)} ${stayedText(stayed)}, ${counted(moved.id)} the ${end} ${moved.isRecord ? `in ${moved.months} months` : "on record before"}`,
    sentences: [
      `${moved.label}: ${figureText(moved.after)} ${moved.unit} on average from ${span}, after ${figureText(moved.before)} in the twelve months before ${monthInWords(from)}${changeOfShare(moved.before, moved.after)}. ${record}.`,
      `${stayed.label}: ${figureText(stayed.after)} ${stayed.unit} in the same months, after ${figureText(stayed.before)}${changeOfShare(stayed.before, stayed.after)}; at ${Math.round(100 * stayed.p)} of 100 earlier dates it changed at least as much.`,
      `The two part by a factor of ${figureText(exp(Math.abs(gap)))}. ${asWide === 0 ? "None" : asWide} of ${dates} earlier dates shows as wide a gap (p = ${p.toFixed(3)}${asWide === 0 ? `, the least that ${dates} dates can give` : ""}; ${apart} of these windows do not overlap).`,
      ...sameChannelSentence(moved, others),
      ...refusedSentences(moved, others),
      `One way of counting ${moved.after < moved.before ? "fell" : "rose"} while another did not; the figures do not say why, and seizures alone say nothing about inflow.`,
    ],
    falseAlarms: {
      tried: alarms.dates,
      fired: alarms.fired,
      says: `It fires at ${alarms.fired} of ${alarms.dates} earlier dates of the same pair at which nothing began${alarms.at.length > 0 ? ` (${alarms.at.join(", ")})` : ""}${alarms.fired === 0 && alarms.dates > 0 ? `; n = ${alarms.dates} dates rule out only rates above ${Math.ceil(100 * rateNotRuledOut(alarms.dates))} %` : ""}.`,
      others: others.length,
      othersAre: "pairs",
      othersFired: others.flatMap(({ moved: other }) => (other === null ? [] : [drugOf(other.id)])),
    },
    explanations: EXPLANATIONS["metric displacement"],
    series: [a.id, b.id],
    parting: found,
    turning: null,
  };
};

const RUN_OF_A_YEAR = 12;

const turningFinding = (found: Turning, series: MonthlySeries, others: readonly Turning[]): Finding => {
  const { from, interval, turn, monthsInARow, slopeAfter, slopeInterval, p, changedBy } = found;
  const falls = slopeAfter < 0;
  const perCent = (slope: number): string => (100 * slope).toFixed(1).replace("-", "−");
  const asSharp = Math.round(p * (TURNING.surrogates + 1)) - 1;
  const run = Math.abs(monthsInARow);
  const isRun = run >= RUN_OF_A_YEAR && monthsInARow < 0 === falls;
  return {
    kind: "trend before",
    title: `${series.label}: ${falls ? "falling" : "rising"} since ${monthInWords(isRun ? from - run : turn)}, long before the campaign`,
    sentences: [
      ...(isRun
        ? [
            `Each of the ${run} months from ${spanInWords(from - run, from - 1)} lay ${falls ? "below" : "above"} the same month of the year before.`,
          ]
        : []),
      `The turn is dated to ${monthInWords(turn)} (between ${monthInWords(interval[0])} and ${monthInWords(interval[1])}), from the ${found.months} months before ${monthInWords(from)} alone. From there ${perCent(slopeAfter)} % a month (${perCent(slopeInterval[0])} to ${perCent(slopeInterval[1])}), ${changeText(changedBy)} in all before the campaign began.`,
      `A plain comparison of before and after would credit the campaign with a ${falls ? "fall" : "rise"} that began ${from - turn} months earlier.`,
    ],
    falseAlarms: {
      tried: TURNING.surrogates,
      fired: asSharp,
      says: `${asSharp} of ${TURNING.surrogates} trendless series, made of the same monthly moves with signs drawn at random, turn as sharply.`,
      others: others.length,
      othersAre: "series",
      othersFired: others.filter(({ fires }) => fires).map(({ label }) => label),
    },
    explanations: EXPLANATIONS["trend before"],
    series: [series.id],
    parting: null,
    turning: found,
  };
};

/** Everything that the rules were asked, and what they find, for series at a date; `until` is the first month not looked at. */
export const findingsOf = (
  series: readonly MonthlySeries[],
  from: number,
  until: number,
): {
  readonly findings: readonly Finding[];
  readonly partings: readonly Parting[];
  readonly turnings: readonly Turning[];
} => {
  const pairs = pairsOfChannels(series).flatMap((pair) => {
    const found = partingOf(pair[0], pair[1], from, until);
    return found === null ? [] : [{ pair, found }];
  });
  const turns = series.flatMap((one) => {
    const found = turningOf(one, from);
    return found === null ? [] : [{ one, found }];
  });
  const findings = [
    ...pairs
      .filter(({ found }) => found.fires)
      .map(({ pair, found }) =>
        partingFinding(
          found,
          pair,
          pairs.flatMap((other) => (other.found === found ? [] : [other.found])),
        ),
      ),
    ...turns
      .filter(({ found }) => found.fires)
      .map(({ one, found }) =>
        turningFinding(
          found,
          one,
          turns.flatMap((other) => (other.found === found ? [] : [other.found])),
        ),
      ),
  ];
  return { findings, partings: pairs.map(({ found }) => found), turnings: turns.map(({ found }) => found) };
};
