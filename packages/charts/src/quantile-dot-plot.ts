/**
 * Quantile dots: a distribution as a few dots, each the same chance, stacked where they fall (Kay et al. 2016), so that a
 * reader counts chances. One strip for each policy on a shared scale; the line is the comparison. Limit: 20 dots tell chances
 * to one in 20.
 */
import { softMaximum } from "./amount.ts";
import { ANALYSIS_WORDS } from "./analysis-words.ts";
import { scaleOf } from "./axis.ts";
import { type Chart, type Frame, isNarrow, LINE, picture, themeOf } from "./chart.ts";
import { element, lineOf, textAt, textLines, wrapped } from "./svg.ts";
import { styleOfPolicy } from "./theme.ts";

export interface QuantileDotsInput {
  readonly title: string;
  readonly sentence: string;
  readonly label: string;
  readonly write: (value: number) => string;
  /** Dots of each policy, rising, as many for all. */
  readonly strips: readonly { readonly policy: string; readonly dots: readonly number[] }[];
}

const ROW = 46;
const TOP = 22;
const LETTER = 6.6;

/** Dots into columns as wide as a dot: the height of each in its stack. */
const stacked = (pixels: readonly number[], width: number): number[] => {
  const heights = new Map<number, number>();
  return pixels.map((pixel) => {
    const bin = Math.round(pixel / width);
    const height = heights.get(bin) ?? 0;
    heights.set(bin, height + 1);
    return height;
  });
};

/** Strips of quantile dots. */
export const quantileDotPlot = (input: QuantileDotsInput, frame: Frame): Chart => {
  const theme = themeOf(frame);
  const { language } = frame;
  const labels = isNarrow(frame) ? 158 : 210;
  const values = input.strips.flatMap(({ dots }) => dots);
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const x = scaleOf(
    low < 0 ? -softMaximum(-low) : 0,
    high > 0 ? softMaximum(high) : low < 0 ? 0 : 1,
    labels + 8,
    frame.width - 12,
  );
  const bottom = TOP + input.strips.length * ROW;
  const body: string[] = [
    textAt(isNarrow(frame) ? 0 : labels, 12, input.label, { fill: theme.secondary }),
    lineOf(x(0), TOP, x(0), bottom, { stroke: theme.ink }),
  ];
  input.strips.forEach(({ policy, dots }, p) => {
    const base = TOP + (p + 1) * ROW - 4;
    const { colour } = styleOfPolicy(policy, theme);
    const lines = wrapped(policy, Math.floor(labels / LETTER)).slice(0, 3);
    body.push(textLines(0, base - 6 * lines.length, lines, 13));
    const pixels = dots.map((dot) => x(dot));
    const heights = stacked(pixels, 7);
    const tallest = Math.max(...heights) + 1;
    const step = Math.min(7, (ROW - 8) / tallest);
    pixels.forEach((pixel, i) => {
      body.push(
        element("circle", {
          cx: Math.round(pixel / 7) * 7,
          cy: base - 3 - heights[i]! * step,
          r: Math.max(1.2, Math.min(3.2, step / 2)),
          fill: colour,
        }),
      );
    });
    body.push(lineOf(labels, base, frame.width - 12, base, { stroke: theme.axis, "stroke-opacity": "0.4" }));
  });
  for (const tick of x.ticks(isNarrow(frame) ? 3 : 6))
    body.push(textAt(x(tick), bottom + LINE, input.write(tick), { "text-anchor": "middle", fill: theme.secondary }));
  const [first] = input.strips;
  body.push(
    textAt(
      0,
      bottom + 2 * LINE + 4,
      `│ ${ANALYSIS_WORDS.comparison[language]}   ● ${ANALYSIS_WORDS.oneChanceIn[language]} ${first?.dots.length ?? 0}`,
      {
        fill: theme.secondary,
      },
    ),
  );
  const middle = (dots: readonly number[]): number => dots[Math.floor(dots.length / 2)] ?? 0;
  return {
    id: frame.id,
    title: input.title,
    sentence: input.sentence,
    svg: picture(frame, bottom + 2 * LINE + 10, input.title, input.sentence, body),
    table: {
      caption: input.sentence,
      columns: [
        { label: ANALYSIS_WORDS.policy[language], isNumber: false },
        ...(["lowestDot", "middleDot", "highestDot"] as const).map((key) => ({
          label: ANALYSIS_WORDS[key][language],
          isNumber: true,
        })),
      ],
      rows: input.strips.map(({ policy, dots }) => [
        policy,
        input.write(dots[0] ?? 0),
        input.write(middle(dots)),
        input.write(dots[dots.length - 1] ?? 0),
      ]),
    },
  };
};
