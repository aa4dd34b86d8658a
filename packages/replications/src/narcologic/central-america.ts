/**
 * A network by NarcoLogic's published rules, in place of its own, whose file is not shipped here.
 *
 *     154 nodes between producer (7.2 N, 77.2 W) and consumer (18.3 N, 92.0 W), numbered from south-east to north-west
 *     producer → every node;  every node → consumer;  node k → ⌈0.1 (N − k) U⌉ nodes of higher number, U uniform
 *     organisation: Pacific where the west coast is less than 2.5 times as far as the east coast, else Atlantic
 *
 * Assumptions: nodes lie uniformly over the land between two coast lines drawn through capes and ports to a tenth of a
 * degree, since the rasters of suitability are not public; remoteness 1 and border 0 everywhere, as the columns of the
 * published table leave them. Rules: build_network.m of the published code. Limit: the model is on a knife's edge, so that
 * another network gives another history; only what holds on many networks is compared.
 */
import { cos, greatCircleKm, luckOf } from "@inflow/exact";
import { networkOf, northWest, type Place, type TradeNetwork } from "./network.ts";
import type { NarcoLogicParameters } from "./parameters.ts";

type Point = readonly [latitude: number, longitude: number];

/** From the Gulf of Urabá to Chetumal: Cape Tiburón, San Blas, Colón, Bocas, Limón, San Juan, Bluefields … */
const EAST_COAST: readonly Point[] = [
  [8.7, -77.4],
  [9.5, -78.9],
  [9.4, -79.9],
  [8.8, -81.5],
  [9.3, -82.2],
  [10.0, -83.0],
  [10.9, -83.7],
  [12.0, -83.7],
  [14.0, -83.4],
  [15.0, -83.1],
  [15.8, -84.3],
  [15.9, -86.0],
  [15.8, -86.8],
  [15.8, -88.0],
  [15.9, -88.6],
  [16.5, -88.4],
  [17.5, -88.2],
  [18.4, -88.3],
];

/** From Ocós in the north back to the border with Colombia: San José, Acajutla, Corinto, Cabo Velas, Osa, Azuero, Darién. */
const WEST_COAST: readonly Point[] = [
  [14.5, -92.2],
  [13.9, -90.8],
  [13.5, -89.8],
  [13.2, -88.0],
  [12.5, -87.2],
  [11.2, -85.9],
  [10.3, -85.8],
  [9.6, -85.1],
  [9.9, -84.7],
  [8.5, -83.6],
  [8.0, -82.9],
  [8.2, -81.8],
  [7.3, -80.9],
  [7.5, -80.0],
  [9.0, -79.5],
  [8.2, -78.3],
  [7.2, -77.9],
];

/** The land border of Guatemala and Belize with Mexico, from Chetumal to Ocós. */
const NORTH: readonly Point[] = [
  [17.8, -89.1],
  [17.8, -91.0],
  [17.3, -91.4],
  [16.1, -90.4],
  [16.1, -91.7],
];

const LAND: readonly Point[] = [...EAST_COAST, ...NORTH, ...WEST_COAST];
const PRODUCER: Point = [7.2, -77.2];
const CONSUMER: Point = [18.3, -92.0];
const NODES = 154;
const REACH_SHARE = 0.1;
const PACIFIC_WITHIN = 2.5;
const RADIANS_PER_DEGREE = 0.017453292519943295;

const isOnLand = ([latitude, longitude]: Point): boolean => {
  let inside = false;
  LAND.forEach(([lat1, lon1], i) => {
    const [lat2, lon2] = LAND[(i + 1) % LAND.length]!;
    if (lat1 > latitude !== lat2 > latitude && longitude < lon1 + ((latitude - lat1) / (lat2 - lat1)) * (lon2 - lon1))
      inside = !inside;
  });
  return inside;
};

/** Distance from a point to a coast line [km], each piece taken as straight in degrees. */
const kmToCoast = (point: Point, coast: readonly Point[]): number => {
  const [latitude, longitude] = point;
  const narrowing = cos(latitude * RADIANS_PER_DEGREE);
  return Math.min(
    ...coast.slice(1).map(([lat2, lon2], i) => {
      const [lat1, lon1] = coast[i]!;
      const [up, across] = [lat2 - lat1, (lon2 - lon1) * narrowing];
      const along = ((latitude - lat1) * up + (longitude - lon1) * narrowing * across) / (up * up + across * across);
      const share = Math.min(1, Math.max(0, along));
      return greatCircleKm(latitude, longitude, lat1 + share * (lat2 - lat1), lon1 + share * (lon2 - lon1));
    }),
  );
};

const nodeAt = (point: Point): Place => {
  const [west, east] = [kmToCoast(point, WEST_COAST), kmToCoast(point, EAST_COAST)];
  return {
    latitude: point[0],
    longitude: point[1],
    organisation: west < PACIFIC_WITHIN * east ? 1 : 2,
    coastKm: Math.min(west, east),
    remote: 1,
    border: 0,
  };
};

const endAt = ([latitude, longitude]: Point): Place => ({
  latitude,
  longitude,
  organisation: 0,
  coastKm: 0,
  remote: 0,
  border: 0,
});

const placesFrom = (uniform: () => number): Place[] => {
  const [latitudes, longitudes] = [LAND.map(([latitude]) => latitude), LAND.map(([, longitude]) => longitude)];
  const [south, north] = [Math.min(...latitudes), Math.max(...latitudes)];
  const [west, east] = [Math.min(...longitudes), Math.max(...longitudes)];
  const nodes: Place[] = [];
  while (nodes.length < NODES) {
    const point: Point = [south + (north - south) * uniform(), west + (east - west) * uniform()];
    const isKept = uniform() < cos(point[0] * RADIANS_PER_DEGREE) / cos(south * RADIANS_PER_DEGREE);
    if (isKept && isOnLand(point)) nodes.push(nodeAt(point));
  }
  return [endAt(PRODUCER), ...nodes.sort((a, b) => northWest(a) - northWest(b)), endAt(CONSUMER)];
};

/** A random sample of `size` of the whole numbers from `first` to `last`. */
const sampleOf = (first: number, last: number, size: number, uniform: () => number): number[] => {
  const pool = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  for (let i = 0; i < size; i++) {
    const j = i + Math.floor((pool.length - i) * uniform());
    [pool[i], pool[j]] = [pool[j]!, pool[i]!];
  }
  return pool.slice(0, size);
};

/** A Central American network of 156 places by the published rules; another for each seed. */
export const centralAmerica = (seed: number, p: NarcoLogicParameters, hasDirectWay = true): TradeNetwork => {
  const luck = luckOf(seed, 0, "narcologic-network");
  const uniform = (): number => luck.uniform();
  const places = placesFrom(uniform);
  const last = places.length - 1;
  const links: [number, number][] = hasDirectWay ? [[0, last]] : [];
  for (let k = 1; k < last; k++) {
    links.push([0, k], [k, last]);
    const reach = last - k;
    for (const to of sampleOf(k + 1, last, Math.ceil(REACH_SHARE * reach * uniform()), uniform))
      if (to !== last) links.push([k, to]);
  }
  return networkOf(places, links, p);
};
