/**
 * A public series by month: what was known at the cut-off as a line, what was predicted then as bands, what has come since as
 * dots over them; or several series on one index, with the months looked at shaded. Limit: linear axis from zero, so that a fall
 * is as long as it is large.
 */
import { dateOf, type Language } from "@inflow/study";
import { area, line } from "d3-shape";
import { amount, softMaximum } from "./amount.ts";
import { ANALYSIS_WORDS } from "./analysis-words.ts";
import { apart, rule, type Scale, scaleOf, timeAxis, valueAxis } from "./axis.ts";
import { type Chart, type ChartTable, type Frame, halo, isNarrow, LINE, picture, themeOf } from "./chart.ts";
import { CHART_WORDS } from "./chart-words.ts";
import { element, lineOf, textAt, textLines, wrapped } from "./svg.ts";
import type { Theme } from "./theme.ts";

export interface ObservedPoint {
  readonly day: number;
  readonly value: number;
}

export interface ObservedLine {
  readonly label: string;
  /** Whether its name stands at its last point and not at the right edge, where other figures follow it. */
  readonly isNamedAtPoint?: true;
  readonly points: readonly ObservedPoint[];
}

/** Monthly points of a prediction: 8 in 10 and 19 in 20. */
export interface ObservedBand {
  readonly label: string;
  readonly months: readonly {
    readonly day: number;
    readonly p025: number;
    readonly p10: number;
    readonly p90: number;
    readonly p975: number;
  }[];
}

export interface ObservedInput {
  readonly title: string;
  readonly sentence: string;
  readonly unit: string;
  /** Lines in ink, then in the colours of the theme, with dashes. */
  readonly lines: readonly ObservedLine[];
  readonly band: ObservedBand | null;
  /** 8 in 10 of another prediction, as dashed edges. */
  readonly comparison: ObservedBand | null;
  /** Figures that came after the prediction. */
  readonly come: ObservedLine | null;
  /** Spans of days that are shaded, with their words. */
  readonly spans: readonly { readonly from: number; readonly until: number; readonly label: string }[];
  readonly rules: readonly { readonly day: number; readonly label: string }[];
}

interface Ground {
  readonly x: Scale;
  readonly y: Scale;
  readonly theme: Theme;
}

const HEIGHT = 300;
const NARROW_HEIGHT = 250;
const RULE_ROW = 16;
const DASHES = [undefined, "7 3", "2 3"] as const;

const pathOf = ({ x, y }: Ground, points: readonly ObservedPoint[]): string =>
  line<ObservedPoint>()
    .x(({ day }) => x(day))
    .y(({ value }) => y(value))
    .digits(1)([...points]) ?? "";

const bandPath = ({ x, y }: Ground, { months }: ObservedBand, low: "p025" | "p10", high: "p90" | "p975"): string =>
  area<ObservedBand["months"][number]>()
    .x(({ day }) => x(day))
    .y0((month) => y(month[low]))
    .y1((month) => y(Math.min(month[high], y.domain()[1]!)))
    .digits(1)([...months]) ?? "";

const colourOf = (i: number, theme: Theme): string => (i === 0 ? theme.ink : theme.policies[(i - 1) % 4]!);

const bandMarks = (ground: Ground, band: ObservedBand | null): string[] => {
  if (band === null || band.months.length === 0) return [];
  const [colour] = ground.theme.policies;
  return [
    element("path", {
      class: "band-95",
      d: bandPath(ground, band, "p025", "p975"),
      fill: colour,
      "fill-opacity": "0.12",
    }),
    element("path", {
      class: "band-80",
      d: bandPath(ground, band, "p10", "p90"),
      fill: colour,
      "fill-opacity": "0.25",
    }),
  ];
};

const edgeMarks = (ground: Ground, band: ObservedBand | null): string[] => {
  if (band === null || band.months.length === 0) return [];
  const top = ground.y.domain()[1]!;
  return (["p10", "p90"] as const).map((key) =>
    element("path", {
      d: pathOf(
        ground,
        band.months.map((month) => ({ day: month.day, value: Math.min(top, month[key]) })),
      ),
      fill: "none",
      stroke: ground.theme.ink,
      "stroke-width": "1.25",
      "stroke-dasharray": "5 4",
    }),
  );
};

