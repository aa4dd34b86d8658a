/**
 * Months as whole numbers, and monthly series on them: 12 a year, January of year 0 is 0. A missing figure is NaN, never zero.
 */

/** A monthly series as it was known: its figures from one month on, and where they come from. */
export interface MonthlySeries {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  /** Number of the first month. */
  readonly first: number;
  /** One figure for each month, NaN where missing. */
  readonly values: Float64Array;
  /** File or publication, and the vintages in it. */
  readonly source: string;
  readonly vintages: readonly string[];
}

const MONTHS = 12;

/** The number of a month written 2025-09 or 2025-09-01; NaN where it is none. */
export const monthNumber = (text: string): number => {
  const found = /^(\d{4})-(\d{2})(-\d{2})?$/.exec(text);
  if (found === null) return Number.NaN;
  const month = Number(found[2]);
  return month >= 1 && month <= MONTHS ? MONTHS * Number(found[1]) + month - 1 : Number.NaN;
};

/** A month as 2025-09. */
export const monthText = (month: number): string =>
  `${String(Math.floor(month / MONTHS)).padStart(4, "0")}-${String((month % MONTHS) + 1).padStart(2, "0")}`;

const NAMES = "January February March April May June July August September October November December".split(" ");

/** A month in words: September 2025. */
export const monthInWords = (month: number): string => `${NAMES[month % MONTHS]} ${Math.floor(month / MONTHS)}`;

/** Months from one to another in words: October to December 2025. */
export const spanInWords = (from: number, to: number): string => {
  if (from === to) return monthInWords(from);
  const sameYear = Math.floor(from / MONTHS) === Math.floor(to / MONTHS);
  return `${sameYear ? NAMES[from % MONTHS] : monthInWords(from)} to ${monthInWords(to)}`;
};

/** The figure of a month; NaN outside the series. */
export const figureAt = ({ first, values }: MonthlySeries, month: number): number =>
  values[month - first] ?? Number.NaN;

/** The last month with a figure; NaN where there is none. */
export const lastMonth = ({ first, values }: MonthlySeries): number => {
  for (let i = values.length - 1; i >= 0; i--) if (!Number.isNaN(values[i]!)) return first + i;
  return Number.NaN;
};

/** The figures of months from one to before another, NaN where missing. */
export const figuresOf = (series: MonthlySeries, from: number, until: number): Float64Array =>
  Float64Array.from({ length: Math.max(0, until - from) }, (_, i) => figureAt(series, from + i));

/** A series from dated figures: months between that are not given are missing. */
export const monthlySeries = (
  about: Omit<MonthlySeries, "first" | "values">,
  figures: readonly { readonly date: string; readonly value: number | null }[],
): MonthlySeries | null => {
  const dated = figures
    .map(({ date, value }) => ({ month: monthNumber(date), value }))
    .filter(({ month }) => !Number.isNaN(month));
  if (dated.length === 0) return null;
  const first = Math.min(...dated.map(({ month }) => month));
  const last = Math.max(...dated.map(({ month }) => month));
  const values = new Float64Array(last - first + 1).fill(Number.NaN);
  for (const { month, value } of dated) values[month - first] = value ?? Number.NaN;
  return { ...about, first, values };
};

/** Share of a series' mean that stands for nothing where a logarithm is taken (assumption: a month without a seizure is rare, not impossible). */
const LEAST_SHARE = 0.01;

/** The least figure whose logarithm is taken: a hundredth of the mean of those that are there; 0 where there are none. */
export const leastOf = (values: ArrayLike<number>): number => {
  const there = Array.from(values).filter((value) => !Number.isNaN(value));
  return there.length === 0 ? 0 : (LEAST_SHARE * there.reduce((sum, value) => sum + value, 0)) / there.length;
};
