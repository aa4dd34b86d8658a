/**
 * A backtest file: a small world, what was done to it and when, and what was observed, all in one YAML file.
 *
 * It is a study without a test of success, with a cut-off (asOf) and with targets. Everything that is wrong with its text
 * is collected with line and column. Limit: what names mean is looked up in door.ts, once the library is at hand.
 */
import {
  type Evidence,
  evidenceSchema,
  type ISODate,
  isoDate,
  type Prior,
  priorSchema,
  type Source,
  sourceSchema,
  words,
  z,
} from "@inflow/evidence";
import { type Study, studySchema } from "../question.ts";
import { questionFile } from "../question-file.ts";
import { type Target, targetSchema } from "./target.ts";

/** A prior in place of the shipped one: bare, by the name of a form, or with the evidence for it. */
export type Belief = Prior | string | { prior: Prior; evidence: Evidence[] };

export interface Backtest extends Omit<Study, "test" | "targets" | "asOf" | "posterior" | "beliefs"> {
  kind: "backtest";
  title: string;
  setting: string;
  /** The cut-off: what is dated after it changes nothing that enters the runs. */
  asOf: ISODate;
  /** Registered before its outcome is known: shown beside the others, never fitted, never counted. */
  live?: boolean | undefined;
  /** The setting before: priors in place of the shipped ones. */
  beliefs?: Record<string, Belief> | undefined;
  /** Sources of this file's own, beside those of the ledger. */
  sources?: Source[] | undefined;
  targets: Target[];
}

/** The schema of a backtest file. */
const backtestSchema = studySchema.omit({ test: true, targets: true, asOf: true, posterior: true }).extend({
  kind: z.literal("backtest").describe("Says that the file is a backtest and not a study."),
  title: words.describe("The experiment of history, its place and its years."),
  setting: words.describe("The setting before, what was done, and what the small world leaves out."),
  asOf: isoDate.describe("The cut-off: what is dated or known after it changes nothing that enters the runs."),
  live: z.boolean().optional().describe("Registered before its outcome is known: reported, never fitted or counted."),
  beliefs: z
    .record(
      z.string(),
      z.union([words, priorSchema, z.strictObject({ prior: priorSchema, evidence: z.array(evidenceSchema).min(1) })]),
    )
    .optional()
    .describe(
      "Another prior for a parameter, with the evidence for it where there is any, or one form pinned by name. Evidence known after asOf is refused.",
    ),
  sources: z.array(sourceSchema).optional().describe("Sources of this file's own, beside those of the ledger."),
  targets: z.array(targetSchema).min(1),
});

const file = questionFile<Backtest>(backtestSchema, {
  title: "Inflow backtest",
  description: "An experiment of history: a small world, what was done to it, and what was observed.",
});

/** The text that a backtest was read from; null for one that was built in code. */
export const textOfBacktest = file.textOf;

/** Reads a backtest from YAML text: the backtest, or everything that its text and schema show to be wrong. */
export const readBacktest = file.read;

/** The JSON Schema of a backtest file, for editors; made from the parser, so that the two cannot differ. */
export const backtestJsonSchema = file.jsonSchema;
