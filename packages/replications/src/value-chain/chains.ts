/**
 * What a kilogram of cocaine cost at each stage from farm to street, in 1992 and in 2007.
 *
 * Sources: Reuter 1994, table as reprinted (1992, as printed, not adjusted for purity); Foreign Policy 2009, "Doped" (2007,
 * per pure kilogram). Limit: two years and one commodity; the stages of the two tables are not the same.
 */

/** Prices of one year [USD/kg]. */
export interface Chain {
  readonly farm: number;
  readonly exported: number;
  readonly imported: number;
  readonly ounce: number;
  readonly retail: number;
}

/** 1992: leaf in Peru, export from Colombia, kilograms in Miami, ounces, retail. */
export const chainOf1992: Chain = { farm: 650, exported: 1050, imported: 23_000, ounce: 52_000, retail: 188_000 };

/** Kilograms in Chicago in 1992 [USD/kg]. */
export const CHICAGO_1992 = 33_000;

/** 2007, per pure kilogram. */
export const chainOf2007: Chain = { farm: 800, exported: 2400, imported: 19_000, ounce: 27_000, retail: 122_000 };

/** Share of the retail price that a stage has reached [1]. */
export const reachedAt = (stage: keyof Chain, chain: Chain): number => chain[stage] / chain.retail;

/** Share of the retail price that is added between two stages [1]. */
export const addedBetween = (from: keyof Chain, to: keyof Chain, chain: Chain): number =>
  (chain[to] - chain[from]) / chain.retail;
