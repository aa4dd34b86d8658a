/**
 * What we believe: fourteen dials over parameters of the ledger, and the priors that a reader's settings make.
 *
 *     a value   x = back(y): {fixed: x}; a parameter that moves with it takes the same quantile of its own prior
 *     a range   {uniform} between its ends, {loguniform} where the shipped prior is on a log scale
 *     a form    the form by name, in every future
 *
 * A range is the shipped prior cut at its ends where that is uniform or loguniform; of another shape it keeps the ends
 * and gives up the shape, and the drawer says so. Ranges and bands are quantiles of the priors and stand nowhere here.
 */
import { badgeOf } from "@inflow/brief";
import type { Evidence, Prior } from "@inflow/evidence";
import { cdfOf, quantileOf } from "@inflow/methods";
import type { ParameterView, Scenario } from "../engine/contract.ts";
import { BELIEF_WORDS, type BeliefWords } from "../words/dial-beliefs.ts";
import { gridStep, onGrid } from "./grid.ts";
import { pathBeliefsOf } from "./paths.ts";
import { between } from "./priors.ts";

/** How a parameter's value is shown: y = of(x), x = back(y), both monotone. */
interface Shown {
  of(value: number): number;
  back(shown: number): number;
}

export interface Belief {
  readonly words: BeliefWords;
  /** The parameter whose unit the dial shows, first; the others take the same quantile, or its opposite. */
  readonly moves: readonly { readonly path: string; readonly opposite?: true }[];
  readonly shown: Shown;
  /** Where the scale and its lowest band begin, when the lowest name means more than the shipped prior reaches. */
  readonly begins?: number;
  /** True where the dial sets every parameter to its own value: two branches of one mixture. */
  readonly isMixture?: true;
}

const plain: Shown = { of: (x) => x, back: (y) => y };
const percent: Shown = { of: (x) => 100 * x, back: (y) => y / 100 };
const rest: Shown = { of: (x) => 100 * (1 - x), back: (y) => 1 - y / 100 };

const WEEKS_PER_MONTH = 365.25 / 7 / 12;

/** Months until half has moved, of a weekly share. */
const monthsToHalf: Shown = {
  of: (weekly) => Math.LN2 / weekly / WEEKS_PER_MONTH,
  back: (months) => Math.LN2 / months / WEEKS_PER_MONTH,
};

/** Yearly fall in per cent, of a monthly share. */
const yearly: Shown = {
  of: (monthly) => 100 * (1 - (1 - monthly) ** 12),
  back: (fall) => 1 - (1 - fall / 100) ** (1 / 12),
};

/** Fall of use in per cent at a price 10 % higher, of an elasticity. */
const fallAtTenth: Shown = { of: (elasticity) => -10 * elasticity, back: (fall) => -fall / 10 };

export const BELIEFS = {
  reaction: { words: BELIEF_WORDS.reaction, moves: [{ path: "deterrence.form" }], shown: plain },
  shifting: { words: BELIEF_WORDS.shifting, moves: [{ path: "corridors.replan.weekly" }], shown: monthsToHalf },
  replaced: {
    words: BELIEF_WORDS.replaced,
    moves: [
      { path: "supply.eradication.kept" },
      { path: "supply.area.balloon", opposite: true },
      { path: "corridors.backstop.premium" },
    ],
    shown: rest,
  },
  people: {
    words: BELIEF_WORDS.people,
    moves: [{ path: "organisations.crew.training" }, { path: "organisations.crew.recovery" }],
    shown: plain,
  },
  cargo: { words: BELIEF_WORDS.cargo, moves: [{ path: "mode.go-fast.loadKg" }], shown: plain },
  reach: {
    words: BELIEF_WORDS.reach,
    moves: [{ path: "interdiction.hours.uncued" }, { path: "interdiction.hours.cued" }],
    shown: plain,
  },
  teaching: { words: BELIEF_WORDS.teaching, moves: [{ path: "surveillance.informants.effect" }], shown: plain },
  passThrough: {
    words: BELIEF_WORDS.passThrough,
    moves: [{ path: "market.passThrough.additive" }, { path: "market.passThrough.multiplicative" }],
    shown: plain,
    isMixture: true,
  },
  buyers: {
    words: BELIEF_WORDS.buyers,
    moves: [{ path: "use.elasticity.cocaine" }, { path: "use.elasticity.initiation" }, { path: "use.elasticity.dose" }],
    shown: fallAtTenth,
  },
  trend: { words: BELIEF_WORDS.trend, moves: [{ path: "overdose.residual.monthly" }], shown: yearly, begins: 0 },
  partnersReact: {
    words: BELIEF_WORDS.partnersReact,
    moves: [{ path: "regionalReaction.suspension.depth" }],
    shown: percent,
  },
  rivals: { words: BELIEF_WORDS.rivals, moves: [{ path: "rivals.influence.growth" }], shown: percent },
  support: { words: BELIEF_WORDS.support, moves: [{ path: "homeFront.fatigue.size" }], shown: plain },
  error: {
    words: BELIEF_WORDS.error,
    moves: [{ path: "interdiction.carry" }, { path: "interdiction.falseAlarm", opposite: true }],
    shown: rest,
  },
} as const satisfies Readonly<Record<string, Belief>>;

