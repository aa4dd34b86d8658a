/**
 * A box of scenario discovery in pictures: each pair of its parameters as a field of futures, those of interest as filled
 * dots and the others as hollow ones, with the box as a rectangle. A choice between forms takes a band for each form, its
 * dots spread within the band; forms stand up rather than across where there is a choice, since their names are long. The dots
 * of a box of one condition are spread along the other side. Limit: a pair shows two conditions at a time; dots inside a
 * rectangle may lie outside the box by its third condition.
 */
import type { Language } from "@inflow/study";
import { amount } from "./amount.ts";
import { ANALYSIS_WORDS } from "./analysis-words.ts";
import { type Scale, scaleOf } from "./axis.ts";
import { type Chart, type Frame, LINE, picture, themeOf } from "./chart.ts";
import { element, lineOf, textLines, wrapped } from "./svg.ts";
import type { Theme } from "./theme.ts";
import { twoLines } from "./two-lines.ts";

export interface PairAxis {
  readonly label: string;
  /** One value a draw; the place of the form where `forms` names them. */
  readonly values: ArrayLike<number>;
  readonly forms: readonly string[] | null;
  /** Limits of the box on this axis; null where a side does not bind. */
  readonly lower: number | null;
  readonly upper: number | null;
  /** Places of the forms inside the box. */
  readonly among: readonly number[] | null;
}

/** The side along which the dots of a box of one condition are spread. */
type Side = PairAxis & { readonly isSpread?: true };

export interface PairsInput {
  readonly title: string;
  readonly sentence: string;
  readonly axes: readonly PairAxis[];
  /** One mark a draw: 1 where it is of interest. */
  readonly interest: ArrayLike<number>;
  /** What the marks are: "reduce inflow". */
  readonly are: string;
}

const MOST_DOTS = 400;
/** Steps of two sequences that fill a square evenly: powers of the inverse of the root of x³ = x + 1. */
const STEPS = [0.754_877_666_246_693, 0.569_840_290_998_053] as const;
const GAP = 24;
/** Above a field: two lines that name what stands up, or as many more as its name needs. Below it: ticks and as many that name what lies across. */
const HEAD = 34;
const FOOT = 62;
/** Names of forms below a field take a line more than numbers. */
const FORMS_FOOT = FOOT + LINE;
const SIDE = 84;
const TALL = 250;
const NARROWEST = 300;
const WIDEST = 560;
/** Pixels that a letter of 12 takes, with some to spare. */
const LETTER = 7;

/** Where a draw lies on an axis: its value, or within the band of its form. */
const placeOf = ({ values, forms }: PairAxis, draw: number): number =>
  forms === null ? values[draw] : values[draw] - 0.38 + 0.76 * ((draw * STEPS[0]) % 1);

const domainOf = ({ values, forms }: PairAxis): readonly [number, number] => {
  if (forms !== null) return [-0.5, forms.length - 0.5];
  let [least, most] = [values[0], values[0]];
  for (let i = 1; i < values.length; i++) {
    least = Math.min(least, values[i]);
    most = Math.max(most, values[i]);
  }
  return least === most ? [least - 0.5, most + 0.5] : [least, most];
};

/** Spans of an axis inside the box. */
const spansOf = (axis: PairAxis): (readonly [number, number])[] => {
  const [least, most] = domainOf(axis);
  if (axis.among !== null) return axis.among.map((place) => [place - 0.45, place + 0.45]);
  return [[axis.lower ?? least, axis.upper ?? most]];
};

const ticksOf = (axis: Side, scale: Scale, most: number, language: Language): (readonly [number, string])[] =>
  axis.isSpread === true
    ? []
    : axis.forms === null
      ? scale.ticks(most).map((tick) => [tick, amount(tick, 3, language)])
      : axis.forms.map((form, place) => [place, form]);

interface Field {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  /** Lines of names beyond two. */
  readonly more: number;
}

const dotsOf =
  (across: Side, up: Side, [x, y]: readonly [Scale, Scale], shown: readonly number[], input: PairsInput) =>
  (theme: Theme): string =>
    shown
      .map((draw) => {
        const inside = input.interest[draw] !== 0;
        return element("circle", {
          cx: x(placeOf(across, draw)),
          cy: y(placeOf(up, draw)),
          r: 2.4,
          fill: inside ? theme.ink : theme.page,
          stroke: inside ? theme.ink : theme.axis,
          "stroke-width": "1",
        });
      })
      .join("");

const boxesOf = (across: Side, up: Side, [x, y]: readonly [Scale, Scale], theme: Theme): string =>
  spansOf(across)
    .flatMap(([from, to]) =>
      spansOf(up).map(([low, high]) =>
        element("rect", {
          x: x(from),
          y: y(high),
          width: x(to) - x(from),
          height: y(low) - y(high),
          fill: theme.axis,
          "fill-opacity": "0.16",
          stroke: theme.ink,
          "stroke-width": "2",
        }),
      ),
    )
    .join("");

/** What a side is, in as many lines as its name needs. */
const namedIn = (side: "up" | "across", { label }: Side, letters: number, { language }: Frame): string[] =>
  wrapped(`${ANALYSIS_WORDS[side][language]}: ${label}`, letters);

/** Words in lines, also broken after a hyphen. */
const hyphenated = (text: string, letters: number): string[] =>
  wrapped(
    text
      .split(" ")
      .map((word) => (word.length > letters ? word.replaceAll("-", "- ") : word))
      .join(" "),
    letters,
  );

