/** Public data files, recognised by content: rows kept, set aside and why. */
export {
  applyCorrections,
  type Corrected,
  type Correction,
  correctionFileSchema,
  correctionSchema,
  readCorrections,
} from "./corrections.ts";
export { MOST_BYTES } from "./decode.ts";
export type { Given } from "./given.ts";
export { importFile } from "./import-file.ts";
export { type AgeOfFigure, expectedFinal, fitLag, type LagModel } from "./lag-model.ts";
export { type EventsMapping, type Mapping, mappingSchema, readMapping, type SeriesMapping } from "./mapping.ts";
export type { Import, ImportedEvent, ImportedSeries, Period, Point, Problem, SetAside } from "./outcome.ts";
export { type Prediction, predictionsAgainst } from "./predictions.ts";
export { FORMATS, type Format, recognise } from "./recognise.ts";
export { type Revision, type RevisionReport, revisionsBetween } from "./revisions.ts";
export { type Monthly, monthlyFromRolling, type Rolling } from "./rolling.ts";
export { type Beside, besideStanding } from "./standing.ts";
export { type Row, rowsOf } from "./table.ts";
export {
  type About,
  asKnownOn,
  inOrder,
  isDayAssumed,
  type KnownPoint,
  type KnownSeries,
  type Vintage,
  vintageOf,
} from "./vintages.ts";
