/**
 * What gives way first: for each thing that must last, its level by quarter under the policy, and the floor below which the
 * campaign cannot be kept up. Bars hold 8 in 10 futures, hollow where the middle lies below the floor.
 * And the difference of two policies by quarter, as a share of the comparison, with the change that would count.
 * Limit: a quarter's bar averages the bands of its weeks; the share of futures that hold is counted on 13-week means.
 */

import type { Band } from "@inflow/study";
import { dateOf } from "@inflow/study";
import { amount, dataNumber, signedPercent, softMaximum } from "./amount.ts";
import { scaleOf } from "./axis.ts";
import { type Chart, type ChartTable, type Frame, halo, isNarrow, LINE, picture, themeOf } from "./chart.ts";
import { CHART_WORDS } from "./chart-words.ts";
import type { FanBand } from "./fan-input.ts";
import { element, lineOf, textAt } from "./svg.ts";
import type { PolicyStyle } from "./theme.ts";

export interface FloorPanel {
  readonly label: string;
  readonly floor: number;
  /** Words such as "holds in 23 of 100 futures; without the campaign 93". */
  readonly holds: string;
  readonly band: Pick<FanBand, "p10" | "p50" | "p90">;
}

export interface FloorsInput {
  readonly title: string;
  readonly sentence: string;
  readonly firstDay: number;
  readonly style: PolicyStyle;
  readonly panels: readonly FloorPanel[];
}

const WEEKS = 13;
const DAYS = 7;
const TALL = 104;

/** Means over quarters of 13 weeks of one weekly series. */
export const byQuarter = (values: ArrayLike<number>): number[] =>
  Array.from({ length: Math.ceil(values.length / WEEKS) }, (_, q) => {
    const end = Math.min(values.length, (q + 1) * WEEKS);
    let sum = 0;
    for (let week = q * WEEKS; week < end; week++) sum += values[week]!;
    return sum / (end - q * WEEKS);
  });

const panelOf = (input: FloorsInput, panel: FloorPanel, top: number, frame: Frame): string => {
  const theme = themeOf(frame);
  const left = 28;
  const right = frame.width - (isNarrow(frame) ? 4 : 90);
  const [low, middle, high] = [panel.band.p10, panel.band.p50, panel.band.p90].map(byQuarter) as [
    number[],
    number[],
    number[],
  ];
  const narrow = isNarrow(frame);
  const head = narrow ? LINE : 0;
  const bottom = top + head + TALL;
  const y = scaleOf(0, Math.max(1, ...high), bottom - 16, top + head + 24);
  const x = scaleOf(0, low.length, left, right);
  const firstYear = Number(dateOf(input.firstDay).slice(0, 4));
  const bars = low.map((_, q) => {
    const at = x(q + 0.5);
    const below = middle[q]! < panel.floor;
    return [
      lineOf(at, y(low[q]!), at, y(high[q]!), {
        stroke: input.style.colour,
        "stroke-width": isNarrow(frame) ? "4" : "6",
        "stroke-opacity": "0.45",
      }),
      element("circle", {
        cx: at,
        cy: y(middle[q]!),
        r: 3,
        fill: below ? theme.page : input.style.colour,
        stroke: input.style.colour,
        "stroke-width": "1.5",
      }),
    ].join("");
  });
  const years = low.flatMap((_, q) =>
    q % 4 === 0 ? [textAt(x(q), bottom - 2, String(firstYear + q / 4), { fill: theme.secondary })] : [],
  );
  const floorLabel = `${CHART_WORDS.floor[frame.language]} ${amount(panel.floor, 2)}`;
  return [
    textAt(0, top + 12, panel.label, { "font-weight": "600" }),
    narrow
      ? textAt(0, top + 12 + LINE, panel.holds)
      : textAt(frame.width, top + 12, panel.holds, { "text-anchor": "end" }),
    ...[0, 1].map((tick) =>
      textAt(left - 6, y(tick) + 4, String(tick), { "text-anchor": "end", fill: theme.secondary }),
    ),
    lineOf(left, y(0), right, y(0), { stroke: theme.axis }),
    ...bars,
    lineOf(left, y(panel.floor), right, y(panel.floor), {
      stroke: theme.ink,
      "stroke-width": "1.5",
      "stroke-dasharray": "6 4",
    }),
    isNarrow(frame)
      ? textAt(left + 4, y(panel.floor) + 13, floorLabel, halo(theme))
      : textAt(right + 6, y(panel.floor) + 4, floorLabel),
    ...(isNarrow(frame) ? years.filter((_, i) => i % 2 === 0) : years),
  ].join("");
};

/** Small multiples of what must last, each with its floor. */
export const floorsChart = (input: FloorsInput, frame: Frame): Chart => {
  const step = TALL + LINE + (isNarrow(frame) ? LINE : 0);
  const body = input.panels.map((panel, i) => panelOf(input, panel, i * step, frame));
  const { language } = frame;
  const quarters = Math.ceil((input.panels[0]?.band.p50.length ?? 0) / WEEKS);
  return {
    id: frame.id,
    title: input.title,
    sentence: input.sentence,
    svg: picture(frame, input.panels.length * step, input.title, input.sentence, body),
    table: {
      caption: input.sentence,
      columns: [
        { label: CHART_WORDS.quarter[language], isNumber: false },
        ...input.panels.map(({ label, floor }) => ({
          label: `${label} (${CHART_WORDS.floor[language]} ${amount(floor, 2)})`,
          isNumber: true,
        })),
      ],
      rows: Array.from({ length: quarters }, (_, q) => [
        dateOf(input.firstDay + DAYS * WEEKS * q),
        ...input.panels.map(({ band }) => amount(byQuarter(band.p50)[q]!, 2)),
      ]),
    },
  };
};

