/**
 * The verdict of one policy against the comparison for one commodity: the finding with both counts, how firm it is, what it
 * costs, whose lives, what gives way first, what would turn it, and the sentence built from this object alone.
 * Limit: probability is the share of futures of the model; its calibration is not shown, and the verdict says so.
 */
import { bands, varianceSplit } from "@inflow/methods";
import { ipccOf } from "./answer-line.ts";
import { calledBelief } from "./beliefs/index.ts";
import { type Band, type Costs, changeOf, costsOf, deathsOf, type Ratio, relativeInflow } from "./compare.ts";
import type { Ensemble } from "./ensemble.ts";
import {
  type Answer,
  answerOf,
  type Fate,
  type Finding,
  fateOfParts,
  findingOf,
  type PairedRun,
  type Parts,
  type Shares,
  sharesOf,
} from "./finding.ts";
import { highestCostOf, pairsOf, REFERENCE_COST } from "./pairs.ts";
import type { Plan } from "./plan.ts";
import { type DrawTable, type Flip, type PriorShift, type Screen, screenOf } from "./screen.ts";
import { sentenceOf } from "./sentence.ts";
import { countsKilled, fatesOf, partsOfAll, type Setting, settingsOf } from "./setting.ts";
import { type CostDefinition, DEATH_GROUPS, type DeathGroup, type Test } from "./success.ts";
import { meanOf, type Sustainability, sustainabilityOf } from "./sustainability.ts";
import { channelsOf, type VerdictChannels } from "./verdict-channels.ts";
import {
  failsMostOften,
  type InflowCounts,
  inflowByQuarterOf,
  inflowCountsOf,
  type MostOften,
  marginsOf,
  settingsBeyondMargin,
} from "./verdict-counts.ts";
import { type Lines, linesOf, type Wordless } from "./verdict-lines.ts";
import { type AnswerTime, bandOfMonths } from "./when/index.ts";
import { type Language, likelihoodOf } from "./words.ts";

/** Below this many futures no likelihood word is given. */
const FEWEST_FUTURES_FOR_A_WORD = 200;

export interface Count {
  readonly finding: Finding;
  readonly shares: Shares;
}

export interface Verdict {
  readonly runId: string;
  readonly hash: string;
  readonly policy: string;
  readonly against: string;
  readonly commodity: string;
  readonly test: Test;
  readonly finding: Finding;
  readonly countingTheKilled: Finding;
  readonly notCountingTheKilled: Finding;
  readonly counts: { readonly countingTheKilled: Count; readonly notCountingTheKilled: Count };
  readonly answer: Answer;
  readonly futures: number;
  readonly draws: number;
  /** Whether there are too few futures for a likelihood word: a first look, not to be quoted. */
  readonly isPreview: boolean;
  readonly shares: Shares;
  /** The longer arm of the 95 % interval of each share at this number of draws; a word holds beyond it. */
  readonly plusMinus: Shares;
  /** What inflow does, apart from deaths. */
  readonly inflow: InflowCounts;
  /** Share of futures that reduce sustainably. */
  readonly probability: number;
  /** The ICD-203 word and the IPCC word of the finding's share; both null where no word is given. */
  readonly likelihood: { readonly word: string | null; readonly ipcc: string | null; readonly note: string };
  /** Whether inflow, price and deaths move as the finding says, counted over futures; seizures never decide. */
  readonly channels: VerdictChannels;
  readonly epistemicShare: number | null;
  readonly epistemicInterval: readonly [number, number] | null;
  readonly change: Readonly<Record<string, Band>>;
  /** Inflow in each 13 weeks against the comparison's, as a share of it. */
  readonly inflowByQuarter: readonly Band[];
  readonly costs: Costs;
  readonly costPerTonneNotLanded: Readonly<Record<CostDefinition, Ratio>>;
  /** Z [USD/kg] over futures, from what, and the share of draws in which the yardstick was silent. */
  readonly highestCost: {
    readonly usdPerKg: Band | null;
    readonly from: string;
    readonly silentShare: number;
    readonly referenceUsdPerKg: number;
  };
  readonly deaths: ReturnType<typeof deathsOf>;
  /** Whose deaths rise most in harmful futures; null where harm comes from inflow, or there is none. */
  readonly harmBy: "inflow" | DeathGroup | null;
  /** Share of futures in which inflow reduces and counted deaths rise by D or more. */
  readonly rider: number;
  readonly sustainability: Sustainability;
  readonly failsMostOften: MostOften;
  readonly settings: readonly Setting[];
  readonly agreementOfForms: Screen["agreementOfForms"];
  readonly drawsOfForms: Screen["drawsOfForms"];
  readonly isScreened: boolean;
  readonly flips: readonly Flip[];
  readonly hinge: Screen["hinge"];
  /** What the belief on which it hinges is called in English; null without a hinge. */
  readonly hingeIs: string | null;
  /** Months of the policy until data answer, from the best published signal; null unless nine of ten futures have an answer within the horizon. */
  readonly monthsToAnswer: Band | null;
  readonly monthsToAnswerBecause: string;
  /** The same with its signal, and with null where so many futures have no answer; null where it is not computed. */
  readonly answerTime: AnswerTime | null;
  readonly tallies: Readonly<Record<string, number>>;
  readonly priorShift: PriorShift;
  readonly sentence: string;
  readonly sentences: Readonly<Record<Language, string>>;
  /** What stands beside the sentence. */
  readonly lines: Readonly<Record<Language, Lines>>;
}

