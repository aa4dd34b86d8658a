/**
 * US Customs and Border Protection, drug seizures: the nationwide file (field offices and sectors) and the one of Air and
 * Marine Operations, which has `Branch` in place of the area. Fiscal years begin in October: OCT to DEC belong to the
 * calendar year before. `2026 (FYTD)` is a year under way. Asterisks of `Other Drugs**` are marks, not names.
 *
 * A drug without a row in a month inside the file's range was not seized in that month: zero, flagged so. Outside the range
 * nothing is known. Zero pounds with events are kept. Quantities of Air and Marine overlap those of other agencies by
 * assists: the two files are never added.
 */
import { idOf, isAfter, monthAfter, monthLabel, monthNamed, numberIn, yearIn } from "./cell.ts";
import { type Collector, collector, type SeriesHead } from "./collector.ts";
import type { Given } from "./given.ts";
import { type Import, type Tally, tallyOf } from "./outcome.ts";
import { type Cell, cellBy, checkShape, fits, type Row, type Table } from "./table.ts";

const SHARED = [
  "FY",
  "Month (abbv)",
  "Component",
  "Region",
  "Land Filter",
  "Drug Type",
  "Count of Event",
  "Sum Qty (lbs)",
];
export const CBP_NEEDED = [...SHARED, "Area of Responsibility"];
export const AMO_NEEDED = [...SHARED, "Branch"];

const DRUGS: ReadonlySet<string> = new Set([
  "Cocaine",
  "Ecstasy",
  "Fentanyl",
  "Heroin",
  "Ketamine",
  "Khat (Catha Edulis)",
  "Lsd",
  "Marijuana",
  "Methamphetamine",
  "Other Drugs",
]);
const REGIONS: ReadonlySet<string> = new Set(["Coastal/Interior", "Northern Border", "Southwest Border"]);
const LAND: ReadonlySet<string> = new Set(["Land Only", "Land", "Other"]);
const COMPONENTS: ReadonlySet<string> = new Set([
  "Office of Field Operations",
  "U.S. Border Patrol",
  "Air and Marine Operations",
]);

const NO_ROW = "no row: none in a month that the file covers";

interface Seizure {
  readonly date: string;
  readonly drug: string;
  readonly component: string;
  readonly region: string;
  readonly area: string;
  readonly events: number;
  readonly lbs: number;
}

/** The calendar month of a fiscal year and a month's abbreviation: OCT of fiscal 2026 is October 2025. */
export const monthOfFiscal = (fiscal: number, month: number): string =>
  monthLabel(month >= 10 ? fiscal - 1 : fiscal, month);

const seizureOf = (row: Row, cell: Cell, area: string, given: Given, tally: Tally): Seizure | undefined => {
  const place = `line ${row.line}`;
  const fiscal = yearIn(cell(row, "FY").replace(/\s*\(FYTD\)$/i, ""));
  const month = monthNamed(cell(row, "Month (abbv)"));
  const events = numberIn(cell(row, "Count of Event"));
  const lbs = numberIn(cell(row, "Sum Qty (lbs)"));
  const drug = cell(row, "Drug Type").replace(/\*+$/, "").trim();
  const named = ["Component", "Region", area].find((column) => cell(row, column) === "");
  if (fiscal === undefined || month === undefined) {
    tally.bad(`${place}, FY and Month`, "the row has no fiscal year and month", "They read like 2026 (FYTD) and OCT.");
  } else if (drug === "" || named !== undefined) {
    tally.bad(`${place}, ${named ?? "Drug Type"}`, "a name of the row is empty", "Fetch the file again.");
  } else if (events === undefined || events < 0 || !Number.isInteger(events)) {
    tally.bad(
      `${place}, Count of Event`,
      "the count of events is no whole number of zero or more",
      "Fetch the file again.",
    );
  } else if (lbs === undefined || lbs < 0) {
    tally.bad(`${place}, Sum Qty (lbs)`, "the weight is no number of pounds of zero or more", "Fetch the file again.");
  } else {
    const date = monthOfFiscal(fiscal, month);
    if (isAfter(date, given.today)) {
      tally.bad(place, "the month is in the future", `It is ${date}; the import is of ${given.today}.`);
      return undefined;
    }
    return {
      date,
      drug,
      component: cell(row, "Component"),
      region: cell(row, "Region"),
      area: cell(row, area),
      events,
      lbs,
    };
  }
  return undefined;
};

