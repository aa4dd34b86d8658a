/** A file's bytes become series or events with an account of every row: opened, recognised, read by its importer. */
import { importAcled } from "./acled.ts";
import { importAmo, importCbp } from "./cbp.ts";
import { importEvents } from "./generic-events.ts";
import { importSeries } from "./generic-series.ts";
import type { Given } from "./given.ts";
import type { Mapping } from "./mapping.ts";
import { importNflisHalves, importNflisQuery } from "./nflis.ts";
import { importNflisTable } from "./nflis-table.ts";
import { type Import, refused } from "./outcome.ts";
import { type Format, formatOf, type Opened, openFile } from "./recognise.ts";
import { rowsOf, type Table, tableOf } from "./table.ts";
import { importUnodcPrices } from "./unodc-prices.ts";
import { importUnodcSeizures } from "./unodc-seizures.ts";
import { importUnodcCoca, importUnodcPriceSeries } from "./unodc-wide.ts";
import { importVsrr } from "./vsrr.ts";
import { importWonder } from "./wonder.ts";
import type { Workbook } from "./workbook.ts";

type TableFormat = Exclude<Format, `unodc-${string}` | "cdc-wonder" | "nflis-table-3">;

const tables: Readonly<Record<TableFormat, (table: Table, given: Given) => Import>> = {
  "cdc-vsrr": importVsrr,
  "cbp-drug-seizures": importCbp,
  "cbp-air-and-marine": importAmo,
  nflis: importNflisQuery,
  "nflis-half-years": importNflisHalves,
  acled: importAcled,
  events: importEvents,
  series: importSeries,
};

const workbooks: Readonly<Record<`unodc-${string}` & Format, (workbook: Workbook, given: Given) => Import>> = {
  "unodc-7.1-seizures": importUnodcSeizures,
  "unodc-8.1-prices": importUnodcPrices,
  "unodc-8.3-price-series": importUnodcPriceSeries,
  "unodc-6.1.1-coca": importUnodcCoca,
};

const isWorkbookFormat = (format: Format): format is keyof typeof workbooks => format in workbooks;

const byMapping = (opened: Extract<Opened, { kind: "text" }>, mapping: Mapping, given: Given): Import => {
  const found = mapping.delimiter === undefined ? opened.table : tableOf(opened.text, mapping.delimiter);
  if ("reason" in found) return refused(mapping.kind, [found], opened.table.rows.length, given.notes);
  const headless: Table = {
    ...found,
    header: found.header.map((_, i) => String(i + 1)),
    rows: [{ cells: found.header, line: 1 }, ...found.rows],
  };
  const table = mapping.header === false ? headless : found;
  return mapping.kind === "series" ? importSeries(table, given, mapping) : importEvents(table, given, mapping);
};

/**
 * Imports a file: its format by content, or by the mapping that is given with it. `today` is the day of the import in ISO
 * order. Never throws for what a file holds: a file that cannot be read gives its problems and keeps nothing.
 */
export const importFile = async (bytes: Uint8Array, today: string, mapping?: Mapping): Promise<Import> => {
  const opened = await openFile(bytes);
  if ("problems" in opened) return refused("unknown", opened.problems, opened.rows);
  if (opened.kind === "text" && mapping !== undefined)
    return byMapping(opened, mapping, { today, notes: opened.notes });
  const format = formatOf(opened);
  if (typeof format !== "string")
    return refused("unknown", [format], opened.kind === "text" ? opened.table.rows.length : 0);
  if (opened.kind === "workbook")
    return isWorkbookFormat(format)
      ? workbooks[format](opened.workbook, { today })
      : refused(format, [{ place: "file", reason: "the format is no workbook", fix: "Import it as text." }]);
  const given: Given = { today, notes: opened.notes };
  if (format === "cdc-wonder") return importWonder(opened.text, given);
  if (format === "nflis-table-3") {
    const rows = rowsOf(opened.text, ",");
    return "reason" in rows ? refused(format, [rows], 0, opened.notes) : importNflisTable(rows, given);
  }
  return tables[format as TableFormat](opened.table, given);
};
