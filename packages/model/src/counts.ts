/** What a run counts beside its columns: clamps by mechanism, and its health. One number for each name. */
import type { Tally } from "./mechanism.ts";

/** Tallies of one run; the simulator sets `place` to the mechanism that is at work. */
export class Counts implements Tally {
  readonly names: readonly string[];
  readonly counts: Float64Array;
  place = 0;
  constructor(names: readonly string[]) {
    this.names = names;
    this.counts = new Float64Array(names.length);
  }
  clamp(value: number, low: number, high: number): number {
    if (value >= low && value <= high) return value;
    this.counts[this.place]! += 1;
    return Math.min(high, Math.max(low, value));
  }
}
