/**
 * What behaviours watch of a trial, week by week: flows, prices, deaths, and what is removed at sea.
 *
 * Cocaine unless the name says otherwise. Limit: sums over waters and blocs; a single week of a chance run says little.
 */
import { type Laboratory, runTrial, type Trial } from "./experiment.ts";
import type { Columns } from "./state.ts";
import { Control } from "./world.ts";

const sum = (column: Float64Array): number => column.reduce((total, value) => total + value, 0);

/** What is watched of a trial, week by week. */
const watched = {
  cocaine: (c: Columns, lab: Laboratory) => c.inflowKg[lab.world.names.commodity.indexOf("cocaine")]!,
  fentanyl: (c: Columns, lab: Laboratory) => c.inflowKg[lab.world.names.commodity.indexOf("fentanyl")]!,
  landings: (c: Columns) => sum(c.stagingArrivedKg),
  removals: (c: Columns, lab: Laboratory) => removedAtSea(c, lab),
  trips: (c: Columns, lab: Laboratory) => overSea(c.zoneTrips, lab),
  entropy: (c: Columns, lab: Laboratory) => c.beliefEntropy[lab.world.names.commodity.indexOf("cocaine")]!,
  active: (c: Columns, lab: Laboratory) => c.activeCorridors[lab.world.names.commodity.indexOf("cocaine")]!,
  wholesale: (c: Columns, lab: Laboratory) => c.wholesaleUsdPerKg[lab.world.names.commodity.indexOf("cocaine")]!,
  revenue: (c: Columns, lab: Laboratory) => c.revenueUsd[lab.world.names.commodity.indexOf("cocaine")]!,
  violence: (c: Columns) => sum(c.violentDeaths),
  deaths: (c: Columns, lab: Laboratory) => c.deaths[lab.world.names.cause.indexOf("synthetic-opioid")]!,
} as const;

/** Weekly series of a trial by what is watched. */
export type Seen = Readonly<Record<keyof typeof watched, Float64Array>>;

const overSea = (column: Float64Array, { world }: Laboratory): number =>
  column.reduce((total, value, z) => total + (world.relation.zoneControl[z] === Control.sea ? value : 0), 0);

/** Kilograms removed at sea, loads for other outlets included [kg/week]. */
export const removedAtSea = (c: Columns, lab: Laboratory): number => {
  const zones = c.zoneTrips.length;
  const k = lab.world.names.commodity.indexOf("cocaine");
  const own = (column: Float64Array): number => overSea(column.subarray(k * zones, (k + 1) * zones), lab);
  return own(c.seizedKg) + own(c.destroyedKg) + sum(c.outletLostKg);
};

/** Runs a trial and keeps every watched series; throws where the reference state cannot be. */
export const see = (lab: Laboratory, trial: Trial): Seen => {
  const names = Object.keys(watched) as (keyof typeof watched)[];
  const seen = Object.fromEntries(names.map((name) => [name, new Float64Array(trial.weeks)])) as unknown as Record<
    keyof typeof watched,
    Float64Array
  >;
  runTrial(lab, {
    ...trial,
    look: (columns, week) => {
      for (const name of names) seen[name][week] = watched[name](columns, lab);
    },
  });
  return seen;
};
