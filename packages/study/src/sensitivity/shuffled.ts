/** Places in an order of chance, keyed by seed, name and repeat: to part draws, and to pair rows with draws. */
import { luckOf } from "@inflow/exact";

/** The places 0 to n − 1 in an order that only seed, name and repeat decide. */
export const shuffledPlaces = (n: number, seed: number, name: string, repeat = 0): Int32Array => {
  const luck = luckOf(seed, 0, name);
  luck.at(repeat);
  const places = Int32Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i--) {
    const k = Math.floor(luck.uniform() * (i + 1));
    [places[i], places[k]] = [places[k], places[i]];
  }
  return places;
};
