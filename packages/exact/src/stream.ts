/**
 * The short stream of random numbers that one address opens: xoshiro128** (Blackman and Vigna 2021, public domain).
 * One `uniform` is one step and carries 32 bits plus half a unit, so it is never 0 or 1. Limit: chances below about
 * 1e-9 are not resolved by a single uniform.
 */
import { mix } from "./name-hash.ts";

const ULP = 2.3283064365386963e-10;

/** Anything that gives uniform numbers in (0, 1). */
export interface Uniforms {
  uniform(): number;
}

/** A xoshiro128** generator whose four words are set from outside. */
export class Stream implements Uniforms {
  private readonly state = new Int32Array(4);

  /** Takes four words, not all zero, as the new state. */
  open(s0: number, s1: number, s2: number, s3: number): void {
    const state = this.state;
    state[0] = s0;
    state[1] = s1;
    state[2] = s2;
    state[3] = s3;
  }

  /** The next number in (0, 1). */
  uniform(): number {
    const state = this.state;
    const s1 = state[1]!;
    const five = Math.imul(s1, 5);
    const word = Math.imul((five << 7) | (five >>> 25), 9);
    const s2 = state[2]! ^ state[0]!;
    const s3 = state[3]! ^ s1;
    state[1] = s1 ^ s2;
    state[0] = state[0]! ^ s3;
    state[2] = s2 ^ (s1 << 9);
    state[3] = (s3 << 11) | (s3 >>> 21);
    return ((word >>> 0) + 0.5) * ULP;
  }

  /** Sets `other` to a stream of its own that depends on every bit of this one's present state; takes no step here. */
  branch(other: Stream): void {
    const state = this.state;
    const a = mix(state[0]! + 0x3c6ef372);
    const b = mix(a ^ state[1]!);
    const c = mix((b + state[2]!) | 0);
    const d = mix(c ^ state[3]!);
    other.open(a ^ d, b, c, d | 1);
  }
}
