/**
 * The campaign's own reviews: endure, escalate one rung, or retrench.
 *
 *     every 13 weeks of campaign:  S = Σ w_i·z_i/Σ w_i;  z_i = change of criterion i since the last review / its noise
 *     rule    S ≥ s_e: endure;  S < s_e twice in a row, support above the floor, dwell over: one rung up;
 *             S < s_r and (support below the floor or pressure to retrench above its own): retrench
 *     hazard  P(up) = 1 − e^(−13·h·e^(β1·fail + β2·(support − floor))),  P(out) = 1 − e^(−13·h_r·e^(β1·fail)·pressure)
 *     fixed   no reviews: the rung copies the lever, as it does wherever the policy has no automaton
 *
 * Criteria are the campaign's stated ones, read from what is observed, never from a true flow. Two biases are kept on
 * purpose: more seizures and more boats read as success, although they are effort; fewer deaths read as success,
 * whatever their cause. Decisions act from the next week. A lever raised later lifts the rung of a reviewed campaign too;
 * only retrenchment, which withdraws the surge and returns to rung 0, goes below it.
 * This is the actor's test; the verdict of a study is computed elsewhere and shares no parameter with it.
 */
import { exp, log } from "@inflow/exact";
import { mechanism, type Now, type View } from "../mechanism.ts";
import { WEEKS_PER_MONTH } from "../unit.ts";
import { type DecisiveTestParameters, decisiveTestForm } from "./parameters.gen.ts";

export const Decision = { endure: 0, escalate: 1, retrench: -1 } as const;

/** Relative change of a reading in units of its noise; 0 where there is nothing to compare [1]. */
export const relativeChange = (now: number, before: number, noise: number): number =>
  now > 0 && before > 0 ? log(now / before) / noise : 0;

/** Change of a count per week, smoothed over a month, in units of its Poisson noise [1]. */
export const countChange = (now: number, before: number): number => {
  const weeks = 2 * WEEKS_PER_MONTH - 1;
  return now + before > 0 ? (now - before) / Math.sqrt((now + before) / weeks) : 0;
};

/** Chance of a decision in a review interval at a weekly hazard [1]. */
export const decisionChance = (hazard: number, weeks: number): number => 1 - exp(-hazard * weeks);

/** What a review looks at, besides its score. */
export interface Standing {
  readonly failures: number;
  readonly dwelt: number;
  readonly support: number;
  readonly pressure: number;
}

/** The rule: thresholds on the score, then support, failures in a row and dwell decide. */
export const byRule = (score: number, standing: Standing, p: DecisiveTestParameters): number => {
  const weak = standing.support < p.floor.support || standing.pressure > p.floor.pressure;
  if (score < p.score.retrench && weak) return Decision.retrench;
  const failed = standing.failures >= p.review.failures && standing.dwelt >= p.review.dwell;
  return failed && standing.support >= p.floor.support ? Decision.escalate : Decision.endure;
};

/** The hazard: perceived failure and support set the odds, two uniforms decide. */
export const byHazard = (
  score: number,
  standing: Standing,
  p: DecisiveTestParameters,
  retrenchLuck: number,
  escalateLuck: number,
): number => {
  const failing = exp(p.hazard.failure * Math.max(0, p.score.endure - score));
  const out = decisionChance(p.hazard.retrench * failing * standing.pressure, p.review.interval);
  if (retrenchLuck < out) return Decision.retrench;
  const up = p.hazard.escalate * failing * exp(p.hazard.support * (standing.support - p.floor.support));
  const ready = standing.dwelt >= p.review.dwell && escalateLuck < decisionChance(up, p.review.interval);
  return ready ? Decision.escalate : Decision.endure;
};

const reads = [
  "postureLever",
  "automatonLever",
  "campaignLever",
  "regimeStrikes",
  "campaignWeeks",
  "retrenchPressure",
  "observedSeizedKg",
  "observedPriceIndex",
  "observedDeaths12m",
  "observedSupport",
  "observedDocumentedKg",
  "recentInterceptions",
] as const;

const writes = [
  "postureRung",
  "campaignPresence",
  "weeksOnRung",
  "failedReviews",
  "reviewScore",
  "reviewBaseline",
] as const;

type X = View<(typeof reads)[number], (typeof writes)[number]>;

const placeOf = (names: readonly string[], name: string): number => Math.max(0, names.indexOf(name));

/** What a criterion reads now. */
const readingOf = (x: X, p: DecisiveTestParameters, now: Now, criterion: string): number => {
  const cocaine = placeOf(now.world.names.commodity, "cocaine");
  if (criterion === "price") return x.observedPriceIndex[cocaine]!;
  if (criterion === "deaths") return x.observedDeaths12m[placeOf(now.world.names.cause, "all")]!;
  if (criterion === "flow") return x.observedDocumentedKg[0]!;
  let sum = 0;
  if (criterion === "boats") for (let z = 0; z < x.recentInterceptions.length; z++) sum += x.recentInterceptions[z]!;
  if (criterion === "seizures") {
    sum = x.observedSeizedKg[cocaine]!;
    for (let k = 1; k < p.review.interval; k++) sum += now.past("observedSeizedKg", k, cocaine);
  }
  return sum;
};

