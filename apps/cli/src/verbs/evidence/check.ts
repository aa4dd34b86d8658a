/** `evidence check`: whether every unit, prior, citation and contradiction of the ledger holds, and what rests on what. */
import { checkLedger } from "@inflow/evidence";
import type { Command } from "commander";
import { formatProblems, ledgerOver, usesInStudies } from "inflow";
import { note, paint, print, printJson } from "../../terminal.ts";
import { type LedgerOptions, ledgerListing } from "./subverb.ts";

const check = (options: LedgerOptions): void => {
  const { problems, warnings, unused, counts } = checkLedger(ledgerOver(options.over), usesInStudies(options.over));
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
  print(
    `${counts.problems} problems, ${warnings.length} warnings, ${unused.length} sources cited by nothing in ledger, model, studies and backtests.`,
  );
  if (warnings.length > 0) note(`\n${paint.bold("Warnings")}\n\n${formatProblems(warnings)}`);
  if (problems.length > 0) note(`\n${paint.bold("Problems")}\n\n${formatProblems(problems)}`);
};

export const checkCommand = (): Command =>
  ledgerListing("check", "Check every unit, prior, citation and contradiction; count what rests on what.", check);
