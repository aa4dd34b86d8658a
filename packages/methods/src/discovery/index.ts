/** Scenario discovery: under which few conditions runs are of interest. */
export { type BoxStandard, type ChosenBox, chooseBox, quasiPsOf, trimBox } from "./box-choice.ts";
export { boxInWords, conditionsInWords } from "./box-in-words.ts";
export { type CartNode, type CartOptions, type CartTree, cart } from "./cart.ts";
export { constrainedPrim } from "./constrained-prim.ts";
export { peelQuantile } from "./peel-quantile.ts";
export type { PeelObjective } from "./peel-score.ts";
export { type PrimOptions, type PrimRun, prim, primCover } from "./prim.ts";
export {
  type Reproducibility,
  type ReproducibilityOptions,
  reproducibility,
  resampledRuns,
} from "./reproducibility.ts";
export { discoverScenario, type Scenario as DiscoveredScenario, type ScenarioOptions } from "./scenario.ts";
export {
  type BoxCounts,
  type BoxLimit,
  type CategoryLimit,
  inBox,
  quasiP,
  type RangeLimit,
  recountBox,
  type ScenarioBox,
} from "./scenario-box.ts";
export {
  type CategoricalColumn,
  type Interest,
  type NumericColumn,
  problemsOfScenarios,
  type ScenarioColumn,
} from "./scenario-column.ts";
