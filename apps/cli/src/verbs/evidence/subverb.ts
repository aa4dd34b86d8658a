/** What the words after `evidence` share: a description, the options --over and --json, and an example. */
import { Command } from "commander";
import { jsonOption, overOption } from "../../settings.ts";

/** The options of every listing of the ledger. */
export interface LedgerOptions {
  readonly over?: string;
  readonly json?: boolean;
}

/** A listing of the ledger as a command under `evidence`. */
export const ledgerListing = <O extends LedgerOptions>(
  name: string,
  description: string,
  action: (options: O) => void | Promise<void>,
): Command =>
  new Command(name)
    .description(description)
    .addOption(overOption())
    .addOption(jsonOption())
    .addHelpText("after", `\nExample:\n  inflow evidence ${name} --json\n`)
    .action(action);
