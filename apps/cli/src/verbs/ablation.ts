/** `ablation`: what each mechanism moves, by holding what it writes at the values of the first week. */
import { Command } from "commander";
import { ablationOf } from "inflow";
import { jsonOption, overOption } from "../settings.ts";
import { table } from "../table.ts";
import { number, paint, print, printJson } from "../terminal.ts";

interface Options {
  readonly over?: string;
  readonly json?: boolean;
}

const PERCENT = 100;

const showAblation = (options: Options): void => {
  const rows = ablationOf(options.over);
  const idle = rows.filter(({ moved }) => !(moved > 0));
  process.exitCode = idle.length > 0 ? 1 : 0;
  if (options.json) {
    printJson({ mechanisms: rows.length, idle: idle.length, rows });
    return;
  }
  print(
    table(
      [
        { title: "mechanism" },
        { title: "moves most" },
        { title: "under" },
        { title: "whole", align: "right" },
        { title: "held", align: "right" },
        { title: "change, % of both", align: "right" },
      ],
      rows.map(({ mechanism, outcome, policy, whole, held, moved }) => [
        mechanism,
        moved > 0 ? outcome : paint.bold("NOTHING"),
        policy,
        number(whole),
        number(held),
        number(PERCENT * moved),
      ]),
    ),
  );
  print(`\n${rows.length} mechanisms, ${idle.length} of them move nothing beyond luck.`);
};

export const ablationVerb = (): Command =>
  new Command("ablation")
    .description("Hold each mechanism still and print what moves most; exit code 1 where one moves nothing.")
    .addOption(overOption())
    .addOption(jsonOption())
    .addHelpText("after", "\nExample:\n  inflow ablation\n")
    .action(showAblation);
