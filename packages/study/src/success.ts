/** What the reader counts as success: whose deaths, which floors, which cost, and the test that is made of them. */

/** Whose deaths count as harm. */
export const DEATH_GROUPS = ["overdose", "violence", "crews", "struck-in-error"] as const;
export type DeathGroup = (typeof DEATH_GROUPS)[number];

/** What must not give way: as the lowest 13-week mean of the horizon, or, for money, as the budget of the horizon. */
export const FLOORS = ["readiness", "partners", "support"] as const;
export type Floor = (typeof FLOORS)[number] | "money";

export const COST_DEFINITIONS = ["full", "ships", "incremental"] as const;
export type CostDefinition = (typeof COST_DEFINITIONS)[number];

/** What the reader counts as success: X, Y, Z, D and the rest. */
export interface Test {
  primary: string;
  fall: number;
  forWeeks: number;
  costUpTo: number | { costOf: string };
  cost: CostDefinition;
  deathsUp: number;
  counting: DeathGroup[];
  floors: Partial<Record<(typeof FLOORS)[number], number>>;
  budgetUsd?: number | undefined;
  confidence: number;
}
