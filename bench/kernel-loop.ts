/**
 * The corridor-and-interdiction loop over a generated world: organisations review routes, trips depart,
 * patrols and inspections find some, capacity limits what is stopped, cargo is lost on the way, beliefs follow.
 *
 *     s*_r ∝ s_r0·exp(−(ĉ_r − ĉ_r0)/σ),  trips ~ Poisson,  found ~ Binomial,  caught = min(found, capacity)·success,  p̂' = p̂ + w(x̄ − p̂)
 *
 * Laws and chance are the model's own; the parameters stand here. Its twin in C is twin.c: the same operations in the same
 * order. Limit: no prices, no policy, no reference state; it is there to be timed.
 */
import { exp, luckOf } from "@inflow/exact";
import { smoothedAt, tripWeightAt } from "../packages/model/src/mechanisms/beliefs.ts";
import { routeWeightAt } from "../packages/model/src/mechanisms/corridors.ts";
import { legCostAt, routeCostAt } from "../packages/model/src/mechanisms/route-cost.ts";
import { detectedShareAt, patrolChanceAt } from "../packages/model/src/mechanisms/surveillance.ts";
import { type KernelWorld, SLOTS } from "./kernel-world.ts";

/** Numbers that a week reports: departed and survived kilograms, trips, boats caught, sums over beliefs and shares. */
export const OUTPUTS = 6;

const REVIEW_WEEKS = 4;
const REPLANNED = 0.35;
const SPREAD_USD = 300;
const STAGE_USD = 2000;
const PAY_USD = 2000;
const CREW = 3;
const CUE_HAZARD = 1.2;
const SUCCESS = 0.8;
const LEARNING = 0.1;
const POOLED = 0.02;
const FORGETTING = 0.01;
const LEG_LUCK = 1000;
const ZONE_LUCK = 100_000;

/** Runs one run after another over a world; outputs are [week][OUTPUTS]. */
export interface Kernel {
  run(seed: number, run: number, out: Float64Array): void;
}

/** Everything that a run changes, allocated once. */
const stateOf = ({ shape, organisationLeg }: KernelWorld) => {
  const { lanes, routes, legs, zones } = shape;
  return {
    belief: new Float64Array(organisationLeg.length),
    legCost: new Float64Array(organisationLeg.length),
    organisationLegUsed: new Float64Array(organisationLeg.length),
    share: new Float64Array(routes),
    baseCost: new Float64Array(routes),
    cost: new Float64Array(routes),
    weight: new Float64Array(routes),
    trips: new Float64Array(routes),
    kg: new Float64Array(routes),
    shipments: new Int32Array(routes),
    laneKg: new Float64Array(lanes),
    legTrips: new Float64Array(legs),
    usualTrips: new Float64Array(legs),
    found: new Float64Array(legs),
    loss: new Float64Array(legs),
    heard: new Float64Array(legs),
    met: new Float64Array(legs),
    zoneFound: new Float64Array(zones),
    zoneCaught: new Float64Array(zones),
  };
};
type State = ReturnType<typeof stateOf>;

/** Believed cost of a lane's routes, into `into`. */
const costRoutes = (lane: number, w: KernelWorld, s: State, into: Float64Array): void => {
  const { organisationLeg, legUsdPerKg, legLoadKg, legVesselUsd, routeOrganisationLegs } = w;
  const { belief, legCost } = s;
  const o = w.laneOrganisation[lane]!;
  const last = w.organisationEnd[o]!;
  for (let ol = w.organisationFirst[o]!; ol < last; ol++) {
    const l = organisationLeg[ol]!;
    legCost[ol] = legCostAt(legUsdPerKg[l]!, PAY_USD, CREW, legLoadKg[l]!, belief[ol]!, legVesselUsd[l]!);
  }
  const end = w.laneEnd[lane]!;
  for (let r = w.laneFirst[lane]!; r < end; r++) {
    let sum = 0;
    let survives = 1;
    for (let slot = r * SLOTS; slot < (r + 1) * SLOTS; slot++) {
      const ol = routeOrganisationLegs[slot]!;
      if (ol < 0) break;
      sum += legCost[ol]!;
      survives *= 1 - belief[ol]!;
    }
    into[r] = routeCostAt(STAGE_USD, sum, survives);
  }
};

