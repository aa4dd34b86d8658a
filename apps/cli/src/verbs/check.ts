/** `check`: the behaviours that the model must show, each measured on the shipped laws and held against its band. */
import { Command } from "commander";
import { behaviours, libraryWith } from "inflow";
import { jsonOption, overOption } from "../settings.ts";
import { table } from "../table.ts";
import { number, paint, print, printJson } from "../terminal.ts";

interface Options {
  readonly over?: string;
  readonly json?: boolean;
}

const checkBehaviours = (options: Options): void => {
  const found = behaviours(libraryWith(options.over));
  const failing = found.filter(({ holds }) => !holds);
  process.exitCode = failing.length > 0 ? 1 : 0;
  if (options.json) {
    printJson({ holds: found.length - failing.length, fails: failing.length, behaviours: found });
    return;
  }
  print(
    table(
      [
        { title: "" },
        { title: "measured", align: "right" },
        { title: "expected", align: "right" },
        { title: "behaviour (where each band comes from: --json)" },
      ],
      found.map(({ holds, sentence, measured, expected: [low, high] }) => [
        holds ? "holds" : paint.bold("FAILS"),
        number(measured),
        `${number(low)} to ${number(high)}`,
        sentence,
      ]),
    ),
  );
  print(`\n${found.length - failing.length} behaviours hold, ${failing.length} fail.`);
};

export const checkVerb = (): Command =>
  new Command("check")
    .description("Measure the behaviours that the model must show; exit code 1 where one does not hold.")
    .addOption(overOption())
    .addOption(jsonOption())
    .addHelpText("after", "\nExample:\n  inflow check\n")
    .action(checkBehaviours);
