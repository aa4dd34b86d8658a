/**
 * How states of the region answer: threat felt, mobilisation, cooperation, suspensions, incidents.
 *
 *     (T, m) are a Richardson pair, dx = k·y − a·x + g (Richardson 1960; equilibrium ((k h + b g)/(ab − kl), …)):
 *       ΔT = k_us(m − m0) − a_us·(T − T*),   T* = T0 + (1 − T0)(pressure − pressure0)
 *       Δm = k_s(T − T0) − a_s(m − m0) + arming·arms
 *     pressure = 1 − e^(−posture·exposure·(1 + error));  posture = 1 − (1 − sovereignty cost)·e^(−people/scale)
 *     c* = σ(b0 + b1·inducement − b2·sovereignty − b3·ln(1 + nationals killed) − b4·rival offer + coercion + training)
 *     c' = c + k_c(c* − c);   b0 solved so that c stands still before the campaign
 *     suspension: recorded, else an event with hazard h0·(s − s0)·exposure·ln(1 + nationals killed); partial, it wears off
 *     incidents ~ Poisson(i0·assets added·exposure·m·(1 − c))
 *
 * k_us = spiral·a_us·a_s/k_s with spiral < 1, so a_us·a_s > k_us·k_s in every draw: no runaway by construction.
 * Indices in [0, 1]. No published calibration exists: priors are elicited scenario priors, and the verdict says how
 * much depends on them. Nationals killed count while strikes are permitted: those of law enforcement are in the start.
 */
import { exp, log, logistic, logit } from "@inflow/exact";
import { mechanism, type Now, type View } from "../mechanism.ts";
import { USD_PER_MUSD, WEEKS_PER_YEAR } from "../unit.ts";
import type { RegionalReactionParameters } from "./parameters.gen.ts";

/** Richardson's change of one side: defence against the other, fatigue of its own, and grievance [1/week]. */
export const richardsonChange = (
  own: number,
  other: number,
  defence: number,
  fatigue: number,
  grievance: number,
): number => defence * other - fatigue * own + grievance;

/** The other side's defence coefficient as a share of what would make the pair run away [1/week]. */
export const stableDefence = (spiral: number, fatigueA: number, fatigueB: number, defenceB: number): number =>
  (spiral * fatigueA * fatigueB) / defenceB;

/** Posture that neighbours see: the union of the regime's sovereignty cost and the people sent [1]. */
export const postureSeen = (sovereignty: number, persons: number, scale: number): number =>
  1 - (1 - sovereignty) * exp(-persons / scale);

/** Pressure on a state, saturating; people killed in error make it worse [1]. */
export const pressureOn = (posture: number, exposure: number, killedInError: number, weight: number): number =>
  1 - exp(-posture * exposure * (1 + weight * killedInError));

/** A payment's effect saturates: half of it at `half` [1]. */
export const saturated = (amount: number, half: number): number => amount / (amount + half);

/** Effect of training as a multiple of what it was: 0 at 1, near its logarithm, at most 2 [1]. */
export const trainingEffect = (multiple: number): number => (2 * (multiple - 1)) / (multiple + 1);

/** Cooperation that a state would settle at, from the level before the campaign and the change of its terms [1]. */
export const cooperationWanted = (before: number, change: number): number => logistic(logit(before) + change);

/** Chance that a state suspends cooperation this week [1]. */
export const suspensionChance = (hazard: number, sovereignty: number, exposure: number, killed: number): number =>
  sovereignty <= 0 || killed === 0 ? 0 : 1 - exp(-hazard * sovereignty * exposure * log(1 + killed));

/** Suspended share next week: an event brings it to its depth, else it wears off [1]. */
export const suspendedAfter = (suspended: number, event: number, depth: number, lift: number): number =>
  suspended * (1 - lift) + event * Math.max(0, depth - suspended);

const reads = [
  "coercionLever",
  "trainingLever",
  "inducementUsdPerWeek",
  "cooperationShock",
  "hostChange",
  "stateCooperation",
  "stateThreat",
  "stateMobilisation",
  "stateExposure",
  "stateNationalsShare",
  "regimeSovereigntyCost",
  "sovereigntyCost",
  "strikesPermitted",
  "assetBaseCount",
  "assetCount",
  "personsDeployed",
  "crewKilled",
  "killedInError",
  "rivalOffer",
  "armsDelivered",
] as const;

const writes = [
  "threat",
  "mobilisation",
  "cooperation",
  "suspended",
  "nationalsKilled",
  "incidents",
  "inducementUsd",
] as const;

type X = View<(typeof reads)[number], (typeof writes)[number]>;

/** Change of the terms of cooperation since before the campaign, in logits; `cost` is of sovereignty, to the state. */
const termsOf = (x: X, p: RegionalReactionParameters, s: number, cost: number): number => {
  const { cooperation, coercion } = p;
  const paid = (x.inducementUsdPerWeek[s]! * WEEKS_PER_YEAR) / USD_PER_MUSD;
  return (
    cooperation.inducement * saturated(paid, p.inducement.half) -
    cooperation.sovereignty * (cost + coercion.sovereignty * x.coercionLever[s]!) -
    cooperation.harm * (x.nationalsKilled[s]! === 0 ? 0 : log(1 + x.nationalsKilled[s]!)) -
    cooperation.rivals * x.rivalOffer[s]! +
    coercion.effect * x.coercionLever[s]! +
    cooperation.training * trainingEffect(x.trainingLever[s]!)
  );
};

