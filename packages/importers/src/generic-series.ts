/**
 * Any table of dated figures, read by a mapping: a date or year and month, value columns with their units, the columns that
 * tell series apart, and the words that mean missing. Without a mapping the plain columns `date,value,series,unit,place,flag`
 * are read. One series in two units is refused. Rows of one series and date are summed where the mapping says so; then a row
 * that repeats an earlier one in every cell counts once.
 */
import { dateIn, idOf, isAfter, monthLabel, monthNamed, numberIn, yearIn } from "./cell.ts";
import { type Collector, collector } from "./collector.ts";
import type { Given } from "./given.ts";
import { columnsIn, PLAIN_SERIES, type SeriesMapping } from "./mapping.ts";
import { type Import, type Period, type Tally, tallyOf } from "./outcome.ts";
import { type Cell, cellBy, checkShape, fits, hasColumn, type Row, type Table } from "./table.ts";

const MISSING = ["", "na", "n/a", "nan", "null", "-", "..", "suppressed"];

const dateOf = (row: Row, cell: Cell, mapping: SeriesMapping): string | undefined => {
  if (mapping.date !== undefined) return dateIn(cell(row, mapping.date));
  const year = yearIn(cell(row, mapping.year!));
  if (year === undefined || mapping.month === undefined) return year === undefined ? undefined : String(year);
  const text = cell(row, mapping.month);
  const month = monthNamed(text) ?? numberIn(text);
  return month !== undefined && Number.isInteger(month) && month >= 1 && month <= 12
    ? monthLabel(year, month)
    : undefined;
};

const periodOf = (date: string, mapping: SeriesMapping, plain: boolean): Period => {
  if (!plain) return mapping.period;
  if (date.includes("H")) return "half year";
  return date.length === 10 ? "day" : date.length === 7 ? "month" : "year";
};

const DECIMAL_COMMA = /^[+-]?(\d+|\d{1,3}(\.\d{3})+)(,\d+)?$/;

/** The number of a cell under the stated decimal sign; where semicolons part the cells and none is stated, `1,5` is nobody's guess. */
const numberBy = (text: string, decimal: "." | "," | undefined, delimiter: string): number | undefined => {
  if (decimal === ",")
    return DECIMAL_COMMA.test(text) ? numberIn(text.replaceAll(".", "").replace(",", ".")) : undefined;
  return decimal === undefined && delimiter === ";" && text.includes(",") ? undefined : numberIn(text);
};

const coarse = (date: string, period: Period): string =>
  (period === "month" || period === "12 months ending") && date.length === 10 && date.endsWith("-01")
    ? date.slice(0, 7)
    : date;

interface Work {
  readonly mapping: SeriesMapping;
  readonly plain: boolean;
  readonly missing: ReadonlySet<string>;
  readonly cell: Cell;
  readonly delimiter: string;
  readonly to: Collector;
  readonly units: Map<string, string>;
  /** Rows met so far, cell by cell; only where rows are summed. */
  readonly met: Set<string>;
  readonly tally: Tally;
}

/** The id that a mapping chose, with the texts of its columns in place of their names. */
const chosenId = (id: string, row: Row, cell: Cell): string =>
  id.replace(/\{([^{}]+)\}/g, (_, column: string) => idOf(cell(row, column)));

