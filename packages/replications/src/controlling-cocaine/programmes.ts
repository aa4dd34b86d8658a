/**
 * Programmes, prices and assumptions of the comparison, and what its critics would change.
 *
 * Sources: RAND MR-331 (1994): costs of a 1 % cut in users (p. 36, verified in quotation); costs of a 1 % cut in
 * consumption, spending, treatment (recalled, not verified). NRC (1999), pp. 11-12: supply elasticity −3.6 of MR-331,
 * table E.1; pp. 8-28 and (2001), p. 161: what is not known. Reuter (1994): prices of 1992. Limit: dollars imposed by a
 * programme dollar are read back from the recalled table, as the programmes' own tables were not read: of the costs of
 * supply programmes the level is therefore given, not found.
 */

import { userRates } from "../cocaine-demand/published-users.ts";

export type SupplyProgramme = "source" | "interdiction" | "domestic";
export type Programme = SupplyProgramme | "treatment";

/** Cost of a 1 % cut in a year's consumption [million USD of 1992]; recalled, not verified. */
export const publishedConsumption: Readonly<Record<Programme, number>> = {
  source: 783,
  interdiction: 366,
  domestic: 246,
  treatment: 34,
};

/** Cost of a 1 % cut in users [million USD of 1992]: MR-331, p. 36. */
export const publishedUsers: Readonly<Record<Programme, number>> = {
  source: 2062,
  interdiction: 964,
  domestic: 675,
  treatment: 155,
};

/** What consumers spend in a year [USD of 1992]; recalled, not verified. */
export const retailSpendingUsd = 38e9;
/** Prices of 1992 in Colombia and at Miami [USD/kg]: Reuter (1994). */
export const exportUsdPerKg = 1050;
export const importUsdPerKg = 23_000;
/** Spending on treatment in 1992 [USD]; recalled, not verified. */
export const treatmentSpendingUsd = 0.9e9;
/** A course of treatment [USD of 1992]; recalled, not verified. Its length [year]: assumption, outpatient and residential. */
export const treatmentUsd = 1740;
export const treatmentYears = 0.3;
export const horizonYears = 15;
/** Discount a year [1]; recalled, not verified. */
export const discountRate = 0.04;

/** What the answer depends on. */
export interface Assumptions {
  /** Consumption by retail price. */
  readonly demandElasticity: number;
  /** Quantity by price of supply: negative where average cost falls with quantity. */
  readonly supplyElasticity: number;
  /** Part of the demand elasticity that acts through the number of users [1]. */
  readonly userShare: number;
  /** Pass-through of costs at a stage to retail: 0 dollar for dollar, 1 per cent for per cent. */
  readonly passThrough: number;
  /** Seized cocaine is replaced at the cost of its stage; else it is missing from the market. */
  readonly seizuresReplaced: boolean;
  /** Share of the treated who leave heavy use for good, and of those the part that goes on as light users [1]. */
  readonly leaveHeavy: number;
  readonly toLight: number;
  /** Abstinence while in treatment [1]. */
  readonly abstinent: number;
}

/**
 * MR-331: elasticity −0.5 and treatment recalled, supply elasticity as quoted by NRC (1999). Half of the demand elasticity
 * acting through users, and leavers going to light use and to none as heavy users do anyway, are assumptions.
 */
export const rand: Assumptions = {
  demandElasticity: -0.5,
  supplyElasticity: -3.6,
  userShare: 0.5,
  passThrough: 0,
  seizuresReplaced: true,
  leaveHeavy: 0.13,
  toLight: userRates.deescalate / (userRates.deescalate + userRates.heavyQuit),
  abstinent: 0.79,
};

/** What the critics would change, one by one; sizes are assumptions, directions are theirs. */
export const critique = {
  /** Supply slopes upward and seized cocaine is not replaced at once. */
  upwardSupply: { ...rand, supplyElasticity: 0.5, seizuresReplaced: false },
  /** Costs pass as a per cent, not as a dollar. */
  multiplicative: { ...rand, passThrough: 1 },
  /** No lasting effect of treatment can be told without people like the treated who were not. */
  noLastingTreatment: { ...rand, leaveHeavy: 0 },
  /** Later estimates of the elasticity are larger. */
  elasticDemand: { ...rand, demandElasticity: -1 },
  /** The last two together. */
  elasticWithoutLasting: { ...rand, demandElasticity: -1, leaveHeavy: 0 },
} as const satisfies Readonly<Record<string, Assumptions>>;

/** Dollars of cost imposed on suppliers by a programme dollar, as the recalled table implies under MR-331's market [1]. */
export const dollarsImposed = (programme: SupplyProgramme): number => {
  const { demandElasticity, supplyElasticity } = rand;
  const share = ((1 - demandElasticity / supplyElasticity) / -demandElasticity) * (1 / 100);
  return (share * retailSpendingUsd) / (1e6 * publishedConsumption[programme]);
};
