/**
 * Backtests: files of experiments, shipped or a reader's own, become scores and the sentences that say what they mean.
 * All files are read before anything is run, so that everything wrong with any of them is told at once. Runs are made in
 * this thread: the whole shipped set takes about a minute.
 */
import { didYouMean, isOk, type Problem } from "@inflow/evidence";
import {
  type BaselineForecast,
  type ExperimentScore,
  JUDGED,
  type PreparedBacktest,
  prepareBacktest,
  readBacktest,
  rounded,
  runBacktest,
  scoreBacktest,
  type Tally,
  type TargetScore,
  tallyOf,
} from "@inflow/study";
import { ledgerOver, libraryWith } from "./library.ts";
import { InputError } from "./refused.ts";
import { shipped } from "./shipped.ts";
import { readText } from "./text-file.ts";

const FOLDER = "studies/backtests/";

/** A set of experiments with the counts over all that are not live. */
export interface BacktestReport {
  readonly experiments: readonly ExperimentScore[];
  /** Holdout bands hit. */
  readonly holdout: Tally;
  /** Holdout bands hit among targets whose case informed no shipped prior. */
  readonly independent: Tally;
  /** Null tests and placebo mechanisms passed. */
  readonly placebo: Tally;
  /** Rows that may be fitted, hit. */
  readonly fit: Tally;
  /** Observations of judged targets between the 10 % and the 90 % point of the ensemble; 80 % are expected. */
  readonly covered: Tally;
}

export interface BacktestSettings {
  /** A folder of YAML laid over the shipped texts. */
  readonly over?: string;
  readonly onExperiment?: (id: string, done: number, of: number) => void;
}

/** Names of the shipped backtests. */
export const shippedBacktests = (): string[] =>
  Object.keys(shipped().texts)
    .filter((name) => name.startsWith(FOLDER) && name.endsWith(".yaml"))
    .map((name) => name.slice(FOLDER.length, -".yaml".length))
    .sort();

const textOf = (asked: string): { readonly text: string; readonly file: string } => {
  const name = `${FOLDER}${asked}.yaml`;
  const text = /[/\\.]/.test(asked) ? undefined : shipped().texts[name];
  if (text !== undefined) return { text, file: name };
  if (/[/\\.]/.test(asked)) return { text: readText(asked), file: asked };
  throw new InputError([
    {
      file: asked,
      place: "name",
      what: `There is no shipped backtest "${asked}".`,
      why: "A backtest is a file, or the name of a shipped one.",
      fix: didYouMean(asked, shippedBacktests(), `Choose one of: ${shippedBacktests().join(", ")}; or give a path.`),
    },
  ]);
};

const prepared = (asked: readonly string[], over: string | undefined): PreparedBacktest[] => {
  const library = libraryWith(over);
  const sources = new Set(ledgerOver(over).sources.keys());
  const problems: Problem[] = [];
  const ready: PreparedBacktest[] = [];
  for (const one of asked) {
    try {
      const { text, file } = textOf(one);
      const read = readBacktest(text, file);
      const made = isOk(read) ? prepareBacktest(read.ok, library, { file, model: shipped().model, sources }) : read;
      if (isOk(made)) ready.push(made.ok);
      else problems.push(...made.problems);
    } catch (cause) {
      if (!(cause instanceof InputError)) throw cause;
      problems.push(...cause.problems);
    }
  }
  if (problems.length > 0) throw new InputError(problems);
  return ready;
};

/** Runs and scores backtests, the shipped ones where none is named; throws an InputError with all that is wrong with any. */
export const backtest = (asked: readonly string[] = [], settings: BacktestSettings = {}): BacktestReport => {
  const ready = prepared(asked.length > 0 ? asked : shippedBacktests(), settings.over);
  const problems: Problem[] = [];
  const experiments = ready.flatMap((one, i) => {
    settings.onExperiment?.(one.backtest.id, i, ready.length);
    const measured = runBacktest(one);
    if (isOk(measured)) return [rounded(scoreBacktest(one, measured.ok))];
    problems.push(...measured.problems);
    return [];
  });
  if (problems.length > 0) throw new InputError(problems);
  const targets = experiments.filter(({ live }) => !live).flatMap((one) => one.targets);
  const judged = targets.filter(({ role, covered }) => JUDGED.includes(role) && covered !== null);
  return {
    experiments,
    holdout: tallyOf(targets, ["holdout"]),
    independent: tallyOf(targets, ["holdout"], true),
    placebo: tallyOf(targets, ["null-test", "placebo"]),
    fit: tallyOf(targets, ["fit"]),
    covered: { hits: judged.filter(({ covered }) => covered === true).length, of: judged.length },
  };
};

const PERCENT = 100;

const share = ({ hits, of }: Tally): string =>
  `${hits} of ${of}${of === 0 ? "" : ` (${Math.round((PERCENT * hits) / of)} %)`}`;

/** A number of a target to three digits. */
export const figure = (value: number): string => {
  const short = Number(value.toPrecision(3));
  return Object.is(short, -0) ? "0" : String(short).replace("-", "−");
};

/** What the counts over all experiments say, in sentences. */
export const summaryOfBacktests = ({ holdout, independent, placebo, fit, covered }: BacktestReport): string[] => [
  `${share(holdout)} holdout bands are hit by the median of the runs; of those whose case informed no shipped prior, ${share(independent)}.`,
  `${share(placebo)} null tests and placebo mechanisms are passed, and ${share(fit)} rows that may be fitted are hit.`,
  `${share(covered)} observations of holdouts, null tests and placebos lie between the 10 % and the 90 % point of the runs; 80 % would if the runs knew how little they know.`,
];

/** Says of an experiment what each of its misses means for the verdict; nothing where all bands are hit. */
export const meaningOfMisses = ({ targets }: ExperimentScore): string[] =>
  targets
    .filter(({ hit }) => hit === false)
    .map(({ metric, role, p10, p50, p90, observed, low, high, ifMissed }) => {
      const record = observed === null ? "" : `, the record ${figure(observed)}`;
      const band = low === null || high === null ? "" : ` within a fair band of ${figure(low)} to ${figure(high)}`;
      const said = `${metric} (${role}): the runs say ${figure(p50)} (${figure(p10)} to ${figure(p90)})${record}${band}.`;
      return ifMissed === null ? `${said} The file does not say what a miss means.` : `${said} ${ifMissed}`;
    });

/** Skill against each simple forecast in words. */
export const skillInWords = ({ skill }: ExperimentScore): string => {
  const words = { noChange: "no change", preTrend: "the trend before", tonnes: "proportion to tonnes" } as const;
  const parts = (Object.keys(words) as (keyof typeof words)[]).flatMap((name) =>
    skill[name] === null ? [] : [`${figure(skill[name])} against ${words[name]}`],
  );
  return parts.length === 0 ? "no simple forecast to compare with" : parts.join(", ");
};

/** Experiments with their failures first: those with more misses before others, live ones last. */
export const failuresFirst = (experiments: readonly ExperimentScore[]): ExperimentScore[] => {
  const missed = ({ targets }: ExperimentScore): number =>
    targets.filter(({ hit, role }) => hit === false && JUDGED.includes(role)).length;
  return [...experiments]
    .sort((a, b) => Number(a.live) - Number(b.live) || missed(b) - missed(a))
    .map((one) => ({ ...one, targets: [...one.targets].sort((a, b) => rank(a) - rank(b)) }));
};

const rank = ({ hit }: TargetScore): number => (hit === false ? 0 : hit === true ? 1 : 2);

export type { BaselineForecast, ExperimentScore, Tally, TargetScore };
