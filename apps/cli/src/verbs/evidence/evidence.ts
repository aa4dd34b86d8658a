/** `evidence`: what the ledger holds, whether it holds together, and what public data files add to it. */
import { Command } from "commander";
import { InputError } from "inflow";
import { checkCommand } from "./check.ts";
import { claimsCommand } from "./claims.ts";
import { eventsCommand } from "./events.ts";
import { importCommand } from "./import.ts";
import { listCommand } from "./list.ts";
import { revisionsCommand } from "./revisions.ts";
import { seriesCommand } from "./series.ts";

const words = [checkCommand, listCommand, claimsCommand, eventsCommand, importCommand, seriesCommand, revisionsCommand];

export const evidenceVerb = (): Command => {
  const commands = words.map((make) => make());
  const verb = new Command("evidence").description(
    "What is known, from whom, how surely: check the ledger, list it, import public data and read its series.",
  );
  for (const command of commands) verb.addCommand(command);
  return verb.addHelpText("after", "\nExample:\n  inflow evidence check\n").action(() => {
    throw new InputError([
      {
        file: "evidence",
        place: "verb",
        what: "It needs a word after it.",
        why: "The ledger can be checked, listed and added to.",
        fix: `Write one of: ${commands.map((command) => command.name()).join(", ")}.`,
      },
    ]);
  });
};
