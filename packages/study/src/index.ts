/** A question becomes runs becomes a verdict. */
export type { Problem } from "@inflow/evidence";
export { type AnswerAnalyses, type AnswerDrivers, analysesOfAnswer, type Compared } from "./answer-analyses.ts";
export { IPCC_WORDS, ipccOf } from "./answer-line.ts";
export {
  type AnswerOptions,
  type Assessment,
  type AssessOptions,
  answerFrom,
  assess,
  type Progress,
  rounded,
  runMissing,
} from "./assess.ts";
export * from "./backtest/index.ts";
export { bandsOf, type TraceBands } from "./bands.ts";
export * from "./beliefs/index.ts";
export {
  type Block,
  type BlockColumns,
  type BlockHeader,
  blockHash,
  decodeBlock,
  emptyBlock,
  encodeBlock,
  headerOf,
  type Refusal,
  refusalOf,
} from "./block.ts";
export {
  type Calendar,
  calendarOf,
  dateOf,
  dateOfWeek,
  dayOf,
  lastDayOf,
  mondayOnOrBefore,
  weekOf,
  weightsOfMonth,
  weightsOfSpan,
} from "./calendar.ts";
export * from "./calibrate/index.ts";
export { type Cause, type Key, mechanismNamed, type Step, type Unfolded, unfolders } from "./causes.ts";
export {
  type Band,
  type Costs,
  changeOf,
  costsOf,
  deathsOf,
  outcomesOf,
  type Ratio,
  relativeInflow,
} from "./compare.ts";
export { type CompileOptions, compile } from "./compile.ts";
export { countsOf100 } from "./counts-of-100.ts";
export * from "./discovery/index.ts";
export { drawOf, MOST_ATTEMPTS } from "./draw.ts";
export { type Ensemble, ensembleReducer, gather, type HashOf } from "./ensemble.ts";
export {
  type Answer,
  answerOf,
  BEGUN_AFTER_WEEKS,
  FATES,
  type Fate,
  type Finding,
  fateOf,
  fateOfParts,
  findingOf,
  KILLED,
  MEAN_WEEKS,
  type PairedRun,
  type Parts,
  partsOf,
  type Shares,
  sharesOf,
} from "./finding.ts";
export { groupedBy } from "./grouped-by.ts";
export { evidenceName, plain, planName, resultHash } from "./identity.ts";
export {
  type ChangeSinceLock,
  changesSince,
  isWhole,
  LOCK_DATE_NOTE,
  type Lock,
  lockOf,
  type Preregistration,
  preregistrationOf,
  questionHash,
} from "./lock.ts";
export * from "./observatory/index.ts";
export {
  deathColumns,
  defaultTest,
  difference,
  type HighestCost,
  highestCostOf,
  pairsOf,
  REFERENCE_COST,
  summed,
} from "./pairs.ts";
export {
  BLOCK_RUNS,
  type Conflict,
  type HiddenEntry,
  type Job,
  jobsOf,
  type Plan,
  type PlannedPolicy,
  placeOfPolicy,
} from "./plan.ts";
export { namedPlan, type Points, rowsOf, withPoints } from "./points.ts";
export type {
  FailedJob,
  FromWorker,
  PlanChange,
  Reducer,
  ResultStore,
  Runner,
  RunOptions,
  ToWorker,
} from "./ports.ts";
export {
  type Given,
  type Policy,
  readStudy,
  type Study,
  studyJsonSchema,
  studySchema,
  textOfStudy,
  type WorldFile,
} from "./question.ts";
export * from "./robust/index.ts";
export {
  conditionOf,
  type DrawTable,
  drawTable,
  FEWEST_DRAWS,
  type Flip,
  type PriorShift,
  type Screen,
  type Side,
  screenOf,
} from "./screen.ts";
export * from "./sensitivity/index.ts";
export { bothCountsOf, flipsInWords, flipsSentenceOf, riderOf, sentenceOf, type Unsaid } from "./sentence.ts";
export { type Setting, settingsOf } from "./setting.ts";
export { BASE_POLICY } from "./stack.ts";
export { continues } from "./stem.ts";
export {
  COST_DEFINITIONS,
  type CostDefinition,
  DEATH_GROUPS,
  type DeathGroup,
  FLOORS,
  type Floor,
  type Test,
} from "./success.ts";
export { type Sustainability, sustainabilityOf } from "./sustainability.ts";
export { type Count, type Verdict, verdictOf } from "./verdict.ts";
export {
  type Agreement,
  type ChannelResult,
  type VerdictChannel,
  type VerdictChannels,
  type Way,
  waysOf,
} from "./verdict-channels.ts";
export { shortAnswerOf, turningOf } from "./verdict-lines.ts";
export * from "./when/index.ts";
export {
  contracted,
  countOf100,
  DEATH_WORDS,
  FINDING_WORDS,
  type Language,
  LIKELIHOODS,
  likelihoodOf,
  listed,
  PART_WORDS,
  percent,
  SENTENCES,
  type SentenceKey,
  say,
  speaker,
  type Words,
  withDayArticles,
  wordsOfCommodity,
  wordsOfComparison,
} from "./words.ts";
export { blockOf, type Simulator, type SimulatorOf, simulator, type Verified, verify, work } from "./work.ts";
export { ledgerOfWorld } from "./world-ledger.ts";
