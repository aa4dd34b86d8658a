/**
 * What is kept of a run: about a hundred numbers on which every verdict rests (Float64), and weekly series for pictures
 * and for scores against data. Nothing here feeds back into the run.
 */
import { costFlows, costOf } from "./costs.ts";
import type { QuantityId } from "./quantities.ts";
import type { System, SystemSetup } from "./simulate.ts";
import type { Columns } from "./state.ts";
import { WEEKS_PER_QUARTER, WEEKS_PER_WINDOW } from "./unit.ts";
import { Control, type World } from "./world.ts";

/** A number of a run, gathered week by week. */
interface Gauge {
  readonly name: string;
  /** How it is computed from the columns, or the quantity and place of the one cell that it is. */
  readonly of: ((c: Columns) => number) | readonly [QuantityId, number];
}

const cellOf = (name: string, id: QuantityId, place: number): Gauge => ({ name, of: [id, place] });

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
      cellOf(`inflowKg.${name}.total`, "inflowKg", k),
      cellOf(`consumedKg.${name}.total`, "consumedKg", k),
      cellOf(`unmetKg.${name}.total`, "unmetKg", k),
      { name: `seizedKg.${name}`, of: (c) => row(c.seizedKg, k, zones) },
      { name: `destroyedKg.${name}`, of: (c) => row(c.destroyedKg, k, zones) },
      { name: `removedKg.${name}`, of: (c) => row(c.seizedKg, k, zones) + row(c.destroyedKg, k, zones) },
      cellOf(`organisations.spentUsd.${name}`, "delayUsd", k),
    ]),
    ...seaCorridors(world).map(([name, cell]): Gauge => cellOf(`corridorKg.cocaine.${name}.total`, "corridorKg", cell)),
    ...world.names.cause.map((name, i): Gauge => cellOf(`deaths.${name}.total`, "deaths", i)),
    cellOf("deaths.cocaineOnly.total", "cocaineOnlyDeaths", 0),
    { name: "deaths.violence", of: (c) => sum(c.violentDeaths) },
    { name: "deaths.crews", of: (c) => sum(c.crewKilled) },
    cellOf("deaths.inError", "killedInError", 0),
    ...world.names.definition.map((name, d): Gauge => ({ name: `cost.${name}`, of: (c) => costOf(c, d) })),
    ...world.names.definition.map((name, d): Gauge => cellOf(`cost.parts.force.${name}`, "forceUsd", d)),
    ...costFlows.map((id): Gauge => cellOf(`cost.parts.${id.replace(/Usd$/, "")}`, id, 0)),
    { name: "strikes", of: (c) => sum(c.strikes) + sum(c.strikesInError) },
    { name: "boardings", of: (c) => sum(c.boardings) },
    { name: "arrested", of: (c) => sum(c.arrested) },
    { name: "incidents", of: (c) => sum(c.incidents) },
    { name: "leadersRemoved", of: (c) => sum(c.leadersRemoved) },
    cellOf("shipDays", "shipDaysWithdrawn", 0),
    cellOf("flightHours", "flightHoursWithdrawn", 0),
    cellOf("fishingDays", "fishingDaysLost", 0),
    { name: "presence.weeks", of: (c) => c.campaignLever[0]! * c.campaignPresence[0]! },
  ];
};

/** Sea zones by name, with the cell of the cocaine that departs through each. */
const seaCorridors = (world: World): (readonly [name: string, cell: number])[] => {
  const cocaine = Math.max(0, world.names.commodity.indexOf("cocaine"));
  return world.names.zone.flatMap((name, z) =>
    world.relation.zoneControl[z] === Control.sea ? [[name, cocaine * world.names.zone.length + z] as const] : [],
  );
};

/** Means of the last year of the horizon. */
const lastYearOf = (world: World): Gauge[] => [
  ...world.names.commodity.flatMap((name, k): Gauge[] => [
    cellOf(`wholesale.${name}.last52`, "wholesaleUsdPerKg", k),
    cellOf(`retail.${name}.last52`, "retailUsdPerKg", k),
    cellOf(`purity.${name}.last52`, "purityRatio", k),
    cellOf(`inflowKg.${name}.last52`, "inflowKg", k),
    cellOf(`network.corridors.${name}`, "activeCorridors", k),
    cellOf(`network.entropy.${name}`, "beliefEntropy", k),
  ]),
  { name: "network.skilledCrews", of: (c) => ratioOf(sum(c.skilledCrews), sum(c.refSkilledCrews)) },
  { name: "network.capital", of: (c) => ratioOf(sum(c.capitalUsd), sum(c.refCapitalUsd)) },
  { name: "network.cohesion", of: (c) => weightedMean(c.cohesion, c.organisationShare) },
  { name: "network.logistics", of: (c) => weightedMean(c.logistics, c.organisationShare) },
  { name: "network.members", of: (c) => sum(c.members) },
  { name: "partners.last52", of: partnersOf },
  cellOf("support.last52", "support", 0),
  { name: "readiness.last52", of: readinessOf },
  { name: "influence.last52", of: (c) => sum(c.influence) / Math.max(1, c.influence.length) },
  { name: "mobilisation.last52", of: (c) => sum(c.mobilisation) / Math.max(1, c.mobilisation.length) },
];

