/** The flat relations of a compiled world: one cell for each member of the first index, −1 is none. */
import { Control, type Relations, SLOTS } from "../world.ts";
import { bundlesOf, crewZoneOf, reportedZoneOf } from "./bundles.ts";
import type { Gathered, Written } from "./gather.ts";
import type { Lane } from "./lanes.ts";
import { type Leg, NONE } from "./legs.ts";
import type { NamedIndex } from "./world-file.ts";

const STAGE = { source: 0, market: 1 } as const;

type Finder = (index: NamedIndex, id: string | undefined) => number;

const finderOf = (g: Gathered): Finder => {
  const positions = new Map<string, number>();
  for (const [index, members] of Object.entries(g.members))
    for (const [i, { entry }] of (members as readonly Written<{ id: string }>[]).entries())
      positions.set(`${index}:${entry.id}`, i);
  return (index, id) => (id === undefined ? NONE : (positions.get(`${index}:${id}`) ?? NONE));
};

const ints = <T>(items: readonly T[], cell: (item: T, i: number) => number): Int32Array => Int32Array.from(items, cell);

const legRelations = (legs: readonly Leg[]) => ({
  legZone: ints(legs, ({ zone }) => zone),
  legMode: ints(legs, ({ mode }) => mode),
  legChokepoint: ints(legs, ({ chokepoint }) => chokepoint),
  legControl: ints(legs, ({ control }) => control),
  legState: ints(legs, ({ state }) => state),
  legOutlet: ints(legs, ({ outlet }) => outlet),
  legCommodity: ints(legs, ({ commodity }) => commodity),
  legFrom: ints(legs, ({ from }) => from),
  legTo: ints(legs, ({ to }) => to),
  legCorridor: ints(legs, ({ corridor }) => corridor),
});

const seaLegRelations = (legs: readonly Leg[], zones: number) => {
  const seaLegs = Array.from({ length: zones }, (_, z) =>
    legs.flatMap(({ zone, control }, l) => (zone === z && control === Control.sea ? [l] : [])),
  );
  const before = (z: number): number => seaLegs.slice(0, z).reduce((sum, { length }) => sum + length, 0);
  return {
    zoneFirstSeaLeg: ints(seaLegs, (_, z) => before(z)),
    zoneEndSeaLeg: ints(seaLegs, (_, z) => before(z + 1)),
    seaLegs: Int32Array.from(seaLegs.flat()),
  };
};

const laneRelations = (lanes: readonly Lane[], organisations: number) => {
  const end: number[] = [];
  for (const lane of lanes) end.push((end[end.length - 1] ?? 0) + lane.routes.length);
  const laneAt = (o: number, stage: Lane["stage"]): number =>
    lanes.findIndex((lane) => lane.organisation === o && lane.stage === stage);
  const each = Array.from({ length: organisations }, (_, o) => o);
  return {
    laneStage: ints(lanes, ({ stage }) => STAGE[stage]),
    laneOrganisation: ints(lanes, ({ organisation }) => organisation),
    laneCommodity: ints(lanes, ({ commodity }) => commodity),
    laneFirstRoute: ints(lanes, (_, i) => end[i - 1] ?? 0),
    laneEndRoute: Int32Array.from(end),
    organisationSourceLane: ints(each, (o) => laneAt(o, "source")),
    organisationMarketLane: ints(each, (o) => laneAt(o, "market")),
  };
};

const bundleRelations = (lanes: readonly Lane[], legs: readonly Leg[], crew: readonly number[]) => {
  const bundles = bundlesOf(lanes, legs, crew);
  return {
    laneFirstBundle: ints(lanes, (_, i) => bundles.filter(({ lane }) => lane < i).length),
    laneEndBundle: ints(lanes, (_, i) => bundles.filter(({ lane }) => lane <= i).length),
    bundleFirstRoute: ints(bundles, ({ first }) => first),
    bundleEndRoute: ints(bundles, ({ end }) => end),
    bundleZone: ints(bundles, ({ route }) => reportedZoneOf(route, legs, crew)),
    bundleCrewZone: ints(bundles, ({ route }) => crewZoneOf(route, legs, crew)),
    bundleCorridor: ints(bundles, ({ route }) => route.corridor),
  };
};

