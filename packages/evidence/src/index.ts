/** What is known, from whom, how surely. */
export {
  type Claim,
  type ClaimNumber,
  type ClaimTest,
  claimFileSchema,
} from "./claim.ts";
export { type Event, eventFileSchema } from "./event.ts";
export { type Evidence, evidenceSchema, kindOfEvidence, type Parameter, saidBy } from "./evidence-entry.ts";
export { type ExplainedEvidence, type ExplainedParameter, type ExplainedSource, explainParameter } from "./explain.ts";
export { type ISODate, isISODate } from "./iso-date.ts";
export { type Entry, type Ledger, ledgerOf, ledgerWith, mechanismOfFile, type Use } from "./ledger.ts";
export { checkLedger, type LedgerCounts, type LedgerReport } from "./ledger-check.ts";
export {
  type Contradiction,
  contradictionsIn,
  type Side,
  unusedSources,
  type WeakParameter,
  type Weight,
  weakParameters,
} from "./ledger-queries.ts";
export { type ParameterFile, readParameterFile, type StatedParameter, unitSchema } from "./parameter-file.ts";
export { centreOfPrior, type Prior, wordsOfPrior } from "./prior.ts";
export { priorSchema, problemsOfPrior } from "./prior-check.ts";
export {
  type Checked,
  didYouMean,
  editDistance,
  formatProblems,
  isOk,
  nearest,
  type Problem,
  problemsOf,
} from "./problem.ts";
export {
  type Citation,
  isoDate,
  type ReadMark,
  readMark,
  slug,
  type VerifiedMark,
  verifiedMark,
  words,
  z,
} from "./schema.ts";
export { type Placed, problemsOfIssues } from "./schema-problem.ts";
export { cellsOf, columnOf, readSeries, type Series, type SeriesRow } from "./series.ts";
export { type Source, sourceSchema } from "./source.ts";
export { isUnit, nearestUnit, partsOfUnit, UNIT_BASES } from "./unit.ts";
export { checkWith, type Door, parseYaml, type TopLevel, type YamlText } from "./yaml-door.ts";
