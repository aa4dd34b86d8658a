/** Policies compared without agreed probabilities: robustness, exits at reviews, cost-effectiveness, the value of information. */
export {
  type CostEffectiveness,
  costEffectivenessOf,
  EFFECTS,
  type Effect,
  type PolicyRatio,
  type RatiosBy,
} from "./cost-effectiveness.ts";
export { type ExitRule, exitRules } from "./exit-observables.ts";
export {
  type ExitReport,
  type Exits,
  exitsOf,
  judgeRule,
  type RuleVerdict,
} from "./exit-rules.ts";
export { exitPolicy, planOfSome, reviewDates, reviewWeeks, studyOfExits } from "./exits.ts";
export { appended, type Flows, flowsOf, withChosen } from "./flows.ts";
export { type Front, type FrontPoint, frontOf } from "./front.ts";
export { type Horizon, type InfoGapReport, infoGapOf } from "./info-gap.ts";
export { type Information, informationOf, type PartialValue, perfectInWords, type SampleValue } from "./information.ts";
export {
  FEWEST_DRAWS_FOR_ROBUSTNESS,
  type MeasureValues,
  measured,
  type RegretMap,
  type RobustByCriterion,
  regretMapOf,
  type Satisficing,
  satisficingOf,
} from "./measures.ts";
export { type Criterion, criteriaOf, type DrawOutcomes, drawOutcomesOf, netBenefitOf } from "./payoffs.ts";
export { type BenefitParts, type Comparison, comparisonOf, type RobustReport } from "./report.ts";
export {
  type AgencyValue,
  type DataProposal,
  DISCOUNT_RATES,
  defaultValues,
  type ReaderValues,
  VALUES_OF_LIFE,
} from "./values.ts";
export { type WhereWins, whereEachWins } from "./where-wins.ts";
