/** What an intervention did: structural time series, interrupted series, synthetic controls, each behind the placebo gate. */
export { type ArimaFit, type ArimaOrder, arimaRegression } from "./arima-regression.ts";
export { beforeAfter, beforeAfterGated } from "./before-after.ts";
export { type BstsOptions, type BstsPosterior, bstsPosterior } from "./bsts.ts";
export type { BstsPriorName } from "./bsts-prior.ts";
export type { CausalFinding, CausalResult, Estimate, Gate, Interval, Naive, Placebo } from "./causal-result.ts";
export { type HacFit, hacRegression } from "./hac.ts";
export { bsts, its, type SynthOptions, synth } from "./impact.ts";
export { type InterruptedOptions, interruptedSeries } from "./interrupted.ts";
export { type Filtered, kalmanDraw, kalmanFilter, kalmanSmoother, type Smoothed } from "./kalman.ts";
export { fitLocalLevel, type LocalLevelFit, localLevelLogLikelihood } from "./local-level.ts";
export { type NamedPanel, type PanelRow, panelOf } from "./panel-rows.ts";
export { fewestBefore, gateOf, type PlaceboPlan, placeboPlan, placebosInTime } from "./placebo.ts";
export { simplexWeights } from "./simplex.ts";
export { type StateSpace, type StructuralBlocks, structuralModel } from "./state-space.ts";
export { fitStructural, type StructuralFit } from "./structural-fit.ts";
export {
  type Panel,
  type PanelFit,
  type PanelMethod,
  type PanelWeights,
  panelEffect,
  synthetic,
} from "./synthetic-control.ts";
export {
  gapRank,
  jackknifeError,
  type PlaceboSpread,
  placeboInterval,
  placeboSpread,
  type RankTest,
} from "./synthetic-inference.ts";
