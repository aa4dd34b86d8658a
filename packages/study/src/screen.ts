/**
 * Which beliefs would turn the answer: a screen over the ensemble that is there, not new runs.
 * Algorithm: each uncertain number is cut at the terciles of its accepted draws, each choice of forms by form; the fates of
 * the runs on a side are counted. A side flips the answer where another finding holds on it with at least 30 draws, and its
 * share differs from the whole by more than 3.3 standard errors (draws counted, not runs), since the best of some 250
 * parameters is best partly by chance. Limit: one parameter at a time; a screen shows where to look, it is not a test.
 */

import type { Prior } from "@inflow/evidence";
import { quantileOfSorted } from "@inflow/methods";
import { drawOf } from "./draw.ts";
import type { Ensemble } from "./ensemble.ts";
import { FATES, type Fate, type Finding, findingOf, type Shares, sharesOf } from "./finding.ts";
import type { Plan } from "./plan.ts";
import { topFateOf } from "./verdict-counts.ts";

export const FEWEST_DRAWS = 30;
/** Draws of which each third has enough. */
export const DRAWS_FOR_A_SCREEN = 3 * FEWEST_DRAWS;
const STANDARD_ERRORS = 3.3;
const MOST_FLIPS = 3;

/** The draws in which a parameter lies on one side, or takes one form. */
export interface Side {
  readonly parameter: string;
  readonly unit: string;
  readonly side: "above" | "below" | "is";
  /** Threshold in the parameter's unit; for a form its place in the list. */
  readonly beyond: number;
  /** The form's name, where the parameter is a choice. */
  readonly form?: string;
  readonly draws: Int32Array;
}

/** How far accepted draws moved a prior: standard deviations of its mean. */
export interface PriorShift {
  readonly redrawnShare: number;
  readonly most: { readonly parameter: string; readonly bySd: number } | null;
}

export interface DrawTable {
  readonly sides: readonly Side[];
  readonly shift: PriorShift;
}

const isUncertain = (prior: Prior): boolean => {
  if ("fixed" in prior) return false;
  if ("forms" in prior) return Object.values(prior.forms).filter((weight) => weight > 0).length > 1;
  return true;
};

const placesWhere = (count: number, holds: (draw: number) => boolean): Int32Array => {
  const places: number[] = [];
  for (let draw = 0; draw < count; draw++) if (holds(draw)) places.push(draw);
  return Int32Array.from(places);
};

const sidesOf = (plan: Plan, j: number, values: Float64Array): Side[] => {
  const { path, unit, prior } = plan.parameters[j]!;
  if ("forms" in prior) {
    return Object.keys(prior.forms).flatMap((form, at) =>
      prior.forms[form]! > 0
        ? [
            {
              parameter: path,
              unit,
              side: "is" as const,
              beyond: at,
              form,
              draws: placesWhere(values.length, (draw) => values[draw] === at),
            },
          ]
        : [],
    );
  }
  const sorted = Float64Array.from(values).sort();
  const low = quantileOfSorted(sorted, 1 / 3);
  const high = quantileOfSorted(sorted, 2 / 3);
  return [
    {
      parameter: path,
      unit,
      side: "below",
      beyond: low,
      draws: placesWhere(values.length, (draw) => values[draw]! < low),
    },
    {
      parameter: path,
      unit,
      side: "above",
      beyond: high,
      draws: placesWhere(values.length, (draw) => values[draw]! > high),
    },
  ];
};

const shiftOf = (
  plan: Plan,
  uncertain: readonly number[],
  accepted: readonly Float64Array[],
  attempts: Uint32Array | null,
): PriorShift => {
  const { draws, luckPerDraw } = plan.study.sample;
  const redrawn = placesWhere(draws, (draw) => (attempts?.[draw * luckPerDraw] ?? 1) > 1);
  if (redrawn.length === 0) return { redrawnShare: 0, most: null };
  const first = Array.from(redrawn, (draw) => drawOf(plan, draw, 0));
  let most: PriorShift["most"] = null;
  uncertain.forEach((j, u) => {
    if ("forms" in plan.parameters[j]!.prior) return;
    const values = accepted[u]!;
    const mean = values.reduce((sum, value) => sum + value, 0) / draws;
    const sd = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / draws);
    const moved = first.reduce((sum, point, i) => sum + values[redrawn[i]!]! - point[j]!, 0) / draws;
    const bySd = sd > 0 ? moved / sd : 0;
    if (most === null || Math.abs(bySd) > Math.abs(most.bySd)) most = { parameter: plan.parameters[j]!.path, bySd };
  });
  return { redrawnShare: redrawn.length / draws, most };
};

/** The accepted draws of a plan, cut into sides once for all verdicts. */
export const drawTable = (plan: Plan, ensemble: Ensemble): DrawTable => {
  const { draws, luckPerDraw } = plan.study.sample;
  const uncertain = plan.parameters.flatMap(({ prior }, j) => (isUncertain(prior) ? [j] : []));
  const attempts = ensemble.tally(plan.against, "draw.attempts");
  const accepted = uncertain.map(() => new Float64Array(draws));
  for (let draw = 0; draw < draws; draw++) {
    const values = drawOf(plan, draw, Math.max(0, (attempts?.[draw * luckPerDraw] ?? 1) - 1));
    uncertain.forEach((j, u) => {
      accepted[u]![draw] = values[j]!;
    });
  }
  return {
    sides: uncertain.flatMap((j, u) => sidesOf(plan, j, accepted[u]!)),
    shift: shiftOf(plan, uncertain, accepted, attempts),
  };
};

