/** The shipped library, as the tests read it: every YAML file and generated register of the model. */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { formatProblems, isOk, type Problem } from "@inflow/evidence";
import { type Library, readLibrary } from "@inflow/model";
import { compile } from "./compile.ts";
import type { Plan } from "./plan.ts";
import { readStudy, type Study } from "./question.ts";

const root = join(import.meta.dirname, "..", "..", "model", "src");
const studies = join(import.meta.dirname, "..", "..", "..", "studies");

const textFiles = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return textFiles(path);
    return /\.(yaml|gen\.json)$/.test(entry.name) ? [path] : [];
  });

export const libraryFiles = (): Map<string, string> =>
  new Map(
    textFiles(root)
      .sort()
      .map((path) => [relative(root, path).split("\\").join("/"), readFileSync(path, "utf8")]),
  );

/** A file of the studies folder. */
export const studyText = (name: string): string => readFileSync(join(studies, name), "utf8");

const orThrow = <T>(checked: { readonly ok: T } | { readonly problems: readonly Problem[] }): T => {
  if (isOk(checked)) return checked.ok;
  throw new Error(formatProblems(checked.problems));
};

export const shippedLibrary = (): Library => orThrow(readLibrary(libraryFiles()));
export const studyOf = (text: string): Study => orThrow(readStudy(text, "study.yaml"));
export const planOf = (text: string, library: Library): Plan => orThrow(compile(studyOf(text), library));
