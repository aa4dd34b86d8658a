/** Calibration: rows of history become a posterior that studies can name. */
export { type FitTarget, fitTargetOf, residualOf, valueAt } from "./fit-target.ts";
export {
  type Calibration,
  type CalibrationSize,
  type CalibrationState,
  calibrateWhole,
  calibrationStart,
  calibrator,
  posteriorRows,
  progressOf,
} from "./inference.ts";
export {
  originOf,
  type Posterior,
  type PosteriorOrigin,
  pointsOfPosterior,
  posteriorId,
  readPosterior,
  staleness,
} from "./posterior.ts";
export { type FitExperiment, type SmallWorlds, simulateWorlds, smallWorldsOf } from "./small-worlds.ts";
export {
  type CalibrationSummary,
  type Interval,
  type LeftOut,
  type ParameterSummary,
  type RowSummary,
  summariseCalibration,
} from "./summary.ts";
