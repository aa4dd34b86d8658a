/** The shipped shelf, as the desk opens it: texts of the model, the evidence and the studies from the tree. */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { quantileOf } from "@inflow/methods";
import type { ParameterView } from "../engine/contract.ts";
import { openShelf, type Shelf } from "../engine/library.ts";
import { leverShelfOf } from "./lever.ts";

const root = join(import.meta.dirname, "..", "..", "..", "..");

const filesUnder = (folder: string, isOf: RegExp): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesUnder(path, isOf);
    return isOf.test(entry.name) ? [path] : [];
  });

const textsUnder = (folder: string, prefix = ""): (readonly [string, string])[] =>
  filesUnder(join(root, folder), /\.(yaml|gen\.json)$/)
    .sort()
    .map((path) => [prefix + relative(join(root, folder), path).split("\\").join("/"), readFileSync(path, "utf8")]);

let opened: Shelf | null = null;

/** The shipped shelf; read once for a file of tests. */
export const shippedShelf = (): Shelf => {
  opened ??= openShelf(
    new Map([
      ...textsUnder("packages/model/src"),
      ...["sources", "events", "claims"].flatMap((name) => textsUnder(`packages/evidence/${name}`, `${name}/`)),
      ...textsUnder("studies", "studies/").filter(([name]) => name === "studies/caribbean-2025.yaml"),
    ]),
    "test",
    "0",
  );
  return opened;
};

export const shippedLevers = () => leverShelfOf(shippedShelf());

/** The ledger's parameters as the desk hands them to the page. */
export const shippedParameters = (): readonly ParameterView[] =>
  [...shippedShelf().ledger.parameters.values()].map(({ path, unit, is, prior, evidence }) => ({
    path,
    unit,
    is,
    prior,
    priorInWords: "",
    span: "forms" in prior ? null : [quantileOf(prior, 0.05), quantileOf(prior, 0.5), quantileOf(prior, 0.95)],
    evidence,
  }));
