/** When the data could tell: what could be watched, what a policy does to it, and how long until it is told from chance. */

export { DEATHS_DISPERSION, seenAsCount } from "./count-noise.ts";
export {
  boundaryOf,
  type Crossing,
  crossingsOf,
  expectedAlong,
  type LookSequence,
  lookSequence,
} from "./crossings.ts";
export { byMonth, deathsAdded, type EffectPaths, effectPathsOf, monthsAfter } from "./effect-paths.ts";
export { ALPHA, type Simulated } from "./first-timing.ts";
export { type Counting, extremeMeans, type Futures, futuresOf } from "./futures.ts";
export { OBSERVABLES, type Observable, type Observation, readObservation, type Seen } from "./observables.ts";
export { shorteningSaid, whenSentences } from "./sentences.ts";
export { PHASED_MONTHS, SHORTENED_FALL, type WhatWouldShorten } from "./shortenings.ts";
export {
  type BySize,
  type FalseAlarms,
  type SignalReport,
  type SizeTiming,
  signalReportOf,
} from "./signal.ts";
export type { MonthsByShare, Timing } from "./timing.ts";
export {
  type AnswerTime,
  answerTimeOf,
  answerTimesOf,
  bandOfMonths,
  type SignalCurve,
  type WhenOptions,
  type WhenReport,
  whenFrom,
  whenOf,
} from "./when.ts";
