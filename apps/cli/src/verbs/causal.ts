/** `causal`: what an intervention did, from any table: estimate, interval, placebos, and whether the gate lets an effect be reported. */
import { basename } from "node:path";
import { Command, Option } from "commander";
import {
  CAUSAL_METHODS,
  type CausalAnswer,
  type CausalMethod,
  type CausalRow,
  causalImpact,
  causalPage,
  causalReason,
  causalRows,
  inPeriods,
  periodsOf,
  readText,
} from "inflow";
import { writeTogether } from "../results-folder.ts";
import { jsonOption, outOption } from "../settings.ts";
import { table } from "../table.ts";
import { count, number, paint, print, printJson } from "../terminal.ts";

interface Options {
  readonly outcome: string;
  readonly time: string;
  readonly unit?: string;
  readonly treated?: string;
  readonly from: string;
  readonly method?: CausalMethod;
  readonly out: string;
  readonly json?: boolean;
}

const range = ([low, high]: readonly [number, number]): string => `${number(low)} to ${number(high)}`;

const REFUSALS = ["not reported", "refuses"];

const cellsOf = ({ is, estimate, interval }: CausalRow): string[] => {
  const shown = typeof estimate === "number" ? number(estimate) : (estimate ?? "");
  return [is, REFUSALS.includes(shown) ? paint.bold(shown) : shown, interval === null ? "" : range(interval)];
};

const show = (answer: CausalAnswer): void => {
  const compared = answer.comparedWith > 0 ? `, ${count(answer.comparedWith)} units to compare with` : "";
  const scale = answer.scale === "logarithm" ? ", fitted in logarithms" : "";
  print(
    `${paint.bold(answer.outcome)} from ${answer.from} by ${answer.method}: ${periodsOf(answer.periodsBefore, answer)} before, ${count(answer.periodsAfter)} after${compared}${scale}.\n`,
  );
  print(
    table(
      [{ title: "" }, { title: "estimate", align: "right" }, { title: "95 % interval" }],
      causalRows(answer).map(cellsOf),
    ),
  );
  print(`\n${causalReason(answer)}`);
  if (answer.placebos.length > 0) {
    print();
    print(
      table(
        [
          { title: "placebo" },
          { title: "estimate", align: "right" },
          { title: "95 % interval" },
          { title: "excludes zero" },
        ],
        answer.placebos.map(({ at, estimate, interval, excludesZero }) => [
          String(at),
          number(estimate),
          range(interval),
          excludesZero ? "yes" : "no",
        ]),
      ),
    );
  }
  for (const { name, value } of answer.beside) print(paint.dim(`${inPeriods(name, answer)}: ${number(value)}`));
};

/** A word of the line, in quotes where a shell would part it. */
const word = (text: string): string => (/^[\w.,:/-]+$/.test(text) ? text : JSON.stringify(text));

const lineOf = (file: string, { outcome, time, unit, treated, from, method }: Options): string =>
  [
    "npx --no-install inflow causal",
    word(basename(file)),
    `--outcome ${word(outcome)} --time ${word(time)}`,
    ...(unit === undefined ? [] : [`--unit ${word(unit)}`]),
    ...(treated === undefined ? [] : [`--treated ${word(treated)}`]),
    `--from ${word(from)}`,
    ...(method === undefined ? [] : [`--method ${method}`]),
  ].join(" ");

const answer = (file: string, options: Options): void => {
  const { outcome, time, unit, treated, from, method } = options;
  const found = causalImpact(readText(file), file, {
    outcome,
    time,
    from,
    ...(unit === undefined ? {} : { unit }),
    ...(treated === undefined ? {} : { treated: treated.split(",").map((name) => name.trim()) }),
    ...(method === undefined ? {} : { method }),
  });
  const name = `causal-${outcome}-${found.from}-${found.method}.html`.replace(/[^\w.-]/g, "-");
  const files = writeTogether(options.out, { [name]: causalPage(found, basename(file), lineOf(file, options)) });
  if (options.json) printJson({ ...found, files });
  else {
    show(found);
    print(`\nPage: ${files.join(", ")}`);
  }
};

const HELP = `
The gate asks the same method at earlier dates at which nothing began. The finding is "effect" only where the gate passes and the
interval leaves zero out, else "indistinguishable from zero", or "not reported" where the gate refuses.

JSON (--json): estimate, interval, relative {estimate, interval}, placebos [{kind, at, estimate, interval, excludesZero}],
  gate {kind: placebo | short, passed, why}, finding, reason,
  beforeAfter {estimate, interval, periodsBefore, periodsAfter, dates, falseFindings, placebos, gate}, beside [{name, value}],
  method, outcome, treated, from, periodsBefore, periodsAfter, comparedWith, scale, seed, periodIs, series [{at, value, compared}],
  files; estimate and interval are null under "not reported", and no finding under "indistinguishable from zero"

Example:
  inflow causal deaths.csv --outcome deaths --time month --from 2025-09
`;

export const causalVerb = (): Command =>
  new Command("causal")
    .description(
      "What an intervention did, from any CSV file; no effect is reported unless the same model passes at placebo dates.",
    )
    .argument("<file>", "a CSV file with a line of column names")
    .requiredOption("--outcome <column>", "column of the outcome")
    .requiredOption("--time <column>", "column of the period: 2025, 2025-09, 2025-Q3, 2025-09-01 or a number")
    .option("--unit <column>", "column of the unit, for a panel")
    .option("--treated <names>", "the treated unit; several are separated by commas")
    .requiredOption("--from <period>", "first period after the intervention")
    .addOption(
      new Option("--method <method>", "bsts or its for one series, sc or sdid for a panel").choices(CAUSAL_METHODS),
    )
    .addOption(outOption())
    .addOption(jsonOption())
    .addHelpText("after", HELP)
    .action(answer);
