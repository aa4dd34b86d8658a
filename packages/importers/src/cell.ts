/**
 * What a cell of a public table means: numbers with or without thousands, months by name or number, dates, names as ids.
 * A cell that is none of these is undefined, never zero and never a guess.
 */
const PLAIN = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const THOUSANDS = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/;

/** The number in a cell, thousands commas allowed only where they stand every three digits; undefined otherwise. */
export const numberIn = (text: string): number | undefined => {
  const plain = text.trim();
  if (!PLAIN.test(plain) && !THOUSANDS.test(plain)) return undefined;
  const value = Number(plain.replaceAll(",", ""));
  return Number.isFinite(value) ? value : undefined;
};

const MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];

/** The number 1 to 12 of an English month name or its first three letters (`Sept.` too); undefined otherwise. */
export const monthNamed = (text: string): number | undefined => {
  const name = text.trim().toLowerCase().replace(/\.$/, "");
  if (name.length < 3) return undefined;
  const at = MONTHS.findIndex((month) => month === name || (name.length <= 4 && month.startsWith(name)));
  return at < 0 ? undefined : at + 1;
};

/** The year 1900 to 2199 in a cell that holds nothing else; undefined otherwise. */
export const yearIn = (text: string): number | undefined =>
  /^(19|20|21)\d\d(\.0)?$/.test(text.trim()) ? Number(text.trim()) : undefined;

/** `2025-09` of a year and a month. */
export const monthLabel = (year: number, month: number): string => `${year}-${String(month).padStart(2, "0")}`;

/** The month `2025-09` moved by a number of months. */
export const monthAfter = (label: string, months: number): string => {
  const count = Number(label.slice(0, 4)) * 12 + Number(label.slice(5, 7)) - 1 + months;
  return monthLabel(Math.floor(count / 12), (count % 12) + 1);
};

/** Months from one month (or day) to another, negative when the second is earlier. */
export const monthsBetween = (from: string, to: string): number =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));

const lengthOfMonth = (year: number, month: number): number => {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
};

const dayLabel = (year: number, month: number, day: number): string | undefined =>
  month >= 1 && month <= 12 && day >= 1 && day <= lengthOfMonth(year, month)
    ? `${monthLabel(year, month)}-${String(day).padStart(2, "0")}`
    : undefined;

/** A day, month, half year or year in ISO order, from `2025-09-02`, `2025/09`, `2 September 2025`, `2025-H2` or `2025`. */
export const dateIn = (text: string): string | undefined => {
  const trimmed = text.trim();
  const iso = /^(\d{4})[-/](\d{1,2})(?:[-/](\d{1,2}))?(?:[T ][\d:.]+Z?)?$/.exec(trimmed);
  if (iso) {
    const [, year, month, day] = iso;
    if (yearIn(year!) === undefined) return undefined;
    if (day !== undefined) return dayLabel(Number(year), Number(month), Number(day));
    return Number(month) >= 1 && Number(month) <= 12 ? monthLabel(Number(year), Number(month)) : undefined;
  }
  const words = /^(\d{1,2}) ([A-Za-z]+\.?),? (\d{4})$/.exec(trimmed);
  if (words) {
    const month = monthNamed(words[2]!);
    return month === undefined || yearIn(words[3]!) === undefined
      ? undefined
      : dayLabel(Number(words[3]), month, Number(words[1]));
  }
  if (/^(19|20|21)\d\d-H[12]$/.test(trimmed)) return trimmed;
  const year = yearIn(trimmed);
  return year === undefined ? undefined : String(year);
};

/** Whether a period begins after the given day; both in ISO order. */
export const isAfter = (date: string, today: string): boolean => {
  const start = date.endsWith("-H1")
    ? `${date.slice(0, 4)}-01`
    : date.endsWith("-H2")
      ? `${date.slice(0, 4)}-07`
      : date;
  return start > today.slice(0, start.length);
};

/** A name in lower case with hyphens, accents and signs left out; `none` for an empty one. */
export const idOf = (name: string): string => {
  const id = name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/&/g, " and ")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return id === "" ? "none" : id;
};