/** Adds the figures of a row, or sets it aside with its reason. */
const addRow = (row: Row, date: string, work: Work): void => {
  const { mapping, plain, missing, cell, tally, to, units } = work;
  const period = periodOf(date, mapping, plain);
  const place = mapping.place ?? (mapping.placeColumn === undefined ? "" : cell(row, mapping.placeColumn));
  const split = (mapping.by ?? []).map((column) => cell(row, column)).filter((text) => text !== "");
  const read = mapping.values.map((of) => {
    const text = cell(row, of.column);
    const absent = missing.has(text.toLowerCase());
    return { of, text, value: absent ? null : numberBy(text, mapping.decimal, work.delimiter) };
  });
  const wrong = read.find(({ value }) => value === undefined);
  if (wrong !== undefined) {
    tally.bad(
      `line ${row.line}, ${wrong.of.column}`,
      "the value is neither a number nor a word for missing",
      `It reads "${wrong.text.slice(0, 40)}". Name the word under missing, or the decimal sign under decimal.`,
    );
    return;
  }
  if (mapping.add) {
    const whole = JSON.stringify(row.cells);
    if (work.met.has(whole)) {
      tally.aside("repeats an earlier row in every cell");
      return;
    }
    work.met.add(whole);
  }
  let fresh = 0;
  for (const { of, value } of read) {
    const parts = [mapping.id, ...(of.id === undefined ? [] : [of.id]), ...split, ...(place === "" ? [] : [place])];
    const id = of.series === undefined ? parts.map(idOf).join(".") : chosenId(of.series, row, cell);
    const unit = plain ? cell(row, "unit") || "not stated" : of.unit;
    if ((units.get(id) ?? unit) !== unit) {
      tally.bad(`line ${row.line}`, "one series is given in two units", `${id} in ${units.get(id)} and in ${unit}.`);
      return;
    }
    units.set(id, unit);
    const said = mapping.flag === undefined ? "" : cell(row, mapping.flag);
    const flag = said !== "" ? said : value === null ? "not given" : null;
    const measure = [of.measure, ...split].join(", ");
    const point = { date: coarse(date, period), value: value ?? null, flag, lines: [row.line] };
    const head = { id, measure, unit, place, period, basis: "reported" } as const;
    if (mapping.add) {
      to.add(head, point.date, point.value, flag, row.line);
      fresh++;
      continue;
    }
    if (to.set(head, point)) {
      fresh++;
      continue;
    }
    const before = to.at(id, point.date)!;
    if (before.value === point.value) continue;
    tally.bad(
      `line ${row.line}`,
      "series and date were given before with another value",
      `Line ${before.lines[0]} says ${before.value}. Name the column that tells them apart under by, or say add: true to sum them.`,
    );
    return;
  }
  if (fresh > 0) tally.keep();
  else tally.aside("repeats an earlier row");
};

/** Reads a table of dated figures by its mapping, or by the plain columns `date,value`. */
export const importSeries = (table: Table, given: Given, mapping: SeriesMapping = PLAIN_SERIES): Import => {
  const plain = mapping === PLAIN_SERIES;
  const tally = tallyOf("series", given.notes);
  const named = [mapping.date, mapping.year, mapping.month, mapping.placeColumn, mapping.flag, ...(mapping.by ?? [])];
  const valued = mapping.values.flatMap(({ column, series }) => [column, ...columnsIn(series ?? "")]);
  const columns = [...new Set([...named, ...valued])].filter((name) => name !== undefined);
  checkShape({ ...table, closed: true }, [...columns, "unit"], tally);
  if (!table.closed) tally.note("the file ends without a line break: if it was cut, its last figure is short");
  const needed = plain ? ["date", "value"] : columns;
  const absent = needed.filter((name) => !hasColumn(table, name));
  for (const name of absent)
    tally.problem("line 1", `there is no column "${name}"`, `The columns are ${table.header.join(", ")}.`);
  const cell = cellBy(table);
  const missing = new Set((mapping.missing ?? MISSING).map((text) => text.trim().toLowerCase()));
  const work: Work = {
    mapping,
    plain,
    missing,
    cell,
    delimiter: table.delimiter,
    to: collector(),
    units: new Map(),
    met: new Set(),
    tally,
  };
  for (const row of table.rows) {
    if (absent.length > 0) {
      tally.aside("the columns of the mapping are not in the file");
      continue;
    }
    if (!fits(table, row, tally)) continue;
    const date = dateOf(row, cell, mapping);
    if (date === undefined)
      tally.bad(`line ${row.line}`, "the row has no date", "Dates read like 2025-09-02, 2025-09, 2025-H2 or 2025.");
    else if (isAfter(date, given.today))
      tally.bad(`line ${row.line}`, "the date is in the future", `It is ${date}; the import is of ${given.today}.`);
    else addRow(row, date, work);
  }
  return tally.finish(table.rows.length, work.to.series());
};
