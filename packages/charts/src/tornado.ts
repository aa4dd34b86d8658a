/**
 * How far each uncertain parameter moves an outcome: a bar from the mean of the outcome at one end of its range to the mean
 * at the other, the largest first, around the mean over all. The shaded band is what an inert parameter shows by chance; a
 * bar inside it is noise. Limit: one parameter at a time; the ends are thirds of its draws, or forms.
 */
import { amount } from "./amount.ts";
import { ANALYSIS_WORDS } from "./analysis-words.ts";
import { type Scale, scaleOf } from "./axis.ts";
import { type Chart, type Frame, halo, isNarrow, LINE, picture, themeOf } from "./chart.ts";
import { element, lineOf, textAt, textLines, wrapped } from "./svg.ts";
import type { Theme } from "./theme.ts";

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
  /** A share of 100 futures, which has no other side of zero, in place of a difference. */
  readonly isShare?: boolean;
  readonly rows: readonly TornadoRow[];
}

/** A row without its words, the height of a bar, and the lines that cross it, which leave the words free. */
const ROW = 12;
const BAR = 12;
const TOP = 34;
const LEADING = LINE - 1;
const LETTER = 7.1;
const BOLD_LETTER = 7.3;

const endsOf = ({ mean, noise, rows, isShare = false }: TornadoInput): readonly [number, number] => {
  const values = [mean - noise / 2, mean + noise / 2, ...rows.flatMap(({ low, high }) => [low, high])];
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const room = (most - least || 1) * 0.06;
  return isShare ? [Math.max(0, least - room), Math.min(100, most + room)] : [least - room, most + room];
};

const trueMinus = (text: string): string => text.replace(/(^|\s)-(?=[\d.])/g, "$1\u2212");

/** The number of a tick below it, moved in where it would pass the sides of the picture. */
const tickWords = (x: number, y: number, words: string, frame: Frame): string => {
  const half = (words.length * LETTER) / 2;
  const at = Math.max(half, Math.min(x, frame.width - half));
  return textAt(at, y, words, { "text-anchor": "middle", fill: themeOf(frame).secondary });
};

interface Placed {
  readonly svg: string;
  /** Where the bar begins, and where the row ends. */
  readonly y: number;
  readonly bottom: number;
}

/** Words under a bar, as near to its middle as the sides of the picture let them stand. */
const underBar = (
  words: readonly string[],
  middle: number,
  y: number,
  [start, end]: readonly [number, number],
): string[] =>
  words.map((line, i) => {
    const long = line.length * LETTER;
    const from = Math.max(start, Math.min(middle - long / 2, end - long));
    return textLines(from, y + i * LEADING, [line], LEADING);
  });

const rowAt = (one: TornadoRow, top: number, x: Scale, left: number, narrow: boolean, frame: Frame): Placed => {
  const theme = themeOf(frame);
  const lines = wrapped(one.label, Math.floor((narrow ? frame.width : left) / BOLD_LETTER));
  const y = narrow ? top + lines.length * LEADING + 4 : top + 6;
  const [from, to] = [Math.min(x(one.low), x(one.high)), Math.max(x(one.low), x(one.high))];
  const [at, other] = (one.low <= one.high ? [one.lowAt, one.highAt] : [one.highAt, one.lowAt]).map(trueMinus) as [
    string,
    string,
  ];
  const below = y + BAR + LINE - 3;
  const isRoomy = to - from > (at.length + other.length) * LETTER + 12;
  const field: readonly [number, number] = [narrow ? 0 : left, frame.width];
  const joined = `${at} ◂ ▸ ${other}`;
  const fits = joined.length * LETTER <= field[1] - field[0];
  const under = fits
    ? [joined]
    : [`${at} ◂`, `▸ ${other}`].flatMap((end) => wrapped(end, Math.floor((field[1] - field[0]) / LETTER)));
  const ends = isRoomy
    ? [textAt(from, below, at), textAt(to, below, other, { "text-anchor": "end" })]
    : underBar(under, (from + to) / 2, below, field);
  const words = below + (isRoomy ? 0 : (under.length - 1) * LEADING);
  return {
    y,
    bottom: Math.max(words, narrow ? 0 : top + 16 + (lines.length - 1) * LEADING) + ROW,
    svg: [
      textLines(0, narrow ? top + LINE - 3 : top + 16, lines, LEADING, {
        "font-weight": one.isAboveNoise ? "600" : "400",
        ...halo(theme),
      }),
      element("rect", {
        x: from,
        y,
        width: Math.max(1.5, to - from),
        height: BAR,
        fill: one.isAboveNoise ? theme.ink : theme.page,
        stroke: theme.ink,
        "stroke-width": "1",
      }),
      element("g", { fill: theme.secondary }, ...ends),
    ].join(""),
  };
};

