/** `discover`: in which worlds a policy meets which fate, in sentences of at most three conditions; and opens one future. */
import { Command, Option } from "commander";
import { type DiscoverSettings, type DiscoveryReport, discover, discoverPage, type OpenedDraw, openDraw } from "inflow";
import { folderOfRun, OUT, writeTogether } from "../results-folder.ts";
import {
  ANALYSIS_OPTIONS,
  changesOf,
  commandOf,
  languageOption,
  languageWords,
  type PageOptions,
  pageNamed,
  withStudyOptions,
} from "../settings.ts";
import { table } from "../table.ts";
import { duration, note, number, paint, print, printJson } from "../terminal.ts";
import { workIntoRun } from "../work-parts.ts";

interface Options extends PageOptions {
  readonly policy?: string;
  readonly commodity?: string;
  readonly fate?: string;
  readonly when?: string;
  readonly open?: string;
}

/** Words of the question that say which ensemble is meant. */
const ensembleWords = (study: string, { policy, commodity }: Options): string[] => [
  "discover",
  study,
  ...(policy === undefined ? [] : [`--policy ${policy}`]),
  ...(commodity === undefined ? [] : [`--commodity ${commodity}`]),
];

const lineOf = (study: string, options: Options): string =>
  commandOf(
    [
      ...ensembleWords(study, options),
      ...(options.fate === undefined ? [] : [`--fate ${options.fate}`]),
      ...(options.when === undefined ? [] : [`--when "${options.when}"`]),
      ...(options.open === undefined ? [] : [`--open ${options.open}`]),
      ...languageWords(options),
    ],
    options,
  );

const openLine =
  (study: string, options: Options) =>
  (draw: number): string =>
    `${commandOf([...ensembleWords(study, options), `--open ${draw}`], options)}${options.out === OUT ? "" : ` --out ${options.out}`}`;

const settingsOf = (options: Options, line: string): DiscoverSettings => {
  const { policy, commodity, fate, when, threads } = options;
  return {
    ...(policy === undefined ? {} : { policy }),
    ...(commodity === undefined ? {} : { commodity }),
    ...(fate === undefined ? {} : { fate }),
    ...(when === undefined ? {} : { when }),
    work: workIntoRun(options.out, line, threads),
    tell: (sentence) => note(paint.dim(sentence)),
  };
};

const parametersTable = ({ parameters }: OpenedDraw): string =>
  table(
    [
      { title: "parameter" },
      { title: "value", align: "right" },
      { title: "unit" },
      { title: "rank among worlds", align: "right" },
    ],
    parameters.map(({ path, value, unit, rank }) => [
      path,
      typeof value === "number" ? number(value) : value,
      unit,
      rank === null ? "" : `${Math.round(100 * rank)} of 100`,
    ]),
  );

const showDraw = (opened: OpenedDraw): void => {
  for (const { run, fate, differences } of opened.futures) {
    print(paint.bold(`Draw ${opened.draw}, future ${run}: ${opened.policy} against ${opened.against}: ${fate}`));
    for (const { is, value, unit } of differences) print(`  ${is}: ${number(value)} ${unit}`);
    print();
  }
  print(parametersTable(opened));
};

const openOne = async (study: string, options: Options, draw: string): Promise<void> => {
  const number = /^\d+$/.test(draw) ? Number(draw) : Number.NaN;
  const opened = await openDraw(study, number, changesOf(options), settingsOf(options, lineOf(study, options)));
  if (options.json) printJson(opened);
  else showDraw(opened);
};

const show = (report: DiscoveryReport, line: (draw: number) => string): void => {
  print(
    paint.bold(
      `In which worlds futures ${report.cases.are}: ${report.policy} against ${report.against}, ${report.commodity}`,
    ),
  );
  print();
  const [first, ...rest] = report.sentences;
  print(first);
  report.boxes.forEach(({ sentence, firmness }, b) => {
    const [member] = report.discovery.boxes[b]!.members;
    print(`\n${sentence}`);
    print(paint.dim(firmness));
    if (member !== undefined) print(`Open one of them: ${line(member)}`);
  });
  print();
  for (const sentence of rest.slice(report.boxes.length)) print(sentence);
  print();
};