export type BeliefId = keyof typeof BELIEFS;
export const BELIEF_IDS = Object.keys(BELIEFS) as BeliefId[];

/** The beliefs that are judgements about governments and the public. */
export const POLITICAL: readonly BeliefId[] = ["partnersReact", "rivals", "support"];

/** The scale of a belief in the unit that is shown; `forms` instead of numbers where rival forms are the choice. */
export interface BeliefNumbers {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** Quantiles 0.05, 0.5 and 0.95 of what is believed by default. */
  readonly span: readonly [number, number, number];
  /** Quantiles 0.1, 0.5 and 0.9, under the three names of the dial. */
  readonly bands: readonly number[];
  readonly forms: readonly string[] | null;
  readonly badge: "●" | "◐" | "○";
  readonly parameters: readonly ParameterView[];
}

const parameterOf = (parameters: readonly ParameterView[], path: string): ParameterView => {
  const found = parameters.find((parameter) => parameter.path === path);
  if (found === undefined) throw new Error(`There is no parameter "${path}" in the ledger.`);
  return found;
};

const ENDS = [0.001, 0.999] as const;
const BANDS = [0.1, 0.5, 0.9] as const;

/** The value below which a share p of a mixture of two priors lies, by bisection between their quantiles. */
const mixtureQuantile = (priors: readonly Prior[], weights: readonly number[], p: number): number => {
  let [low, high] = [0, 1];
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    const below = priors.reduce((sum, prior, k) => sum + weights[k]! * cdfOf(prior, middle), 0);
    if (below < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
};

const KIND = "market.passThrough.kind";

const quantilesOf = (belief: Belief, parameters: readonly ParameterView[]): ((p: number) => number) => {
  const priors = belief.moves.map(({ path }) => parameterOf(parameters, path).prior);
  if (belief.isMixture !== true) return (p) => quantileOf(priors[0]!, p);
  const kind = parameterOf(parameters, KIND).prior;
  const weights = "forms" in kind ? Object.values(kind.forms) : [];
  return (p) => mixtureQuantile(priors, weights, p);
};

/** The scale, range, bands and badge of a belief, from the ledger's parameters. */
export const beliefNumbers = (id: BeliefId, parameters: readonly ParameterView[]): BeliefNumbers => {
  const belief: Belief = BELIEFS[id];
  const moved = belief.moves.map(({ path }) => parameterOf(parameters, path));
  const all = belief.isMixture === true ? [parameterOf(parameters, KIND), ...moved] : moved;
  const badge = badgeOf(all.flatMap(({ evidence }) => evidence as readonly Evidence[]));
  const prior = moved[0]!.prior;
  if ("forms" in prior) {
    const forms = Object.keys(prior.forms);
    return { min: 0, max: 0, step: 1, span: [0, 0, 0], bands: [], forms, badge, parameters: all };
  }
  const at = quantilesOf(belief, parameters);
  const shownAt = (ps: readonly number[]): number[] => ps.map((p) => belief.shown.of(at(p))).sort((a, b) => a - b);
  const [low, high] = belief.isMixture === true ? [0, 1] : (shownAt(ENDS) as [number, number]);
  const step = gridStep(high! - low!);
  const bands = shownAt(BANDS).map((value) => onGrid(value, step));
  const { begins } = belief;
  return {
    min: begins ?? onGrid(low!, step),
    max: onGrid(high!, step),
    step,
    span: shownAt([0.05, 0.5, 0.95]) as [number, number, number],
    bands: begins === undefined ? bands : [begins, ...bands.slice(1)],
    forms: null,
    badge,
    parameters: all,
  };
};

/** Probability of a value under a prior, kept off 0 and 1 so that every prior has a value there. */
const placeOf = (prior: Prior, value: number): number => Math.min(ENDS[1], Math.max(ENDS[0], cdfOf(prior, value)));

const overridesOf = (
  belief: Belief,
  ends: readonly [number, number],
  parameters: readonly ParameterView[],
): Record<string, Prior> => {
  const [first, ...others] = belief.moves;
  const prior = parameterOf(parameters, first!.path).prior;
  const values = [belief.shown.back(ends[0]), belief.shown.back(ends[1])] as const;
  const moved = others.map(({ path, opposite }) => {
    if (belief.isMixture === true) return [path, between(prior, values)] as const;
    const own = parameterOf(parameters, path).prior;
    const at = (value: number): number => {
      const p = placeOf(prior, value);
      return quantileOf(own, opposite === true ? 1 - p : p);
    };
    return [path, between(own, [at(values[0]), at(values[1])])] as const;
  });
  return { [first!.path]: between(prior, values), ...Object.fromEntries(moved) };
};

/** The name of the switch that takes the political block out. */
const SWITCH = "politics";
const WITHOUT = "without";

/**
 * What the switch holds at nothing: reactions of governments, rivals and the public to the campaign. The speed at which a
 * state mobilises keeps its prior, since the spiral is a share of it; without incidents it changes nothing that is counted.
 */
const POLITICAL_BLOCK: readonly string[] = [
  "regionalReaction.threat.spiral",
  "regionalReaction.cooperation.sovereignty",
  "regionalReaction.cooperation.harm",
  "regionalReaction.cooperation.rivals",
  "regionalReaction.coercion.effect",
  "regionalReaction.coercion.sovereignty",
  "regionalReaction.suspension.hazard",
  "regionalReaction.incident.rate",
  "rivals.influence.growth",
  "homeFront.rally.size",
  "homeFront.fatigue.size",
  "homeFront.cost.weight",
  "homeFront.losses.weight",
  "homeFront.controversy.weight",
  "homeFront.legal.hazard",
  "homeFront.credit.weight",
];

/** Whether the political block is switched off, and a scenario's beliefs with it on or off. */
export const withoutPolitics = {
  isOn: (beliefs: Scenario["beliefs"]): boolean => beliefs[SWITCH] === WITHOUT,
  id: SWITCH,
  value: WITHOUT,
  paths: POLITICAL_BLOCK,
} as const;

const isBelief = (id: string): id is BeliefId => Object.hasOwn(BELIEFS, id);

/** A reader's beliefs, by dial or by path, as priors and forms of a study; beliefs that it does not know are left out. */
export const beliefsOf = (
  beliefs: Scenario["beliefs"],
  parameters: readonly ParameterView[],
): Record<string, Prior | string> => {
  const made: Record<string, Prior | string> = {};
  for (const [id, setting] of Object.entries(beliefs)) {
    if (!isBelief(id)) continue;
    const belief: Belief = BELIEFS[id];
    if (typeof setting === "string") made[belief.moves[0]!.path] = setting;
    else
      Object.assign(made, overridesOf(belief, typeof setting === "number" ? [setting, setting] : setting, parameters));
  }
  Object.assign(made, pathBeliefsOf(beliefs, parameters));
  if (withoutPolitics.isOn(beliefs)) for (const path of POLITICAL_BLOCK) made[path] = { fixed: 0 };
  return made;
};
