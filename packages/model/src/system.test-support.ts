/** The shipped library and the laboratory on the shipped world, compiled once for a test file. */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { formatProblems, isOk, type Problem } from "@inflow/evidence";
import { type Laboratory, laboratoryOf } from "./experiment.ts";
import { type Library, prepareWorld, readLibrary } from "./library.ts";
import type { Columns } from "./state.ts";

const root = import.meta.dirname;

const textFiles = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return textFiles(path);
    return /\.(yaml|gen\.json)$/.test(entry.name) ? [path] : [];
  });

const libraryFiles = (): Map<string, string> =>
  new Map(
    textFiles(root)
      .sort()
      .map((path) => [relative(root, path).split("\\").join("/"), readFileSync(path, "utf8")]),
  );

const orThrow = <T>(checked: { readonly ok: T } | { readonly problems: readonly Problem[] }): T => {
  if (isOk(checked)) return checked.ok;
  throw new Error(formatProblems(checked.problems));
};

export const shippedLibrary = (): Library => orThrow(readLibrary(libraryFiles()));

/** The laboratory on a shipped world, or on a changed copy of it. */
export const shippedLaboratory = (library: Library = shippedLibrary()): Laboratory =>
  laboratoryOf(library, orThrow(prepareWorld(library, "americas", "americas")));

export const total = (column: Float64Array): number => column.reduce((sum, value) => sum + value, 0);

/** Kilograms removed at sea this week [kg/week, pure], loads for other outlets included. */
export const removedAtSea = (c: Columns, seaZones: readonly number[], commodity = 0): number => {
  const zones = c.zoneTrips.length;
  let kg = total(c.outletLostKg);
  for (const z of seaZones) kg += c.seizedKg[commodity * zones + z]! + c.destroyedKg[commodity * zones + z]!;
  return kg;
};
