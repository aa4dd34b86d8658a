/**
 * The force: how many assets, how ready, over which sea zones, at what cost.
 *
 *     n = n0·level + surge·presence;  hours_za = n·168·available·ready·share_z
 *     share' = share + μ(share* − share) by form:
 *       fixed       share* = w, the custom before the campaign; the surge goes where the policy sends it
 *       adaptive    share* ∝ w·score;  score' = (1 − a)·score + a·interceptions/interceptions0  (NarcoLogic, PNAS 2019)
 *       randomised  share ∝ w·(−ln u), drawn anew every few weeks: Dirichlet(1) over equal customs (after SOAR)
 *       proportional  share* as fixed; the surge ∝ believed flow: usual trips times last month's interceptions over the usual
 *       mixed       share* as fixed; the surge ∝ (1/p)·(−ln u), p the chance of an arrest per customary hour (Washburn & Wood 1995)
 *     ready' = ready + (1 − ready)/T − ω·(u − u0)·overstay·ready;  the base force rotates at u0 and is never worn
 *     cost_d = (surge + base·(level − 1))·dayCost_d·7: increments over the law-enforcement force before the campaign
 *
 * Three definitions of cost are kept apart and never added. Ship-days and flight hours withdrawn are counted, not priced:
 * the full definition already holds them. That random patrols defeat learning is SOAR's finding and does not appear here:
 * they remove some 7 % less than customary ones and leave the inflow as it is, for end-games have falling returns to hours
 * in one water and crews answer what they met, not what is planned. Hours that stay by custom do not hold the split of flow
 * between waters: where boats have become few the same hours catch more of them, so a shift outlives its cause. Limit:
 * classes of assets and zones, no unit and no position.
 */
import { pow } from "@inflow/exact";
import { mechanism, type Now, type View } from "../mechanism.ts";
import { DAYS_PER_WEEK, HOURS_PER_WEEK, WEEKS_PER_MONTH } from "../unit.ts";
import { Control } from "../world.ts";
import { type ForcePackageParameters, forcePackageAllocationForm as form } from "./parameters.gen.ts";
import { believedFlowAt, exponentialOf, inspectionWeightAt } from "./surge-spread.ts";

/** Hours on station of a class in a week [h/week]. */
export const onStationHours = (count: number, available: number, ready: number): number =>
  count * HOURS_PER_WEEK * available * ready;

/** Assets assigned: the law-enforcement force at its level, and what remains of the surge [asset]. */
export const assignedCount = (base: number, level: number, surge: number, presence: number): number =>
  base * level + surge * presence;

/** Assets above the law-enforcement force before the campaign; a smaller force is not counted as a gain [asset]. */
export const addedCount = (base: number, level: number, surge: number, presence: number): number =>
  surge * presence + base * Math.max(0, level - 1);

/** Cost of a class above the force before the campaign, by one definition [USD/week]. */
export const addedUsd = (added: number, usdPerDay: number): number => added * usdPerDay * DAYS_PER_WEEK;

/** How far the deployed share exceeds a rotation that can be kept up: the base rotates at u0, the surge stays out at u_s [1]. */
export const overdeployed = (base: number, surge: number, rotation: number, surgeDeployed: number): number =>
  surge > 0 ? (Math.max(0, surgeDeployed - rotation) * surge) / (base + surge) : 0;

/** Wear grows with weeks beyond the planned cycle [1]. */
export const overstay = (surgeWeeks: number, cycleWeeks: number): number => Math.max(1, surgeWeeks / cycleWeeks);

/** Ready share next week: it recovers in port and is worn by deployment beyond rotation [1]. */
export const readinessAfter = (ready: number, excess: number, wear: number, recoveryWeeks: number): number =>
  ready + (1 - ready) / recoveryWeeks - wear * excess * ready;

/** Weekly weight of new success that makes a month's weight [1]. */
export const weeklyLearning = (monthly: number): number => 1 - pow(1 - monthly, 1 / WEEKS_PER_MONTH);

/** NarcoLogic's score: s' = (1 − a)s + a·success, with success relative to the reference state [1]. */
export const scoreAfter = (score: number, success: number, weight: number): number =>
  (1 - weight) * score + weight * success;

/** A share moves towards its target [1]. */
export const movedShare = (share: number, target: number, speed: number): number => share + speed * (target - share);

const reads = [
  "forceLevel",
  "assetSurge",
  "zoneHoursLever",
  "unpredictablePatrolShare",
  "zoneHoursShare",
  "assetBaseCount",
  "assetAvailability",
  "assetSpeedKmh",
  "assetSearchShare",
  "assetBoardingShare",
  "assetStrikeShare",
  "assetFullUsdPerDay",
  "assetShipsUsdPerDay",
  "assetIncrementalUsdPerDay",
  "assetPersons",
  "refZoneTrips",
  "refZoneArrestShare",
  "recentInterceptions",
  "campaignPresence",
] as const;

