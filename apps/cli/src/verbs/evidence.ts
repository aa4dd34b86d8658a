/** `evidence`: what the ledger holds and whether it holds together. */
import { checkLedger, type Ledger, wordsOfPrior } from "@inflow/evidence";
import { Command } from "commander";
import { formatProblems, InputError, ledgerOver } from "inflow";
import { jsonOption, overOption } from "../settings.ts";
import { table } from "../table.ts";
import { note, paint, print, printJson } from "../terminal.ts";

interface Options {
  readonly over?: string;
  readonly json?: boolean;
}

const check = (options: Options): void => {
  const { problems, warnings, unused, counts } = checkLedger(ledgerOver(options.over));
  process.exitCode = problems.length > 0 ? (options.over === undefined ? 1 : 2) : 0;
  if (options.json) {
    printJson({
      ...counts,
      warnings: warnings.length,
      unused: unused.length,
      problemList: problems,
      warningList: warnings,
      unusedSources: unused,
    });
    return;
  }
  print(
    `${counts.parameters} parameters: ${counts.withSource} with a source, ${counts.assumptions} with an assumption, ${counts.elicited} elicited, ${counts.claims} with a claim; one parameter may have several kinds.`,
  );
  print(`${counts.problems} problems, ${warnings.length} warnings, ${unused.length} sources cited by nothing.`);
  if (warnings.length > 0) note(`\n${paint.bold("Warnings")}\n\n${formatProblems(warnings)}`);
  if (problems.length > 0) note(`\n${paint.bold("Problems")}\n\n${formatProblems(problems)}`);
};

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

const list = (options: Options): void => {
  const ledger = ledgerOver(options.over);
  const parameters = parametersOf(ledger);
  const sources = [...ledger.sources.values()].map(({ record }) => record);
  if (options.json) {
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
  print(
    table(
      [{ title: "source" }, { title: "published" }, { title: "verified" }, { title: "title" }],
      sources.map(({ id, published, verified, title }) => [id, published, String(verified), title]),
    ),
  );
};

const claims = (options: Options): void => {
  const records = [...ledgerOver(options.over).claims.values()].map(({ record }) => record);
  if (options.json) {
    printJson({ claims: records });
    return;
  }
  for (const { id, who, date, says, against, status } of records) {
    print(`${paint.bold(id)}  ${date}  ${who}`);
    print(`  says: ${says}`);
    for (const { what, shows } of against) print(`  against ${what}: ${shows}`);
    print(`  ${status}\n`);
  }
};

const events = (options: Options): void => {
  const records = [...ledgerOver(options.over).events.values()]
    .map(({ record }) => record)
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  if (options.json) {
    printJson({ events: records });
    return;
  }
  for (const { date, kind, says, confidence, contradicts, sources } of records) {
    print(`${paint.bold(date)}  ${kind}  ${says}`);
    print(
      paint.dim(
        `  ${sources.map(({ source, at }) => `${source}, ${at}`).join("; ")}; confidence ${confidence}${contradicts === undefined ? "" : `; contradicted by ${contradicts.join(", ")}`}`,
      ),
    );
  }
};

const sub = (name: string, description: string, action: (options: Options) => void): Command =>
  new Command(name)
    .description(description)
    .addOption(overOption())
    .addOption(jsonOption())
    .addHelpText("after", `\nExample:\n  inflow evidence ${name} --json\n`)
    .action(action);

export const evidenceVerb = (): Command =>
  new Command("evidence")
    .description("What is known, from whom, how surely: check the ledger, or list its parameters, claims and events.")
    .addCommand(sub("check", "Check every unit, prior, citation and contradiction; count what rests on what.", check))
    .addCommand(sub("list", "List every parameter and source.", list))
    .addCommand(sub("claims", "List what was claimed, and what the record shows beside it.", claims))
    .addCommand(sub("events", "List the public record by date.", events))
    .addHelpText("after", "\nExample:\n  inflow evidence check\n")
    .action(() => {
      throw new InputError([
        {
          file: "evidence",
          place: "verb",
          what: "It needs a word after it.",
          why: "The ledger can be checked or listed.",
          fix: "Write one of: check, list, claims, events.",
        },
      ]);
    });
