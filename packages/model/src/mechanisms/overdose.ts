/**
 * Overdose deaths of a week by cause involved, and their sums over 52 weeks.
 *
 *     rate  = r (1 + F (m − 1)) (1 − s_H − (s_F − s_H) F) (1 − w (1 − (1 − nx)(1 − e)))         SOURCE, a year
 *     D     = k rate (D_u + .25 U + τ T) (z/z0)^ε u                                             synthetic opioids
 *     D_c   = D_c0 [s (D/D_0)(H/H0) + (1 − s) C/C0],  D_p = D_p0 [s_p D/D_0 + (1 − s_p) g]      levels of 2023
 *     all   = D + cocaine without D + psychostimulant without either + other                    a union, never a sum
 *     u'    = u (1 − ρ 2^(−w/52))                                                               residual, reference only
 *
 * k scales the closed form of Lim et al. 2022 (FDA SOURCE) to the record at the start, so that its level is not counted
 * twice. Deaths are drawn by disjoint part, one Poisson each: causes are consistent. After 2023 the shares follow from
 * the law itself: placebo, deaths with cocaine fell 25.5 % in 2024 while its supply stood at its record.
 * Limit: involved is not caused; provisional counts; no regions.
 */
import { exp, log, pow } from "@inflow/exact";
import { mechanism, type Now, type View } from "../mechanism.ts";
import { MONTHS_PER_YEAR, WEEKS_PER_WINDOW, WEEKS_PER_YEAR } from "../unit.ts";
import type { OverdoseParameters } from "./parameters.gen.ts";

/** Overdoses of an untreated person at a penetration of fentanyl [1/year]. */
export const overdoseRate = (rate: number, penetration: number, fentanylRatio: number): number =>
  rate * (1 + penetration * (fentanylRatio - 1));

/** Chance to die of an overdose that nobody treats [1]. */
export const fatality = (penetration: number, survivalHeroin: number, survivalFentanyl: number): number =>
  1 - survivalHeroin - (survivalFentanyl - survivalHeroin) * penetration;

/** Share of overdoses that neither naloxone at hand nor emergency services treat in time [1]. */
export const notSaved = (atHand: number, witnessed: number, services: number): number =>
  1 - witnessed * (1 - (1 - atHand) * (1 - services));

/** SOURCE's rate of fatal overdose of an untreated person [1/year]. */
export const sourceDeathRate = (penetration: number, atHand: number, p: OverdoseParameters): number =>
  overdoseRate(p.risk.rate, penetration, p.risk.fentanyl) *
  fatality(penetration, p.survival.heroin, p.survival.fentanyl) *
  notSaved(atHand, p.rescue.witnessed, p.rescue.services);

/** Effect of pure fentanyl in a dose on deaths [1]. */
export const potencyEffect = (doseRatio: number, elasticity: number): number => pow(doseRatio, elasticity);

/** Deaths with a stimulant and synthetic opioids: its users meet them as often as others do [death/week]. */
export const coInvolved = (deaths0: number, share: number, syntheticRatio: number, usersRatio: number): number =>
  deaths0 * share * syntheticRatio * usersRatio;

/** Deaths with a stimulant and no synthetic opioid, by how much of it is used [death/week]. */
export const aloneInvolved = (deaths0: number, share: number, useRatio: number): number =>
  deaths0 * (1 - share) * useRatio;

/** Residual decline a week later; its pace halves in each half-life [1]. */
export const nextResidual = (level: number, weekly: number, week: number, halfLife: number): number =>
  level * (1 - weekly * exp((-log(2) * week) / halfLife));

/** Deaths some weeks ago on the straight line to the start whose window sums to the record [death/week]. */
export const pastDeaths = (record: number, now: number, weeksAgo: number): number =>
  now + (2 * (record / WEEKS_PER_WINDOW - now) * weeksAgo) / (WEEKS_PER_WINDOW + 1);

