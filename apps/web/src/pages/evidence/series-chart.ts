/**
 * One observed series as a line over time, with dated rules, as a chart like all others: title, sentence, picture, table.
 * The axis starts at zero; a missing figure breaks the line and is named in the table, never drawn as zero.
 */
import { amount, type Chart, escapeText, type Frame, LIGHT, softMaximum } from "@inflow/charts";
import { isISODate } from "@inflow/evidence";
import { dateOf, dayOf } from "@inflow/study";

export interface SeriesInput {
  readonly title: string;
  readonly sentence: string;
  readonly unit: string;
  readonly periodLabel: string;
  readonly valueLabel: string;
  /** Days as in the calendar of a study; `label` is the period as it was published. */
  readonly points: readonly { readonly day: number; readonly label: string; readonly value: number | null }[];
  readonly rules: readonly { readonly day: number; readonly label: string }[];
  /** Whether it counts deaths: then the line is in the colour of harm. */
  readonly isHarm?: boolean;
  /** What a missing figure is called. */
  readonly missing: string;
}

/** The first day of a published period: a day, month, half year ("2025-H2") or year; 0 where it is none of these. */
export const firstDayOf = (period: string): number => {
  const day = period
    .replace(/-H1$/, "-01")
    .replace(/-H2$/, "-07")
    .replace(/^\d{4}$/, "$&-01");
  return isISODate(day) ? dayOf(day) : 0;
};

const HEIGHT = 260;
const TOP = 28;
const BOTTOM = 24;
const MOST_STEPS = 5;
const DAYS = 365.25;

interface Ground {
  readonly x: (day: number) => number;
  readonly y: (value: number) => number;
  readonly left: number;
  readonly right: number;
  readonly most: number;
  readonly frame: Frame;
}

const groundOf = ({ points }: SeriesInput, frame: Frame): Ground => {
  const values = points.flatMap(({ value }) => (value === null ? [] : [value]));
  const most = softMaximum(Math.max(0, ...values));
  const left = 12 + 7 * amount(most).length;
  const right = frame.width - 12;
  const first = points[0]?.day ?? 0;
  const last = Math.max(first + 1, points.at(-1)?.day ?? 1);
  return {
    x: (day) => left + ((right - left) * (day - first)) / (last - first),
    y: (value) => HEIGHT - BOTTOM - ((HEIGHT - BOTTOM - TOP) * value) / most,
    left,
    right,
    most,
    frame,
  };
};

const tenth = (value: number): string => String(Math.round(value * 10) / 10);

/** Round values from zero to the top of the axis: multiples of 1, 2, 2.5 or 5 times a power of ten, five at most. */
const roundValues = (most: number): readonly number[] => {
  let power = 1;
  while (power * MOST_STEPS < most) power *= 10;
  while (power * MOST_STEPS >= 10 * most) power /= 10;
  const step = [0.1, 0.2, 0.25, 0.5, 1].find((one) => most <= MOST_STEPS * one * power * (1 + 1e-9))! * power;
  return Array.from({ length: Math.floor(most / step + 1e-9) + 1 }, (_, i) => i * step);
};

interface DayLabel {
  readonly day: number;
  readonly text: string;
}

const YEAR_WIDTH = 44;
const DATE_WIDTH = 84;
/** So many years and more are labelled by the year, fewer by dates. */
const BY_YEAR = 4;

/** Every nth of the labels, so that each has its width on an axis so long [pixels]. */
const thinned = (labels: readonly DayLabel[], width: number, length: number): readonly DayLabel[] => {
  const every = Math.max(1, Math.ceil((labels.length * width) / length));
  return labels.filter((_, i) => i % every === 0);
};

/** Days with their labels along the axis: years of a long series, else dates as they were published. */
const dayLabels = ({ points }: SeriesInput, length: number): readonly DayLabel[] => {
  const days = points.map(({ day }) => day);
  const years = [...new Set(days.map((day) => Number(dateOf(day).slice(0, 4))))];
  if (years.length < BY_YEAR)
    return thinned(
      points.map(({ day, label }) => ({ day, text: label })),
      DATE_WIDTH,
      length,
    );
  const starts = years.slice(1).map((year) => ({
    day: days[0]! + (year - years[0]!) * DAYS - dayInYear(dateOf(days[0]!)),
    text: String(year),
  }));
  return thinned(starts, YEAR_WIDTH, length);
};

