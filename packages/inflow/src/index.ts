/**
 * The public library: one import. Ask a question, run it, read the verdict; the rest is for those who build on it.
 */
export { type BriefInput, briefHtml, briefMarkdown } from "@inflow/brief";
export { type Checked, didYouMean, formatProblems, isOk, type Problem } from "@inflow/evidence";
export { type Behaviour, behaviours } from "@inflow/model";
export { inlineRunner, threadRunner } from "@inflow/runners";
export { folderStore, memoryStore, StoreError, summaryParquet, traceParquet } from "@inflow/store";
export {
  type Assessment,
  answerFrom,
  assess,
  type Band,
  bandsOf,
  bothCountsOf,
  changeOf,
  compile,
  countOf100,
  FATES,
  flipsSentenceOf,
  gather,
  jobsOf,
  outcomesOf,
  type Plan,
  type Progress,
  percent,
  placeOfPolicy,
  type ResultStore,
  type Runner,
  readStudy,
  riderOf,
  rounded,
  runMissing,
  type Study,
  say,
  type Verdict,
  verify,
  wordsOfCommodity,
  wordsOfComparison,
} from "@inflow/study";
export { ablationOf } from "./ablation-of.ts";
export { ask, type Changes, type Choice, changed, policies, studyOf } from "./ask.ts";
export { type Cause, explain } from "./explain.ts";
export { ledgerOver, libraryWith, textsWith } from "./library.ts";
export { InputError } from "./refused.ts";
export { type Results, type RunSettings, run, runnerOf, verdict } from "./run.ts";
export { type Shipped, shipped } from "./shipped.ts";
export { readText } from "./text-file.ts";