const fieldOf = (
  across: Side,
  up: Side,
  { left, top, width, more }: Field,
  shown: readonly number[],
  input: PairsInput,
  frame: Frame,
): string => {
  const theme = themeOf(frame);
  const head = top + HEAD + more * (LINE - 2);
  const foot = head + TALL;
  const right = left + width - 8;
  const x = scaleOf(...domainOf(across), left + SIDE, right);
  const y = scaleOf(...domainOf(up), foot, head);
  const letters = Math.floor(width / LETTER);
  const bandLetters =
    across.forms === null ? letters : Math.floor((right - left - SIDE) / across.forms.length / LETTER) - 1;
  const named = namedIn("up", up, letters, frame);
  const small = { fill: theme.secondary };
  return [
    boxesOf(across, up, [x, y], theme),
    dotsOf(across, up, [x, y], shown, input)(theme),
    lineOf(left + SIDE, foot, right, foot, { stroke: theme.axis }),
    lineOf(left + SIDE, head, left + SIDE, foot, { stroke: theme.axis }),
    ...ticksOf(across, x, 5, frame.language).map(([at, words]) =>
      textLines(x(at), foot + LINE, twoLines(words, bandLetters), LINE - 2, { ...small, "text-anchor": "middle" }),
    ),
    ...ticksOf(up, y, 4, frame.language).map(([at, words]) => {
      const lines = hyphenated(words, Math.floor((SIDE - 5) / LETTER));
      const first = y(at) + 4 - ((lines.length - 1) * (LINE - 2)) / 2;
      return textLines(left + SIDE - 5, first, lines, LINE - 2, { ...small, "text-anchor": "end" });
    }),
    textLines(left, head - 10 - (LINE - 2) * (named.length - 1), named, LINE - 2),
    textLines(
      left,
      foot + (across.forms === null ? 2 : 3) * LINE + 4,
      namedIn("across", across, letters, frame),
      LINE - 2,
    ),
  ].join("");
};

/** The draws that are drawn as dots: evenly spaced, at most 400. */
const drawnOf = (draws: number): number[] => {
  const shown = Math.min(MOST_DOTS, draws);
  return Array.from({ length: shown }, (_, i) => Math.floor((i * draws) / shown));
};

/** The entries of a key in as many lines as they need. */
const keyLines = (entries: readonly string[], letters: number): string[] => {
  const lines: string[] = [];
  for (const entry of entries) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 3 + entry.length > letters) lines.push(...wrapped(entry, letters));
    else lines[lines.length - 1] = `${last}   ${entry}`;
  }
  return lines;
};

/** Pairs of the box's parameters with futures of interest and the box. */
export const boxPairs = (input: PairsInput, frame: Frame): Chart => {
  const theme = themeOf(frame);
  const { language } = frame;
  const draws = input.interest.length;
  const order: Side = {
    isSpread: true,
    label: ANALYSIS_WORDS.spread[language],
    values: Array.from({ length: draws }, (_, draw) => (draw * STEPS[1]) % 1),
    forms: null,
    lower: null,
    upper: null,
    among: null,
  };
  const { axes } = input;
  const pairs = axes
    .flatMap((one, i) => axes.slice(i + 1).map((other): readonly [Side, Side] => [one, other]))
    .concat(axes.length === 1 ? [[axes[0], order]] : [])
    .map(([one, other]): readonly [Side, Side] =>
      one.forms !== null && other.forms === null ? [other, one] : [one, other],
    );
  const inRow = Math.max(1, Math.min(pairs.length, Math.floor((frame.width + GAP) / (NARROWEST + GAP))));
  const width = Math.min(WIDEST, (frame.width - GAP * (inRow - 1)) / inRow);
  const shown = drawnOf(draws);
  const keys = keyLines(
    [
      `● ${ANALYSIS_WORDS.futuresThat[language]} ${input.are}`,
      `○ ${ANALYSIS_WORDS.others[language]}`,
      `▭ ${ANALYSIS_WORDS.theBox[language]}`,
    ],
    Math.floor(frame.width / LETTER),
  );
  const first = keys.length * LINE + 10;
  const letters = Math.floor(width / LETTER);
  const [above, below] = (["up", "across"] as const).map((side, i) =>
    Math.max(0, ...pairs.map((pair) => namedIn(side, pair[1 - i]!, letters, frame).length - 2)),
  ) as [number, number];
  const step =
    (above + below) * (LINE - 2) + HEAD + TALL + (pairs.some(([across]) => across.forms !== null) ? FORMS_FOOT : FOOT);
  const fields = pairs.map(([across, up], i) =>
    fieldOf(
      across,
      up,
      { left: (i % inRow) * (width + GAP), top: first + Math.floor(i / inRow) * step, width, more: above },
      shown,
      input,
      frame,
    ),
  );
  const height = first + Math.ceil(pairs.length / inRow) * step;
  return {
    id: frame.id,
    title: input.title,
    sentence: input.sentence,
    svg: picture(frame, height, input.title, input.sentence, [
      textLines(0, 12, keys, LINE, { fill: theme.secondary, "xml:space": "preserve" }),
      ...fields,
    ]),
    table: {
      caption: input.sentence,
      columns: [
        { label: ANALYSIS_WORDS.parameter[language], isNumber: false },
        { label: ANALYSIS_WORDS.atLeast[language], isNumber: true },
        { label: ANALYSIS_WORDS.atMost[language], isNumber: true },
        { label: ANALYSIS_WORDS.is[language], isNumber: false },
      ],
      rows: axes.map(({ label, lower, upper, among, forms }) => [
        label,
        lower === null ? "–" : amount(lower, 3, language),
        upper === null ? "–" : amount(upper, 3, language),
        among === null || forms === null
          ? "–"
          : among.map((place) => forms[place]).join(` ${ANALYSIS_WORDS.or[language]} `),
      ]),
    },
  };
};
