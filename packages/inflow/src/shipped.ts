/**
 * What is shipped: the YAML of model and evidence, the studies, the name of the model and the version. The bundler puts
 * them in; where the sources run as they are, they are read from the repository and the model is named "development".
 */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";

/** Everything that the bundler puts in. */
export interface Shipped {
  /** SHA-256 of the sources of exact and model. */
  readonly model: string;
  readonly version: string;
  readonly texts: Readonly<Record<string, string>>;
}

declare const INFLOW_SHIPPED: Shipped | null;

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name === "node_modules") return [];
    return entry.isDirectory() ? filesIn(join(folder, entry.name)) : [join(folder, entry.name)];
  });

const fromRepository = (): Shipped => {
  const root = join(import.meta.dirname, "..", "..", "..");
  const texts: Record<string, string> = {};
  for (const [home, kept] of [
    ["packages/model/src", /\.yaml$|^dimensions\.gen\.json$/],
    ["packages/evidence", /^(sources|events|claims|series)\/.*\.(yaml|csv)$/],
    [".", /^(studies\/.*\.yaml|posteriors\/.*\.json)$/],
  ] as const) {
    const folder = join(root, home);
    const searched = home === "." ? [join(root, "studies"), join(root, "posteriors")] : [folder];
    for (const path of searched.flatMap(filesIn).sort()) {
      const name = relative(folder, path).split(sep).join("/");
      if (kept.test(name)) texts[name] = readFileSync(path, "utf8").replace(/\r\n/g, "\n");
    }
  }
  return { model: "development", version: "development", texts };
};

let known: Shipped | null = null;

/** What is shipped with this library. */
export const shipped = (): Shipped => {
  known ??= typeof INFLOW_SHIPPED === "undefined" || INFLOW_SHIPPED === null ? fromRepository() : INFLOW_SHIPPED;
  return known;
};
