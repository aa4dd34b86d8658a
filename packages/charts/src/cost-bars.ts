/** Cost by definition: bars from zero to the middle future, a whisker over 8 in 10. Definitions are never added. */
import { softMaximum } from "./amount.ts";
import { scaleOf } from "./axis.ts";
import { type Chart, type Frame, isNarrow, LINE, picture, themeOf } from "./chart.ts";
import { CHART_WORDS } from "./chart-words.ts";
import type { WideBand } from "./interval-plot.ts";
import { element, lineOf, textAt } from "./svg.ts";
import type { PolicyStyle } from "./theme.ts";

export interface CostInput {
  readonly title: string;
  readonly sentence: string;
  readonly style: PolicyStyle;
  /** One bar for each definition of cost [USD]. */
  readonly bars: readonly { readonly label: string; readonly is: string; readonly band: WideBand }[];
  readonly write: (usd: number) => string;
}

const ROW = 54;

/** Cost bars by definition, all from zero on one scale. */
export const costBars = (input: CostInput, frame: Frame): Chart => {
  const theme = themeOf(frame);
  const left = 0;
  const right = frame.width - (isNarrow(frame) ? 20 : 40);
  const x = scaleOf(0, softMaximum(Math.max(...input.bars.map(({ band }) => band.p90))), left, right);
  const bottom = input.bars.length * ROW + 4;
  const body = input.bars.map(({ label, is, band }, i) => {
    const top = i * ROW;
    const y = top + 34;
    const heading = isNarrow(frame) ? label : `${label}: ${is}`;
    const value = `${input.write(band.p50)} (${input.write(band.p10)} ${frame.language === "en" ? "to" : "a"} ${input.write(band.p90)})`;
    const inside = x(band.p90) + 10 + value.length * 6.4 < frame.width;
    return [
      textAt(left, top + 13, heading, { "font-weight": "600" }),
      element("rect", {
        class: "bar",
        x: left,
        y: y - 9,
        width: Math.max(1, x(Math.max(0, band.p50)) - left),
        height: 18,
        fill: input.style.colour,
        "fill-opacity": "0.35",
        stroke: input.style.colour,
      }),
      lineOf(x(band.p10), y, x(band.p90), y, { stroke: theme.ink, "stroke-width": "2" }),
      ...[band.p10, band.p90].map((end) =>
        lineOf(x(end), y - 5, x(end), y + 5, { stroke: theme.ink, "stroke-width": "2" }),
      ),
      inside
        ? textAt(x(band.p90) + 10, y + 4, value, {})
        : textAt(frame.width, top + 13, value, { "text-anchor": "end" }),
    ].join("");
  });
  body.push(lineOf(left, 18, left, bottom, { stroke: theme.ink }));
  body.push(
    ...x.ticks(isNarrow(frame) ? 2 : 4).map((tick) =>
      [
        lineOf(x(tick), bottom, x(tick), bottom + 4, { stroke: theme.axis }),
        textAt(x(tick), bottom + LINE + 2, input.write(tick), {
          "text-anchor": tick === 0 ? "start" : x(tick) > frame.width - 56 ? "end" : "middle",
          fill: theme.secondary,
        }),
      ].join(""),
    ),
    lineOf(left, bottom, right, bottom, { stroke: theme.axis }),
  );
  const { language } = frame;
  return {
    id: frame.id,
    title: input.title,
    sentence: input.sentence,
    svg: picture(frame, bottom + LINE + 10, input.title, input.sentence, body),
    table: {
      caption: input.sentence,
      columns: [
        { label: CHART_WORDS.definition[language], isNumber: false },
        ...(["low", "middle", "high"] as const).map((key) => ({ label: CHART_WORDS[key][language], isNumber: true })),
      ],
      rows: input.bars.map(({ label, is, band }) => [
        `${label}: ${is}`,
        ...[band.p10, band.p50, band.p90].map(input.write),
      ]),
    },
  };
};
