/** `check`: the behaviours that the model must show and its orders of magnitude, each measured and held against its band. */
import { Command } from "commander";
import { ablationOf, type Behaviour, behaviours, libraryWith } from "inflow";
import { jsonOption, overOption } from "../settings.ts";
import { table } from "../table.ts";
import { number, paint, print, printJson } from "../terminal.ts";

interface Options {
  readonly over?: string;
  readonly json?: boolean;
}

const printFound = (title: string, found: readonly Behaviour[]): void =>
  print(
    table(
      [
        { title: "" },
        { title: "measured", align: "right" },
        ...(found.some(({ range }) => range) ? [{ title: "10 to 90 of 100 draws", align: "right" } as const] : []),
        { title: "expected", align: "right" },
        { title },
      ],
      found.map(({ holds, sentence, measured, range, expected: [low, high] }) => [
        holds ? "holds" : paint.bold("FAILS"),
        number(measured),
        ...(range ? [`${number(range[0])} to ${number(range[1])}`] : []),
        `${number(low)} to ${number(high)}`,
        sentence,
      ]),
    ),
  );

const checkBehaviours = (options: Options): void => {
  const found = behaviours(libraryWith(options.over));
  const orders = ablationOf(options.over).orders();
  const all = [...found, ...orders];
  const fails = all.filter(({ holds }) => !holds).length;
  process.exitCode = fails > 0 ? 1 : 0;
  if (options.json) {
    printJson({ holds: all.length - fails, fails, behaviours: found, orders });
    return;
  }
  printFound("behaviour (where each band comes from: --json)", found);
  print("");
  printFound("order of magnitude without a campaign, median over draws", orders);
  print(
    `\n${found.length} behaviours and ${orders.length} orders of magnitude: ${all.length - fails} hold, ${fails} fail.`,
  );
};

export const checkVerb = (): Command =>
  new Command("check")
    .description("Measure the behaviours that the model must show; exit code 1 where one does not hold.")
    .addOption(overOption())
    .addOption(jsonOption())
    .addHelpText("after", "\nExample:\n  inflow check\n")
    .action(checkBehaviours);
