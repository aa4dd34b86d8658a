/** Cost-effectiveness: ratios and their words, the frontier, acceptability, discounting. */
export {
  type Acceptability,
  acceptabilityCurve,
  type NormalIncrement,
  netBenefits,
  normalAcceptability,
  type StrategyDraws,
} from "./acceptability.ts";
export { type FlowTiming, presentValue } from "./discounting.ts";
export {
  costEffectivenessFrontier,
  type Standing as FrontierStanding,
  type Strategy,
  type StrategyStanding,
} from "./frontier.ts";
export {
  costEffectQuadrants,
  fiellerSet,
  type IncrementalRatio,
  incrementalRatio,
  type RatioMoments,
  type RatioSet,
  ratioInWords,
} from "./incremental-ratio.ts";
