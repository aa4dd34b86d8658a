/** Axes: years along a span of days, and a value scale with few ticks whose limits stand still while values move. */
import { dateOf, dayOf } from "@inflow/study";
import { type ScaleLinear, scaleLinear } from "d3-scale";
import { LINE } from "./chart.ts";
import { lineOf, textAt } from "./svg.ts";
import type { Theme } from "./theme.ts";

export type Scale = ScaleLinear<number, number>;

/** A linear scale from values to pixels. */
export const scaleOf = (from: number, to: number, start: number, end: number): Scale =>
  scaleLinear().domain([from, to]).range([start, end]);

/** First days of the years in a span, at most `most` of them, evenly spaced. */
export const yearsIn = (
  firstDay: number,
  lastDay: number,
  most: number,
): { readonly day: number; readonly year: number }[] => {
  const first = Number(dateOf(firstDay).slice(0, 4));
  const last = Number(dateOf(lastDay).slice(0, 4));
  const step = Math.max(1, Math.ceil((last - first + 1) / most));
  const years: { day: number; year: number }[] = [];
  for (let year = first; year <= last; year++) {
    const day = dayOf(`${year}-01-01`);
    if (day >= firstDay && day <= lastDay && (last - year) % step === 0) years.push({ day, year });
  }
  return years;
};

/** The time axis: a rule, ticks and years below it. */
export const timeAxis = (x: Scale, y: number, days: readonly [number, number], most: number, theme: Theme): string =>
  [
    lineOf(x(days[0]), y, x(days[1]), y, { stroke: theme.axis }),
    ...yearsIn(days[0], days[1], most).map(
      ({ day, year }) =>
        `${lineOf(x(day), y, x(day), y + 4, { stroke: theme.axis })}${textAt(x(day), y + 4 + LINE - 2, String(year), { "text-anchor": "middle", fill: theme.secondary })}`,
    ),
  ].join("");

/** The value axis at the left: few grid lines with their numbers, the unit above. */
export const valueAxis = (
  y: Scale,
  left: number,
  right: number,
  unit: string,
  theme: Theme,
  write: (value: number) => string,
): string =>
  [
    ...y
      .ticks(4)
      .map(
        (tick) =>
          `${lineOf(left, y(tick), right, y(tick), { stroke: theme.axis, "stroke-opacity": tick === 0 ? "1" : "0.35", "stroke-width": "0.75" })}${textAt(left - 6, y(tick) + 4, write(tick), { "text-anchor": "end", fill: theme.secondary })}`,
      ),
    textAt(0, 12, unit, { fill: theme.secondary }),
  ].join("");

/** A thin upright rule at a day with words beside it. */
export const rule = (
  x: number,
  top: number,
  bottom: number,
  label: string,
  anchor: "start" | "end",
  theme: Theme,
): string =>
  `${lineOf(x, top, x, bottom, { stroke: theme.ink, "stroke-width": "0.75" })}${textAt(anchor === "start" ? x + 4 : x - 4, top + 9, label, { "text-anchor": anchor, stroke: theme.page, "stroke-width": "3", "paint-order": "stroke" })}`;

/** Heights for labels so that none lies over another, kept in their order and inside a span. */
export const apart = (heights: readonly number[], least: number, top: number, bottom: number): number[] => {
  const order = heights.map((height, i) => ({ height, i })).sort((a, b) => a.height - b.height);
  const placed = new Array<number>(heights.length);
  let floor = top;
  for (const { height, i } of order) {
    placed[i] = Math.max(height, floor);
    floor = placed[i]! + least;
  }
  let ceiling = bottom;
  for (const { i } of [...order].reverse()) {
    placed[i] = Math.min(placed[i]!, ceiling);
    ceiling = placed[i]! - least;
  }
  return placed;
};
