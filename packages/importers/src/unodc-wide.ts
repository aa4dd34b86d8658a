/**
 * UNODC, wide tables of years: World Drug Report annex 8.3 (prices in Western Europe and the United States; several tables
 * stacked in one sheet, retail per gram and then wholesale per kilogram) and annex 6.1.1 (coca cultivation in hectares, with
 * footnote letters, rows of lower and upper bounds, and countries repeated after a break of the series).
 *
 * A blank cell is missing. A row without any figure is set aside. Adjusted rows are series of their own.
 */
import { idOf, isAfter } from "./cell.ts";
import { type Collector, collector } from "./collector.ts";
import type { Given } from "./given.ts";
import { type Import, type Tally, tallyOf } from "./outcome.ts";
import { figureIn, isEmpty, textOf, withoutFootnotes, yearsOf } from "./sheet-rows.ts";
import type { Sheet, SheetRow, Workbook } from "./workbook.ts";

interface Section {
  readonly years: ReadonlyMap<number, number>;
  readonly level: "retail" | "wholesale";
  readonly unit: string;
}

interface Named {
  readonly id: string;
  readonly measure: string;
  readonly unit: string;
  readonly place: string;
}

const isAlone = (row: SheetRow): boolean => row.cells.slice(1).every((cell) => textOf(cell) === "");
const isNote = (label: string): boolean => /^(sources?|notes?)\b|^[a-z*] |^\*/i.test(label) && label.length > 12;

/** Adds a row of a wide table; a second row of the same name becomes a series of its own, flagged. */
const addWide = (
  row: SheetRow,
  years: ReadonlyMap<number, number>,
  named: Named,
  place: string,
  given: Given,
  to: Collector,
  tally: Tally,
): undefined => {
  const cells = [...years].map(([i, year]) => ({
    year: String(year),
    figure: figureIn(row.cells[i]),
    text: textOf(row.cells[i]),
  }));
  const wrong = cells.find(({ figure }) => figure === undefined);
  const stray = row.cells.findIndex(
    (cell, i) => i > 0 && !years.has(i) && textOf(cell) !== "" && typeof cell === "number",
  );
  if (wrong !== undefined)
    return tally.bad(
      `${place}, ${wrong.year}`,
      "the figure is no number of zero or more",
      `It reads "${wrong.text.slice(0, 40)}".`,
    );
  if (stray >= 0)
    return tally.bad(`${place}, column ${stray + 1}`, "a figure stands under no year", "Fetch the workbook again.");
  const late = cells.find(({ year, figure }) => figure !== null && isAfter(year, given.today));
  if (late !== undefined)
    return tally.bad(place, "the year is in the future", `It is ${late.year}; the import is of ${given.today}.`);
  if (cells.every(({ figure }) => figure === null)) return tally.aside("the row holds no figure");
  const taken = (id: string): boolean => cells.some(({ year }) => to.at(id, year) !== undefined);
  let id = named.id;
  for (let n = 2; taken(id); n++) id = `${named.id}.${n}`;
  const again = id === named.id ? null : "another row of the same name: the series was broken";
  for (const { year, figure } of cells) {
    const flag = [figure === null ? "not given" : null, again].filter((text) => text !== null).join("; ");
    const point = { date: year, value: figure!, flag: flag === "" ? null : flag, lines: [row.line] };
    to.set({ ...named, id, period: "year", basis: "reported" }, point);
  }
  return tally.keep();
};

const levelOf = (label: string): Pick<Section, "level" | "unit"> | undefined => {
  if (/wholesale/i.test(label)) return { level: "wholesale", unit: "USD per kilogram" };
  return /retail|prices? in/i.test(label) ? { level: "retail", unit: "USD per gram" } : undefined;
};

const namedPrice = (label: string, drug: string, area: string, { level, unit }: Section): Named => {
  const american = area === "United States";
  const averaged = /average|adjusted/i.test(label);
  const place = american ? "United States" : averaged ? `${area}, ${withoutFootnotes(label)}` : withoutFootnotes(label);
  const adjusted = american && /adjusted/i.test(label);
  const dollars = /in (\d{4}) US\$/.exec(label)?.[1];
  const money = dollars === undefined ? unit : unit.replace("USD", `USD of ${dollars}`);
  return {
    id: `unodc.price-series.${drug}.${level}.${idOf(place)}${adjusted ? `.${idOf(label)}` : ""}`,
    measure: `${drug}, ${level} price${adjusted ? `, ${label}` : ""}`,
    unit: money,
    place,
  };
};

const titleOf = (sheet: Sheet): string => `${sheet.name.replaceAll("_", " ")} ${textOf(sheet.rows[0]?.cells[0])}`;

/** Whether a sheet of the workbook is a table of prices by year (annex 8.3). */
export const isPriceSeries = (sheet: Sheet): boolean =>
  /price/i.test(titleOf(sheet)) &&
  /US\$|united states/i.test(titleOf(sheet)) &&
  sheet.rows.slice(0, 15).some((row) => yearsOf(row) !== undefined);

