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
  rounded,
  runBacktest,
  scoreBacktest,
  type Tally,
  type TargetScore,
  tallyOf,
} from "@inflow/study";
import { ledgerOver } from "./library.ts";
import { type BacktestText, preparedBacktests } from "./prepared-backtests.ts";
import { InputError } from "./refused.ts";
import { shipped } from "./shipped.ts";
import { readText } from "./text-file.ts";

const FOLDER = "studies/backtests/";

/** A set of experiments with the counts over all that are not live. */
export interface BacktestReport {
  readonly experiments: readonly ExperimentScore[];
  /** Holdout bands hit. */
  readonly holdout: Tally;
  /** Holdout bands hit among targets whose case informed no shipped prior, each quantity of the runs counted once. */
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

const textOf = (asked: string): BacktestText => {
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

/** With the dates of publication, so that what was published after a cut-off is refused. */
const prepared = (asked: readonly string[], over: string | undefined): PreparedBacktest[] => {
  const sources = new Map([...ledgerOver(over).sources].map(([id, { record }]) => [id, record.published]));
  return preparedBacktests(asked, { over, sources, textOf });
};

const plainTally = (hits: number, of: number): Tally => ({ hits, certain: hits, possible: hits, of });

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
    covered: plainTally(judged.filter(({ covered }) => covered === true).length, judged.length),
  };
};

const PERCENT = 100;

const percent = (part: number, of: number): string => String(Math.round((PERCENT * part) / of));

/** A share of targets, as a range where some are on the edge: what is certain to what is possible. */
const share = ({ certain, possible, of }: Tally): string => {
  if (of === 0) return "0 of 0";
  return certain === possible
    ? `${certain} of ${of} (${percent(certain, of)} %)`
    : `${certain} to ${possible} of ${of} (${percent(certain, of)} to ${percent(possible, of)} %)`;
};

/** The share of holdout bands that is aimed at, over a set of experiments. */
const GOAL = 0.7;

const againstGoal = ({ certain, possible, of }: Tally): string => {
  const goal = `the goal of ${PERCENT * GOAL} %`;
  if (of === 0) return "";
  if (certain >= GOAL * of) return `Counted without those on the edge, holdouts reach ${goal}.`;
  if (possible < GOAL * of) return `Holdouts miss ${goal}, even counted with all on the edge.`;
  return `Whether holdouts reach ${goal} is not certain: the hits that no other seed would undo fall short of it.`;
};

/** A number of a target to three digits; a dash where there is none. */
export const figure = (value: number | null): string => {
  if (value === null) return "–";
  const short = Number(value.toPrecision(3));
  return Object.is(short, -0) ? "0" : String(short).replace("-", "−");
};

const onEdge = (experiments: readonly ExperimentScore[]): string[] =>
  experiments
    .filter(({ live }) => !live)
    .flatMap(({ id, targets }) => targets.filter(({ edge }) => edge).map((target) => `${id} ${target.id}`));

const withoutValue = (experiments: readonly ExperimentScore[]): string[] =>
  experiments.flatMap(({ id, targets }) =>
    targets
      .filter(({ undefinedShare }) => undefinedShare > 0)
      .map((target) => `${id} ${target.id} (${figure(PERCENT * target.undefinedShare)} % of its runs)`),
  );

/** What the counts over all experiments say, in sentences. */
export const summaryOfBacktests = (report: BacktestReport): string[] => {
  const { experiments, holdout, independent, placebo, fit, covered } = report;
  const edges = onEdge(experiments);
  const missing = withoutValue(experiments);
  return [
    `${share(holdout)} holdout bands are hit by the median of the runs; of those whose case informed no shipped prior, each quantity counted once, ${share(independent)}. ${experiments.length > 1 ? againstGoal(holdout) : ""}`.trim(),
    `${share(placebo)} null tests and placebo mechanisms are passed, and ${share(fit)} rows that may be fitted are hit.`,
    `${share(covered)} observations of holdouts, null tests and placebos lie between the 10 % and the 90 % point of the runs; 80 % would if the runs knew how little they know.`,
    ...(edges.length === 0
      ? []
      : [
          `On the edge, since an end of the band lies within the 95 % interval of the median and another seed may decide otherwise: ${edges.join(", ")}. A range counts from what is hit off the edge to what is hit with all on it.`,
        ]),
    ...(missing.length === 0
      ? []
      : [
          `Some runs divide by nothing and have no value of a target; the others are scored, and above 10 % the target counts as missed: ${missing.join(", ")}.`,
        ]),
  ];
};

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
