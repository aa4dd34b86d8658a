/** Results become charts and maps, as SVG text. */
export { type AcceptabilityInput, acceptabilityChart } from "./acceptability-chart.ts";
export { amount, dollars, groupedInSpanish, percentOf, signed, signedPercent, softMaximum } from "./amount.ts";
export { type AssuranceCurve, type AssuranceInput, assuranceChart } from "./assurance-curve.ts";
export { type BeliefShapeInput, type BeliefStep, beliefShape } from "./belief-shape.ts";
export { boxAxes } from "./box-axes.ts";
export { boxPairs, type PairAxis, type PairsInput } from "./box-pairs.ts";
export type { Chart, ChartTable, Frame } from "./chart.ts";
export { CHART_WORDS, FATE_LETTERS } from "./chart-words.ts";
export { corridorMap } from "./corridor-map.ts";
export { type CostInput, costBars } from "./cost-bars.ts";
export { type DotsInput, hundredDots } from "./dots.ts";
export { type DriverInput, driverBars } from "./driver-bars.ts";
export { fanChart, fanTop, threeFutures } from "./fan.ts";
export type { FanBand, FanInput, Highlight } from "./fan-input.ts";
export {
  byQuarter,
  type DifferenceInput,
  differenceChart,
  differenceTop,
  type FloorPanel,
  type FloorsInput,
  floorsChart,
} from "./floors.ts";
export { type IntervalColumn, type IntervalInput, intervalPlot, type WideBand } from "./interval-plot.ts";
export { carriedOn, type FlowArc, landArcs, seaArcs } from "./map-flows.ts";
export type { Point } from "./map-geometry.ts";
export { boundsWords, type MapInput, type MapZone, widthOf } from "./map-marks.ts";
export {
  type ObservedBand,
  type ObservedInput,
  type ObservedLine,
  type ObservedPoint,
  observedSeries,
} from "./observed-series.ts";
export { paretoScatter, type ScatterInput } from "./pareto-scatter.ts";
export { type PeriodSeriesInput, periodSeries } from "./period-series.ts";
export { type PlaceboInput, type PlaceboRow, placeboPlot } from "./placebo-plot.ts";
export { type QuantileDotsInput, quantileDotPlot } from "./quantile-dot-plot.ts";
export { type RegretMapInput, regretMap } from "./regret-map.ts";
export { changeOf, type MultiplesInput, multiplesTop, type SingleFuture, smallMultiples } from "./small-multiples.ts";
export { type IndexBar, type SobolInput, sobolBars } from "./sobol-bars.ts";
export { escapeText } from "./svg.ts";
export { DARK, LIGHT, type PolicyStyle, styleOfPolicy, type Theme } from "./theme.ts";
export { TIMELINE_LANES, type TimelineInput, timelineChart } from "./timeline.ts";
export { type TornadoInput, type TornadoRow, tornado } from "./tornado.ts";
export { type ValueStrip, type ValueStripsInput, valueStrips } from "./value-strips.ts";
