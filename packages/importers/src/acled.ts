/**
 * ACLED export: one row for each event, 31 columns, dates as `16 May 2025` or `2025-05-16`, free text with line breaks.
 * Only counts leave: events and fatalities by country, first-level region, month and type. No position, actor or note is
 * kept, by the rule of the project and by ACLED's terms, which forbid passing rows on.
 *
 * Of several versions of one event the one with the latest timestamp counts. A month without a row may be one without
 * events or one that was not asked for: it is left out, not zero. Events dated to the month only are flagged.
 */
import { dateIn, idOf, isAfter, numberIn } from "./cell.ts";
import { collector } from "./collector.ts";
import type { Given } from "./given.ts";
import { type Import, type Tally, tallyOf } from "./outcome.ts";
import { type Cell, cellBy, checkShape, fits, type Row, type Table } from "./table.ts";

export const ACLED_NEEDED = ["event_id_cnty", "event_date", "event_type", "country", "admin1", "fatalities"];
const KNOWN = [
  ...ACLED_NEEDED,
  ..."year time_precision disorder_type sub_event_type actor1 assoc_actor_1 inter1 actor2 assoc_actor_2 inter2".split(
    " ",
  ),
  ..."interaction civilian_targeting iso region admin2 admin3 location latitude longitude geo_precision source".split(
    " ",
  ),
  ..."source_scale notes tags timestamp data_id event_id_no_cnty iso3".split(" "),
];
const TYPES: ReadonlySet<string> = new Set([
  "Battles",
  "Explosions/Remote violence",
  "Violence against civilians",
  "Protests",
  "Riots",
  "Strategic developments",
]);

interface Counted {
  readonly id: string;
  readonly date: string;
  readonly type: string;
  readonly place: string;
  readonly fatalities: number;
  readonly flag: string | null;
  readonly stamp: number;
  readonly line: number;
}

const countedOf = (row: Row, cell: Cell, given: Given, tally: Tally): Counted | undefined => {
  const place = `line ${row.line}`;
  const date = dateIn(cell(row, "event_date"));
  const fatalities = numberIn(cell(row, "fatalities"));
  const empty = ["event_id_cnty", "event_type", "country"].find((name) => cell(row, name) === "");
  if (date === undefined || date.length !== 10)
    tally.bad(`${place}, event_date`, "the date is no day", "It reads like 16 May 2025 or 2025-05-16.");
  else if (empty !== undefined)
    tally.bad(`${place}, ${empty}`, "a name of the row is empty", "Export the events again.");
  else if (fatalities === undefined || fatalities < 0 || !Number.isInteger(fatalities))
    tally.bad(`${place}, fatalities`, "the number is no whole number of zero or more", "Export the events again.");
  else if (isAfter(date, given.today))
    tally.bad(place, "the event is in the future", `It is of ${date}; the import is of ${given.today}.`);
  else
    return {
      id: cell(row, "event_id_cnty"),
      date: date.slice(0, 7),
      type: cell(row, "event_type"),
      place: [cell(row, "country"), cell(row, "admin1")].filter((name) => name !== "").join(", "),
      fatalities,
      flag: cell(row, "time_precision") === "3" ? "includes events dated to the month only" : null,
      stamp: numberIn(cell(row, "timestamp")) ?? 0,
      line: row.line,
    };
  return undefined;
};

/** Reads an ACLED export into events and fatalities a month by type, country and first-level region. */
export const importAcled = (table: Table, given: Given): Import => {
  const tally = tallyOf("acled", given.notes);
  checkShape(table, KNOWN, tally);
  const cell = cellBy(table);
  const latest = new Map<string, Counted>();
  for (const row of table.rows) {
    if (!fits(table, row, tally)) continue;
    const counted = countedOf(row, cell, given, tally);
    if (counted === undefined) continue;
    tally.category("event_type", counted.type, TYPES);
    const before = latest.get(counted.id);
    if (before !== undefined) tally.aside("an older version of an event, or a repetition");
    else tally.keep();
    if (before === undefined || counted.stamp > before.stamp) latest.set(counted.id, counted);
  }
  const gathered = collector();
  for (const { date, type, place, fatalities, flag, line } of latest.values()) {
    const head = (measure: string) => ({
      id: `acled.${measure}.${idOf(type)}.${idOf(place)}`,
      measure: `${type}, ${measure}`,
      unit: measure === "events" ? "events" : "deaths",
      place,
      period: "month" as const,
      basis: "reported" as const,
    });
    gathered.add(head("events"), date, 1, flag, line);
    gathered.add(head("fatalities"), date, fatalities, flag, line);
  }
  return tally.finish(table.rows.length, gathered.series());
};
