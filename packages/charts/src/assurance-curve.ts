/**
 * The assurance curve: by month after the policy begins, the share of futures in which a series has told. Curves are named at
 * their ends, apart by dash as well as by grey; the months by which half and nine tenths have an answer are marked where reached.
 * Limit: months are counted from the first week of the policy, and every curve holds under its stated noise.
 */
import { ANALYSIS_WORDS } from "./analysis-words.ts";
import { apart } from "./axis.ts";
import { type Chart, type Frame, halo, isNarrow, LINE, picture, themeOf } from "./chart.ts";
import { element, lineOf, textAt } from "./svg.ts";
import type { Theme } from "./theme.ts";

export interface AssuranceCurve {
  readonly label: string;
  /** Months at which one looks, rising. */
  readonly months: readonly number[];
  /** Share of futures that have told by each of them. */
  readonly shares: readonly number[];
  /** Drawn in the colour of the page's first policy; the others in grey. */
  readonly isBest: boolean;
  /** Drawn thin and dotted: what nobody can see. */
  readonly isIdeal: boolean;
}

export interface AssuranceInput {
  readonly title: string;
  readonly sentence: string;
  readonly horizonMonths: number;
  readonly curves: readonly AssuranceCurve[];
}

const HEIGHT = 240;
const TOP = 26;
const LETTER = 6.4;
const LEVELS = [0, 0.25, 0.5, 0.75, 0.9, 1];
const DASHES = ["9 4", "6 3", "2 3", "8 3 2 3", "5 5", "12 3", "3 6", "10 2 2 2", "4 2"] as const;

interface Style {
  readonly colour: string;
  readonly width: string;
  readonly dash: string | undefined;
}

const styleOf = ({ isBest, isIdeal }: AssuranceCurve, i: number, theme: Theme): Style =>
  isBest
    ? { colour: theme.policies[0], width: "2.5", dash: undefined }
    : isIdeal
      ? { colour: theme.ink, width: "1.25", dash: "1.5 3.5" }
      : { colour: theme.secondary, width: "1.5", dash: DASHES[i % DASHES.length] };

/** Steps: a share holds from one look to the next. */
const stepsOf = (
  { months, shares }: AssuranceCurve,
  x: (month: number) => number,
  y: (share: number) => number,
  horizon: number,
): string => {
  const from = `M${x(0).toFixed(1)} ${y(0).toFixed(1)}`;
  const steps = months.map((month, i) => `H${x(month).toFixed(1)}V${y(shares[i]!).toFixed(1)}`);
  return `${from}${steps.join("")}H${x(horizon).toFixed(1)}`;
};

const levelLines = (left: number, right: number, y: (share: number) => number, theme: Theme): string[] =>
  LEVELS.flatMap((share) => {
    const isMark = share === 0.5 || share === 0.9;
    return [
      lineOf(left, y(share), right, y(share), {
        stroke: isMark ? theme.ink : theme.axis,
        "stroke-opacity": share === 0 || isMark ? "1" : "0.35",
        "stroke-width": "0.75",
        ...(isMark ? { "stroke-dasharray": "6 4" } : {}),
      }),
      textAt(left - 6, y(share) + 4, String(100 * share), { "text-anchor": "end", fill: theme.secondary }),
    ];
  });

const YEAR = 12;

/** Assurance by month, one step curve for each series. */
export const assuranceChart = (input: AssuranceInput, frame: Frame): Chart => {
  const theme = themeOf(frame);
  const narrow = isNarrow(frame);
  const { horizonMonths, curves } = input;
  const left = 34;
  const right = frame.width - (narrow ? 12 : 270);
  const bottom = TOP + HEIGHT;
  const x = (month: number): number => left + ((right - left) * month) / Math.max(1, horizonMonths);
  const y = (share: number): number => bottom - HEIGHT * share;
  const body: string[] = [
    textAt(0, 12, ANALYSIS_WORDS.toldBy[frame.language], { fill: theme.secondary }),
    ...levelLines(left, right, y, theme),
  ];
  for (let month = 0; month <= horizonMonths; month += YEAR)
    body.push(
      lineOf(x(month), bottom, x(month), bottom + 4, { stroke: theme.axis }),
      textAt(x(month), bottom + 4 + LINE - 2, String(month), { "text-anchor": "middle", fill: theme.secondary }),
    );
  body.push(
    textAt(right, bottom + 2 * LINE + 4, ANALYSIS_WORDS.monthsAfter[frame.language], {
      "text-anchor": "end",
      fill: theme.secondary,
    }),
  );
  const styles = curves.map((curve, i) => styleOf(curve, i, theme));
  curves.forEach((curve, i) => {
    const { colour, width, dash } = styles[i]!;
    const d = stepsOf(curve, x, y, horizonMonths);
    body.push(element("path", { d, fill: "none", stroke: colour, "stroke-width": width, "stroke-dasharray": dash }));
  });
  const heights = apart(
    curves.map(({ shares }) => y(shares[shares.length - 1] ?? 0)),
    LINE,
    TOP,
    bottom,
  );
  curves.forEach(({ label, shares, isBest }, i) => {
    const at = narrow ? bottom + 3 * LINE + 8 + i * LINE : heights[i]! + 4;
    const from = narrow ? 0 : right + 8;
    const { colour, width, dash } = styles[i]!;
    const words = `${Math.round(100 * (shares[shares.length - 1] ?? 0))}\u2002${label}`;
    body.push(
      lineOf(from, at - 4, from + 22, at - 4, { stroke: colour, "stroke-width": width, "stroke-dasharray": dash }),
      textAt(from + 27, at, words.slice(0, Math.floor((narrow ? frame.width - 30 : 242) / LETTER)), {
        ...halo(theme),
        ...(isBest ? { "font-weight": "600" } : {}),
      }),
    );
  });
  const height = bottom + 3 * LINE + 8 + (narrow ? curves.length * LINE : 0);
  return {
    id: frame.id,
    title: input.title,
    sentence: input.sentence,
    svg: picture(frame, height, input.title, input.sentence, body),
    table: tableOf(input, frame),
  };
};

/** Share told by a month: that of the last look until then. */
const toldBy = ({ months, shares }: AssuranceCurve, month: number): number => {
  const look = months.findLastIndex((at) => at <= month);
  return look < 0 ? 0 : shares[look]!;
};

const tableOf = ({ sentence, horizonMonths, curves }: AssuranceInput, { language }: Frame): Chart["table"] => {
  const years = Array.from({ length: Math.floor(horizonMonths / YEAR) }, (_, i) => YEAR * (i + 1));
  const rows = years[years.length - 1] === horizonMonths ? years : [...years, horizonMonths];
  return {
    caption: sentence,
    columns: [
      { label: ANALYSIS_WORDS.month[language], isNumber: true },
      ...curves.map(({ label }) => ({ label, isNumber: true })),
    ],
    rows: rows.map((month) => [
      String(month),
      ...curves.map((curve) => String(Math.round(100 * toldBy(curve, month)))),
    ]),
  };
};
