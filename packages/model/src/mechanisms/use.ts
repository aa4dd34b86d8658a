/**
 * Use and what it consumes. Cocaine by light and heavy users (cocaine-use.ts), opioids in doses (opioid-pools.ts).
 *
 *     cocaine:  wanted = (u_L L + u_H H)/n (P_r/P_r0)^ε,  initiation = I0 (P_r/P_r0)^ε_I       long run ε + ε_I
 *     fentanyl: doses = doses0 (pool/pool0)(P_r q/(P_r0 q0))^ε_d;  wanted = doses · mg0 · q · (A/A0)^η
 *     consumed = min(wanted, .9 stock (1 − ℓ));  lost = consumed ℓ/(1 − ℓ),  ℓ = 1 − (1 − ℓ0)^e
 *
 * Sellers hold the price of a dose while availability A thins it, so A leaves the count of doses alone; q is the
 * market's purity. Unmet demand is counted, not carried over. ℓ0 closes the reference: 1 − consumption/inflow.
 * Limit: one national population; no shift between drugs beyond small cross elasticities.
 */
import { exp, pow } from "@inflow/exact";
import { mechanism, type Now, type View } from "../mechanism.ts";
import { G_PER_KG, MG_PER_KG, WEEKS_PER_YEAR } from "../unit.ts";
import { Control } from "../world.ts";
import {
  heavyPerLight,
  lightUsersFor,
  lowerEigenvalue,
  rootScale,
  rootShift,
  untreatedShare,
  upperEigenvalue,
} from "./cocaine-use.ts";
import {
  naloxoneAtHand,
  nextPenetration,
  nextPool,
  overdoseHazardRatio,
  steadyPool,
  treatmentEntry,
} from "./opioid-pools.ts";
import type { UseParameters } from "./parameters.gen.ts";

/** Share of what leaves the stock that is seized inside the country, under a multiple of domestic enforcement [1]. */
export const domesticLossShare = (share0: number, enforcementRatio: number): number =>
  1 - pow(1 - share0, enforcementRatio);

/** Consumption out of a stock, whatever is wanted [kg/week]. */
export const consumption = (wanted: number, stock: number, share: number, lost: number): number =>
  Math.min(wanted, share * stock * (1 - lost));

/** Pure fentanyl in a dose that buyers look for: start, thinned by purity and by availability [mg/dose]. */
export const doseSought = (start: number, purityRatio: number, availabilityRatio: number, elasticity: number): number =>
  start * purityRatio * pow(availabilityRatio, elasticity);

/** Users weighted by the doses they take, untreated disorder = 1 [person]. */
export const dosePool = (
  users: number,
  disorder: number,
  treated: number,
  ofUsers: number,
  ofTreated: number,
): number => disorder + ofUsers * users + ofTreated * treated;

const reads = [
  "refConsumedKg",
  "refInflowKg",
  "refRetailUsdPerKg",
  "retailUsdPerKg",
  "purityRatio",
  "usStockKg",
  "availabilityIndex",
  "refAvailability",
  "treatmentRatio",
  "naloxoneRatio",
  "domesticEnforcementRatio",
  "inspectionRatio",
] as const;
const writes = [
  "lightUsers",
  "heavyUsers",
  "opioidUsers",
  "opioidDisorder",
  "opioidTreated",
  "opioidRemission",
  "fentanylShare",
  "naloxoneShare",
  "demandKg",
  "wantedKg",
  "consumedKg",
  "unmetKg",
  "domesticLostKg",
  "dosesPerWeek",
  "doseMg",
  "treatmentUsd",
  "domesticUsd",
] as const;
type X = View<(typeof reads)[number], (typeof writes)[number]>;

export const use = mechanism({
  name: "use",
  reads,
  writes,
  start(x, p: UseParameters, now) {
    const names = now.world.names.commodity;
    const kg = x.refConsumedKg[names.indexOf("cocaine")] ?? 0;
    const ratio = weeklyHeavyPerLight(p);
    x.lightUsers[0] = lightUsersFor(kg, ratio, weeklyKg(p.consumption.light), weeklyKg(p.consumption.heavy));
    x.heavyUsers[0] = ratio * x.lightUsers[0];
    x.opioidUsers[0] = p.start.users;
    x.opioidDisorder[0] = p.start.disorder;
    x.opioidTreated[0] = startTreated(p);
    x.opioidRemission[0] = startRemission(p);
    x.fentanylShare[0] = p.fentanyl.start;
    x.naloxoneShare[0] = naloxoneAtHand(p.naloxone.kits, p.naloxone.effect);
    for (let c = 0; c < x.demandKg.length; c++) x.demandKg[c] = x.refConsumedKg[c]!;
  },
  step(x, p: UseParameters, now) {
    const names = now.world.names.commodity;
    const cocaine = names.indexOf("cocaine");
    const fentanyl = names.indexOf("fentanyl");
    x.dosesPerWeek[0] = 0;
    x.doseMg[0] = 0;
    for (let c = 0; c < x.wantedKg.length; c++) x.wantedKg[c] = 0;
    if (cocaine >= 0) stepCocaine(x, p, cocaine);
    if (fentanyl >= 0) stepOpioids(x, p, now, fentanyl);
    for (let c = 0; c < x.wantedKg.length; c++) consume(x, p, c);
    if (fentanyl >= 0 && x.dosesPerWeek[0]! > 0) {
      x.doseMg[0] = (x.consumedKg[fentanyl]! * MG_PER_KG) / x.dosesPerWeek[0]!;
    }
    bill(x, p, now, cocaine >= 0);
  },
});

