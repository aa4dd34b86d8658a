/**
 * Comparing all policies of a study under deep uncertainty: which plan of exits to run beside it, and the comparison itself
 * from finished runs. Numbers are rounded to six digits as those of an assessment are.
 */
import {
  appended,
  type Comparison,
  comparisonOf,
  defaultTest,
  defaultValues,
  type Ensemble,
  type Exits,
  exitPolicy,
  exitsOf,
  flowsOf,
  gather,
  type Plan,
  planOfSome,
  type ReaderValues,
  type ResultStore,
  reviewDates,
  reviewWeeks,
  rounded,
  type Study,
  studyOfExits,
} from "@inflow/study";
import { ask } from "./ask.ts";
import { libraryWith } from "./library.ts";

type Given = Extract<Study["policies"][number], { gives: unknown }>["gives"][number];

/** The runs of a campaign left at its reviews, and when those are. */
export interface ExitsToRun {
  readonly plan: Plan;
  readonly weeks: readonly number[];
  readonly dates: readonly string[];
}

const BASE = "as-before";

const givesOf = (study: Study, name: string, over: string | undefined): readonly Given[] => {
  const own = study.policies.find((entry) => typeof entry === "object" && !Array.isArray(entry) && entry.id === name);
  if (own !== undefined && typeof own === "object" && "gives" in own) return own.gives;
  return (libraryWith(over).policies.get(name)?.gives ?? []) as readonly Given[];
};

const putsUnderReview = ({ set, to }: Given): boolean => set === "campaignLever" && to !== 0;

/**
 * The plan of the study's first campaign left at each of its yearly reviews; null where no policy is a campaign under
 * review, or the horizon leaves no review.
 */
export const exitsToRun = (plan: Plan, over?: string): ExitsToRun | null => {
  const { study, against, calendar } = plan;
  const given = ({ parts }: Plan["policies"][number]): Given[] =>
    parts.flatMap((part) => [...givesOf(study, part, over)]);
  const first = plan.policies.find((policy, place) => place !== against && given(policy).some(putsUnderReview));
  if (first === undefined) return null;
  const campaign = given(first);
  const dates = reviewDates(first.onset, calendar);
  if (dates.length === 0) return null;
  const record = (study.record ?? []).flatMap((entry) =>
    typeof entry === "string" ? givesOf(study, entry, over) : [entry],
  );
  const usual = [...givesOf(study, BASE, over), ...record];
  const layers = dates.map((date) => exitPolicy(date, campaign, usual));
  const whole = ask(studyOfExits(study, first.parts, layers), over === undefined ? {} : { over });
  const ids = [first.id, ...layers.map(({ id }) => `${first.id}+${id}`)];
  return { plan: planOfSome(whole, ids), weeks: reviewWeeks(first.onset, calendar.weeks), dates };
};

export interface RobustSettings {
  /** The reader's values; those of the study's test and of the first agency for the rest. */
  readonly values?: Partial<ReaderValues>;
  /** Finished runs of `exitsToRun`. */
  readonly exits?: ExitsToRun & { readonly store: ResultStore };
}

const NO_EXITS = { why: "no policy is a campaign under review, or the horizon leaves no review" };

const judged = async (
  { plan, store, ...reviews }: NonNullable<RobustSettings["exits"]>,
  values: ReaderValues,
  commodity: string,
): Promise<Exits> => {
  const ensemble = await gather(plan, store);
  const flows = await flowsOf(plan, ensemble, store, commodity);
  const test = plan.study.test ?? defaultTest(plan.world.names.commodity);
  return exitsOf(plan, ensemble, store, flows, values, test, reviews);
};

/** Compares all policies of a finished plan: `robust`, `costEffectiveness` and `information`. */
export const compareRobustly = async (
  plan: Plan,
  store: ResultStore,
  settings: RobustSettings = {},
  ensemble?: Ensemble,
): Promise<Comparison> => {
  const test = plan.study.test ?? defaultTest(plan.world.names.commodity);
  const values: ReaderValues = { ...defaultValues(test), ...settings.values };
  const gathered = ensemble ?? (await gather(plan, store));
  const flows = await flowsOf(plan, gathered, store, test.primary);
  const exits = settings.exits === undefined ? null : await judged(settings.exits, values, test.primary);
  const all =
    exits === null || exits.report.best === null
      ? flows
      : appended(flows, exits.flows, exits.flows.policies.length - 1);
  return rounded(comparisonOf(plan, gathered, all, values, test, exits === null ? NO_EXITS : exits.report));
};
