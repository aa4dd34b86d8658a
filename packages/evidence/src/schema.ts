/**
 * The one place where zod enters: set never to compile code at run time, so that a strict content policy holds in a
 * browser, and a few shapes that several records share.
 */
import { z } from "zod";

z.config({ jitless: true });

export { z };

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

/** A sentence or a name: not blank. */
export const words = z.string().regex(/\S/, "is blank");

/** The name of a record: lower-case words joined by hyphens. */
export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "is not a slug such as ida-p-3472");

export const isoDate = z
  .string()
  .refine(isISODate, "is not a date such as 2025-09-02 or 2025-09") as unknown as z.ZodType<ISODate>;

/** How far a figure was followed: read in the named place, arithmetic on such figures, recalled but consistent, recalled. */
export const verifiedMark = z.enum(["yes", "derived", "check", "no"]);
export type VerifiedMark = z.infer<typeof verifiedMark>;

/** How much of a source was read; "copy" means that somebody else's copy or report of it was. */
export const readMark = z.enum(["abstract", "part", "whole", "copy", "not read"]);
export type ReadMark = z.infer<typeof readMark>;

/** A source and the place in it. */
export const citation = z.strictObject({ source: slug, at: words, verified: verifiedMark, read: readMark });
export type Citation = z.infer<typeof citation>;