/** Whether a sheet of the workbook is a table of coca cultivation by year (annex 6.1.1). */
export const isCoca = (sheet: Sheet): boolean =>
  /\bcoca\b/i.test(titleOf(sheet)) &&
  /cultivation|hectare/i.test(titleOf(sheet)) &&
  sheet.rows.slice(0, 15).some((row) => yearsOf(row) !== undefined);

const readPriceSheet = (sheet: Sheet, given: Given, to: Collector, tally: Tally): number => {
  const title = titleOf(sheet);
  const drug = /heroin/i.test(title) ? "heroin" : /cocaine/i.test(title) ? "cocaine" : idOf(sheet.name);
  const area = /united states|\bUS\b(?!\$)/.test(title.replace(/United States/g, "united states"))
    ? "United States"
    : "Western Europe";
  const rows = sheet.rows.filter((row) => !isEmpty(row));
  let section: Section | undefined;
  let level: Pick<Section, "level" | "unit"> = { level: "retail", unit: "USD per gram" };
  for (const row of rows) {
    const label = textOf(row.cells[0]);
    const years = yearsOf(row);
    if (years !== undefined && (label === "" || /country|territory/i.test(label))) {
      section = { years, ...level };
      tally.aside("a line of years");
    } else if (isAlone(row)) {
      if (section === undefined || isNote(label) || !/average|adjusted/i.test(label)) {
        level = levelOf(label) ?? level;
        tally.aside("a title or a note");
      } else tally.aside("the row holds no figure");
    } else if (section === undefined || label === "")
      tally.bad(
        `${sheet.name}, row ${row.line}`,
        "figures without years above or a name before them",
        "Fetch the workbook again.",
      );
    else
      addWide(
        row,
        section.years,
        namedPrice(label, drug, area, section),
        `${sheet.name}, row ${row.line}`,
        given,
        to,
        tally,
      );
  }
  return rows.length;
};

/** Reads annex 8.3 into yearly price series by drug, level of sale and country. */
export const importUnodcPriceSeries = (workbook: Workbook, given: Given): Import => {
  const tally = tallyOf("unodc-8.3-price-series", [...(given.notes ?? []), ...workbook.notes]);
  const gathered = collector();
  let rows = 0;
  for (const sheet of workbook.sheets)
    if (isPriceSeries(sheet)) rows += readPriceSheet(sheet, given, gathered, tally);
    else tally.note(`the sheet "${sheet.name}" has no table of prices by year and was not read`);
  return tally.finish(rows, gathered.series());
};

const namedCoca = (label: string, last: string): Named => {
  const name = withoutFootnotes(label.replace(/\(best estimate\)/i, "").trim());
  const bound = /^(lower|upper)/i.exec(name)?.[1]?.toLowerCase();
  const place = bound !== undefined ? last : /^(grand )?total/i.test(name) ? "World" : name;
  const measure = bound === undefined ? "coca cultivation" : `coca cultivation, ${bound} bound`;
  return { id: `unodc.coca.${idOf(place)}${bound === undefined ? "" : `.${bound}`}`, measure, unit: "ha", place };
};

const readCocaSheet = (sheet: Sheet, given: Given, to: Collector, tally: Tally): number => {
  const rows = sheet.rows.filter((row) => !isEmpty(row));
  let years: ReadonlyMap<number, number> | undefined;
  let last = "";
  for (const row of rows) {
    const label = textOf(row.cells[0]) === "" ? textOf(row.cells[1]) : textOf(row.cells[0]);
    const heading = yearsOf(row);
    if (heading !== undefined && textOf(row.cells[0]) === "") {
      years = heading;
      tally.aside("a line of years");
    } else if (isAlone(row)) tally.aside("a title or a note");
    else if (years === undefined || label === "")
      tally.bad(
        `${sheet.name}, row ${row.line}`,
        "figures without years above or a name before them",
        "Fetch the workbook again.",
      );
    else {
      const named = namedCoca(label, last);
      if (!named.id.endsWith(".lower") && !named.id.endsWith(".upper")) last = named.place;
      addWide(row, years, named, `${sheet.name}, row ${row.line}`, given, to, tally);
    }
  }
  return rows.length;
};

/** Reads annex 6.1.1 into hectares of coca a year by country, bounds as series of their own. */
export const importUnodcCoca = (workbook: Workbook, given: Given): Import => {
  const tally = tallyOf("unodc-6.1.1-coca", [...(given.notes ?? []), ...workbook.notes]);
  const gathered = collector();
  let rows = 0;
  for (const sheet of workbook.sheets)
    if (isCoca(sheet)) rows += readCocaSheet(sheet, given, gathered, tally);
    else tally.note(`the sheet "${sheet.name}" has no table of coca cultivation and was not read`);
  return tally.finish(rows, gathered.series());
};
