/**
 * The library of a question: the shipped texts, with a folder of the reader's own laid over them where one is given, so
 * that a changed parameter, policy or source can be tried without touching what is shipped.
 */
import type { Ledger } from "@inflow/evidence";
import { type Library, readLibrary } from "@inflow/model";
import { ledgerOfWorld } from "@inflow/study";
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

const ledgers = new Map<string, Ledger>();

/** The ledger of sources, parameters, events, claims and series, those of the shipped world among them. */
export const ledgerOver = (overlay?: string): Ledger => {
  const key = overlay ?? "";
  const found = ledgers.get(key);
  if (found !== undefined) return found;
  const ledger = orRefuse(ledgerOfWorld(textsWith(overlay), libraryWith(overlay), WORLD));
  ledgers.set(key, ledger);
  return ledger;
};
