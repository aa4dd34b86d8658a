/**
 * Sensitivity: which uncertainties drive the difference that a policy makes. First from the study's own ensemble, blocks
 * found or run; then, on the drivers that stand above the noise, Sobol' indices by rounds until they are known well enough,
 * or elementary effects. Everything that is not a named driver, and luck, moves as one group.
 */
import { didYouMean } from "@inflow/evidence";
import { morrisEffects, outputsOf } from "@inflow/methods";
import {
  attemptsOf,
  CONTRASTS,
  type Contrast,
  calibratedTogether,
  contrastOf,
  contrastValues,
  drawColumns,
  drawsOfPlan,
  FEWEST_DRAWS_FOR_DRIVERS,
  type GivenAnalysis,
  gatherPolicies,
  givenDrivers,
  givenSentences,
  inRows,
  isSize,
  meanOverLuck,
  morrisRound,
  type Plan,
  type PlannedDesign,
  pairPlan,
  rounded,
  roundOutputs,
  roundsUpTo,
  type SharesOfVariance,
  type Study,
  saltelliRound,
  shareSentences,
  sharesOfVariance,
  togetherName,
  togetherSentences,
} from "@inflow/study";
import type { Changes } from "./ask.ts";
import { type Part, type Work, workWith } from "./parts.ts";
import { type AboutWhat, inQuestion } from "./policy-in-question.ts";
import { InputError } from "./refused.ts";

export const SENSITIVITY_METHODS = ["given", "morris", "sobol"] as const;
export type SensitivityMethod = (typeof SENSITIVITY_METHODS)[number];

export interface SensitivitySettings extends AboutWhat {
  /** inflow, cost, deaths, violence, crews, struck-in-error, or a summary column. */
  readonly outcome?: string;
  readonly method?: SensitivityMethod;
  /** Most drivers in a design of their own. */
  readonly factors?: number;
  /** Most base rows of Sobol' indices, a power of two; trajectories of elementary effects. */
  readonly size?: number;
  readonly work?: Work;
  /** Told what is done next, in a sentence. */
  readonly tell?: (sentence: string) => void;
}

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
  readonly shares: SharesOfVariance | null;
  readonly effects: readonly EffectOfDriver[] | null;
  /** What is said of the ensemble, of the shares of variance, of the elementary effects. */
  readonly sentences: Readonly<Record<"given" | "shares" | "effects", readonly string[]>>;
}

const QUICK = { draws: 128, luckPerDraw: 1 };
const FULL_SIZES = { factors: 8, size: 1024, trajectories: 20 };
const QUICK_SIZES = { factors: 4, size: 16, trajectories: 8 };

const refuse = (place: string, what: string, why: string, fix: string): never => {
  throw new InputError([{ file: "sensitivity", place, what, why, fix }]);
};

const MOST_FACTORS = 40;

const refuseSizes = (method: SensitivityMethod, size: number, factors: number): void => {
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
      "Give a power of two from 8 on: 16 to try, 1024 for a report.",
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

const sharesByRounds = async (
  plan: Plan,
  policy: string,
  drivers: ReadonlyMap<string, string>,
  size: number,
  outcome: Contrast,
  { work, tell }: Required<Pick<SensitivitySettings, "work" | "tell">>,
): Promise<SharesOfVariance> => {
  const pair = pairPlan(plan, policy);
  const together = calibratedTogether(plan);
  const names = new Map([...drivers, [togetherName(together), "what was calibrated to the record together"] as const]);
  const outputs: ReturnType<typeof roundOutputs> = [];
  let redrawn = 0;
  let found: SharesOfVariance | null = null;
  for (const round of roundsUpTo(size)) {
    const planned = saltelliRound(pair, [...drivers.keys()], round);
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

const effectsOf = async (
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
export const effectInWords = ({ is, path, mu, muStar, sigma, low, high }: EffectOfDriver, unit: string): string =>
  `${is} (${path}): ${figure(muStar)} ${unit} over its range in size (${figure(low)} to ${figure(high)}), ${figure(mu)} with sign${sigma > muStar ? "; it bends or interacts" : ""}.`;

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
  refuseSizes(method, size, factors);
  const { plan, policy, place, commodity, test } = inQuestion(
    asked,
    changes.quick === true ? { ...QUICK, ...changes } : changes,
    settings,
  );
  refuseFewDraws(plan);
  const places = [place, plan.against];
  tell(`The study's own ensemble: ${policy} and the comparison, ${plan.runs} futures each.`);
  const ensemble = await gatherPolicies(plan, await work([{ plan, places }]), places);
  const outcome = contrastOf(plan, ensemble, name, commodity, test) ?? refuseOutcome(name, ensemble.columns);
  const perRun = contrastValues(ensemble, place, plan.against, outcome);
  tell("Feature scores, PAWN and delta of every parameter that varies.");
  const given = givenDrivers(drawColumns(plan, ensemble), meanOverLuck(plan, perRun), perRun, plan.study.sample.seed);
  const together = new Set(calibratedTogether(plan));
  const drivers = new Map(
    given.parameters
      .filter(({ isDriver, path }) => isDriver && !together.has(path))
      .slice(0, factors)
      .map(({ path, is }) => [path, is]),
  );
  const isKnown = { sobol: drivers.size + together.size > 0, morris: drivers.size > 0, given: false }[method];
  const shares =
    isKnown && method === "sobol" ? await sharesByRounds(plan, policy, drivers, size, outcome, { work, tell }) : null;
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
    shares,
    effects,
    sentences: {
      given: [...givenSentences(given, outcome, policy, against), ...togetherSentences([...together])],
      shares: shares === null ? [] : shareSentences(shares),
      effects: (effects ?? []).map((effect) => effectInWords(effect, outcome.unit)),
    },
  });
};
