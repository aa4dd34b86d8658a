/**
 * The mapping file beside a table that has no format of its own: which column is the date, which the value, in what unit.
 * It is YAML (or JSON), checked at the door like every other file.
 *
 *     kind: series
 *     id: powder-purity
 *     period: month
 *     date: Month            # or year: Year and month: Month
 *     values: [{ column: Purity, measure: "Mean purity of powder", unit: "%" }]
 *     by: [Drug]             # columns that tell series apart
 *     place: US              # or placeColumn: State
 *     missing: ["", NA]
 */
import { type Checked, checkWith, isOk, parseYaml, slug, words, z } from "@inflow/evidence";

const shared = {
  delimiter: z.enum([",", ";", "\t"]).optional(),
  /** The sign before the decimals. */
  decimal: z.enum([".", ","]).optional(),
  /** Whether the first line names the columns; if not they are "1", "2" and so on. */
  header: z.boolean().optional(),
};

const value = z.strictObject({ column: words, measure: words, unit: words, id: slug.optional() });

const seriesMapping = z.strictObject({
  kind: z.literal("series"),
  id: slug,
  period: z.enum(["day", "month", "half year", "year", "12 months ending"]),
  date: words.optional(),
  year: words.optional(),
  month: words.optional(),
  values: z.array(value).min(1),
  by: z.array(words).optional(),
  place: words.optional(),
  placeColumn: words.optional(),
  flag: words.optional(),
  missing: z.array(z.string()).optional(),
  ...shared,
});

const eventsMapping = z.strictObject({
  kind: z.literal("events"),
  date: words,
  says: words,
  id: words.optional(),
  place: words.optional(),
  type: words.optional(),
  source: words.optional(),
  ...shared,
});

/** The schema of a mapping file. */
export const mappingSchema = z.discriminatedUnion("kind", [seriesMapping, eventsMapping]);
export type SeriesMapping = z.infer<typeof seriesMapping>;
export type EventsMapping = z.infer<typeof eventsMapping>;
export type Mapping = SeriesMapping | EventsMapping;

/** Reads a mapping file from its text; the file's name is for its problems. */
export const readMapping = (text: string, file: string): Checked<Mapping> => {
  const yaml = parseYaml(text, file);
  if (!isOk(yaml)) return yaml;
  const checked = checkWith(mappingSchema, yaml.ok);
  if (!isOk(checked) || checked.ok.kind === "events") return checked;
  const { date, year } = checked.ok;
  if ((date === undefined) !== (year === undefined)) return checked;
  return {
    problems: [
      {
        file,
        place: yaml.ok.placeOf([]),
        what: date === undefined ? "No column gives the date." : "Both a date and a year are given.",
        why: "Every figure needs one period.",
        fix: "Give date: COLUMN, or year: COLUMN and, for months, month: COLUMN.",
      },
    ],
  };
};

/** What a table is taken for when it has the plain columns `date,value` and no mapping. */
export const PLAIN_SERIES: SeriesMapping = {
  kind: "series",
  id: "series",
  period: "month",
  date: "date",
  values: [{ column: "value", measure: "value", unit: "as in the column unit" }],
  by: ["series"],
  placeColumn: "place",
  flag: "flag",
};

/** What a table is taken for when it has the plain columns `date,says` and no mapping. */
export const PLAIN_EVENTS: EventsMapping = {
  kind: "events",
  date: "date",
  says: "says",
  id: "id",
  place: "place",
  type: "kind",
  source: "source",
};
