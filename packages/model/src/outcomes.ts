/**
 * What is kept of a run: about a hundred numbers on which every verdict rests (Float64), and weekly series for pictures
 * and for scores against data. Nothing here feeds back into the run.
 */
import { costFlows, costOf } from "./costs.ts";
import type { System, SystemSetup } from "./simulate.ts";
import type { Columns } from "./state.ts";
import { WEEKS_PER_QUARTER, WEEKS_PER_WINDOW } from "./unit.ts";
import { Control, type World } from "./world.ts";


/** A number of a run, gathered week by week. */
interface Gauge {
  readonly name: string;
  readonly of: (c: Columns) => number;
}

const sum = (column: Float64Array): number => {
  let total = 0;
  for (let i = 0; i < column.length; i++) total += column[i]!;
  return total;
};

const weightedMean = (values: Float64Array, weights: Float64Array): number => {
  let total = 0;
  let weight = 0;
  for (let i = 0; i < values.length; i++) {
    total += values[i]! * weights[i]!;
    weight += weights[i]!;
  }
  return weight > 0 ? total / weight : 0;
};

const row = (column: Float64Array, k: number, width: number): number => {
  let total = 0;
  for (let i = k * width; i < (k + 1) * width; i++) total += column[i]!;
  return total;
};

/** Mean readiness of the asset classes that the policy has deployed beyond the base force; of all where there are none. */
const readinessOf = (c: Columns): number => (sum(c.assetCount) > 0 ? weightedMean(c.readiness, c.assetCount) : 1);

const partnersOf = (c: Columns): number => {
  let working = 0;
  let usual = 0;
  for (let s = 0; s < c.cooperation.length; s++) {
    working += c.stateCueShare[s]! * c.cooperation[s]! * (1 - c.suspended[s]!);
    usual += c.stateCueShare[s]! * c.stateCooperation[s]!;
  }
  return usual > 0 ? working / usual : 1;
};

const ratioOf = (now: number, before: number): number => (before > 0 ? now / before : 1);

/** Sums over the horizon. */
const totalsOf = (world: World): Gauge[] => {
  const zones = world.names.zone.length;
  return [
    ...world.names.commodity.flatMap((name, k): Gauge[] => [
      { name: `inflowKg.${name}.total`, of: (c) => c.inflowKg[k]! },
      { name: `consumedKg.${name}.total`, of: (c) => c.consumedKg[k]! },
      { name: `seizedKg.${name}`, of: (c) => row(c.seizedKg, k, zones) },
      { name: `destroyedKg.${name}`, of: (c) => row(c.destroyedKg, k, zones) },
      { name: `removedKg.${name}`, of: (c) => row(c.seizedKg, k, zones) + row(c.destroyedKg, k, zones) },
      { name: `organisations.spentUsd.${name}`, of: (c) => c.delayUsd[k]! },
    ]),
    ...world.names.cause.map((name, i): Gauge => ({ name: `deaths.${name}.total`, of: (c) => c.deaths[i]! })),
    { name: "deaths.cocaineOnly.total", of: (c) => c.cocaineOnlyDeaths[0]! },
    { name: "deaths.violence", of: (c) => sum(c.violentDeaths) },
    { name: "deaths.crews", of: (c) => sum(c.crewKilled) },
    { name: "deaths.inError", of: (c) => c.killedInError[0]! },
    ...world.names.definition.map((name, d): Gauge => ({ name: `cost.${name}`, of: (c) => costOf(c, d) })),
    ...world.names.definition.map((name, d): Gauge => ({ name: `cost.parts.force.${name}`, of: (c) => c.forceUsd[d]! })),
    ...costFlows.map((id): Gauge => ({ name: `cost.parts.${id.replace(/Usd$/, "")}`, of: (c) => c[id][0]! })),
    { name: "strikes", of: (c) => sum(c.strikes) + sum(c.strikesInError) },
    { name: "boardings", of: (c) => sum(c.boardings) },
    { name: "arrested", of: (c) => sum(c.arrested) },
    { name: "incidents", of: (c) => sum(c.incidents) },
    { name: "leadersRemoved", of: (c) => sum(c.leadersRemoved) },
    { name: "shipDays", of: (c) => c.shipDaysWithdrawn[0]! },
    { name: "flightHours", of: (c) => c.flightHoursWithdrawn[0]! },
    { name: "fishingDays", of: (c) => c.fishingDaysLost[0]! },
    { name: "presence.weeks", of: (c) => c.campaignLever[0]! * c.campaignPresence[0]! },
  ];
};

