/**
 * Shares of variance: for each parameter the share that it takes alone (solid) and with all that it acts together with
 * (outlined), each with its 95 % interval, on an axis that starts at zero. A total whose interval reaches zero is drawn as a
 * whisker alone; no share exceeds the whole, so the axis ends at 100 % and an interval that goes on beyond ends in an arrow.
 * Limit: shares of alone and together do not add up to one.
 */
import { amount } from "./amount.ts";
import { ANALYSIS_WORDS } from "./analysis-words.ts";
import { type Scale, scaleOf } from "./axis.ts";
import { type Chart, type Frame, isNarrow, LINE, picture, themeOf } from "./chart.ts";
import { element, lineOf, textAt, textLines } from "./svg.ts";
import type { Theme } from "./theme.ts";
import { twoLines } from "./two-lines.ts";

export interface IndexBar {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly words: string;
}

export interface SobolInput {
  readonly title: string;
  readonly sentence: string;
  readonly rows: readonly {
    readonly label: string;
    readonly first: IndexBar;
    readonly total: IndexBar;
    readonly isNil: boolean;
  }[];
}

const ROW = 42;
const TOP = 24;
const BOLD_LETTER = 7.3;

const barOf = (one: IndexBar, y: number, x: Scale, fill: string, isNil: boolean, theme: Theme): string => {
  const [low, high] = [one.low, one.high].map((end) => Math.min(1, Math.max(0, end))) as [number, number];
  return [
    isNil
      ? ""
      : element("rect", {
          x: x(0),
          y,
          width: Math.max(0, x(Math.min(1, Math.max(0, one.value))) - x(0)),
          height: 11,
          fill,
          stroke: theme.ink,
          "stroke-width": "1",
        }),
    lineOf(x(low), y + 5.5, x(high), y + 5.5, { stroke: theme.secondary, "stroke-width": "2" }),
    lineOf(x(low), y + 2, x(low), y + 9, { stroke: theme.secondary, "stroke-width": "2" }),
    one.high > 1
      ? element("path", {
          d: `M${x(1) - 6} ${y + 1.5}L${x(1)} ${y + 5.5}L${x(1) - 6} ${y + 9.5}Z`,
          fill: theme.secondary,
        })
      : lineOf(x(high), y + 2, x(high), y + 9, { stroke: theme.secondary, "stroke-width": "2" }),
  ].join("");
};

/** Bars of first and total indices with their intervals. */
export const sobolBars = (input: SobolInput, frame: Frame): Chart => {
  const theme = themeOf(frame);
  const { language } = frame;
  const narrow = isNarrow(frame);
  const left = narrow ? 0 : Math.min(330, frame.width * 0.42);
  const row = narrow ? ROW + 2 * LINE : ROW;
  const bottom = TOP + input.rows.length * row;
  const x = scaleOf(0, 1, left + 8, frame.width - 8);
  const letters = Math.floor((narrow ? frame.width : left) / BOLD_LETTER);
  const bars = input.rows.map(({ label, first, total, isNil }, i) => {
    const top = TOP + i * row;
    const lines = twoLines(label, letters);
    const y = narrow ? top + lines.length * LINE + 2 : top + 5;
    return [
      textLines(0, narrow ? top + LINE - 3 : top + 15, lines, LINE - 1, { "font-weight": isNil ? "400" : "600" }),
      barOf(first, y, x, theme.ink, first.low <= 0, theme),
      barOf(total, y + 14, x, theme.page, isNil, theme),
    ].join("");
  });
  const ticks = x
    .ticks(5)
    .map(
      (tick) =>
        `${lineOf(x(tick), bottom, x(tick), bottom + 4, { stroke: theme.axis })}${textAt(x(tick), bottom + LINE + 3, `${amount(100 * tick)} %`, { "text-anchor": "middle", fill: theme.secondary })}`,
    );
  return {
    id: frame.id,
    title: input.title,
    sentence: input.sentence,
    svg: picture(frame, bottom + LINE + 12, input.title, input.sentence, [
      textAt(
        0,
        12,
        narrow
          ? `■ ${ANALYSIS_WORDS.alone[language]}  □ ${ANALYSIS_WORDS.withOthers[language]}  ├─┤ ${ANALYSIS_WORDS.interval[language]}`
          : `■ ${ANALYSIS_WORDS.alone[language]}   □ ${ANALYSIS_WORDS.withAll[language]}   ├─┤ ${ANALYSIS_WORDS.interval[language]}`,
        {
          fill: theme.secondary,
          "xml:space": "preserve",
        },
      ),
      ...bars,
      lineOf(x(0), TOP - 4, x(0), bottom, { stroke: theme.ink }),
      lineOf(left + 8, bottom, frame.width - 8, bottom, { stroke: theme.axis }),
      ...ticks,
    ]),
    table: {
      caption: input.sentence,
      columns: [
        { label: ANALYSIS_WORDS.parameter[language], isNumber: false },
        { label: ANALYSIS_WORDS.alone[language], isNumber: true },
        { label: ANALYSIS_WORDS.withAll[language], isNumber: true },
      ],
      rows: input.rows.map(({ label, first, total }) => [label, first.words, total.words]),
    },
  };
};