const review = (lane: number, w: KernelWorld, s: State): void => {
  const { routeBase } = w;
  const { cost, baseCost, weight, share } = s;
  costRoutes(lane, w, s, cost);
  const first = w.laneFirst[lane]!;
  const end = w.laneEnd[lane]!;
  let sum = 0;
  for (let r = first; r < end; r++) {
    const attraction = routeWeightAt(routeBase[r]!, cost[r]!, baseCost[r]!, SPREAD_USD);
    weight[r] = attraction;
    sum += attraction;
  }
  for (let r = first; r < end; r++) share[r]! += REPLANNED * (weight[r]! / sum - share[r]!);
};

type Luck = ReturnType<typeof luckOf>;

/** Trips of every route; returns the number of routes with a shipment. */
const depart = (w: KernelWorld, s: State, luck: Luck): number => {
  const { laneOrderKg, routeLoadKg, routeLegs, routeOrganisationLegs } = w;
  const { share, trips, kg, shipments, legTrips, organisationLegUsed } = s;
  let count = 0;
  legTrips.fill(0);
  organisationLegUsed.fill(0);
  for (let lane = 0; lane < laneOrderKg.length; lane++) {
    const first = w.laneFirst[lane]!;
    const end = w.laneEnd[lane]!;
    const order = laneOrderKg[lane]!;
    const stream = luck.at(lane);
    for (let r = first; r < end; r++) {
      const n = stream.poisson((order * share[r]!) / routeLoadKg[r]!);
      trips[r] = n;
      if (n === 0) continue;
      kg[r] = n * routeLoadKg[r]!;
      shipments[count++] = r;
      for (let slot = r * SLOTS; slot < (r + 1) * SLOTS; slot++) {
        const l = routeLegs[slot]!;
        if (l < 0) break;
        legTrips[l]! += n;
        organisationLegUsed[routeOrganisationLegs[slot]!] = 1;
      }
    }
  }
  return count;
};

const detect = (w: KernelWorld, s: State, luck: Luck): void => {
  const { legZone, legAtSea, legHours, legDetectability, legStopShare, zoneSweep } = w;
  const { legTrips, found, loss, zoneFound } = s;
  const cue = 1 - exp(-CUE_HAZARD);
  zoneFound.fill(0);
  for (let l = 0; l < legTrips.length; l++) {
    const n = legTrips[l]!;
    if (n === 0) continue;
    const z = legZone[l]!;
    const stream = luck.at(LEG_LUCK + l);
    if (legAtSea[l] === 1) {
      const patrol = patrolChanceAt(zoneSweep[z]!, legHours[l]!, legDetectability[l]!, 1);
      const seen = stream.binomial(n, detectedShareAt(patrol, cue));
      found[l] = seen;
      zoneFound[z]! += seen;
    } else loss[l] = stream.binomial(n, legStopShare[l]!) / n;
  }
};

/** End-games within each zone's capacity, shared over its legs by detections; returns boats caught. */
const engage = (w: KernelWorld, s: State, luck: Luck): number => {
  const { legZone, legAtSea, zoneCapacity } = w;
  const { legTrips, found, loss, zoneFound, zoneCaught } = s;
  let caught = 0;
  for (let z = 0; z < zoneFound.length; z++) {
    zoneCaught[z] = 0;
    if (zoneFound[z] === 0) continue;
    const stream = luck.at(ZONE_LUCK + z);
    zoneCaught[z] = stream.binomial(stream.capped(zoneFound[z]!, zoneCapacity[z]!), SUCCESS);
    caught += zoneCaught[z]!;
  }
  for (let l = 0; l < legTrips.length; l++) {
    if (legAtSea[l] !== 1 || legTrips[l] === 0) continue;
    const z = legZone[l]!;
    loss[l] = zoneFound[z]! > 0 ? (zoneCaught[z]! * found[l]!) / (zoneFound[z]! * legTrips[l]!) : 0;
  }
  return caught;
};

