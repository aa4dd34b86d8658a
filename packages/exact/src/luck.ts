/**
 * Chance by address: what a draw gives depends on (seed, run, mechanism, week, entity) and on nothing else, so that
 * policies compared under one run meet the same luck (common random numbers).
 * Algorithm: Philox4x32-10 of (seed, run, name of the mechanism) gives K0 … K3 once a run; the state of the stream is
 * a = mix(entity ^ K0), b = mix(a + mix(week ^ K1)), mix(b ^ K2), mix((a + b) ^ K3): no two (week, entity) share one.
 * Every draw takes exactly one step of that stream; a sampler that needs more opens a private stream from it.
 * Limit: whole weeks and entities of 32 bits; a uniform carries 32 bits.
 */
import { BINOMIAL_REJECTION_FROM, binomialByInversion, binomialByRejection } from "./binomial.ts";
import { expectedMin } from "./expected-min.ts";
import { mix, nameHash } from "./name-hash.ts";
import { normalQuantile } from "./normal-quantile.ts";
import { philox4x32 } from "./philox.ts";
import { POISSON_REJECTION_FROM, poissonByInversion, poissonByRejection } from "./poisson.ts";
import { Stream } from "./stream.ts";

/** "expectation" makes each draw its mean: for restatement by hand and for limits. */
export type Fortune = "chance" | "expectation";

/** The draws a mechanism may take; each takes one step of the stream that `at` has opened. */
export interface Luck {
  /** True where each draw is its mean. */
  readonly expecting: boolean;
  /** Opens the stream of the current week and one entity, and returns this same object. */
  at(entity: number): Luck;
  /** A number in (0, 1), never 0 or 1. */
  uniform(): number;
  /** A standard normal number, monotone in the uniform it is made from. */
  normal(): number;
  /** A Poisson count; 0 for a mean of 0 or less, NaN for NaN. */
  poisson(mean: number): number;
  /** Successes among whole `trials`; chances below 0 count as 0, above 1 as 1. Fractional trials need "expectation". */
  binomial(trials: number, probability: number): number;
  /** `value` up or down to a whole number, with `value` as its mean. */
  rounded(value: number): number;
  /** What of `count` fits a capacity that is rounded as above; "expectation": its mean over Poisson counts of mean `count`. */
  capped(count: number, capacity: number): number;
}

/** The simulator's side of a Luck: it alone sets week and run. */
export interface KeyedLuck extends Luck {
  /** Begins a whole week, negative while a run settles; opens the stream of entity 0. */
  week(week: number): void;
  /** Keys the same object for another run, at week 0. */
  rekey(seed: number, run: number): void;
}

const TWO_32 = 4294967296;

class KeyedChance implements KeyedLuck {
  readonly expecting = false;
  private readonly stream = new Stream();
  private readonly extra = new Stream();
  private readonly mechanism: number;
  private readonly key = new Int32Array(4);
  private mixedWeek = 0;

  constructor(seed: number, run: number, mechanism: string) {
    this.mechanism = nameHash(mechanism);
    this.rekey(seed, run);
  }

  rekey(seed: number, run: number): void {
    const block = philox4x32(
      [run >>> 0, Math.floor(run / TWO_32) >>> 0, this.mechanism, 0],
      [seed >>> 0, Math.floor(seed / TWO_32) >>> 0],
    );
    this.key.set(block);
    this.week(0);
  }

  week(week: number): void {
    this.mixedWeek = mix(week ^ this.key[1]!);
    this.at(0);
  }

  at(entity: number): Luck {
    const key = this.key;
    const a = mix(entity ^ key[0]!);
    const b = mix((a + this.mixedWeek) | 0);
    this.stream.open(a, b, mix(b ^ key[2]!), mix((a + b) ^ key[3]!));
    return this;
  }

  uniform(): number {
    return this.stream.uniform();
  }

  normal(): number {
    return normalQuantile(this.stream.uniform());
  }

  poisson(mean: number): number {
    const u = this.stream.uniform();
    if (u < 1 - mean) return 0;
    if (mean < POISSON_REJECTION_FROM) return poissonByInversion(mean, u);
    if (!(mean < Infinity)) return mean;
    this.stream.branch(this.extra);
    return poissonByRejection(mean, this.extra);
  }

  binomial(trials: number, probability: number): number {
    const u = this.stream.uniform();
    if (trials !== Math.floor(trials)) throw unfit(trials);
    return this.binomialAt(u, trials, probability);
  }

  private binomialAt(u: number, trials: number, probability: number): number {
    if (!(trials > 0 && probability > 0)) return Number.isNaN(probability) ? NaN : 0;
    if (probability >= 1) return trials;
    const mirrored = probability > 0.5;
    const p = mirrored ? 1 - probability : probability;
    const mean = trials * p;
    let count = 0;
    if (mean < BINOMIAL_REJECTION_FROM) {
      const turned = mirrored ? 1 - u : u;
      if (!(turned < 1 - mean)) count = binomialByInversion(trials, p, turned);
    } else {
      if (!(trials < Infinity)) throw unfit(trials);
      this.stream.branch(this.extra);
      count = binomialByRejection(trials, p, this.extra);
    }
    return mirrored ? trials - count : count;
  }

  rounded(value: number): number {
    const u = this.stream.uniform();
    const below = Math.floor(value);
    return u < value - below ? below + 1 : below;
  }

  capped(count: number, capacity: number): number {
    return Math.min(count, this.rounded(capacity));
  }
}

function unfit(trials: number): RangeError {
  return new RangeError(
    `binomial needs a whole number of trials, not ${trials}: round it first, for example by rounded()`,
  );
}

/** Every draw is its mean; keys and addresses have no effect. */
class Expectation implements KeyedLuck {
  readonly expecting = true;

  rekey(_seed: number, _run: number): void {}

  week(_week: number): void {}

  at(_entity: number): Luck {
    return this;
  }

  uniform(): number {
    return 0.5;
  }

  normal(): number {
    return 0;
  }

  poisson(mean: number): number {
    return Math.max(0, mean);
  }

  binomial(trials: number, probability: number): number {
    if (trials <= 0 || probability <= 0) return 0;
    return probability >= 1 ? trials : trials * probability;
  }

  rounded(value: number): number {
    return value;
  }

  capped(count: number, capacity: number): number {
    return expectedMin(count, capacity);
  }
}

/** Luck for one mechanism in one run, at week 0; rekey it for the next run instead of making another. */
export function luckOf(seed: number, run: number, mechanism: string, fortune: Fortune = "chance"): KeyedLuck {
  return fortune === "expectation" ? new Expectation() : new KeyedChance(seed, run, mechanism);
}
