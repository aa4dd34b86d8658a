/** `causal`: what an intervention did, from any table: estimate, interval, placebos, and whether the gate lets an effect be reported. */
import { Command, Option } from "commander";
import { CAUSAL_METHODS, type CausalAnswer, type CausalMethod, causalImpact, readText } from "inflow";
import { jsonOption } from "../settings.ts";
import { table } from "../table.ts";
import { count, number, paint, print, printJson } from "../terminal.ts";

interface Options {
  readonly outcome: string;
  readonly time: string;
  readonly unit?: string;
  readonly treated?: string;
  readonly from: string;
  readonly method?: CausalMethod;
  readonly json?: boolean;
}

const PERCENT = 100;

const range = ([low, high]: readonly [number, number]): string => `${number(low)} to ${number(high)}`;

const rowsOf = (answer: CausalAnswer): string[][] => {
  const { estimate, interval, relative, beforeAfter, placebos, gate } = answer;
  const inTime = placebos.filter(({ kind }) => kind === "time");
  const outside = (list: typeof inTime): string =>
    `${list.filter(({ excludesZero }) => excludesZero).length} of ${list.length}`;
  const inSpace = placebos.filter(({ kind }) => kind === "space");
  const share = relative === null ? [] : [[PERCENT * relative.estimate, ...relative.interval.map((x) => PERCENT * x)]];
  const fitted = estimate === null || interval === null ? null : { estimate, interval };
  return [
    ...(gate.passed ? [] : [["effect", paint.bold("not reported"), ""]]),
    ...(fitted === null
      ? []
      : [[gate.passed ? "effect a period" : "difference a period", number(fitted.estimate), range(fitted.interval)]]),
    ...share.map(([middle, low, high]) => ["as a share, %", number(middle), range([low, high])]),
    ...(beforeAfter === null
      ? []
      : [["plain before and after", number(beforeAfter.estimate), range(beforeAfter.interval)]]),
    ...(inTime.length > 0 ? [["placebo dates that exclude zero", outside(inTime), ""]] : []),
    ...(inSpace.length > 0 ? [["placebo units that exclude zero", outside(inSpace), ""]] : []),
    ["gate", gate.passed ? "passed" : paint.bold("refuses"), ""],
  ];
};

const show = (answer: CausalAnswer): void => {
  const compared = answer.comparedWith > 0 ? `, ${count(answer.comparedWith)} units to compare with` : "";
  const scale = answer.scale === "logarithm" ? ", fitted in logarithms" : "";
  print(
    `${paint.bold(answer.outcome)} from ${answer.from} by ${answer.method}: ${count(answer.periodsBefore)} periods before, ${count(answer.periodsAfter)} after${compared}${scale}.\n`,
  );
  print(table([{ title: "" }, { title: "estimate", align: "right" }, { title: "95 % interval" }], rowsOf(answer)));
  print(`\n${answer.reason}`);
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
  for (const { name, value } of answer.beside) print(paint.dim(`${name}: ${number(value)}`));
};

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
  if (options.json) printJson(found);
  else show(found);
};

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
    .addOption(jsonOption())
    .addHelpText("after", "\nExample:\n  inflow causal deaths.csv --outcome deaths --time month --from 2025-09\n")
    .action(answer);