/** Threat and mobilisation of every state: one week of the Richardson pairs. */
const mobilise = (x: X, p: RegionalReactionParameters, { tally }: Now): void => {
  const { stateExposure, stateThreat, stateMobilisation, threat, mobilisation, armsDelivered } = x;
  const { rate, persons, error: weight } = p.threat;
  const { fatigue, defence, arming } = p.mobilisation;
  const spiral = stableDefence(p.threat.spiral, rate, fatigue, defence);
  const error = x.killedInError[0]! * x.strikesPermitted[0]!;
  const posture = postureSeen(x.sovereigntyCost[0]!, x.personsDeployed[0]!, persons);
  const usual = postureSeen(x.regimeSovereigntyCost[0]!, 0, persons);
  const isUsual = posture === usual && error === 0;
  for (let s = 0; s < threat.length; s++) {
    const exposure = stateExposure[s]!;
    const pressure =
      isUsual || exposure === 0
        ? 0
        : pressureOn(posture, exposure, error, weight) - pressureOn(usual, exposure, 0, weight);
    const excess = (1 - stateThreat[s]!) * pressure;
    const moreThan = threat[s]! - stateThreat[s]!;
    const armed = mobilisation[s]! - stateMobilisation[s]!;
    const moreThreat = richardsonChange(moreThan, armed, spiral, rate, rate * excess);
    const moreForce = richardsonChange(armed, moreThan, defence, fatigue, arming * armsDelivered[s]!);
    threat[s] = tally.clamp(threat[s]! + moreThreat, 0, 1);
    mobilisation[s] = tally.clamp(mobilisation[s]! + moreForce, 0, 1);
  }
};

/** Cooperation of every state and what a suspension withdraws from it. */
const cooperate = (x: X, p: RegionalReactionParameters, { luck, world }: Now): void => {
  const { stateCooperation, hostChange, cooperation, stateExposure, nationalsKilled, cooperationShock, suspended } = x;
  const identity = world.identity.state;
  const { hazard, depth, weeks } = p.suspension;
  const cost = x.sovereigntyCost[0]! - x.regimeSovereigntyCost[0]!;
  for (let s = 0; s < cooperation.length; s++) {
    const exposure = stateExposure[s]!;
    const before = stateCooperation[s]! + (p.host.cooperation - stateCooperation[s]!) * hostChange[s]!;
    const wanted = cooperationWanted(before, termsOf(x, p, s, cost * exposure));
    cooperation[s] = cooperation[s]! + p.cooperation.rate * (wanted - cooperation[s]!);
    const chance = suspensionChance(hazard, cost, exposure, nationalsKilled[s]!);
    const event = chance === 0 ? 0 : luck.at(identity[s]!).binomial(1, chance);
    const recorded = cooperationShock[s]!;
    suspended[s] = recorded > 0 ? recorded : suspendedAfter(suspended[s]!, event, depth, 1 / weeks);
  }
};

/** Incidents of a week, on the state's second draw: its first decides on suspension. */
const incidentsOf = (rate: number, now: Now, s: number): number => {
  const luck = now.luck.at(now.world.identity.state[s]!);
  luck.uniform();
  return luck.poisson(rate);
};

export const regionalReaction = mechanism({
  name: "regionalReaction",
  reads,
  writes,
  start(x, _p: RegionalReactionParameters) {
    for (let s = 0; s < x.cooperation.length; s++) {
      x.threat[s] = x.stateThreat[s]!;
      x.mobilisation[s] = x.stateMobilisation[s]!;
      x.cooperation[s] = x.stateCooperation[s]!;
    }
    x.suspended.fill(0);
    x.nationalsKilled.fill(0);
  },
  step(x, p: RegionalReactionParameters, now) {
    let killed = x.killedInError[0]!;
    for (let z = 0; z < x.crewKilled.length; z++) killed += x.crewKilled[z]!;
    let added = 0;
    for (let a = 0; a < x.assetCount.length; a++) added += Math.max(0, x.assetCount[a]! - x.assetBaseCount[a]!);
    let usd = 0;
    mobilise(x, p, now);
    cooperate(x, p, now);
    for (let s = 0; s < x.cooperation.length; s++) {
      x.nationalsKilled[s] = x.nationalsKilled[s]! + killed * x.strikesPermitted[0]! * x.stateNationalsShare[s]!;
      const near = added * x.stateExposure[s]!;
      const rate = p.incident.rate * near * x.mobilisation[s]! * (1 - x.cooperation[s]!);
      x.incidents[s] = rate === 0 ? 0 : incidentsOf(rate, now, s);
      usd += x.inducementUsdPerWeek[s]! + p.training.usdPerWeek * Math.max(0, x.trainingLever[s]! - 1);
    }
    x.inducementUsd[0] = usd;
  },
});
