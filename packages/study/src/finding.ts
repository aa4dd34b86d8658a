/**
 * The finding, in code once: what one paired run shows, and what an ensemble of them says.
 *
 * A pair is the policy and the comparison under the same draw and the same luck. Inflow is read as 13-week means.
 *   begun     windows count from 26 weeks after the first difference of the two policies, since the transient of a shock
 *             is many times its lasting effect.
 *   reduces   inflow at least X below the comparison in every 13-week mean for Y weeks in a row (Y rounded up to means).
 *   rises     inflow X or more above the comparison on average over some 52 weeks in a row.
 *   both      a run that does both is judged by the sum over all weeks after `begun`: below the comparison, it reduces.
 *   lasts     the extra cost of the horizon, divided by the kilograms not landed in it, is at most Z; and every floor holds.
 *             Where no kilogram is kept from landing, only a policy that costs nothing more lasts. Money gives way where
 *             the extra cost exceeds the reader's budget, if one is given.
 *   harmful   rises; or does not reduce, and the additional deaths of the horizon reach D. Groups of people are never
 *             netted: the rises of the counted groups are added, and a group whose deaths fall adds nothing and takes
 *             nothing away.
 *   no effect everything else: no lasting change of inflow by X, and additional deaths below D.
 * An ensemble has a finding when one fate holds in the share `confidence` of its pairs even at the lower end of the 95 %
 * interval of that share (Wilson 1927, J. Am. Stat. Assoc. 22:209; draws counted as independent), else it cannot tell yet.
 * Limit: fates are of futures in the model; that a future is counted does not make it likely in the world.
 */
import { normalQuantile } from "@inflow/exact";
import { type DeathGroup, FLOORS, type Floor, type Test } from "./success.ts";

export const FATES = ["reduces sustainably", "reduces unsustainably", "no effect", "harmful"] as const;
export type Fate = (typeof FATES)[number];
export type Finding = Fate | "cannot tell yet";
export type Shares = Readonly<Record<Fate, number>>;

/** Weeks in a mean, weeks after the first difference before windows count, weeks of a window in which inflow may rise. */
export const MEAN_WEEKS = 13;
export const BEGUN_AFTER_WEEKS = 26;
const RISE_WEEKS = 52;

/** Groups that a campaign itself kills. */
export const KILLED: readonly DeathGroup[] = ["crews", "struck-in-error"];

/** What one pair of runs comes to. */
export interface PairedRun {
  /** 13-week means of inflow of the policy and of the comparison [kg/week]. */
  readonly inflow: ArrayLike<number>;
  readonly inflowAgainst: ArrayLike<number>;
  /** Weeks of the horizon; the last mean may be of fewer than 13. */
  readonly weeks: number;
  /** First week in which the policies differ. */
  readonly onset: number;
  /** Over the horizon: comparison minus policy [kg], policy minus comparison [USD], by the definition that decides. */
  readonly kgNotLanded: number;
  readonly extraUsd: number;
  /** Lowest 13-week mean of what must not give way, in the policy's run. */
  readonly floors: Readonly<Partial<Record<Floor, number>>>;
  /** Deaths over the horizon, policy minus comparison. */
  readonly deaths: Readonly<Record<DeathGroup, number>>;
}

/** The parts of which a fate is made. */
export interface Parts {
  readonly reduces: boolean;
  readonly rises: boolean;
  readonly costHolds: boolean;
  /** Floors that give way. */
  readonly broken: readonly Floor[];
  /** Additional deaths of the counted groups, those that fell adding nothing. */
  readonly deathsUp: number;
}

const begunAt = (run: PairedRun): number => Math.ceil((run.onset + BEGUN_AFTER_WEEKS) / MEAN_WEEKS);

const weeksOfMean = (q: number, weeks: number): number => Math.min(MEAN_WEEKS, weeks - MEAN_WEEKS * q);

const fallsFor = (run: PairedRun, fall: number, forWeeks: number): boolean => {
  let inARow = 0;
  for (let q = begunAt(run); q < run.inflow.length; q++) {
    const against = run.inflowAgainst[q]!;
    inARow = against > 0 && against - run.inflow[q]! >= fall * against ? inARow + weeksOfMean(q, run.weeks) : 0;
    if (inARow >= forWeeks) return true;
  }
  return false;
};

const risesBy = (run: PairedRun, rise: number): boolean => {
  const means = RISE_WEEKS / MEAN_WEEKS;
  for (let first = begunAt(run); first + means <= run.inflow.length; first++) {
    let policy = 0;
    let against = 0;
    let weeks = 0;
    for (let q = first; q < first + means; q++) {
      const inMean = weeksOfMean(q, run.weeks);
      policy += inMean * run.inflow[q]!;
      against += inMean * run.inflowAgainst[q]!;
      weeks += inMean;
    }
    if (weeks === RISE_WEEKS && policy - against >= rise * against && policy > 0) return true;
  }
  return false;
};

