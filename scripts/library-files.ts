/** Reads the library that the model compiles: file name → text, relative to packages/model/src. */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

const root = join(import.meta.dirname, "..", "packages", "model", "src");

const textFiles = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return textFiles(path);
    return /\.(yaml|gen\.json)$/.test(entry.name) ? [path] : [];
  });

/** Every YAML file and generated register of the model. */
export const readLibraryFiles = (): Map<string, string> =>
  new Map(
    textFiles(root)
      .sort()
      .map((path) => [relative(root, path).split("\\").join("/"), readFileSync(path, "utf8")]),
  );
