/**
 * What stands behind a dial: the quantities that a lever sets, and the published models whose laws the dial's parameters
 * are part of. A replication is tied here where it runs the very law of the model, not where it treats the same matter.
 */
import type { QuantityId } from "@inflow/model";
import type { BeliefId } from "./beliefs.ts";
import type { LeverId } from "./levers.ts";

export const LEVER_SETS: Readonly<Record<LeverId, readonly QuantityId[]>> = {
  force: ["forceLevel", "assetSurge", "strikeRecord"],
  authority: ["postureLever", "automatonLever", "strikeTempoLever", "blockadeShare"],
  where: ["zoneHoursLever", "unpredictablePatrolShare"],
  target: ["depotEffortShare", "leaderEffortShare", "postureLever"],
  duration: ["campaignLever"],
  partners: ["trainingLever", "inducementUsdPerWeek"],
  pressure: ["coercionLever"],
  ports: ["inspectionRatio"],
  precursors: ["precursorStopShare"],
  growing: ["eradicationRatio"],
  domestic: ["domesticEnforcementRatio"],
  treatment: ["treatmentRatio", "naloxoneRatio"],
};

/** Parameters of the model beside a lever, for its drawer. */
export const LEVER_PARAMETERS: Readonly<Partial<Record<LeverId, readonly string[]>>> = {
  where: ["forcePackage.allocation.form"],
  duration: ["decisiveTest.form", "decisiveTest.review.interval"],
  treatment: ["use.treatment.uptake"],
  growing: ["supply.eradication.kept"],
};

/** Folders of replications by dial. */
export const REPRODUCED: Readonly<Partial<Record<LeverId | BeliefId, readonly string[]>>> = {
  where: ["narcologic"],
  treatment: ["overdose"],
  reaction: ["willingness"],
  passThrough: ["value-chain", "controlling-cocaine"],
};