const comeMarks = ({ x, y, theme }: Ground, come: ObservedLine | null): string[] =>
  (come?.points ?? []).map(({ day, value }) =>
    element("circle", {
      class: "come",
      cx: x(day),
      cy: y(value),
      r: 3.5,
      fill: theme.ink,
      stroke: theme.page,
      "stroke-width": "1",
    }),
  );

const spanMarks = ({ x, y, theme }: Ground, spans: ObservedInput["spans"], top: number): string[] =>
  spans.map(({ from, until, label }) => {
    const [left, right] = [x(from), x(until)];
    const bottom = y.range()[0]!;
    return (
      element("rect", {
        x: left,
        y: top,
        width: Math.max(2, right - left),
        height: bottom - top,
        fill: theme.more,
        "fill-opacity": "0.15",
      }) + textAt(left, top - 4, label, { fill: theme.more, ...halo(theme) })
    );
  });

const ABOVE = 34;

/** Names that stand at the last point of their line, with a short stroke to it. */
const pointNames = ({ x, y, theme }: Ground, lines: readonly ObservedLine[]): string[] =>
  lines.flatMap(({ label, points, isNamedAtPoint }, i) => {
    const end = points[points.length - 1];
    if (end === undefined || isNamedAtPoint === undefined) return [];
    const [left, at] = [x(end.day), y(end.value)];
    const top = Math.max(y.range()[1]! + 12, at - ABOVE);
    return [
      element("circle", { class: "known-to", cx: left, cy: at, r: 3, fill: theme.page, stroke: colourOf(i, theme) }),
      lineOf(left, top + 3, left, at - 3, { stroke: colourOf(i, theme), "stroke-width": "0.75" }),
      textAt(left - 4, top, label, { "text-anchor": "end", ...halo(theme) }),
    ];
  });

interface Named {
  readonly at: number;
  readonly label: string;
  readonly colour: string;
  readonly dash: string | undefined;
}

const namesOf = ({ lines, band, comparison, come }: ObservedInput, { y, theme }: Ground): Named[] => {
  const last = <T>(items: readonly T[]): T | undefined => items[items.length - 1];
  const top = y.domain()[1]!;
  const named: Named[] = lines.flatMap(({ label, points, isNamedAtPoint }, i) => {
    const end = last(points);
    return end === undefined || label === "" || isNamedAtPoint
      ? []
      : [{ at: y(end.value), label, colour: colourOf(i, theme), dash: DASHES[i % DASHES.length] }];
  });
  const edge = last(band?.months ?? []);
  if (band !== null && edge !== undefined)
    named.push({ at: y(Math.min(top, edge.p90)), label: band.label, colour: theme.policies[0], dash: undefined });
  const other = last(comparison?.months ?? []);
  if (comparison !== null && other !== undefined)
    named.push({ at: y(Math.min(top, other.p10)), label: comparison.label, colour: theme.ink, dash: "5 4" });
  const newest = last(come?.points ?? []);
  if (come !== null && newest !== undefined)
    named.push({ at: y(newest.value), label: `● ${come.label}`, colour: theme.ink, dash: undefined });
  return named;
};

const nameMarks = (named: readonly Named[], right: number, letters: number, bottom: number, top: number): string => {
  const wrappedNames = named.map((one) => ({ ...one, words: wrapped(one.label, letters) }));
  const tall = Math.max(1, ...wrappedNames.map(({ words }) => words.length)) * (LINE - 2) + 5;
  const placed = apart(
    wrappedNames.map(({ at }) => at),
    tall,
    top + 6,
    Math.max(top + 6, bottom - tall + LINE),
  );
  return wrappedNames
    .map(
      ({ words, colour, dash, at }, i) =>
        `${lineOf(right + 1, at, right + 11, placed[i]! - 3, { stroke: colour, "stroke-width": "1.25", "stroke-dasharray": dash })}${textLines(right + 14, placed[i]!, words, LINE - 2)}`,
    )
    .join("");
};

