/** The inputs that policies and studies set by date: levers, and records of what happened. */
import type { QuantityId } from "../quantities.ts";

/** What a policy chooses. */
export const levers: readonly QuantityId[] = [
  "postureLever",
  "automatonLever",
  "campaignLever",
  "forceLevel",
  "assetSurge",
  "zoneHoursLever",
  "unpredictablePatrolShare",
  "strikeTempoLever",
  "depotEffortShare",
  "leaderEffortShare",
  "blockadeShare",
  "inducementUsdPerWeek",
  "coercionLever",
  "trainingLever",
  "inspectionRatio",
  "precursorStopShare",
  "eradicationRatio",
  "domesticEnforcementRatio",
  "treatmentRatio",
  "naloxoneRatio",
];

/** What is on the dated public record, and scenarios of it. */
export const records: readonly QuantityId[] = [
  "cooperationShock",
  "hostChange",
  "availabilityRecord",
  "supplyTrend",
  "strikeRecord",
];
