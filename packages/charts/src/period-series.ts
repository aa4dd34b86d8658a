/**
 * A series by its own periods, whatever they are called, with the period at which something began; a second line for what it is
 * compared with. Limit: linear axis that holds zero, so that a fall is as long as it is large; a missing figure breaks the line.
 */
import { line } from "d3-shape";
import { amount, softMaximum } from "./amount.ts";
import { rule, type Scale, scaleOf, valueAxis } from "./axis.ts";
import { type Chart, type Frame, isNarrow, LINE, picture, TEXT, themeOf } from "./chart.ts";
import { element, lineOf, textAt } from "./svg.ts";
import type { Theme } from "./theme.ts";

export interface PeriodSeriesInput {
  readonly title: string;
  readonly sentence: string;
  readonly unit: string;
  /** What a period is called at the head of the table. */
  readonly period: string;
  readonly labels: readonly string[];
  /** One value for each label, null where there is none; the first line in ink. */
  readonly lines: readonly { readonly label: string; readonly values: readonly (number | null)[] }[];
  /** Index of the first period after, and the words beside its rule. */
  readonly from: number;
  readonly begins: string;
}

const HEIGHT = 300;
const NARROW_HEIGHT = 250;
const DASHES = [undefined, "7 3"] as const;

interface Tick {
  readonly at: number;
  readonly text: string;
}

/** Years where periods begin with them, else the periods themselves; at most `most`. */
const ticksOf = (labels: readonly string[], most: number): Tick[] => {
  const years = labels.flatMap((label, at): Tick[] => {
    const found = /^(\d{4})-?(?:01(?:-\d\d)?|[Qq]1)$/.exec(label);
    return found === null ? [] : [{ at, text: found[1]! }];
  });
  const all = years.length > 1 ? years : labels.map((text, at): Tick => ({ at, text }));
  const step = Math.max(1, Math.ceil(all.length / most));
  return all.filter((_, i) => (all.length - 1 - i) % step === 0);
};

const periodAxis = (x: Scale, y: number, { labels }: PeriodSeriesInput, most: number, theme: Theme): string =>
  [
    lineOf(x(0), y, x(labels.length - 1), y, { stroke: theme.axis }),
    ...ticksOf(labels, most).map(
      ({ at, text }) =>
        `${lineOf(x(at), y, x(at), y + 4, { stroke: theme.axis })}${textAt(x(at), y + 2 + LINE, text, { "text-anchor": "middle", fill: theme.secondary })}`,
    ),
  ].join("");

const pathOf = (values: readonly (number | null)[], x: Scale, y: Scale): string =>
  line<number | null>()
    .defined((value) => value !== null)
    .x((_, at) => x(at))
    .y((value) => y(value ?? 0))
    .digits(1)([...values]) ?? "";

const keyOf = ({ lines }: PeriodSeriesInput, height: number, colours: readonly string[], theme: Theme): string =>
  lines
    .map(({ label }, i) => {
      const left = i === 0 ? 0 : 34 + 7 * lines[0]!.label.length;
      return (
        lineOf(left, height - 8, left + 18, height - 8, {
          stroke: colours[i],
          "stroke-width": "1.75",
          "stroke-dasharray": DASHES[i],
        }) + textAt(left + 23, height - 4, label, { fill: theme.secondary, "font-size": String(TEXT) })
      );
    })
    .join("");

/** The chart of one or two lines over periods (labels × values); needs one value at least. */
export const periodSeries = (input: PeriodSeriesInput, frame: Frame): Chart => {
  const theme = themeOf(frame);
  const narrow = isNarrow(frame);
  const height = narrow ? NARROW_HEIGHT : HEIGHT;
  const all = input.lines.flatMap(({ values }) => values.filter((value) => value !== null));
  const top = Math.max(...all) > 0 ? softMaximum(Math.max(...all)) : 0;
  const bottom = Math.min(...all) < 0 ? -softMaximum(-Math.min(...all)) : 0;
  const letters = Math.max(amount(top).length, amount(bottom).length);
  const x = scaleOf(0, Math.max(1, input.labels.length - 1), 14 + 7 * letters, frame.width - 24);
  const y = scaleOf(bottom, top, height - 48, 40);
  const colours = [theme.ink, theme.policies[0]];
  const begins = x(input.from - 0.5);
  const body = [
    valueAxis(y, x.range()[0]!, x.range()[1]!, input.unit, theme, (value) => amount(value, 3, frame.language)),
    ...input.lines.map(({ values }, i) =>
      element("path", {
        class: "line",
        d: pathOf(values, x, y),
        fill: "none",
        stroke: colours[i],
        "stroke-width": "1.75",
        "stroke-dasharray": DASHES[i],
      }),
    ),
    periodAxis(x, height - 48, input, narrow ? 4 : 9, theme),
    rule(begins, 20, height - 48, input.begins, begins > frame.width / 2 ? "end" : "start", theme),
    keyOf(input, height, colours, theme),
  ];
  return {
    id: frame.id,
    title: input.title,
    sentence: input.sentence,
    svg: picture(frame, height, input.title, input.sentence, body),
    table: {
      caption: `${input.sentence} (${input.unit})`,
      columns: [
        { label: input.period, isNumber: false },
        ...input.lines.map(({ label }) => ({ label, isNumber: true })),
      ],
      rows: input.labels.map((label, at) => [
        label,
        ...input.lines.map(({ values }) => {
          const value = values[at] ?? null;
          return value === null ? "–" : amount(value, 4, frame.language);
        }),
      ]),
    },
  };
};
