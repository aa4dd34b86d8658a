/**
 * A reader's own data file: recognised by its content, read, and accounted for row by row, on this machine alone. What was
 * read is kept as long as the desk is open, and in the browser's own database where that is allowed; nothing is sent.
 * Limit: imported series stand beside the shipped ones and change no run.
 */
import type { Import, ImportedSeries, Problem, SetAside } from "@inflow/importers";
import type { Desk } from "../desk.ts";
import { LATER } from "../later.ts";

export interface ImportArgs {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The day of the import in ISO order. */
  readonly today: string;
}

/** What the page shows of an import. */
export interface ImportView {
  readonly name: string;
  readonly format: string;
  readonly day: string;
  readonly rowsRead: number;
  readonly kept: number;
  readonly events: number;
  readonly setAside: readonly SetAside[];
  readonly problems: readonly Problem[];
  readonly notes: readonly string[];
  readonly series: readonly ImportedSeries[];
}

const viewOf = ({ name, today }: ImportArgs, found: Import): ImportView => ({
  name,
  day: today,
  format: found.format,
  rowsRead: found.rowsRead,
  kept: found.kept,
  events: found.events.length,
  setAside: found.setAside,
  problems: found.problems,
  notes: [
    ...found.notes,
    ...found.unknownColumns.map((column) => `Column not known: ${column}`),
    ...found.newCategories.map((category) => `Category not known: ${category}`),
  ],
  series: found.series,
});

/** Reads a file; a file with any problem gives its problems and keeps nothing. */
export const readImport = async (args: ImportArgs): Promise<ImportView> => {
  const { importFile } = await LATER.importers();
  return viewOf(args, await importFile(args.bytes, args.today));
};

/** Reads a dropped file on this machine. */
export const importService = (_desk: Desk, args: ImportArgs): Promise<ImportView> => readImport(args);

/** The largest file that is read [bytes]. */
export const importLimitService = async (): Promise<number> => (await LATER.importers()).MOST_BYTES;