const weeklyKg = (gramsPerYear: number): number => gramsPerYear / G_PER_KG / WEEKS_PER_YEAR;

const stayLight = (p: UseParameters): number => 1 - p.light.quit - p.light.escalate;
const stayHeavy = (p: UseParameters): number => 1 - p.heavy.deescalate - p.heavy.quit;
const upper = (p: UseParameters): number =>
  upperEigenvalue(stayLight(p), p.heavy.deescalate, p.light.escalate, stayHeavy(p));
const lower = (p: UseParameters): number =>
  lowerEigenvalue(stayLight(p), p.heavy.deescalate, p.light.escalate, stayHeavy(p));
const weeklyHeavyPerLight = (p: UseParameters): number => {
  const scale = rootScale(upper(p), lower(p), WEEKS_PER_YEAR);
  return heavyPerLight(scale * p.light.escalate, scale * stayHeavy(p) + rootShift(upper(p), lower(p), WEEKS_PER_YEAR));
};

/** People in treatment at the start: the fixed point of the flow from untreated disorder [person]. */
const startTreated = (p: UseParameters): number =>
  steadyPool(p.treatment.entry * p.start.disorder, leavingTreated(p, 1));
const startRemission = (p: UseParameters): number =>
  steadyPool(
    p.disorder.remit * p.start.disorder + p.treatment.remit * startTreated(p),
    p.remission.relapse + p.remission.stabilise + p.remission.death,
  );
const leavingUsers = (p: UseParameters, hazard: number): number =>
  p.users.quit + p.users.onset + p.users.death + p.overdose.rate * p.overdose.usersRatio * hazard;
const leavingDisorder = (p: UseParameters, entry: number, hazard: number): number =>
  p.treatment.entry * entry + p.disorder.remit + p.disorder.death + p.overdose.rate * hazard;
const leavingTreated = (p: UseParameters, hazard: number): number =>
  p.treatment.exit + p.treatment.remit + p.treatment.death + p.overdose.rate * p.overdose.treatedRatio * hazard;
const startDosePool = (p: UseParameters): number =>
  dosePool(p.start.users, p.start.disorder, startTreated(p), p.dose.usersRatio, p.dose.treatedRatio);

function stepCocaine(x: X, p: UseParameters, c: number): void {
  const light = x.lightUsers[0]!;
  const heavy = x.heavyUsers[0]!;
  const price = x.retailUsdPerKg[c]! / x.refRetailUsdPerKg[c]!;
  const expansion = x.treatmentRatio[0]! - 1;
  const drugFree = untreatedShare(p.heavy.treated, expansion, p.heavy.abstinent, p.heavy.treatmentYears);
  const lightKg = weeklyKg(p.consumption.light);
  const heavyKg = weeklyKg(p.consumption.heavy);
  x.wantedKg[c] = (lightKg * light + heavyKg * heavy * drugFree) * pow(price, p.elasticity.cocaine);

  const first = upper(p);
  const second = lower(p);
  const alpha = rootScale(first, second, WEEKS_PER_YEAR);
  const beta = rootShift(first, second, WEEKS_PER_YEAR);
  const stay = alpha * stayLight(p) + beta;
  const back = alpha * p.heavy.deescalate;
  const ratio = heavyPerLight(alpha * p.light.escalate, alpha * stayHeavy(p) + beta);
  const light0 = lightUsersFor(x.refConsumedKg[c]!, ratio, lightKg, heavyKg);
  const initiates0 = (1 - stay) * light0 - back * (ratio * light0);
  const recovered = (p.heavy.treated * expansion * p.heavy.recovered * heavy) / WEEKS_PER_YEAR;
  x.lightUsers[0] = stay * light + back * heavy + initiates0 * pow(price, p.elasticity.initiation) + recovered;
  x.heavyUsers[0] = alpha * p.light.escalate * light + (alpha * stayHeavy(p) + beta) * heavy - recovered;
}

