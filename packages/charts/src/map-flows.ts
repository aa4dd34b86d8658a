/**
 * From a world and yearly tonnes to a few aggregate arcs. Legs of one commodity in one water, bound for one state, make one
 * arc between the mean of where they begin and the mean of where they end, bent through the mean of their middles.
 * Law: a water's tonnes are split over its arcs by their number of legs, a market corridor's over its entries likewise.
 * Limit: results are by water and by corridor, so the split within them is drawn, not measured; arcs are no one's track.
 */
import { groupedBy, type Plan } from "@inflow/study";
import type { Point } from "./map-geometry.ts";

type World = Plan["world"];

export interface FlowArc {
  readonly from: Point;
  readonly middle: Point;
  readonly to: Point;
  /** Tonnes a year, or null where the results do not size it: drawn dotted. */
  readonly tonnes: number | null;
  readonly water: string;
  /** Tonnes a year that one future in ten exceeds, drawn as a halo. */
  readonly high?: number | undefined;
  /** In a picture of differences: tonnes a year more or, negative, less than under the other policy. */
  readonly change?: number | undefined;
}

const NONE = -1;

const meanOf = (points: readonly Point[]): Point => [
  points.reduce((sum, [x]) => sum + x, 0) / points.length,
  points.reduce((sum, [, y]) => sum + y, 0) / points.length,
];

const placeAt = (world: World, place: number): Point => [world.placeLongitude[place]!, world.placeLatitude[place]!];

const middleOf = (world: World, leg: number): Point => {
  const points = world.legLine[leg]!;
  const count = points.length / 2;
  const low = Math.floor((count - 1) / 2);
  const high = Math.ceil((count - 1) / 2);
  return [(points[2 * low]! + points[2 * high]!) / 2, (points[2 * low + 1]! + points[2 * high + 1]!) / 2];
};

const arcOf = (world: World, legs: readonly number[], tonnes: number | null, water: string): FlowArc => ({
  from: meanOf(legs.map((leg) => placeAt(world, world.relation.legFrom[leg]!))),
  middle: meanOf(legs.map((leg) => middleOf(world, leg))),
  to: meanOf(legs.map((leg) => placeAt(world, world.relation.legTo[leg]!))),
  tonnes,
  water,
});

const legsWhere = (world: World, holds: (leg: number) => boolean): number[] =>
  world.names.leg.flatMap((_, leg) => (holds(leg) ? [leg] : []));

/** Legs are gathered by the kind and rough whereabouts of where they end. */
const destinationOf = (world: World, leg: number): string => {
  const to = world.relation.legTo[leg]!;
  const [longitude, latitude] = placeAt(world, to);
  return `${world.placeKind[to]} ${Math.round(longitude / 9)} ${Math.round(latitude / 7)}`;
};

/** Arcs at sea of one commodity for the market, by water; loads for other outlets are left out. */
export const seaArcs = (world: World, commodity: string, tonnesOf: Readonly<Record<string, number>>): FlowArc[] => {
  const { legCommodity, legZone, legOutlet } = world.relation;
  const c = world.names.commodity.indexOf(commodity);
  return Object.entries(tonnesOf).flatMap(([water, tonnes]) => {
    const z = world.names.zone.indexOf(water);
    const legs = legsWhere(world, (leg) => legCommodity[leg] === c && legZone[leg] === z && legOutlet[leg] === NONE);
    return groupedBy(legs, (leg) => destinationOf(world, leg)).map((group) =>
      arcOf(world, group, (tonnes * group.length) / legs.length, water),
    );
  });
};

/** Legs that end where a leg begins: where the loads of a gate come from. */
const feeders = (world: World, commodity: number, place: number): number[] =>
  legsWhere(world, (leg) => world.relation.legCommodity[leg] === commodity && world.relation.legTo[leg] === place);

/** Arcs by land and mail into the market: from the places that feed a gate to the gate, by market corridor and zone. */
export const landArcs = (world: World, commodity: string, tonnesOf: Readonly<Record<string, number>>): FlowArc[] => {
  const { legCommodity, legZone, legCorridor, legFrom, legTo, zoneControl } = world.relation;
  const c = world.names.commodity.indexOf(commodity);
  const sea = 0;
  return Object.entries(tonnesOf).flatMap(([corridor, tonnes]) => {
    const k = world.names.corridor.indexOf(corridor);
    const legs = legsWhere(
      world,
      (leg) =>
        legCommodity[leg] === c &&
        legCorridor[leg] === k &&
        (legZone[leg] === NONE || zoneControl[legZone[leg]!] !== sea),
    );
    return groupedBy(legs, (leg) => `${legZone[leg]}`).map((group) => {
      const fed = group.flatMap((leg) => feeders(world, c, legFrom[leg]!));
      const from = meanOf(
        fed.length > 0
          ? fed.map((leg) => placeAt(world, legFrom[leg]!))
          : group.map((leg) => placeAt(world, legFrom[leg]!)),
      );
      const to = meanOf(group.map((leg) => placeAt(world, legTo[leg]!)));
      const middle: Point = [(from[0] + to[0]) / 2 - (to[1] - from[1]) / 12, (from[1] + to[1]) / 2];
      const zone = legZone[group[0]!]!;
      return {
        from,
        middle,
        to,
        tonnes: (tonnes * group.length) / Math.max(1, legs.length),
        water: zone === NONE ? corridor : world.names.zone[zone]!,
      };
    });
  });
};

/** Arcs on land between landing and border that the results do not size. */
export const carriedOn = (world: World, commodity: string, zones: readonly string[]): FlowArc[] => {
  const { legCommodity, legZone, legCorridor } = world.relation;
  const c = world.names.commodity.indexOf(commodity);
  return zones.flatMap((zone) => {
    const z = world.names.zone.indexOf(zone);
    const legs = legsWhere(world, (leg) => legCommodity[leg] === c && legZone[leg] === z && legCorridor[leg] === NONE);
    return groupedBy(legs, (leg) => destinationOf(world, leg)).map((group) => arcOf(world, group, null, zone));
  });
};