/** A criterion's weight in the score; a word that the campaign does not use weighs nothing. */
const weightOf = (p: DecisiveTestParameters, criterion: string): number => {
  if (criterion === "seizures") return p.weight.seizures;
  if (criterion === "boats") return p.weight.boats;
  if (criterion === "price") return p.weight.price;
  if (criterion === "deaths") return p.weight.deaths;
  return criterion === "flow" ? p.weight.flow : 0;
};

/** Change of a criterion in the direction that the campaign calls success, in units of its noise. */
const changeOf = (p: DecisiveTestParameters, criterion: string, reading: number, before: number): number => {
  if (criterion === "boats") return countChange(reading, before);
  if (criterion === "seizures") return relativeChange(reading, before, p.noise.seizures);
  if (criterion === "price") return relativeChange(reading, before, p.noise.price);
  if (criterion === "deaths") return -relativeChange(reading, before, p.noise.deaths);
  return -relativeChange(reading, before, p.noise.flow);
};

/** Reads every criterion anew and returns the score since the last reading. */
const review = (x: X, p: DecisiveTestParameters, now: Now): number => {
  const names = now.world.names.criterion;
  let score = 0;
  let weights = 0;
  for (let i = 0; i < names.length; i++) {
    const reading = readingOf(x, p, now, names[i]!);
    const weight = weightOf(p, names[i]!);
    const change = changeOf(p, names[i]!, reading, x.reviewBaseline[i]!);
    score += weight * Math.max(-p.score.cap, Math.min(p.score.cap, change));
    weights += weight;
    x.reviewBaseline[i] = reading;
  }
  return weights > 0 ? score / weights : 0;
};

/** A review: score, failures in a row and the decision. */
const decide = (x: X, p: DecisiveTestParameters, now: Now): number => {
  const score = review(x, p, now);
  const failures = score < p.score.endure ? x.failedReviews[0]! + 1 : 0;
  x.reviewScore[0] = score;
  x.failedReviews[0] = failures;
  const standing = {
    failures,
    dwelt: x.weeksOnRung[0]!,
    support: x.observedSupport[0]!,
    pressure: x.retrenchPressure[0]!,
  };
  if (p.form === decisiveTestForm.rule) return byRule(score, standing, p);
  const luck = now.luck.at(0);
  return byHazard(score, standing, p, luck.uniform(), luck.uniform());
};

/** Puts the rung in force and counts the weeks on it. */
const stand = (x: X, rung: number): void => {
  x.weeksOnRung[0] = x.postureRung[0] === rung ? x.weeksOnRung[0]! + 1 : 0;
  x.postureRung[0] = rung;
};

const act = (x: X, decision: number): void => {
  if (decision === Decision.endure) return;
  const top = x.regimeStrikes.length - 1;
  if (decision === Decision.retrench) x.campaignPresence[0] = 0;
  x.postureRung[0] = decision === Decision.retrench ? 0 : Math.min(top, x.postureRung[0]! + 1);
  x.weeksOnRung[0] = 0;
  x.failedReviews[0] = 0;
};

/** No campaign: the rung is the lever's, and no review is under way. */
const rest = (x: X): void => {
  x.postureRung[0] = x.postureLever[0]!;
  x.campaignPresence[0] = 1;
  x.weeksOnRung[0] = 0;
  x.failedReviews[0] = 0;
  x.reviewScore[0] = 0;
  x.reviewBaseline.fill(0);
};

const opened = (x: X): boolean => {
  for (let i = 0; i < x.reviewBaseline.length; i++) if (x.reviewBaseline[i] !== 0) return true;
  return false;
};

export const decisiveTest = mechanism({
  name: "decisiveTest",
  reads,
  writes,
  start: rest,
  step(x, p: DecisiveTestParameters, now) {
    if (!(x.campaignLever[0]! > 0)) return rest(x);
    const reviewed = x.automatonLever[0]! > 0 && p.form !== decisiveTestForm.fixed;
    if (!reviewed) {
      x.campaignPresence[0] = 1;
      stand(x, x.postureLever[0]!);
    } else {
      const withdrawn = x.campaignPresence[0] === 0;
      stand(x, withdrawn ? 0 : Math.max(x.postureRung[0]!, x.postureLever[0]!));
      if (withdrawn) return;
    }
    if (!opened(x)) review(x, p, now);
    else if (reviewed && x.campaignWeeks[0]! % p.review.interval === 0) act(x, decide(x, p, now));
  },
});