const isBelowOverAll = (run: PairedRun): boolean => {
  let difference = 0;
  for (let q = begunAt(run); q < run.inflow.length; q++)
    difference += weeksOfMean(q, run.weeks) * (run.inflow[q]! - run.inflowAgainst[q]!);
  return difference < 0;
};

/**
 * Additional deaths over the horizon: the rises of the counted groups above the comparison, the killed counted or not
 * whatever the reader ticked. A group whose deaths fall counts as zero, so that no group's lives are set against another's.
 */
const deathsCounted = (run: PairedRun, test: Pick<Test, "counting">, countKilled: boolean): number => {
  const groups = new Set(test.counting.filter((group) => !KILLED.includes(group)));
  if (countKilled) for (const group of KILLED) groups.add(group);
  let sum = 0;
  for (const group of groups) sum += Math.max(0, run.deaths[group]);
  return sum;
};

/** The parts of one pair's fate at the highest cost Z [USD/kg]. */
export const partsOf = (run: PairedRun, test: Test, highestCost: number, countKilled: boolean): Parts => {
  const falls = fallsFor(run, test.fall, test.forWeeks);
  const rises = risesBy(run, test.fall);
  const reduces = falls && (!rises || isBelowOverAll(run));
  const costHolds = run.extraUsd <= 0 || (run.kgNotLanded > 0 && run.extraUsd <= highestCost * run.kgNotLanded);
  const broken: Floor[] = FLOORS.filter((floor) => {
    const lowest = run.floors[floor];
    const least = test.floors[floor];
    return lowest !== undefined && least !== undefined && lowest < least;
  });
  if (test.budgetUsd !== undefined && run.extraUsd > test.budgetUsd) broken.push("money");
  return { reduces, rises: rises && !reduces, costHolds, broken, deathsUp: deathsCounted(run, test, countKilled) };
};

/** The fate that the parts make. */
export const fateOfParts = (parts: Parts, test: Pick<Test, "deathsUp">): Fate => {
  if (parts.reduces)
    return parts.costHolds && parts.broken.length === 0 ? "reduces sustainably" : "reduces unsustainably";
  return parts.rises || parts.deathsUp >= test.deathsUp ? "harmful" : "no effect";
};

/** The fate of one paired run: a policy and its comparison under the same draw and luck, at the highest cost Z [USD/kg]. */
export const fateOf = (run: PairedRun, test: Test, highestCost: number, countKilled: boolean): Fate =>
  fateOfParts(partsOf(run, test, highestCost, countKilled), test);

/** The share of each fate among pairs; they sum to 1. */
export const sharesOf = (fates: Iterable<Fate>): Shares => {
  const count: Record<Fate, number> = {
    "reduces sustainably": 0,
    "reduces unsustainably": 0,
    "no effect": 0,
    harmful: 0,
  };
  let total = 0;
  for (const fate of fates) {
    count[fate] += 1;
    total += 1;
  }
  for (const fate of FATES) count[fate] = total > 0 ? count[fate] / total : 0;
  return count;
};

const Z_95 = normalQuantile(0.975);

/** The 95 % interval of a share seen in independent draws (Wilson 1927), both ends in 0 to 1. */
export const intervalOfShare = (share: number, draws: number): readonly [low: number, high: number] => {
  const square = Z_95 * Z_95;
  const middle = (share + square / (2 * draws)) / (1 + square / draws);
  const half = (Z_95 * Math.sqrt((share * (1 - share)) / draws + square / (4 * draws * draws))) / (1 + square / draws);
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
};

const holdsBeyondMargin = (share: number, confidence: number, draws: number | undefined): boolean =>
  draws === undefined || intervalOfShare(share, draws)[0] >= confidence;

/**
 * The fate that holds in the share `confidence` (above one half) of futures, else cannot tell yet; where the number of
 * independent draws is given, the share must hold at the lower end of its interval too.
 */
export const findingOf = (shares: Shares, confidence: number, draws?: number): Finding =>
  FATES.find((fate) => shares[fate] >= confidence && holdsBeyondMargin(shares[fate], confidence, draws)) ??
  "cannot tell yet";

export type Answer = "endure" | "escalate-or-retrench" | "split" | "cannot-tell-yet";

/** The answer beside the finding; `isSplit` when one form or one discovered condition separates two firm fates. */
export const answerOf = (finding: Finding, isSplit: boolean): Answer => {
  if (finding === "reduces sustainably") return "endure";
  if (finding !== "cannot tell yet") return "escalate-or-retrench";
  return isSplit ? "split" : "cannot-tell-yet";
};
