/** `evidence import`: public data files become dated vintages, with an account of every row. */
import { Command } from "commander";
import {
  correctionFile,
  dataFolder,
  type FileImport,
  givenFile,
  guardsOf,
  InputError,
  importFiles,
  keepCorrections,
  mappingFile,
  vintageFolder,
} from "inflow";
import { jsonOption } from "../../settings.ts";
import { table } from "../../table.ts";
import { count, note, paint, print, printJson } from "../../terminal.ts";
import { dataOption, dayFrom, today, vintagesIn } from "./data-options.ts";

interface Options {
  readonly data?: string;
  readonly mapping?: string;
  readonly knownOn?: string;
  readonly source?: string;
  readonly licence?: string;
  readonly corrections?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

const TO_LOOK_AT = 1;
const BAD_INPUT = 2;

const showTable = (imported: readonly FileImport[]): void =>
  print(
    table(
      [
        { title: "file" },
        { title: "format" },
        { title: "rows", align: "right" },
        { title: "kept", align: "right" },
        { title: "set aside", align: "right" },
        { title: "series", align: "right" },
        { title: "" },
        { title: "vintage" },
      ],
      imported.map(({ report: { file, format, rowsRead, kept, vintage }, state, series }) => [
        file,
        format,
        count(rowsRead),
        count(kept),
        count(rowsRead - kept),
        count(series),
        state,
        vintage ?? "",
      ]),
    ),
  );

const showAsides = (imported: readonly FileImport[]): void => {
  const rows = imported.flatMap(({ report: { file, setAside } }) =>
    setAside.map(({ reason, count: rows }) => [file, count(rows), reason]),
  );
  if (rows.length === 0) return;
  print(`\n${paint.bold("Rows set aside")}\n`);
  print(table([{ title: "file" }, { title: "rows", align: "right" }, { title: "reason" }], rows));
};

const showProblems = (imported: readonly FileImport[]): void => {
  for (const { report, state } of imported) {
    if (report.problems.length === 0) continue;
    const how =
      state === "refused" ? "is refused, and nothing of it is stored:" : "lacks what the files that stand have:";
    note(`\n${paint.bold(`${report.file} ${how}`)}`);
    for (const { place, reason, fix } of report.problems) note(`  ${place}: ${reason}.\n    ${fix}`);
  }
};

/** What is new in a file: columns and categories that the format did not have; and how it was read. */
const tellNews = (imported: readonly FileImport[]): void => {
  for (const { report, state, unknownColumns, newCategories, notes } of imported) {
    const lines = [
      ...(state === "already there" ? [`already there as ${report.vintage}; nothing was written`] : []),
      ...(unknownColumns.length > 0 ? [`unknown columns, not read: ${unknownColumns.join(", ")}`] : []),
      ...(newCategories.length > 0 ? [`categories not seen before: ${newCategories.join("; ")}`] : []),
      ...notes,
    ];
    for (const line of lines) note(`${report.file}: ${line}`);
  }
};

/** Keeps the declared corrections and tells each whose guard fails; says whether all hold. */
const correct = async (path: string, data: string): Promise<boolean> => {
  const guards = guardsOf(await vintagesIn(data), correctionFile(path), today());
  keepCorrections(data, path);
  for (const { id, state, locate } of guards.met) note(`correction ${id} (${locate.series}, ${locate.date}): ${state}`);
  for (const { place, reason, fix } of guards.problems) note(`  ${place}: ${reason}.\n    ${fix}`);
  return guards.problems.length === 0;
};

const checkKnownOn = (knownOn: string | undefined): void => {
  if (knownOn === undefined || knownOn <= today()) return;
  throw new InputError([
    {
      file: "command line",
      place: "--known-on",
      what: `${knownOn} is in the future.`,
      why: "A figure cannot have been public on a day that has not come.",
      fix: "Give the day on which the file was published.",
    },
  ]);
};

const importAll = async (paths: readonly string[], options: Options): Promise<void> => {
  const { knownOn, source, licence, dryRun } = options;
  checkKnownOn(knownOn);
  const mapping = options.mapping === undefined ? undefined : mappingFile(options.mapping);
  if (options.corrections !== undefined) correctionFile(options.corrections);
  const data = dataFolder(options.data);
  const store = vintageFolder(data, {
    onDamaged: (file, reason) => note(`${file} was damaged (${reason}); it is put aside as ${file}.damaged`),
  });
  const imported: FileImport[] = [];
  for (const path of paths)
    imported.push(
      ...(await importFiles([givenFile(path)], {
        store,
        today: today(),
        ...(knownOn === undefined ? {} : { knownOn }),
        ...(source === undefined ? {} : { source }),
        ...(licence === undefined ? {} : { licence }),
        ...(mapping === undefined ? {} : { mapping }),
        ...(dryRun === undefined ? {} : { dryRun }),
      })),
    );
  if (options.json) printJson(imported.map(({ report }) => report));
  else {
    showTable(imported);
    showAsides(imported);
  }
  tellNews(imported);
  showProblems(imported);
  const held = options.corrections === undefined || dryRun === true || (await correct(options.corrections, data));
  if (!held || imported.some(({ report }) => report.problems.length > 0)) process.exitCode = TO_LOOK_AT;
  if (imported.some(({ report }) => report.kept === 0)) process.exitCode = BAD_INPUT;
};

const HELP = `
Exit code 2 where a file keeps nothing (the others are stored), 1 where the guard of a correction fails or a file that is
stored lacks what those that stand have: its last month is not whole, or rows or places are gone. Without --known-on the
file of one source that reaches furthest is taken, then the larger, then the later import.

A mapping, for a table that has no format of its own:
  kind: series
  id: cpi-us
  period: month            # day, month, half year, year, 12 months ending
  date: Date               # or year: YEAR and month: MONTH
  values: [{ column: Index, measure: "Consumer prices", unit: index }]
  place: US                # or placeColumn: State; by: [Drug] tells series apart

A mapping of a table with several rows of one month, here Air and Marine seizures with columns
month,drug,Branch,Region,events,lbs: rows of one series and month are summed, and series chooses the ids, so that observe
watches amo.cocaine.lb:
  kind: series
  id: amo
  period: month
  date: month
  by: [drug]
  add: true                # rows alike in every cell count once
  place: Air and Marine Operations
  values:
    - { column: lbs, measure: Seized by weight, unit: lb, series: "amo.{drug}.lb" }
    - { column: events, measure: Seizures, unit: events, series: "amo.{drug}.events" }

A correction, laid over the figures when they are read and never written into them:
  corrections:
    - id: ecstasy-2025-04
      locate: { format: cbp-drug-seizures, series: cbp.ecstasy.lb, date: 2025-04 }
      act: { replace: 26.04 }      # or multiply: 0.001, or remove: true
      expect: 1791.927410614096    # the guard: what the source gives now
      reason: "A later release gives 26 lb."
      provider: "who says so"
      status: proposed             # reported, acknowledged, retired

Example:
  inflow evidence import nationwide-drugs-fy23-fy26-apr.csv --known-on 2026-05-15
`;

export const importCommand = (): Command =>
  new Command("import")
    .description(
      "Import public data files (CDC, CBP, NFLIS, UNODC, ACLED, or any table with a mapping) as dated vintages.",
    )
    .argument("<file...>", "CSV, tab-separated text, JSON of an API, or .xlsx; recognised by content")
    .addOption(jsonOption())
    .addOption(dataOption())
    .option("--mapping <file>", "YAML that names the columns of a table without a format of its own")
    .option("--known-on <day>", "day since which the figures were public (default: today)", dayFrom)
    .option("--source <text>", "who publishes the file, where it is not the usual publisher")
    .option("--licence <text>", "what may be done with the figures")
    .option("--corrections <file>", "YAML of declared corrections, each with a guard")
    .option("--dry-run", "read and report; store nothing")
    .addHelpText("after", HELP)
    .action(importAll);
