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

const window = z.tuple([isoDate, isoDate]);
const says = z
  .tuple([z.number(), z.number()])
  .refine(([low, high]) => low <= high, { message: "the lower end is above the upper one" });

/** What a number is of, and what a claim is about: a number decides only on a claim about the same. */
const CLAIM_SUBJECTS = ["flow", "traffic", "effort", "loss", "price", "purity", "deaths", "network"] as const;
const subject = z.enum(CLAIM_SUBJECTS);

/** A number beside a claim: from recorded events, from a public series, from runs of the model, or none and why. */
const claimNumber = z.discriminatedUnion("of", [
  z.strictObject({ of: z.literal("record"), events: z.array(slug).min(1), measures: subject, says, because: words }),
  z.strictObject({
    of: z.literal("series"),
    series: slug,
    /** `change`: mean of the months over mean of those before, less 1. `effect`: what is left of it beside the series' own course, behind the placebo gate. */
    statistic: z.enum(["change", "effect"]),
    months: window,
    before: window,
    measures: subject,
    says,
    because: words,
  }),
  z.strictObject({
    of: z.literal("model"),
    traces: z.array(words).min(1),
    /** `change`: with the campaign over without it, less 1. `share`: of the sum of `per`, without the campaign. */
    statistic: z.enum(["change", "share"]),
    per: z.array(words).min(1).optional(),
    months: window,
    measures: subject,
    says,
    because: words,
  }),
  z.strictObject({ of: z.literal("nothing"), because: words }),
]);

/** How a claim is tested: what it is about, and the numbers set beside what it says. */
const claimTestSchema = z.strictObject({ about: subject, numbers: z.array(claimNumber).min(1) });
export type ClaimTest = z.infer<typeof claimTestSchema>;
export type ClaimNumber = ClaimTest["numbers"][number];

/** The schema of a claim: `who` is an office as it was named on that date, never a private person. */
const claimSchema = z.strictObject({
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
  test: claimTestSchema.optional(),
  status: words,
});
export type Claim = z.infer<typeof claimSchema>;

export const claimFileSchema = z.strictObject({ about: words, claims: z.array(claimSchema).min(1) });
