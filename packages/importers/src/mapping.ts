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
 *
 * A table with several rows of one month is summed by `add: true`; rows that are alike in every cell count once. A value may
 * choose the ids of its series, with columns in braces: `series: "amo.{drug}.lb"`.
 */
import { type Checked, checkWith, isOk, parseYaml, slug, words, z } from "@inflow/evidence";
import { keyOf } from "./table.ts";

const shared = {
  delimiter: z.enum([",", ";", "\t", "|"]).optional(),
  /** The sign before the decimals. */
  decimal: z.enum([".", ","]).optional(),
  /** Whether the first line names the columns; if not they are "1", "2" and so on. */
  header: z.boolean().optional(),
};

/** An id of a series, in which {Column} stands for the text of that column. */
const seriesId = z
  .string()
  .regex(/^([a-z0-9-]|\{[^{}]+\})+(\.([a-zA-Z0-9-]|\{[^{}]+\})+)*$/, "parts between dots, with columns in braces");

const value = z.strictObject({
  column: words,
  measure: words,
  unit: words,
  id: slug.optional(),
  /** The ids of its series, where those of the mapping will not do. */
  series: seriesId.optional(),
});

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
  /** Whether rows of one series and date are summed. */
  add: z.boolean().optional(),
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

/** The columns that an id of a series names in braces. */
export const columnsIn = (id: string): string[] => [...id.matchAll(/\{([^{}]+)\}/g)].map(([, column]) => column ?? "");

type Wrong = readonly [what: string, why: string, fix: string];

const wrongDate = ({ date, year }: SeriesMapping): Wrong[] =>
  (date !== undefined) !== (year !== undefined)
    ? []
    : [
        [
          date === undefined ? "No column gives the date." : "Both a date and a year are given.",
          "Every figure needs one period.",
          "Give date: COLUMN, or year: COLUMN and, for months, month: COLUMN.",
        ],
      ];

/** Ids chosen by the mapping that would run series together that its other lines keep apart. */
const wrongIds = ({ values, by = [], placeColumn }: SeriesMapping): Wrong[] => {
  const chosen = values.flatMap(({ series }) => series ?? []);
  const apart = [...by, ...(placeColumn === undefined ? [] : [placeColumn])].map(keyOf);
  return chosen.flatMap((id, i): Wrong[] => {
    const named = new Set(columnsIn(id).map(keyOf));
    const lost = apart.filter((column) => !named.has(column));
    return [
      ...(chosen.indexOf(id) === i
        ? []
        : [
            [
              `Two values are given the series ${id}.`,
              "One would be taken for the other.",
              "Tell them apart.",
            ] as const,
          ]),
      ...(lost.length === 0
        ? []
        : [
            [
              `The series ${id} does not name ${lost.join(" and ")}.`,
              "Series that by or placeColumn tells apart would run together.",
              `Put {${lost[0]}} into the id, or leave it out of by and placeColumn.`,
            ] as const,
          ]),
    ];
  });
};

/** Reads a mapping file from its text; the file's name is for its problems. */
export const readMapping = (text: string, file: string): Checked<Mapping> => {
  const yaml = parseYaml(text, file);
  if (!isOk(yaml)) return yaml;
  const checked = checkWith(mappingSchema, yaml.ok);
  if (!isOk(checked) || checked.ok.kind === "events") return checked;
  const wrong = [...wrongDate(checked.ok), ...wrongIds(checked.ok)];
  if (wrong.length === 0) return checked;
  const place = yaml.ok.placeOf([]);
  return { problems: wrong.map(([what, why, fix]) => ({ file, place, what, why, fix })) };
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