/** The shares of fates over the runs of some draws. */
const sharesOn = (draws: ArrayLike<number>, fates: readonly Fate[], luckPerDraw: number): Shares => {
  const on: Fate[] = [];
  for (let i = 0; i < draws.length; i++)
    for (let r = 0; r < luckPerDraw; r++) on.push(fates[draws[i]! * luckPerDraw + r]!);
  return sharesOf(on);
};

/** A condition on one parameter under which another finding holds. */
export interface Flip {
  readonly parameter: string;
  readonly unit: string;
  readonly side: "above" | "below" | "is";
  readonly beyond: number;
  readonly form?: string;
  readonly to: Finding;
  /** The commonest fate there, and its share; that of the finding where there is one. */
  readonly most: Fate;
  readonly share: number;
  readonly draws: number;
}

/** The condition of a flip by name: which side or form of which parameter. */
export const conditionOf = ({ parameter, side, beyond, form }: Flip): string =>
  `${parameter} ${side} ${form ?? beyond}`;

export interface Screen {
  readonly kind: "screen";
  readonly flips: readonly Flip[];
  /** The parameter whose sides differ most in the share of the commonest fate. */
  readonly hinge: { readonly parameter: string; readonly low: number; readonly high: number } | null;
  readonly agreementOfForms: Readonly<Record<string, Readonly<Record<string, Finding>>>>;
  /** Draws of each form; below `FEWEST_DRAWS` its finding is withheld as cannot tell yet. */
  readonly drawsOfForms: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Whether each third of the draws is large enough for a screen; where it is not, finding nothing says nothing. */
  readonly isScreened: boolean;
  /** Whether one form or one condition separates two firm fates. */
  readonly isSplit: boolean;
}

interface Sighting {
  readonly side: Side;
  readonly shares: Shares;
  readonly finding: Finding;
  readonly errors: number;
}

const sightingOf = (
  side: Side,
  fates: readonly Fate[],
  luckPerDraw: number,
  whole: Shares,
  confidence: number,
): Sighting => {
  const shares = sharesOn(side.draws, fates, luckPerDraw);
  const enough = side.draws.length >= FEWEST_DRAWS;
  const finding = enough ? findingOf(shares, confidence, side.draws.length) : "cannot tell yet";
  const errors = enough
    ? Math.max(
        ...FATES.map(
          (fate) =>
            Math.abs(shares[fate] - whole[fate]) /
            Math.sqrt(Math.max(whole[fate] * (1 - whole[fate]), 1 / fates.length) / side.draws.length),
        ),
      )
    : 0;
  return { side, shares, finding, errors };
};

const flipsOf = (sightings: readonly Sighting[], finding: Finding): Flip[] =>
  sightings
    .filter(
      (seen) => seen.finding !== finding && seen.side.draws.length >= FEWEST_DRAWS && seen.errors > STANDARD_ERRORS,
    )
    .sort((a, b) => b.errors - a.errors)
    .slice(0, MOST_FLIPS)
    .map(({ side: { draws, ...side }, finding: to, shares }) => {
      const most = to === "cannot tell yet" ? topFateOf(shares) : to;
      return { ...side, to, most, share: shares[most], draws: draws.length };
    });

const byParameter = (sightings: readonly Sighting[]): Map<string, Sighting[]> => {
  const groups = new Map<string, Sighting[]>();
  for (const seen of sightings) groups.set(seen.side.parameter, [...(groups.get(seen.side.parameter) ?? []), seen]);
  return groups;
};

const hingeOf = (groups: ReadonlyMap<string, readonly Sighting[]>, top: Fate): Screen["hinge"] => {
  let hinge: Screen["hinge"] = null;
  let most = 0;
  for (const [parameter, seen] of groups) {
    const solid = seen.filter(({ side, errors }) => side.draws.length >= FEWEST_DRAWS && errors > STANDARD_ERRORS);
    if (solid.length === 0) continue;
    const shares = seen.filter(({ side }) => side.draws.length >= FEWEST_DRAWS).map(({ shares }) => shares[top]);
    const low = Math.min(...shares);
    const high = Math.max(...shares);
    if (high - low > most) {
      most = high - low;
      hinge = { parameter, low, high };
    }
  }
  return hinge;
};

/** Screens all sides for one verdict: what flips it, on what it hinges, and what each form says. */
export const screenOf = (table: DrawTable, fates: readonly Fate[], luckPerDraw: number, confidence: number): Screen => {
  const whole = sharesOf(fates);
  const finding = findingOf(whole, confidence, fates.length / luckPerDraw);
  const sightings = table.sides.map((side) => sightingOf(side, fates, luckPerDraw, whole, confidence));
  const groups = byParameter(sightings);
  const top = topFateOf(whole);
  const agreement: Record<string, Record<string, Finding>> = {};
  const drawsOfForms: Record<string, Record<string, number>> = {};
  let isSplit = false;
  for (const [parameter, seen] of groups) {
    const firm = seen.filter((one) => one.finding !== "cannot tell yet");
    if (new Set(firm.map((one) => one.finding)).size > 1 && firm.some((one) => one.errors > STANDARD_ERRORS))
      isSplit = true;
    if (seen[0]!.side.side !== "is") continue;
    agreement[parameter] = Object.fromEntries(seen.map((one) => [one.side.form!, one.finding]));
    drawsOfForms[parameter] = Object.fromEntries(seen.map(({ side }) => [side.form!, side.draws.length]));
  }
  return {
    kind: "screen",
    flips: flipsOf(sightings, finding),
    hinge: hingeOf(groups, top),
    agreementOfForms: agreement,
    drawsOfForms,
    isScreened: fates.length / luckPerDraw >= DRAWS_FOR_A_SCREEN,
    isSplit,
  };
};
