/**
 * Leaving a campaign at a review, simulated and not imagined: for each review date a policy that gives every lever of the
 * campaign back to what holds without it, laid over the campaign from that date. Runs share draw and luck with the campaign,
 * so each is the campaign to the day until it is left; a rule that leaves at the first review where an observable says so is
 * then, run by run, one of these runs. What is on the public record (a changed government, shared tips withdrawn) stays.
 * Limit: as many dates to leave at as there are reviews; no way back in; what was broken mends only as the model mends it.
 */
import { sha256Hex } from "@inflow/exact";
import { type Calendar, dateOfWeek } from "../calendar.ts";
import type { Plan } from "../plan.ts";
import type { Given, Policy, Study } from "../question.ts";
import { WEEKS_IN_YEAR } from "./flows.ts";

/** Entries that are records of what happened, not choices: leaving does not undo them. */
const RECORDS: readonly string[] = [
  "cooperationShock",
  "hostChange",
  "availabilityRecord",
  "supplyTrend",
  "strikeRecord",
];

const MOST_REVIEWS = 3;
/** A review later than this before the end of the horizon could show nothing. */
const WEEKS_TO_SHOW = 52;

const later = (a: string, b: string): string => (a > b ? a : b);

/** Whether an entry holds for all cells from before a date to the horizon. */
const coversAllFrom = (given: Given, date: string): boolean =>
  given.where === undefined && given.until === undefined && given.from <= date;

/** Entries of a quantity from the last one on that covers all cells: what lies under it cannot be seen on that date. */
const visibleOn = (date: string, entries: readonly Given[]): readonly Given[] => {
  const top = entries.reduce((last, given, i) => (coversAllFrom(given, date) ? i : last), 0);
  return entries.slice(top).filter(({ until }) => until === undefined || until > date);
};

/** A policy that from `date` gives back every lever that `campaign` sets to what `usual` (in order) gives it. */
export const exitPolicy = (date: string, campaign: readonly Given[], usual: readonly Given[]): Policy => {
  const levers = [...new Set(campaign.map((given) => given.set))].filter((name) => !RECORDS.includes(name));
  return {
    id: `exit-${date}`,
    is: `Every lever of the campaign given back on ${date}.`,
    gives: levers.flatMap((lever) =>
      visibleOn(
        date,
        usual.filter(({ set }) => set === lever),
      ).map((given) => ({ ...given, from: later(date, given.from) as Given["from"] })),
    ),
  };
};

/** Weeks of the yearly reviews of a policy: 52, 104 and 156 weeks after it begins, a year or more before the end. */
export const reviewWeeks = (onset: number, weeks: number): number[] =>
  Array.from({ length: MOST_REVIEWS }, (_, k) => onset + WEEKS_IN_YEAR * (k + 1)).filter(
    (week) => week <= weeks - WEEKS_TO_SHOW,
  );

/** The dates of those reviews. */
export const reviewDates = (onset: number, calendar: Calendar): string[] =>
  reviewWeeks(onset, calendar.weeks).map((week) => dateOfWeek(week, calendar));

/** The study of a policy left at each date: the policy itself, and it with each exit laid over it. */
export const studyOfExits = (study: Study, policy: readonly string[], exits: readonly Policy[]): Study => ({
  ...study,
  policies: [
    policy.length === 1 ? policy[0] : [...policy],
    ...exits.map(({ id }) => [...policy, id]),
    ...exits,
    ...study.policies.filter(
      (entry) => typeof entry === "object" && !Array.isArray(entry) && policy.includes(entry.id),
    ),
  ],
});

/** A plan with some of its policies only (by id) beside the comparison, under a name of its own. */
export const planOfSome = (plan: Plan, ids: readonly string[]): Plan => {
  const places = [...plan.policies.keys()].filter(
    (place) => place === plan.against || ids.includes(plan.policies[place].id),
  );
  const id = sha256Hex(`${plan.id}\nonly\n${places.map((place) => plan.policies[place].id).join("\n")}`);
  return {
    ...plan,
    id,
    runId: id.slice(0, plan.runId.length),
    policies: places.map((place) => plan.policies[place]),
    schedules: places.map((place) => plan.schedules[place]),
    against: places.indexOf(plan.against),
  };
};
