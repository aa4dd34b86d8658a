/**
 * What moves the difference of a policy from the comparison, from the runs that are there: the parameters that vary, the
 * strongest first, with the floor that inert ones reach. Below so many draws nothing is named. Limit: one outcome at a time.
 */
import {
  CONTRASTS,
  type Contrast,
  contrastOf,
  contrastValues,
  type Driver,
  drawColumns,
  FEWEST_DRAWS_FOR_DRIVERS,
  type GivenAnalysis,
  givenDrivers,
  meanOverLuck,
} from "@inflow/study";
import type { Desk } from "../desk.ts";
import { inHand, policyIn } from "./in-hand.ts";

export interface DriversArgs {
  readonly policy: string;
  readonly commodity: string;
  /** inflow, cost, overdose, violence, crews … */
  readonly outcome: string;
}

/** Parameters that are shown at most. */
const SHOWN = 12;

export type DriversResult = {
  readonly draws: number;
  readonly contrast: Pick<Contrast, "outcome" | "is" | "unit">;
} & (
  | { readonly kind: "too few"; readonly fewest: number }
  | {
      readonly kind: "drivers";
      readonly whole: Omit<GivenAnalysis, "parameters">;
      /** How many vary, and how many stand above the floor by every measure used, the swing among them. */
      readonly vary: number;
      readonly stand: number;
      readonly strongest: readonly Driver[];
    }
);

/** Whether a parameter is a driver whose swing is larger than inert ones show. */
export const standsOut = ({ isDriver, swing }: Pick<Driver, "isDriver" | "swing">, floor: number): boolean =>
  isDriver && swing !== null && Math.abs(swing.high - swing.low) > floor;

/** The drivers of one outcome of one policy of the plan in hand. */
export const driversService = async (
  desk: Pick<Desk, "current">,
  { policy, commodity, outcome }: DriversArgs,
): Promise<DriversResult> => {
  const { plan, ensemble, test } = await inHand(desk);
  const place = policyIn(plan, policy);
  const contrast = contrastOf(plan, ensemble, outcome, commodity, test);
  if (contrast === null) throw new Error(`"${outcome}" is no outcome. Choose one of: ${CONTRASTS.join(", ")}.`);
  const perRun = contrastValues(ensemble, place, plan.against, contrast);
  const draws = plan.runs / plan.study.sample.luckPerDraw;
  const about = { draws, contrast: { outcome, is: contrast.is, unit: contrast.unit } };
  if (draws < FEWEST_DRAWS_FOR_DRIVERS) return { ...about, kind: "too few", fewest: FEWEST_DRAWS_FOR_DRIVERS };
  const { parameters, ...whole } = givenDrivers(
    drawColumns(plan, ensemble),
    meanOverLuck(plan, perRun),
    perRun,
    plan.study.sample.seed,
  );
  return {
    ...about,
    kind: "drivers",
    whole,
    vary: parameters.length,
    stand: parameters.filter((one) => standsOut(one, whole.floors.swing)).length,
    strongest: parameters.slice(0, SHOWN),
  };
};