const tableOf = (input: ObservedInput, language: Language): ChartTable => {
  const rows = new Map<number, string[]>();
  const columns = [
    ...input.lines.map(({ label }) => label || input.title),
    ...(input.come === null ? [] : [input.come.label]),
  ];
  const bandColumns = input.band === null ? [] : [CHART_WORDS.low[language], CHART_WORDS.high[language]];
  const width = columns.length + bandColumns.length;
  const rowAt = (day: number): string[] => {
    const row = rows.get(day) ?? Array.from({ length: width }, () => "–");
    rows.set(day, row);
    return row;
  };
  [...input.lines, ...(input.come === null ? [] : [input.come])].forEach(({ points }, c) => {
    for (const { day, value } of points) rowAt(day)[c] = amount(value, 3, language);
  });
  for (const { day, p10, p90 } of input.band?.months ?? []) {
    const row = rowAt(day);
    row[columns.length] = amount(p10, 3, language);
    row[columns.length + 1] = amount(p90, 3, language);
  }
  return {
    caption: `${input.sentence} (${input.unit})`,
    columns: [
      { label: ANALYSIS_WORDS.month[language], isNumber: false },
      ...[...columns, ...bandColumns].map((label) => ({ label, isNumber: true })),
    ],
    rows: [...rows].sort(([a], [b]) => a - b).map(([day, cells]) => [dateOf(day).slice(0, 7), ...cells]),
  };
};

/** The highest value that the axis must show: all figures and 8 in 10 of the prediction; the rare edge is cut off. */
const highestOf = ({ lines, band, comparison, come }: ObservedInput): number =>
  Math.max(
    Number.MIN_VALUE,
    ...[...lines, ...(come === null ? [] : [come])].flatMap(({ points }) => points.map(({ value }) => value)),
    ...[band, comparison].flatMap((one) => (one?.months ?? []).map(({ p90 }) => p90)),
  );

const daysOf = ({ lines, band, come }: ObservedInput): readonly [number, number] => {
  const days = [
    ...[...lines, ...(come === null ? [] : [come])].flatMap(({ points }) => points.map(({ day }) => day)),
    ...(band?.months ?? []).map(({ day }) => day),
  ];
  return [Math.min(...days), Math.max(...days)];
};

/** The chart of observed series, with or without a prediction; needs one point at least. */
export const observedSeries = (input: ObservedInput, frame: Frame): Chart => {
  const theme = themeOf(frame);
  const narrow = isNarrow(frame);
  const height = narrow ? NARROW_HEIGHT : HEIGHT;
  const head = 20 + RULE_ROW * (input.rules.length + (input.spans.length > 0 ? 1 : 0));
  const axisTop = softMaximum(highestOf(input));
  const left = 14 + 7 * amount(axisTop).length;
  const right = frame.width - (narrow ? 112 : 176);
  const days = daysOf(input);
  const x = scaleOf(days[0], days[1], left, right);
  const y = scaleOf(0, axisTop, height - 28, Math.max(30, head));
  const ground: Ground = { x, y, theme };
  const shown = [...input.rules].sort((a, b) => a.day - b.day);
  const body = [
    valueAxis(y, left, right, input.unit, theme, (value) => amount(value, 3, frame.language)),
    ...spanMarks(ground, input.spans, y.range()[1]!),
    ...bandMarks(ground, input.band),
    ...edgeMarks(ground, input.comparison),
    ...input.lines.map(({ points }, i) =>
      element("path", {
        class: "line",
        d: pathOf(ground, points),
        fill: "none",
        stroke: colourOf(i, theme),
        "stroke-width": i === 0 ? "1.75" : "1.5",
        "stroke-dasharray": DASHES[i % DASHES.length],
      }),
    ),
    ...comeMarks(ground, input.come),
    ...pointNames(ground, input.lines),
    timeAxis(x, height - 28, days, narrow ? 4 : 9, theme),
    ...shown.map(({ day, label }, i) =>
      rule(x(day), 18 + i * RULE_ROW, height - 28, label, x(day) > (left + right) / 2 ? "end" : "start", theme),
    ),
    nameMarks(namesOf(input, ground), right, narrow ? 14 : 24, height - 28, y.range()[1]!),
  ];
  return {
    id: frame.id,
    title: input.title,
    sentence: input.sentence,
    svg: picture(frame, height, input.title, input.sentence, body),
    table: tableOf(input, frame.language),
  };
};
