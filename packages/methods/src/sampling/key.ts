/**
 * Keys and uniforms of a design by address: Philox 4×32-10 of (place, …, stream) under the seed, so any machine can make
 * any number of a design alone. Streams are append-only. Limit: seeds are integers from 0 to 2^53 − 1.
 */
import { philox4x32 } from "@inflow/exact";

const two32 = 4294967296;
const two53 = 9007199254740992;
const two26 = 67108864;
const scrambleStream = 0xa5;
const latinStream = 0xa6;

const keyOf = (seed: number): [number, number] => [seed >>> 0, Math.floor(seed / two32) >>> 0];

/** The 32-bit key that scrambles one dimension of the Sobol' sequence in one scramble. */
export function scrambleKey(dimension: number, seed: number, scramble: number): number {
  return philox4x32([dimension >>> 0, scramble >>> 0, 0, scrambleStream], keyOf(seed))[0] >>> 0;
}

/** A uniform in [0, 1) with 53 bits for one address (i, j, k) of a Latin hypercube. */
export function latinUniform(i: number, j: number, k: number, seed: number): number {
  const word = philox4x32([i >>> 0, j >>> 0, k >>> 0, latinStream], keyOf(seed));
  return ((word[0] >>> 5) * two26 + (word[1] >>> 6)) / two53;
}
