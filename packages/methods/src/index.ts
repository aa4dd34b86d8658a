/** Reasoning under uncertainty about any function: priors and their quantiles, designs, nested ensembles, summaries. */

export * from "./calibration/index.ts";
export * from "./causal/index.ts";
export * from "./decisions/index.ts";
export * from "./detection/index.ts";
export * from "./discovery/index.ts";
export { betaCdf, betaMean, betaQuantile } from "./distributions/beta.ts";
export {
  discreteCdf,
  discreteMean,
  discreteQuantile,
  formQuantile,
  heaviestForm,
  placeByWeight,
} from "./distributions/discrete.ts";
export { gammaCdf, gammaMean, gammaQuantile } from "./distributions/gamma.ts";
export { lognormalCdf, lognormalMean, lognormalQuantile, logSdOf } from "./distributions/lognormal.ts";
export { loguniformCdf, loguniformMean, loguniformQuantile } from "./distributions/loguniform.ts";
export { normalProbability, normalValue, truncatedNormalQuantile } from "./distributions/normal.ts";
export { pertCdf, pertMean, pertQuantile } from "./distributions/pert.ts";
export { cdfOf, meanOf, medianOf, type Prior, quantileOf } from "./distributions/prior.ts";
export { describePrior, problemsOfPrior } from "./distributions/prior-in-words.ts";
export { fisherQuantile, studentQuantile } from "./distributions/ratio.ts";
export { triangularCdf, triangularMean, triangularQuantile } from "./distributions/triangular.ts";
export { uniformCdf, uniformMean, uniformQuantile } from "./distributions/uniform.ts";
export * from "./economics/index.ts";
export {
  innerReplications,
  nestedBands,
  pairedDifferences,
  pairedStandardError,
  placeOfRun,
  precisionOfEpistemic,
  runOf,
  type VarianceSplit,
  varianceSplit,
} from "./nested.ts";
export { closestDistance, type Discrepancy, discrepancy } from "./sampling/discrepancy.ts";
export { scrambleKey } from "./sampling/key.ts";
export { type LatinHypercubeOptions, latinHypercube } from "./sampling/latin-hypercube.ts";
export { owenScramble, scrambledSobol, scrambledSobolPoint, scramblerOf } from "./sampling/owen.ts";
export { sobol, sobolDimensions, sobolIntegers, sobolPoint } from "./sampling/sobol.ts";
export * from "./sensitivity/index.ts";
export {
  type Line,
  lineOf,
  rankCorrelation,
  ranks,
  standardisedDifference,
} from "./summary/association.ts";
export { mean, standardDeviation, variance } from "./summary/moment.ts";
export { type Bands, bands, quantile, quantileOfSorted, quantiles } from "./summary/quantile.ts";
export { type Share, shareOf } from "./summary/share.ts";
export {
  conditionalShare,
  type Flip,
  mildestFlip,
  type SideShare,
  type ThresholdShare,
} from "./summary/threshold.ts";
