/**
 * Every claim of the ledger beside what the data and the model say of it: supported, contradicted or cannot tell, by the test that
 * the claim's own file declares. Fast: shipped facts, imported series and a run that is there; nothing is simulated here.
 */
import type { Claim, ClaimNumber, Event, Ledger } from "@inflow/evidence";
import type { Vintage } from "@inflow/importers";
import {
  answerOfClaim,
  type ClaimAnswer,
  type FoundNumber,
  figuresOf,
  futuresOfClaim,
  jobsOf,
  type MonthlySeries,
  monthNumber,
  numberOfFutures,
  numberOfRecord,
  numberOfSeries,
  type OwnCourse,
  type Plan,
  type ResultStore,
  rounded,
} from "@inflow/study";
import { CAMPAIGN } from "./hindcast.ts";
import { ledgerOver } from "./library.ts";
import { causalOf } from "./observe-channel.ts";
import { type Watched, watchedIn } from "./observe-series.ts";

/** A run with the campaign and the comparison whole. */
export interface RunOfClaims {
  readonly plan: Plan;
  readonly store: ResultStore;
  readonly place: number;
}

export interface ClaimsAsked {
  readonly vintages: readonly Vintage[];
  readonly day: string;
  readonly run?: RunOfClaims;
  readonly over?: string;
}

/** A claim with its answer; `answer` says "cannot tell" with the reason where its file declares no test. */
export interface AnsweredClaim {
  readonly claim: Claim;
  readonly answer: ClaimAnswer;
}

export interface ClaimsTable {
  readonly day: string;
  readonly runId: string | null;
  readonly futures: number;
  readonly claims: readonly AnsweredClaim[];
  readonly rule: string;
}

/** The rule from numbers to words, as it is printed. */
export const CLAIM_RULE =
  "A number agrees where its interval lies inside what the claim says, disagrees where it lies outside. It decides only where it measures what the claim is about: seizures measure effort, and decide nothing about flow. Numbers of the model never decide; what it expects is told beside.";

const UNTESTED: ClaimAnswer = {
  word: "cannot tell",
  model: null,
  because: "its file declares no test, since no public figure would settle it; what is on record stands beside it",
  numbers: [],
};

/** The place of the campaign in a plan, by its name or as it was known on a day; −1 where it has none. */
export const placeOfCampaign = ({ policies }: Plan): number =>
  policies.findIndex(({ id }) => id === CAMPAIGN || id === `${CAMPAIGN}-as-known`);

/** Whether every block of the campaign and of the comparison rests in the store. */
export const isWholeFor = async (plan: Plan, store: ResultStore, place: number): Promise<boolean> => {
  for (const job of jobsOf(plan, [place, plan.against])) if (!(await store.has(plan, job))) return false;
  return true;
};

const figuresIn = (record: Event) => (record.quantity === undefined ? [] : [record.quantity].flat().slice(0, 1));

const SEED = 1;
const UNSEEN = { why: "its months before the campaign are too few for a structural time series" };

/** What a structural time series says of the months of a claim: as in the causal panel of the observatory, behind the same gate. */
const courseOf = (
  asked: Extract<ClaimNumber, { of: "series" }>,
  { channel, monthly }: Watched,
  watched: readonly Watched[],
): OwnCourse => {
  if (monthly === null) return UNSEEN;
  const [from, last] = [monthNumber(asked.months[0]), monthNumber(asked.months[1])];
  const until = (series: MonthlySeries): MonthlySeries => ({
    ...series,
    values: figuresOf(series, series.first, last + 1),
  });
  const others = new Map<string, MonthlySeries>(
    watched.flatMap((one) => (one.monthly === null ? [] : [[one.channel.id, until(one.monthly)] as const])),
  );
  const panel = causalOf(channel, until(monthly), others, from, SEED);
  if (panel === null) return UNSEEN;
  const { relative, gate } = panel.result;
  return relative === null
    ? { why: gate.why }
    : { estimate: relative.estimate, low: relative.interval[0], high: relative.interval[1] };
};

const fromRecord = ({ events }: Extract<ClaimNumber, { of: "record" }>, ledger: Ledger): FoundNumber => {
  const records = events.flatMap((id) => ledger.events.get(id)?.record ?? []);
  const figures = records.flatMap((record) =>
    figuresIn(record).map(({ value, low, high, is }) => ({ id: record.id, value, low, high, of: is ?? record.says })),
  );
  const recalled = records.filter(({ sources }) => sources.every(({ verified }) => verified === "no")).length;
  const found = numberOfRecord(
    figures,
    records.map(({ id }) => id),
  );
  return "why" in found || recalled === 0 ? found : { ...found, note: `${found.note}, ${recalled} of them recalled` };
};

const fromSeries = (asked: Extract<ClaimNumber, { of: "series" }>, watched: readonly Watched[]): FoundNumber => {
  const found = watched.find(({ channel }) => channel.id === asked.series);
  if (found === undefined) return { why: `no series "${asked.series}" is watched` };
  const { channel, monthly, figures } = found;
  if (monthly !== null) return numberOfSeries(monthly, asked, courseOf(asked, found, watched));
  const last = figures.at(-1);
  return {
    why:
      last === undefined
        ? `${channel.label} is not imported: ${channel.file}`
        : `${channel.label} is published by year, and the series that is known ends in ${last.date}`,
  };
};

const fromModel = async (
  asked: Extract<ClaimNumber, { of: "model" }>,
  run: RunOfClaims | undefined,
): Promise<FoundNumber> => {
  if (run === undefined) return { why: "no run of the campaign is there: add --run" };
  const { plan, store, place } = run;
  const values = await futuresOfClaim(plan, store, place, asked);
  const [from, until] = asked.months;
  return numberOfFutures(
    values,
    `run ${plan.runId}`,
    `${from} to ${until}, middle and 8 in 10 of ${values.length} futures`,
  );
};

/** The table of claims, those that their files test before those that they do not. */
export const claimsTable = async ({ vintages, day, run, over }: ClaimsAsked): Promise<ClaimsTable> => {
  const ledger = ledgerOver(over);
  const watched = watchedIn(vintages, day);
  const claims: AnsweredClaim[] = [];
  for (const { record: claim } of ledger.claims.values()) {
    const { test } = claim;
    if (test === undefined) {
      claims.push({ claim, answer: UNTESTED });
      continue;
    }
    const found: FoundNumber[] = [];
    for (const number of test.numbers)
      found.push(
        number.of === "record"
          ? fromRecord(number, ledger)
          : number.of === "series"
            ? fromSeries(number, watched)
            : number.of === "model"
              ? await fromModel(number, run)
              : { why: number.because },
      );
    claims.push({ claim, answer: answerOfClaim(test, found) });
  }
  return rounded({
    day,
    runId: run?.plan.runId ?? null,
    futures: run?.plan.runs ?? 0,
    claims: claims.sort((a, b) => Number(a.answer.numbers.length === 0) - Number(b.answer.numbers.length === 0)),
    rule: CLAIM_RULE,
  });
};
