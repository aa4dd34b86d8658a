/** `observe`: public series against what was predicted before their new figures came; findings, predictions kept and scored. */
import { basename, dirname } from "node:path";
import { Command, Option } from "commander";
import {
  alarmSentence,
  type ObservedChannel,
  type ObserveReport,
  observe,
  observePage,
  predict,
  readText,
  type ScoreReport,
  scoreFile,
  textOfPredictions,
  type Vintage,
  verdictSentence,
  vintagesOfFiles,
} from "inflow";
import { folderOfRun, writeTogether } from "../results-folder.ts";
import { commandOf, jsonOption, outOption, overOption, runsOption, seedOption, threadsOption } from "../settings.ts";
import { table } from "../table.ts";
import { duration, note, paint, print, printJson } from "../terminal.ts";
import { workIntoRun } from "../work-parts.ts";
import { dataOption, dayFrom, today, vintagesIn } from "./evidence/data-options.ts";

interface Options {
  readonly data?: string;
  readonly series?: readonly string[];
  readonly runs?: number;
  readonly asOf?: string;
  readonly predict?: string;
  readonly score?: string;
  readonly madeOn?: string;
  readonly seed?: number;
  readonly threads?: number;
  readonly over?: string;
  readonly out: string;
  readonly json?: boolean;
}

type Day = Parameters<typeof observe>[0]["today"];

const dash = "–";

const shareOf100 = (share: number | null | undefined): string =>
  share === null || share === undefined ? dash : share < 0.01 ? "< 1" : String(Math.round(100 * share));

const inside = ({ surprise }: ObservedChannel): string =>
  surprise === null || surprise.months.length === 0
    ? dash
    : `${surprise.months.filter(({ covered }) => covered).length} of ${surprise.months.length}`;

const gateOf = ({ causal }: ObservedChannel): string => {
  if (causal === null) return dash;
  const { finding, relative } = causal.result;
  if (finding !== "effect" || relative === null) return "no effect reported";
  return `${Math.round(100 * relative.estimate)} % (${relative.interval.map((share) => Math.round(100 * share)).join(" to ")} %)`.replaceAll(
    "-",
    "−",
  );
};

const channelTable = (channels: readonly ObservedChannel[]): string =>
  table(
    [
      { title: "series" },
      { title: "newest" },
      { title: "known then" },
      { title: "in 8 of 10", align: "right" },
      { title: "as far, of 100", align: "right" },
      { title: "without", align: "right" },
      { title: "against its own course" },
    ],
    channels.map((channel) => [
      channel.label,
      channel.figures.at(-1)?.date ?? dash,
      channel.knownTo ?? dash,
      inside(channel),
      shareOf100(channel.surprise?.joint),
      shareOf100(channel.surpriseWithout?.joint),
      gateOf(channel),
    ]),
  );

const show = (report: ObserveReport): void => {
  const { findings, channels, toImport, notes, verdicts, asOf, policy, against } = report;
  print(
    paint.bold(`What the data show so far, ${policy} against ${against}, predicted from figures cut off at ${asOf}\n`),
  );
  for (const verdict of verdicts) print(verdictSentence(verdict));
  findings.forEach((finding, i) => {
    print(`\n${paint.bold(`Finding ${i + 1}, ${finding.kind}. ${finding.title}`)}`);
    for (const sentence of finding.sentences) print(`  ${sentence}`);
    print(`  ${alarmSentence(finding)}`);
    print("  Explanations between which these figures do not choose:");
    finding.explanations.forEach(({ says }, e) => {
      print(`    ${e + 1}. ${says}`);
    });
  });
  if (findings.length === 0)
    print(
      `\nNo finding: the two rules fire in none of ${report.pairsAsked} pairs of channels and ${report.seriesAsked} series.`,
    );
  const known = channels.filter(({ figures }) => figures.length > 0);
  print(`\n${channelTable(known)}`);
  print(
    paint.dim(
      "In 8 of 10: new figures between the 1 in 10 and 9 in 10 point. As far: predicted paths at least as far out as what came, with the campaign and without. The last column passes only behind its placebo gate.",
    ),
  );
  if (toImport.length > 0) {
    print(
      "\nNot known by month; these public files would fill the gaps (inflow evidence import FILE, or --series FILE):",
    );
    for (const file of toImport) print(`  ${file}`);
  }
  for (const text of notes) print(paint.dim(`\n${text}`));
};

const showScore = ({ predictions, scores, words, scoredOn, kind }: ScoreReport): void => {
  const { madeOn, rests, vintages, runId, hash } = predictions;
  print(paint.bold(`Made on ${madeOn}, ${rests}; scored on ${scoredOn}`));
  print(kind);
  print(paint.dim(`Vintages: ${vintages.map(({ id, knownOn }) => `${id} (public ${knownOn})`).join(", ")}`));
  print(paint.dim(`Run ${runId}, hash ${hash}: the file is as it was made.\n`));
  for (const score of scores) print(`  ${score.words}`);
  print(`\n${words}`);
};

const vintagesFrom = async ({ data, series = [] }: Options, day: string): Promise<Vintage[]> => [
  ...(await vintagesIn(data)),
  ...(await vintagesOfFiles(series, day)),
];

