/**
 * UNODC, World Drug Report annex 7.1: kilograms seized by country, year and drug. The counting rule for cocaine: where a
 * country and year has a row `Cocaine (total …`, that row alone counts; otherwise its components are summed. Coca leaf and
 * coca bush are no cocaine and are set aside. Other drugs keep their own names.
 *
 * Rows of one name, country and year are summed and flagged. A row that repeats an earlier one in every cell counts once; a
 * second total of a country and year is refused. A quantity that is no number (`<1`, `N/A`) is missing.
 */
import { idOf, isAfter } from "./cell.ts";
import { type Collector, collector } from "./collector.ts";
import type { Given } from "./given.ts";
import { type Import, type Tally, tallyOf } from "./outcome.ts";
import { figureIn, type Headed, headedBy, textOf, yearOf } from "./sheet-rows.ts";
import { keyOf } from "./table.ts";
import type { Sheet, SheetRow, Workbook } from "./workbook.ts";

export const SEIZURES_NEEDED = ["Country", "DrugName", "Reference year", "Kilograms"];
const KNOWN = [...SEIZURES_NEEDED, "Region", "SubRegion", "DrugGroup", "DrugSubGroup", "Iso3_code"].map(keyOf);

interface Seized {
  readonly country: string;
  readonly year: string;
  readonly drug: string;
  readonly kilograms: number | null;
  readonly flag: string | null;
  readonly row: SheetRow;
}

const isTotal = (drug: string): boolean => /^cocaine \(total/i.test(drug);
const isCoca = (drug: string): boolean => /^coca (leaf|leaves|bush|paste plants|plants?)/i.test(drug);
const isComponent = (drug: string, group: string): boolean =>
  /cocaine|\bcrack\b|coca paste|basuco/i.test(`${drug} ${group}`) && !isCoca(drug);

const seizedOf = (row: SheetRow, { cell }: Headed, given: Given, tally: Tally): Seized | undefined => {
  const place = `row ${row.line}`;
  const country = textOf(cell(row, "Country"));
  const drug = textOf(cell(row, "DrugName"));
  const year = yearOf(cell(row, "Reference year"));
  const kilograms = figureIn(cell(row, "Kilograms"));
  const text = textOf(cell(row, "Kilograms"));
  if (drug === "" && year === undefined && text === "") {
    tally.aside("a note, not a figure");
  } else if (country === "" || drug === "" || year === undefined) {
    tally.bad(place, "the row lacks its country, drug or year", "Fetch the workbook again.");
  } else if (isAfter(String(year), given.today)) {
    tally.bad(place, "the year is in the future", `It is ${year}; the import is of ${given.today}.`);
  } else if (kilograms === undefined && (typeof cell(row, "Kilograms") === "number" || /^-\s*\d/.test(text))) {
    tally.bad(`${place}, Kilograms`, "the weight is negative", "Fetch the workbook again.");
  } else {
    const flag =
      kilograms === undefined ? `not a number: ${text.slice(0, 40)}` : kilograms === null ? "not given" : null;
    return { country, year: String(year), drug, kilograms: kilograms ?? null, flag, row };
  }
  return undefined;
};

const put = (to: Collector, seized: Seized, name: string, note: string | null): void => {
  const id = `unodc.seizures.${idOf(name)}.${idOf(seized.country)}`;
  const again = to.at(id, seized.year) !== undefined ? "the sum of several rows" : null;
  const flags = [note, again, seized.flag].filter((text) => text !== null).join("; ");
  const head = {
    id,
    measure: `${name} seized`,
    unit: "kg",
    place: seized.country,
    period: "year",
    basis: "reported",
  } as const;
  to.add(head, seized.year, seized.kilograms, flags === "" ? null : flags, seized.row.line);
};

interface Grouped extends Seized {
  readonly group: string;
  readonly place: string;
}

const countryYear = ({ country, year }: Seized): string => `${country}|${year}`;

/** The rows of a sheet that say something, without those that repeat an earlier one in every cell. */
const rowsIn = (sheet: Sheet, headed: Headed, given: Given, seen: Set<string>, tally: Tally): Grouped[] =>
  headed.rows.flatMap((row) => {
    const seized = seizedOf(row, headed, given, tally);
    if (seized === undefined) return [];
    const whole = JSON.stringify(headed.header.map((name, i) => [name, textOf(row.cells[i])]));
    if (seen.has(whole)) return tally.aside("repeats an earlier row in every cell") ?? [];
    seen.add(whole);
    return [{ ...seized, group: textOf(headed.cell(row, "DrugGroup")), place: `${sheet.name}, row ${row.line}` }];
  });

const importRow = (seized: Grouped, totals: ReadonlyMap<string, Grouped>, to: Collector, tally: Tally): undefined => {
  const { drug, group, country, year, place } = seized;
  const total = totals.get(countryYear(seized));
  if (isCoca(drug)) return tally.aside("coca leaf or bush, which is no cocaine");
  if (!isTotal(drug) && isComponent(drug, group) && total !== undefined)
    return tally.aside("a component of a cocaine total that the country also gives");
  if (isTotal(drug) && total !== seized)
    return tally.bad(
      place,
      "a second cocaine total of one country and year",
      `${country} ${year}: "${total?.drug}" in ${total?.place} says ${total?.kilograms} kg, "${drug}" here ${seized.kilograms} kg; adding both would count twice. Keep one.`,
    );
  if (isTotal(drug)) put(to, seized, "Cocaine", "the total row of the country");
  else if (isComponent(drug, group)) put(to, seized, "Cocaine", "the sum of the components");
  else put(to, seized, drug, null);
  return tally.keep();
};

/** Reads annex 7.1 into kilograms a year by drug and country, with the counting rule for cocaine. */
export const importUnodcSeizures = (workbook: Workbook, given: Given): Import => {
  const tally = tallyOf("unodc-7.1-seizures", [...(given.notes ?? []), ...workbook.notes]);
  const gathered = collector();
  const seen = new Set<string>();
  const read: Grouped[] = [];
  let rows = 0;
  for (const sheet of workbook.sheets) {
    const headed = headedBy(sheet, SEIZURES_NEEDED);
    if (headed === undefined) {
      tally.note(`the sheet "${sheet.name}" has no table of seizures and was not read`);
      continue;
    }
    rows += headed.rows.length;
    for (const name of headed.header) if (name !== "" && !KNOWN.includes(keyOf(name))) tally.unknownColumn(name);
    read.push(...rowsIn(sheet, headed, given, seen, tally));
  }
  const totals = new Map<string, Grouped>();
  for (const seized of read)
    if (isTotal(seized.drug) && !totals.has(countryYear(seized))) totals.set(countryYear(seized), seized);
  for (const seized of read) importRow(seized, totals, gathered, tally);
  return tally.finish(rows, gathered.series());
};