function stepOpioids(x: X, p: UseParameters, now: Now, c: number): void {
  const dosePrice = (x.retailUsdPerKg[c]! / x.refRetailUsdPerKg[c]!) * x.purityRatio[c]!;
  const thinning = now.frozen ? 1 : x.availabilityIndex[0]! / x.refAvailability[0]!;
  const users = x.opioidUsers[0]!;
  const disorder = x.opioidDisorder[0]!;
  const treated = x.opioidTreated[0]!;
  const remission = x.opioidRemission[0]!;
  const pool = dosePool(users, disorder, treated, p.dose.usersRatio, p.dose.treatedRatio) / startDosePool(p);
  const doses0 = (x.refConsumedKg[c]! * MG_PER_KG) / p.dose.startMg;
  x.dosesPerWeek[0] = doses0 * pool * pow(dosePrice, p.elasticity.dose);
  const sought = doseSought(p.dose.startMg, x.purityRatio[c]!, thinning, p.dose.quality);
  x.wantedKg[c] = (x.dosesPerWeek[0]! * sought) / MG_PER_KG;

  const start = naloxoneAtHand(p.naloxone.kits, p.naloxone.effect);
  const hazard = overdoseHazardRatio(x.naloxoneShare[0]!, start, p.naloxone.saved);
  const entry = treatmentEntry(x.treatmentRatio[0]!, p.treatment.uptake, dosePrice, p.elasticity.treatment);
  const years = now.frozen ? 0 : now.week / WEEKS_PER_YEAR;
  const newUsers = now.frozen
    ? leavingUsers(p, 1) * p.start.users
    : p.entries.users * exp(-p.entries.usersDecline * years);
  const newDisorder = now.frozen ? balancingEntries(p) : p.entries.disorder * exp(-p.entries.disorderDecline * years);
  const back = p.treatment.exit * treated + p.remission.relapse * remission;
  const seeking = p.treatment.entry * entry * disorder;
  const remitting = p.disorder.remit * disorder + p.treatment.remit * treated;
  const leavingRemission = p.remission.relapse + p.remission.stabilise + p.remission.death;
  x.opioidUsers[0] = nextPool(users, newUsers, leavingUsers(p, hazard), WEEKS_PER_YEAR);
  const onset = p.users.onset * users;
  x.opioidDisorder[0] = nextPool(
    disorder,
    newDisorder + onset + back,
    leavingDisorder(p, entry, hazard),
    WEEKS_PER_YEAR,
  );
  x.opioidTreated[0] = nextPool(treated, seeking, leavingTreated(p, hazard), WEEKS_PER_YEAR);
  x.opioidRemission[0] = nextPool(remission, remitting, leavingRemission, WEEKS_PER_YEAR);

  const growth = exp(p.naloxone.growth * years);
  const target = naloxoneAtHand(p.naloxone.kits * x.naloxoneRatio[0]! * growth, p.naloxone.effect);
  x.naloxoneShare[0] += p.naloxone.speed * (target - x.naloxoneShare[0]!);
  if (!now.frozen) {
    x.fentanylShare[0] = nextPenetration(x.fentanylShare[0]!, p.fentanyl.growth, p.fentanyl.ceiling, WEEKS_PER_YEAR);
  }
}

/** Entries into untreated disorder from outside the pools that hold it still [person/year]. */
const balancingEntries = (p: UseParameters): number =>
  leavingDisorder(p, 1, 1) * p.start.disorder -
  (p.users.onset * p.start.users + (p.treatment.exit * startTreated(p) + p.remission.relapse * startRemission(p)));

function consume(x: X, p: UseParameters, c: number): void {
  const lost = domesticLossShare(1 - x.refConsumedKg[c]! / x.refInflowKg[c]!, x.domesticEnforcementRatio[0]!);
  const wanted = x.wantedKg[c]!;
  const consumed = consumption(wanted, x.usStockKg[c]!, p.demand.stockShare, lost);
  x.consumedKg[c] = consumed;
  x.unmetKg[c] = wanted - consumed;
  x.domesticLostKg[c] = (consumed * lost) / (1 - lost);
  x.demandKg[c] += p.demand.speed * (wanted - x.demandKg[c]!);
}

/** Costs above those before the campaign. */
function bill(x: X, p: UseParameters, now: Now, withCocaine: boolean): void {
  const expansion = x.treatmentRatio[0]! - 1;
  const courses = withCocaine ? p.heavy.treated * x.heavyUsers[0]! * p.heavy.treatmentUsd : 0;
  const kits = (x.naloxoneRatio[0]! - 1) * p.naloxone.kitsPerYear * p.naloxone.kitUsd;
  x.treatmentUsd[0] = (expansion * (startTreated(p) * p.treatment.slotUsd + courses) + kits) / WEEKS_PER_YEAR;
  let ports = 0;
  let inspected = 0;
  for (let z = 0; z < x.inspectionRatio.length; z++) {
    if (now.world.relation.zoneControl[z] !== Control.port) continue;
    ports += 1;
    inspected += x.inspectionRatio[z]! - 1;
  }
  const inspections = ports > 0 ? (inspected / ports) * p.domestic.inspectionUsd : 0;
  x.domesticUsd[0] = ((x.domesticEnforcementRatio[0]! - 1) * p.domestic.enforcementUsd + inspections) / WEEKS_PER_YEAR;
}
