/**
 * History, then futures: bands that hold half and 8 in 10 futures week by week, one single future, the comparison dashed.
 * Limit: a band is of single weeks; no path need run along its edge. No median is drawn, since it would be no future.
 */
import { dateOf, dayOf } from "@inflow/study";
import { area, line } from "d3-shape";
import { amount, softMaximum } from "./amount.ts";
import { apart, rule, type Scale, scaleOf, timeAxis, valueAxis } from "./axis.ts";
import { type Chart, type ChartTable, type Frame, halo, isNarrow, LINE, picture, themeOf } from "./chart.ts";
import { CHART_WORDS } from "./chart-words.ts";
import { element, lineOf, textAt, textLines, wrapped } from "./svg.ts";
import type { PolicyStyle, Theme } from "./theme.ts";

/** Weekly points of a policy over futures; the half band may be absent. */
export interface FanBand {
  readonly label: string;
  readonly p10: ArrayLike<number>;
  readonly p25?: ArrayLike<number> | undefined;
  readonly p50: ArrayLike<number>;
  readonly p75?: ArrayLike<number> | undefined;
  readonly p90: ArrayLike<number>;
  readonly futures: readonly { readonly run: number; readonly values: ArrayLike<number> }[];
}

export interface FanInput {
  readonly title: string;
  readonly sentence: string;
  readonly unit: string;
  /** Day number of the first week, as in the calendar of a study. */
  readonly firstDay: number;
  readonly policy: FanBand;
  readonly style: PolicyStyle;
  readonly comparison: FanBand | null;
  /** Observed values by day, before and beside the futures. */
  readonly history: readonly { readonly day: number; readonly value: number; readonly isProvisional: boolean }[];
  readonly rules: readonly { readonly day: number; readonly label: string }[];
  /** The axis reaches at least so high [unit], so that it stands still while a reader tries things. */
  readonly atLeast?: number | undefined;
  /** Which of the three single futures is drawn, 0 to 2 from low to high; the middle one where none is named. */
  readonly single?: number | undefined;
}

const DAYS = 7;
/** Weeks between drawn points: bands change slowly, and a picture of every week would be four times as long. */
const EVERY = 4;

interface Ground {
  readonly x: Scale;
  readonly y: Scale;
  readonly input: FanInput;
  readonly theme: Theme;
}

const drawnWeeks = (weeks: number): number[] => {
  const drawn = Array.from({ length: Math.ceil(weeks / EVERY) }, (_, i) => i * EVERY);
  return drawn[drawn.length - 1] === weeks - 1 ? drawn : [...drawn, weeks - 1];
};

const pathAlong = ({ x, y, input }: Ground, values: ArrayLike<number>): string =>
  line<number>()
    .x((week) => x(input.firstDay + DAYS * week))
    .y((week) => y(values[week]!))
    .digits(1)(drawnWeeks(values.length)) ?? "";

const bandBetween = (
  { x, y, input }: Ground,
  low: ArrayLike<number>,
  high: ArrayLike<number>,
  colour: string,
  opacity: string,
  kind: string,
): string => {
  const d =
    area<number>()
      .x((week) => x(input.firstDay + DAYS * week))
      .y0((week) => y(low[week]!))
      .y1((week) => y(high[week]!))
      .digits(1)(drawnWeeks(low.length)) ?? "";
  return element("path", { class: kind, d, fill: colour, "fill-opacity": opacity });
};

const edge = (ground: Ground, values: ArrayLike<number>, colour: string, width: string, dash?: string): string =>
  element("path", {
    d: pathAlong(ground, values),
    fill: "none",
    stroke: colour,
    "stroke-width": width,
    "stroke-dasharray": dash,
  });

/** The three of the single futures nearest to the low, middle and high end by their mean. */
export const threeFutures = (futures: FanBand["futures"]): FanBand["futures"] => {
  const mean = (values: ArrayLike<number>): number =>
    Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;
  const ranked = [...futures].sort((a, b) => mean(a.values) - mean(b.values));
  if (ranked.length <= 3) return ranked;
  const last = ranked.length - 1;
  return [Math.floor(0.2 * last), Math.round(0.5 * last), Math.ceil(0.8 * last)].map((rank) => ranked[rank]!);
};

