/**
 * The trade network of NarcoLogic from its places and links: length, price, cost and first targeting score.
 *
 *     P_1 = 4500,  P_j = mean over senders i of ( P_i + 4.46 L_ij )
 *     c_ij = C_way L_ij / L_1N          way by land, by air (beyond 500 km), along the coast (both ends within 20 km)
 *     score = mean of ( south, distance from the coast, remoteness, length, border )    of the receiver, each in [0, 1]
 *
 * Source: Master_supplychain.m of the published code. Place 0 produces, the last consumes; links run to higher places.
 * Links are kept in order of receiver, then sender: the order in which the published code breaks ties.
 */
import { greatCircleKm } from "@inflow/exact";
import type { NarcoLogicParameters } from "./parameters.ts";

/** A place: degrees, organisation (0 none, 1 Pacific, 2 Atlantic), distance to the sea [km], remoteness and border [1]. */
export interface Place {
  readonly latitude: number;
  readonly longitude: number;
  readonly organisation: 0 | 1 | 2;
  readonly coastKm: number;
  readonly remote: number;
  readonly border: number;
}

export interface TradeNetwork {
  readonly places: readonly Place[];
  readonly priceUsdPerKg: Float64Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly lengthKm: Float64Array;
  readonly costUsdPerKg: Float64Array;
  readonly score: Float64Array;
  /** Link from place i to place j at i × places + j; −1 where there is none. */
  readonly linkAt: Int32Array;
  /** Links that leave a place, by receiver. */
  readonly leaving: readonly (readonly number[])[];
}

/** How far north-west a place lies: the order in which the published code numbers departments. */
export const northWest = ({ latitude, longitude }: Pick<Place, "latitude" | "longitude">): number =>
  Math.sqrt(0.9 * latitude * latitude + 0.1 * longitude * longitude);

const pricesOf = (
  places: number,
  from: Int32Array,
  to: Int32Array,
  lengthKm: Float64Array,
  p: NarcoLogicParameters,
): Float64Array => {
  const price = new Float64Array(places);
  price[0] = p.producerUsdPerKg;
  const senders = new Int32Array(places);
  for (let e = 0; e < from.length; e++) {
    const j = to[e]!;
    price[j]! += price[from[e]!]! + p.addedUsdPerKgKm * lengthKm[e]!;
    senders[j]!++;
    if (e + 1 === from.length || to[e + 1] !== j) price[j]! /= senders[j]!;
  }
  return price;
};

/** The network of given places and links [from, to]; a price [USD/kg] needs links that run to higher places. */
export const networkOf = (
  places: readonly Place[],
  links: readonly (readonly [from: number, to: number])[],
  p: NarcoLogicParameters,
): TradeNetwork => {
  const count = places.length;
  const sorted = [...links].sort(([a, b], [c, d]) => b - d || a - c);
  const from = Int32Array.from(sorted, ([i]) => i);
  const to = Int32Array.from(sorted, ([, j]) => j);
  const kmBetween = (a: Place, b: Place): number => greatCircleKm(a.latitude, a.longitude, b.latitude, b.longitude);
  const lengthKm = Float64Array.from(sorted, ([i, j]) => kmBetween(places[i]!, places[j]!));
  const linkAt = new Int32Array(count * count).fill(-1);
  const leaving: number[][] = places.map(() => []);
  sorted.forEach(([i, j], e) => {
    linkAt[i * count + j] = e;
    leaving[i]!.push(e);
  });
  const wholeKm = kmBetween(places[0]!, places[count - 1]!);
  const isCoastal = (i: number): boolean => places[i]!.coastKm < p.coastWithinKm;
  const costUsdPerKg = Float64Array.from(sorted, ([i, j], e) => {
    const usd = lengthKm[e]! > p.airFromKm ? p.airUsdPerKg : p.landUsdPerKg;
    return ((isCoastal(i) && isCoastal(j) ? p.coastUsdPerKg : usd) * lengthKm[e]!) / wholeKm;
  });
  const between = places.slice(1, -1);
  const longest = Math.max(...lengthKm);
  const northmost = Math.max(...between.map(northWest));
  const farthest = Math.max(...between.map(({ coastKm }) => coastKm));
  const score = Float64Array.from(sorted, ([, j], e) => {
    const far = lengthKm[e]! / longest;
    if (j === count - 1) return far / 5;
    const { coastKm, remote, border } = places[j]!;
    return (1 - northWest(places[j]!) / northmost + coastKm / farthest + remote + far + border) / 5;
  });
  const priceUsdPerKg = pricesOf(count, from, to, lengthKm, p);
  return { places, priceUsdPerKg, from, to, lengthKm, costUsdPerKg, score, linkAt, leaving };
};
