/**
 * Which format a file is, by its content: bytes that begin an archive are a workbook, else text under a header. A file's name
 * is only for messages: the agencies' names move. A header that is nearly one of a format is named with what it lacks.
 */
import { nearest } from "@inflow/evidence";
import { ACLED_NEEDED } from "./acled.ts";
import { AMO_NEEDED, CBP_NEEDED } from "./cbp.ts";
import { decode } from "./decode.ts";
import { DQS_NEEDED, HALF_YEAR_NEEDED } from "./nflis.ts";
import { isNflisTable } from "./nflis-table.ts";
import type { Problem } from "./outcome.ts";
import { headedBy } from "./sheet-rows.ts";
import { delimiterOf, keyOf, rowsOf, type Table, tableOf, tableOfJson } from "./table.ts";
import { PRICES_NEEDED } from "./unodc-prices.ts";
import { SEIZURES_NEEDED } from "./unodc-seizures.ts";
import { isCoca, isPriceSeries } from "./unodc-wide.ts";
import { VSRR_NEEDED } from "./vsrr.ts";
import { WONDER_NEEDED } from "./wonder.ts";
import { openWorkbook, type Workbook } from "./workbook.ts";

export const FORMATS = [
  "cdc-vsrr",
  "cdc-wonder",
  "cbp-drug-seizures",
  "cbp-air-and-marine",
  "nflis",
  "nflis-half-years",
  "nflis-table-3",
  "acled",
  "unodc-7.1-seizures",
  "unodc-8.1-prices",
  "unodc-8.3-price-series",
  "unodc-6.1.1-coca",
  "events",
  "series",
] as const;
export type Format = (typeof FORMATS)[number];

/** What was opened: text with its table, or a workbook; or why it was not. */
export type Opened =
  | { readonly kind: "text"; readonly text: string; readonly table: Table; readonly notes: readonly string[] }
  | { readonly kind: "workbook"; readonly workbook: Workbook }
  | { readonly problems: readonly Problem[]; readonly rows: number };

const HEADERS: readonly (readonly [format: Format, needed: readonly string[]])[] = [
  ["cdc-vsrr", VSRR_NEEDED],
  ["cbp-drug-seizures", CBP_NEEDED],
  ["cbp-air-and-marine", AMO_NEEDED],
  ["acled", ACLED_NEEDED],
  ["nflis", DQS_NEEDED],
  ["nflis-half-years", HALF_YEAR_NEEDED],
  ["cdc-wonder", WONDER_NEEDED],
  ["events", ["date", "says"]],
  ["series", ["date", "value"]],
];

const linesIn = (text: string): number => {
  const lines = text.split(/\r\n|\n|\r/).filter((line) => line.trim() !== "").length;
  return Math.max(0, lines - 1);
};

/** Opens a file's bytes as text with a table or as a workbook. */
export const openFile = async (bytes: Uint8Array): Promise<Opened> => {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const workbook = await openWorkbook(bytes);
    return "problems" in workbook ? { problems: workbook.problems, rows: 0 } : { kind: "workbook", workbook };
  }
  const decoded = decode(bytes);
  if ("problems" in decoded) return { problems: decoded.problems, rows: 0 };
  const { text, notes } = decoded;
  const isWonder = /^"?Notes"?[\t,]/.test(text);
  const end = isWonder ? /(^|[\r\n])"?---/.exec(text)?.index : undefined;
  const body = end === undefined ? text : text.slice(0, end + 1);
  const table = /^\s*\[/.test(text) ? tableOfJson(text) : tableOf(body, delimiterOf(body));
  return "reason" in table ? { problems: [table], rows: linesIn(body) } : { kind: "text", text, table, notes };
};

const workbookFormat = ({ sheets }: Workbook): Format | undefined => {
  if (sheets.some((sheet) => headedBy(sheet, SEIZURES_NEEDED) !== undefined)) return "unodc-7.1-seizures";
  if (sheets.some((sheet) => headedBy(sheet, PRICES_NEEDED) !== undefined)) return "unodc-8.1-prices";
  if (sheets.some(isPriceSeries)) return "unodc-8.3-price-series";
  return sheets.some(isCoca) ? "unodc-6.1.1-coca" : undefined;
};

/** The share of a format's columns from which a header is nearly one of it; year, month and state alone are not (assumption). */
const NEARLY = 0.7;

const headerFormat = (header: readonly string[]): Format | Problem => {
  const keys = new Set(header.map(keyOf));
  const scored = HEADERS.map(([format, needed]) => {
    const lacking = needed.filter((name) => !keys.has(keyOf(name)));
    return { format, lacking, share: 1 - lacking.length / needed.length };
  });
  const found = scored.find(({ lacking }) => lacking.length === 0);
  if (found !== undefined) return found.format;
  const close = scored.reduce((best, one) => (one.share > best.share ? one : best));
  if (close.share < NEARLY)
    return {
      place: "line 1",
      reason: "the content is none of the formats that are known",
      fix: `Give a mapping file that names the columns of date and value; the header reads "${header.slice(0, 8).join(", ").slice(0, 160)}".`,
    };
  const hints = close.lacking.map((name) => {
    const near = nearest(name, header);
    return near === null ? `"${name}"` : `"${name}" (is "${near}" meant?)`;
  });
  return {
    place: "line 1",
    reason: `the header is nearly that of ${close.format} and lacks ${hints.join(" and ")}`,
    fix: "Put the name of the column right, or fetch the file again; other units need a mapping file.",
  };
};

const NATIVE_COMMAS: ReadonlySet<Format> = new Set([
  "cdc-vsrr",
  "cbp-drug-seizures",
  "cbp-air-and-marine",
  "acled",
  "nflis",
]);

const SIGNS: Readonly<Record<string, string>> = { "\t": "tabs", ";": "semicolons", "|": "bars" };

/** The format of an opened file, or why it has none. */
export const formatOf = (opened: Exclude<Opened, { problems: readonly Problem[] }>): Format | Problem => {
  if (opened.kind === "workbook")
    return (
      workbookFormat(opened.workbook) ?? {
        place: opened.workbook.sheets
          .map(({ name }) => name)
          .join(", ")
          .slice(0, 160),
        reason: "no sheet of the workbook is of a known form",
        fix: "Save the sheet as CSV and give a mapping file, or check that the header stands within the first 15 rows.",
      }
    );
  const rows = rowsOf(opened.text.slice(0, 400).split(/[\r\n]/)[0] ?? "", ",");
  if (Array.isArray(rows) && isNflisTable(rows)) return "nflis-table-3";
  const format = headerFormat(opened.table.header);
  if (typeof format !== "string" || opened.table.delimiter === "," || !NATIVE_COMMAS.has(format)) return format;
  return {
    place: "line 1",
    reason: `the cells are parted by ${SIGNS[opened.table.delimiter] ?? "another sign"}; ${format} is published with commas`,
    fix: "The file was saved again by another program, which may have changed its numbers: fetch the original.",
  };
};

/** The format of a file by its content, or all that keeps it from being recognised. */
export const recognise = async (
  bytes: Uint8Array,
): Promise<{ readonly format: Format } | { readonly problems: readonly Problem[] }> => {
  const opened = await openFile(bytes);
  if ("problems" in opened) return { problems: opened.problems };
  const format = formatOf(opened);
  return typeof format === "string" ? { format } : { problems: [format] };
};
