/**
 * Sensitivity: which uncertainties drive the difference that a policy makes. First from the study's own ensemble, blocks
 * found or run; then, on the drivers that stand above the noise, Sobol' indices by rounds until they are known well enough,
 * or elementary effects. Everything that is not a named driver, and luck, moves as one group.
 */
import { didYouMean } from "@inflow/evidence";
import {
  CONTRASTS,
  type Contrast,
  calibratedTogether,
  contrastOf,
  contrastValues,
  drawColumns,
  drawsOfPlan,
  FEWEST_BASE_ROWS,
  FEWEST_DRAWS_FOR_DRIVERS,
  type GivenAnalysis,
  gatherPolicies,
  givenDrivers,
  givenSentences,
  isSize,
  meanOverLuck,
  type Plan,
  type RegionalAnalysis,
  regionalOf,
  rounded,
  type SharesOfVariance,
  type Study,
  shareSentences,
  togetherSentences,
} from "@inflow/study";
import type { Changes } from "./ask.ts";
import { type Work, workWith } from "./parts.ts";
import { type AboutWhat, inQuestion } from "./policy-in-question.ts";
import { withQuickSample } from "./quick-sample.ts";
import { type EffectOfDriver, effectInWords, effectsOf, refuse, sharesByRounds } from "./sensitivity-designs.ts";

export const SENSITIVITY_METHODS = ["given", "morris", "sobol"] as const;
export type SensitivityMethod = (typeof SENSITIVITY_METHODS)[number];

export interface SensitivitySettings extends AboutWhat {
  /** inflow, cost, deaths, violence, crews, struck-in-error, or a summary column. */
  readonly outcome?: string;
  readonly method?: SensitivityMethod;
  /** Most drivers in a design of their own. */
  readonly factors?: number;
  /** Pairs too, by a design of second order; with the method sobol alone. */
  readonly secondOrder?: boolean;
  /** Most base rows of Sobol' indices, a power of two; trajectories of elementary effects. */
  readonly size?: number;
  readonly work?: Work;
  /** Told what is done next, in a sentence. */
  readonly tell?: (sentence: string) => void;
}

export interface SensitivityReport {
  readonly runId: string;
  readonly hash: string;
  readonly study: string;
  readonly policy: string;
  readonly against: string;
  readonly commodity: string;
  readonly outcome: Contrast;
  readonly method: SensitivityMethod;
  readonly given: GivenAnalysis;
  /** Where along its range, and for which differences, a parameter matters; null where nothing varies. */
  readonly regional: RegionalAnalysis | null;
  /** Parameters that were calibrated together, by path. */
  readonly together: readonly string[];
  readonly shares: SharesOfVariance | null;
  readonly effects: readonly EffectOfDriver[] | null;
  /** What is said of the ensemble, of the shares of variance, of the elementary effects. */
  readonly sentences: Readonly<Record<"given" | "shares" | "effects", readonly string[]>>;
}

const QUICK = { draws: 128, luckPerDraw: 1 };
const FULL_SIZES = { factors: 8, size: 1024, trajectories: 20 };
const QUICK_SIZES = { factors: 4, size: FEWEST_BASE_ROWS, trajectories: 8 };

const MOST_FACTORS = 40;

const refuseSizes = (method: SensitivityMethod, size: number, factors: number, secondOrder: boolean): void => {
  if (secondOrder && method !== "sobol")
    refuse(
      "--second-order",
      `The method "${method}" has no indices of pairs.`,
      "They rest on the blocks BA of a Saltelli design of second order.",
      "Give --method sobol, or leave --second-order out.",
    );
  if (!(Number.isInteger(factors) && factors >= 1 && factors <= MOST_FACTORS))
    refuse(
      "--factors",
      `${factors} is no number of drivers.`,
      "Each driver is a column of the design.",
      `Give a whole number from 1 to ${MOST_FACTORS}; 6 to 10 are usual.`,
    );
  if (method === "sobol" && !isSize(size))
    refuse(
      "--size",
      `${size} is no size of a Sobol' design.`,
      "Its points balance at powers of two.",
      "Give a power of two from 8 on: 64 are the fewest from which shares are told, 1024 are for a report.",
    );
  if (method === "morris" && !(Number.isInteger(size) && size >= 2))
    refuse(
      "--size",
      `${size} is no number of trajectories.`,
      "The spread of effects needs more than one.",
      "Give a whole number of 2 or more; 20 to 50 are usual.",
    );
};

