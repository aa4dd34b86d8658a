/**
 * A source: what it is, who published it, where it stands, what its licence allows, how much of it was read, and
 * whether the figures taken from it were verified. Where a copy was read, `readAt` says which.
 */
import { readMark, slug, verifiedMark, words, z } from "./schema.ts";

const address = z
  .string()
  .regex(/^(https?:\/\/[^\s]+\.[^\s]+|in print)$/, 'is neither an address nor the words "in print"');
const published = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, "is not a year, month or day such as 2000-04");

/** The schema of a source record. */
export const sourceSchema = z.strictObject({
  id: slug,
  title: words,
  authors: z.array(words).min(1).optional(),
  publisher: words,
  published,
  url: address,
  readAt: address.optional(),
  licence: words,
  read: readMark,
  verified: verifiedMark,
  note: words.optional(),
});
export type Source = z.infer<typeof sourceSchema>;
