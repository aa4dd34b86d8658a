/**
 * The question: a study file and its types. What each field means stands in the schema, from which the JSON Schema for
 * editors is made. Everything that is wrong is collected with its line and column; nothing is thrown.
 */
import {
  type Evidence,
  evidenceSchema,
  type ISODate,
  isoDate,
  type Prior,
  priorSchema,
  slug,
  words,
  z,
} from "@inflow/evidence";
import { type Target, targetSchema } from "./backtest/target.ts";
import { questionFile } from "./question-file.ts";
import { COST_DEFINITIONS, DEATH_GROUPS, FLOORS, type Test } from "./success.ts";

/** A quantity, which of its cells, from when to when, and what it is set to. */
export interface Given {
  set: string;
  where?: Record<string, string | string[]> | undefined;
  from: ISODate;
  /** The first date at which it no longer holds; without it, it holds to the horizon. */
  until?: ISODate | undefined;
  to: number | Prior | { series: string };
  evidence: Evidence[];
}

/** Levers over time, by name. */
export interface Policy {
  id: string;
  is: string;
  /** Policies beneath this one, which are painted first, as in a mix. */
  over?: string | string[] | undefined;
  gives: Given[];
}

/** A whole small world in the study's own file. */
export interface WorldFile {
  [list: string]: unknown;
}

export interface Study {
  inflow: 1;
  id: string;
  asks: string;
  world: string | WorldFile;
  only?: string[] | undefined;
  horizon: { from: ISODate; until: ISODate; settleWeeks?: number | undefined };
  drivers: "frozen" | "reference";
  asOf?: ISODate | undefined;
  /** Entries, or the names of recorded policies whose entries they are; the same in every policy. */
  record?: (string | Given)[] | undefined;
  policies: (string | string[] | Policy)[];
  against: string;
  beliefs?: Record<string, Prior | string> | undefined;
  /** A posterior by name or file, in place of the priors of the parameters that it names; "none" for the priors. */
  posterior?: string | undefined;
  sample: { draws: number; luckPerDraw: number; seed: number };
  test?: Test | undefined;
  targets?: Target[] | undefined;
}

const LARGEST_SAMPLE = 1_000_000;

const place = z.record(z.string(), z.union([words, z.array(words).min(1)]));

const givenSchema = z.strictObject({
  set: words.describe("A quantity of the dictionary that no mechanism writes: a lever or a record."),
  where: place.optional().describe("Which of its cells, by index: {zone: caribbean}. Without it, all of them."),
  from: isoDate.describe("Holds from the week that contains this date."),
  until: isoDate
    .optional()
    .describe("Holds until the week that contains this date begins; without it, to the horizon."),
  to: z
    .union([z.number(), z.strictObject({ series: words }), priorSchema])
    .describe("A number, a prior, or a named series of dated numbers."),
  evidence: z.array(evidenceSchema).min(1).describe("Why. Evidence known after asOf hides the whole entry."),
});

const policySchema = z.strictObject({
  id: slug,
  is: words,
  over: z
    .union([slug, z.array(slug).min(1)])
    .optional()
    .describe("Policies by name that lie beneath this one; what it sets otherwise goes over theirs and is listed."),
  gives: z.array(givenSchema),
});

const probability = z.number().gt(0.5).lt(1);

const testSchema = z.strictObject({
  primary: words.describe("The commodity whose verdict is given where one word is required."),
  fall: z.number().gt(0).lt(1).describe("X: the smallest reduction that matters, as a share."),
  forWeeks: z.int().min(13).max(520).describe("Y: for how many weeks in a row it must hold."),
  costUpTo: z
    .union([z.number().min(0), z.strictObject({ costOf: words })])
    .describe(
      "Z: the highest cost in USD per pure kilogram not landed, or the marginal cost of a named policy in the same draw.",
    ),
  cost: z.enum(COST_DEFINITIONS).describe("The definition of cost that decides; all three are shown."),
  deathsUp: z
    .number()
    .gt(0)
    .describe("D: the rise in counted deaths over the horizon that is harm where inflow does not fall."),
  counting: z
    .array(z.enum(DEATH_GROUPS))
    .describe("Whose deaths count. Both answers, with and without the killed, are computed."),
  floors: z
    .partialRecord(z.enum(FLOORS), z.number())
    .describe("What must not fall below what, as 13-week means to the horizon."),
  budgetUsd: z
    .number()
    .gt(0)
    .optional()
    .describe(
      "Money gives way where the extra cost of the horizon exceeds this budget; without it, money is not tested.",
    ),
  confidence: probability.describe("The share of futures that a named verdict needs."),
});

const sampleSchema = z.strictObject({
  draws: z
    .int()
    .min(2)
    .max(LARGEST_SAMPLE)
    .describe("Points of the uncertain world; a power of two keeps the sequence even."),
  luckPerDraw: z.int().min(1).max(1024).describe("Histories of luck for each; two or more split ignorance from luck."),
  seed: z.int().min(0).max(4_294_967_295),
});

/** The schema of a study file. */
export const studySchema = z.strictObject({
  inflow: z.literal(1).describe("The version of this format."),
  id: slug,
  asks: words.describe("The question in one sentence."),
  world: z.union([slug, z.record(z.string(), z.unknown())]).describe("A world by name, or a whole small world."),
  only: z
    .array(words)
    .min(1)
    .optional()
    .describe("Mechanisms at work; what the others would write must be in the record."),
  horizon: z.strictObject({ from: isoDate, until: isoDate, settleWeeks: z.int().min(0).max(2080).optional() }),
  drivers: z.enum(["frozen", "reference"]).describe("Whether paths from outside are held or run on."),
  asOf: isoDate.optional().describe("Hides evidence that was not known on this date."),
  record: z
    .array(z.union([slug, givenSchema]))
    .optional()
    .describe("What is on record and the same in every policy: entries, or names of recorded policies."),
  policies: z
    .array(z.union([slug, z.array(slug).min(1), policySchema]))
    .min(1)
    .describe("By name; a list of names is a mix."),
  against: slug.describe("The policy that all others are compared with."),
  beliefs: z
    .record(z.string(), z.union([words, priorSchema]))
    .optional()
    .describe("Another prior for a parameter, or one form pinned by name."),
  posterior: words
    .optional()
    .describe("A calibrated posterior in place of priors: a shipped one by name, a file by its path, or none."),
  sample: sampleSchema,
  test: testSchema.optional(),
  targets: z.array(targetSchema).optional(),
});

const file = questionFile<Study>(studySchema, {
  title: "Inflow study",
  description: "A question about counter-narcotics policy, put so that it can be run and answered.",
});

/** Says from which text a study was made, so that what is wrong with it is told with line and column. */
export const lineTo = file.lineTo;

/** The file that a study was read from, or null for one that was built in code. */
export const textOfStudy = file.textOf;

/** Reads a study from YAML text: the study, or everything that its text and schema show to be wrong, with line and column. */
export const readStudy = file.read;

/** The JSON Schema of a study file, for editors; made from the parser, so that the two cannot differ. */
export const studyJsonSchema = file.jsonSchema;
