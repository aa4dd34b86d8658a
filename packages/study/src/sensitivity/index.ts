/** Which uncertainties drive a policy's difference: from the ensemble, and by designs of their own. */
export {
  calibratedTogether,
  EVERYTHING_ELSE,
  inRows,
  morrisRound,
  type PlannedDesign,
  pairPlan,
  saltelliRound,
  togetherName,
} from "./column-plans.ts";
export { CONTRASTS, type Contrast, contrastOf, contrastSaid, contrastValues } from "./contrast.ts";
export {
  attemptsOf,
  type DrawColumn,
  drawColumns,
  drawsOfPlan,
  gatherPolicies,
  meanOverLuck,
} from "./draw-columns.ts";
export { type Driver, FEWEST_DRAWS_FOR_DRIVERS, type GivenAnalysis, givenDrivers, type Swing } from "./given.ts";
export { type Region, type RegionalAnalysis, type RegionalDriver, regionalOf } from "./regional.ts";
export { calledFactor, endSaid, indexSaid, sensitivitySays } from "./sensitivity-words.ts";
export { givenSentences, shareSentences, togetherSentences } from "./sentences.ts";
export {
  FEWEST_BASE_ROWS,
  FEWEST_SCRAMBLES,
  isRest,
  isSize,
  isTellable,
  type PairShare,
  type Round,
  roundOutputs,
  roundsUpTo,
  type Share,
  type SharesOfVariance,
  sharesOfVariance,
} from "./sobol.ts";
