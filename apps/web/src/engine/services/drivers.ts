/**
 * What moves the verdict, a difference of a policy from the comparison or a level, from the runs that are there: the parameters
 * that vary, the strongest first, with the floor that inert ones reach. The verdict is measured as the headline's hinge is: by
 * the share of futures of its commonest class. Below so many draws nothing is named. What moves the verdicts of the delivered
 * answer came with it, from all its futures. Limit: one outcome at a time.
 */
import {
  CONTRASTS,
  type Contrast,
  contrastOf,
  contrastValues,
  type Driver,
  drawColumns,
  FATES,
  type Fate,
  FEWEST_DRAWS_FOR_DRIVERS,
  fatesOfPolicy,
  type GivenAnalysis,
  givenDrivers,
  meanOverLuck,
} from "@inflow/study";
import type { Desk } from "../desk.ts";
import { answerOfRun, type InHand, inHand, type OfRun, policyIn } from "./in-hand.ts";

/** The run is that of the answer on view, where it is one that was delivered. */
export interface DriversArgs extends Partial<OfRun> {
  readonly policy: string;
  readonly commodity: string;
  /** verdict, inflow, cost, overdose, violence, crews … or a summary column. */
  readonly outcome: string;
  /** The level of the summary column under the policy, in place of its difference from the comparison. */
  readonly isLevel?: boolean;
  /** Parameters that are shown whether they are among the strongest or not: the hinge of the headline. */
  readonly keep?: readonly string[];
}

/** The outcome that is a share of futures in place of a difference. */
export const VERDICT = "verdict";

/** Parameters that are shown at most. */
const SHOWN = 12;

export type DriversResult = {
  readonly draws: number;
  /** The run that is told of, and its futures of each policy. */
  readonly runId: string;
  readonly futures: number;
  readonly contrast: Pick<Contrast, "outcome" | "is" | "unit">;
  /** The class of futures whose share is told, of the verdict alone. */
  readonly fate: Fate | null;
} & (
  | { readonly kind: "too few"; readonly fewest: number }
  | {
      readonly kind: "drivers";
      readonly whole: Omit<GivenAnalysis, "parameters">;
      /** How many parameters of the model vary, how many numbers that policies set, and how many of both stand above every floor. */
      readonly vary: number;
      readonly ofPolicies: number;
      readonly stand: number;
      readonly strongest: readonly Driver[];
    }
);

/** Whether a parameter is a driver whose swing is larger than inert ones show. */
export const standsOut = ({ isDriver, swing }: Pick<Driver, "isDriver" | "swing">, floor: number): boolean =>
  isDriver && swing !== null && Math.abs(swing.high - swing.low) > floor;

/** The commonest class of futures, the first of equals, as the screen of the verdict takes it. */
export const commonestOf = (fates: readonly Fate[]): Fate => {
  const count = (fate: Fate): number => fates.filter((one) => one === fate).length;
  return FATES.reduce((best, fate) => (count(fate) > count(best) ? fate : best));
};

interface Measured {
  readonly contrast: DriversResult["contrast"];
  readonly fate: Fate | null;
  /** One value a run. */
  readonly values: Float64Array;
}

/** What is asked for, one value a run: a mark of the commonest fate in 100, a level, or a difference. */
const measuredOf = (
  { plan, ensemble, test }: InHand,
  { policy, commodity, outcome, isLevel }: DriversArgs,
): Measured | null => {
  const place = policyIn(plan, policy);
  if (outcome === VERDICT) {
    const fates = fatesOfPolicy(plan, ensemble, place, commodity, test);
    const fate = commonestOf(fates);
    const contrast = { outcome, is: `futures of the class "${fate}"`, unit: "of 100 futures" };
    return { contrast, fate, values: Float64Array.from(fates, (one) => (one === fate ? 100 : 0)) };
  }
  const found = contrastOf(plan, ensemble, outcome, commodity, test);
  if (found === null) return null;
  const { is, unit } = found;
  const level = isLevel === true ? ensemble.column(place, outcome) : null;
  const values = level === null ? contrastValues(ensemble, place, plan.against, found) : Float64Array.from(level);
  return { contrast: { outcome, is, unit }, fate: null, values };
};

/** Numbers that policies set are parameters of their own, beside those of the model. */
const isOfPolicy = ({ path }: Pick<Driver, "path">): boolean => path.startsWith("given.");

/** What moves a verdict of the delivered answer, its hinge among it, where that is the answer on view; else null. */
const deliveredDrivers = (
  desk: Pick<Desk, "current" | "delivered">,
  { runId, policy, commodity, outcome, isLevel }: DriversArgs,
): DriversResult | null => {
  if (runId === undefined || outcome !== VERDICT || isLevel === true) return null;
  const answer = answerOfRun(desk, { runId });
  if (answer === null || !("drivers" in answer)) return null;
  const found = answer.drivers[policy]?.[commodity];
  if (found === undefined) throw new Error(`"${policy}" is not among the policies of the delivered answer.`);
  return found;
};

/** The drivers of one outcome of one policy: those delivered with the answer on view, or of the plan in hand. */
export const driversService = async (
  desk: Pick<Desk, "current" | "delivered">,
  args: DriversArgs,
): Promise<DriversResult> => deliveredDrivers(desk, args) ?? driversOf(await inHand(desk), args);

/** The drivers of one outcome of one policy of a plan, from its runs. */
export const driversOf = (hand: InHand, args: DriversArgs): DriversResult => {
  const { plan, ensemble } = hand;
  const measured = measuredOf(hand, args);
  if (measured === null)
    throw new Error(`"${args.outcome}" is no outcome. Choose one of: ${[VERDICT, ...CONTRASTS].join(", ")}.`);
  const { values, ...asked } = measured;
  const draws = plan.runs / plan.study.sample.luckPerDraw;
  const about = { draws, runId: plan.runId, futures: plan.runs, ...asked };
  if (draws < FEWEST_DRAWS_FOR_DRIVERS) return { ...about, kind: "too few", fewest: FEWEST_DRAWS_FOR_DRIVERS };
  const { parameters, ...whole } = givenDrivers(
    drawColumns(plan, ensemble),
    meanOverLuck(plan, values),
    values,
    plan.study.sample.seed,
  );
  const ofPolicies = parameters.filter(isOfPolicy).length;
  const keep = args.keep ?? [];
  return {
    ...about,
    kind: "drivers",
    whole,
    vary: parameters.length - ofPolicies,
    ofPolicies,
    stand: parameters.filter((one) => standsOut(one, whole.floors.swing)).length,
    strongest: parameters.filter(({ path }, place) => place < SHOWN || keep.includes(path)),
  };
};
