/**
 * The assurance curve: by month after the policy begins, the share of futures in which a series has told. Curves are named at
 * their ends, with a line to the name; the best one and inflow itself stand out, and those that show little recede. The months by
 * which half and nine tenths have an answer are marked where reached.
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
  /** Drawn in the colour of the page's first policy. */
  readonly isBest: boolean;
  /** Drawn dotted: what nobody can see. */
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
const DASHES = ["9 4", "8 3 2 3", "4 3", "14 4", "10 2 2 2"] as const;
/** A share under which a curve recedes where it is neither the best nor inflow itself. */
const LITTLE = 0.1;

interface Style {
  readonly colour: string;
  readonly width: string;
  readonly dash: string | undefined;
}

const endOf = ({ shares }: AssuranceCurve): number => shares[shares.length - 1] ?? 0;

/** Whether a curve shows too little to need a line of its own kind. */
const recedes = (curve: AssuranceCurve): boolean => !curve.isBest && !curve.isIdeal && endOf(curve) < LITTLE;

const styleOf = (curve: AssuranceCurve, place: number, theme: Theme): Style => {
  if (curve.isBest) return { colour: theme.policies[0], width: "2.5", dash: undefined };
  if (curve.isIdeal) return { colour: theme.ink, width: "2.25", dash: "2 3.5" };
  return recedes(curve)
    ? { colour: theme.axis, width: "1", dash: undefined }
    : { colour: theme.ink, width: "1.5", dash: DASHES[place % DASHES.length] };
};

/** The styles of curves; dashes go round among those that are told apart by them. */
const stylesOf = (curves: readonly AssuranceCurve[], theme: Theme): Style[] => {
  let place = 0;
  return curves.map((curve) => styleOf(curve, curve.isBest || curve.isIdeal || recedes(curve) ? 0 : place++, theme));
};

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
  const styles = stylesOf(curves, theme);
  const drawn = curves.map((curve, i) => ({ curve, style: styles[i]! }));
  drawn.forEach(({ curve, style: { colour, width, dash } }) => {
    const d = stepsOf(curve, x, y, horizonMonths);
    body.push(element("path", { d, fill: "none", stroke: colour, "stroke-width": width, "stroke-dasharray": dash }));
  });
  const heights = apart(
    curves.map((curve) => y(endOf(curve))),
    LINE,
    TOP,
    bottom,
  );
  drawn.forEach(({ curve, style: { colour, width, dash } }, i) => {
    const isLoud = curve.isBest || curve.isIdeal;
    const at = narrow ? bottom + 3 * LINE + 8 + i * LINE : heights[i]! + 4;
    const from = narrow ? 0 : right + 12;
    const words = `${Math.round(100 * endOf(curve))}\u2002${curve.label}`;
    body.push(
      narrow ? "" : lineOf(right, y(endOf(curve)), from, at - 4, { stroke: theme.axis, "stroke-width": "0.75" }),
      lineOf(from, at - 4, from + 22, at - 4, { stroke: colour, "stroke-width": width, "stroke-dasharray": dash }),
      textAt(from + 27, at, words.slice(0, Math.floor((narrow ? frame.width - 30 : 242) / LETTER)), {
        ...halo(theme),
        ...(isLoud ? { "font-weight": "600" } : recedes(curve) ? { fill: theme.secondary } : {}),
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
