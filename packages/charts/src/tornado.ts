/**
 * How far each uncertain parameter moves an outcome: a bar from the mean of the outcome at one end of its range to the mean
 * at the other, the largest first, around the mean over all. The shaded band is what an inert parameter shows by chance; a
 * bar inside it is noise. Limit: one parameter at a time; the ends are thirds of its draws, or forms.
 */
import { amount } from "./amount.ts";
import { ANALYSIS_WORDS } from "./analysis-words.ts";
import { scaleOf } from "./axis.ts";
import { type Chart, type Frame, halo, isNarrow, LINE, picture, themeOf } from "./chart.ts";
import { element, lineOf, textAt, textLines, wrapped } from "./svg.ts";
import { twoLines } from "./two-lines.ts";

export interface TornadoRow {
  readonly label: string;
  /** Mean of the outcome at the two ends, in the unit of the chart. */
  readonly low: number;
  readonly high: number;
  /** What the ends are: "at most 0.2". */
  readonly lowAt: string;
  readonly highAt: string;
  readonly isAboveNoise: boolean;
}

export interface TornadoInput {
  readonly title: string;
  readonly sentence: string;
  readonly unit: string;
  readonly mean: number;
  /** Size of the swing that inert parameters show by chance. */
  readonly noise: number;
  readonly rows: readonly TornadoRow[];
}

const ROW = 40;
const TOP = 34;
const LETTER = 6.4;
const BOLD_LETTER = 7.3;

const endsOf = ({ mean, noise, rows }: TornadoInput): readonly [number, number] => {
  const values = [mean - noise / 2, mean + noise / 2, ...rows.flatMap(({ low, high }) => [low, high])];
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const room = (most - least || 1) * 0.06;
  return [least - room, most + room];
};

/** A tornado of swings with the band of noise. */
export const tornado = (input: TornadoInput, frame: Frame): Chart => {
  const theme = themeOf(frame);
  const { language } = frame;
  const narrow = isNarrow(frame);
  const left = narrow ? 0 : Math.min(330, frame.width * 0.42);
  const row = narrow ? ROW + 2 * LINE : ROW;
  const bottom = TOP + input.rows.length * row;
  const x = scaleOf(...endsOf(input), left + 8, frame.width - 8);
  const letters = Math.floor((narrow ? frame.width : left) / BOLD_LETTER);
  const bars = input.rows.map((one, i) => {
    const top = TOP + i * row;
    const lines = twoLines(one.label, letters);
    const y = narrow ? top + lines.length * LINE + 2 : top + 6;
    const [from, to] = [Math.min(x(one.low), x(one.high)), Math.max(x(one.low), x(one.high))];
    const [at, other] = one.low <= one.high ? [one.lowAt, one.highAt] : [one.highAt, one.lowAt];
    const room = to - from > (at.length + other.length) * LETTER + 12;
    return [
      textLines(0, narrow ? top + LINE - 3 : top + 16, lines, LINE - 1, {
        "font-weight": one.isAboveNoise ? "600" : "400",
        ...halo(theme),
      }),
      element("rect", {
        x: from,
        y,
        width: Math.max(1.5, to - from),
        height: 12,
        fill: one.isAboveNoise ? theme.ink : theme.page,
        stroke: theme.ink,
        "stroke-width": "1",
      }),
      room
        ? textAt(from, y + 12 + LINE - 4, at, { fill: theme.secondary, "font-size": "11", ...halo(theme) })
        : textAt(from, y + 12 + LINE - 4, `${at} ◂ ▸ ${other}`, {
            fill: theme.secondary,
            "font-size": "11",
            ...halo(theme),
            "text-anchor": from > (left + frame.width) / 2 ? "end" : "start",
          }),
      room
        ? textAt(to, y + 12 + LINE - 4, other, {
            fill: theme.secondary,
            "font-size": "11",
            "text-anchor": "end",
            ...halo(theme),
          })
        : "",
    ].join("");
  });
  const band = element("rect", {
    x: x(input.mean - input.noise / 2),
    y: TOP - 4,
    width: x(input.mean + input.noise / 2) - x(input.mean - input.noise / 2),
    height: bottom - TOP + 4,
    fill: theme.axis,
    "fill-opacity": "0.22",
  });
  const [from, to] = x.domain();
  const zero =
    from < 0 && to > 0 ? lineOf(x(0), TOP - 4, x(0), bottom, { stroke: theme.ink, "stroke-width": "1.5" }) : "";
  const ticks = x
    .ticks(narrow ? 3 : 5)
    .map(
      (tick) =>
        `${lineOf(x(tick), bottom, x(tick), bottom + 4, { stroke: theme.axis })}${textAt(x(tick), bottom + LINE + 3, amount(tick), { "text-anchor": "middle", fill: theme.secondary })}`,
    );
  const key = `│ ${ANALYSIS_WORDS.meanOverAll[language]} ${amount(input.mean)} ${input.unit}   ${ANALYSIS_WORDS.noiseBand[language]}`;
  return {
    id: frame.id,
    title: input.title,
    sentence: input.sentence,
    svg: picture(frame, bottom + LINE + 12, input.title, input.sentence, [
      band,
      ...wrapped(key, Math.floor(frame.width / LETTER)).map((line, i) =>
        textAt(0, 11 + i * (LINE - 2), line, { fill: theme.secondary, "xml:space": "preserve" }),
      ),
      lineOf(x(input.mean), TOP - 4, x(input.mean), bottom, { stroke: theme.secondary, "stroke-dasharray": "4 3" }),
      zero,
      ...bars,
      lineOf(left + 8, bottom, frame.width - 8, bottom, { stroke: theme.axis }),
      ...ticks,
    ]),
    table: {
      caption: input.sentence,
      columns: [
        { label: ANALYSIS_WORDS.parameter[language], isNumber: false },
        { label: ANALYSIS_WORDS.oneEnd[language], isNumber: false },
        { label: `${ANALYSIS_WORDS.meanThere[language]} (${input.unit})`, isNumber: true },
        { label: ANALYSIS_WORDS.otherEnd[language], isNumber: false },
        { label: `${ANALYSIS_WORDS.meanThere[language]} (${input.unit})`, isNumber: true },
        { label: ANALYSIS_WORDS.aboveNoise[language], isNumber: false },
      ],
      rows: input.rows.map(({ label, lowAt, low, highAt, high, isAboveNoise }) => [
        label,
        lowAt,
        amount(low),
        highAt,
        amount(high),
        ANALYSIS_WORDS[isAboveNoise ? "yes" : "no"][language],
      ]),
    },
  };
};
