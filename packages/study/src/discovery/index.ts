/** In which worlds a policy meets which fate: boxes of few conditions, counted on draws held out. */
export {
  boxSentence,
  type Called,
  calledBy,
  conditionsOf,
  discoverySentences,
  firmnessSentence,
  treeSentence,
} from "./box-sentences.ts";
export {
  type Cases,
  casesOfFate,
  casesWhen,
  countFates,
  fateKeys,
  fatesOfPolicy,
} from "./cases.ts";
export {
  type Discovery,
  type DiscoveryEnd,
  discoverBoxes,
  drawsOfInterest,
  type FoundBox,
  type HeldOutCounts,
} from "./discover.ts";
export type { FoundAgain, NoBox, Tradeoff } from "./search.ts";
export { type AxisOfBox, type Worlds, worldsOf, worldsOfAnswer } from "./worlds.ts";
