/**
 * What one method finds where nothing began, a row for each date or unit, and at the intervention itself: a dot with its 95 %
 * interval against zero. Filled where the interval leaves zero out, hollow where it holds it, so that false findings are counted
 * at a glance. Limit: one scale for all rows, set by the widest interval.
 */
import { amount } from "./amount.ts";
import { type Scale, scaleOf } from "./axis.ts";
import { type Chart, type Frame, isNarrow, LINE, picture, themeOf } from "./chart.ts";
import { element, lineOf, textAt } from "./svg.ts";
import type { Theme } from "./theme.ts";

export interface PlaceboRow {
  readonly label: string;
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
  /** The intervention that is asked about, not a placebo. */
  readonly isAsked: boolean;
}

export interface PlaceboInput {
  readonly title: string;
  readonly sentence: string;
  /** What is estimated, with its unit. */
  readonly quantity: string;
  /** What the rows are, at the head of the table. */
  readonly where: string;
  readonly rows: readonly PlaceboRow[];
}

const ROW = 20;
const HEAD = 26;
const FOOT = 48;
const KEY = "● interval leaves zero out   ○ interval holds zero";

const leavesZero = ({ low, high }: PlaceboRow): boolean => low > 0 || high < 0;

const rowMarks = (row: PlaceboRow, x: Scale, y: number, theme: Theme): string => {
  const colour = row.isAsked ? theme.policies[0] : theme.ink;
  return [
    textAt(0, y + 4, row.label, { fill: colour, ...(row.isAsked ? { "font-weight": "600" } : {}) }),
    lineOf(x(row.low), y, x(row.high), y, { stroke: colour, "stroke-width": "2" }),
    ...[row.low, row.high].map((end) => lineOf(x(end), y - 4, x(end), y + 4, { stroke: colour, "stroke-width": "2" })),
    element("circle", {
      class: leavesZero(row) ? "leaves-zero" : "holds-zero",
      cx: x(row.estimate),
      cy: y,
      r: 4.5,
      fill: leavesZero(row) ? colour : theme.page,
      stroke: colour,
      "stroke-width": "1.75",
    }),
  ].join("");
};

const axisMarks = (x: Scale, bottom: number, ticks: number, theme: Theme): string =>
  x
    .ticks(ticks)
    .map(
      (tick) =>
        `${lineOf(x(tick), HEAD - 4, x(tick), bottom, { stroke: tick === 0 ? theme.ink : theme.axis, "stroke-opacity": tick === 0 ? "1" : "0.35", "stroke-width": tick === 0 ? "1" : "0.75" })}${textAt(x(tick), bottom + LINE, amount(tick), { "text-anchor": "middle", fill: theme.secondary })}`,
    )
    .join("");

/** The chart of placebos in their order, the intervention last; needs one row at least. */
export const placeboPlot = (input: PlaceboInput, frame: Frame): Chart => {
  const theme = themeOf(frame);
  const { rows } = input;
  const left = 14 + 7 * Math.max(...rows.map(({ label }) => label.length));
  const low = Math.min(0, ...rows.map((row) => row.low));
  const high = Math.max(0, ...rows.map((row) => row.high));
  const x = scaleOf(low, high > low ? high : low + 1, left, frame.width - 24).nice(4);
  const bottom = HEAD + rows.length * ROW;
  const body = [
    textAt(0, 12, input.quantity, { fill: theme.secondary }),
    axisMarks(x, bottom, isNarrow(frame) ? 3 : 6, theme),
    ...rows.map((row, i) => rowMarks(row, x, HEAD + i * ROW + ROW / 2, theme)),
    textAt(0, bottom + FOOT - 10, KEY, { fill: theme.secondary, "xml:space": "preserve" }),
  ];
  return {
    id: frame.id,
    title: input.title,
    sentence: input.sentence,
    svg: picture(frame, bottom + FOOT, input.title, input.sentence, body),
    table: {
      caption: `${input.sentence} (${input.quantity})`,
      columns: [
        { label: input.where, isNumber: false },
        { label: "estimate", isNumber: true },
        { label: "95 % interval", isNumber: true },
        { label: "leaves zero out", isNumber: false },
      ],
      rows: rows.map((row) => [
        row.label,
        amount(row.estimate),
        `${amount(row.low)} to ${amount(row.high)}`,
        leavesZero(row) ? "yes" : "no",
      ]),
    },
  };
};
