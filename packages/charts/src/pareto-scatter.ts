/**
 * Policies by two outcomes that should both be small, a third as a number beside the name: filled marks are dominated by no
 * policy in all three, open ones are. Limit: means over futures; a picture of two outcomes hides the third.
 */
import { softMaximum } from "./amount.ts";
import { apart, scaleOf, valueAxis } from "./axis.ts";
import { type Chart, type Frame, halo, isNarrow, LINE, picture, themeOf } from "./chart.ts";
import { element, lineOf, textAt, textLines, wrapped } from "./svg.ts";
import { styleOfPolicy } from "./theme.ts";

export interface ScatterInput {
  readonly title: string;
  readonly sentence: string;
  readonly x: { readonly label: string; readonly write: (value: number) => string };
  readonly y: { readonly label: string; readonly write: (value: number) => string };
  readonly third: { readonly label: string; readonly write: (value: number) => string };
  readonly points: readonly {
    readonly policy: string;
    readonly x: number;
    readonly y: number;
    readonly third: number;
    readonly isOnFront: boolean;
  }[];
}

const HEIGHT = 300;
const TOP = 26;
const LETTER = 6.2;

const ends = (values: readonly number[]): readonly [number, number] => {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  return [low < 0 ? -softMaximum(-low) : 0, high > 0 ? softMaximum(high) : low < 0 ? 0 : 1];
};

const tableOf = (input: ScatterInput): Chart["table"] => ({
  caption: input.sentence,
  columns: [
    { label: "Policy", isNumber: false },
    { label: input.x.label, isNumber: true },
    { label: input.y.label, isNumber: true },
    { label: input.third.label, isNumber: true },
    { label: "dominated", isNumber: false },
  ],
  rows: input.points.map((point) => [
    point.policy,
    input.x.write(point.x),
    input.y.write(point.y),
    input.third.write(point.third),
    point.isOnFront ? "no" : "yes",
  ]),
});

/** A scatter of policies with its front. */
export const paretoScatter = (input: ScatterInput, frame: Frame): Chart => {
  const theme = themeOf(frame);
  const narrow = isNarrow(frame);
  const { points } = input;
  const left = 64;
  const right = frame.width - (narrow ? 14 : 300);
  const bottom = TOP + HEIGHT;
  const x = scaleOf(...ends(points.map((point) => point.x)), left + 8, right - 8);
  const y = scaleOf(...ends(points.map((point) => point.y)), bottom - 8, TOP + 8);
  const body: string[] = [valueAxis(y, left, right, input.y.label, theme, input.y.write)];
  for (const tick of x.ticks(narrow ? 3 : 5))
    body.push(
      lineOf(x(tick), TOP, x(tick), bottom, { stroke: theme.axis, "stroke-opacity": tick === 0 ? "1" : "0.3" }),
      textAt(x(tick), bottom + LINE, input.x.write(tick), { "text-anchor": "middle", fill: theme.secondary }),
    );
  body.push(textAt(right, bottom + 2 * LINE + 2, input.x.label, { "text-anchor": "end", fill: theme.secondary }));
  const order = [...points.keys()].sort((a, b) => points[a]!.y - points[b]!.y || points[a]!.x - points[b]!.x).reverse();
  const places = narrow
    ? order.map((_, i) => bottom + 3 * LINE + 10 + i * (LINE + 2))
    : apart(
        order.map((p) => y(points[p]!.y)),
        LINE,
        TOP + 4,
        bottom + LINE,
      );
  const from = narrow ? 4 : right + 12;
  order.forEach((p, i) => {
    const { policy, isOnFront, third } = points[p]!;
    const { colour } = styleOfPolicy(policy, theme);
    const mark = (cx: number, cy: number): string =>
      element("circle", {
        cx,
        cy,
        r: 5.5,
        fill: isOnFront ? colour : theme.page,
        stroke: colour,
        "stroke-width": "2",
      });
    const number = String(i + 1);
    const [cx, cy] = [x(points[p]!.x), y(points[p]!.y)];
    const name = `${policy} (${input.third.write(third)})`;
    const letters = Math.floor((frame.width - from - 24) / LETTER);
    body.push(
      mark(cx, cy),
      textAt(cx + 8, cy - 6, number, { ...halo(theme), "font-weight": "600" }),
      mark(from + 4, places[i]! - 4),
      textAt(from + 14, places[i]!, `${number} ${name.length > letters - 2 ? `${name.slice(0, letters - 3)}…` : name}`),
    );
  });
  const key = [
    ...wrapped(
      "● dominated by none   ○ another policy is at least as good in all three",
      Math.floor(frame.width / LETTER),
    ),
    `in brackets: ${input.third.label}`,
  ];
  const under = narrow ? bottom + 3 * LINE + 10 + points.length * (LINE + 2) : bottom + 2 * LINE + 8;
  const height = under + key.length * LINE + 4;
  body.push(textLines(0, under + LINE, key, LINE, { fill: theme.secondary }));
  return {
    id: frame.id,
    title: input.title,
    sentence: input.sentence,
    svg: picture(frame, height, input.title, input.sentence, body),
    table: tableOf(input),
  };
};
