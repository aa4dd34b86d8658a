/**
 * Interdiction: what is stopped, limited by hours.
 *
 *     attempts = min(detected, round(H/T(q))),  T(q) = q·T_cued + (1 − q)·T_uncued,  success ~ Binomial(attempts, s)
 *
 * Strikes draw from the detected first, boardings from the rest: a struck boat cannot also be boarded. False alarms take
 * strike capacity before any detected boat does, and destroy no load: where capacity is short, errors displace strikes on
 * traffickers one for one. Loads at ports and on land are lost by inspection and police. Cues shorten the end-game, or
 * losing partners would change nothing while capacity binds. Losses of a zone are whole boats, drawn among the detected;
 * the shipments of a leg share its loss. Counts are aggregate: no vessel and no person is an object here.
 */
import type { Luck } from "@inflow/exact";
import { mechanism, type Now, type Reading, type View } from "../mechanism.ts";
import { WEEKS_PER_MONTH } from "../unit.ts";
import { Control, SLOTS } from "../world.ts";
import type { InterdictionParameters } from "./parameters.gen.ts";

const reads = [
  "shipments",
  "shipmentCount",
  "departedKg",
  "legTrips",
  "detectedShare",
  "gateStopShare",
  "cuedShare",
  "refZoneCuedShare",
  "refEndGameHours",
  "boardingHours",
  "strikeHours",
  "strikesPermitted",
  "ashorePermitted",
  "leadersPermitted",
  "boardingShare",
  "lethalShare",
  "prosecutedShare",
  "strikeTempoLever",
  "strikeRecord",
  "depotEffortShare",
  "leaderEffortShare",
  "refZoneCrew",
  "refSuccessShare",
  "zoneContactsPerWeek",
  "crewDeathBelief",
  "organisationShare",
  "stagedKg",
  "stagingDrawnKg",
  "outletKg",
  "refOutletKg",
  "refLegTrips",
  "modeLoadKg",
  "informants",
  "informantLossShare",
] as const;
const writes = [
  "legDetected",
  "detectedTrips",
  "boardings",
  "strikes",
  "strikesInError",
  "sunkShare",
  "lossShare",
  "survivedKg",
  "seizedKg",
  "destroyedKg",
  "outletLostKg",
  "depotKg",
  "arrested",
  "crewKilled",
  "killedInError",
  "detainedProsecuted",
  "informantsLost",
  "leadersRemoved",
  "munitionsUsd",
  "fishingDaysLost",
] as const;
type X = View<(typeof reads)[number], (typeof writes)[number]>;

/** Ship-hours of an end-game [h] when a share q of detections is cued. */
export const endGameHoursAt = (cuedShare: number, cuedHours: number, uncuedHours: number): number =>
  cuedShare * cuedHours + (1 - cuedShare) * uncuedHours;

/** Innocent boats that would be taken for traffickers in a week [1/week]. */
export const falseAlarmsAt = (contacts: number, examined: number, falseAlarm: number): number =>
  contacts * examined * falseAlarm;

/** Share of the cargo of lost boats that went down [1]: all of the sunk, and what the boarded threw overboard. */
export const sunkShareAt = (sunk: number, boarded: number, jettison: number): number =>
  (sunk + boarded * jettison) / (sunk + boarded);

/** Trips as a count: those of a record may be fractions, which luck rounds. */
const wholeTrips = (trips: number, luck: Luck): number =>
  luck.expecting || trips === Math.floor(trips) ? trips : luck.rounded(trips);

const detect = (x: X, { world, luck }: Now): void => {
  const { legZone, legControl } = world.relation;
  const { legTrips, lossShare, legDetected, detectedTrips, detectedShare } = x;
  const identity = world.identity.leg;
  detectedTrips.fill(0);
  lossShare.fill(0);
  legDetected.fill(0);
  for (let l = 0; l < legTrips.length; l++) {
    const trips = legTrips[l];
    if (trips === 0 || legZone[l] < 0) continue;
    const stream = luck.at(identity[l]);
    const found = stream.binomial(wholeTrips(trips, stream), detectedShare[l]);
    legDetected[l] = found;
    if (legControl[l] === Control.sea) detectedTrips[legZone[l]] += found;
    else lossShare[l] = found / trips;
  }
};

