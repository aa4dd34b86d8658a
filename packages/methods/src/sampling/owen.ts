/**
 * Owen's nested uniform scrambling by a bit hash: each bit is flipped by a function of the bits above it, so every net
 * property survives and every point is uniform. Hash: Laine & Karras 2011 with the constants of Burley 2020.
 * Error of a mean falls like n^(−3/2) for smooth functions; compare ≥ 16 scrambles for its size. Limit: n = 2^m.
 */
import { scrambleKey } from "./key.ts";
import { sobolIntegers, sobolPoint } from "./sobol.ts";

const two32 = 4294967296;

function reversed(word: number): number {
  let x = ((word >>> 1) & 0x55555555) | ((word & 0x55555555) << 1);
  x = ((x >>> 2) & 0x33333333) | ((x & 0x33333333) << 2);
  x = ((x >>> 4) & 0x0f0f0f0f) | ((x & 0x0f0f0f0f) << 4);
  x = ((x >>> 8) & 0x00ff00ff) | ((x & 0x00ff00ff) << 8);
  return (x >>> 16) | (x << 16);
}

/** An unsigned 32-bit coordinate scrambled under a 32-bit key. */
export function owenScramble(word: number, key: number): number {
  let x = (reversed(word) + key) | 0;
  x ^= Math.imul(x, 0x6c50b47c);
  x ^= Math.imul(x, 0xb82f1e52);
  x ^= Math.imul(x, 0xc7afe638);
  x ^= Math.imul(x, 0x8d22f6e6);
  return reversed(x) >>> 0;
}

/** Coordinate in (0, 1) of point `index` in one dimension of one scramble: addressed, so any machine can make it alone. */
export function scrambledSobolPoint(index: number, dimension: number, seed: number, scramble: number): number {
  return (owenScramble(sobolPoint(index, dimension), scrambleKey(dimension, seed, scramble)) + 0.5) / two32;
}

/** scrambledSobolPoint of one scramble as a function of (index, dimension) that keeps the keys: for many draws. */
export function scramblerOf(seed: number, scramble: number): (index: number, dimension: number) => number {
  const keys: number[] = [];
  return (index, dimension) => {
    let key = keys[dimension];
    if (key === undefined) {
      key = scrambleKey(dimension, seed, scramble);
      keys[dimension] = key;
    }
    return (owenScramble(sobolPoint(index, dimension), key) + 0.5) / two32;
  };
}

/** The first n points in d dimensions of one scramble, in (0, 1), row by row; point i is scrambledSobolPoint(i, …). */
export function scrambledSobol(n: number, d: number, options: { seed: number; scramble?: number }): Float64Array {
  const words = sobolIntegers(n, d);
  const keys = Array.from({ length: d }, (_, j) => scrambleKey(j, options.seed, options.scramble ?? 0));
  const points = new Float64Array(n * d);
  for (let i = 0; i < points.length; i++) points[i] = (owenScramble(words[i], keys[i % d]) + 0.5) / two32;
  return points;
}
