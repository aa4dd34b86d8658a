/** What a brief is made from, and what the sections share: words, names, dates and bound numbers of one run. */
import { amount, dollars, signed, signedPercent, type WideBand } from "@inflow/charts";
import type { Claim, Event, Ledger, Series } from "@inflow/evidence";
import {
  type AnswerAnalyses,
  type Assessment,
  type Band,
  countOf100,
  type Language,
  type Plan,
  type Preregistration,
  type TraceBands,
  type Verdict,
  type Worlds,
  wordsOfCommodity,
  wordsOfComparison,
} from "@inflow/study";
import { BRIEF_WORDS, type BriefKey, MONTHS, POLICY_WORDS } from "./brief-words.ts";
import { type Bound, bound, fillIn, type Origin, type Part, result, type Sentence } from "./prose.ts";

/** Weekly bands, with the points of the middle half where they are known. */
export type BriefBands = TraceBands & { readonly p25?: ArrayLike<number>; readonly p75?: ArrayLike<number> };

/** What differs from the shipped question. */
interface Changes {
  readonly levers: number;
  readonly beliefs: number;
  readonly criteria: number;
}

export interface BriefInput {
  readonly assessment: Assessment;
  /** Weekly bands of the primary policy and of the comparison. */
  readonly bands: readonly BriefBands[];
  readonly ledger: Ledger;
  readonly plan: Plan;
  /** The command that makes this brief again. */
  readonly command: string;
  readonly language?: Language;
  /** How much a reader changed of what is shipped; counted from the study's beliefs where it is not given. */
  readonly changes?: Changes;
  /** In which worlds the primary policy meets a fate, where that was looked for. */
  readonly worlds?: Worlds;
  /** Drivers, regret and acceptability from the futures of the run, where they were computed. */
  readonly analyses?: AnswerAnalyses;
  /** Backtests that this model was put to, where their record is at hand. */
  readonly record?: { readonly run: number; readonly failed: number };
  /** Whether the question was locked before it was answered, where that was looked for. */
  readonly preregistration?: Preregistration;
}

export type Spoken = { readonly language: Language };

/** What can be said of an assessment alone, without its plan or the ledger. */
export interface Judged extends Spoken {
  readonly assessment: Assessment;
  /** The policy that the question is about, and its verdicts. */
  readonly policy: string;
  readonly verdicts: Readonly<Record<string, Verdict>>;
}

export interface Context extends Judged {
  readonly input: BriefInput;
  readonly commodities: readonly string[];
}

/** An assessment with the language in which it is spoken of. */
export const judgedOf = (assessment: Assessment, language: Language): Judged => ({
  language,
  assessment,
  policy: assessment.primaryPolicy,
  verdicts: assessment.verdicts[assessment.primaryPolicy] ?? {},
});

export const contextOf = (input: BriefInput): Context => ({
  ...judgedOf(input.assessment, input.language ?? "en"),
  input,
  commodities: input.plan.world.names.commodity,
});

/** A fixed text of the brief in the language of the brief. */
export const words = (context: Spoken, key: BriefKey): string => BRIEF_WORDS[key][context.language];

/** A fixed sentence with its slots. */
export const says = (
  context: Spoken,
  key: BriefKey,
  slots: Readonly<Record<string, Part | readonly Part[]>> = {},
): Sentence => fillIn(context.language, words(context, key), slots);

/** A date in words, as exact as it is given: "14 Apr 2026", "Aug 2025"; "14 de abr. de 2026", "ago. de 2025". */
export const dateWords = (date: string, language: Language): string => {
  const [year, month, day] = date.split("-");
  const name = month === undefined ? [] : [MONTHS[Number(month) - 1]![language]];
  const parts = [...(day === undefined ? [] : [String(Number(day))]), ...name, year];
  return parts.join(language === "en" ? " " : " de ");
};

/** The name of a policy; of a mix, its parts' names with a plus. */
export const policyName = (policy: string, language: Language): string =>
  policy
    .split("+")
    .map((part) => POLICY_WORDS[part]?.[language] ?? part.split("-").join(" "))
    .join(" + ");

export const comparisonName = ({ assessment, language }: Judged): string =>
  wordsOfComparison(assessment.against, language);
export const commodityName = (commodity: string, language: Language): string => wordsOfCommodity(commodity, language);

/** The end of the horizon as a year. */
export const horizonYear = ({ input }: Context): Bound =>
  bound(input.plan.study.horizon.until.slice(0, 4), { kind: "study", path: "horizon.until" });

const between = (context: Spoken, low: string, high: string): string =>
  low === high ? low : `${low} ${context.language === "en" ? "to" : "a"} ${high}`;