/** Means of the last year of the horizon. */
const lastYearOf = (world: World): Gauge[] => [
  ...world.names.commodity.flatMap((name, k): Gauge[] => [
    { name: `wholesale.${name}.last52`, of: (c) => c.wholesaleUsdPerKg[k]! },
    { name: `retail.${name}.last52`, of: (c) => c.retailUsdPerKg[k]! },
    { name: `purity.${name}.last52`, of: (c) => c.purityRatio[k]! },
    { name: `inflowKg.${name}.last52`, of: (c) => c.inflowKg[k]! },
    { name: `network.corridors.${name}`, of: (c) => c.activeCorridors[k]! },
    { name: `network.entropy.${name}`, of: (c) => c.beliefEntropy[k]! },
  ]),
  { name: "network.skilledCrews", of: (c) => ratioOf(sum(c.skilledCrews), sum(c.refSkilledCrews)) },
  { name: "network.capital", of: (c) => ratioOf(sum(c.capitalUsd), sum(c.refCapitalUsd)) },
  { name: "network.cohesion", of: (c) => weightedMean(c.cohesion, c.organisationShare) },
  { name: "network.logistics", of: (c) => weightedMean(c.logistics, c.organisationShare) },
  { name: "network.members", of: (c) => sum(c.members) },
  { name: "partners.last52", of: partnersOf },
  { name: "support.last52", of: (c) => c.support[0]! },
  { name: "readiness.last52", of: readinessOf },
  { name: "influence.last52", of: (c) => sum(c.influence) / Math.max(1, c.influence.length) },
  { name: "mobilisation.last52", of: (c) => sum(c.mobilisation) / Math.max(1, c.mobilisation.length) },
];

/** What must not fall through a floor: the least 13-week mean over the horizon. */
const floors: Gauge[] = [
  { name: "floor.readiness", of: readinessOf },
  { name: "floor.partners", of: partnersOf },
  { name: "floor.support", of: (c) => c.support[0]! },
];

/** Weekly series for pictures and scores. */
const seriesOf = (world: World): Gauge[] => {
  const zones = world.names.zone.length;
  const cocaine = Math.max(0, world.names.commodity.indexOf("cocaine"));
  return [
    ...world.names.commodity.flatMap((name, k): Gauge[] => [
      { name: `inflowKg.${name}`, of: (c) => c.inflowKg[k]! },
      { name: `wholesaleUsdPerKg.${name}`, of: (c) => c.wholesaleUsdPerKg[k]! },
      { name: `retailUsdPerKg.${name}`, of: (c) => c.retailUsdPerKg[k]! },
      { name: `seizedKg.${name}`, of: (c) => row(c.seizedKg, k, zones) },
      { name: `destroyedKg.${name}`, of: (c) => row(c.destroyedKg, k, zones) },
    ]),
    ...world.names.cause.map((name, i): Gauge => ({ name: `deaths12m.${name}`, of: (c) => c.deaths12m[i]! })),
    ...world.names.zone.flatMap((name, z): Gauge[] =>
      world.relation.zoneControl[z] === Control.sea
        ? [{ name: `corridorKg.cocaine.${name}`, of: (c) => c.corridorKg[cocaine * zones + z]! }]
        : [],
    ),
    { name: "strikes", of: (c) => sum(c.strikes) },
    { name: "boardings", of: (c) => sum(c.boardings) },
    { name: "crewKilled", of: (c) => sum(c.crewKilled) },
    { name: "skilledCrews", of: (c) => ratioOf(sum(c.skilledCrews), sum(c.refSkilledCrews)) },
    { name: "partners", of: partnersOf },
    { name: "support", of: (c) => c.support[0]! },
    { name: "readiness", of: readinessOf },
    { name: "postureRung", of: (c) => c.postureRung[0]! },
    { name: "campaignPresence", of: (c) => c.campaignPresence[0]! },
    { name: "influence", of: (c) => sum(c.influence) / Math.max(1, c.influence.length) },
    ...world.names.definition.map((name, d): Gauge => ({ name: `costUsd.${name}`, of: (c) => costOf(c, d) })),
  ];
};

