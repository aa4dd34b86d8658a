/** Decisions without agreed probabilities: robustness, adaptive policies, the value of information; words and dots to tell them. */
export { curveBands, curveDepth, dotsOfQuantile, type FanBand, quantileDots, stepBands } from "../summary/dots.ts";
export {
  type Icd203Word,
  icd203Words,
  ipccWords,
  type ProbabilityScale,
  type ProbabilityWords,
  probabilityWords,
} from "../summary/words.ts";
export {
  type AdaptivePolicy,
  type AdaptiveRun,
  runAdaptive,
  runPostures,
  type Signpost,
  type Trigger,
  type TriggerRule,
  tippingPoint,
  type World as AdaptiveWorld,
} from "./adaptive.ts";
export { hypervolume } from "./hypervolume.ts";
export {
  type InfoGapProblem,
  type InfoGapRobustness,
  infoGap,
  preferenceReversals,
  worstWithin,
} from "./info-gap.ts";
export {
  leastValueOfPerfectInformation,
  normalInformationValue,
  valueByChance,
  valueOfPartialInformation,
  valueOfPerfectInformation,
  valueOfSampleInformation,
  valueOverDecisions,
} from "./information-value.ts";
export {
  crowdingDistance,
  dominates,
  epsilonArchive,
  type Point as OutcomePoint,
  paretoFront,
  paretoRanks,
  simplexDirections,
} from "./pareto.ts";
export {
  breakevenOdds,
  type PayoffTable,
  payoffsOf,
  payoffTable,
  regretOf,
  scenariosOf,
  type Wins,
  winsOf,
} from "./payoff.ts";
export { penalisedSpline, type SmoothFit } from "./penalised-spline.ts";
export {
  type Candidate as PolicyCandidate,
  type SearchOptions,
  type SearchProblem,
  searchPolicies,
} from "./policy-search.ts";
export { bestShares, type RankStability, type RankStabilityOptions, rankStability } from "./rank-stability.ts";
export {
  type Criterion as SatisficingCriterion,
  choiceOf,
  hurwicz,
  laplace,
  lowerTail,
  maximax,
  maximin,
  meanRegret,
  measureOf,
  minimaxRegret,
  type Performance as PolicyPerformance,
  payoffQuantile,
  type RobustnessMeasure,
  regretQuantile,
  satisficing,
  shiftedSignalToNoise,
  signalToNoise,
  starrDomain,
  undesirableDeviations,
} from "./robustness.ts";
export { type Lake, type LakePath, lakePath, lakeStep, lakeThreshold } from "./shallow-lake.ts";
export { type TriggerTest, type TriggerVerdict, testTriggers } from "./trigger-test.ts";
