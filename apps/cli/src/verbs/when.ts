/** `when`: how long until published series could tell what a policy does, each by itself, and what would shorten the wait. */
import { Command, Option } from "commander";
import { type WhenAnswer, when, whenPage } from "inflow";
import { folderOfRun, writeTogether } from "../results-folder.ts";
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
import { duration, note, paint, print, printJson } from "../terminal.ts";
import { workIntoRun } from "../work-parts.ts";

interface Options extends PageOptions {
  readonly policy?: string;
  readonly commodity?: string;
}

const NEVER = "–";

const monthOf = (month: number | null): string => (month === null ? NEVER : String(month));
const hundred = (share: number | null): string => (share === null ? NEVER : String(Math.round(100 * share)));
const percent = (share: number): string => `${(100 * share).toFixed(1).replace("-", "−")} %`;

const signalTable = ({ signals }: WhenAnswer): string =>
  table(
    [
      { title: "series" },
      { title: "effect p50", align: "right" },
      { title: "seen in 100", align: "right" },
      { title: "planned", align: "right" },
      { title: "right in 100", align: "right" },
      { title: "p50", align: "right" },
      { title: "p90", align: "right" },
      { title: "least at once", align: "right" },
      { title: "over a year", align: "right" },
      { title: "false alarms", align: "right" },
    ],
    signals.map((signal) => [
      (signal.isReal && signal.answers ? paint.bold(signal.label.en) : signal.label.en) +
        (signal.isReal && !signal.isClean ? " *" : ""),
      percent(signal.effect.p50),
      hundred(signal.own.assurance.at(-1) ?? 0),
      hundred(signal.planned.assurance.at(-1) ?? 0),
      hundred(signal.right),
      monthOf(signal.own.p50),
      monthOf(signal.own.p90),
      percent(signal.leastAtOnce.at(-1) ?? 1),
      percent(signal.leastPhased.at(-1) ?? 1),
      `${hundred(signal.falseAlarms.alwaysValid)}/${hundred(signal.falseAlarms.planned)}/${hundred(signal.falseAlarms.repeated)}`,
    ]),
  );

const sizeTable = ({ signals }: WhenAnswer): string => {
  const falls = signals[0]?.bySize.map(({ fall }) => fall) ?? [];
  const columns = falls.flatMap((fall) => [`${Math.round(100 * fall)} % at once`, "over a year"]);
  return table(
    [{ title: "true fall" }, ...columns.map((title) => ({ title, align: "right" as const }))],
    signals.map(({ label, bySize }) => [
      label.en,
      ...bySize.flatMap(({ atOnce, phased }) =>
        [atOnce, phased].map(({ p50, p90 }) => `${monthOf(p50)}/${monthOf(p90)}`),
      ),
    ]),
  );
};

/** The best signal with its months; where none answers, that none does and which is nearest. */
const bestLine = ({ monthsToAnswer: { bestSignalIs, nearestSignalIs, p50, p90 } }: WhenAnswer): string =>
  bestSignalIs === null
    ? `No published signal answers; nearest: ${nearestSignalIs?.en ?? "none"}.`
    : `Best signal: ${bestSignalIs.en}; half ${monthOf(p50)}, nine tenths ${monthOf(p90)}`;

const show = (report: WhenAnswer): void => {
  print(
    paint.bold(
      `When could the data tell? ${report.policy} against ${report.against}, ${report.commodity}, from the week of ${report.onset}, ${report.horizonMonths} months`,
    ),
  );
  print();
  print(signalTable(report));
  print(
    paint.dim(
      "* other things move it too. Months after the policy begins; – not within the horizon. False alarms in 100 worlds: boundary used here/planned looks/uncorrected.",
    ),
  );
  print(`\n${sizeTable(report)}`);
  print(paint.dim("Months to an answer in half/nine tenths of worlds, whatever the ensemble says.\n"));
  print(`${bestLine(report)}\n`);
  for (const sentence of report.sentences) print(sentence);
  print();
};

const tellWhen = async (study: string, options: Options): Promise<void> => {
  const began = performance.now();
  const { policy, commodity, threads } = options;
  const command = commandOf(
    [
      "when",
      study,
      ...(policy === undefined ? [] : [`--policy ${policy}`]),
      ...(commodity === undefined ? [] : [`--commodity ${commodity}`]),
      ...languageWords(options),
    ],
    options,
  );
  const report = await when(study, changesOf(options), {
    ...(policy === undefined ? {} : { policy }),
    ...(commodity === undefined ? {} : { commodity }),
    work: workIntoRun(options.out, command, threads),
    tell: (sentence) => note(paint.dim(sentence)),
  });
  const { folder } = folderOfRun(options.out, report.runId);
  const name = `when-${report.policy}-${report.commodity}`.replace(/[^\w.-]/g, "-");
  const files = writeTogether(folder, {
    [`${name}.json`]: `${JSON.stringify(report, null, 2)}\n`,
    [pageNamed(name, options)]: whenPage(report, command, options.language),
  });
  const seconds = Number(((performance.now() - began) / 1000).toFixed(2));
  if (options.json) {
    printJson({ ...report, seconds, folder, files });
    return;
  }
  show(report);
  print(`Results: ${files.join(", ")}`);
  print(paint.dim(`Run ${report.runId}, in ${duration(seconds)}.`));
};

const HELP = `
A series answers only where what it finds is right about inflow as often as the study wants a verdict to hold.

JSON (--json): runId, study, policy, against, commodity, onset, horizonMonths, futures, worlds, fall,
  monthsToAnswer {p10, p50, p90, bestSignal, bestSignalIs, nearestSignal,
    nearestSignalIs, never, horizonMonths, because},
  signals [{id, label, isReal, isClean, answers, right, effect, own, planned, repeated, atOnce, phased
    {months, assurance, answered, p10, p50, p90, never, meanMonths, wrongSign, exaggeration},
    falseAlarms {alwaysValid, planned, repeated}, leastAtOnce, leastPhased, floorAtOnce, floorPhased,
    bySize [{fall, atOnce, phased}], shortenings [{what, p50, monthsSaved, monthsSavedHere}], seen}],
  sentences, seconds, folder, files

Example:
  inflow when caribbean-2025 --quick
  inflow when caribbean-2025 --policy blockade --commodity cocaine
`;

export const whenVerb = (): Command =>
  withStudyOptions(
    new Command("when")
      .description(
        "When could the data tell: months until published series would show what a policy does, and what would help.",
      )
      .argument("<study>", "a study file, or the name of a shipped study")
      .addOption(new Option("--policy <id>", "the policy in question (default: the first of the study)"))
      .addOption(new Option("--commodity <name>", "whose inflow is asked about (default: the study's primary one)")),
    ANALYSIS_OPTIONS.filter((name) => name !== "posterior"),
  )
    .addOption(languageOption())
    .addHelpText("after", HELP)
    .action(tellWhen);
