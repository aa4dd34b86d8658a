/**
 * What happened, on which date, in one neutral sentence, with every source. Reports that contradict each other are both
 * kept, and each names the other.
 */
import { unitSchema } from "./parameter-file.ts";
import { citation, isoDate, slug, words, z } from "./schema.ts";

/** Kinds of public event. */
const EVENT_KINDS = [
  "deployment",
  "strike",
  "statement",
  "legal",
  "reaction",
  "doctrine",
  "claim",
  "intent",
  "cost",
  "cooperation",
  "poll",
  "seizure",
  "change of government",
  "oversight",
  "arms",
  "finance",
] as const;

const quantity = z.strictObject({
  value: z.number(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  unit: unitSchema,
  is: words.optional(),
});

/** The schema of an event: `row` is the row of the system's own table, or null. */
const eventSchema = z.strictObject({
  id: slug,
  row: z
    .string()
    .regex(/^A[1-8]$/, "is not a row A1 to A8")
    .nullable(),
  date: isoDate,
  until: isoDate.optional(),
  precision: z.enum(["day", "week", "month", "quarter", "year", "decade"]),
  kind: z.enum(EVENT_KINDS),
  says: words,
  quantity: z.union([quantity, z.array(quantity).min(1)]).optional(),
  sources: z.array(citation).min(1),
  confidence: z.enum(["low", "moderate", "high"]),
  contradicts: z.array(slug).optional(),
  note: words.optional(),
});
export type Event = z.infer<typeof eventSchema>;

export const eventFileSchema = z.strictObject({ about: words, events: z.array(eventSchema).min(1) });
