/**
 * Weeks and dates of a study in whole numbers, without a clock and without local time.
 * Law: day numbers of the proleptic Gregorian calendar (days_from_civil, H. Hinnant), 0 = 1970-01-01, a Thursday; week 0
 * begins on the Monday on or before `from`; a month is a sum of weeks weighted by the share of their days in it.
 * Limit: years 1 to 9999; dates are checked before they come here.
 */
import type { ISODate } from "@inflow/evidence";

const DAYS = 7;
const MONDAY = 4;

/** Weeks and where they begin: week w covers the days firstDay + 7w to firstDay + 7w + 6. */
export interface Calendar {
  readonly firstDay: number;
  readonly weeks: number;
}

const partsOf = (date: ISODate): [year: number, month: number, day: number | undefined] => {
  const [year, month, day] = date.split("-").map(Number) as [number, number, number?];
  return [year, month, day];
};

const dayNumber = (year: number, month: number, day: number): number => {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
};

/** The day number of a date; a month stands for its first day. */
export const dayOf = (date: ISODate): number => {
  const [year, month, day] = partsOf(date);
  return dayNumber(year, month, day ?? 1);
};

/** The day number of the last day that a date covers: itself, or the last day of a month. */
export const lastDayOf = (date: ISODate): number => {
  const [year, month, day] = partsOf(date);
  if (day !== undefined) return dayNumber(year, month, day);
  return (month === 12 ? dayNumber(year + 1, 1, 1) : dayNumber(year, month + 1, 1)) - 1;
};

const pad = (value: number, digits: number): string => String(value).padStart(digits, "0");

/** The date of a day number, as "2025-09-02". */
export const dateOf = (day: number): ISODate => {
  const z = day + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const m = Math.floor((5 * dayOfYear + 2) / 153);
  const month = m < 10 ? m + 3 : m - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfYear - Math.floor((153 * m + 2) / 5) + 1, 2)}` as ISODate;
};

/** The Monday on or before a day. */
export const mondayOnOrBefore = (day: number): number => day - ((((day - MONDAY) % DAYS) + DAYS) % DAYS);

/** The calendar of a horizon: from the Monday on or before `from` to the week that contains the last day of `until`. */
export const calendarOf = (horizon: { readonly from: ISODate; readonly until: ISODate }): Calendar => {
  const firstDay = mondayOnOrBefore(dayOf(horizon.from));
  return { firstDay, weeks: Math.max(0, Math.floor((lastDayOf(horizon.until) - firstDay) / DAYS) + 1) };
};

/** The week that contains a date; negative before the horizon. */
export const weekOf = (date: ISODate, calendar: Calendar): number =>
  Math.floor((dayOf(date) - calendar.firstDay) / DAYS);

/** The Monday with which a week begins. */
export const dateOfWeek = (week: number, calendar: Calendar): ISODate => dateOf(calendar.firstDay + DAYS * week);

/** The weeks that share days with a month or span of days, each with the share of its seven days that lie in it. */
export const weightsOfSpan = (
  from: ISODate,
  until: ISODate,
  calendar: Calendar,
): readonly { readonly week: number; readonly share: number }[] => {
  const first = dayOf(from);
  const last = lastDayOf(until);
  const weights: { week: number; share: number }[] = [];
  const end = Math.floor((last - calendar.firstDay) / DAYS);
  for (let week = Math.floor((first - calendar.firstDay) / DAYS); week <= end; week++) {
    const monday = calendar.firstDay + DAYS * week;
    const days = Math.min(last, monday + DAYS - 1) - Math.max(first, monday) + 1;
    if (week >= 0 && week < calendar.weeks) weights.push({ week, share: days / DAYS });
  }
  return weights;
};

/** The weeks of a month, weighted by days: a monthly total of a weekly flow is Σ share × flow. */
export const weightsOfMonth = (month: ISODate, calendar: Calendar): ReturnType<typeof weightsOfSpan> =>
  weightsOfSpan(month, month, calendar);
