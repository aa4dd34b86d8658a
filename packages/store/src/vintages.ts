/**
 * Vintages of imported files at rest: one immutable JSON file for each, <folder>/vintages/<id>.json, under a checksum of its
 * own, written under a temporary name, flushed, then renamed. A write that fails leaves every earlier vintage as it is. A
 * file that is damaged is told of and left where it is; when its vintage comes again it is put aside under another name.
 *
 * Limit: a folder is read whole, so that its vintages must fit in memory together.
 */
import { createHash } from "node:crypto";
import { mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Vintage } from "@inflow/importers";
import { StoreError, storeError } from "./folder.ts";

/** Where vintages rest. */
export interface VintageStore {
  /** Puts a vintage; false when it is already there, which then stays as it is. */
  put(vintage: Vintage): Promise<boolean>;
  /** The names of all vintages in order; nothing else is read. */
  ids(): Promise<string[]>;
  /** All vintages in the order of their names. */
  all(): Promise<Vintage[]>;
}

export interface VintageOptions {
  /** Told of each file that was not read, with the reason. */
  readonly onDamaged?: (file: string, reason: string) => void;
}

const FORMAT = "inflow vintage 1";

/** What stands before a vintage in its file: the format, and the SHA-256 of all that follows but the last brace. */
const PREFIX = /^\{"format":"inflow vintage 1","seal":"([0-9a-f]{64})","vintage":/;

const sealOf = (json: string): string => createHash("sha256").update(json).digest("hex");

const textOf = (vintage: Vintage): string => {
  const json = JSON.stringify(vintage);
  return `{"format":"${FORMAT}","seal":"${sealOf(json)}","vintage":${json}}\n`;
};

const codeOf = (cause: unknown): string => (cause instanceof Error && "code" in cause ? String(cause.code) : "");
const isAbsent = (cause: unknown): boolean => codeOf(cause) === "ENOENT";

/** The vintage in a file's text, or why it cannot be trusted. */
const opened = (text: string, id: string): Vintage | string => {
  const [prefix, seal] = PREFIX.exec(text) ?? [];
  if (prefix === undefined) return `it is not of the form "${FORMAT}"`;
  if (!text.endsWith("}\n")) return "it is cut short";
  const json = text.slice(prefix.length, -2);
  if (seal !== sealOf(json)) return "its content does not match its checksum";
  const vintage = JSON.parse(json) as Vintage;
  return vintage.id === id ? vintage : `it holds the vintage ${vintage.id}`;
};

const writeWhole = async (file: string, text: string): Promise<void> => {
  const temporary = `${file}.${process.pid}.part`;
  try {
    const handle = await open(temporary, "w");
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  } catch (cause) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw storeError(file, cause);
  }
};

/** Why a folder cannot be made; no such place is told as one, since what stands above it was looked at. */
const unmade = (folder: string, cause: unknown): StoreError =>
  isAbsent(cause)
    ? new StoreError({
        file: folder,
        place: "",
        what: "No folder can be made there.",
        why: "The system keeps that place for itself, or what stands above it is gone.",
        fix: "Give another folder with --data or INFLOW_DATA.",
      })
    : storeError(folder, cause);

/**
 * Makes a folder and those above it, one by one: asked to make them all at once, the system's own way never returns where
 * nothing can be made at all (/proc).
 */
const makeFolder = async (folder: string): Promise<void> => {
  if ((await stat(folder).catch(() => null))?.isDirectory()) return;
  const above = dirname(folder);
  if (above !== folder) await makeFolder(above);
  try {
    await mkdir(folder);
  } catch (cause) {
    if (codeOf(cause) !== "EEXIST" || !(await stat(folder)).isDirectory()) throw cause;
  }
};

const idOf = (name: string): string => name.slice(0, -".json".length);

const namesIn = async (folder: string): Promise<string[]> => {
  try {
    return (await readdir(folder)).filter((name) => name.endsWith(".json")).sort();
  } catch (cause) {
    if (isAbsent(cause)) return [];
    throw storeError(folder, cause);
  }
};

/** Vintages in the folder `<path>/vintages`, which is made when the first one comes; throws a StoreError where the disk refuses. */
export const vintageFolder = (path: string, options: VintageOptions = {}): VintageStore => {
  const folder = join(path, "vintages");

  const read = async (name: string): Promise<Vintage | null> => {
    const file = join(folder, name);
    let found: Vintage | string;
    try {
      found = opened(await readFile(file, "utf8"), idOf(name));
    } catch (cause) {
      if (isAbsent(cause)) return null;
      found = `the disk refused (${codeOf(cause)})`;
    }
    if (typeof found !== "string") return found;
    options.onDamaged?.(file, found);
    return null;
  };

  return {
    async put(vintage) {
      const file = join(folder, `${vintage.id}.json`);
      try {
        await makeFolder(folder);
      } catch (cause) {
        throw unmade(folder, cause);
      }
      if ((await stat(file).catch(() => null)) !== null) {
        if ((await read(`${vintage.id}.json`)) !== null) return false;
        await rename(file, `${file}.damaged`).catch((cause: unknown) => {
          throw storeError(file, cause);
        });
      }
      await writeWhole(file, textOf(vintage));
      return true;
    },
    async ids() {
      return (await namesIn(folder)).map(idOf);
    },
    async all() {
      const found: Vintage[] = [];
      for (const name of await namesIn(folder)) {
        const vintage = await read(name);
        if (vintage !== null) found.push(vintage);
      }
      return found;
    },
  };
};