/** The report as JSON: the values of all draws on the axes are left to the page. */
const told = ({ boxes, interest: _, ...report }: DiscoveryReport, line: (draw: number) => string) => ({
  ...report,
  boxes: boxes.map(({ sentence, firmness }, b) => ({
    sentence,
    firmness,
    open: report.discovery.boxes[b]!.members.map(line),
  })),
});

const discoverIn = async (study: string, options: Options): Promise<void> => {
  if (options.open !== undefined) {
    await openOne(study, options, options.open);
    return;
  }
  const began = performance.now();
  const command = lineOf(study, options);
  const report = await discover(study, changesOf(options), settingsOf(options, command));
  const line = openLine(study, options);
  const { folder } = folderOfRun(options.out, report.runId);
  const seconds = Number(((performance.now() - began) / 1000).toFixed(2));
  const name = `discover-${report.policy}-${report.commodity}-${report.cases.key}`.replace(/[^\w.-]/g, "-");
  const json = told(report, line);
  const files = writeTogether(folder, {
    [`${name}.json`]: `${JSON.stringify(json, null, 2)}\n`,
    [pageNamed(name, options)]: discoverPage(report, command, line, options.language),
  });
  if (options.json) {
    printJson({ ...json, seconds, folder, files });
    return;
  }
  show(report, line);
  print(`Results: ${files.join(", ")}`);
  print(paint.dim(`Run ${report.runId}, in ${duration(seconds)}.`));
};

const HELP = `
Half of the simulated worlds are searched, the other half only counts; shares in the sentences are of futures held out.

JSON (--json): runId, hash, study, policy, against, commodity, cases {key, are, said, share, reason, because}, fates {fate: futures},
  discovery {draws, luckPerDraw, drawsSearched, drawsHeldOut, base, boxes [{limits, searched {n, k, coverage, density, mass},
    foundAgain [{name, share}], heldOut {futures, cases, coverage, density, densityInterval, mass}, members, strangers}],
    end {kind: few draws | nothing to part | no parameter | no firm box | most boxes, …}, whyNoMore, tradeoffs [{coverage, density, conditions}], tree, looked},
  boxes [{sentence, firmness, open [command]}], sentences [text], seconds, folder, files
With --open: runId, policy, against, commodity, draw, futures [{run, fate, differences}], parameters [{path, is, unit, value, rank}]

Example:
  inflow discover caribbean-2025 --policy campaign-2025 --fate harmful
  inflow discover caribbean-2025 --when "inflow < -50 and deaths <= 0" --quick
  inflow discover caribbean-2025 --open 17
`;

export const discoverVerb = (): Command =>
  withStudyOptions(
    new Command("discover")
      .description("In which worlds a policy meets which fate, in sentences of at most three conditions.")
      .argument("<study>", "a study file, or the name of a shipped study")
      .addOption(new Option("--policy <id>", "the policy in question (default: the first of the study)"))
      .addOption(new Option("--commodity <name>", "whose inflow is judged (default: the study's primary one)"))
      .addOption(
        new Option(
          "--fate <name>",
          "reduces, reduces-sustainably, reduces-unsustainably, no-effect or harmful (default: what most splits the verdict)",
        ),
      )
      .addOption(
        new Option("--when <condition>", 'a condition on differences, such as "inflow < -10 and deaths > 500"'),
      )
      .addOption(new Option("--open <draw>", "open one draw: its futures and all its uncertain values")),
    ANALYSIS_OPTIONS,
  )
    .addOption(languageOption())
    .addHelpText("after", HELP)
    .action(discoverIn);
