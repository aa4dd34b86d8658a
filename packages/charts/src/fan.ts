/**
 * History, then futures: bands that hold half and 8 in 10 futures week by week, three single futures, the comparison dashed; or
 * one future that was opened, wide and named, with the same future under the comparison.
 * Limit: a band is of single weeks; no path need run along its edge. No median is drawn, since it would be no future.
 */
import { area, line } from "d3-shape";
import { amount, softMaximum } from "./amount.ts";
import { apart, rule, type Scale, scaleOf, timeAxis, valueAxis } from "./axis.ts";
import { type Chart, type Frame, halo, isNarrow, LINE, picture, themeOf } from "./chart.ts";
import { CHART_WORDS } from "./chart-words.ts";
import { coursesOf, DAYS, type FanBand, type FanInput } from "./fan-input.ts";
import { fanData, fanTable } from "./fan-table.ts";
import { element, lineOf, textAt, textLines, wrapped } from "./svg.ts";
import type { Theme } from "./theme.ts";

/** Weeks between drawn points: bands change slowly, and a picture of every week would be four times as long. */
const EVERY = 4;
const WIDE = "2.75";

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

/** The single futures that are drawn, so that nobody takes a band's edge for a path; none beside one that was opened. */
const singlesOf = ({ policy, highlight }: Pick<FanInput, "policy" | "highlight">): FanBand["futures"] =>
  highlight === undefined ? threeFutures(policy.futures) : [];

/** The one of them that stands out: the middle one by its mean, or one named. */
const standingOut = (
  input: Pick<FanInput, "policy" | "single" | "highlight">,
): FanBand["futures"][number] | undefined => {
  const singles = singlesOf(input);
  return singles[Math.min(singles.length - 1, input.single ?? Math.floor(singles.length / 2))];
};

const singleMarks = (ground: Ground): string[] => {
  const { input } = ground;
  const first = standingOut(input);
  return singlesOf(input).map((one) =>
    element("path", {
      class: "single",
      d: pathAlong(ground, one.values),
      fill: "none",
      stroke: input.style.colour,
      "stroke-width": "1",
      "stroke-opacity": one === first ? "1" : "0.6",
    }),
  );
};

const policyMarks = (ground: Ground): string[] => {
  const { policy, style } = ground.input;
  const half = policy.p25 !== undefined && policy.p75 !== undefined;
  return [
    bandBetween(ground, policy.p10, policy.p90, style.colour, "0.18", "band-80"),
    ...(half ? [bandBetween(ground, policy.p25!, policy.p75!, style.colour, "0.35", "band-50")] : []),
    ...[policy.p10, policy.p90].map((values) => edge(ground, values, style.colour, "1", style.dash)),
    ...(half ? [policy.p25!, policy.p75!].map((values) => edge(ground, values, style.colour, "1")) : []),
    ...singleMarks(ground),
  ];
};

/** A future that was opened, kept apart from the bands by a line in the colour of the page, and its twin over it. */
const highlightMarks = (ground: Ground): string[] => {
  const { highlight, style } = ground.input;
  if (highlight === undefined) return [];
  const course = (values: ArrayLike<number>, stroke: string, width: string, kind?: string, dash?: string) =>
    element("path", {
      class: kind,
      d: pathAlong(ground, values),
      fill: "none",
      stroke,
      "stroke-width": width,
      "stroke-linejoin": "round",
      "stroke-dasharray": dash,
    });
  const { against, values } = highlight;
  return [
    course(values, ground.theme.page, "5"),
    course(values, style.colour, WIDE, "highlight"),
    ...(against === undefined ? [] : [course(against.values, ground.theme.ink, "1.75", "highlight", "6 4")]),
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
  readonly weight?: string;
}

const endLabels = (ground: Ground, frame: Frame, right: number, letters: number): string => {
  const { input, theme, y } = ground;
  const { language } = frame;
  const last = input.policy.p10.length - 1;
  const end = (values: ArrayLike<number>): number => y(values[last]!);
  const labels: EndLabel[] = [];
  const add = (at: number, text: string, colour: string, weight?: string): void => {
    labels.push({ at, lines: wrapped(text, letters), colour, ...(weight === undefined ? {} : { weight }) });
  };
  const { policy, comparison, style, highlight } = input;
  add(end(policy.p90), `${policy.label}: ${CHART_WORDS.eightInTen[language]}`, style.colour);
  if (policy.p75 !== undefined) add(end(policy.p75), CHART_WORDS.half[language], style.colour);
  const one = standingOut(input);
  if (one !== undefined) add(end(one.values), CHART_WORDS.oneFuture[language], style.colour);
  if (comparison !== null)
    add(end(comparison.p10), `${comparison.label}: ${CHART_WORDS.eightInTen[language]}`, theme.ink);
  if (highlight !== undefined) {
    const { label, values, against } = highlight;
    add(y(values[values.length - 1]!), label, style.colour, "600");
    if (against !== undefined) add(y(against.values[against.values.length - 1]!), against.label, theme.ink, "600");
  }
  const tall = Math.max(...labels.map(({ lines }) => lines.length)) * LINE + 4;
  const placed = apart(
    labels.map(({ at }) => at),
    tall,
    y.range()[1]! + 4,
    y.range()[0]! - tall + LINE,
  );
  return labels
    .map(
      ({ lines, colour, at, weight }, i) =>
        `${lineOf(right, at, right + 10, placed[i]! - 3, { stroke: colour, "stroke-width": weight === undefined ? "1" : WIDE })}${textLines(right + 13, placed[i]!, lines, LINE - 2, { "font-weight": weight })}`,
    )
    .join("");
};

type Heights = Pick<FanInput, "policy" | "comparison" | "history" | "highlight">;

const highestOf = (input: Heights): number => {
  let highest = 0;
  const look = (values: ArrayLike<number>): void => {
    for (let i = 0; i < values.length; i++) highest = Math.max(highest, values[i]!);
  };
  look(input.policy.p90);
  if (input.comparison !== null) look(input.comparison.p90);
  for (const { values } of coursesOf(input))
    for (const week of drawnWeeks(values.length)) highest = Math.max(highest, values[week]!);
  for (const { values } of threeFutures(input.policy.futures))
    for (const week of drawnWeeks(values.length)) highest = Math.max(highest, values[week]!);
  for (const { value } of input.history) highest = Math.max(highest, value);
  return highest;
};

/** The height of the axis of a fan by itself [unit]: the soft maximum of all that it draws. */
export const fanTop = (input: Heights): number => softMaximum(highestOf(input));

/** The fan of one outcome: history in ink, futures in bands with their names and three singly, the comparison dashed, dated rules. */
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
    valueAxis(y, left, right, input.unit, theme, (value) => amount(value, 3, frame.language)),
    ...policyMarks(ground),
    ...(comparison === null
      ? []
      : [comparison.p10, comparison.p90].map((values) => edge(ground, values, theme.ink, "1.75", "6 4"))),
    ...highlightMarks(ground),
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
    table: fanTable(input, frame, lastDay),
    data: fanData(input, frame, singlesOf(input)),
  };
};
