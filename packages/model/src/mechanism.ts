/**
 * The only framework: what a mechanism is. `mechanism({...})` returns its argument; all it adds is what the compiler
 * then refuses: reading a column that was not declared, writing one that may only be read, a misspelt quantity.
 */
import type { Luck } from "@inflow/exact";
import type { QuantityId } from "./quantities.ts";
import type { World } from "./world.ts";

/** A column that a mechanism may look at but not change. */
export interface Reading {
  readonly length: number;
  readonly [i: number]: number;
}

export type View<R extends string, W extends string> = { readonly [Q in R]: Reading } & {
  readonly [Q in W]: Float64Array;
};

/** Counts what had to be bent; reported with every result, so that nothing is clamped in silence. */
export interface Tally {
  /** The value held between low and high; counted under the mechanism's name when it had to move. */
  clamp(value: number, low: number, high: number): number;
}

/** What a step may know besides its columns and parameters: no clock, no file, no other mechanism. */
export interface Now {
  /** 0 is the first reported week. */
  readonly week: number;
  /** True while exogenous paths are held (drivers: frozen). */
  readonly frozen: boolean;
  readonly world: World;
  readonly luck: Luck;
  readonly tally: Tally;
  /** A remembered value of a quantity with memory, 1 to `memory` weeks ago. */
  past(quantity: QuantityId, weeksAgo: number, cell?: number): number;
  /** All cells of the same: for sums. */
  pastCells(quantity: QuantityId, weeksAgo: number): Reading;
  /** Fills the memory before the first week; for `start` only. */
  remember(quantity: QuantityId, weeksAgo: number, cell: number, value: number): void;
}

export interface Mechanism<R extends string, W extends string, P> {
  readonly name: string;
  readonly reads: readonly R[];
  readonly writes: readonly W[];
  /** Sets the stocks it writes so that constant inputs hold them still. */
  readonly start?: (x: View<R, W>, p: P, now: Now) => void;
  /** One week. */
  readonly step: (x: View<R, W>, p: P, now: Now) => void;
}

/** Declares one mechanism: what it reads, what it writes, and what it does in a week. Returns its argument. */
export const mechanism = <const R extends QuantityId, const W extends QuantityId, P>(
  m: Mechanism<R, W, P>,
): Mechanism<R, W, P> => m;