/** "1.2 to 3.4" of a band, bound to its column. */
export const spanOf = (context: Spoken, band: Band, column: string, write: (value: number) => string): Bound =>
  bound(between(context, write(band.p10), write(band.p90)), result(column));

/** The same inside a sentence, where Spanish says "entre 1.2 y 3.4". */
export const spanSaid = (context: Spoken, band: Band, column: string, write: (value: number) => string): Bound => {
  const [low, high] = [write(band.p10), write(band.p90)];
  const isSpan = context.language === "es" && low !== high;
  return bound(isSpan ? `entre ${low} y ${high}` : between(context, low, high), result(column));
};

/** "−1 % to +2 %" of a band of shares, inside a sentence. */
export const percentSpan = (context: Spoken, band: Band, column: string): Bound =>
  spanSaid(context, band, column, signedPercent);

const deathsIn =
  ({ language }: Spoken) =>
  (value: number): string =>
    signed(Math.round(value), 2, language);

/** Deaths of a band in a cell. */
export const deathsSpan = (context: Spoken, band: Band, column: string): Bound => ({
  ...spanOf(context, band, column, deathsIn(context)),
  isHarm: true,
});

/** Deaths of a band inside a sentence. */
export const deathsSaid = (context: Spoken, band: Band, column: string): Bound => ({
  ...spanSaid(context, band, column, deathsIn(context)),
  isHarm: true,
});

export const money =
  (context: Spoken) =>
  (usd: number): string =>
    dollars(usd, context.language);
/** "$1.2 billion to $3.4 billion"; Spanish says a unit that both ends share once: "1200 a 3400 millones de US$". */
export const moneySpan = (context: Spoken, band: Band, column: string): Bound => {
  const whole = spanOf(context, band, column, money(context));
  return {
    ...whole,
    shown: whole.shown.replace(/\u00a0millones de US\$(?= a [\d.\u00a0]+\u00a0millones de US\$$)/, ""),
  };
};

/** "72 of 100", bound. */
export const countBound = (context: Spoken, share: number, column: string): Bound =>
  bound(`${countOf100(share)} ${context.language === "en" ? "of" : "de"} 100`, result(column));

export const number = (value: number, to: Origin, figures = 3): Bound => bound(amount(value, figures), to);

export const claimOf = (context: Context, id: string): Claim | null =>
  context.input.ledger.claims.get(id)?.record ?? null;
export const seriesOf = (context: Context, id: string): Series | null =>
  context.input.ledger.series.get(id)?.record ?? null;

export const eventsOf = ({ input }: Context): Event[] =>
  [...input.ledger.events.values()]
    .map(({ record }) => record)
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.id < b.id ? -1 : 1));

/** The quantity of an event whose `is` begins with some words. */
export const quantityOf = (record: Event, is: string): number | null => {
  const all = record.quantity === undefined ? [] : [record.quantity].flat();
  return all.find((one) => one.is?.startsWith(is))?.value ?? null;
};

/** The latest public count of people killed by strikes, and whether strikes were reported after it. */
export const publicCount = (
  context: Context,
): { readonly record: Event; readonly killed: number; readonly isLaterReported: boolean } | null => {
  const strikes = eventsOf(context).filter(({ kind }) => kind === "strike");
  const counted = strikes.flatMap((record) => {
    const killed = quantityOf(record, "people killed so far");
    return killed === null ? [] : [{ record, killed }];
  });
  const last = counted[counted.length - 1];
  if (last === undefined) return null;
  return { ...last, isLaterReported: strikes.some(({ date }) => date > last.record.date) };
};

/** The first strike of the ledger; the campaign is dated by it. */
export const firstStrike = (context: Context): Event | null =>
  eventsOf(context).find(({ kind }) => kind === "strike") ?? null;

/** The last date of anything that happened in the ledger, and the event that has it. */
export const lastEvent = (context: Context): Event | null => {
  const all = eventsOf(context);
  return all[all.length - 1] ?? null;
};

/** Bands of one series of one policy, or null where they were not given. */
export const traceOf = (context: Context, policy: string, name: string): BriefBands | null =>
  context.input.bands.find((one) => one.policy === policy && one.series === name) ?? null;

/** A band of the results of a policy, or null. */
export const outcomeOf = (context: Judged, policy: string, group: string, column: string): WideBand | null =>
  context.assessment.outcomes[policy]?.[group]?.[column] ?? null;

/** What the reader changed. */
export const changesOf = ({ input }: Pick<Context, "input">): Changes =>
  input.changes ?? { levers: 0, beliefs: Object.keys(input.plan.study.beliefs ?? {}).length, criteria: 0 };

/** How many things that is. */
export const countOfChanges = ({ levers, beliefs, criteria }: Changes): number => levers + beliefs + criteria;
