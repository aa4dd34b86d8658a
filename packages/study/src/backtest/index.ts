/** Backtests: experiments of history as files, run through the same seam as studies, and scored. */
export { studyOfBacktest, type Unseen } from "./cut-off.ts";
export { type BacktestOptions, type PreparedBacktest, prepareBacktest } from "./door.ts";
export {
  type Backtest,
  type Belief,
  backtestJsonSchema,
  readBacktest,
  textOfBacktest,
} from "./file.ts";
export type { Hindsight } from "./known.ts";
export { type Measured, runBacktest } from "./run.ts";
export {
  type BaselineForecast,
  type ExperimentScore,
  JUDGED,
  type Skill,
  scoreBacktest,
  scoreOfTarget,
  skillOf,
  type Tally,
  type TargetScore,
  tallyOf,
} from "./score.ts";
export { BASELINES, type Baseline, type Target, type TargetRole, targetSchema } from "./target.ts";
