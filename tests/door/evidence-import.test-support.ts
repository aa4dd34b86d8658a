/** A scratch folder with files and a data folder of its own, and the words after `evidence` asked of it. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as twin from "../../packages/importers/src/twins.test-support.ts";
import { inflow, type Said } from "../command.test-support.ts";

export interface Report {
  readonly file: string;
  readonly format: string;
  readonly vintage: string | null;
  readonly rowsRead: number;
  readonly kept: number;
  readonly setAside: readonly { readonly reason: string; readonly count: number }[];
  readonly problems: readonly { readonly place: string; readonly reason: string; readonly fix: string }[];
}

/** A made-up file of border seizures, and its next release, in which October 2025 went from 1,500 to 1,100 lb of cocaine. */
export const FIRST = twin.cbp;
export const SECOND = twin.cbp.replace("Cocaine,4,1000.5", "Cocaine,4,600.5");

export const reportsOf = (said: Said): Report[] => JSON.parse(said.out) as Report[];

export interface Scratch {
  readonly folder: string;
  readonly data: string;
  /** Writes a file into the folder and gives its path. */
  readonly put: (name: string, content: string | Uint8Array) => string;
  readonly evidence: (...words: string[]) => Said;
  /** The stored vintages by file name. */
  readonly stored: () => Record<string, string>;
  readonly remove: () => void;
}

/** A new scratch folder. */
export const scratch = (): Scratch => {
  const folder = mkdtempSync(join(tmpdir(), "inflow-import-"));
  const data = join(folder, "data");
  return {
    folder,
    data,
    put: (name, content) => {
      const path = join(folder, name);
      writeFileSync(path, content);
      return path;
    },
    evidence: (...words) => inflow(["evidence", ...words, "--data", data]),
    stored: () => {
      const vintages = join(data, "vintages");
      return Object.fromEntries(
        readdirSync(vintages).map((name) => [name, readFileSync(join(vintages, name), "utf8")]),
      );
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
};
