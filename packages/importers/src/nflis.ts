/**
 * DEA NFLIS-Drug: reports of substances by state and half year, as the Data Query System exports them (fields padded with
 * blanks, `SA1 (JAN - JUN)`), as a table already summed by base substance, and as the yearly Table 3 (see nflis-table.ts).
 *
 * Substances are summed to their base. A half year whose query ran less than six months after its end is marked incomplete
 * (assumption: laboratories report for about two quarters afterwards). A state without a row is not known to be zero.
 */
import { idOf, isAfter, monthsBetween, numberIn, yearIn } from "./cell.ts";
import { type Collector, collector } from "./collector.ts";
import type { Given } from "./given.ts";
import { type Import, type Tally, tallyOf } from "./outcome.ts";
import { cellBy, checkShape, fits, type Table } from "./table.ts";

export const DQS_NEEDED = ["YYYY", "PERIOD", "DRUG_REPORTS", "BASE_DESCRIPTION", "STATE"];
const DQS_KNOWN = [
  ...DQS_NEEDED,
  "LABTYPE",
  "RPTAGGR",
  "QUERY_RUN_DATE",
  "SUBSTANCE_ID",
  "SUBSTANCE_DESCRIPTION",
  "BASE_ID",
  "DRUG_CATEGORY_CODE",
  "DRUG_CATEGORY_DESCRIPTION",
  "STATE_LONG_NAME",
  "STATE_FIPS",
];
export const HALF_YEAR_NEEDED = ["year", "half", "state", "drug_base", "reports"];
const COMPLETE_AFTER_MONTHS = 6;

interface Reports {
  readonly base: string;
  readonly state: string;
  readonly year: number | undefined;
  readonly half: string;
  readonly reports: number | undefined;
  readonly key: string;
  readonly asked: string;
}

const addReports = (to: Collector, read: Reports, date: string, line: number): void => {
  const end = date.endsWith("H1") ? `${date.slice(0, 4)}-06` : `${date.slice(0, 4)}-12`;
  const early = read.asked !== "" && monthsBetween(end, read.asked) < COMPLETE_AFTER_MONTHS;
  for (const [place, flag] of [
    [read.state, null],
    ["US", "the sum of the states that have a row"],
  ] as const) {
    const flags = [flag, early ? "incomplete" : null].filter((text) => text !== null).join("; ");
    to.add(
      {
        id: `nflis.${idOf(read.base)}.${place}`,
        measure: `${read.base}, reports`,
        unit: "reports",
        place,
        period: "half year",
        basis: "reported",
      },
      date,
      read.reports!,
      flags === "" ? null : flags,
      line,
    );
  }
};

const importHalves = (
  format: "nflis" | "nflis-half-years",
  table: Table,
  given: Given,
  known: readonly string[],
  read: (cell: (name: string) => string) => Reports,
): Import => {
  const tally: Tally = tallyOf(format, given.notes);
  checkShape(table, known, tally);
  const cell = cellBy(table);
  const gathered = collector();
  const seen = new Map<string, { line: number; reports: number }>();
  for (const row of table.rows) {
    if (!fits(table, row, tally)) continue;
    const place = `line ${row.line}`;
    const found = read((name) => cell(row, name));
    const half = /^SA([12])\b/.exec(found.half)?.[1];
    const { year, reports } = found;
    if (year === undefined || half === undefined) {
      tally.bad(place, "the row has no year and half (SA1 or SA2)", "Export the table again by half year.");
      continue;
    }
    const date = `${year}-H${half}`;
    if (!/^[A-Z]{2}$/.test(found.state) || found.base === "")
      tally.bad(place, "the row lacks the state's two letters or the substance", "Export the table again.");
    else if (reports === undefined || reports < 0 || !Number.isInteger(reports))
      tally.bad(place, "the number of reports is no whole number of zero or more", "Export the table again.");
    else if (isAfter(date, given.today))
      tally.bad(place, "the half year is in the future", `It is ${date}; the import is of ${given.today}.`);
    else {
      const key = `${date}|${found.state}|${found.key}`;
      const before = seen.get(key);
      if (before === undefined) {
        seen.set(key, { line: row.line, reports });
        addReports(gathered, found, date, row.line);
        tally.keep();
      } else if (before.reports === reports) tally.aside("repeats an earlier row");
      else
        tally.bad(
          place,
          "state, half year and substance were given before with another number",
          `See line ${before.line}.`,
        );
    }
  }
  return tally.finish(table.rows.length, gathered.series());
};

/** Reads an export of the Data Query System: reports by base substance, state and half year, and the sum of its states. */
export const importNflisQuery = (table: Table, given: Given): Import =>
  importHalves("nflis", table, given, DQS_KNOWN, (cell) => ({
    base: cell("BASE_DESCRIPTION"),
    state: cell("STATE"),
    year: yearIn(cell("YYYY")),
    half: cell("PERIOD"),
    reports: numberIn(cell("DRUG_REPORTS")),
    key: `${cell("SUBSTANCE_ID")}|${cell("SUBSTANCE_DESCRIPTION")}|${cell("BASE_DESCRIPTION")}|${cell("LABTYPE")}|${cell("RPTAGGR")}`,
    asked: cell("QUERY_RUN_DATE"),
  }));

/** Reads a table already summed by base substance: `year,half,state,drug_base,reports`. */
export const importNflisHalves = (table: Table, given: Given): Import =>
  importHalves("nflis-half-years", table, given, HALF_YEAR_NEEDED, (cell) => ({
    base: cell("drug_base"),
    state: cell("state"),
    year: yearIn(cell("year")),
    half: cell("half"),
    reports: numberIn(cell("reports")),
    key: cell("drug_base"),
    asked: "",
  }));
