/**
 * UNODC, World Drug Report annex 8.1: prices in US dollars and purities by country, drug, level of sale and year. Where the
 * typical price is blank and both ends of the range are given, the midpoint stands with the range beside it; an end alone
 * is no price and stays missing, with the end in the flag. Nominal dollars.
 */
import { idOf, isAfter } from "./cell.ts";
import { collector } from "./collector.ts";
import type { Given } from "./given.ts";
import { type Import, type Point, type Tally, tallyOf } from "./outcome.ts";
import { figureIn, type Headed, headedBy, textOf, yearOf } from "./sheet-rows.ts";
import { keyOf } from "./table.ts";
import type { SheetRow, Workbook } from "./workbook.ts";

export const PRICES_NEEDED = ["Country/Territory", "Drug", "LevelOfSale", "Year"];
const KNOWN = [
  ...PRICES_NEEDED,
  ..."Region SubRegion DrugGroup DrugForm Typical_USD Minimum_USD Maximum_USD Typical Minimum Maximum Unit Measurement".split(
    " ",
  ),
].map(keyOf);

interface Kind {
  readonly name: "price" | "purity";
  readonly columns: readonly [typical: string, low: string, high: string];
  readonly unitColumn: string;
}

const PRICE: Kind = { name: "price", columns: ["Typical_USD", "Minimum_USD", "Maximum_USD"], unitColumn: "Unit" };
const PURITY: Kind = { name: "purity", columns: ["Typical", "Minimum", "Maximum"], unitColumn: "Measurement" };

const unitOf = (kind: Kind, text: string): string =>
  kind.name === "price"
    ? `USD per ${text === "" ? "unit not stated" : text.toLowerCase()}`
    : text === ""
      ? "not stated"
      : text;

/** The figure of a row with its range: typical, else the midpoint, else missing; undefined when the row has none at all. */
export const figureOf = (
  typical: number | null,
  low: number | null,
  high: number | null,
): Pick<Point, "value" | "flag" | "low" | "high"> | undefined => {
  const range = { ...(low === null ? {} : { low }), ...(high === null ? {} : { high }) };
  if (typical !== null) return { value: typical, flag: null, ...range };
  if (low !== null && high !== null) return { value: (low + high) / 2, flag: "the midpoint of a range", ...range };
  if (low !== null) return { value: null, flag: `only a minimum: ${low}`, ...range };
  return high === null ? undefined : { value: null, flag: `only a maximum: ${high}`, ...range };
};

const readRow = (
  row: SheetRow,
  { cell, header }: Headed,
  kind: Kind,
  given: Given,
  to: ReturnType<typeof collector>,
  tally: Tally,
  sheet: string,
): undefined => {
  const place = `${sheet}, row ${row.line}`;
  const [country, drug, level] = ["Country/Territory", "Drug", "LevelOfSale"].map((name) =>
    textOf(cell(row, name)),
  ) as [string, string, string];
  const year = yearOf(cell(row, "Year"));
  const figures = kind.columns.map((name) => figureIn(cell(row, name)));
  const wrong = kind.columns.find((_, i) => figures[i] === undefined);
  if (drug === "" && year === undefined) return tally.aside("a note, not a figure");
  if (country === "" || drug === "" || year === undefined)
    return tally.bad(place, "the row lacks its country, drug or year", "Fetch the workbook again.");
  if (isAfter(String(year), given.today))
    return tally.bad(place, "the year is in the future", `It is ${year}; the import is of ${given.today}.`);
  if (wrong !== undefined)
    return tally.bad(
      `${place}, ${wrong}`,
      "the figure is no number of zero or more",
      `It reads "${textOf(cell(row, wrong)).slice(0, 40)}".`,
    );
  const [typical, low, high] = figures as [number | null, number | null, number | null];
  if (low !== null && high !== null && low > high)
    return tally.bad(place, "the minimum is above the maximum", "Fetch the workbook again.");
  const figure = figureOf(typical, low, high);
  if (figure === undefined) return tally.aside("the row holds no figure");
  const unit = unitOf(kind, textOf(cell(row, kind.unitColumn)));
  if (
    kind.name === "purity" &&
    unit.includes("%") &&
    [typical, low, high].some((value) => value !== null && value > 100)
  )
    return tally.bad(place, "the purity is above 100 %", "Fetch the workbook again.");
  const form = textOf(cell(row, header.find((name) => /^drugform/i.test(name)) ?? "DrugForm"));
  const names = [kind.name, drug, ...(form === "" ? [] : [form]), level, unit, country];
  const base = `unodc.${names.map(idOf).join(".")}`;
  const point = { date: String(year), ...figure, lines: [row.line] };
  const head = {
    measure: `${drug}, ${level.toLowerCase()} ${kind.name}`,
    unit,
    place: country,
    period: "year",
    basis: "reported",
  } as const;
  if (!to.set({ ...head, id: base }, point)) {
    let n = 2;
    const flag = [figure.flag, "another row of the same country, drug, level, unit and year"]
      .filter((text) => text !== null)
      .join("; ");
    while (!to.set({ ...head, id: `${base}.${n}` }, { ...point, flag })) n++;
  }
  return tally.keep();
};

/** Reads annex 8.1 into yearly prices and purities by drug, level of sale, unit and country. */
export const importUnodcPrices = (workbook: Workbook, given: Given): Import => {
  const tally = tallyOf("unodc-8.1-prices", [...(given.notes ?? []), ...workbook.notes]);
  const gathered = collector();
  let rows = 0;
  for (const sheet of workbook.sheets) {
    const kind = [PRICE, PURITY].find(({ columns }) => headedBy(sheet, [...PRICES_NEEDED, ...columns]) !== undefined);
    if (kind === undefined) {
      tally.note(`the sheet "${sheet.name}" has no table of prices or purities and was not read`);
      continue;
    }
    const headed = headedBy(sheet, [...PRICES_NEEDED, ...kind.columns])!;
    rows += headed.rows.length;
    for (const name of headed.header)
      if (name !== "" && !KNOWN.includes(keyOf(name.replace(/\?$/, "")))) tally.unknownColumn(name);
    for (const row of headed.rows) readRow(row, headed, kind, given, gathered, tally, sheet.name);
  }
  return tally.finish(rows, gathered.series());
};
