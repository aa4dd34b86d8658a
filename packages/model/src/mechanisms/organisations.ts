/**
 * Organisations: what losses of people, money and leaders cost them, and how they recover. Two pools, never one.
 *
 *     sea crews  N' = N + trainees/T_train − lost − N/T_exit;  recruits = min(R_max, max(0, losses0 + (N* − N)/T_rec)·pay^ε)
 *     members    dY = Y(ρ − η/ΣY − θ·ΣY − ωY)                      Prieto-Curiel, Campedelli & Hope 2023
 *     cohesion   c' = c + (1 − c)/T − k·leaders removed;  a bloc splits at hazard h0·exp(s·(1 − c))
 *     capital    K' = K + (1 − m0)·income − outlay − (K − K0)/T, m0 the usual margin: credit closes what lacks
 *     violence   deaths0·[(revenue/revenue0)^v·(1 + unrest)·(1 + f·(factions/factions0 − 1)) − 1], above the reference
 *
 * Removal of a leader raises violence by 36.5 % on average over six months (Calderón et al. 2015). A bloc that splits keeps its
 * joint stocks and beliefs; the count of factions raises violence and slows recovery. Fear sits in willingness, not here.
 */
import { exp, pow } from "@inflow/exact";
import { mechanism, type Now, type View } from "../mechanism.ts";
import { KG_PER_TONNE } from "../unit.ts";
import { weeklyShareAt } from "./half-life.ts";
import { memberChangeAt, steadyRecruitmentAt } from "./member-dynamics.ts";
import type { OrganisationsParameters } from "./parameters.gen.ts";

const reads = [
  "refSkilledCrews",
  "refZoneSkilledShare",
  "refZoneArrested",
  "refZoneKilled",
  "refCrewTrips",
  "refCapitalUsd",
  "refMarginShare",
  "refInflowKg",
  "refWholesaleUsdPerKg",
  "organisationMembersShare",
  "crewTripsWanted",
  "crewPayRatio",
  "arrested",
  "crewKilled",
  "leadersRemoved",
  "depotKg",
  "arrivedKg",
  "wholesaleUsdPerKg",
  "organisationUsd",
  "soldUsd",
  "capitalUsd",
] as const;
const writes = [
  "skilledCrews",
  "traineeCrews",
  "members",
  "cohesion",
  "factions",
  "unrest",
  "logistics",
  "recruits",
  "organisationIncomeUsd",
  "organisationSpendingUsd",
  "violentDeaths",
  "memberRecruits",
] as const;
type X = View<(typeof reads)[number], (typeof writes)[number]>;

/** Recruits a week [person/week]: the usual losses and a part of the shortage (less of a surplus), within what coasts give. */
export const recruitsAt = (
  usualLosses: number,
  shortage: number,
  weeks: number,
  ceiling: number,
  payEffect: number,
): number => Math.min(ceiling * usualLosses, Math.max(0, usualLosses + shortage / weeks) * payEffect);

/** Chance a week that a bloc splits [1/week] at a cohesion between 0 and 1. */
export const splitHazardAt = (cohesion: number, hazard: number, slope: number): number =>
  hazard * exp(slope * (1 - cohesion));

/** Violent deaths above the reference [person/week]; factions relative to the usual number. */
export const extraViolenceAt = (
  usual: number,
  revenueRatio: number,
  exponent: number,
  unrest: number,
  splitting: number,
): number => usual * (pow(revenueRatio, exponent) * (1 + unrest) * splitting - 1);

/** Recovers a share towards 1 [1] over some weeks. */
export const recoveredAt = (share: number, weeks: number): number => share + (1 - share) / weeks;

const usualCrewLosses = (z: number, x: X, p: OrganisationsParameters): number =>
  (x.refZoneArrested[z] + x.refZoneKilled[z]) * x.refZoneSkilledShare[z] + x.refSkilledCrews[z] / p.crew.exit;

const crewZones = (x: X, p: OrganisationsParameters): void => {
  for (let z = 0; z < x.skilledCrews.length; z++) {
    if (x.refSkilledCrews[z] === 0) continue;
    const lost = (x.arrested[z] + x.crewKilled[z]) * x.refZoneSkilledShare[z];
    const trained = x.traineeCrews[z] / p.crew.training;
    const aim =
      x.refCrewTrips[z] > 0 ? (x.refSkilledCrews[z] * x.crewTripsWanted[z]) / x.refCrewTrips[z] : x.refSkilledCrews[z];
    const pay = pow(x.crewPayRatio[z], p.crew.payResponse);
    x.recruits[z] = recruitsAt(
      usualCrewLosses(z, x, p),
      aim - x.skilledCrews[z],
      p.crew.recovery,
      p.crew.recruitsCeiling,
      pay,
    );
    x.traineeCrews[z] += x.recruits[z] - trained;
    x.skilledCrews[z] = Math.max(0, x.skilledCrews[z] + trained - lost - x.skilledCrews[z] / p.crew.exit);
  }
};

const totalOf = (column: { readonly length: number; readonly [i: number]: number }): number => {
  let total = 0;
  for (let o = 0; o < column.length; o++) total += column[o];
  return total;
};

