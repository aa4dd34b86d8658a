/**
 * Surveillance: what is seen, by patrol, by cue, by inspection.
 *
 *     p_patrol = 1 − exp(−d·κ·τ·Σ_a W_a v_a (h_a/168)/A)      random search, Koopman
 *     p_cue    = 1 − exp(−λ·Σ_s share_s·c_s/c_s0·(1 + k·(J/J0 − 1)))
 *     p        = 1 − (1 − p_patrol)(1 − p_cue),   q = p_cue/p the share cued
 *
 * Hours are per week, hence h/168. Slow boats are exposed longer through τ = length/speed; d alone discounts their
 * visibility. Ports of entry are inspected: share × sensitivity × targeting, never an area formula. On land the police
 * of the state decide, part of it by cooperation. Strikes feed no informants: the dead do not talk.
 */
import { exp } from "@inflow/exact";
import { mechanism, type View } from "../mechanism.ts";
import { HOURS_PER_WEEK } from "../unit.ts";
import { Control } from "../world.ts";
import { weeklyShareAt } from "./half-life.ts";
import type { SurveillanceParameters } from "./parameters.gen.ts";

const reads = [
  "patrolHours",
  "assetSweepKm",
  "assetSpeedKmh",
  "modeSpeedKmh",
  "modeDetectabilityRatio",
  "modeSensitivity",
  "zoneAreaKm2",
  "zoneInspectedShare",
  "inspectionRatio",
  "refPortHazardRatio",
  "refLandHazard",
  "refCueHazard",
  "refInformants",
  "informants",
  "concentrationRatio",
  "legTrips",
  "stateCooperation",
  "stateCueShare",
  "cooperation",
  "suspended",
  "trainingLever",
] as const;
const writes = ["detectedShare", "cuedShare", "cueHazard", "informantLossShare", "sweepRate", "seaDetected"] as const;
type X = View<(typeof reads)[number], (typeof writes)[number]>;

/** Area swept a week relative to the zone [1/h]: Σ W·v·(h/168)/A. */
export const sweepRateAt = (sweepKm: number, speedKmh: number, hours: number, areaKm2: number): number =>
  (sweepKm * speedKmh * (hours / HOURS_PER_WEEK)) / areaKm2;

/** Chance that random search finds a trip [1] that is exposed for some hours. */
export const patrolChanceAt = (
  sweepRate: number,
  hoursExposed: number,
  detectability: number,
  concentration: number,
): number => 1 - exp(-sweepRate * hoursExposed * detectability * concentration);

/** Chance that patrol or cue finds a trip [1]. */
export const detectedShareAt = (patrol: number, cue: number): number => 1 - (1 - patrol) * (1 - cue);

/** Chance that an inspection at a port finds a load [1]: share inspected, sensitivity, targeting. */
export const inspectionChanceAt = (inspected: number, sensitivity: number, targeting: number): number =>
  Math.min(1, inspected * sensitivity * targeting);

/** Cueing relative to the reference [1]: partners' cooperation by their share of what partners cue, and informants. */
const cueRatioOf = (x: X, p: SurveillanceParameters): number => {
  let partners = 0;
  let shares = 0;
  for (let s = 0; s < x.cooperation.length; s++) {
    if (x.stateCueShare[s] === 0 || x.stateCooperation[s] === 0) continue;
    const working = x.cooperation[s] * (1 - x.suspended[s]) * x.trainingLever[s];
    shares += x.stateCueShare[s];
    partners += (x.stateCueShare[s] * working) / x.stateCooperation[s];
  }
  const informed = x.refInformants[0] > 0 ? x.informants[0] / x.refInformants[0] - 1 : 0;
  if (shares > 0) partners /= shares;
  return Math.max(0, partners * (1 + p.informants.effect * informed));
};

/** Sweep rate of each zone into `rate` [1/h]. */
export const sweepZones = (
  x: Pick<X, "patrolHours" | "assetSweepKm" | "assetSpeedKmh" | "zoneAreaKm2">,
  rate: Float64Array,
): void => {
  const assets = x.assetSweepKm.length;
  for (let z = 0; z < rate.length; z++) {
    rate[z] = 0;
    if (x.zoneAreaKm2[z] === 0) continue;
    let swept = 0;
    for (let a = 0; a < assets; a++) {
      const hours = x.patrolHours[z * assets + a];
      if (hours !== 0) swept += sweepRateAt(x.assetSweepKm[a], x.assetSpeedKmh[a], hours, x.zoneAreaKm2[z]);
    }
    rate[z] = swept;
  }
};

/** Chance that police stop a load [1]: the usual one, as far as it depends on cooperation by that relative to the usual. */
export const landChanceAt = (usual: number, dependence: number, cooperationRatio: number): number =>
  usual * (1 + dependence * (cooperationRatio - 1));

/** Working cooperation of a state relative to the usual [1]; 1 where there is no state or none was usual. */
const cooperationRatioOf = (s: number, x: X): number => {
  const usual = s >= 0 ? x.stateCooperation[s] : 0;
  return usual > 0 ? (x.cooperation[s] * (1 - x.suspended[s])) / usual : 1;
};

export const surveillance = mechanism({
  name: "surveillance",
  reads,
  writes,
  step(x, p: SurveillanceParameters, now) {
    const { legKm } = now.world;
    const { legZone, legMode, legControl, legState } = now.world.relation;
    x.cueHazard[0] = x.refCueHazard[0] * cueRatioOf(x, p);
    x.informantLossShare[0] = weeklyShareAt(p.informants.halfLife);
    const cue = 1 - exp(-x.cueHazard[0]);
    sweepZones(x, x.sweepRate);
    x.cuedShare.fill(0);
    x.seaDetected.fill(0);
    const { detectedShare, seaDetected, cuedShare, legTrips, sweepRate, concentrationRatio, refLandHazard } = x;
    const { zoneInspectedShare, inspectionRatio, modeSensitivity, refPortHazardRatio } = x;
    const dependence = p.land.cooperation;
    const { tally } = now;
    let state = -1;
    let cooperation = 1;
    for (let l = 0; l < detectedShare.length; l++) {
      const z = legZone[l];
      const m = legMode[l];
      if (z < 0) detectedShare[l] = 0;
      else if (legControl[l] === Control.sea) {
        const trips = legTrips[l];
        if (trips === 0) continue;
        const patrol = patrolChanceAt(
          sweepRate[z],
          legKm[l] / x.modeSpeedKmh[m],
          x.modeDetectabilityRatio[m],
          concentrationRatio[z],
        );
        const detected = detectedShareAt(patrol, cue);
        detectedShare[l] = detected;
        seaDetected[z] += trips * detected;
        cuedShare[z] += trips * cue;
      } else if (legControl[l] === Control.port)
        detectedShare[l] = inspectionChanceAt(
          zoneInspectedShare[z] * inspectionRatio[z],
          modeSensitivity[m],
          refPortHazardRatio[l],
        );
      else {
        if (legState[l] !== state) {
          state = legState[l];
          cooperation = cooperationRatioOf(state, x);
        }
        detectedShare[l] = tally.clamp(landChanceAt(refLandHazard[l], dependence, cooperation), 0, 1);
      }
    }
    for (let z = 0; z < x.cuedShare.length; z++)
      x.cuedShare[z] = x.seaDetected[z] > 0 ? Math.min(1, x.cuedShare[z] / x.seaDetected[z]) : 1;
  },
});
