/** The system: world, mechanisms, policies, week. */
export { type AblationRow, type AblationSettings, ablation } from "./ablation.ts";
export { balances, type MaterialStock } from "./balances.ts";
export { type Behaviour, behaviours } from "./behaviours.ts";
export { costFlows, costOf } from "./costs.ts";
export type { Index, Kind, Quantity } from "./dictionary.ts";
export { type Laboratory, laboratoryOf } from "./experiment.ts";
export {
  declaredParameters,
  type Library,
  type PreparedWorld,
  prepareWorld,
  readLibrary,
  worldNames,
} from "./library.ts";
export type { Mechanism, Reading, View } from "./mechanism.ts";
export { salienceAt } from "./mechanisms/beliefs.ts";
export { heavyPerLight, lowerEigenvalue, upperEigenvalue } from "./mechanisms/cocaine-use.ts";
export { fearAt, willingnessAt } from "./mechanisms/deterrence.ts";
export { scoreAfter } from "./mechanisms/force-package.ts";
export { weeklyShareAt } from "./mechanisms/half-life.ts";
export { retailAt } from "./mechanisms/market.ts";
export { memberChangeAt } from "./mechanisms/member-dynamics.ts";
export { naloxoneAtHand, nextPool } from "./mechanisms/opioid-pools.ts";
export { extraViolenceAt } from "./mechanisms/organisations.ts";
export { fatality, notSaved, overdoseRate, potencyEffect } from "./mechanisms/overdose.ts";
export { richardsonChange } from "./mechanisms/regional-reaction.ts";
export { legCostAt, routeCostAt } from "./mechanisms/route-cost.ts";
export { ordersOfMagnitude, type Sampler } from "./orders-of-magnitude.ts";
export { createRecorder, type Recorder } from "./outcomes.ts";
export type { Given, Policy } from "./policies/policy.ts";
export { readPolicy } from "./policies/read.ts";
export { type QuantityId, quantities } from "./quantities.ts";
export { type EndsOf, type Reach, reach, unreachedBecause } from "./reach.ts";
export {
  type AnyMechanism,
  createSystem,
  mechanismNames,
  mechanisms,
  type Schedule,
  System,
  type SystemSetup,
  tallyNames,
} from "./simulate.ts";
export { type SoarWorld, soarInformed, soarRandomised } from "./soar-world.ts";
export { type Columns, type Layout, layOut, quantityIds, sizeOf } from "./state.ts";
export { week } from "./week.ts";
export { Control, type Relations, SLOTS, type World } from "./world.ts";
