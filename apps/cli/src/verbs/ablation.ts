/** `ablation`: what each mechanism moves, by holding what it writes; with `--reach` also what moves nothing, and why. */
import { Command } from "commander";
import { ablationOf } from "inflow";
import { jsonOption, overOption } from "../settings.ts";
import { table } from "../table.ts";
import { number, paint, print, printJson } from "../terminal.ts";

interface Options {
  readonly over?: string;
  readonly json?: boolean;
  readonly reach?: boolean;
}

type Examined = ReturnType<typeof ablationOf>;

const PERCENT = 100;

const printRows = (rows: ReturnType<Examined["rows"]>, idle: number): void => {
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
      rows.map(({ mechanism, outcome, policy, whole, held, moved, own }) => [
        mechanism,
        moved > 0 ? `${outcome}${own ? " (its own)" : ""}` : paint.bold("NOTHING"),
        policy,
        number(whole),
        number(held),
        number(PERCENT * moved),
      ]),
    ),
  );
  print(`\n${rows.length} mechanisms, ${idle} of them move nothing beyond luck.`);
};

const printUnreached = (unreached: ReturnType<Examined["unreached"]>): void => {
  const forms = unreached.filter(({ kind }) => kind === "forms");
  print("\nLevers from 0 to 1, uncertain parameters from their 5 % to their 95 % point, rival forms pair by pair:");
  print(
    forms.length > 0
      ? `${forms.length} pairs of forms do not differ.`
      : "every pair of rival forms differs in some number of some summary.",
  );
  if (unreached.length === 0) print("Everything moves something.");
  else
    print(
      table(
        [{ title: "moves nothing" }, { title: "is a" }, { title: "kept because" }],
        unreached.map(({ kind, name, because }) => [name, kind, because ?? paint.bold("NO REASON")]),
      ),
    );
};

const showAblation = (options: Options): void => {
  const examined = ablationOf(options.over);
  const rows = examined.rows();
  const unreached = options.reach ? examined.unreached() : [];
  const idle = rows.filter(({ moved }) => !(moved > 0)).length;
  const unexplained = unreached.filter(({ because }) => because === undefined).length;
  process.exitCode = idle + unexplained > 0 ? 1 : 0;
  if (options.json) {
    printJson({ mechanisms: rows.length, idle, rows, ...(options.reach ? { unreached, unexplained } : {}) });
    return;
  }
  printRows(rows, idle);
  if (options.reach) printUnreached(unreached);
  else print("What levers, parameters and rival forms move nothing: --reach (about a minute).");
};

export const ablationVerb = (): Command =>
  new Command("ablation")
    .description("Hold each mechanism still and print what moves most; exit code 1 where one moves nothing.")
    .option("--reach", "also list levers, parameters and forms that move nothing, each with its reason")
    .addOption(overOption())
    .addOption(jsonOption())
    .addHelpText("after", "\nExample:\n  inflow ablation\n  inflow ablation --reach\n")
    .action(showAblation);
