/** Calibration and scoring of any simulator: proper scores, chains and their diagnosis, approximate and emulated inference. */
export { type AbcSample, abcFold, abcRun, abcSample } from "./abc.ts";
export { type AbcProposal, abcProposal, perturbationCovariance } from "./abc-proposal.ts";
export {
  type AbcGeneration,
  type AbcParticle,
  type AbcProblem,
  type AbcResult,
  type AbcState,
  abcStart,
} from "./abc-state.ts";
export { type BrierParts, brierScore } from "./brier.ts";
export {
  basicRhat,
  bulkEss,
  type ChainDiagnosis,
  type Chains,
  diagnoseChains,
  meanEss,
  meanMcse,
  quantileEss,
  quantileMcse,
  rhat,
  tailEss,
} from "./chain-diagnostics.ts";
export {
  type FitOptions as GaussianProcessFitOptions,
  fitGaussianProcess,
  type GaussianProcess,
  gaussianProcess,
  type Hyperparameters,
  type Kernel as GaussianProcessKernel,
} from "./gaussian-process.ts";
export {
  type HistoryMatch,
  type HistoryOptions,
  type HistoryWave,
  historyMatch,
  implausibility,
  type Target as HistoryTarget,
} from "./history-matching.ts";
export {
  type LeaveOneOutFromDraws,
  leaveOneOut,
  leaveOneOutFromDraws,
  rollingOrigin,
} from "./leave-one-out.ts";
export {
  chainOf,
  drawsOf,
  type MarkovDraws,
  type RandomWalkOptions,
  randomWalk,
  type StretchOptions,
  stretchSampler,
} from "./markov-chain.ts";
export { kishSize, type ParetoSmoothed, paretoSmooth } from "./pareto-smoothing.ts";
export {
  type IteratedFilterOptions,
  iteratedFilter,
  type ParticleFiltered,
  type ParticleFilterOptions,
  type ParticleModel,
  particleFilter,
} from "./particle-filter.ts";
export {
  autocorrelationAt,
  contraction,
  type PredictiveCheck,
  peakTime,
  predictiveCheck,
  type SeriesDiscrepancy,
  trendBreakAt,
} from "./predictive-check.ts";
export { calibrationRanks, type RankUniformity, rankOf, rankUniformity } from "./rank-calibration.ts";
export {
  crpsOfLognormal,
  crpsOfNormal,
  crpsOfSample,
  dawidSebastianiScore,
  fairCrpsOfSample,
  intervalScore,
  logScoreOfNormal,
  logScoreOfSample,
  pinballLoss,
  weightedIntervalScore,
} from "./scores.ts";
export { coverageOfSamples, type DieboldMariano, dieboldMariano, skillScore, studentTwoSided } from "./skill.ts";
export { syntheticLogLikelihood } from "./synthetic-likelihood.ts";