const writes = [
  "assetCount",
  "patrolHours",
  "boardingHours",
  "strikeHours",
  "forceUsd",
  "shipDaysWithdrawn",
  "flightHoursWithdrawn",
  "personsDeployed",
  "readiness",
  "hoursShare",
  "surgeShare",
  "allocationScore",
  "surgeWeeks",
] as const;

type X = View<(typeof reads)[number], (typeof writes)[number]>;

const atSea = (now: Now, zone: number): boolean => now.world.relation.zoneControl[zone] === Control.sea;

const customSum = (x: X, now: Now): number => {
  let sum = 0;
  for (let z = 0; z < x.zoneHoursShare.length; z++) if (atSea(now, z)) sum += x.zoneHoursShare[z]!;
  return sum;
};

/** Weight of a zone in a random spread; `place` counts the draws taken from the zone's stream. */
const randomWeight = (x: X, now: Now, zone: number, place: number): number => {
  const luck = now.luck.at(now.world.identity.zone[zone]!);
  let uniform = luck.uniform();
  for (let i = 0; i < place; i++) uniform = luck.uniform();
  return x.zoneHoursShare[zone]! * exponentialOf(uniform);
};

const randomSum = (x: X, now: Now, place: number): number => {
  let sum = 0;
  for (let z = 0; z < x.zoneHoursShare.length; z++) if (atSea(now, z)) sum += randomWeight(x, now, z, place);
  return sum;
};

/** Interceptions a week in a zone in the reference state: trips that end in seizure and arrest. */
const referenceInterceptions = (x: X, zone: number): number => x.refZoneTrips[zone]! * x.refZoneArrestShare[zone]!;

/** Spreads the surge anew, by the inspector's mixed strategy or in proportion to believed flow; `uniform` gives the luck of a zone. */
const spreadSurge = (
  x: X,
  p: ForcePackageParameters,
  now: Now,
  believed: (zone: number) => number,
  uniform: (zone: number) => number,
): void => {
  const mixed = p.allocation.form === form.mixed;
  let sum = 0;
  for (let z = 0; z < x.surgeShare.length; z++) {
    if (!atSea(now, z)) continue;
    x.surgeShare[z] = mixed
      ? inspectionWeightAt(x.zoneHoursShare[z]!, x.refZoneArrestShare[z]!) * exponentialOf(uniform(z))
      : believed(z);
    sum += x.surgeShare[z]!;
  }
  for (let z = 0; z < x.surgeShare.length; z++) x.surgeShare[z] = sum > 0 ? x.surgeShare[z]! / sum : x.hoursShare[z]!;
};

/** The surge's spread of this week: drawn anew every few weeks. */
const respreadSurge = (x: X, p: ForcePackageParameters, now: Now): void => {
  if (now.week % p.allocation.redraw !== 0) return;
  const believed = (z: number): number =>
    believedFlowAt(x.refZoneTrips[z]!, x.recentInterceptions[z]!, referenceInterceptions(x, z));
  spreadSurge(x, p, now, believed, (z) => now.luck.at(now.world.identity.zone[z]!).uniform());
};

/** Moves the shares of hours over sea zones by the rule of allocation. */
const spread = (x: X, p: ForcePackageParameters, now: Now): void => {
  const customary = customSum(x, now);
  if (!(customary > 0)) return;
  if (p.allocation.form === form.randomised) {
    if (now.week % p.allocation.redraw !== 0) return;
    const sum = randomSum(x, now, 0);
    for (let z = 0; z < x.hoursShare.length; z++) if (atSea(now, z)) x.hoursShare[z] = randomWeight(x, now, z, 0) / sum;
    return;
  }
  const adaptive = p.allocation.form === form.adaptive;
  let scored = 0;
  if (adaptive) scored = learn(x, p, now);
  for (let z = 0; z < x.hoursShare.length; z++) {
    if (!atSea(now, z)) continue;
    const custom = x.zoneHoursShare[z]! / customary;
    const followed = scored > 0 ? (x.zoneHoursShare[z]! * x.allocationScore[z]!) / scored : custom;
    const target = adaptive ? movedShare(followed, custom, p.allocation.exploration) : custom;
    x.hoursShare[z] = movedShare(x.hoursShare[z]!, target, p.allocation.speed);
  }
};

/** Updates the scores and returns the sum of scored customs. */
const learn = (x: X, p: ForcePackageParameters, now: Now): number => {
  const weight = weeklyLearning(p.allocation.learning);
  let scored = 0;
  for (let z = 0; z < x.hoursShare.length; z++) {
    if (!atSea(now, z)) continue;
    const reference = referenceInterceptions(x, z);
    const success = reference > 0 ? x.recentInterceptions[z]! / reference : 1;
    x.allocationScore[z] = scoreAfter(x.allocationScore[z]!, success, weight);
    scored += x.zoneHoursShare[z]! * x.allocationScore[z]!;
  }
  return scored;
};

/** Cost of one asset a day by the named definition. */
const dayCost = (x: X, definition: string) =>
  definition === "full"
    ? x.assetFullUsdPerDay
    : definition === "ships"
      ? x.assetShipsUsdPerDay
      : x.assetIncrementalUsdPerDay;