const harmBy = (
  pairs: readonly PairedRun[],
  parts: readonly Parts[],
  fates: readonly Fate[],
  test: Test,
): Verdict["harmBy"] => {
  const harmful = fates.flatMap((fate, run) => (fate === "harmful" ? [run] : []));
  if (harmful.length === 0) return null;
  if (2 * harmful.filter((run) => parts[run]!.rises).length > harmful.length) return "inflow";
  const rise = (group: DeathGroup): number =>
    harmful.reduce((sum, run) => sum + Math.max(0, pairs[run]!.deaths[group]), 0);
  const counted = DEATH_GROUPS.filter((group) => test.counting.includes(group));
  return counted.reduce<DeathGroup>(
    (most, group) => (rise(group) > rise(most) ? group : most),
    counted[0] ?? "overdose",
  );
};

/** The likelihood of a finding on two scales; in no word where there is none, or too few futures. */
const likelihoodIn = (finding: Finding, shares: Shares, futures: number): Verdict["likelihood"] => {
  const share = finding === "cannot tell yet" || futures < FEWEST_FUTURES_FOR_A_WORD ? null : shares[finding];
  return {
    word: share === null ? null : likelihoodOf(share).en,
    ipcc: share === null ? null : ipccOf(share).en,
    note: "model result; calibration not shown",
  };
};

const talliesOf = (ensemble: Ensemble, policy: number): Record<string, number> =>
  Object.fromEntries(
    ensemble.tallyNames.map((name) => [name, ensemble.tally(policy, name)!.reduce((sum, count) => sum + count, 0)]),
  );

const splitOf = (plan: Plan, differences: Float64Array): Pick<Verdict, "epistemicShare" | "epistemicInterval"> => {
  const { draws, luckPerDraw } = plan.study.sample;
  if (luckPerDraw < 2) return { epistemicShare: null, epistemicInterval: null };
  const { share, ciShare } = varianceSplit(differences, draws, luckPerDraw);
  return { epistemicShare: share, epistemicInterval: ciShare };
};

const bandOfCost = (usdPerKg: Float64Array): Band | null => (usdPerKg[0] === Number.MAX_VALUE ? null : bands(usdPerKg));

/** Said where nobody has asked when data could tell. */
const NOT_COMPUTED = "Not computed: it is for the first policy of a study; inflow when gives it for any.";

/** What a belief of a plan is called in English, inside a sentence. */
const calledInEnglish = (plan: Plan, path: string): string =>
  calledBelief(plan.parameters.find((parameter) => parameter.path === path) ?? { path }, "en");

