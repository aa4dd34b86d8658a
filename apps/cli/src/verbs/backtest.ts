/** `backtest`: experiments of history run as files and scored, failures first, with what the failures mean for a verdict. */
import { Command } from "commander";
import {
  type BacktestReport,
  backtest,
  backtestPage,
  type ExperimentScore,
  failuresFirst,
  figure,
  meaningOfMisses,
  skillInWords,
  summaryOfBacktests,
} from "inflow";
import { writeTogether } from "../results-folder.ts";
import { jsonOption, outOption, overOption } from "../settings.ts";
import { table } from "../table.ts";
import { duration, note, paint, print, printJson } from "../terminal.ts";

interface Options {
  readonly out: string;
  readonly over?: string;
  readonly json?: boolean;
}

/** Letters of a metric in the table. */
const LETTERS = 64;

const short = (text: string): string => (text.length > LETTERS ? `${text.slice(0, LETTERS - 1)}…` : text);

const tableOf = ({ targets }: ExperimentScore): string =>
  table(
    [
      { title: "" },
      { title: "role" },
      { title: "target" },
      { title: "band", align: "right" },
      { title: "record", align: "right" },
      { title: "p10", align: "right" },
      { title: "p50", align: "right" },
      { title: "p90", align: "right" },
      { title: "CRPS", align: "right" },
    ],
    targets.map(({ hit, edge, role, metric, low, high, observed, p10, p50, p90, crps, informedBy, sameAs }) => [
      (hit === null ? "shown" : hit ? "hit" : paint.bold("MISS")) + (edge ? ", on the edge" : ""),
      role,
      short(metric) + (informedBy.length > 0 ? " *" : "") + (sameAs === null ? "" : " ="),
      low === null || high === null ? "–" : `${figure(low)} to ${figure(high)}`,
      figure(observed),
      figure(p10),
      figure(p50),
      figure(p90),
      figure(crps),
    ]),
  );

/** Every missed band of every experiment, those that were never used before those that might be. */
const missesOf = (experiments: readonly ExperimentScore[]): string => {
  const missed = experiments.flatMap(({ id, live, targets }) =>
    targets.filter(({ hit }) => hit === false).map((target) => ({ ...target, id: live ? `${id} (live)` : id })),
  );
  return table(
    [
      { title: "missed" },
      { title: "role" },
      { title: "target" },
      { title: "band", align: "right" },
      { title: "record", align: "right" },
      { title: "runs", align: "right" },
    ],
    [...missed]
      .sort((a, b) => Number(a.role === "fit") - Number(b.role === "fit"))
      .map(({ id, role, metric, low, high, observed, p50 }) => [
        id,
        role,
        short(metric),
        low === null || high === null ? "–" : `${figure(low)} to ${figure(high)}`,
        figure(observed),
        figure(p50),
      ]),
  );
};

/** Says what entered the runs although its source was published after the cut-off. */
const hindsightOf = ({ hindsight }: ExperimentScore): string[] => {
  const names = [...new Set(hindsight.map(({ of, quantity, source }) => `${of}, ${quantity} (${source})`))];
  return names.length === 0
    ? []
    : [
        `From sources published after the cut-off, each for a reason that the file gives (public by then elsewhere, or read with hindsight): ${names.join("; ")}.`,
      ];
};

const show = (report: BacktestReport): void => {
  for (const text of summaryOfBacktests(report)) print(text);
  print(`\n${missesOf(failuresFirst(report.experiments))}\n`);
  for (const one of failuresFirst(report.experiments)) {
    print(`${paint.bold(one.title)}${one.live ? " · live: reported, never fitted, not counted" : ""}`);
    print(paint.dim(`${one.id}, cut-off ${one.asOf}, ${one.runs} runs; skill ${skillInWords(one)}`));
    print(`${tableOf(one)}\n`);
    for (const text of [...hindsightOf(one), ...meaningOfMisses(one)]) print(`${text}\n`);
  }
  print(paint.dim("* a shipped prior rests on this very case, so that a hit says less."));
  print(paint.dim("= the same quantity of the runs as a target before it, counted once among independent ones."));
};

const runBacktests = (files: readonly string[], options: Options): void => {
  const began = performance.now();
  const report = backtest(files, {
    ...(options.over === undefined ? {} : { over: options.over }),
    onExperiment: (id, done, of) => note(paint.dim(`${done + 1} of ${of}: ${id}`)),
  });
  const written = writeTogether(options.out, {
    "backtests.html": backtestPage(report),
    "backtests.json": `${JSON.stringify(report, null, 2)}\n`,
  });
  if (options.json) printJson(report);
  else show(report);
  note(paint.dim(`Written in ${duration((performance.now() - began) / 1000)}: ${written.join(", ")}`));
};

export const backtestVerb = (): Command =>
  new Command("backtest")
    .description(
      "Experiments of history, each a file, run and scored: bands, hit or miss, skill, and what the misses mean.",
    )
    .argument("[files...]", "backtest files, or names of shipped ones (default: all that are shipped)")
    .addOption(overOption())
    .addOption(outOption())
    .addOption(jsonOption())
    .addHelpText(
      "after",
      "\nA miss is a result, not an error: exit code 0.\nExample:\n  inflow backtest us-cocaine-2007\n  inflow backtest my-experiment.yaml --json\n",
    )
    .action(runBacktests);
