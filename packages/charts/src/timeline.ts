/**
 * What happened, in order: numbered marks in lanes, and under them the public count of people killed, with cross and word.
 * The numbers stand for the sentences beside the chart. The line ends at the last public count and goes on broken, since nobody
 * has published a later one. Limit: counts differ by source; of two for one day the line takes the higher, the other stands open.
 */
import { dateOf } from "@inflow/study";
import { amount, softMaximum } from "./amount.ts";
import { apart, type Scale, scaleOf } from "./axis.ts";
import { type Chart, type Frame, halo, isNarrow, LINE, picture, TEXT, themeOf } from "./chart.ts";
import { CHART_WORDS } from "./chart-words.ts";
import { element, escapeText, lineOf, textAt } from "./svg.ts";
import type { Theme } from "./theme.ts";

/** Kinds of event that a timeline numbers, by lane; strikes are the steps below them. */
export const TIMELINE_LANES: Readonly<Record<string, "force" | "law">> = {
  deployment: "force",
  statement: "force",
  "change of government": "force",
  intent: "force",
  legal: "law",
  reaction: "law",
  cooperation: "law",
  oversight: "law",
};

export interface TimelineInput {
  readonly title: string;
  readonly sentence: string;
  readonly marks: readonly {
    readonly day: number;
    readonly number: number;
    readonly lane: "force" | "law";
    readonly says: string;
  }[];
  /** Public counts of people killed so far. */
  readonly killed: readonly PublicCount[];
  /** Last day of the record, where it goes on beyond marks and counts. */
  readonly until?: number | undefined;
}

interface PublicCount {
  readonly day: number;
  readonly value: number;
  readonly by: string;
}

const LANE = 44;
const MARK = 20;
interface Ground {
  readonly x: Scale;
  readonly y: Scale;
  readonly theme: Theme;
  readonly frame: Frame;
}

const laneOf = (
  input: TimelineInput,
  lane: "force" | "law",
  top: number,
  x: Scale,
  label: string,
  theme: Theme,
): string => {
  const marks = input.marks.filter((mark) => mark.lane === lane).sort((a, b) => a.day - b.day);
  const placed = apart(
    marks.map(({ day }) => x(day)),
    MARK + 1,
    x.range()[0]! + MARK / 2,
    x.range()[1]! - MARK / 2,
  );
  return [
    textAt(0, top + 11, label, { "font-weight": "600" }),
    lineOf(x.range()[0]!, top + LANE - 2, x.range()[1]!, top + LANE - 2, { stroke: theme.axis }),
    ...marks.map(({ day, number, says }, i) =>
      element(
        "g",
        {},
        element("title", {}, escapeText(`${dateOf(day)}: ${says}`)),
        lineOf(x(day), top + LANE - 2, placed[i]!, top + LANE - 12, { stroke: theme.ink, "stroke-width": "0.75" }),
        element("circle", {
          cx: placed[i]!,
          cy: top + LANE - 20,
          r: MARK / 2 - 0.5,
          fill: theme.page,
          stroke: theme.ink,
        }),
        textAt(placed[i]!, top + LANE - 16, String(number), { "text-anchor": "middle" }),
      ),
    ),
  ].join("");
};

const months = (days: readonly [number, number], step: number): { day: number; label: string }[] => {
  const found: { day: number; label: string }[] = [];
  for (let day = days[0]; day <= days[1]; day++) {
    const date = dateOf(day);
    const month = Number(date.slice(5, 7));
    if (date.endsWith("-01") && (month - 1) % step === 0) found.push({ day, label: date.slice(0, 7) });
  }
  return found;
};

const byDay = ({ killed }: TimelineInput): PublicCount[] =>
  [...killed].sort((a, b) => a.day - b.day || a.value - b.value);

/** The highest count of each day, and the others of days that have several. */
const splitCounts = (
  counts: readonly PublicCount[],
): { readonly line: PublicCount[]; readonly other: PublicCount[] } => {
  const isLast = ({ day }: PublicCount, i: number): boolean => counts[i + 1]?.day !== day;
  return { line: counts.filter(isLast), other: counts.filter((count, i) => !isLast(count, i)) };
};

/** Of the same days, counts that the line does not take: open, tied to the one that it does. */
const otherMarks = (other: readonly PublicCount[], { x, y, theme, frame }: Ground): string =>
  other
    .map(({ day, value }) =>
      [
        element("circle", { class: "other", cx: x(day), cy: y(value), r: 4, fill: theme.page, stroke: theme.harm }),
        textAt(
          x(day) + 8,
          y(value) + 15,
          `${amount(value, 3, frame.language)}, ${CHART_WORDS.otherCount[frame.language]}`,
          {
            fill: theme.secondary,
            ...halo(theme),
          },
        ),
      ].join(""),
    )
    .join("");

