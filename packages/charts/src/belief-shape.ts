/**
 * What is believed of one number: the shares of the default prior that lie in equal steps of the dial's scale, over them the
 * shares of the draws that an answer rests on, and what the reader has set. Limit: shares, not densities; a step that a fixed
 * value fills is cut off at the top of the picture and its share is written beside it.
 */
import { scaleOf } from "./axis.ts";
import { type Chart, type Frame, isNarrow, LINE, picture, themeOf } from "./chart.ts";
import { element, lineOf, textAt } from "./svg.ts";

export interface BeliefStep {
  readonly from: number;
  readonly to: number;
  /** Share of the default belief in this step. */
  readonly believed: number;
  /** Share of the draws; null where no draws are in hand. */
  readonly drawn: number | null;
}

export interface BeliefShapeInput {
  readonly title: string;
  readonly sentence: string;
  /** The scale with its unit. */
  readonly label: string;
  /** Rising, each beginning where the last one ends. */
  readonly steps: readonly BeliefStep[];
  /** The reader's value or range; null where the belief varies as by default. */
  readonly set: number | readonly [number, number] | null;
  readonly words: {
    readonly believed: string;
    readonly drawn: string;
    readonly set: string;
    readonly from: string;
    readonly to: string;
  };
  readonly write: (value: number) => string;
  readonly writeShare: (share: number) => string;
}

const TOP = 20;
const TALL = 110;
/** Drawn steps up to so many times the highest of the default are shown whole. */
const ROOM = 1.5;

/** The default belief, the draws and the reader's setting on one scale. */
export const beliefShape = (input: BeliefShapeInput, frame: Frame): Chart => {
  const theme = themeOf(frame);
  const { steps, set, words } = input;
  const from = steps[0]?.from ?? 0;
  const to = steps.at(-1)?.to ?? 1;
  const x = scaleOf(from, to, 8, frame.width - 8);
  const highest = Math.max(...steps.map(({ believed }) => believed), 1e-9);
  const needed = Math.max(highest, ...steps.map(({ drawn }) => drawn ?? 0));
  const top = Math.min(needed, ROOM * highest);
  const base = TOP + TALL;
  const y = (share: number): number => base - TALL * Math.min(1, share / top);
  const body: string[] = steps.map((step) =>
    element("rect", {
      x: x(step.from),
      y: y(step.believed),
      width: Math.max(0.5, x(step.to) - x(step.from) - 0.5),
      height: base - y(step.believed),
      fill: theme.secondary,
      "fill-opacity": "0.35",
    }),
  );
  const isDrawn = steps.some(({ drawn }) => drawn !== null);
  if (isDrawn) {
    const path = steps.map((step, i) => `${i === 0 ? "M" : "L"}${x(step.from)} ${y(step.drawn ?? 0)}H${x(step.to)}`);
    body.push(element("path", { d: path.join(""), fill: "none", stroke: theme.ink, "stroke-width": "1.75" }));
    for (const step of steps)
      if ((step.drawn ?? 0) > top)
        body.push(textAt(x(step.to) + 4, TOP + 10, input.writeShare(step.drawn!), { fill: theme.secondary }));
  }
  body.push(lineOf(8, base, frame.width - 8, base, { stroke: theme.axis }));
  const ends = set === null ? [] : typeof set === "number" ? [set, set] : set;
  if (ends.length === 2) {
    const [low, high] = ends.map((end) => x(Math.min(to, Math.max(from, end)))) as [number, number];
    body.push(
      lineOf(low, base + 4, high, base + 4, { stroke: theme.ink, "stroke-width": "5", "stroke-linecap": "round" }),
      ...[...new Set([low, high])].map((end) =>
        lineOf(end, TOP - 6, end, base + 4, { stroke: theme.ink, "stroke-dasharray": "3 3" }),
      ),
    );
  }
  for (const tick of x.ticks(isNarrow(frame) ? 4 : 7))
    body.push(
      textAt(x(tick), base + 2 * LINE - 8, input.write(tick), { "text-anchor": "middle", fill: theme.secondary }),
    );
  body.push(textAt(8, 11, input.label, { fill: theme.secondary }));
  const key = [
    `▒ ${words.believed}`,
    ...(isDrawn ? [`▁ ${words.drawn}`] : []),
    ...(set === null ? [] : [`━ ${words.set}`]),
  ];
  const keys = isNarrow(frame) ? key : [key.join("   ")];
  keys.forEach((line, i) => {
    body.push(textAt(8, base + 3 * LINE - 2 + i * LINE, line, { fill: theme.secondary, "xml:space": "preserve" }));
  });
  return {
    id: frame.id,
    title: input.title,
    sentence: input.sentence,
    svg: picture(frame, base + 3 * LINE + 6 + (keys.length - 1) * LINE, input.title, input.sentence, body),
    table: {
      caption: input.sentence,
      columns: [words.from, words.to, words.believed, ...(isDrawn ? [words.drawn] : [])].map((label) => ({
        label,
        isNumber: true,
      })),
      rows: steps.map((step) => [
        input.write(step.from),
        input.write(step.to),
        input.writeShare(step.believed),
        ...(isDrawn ? [input.writeShare(step.drawn ?? 0)] : []),
      ]),
    },
  };
};
