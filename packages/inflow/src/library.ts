/**
 * The library of a question: the shipped texts, with a folder of the reader's own laid over them where one is given, so
 * that a changed parameter, policy or source can be tried without touching what is shipped.
 */
import { type Ledger, ledgerOf, ledgerWith, type StatedParameter } from "@inflow/evidence";
import { type Library, prepareWorld, readLibrary } from "@inflow/model";
import { orRefuse } from "./refused.ts";
import { shipped } from "./shipped.ts";
import { readFolder } from "./text-file.ts";

/** The texts by name: the shipped ones, and over them those of a folder laid out in the same way. */
export const textsWith = (overlay?: string): ReadonlyMap<string, string> => {
  const texts = new Map(Object.entries(shipped().texts));
  if (overlay !== undefined) for (const [name, text] of readFolder(overlay)) texts.set(name, text);
  return texts;
};

const libraries = new Map<string, Library>();

/** The compiled library; throws an InputError with every problem of every file of the folder laid over it. */
export const libraryWith = (overlay?: string): Library => {
  const key = overlay ?? "";
  const found = libraries.get(key);
  if (found !== undefined) return found;
  const library = orRefuse(readLibrary(textsWith(overlay)));
  libraries.set(key, library);
  return library;
};

export const WORLD = "americas";

/** The parameters that a shipped world states, as the ledger keeps them. */
const worldParameters = (library: Library, world: string): StatedParameter[] => {
  const { parameters } = orRefuse(prepareWorld(library, world, world));
  const stated = new Set(library.parameters.map(({ path }) => path));
  return parameters
    .filter(({ path }) => !stated.has(path))
    .map(({ dimension: _, ...parameter }) => ({ ...parameter, file: `world/${world}`, place: parameter.path }));
};

const ledgers = new Map<string, Ledger>();

/** The ledger of sources, parameters, events, claims and series, those of the shipped world among them. */
export const ledgerOver = (overlay?: string): Ledger => {
  const key = overlay ?? "";
  const found = ledgers.get(key);
  if (found !== undefined) return found;
  const texts = new Map([...textsWith(overlay)].filter(([name]) => !name.startsWith("studies/")));
  const ledger = ledgerWith(ledgerOf(texts), worldParameters(libraryWith(overlay), WORLD));
  ledgers.set(key, ledger);
  return ledger;
};
