/**
 * Orders of magnitude of a year without a campaign, over draws of the priors and with luck: potential production, inflow
 * against consumption, the Eastern Pacific's share, removals against the documented flow, wholesale price, ports of entry;
 * and the cost of the force as deployed on 1 December 2025 by its three definitions.
 *
 * Bands with their reasons stand under `orders` in `behaviours.yaml`; the median of the draws is held against them. Nothing
 * is fitted here. Limit: some are inputs of the reference balance, and show only that a year of the system keeps them.
 */
import { formatProblems, isOk, type Parameter } from "@inflow/evidence";
import { type Behaviour, judged, type Measured, statedOrders } from "./behaviours.ts";
import { type Change, type Laboratory, laboratoryOf, scheduleOf } from "./experiment.ts";
import { type Library, prepareWorld } from "./library.ts";
import { createSystem, type System } from "./simulate.ts";
import { DAYS_PER_WEEK, KG_PER_TONNE, MILLION, WEEKS_PER_WINDOW } from "./unit.ts";
import { removedAtSea } from "./watched.ts";
import { Control } from "./world.ts";

/** What draws from priors and sums draws up, from whoever knows how. */
export interface Sampler {
  /** Values of all parameters at a draw under one scramble. */
  readonly draw: (parameters: readonly Parameter[], index: number, attempt: number) => Float64Array;
  readonly quantile: (values: readonly number[], p: number) => number;
}

const DEPLOYED = "2025-12-01";

/** Assets that the campaign has at sea on a date, from the first week on. */
const fleetOn = (date: string, { library }: Laboratory): Change[] =>
  (library.policies.get("campaign-2025")?.gives ?? []).flatMap(({ set, where, from, until, to }) =>
    set === "assetSurge" && typeof to === "number" && from <= date && (until === undefined || date < until)
      ? [{ set, ...(where ? { where } : {}), to, from: 0 }]
      : [],
  );

/** What a year of the run adds up to, in kilograms of cocaine and of fentanyl. */
const yearOf = (system: System, lab: Laboratory) => {
  const { names, relation } = lab.world;
  const [cocaine, fentanyl] = [names.commodity.indexOf("cocaine"), names.commodity.indexOf("fentanyl")];
  const zones = names.zone.length;
  const kg = { produced: 0, inflow: 0, consumed: 0, lost: 0, removed: 0, pacific: 0, sea: 0, ports: 0, between: 0 };
  let price = 0;
  for (let week = 0; week < WEEKS_PER_WINDOW; week++) {
    system.advance();
    const c = system.columns;
    relation.regionCommodity.forEach((k, n) => {
      if (k === cocaine) kg.produced += c.producedKg[n]!;
    });
    kg.inflow += c.inflowKg[cocaine]!;
    kg.consumed += c.consumedKg[cocaine]!;
    kg.lost += c.domesticLostKg[cocaine]!;
    kg.removed += removedAtSea(c, lab);
    price += c.wholesaleUsdPerKg[cocaine]! / WEEKS_PER_WINDOW;
    relation.routeLane.forEach((lane, r) => {
      const z = relation.routeCrewZone[r]!;
      if (relation.laneStage[lane] !== 0 || relation.laneCommodity[lane] !== cocaine || z < 0) return;
      kg.sea += c.departedKg[r]!;
      if (names.zone[z]!.startsWith("epac")) kg.pacific += c.departedKg[r]!;
    });
    names.zone.forEach((name, z) => {
      const seized = c.seizedKg[fentanyl * zones + z]!;
      if (relation.zoneControl[z] === Control.port && name !== "mail") kg.ports += seized;
      else if (name.startsWith("border")) kg.between += seized;
    });
  }
  return { ...kg, price };
};

const measure = (system: System, lab: Laboratory, values: Float64Array, run: number): Measured => {
  const drawn = (path: string): number => values[lab.parameters.findIndex((parameter) => parameter.path === path)]!;
  const year = yearOf(system, lab);
  const tonnes = (kg: number): number => kg / KG_PER_TONNE;
  system.begin(
    values,
    1,
    run,
    scheduleOf(lab, [...lab.before, { set: "campaignLever", to: 1 }, ...fleetOn(DEPLOYED, lab)]),
  );
  system.advance();
  const cost = (definition: string): number =>
    system.columns.forceUsd[lab.world.names.definition.indexOf(definition)]! / DAYS_PER_WEEK / MILLION;
  return {
    potential: tonnes(year.produced) / drawn("reference.potential.realised"),
    consumption: (year.consumed + year.lost) / year.inflow,
    inflow: tonnes(year.inflow - year.lost) / drawn("reference.consumption.cocaine"),
    pacific: year.pacific / year.sea,
    removal: tonnes(year.removed) / drawn("reference.purity.export") / drawn("reference.documented.tonnes"),
    wholesale: year.price * drawn("observation.purity.landed"),
    "fentanyl-ports": year.ports / (year.ports + year.between),
    "cost-full": cost("full"),
    "cost-ships": cost("ships"),
    "cost-incremental": cost("incremental"),
  };
};

/** Measures every order of magnitude over feasible draws; throws where a draw is infeasible under every scramble tried. */
export const ordersOfMagnitude = (
  library: Library,
  { draw, quantile }: Sampler,
  { world = "americas" }: { readonly world?: string } = {},
): Behaviour[] => {
  const prepared = prepareWorld(library, world, world);
  if (!isOk(prepared)) throw new RangeError(formatProblems(prepared.problems));
  const lab = laboratoryOf(library, prepared.ok);
  const { orders, draws, tail } = statedOrders(library);
  const setup = { world: lab.world, parameters: lab.parameters, weeks: WEEKS_PER_WINDOW, settleWeeks: 0 };
  const system = createSystem({ ...setup, drivers: "reference" });
  const before = scheduleOf(lab, lab.before);
  const found = Array.from({ length: draws }, (_, index) => {
    for (let attempt = 0; attempt < draws; attempt++) {
      const values = draw(lab.parameters, index, attempt);
      if (system.begin(values, 1, index, before)) return measure(system, lab, values, index);
    }
    throw new RangeError(`Draw ${index} is infeasible.`);
  });
  return Object.entries(orders).map(([id, stated]) => {
    const values = found.map((one) => one[id] ?? Number.NaN);
    return {
      ...judged(id, stated, quantile(values, 1 / 2)),
      range: [quantile(values, tail), quantile(values, 1 - tail)],
    };
  });
};