/** The one single future that is drawn, so that nobody takes a band's edge for a path: the middle one by its mean, or one named. */
const oneFuture = ({ policy, single }: Pick<FanInput, "policy" | "single">): FanBand["futures"] => {
  const three = threeFutures(policy.futures);
  const place = Math.min(three.length - 1, single ?? Math.floor(three.length / 2));
  return three.slice(place, place + 1);
};

const policyMarks = (ground: Ground): string[] => {
  const { policy, style } = ground.input;
  const half = policy.p25 !== undefined && policy.p75 !== undefined;
  return [
    bandBetween(ground, policy.p10, policy.p90, style.colour, "0.18", "band-80"),
    ...(half ? [bandBetween(ground, policy.p25!, policy.p75!, style.colour, "0.35", "band-50")] : []),
    ...[policy.p10, policy.p90].map((values) => edge(ground, values, style.colour, "1", style.dash)),
    ...(half ? [policy.p25!, policy.p75!].map((values) => edge(ground, values, style.colour, "1")) : []),
    ...oneFuture(ground.input).map(({ values }) =>
      element("path", {
        d: pathAlong(ground, values),
        fill: "none",
        stroke: style.colour,
        "stroke-width": "1",
        "stroke-opacity": "0.8",
      }),
    ),
  ];
};

const historyMarks = ({ x, y, input, theme }: Ground, name: string): string => {
  if (input.history.length === 0) return "";
  const d =
    line<FanInput["history"][number]>()
      .x(({ day }) => x(day))
      .y(({ value }) => y(value))
      .digits(1)(input.history as FanInput["history"][number][]) ?? "";
  const dots = input.history
    .filter(({ isProvisional }) => isProvisional)
    .map(({ day, value }) =>
      element("circle", { cx: x(day), cy: y(value), r: 3, fill: theme.page, stroke: theme.ink, "stroke-width": "1.5" }),
    );
  const middle = input.history[Math.floor(input.history.length / 3)]!;
  const label = textAt(x(middle.day) + 8, y(middle.value) + 14, name, halo(theme));
  return element("path", { d, fill: "none", stroke: theme.ink, "stroke-width": "2.25" }) + dots.join("") + label;
};

interface EndLabel {
  readonly at: number;
  readonly lines: readonly string[];
  readonly colour: string;
}

const endLabels = (ground: Ground, frame: Frame, right: number, letters: number): string => {
  const { input, theme, y } = ground;
  const { language } = frame;
  const last = input.policy.p10.length - 1;
  const end = (values: ArrayLike<number>): number => y(values[last]!);
  const labels: EndLabel[] = [];
  const add = (at: number, text: string, colour: string): void => {
    labels.push({ at, lines: wrapped(text, letters), colour });
  };
  const { policy, comparison, style } = input;
  add(end(policy.p90), `${policy.label}: ${CHART_WORDS.eightInTen[language]}`, style.colour);
  if (policy.p75 !== undefined) add(end(policy.p75), CHART_WORDS.half[language], style.colour);
  const [one] = oneFuture(input);
  if (one !== undefined && !isNarrow(frame)) add(end(one.values), CHART_WORDS.oneFuture[language], style.colour);
  if (comparison !== null)
    add(end(comparison.p10), `${comparison.label}: ${CHART_WORDS.eightInTen[language]}`, theme.ink);
  const tall = Math.max(...labels.map(({ lines }) => lines.length)) * LINE + 4;
  const placed = apart(
    labels.map(({ at }) => at),
    tall,
    y.range()[1]! + 4,
    y.range()[0]! - tall + LINE,
  );
  return labels
    .map(
      ({ lines, colour, at }, i) =>
        `${lineOf(right, at, right + 10, placed[i]! - 3, { stroke: colour, "stroke-width": "1" })}${textLines(right + 13, placed[i]!, lines, LINE - 2, {})}`,
    )
    .join("");
};