/** The mean, broken, and no difference, solid, across each bar and not across its words. */
const marksOf = (rows: readonly Placed[], mean: number, zero: number | null, theme: Theme): string =>
  rows
    .map(({ y }) =>
      [
        lineOf(mean, y - 2, mean, y + BAR + 1, {
          stroke: theme.secondary,
          "stroke-width": "1.5",
          "stroke-dasharray": "4 3",
        }),
        zero === null ? "" : lineOf(zero, y - 2, zero, y + BAR + 1, { stroke: theme.ink, "stroke-width": "1.5" }),
      ].join(""),
    )
    .join("");

/** A tornado of swings with the band of noise. */
export const tornado = (input: TornadoInput, frame: Frame): Chart => {
  const theme = themeOf(frame);
  const { language } = frame;
  const narrow = isNarrow(frame);
  const left = narrow ? 0 : Math.min(330, frame.width * 0.42);
  const x = scaleOf(...endsOf(input), left + 8, frame.width - 8);
  const [from, to] = x.domain();
  const zero = input.isShare !== true && from < 0 && to > 0 ? x(0) : null;
  const key = [
    `┆ ${ANALYSIS_WORDS.meanOverAll[language]} ${amount(input.mean, input.isShare === true ? 2 : 3, language)} ${input.unit}`,
    ...(zero === null ? [] : [`│ ${ANALYSIS_WORDS.noDifference[language]}`]),
    ANALYSIS_WORDS.noiseBand[language],
  ].flatMap((entry) => wrapped(entry, Math.floor(frame.width / LETTER)));
  const keyLines = narrow ? key : wrapped(key.join("   "), Math.floor(frame.width / LETTER));
  const first = Math.max(TOP, keyLines.length * LEADING + 14);
  const rows: Placed[] = [];
  for (const one of input.rows) rows.push(rowAt(one, rows.at(-1)?.bottom ?? first, x, left, narrow, frame));
  const bottom = rows.at(-1)?.bottom ?? first;
  const band = element("rect", {
    x: x(Math.max(from, input.mean - input.noise / 2)),
    y: first - 4,
    width: x(Math.min(to, input.mean + input.noise / 2)) - x(Math.max(from, input.mean - input.noise / 2)),
    height: bottom - first + 4,
    fill: theme.axis,
    "fill-opacity": "0.22",
  });
  const ticks = x
    .ticks(narrow ? 3 : 5)
    .map(
      (tick) =>
        `${lineOf(x(tick), bottom, x(tick), bottom + 4, { stroke: theme.axis })}${tickWords(x(tick), bottom + LINE + 3, amount(tick, 3, language), frame)}`,
    );
  return {
    id: frame.id,
    title: input.title,
    sentence: input.sentence,
    svg: picture(frame, bottom + LINE + 12, input.title, input.sentence, [
      band,
      textLines(0, 11, keyLines, LEADING, { fill: theme.secondary, "xml:space": "preserve" }),
      ...rows.map(({ svg }) => svg),
      marksOf(rows, x(input.mean), zero, theme),
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
        trueMinus(lowAt),
        amount(low),
        trueMinus(highAt),
        amount(high),
        ANALYSIS_WORDS[isAboveNoise ? "yes" : "no"][language],
      ]),
    },
  };
};