const memberPools = (x: X, p: OrganisationsParameters, { world, frozen }: Now): void => {
  const total = totalOf(x.members);
  const { arrests, conflict, saturation } = p.members;
  for (let o = 0; o < x.members.length; o++) {
    if (x.members[o] === 0) continue;
    const usual = p.members.total * x.organisationMembersShare[o];
    const steady = steadyRecruitmentAt(usual, p.members.total, p.members.total, arrests, conflict, saturation);
    const recruitment = frozen ? steady : steady + p.members.growth;
    const change = memberChangeAt(x.members[o], total, total, recruitment, arrests, conflict, saturation);
    x.memberRecruits[o] = x.members[o] * recruitment;
    const k = world.relation.organisationCommodity[o];
    const before = x.refInflowKg[k] * x.refWholesaleUsdPerKg[k];
    const revenue = before > 0 ? x.soldUsd[k] / before : 1;
    const deaths = conflict * x.members[o] * total;
    x.violentDeaths[o] = extraViolenceAt(
      deaths,
      revenue,
      p.violence.revenue,
      x.unrest[o],
      1 + p.violence.faction * (x.factions[o] / usualFactions(p) - 1),
    );
    x.members[o] += change;
  }
};

/** Factions [1] of a bloc at full cohesion, where splits and mergers balance. */
const usualFactions = (p: OrganisationsParameters): number =>
  1 + splitHazardAt(1, p.split.hazard, p.split.slope) * p.split.merge;

const command = (x: X, p: OrganisationsParameters, { world, luck }: Now): void => {
  for (let o = 0; o < x.cohesion.length; o++) {
    const stream = luck.at(world.identity.organisation[o]);
    const split = stream.poisson(splitHazardAt(x.cohesion[o], p.split.hazard, p.split.slope));
    const merged = (x.factions[o] - 1) / p.split.merge;
    x.cohesion[o] = Math.max(
      0,
      recoveredAt(x.cohesion[o], p.cohesion.recovery) - p.cohesion.leader * x.leadersRemoved[o],
    );
    x.unrest[o] +=
      p.violence.leader * p.violence.localShare * x.leadersRemoved[o] -
      weeklyShareAt(p.violence.halfLife) * x.unrest[o];
    x.factions[o] += split - merged;
    x.logistics[o] = Math.max(
      0,
      recoveredAt(x.logistics[o], (p.logistics.recovery * x.factions[o]) / usualFactions(p)) -
        (p.logistics.depot * x.depotKg[o]) / KG_PER_TONNE,
    );
  }
};

/** What owners take out [USD/week]: their usual margin of the income; creditors and owners close the gap of capital. */
export const withdrawnAt = (income: number, margin: number, excess: number, weeks: number): number =>
  margin * income + excess / weeks;

/** Working capital of the blocs of other commodities against the usual [1]: what a bloc that shares capital leans on. */
const othersCapital = (k: number, x: X, commodity: Int32Array): number => {
  let now = 0;
  let usual = 0;
  for (let o = 0; o < x.capitalUsd.length; o++) {
    if (commodity[o] === k) continue;
    now += x.capitalUsd[o];
    usual += x.refCapitalUsd[o];
  }
  return usual > 0 ? now / usual : 1;
};

/** Working capital that a bloc aims at [USD]: the usual, moved by the share that blocs of another commodity fund. */
export const capitalAimAt = (usual: number, shared: number, others: number): number =>
  usual * (1 + shared * (others - 1));

const accounts = (x: X, p: OrganisationsParameters, { world }: Now): void => {
  const { organisationMarketLane, organisationCommodity } = world.relation;
  for (let o = 0; o < x.organisationIncomeUsd.length; o++) {
    const lane = organisationMarketLane[o];
    const income = lane < 0 ? 0 : x.arrivedKg[lane] * x.wholesaleUsdPerKg[organisationCommodity[o]];
    const cash = x.capitalUsd[o] + income - x.organisationUsd[o];
    const aim = capitalAimAt(
      x.refCapitalUsd[o],
      p.capital.shared,
      othersCapital(organisationCommodity[o], x, organisationCommodity),
    );
    const withdrawn = withdrawnAt(income, x.refMarginShare[o], x.capitalUsd[o] - aim, p.capital.recovery);
    x.organisationIncomeUsd[o] = income;
    x.organisationSpendingUsd[o] = x.organisationUsd[o] + Math.min(withdrawn, cash);
  }
};

export const organisations = mechanism({
  name: "organisations",
  reads,
  writes,
  start(x, p: OrganisationsParameters) {
    x.skilledCrews.set(x.refSkilledCrews as Float64Array);
    for (let z = 0; z < x.traineeCrews.length; z++) x.traineeCrews[z] = usualCrewLosses(z, x, p) * p.crew.training;
    for (let o = 0; o < x.members.length; o++) x.members[o] = p.members.total * x.organisationMembersShare[o];
    x.cohesion.fill(1);
    x.factions.fill(usualFactions(p));
    x.logistics.fill(1);
    x.unrest.fill(0);
  },
  step(x, p: OrganisationsParameters, now) {
    crewZones(x, p);
    memberPools(x, p, now);
    command(x, p, now);
    accounts(x, p, now);
  },
});
