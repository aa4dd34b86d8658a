/**
 * Sensitivity of any function to its inputs: screening, shares of variance, given-data measures, and when to stop.
 *
 *     const factors = uniformFactors({ price: [10, 20], share: [0, 1] });
 *     const model = ([price, share]: Float64Array) => price * (1 - share);
 *     const screened = morrisEffects(evaluate(morrisDesign(factors, { trajectories: 20 }), model));
 *     const shares = sobolStudy(model, factors);
 *     const enough = sobolUntil(model, factors, { halfWidth: 0.02, mostRuns: 100000 });
 */
export { type DeltaIndex, type DeltaOptions, deltaIndices } from "./delta.ts";
export {
  type Design,
  differenceOf,
  evaluate,
  type MorrisDesign,
  type Outputs,
  outputsOf,
  outputsOfDifference,
  type SaltelliDesign,
  type SampleDesign,
} from "./design.ts";
export { type IndexEstimate, type IndexInterval, indexInWords, isIndistinguishableFromZero } from "./estimate.ts";
export { type Factor, factorsOfPriors, type Group, type Model, uniformFactors } from "./factor.ts";
export { type FeatureScore, type FeatureScoreOptions, type FeatureScores, featureScores } from "./feature-scores.ts";
export { elementaryEffects, type MorrisAnalysisOptions, type MorrisEffect, morrisEffects } from "./morris.ts";
export { type MorrisOptions, morrisDesign, morrisDesignFrom } from "./morris-design.ts";
export {
  type PawnIndex,
  type PawnOptions,
  type PawnResult,
  pawn,
  type RegionalIndex,
  regionalSensitivity,
} from "./pawn.ts";
export { rbdFast } from "./rbd-fast.ts";
export { type SaltelliOptions, saltelliDesign } from "./saltelli-design.ts";
export { type SampleOptions, sampleDesign, sampleOf } from "./sample-design.ts";
export {
  type SobolEstimate,
  type SobolIndex,
  type SobolIndices,
  type SobolOptions,
  type SobolPair,
  sobolIndices,
} from "./sobol-indices.ts";
export type { Centre, FirstOrder, TotalOrder } from "./sobol-statistics.ts";
export {
  type SobolStudyOptions,
  type StoppedStudy,
  type StoppingOptions,
  type StoppingStep,
  sobolStudy,
  sobolUntil,
  widestInterval,
} from "./sobol-study.ts";
