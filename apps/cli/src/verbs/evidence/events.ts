/** `evidence events`: the public record by date. */
import type { Command } from "commander";
import { ledgerOver } from "inflow";
import { paint, print, printJson } from "../../terminal.ts";
import { type LedgerOptions, ledgerListing } from "./subverb.ts";

const events = (options: LedgerOptions): void => {
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

export const eventsCommand = (): Command => ledgerListing("events", "List the public record by date.", events);
