/**
 * Designs of a sensitivity analysis, run and read: Sobol' indices by rounds until they are known well enough, or elementary
 * effects. Limit: a row that no reference state fits, whatever else is drawn, stops a design with what to do.
 */
import { morrisEffects, outputsOf } from "@inflow/methods";
import {
  attemptsOf,
  type Contrast,
  calibratedTogether,
  calledFactor,
  contrastValues,
  gatherPolicies,
  inRows,
  type Language,
  morrisRound,
  type Plan,
  type PlannedDesign,
  pairPlan,
  roundOutputs,
  roundsUpTo,
  type SharesOfVariance,
  saltelliRound,
  sharesOfVariance,
  togetherName,
} from "@inflow/study";
import type { Part, Work } from "./parts.ts";
import { InputError } from "./refused.ts";
import { sensitivityPageSays as says } from "./sensitivity-page-words.ts";

/** Elementary effects of a driver, in the unit of the outcome per range from the 1 % to the 99 % point of its prior. */
export interface EffectOfDriver {
  readonly path: string;
  readonly is: string;
  readonly mu: number;
  readonly muStar: number;
  readonly sigma: number;
  readonly low: number;
  readonly high: number;
}

/** How a design is worked and told of, and whether pairs are wanted. */
interface DesignSettings {
  readonly work: Work;
  readonly tell: (sentence: string) => void;
  readonly secondOrder: boolean;
}

/** Refuses what was asked of a sensitivity analysis, by an InputError. */
export const refuse = (place: string, what: string, why: string, fix: string): never => {
  throw new InputError([{ file: "sensitivity", place, what, why, fix }]);
};

const NO_STATE = "no feasible reference state";

/** Runs a design; where a row cannot be whatever else is drawn, says what to do. */
const workDesign = async (work: Work, parts: readonly Part[]): ReturnType<Work> => {
  try {
    return await work(parts);
  } catch (cause) {
    if (!(cause instanceof Error) || !cause.message.includes(NO_STATE)) throw cause;
    return refuse(
      "--factors",
      "A row of the design fits no reference state, whatever else is drawn.",
      "The named parameters then contradict each other, and an index over a range that cannot be has no meaning.",
      "Give fewer --factors, or --method given, which needs no design.",
    );
  }
};

interface Designed {
  /** The contrast of each plan of the design, draw by draw. */
  readonly values: readonly Float64Array[];
  readonly redrawn: number;
}

const runDesign = async (work: Work, { plans }: PlannedDesign<unknown>, outcome: Contrast): Promise<Designed> => {
  const places = [0, 1];
  const store = await workDesign(
    work,
    plans.map((plan) => ({ plan, places })),
  );
  const values: Float64Array[] = [];
  let redrawn = 0;
  for (const plan of plans) {
    const ensemble = await gatherPolicies(plan, store, places);
    values.push(contrastValues(ensemble, 0, 1, outcome));
    redrawn += attemptsOf(plan, ensemble).filter((attempt) => attempt > 1).length;
  }
  return { values, redrawn };
};

/** Shares of variance by rounds that double, until they are known well enough or the size is reached. */
export const sharesByRounds = async (
  plan: Plan,
  policy: string,
  drivers: ReadonlyMap<string, string>,
  size: number,
  outcome: Contrast,
  { work, tell, secondOrder }: DesignSettings,
): Promise<SharesOfVariance> => {
  const pair = pairPlan(plan, policy);
  const together = calibratedTogether(plan);
  const names = new Map([...drivers, [togetherName(together), "what was calibrated to the record together"] as const]);
  const outputs: ReturnType<typeof roundOutputs> = [];
  let redrawn = 0;
  let found: SharesOfVariance | null = null;
  for (const round of roundsUpTo(size)) {
    const planned = saltelliRound(pair, [...drivers.keys()], round, secondOrder);
    tell(
      `Sobol' indices of ${drivers.size} drivers: base rows ${round.first * round.scrambles} to ${(round.first + round.base) * round.scrambles} of at most ${size}.`,
    );
    const designed = await runDesign(work, planned, outcome);
    outputs.push(...roundOutputs(planned, designed.values));
    redrawn += designed.redrawn;
    found = sharesOfVariance(outputs, names, plan.study.sample.seed, redrawn);
    if (found.converged) return found;
  }
  return found!;
};

/** Elementary effects of the drivers, the largest first. */
export const effectsOf = async (
  plan: Plan,
  policy: string,
  drivers: ReadonlyMap<string, string>,
  trajectories: number,
  outcome: Contrast,
  work: Work,
): Promise<EffectOfDriver[]> => {
  const planned = morrisRound(pairPlan(plan, policy), [...drivers.keys()], trajectories);
  const { values } = await runDesign(work, planned, outcome);
  const outputs = outputsOf(planned.designs[0], inRows(planned, values));
  return morrisEffects(outputs, { seed: plan.study.sample.seed })
    .map(({ name, mu, muStar, sigma, interval }) => ({
      path: name,
      is: drivers.get(name) ?? name,
      mu: mu ?? Number.NaN,
      muStar,
      sigma: sigma ?? Number.NaN,
      ...interval,
    }))
    .sort((a, b) => b.muStar - a.muStar);
};

const figure = (value: number): string => `${Number(value.toPrecision(2))}`.replace("-", "−");

/** An elementary effect in words: what it does over its range, and whether it bends or interacts. */
export const effectInWords = (
  { is, path, mu, muStar, sigma, low, high }: EffectOfDriver,
  unit: string,
  language: Language = "en",
): string =>
  says("effect", language, {
    is: calledFactor({ path, is }, language),
    unit,
    size: figure(muStar),
    low: figure(low),
    high: figure(high),
    mean: figure(mu),
    bends: sigma > muStar ? says("bends", language) : "",
  });
