/**
 * The worlds of a policy: its boxes, with the values of all draws on their conditions for the pictures.
 * Limit: a condition goes with a fate in the model under its beliefs; it is no cause in the world.
 */
import type { Assessment } from "../assess.ts";
import { plainName } from "../beliefs/index.ts";
import { type Ensemble, gather } from "../ensemble.ts";
import { type Plan, placeOfPolicy } from "../plan.ts";
import type { ResultStore } from "../ports.ts";
import { type DrawColumn, drawColumns } from "../sensitivity/draw-columns.ts";
import { type Called, calledBy } from "./box-sentences.ts";
import { type Cases, casesOfFate, fatesOfPolicy } from "./cases.ts";
import { type Discovery, discoverBoxes, drawsOfInterest } from "./discover.ts";

/** A condition of a box, and the values of all draws on its parameter. */
export interface AxisOfBox extends Called {
  readonly path: string;
  readonly values: Float64Array;
  readonly forms: readonly string[] | null;
}

export interface Worlds {
  readonly cases: Cases;
  readonly discovery: Discovery;
  /** For each box the axes of its conditions. */
  readonly axes: readonly (readonly AxisOfBox[])[];
  readonly called: ReadonlyMap<string, Called>;
  /** One mark a draw: 1 where most of its histories of luck are of interest. */
  readonly interest: Uint8Array;
}

const axesOf = (discovery: Discovery, columns: readonly DrawColumn[]): AxisOfBox[][] =>
  discovery.boxes.map(({ limits }) =>
    limits.flatMap(({ name }) => {
      const column = columns.find(({ parameter }) => parameter.path === name);
      if (column === undefined) return [];
      const { parameter, values, forms } = column;
      return [{ path: parameter.path, is: plainName(parameter), unit: parameter.unit, values, forms }];
    }),
  );

/** The worlds of the cases of interest among the runs of a plan; searched on half of the draws, counted on the other. */
export const worldsOf = (plan: Plan, ensemble: Ensemble, cases: Cases): Worlds => {
  const columns = drawColumns(plan, ensemble);
  const { luckPerDraw, seed } = plan.study.sample;
  const discovery = discoverBoxes(columns, cases.marks, luckPerDraw, seed);
  return {
    cases,
    discovery,
    axes: axesOf(discovery, columns),
    called: calledBy(columns),
    interest: drawsOfInterest(cases.marks, luckPerDraw),
  };
};

/** The worlds that most split the verdict of the primary policy for the primary commodity, from the stored runs of a plan. */
export const worldsOfAnswer = async (
  plan: Plan,
  store: ResultStore,
  { primaryPolicy, primaryCommodity, test }: Pick<Assessment, "primaryPolicy" | "primaryCommodity" | "test">,
): Promise<Worlds> => {
  const ensemble = await gather(plan, store);
  const fates = fatesOfPolicy(plan, ensemble, placeOfPolicy(plan, primaryPolicy), primaryCommodity, test);
  return worldsOf(plan, ensemble, casesOfFate(fates));
};