/** Strikes a week that hours allow in a zone [strike/week]; where a record exists, the recorded number by share of hours. */
const strikesPossible = (z: number, x: X, p: InterdictionParameters): number => {
  if (x.strikeRecord[0] === 0) return x.strikeHours[z] / p.hours.strike;
  let hours = 0;
  for (let y = 0; y < x.strikeHours.length; y++) hours += x.strikeHours[y];
  return hours > 0 ? (x.strikeRecord[0] * x.strikeHours[z]) / hours : 0;
};

/** End-games of one sea zone; leaves the boats lost to each cause in `boardings` and `strikes`. */
const engage = (z: number, x: X, p: InterdictionParameters, now: Now): void => {
  const luck = now.luck.at(now.world.identity.zone[z]);
  const detected = x.detectedTrips[z];
  const permitted = x.strikesPermitted[0] * x.strikeTempoLever[0] * (1 - x.depotEffortShare[0]);
  const alarms = luck.poisson(permitted * falseAlarmsAt(x.zoneContactsPerWeek[z], p.contact.examined, p.falseAlarm));
  const capacity = luck.rounded(permitted * strikesPossible(z, x, p));
  const inError = Math.min(alarms, capacity);
  const ordered = Math.min(detected, capacity - inError);
  const struck = luck.binomial(ordered, p.strike.success);
  const loaded = luck.binomial(struck, p.carry);
  const hours =
    (x.refEndGameHours[z] * endGameHoursAt(x.cuedShare[z], p.hours.cued, p.hours.uncued)) /
    endGameHoursAt(x.refZoneCuedShare[z], p.hours.cued, p.hours.uncued);
  const attempts = luck.capped(detected - ordered, hours > 0 ? x.boardingHours[z] / hours : 0);
  const caught = luck.binomial(attempts, x.refSuccessShare[0]);
  const lethal = luck.binomial(caught, x.lethalShare[0]);
  const boarded = luck.binomial(caught - lethal, Math.min(1, x.boardingShare[0] / (1 - x.lethalShare[0])));
  x.strikes[z] = struck;
  x.strikesInError[z] = inError;
  x.boardings[z] = boarded;
  x.arrested[z] = boarded * x.refZoneCrew[z];
  x.crewKilled[z] = struck * p.strike.crew + lethal * x.refZoneCrew[z];
  x.killedInError[0] += inError * p.innocent.crew;
  x.munitionsUsd[0] += (ordered + inError) * p.munitions.strike;
  x.fishingDaysLost[0] += p.fishing.fear * x.zoneContactsPerWeek[z] * Math.max(0, x.crewDeathBelief[z]);
  const lost = boarded + lethal + loaded;
  x.sunkShare[z] = lost > 0 ? sunkShareAt(loaded + lethal, boarded, p.jettison) : 0;
  loseInZone(z, x, lost, now);
};

/**
 * Chooses which of a zone's detected boats are the lost ones, each as likely as any other, and writes the loss of its
 * legs: boats at equal intervals from a random start, so that one draw is taken whatever the numbers.
 */
const loseInZone = (z: number, x: X, boats: number, { world, luck }: Now): void => {
  const { zoneFirstSeaLeg, zoneEndSeaLeg, seaLegs } = world.relation;
  const { legDetected, legTrips, lossShare, detectedTrips } = x;
  const between = detectedTrips[z] / boats;
  let next = luck.uniform() * between;
  let passed = 0;
  for (let i = zoneFirstSeaLeg[z]; i < zoneEndSeaLeg[z] && boats > 0; i++) {
    const l = seaLegs[i];
    const detected = legDetected[l];
    if (detected === 0) continue;
    passed += detected;
    let lost = luck.expecting ? detected / between : 0;
    for (; next < passed && !luck.expecting; next += between) lost++;
    lossShare[l] = lost / legTrips[l];
  }
};

