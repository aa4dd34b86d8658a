/**
 * Imports: public data files become vintages in a store, each with an account of its rows. A file with any problem is refused
 * whole and nothing of it is stored; the others are. The same bytes again, on whatever day, are the vintage that is there. A
 * file that takes rows or places away from the vintages that stand is stored, and what it takes away is among its problems.
 *
 * Limit: no file is fetched; the reader brings it.
 */
import {
  type Beside,
  besideStanding,
  type Import,
  importFile,
  type Mapping,
  MOST_BYTES,
  type Problem,
  readMapping,
  type SetAside,
  vintageOf,
} from "@inflow/importers";
import type { VintageStore } from "@inflow/store";
import { publisherOf } from "./publishers.ts";
import { InputError, orRefuse } from "./refused.ts";
import { readBytes, readText } from "./text-file.ts";

/** A file by name: its bytes, or what kept them from being read. */
export type GivenFile =
  | { readonly name: string; readonly bytes: Uint8Array }
  | { readonly name: string; readonly problem: Problem };

/** A file of a disk by its path, read at most as far as the importers would; what keeps it from being read is kept with it. */
export const givenFile = (path: string): GivenFile => {
  try {
    return { name: path, bytes: readBytes(path, MOST_BYTES) };
  } catch (cause) {
    if (!(cause instanceof InputError)) throw cause;
    const [{ place, what, fix }] = cause.problems as [InputError["problems"][number]];
    return { name: path, problem: { place, reason: what.replace(/\.$/, ""), fix } };
  }
};

export interface ImportSettings {
  readonly store: VintageStore;
  /** The day of the import in ISO order. */
  readonly today: string;
  /** The day since which the figures were public, in ISO order; the day of the import where not stated. */
  readonly knownOn?: string;
  readonly source?: string;
  readonly licence?: string;
  readonly mapping?: Mapping;
  /** Whether everything is done but the storing. */
  readonly dryRun?: boolean;
}

/**
 * The account of one file: rows read = kept + set aside; `vintage` is null where the file was refused. The problems of a file
 * that was not are what it takes away from those that stand.
 */
export interface ImportReport {
  readonly file: string;
  readonly format: string;
  readonly vintage: string | null;
  readonly rowsRead: number;
  readonly kept: number;
  readonly setAside: readonly SetAside[];
  readonly problems: readonly Problem[];
}

export interface FileImport {
  readonly report: ImportReport;
  readonly state: "stored" | "already there" | "not stored: a dry run" | "refused";
  readonly unknownColumns: readonly string[];
  readonly newCategories: readonly string[];
  readonly notes: readonly string[];
  /** How many series and events the file gives. */
  readonly series: number;
  readonly events: number;
}

const asRead = (
  file: string,
  found: Import,
  state: FileImport["state"],
  vintage: string | null,
  beside: Beside = { problems: [], notes: [] },
): FileImport => {
  const { format, rowsRead, kept, setAside, problems } = found;
  return {
    report: { file, format, vintage, rowsRead, kept, setAside, problems: [...problems, ...beside.problems] },
    state,
    unknownColumns: found.unknownColumns,
    newCategories: found.newCategories,
    notes: [...found.notes, ...beside.notes],
    series: found.series.length,
    events: found.events.length,
  };
};

const unread = (file: string, problem: Problem): FileImport => ({
  report: { file, format: "unknown", vintage: null, rowsRead: 0, kept: 0, setAside: [], problems: [problem] },
  state: "refused",
  unknownColumns: [],
  newCategories: [],
  notes: [],
  series: 0,
  events: 0,
});

const ID = /^(.+)-(\d{4}-\d{2}-\d{2})-([0-9a-f]{12})$/;

/** The day under which the same content rests already, if it does. */
const dayOf = (id: string, ids: readonly string[]): string | undefined => {
  const [, format, , digest] = ID.exec(id) ?? [];
  return ids.map((one) => ID.exec(one)).find((parts) => parts?.[1] === format && parts?.[3] === digest)?.[2];
};

const importOne = async (name: string, bytes: Uint8Array, settings: ImportSettings): Promise<FileImport> => {
  const { store, today, knownOn, mapping } = settings;
  const found = await importFile(bytes, today, mapping);
  const publisher = publisherOf(found.format);
  const about = {
    source: settings.source ?? publisher.source,
    licence: settings.licence ?? publisher.licence,
    name: name.split(/[\\/]/).at(-1) ?? name,
    importedAt: today,
  };
  const fresh = vintageOf(found, bytes, { ...about, ...(knownOn === undefined ? {} : { knownOn }) }, mapping);
  if (fresh === undefined) return asRead(name, found, "refused", null);
  const ids = await store.ids();
  const day = knownOn === undefined ? dayOf(fresh.id, ids) : undefined;
  const vintage = day === undefined ? fresh : (vintageOf(found, bytes, { ...about, knownOn: day }, mapping) ?? fresh);
  if (ids.includes(vintage.id) && settings.dryRun) return asRead(name, found, "already there", vintage.id);
  const beside = besideStanding(vintage, await store.all());
  if (settings.dryRun) return asRead(name, found, "not stored: a dry run", vintage.id, beside);
  const stored = await store.put(vintage);
  return stored ? asRead(name, found, "stored", vintage.id, beside) : asRead(name, found, "already there", vintage.id);
};

/** Imports files one after the other into the store; throws only where the store cannot be written (StoreError). */
export const importFiles = async (
  files: readonly GivenFile[],
  settings: ImportSettings,
): Promise<readonly FileImport[]> => {
  const imported: FileImport[] = [];
  for (const file of files)
    imported.push("bytes" in file ? await importOne(file.name, file.bytes, settings) : unread(file.name, file.problem));
  return imported;
};

/** Reads a mapping file by its path; throws an InputError with all that is wrong with it. */
export const mappingFile = (path: string): Mapping => orRefuse(readMapping(readText(path), path));
