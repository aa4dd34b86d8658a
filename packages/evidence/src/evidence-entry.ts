/**
 * Why a number is believed: one entry of four kinds, kept apart because they weigh differently.
 *
 *     source      what a source says (finds), what is taken from it (gives), and the step between (because)
 *     claim       somebody's public statement, carried as a claim
 *     elicited    the judgement of named expertise
 *     assumption  nobody's; the word is shown wherever the number is
 */

import type { ISODate } from "./iso-date.ts";
import type { Prior } from "./prior.ts";
import { isoDate, slug, words, z } from "./schema.ts";

export type Evidence = { known?: ISODate } & (
  | { source: string; at: string; finds: string; gives?: number; because?: string }
  | { claim: string; source: string; at: string }
  | { elicited: string }
  | { assumption: string }
);

/** A number of the model: where it lives, what it is, its unit, how surely it is known, and why. */
export interface Parameter {
  readonly path: string;
  readonly unit: string;
  readonly is: string;
  readonly prior: Prior;
  readonly evidence: readonly Evidence[];
  /** Dimension of the low-discrepancy sequence: append-only; −1 when the number is fixed. */
  readonly dimension: number;
}

const known = isoDate.optional();

/** The schema of one evidence entry. `known` is the date from which the evidence was public. */
export const evidenceSchema = z.union([
  z.strictObject({
    known,
    source: slug,
    at: words,
    finds: words,
    gives: z.number().optional(),
    because: words.optional(),
  }),
  z.strictObject({ known, claim: words, source: slug, at: words }),
  z.strictObject({ known, elicited: words }),
  z.strictObject({ known, assumption: words }),
]) as unknown as z.ZodType<Evidence>;

/** The kind of an entry, in the word that the reader sees. */
export const kindOfEvidence = (entry: Evidence): "source" | "claim" | "elicited" | "assumption" =>
  "finds" in entry ? "source" : "claim" in entry ? "claim" : "elicited" in entry ? "elicited" : "assumption";

/** What an entry says: the finding of its source, or the claim, the elicited judgement or the assumption itself. */
export const saidBy = (entry: Evidence): string =>
  "finds" in entry
    ? entry.finds
    : "claim" in entry
      ? entry.claim
      : "elicited" in entry
        ? entry.elicited
        : entry.assumption;
