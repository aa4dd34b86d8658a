/**
 * A box of scenario discovery in pictures: each pair of its parameters as a field of futures, those of interest as filled
 * dots and the others as hollow ones, with the box as a rectangle. A choice between forms takes a band for each form, its
 * dots spread within the band. The dots of a box of one condition are spread along the other side. Limit: a pair shows two conditions at
 * a time; dots inside a rectangle may lie outside the box by its third condition.
 */
import { amount } from "./amount.ts";
import { ANALYSIS_WORDS } from "./analysis-words.ts";
import { type Scale, scaleOf } from "./axis.ts";
import { type Chart, type Frame, isNarrow, LINE, picture, themeOf } from "./chart.ts";
import { element, lineOf, textAt, textLines } from "./svg.ts";
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
const GAP = 18;
const FOOT = 88;
const SIDE = 72;
const FORM_LETTERS = 11;

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

const ticksOf = (axis: Side, scale: Scale, most: number): (readonly [number, string])[] =>
  axis.isSpread === true
    ? []
    : axis.forms === null
      ? scale.ticks(most).map((tick) => [tick, amount(tick)])
      : axis.forms.map((form, place) => [place, form]);

const oneLine = (label: string, letters: number): string =>
  label.length > letters ? `${label.slice(0, letters - 1).trimEnd()}…` : label;

interface Field {
  readonly left: number;
  readonly top: number;
  readonly size: number;
}

const fieldOf = (
  across: Side,
  up: Side,
  { left, top, size }: Field,
  shown: readonly number[],
  input: PairsInput,
  frame: Frame,
): string => {
  const theme = themeOf(frame);
  const x = scaleOf(...domainOf(across), left + SIDE, left + size);
  const y = scaleOf(...domainOf(up), top + size - SIDE, top + 18);
  const dots = shown.map((draw) => {
    const inside = input.interest[draw] !== 0;
    return element("circle", {
      cx: x(placeOf(across, draw)),
      cy: y(placeOf(up, draw)),
      r: 2.4,
      fill: inside ? theme.ink : theme.page,
      stroke: inside ? theme.ink : theme.axis,
      "stroke-width": "1",
    });
  });
  const boxes = spansOf(across).flatMap(([from, to]) =>
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
  );
  const letters = Math.floor(size / 6.2);
  const foot = top + size - SIDE;
  return [
    ...boxes,
    ...dots,
    lineOf(left + SIDE, foot, left + size, foot, { stroke: theme.axis }),
    lineOf(left + SIDE, top + 18, left + SIDE, foot, { stroke: theme.axis }),
    ...ticksOf(across, x, 3).map(([at, words]) =>
      textAt(x(at), foot + LINE, words, { "text-anchor": "middle", fill: theme.secondary, "font-size": "11" }),
    ),
    ...ticksOf(up, y, 4).map(([at, words]) =>
      textAt(left + SIDE - 4, y(at) + 4, oneLine(words, FORM_LETTERS), {
        "text-anchor": "end",
        fill: theme.secondary,
        "font-size": "11",
      }),
    ),
    textLines(
      left,
      foot + 2 * LINE + 2,
      twoLines(`${ANALYSIS_WORDS.across[frame.language]}: ${across.label}`, letters),
      LINE - 2,
    ),
    textAt(left, top + 11, oneLine(`${ANALYSIS_WORDS.up[frame.language]}: ${up.label}`, letters)),
  ].join("");
};

/** The draws that are drawn as dots: evenly spaced, at most 400. */
const drawnOf = (draws: number): number[] => {
  const shown = Math.min(MOST_DOTS, draws);
  return Array.from({ length: shown }, (_, i) => Math.floor((i * draws) / shown));
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
  const pairs = axes.flatMap((one, i) => axes.slice(i + 1).map((other): readonly [Side, Side] => [one, other]));
  if (axes.length === 1) pairs.push([axes[0], order]);
  const perRow = isNarrow(frame) ? 1 : Math.max(2, pairs.length);
  const size = Math.min(340, (frame.width - GAP * (perRow - 1)) / perRow);
  const shown = drawnOf(draws);
  const fields = pairs.map(([across, up], i) =>
    fieldOf(
      across,
      up,
      { left: (i % perRow) * (size + GAP), top: 22 + Math.floor(i / perRow) * (size + FOOT - SIDE + 14), size },
      shown,
      input,
      frame,
    ),
  );
  const height = 22 + Math.ceil(pairs.length / perRow) * (size + FOOT - SIDE + 14);
  const key = `● ${ANALYSIS_WORDS.futuresThat[language]} ${input.are}   ○ ${ANALYSIS_WORDS.others[language]}   ▭ ${ANALYSIS_WORDS.theBox[language]}`;
  return {
    id: frame.id,
    title: input.title,
    sentence: input.sentence,
    svg: picture(frame, height, input.title, input.sentence, [
      textAt(0, 12, key, { fill: theme.secondary, "xml:space": "preserve" }),
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
        lower === null ? "–" : amount(lower),
        upper === null ? "–" : amount(upper),
        among === null || forms === null
          ? "–"
          : among.map((place) => forms[place]).join(` ${ANALYSIS_WORDS.or[language]} `),
      ]),
    },
  };
};