const reads = [
  "opioidUsers",
  "opioidDisorder",
  "opioidTreated",
  "fentanylShare",
  "naloxoneShare",
  "doseMg",
  "heavyUsers",
  "consumedKg",
  "retailUsdPerKg",
  "refConsumedKg",
  "refRetailUsdPerKg",
] as const;
const writes = ["deaths", "cocaineOnlyDeaths", "deaths12m", "residualDecline", "potencyRatio"] as const;
type X = View<(typeof reads)[number], (typeof writes)[number]>;

export const overdose = mechanism({
  name: "overdose",
  reads,
  writes,
  start(x, p: OverdoseParameters, now) {
    x.residualDecline[0] = 1;
    const synthetic = syntheticMean(x, p, 1);
    const heavy = heavyRatio(x, p, now);
    const cocaineAlone = aloneInvolved(weekly(p.before.cocaine), p.cocaine.synthetic, 1);
    const cocaine = cocaineAlone + cocaineWith(p, synthetic, heavy);
    const stimulantAlone = aloneInvolved(weekly(p.before.psychostimulant), p.psychostimulant.synthetic, 1);
    const stimulant = stimulantAlone + stimulantWith(p, synthetic);
    const both = p.psychostimulant.overlap * stimulantAlone;
    const all = synthetic + cocaineAlone + stimulantAlone - both + otherMean(p, now);
    remember(x, now, "synthetic-opioid", synthetic, p.record.synthetic);
    remember(x, now, "cocaine", cocaine, p.record.cocaine);
    remember(x, now, "psychostimulant", stimulant, p.record.psychostimulant);
    remember(x, now, "all", all, p.record.all);
    for (let ago = 1; ago <= WEEKS_PER_WINDOW; ago++) now.remember("cocaineOnlyDeaths", ago, 0, cocaineAlone);
  },
  step(x, p: OverdoseParameters, now) {
    const cocaine = now.world.names.commodity.indexOf("cocaine");
    const fentanyl = now.world.names.commodity.indexOf("fentanyl");
    const years = now.frozen ? 0 : now.week / WEEKS_PER_YEAR;
    x.potencyRatio[0] = fentanyl >= 0 ? x.doseMg[0]! / p.potency.startMg : 1;
    const synthetic = syntheticMean(x, p, x.potencyRatio[0]!);
    const heavy = heavyRatio(x, p, now);
    const used = cocaine >= 0 ? x.consumedKg[cocaine]! / x.refConsumedKg[cocaine]! : 1;
    const trend = exp(p.psychostimulant.trend * years) * pow(priceRatio(x, cocaine), p.psychostimulant.substitution);
    const stimulantAlone = aloneInvolved(weekly(p.before.psychostimulant), p.psychostimulant.synthetic, trend);
    const overlap = p.psychostimulant.overlap;
    const luck = now.luck.at(0);
    const withCocaine = cocaineWith(p, synthetic, heavy);
    const withStimulant = stimulantWith(p, synthetic);
    const onlySynthetic = luck.poisson(room(now, synthetic - withCocaine - (1 - overlap) * withStimulant));
    const synCocaine = luck.poisson(room(now, withCocaine - overlap * withStimulant));
    const synStimulant = luck.poisson((1 - overlap) * withStimulant);
    const synBoth = luck.poisson(overlap * withStimulant);
    const alone = aloneInvolved(weekly(p.before.cocaine), p.cocaine.synthetic, used);
    const onlyCocaine = luck.poisson(room(now, alone - overlap * stimulantAlone));
    const onlyStimulant = luck.poisson((1 - overlap) * stimulantAlone);
    const cocaineStimulant = luck.poisson(overlap * stimulantAlone);
    const other = luck.poisson(otherMean(p, now) * pow(priceRatio(x, fentanyl), p.other.substitution));

    const withSynthetic = onlySynthetic + synCocaine + synStimulant + synBoth;
    x.cocaineOnlyDeaths[0] = onlyCocaine + cocaineStimulant;
    count(x, now, "synthetic-opioid", withSynthetic);
    count(x, now, "cocaine", synCocaine + synBoth + onlyCocaine + cocaineStimulant);
    count(x, now, "psychostimulant", synStimulant + synBoth + onlyStimulant + cocaineStimulant);
    count(x, now, "all", withSynthetic + onlyCocaine + onlyStimulant + cocaineStimulant + other);
    if (!now.frozen) {
      const pace = (p.residual.monthly * MONTHS_PER_YEAR) / WEEKS_PER_YEAR;
      x.residualDecline[0] = nextResidual(x.residualDecline[0]!, pace, now.week, p.residual.halfLife);
    }
  },
});

