/**
 * CDC WONDER, exported table: rows under a header, subtotals named in `Notes`, then a line `---` and the query's own words.
 * `Suppressed` (1 to 9), `Unreliable` (a rate on fewer than 20), `Not Applicable` and `Missing` are missing, each with its
 * word. The parameters of the query (ICD codes, years, group-by) go with the figures.
 *
 * Limit: WONDER's terms forbid showing sub-national counts under ten; they are suppressed in the file itself.
 */
import { idOf, isAfter, monthLabel, monthNamed, numberIn, yearIn } from "./cell.ts";
import { type Collector, collector } from "./collector.ts";
import type { Given } from "./given.ts";
import { type Import, type Period, type Problem, refused, type Tally, tallyOf } from "./outcome.ts";
import { type Cell, cellBy, delimiterOf, fits, hasColumn, keyOf, type Row, type Table, tableOf } from "./table.ts";

export const WONDER_NEEDED = ["Notes", "Deaths"];
const MEASURES: Readonly<Record<string, string>> = {
  deaths: "deaths",
  births: "births",
  population: "people",
  crude_rate: "deaths per 100000 people a year",
  age_adjusted_rate: "deaths per 100000 people a year, age adjusted",
};
const LEFT_OUT = /confidence|standard error|% of total/i;
const WORDS: Readonly<Record<string, string>> = {
  suppressed: "suppressed (1 to 9)",
  unreliable: "unreliable: on fewer than 20 deaths",
  "not applicable": "not applicable",
  missing: "missing",
  "": "not given",
};
const TIME = new Set(["year", "year_code", "month", "month_code"]);

/** The words after the table as `name: value`; a name that comes twice (ICD codes) is joined. */
const statedIn = (notes: string): Record<string, string> => {
  const stated: Record<string, string> = {};
  for (const [, line] of notes.matchAll(/^"?([^\r\n]*?)"?$/gm)) {
    const pair = /^([A-Z][\w ,/-]{2,40}): (.+)$/.exec(line ?? "");
    if (pair === null) continue;
    const [, name, value] = pair as unknown as [string, string, string];
    stated[name] = stated[name] === undefined ? value : `${stated[name]}; ${value}`;
  }
  return stated;
};

const dateOf = (row: Row, cell: Cell, stated: Readonly<Record<string, string>>): string | undefined => {
  const code = /^(\d{4})\/(\d{2})$/.exec(cell(row, "Month Code"));
  if (code !== null) return Number(code[2]) <= 12 && code[2] !== "00" ? `${code[1]}-${code[2]}` : undefined;
  const year = yearIn(cell(row, "Year Code")) ?? yearIn(cell(row, "Year").replace(/\s*\(provisional\)/i, ""));
  const label = /^([A-Za-z]{3,9}\.?),? ?(\d{4})?/.exec(cell(row, "Month"));
  if (label !== null) {
    const month = monthNamed(label[1]!);
    const of = yearIn(label[2] ?? "") ?? year;
    return month === undefined || of === undefined ? undefined : monthLabel(of, month);
  }
  if (year !== undefined) return String(year);
  const only = yearIn(stated["Year/Month"] ?? "");
  return only === undefined ? undefined : String(only);
};

const placeIn = (row: Row, cell: Cell): string =>
  ["County", "State", "Census Region"].map((name) => cell(row, name)).find((name) => name !== "") ?? "United States";

interface Parts {
  readonly table: Table;
  readonly stated: Readonly<Record<string, string>>;
  readonly cut: boolean;
}

const partsOf = (text: string): Parts | Problem => {
  const end = /(^|[\r\n])"?---"?[ \t]*([\r\n]|$)/.exec(text);
  const body = end === null ? text : text.slice(0, end.index + 1);
  const table = tableOf(body, delimiterOf(body));
  if ("reason" in table) return table;
  return { table, stated: end === null ? {} : statedIn(text.slice(end.index)), cut: end === null };
};

const groupOf = (row: Row, table: Table, cell: Cell): string =>
  table.header
    .filter((name) => {
      const key = keyOf(name);
      return (
        !(key in MEASURES) &&
        !TIME.has(key) &&
        key !== "notes" &&
        !key.endsWith("_code") &&
        !LEFT_OUT.test(name) &&
        !["county", "state", "census_region"].includes(key)
      );
    })
    .map((name) => `${name} ${cell(row, name)}`)
    .join(", ");