/** Walks each shipment along its legs; returns the kilograms that survive. */
const loseCargo = (count: number, w: KernelWorld, s: State): number => {
  const { routeLegs } = w;
  const { shipments, kg, loss } = s;
  let survived = 0;
  for (let i = 0; i < count; i++) {
    const r = shipments[i]!;
    let left = kg[r]!;
    for (let slot = r * SLOTS; slot < (r + 1) * SLOTS; slot++) {
      const l = routeLegs[slot]!;
      if (l < 0) break;
      left -= left * loss[l]!;
    }
    survived += left;
  }
  return survived;
};

/** How fast each leg is believed anew, by those who used it and by others; then every belief moves. */
const learn = (w: KernelWorld, s: State): void => {
  const { organisationLeg, legStopShare } = w;
  const { belief, legTrips, organisationLegUsed, usualTrips, loss, heard, met } = s;
  for (let l = 0; l < legTrips.length; l++) {
    const n = legTrips[l]!;
    const weight = tripWeightAt(n, usualTrips[l]!);
    heard[l] = n > 0 ? POOLED * weight : FORGETTING;
    met[l] = (LEARNING - POOLED) * weight;
    if (n === 0) loss[l] = legStopShare[l]!;
  }
  for (let ol = 0; ol < belief.length; ol++) {
    const l = organisationLeg[ol]!;
    const weight = heard[l]! + met[l]! * organisationLegUsed[ol]!;
    belief[ol] = smoothedAt(belief[ol]!, loss[l]!, weight);
  }
};

/** The state before the first week: usual beliefs, base shares and what they cost, usual trips by leg. */
const begin = (w: KernelWorld, s: State): void => {
  const { routeBase, routeLegs, routeLoadKg, laneOrderKg, organisationLeg, legStopShare } = w;
  for (let ol = 0; ol < s.belief.length; ol++) s.belief[ol] = legStopShare[organisationLeg[ol]!]!;
  s.share.set(routeBase);
  s.usualTrips.fill(0);
  for (let lane = 0; lane < laneOrderKg.length; lane++) {
    costRoutes(lane, w, s, s.baseCost);
    for (let r = w.laneFirst[lane]!; r < w.laneEnd[lane]!; r++)
      for (let slot = r * SLOTS; routeLegs[slot]! >= 0; slot++)
        s.usualTrips[routeLegs[slot]!]! += (laneOrderKg[lane]! * routeBase[r]!) / routeLoadKg[r]!;
  }
};

const report = (count: number, survived: number, caught: number, s: State, out: Float64Array, at: number): void => {
  const { shipments, kg, trips, belief, share } = s;
  let departed = 0;
  let total = 0;
  for (let i = 0; i < count; i++) {
    departed += kg[shipments[i]!]!;
    total += trips[shipments[i]!]!;
  }
  let believed = 0;
  for (let ol = 0; ol < belief.length; ol++) believed += belief[ol]!;
  let concentrated = 0;
  for (let r = 0; r < share.length; r++) concentrated += share[r]! * share[r]!;
  out[at] = departed;
  out[at + 1] = survived;
  out[at + 2] = total;
  out[at + 3] = caught;
  out[at + 4] = believed;
  out[at + 5] = concentrated;
};

/** The loop over a world; allocates once. */
export const kernelOf = (w: KernelWorld): Kernel => {
  const s = stateOf(w);
  const { lanes, weeks } = w.shape;
  const luck = luckOf(0, 0, "kernel");
  return {
    run(seed, run, out) {
      luck.rekey(seed, run);
      begin(w, s);
      for (let week = 0; week < weeks; week++) {
        luck.week(week);
        for (let lane = 0; lane < lanes; lane++)
          if ((week + w.laneOrganisation[lane]!) % REVIEW_WEEKS === 0) review(lane, w, s);
        const count = depart(w, s, luck);
        detect(w, s, luck);
        const caught = engage(w, s, luck);
        report(count, loseCargo(count, w, s), caught, s, out, week * OUTPUTS);
        learn(w, s);
      }
    },
  };
};
