/**
 * Two rival ways to learn a loss from experience, beside smoothing and salience in `beliefs.ts`.
 *
 *     Beta    M' = φ·M + t,  p̂' = p̂ + (t/M')·(x̄ − p̂)             t own trips and a share of others', φ = ½^(1/T)
 *     EXP3    p̂' = p̂ + μ·1{own trips}/P·(x̄ − p̂)                  P = 1 − e^(−own trips a week), as lately
 *
 * Beta is the Bayesian mean of a loss chance under a Beta prior whose counts a and b are forgotten, M = a + b: much
 * experience learns slowly, little learns fast. EXP3 is the importance weighting of Auer, Cesa-Bianchi, Freund & Schapire
 * (2002) put on legs: own experience alone, weighted by how rarely the way is tried. Limit: EXP3 proper chooses routes;
 * here choice stays with the logit of corridors, and only what is believed differs.
 */
import { exp } from "@inflow/exact";
import type { Reading, View } from "../mechanism.ts";
import { SLOTS, type World } from "../world.ts";

/** Weight of new trips in a Bayesian mean [1] when `mass` trips are remembered, the new ones among them. */
export const bayesWeightAt = (trips: number, mass: number): number => (mass > 0 ? trips / mass : 0);

/** Weight of a week in which a way was used [1], over the chance that it is. */
export const importanceWeightAt = (learning: number, tripsPerWeek: number): number => {
  const chance = 1 - exp(-tripsPerWeek);
  return chance > learning ? learning / chance : 1;
};

/** Trips that count as experience [trip/week]: own, and of others' a share. */
export const experienceAt = (own: number, all: number, pool: number): number => own + pool * Math.max(0, all - own);

type StartView = View<"refLaneKg" | "refRouteShare" | "refRouteTripsPerKg" | "refLegTrips", "experienceTrips">;

/** Sets remembered trips to what the reference state keeps up for ever: trips a week over what is forgotten in one. */
export const startExperience = (x: StartView, pool: number, forgotten: number, world: World): void => {
  const { routeLane, routeOrganisationLegs, organisationLegLeg } = world.relation;
  x.experienceTrips.fill(0);
  for (let r = 0; r < routeLane.length; r++) {
    const trips = x.refLaneKg[routeLane[r]] * x.refRouteShare[r] * x.refRouteTripsPerKg[r];
    for (let slot = r * SLOTS; slot < (r + 1) * SLOTS && routeOrganisationLegs[slot] >= 0; slot++)
      x.experienceTrips[routeOrganisationLegs[slot]] += trips;
  }
  for (let ol = 0; ol < x.experienceTrips.length; ol++) {
    const all = x.refLegTrips[organisationLegLeg[ol]];
    x.experienceTrips[ol] = experienceAt(x.experienceTrips[ol], all, pool) / forgotten;
  }
};

interface Week {
  readonly organisationLegTrips: Reading;
  readonly legTrips: Reading;
  readonly lossShare: Reading;
}

/** One week of Beta learning on one organisation's leg; returns the weight of what was seen. */
export const learnBeta = (
  ol: number,
  l: number,
  { organisationLegTrips, legTrips }: Week,
  experience: Float64Array,
  pool: number,
  forgotten: number,
): number => {
  const trips = experienceAt(organisationLegTrips[ol], legTrips[l], pool);
  experience[ol] += trips - forgotten * experience[ol];
  return bayesWeightAt(trips, experience[ol]);
};

/** One week of EXP3 on one organisation's leg; returns the weight of what was seen. */
export const learnExp3 = (
  ol: number,
  { organisationLegTrips }: Week,
  experience: Float64Array,
  learning: number,
  forgotten: number,
  expecting: boolean,
): number => {
  const usual = forgotten * experience[ol];
  experience[ol] += organisationLegTrips[ol] - usual;
  if (organisationLegTrips[ol] === 0) return 0;
  return expecting ? learning : importanceWeightAt(learning, usual);
};