const highestOf = (input: Pick<FanInput, "policy" | "comparison" | "history">): number => {
  let highest = 0;
  const look = (values: ArrayLike<number>): void => {
    for (let i = 0; i < values.length; i++) highest = Math.max(highest, values[i]!);
  };
  look(input.policy.p90);
  if (input.comparison !== null) look(input.comparison.p90);
  for (const { values } of threeFutures(input.policy.futures))
    for (const week of drawnWeeks(values.length)) highest = Math.max(highest, values[week]!);
  for (const { value } of input.history) highest = Math.max(highest, value);
  return highest;
};

/** The height of the axis of a fan by itself [unit]: the soft maximum of all that it draws. */
export const fanTop = (input: Pick<FanInput, "policy" | "comparison" | "history">): number =>
  softMaximum(highestOf(input));

const tableOf = (input: FanInput, frame: Frame, lastDay: number): ChartTable => {
  const { language } = frame;
  const words = (key: "low" | "middle" | "high", band: FanBand) => `${band.label}, ${CHART_WORDS[key][language]}`;
  const bands = [input.policy, ...(input.comparison === null ? [] : [input.comparison])];
  const weeks = input.policy.p10.length;
  const rows: string[][] = input.history.map(({ day, value }) => [
    dateOf(day),
    amount(value),
    ...bands.flatMap(() => ["–", "–", "–"]),
  ]);
  const firstYear = Number(dateOf(input.firstDay).slice(0, 4));
  for (let year = firstYear; dayOf(`${year}-06-30`) < lastDay; year++) {
    const week = Math.floor((dayOf(`${year}-06-30`) - input.firstDay) / DAYS);
    if (week < 0 || week >= weeks) continue;
    const cells = bands.flatMap(({ p10, p50, p90 }) => [p10, p50, p90].map((values) => amount(values[week]!)));
    rows.push([dateOf(input.firstDay + DAYS * week), ...(input.history.length > 0 ? ["–"] : []), ...cells]);
  }
  return {
    caption: `${input.sentence} (${input.unit})`,
    columns: [
      { label: CHART_WORDS.week[language], isNumber: false },
      ...(input.history.length > 0 ? [{ label: CHART_WORDS.history[language], isNumber: true }] : []),
      ...bands.flatMap((band) =>
        (["low", "middle", "high"] as const).map((key) => ({ label: words(key, band), isNumber: true })),
      ),
    ],
    rows: rows.sort((a, b) => (a[0]! < b[0]! ? -1 : a[0]! > b[0]! ? 1 : 0)),
  };
};

/** The fan of one outcome: history in ink, futures in bands with their names, the comparison dashed, dated rules. */
export const fanChart = (input: FanInput, frame: Frame): Chart => {
  const theme = themeOf(frame);
  const narrow = isNarrow(frame);
  const height = narrow ? 260 : 320;
  const head = 18 + 16 * input.rules.length + 6;
  const top = Math.max(fanTop(input), input.atLeast ?? 0);
  const left = 14 + 7 * amount(top).length;
  const right = frame.width - (narrow ? 110 : 150);
  const lastDay = input.firstDay + DAYS * (input.policy.p10.length - 1);
  const firstDay = Math.min(input.firstDay, ...input.history.map(({ day }) => day));
  const x = scaleOf(firstDay, lastDay, left, right);
  const y = scaleOf(0, top, height - 28, Math.max(26, head));
  const ground: Ground = { x, y, input, theme };
  const { comparison } = input;
  const body = [
    valueAxis(y, left, right, input.unit, theme),
    ...policyMarks(ground),
    ...(comparison === null
      ? []
      : [comparison.p10, comparison.p90].map((values) => edge(ground, values, theme.ink, "1.75", "6 4"))),
    historyMarks(ground, CHART_WORDS.history[frame.language]),
    timeAxis(x, height - 28, [firstDay, lastDay], narrow ? 4 : 8, theme),
    ...input.rules.map(({ day, label }, i) =>
      rule(x(day), 18 + i * 16, height - 28, label, x(day) > (left + right) / 2 ? "end" : "start", theme),
    ),
    endLabels(ground, frame, right, narrow ? 13 : 18),
  ];
  return {
    id: frame.id,
    title: input.title,
    sentence: input.sentence,
    svg: picture(frame, height, input.title, input.sentence, body),
    table: tableOf(input, frame, lastDay),
  };
};
