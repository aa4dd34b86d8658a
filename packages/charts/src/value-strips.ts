/**
 * Rows of single values on one scale: what several policies set, what weights rival forms have, a threshold beside goals of
 * the past. A dot is what is stated, a ring what stands beside it; a line joins the least and the most of a row. Limit: values
 * alone, without dates or places, which the table of the drawer has.
 */
import { scaleOf } from "./axis.ts";
import { type Chart, type Frame, isNarrow, LINE, picture, themeOf } from "./chart.ts";
import { element, lineOf, textAt, textLines, wrapped } from "./svg.ts";

export interface ValueStrip {
  readonly label: string;
  readonly dots: readonly number[];
  readonly rings: readonly number[];
}

export interface ValueStripsInput {
  readonly title: string;
  readonly sentence: string;
  readonly label: string;
  readonly rows: readonly ValueStrip[];
  /** What a dot and a ring are; without rings their word is left out. */
  readonly words: { readonly row: string; readonly dot: string; readonly ring: string };
  readonly write: (value: number) => string;
}

const TOP = 22;
const ROW = 30;

/** Strips of values, one row each, on a scale from zero. */
export const valueStrips = (input: ValueStripsInput, frame: Frame): Chart => {
  const theme = themeOf(frame);
  const labels = isNarrow(frame) ? 132 : 200;
  const values = input.rows.flatMap(({ dots, rings }) => [...dots, ...rings]);
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const x = scaleOf(low, high > low ? high : low + 1, labels + 10, frame.width - 14).nice(5);
  const bottom = TOP + input.rows.length * ROW;
  const body: string[] = [
    textAt(0, 12, input.label, { fill: theme.secondary }),
    lineOf(x(0), TOP, x(0), bottom, { stroke: theme.axis }),
  ];
  input.rows.forEach(({ label, dots, rings }, i) => {
    const y = TOP + i * ROW + ROW / 2;
    const lines = wrapped(label, Math.floor(labels / 6.4)).slice(0, 2);
    body.push(textLines(0, y + 4 - 6 * (lines.length - 1), lines, 12));
    body.push(lineOf(labels + 10, y, frame.width - 14, y, { stroke: theme.axis, "stroke-opacity": "0.35" }));
    const all = [...dots, ...rings].map((value) => x(value));
    if (all.length > 1)
      body.push(lineOf(Math.min(...all), y, Math.max(...all), y, { stroke: theme.ink, "stroke-width": "2" }));
    for (const value of dots) body.push(element("circle", { cx: x(value), cy: y, r: 4.5, fill: theme.ink }));
    for (const value of rings)
      body.push(
        element("circle", { cx: x(value), cy: y, r: 5, fill: theme.page, stroke: theme.ink, "stroke-width": "2" }),
      );
  });
  for (const tick of x.ticks(isNarrow(frame) ? 3 : 5))
    body.push(textAt(x(tick), bottom + LINE, input.write(tick), { "text-anchor": "middle", fill: theme.secondary }));
  const hasRings = input.rows.some(({ rings }) => rings.length > 0);
  const key = [`● ${input.words.dot}`, ...(hasRings ? [`○ ${input.words.ring}`] : [])].join("   ");
  body.push(textAt(0, bottom + 2 * LINE + 4, key, { fill: theme.secondary, "xml:space": "preserve" }));
  const listed = (of: readonly number[]): string => (of.length === 0 ? "–" : of.map(input.write).join(", "));
  return {
    id: frame.id,
    title: input.title,
    sentence: input.sentence,
    svg: picture(frame, bottom + 2 * LINE + 10, input.title, input.sentence, body),
    table: {
      caption: input.sentence,
      columns: [
        { label: input.words.row, isNumber: false },
        { label: input.words.dot, isNumber: true },
        ...(hasRings ? [{ label: input.words.ring, isNumber: true }] : []),
      ],
      rows: input.rows.map(({ label, dots, rings }) => [label, listed(dots), ...(hasRings ? [listed(rings)] : [])]),
    },
  };
};
