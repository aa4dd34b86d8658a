/** Every material stock with what it gains and loses in a week. `commit` adds them up; nothing else writes these stocks. */
import type { Balance } from "./dictionary.ts";
import type { QuantityId } from "./quantities.ts";

export const balances = {
  sourceStockKg: { gains: ["producedKg"], losses: ["sourceRemovedKg", "drawnKg", "outletDrawnKg"] },
  underWayKg: { gains: ["survivedKg"], losses: ["arrivedKg"] },
  stagedKg: { gains: ["stagingArrivedKg"], losses: ["stagingDrawnKg", "depotKg"] },
  usStockKg: { gains: ["inflowKg"], losses: ["consumedKg", "domesticLostKg"] },
  informants: { gains: ["detainedProsecuted"], losses: ["informantsLost"] },
  capitalUsd: { gains: ["organisationIncomeUsd"], losses: ["organisationSpendingUsd"] },
} as const satisfies Partial<Record<QuantityId, Balance<QuantityId>>>;

export type MaterialStock = keyof typeof balances;
