/**
 * Single futures side by side: in each small field one future under a policy and, dashed, the same future under the
 * comparison, both as means of quarters of 13 weeks, all on one scale, with its own change over the weeks above it.
 * It stands where a play of one future after another would move. Source: hypothetical outcome plots (Hullman, Resnick,
 * Adar 2015), as still small multiples. Limit: means of quarters hide single weeks; the futures are a few of many.
 */
import { line } from "d3-shape";
import { amount, signedPercent, softMaximum } from "./amount.ts";
import { scaleOf, yearsIn } from "./axis.ts";
import { type Chart, type Frame, isNarrow, LINE, picture, themeOf } from "./chart.ts";
import { CHART_WORDS } from "./chart-words.ts";
import { DAYS } from "./fan-input.ts";
import { byQuarter } from "./floors.ts";
import { element, lineOf, textAt } from "./svg.ts";
import type { PolicyStyle } from "./theme.ts";

/** One future: its number, and its weekly values under the policy and under the comparison [unit of the chart]. */
export interface SingleFuture {
  readonly run: number;
  readonly policy: ArrayLike<number>;
  readonly comparison: ArrayLike<number>;
}

export interface MultiplesInput {
  readonly title: string;
  readonly sentence: string;
  readonly unit: string;
  /** Day number of the first week, as in the calendar of a study. */
  readonly firstDay: number;
  /** Names of what is drawn solid and dashed. */
  readonly policy: string;
  readonly comparison: string;
  readonly style: PolicyStyle;
  /** In the order in which they are drawn. */
  readonly futures: readonly SingleFuture[];
  /** The axis reaches at least so high [unit], so that it stands still while a reader tries things. */
  readonly atLeast?: number | undefined;
}

const WEEKS = 13;
const GAP = 12;
const HEAD = 24;
const FOOT = 20;

const meanOf = (values: ArrayLike<number>): number => {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return sum / values.length;
};

/** The change of a future over its weeks, as a share of the same future under the comparison; null where that is nothing. */
export const changeOf = ({ policy, comparison }: Omit<SingleFuture, "run">): number | null => {
  const base = meanOf(comparison);
  return base > 0 ? meanOf(policy) / base - 1 : null;
};

/** The height of the axis by itself [unit]: the soft maximum of the means of quarters. */
export const multiplesTop = (futures: readonly SingleFuture[]): number =>
  softMaximum(Math.max(0, ...futures.flatMap(({ policy, comparison }) => [policy, comparison].flatMap(byQuarter))));

interface Field {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly isFirst: boolean;
  readonly isLowest: boolean;
}

const said = (future: SingleFuture): string => {
  const change = changeOf(future);
  return change === null ? "–" : signedPercent(change);
};

const fieldOf = (input: MultiplesInput, future: SingleFuture, field: Field, most: number, frame: Frame): string => {
  const theme = themeOf(frame);
  const { left, top, width, height, isFirst, isLowest } = field;
  const right = left + width;
  const quarters = Math.ceil(future.policy.length / WEEKS);
  const y = scaleOf(0, most, top + height, top + HEAD);
  const x = scaleOf(0, quarters, left, right);
  const course = (values: ArrayLike<number>): string =>
    line<number>()
      .x((_, q) => x(q + 0.5))
      .y((value) => y(value))
      .digits(1)(byQuarter(values)) ?? "";
  const path = (values: ArrayLike<number>, stroke: string, width: string, dash?: string) =>
    element("path", {
      class: "course",
      d: course(values),
      fill: "none",
      stroke,
      "stroke-width": width,
      "stroke-dasharray": dash,
    });
  const tick = (value: number): string =>
    isFirst
      ? textAt(left - 5, y(value) + 4, amount(value, 3, frame.language), {
          "text-anchor": "end",
          fill: theme.secondary,
        })
      : "";
  const years = yearsIn(input.firstDay, input.firstDay + DAYS * (future.policy.length - 1), 2).map(({ day, year }) => {
    const at = x((day - input.firstDay) / (DAYS * WEEKS));
    return (
      lineOf(at, y(0), at, y(0) + 4, { stroke: theme.axis }) +
      (isLowest ? textAt(at, y(0) + LINE + 2, String(year), { "text-anchor": "middle", fill: theme.secondary }) : "")
    );
  });
  return [
    textAt(left, top + 14, said(future)),
    lineOf(left, y(most), right, y(most), { stroke: theme.axis, "stroke-opacity": "0.35", "stroke-width": "0.75" }),
    lineOf(left, y(0), right, y(0), { stroke: theme.axis }),
    tick(0),
    tick(most),
    ...years,
    path(future.policy, input.style.colour, "2.25"),
    path(future.comparison, theme.ink, "1.25", "4 3"),
  ].join("");
};

const keyOf = (input: MultiplesInput, frame: Frame): string => {
  const theme = themeOf(frame);
  const entry = (left: number, label: string, stroke: string, width: string, dash?: string): string =>
    lineOf(left, 24, left + 20, 24, { stroke, "stroke-width": width, "stroke-dasharray": dash }) +
    textAt(left + 26, 28, label, { fill: theme.secondary });
  return (
    entry(0, input.policy, input.style.colour, "2.25") +
    entry(40 + 7 * input.policy.length, input.comparison, theme.ink, "1.25", "4 3")
  );
};

/** Small fields of single futures, five in a row, or four on a narrow page. */
export const smallMultiples = (input: MultiplesInput, frame: Frame): Chart => {
  const theme = themeOf(frame);
  const { language } = frame;
  const narrow = isNarrow(frame);
  const inRow = narrow ? 4 : 5;
  const most = Math.max(multiplesTop(input.futures), input.atLeast ?? 0);
  const start = 10 + 7 * amount(most).length;
  const width = (frame.width - start - 14 - GAP * (inRow - 1)) / inRow;
  const tall = narrow ? 76 : 92;
  const above = 34;
  const count = input.futures.length;
  const fields = input.futures.map((future, i) =>
    fieldOf(
      input,
      future,
      {
        left: start + (i % inRow) * (width + GAP),
        top: above + Math.floor(i / inRow) * (tall + 6),
        width,
        height: tall,
        isFirst: i % inRow === 0,
        isLowest: i + inRow >= count,
      },
      most,
      frame,
    ),
  );
  const height = above + Math.ceil(count / inRow) * (tall + 6) + FOOT;
  return {
    id: frame.id,
    title: input.title,
    sentence: input.sentence,
    svg: picture(frame, height, input.title, input.sentence, [
      textAt(0, 12, input.unit, { fill: theme.secondary }),
      keyOf(input, frame),
      ...fields,
    ]),
    table: {
      caption: `${input.sentence} (${input.unit})`,
      columns: [
        { label: CHART_WORDS.future[language], isNumber: true },
        { label: input.policy, isNumber: true },
        { label: input.comparison, isNumber: true },
        { label: CHART_WORDS.change[language], isNumber: true },
      ],
      rows: input.futures.map((future) => [
        String(future.run),
        amount(meanOf(future.policy), 3, frame.language),
        amount(meanOf(future.comparison), 3, frame.language),
        said(future),
      ]),
    },
  };
};
