/** `evidence list`: every parameter and source; or those that nothing cites, that rest on little, or that are contradicted. */
import {
  type Contradiction,
  contradictionsIn,
  type Ledger,
  type Source,
  unusedSources,
  type WeakParameter,
  weakParameters,
  wordsOfPrior,
} from "@inflow/evidence";
import type { Command } from "commander";
import { ledgerOver, usesInStudies } from "inflow";
import { table } from "../../table.ts";
import { count, paint, print, printJson } from "../../terminal.ts";
import { type LedgerOptions, ledgerListing } from "./subverb.ts";

interface Options extends LedgerOptions {
  readonly unused?: boolean;
  readonly weak?: boolean;
  readonly contradicted?: boolean;
}

const parametersOf = (ledger: Ledger) =>
  [...ledger.parameters.values()].map(({ path, unit, is, prior, evidence }) => ({
    path,
    unit,
    is,
    prior: wordsOfPrior(prior),
    evidence: evidence.map((entry) =>
      "source" in entry ? entry.source : "assumption" in entry ? "assumption" : "elicited",
    ),
  }));

const sourceTable = (sources: readonly Source[]): string =>
  table(
    [{ title: "source" }, { title: "published" }, { title: "verified" }, { title: "title" }],
    sources.map(({ id, published, verified, title }) => [id, published, String(verified), title]),
  );

const listAll = (ledger: Ledger, json: boolean): void => {
  const parameters = parametersOf(ledger);
  const sources = [...ledger.sources.values()].map(({ record }) => record);
  if (json) {
    printJson({ parameters, sources, series: [...ledger.series.keys()] });
    return;
  }
  print(
    table(
      [{ title: "parameter" }, { title: "unit" }, { title: "prior" }, { title: "from" }],
      parameters.map(({ path, unit, prior, evidence }) => [path, unit, prior, [...new Set(evidence)].join(", ")]),
    ),
  );
  print();
  print(sourceTable(sources));
};

const showWeak = (weak: readonly WeakParameter[], of: number): void => {
  print(
    `${count(weak.length)} of ${count(of)} parameters rest on nothing that was read in its place or derived from it, the weakest first.\n`,
  );
  print(
    table(
      [{ title: "best evidence" }, { title: "parameter" }, { title: "unit" }, { title: "from" }],
      weak.map(({ weight, path, unit, evidence }) => [
        weight,
        path,
        unit,
        [...new Set(evidence.map((one) => one.source ?? one.weight))].join(", "),
      ]),
    ),
  );
};

const showContradictions = (found: readonly Contradiction[]): void => {
  for (const { kind, about, sides } of found) {
    print(`${paint.dim(kind)} ${paint.bold(about)}`);
    for (const { id, says, sources } of sides) print(`  ${id}: ${says} ${paint.dim(`(${sources.join(", ")})`)}`);
    print();
  }
};

const list = (options: Options): void => {
  const ledger = ledgerOver(options.over);
  const unused = options.unused ? unusedSources(ledger, usesInStudies(options.over)) : undefined;
  const weak = options.weak ? weakParameters(ledger) : undefined;
  const contradicted = options.contradicted ? contradictionsIn(ledger) : undefined;
  if (unused === undefined && weak === undefined && contradicted === undefined) {
    listAll(ledger, options.json === true);
    return;
  }
  if (options.json) {
    printJson({
      ...(unused === undefined ? {} : { unused }),
      ...(weak === undefined ? {} : { weak }),
      ...(contradicted === undefined ? {} : { contradicted }),
    });
    return;
  }
  if (unused !== undefined)
    print(
      `${count(unused.length)} sources are cited by nothing in ledger, model, studies and backtests.\n\n${sourceTable(unused)}\n`,
    );
  if (weak !== undefined) showWeak(weak, ledger.parameters.size);
  if (contradicted !== undefined) showContradictions(contradicted);
};

export const listCommand = (): Command =>
  ledgerListing("list", "List every parameter and source, or only those to look at again.", list)
    .option("--unused", "sources that nothing cites")
    .option("--weak", "parameters that rest on assumptions, judgement, claims or recalled figures alone")
    .option("--contradicted", "claims, events and parameters whose sources contradict each other, all sides");
