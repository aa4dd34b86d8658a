/**
 * A target: an outcome of the past that runs are scored against, with its band, its role and where it is from.
 *
 *     m(x) = take of the weekly sum of the named cells over the window, over (ratioTo) or minus (changeFrom) the same
 *            over the earlier window;   value = times · m(outcome)/m(per), then over or minus that of the comparison
 *
 * Limit: one number for each run; a path is scored through several targets.
 */
import { type Evidence, evidenceSchema, type ISODate, isoDate, slug, words, z } from "@inflow/evidence";

/** fit: may be fitted; input: given to the runs; holdout, null-test, placebo: never looked at; report: shown, not judged. */
const TARGET_ROLES = ["fit", "input", "holdout", "null-test", "placebo", "report"] as const;
export type TargetRole = (typeof TARGET_ROLES)[number];

const TAKES = ["mean", "sum", "peak", "trough", "monthsToRecover"] as const;

/** What simple forecasts would have said, beside which the model must have skill. */
export const BASELINES = ["noChange", "preTrend", "tonnes"] as const;
export type Baseline = (typeof BASELINES)[number];

type Where = Record<string, string | string[]>;

export interface Target {
  id: string;
  metric: string;
  unit: string;
  outcome: string | string[];
  where?: Where | undefined;
  take: (typeof TAKES)[number];
  window: [ISODate, ISODate];
  ratioTo?: [ISODate, ISODate] | undefined;
  changeFrom?: [ISODate, ISODate] | undefined;
  /** A second measure that the first is divided by. */
  per?: { outcome: string | string[]; where?: Where | undefined } | undefined;
  times?: number | undefined;
  /** How near to 1 the ratio counts as recovered, for monthsToRecover; 0.1 where it is not given. */
  within?: number | undefined;
  policy?: string | undefined;
  versus?: "ratio" | "difference" | undefined;
  band?: [number, number] | undefined;
  observed?: number | undefined;
  date: ISODate;
  role: TargetRole;
  evidence: Evidence[];
  baselines?: ({ because: string } & { [name in Baseline]?: number | undefined }) | undefined;
  informedBy?: string[] | undefined;
  /** An earlier target of the file that measures the identical quantity: of the two, counts of independent hits take that one. */
  sameAs?: string | undefined;
  ifMissed?: string | undefined;
}

const span = z.tuple([isoDate, isoDate]);
const names = z.union([words, z.array(words).min(1)]);
const place = z.record(z.string(), z.union([words, z.array(words).min(1)]));

const baselinesSchema = z.strictObject({
  noChange: z.number().optional().describe("No change; 1 for ratioTo and 0 for changeFrom where it is not given."),
  preTrend: z.number().optional().describe("The trend of the years before, carried on."),
  tonnes: z.number().optional().describe("An effect in proportion to the tonnes removed."),
  because: words.describe("How these numbers were found."),
});

/** The schema of a target. */
export const targetSchema = z.strictObject({
  id: slug,
  metric: words.describe("What is measured, in words."),
  unit: words.describe("The unit of the band, 1 for a ratio."),
  outcome: names.describe("A quantity of the dictionary; of several the sum."),
  where: place.optional().describe("Which of their cells, by index; the sum of these."),
  take: z.enum(TAKES).describe("What is taken of the weeks of the window; monthsToRecover counts from its first day."),
  window: span.describe("From the first day of the first date to the last day of the second."),
  ratioTo: span.optional().describe("Earlier window whose mean (or sum) it is divided by."),
  changeFrom: span.optional().describe("Earlier window whose mean (or sum) is subtracted."),
  per: z
    .strictObject({ outcome: names, where: place.optional() })
    .optional()
    .describe("A second measure over the same windows by which the first is divided."),
  times: z.number().optional().describe("A factor, such as the level to which a ratio belongs."),
  within: z.number().gt(0).lt(1).optional().describe("How near to 1 counts as recovered; 0.1 where not given."),
  policy: words.optional().describe("The policy measured; the first of the file where not given."),
  versus: z
    .enum(["ratio", "difference"])
    .optional()
    .describe("Compares with the same measure under the policy named by against, run by run."),
  band: z
    .tuple([z.number(), z.number()])
    .optional()
    .describe("The fair band, low and high: a hit where the median falls in it."),
  observed: z.number().optional().describe("What was observed."),
  date: isoDate.describe("When the figure could first be known."),
  role: z
    .enum(TARGET_ROLES)
    .describe("fit and input may be used; holdout, null-test and placebo never are; report only."),
  evidence: z.array(evidenceSchema).min(1),
  baselines: baselinesSchema.optional().describe("What simple forecasts would have said."),
  informedBy: z
    .array(words)
    .optional()
    .describe("Parameters whose shipped priors rest on this very case, so that a hit says less."),
  sameAs: slug
    .optional()
    .describe(
      "An earlier target with the identical measure, so that the quantity is counted once among independent ones.",
    ),
  ifMissed: words.optional().describe("What a miss would mean for a verdict that rests on these mechanisms."),
});