const refuseFewDraws = (plan: Plan): void => {
  const draws = drawsOfPlan(plan);
  if (draws < FEWEST_DRAWS_FOR_DRIVERS)
    refuse(
      "--runs",
      `Drivers are told from ${FEWEST_DRAWS_FOR_DRIVERS} draws or more, and the study has ${draws}.`,
      "In fewer draws chance looks like a driver.",
      `Give --runs ${FEWEST_DRAWS_FOR_DRIVERS * plan.study.sample.luckPerDraw} or more, or --quick.`,
    );
};

const refuseOutcome = (name: string, columns: readonly string[]): never =>
  refuse(
    "--outcome",
    `There is no outcome "${name}".`,
    "A difference is taken of one outcome by name.",
    didYouMean(name, [...CONTRASTS, ...columns], `Choose among: ${CONTRASTS.join(", ")}; or a summary column.`),
  );

/** Which uncertainties drive the difference of a policy; throws an InputError with what stands in the way. */
export const sensitivity = async (
  asked: string | Study,
  changes: Changes = {},
  settings: SensitivitySettings = {},
): Promise<SensitivityReport> => {
  const { method = "sobol", outcome: name = "inflow", work = workWith(), tell = () => {} } = settings;
  const sizes = changes.quick === true ? QUICK_SIZES : FULL_SIZES;
  const size = settings.size ?? (method === "morris" ? sizes.trajectories : sizes.size);
  const factors = settings.factors ?? sizes.factors;
  refuseSizes(method, size, factors, settings.secondOrder === true);
  const { plan, policy, place, commodity, test } = inQuestion(asked, withQuickSample(changes, QUICK), settings);
  refuseFewDraws(plan);
  const places = [place, plan.against];
  tell(`The study's own ensemble: ${policy} and the comparison, ${plan.runs} futures each.`);
  const ensemble = await gatherPolicies(plan, await work([{ plan, places }]), places);
  const outcome = contrastOf(plan, ensemble, name, commodity, test) ?? refuseOutcome(name, ensemble.columns);
  const perRun = contrastValues(ensemble, place, plan.against, outcome);
  tell("Feature scores, PAWN and delta of every parameter that varies.");
  const { seed } = plan.study.sample;
  const [columns, means] = [drawColumns(plan, ensemble), meanOverLuck(plan, perRun)];
  const given = givenDrivers(columns, means, perRun, seed);
  const together = new Set(calibratedTogether(plan));
  const drivers = new Map(
    given.parameters
      .filter(({ isDriver, path }) => isDriver && !together.has(path))
      .slice(0, factors)
      .map(({ path, is }) => [path, is]),
  );
  const isKnown = { sobol: drivers.size + together.size > 0, morris: drivers.size > 0, given: false }[method];
  const shares =
    isKnown && method === "sobol"
      ? await sharesByRounds(plan, policy, drivers, size, outcome, {
          work,
          tell,
          secondOrder: settings.secondOrder === true,
        })
      : null;
  const effects = isKnown && method === "morris" ? await effectsOf(plan, policy, drivers, size, outcome, work) : null;
  const against = plan.policies[plan.against].id;
  return rounded({
    runId: plan.runId,
    hash: ensemble.hash,
    study: plan.study.id,
    policy,
    against,
    commodity,
    outcome,
    method,
    given,
    regional: regionalOf(columns, means, given, seed),
    together: [...together],
    shares,
    effects,
    sentences: {
      given: [...givenSentences(given, outcome, policy, against), ...togetherSentences([...together])],
      shares: shares === null ? [] : shareSentences(shares),
      effects: (effects ?? []).map((effect) => effectInWords(effect, outcome.unit)),
    },
  });
};
