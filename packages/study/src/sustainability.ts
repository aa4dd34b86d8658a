/**
 * Can it be kept up: how often cost and floors hold under the policy and under the comparison.
 */
import type { Ensemble } from "./ensemble.ts";
import type { Parts } from "./finding.ts";
import type { Plan } from "./plan.ts";
import { FLOORS, type Floor, type Test } from "./success.ts";

/** What holds, and how often, over all futures. */
export interface Sustainability {
  readonly reduces: number;
  readonly lasts: number;
  readonly costHolds: number;
  /** Share of futures in which each floor holds, under the policy and under the comparison. */
  readonly floorsHold: Readonly<Partial<Record<Floor, number>>>;
  readonly floorsHoldAgainst: Readonly<Partial<Record<Floor, number>>>;
}

/** The share of cases that hold. */
export const meanOf = (holds: readonly boolean[]): number => holds.filter(Boolean).length / Math.max(1, holds.length);

const floorsHolding = (test: Test, column: (floor: Floor) => Float64Array | null): Partial<Record<Floor, number>> =>
  Object.fromEntries(
    FLOORS.flatMap((floor) => {
      const values = column(floor);
      const least = test.floors[floor];
      return values === null || least === undefined
        ? []
        : [[floor, meanOf(Array.from(values, (value) => value >= least))]];
    }),
  );

/** How the parts of *lasts* fare. */
export const sustainabilityOf = (
  plan: Plan,
  ensemble: Ensemble,
  policy: number,
  parts: readonly Parts[],
  test: Test,
): Sustainability => ({
  reduces: meanOf(parts.map(({ reduces }) => reduces)),
  lasts: meanOf(parts.map(({ costHolds, broken }) => costHolds && broken.length === 0)),
  costHolds: meanOf(parts.map(({ costHolds }) => costHolds)),
  floorsHold: {
    ...floorsHolding(test, (floor) => ensemble.column(policy, `floor.${floor}`)),
    ...(test.budgetUsd === undefined ? {} : { money: meanOf(parts.map(({ broken }) => !broken.includes("money"))) }),
  },
  floorsHoldAgainst: floorsHolding(test, (floor) => ensemble.column(plan.against, `floor.${floor}`)),
});
