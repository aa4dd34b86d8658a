/**
 * The cost ledger: what a policy costs above law enforcement as before, by definition of the cost of force.
 *
 * Three definitions of the force's cost are kept apart and never added (full operating cost; ships only; incremental).
 * All other declared cost flows are the same under each: munitions, inducements, treatment and naloxone, domestic
 * enforcement and inspections, source-country control, delay of legal cargo. Opportunity cost is reported in ship-days
 * and flight hours, not dollars.
 */
import type { QuantityId } from "./quantities.ts";
import type { Columns } from "./state.ts";

/** Declared cost flows beside the force [USD/week]. */
export const costFlows = [
  "munitionsUsd",
  "inducementUsd",
  "treatmentUsd",
  "domesticUsd",
  "eradicationUsd",
  "legalCargoUsd",
] as const satisfies readonly QuantityId[];

/** Cost of the week beside the force [USD/week]. */
export const otherCostsOf = (c: Columns): number =>
  c.munitionsUsd[0]! +
  c.inducementUsd[0]! +
  c.treatmentUsd[0]! +
  c.domesticUsd[0]! +
  c.eradicationUsd[0]! +
  c.legalCargoUsd[0]!;

/** Cost of the week under one definition of the force's cost [USD/week]. */
export const costOf = (c: Columns, definition: number): number => c.forceUsd[definition]! + otherCostsOf(c);
