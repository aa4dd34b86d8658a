/**
 * The public library: one import. Ask a question, run it, read the verdict; the rest is for those who build on it.
 */
export type { BriefInput } from "@inflow/brief";
export { briefHtml, briefMarkdown } from "@inflow/brief/written";
export { type Checked, didYouMean, formatProblems, isOk, type Problem } from "@inflow/evidence";
export type { Problem as FileProblem, Vintage } from "@inflow/importers";
export { type Behaviour, behaviours } from "@inflow/model";
export type { Grade, Replica } from "@inflow/replications";
export { inlineRunner, threadRunner } from "@inflow/runners";
export {
  folderStore,
  memoryStore,
  memoryVintages,
  StoreError,
  summaryParquet,
  traceParquet,
  type VintageStore,
  vintageFolder,
} from "@inflow/store";
export type { Language } from "@inflow/study";
export {
  type Assessment,
  analysesOfAnswer,
  assess,
  type Band,
  bandsOf,
  bothCountsOf,
  type Comparison,
  changeOf,
  compile,
  countOf100,
  type Ensemble,
  FATES,
  flipsSentenceOf,
  gather,
  isTellable,
  jobsOf,
  LOCK_DATE_NOTE,
  outcomesOf,
  type Plan,
  type Posterior,
  type Predictions,
  type Progress,
  percent,
  perfectInWords,
  placeOfPolicy,
  type ReaderValues,
  type ResultStore,
  type Runner,
  readStudy,
  riderOf,
  rounded,
  runMissing,
  type Study,
  say,
  textOfPredictions,
  type Verdict,
  verify,
  wordsOfCommodity,
  wordsOfComparison,
  worldsOfAnswer,
} from "@inflow/study";
export { ablationOf } from "./ablation-of.ts";
export { ask, type Changes, type Choice, changed, policies, studyOf } from "./ask.ts";
export {
  type BacktestReport,
  type BacktestSettings,
  backtest,
  type ExperimentScore,
  failuresFirst,
  figure,
  meaningOfMisses,
  shippedBacktests,
  skillInWords,
  summaryOfBacktests,
  type Tally,
  type TargetScore,
} from "./backtest.ts";
export { backtestPage } from "./backtest-page.ts";
export {
  type CalibrateSettings,
  CalibrationStopped,
  calibrate,
  calibrationSize,
  SHIPPED_POSTERIOR,
} from "./calibrate.ts";
export { calibrationInWords, calibrationPage, missedFirst, stateOfRow } from "./calibrate-page.ts";
export { CAUSAL_METHODS, type CausalAnswer, type CausalMethod, type CausalQuestion, causalImpact } from "./causal.ts";
export { causalPage } from "./causal-page.ts";
export { type CausalRow, causalReason, causalRows, inPeriods, periodsOf } from "./causal-words.ts";
export {
  type AnsweredClaim,
  CLAIM_RULE,
  type ClaimsAsked,
  type ClaimsTable,
  claimsTable,
  isWholeFor,
  placeOfCampaign,
  type RunOfClaims,
} from "./claims.ts";
export {
  type CorrectedSeries,
  correctionFile,
  correctionsIn,
  guardsOf,
  keepCorrections,
  type MetCorrection,
} from "./data-corrections.ts";
export { type DiscoverSettings, type DiscoveryReport, discover, type OpenedDraw, openDraw } from "./discover.ts";
export { discoverPage } from "./discover-page.ts";
export { type Cause, explain } from "./explain.ts";
export { type Hindcast, type HindcastAsked, hindcastOf, recordEnds } from "./hindcast.ts";
export {
  fitsPattern,
  type ImportedAnswer,
  type MonthlyCounts,
  type ReadPoint,
  type SeriesInList,
  type SeriesQuestion,
  seriesIn,
  seriesNamed,
  type VintageInList,
  vintageInWords,
} from "./imported-series.ts";
export {
  type FileImport,
  type GivenFile,
  givenFile,
  type ImportReport,
  type ImportSettings,
  importFiles,
  mappingFile,
} from "./imports.ts";
export { ledgerOver, libraryWith, textsWith } from "./library.ts";
export {
  type ChangeSinceLock,
  changesSinceLock,
  lockFileOf,
  lockStudy,
  type Preregistration,
  preregistrationIn,
  readLock,
} from "./lock.ts";
export { answerFrom, observationWith } from "./observation.ts";
export { type ObserveAsked, type ObserveReport, observe } from "./observe.ts";
export type { CausalPanel, ObservedChannel } from "./observe-channel.ts";
export { alarmSentence, causalSentences, observePage, verdictSentence } from "./observe-page.ts";
export { vintagesOfFiles, type Watched, watchedIn } from "./observe-series.ts";
export { type Part, runParts, runsOfParts, type Work, workWith } from "./parts.ts";
export { NO_POSTERIOR, onStalePosterior, posteriorOf, shippedPosteriors, stalePosterior } from "./posteriors.ts";
export { type PredictAsked, predict, type ScoreReport, scoreFile } from "./predictions.ts";
export { InputError } from "./refused.ts";
export {
  countReplicas,
  type GradeCount,
  gradeWords,
  replicaFigure,
  replicaQuantity,
  replicaSections,
  replicaTolerance,
  replicate,
} from "./replicate.ts";
export { replicaPage } from "./replicate-page.ts";
export { type ExpectedFigure, type RevisionsAnswer, revisionsOf } from "./revisions.ts";
export { compareRobustly, type ExitsToRun, exitsToRun, type RobustSettings } from "./robust.ts";
export { robustPage } from "./robust-page.ts";
export { type Results, type RunSettings, run, runnerOf, verdict } from "./run.ts";
export {
  SENSITIVITY_METHODS,
  type SensitivityMethod,
  type SensitivityReport,
  type SensitivitySettings,
  sensitivity,
} from "./sensitivity.ts";
export type { EffectOfDriver } from "./sensitivity-designs.ts";
export { sensitivityPage } from "./sensitivity-page.ts";
export { type Shipped, shipped } from "./shipped.ts";
export { readText } from "./text-file.ts";
export { usesInStudies } from "./uses-in-studies.ts";
export { dataFolder, type Surroundings, vintagesOf } from "./vintage-folder.ts";
export { type WhenAnswer, type WhenSettings, when } from "./when.ts";
export { whenPage } from "./when-page.ts";