/** The legs of each route that lie in a zone. */
const exposedOf = (routeLegs: Int32Array, routeOrganisationLegs: Int32Array, legs: readonly Leg[]) => {
  const exposed = {
    legs: new Int32Array(routeLegs.length).fill(NONE),
    organisationLegs: new Int32Array(routeLegs.length).fill(NONE),
  };
  let at = 0;
  for (let slot = 0; slot < routeLegs.length; slot++) {
    if (slot % SLOTS === 0) at = slot;
    const l = routeLegs[slot] as number;
    if (l < 0 || (legs[l] as Leg).zone < 0) continue;
    exposed.legs[at] = l;
    exposed.organisationLegs[at++] = routeOrganisationLegs[slot] as number;
  }
  return exposed;
};

const routeRelations = (
  legs: readonly Leg[],
  lanes: readonly Lane[],
  crew: readonly number[],
  organisations: number,
) => {
  const routes = lanes.flatMap((lane, i) =>
    lane.routes.map((route) => ({ route, lane: i, organisation: lane.organisation })),
  );
  const routeLegs = new Int32Array(routes.length * SLOTS).fill(NONE);
  const routeOrganisationLegs = new Int32Array(routes.length * SLOTS).fill(NONE);
  const pairs = new Map<string, readonly [organisation: number, leg: number]>();
  const place = new Map<string, number>();
  for (const [r, { route, organisation }] of routes.entries())
    for (const [slot, l] of route.legs.entries()) {
      const key = `${organisation} ${l}`;
      if (!place.has(key)) place.set(key, place.size);
      pairs.set(key, [organisation, l]);
      routeLegs[r * SLOTS + slot] = l;
      routeOrganisationLegs[r * SLOTS + slot] = place.get(key) as number;
    }
  const listed = [...pairs.values()];
  const exposed = exposedOf(routeLegs, routeOrganisationLegs, legs);
  return {
    routeLane: ints(routes, ({ lane }) => lane),
    routeRegion: ints(routes, ({ route }) => route.region),
    routeLegs,
    routeOrganisationLegs,
    routeExposedLegs: exposed.legs,
    routeExposedOrganisationLegs: exposed.organisationLegs,
    routeCrewZone: ints(routes, ({ route }) => crewZoneOf(route, legs, crew)),
    routeZone: ints(routes, ({ route }) => reportedZoneOf(route, legs, crew)),
    routeMode: ints(routes, ({ route }) => route.mode),
    routeBackstop: ints(routes, ({ route }) => Number(route.backstop)),
    routeCorridor: ints(routes, ({ route }) => route.corridor),
    organisationLegOrganisation: ints(listed, ([organisation]) => organisation),
    organisationFirstLeg: bounds(listed, organisations, (owner, o) => owner < o),
    organisationEndLeg: bounds(listed, organisations, (owner, o) => owner <= o),
    organisationLegLeg: ints(listed, ([, leg]) => leg),
  };
};

/** For each organisation the number of pairs, listed by organisation, whose owner comes before it (or is it). */
const bounds = (
  listed: readonly (readonly [number, number])[],
  organisations: number,
  counts: (owner: number, o: number) => boolean,
): Int32Array =>
  Int32Array.from({ length: organisations }, (_, o) => listed.filter(([owner]) => counts(owner, o)).length);

/** Every relation of a world whose names have been checked. */
export const relationsOf = (
  g: Gathered,
  legs: readonly Leg[],
  lanes: readonly Lane[],
  crew: readonly number[],
): Relations => {
  const find = finderOf(g);
  const { organisation, corridor, region, outlet, zone, chokepoint } = g.members;
  return {
    ...legRelations(legs),
    ...seaLegRelations(legs, zone.length),
    ...laneRelations(lanes, organisation.length),
    ...routeRelations(legs, lanes, crew, organisation.length),
    ...bundleRelations(lanes, legs, crew),
    organisationCommodity: ints(organisation, ({ entry }) => find("commodity", entry.commodity)),
    organisationStaging: ints(organisation, ({ entry }) => find("place", entry.staging)),
    corridorCommodity: ints(corridor, ({ entry }) => find("commodity", entry.commodity)),
    corridorStage: ints(corridor, ({ entry }) => STAGE[entry.stage]),
    regionCommodity: ints(region, ({ entry }) => find("commodity", entry.commodity)),
    regionState: ints(region, ({ entry }) => find("state", entry.state)),
    regionPlace: ints(region, ({ entry }) => find("place", entry.place)),
    outletCommodity: ints(outlet, ({ entry }) => find("commodity", entry.commodity)),
    outletPlace: ints(outlet, ({ entry }) => find("place", entry.place)),
    zoneControl: ints(zone, ({ entry }) => Control[entry.control]),
    chokepointZone: ints(chokepoint, ({ entry }) => find("zone", entry.zone)),
  };
};
