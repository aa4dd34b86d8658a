/** When the data could tell: errors and power by month, boundaries for repeated looks, months to answer, the best signal. */
export {
  averageEvidence,
  type ConfidenceSequence,
  combinedEvidence,
  confidenceSequence,
  eProcess,
  mixtureBoundary,
  mixtureEvidence,
  rhoFor,
  simpleEvidence,
} from "./always-valid.ts";
export { changesTo, type RankedSignal, rankSignals, type Shortening, type Signal, shortenings } from "./best-signal.ts";
export { type CountNoise, countSd } from "./count-noise.ts";
export { averageRunLength, type Cusum, cusum } from "./cusum.ts";
export { boundaryAt, type DecisionRule } from "./decision-rule.ts";
export {
  type Detectability,
  type DetectionSetup,
  detectability,
  type MonthsToAnswer,
  type SimulationOptions,
} from "./detectability.ts";
export {
  effectErrors,
  expectedAt,
  type Look,
  looksOf,
  type ObservationDesign,
  type Reporting,
} from "./effect-error.ts";
export { type EffectShape, effectPath } from "./effect-shape.ts";
export {
  crossingChances,
  errorSpent,
  repeatedLooksError,
  type SequentialBoundary,
  type SequentialCost,
  type Spending,
  sequentialCost,
  shapedBoundary,
  spendingBoundary,
} from "./group-sequential.ts";
export { noiseFromHistory } from "./noise-fit.ts";
export { effectiveMonths, noiseCovariance, type ObservableNoise, visibleShare } from "./observable-noise.ts";
export {
  assuranceOf,
  detectableMultiple,
  leastDetectableFall,
  leastDetectableRamp,
  leastDetectableStep,
  powerOf,
} from "./power.ts";
export { assuranceByMonth, monthsToPower, powerByMonth } from "./power-curve.ts";