/** What nobody has counted publicly: the line goes on broken, with words. */
const openEnd = (last: PublicCount, { x, y, theme, frame }: Ground): string => {
  const end = x.range()[1]!;
  const height = isNarrow(frame) ? y(0) - 8 : y(last.value) + 18;
  return [
    lineOf(x(last.day), y(last.value), end, y(last.value), {
      class: "open",
      stroke: theme.harm,
      "stroke-width": "1.5",
      "stroke-dasharray": "2 5",
    }),
    textAt(end, height, CHART_WORDS.noTotalSince[frame.language], {
      "text-anchor": "end",
      fill: theme.secondary,
      ...halo(theme),
    }),
  ].join("");
};

/** The last day of which anything is known. */
const lastDayOf = ({ marks, killed, until }: TimelineInput): number =>
  Math.max(...[...marks, ...killed].map(({ day }) => day), until ?? Number.NEGATIVE_INFINITY);

const killedSteps = (input: TimelineInput, ground: Ground): string => {
  const { x, y, theme } = ground;
  const { line: counts, other } = splitCounts(byDay(input));
  if (counts.length === 0) return "";
  const steps = counts
    .map(
      ({ day, value }, i) =>
        `${i === 0 ? `M${Math.round(x(day))} ${Math.round(y(0))}` : `H${Math.round(x(day))}`}V${Math.round(y(value))}`,
    )
    .join("");
  const first = counts[0]!;
  const last = counts[counts.length - 1]!;
  return [
    element("path", { class: "line", d: steps, fill: "none", stroke: theme.harm, "stroke-width": "2" }),
    lastDayOf(input) > last.day ? openEnd(last, ground) : "",
    otherMarks(other, ground),
    ...counts.map(({ day, value }) =>
      textAt(x(day), y(value) + 4.5, "✚", { "text-anchor": "middle", fill: theme.harm, "font-size": String(TEXT + 1) }),
    ),
    first === last
      ? ""
      : textAt(x(first.day), y(first.value) - 8, amount(first.value, 3, ground.frame.language), {
          "text-anchor": "middle",
          "font-weight": "600",
          fill: theme.harm,
        }),
    textAt(x(last.day) - 8, y(last.value) - 6, amount(last.value, 3, ground.frame.language), {
      "text-anchor": "end",
      "font-weight": "600",
      fill: theme.harm,
      "font-size": "15",
    }),
  ].join("");
};

/** The timeline of events in lanes, over the cumulative public count of people killed. */
export const timelineChart = (input: TimelineInput, frame: Frame): Chart => {
  const theme = themeOf(frame);
  const { language } = frame;
  const first = Math.min(...[...input.marks, ...input.killed].map(({ day }) => day));
  const days: [number, number] = [first - 10, lastDayOf(input) + 10];
  const x = scaleOf(days[0], days[1], 30, frame.width - 8);
  const top = 2 * (LANE + 10);
  const bottom = top + (isNarrow(frame) ? 120 : 140);
  const y = scaleOf(0, softMaximum(Math.max(1, ...input.killed.map(({ value }) => value))), bottom, top + 26);
  const body = [
    laneOf(input, "force", 0, x, CHART_WORDS.force[language], theme),
    laneOf(input, "law", LANE + 10, x, CHART_WORDS.law[language], theme),
    textAt(0, top + 14, `✚ ${CHART_WORDS.killed[language]}`, { "font-weight": "600", fill: theme.harm }),
    ...y.ticks(3).map((tick) =>
      [
        lineOf(30, y(tick), frame.width - 8, y(tick), {
          stroke: theme.axis,
          "stroke-opacity": tick === 0 ? "1" : "0.35",
          "stroke-width": "0.75",
        }),
        textAt(24, y(tick) + 4, amount(tick, 3, frame.language), { "text-anchor": "end", fill: theme.secondary }),
      ].join(""),
    ),
    killedSteps(input, { x, y, theme, frame }),
    ...months(days, isNarrow(frame) ? 3 : 2).map(({ day, label }) =>
      [
        lineOf(x(day), bottom, x(day), bottom + 4, { stroke: theme.axis }),
        textAt(x(day), bottom + LINE + 2, label, { "text-anchor": "middle", fill: theme.secondary }),
      ].join(""),
    ),
  ];
  return {
    id: frame.id,
    title: input.title,
    sentence: input.sentence,
    svg: picture(frame, bottom + LINE + 8, input.title, input.sentence, body),
    table: {
      caption: input.sentence,
      columns: [
        { label: CHART_WORDS.date[language], isNumber: false },
        { label: CHART_WORDS.killed[language], isNumber: true },
        { label: CHART_WORDS.what[language], isNumber: false },
      ],
      rows: byDay(input).map(({ day, value, by }) => [dateOf(day), amount(value, 3, frame.language), by]),
    },
  };
};