export interface DifferenceInput {
  readonly title: string;
  readonly sentence: string;
  readonly firstDay: number;
  readonly style: PolicyStyle;
  /** Policy minus comparison as a share of the comparison, one band for each quarter of 13 weeks. */
  readonly quarters: readonly Band[];
  /** The fall that counts, a share above zero. */
  readonly counts: number;
  /** Words at the two lines of the change that counts. */
  readonly countsWords: string;
  readonly unit: string;
  /** The axis reaches at least so far to either side [share], so that it stands still while a reader tries things. */
  readonly atLeast?: number | undefined;
}

/** How far the axis of a difference reaches by itself, to either side of zero [share]: the soft maximum of what it draws. */
export const differenceTop = ({ quarters, counts }: Pick<DifferenceInput, "quarters" | "counts">): number =>
  softMaximum(Math.max(1.2 * counts, ...quarters.map(({ p10, p90 }) => Math.max(-p10, p90))));

const differenceBars = (input: DifferenceInput, x: (q: number) => number, y: (share: number) => number): string[] =>
  input.quarters.flatMap(({ p10, p50, p90 }, q) => [
    lineOf(x(q + 0.5), y(p10), x(q + 0.5), y(p90), {
      stroke: input.style.colour,
      "stroke-width": "6",
      "stroke-opacity": "0.45",
    }),
    element("circle", { cx: x(q + 0.5), cy: y(p50), r: 3, fill: input.style.colour }),
  ]);

/** What a difference draws, quarter by quarter, in per cent. */
const differenceData = ({ quarters, firstDay, sentence }: DifferenceInput, { language }: Frame): ChartTable => ({
  caption: sentence,
  columns: [
    { label: CHART_WORDS.quarter[language], isNumber: false },
    ...(["low", "middle", "high"] as const).map((key) => ({
      label: `${CHART_WORDS[key][language]} [%]`,
      isNumber: true,
    })),
  ],
  rows: quarters.map(({ p10, p50, p90 }, q) => [
    dateOf(firstDay + DAYS * WEEKS * q),
    ...[p10, p50, p90].map((share) => dataNumber(100 * share)),
  ]),
});

/** A difference by quarter: bars of 8 in 10 futures around zero, and dashed lines where a fall or a rise would count. */
export const differenceChart = (input: DifferenceInput, frame: Frame): Chart => {
  const theme = themeOf(frame);
  const narrow = isNarrow(frame);
  const height = narrow ? 210 : 240;
  const limit = Math.max(differenceTop(input), input.atLeast ?? 0);
  const left = 52;
  const right = frame.width - (narrow ? 4 : 120);
  const y = scaleOf(-limit, limit, height - 26, 24);
  const x = scaleOf(0, input.quarters.length, left, right);
  const firstYear = Number(dateOf(input.firstDay).slice(0, 4));
  const dashed = { stroke: theme.ink, "stroke-width": "1.25", "stroke-dasharray": "6 4" };
  const level = (share: number): string =>
    textAt(left - 6, y(share) + 4, signedPercent(share), { "text-anchor": "end", fill: theme.secondary });
  const body = [
    textAt(0, 12, input.unit, { fill: theme.secondary }),
    ...[-input.counts, input.counts].flatMap((share) => [
      lineOf(left, y(share), right, y(share), dashed),
      level(share),
    ]),
    lineOf(left, y(0), right, y(0), { stroke: theme.ink, "stroke-width": "1" }),
    level(0),
    ...differenceBars(input, x, y),
    narrow
      ? textAt(left + 4, y(-input.counts) - 5, input.countsWords, halo(theme))
      : textAt(right + 8, y(-input.counts) + 4, input.countsWords),
    ...input.quarters.flatMap((_, q) =>
      q % (narrow ? 8 : 4) === 0
        ? [textAt(x(q), height - 6, String(firstYear + q / 4), { fill: theme.secondary })]
        : [],
    ),
  ];
  const { language } = frame;
  return {
    id: frame.id,
    title: input.title,
    sentence: input.sentence,
    svg: picture(frame, height, input.title, input.sentence, body),
    table: {
      caption: input.sentence,
      columns: [
        { label: CHART_WORDS.quarter[language], isNumber: false },
        ...(["low", "middle", "high"] as const).map((key) => ({ label: CHART_WORDS[key][language], isNumber: true })),
      ],
      rows: input.quarters.map(({ p10, p50, p90 }, q) => [
        dateOf(input.firstDay + DAYS * WEEKS * q),
        ...[p10, p50, p90].map(signedPercent),
      ]),
    },
    data: differenceData(input, frame),
  };
};
