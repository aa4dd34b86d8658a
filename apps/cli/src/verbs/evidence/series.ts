/** `evidence series`: the series of imported files, or one of them as it was known on a day. */
import { Command } from "commander";
import {
  correctionsIn,
  dataFolder,
  fitsPattern,
  type ImportedAnswer,
  type ReadPoint,
  seriesIn,
  seriesNamed,
  type Vintage,
} from "inflow";
import { jsonOption } from "../../settings.ts";
import { table } from "../../table.ts";
import { count, note, number, paint, print, printJson } from "../../terminal.ts";
import { asKnownOnOption, dataOption, today, vintagesIn } from "./data-options.ts";

interface Options {
  readonly data?: string;
  readonly asKnownOn?: string;
  readonly seed?: string;
  readonly json?: boolean;
}

const GUARD_FAILED = 1;
const MOST_ROWS_SHOWN = 3;

const list = (vintages: readonly Vintage[], day: string, pattern: string | undefined, json: boolean): void => {
  const wanted = pattern === undefined ? (): boolean => true : fitsPattern(pattern);
  const series = seriesIn(vintages, day).filter(({ name }) => wanted(name));
  if (json) {
    printJson({ asKnownOn: day, series });
    return;
  }
  if (series.length === 0) {
    print("No series fits. Import a file first: inflow evidence import FILE.");
    return;
  }
  print(
    table(
      [
        { title: "series" },
        { title: "unit" },
        { title: "period" },
        { title: "from" },
        { title: "until" },
        { title: "points", align: "right" },
        { title: "missing", align: "right" },
        { title: "measure" },
      ],
      series.map(({ name, unit, period, from, until, points, missing, measure }) => [
        name,
        unit,
        period,
        from,
        until,
        count(points),
        count(missing),
        measure,
      ]),
    ),
  );
};

const rowsOf = (rows: readonly number[]): string => {
  if (rows.length === 0) return "no row";
  const more = rows.length - MOST_ROWS_SHOWN;
  return `${rows.slice(0, MOST_ROWS_SHOWN).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
};

const WHOLE_FROM = 100;
const figure = (value: number): string => (Math.abs(value) >= WHOLE_FROM ? count(value) : number(value));

const showPoint = ({ date, value, low, high, status, file, rows }: ReadPoint): string[] => [
  date,
  value === null ? "missing" : figure(value),
  low === undefined || high === undefined ? "" : `${figure(low)} to ${figure(high)}`,
  status,
  `${file}: ${rowsOf(rows)}`,
];

const showMonthly = ({ monthly }: ImportedAnswer): void => {
  if (monthly === undefined) return;
  if ("problems" in monthly) {
    print(`\n${paint.bold("No monthly counts follow from these windows:")}`);
    for (const { place, reason, fix } of monthly.problems) print(`  ${place}: ${reason}.\n    ${fix}`);
    return;
  }
  print(`\n${paint.bold("Monthly counts")}, M(t) = R(t) − R(t−1) + M(t−12), opened by ${monthly.seed}\n`);
  print(
    table(
      [{ title: "month" }, { title: "count", align: "right" }, { title: "status" }],
      monthly.points.map(({ date, value, flag }) => [date, value === null ? "missing" : count(value), flag ?? ""]),
    ),
  );
};

const show = (answer: ImportedAnswer): void => {
  const { name, measure, unit, place, period, vintages, points, corrections, problems } = answer;
  print(`${paint.bold(name)}  ${measure}, ${place === "" ? "" : `${place}, `}${unit}, by ${period}`);
  print(paint.dim(`as known on ${answer.asKnownOn}`));
  for (const { id, file, source, knownOn } of vintages)
    print(paint.dim(`  ${id}: ${file}, public ${knownOn}; ${source}`));
  print();
  print(
    table(
      [
        { title: period === "12 months ending" ? "12 months ending" : period },
        { title: "value", align: "right" },
        { title: "range" },
        { title: "status" },
        { title: "file and rows" },
      ],
      points.map(showPoint),
    ),
  );
  for (const { id, state, locate, provider, reason } of corrections)
    print(`\ncorrection ${paint.bold(id)} at ${locate.date}: ${state}. ${reason} (${provider})`);
  showMonthly(answer);
  for (const { place: at, reason, fix } of problems) note(`\n${at}: ${reason}.\n  ${fix}`);
};

const series = async (name: string | undefined, options: Options): Promise<void> => {
  const day = options.asKnownOn ?? today();
  const vintages = await vintagesIn(options.data);
  if (name === undefined || name.includes("*")) {
    list(vintages, day, name, options.json === true);
    return;
  }
  const answer = seriesNamed(name, vintages, {
    asKnownOn: day,
    corrections: correctionsIn(dataFolder(options.data)),
    ...(options.seed === undefined ? {} : { seed: options.seed }),
  });
  if (answer.problems.length > 0) process.exitCode = GUARD_FAILED;
  if (options.json) printJson(answer);
  else show(answer);
};

export const seriesCommand = (): Command =>
  new Command("series")
    .description("List the series of imported files, or print one as it was known on a day, with the rows behind it.")
    .argument("[name]", "a name from the list; with * for one part of it, the list of those")
    .addOption(asKnownOnOption())
    .option("--seed <name>", "series of monthly counts that opens a 12-month one")
    .addOption(dataOption())
    .addOption(jsonOption())
    .addHelpText("after", "\nExample:\n  inflow evidence series cbp.cocaine.lb --as-known-on 2025-12-31\n")
    .action(series);
