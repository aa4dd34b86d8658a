/**
 * The campaign as a hindcast: a study run as it could have been asked on a day, with the dated public record of what the campaign
 * did as its input, and what it then expects of each public series, by month and future.
 *
 * Two dates: what the campaign did is known to `actionsAsOf`, what came of it to `asOf`. Where the two are the same the runs are a
 * prediction; where the record of actions goes further they say what was to be expected of what was done. Entries that begin or
 * were published later are left out, as in a backtest (study/backtest/cut-off.ts). Limit: the model's laws and priors are today's.
 */
import type { ISODate } from "@inflow/evidence";
import {
  type Channel,
  dateOfWeek,
  type EffectPaths,
  effectPathsOf,
  type Plan,
  type ResultStore,
  type Study,
  studyOfBacktest,
  traceEffectsOf,
  type Unseen,
} from "@inflow/study";
import { ask, type Changes, studyOf } from "./ask.ts";
import { ledgerOver, libraryWith } from "./library.ts";
import { type Work, workWith } from "./parts.ts";

export interface HindcastAsked {
  readonly study?: string | Study;
  readonly policy?: string;
  /** The last day of which the actions of the campaign are known. */
  readonly actionsAsOf: ISODate;
  /** The last day that must be reached. */
  readonly until: ISODate;
  readonly runs?: number;
  readonly changes?: Pick<Changes, "over" | "seed" | "posterior">;
  readonly work?: Work;
}

/** What a policy adds to each channel, in logarithms by future and month from `onset`. */
export interface Hindcast {
  readonly plan: Plan;
  readonly policy: string;
  readonly against: string;
  /** The Monday of the first week in which policy and comparison differ. */
  readonly onset: ISODate;
  readonly futures: number;
  readonly effectsOn: (channel: Channel) => readonly Float64Array[];
  /** Entries of the record that entered the runs: date and what was set. */
  readonly inputs: readonly string[];
  readonly unseen: readonly Unseen[];
  readonly store: ResultStore;
  readonly place: number;
}

export const STUDY = "caribbean-2025";
export const CAMPAIGN = "campaign-2025";
const RUNS = 64;
const COMMODITIES = ["cocaine", "fentanyl"];

/** The study of the hindcast: the policy's entries written out as far as they were known, the comparison, a horizon as far as is asked. */
const studyAsKnown = (asked: HindcastAsked): { study: Study; unseen: readonly Unseen[]; policy: string } => {
  const { study: name = STUDY, policy = CAMPAIGN, actionsAsOf, until, changes = {} } = asked;
  const { study } = studyOf(name);
  const { over } = changes;
  const shippedPolicy = libraryWith(over).policies.get(policy);
  const id = `${policy}-as-known`;
  const written =
    shippedPolicy === undefined ? null : { id, is: shippedPolicy.is, gives: structuredClone(shippedPolicy.gives) };
  const { test: _, ...rest } = study;
  const published = new Map([...ledgerOver(over).sources].map(([source, { record }]) => [source, record.published]));
  const whole = {
    ...rest,
    policies: [written ?? policy, study.against],
    horizon: { from: study.horizon.from, until },
    kind: "backtest",
    title: study.id,
    setting: "",
    asOf: actionsAsOf,
    targets: [],
  } as unknown as Parameters<typeof studyOfBacktest>[0];
  const known = studyOfBacktest(whole, published);
  return { study: known.study, unseen: known.unseen, policy: written === null ? policy : id };
};

const inputsOf = (study: Study, policy: string): string[] =>
  study.policies.flatMap((entry) =>
    typeof entry === "object" && !Array.isArray(entry) && entry.id === policy
      ? entry.gives.map(({ from, set, where }) => {
          const places = Object.values(where ?? {}).flat();
          return `${from} ${set}${places.length === 0 ? "" : ` (${places.join(", ")})`}`;
        })
      : [],
  );

/** Runs the hindcast and reads what the policy adds to each channel; throws an InputError with what stands in its way. */
export const hindcastOf = async (asked: HindcastAsked): Promise<Hindcast> => {
  const { work = workWith(), runs = RUNS, changes = {} } = asked;
  const { study, unseen, policy } = studyAsKnown(asked);
  const plan = ask(study, { ...changes, draws: runs, luckPerDraw: 1 });
  const place = plan.policies.findIndex(({ id }) => id === policy);
  const store = await work([{ plan, places: [place, plan.against] }]);
  const effects = await effectPathsOf(plan, store, place, COMMODITIES);
  const traces = new Map([["boardings", await traceEffectsOf(plan, store, place, "boardings")]]);
  const of = (one: EffectPaths | undefined, id: string): readonly Float64Array[] => one?.paths.get(id) ?? [];
  const { onset } = plan.policies[place];
  return {
    plan,
    policy: asked.policy ?? CAMPAIGN,
    against: plan.policies[plan.against].id,
    onset: dateOfWeek(Math.min(onset, plan.weeks - 1), plan.calendar),
    futures: plan.runs,
    effectsOn: ({ observable, trace, about }) => {
      if (trace !== undefined) return traces.get(trace) ?? [];
      if (observable === null) return [];
      const commodity = about === "cocaine" ? "cocaine" : "fentanyl";
      return of(effects.get(commodity), observable);
    },
    inputs: inputsOf(study, policy),
    unseen,
    store,
    place,
  };
};

const LAST_OF_MONTH = "-28";
const asDay = (date: string): string =>
  `${date}${date.length === 4 ? "-12" : ""}${date.length <= 7 ? LAST_OF_MONTH : ""}`;

/** The last day of the public record of a shipped policy: of its entries and of the sources that they cite, so that runs on it keep their name from day to day. */
export const recordEnds = (policy: string = CAMPAIGN, over?: string): ISODate => {
  const { sources } = ledgerOver(over);
  const days = (libraryWith(over).policies.get(policy)?.gives ?? []).flatMap(({ from, evidence }) => [
    from,
    ...evidence.flatMap((entry) => {
      const published = "source" in entry ? sources.get(entry.source)?.record.published : undefined;
      return published === undefined ? [] : [asDay(published)];
    }),
  ]);
  return days.sort().at(-1) as ISODate;
};
