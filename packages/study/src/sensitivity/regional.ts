/**
 * Where a parameter matters: how differently it is distributed in the draws with the lowest, and the highest, third of the
 * contrast (regional sensitivity), and how far the contrast's distribution moves in each slice along the parameter (PAWN by
 * slice). Methods and their sources: `@inflow/methods`, pawn.ts; both distances are of Kolmogorov and Smirnov, 0 to 1.
 * Limit: read above the floor of inert factors only; a third of few draws is a coarse region.
 */
import { type Outputs, pawn, quantile, regionalSensitivity, type SampleDesign } from "@inflow/methods";
import type { DrawColumn } from "./draw-columns.ts";
import { type GivenAnalysis, INERT, sampleOfColumns, slicesOf } from "./given.ts";

const MOST_REGIONAL = 8;
const THIRD = 1 / 3;

/** A parameter in one region: its distance, and its median there and elsewhere, in its unit; null for a choice. */
export interface RegionalDriver {
  readonly path: string;
  readonly is: string;
  readonly unit: string;
  readonly distance: number;
  readonly isAbove: boolean;
  readonly medians: { readonly inside: number; readonly elsewhere: number } | null;
}

/** The draws whose contrast is among the lowest, or the highest, third. */
export interface Region {
  readonly end: "lowest" | "highest";
  /** The contrast up to which, or from which, a draw belongs to it, in its unit. */
  readonly limit: number;
  readonly floor: number;
  /** The strongest parameters, the largest distance first. */
  readonly parameters: readonly RegionalDriver[];
}

export interface RegionalAnalysis {
  readonly regions: readonly Region[];
  /** PAWN's distance in each slice of equal count, from the lowest values of a parameter to its highest. */
  readonly slices: readonly { readonly path: string; readonly is: string; readonly distances: readonly number[] }[];
  /** The 95 % point of the medians over slices of inert factors. */
  readonly sliceFloor: number;
}

const regionOf = (
  end: Region["end"],
  sample: Outputs<SampleDesign>,
  columns: readonly DrawColumn[],
  given: GivenAnalysis,
  seed: number,
): Region => {
  const y = sample.values;
  const limit = quantile([...y], end === "lowest" ? THIRD : 1 - THIRD);
  const holds = (value: number): boolean => (end === "lowest" ? value <= limit : value >= limit);
  const { factors, floor } = regionalSensitivity(sample, holds, { dummies: INERT, seed });
  const known = new Map(given.parameters.map((one) => [one.path, one]));
  const parameters = factors
    .map(({ name, distance, aboveFloor }, j): RegionalDriver => {
      const { values, forms } = columns[j];
      const medianWhere = (inside: boolean): number =>
        quantile(
          [...values].filter((_, draw) => holds(y[draw]) === inside),
          0.5,
        );
      const { path, is, unit } = known.get(name)!;
      const medians = forms === null ? { inside: medianWhere(true), elsewhere: medianWhere(false) } : null;
      return { path, is, unit, distance, isAbove: aboveFloor, medians };
    })
    .sort((a, b) => b.distance - a.distance || (a.path < b.path ? -1 : 1))
    .slice(0, MOST_REGIONAL);
  return { end, limit, floor, parameters };
};

/** Regional sensitivity of a contrast over draws (`y`, one a draw) to its columns; null where the contrast does not part them. */
export const regionalOf = (
  columns: readonly DrawColumn[],
  y: Float64Array,
  given: GivenAnalysis,
  seed: number,
): RegionalAnalysis | null => {
  if (given.parameters.length === 0 || quantile([...y], THIRD) === quantile([...y], 1 - THIRD)) return null;
  const sample = sampleOfColumns(columns, y);
  const gaps = pawn(sample, { slices: slicesOf(y.length), resamples: 0, dummies: INERT, seed });
  const byPath = new Map(gaps.factors.map(({ name, distances }) => [name, distances]));
  return {
    regions: (["lowest", "highest"] as const).map((end) => regionOf(end, sample, columns, given, seed)),
    slices: given.parameters
      .filter(({ isDriver }) => isDriver)
      .slice(0, MOST_REGIONAL)
      .map(({ path, is }) => ({ path, is, distances: Array.from(byPath.get(path)!) })),
    sliceFloor: gaps.floor,
  };
};
