/**
 * CDC NCHS, VSRR Provisional Drug Overdose Death Counts (data.cdc.gov, xkb8-kh2a): counts over 12 months ending with the
 * month named. Portal and API spellings and the headers of 2018 are one format: columns are matched by name.
 *
 * An empty value is suppressed (fewer than 10) or of low quality, and stays missing. Percentages stand in the same column
 * and get their own unit. New York City (`YC`) stands beside New York State, which does not include it. Reported and
 * predicted values are two series, and are never mixed.
 *
 * The table is a grid: every area has every month that another area has of the same indicator. A file that is not whole was
 * cut, and is refused.
 */
import { idOf, isAfter, monthLabel, monthNamed, numberIn, yearIn } from "./cell.ts";
import { collector, type SeriesHead } from "./collector.ts";
import type { Given } from "./given.ts";
import { type Import, type Tally, tallyOf } from "./outcome.ts";
import { type Cell, cellBy, checkShape, fits, type Row, type Table } from "./table.ts";

export const VSRR_NEEDED = ["State", "Year", "Month", "Indicator", "Data Value"];
const KNOWN = [
  ...VSRR_NEEDED,
  "State Name",
  "Period",
  "Percent Complete",
  "Percent Pending Investigation",
  "Footnote",
  "Footnote Symbol",
  "Predicted Value",
];

const INDICATORS: ReadonlySet<string> = new Set([
  "Number of Deaths",
  "Number of Drug Overdose Deaths",
  "Percent with drugs specified",
  "Cocaine (T40.5)",
  "Heroin (T40.1)",
  "Methadone (T40.3)",
  "Natural & semi-synthetic opioids (T40.2)",
  "Natural & semi-synthetic opioids, incl. methadone (T40.2, T40.3)",
  "Natural, semi-synthetic, & synthetic opioids, incl. methadone (T40.2-T40.4)",
  "Opioids (T40.0-T40.4,T40.6)",
  "Psychostimulants with abuse potential (T43.6)",
  "Synthetic opioids, excl. methadone (T40.4)",
]);

const PLACES: ReadonlySet<string> = new Set(
  (
    "US YC AK AL AR AZ CA CO CT DC DE FL GA HI IA ID IL IN KS KY LA MA MD ME MI MN MO MS MT NC ND NE NH NJ NM NV NY OH OK OR " +
    "PA PR RI SC SD TN TX UT VA VT WA WI WV WY"
  ).split(" "),
);

/** Name of the area behind a code, with New York City set apart from the state. */
const placeOf = (code: string): string =>
  code === "YC" ? "New York City (YC, apart from NY)" : code === "NY" ? "NY (without New York City)" : code;

const flagOf = (footnote: string, missing: boolean): string | null => {
  const text = footnote.toLowerCase();
  if (text.includes("suppressed")) return "suppressed (fewer than 10)";
  if (text.includes("low data quality")) return "not shown: low data quality";
  if (missing) return "not given";
  if (text.includes("underreported")) return "underreported: data incomplete";
  return text.includes("may differ") ? "provisional: may differ from final data" : null;
};

interface Read {
  readonly code: string;
  readonly date: string;
  readonly indicator: string;
}

const keyOf = (row: Row, cell: Cell, given: Given, tally: Tally): Read | undefined => {
  const place = `line ${row.line}`;
  const code = [cell(row, "State"), cell(row, "State Name")].find((text) => /^[A-Z]{2}$/.test(text));
  const month = monthNamed(cell(row, "Month"));
  const year = yearIn(cell(row, "Year"));
  const indicator = cell(row, "Indicator");
  const period = cell(row, "Period");
  if (code === undefined) {
    tally.bad(`${place}, State`, "the row names no state by its two letters", "Fetch the file again.");
  } else if (year === undefined || month === undefined) {
    tally.bad(`${place}, Year and Month`, "the row has no year and English month name", "Fetch the file again.");
  } else if (indicator === "") {
    tally.bad(`${place}, Indicator`, "the row names no indicator", "Fetch the file again.");
  } else if (period !== "" && period !== "12 month-ending") {
    tally.bad(
      `${place}, Period`,
      "the period is not 12 month-ending",
      "Other periods have other units: import them apart.",
    );
  } else {
    const date = monthLabel(year, month);
    if (!isAfter(date, given.today)) return { code, date, indicator };
    tally.bad(place, "the window ends in the future", `It ends in ${date}; the import is of ${given.today}.`);
  }
  return undefined;
};