const observeLine = (options: Options): string =>
  commandOf(
    [
      "observe",
      ...(options.data === undefined ? [] : [`--data ${options.data}`]),
      ...(options.series === undefined ? [] : [`--series ${options.series.join(" ")}`]),
      ...(options.asOf === undefined ? [] : [`--as-of ${options.asOf}`]),
    ],
    options,
  );

const predictInto = async (file: string, options: Options, vintages: readonly Vintage[]): Promise<void> => {
  const { runs, seed, over, asOf, threads, out, madeOn = today() } = options;
  const made = await predict({
    vintages,
    madeOn: madeOn as Day,
    today: today() as Day,
    ...(asOf === undefined ? {} : { asOf: asOf as Day }),
    ...(runs === undefined ? {} : { runs }),
    ...(seed === undefined ? {} : { seed }),
    ...(over === undefined ? {} : { over }),
    work: workIntoRun(out, observeLine(options), threads),
  });
  const [path] = writeTogether(dirname(file), { [basename(file)]: textOfPredictions(made) });
  const { series, hash, inputs, hidden, ...about } = made;
  if (options.json) {
    printJson({
      ...about,
      hash,
      inputs,
      hidden,
      series: series.map(({ draws, ...one }) => ({ ...one, draws: draws.length })),
      file: path,
    });
    return;
  }
  print(`${series.length} series predicted ${made.rests}: ${path}`);
  print(made.outcomes);
  print(paint.dim(`Vintages: ${made.vintages.map(({ id, knownOn }) => `${id} (public ${knownOn})`).join(", ")}`));
  print(`Hash ${hash}`);
  print(
    paint.dim(
      `Publish the hash on the day, so that others can see later that the file was made then. ${inputs.length} dated entries of the campaign's record were known by then; ${hidden} later ones were left out.`,
    ),
  );
};

const lookAround = async (options: Options): Promise<void> => {
  const began = performance.now();
  const day = today();
  const vintages = await vintagesFrom(options, day);
  if (options.predict !== undefined) return predictInto(options.predict, options, vintages);
  if (options.score !== undefined) {
    const scored = scoreFile(readText(options.score), options.score, vintages, day as Day);
    if (options.json) printJson(scored);
    else showScore(scored);
    return;
  }
  const { runs, seed, over, asOf, threads, out } = options;
  const command = observeLine(options);
  const report = await observe({
    vintages,
    today: day as Day,
    ...(asOf === undefined ? {} : { asOf: asOf as Day }),
    ...(runs === undefined ? {} : { runs }),
    ...(seed === undefined ? {} : { seed }),
    ...(over === undefined ? {} : { over }),
    work: workIntoRun(out, command, threads),
    tell: (sentence) => note(paint.dim(sentence)),
  });
  const files = writeTogether(folderOfRun(out, report.runId).folder, {
    "observe.json": `${JSON.stringify(report, null, 2)}\n`,
    "observe.html": observePage(report, command),
  });
  const seconds = Number(((performance.now() - began) / 1000).toFixed(2));
  if (options.json) {
    printJson({ ...report, seconds, files });
    return;
  }
  show(report);
  print(`\nResults: ${files.join(", ")}`);
  print(paint.dim(`Run ${report.runId}, in ${duration(seconds)}.`));
};

const HELP = `
With nothing imported it shows the series that are shipped and says which public files to import for the rest.
No verdict rests on seizures alone: they are an output of effort as much as of flow.

JSON (--json): today, asOf, policy, against, from, runId, planId, model, futures, seed, inputs, unseen,
  verdicts [{about, word, because, restsOn}], findings [{kind, title, sentences, falseAlarms, explanations, series}],
  pairsAsked, seriesAsked, channels [{id, label, kind, about, through, unit, source, vintages, isShipped, figures,
    knownTo, law, bands, bandsWithout, surprise, surpriseWithout, toldApart, causal}], toImport, notes, seconds, files

Example:
  inflow observe
  inflow observe --series nationwide-drugs-fy23-fy26-apr.csv amo-drug-seizures-fy23-fy26-dec.csv
  inflow observe --predict predictions.json --as-of 2026-05-31
  inflow observe --score predictions.json
`;

export const observeVerb = (): Command =>
  new Command("observe")
    .description(
      "What the data show so far: public series against what was predicted before them, and what moved and why it may have.",
    )
    .addOption(dataOption())
    .option("--series <files...>", "public files to read beside the imported ones, without storing them")
    .addOption(runsOption())
    .addOption(
      new Option(
        "--as-of <day>",
        "predict from what was known of outcomes on this day (default: before the campaign)",
      ).argParser(dayFrom),
    )
    .addOption(
      new Option("--predict <file>", "write predictions of the months after --as-of, under a hash").conflicts("score"),
    )
    .addOption(new Option("--score <file>", "score such a file against what is known now"))
    .addOption(
      new Option("--made-on <day>", "the day that a file of predictions says it was made (default: today)").argParser(
        dayFrom,
      ),
    )
    .addOption(seedOption())
    .addOption(threadsOption())
    .addOption(overOption())
    .addOption(outOption())
    .addOption(jsonOption())
    .addHelpText("after", HELP)
    .action(lookAround);
