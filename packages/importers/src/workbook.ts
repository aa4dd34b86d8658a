/**
 * An .xlsx workbook becomes sheets of rows: text, numbers, days or nothing. The archive is looked at before it is inflated,
 * a sheet that says it has too many rows is refused by its first bytes, and cells merged over several rows, formulas
 * without a stored result and document types (entities) are named and refused, since each would read as missing figures.
 */
import { zipSync } from "fflate";
import readWorkbook from "read-excel-file/universal";
import { beginningOf, contentOf, type Entry, entriesOf } from "./archive.ts";
import type { Problem } from "./outcome.ts";

export type WorkbookCell = string | number | null;
export interface SheetRow {
  readonly cells: readonly WorkbookCell[];
  readonly line: number;
}
export interface Sheet {
  readonly name: string;
  readonly rows: readonly SheetRow[];
}
export interface Workbook {
  readonly sheets: readonly Sheet[];
  readonly notes: readonly string[];
}

/** Rows of the longest sheet that is read (assumption: the longest known has about 20,000). */
export const MOST_SHEET_ROWS = 200_000;

const NEEDED =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/(workbook|sharedStrings|styles)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml)$/;
const SHEET = /^xl\/worksheets\/[^/]+\.xml$/;

const wrong = (
  place: string,
  reason: string,
  fix = "Fetch the workbook again, or save the sheet as CSV.",
): Problem => ({
  place,
  reason,
  fix,
});

const rowsClaimed = (bytes: Uint8Array, entry: Entry): number => {
  const start = new TextDecoder().decode(beginningOf(bytes, entry));
  const last = /<dimension ref="(?:[A-Z]+\d+:)?[A-Z]+(\d+)"/.exec(start)?.[1];
  return last === undefined ? 0 : Number(last);
};

const tooLong = (name: string, rows: number): Problem =>
  wrong(
    name,
    `the sheet has ${rows} rows; ${MOST_SHEET_ROWS} are read at most`,
    "Cut it to what is needed, or use CSV.",
  );

/** What in the XML of a sheet would be lost or misread, and what is worth a note. */
const lookAt = (name: string, xml: string): { problems: Problem[]; notes: string[] } => {
  const problems: Problem[] = [];
  if (/<!DOCTYPE|<!ENTITY/.test(xml)) problems.push(wrong(name, "the sheet declares a document type"));
  let rows = 0;
  for (let at = xml.indexOf("<row"); at >= 0; at = xml.indexOf("<row", at + 4)) rows++;
  if (rows > MOST_SHEET_ROWS) problems.push(tooLong(name, rows));
  const notes: string[] = [];
  for (const [, ref, left, first, right, last] of xml.matchAll(/<mergeCell ref="(([A-Z]+)(\d+):([A-Z]+)(\d+))"/g)) {
    if (first === last) continue;
    if (left === right)
      problems.push(
        wrong(
          `${name}, ${ref}`,
          "cells are merged over several rows",
          "Unmerge them and write the value in every row.",
        ),
      );
    else notes.push(`${name}, ${ref}: a block of merged cells, read as its first cell`);
  }
  let stored = 0;
  for (const [, ref, result] of xml.matchAll(/<c r="([A-Z]+\d+)"[^>]*><f[^>]*?(?:\/>|>[^<]*<\/f>)(<v>[^<]+<\/v>)?/g)) {
    if (result !== undefined) stored++;
    else
      problems.push(
        wrong(
          `${name}, ${ref}`,
          "a formula has no stored result",
          "Open and save the workbook, or replace it by its value.",
        ),
      );
  }
  if (stored > 0) notes.push(`${name}: ${stored} formulas read by their stored results`);
  return { problems, notes };
};

const cellOf = (value: unknown): WorkbookCell => {
  if (value === null || value === undefined || typeof value === "string") return value ?? null;
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value === "object" && "toISOString" in value && typeof value.toISOString === "function") {
    try {
      return (value.toISOString() as string).slice(0, 10);
    } catch {
      return null;
    }
  }
  return String(value);
};

const sheetsOf = async (contents: Readonly<Record<string, Uint8Array>>): Promise<Sheet[] | Problem> => {
  try {
    const packed = zipSync(contents, { level: 0 });
    const whole = packed.buffer.slice(packed.byteOffset, packed.byteOffset + packed.byteLength) as ArrayBuffer;
    const sheets = await readWorkbook(whole);
    return sheets.map(({ sheet, data }) => ({
      name: sheet,
      rows: data.map((row, i) => ({ cells: (row as unknown[]).map(cellOf), line: i + 1 })),
    }));
  } catch (error) {
    const said = error instanceof Error ? error.message.slice(0, 120) : "unknown";
    return wrong("workbook", `the sheets cannot be read (${said})`);
  }
};

/** The sheets of a workbook's bytes, or everything that keeps them from being read. */
export const openWorkbook = async (
  bytes: Uint8Array,
): Promise<Workbook | { readonly problems: readonly Problem[] }> => {
  const entries = entriesOf(bytes);
  if (typeof entries === "string") return { problems: [wrong("archive", entries)] };
  const needed = entries.filter(({ name }) => NEEDED.test(name));
  if (!needed.some(({ name }) => name === "xl/workbook.xml"))
    return {
      problems: [wrong("archive", "the archive is no .xlsx workbook", "Unpack it and import the files in it.")],
    };
  const long = needed
    .filter(({ name }) => SHEET.test(name))
    .map((entry) => ({ name: entry.name, rows: rowsClaimed(bytes, entry) }))
    .filter(({ rows }) => rows > MOST_SHEET_ROWS);
  if (long.length > 0) return { problems: long.map(({ name, rows }) => tooLong(name, rows)) };
  const contents: Record<string, Uint8Array> = {};
  const problems: Problem[] = [];
  const notes: string[] = [];
  for (const entry of needed) {
    const content = contentOf(bytes, entry);
    if (content === undefined) {
      problems.push(wrong(entry.name, "an entry of the archive does not match its size and checksum"));
      continue;
    }
    contents[entry.name] = content;
    if (!SHEET.test(entry.name)) continue;
    const seen = lookAt(entry.name, new TextDecoder().decode(content));
    problems.push(...seen.problems);
    notes.push(...seen.notes);
  }
  if (problems.length > 0) return { problems };
  const sheets = await sheetsOf(contents);
  return "reason" in sheets ? { problems: [sheets] } : { sheets, notes };
};
