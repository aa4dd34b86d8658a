/** A random order of places by exchanges from the end (Fisher & Yates 1938; Durstenfeld 1964). Limit: as even as the uniforms given. */

/** Puts `places` in an order that the uniforms in (0, 1) decide, in place, and returns it. */
export function shuffle(places: Int32Array, uniform: () => number): Int32Array {
  for (let i = places.length - 1; i > 0; i--) {
    const j = Math.floor(uniform() * (i + 1));
    const held = places[i];
    places[i] = places[j];
    places[j] = held;
  }
  return places;
}

/** The places 0 to n − 1, rising. */
export const placesTo = (n: number): Int32Array => Int32Array.from({ length: n }, (_, i) => i);