const isGated = (stopShare: Reading): boolean => {
  for (let l = 0; l < stopShare.length; l++) if (stopShare[l] !== 0) return true;
  return false;
};

/** Walks each shipment along its legs: what is lost where, and what survives. */
const loseCargo = (x: X, { world }: Now): void => {
  const { routeLane, routeExposedLegs, laneCommodity, legZone, legControl } = world.relation;
  const zones = x.detectedTrips.length;
  const { departedKg, shipments, lossShare, gateStopShare, sunkShare, seizedKg, destroyedKg, survivedKg } = x;
  survivedKg.fill(0);
  seizedKg.fill(0);
  destroyedKg.fill(0);
  const gated = isGated(gateStopShare);
  for (let i = 0; i < x.shipmentCount[0]; i++) {
    const r = shipments[i];
    let kg = departedKg[r];
    const lane = routeLane[r];
    const end = (r + 1) * SLOTS;
    for (let slot = r * SLOTS; slot < end; slot++) {
      const l = routeExposedLegs[slot];
      if (l < 0) break;
      const share = lossShare[l];
      if (share === 0 && !gated) continue;
      const stopped = kg * gateStopShare[l];
      const lost = (kg - stopped) * share;
      const z = legZone[l];
      const cell = laneCommodity[lane] * zones + z;
      const sunk = legControl[l] === Control.sea ? sunkShare[z] : 0;
      seizedKg[cell] += stopped + lost * (1 - sunk);
      destroyedKg[cell] += lost * sunk;
      kg -= stopped + lost;
    }
    survivedKg[lane] += kg;
  }
};

const loseOutlets = (x: X, { world }: Now): void => {
  const { legOutlet, legMode } = world.relation;
  x.outletLostKg.fill(0);
  for (let l = 0; l < x.legTrips.length; l++) {
    const e = legOutlet[l];
    if (e >= 0) x.outletLostKg[e] += x.legTrips[l] * x.lossShare[l] * x.modeLoadKg[legMode[l]];
  }
};

const actAshore = (x: X, p: InterdictionParameters, { world, luck, tally }: Now): void => {
  let strikeHours = 0;
  for (let z = 0; z < x.strikeHours.length; z++) strikeHours += x.strikeHours[z];
  const efforts =
    (x.ashorePermitted[0] * x.strikeTempoLever[0] * x.depotEffortShare[0] * strikeHours) /
    (p.hours.strike * p.depot.effort);
  const leaders = (x.leadersPermitted[0] * x.leaderEffortShare[0]) / WEEKS_PER_MONTH;
  for (let o = 0; o < x.depotKg.length; o++) {
    const stream = luck.at(world.identity.organisation[o]);
    const share = x.organisationShare[o] / world.names.commodity.length;
    const hits = stream.poisson(efforts * share * p.depot.success);
    const removed = stream.poisson(leaders * share * p.leader.success);
    x.depotKg[o] = tally.clamp(hits * p.depot.kg, 0, Math.max(0, x.stagedKg[o] - x.stagingDrawnKg[o]));
    x.leadersRemoved[o] = removed;
    x.munitionsUsd[0] += hits * p.munitions.strike;
  }
};

export const interdiction = mechanism({
  name: "interdiction",
  reads,
  writes,
  step(x, p: InterdictionParameters, now) {
    x.killedInError[0] = 0;
    x.munitionsUsd[0] = 0;
    x.fishingDaysLost[0] = 0;
    detect(x, now);
    let detained = 0;
    for (let z = 0; z < x.detectedTrips.length; z++) {
      x.strikes[z] = 0;
      x.strikesInError[z] = 0;
      x.boardings[z] = 0;
      x.arrested[z] = 0;
      x.crewKilled[z] = 0;
      x.sunkShare[z] = 0;
      if (now.world.relation.zoneControl[z] === Control.sea) engage(z, x, p, now);
      detained += x.arrested[z];
    }
    x.detainedProsecuted[0] = detained * x.prosecutedShare[0];
    x.informantsLost[0] = x.informants[0] * x.informantLossShare[0];
    loseCargo(x, now);
    loseOutlets(x, now);
    actAshore(x, p, now);
  },
});
