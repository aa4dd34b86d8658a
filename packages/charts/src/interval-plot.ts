/**
 * Policies in rows, outcomes in columns, every policy on the same scale of its column: a dot at the middle, a thick bar for
 * half of the futures where it is given, a thin one for 8 in 10. All values are differences from the comparison, whose line
 * is always drawn. Limit: whether less is better differs by column and is said in its heading.
 */
import type { Band } from "@inflow/study";
import { softMaximum } from "./amount.ts";
import { type Scale, scaleOf } from "./axis.ts";
import { type Chart, type Frame, isNarrow, LINE, picture, TEXT, themeOf } from "./chart.ts";
import { CHART_WORDS } from "./chart-words.ts";
import { element, lineOf, textAt, textLines, wrapped } from "./svg.ts";
import { styleOfPolicy, type Theme } from "./theme.ts";

/** A band with the points of its middle half, where they are known. */
export type WideBand = Band & { readonly p25?: number; readonly p75?: number };

export interface IntervalColumn {
  readonly label: string;
  readonly isHarm: boolean;
  readonly write: (value: number) => string;
  /** One band for each policy, in their order; null where it has none. */
  readonly bands: readonly (WideBand | null)[];
  /** Keeps an end of the axis still: what it becomes where so much is needed, below and above zero. */
  readonly still?: ((end: "below" | "above", needed: number) => number) | undefined;
}

export interface IntervalInput {
  readonly title: string;
  readonly sentence: string;
  readonly policies: readonly { readonly id: string; readonly label: string }[];
  readonly comparison: string;
  readonly columns: readonly IntervalColumn[];
}

const ROW = 26;
/** Room at both ends of an axis, so that a dot on its end stays whole. */
const EDGE = 12;
/** Columns beside each other on a wide page: more leave no room for the numbers under them. */
const MOST_IN_A_ROW = 3;

const limitsOf = (column: IntervalColumn): readonly [number, number] => {
  const values = column.bands.flatMap((band) => (band === null ? [] : [band.p10, band.p90]));
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const needed = [low < 0 ? softMaximum(-low) : 0, high > 0 ? softMaximum(high) : 0] as const;
  const { still } = column;
  return still === undefined ? [-needed[0], needed[1]] : [-still("below", needed[0]), still("above", needed[1])];
};

const markOf = (band: WideBand, x: Scale, y: number, colour: string, theme: Theme): string =>
  [
    lineOf(x(band.p10), y, x(band.p90), y, { stroke: colour, "stroke-width": "2" }),
    lineOf(x(band.p10), y - 4, x(band.p10), y + 4, { stroke: colour, "stroke-width": "2" }),
    lineOf(x(band.p90), y - 4, x(band.p90), y + 4, { stroke: colour, "stroke-width": "2" }),
    ...(band.p25 === undefined || band.p75 === undefined
      ? []
      : [lineOf(x(band.p25), y, x(band.p75), y, { stroke: colour, "stroke-width": "7" })]),
    element("circle", { cx: x(band.p50), cy: y, r: 4.5, fill: colour, stroke: theme.page, "stroke-width": "1.5" }),
  ].join("");

interface Panel {
  readonly left: number;
  readonly right: number;
  readonly top: number;
}

const LETTER = 7.2;

/** The limits and zero; where two limits would run into each other, the larger one and zero. */
const labelled = (low: number, high: number, width: number, write: (value: number) => string): number[] => {
  const all = [...new Set([low, 0, high])];
  const fits = (write(low).length + write(high).length) * LETTER < width - 28;
  return fits ? all : all.filter((value) => value === 0 || Math.abs(value) === Math.max(-low, high));
};

/** Of the two ends of a scale around zero, the one farther from it. */
const isFarEnd = (i: number, low: number, high: number): boolean => (i === 0) === -low > high;

const roomFor = (x: Scale, low: number, high: number): boolean => Math.min(x(0) - x(low), x(high) - x(0)) >= 64;

