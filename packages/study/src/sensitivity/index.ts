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
  withSeed,
} from "./column-plans.ts";
export { CONTRASTS, type Contrast, contrastOf, contrastValues } from "./contrast.ts";
export {
  attemptsOf,
  type DrawColumn,
  drawColumns,
  drawsOfPlan,
  gatherPolicies,
  meanOverLuck,
  plainName,
} from "./draw-columns.ts";
export { type Driver, FEWEST_DRAWS_FOR_DRIVERS, type GivenAnalysis, givenDrivers, type Swing } from "./given.ts";
export { givenSentences, shareSentences, swingInWords, togetherSentences } from "./sentences.ts";
export {
  isRest,
  isSize,
  NARROW_ENOUGH,
  type Round,
  roundOutputs,
  roundsUpTo,
  type Share,
  type SharesOfVariance,
  shareInWords,
  sharesOfVariance,
} from "./sobol.ts";