const axes = (ground: Ground, input: SeriesInput): string => {
  const { x, y, left, right, most, frame } = ground;
  const theme = frame.theme ?? LIGHT;
  const values = roundValues(most).map(
    (value) =>
      `<line x1="${tenth(left)}" x2="${tenth(right)}" y1="${tenth(y(value))}" y2="${tenth(y(value))}" stroke="${theme.axis}" stroke-width="0.75" stroke-opacity="${value === 0 ? 1 : 0.35}"/><text x="${tenth(left - 6)}" y="${tenth(y(value) + 4)}" text-anchor="end" fill="${theme.secondary}">${amount(value, 3, frame.language)}</text>`,
  );
  const labels = dayLabels(input, right - left).map(({ day, text }) => {
    const at = x(day);
    const room = 3.5 * text.length;
    const anchor = at - room < left ? "start" : at + room > right ? "end" : "middle";
    return `<text x="${tenth(at)}" y="${HEIGHT - 6}" text-anchor="${anchor}" fill="${theme.secondary}">${escapeText(text)}</text>`;
  });
  return `<text x="0" y="12" fill="${theme.secondary}">${escapeText(input.unit)}</text>${values.join("")}${labels.join("")}`;
};

const dayInYear = (date: string): number => {
  const [, month = "1", day = "1"] = date.split("-");
  return (Number(month) - 1) * (DAYS / 12) + Number(day) - 1;
};

/** The line in pieces, broken where a figure is missing; a lone figure is a dot. */
const lines = ({ x, y, frame }: Ground, { points, isHarm }: SeriesInput): string => {
  const theme = frame.theme ?? LIGHT;
  const colour = isHarm === true ? theme.harm : theme.ink;
  const pieces: string[][] = [[]];
  for (const { day, value } of points)
    if (value === null) pieces.push([]);
    else pieces.at(-1)!.push(`${tenth(x(day))} ${tenth(y(value))}`);
  return pieces
    .map((piece) => {
      if (piece.length === 0) return "";
      const [cx, cy] = piece[0]!.split(" ");
      return piece.length === 1
        ? `<circle cx="${cx}" cy="${cy}" r="2.5" fill="${colour}"/>`
        : `<path d="M${piece.join("L")}" fill="none" stroke="${colour}" stroke-width="2.25"/>`;
    })
    .join("");
};

const rules = ({ x, right, frame }: Ground, input: SeriesInput): string => {
  const theme = frame.theme ?? LIGHT;
  return input.rules
    .map(({ day, label }, i) => {
      const at = x(day);
      const isLeft = at > right - 140;
      const top = TOP - 2;
      return `<line x1="${tenth(at)}" x2="${tenth(at)}" y1="${top}" y2="${HEIGHT - BOTTOM}" stroke="${theme.ink}" stroke-width="0.75"/><text x="${tenth(isLeft ? at - 4 : at + 4)}" y="${HEIGHT - BOTTOM - 8 - 15 * i}" text-anchor="${isLeft ? "end" : "start"}" stroke="${theme.page}" stroke-width="3" paint-order="stroke">${escapeText(label)}</text>`;
    })
    .join("");
};

/** A series as a chart. */
export const seriesChart = (input: SeriesInput, frame: Frame): Chart => {
  const theme = frame.theme ?? LIGHT;
  const ground = groundOf(input, frame);
  const font = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif';
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="${frame.id}-t ${frame.id}-d" viewBox="0 0 ${frame.width} ${HEIGHT}" width="${frame.width}" height="${HEIGHT}" font-family="${escapeText(font)}" font-size="12" fill="${theme.ink}"><title id="${frame.id}-t">${escapeText(input.title)}</title><desc id="${frame.id}-d">${escapeText(input.sentence)}</desc>${axes(ground, input)}${lines(ground, input)}${rules(ground, input)}</svg>`;
  return {
    id: frame.id,
    title: input.title,
    sentence: input.sentence,
    svg,
    table: {
      caption: input.sentence,
      columns: [
        { label: input.periodLabel, isNumber: false },
        { label: input.valueLabel, isNumber: true },
      ],
      rows: input.points.map(({ label, value }) => [label, value === null ? input.missing : amount(value, 6)]),
    },
  };
};
