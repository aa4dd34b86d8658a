/** `calibrate`: rows of history become a posterior; or the verdict of a study under its priors and under a posterior. */
import { Command, Option } from "commander";
import {
  type Assessment,
  ask,
  CalibrationStopped,
  calibrate,
  calibrationInWords,
  calibrationPage,
  calibrationSize,
  FATES,
  figure,
  missedFirst,
  NO_POSTERIOR,
  type Posterior,
  run,
  SHIPPED_POSTERIOR,
  stateOfRow,
} from "inflow";
import { writeTogether } from "../results-folder.ts";
import { jsonOption, outOption, overOption, posteriorOption, seedOption, wholeFrom } from "../settings.ts";
import { table } from "../table.ts";
import { count, duration, note, paint, print, printJson } from "../terminal.ts";
import { Stopped, untilStopped } from "../work-through.ts";

interface Options {
  readonly size?: number;
  readonly seed?: number;
  readonly name?: string;
  readonly out: string;
  readonly resume?: boolean;
  readonly compare?: string;
  readonly posterior?: string;
  readonly over?: string;
  readonly json?: boolean;
}

interface Band {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

const band = ({ p10, p50, p90 }: Band): string => `${figure(p10)} – ${figure(p50)} – ${figure(p90)}`;

const rowsTable = (posterior: Posterior): string => {
  const words = { missed: paint.bold("MISS"), off: "off", met: "met" };
  return table(
    [
      { title: "" },
      { title: "target" },
      { title: "observed", align: "right" },
      { title: "band", align: "right" },
      { title: "prior p10–p50–p90", align: "right" },
      { title: "posterior p10–p50–p90", align: "right" },
      { title: "prior p", align: "right" },
      { title: "p", align: "right" },
    ],
    missedFirst(posterior).map((row) => [
      words[stateOfRow(row)],
      `${row.experiment} ${row.id}`,
      figure(row.observed),
      `${figure(row.low)} to ${figure(row.high)}`,
      band(row.prior),
      band(row.posterior),
      figure(row.priorP),
      figure(row.p),
    ]),
  );
};

const parametersTable = ({ summary }: Posterior): string =>
  table(
    [
      { title: "parameter" },
      { title: "prior p10–p50–p90", align: "right" },
      { title: "posterior p10–p50–p90", align: "right" },
      { title: "sd after/before", align: "right" },
    ],
    summary.parameters.map(({ path, prior, posterior, narrowing }) => [
      path,
      band(prior),
      band(posterior),
      figure(1 - narrowing),
    ]),
  );

const leftOutTable = ({ summary }: Posterior): string =>
  table(
    [
      { title: "" },
      { title: "without it" },
      { title: "observed", align: "right" },
      { title: "band", align: "right" },
      { title: "foretold p10–p50–p90", align: "right" },
      { title: "p", align: "right" },
    ],
    summary.leftOut.flatMap(({ experiment, rows }) =>
      rows.map(({ id, observed, low, high, predicted, p, hit }) => [
        hit ? "hit" : paint.bold("MISS"),
        `${experiment} ${id}`,
        figure(observed),
        `${figure(low)} to ${figure(high)}`,
        band(predicted),
        figure(p),
      ]),
    ),
  );

const show = (posterior: Posterior): void => {
  print(`${rowsTable(posterior)}\n`);
  if (posterior.paths.length > 0) print(`${parametersTable(posterior)}\n`);
  if (posterior.summary.leftOut.length > 0) print(`${leftOutTable(posterior)}\n`);
  for (const line of calibrationInWords(posterior)) print(line);
};

const PERCENT = 100;
const QUIET_MS = 5000;

/** A line every few seconds: stage, runs, and the time left at the pace so far if all runs allowed are needed. */
const progressLine = () => {
  const began = performance.now();
  let shownAt = began;
  return (progress: { stage: string; done: number; most: number; found: number }): void => {
    const now = performance.now();
    if (now - shownAt < QUIET_MS && progress.stage !== "done") return;
    shownAt = now;
    const { stage, done, most, found } = progress;
    const pace = (done - found) / ((now - began) / 1000);
    const words = { screen: "runs from the priors", abc: "generations", check: "runs to check", done: "done" };
    const left = stage === "done" ? "" : `, at most ${duration((most - done) / Math.max(pace, 1e-9))} left`;
    note(paint.dim(`${words[stage as keyof typeof words]}: ${count(done)} runs${left}`));
  };
};

const calibrateFiles = async (files: readonly string[], options: Options): Promise<void> => {
  const began = performance.now();
  const { size, seed, name, over, resume, out } = options;
  try {
    const posterior = await untilStopped((stop) =>
      calibrate(files, {
        folder: out,
        stop,
        onProgress: progressLine(),
        ...(size === undefined ? {} : { size }),
        ...(seed === undefined ? {} : { seed }),
        ...(name === undefined ? {} : { name }),
        ...(over === undefined ? {} : { over }),
        ...(resume === undefined ? {} : { resume }),
      }),
    );
    const page = writeTogether(out, { [`${posterior.name}.html`]: calibrationPage(posterior) });
    if (options.json) printJson(posterior);
    else show(posterior);
    const seconds = (performance.now() - began) / 1000;
    note(paint.dim(`Written in ${duration(seconds)}: ${out}/${posterior.name}.json, ${page.join(", ")}`));
  } catch (cause) {
    if (cause instanceof CalibrationStopped) throw new Stopped(cause.message);
    throw cause;
  }
};

/** Quick verdicts of a study under one of the two. */
interface Side {
  readonly posterior: string;
  readonly runId: string;
  readonly futures: number;
  readonly verdicts: Assessment["verdicts"];
}

/** Quick verdicts of a study under its priors and under a posterior, side by side. */
const compareVerdicts = async (study: string, options: Options): Promise<void> => {
  const posterior = options.posterior ?? SHIPPED_POSTERIOR;
  const changes = {
    quick: true,
    ...(options.seed === undefined ? {} : { seed: options.seed }),
    ...(options.over === undefined ? {} : { over: options.over }),
  };
  const sideOf = async (name: string): Promise<Side> => {
    const { assessment } = await run(ask(study, { ...changes, posterior: name }));
    return { posterior: name, runId: assessment.runId, futures: assessment.runs, verdicts: assessment.verdicts };
  };
  const before = await sideOf(NO_POSTERIOR);
  const after = await sideOf(posterior);
  if (options.json) {
    printJson({ study, sides: [before, after] });
    return;
  }
  const rowOf = (side: Side, policy: string, commodity: string, isSecond: boolean): string[] => {
    const { finding, shares } = side.verdicts[policy]![commodity]!;
    const differs = isSecond && before.verdicts[policy]![commodity]!.finding !== finding;
    return [
      isSecond ? "" : policy,
      isSecond ? "" : commodity,
      side.posterior === NO_POSTERIOR ? "priors" : side.posterior,
      differs ? paint.bold(finding) : finding,
      ...FATES.map((fate) => String(Math.round(PERCENT * shares[fate]))),
    ];
  };
  const rows = Object.entries(before.verdicts).flatMap(([policy, byCommodity]) =>
    Object.keys(byCommodity).flatMap((commodity) => [
      rowOf(before, policy, commodity, false),
      rowOf(after, policy, commodity, true),
    ]),
  );
  print(
    table(
      [
        { title: "policy" },
        { title: "drug" },
        { title: "under" },
        { title: "finding" },
        ...FATES.map((fate) => ({ title: `${fate}, %`, align: "right" as const })),
      ],
      rows,
    ),
  );
  print(`\n${count(before.futures)} futures of each policy under either: a first look, not to be quoted.`);
};

const LEAST_SIZE = 40;
const MOST_SIZE = 20_000;

export const calibrateVerb = (): Command =>
  new Command("calibrate")
    .description("Calibrate the model to rows of history that may be fitted: a posterior that studies can name.")
    .argument("[files...]", "files with rows to fit, or names of shipped ones (default: history and backtests)")
    .addOption(
      new Option("--size <n>", `particles of a generation (default: ${calibrationSize().population})`).argParser(
        wholeFrom(LEAST_SIZE, MOST_SIZE),
      ),
    )
    .addOption(seedOption())
    .option("--name <name>", `name of the posterior (default: ${SHIPPED_POSTERIOR}, or own for files of your own)`)
    .option("--resume", "go on from the state in the folder")
    .option("--compare <study>", "instead: quick verdicts of a study under its priors and under a posterior")
    .addOption(posteriorOption())
    .addOption(overOption())
    .addOption(outOption())
    .addOption(jsonOption())
    .addHelpText(
      "after",
      "\nA row that is missed is a result, not an error: exit code 0.\nExample:\n  inflow calibrate --out results/calibration\n  inflow calibrate --compare caribbean-2025\n",
    )
    .action(async (files: readonly string[], options: Options) =>
      options.compare === undefined ? calibrateFiles(files, options) : compareVerdicts(options.compare, options),
    );