/** A cell as number or missing; undefined when it is neither, which is then a problem of the row. */
const figureOf = (text: string, percent: boolean): number | null | undefined => {
  if (text === "" || /^suppressed$/i.test(text)) return null;
  const value = numberIn(text);
  if (value === undefined || value < 0) return undefined;
  return percent ? (value <= 100 ? value : undefined) : Number.isInteger(value) ? value : undefined;
};

interface Heads {
  readonly reported: SeriesHead;
  readonly predicted: SeriesHead;
}

/** The heads of the two series of an indicator and area, made once. */
const headMaker = (): ((key: Read, percent: boolean) => Heads) => {
  const made = new Map<string, Heads>();
  return ({ indicator, code }, percent) => {
    const name = `${code} ${indicator}`;
    const found = made.get(name);
    if (found !== undefined) return found;
    const of = (basis: "reported" | "predicted"): SeriesHead => ({
      id: `vsrr.${idOf(indicator)}.${basis}.${code}`,
      measure: indicator,
      unit: percent ? "%" : "deaths in 12 months",
      place: placeOf(code),
      period: "12 months ending",
      basis,
    });
    const heads: Heads = { reported: of("reported"), predicted: of("predicted") };
    made.set(name, heads);
    return heads;
  };
};

/** Tells each area that lacks months which other areas have of the same indicator: the file was cut. */
const checkGrid = (cells: ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>, tally: Tally): void => {
  for (const [indicator, areas] of cells) {
    const months = [...new Set([...areas.values()].flatMap((own) => [...own]))].sort();
    for (const [code, own] of areas) {
      const lacking = months.filter((month) => !own.has(month));
      if (lacking.length === 0) continue;
      tally.problem(
        `${code}, ${indicator}`,
        "the table is not whole: an area lacks months that other areas have",
        `${lacking.length} of ${months.length} months from ${lacking[0]} to ${lacking.at(-1)} have no row, not even a suppressed one: the file was cut. Fetch it again.`,
      );
    }
  }
};

/** Reads VSRR rows into one series for each indicator, area and basis: deaths in 12 months, or per cent. */
export const importVsrr = (table: Table, given: Given): Import => {
  const tally = tallyOf("cdc-vsrr", given.notes);
  checkShape(table, KNOWN, tally);
  const cell = cellBy(table);
  const gathered = collector();
  const headOf = headMaker();
  const cells = new Map<string, Map<string, Set<string>>>();
  const predicted = (row: Row): string => cell(row, "Predicted Value");
  for (const row of table.rows) {
    if (!fits(table, row, tally)) continue;
    const key = keyOf(row, cell, given, tally);
    if (key === undefined) continue;
    tally.category("Indicator", key.indicator, INDICATORS);
    tally.category("State", key.code, PLACES);
    const areas = cells.get(key.indicator) ?? new Map<string, Set<string>>();
    cells.set(key.indicator, areas.set(key.code, (areas.get(key.code) ?? new Set()).add(key.date)));
    const percent = key.indicator.startsWith("Percent");
    const values = [figureOf(cell(row, "Data Value"), percent), figureOf(predicted(row), false)] as const;
    const [value, expected] = percent ? [values[0], figureOf(predicted(row), true)] : values;
    if (value === undefined || expected === undefined) {
      const column = value === undefined ? "Data Value" : "Predicted Value";
      tally.bad(
        `line ${row.line}, ${column}`,
        percent ? "the value is no percentage" : "the value is no count of deaths",
        `It reads "${cell(row, column).slice(0, 40)}". Counts are whole and not negative; commas stand at thousands.`,
      );
      continue;
    }
    const head = headOf(key, percent);
    const flag = flagOf(cell(row, "Footnote"), value === null);
    const point = { date: key.date, value, flag, lines: [row.line] };
    if (!gathered.set(head.reported, point)) {
      const before = gathered.at(head.reported.id, key.date)!;
      if (before.value === value) tally.aside("repeats an earlier row");
      else
        tally.bad(
          `line ${row.line}`,
          "state, month and indicator were given before with another value",
          `Line ${before.lines[0]} says ${before.value}, this row ${value}: keep one, from one release.`,
        );
      continue;
    }
    if (expected !== null)
      gathered.set(head.predicted, { date: key.date, value: expected, flag: "predicted", lines: [row.line] });
    tally.keep();
  }
  checkGrid(cells, tally);
  return tally.finish(table.rows.length, gathered.series());
};
