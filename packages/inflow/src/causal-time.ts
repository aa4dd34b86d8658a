/**
 * The times of a table as a regular grid of periods: years, quarters, months, days or plain numbers.
 * Limit: dates are of the Gregorian calendar, written 2025, 2025-09, 2025-Q3 or 2025-09-01; all rows in one way.
 */

/** A time as it is written, and its place on a grid of months, days or numbers. */
export interface ReadTime {
  readonly written: string;
  readonly kind: "date" | "number";
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly value: number;
}

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const leap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const dateOf = (written: string, year: number, month: number, day: number): ReadTime | null => {
  const days = (MONTH_DAYS[month - 1] ?? 0) + (month === 2 && leap(year) ? 1 : 0);
  return day >= 1 && day <= days ? { written, kind: "date", year, month, day, value: year } : null;
};

/** Reads one time, or null where it is none. */
export function readTime(text: string): ReadTime | null {
  const written = text.trim();
  const quarter = /^(\d{4})-?[Qq]([1-4])$/.exec(written);
  if (quarter !== null) return dateOf(written, Number(quarter[1]), 3 * Number(quarter[2]) - 2, 1);
  const date = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(written);
  if (date !== null) return dateOf(written, Number(date[1]), Number(date[2] ?? 1), Number(date[3] ?? 1));
  return /^-?\d+(\.\d+)?$/.test(written)
    ? { written, kind: "number", year: 0, month: 0, day: 0, value: Number(written) }
    : null;
}

/** Days since 1970-01-01 of a civil date (Hinnant's algorithm). */
function dayNumber({ year, month, day }: ReadTime): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const ofEra = y - era * 400;
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719468;
}

export interface TimeGrid {
  /** The place of a time on the grid; fractions lie between periods. */
  readonly placeOf: (time: ReadTime) => number;
  /** Name of each period, as written, or what it would be called where no row has it. */
  readonly labels: readonly string[];
  /** Periods of a season: 12, 4 or 7, or 0. */
  readonly season: number;
}

const monthName = (place: number): string =>
  `${Math.floor(place / 12)}-${String(1 + Math.round(place % 12)).padStart(2, "0")}`;

/** The grid of the times of a table (two or more distinct ones, of one kind), or what keeps them from being one. */
export function gridOf(times: readonly ReadTime[]): TimeGrid | string {
  const numbers = times.every(({ kind, written }) => kind === "number" || /^\d{4}$/.test(written));
  const mixed = !numbers && times.some(({ kind }) => kind === "number");
  if (mixed) return "Some times are dates and some plain numbers.";
  const sameDay = times.every(({ day }) => day === times[0].day);
  const placeOnLine = (time: ReadTime): number => {
    if (numbers) return time.value;
    return sameDay ? 12 * time.year + time.month - 1 + (time.day - times[0].day) / 31 : dayNumber(time);
  };
  const byPlace = new Map(times.map((time) => [placeOnLine(time), time.written]));
  const places = [...byPlace.keys()].sort((a, b) => a - b);
  if (places.length < 2) return "There is only one period.";
  const steps = places.slice(1).map((place, i) => place - places[i]);
  const step = Math.min(...steps);
  const uneven = steps.findIndex((one) => Math.abs(one / step - Math.round(one / step)) > 1e-6);
  if (uneven >= 0)
    return `The step from ${byPlace.get(places[uneven])} to ${byPlace.get(places[uneven + 1])} is no whole number of periods.`;
  const count = Math.round((places[places.length - 1] - places[0]) / step) + 1;
  const nameOf = (place: number, i: number): string =>
    numbers ? String(place) : sameDay ? monthName(place) : `period ${i + 1}`;
  const labels = Array.from({ length: count }, (_, i) => nameOf(places[0] + i * step, i));
  for (const place of places) labels[Math.round((place - places[0]) / step)] = byPlace.get(place)!;
  const season = numbers ? 0 : sameDay ? (step === 1 ? 12 : step === 3 ? 4 : 0) : step === 1 ? 7 : 0;
  return { placeOf: (time) => (placeOnLine(time) - places[0]) / step, labels, season };
}