const two = (n: number): string => String(n).padStart(2, "0");

export interface Recorder {
  readonly summary: readonly string[];
  readonly traces: readonly string[];
  begin(): void;
  /** Reads the week that has just run. */
  week(): void;
  /** Hands over each summary number by its place. */
  finish(put: (column: number, value: number) => void): void;
  /** Value of a series in the week that has just run. */
  trace(series: number): number;
}

/** Names of the summary of a run in a world over some weeks. */
export const createRecorder = (system: System, { world, weeks }: SystemSetup): Recorder => {
  const c = system.columns;
  const totals = totalsOf(world);
  const last = lastYearOf(world);
  const series = seriesOf(world);
  const quarters = Math.ceil(weeks / WEEKS_PER_QUARTER);
  const years = Math.ceil(weeks / WEEKS_PER_WINDOW);
  const inflow = world.names.commodity.length * quarters;
  const deaths = world.names.cause.length * years;
  const summary = [
    ...totals.map(({ name }) => name),
    ...last.map(({ name }) => name),
    ...floors.map(({ name }) => name),
    ...world.names.commodity.flatMap((name) => Array.from({ length: quarters }, (_, q) => `inflowKg.${name}.q${two(q)}`)),
    ...world.names.cause.flatMap((name) => Array.from({ length: years }, (_, y) => `deaths.${name}.y${two(y)}`)),
    "posture.last",
    "presence.last",
  ];
  const at = { last: totals.length, floors: totals.length + last.length, inflow: 0, deaths: 0, end: 0 };
  at.inflow = at.floors + floors.length;
  at.deaths = at.inflow + inflow;
  at.end = at.deaths + deaths;
  const value = new Float64Array(summary.length);
  const quarter = new Float64Array(floors.length);
  let week = 0;
  return {
    summary,
    traces: series.map(({ name }) => name),
    begin() {
      value.fill(0);
      value.fill(Infinity, at.floors, at.inflow);
      quarter.fill(0);
      week = 0;
    },
    week() {
      for (let i = 0; i < totals.length; i++) value[i]! += totals[i]!.of(c);
      const lastWeeks = Math.min(weeks, WEEKS_PER_WINDOW);
      if (week >= weeks - lastWeeks) for (let i = 0; i < last.length; i++) value[at.last + i]! += last[i]!.of(c) / lastWeeks;
      const q = Math.floor(week / WEEKS_PER_QUARTER);
      const long = Math.min(WEEKS_PER_QUARTER, weeks - q * WEEKS_PER_QUARTER);
      for (let k = 0; k < c.inflowKg.length; k++) value[at.inflow + k * quarters + q]! += c.inflowKg[k]! / long;
      const y = Math.floor(week / WEEKS_PER_WINDOW);
      for (let i = 0; i < c.deaths.length; i++) value[at.deaths + i * years + y]! += c.deaths[i]!;
      const ends = week - q * WEEKS_PER_QUARTER === long - 1;
      for (let i = 0; i < floors.length; i++) {
        quarter[i]! += floors[i]!.of(c) / long;
        if (!ends) continue;
        value[at.floors + i] = Math.min(value[at.floors + i]!, quarter[i]!);
        quarter[i] = 0;
      }
      week++;
    },
    finish(put) {
      value[at.end] = c.postureRung[0]!;
      value[at.end + 1] = c.campaignPresence[0]!;
      for (let i = 0; i < value.length; i++) put(i, value[i]!);
    },
    trace: (i) => series[i]!.of(c),
  };
};
