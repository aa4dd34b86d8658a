/** Verdict and charts become the brief. */
export { acceptabilityOf, type Draw, dotsOf, regretOf, tornadoOf } from "./analysis-charts.ts";
export { ANALYSIS_CHART_WORDS } from "./analysis-words.ts";
export { badgeOf, explainKey, type KeyEntry } from "./annex.ts";
export { type AnswerView, answerView, type CardView } from "./answer-view.ts";
export { BRIEF_WORDS, type BriefKey } from "./brief-words.ts";
export { oneCost, PLOT_OUTCOMES, type PlotOutcome, policiesFigure } from "./compared-with-what.ts";
export { type MapGround, type MapPicture, mapInputOf, type Tonnes, type TonnesOf } from "./corridors.ts";
export type { Block, BriefDocument, Figure, Section, VerdictCard } from "./document.ts";
export {
  type Course,
  type DatedRule,
  deathsFan,
  differenceFigure,
  firstLook,
  inflowFan,
  type Observed,
} from "./fans.ts";
export { type BriefBands, type BriefInput, dateWords, type Judged, judgedOf, policyName } from "./input.ts";
export { officeName, placeInSentence } from "./names-in-spanish.ts";
export { type Bound, nameOfOrigin, type Origin, type Part, plainText, type Sentence } from "./prose.ts";
export { tonnesOver } from "./water.ts";
