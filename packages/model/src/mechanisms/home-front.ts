/**
 * Domestic support, legal challenges and the pressure to retrench.
 *
 *     U' = U + k(U0 + credit·slope·decline − U) + rally·news/(news + half) − fatigue·ln(1 + weeks/T)/T
 *          − c1·cost − c2·incidents − c3·controversy;   support = σ(U)
 *     news = Σ_t strikes(w − t)·e^(−t/4): strikes in sight, fading
 *     controversy = legal exposure above law enforcement + killed in error
 *     legal challenges ~ Poisson(l0·exposure above law enforcement·(1 + 2·killed in error)/13)
 *     retrench pressure = σ((floor − support)/width + weight·challenges)
 *
 * A latent logit: what wording does to polls (±15 points) is in observation. Cost is by the full definition, the one
 * that headlines print. The credit channel lets support thank the campaign for a published decline of deaths that it did
 * not cause; its weight is 0 to 1. Time, money, losses and controversy act only by what exceeds the start.
 */
import { exp, log, logistic } from "@inflow/exact";
import { mechanism, type Now, type View } from "../mechanism.ts";
import { WEEKS_PER_QUARTER, WEEKS_PER_WINDOW } from "../unit.ts";
import type { HomeFrontParameters } from "./parameters.gen.ts";

/** Weekly pull of support back to what it was [1/week]. */
export const returning = (logit: number, usual: number, rate: number): number => rate * (usual - logit);

/** Weekly rally from strikes in the news, saturating [1/week]. */
export const rallyOf = (news: number, size: number, half: number): number => (size * news) / (news + half);

/** Weekly fatigue after some weeks of campaign [1/week]. */
export const fatigueOf = (weeks: number, size: number, span: number): number => (size * log(1 + weeks / span)) / span;

/** Decline of deaths over a year as published; a rise is nobody's merit here [1]. */
export const declineOf = (now: number, yearAgo: number): number => (yearAgo > 0 ? Math.max(0, 1 - now / yearAgo) : 0);

/** Mean successful legal challenges in a week [1/week]. */
export const challengeRate = (perQuarter: number, exposure: number, killedInError: number, weight: number): number =>
  (perQuarter * Math.max(0, exposure) * (1 + weight * killedInError)) / WEEKS_PER_QUARTER;

/** Pressure to retrench: high when support is below its floor or courts have ruled [1]. */
export const pressureOf = (support: number, floor: number, width: number, ruled: number): number =>
  logistic((floor - support) / width + ruled);

const reads = [
  "campaignLever",
  "campaignPresence",
  "regimeLegalExposure",
  "legalExposure",
  "strikesPermitted",
  "forceUsd",
  "strikes",
  "killedInError",
  "incidents",
] as const;

const writes = ["supportLogit", "support", "campaignWeeks", "legalChallenges", "retrenchPressure"] as const;

type X = View<(typeof reads)[number], (typeof writes)[number]>;

/** Strikes of the last two memory spans, fading with age. */
const newsOf = (x: X, p: HomeFrontParameters, now: Now): number => {
  const fading = exp(-1 / p.rally.weeks);
  let news = 0;
  for (let t = Math.floor(2 * p.rally.weeks); t >= 1; t--) {
    const strikes = now.pastCells("strikes", t);
    for (let z = 0; z < strikes.length; z++) news += strikes[z]!;
    news *= fading;
  }
  for (let z = 0; z < x.strikes.length; z++) news += x.strikes[z]!;
  return news;
};

/** Published decline of deaths over the last year; published means up to last week. */
const publishedDecline = (now: Now): number => {
  const cause = Math.max(0, now.world.names.cause.indexOf("all"));
  return declineOf(now.past("observedDeaths12m", 1, cause), now.past("observedDeaths12m", WEEKS_PER_WINDOW, cause));
};

const sumOf = (column: { readonly length: number; readonly [i: number]: number }): number => {
  let sum = 0;
  for (let i = 0; i < column.length; i++) sum += column[i]!;
  return sum;
};

/** Change of latent support in a week of campaign. */
const campaignChange = (x: X, p: HomeFrontParameters, now: Now, weeks: number): number => {
  const exposure = Math.max(0, x.legalExposure[0]! - x.regimeLegalExposure[0]!);
  const error = x.killedInError[0]! * x.strikesPermitted[0]!;
  const credit = p.credit.weight > 0 ? p.credit.weight * p.credit.slope * publishedDecline(now) : 0;
  return (
    p.support.return * credit +
    rallyOf(newsOf(x, p, now), p.rally.size, p.rally.half) -
    fatigueOf(weeks, p.fatigue.size, p.fatigue.weeks) -
    p.losses.weight * sumOf(x.incidents) -
    p.controversy.weight * (exposure + error)
  );
};

export const homeFront = mechanism({
  name: "homeFront",
  reads,
  writes,
  start(x, p: HomeFrontParameters) {
    x.supportLogit[0] = p.support.logit;
    x.campaignWeeks[0] = 0;
    x.legalChallenges[0] = 0;
  },
  step(x, p: HomeFrontParameters, now) {
    const active = x.campaignLever[0]! * x.campaignPresence[0]! > 0 || x.strikesPermitted[0]! > 0;
    const weeks = active ? x.campaignWeeks[0]! + 1 : Math.max(0, x.campaignWeeks[0]! - 1);
    const full = Math.max(0, now.world.names.definition.indexOf("full"));
    const logit = x.supportLogit[0]!;
    x.campaignWeeks[0] = weeks;
    x.supportLogit[0] =
      logit +
      returning(logit, p.support.logit, p.support.return) +
      (active ? campaignChange(x, p, now, weeks) : 0) -
      (p.cost.weight * (x.forceUsd[full] ?? 0)) / p.cost.unit;
    const exposure = x.legalExposure[0]! - x.regimeLegalExposure[0]!;
    const error = x.killedInError[0]! * x.strikesPermitted[0]!;
    const rate = challengeRate(p.legal.hazard, exposure, error, p.legal.error);
    x.legalChallenges[0] = x.legalChallenges[0]! + now.luck.at(0).poisson(rate);
    x.support[0] = logistic(x.supportLogit[0]!);
    x.retrenchPressure[0] = pressureOf(
      x.support[0]!,
      p.floor.support,
      p.floor.width,
      p.legal.weight * x.legalChallenges[0]!,
    );
  },
});