const addTo = (gathered: Collector, of: string, place: string, tail: string, seizure: Seizure, line: number): void => {
  const head = (measure: string, unit: string): SeriesHead => ({
    id: `${of}.${idOf(seizure.drug)}.${measure}${tail}`,
    measure: `${seizure.drug} seized, ${measure === "lb" ? "weight" : "events"}`,
    unit,
    place,
    period: "month",
    basis: "reported",
  });
  const weightless = seizure.lbs === 0 && seizure.events > 0 ? "includes events of zero weight" : null;
  gathered.add(head("lb", "lb"), seizure.date, seizure.lbs, weightless, line);
  gathered.add(head("events", "events"), seizure.date, seizure.events, null, line);
};

const fillRange = (gathered: Collector, of: string, dates: ReadonlySet<string>, tally: Tally): void => {
  const sorted = [...dates].sort();
  const [first] = sorted;
  const last = sorted.at(-1);
  if (first === undefined || last === undefined) return;
  const absent: string[] = [];
  for (let date = first; date <= last; date = monthAfter(date, 1)) {
    if (dates.has(date)) gathered.fill(`${of}.`, { date, value: 0, flag: NO_ROW, lines: [] });
    else {
      absent.push(date);
      gathered.fill(`${of}.`, { date, value: null, flag: "the file has no row of that month", lines: [] });
    }
  }
  if (absent.length > 0)
    tally.note(
      `no row at all for ${absent.length === 1 ? absent[0] : `${absent.length} months from ${absent[0]} to ${absent.at(-1)}`}, inside the file's range: left missing; was the file cut?`,
    );
};

const importSeizures = (table: Table, given: Given, format: string, of: string, area: string): Import => {
  const tally = tallyOf(format, given.notes);
  checkShape(table, [...SHARED, area], tally);
  const cell = cellBy(table);
  const gathered = collector();
  const seen = new Map<string, number>();
  const dates = new Set<string>();
  const overlap = area === "Branch";
  for (const row of table.rows) {
    if (!fits(table, row, tally)) continue;
    const seizure = seizureOf(row, cell, area, given, tally);
    if (seizure === undefined) continue;
    const { date, drug, component, region } = seizure;
    const key = [date, component, region, cell(row, "Land Filter"), seizure.area, drug].join("|");
    const before = seen.get(key);
    if (before !== undefined) {
      tally.bad(
        `line ${row.line}`,
        "month, component, region, land filter, area and drug were given before",
        `See line ${before}: adding both would count twice. Keep one.`,
      );
      continue;
    }
    seen.set(key, row.line);
    dates.add(date);
    tally.category("Component", component, COMPONENTS);
    tally.category("Region", region, REGIONS);
    tally.category("Land Filter", cell(row, "Land Filter"), LAND);
    tally.category("Drug Type", drug, DRUGS);
    addTo(gathered, of, overlap ? "Air and Marine Operations" : "United States border", "", seizure, row.line);
    const tail = overlap ? `.${idOf(seizure.area)}` : `.${idOf(component)}.${idOf(region)}`;
    addTo(gathered, of, overlap ? seizure.area : `${component}, ${region}`, tail, seizure, row.line);
    tally.keep();
  }
  fillRange(gathered, of, dates, tally);
  if (overlap)
    tally.note("quantities overlap those of other agencies by assists: never add them to the nationwide file");
  return tally.finish(table.rows.length, gathered.series());
};

/** Reads the nationwide file into pounds and events a month: by drug, and by drug, component and region. */
export const importCbp = (table: Table, given: Given): Import =>
  importSeizures(table, given, "cbp-drug-seizures", "cbp", "Area of Responsibility");

/** Reads the Air and Marine Operations file into pounds and events a month: by drug, and by drug and branch. */
export const importAmo = (table: Table, given: Given): Import =>
  importSeizures(table, given, "cbp-air-and-marine", "amo", "Branch");
