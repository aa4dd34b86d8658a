/**
 * The dials: what we choose, what we believe, what we count as success, and how they become a study.
 *
 *     givensOf(levers, leverShelfOf(shelf))   entries of the reader's policy, to stand first in the study
 *     pinsOf(levers)                          forms that levers fix; merged under beliefsOf
 *     beliefsOf(beliefs, parameters)          priors and forms for the study's `beliefs`
 *     testOf(base, success)                   the study's test
 */
export {
  BELIEF_IDS,
  BELIEFS,
  type BeliefId,
  type BeliefNumbers,
  beliefNumbers,
  beliefsOf,
  POLITICAL,
  withoutPolitics,
} from "./beliefs.ts";
export {
  bandAt,
  beliefText,
  type Chip,
  changeCounts,
  chipsOf,
  criterionText,
  type DialShelf,
  leverText,
  type Panel,
  withoutDial,
  withoutPanel,
} from "./chips.ts";
export { countsText } from "./counts.ts";
export { type Lever, type LeverNumbers, type LeverShelf, leverShelfOf } from "./lever.ts";
export {
  conflictsOf,
  givensOf,
  LEVER_IDS,
  LEVERS,
  type LeverId,
  type LeverTable,
  leverNumbers,
  pinsOf,
} from "./levers.ts";
export { likelyNext } from "./likely.ts";
export { isPath, pathLabel, pathScale, pathText } from "./paths.ts";
export { withBelief, withLever } from "./settings.ts";
export {
  type Criterion,
  changedCriteria,
  differences,
  SUCCESS,
  SUCCESS_IDS,
  type SuccessId,
  shownOf,
  testOf,
  withNumber,
  withoutCriterion,
} from "./success.ts";
export { isTried, type Trial, trialOfFlip, trialOfSetting, withTrial } from "./trials.ts";
