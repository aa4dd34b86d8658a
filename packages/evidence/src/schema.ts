/**
 * The one place where zod enters: set never to compile code at run time, so that a strict content policy holds in a
 * browser, and a few shapes that several records share.
 */
import { z } from "zod";
import { type ISODate, isISODate } from "./iso-date.ts";

z.config({ jitless: true });

export { z };

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