const addRow = (row: Row, date: string, of: string, table: Table, cell: Cell, to: Collector, tally: Tally): boolean => {
  const group = groupOf(row, table, cell);
  const provisional = /\(provisional/i.test(`${cell(row, "Year")} ${cell(row, "Month")}`) ? "provisional" : null;
  const period: Period = date.length === 4 ? "year" : "month";
  const place = placeIn(row, cell);
  let added = false;
  for (const column of table.header.filter((name) => keyOf(name) in MEASURES)) {
    const text = cell(row, column);
    const word = WORDS[text.toLowerCase()];
    const number = numberIn(text.replace(/\s*\(Unreliable\)$/i, ""));
    if (word === undefined && (number === undefined || number < 0)) {
      tally.bad(
        `line ${row.line}, ${column}`,
        "the value is neither a number of zero or more nor a word of WONDER",
        `It reads "${text.slice(0, 40)}". Fetch the file again.`,
      );
      return false;
    }
    const id = ["wonder", idOf(column), of, period, ...(group === "" ? [] : [idOf(group)]), idOf(place)].join(".");
    const unreliable = /\(Unreliable\)$/i.test(text) ? WORDS.unreliable! : null;
    const head = { id, measure: column, unit: MEASURES[keyOf(column)]!, place, period, basis: "reported" as const };
    const value = word === undefined ? number! : null;
    added = to.set(head, { date, value, flag: word ?? unreliable ?? provisional, lines: [row.line] });
    if (!added) {
      tally.bad(
        `line ${row.line}`,
        "place, period and groups were given before",
        "Keep one of the rows, or ask WONDER for the column that tells them apart.",
      );
      return false;
    }
  }
  return added;
};

const codesOf = (stated: Readonly<Record<string, string>>): string => {
  const codes = [...(stated["MCD - ICD-10 Codes"] ?? "").matchAll(/\b([A-Z]\d\d(?:\.\d)?)\b/g)].map(
    ([, code]) => code!,
  );
  return codes.length === 0 ? "deaths-as-asked" : idOf(codes.join(" and "));
};

/** Reads a WONDER export into one series for each measure, place and group; totals are set aside by their note. */
export const importWonder = (text: string, given: Given): Import => {
  const parts = partsOf(text);
  if ("reason" in parts) return refused("cdc-wonder", [parts], 0, given.notes);
  const { table, stated, cut } = parts;
  const tally = tallyOf("cdc-wonder", given.notes);
  if (cut && table.delimiter === "\t")
    tally.problem(
      "last line",
      "the notes after the table are missing: the file is cut",
      "Export the table again, whole.",
    );
  else if (cut) tally.note("no notes after the table: what was asked of WONDER is not known");
  if (cut && !table.closed) tally.problem("last line", "the file ends inside a line", "Export the table again, whole.");
  for (const name of table.header) {
    const key = keyOf(name);
    const known = key in MEASURES || TIME.has(key) || key === "notes" || LEFT_OUT.test(name) || key.endsWith("_code");
    if (!known && !hasColumn(table, `${name} Code`)) tally.unknownColumn(name);
  }
  const cell = cellBy(table);
  const gathered = collector();
  const of = codesOf(stated);
  for (const row of table.rows) {
    if (cell(row, "Notes") !== "") {
      tally.aside(/total/i.test(cell(row, "Notes")) ? "a total or subtotal of the rows above" : "a note, not a figure");
      continue;
    }
    if (!fits(table, row, tally)) continue;
    const date = dateOf(row, cell, stated);
    if (date === undefined)
      tally.bad(`line ${row.line}`, "the row names no year or month", "Group the query by Year or by Month.");
    else if (isAfter(date, given.today))
      tally.bad(`line ${row.line}`, "the period is in the future", `It is ${date}; the import is of ${given.today}.`);
    else if (addRow(row, date, of, table, cell, gathered, tally)) tally.keep();
  }
  return tally.finish(table.rows.length, gathered.series(), [], stated);
};