/** Assets, people, withdrawals and the three costs. */
const count = (x: X, p: ForcePackageParameters, now: Now, presence: number, level: number): void => {
  x.forceUsd.fill(0);
  let ships = 0;
  let flight = 0;
  let persons = 0;
  for (let a = 0; a < x.assetCount.length; a++) {
    const base = x.assetBaseCount[a]!;
    const added = addedCount(base, level, x.assetSurge[a]!, presence);
    x.assetCount[a] = assignedCount(base, level, x.assetSurge[a]!, presence);
    persons += added * x.assetPersons[a]!;
    if (x.assetSpeedKmh[a]! > p.aircraft.speed)
      flight += onStationHours(added, x.assetAvailability[a]!, x.readiness[a]!);
    else ships += added * DAYS_PER_WEEK;
    for (let d = 0; d < x.forceUsd.length; d++) {
      x.forceUsd[d] = x.forceUsd[d]! + addedUsd(added, dayCost(x, now.world.names.definition[d]!)[a]!);
    }
  }
  x.shipDaysWithdrawn[0] = ships;
  x.flightHoursWithdrawn[0] = flight;
  x.personsDeployed[0] = persons;
};

/** Hours on station by sea zone, none elsewhere: search by class, end-games by boarding and by strike in all. */
const place = (x: X, p: ForcePackageParameters, now: Now, presence: number, level: number): void => {
  const assets = x.assetCount.length;
  const random = x.unpredictablePatrolShare[0]!;
  const randomly = random > 0 ? randomSum(x, now, 1) : 0;
  const ordered = p.allocation.form === form.fixed ? orderedSum(x, now) : 0;
  const apart = p.allocation.form === form.mixed || p.allocation.form === form.proportional;
  if (apart) respreadSurge(x, p, now);
  const { assetAvailability, readiness, assetBaseCount, assetSurge, patrolHours } = x;
  const { assetSearchShare, assetBoardingShare, assetStrikeShare } = x;
  for (let z = 0; z < x.hoursShare.length; z++) {
    if (!atSea(now, z)) continue;
    const byChance = randomly > 0 ? randomWeight(x, now, z, 1) / randomly : x.hoursShare[z]!;
    const share = movedShare(x.hoursShare[z]!, byChance, random);
    const order = apart ? x.surgeShare[z]! : ordered > 0 ? x.zoneHoursLever[z]! / ordered : x.hoursShare[z]!;
    const surgeShare = movedShare(order, byChance, random);
    let boarding = 0;
    let strike = 0;
    for (let a = 0; a < assets; a++) {
      const available = assetAvailability[a]!;
      const ready = readiness[a]!;
      const hours =
        onStationHours(assetBaseCount[a]! * level, available, ready) * share +
        onStationHours(assetSurge[a]! * presence, available, ready) * surgeShare;
      patrolHours[z * assets + a] = hours * assetSearchShare[a]!;
      boarding += hours * assetBoardingShare[a]!;
      strike += hours * assetStrikeShare[a]!;
    }
    x.boardingHours[z] = boarding;
    x.strikeHours[z] = strike;
  }
};

const orderedSum = (x: X, now: Now): number => {
  let sum = 0;
  for (let z = 0; z < x.zoneHoursLever.length; z++) if (atSea(now, z)) sum += x.zoneHoursLever[z]!;
  return sum;
};

/** Readiness, and the weeks that a surge has lasted. */
const wear = (x: X, p: ForcePackageParameters, presence: number, level: number): void => {
  let surging = 0;
  for (let a = 0; a < x.readiness.length; a++) {
    const surge = x.assetSurge[a]! * presence;
    const excess = overdeployed(x.assetBaseCount[a]! * level, surge, p.readiness.rotation, p.readiness.surgeDeployed);
    const rate = p.readiness.wear * overstay(x.surgeWeeks[0]!, p.readiness.cycle);
    x.readiness[a] = readinessAfter(x.readiness[a]!, excess, rate, p.readiness.recovery);
    surging += surge;
  }
  x.surgeWeeks[0] = surging > 0 ? x.surgeWeeks[0]! + 1 : Math.max(0, x.surgeWeeks[0]! - 1);
};

export const forcePackage = mechanism({
  name: "forcePackage",
  reads,
  writes,
  start(x, p: ForcePackageParameters, now) {
    const sum = customSum(x, now);
    x.readiness.fill(1);
    x.allocationScore.fill(1);
    x.surgeWeeks[0] = 0;
    for (let z = 0; z < x.hoursShare.length; z++)
      x.hoursShare[z] = atSea(now, z) && sum > 0 ? x.zoneHoursShare[z]! / sum : 0;
    const believed = (z: number): number => (referenceInterceptions(x, z) > 0 ? x.refZoneTrips[z]! : 0);
    spreadSurge(x, p, now, believed, () => 1 / 2);
  },
  step(x, p: ForcePackageParameters, now) {
    const presence = x.campaignPresence[0]!;
    const level = x.forceLevel[0]!;
    spread(x, p, now);
    count(x, p, now, presence, level);
    place(x, p, now, presence, level);
    wear(x, p, presence, level);
  },
});