const panelOf = (input: IntervalInput, column: IntervalColumn, panel: Panel, letters: number, frame: Frame): string => {
  const theme = themeOf(frame);
  const [low, high] = limitsOf(column);
  const x = scaleOf(low, high === low ? low + 1 : high, panel.left + EDGE, panel.right - EDGE);
  const heading = wrapped(`${column.isHarm ? "✚ " : ""}${column.label}`, letters);
  const first = panel.top + 2 * LINE + 12;
  const bottom = first + input.policies.length * ROW;
  const anchor = (value: number): string =>
    x(value) < panel.left + 30 ? "start" : x(value) > panel.right - 30 ? "end" : "middle";
  const places = labelled(low, high, panel.right - panel.left, column.write);
  const marks = places.map((value) =>
    textAt(x(value), bottom + LINE, column.write(value), { "text-anchor": anchor(value), fill: theme.secondary }),
  );
  const shown = marks.filter((_, i) => places.length < 3 || i === 1 || roomFor(x, low, high) || isFarEnd(i, low, high));
  return [
    textLines(panel.left + 4, panel.top + 11, heading, LINE, {
      "font-weight": "600",
      fill: column.isHarm ? theme.harm : theme.ink,
    }),
    lineOf(x(0), first - 8, x(0), bottom, { stroke: theme.ink, "stroke-width": "1" }),
    lineOf(panel.left + 4, bottom, panel.right - 4, bottom, { stroke: theme.axis }),
    ...column.bands.map((band, i) => {
      const colour = column.isHarm ? theme.ink : styleOfPolicy(input.policies[i]!.id, theme).colour;
      return band === null ? "" : markOf(band, x, first + i * ROW + ROW / 2 - 4, colour, theme);
    }),
    ...shown,
  ].join("");
};

const labelsOf = (input: IntervalInput, top: number, letters: number, theme: Theme): string =>
  input.policies
    .map(({ id, label }, i) => {
      const y = top + 2 * LINE + 12 + i * ROW + ROW / 2;
      const { colour } = styleOfPolicy(id, theme);
      const lines = wrapped(label, letters);
      const swatch = element("rect", { x: 0, y: y - 9, width: 4, height: 12, fill: colour });
      return swatch + textLines(9, lines.length > 1 ? y - 6 : y, lines, 12);
    })
    .join("");

/** Policies × outcomes as intervals against the comparison. */
export const intervalPlot = (input: IntervalInput, frame: Frame): Chart => {
  const theme = themeOf(frame);
  const narrow = isNarrow(frame);
  const labels = narrow ? 142 : 158;
  const tall = 2 * LINE + 12 + input.policies.length * ROW + 26;
  const perRow = narrow ? 1 : Math.min(MOST_IN_A_ROW, input.columns.length);
  const each = (frame.width - labels) / perRow;
  const body = input.columns.map((column, i) => {
    const left = labels + (i % perRow) * each;
    const top = Math.floor(i / perRow) * (tall + 10);
    const rowLabels = i % perRow === 0 ? labelsOf(input, top, Math.floor((labels - 12) / 6.5), theme) : "";
    return rowLabels + panelOf(input, column, { left, right: left + each, top }, Math.floor(each / 7.8), frame);
  });
  const height = Math.ceil(input.columns.length / perRow) * (tall + 10) + 18;
  const key = `│ ${input.comparison}   ● ${CHART_WORDS.middle[frame.language]}   ├─┤ ${CHART_WORDS.eightInTen[frame.language]}`;
  body.push(textAt(0, height - 4, key, { fill: theme.secondary, "font-size": String(TEXT), "xml:space": "preserve" }));
  return {
    id: frame.id,
    title: input.title,
    sentence: input.sentence,
    svg: picture(frame, height, input.title, input.sentence, body),
    table: tableOf(input, frame),
  };
};

const tableOf = (input: IntervalInput, { language }: Frame): Chart["table"] => ({
  caption: input.sentence,
  columns: [
    { label: CHART_WORDS.policy[language], isNumber: false },
    ...input.columns.map(({ label }) => ({ label, isNumber: true })),
  ],
  rows: input.policies.map(({ label }, i) => [
    label,
    ...input.columns.map(({ bands, write }) => {
      const band = bands[i];
      if (band === null || band === undefined) return "–";
      return `${write(band.p50)} (${write(band.p10)} ${language === "en" ? "to" : "a"} ${write(band.p90)})`;
    }),
  ]),
});
