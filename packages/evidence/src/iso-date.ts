/** Dates as the ledger writes them: a day or a month of the calendar. */

/** A day or a month, as "2025-09-02" or "2025-09". */
export type ISODate = `${number}-${number}-${number}` | `${number}-${number}`;

const DATE = /^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/;

/** Whether a text is a day or a month that a calendar can hold. */
export const isISODate = (text: string): text is ISODate => {
  if (!DATE.test(text)) return false;
  const [year, month, day = 1] = text.split("-").map(Number) as [number, number, number?];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const longest = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return day <= longest;
};
