/**
 * Any table of dated events, read by a mapping, or by the plain columns `date,says,id,place,kind,source`. The date keeps its
 * precision: a month stays a month. Contradicting rows are both kept; only an exact repetition is set aside.
 */
import { dateIn, idOf, isAfter } from "./cell.ts";
import type { Given } from "./given.ts";
import { type EventsMapping, PLAIN_EVENTS } from "./mapping.ts";
import { type Import, type ImportedEvent, tallyOf } from "./outcome.ts";
import { cellBy, checkShape, fits, hasColumn, type Table } from "./table.ts";

const precisionOf = (date: string): ImportedEvent["precision"] =>
  date.length === 10 ? "day" : date.length === 7 && !date.includes("H") ? "month" : "year";

/** Reads a table of dated events. */
export const importEvents = (table: Table, given: Given, mapping: EventsMapping = PLAIN_EVENTS): Import => {
  const tally = tallyOf("events", given.notes);
  const { date, says, id, place, type, source } = mapping;
  const columns = [date, says, id, place, type, source].filter((name) => name !== undefined);
  checkShape({ ...table, closed: true }, columns, tally);
  if (!table.closed) tally.note("the file ends without a line break: if it was cut, its last words are short");
  const needed = mapping === PLAIN_EVENTS ? [date, says] : columns;
  const absent = needed.filter((name) => !hasColumn(table, name));
  for (const name of absent)
    tally.problem("line 1", `there is no column "${name}"`, `The columns are ${table.header.join(", ")}.`);
  const cell = cellBy(table);
  const events: ImportedEvent[] = [];
  const seen = new Set<string>();
  const ids = new Set<string>();
  for (const row of table.rows) {
    if (absent.length > 0) {
      tally.aside("the columns of the mapping are not in the file");
      continue;
    }
    if (!fits(table, row, tally)) continue;
    const when = dateIn(cell(row, date));
    const what = cell(row, says);
    if (when === undefined)
      tally.bad(`line ${row.line}, ${date}`, "the row has no date", "Dates read like 2025-09-02, 2025-09 or 2025.");
    else if (what === "")
      tally.bad(`line ${row.line}, ${says}`, "the row says nothing", "Name the column of the words.");
    else if (isAfter(when, given.today))
      tally.bad(`line ${row.line}`, "the event is in the future", `It is of ${when}; the import is of ${given.today}.`);
    else {
      const text = (name: string | undefined): string => (name === undefined ? "" : cell(row, name));
      const key = row.cells.join("\u0001");
      if (seen.has(key)) {
        tally.aside("repeats an earlier row");
        continue;
      }
      seen.add(key);
      const own = text(id) === "" ? `${when}-${idOf(what).slice(0, 40)}` : idOf(text(id));
      let name = own;
      for (let n = 2; ids.has(name); n++) name = `${own}-${n}`;
      ids.add(name);
      events.push({
        id: name,
        date: when,
        precision: precisionOf(when),
        kind: text(type),
        place: text(place),
        says: what,
        source: text(source),
        line: row.line,
      });
      tally.keep();
    }
  }
  return tally.finish(table.rows.length, [], events);
};