const weekly = (perYear: number): number => perYear / WEEKS_PER_YEAR;

const room = (now: Now, mean: number): number => now.tally.clamp(mean, 0, Infinity);

/** Deaths with synthetic opioids expected in a week at a potency relative to the start [death/week]. */
function syntheticMean(x: X, p: OverdoseParameters, doseRatio: number): number {
  const level = p.start.synthetic / p.start.modelled;
  const exposed =
    x.opioidDisorder[0]! + p.risk.usersRatio * x.opioidUsers[0]! + p.risk.treatedRatio * x.opioidTreated[0]!;
  const rate = sourceDeathRate(x.fentanylShare[0]!, x.naloxoneShare[0]!, p);
  return weekly(level * rate * exposed) * potencyEffect(doseRatio, p.potency.elasticity) * x.residualDecline[0]!;
}

const syntheticRatio = (p: OverdoseParameters, synthetic: number): number => synthetic / weekly(p.before.synthetic);

const cocaineWith = (p: OverdoseParameters, synthetic: number, heavy: number): number =>
  coInvolved(weekly(p.before.cocaine), p.cocaine.synthetic, syntheticRatio(p, synthetic), heavy);

const stimulantWith = (p: OverdoseParameters, synthetic: number): number =>
  coInvolved(weekly(p.before.psychostimulant), p.psychostimulant.synthetic, syntheticRatio(p, synthetic), 1);

/** Deaths from other drugs: what is left of all deaths at the start [death/week]. */
const otherMean = (p: OverdoseParameters, now: Now): number => {
  const cocaine = aloneInvolved(p.before.cocaine, p.cocaine.synthetic, 1);
  const stimulant = aloneInvolved(p.before.psychostimulant, p.psychostimulant.synthetic, 1);
  const alone = cocaine + (1 - p.psychostimulant.overlap) * stimulant;
  return weekly(room(now, p.start.all - p.start.synthetic - alone));
};

/** Heavy users of cocaine relative to the reference state, 1 in a world without cocaine. */
const heavyRatio = (x: X, p: OverdoseParameters, now: Now): number => {
  const c = now.world.names.commodity.indexOf("cocaine");
  return c < 0 ? 1 : x.heavyUsers[0]! / (x.refConsumedKg[c]! * p.cocaine.heavyPerKg);
};

const priceRatio = (x: X, c: number): number => (c < 0 ? 1 : x.retailUsdPerKg[c]! / x.refRetailUsdPerKg[c]!);

/** Fills the past: the recorded window, or a level past under frozen drivers. */
function remember(x: X, now: Now, name: string, mean: number, record: number): void {
  const cause = now.world.names.cause.indexOf(name);
  if (cause < 0) return;
  const window = now.frozen ? mean * WEEKS_PER_WINDOW : record;
  for (let ago = 1; ago <= WEEKS_PER_WINDOW; ago++) now.remember("deaths", ago, cause, pastDeaths(window, mean, ago));
  x.deaths12m[cause] = window;
}

function count(x: X, now: Now, name: string, deaths: number): void {
  const cause = now.world.names.cause.indexOf(name);
  if (cause < 0) return;
  x.deaths[cause] = deaths;
  x.deaths12m[cause] = x.deaths12m[cause]! + deaths - now.past("deaths", WEEKS_PER_WINDOW, cause);
}
