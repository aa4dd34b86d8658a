/**
 * What an office holder said, set beside what the record shows. A claim is neither adopted nor refuted here: `status`
 * says what it was measured against and what follows; claims that contradict each other are both kept.
 */
import { citation, isoDate, slug, words, z } from "./schema.ts";

const KINDS = "(event|series|claim|source|parameter)";
const reference = z
  .string()
  .regex(
    new RegExp(`^${KINDS}/[A-Za-z0-9.-]+$`),
    "is not a reference such as event/strike-2025-09-02 or series/cdc-vsrr",
  );

/** The schema of a claim: `who` is an office as it was named on that date, never a private person. */
export const claimSchema = z.strictObject({
  id: slug,
  row: z
    .string()
    .regex(/^A[1-8]$/, "is not a row A1 to A8")
    .nullable(),
  who: words,
  date: isoDate,
  precision: z.enum(["day", "week", "month", "year"]),
  says: words,
  quantity: z
    .strictObject({ value: z.number(), low: z.number().nullable(), high: z.number().nullable(), unit: words })
    .optional(),
  sources: z.array(citation).min(1),
  against: z.array(z.strictObject({ what: reference, shows: words })).min(1),
  contradicts: z.array(slug).optional(),
  status: words,
});
export type Claim = z.infer<typeof claimSchema>;

export const claimFileSchema = z.strictObject({ about: words, claims: z.array(claimSchema).min(1) });