/** The verdict of a policy for one commodity. */
export const verdictOf = (
  plan: Plan,
  ensemble: Ensemble,
  table: DrawTable,
  policy: number,
  commodity: string,
  test: Test,
  answerTime: AnswerTime | null = null,
): Verdict => {
  const pairs = pairsOf(plan, ensemble, policy, commodity, test);
  const highest = highestCostOf(plan, ensemble, policy, commodity, test);
  const parts = partsOfAll(pairs, test, highest.usdPerKg, countsKilled(test));
  const fates = parts.map((one) => fateOfParts(one, test));
  const shares = sharesOf(fates);
  const { draws } = plan.study.sample;
  const finding = findingOf(shares, test.confidence, draws);
  const count = (countKilled: boolean): Count => {
    const of = sharesOf(fatesOf(pairs, test, highest.usdPerKg, countKilled));
    return { shares: of, finding: findingOf(of, test.confidence, draws) };
  };
  const counts = { countingTheKilled: count(true), notCountingTheKilled: count(false) };
  const screen = screenOf(table, fates, plan.study.sample.luckPerDraw, test.confidence);
  const costs = costsOf(plan, ensemble, policy, commodity, test.cost, test.counting);
  const futures = pairs.length;
  const byWhom = harmBy(pairs, parts, fates, test);
  const said = { finding, shares, isByInflow: byWhom === "inflow" };
  const wordless: Wordless = {
    runId: plan.runId,
    hash: ensemble.hash,
    policy: plan.policies[policy]!.id,
    against: plan.policies[plan.against]!.id,
    commodity,
    test,
    finding,
    countingTheKilled: counts.countingTheKilled.finding,
    notCountingTheKilled: counts.notCountingTheKilled.finding,
    counts,
    answer: answerOf(finding, screen.isSplit),
    futures,
    draws,
    isPreview: futures < FEWEST_FUTURES_FOR_A_WORD,
    shares,
    plusMinus: marginsOf(shares, draws),
    inflow: inflowCountsOf(parts, test),
    probability: shares["reduces sustainably"],
    likelihood: likelihoodIn(finding, shares, futures),
    channels: channelsOf(plan, ensemble, policy, commodity, said, { pairs, parts, test }),
    ...splitOf(plan, relativeInflow(plan, ensemble, policy, commodity)),
    change: changeOf(plan, ensemble, policy, commodity),
    inflowByQuarter: inflowByQuarterOf(pairs),
    costs,
    costPerTonneNotLanded: costs.perTonneNotLanded,
    highestCost: {
      usdPerKg: bandOfCost(highest.usdPerKg),
      from: highest.from,
      silentShare: highest.silentShare,
      referenceUsdPerKg: REFERENCE_COST,
    },
    deaths: deathsOf(plan, ensemble, policy),
    harmBy: byWhom,
    rider: meanOf(parts.map(({ reduces, deathsUp }) => reduces && deathsUp >= test.deathsUp)),
    sustainability: sustainabilityOf(plan, ensemble, policy, parts, test),
    failsMostOften: failsMostOften(parts),
    settings: settingsBeyondMargin(settingsOf(pairs, test, highest.usdPerKg), test.confidence, draws),
    agreementOfForms: screen.agreementOfForms,
    drawsOfForms: screen.drawsOfForms,
    isScreened: screen.isScreened,
    flips: screen.flips,
    hinge: screen.hinge,
    hingeIs: screen.hinge === null ? null : calledInEnglish(plan, screen.hinge.parameter),
    monthsToAnswer: answerTime === null ? null : bandOfMonths(answerTime),
    monthsToAnswerBecause: answerTime?.because.en ?? NOT_COMPUTED,
    answerTime,
    tallies: talliesOf(ensemble, policy),
    priorShift: table.shift,
  };
  const unsaid = { ...wordless, lines: { en: linesOf(wordless, "en"), es: linesOf(wordless, "es") } };
  const sentences = { en: sentenceOf(unsaid, "en"), es: sentenceOf(unsaid, "es") };
  return { ...unsaid, sentence: sentences.en, sentences };
};
