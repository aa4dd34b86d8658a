/** The observatory: public series against what was predicted before them, rules that find what moved, claims against both. */
export { CHANNELS, type Channel, type ChannelKind, type Control, channelOf, EFFORT_KINDS } from "./channels.ts";
export { futuresOfClaim } from "./claim-futures.ts";
export {
  answerOfClaim,
  type ClaimAnswer,
  type ClaimWord,
  type FoundNumber,
  type JudgedNumber,
  numberOfFutures,
  numberOfRecord,
  numberOfSeries,
  type OwnCourse,
  type RecordedFigure,
  wordOfNumber,
} from "./claim-word.ts";
export { type DataVerdict, dataVerdictOf, type Reading } from "./data-verdict.ts";
export { EXPLANATIONS, type Explanation } from "./explanations.ts";
export {
  type FalseAlarms as FindingAlarms,
  type Finding as ObservedFinding,
  figureText,
  findingsOf,
} from "./findings.ts";
export {
  type BandOfMonth,
  bandsOfForecast,
  canForecast,
  comeSince,
  type Forecast,
  forecastOf,
  type Law,
  lawOf,
} from "./forecast.ts";
export {
  figureAt,
  figuresOf,
  lastMonth,
  type MonthlySeries,
  monthInWords,
  monthlySeries,
  monthNumber,
  monthText,
  spanInWords,
} from "./months.ts";
export { falseAlarmsOfParting, type Parting, partingOf } from "./parting.ts";
export {
  kindOfPredictions,
  type PredictedSeries,
  type PredictionScore,
  type Predictions,
  predictedSeries,
  publicWhenMade,
  readPredictions,
  scorePredictions,
  sealed,
  textOfPredictions,
} from "./predictions.ts";
export { jointRank, type MonthSurprise, type Surprise, surpriseOf, wordsOfSurprise } from "./surprise.ts";
export { traceEffectsOf } from "./trace-effects.ts";
export { TURNING, type Turning, turningOf } from "./turning.ts";