/** What must not fall through a floor: the least 13-week mean over the horizon. */
const floors: Gauge[] = [
  { name: "floor.readiness", of: readinessOf },
  { name: "floor.partners", of: partnersOf },
  cellOf("floor.support", "support", 0),
];

/** Weekly series for pictures and scores. */
const seriesOf = (world: World): Gauge[] => {
  const zones = world.names.zone.length;
  return [
    ...world.names.commodity.flatMap((name, k): Gauge[] => [
      cellOf(`inflowKg.${name}`, "inflowKg", k),
      cellOf(`wholesaleUsdPerKg.${name}`, "wholesaleUsdPerKg", k),
      cellOf(`retailUsdPerKg.${name}`, "retailUsdPerKg", k),
      { name: `seizedKg.${name}`, of: (c) => row(c.seizedKg, k, zones) },
      { name: `destroyedKg.${name}`, of: (c) => row(c.destroyedKg, k, zones) },
    ]),
    ...world.names.cause.map((name, i): Gauge => cellOf(`deaths12m.${name}`, "deaths12m", i)),
    ...seaCorridors(world).map(([name, cell]): Gauge => cellOf(`corridorKg.cocaine.${name}`, "corridorKg", cell)),
    { name: "strikes", of: (c) => sum(c.strikes) },
    { name: "boardings", of: (c) => sum(c.boardings) },
    { name: "crewKilled", of: (c) => sum(c.crewKilled) },
    { name: "skilledCrews", of: (c) => ratioOf(sum(c.skilledCrews), sum(c.refSkilledCrews)) },
    { name: "partners", of: partnersOf },
    cellOf("support", "support", 0),
    { name: "readiness", of: readinessOf },
    cellOf("postureRung", "postureRung", 0),
    cellOf("campaignPresence", "campaignPresence", 0),
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

/** Reads gauges by their place in the list; those of one cell straight from the buffer that all columns share. */
const readerOf = (gauges: readonly Gauge[], { columns, layout }: System): ((i: number) => number) => {
  const buffer = new Float64Array(columns.inflowKg.buffer);
  const places = Int32Array.from(gauges, ({ of }) => (typeof of === "function" ? -1 : layout.offset[of[0]] + of[1]));
  const computed = gauges.map(({ of }) => (typeof of === "function" ? of : () => Number.NaN));
  return (i) => (places[i]! >= 0 ? buffer[places[i]!]! : computed[i]!(columns));
};

/** Names of the summary of a run in a world over some weeks. */
export const createRecorder = (system: System, { world, weeks }: SystemSetup): Recorder => {
  const c = system.columns;
  const totals = totalsOf(world);
  const last = lastYearOf(world);
  const series = seriesOf(world);
  const total = readerOf(totals, system);
  const lastYear = readerOf(last, system);
  const floor = readerOf(floors, system);
  const trace = readerOf(series, system);
  const quarters = Math.ceil(weeks / WEEKS_PER_QUARTER);
  const years = Math.ceil(weeks / WEEKS_PER_WINDOW);
  const inflow = world.names.commodity.length * quarters;
  const deaths = world.names.cause.length * years;
  const summary = [
    ...totals.map(({ name }) => name),
    ...last.map(({ name }) => name),
    ...floors.map(({ name }) => name),
    ...world.names.commodity.flatMap((name) =>
      Array.from({ length: quarters }, (_, q) => `inflowKg.${name}.q${two(q)}`),
    ),
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
      for (let i = 0; i < totals.length; i++) value[i]! += total(i);
      const lastWeeks = Math.min(weeks, WEEKS_PER_WINDOW);
      if (week >= weeks - lastWeeks)
        for (let i = 0; i < last.length; i++) value[at.last + i]! += lastYear(i) / lastWeeks;
      const q = Math.floor(week / WEEKS_PER_QUARTER);
      const long = Math.min(WEEKS_PER_QUARTER, weeks - q * WEEKS_PER_QUARTER);
      for (let k = 0; k < c.inflowKg.length; k++) value[at.inflow + k * quarters + q]! += c.inflowKg[k]! / long;
      const y = Math.floor(week / WEEKS_PER_WINDOW);
      for (let i = 0; i < c.deaths.length; i++) value[at.deaths + i * years + y]! += c.deaths[i]!;
      const ends = week - q * WEEKS_PER_QUARTER === long - 1;
      for (let i = 0; i < floors.length; i++) {
        quarter[i]! += floor(i) / long;
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
    trace,
  };
};
