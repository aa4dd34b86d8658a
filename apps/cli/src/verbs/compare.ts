/**
 * `compare`: one policy minus another, future by future, for every outcome of a study; with --robust every policy of the study
 * without agreed probabilities, their cost-effectiveness, and what knowing more would be worth.
 */
import { join } from "node:path";
import { Command, InvalidArgumentError, Option } from "commander";
import {
  ask,
  type Comparison,
  changeOf,
  compareRobustly,
  type Ensemble,
  exitsToRun,
  gather,
  InputError,
  type Plan,
  placeOfPolicy,
  type ReaderValues,
  type ResultStore,
  robustPage,
  rounded,
} from "inflow";
import { keepStudy, writeTogether } from "../results-folder.ts";
import { robustText } from "../robust-text.ts";
import {
  changesOf,
  commandOf,
  languageOption,
  languageWords,
  OUTCOME_OPTIONS,
  type PageOptions,
  pageNamed,
  withStudyOptions,
} from "../settings.ts";
import { outcomeTable } from "../table.ts";
import { count, duration, paint, print, printJson } from "../terminal.ts";
import { workThrough } from "../work-through.ts";

interface Options extends PageOptions {
  readonly all?: boolean;
  readonly robust?: boolean;
  readonly valueOfLife?: number;
  readonly discountRate?: number;
}

const numberFrom =
  (least: number, most: number, such: string) =>
  (word: string): number => {
    const value = Number(word);
    if (!(word.trim() !== "" && value >= least && value <= most))
      throw new InvalidArgumentError(`Give a number from ${least} to ${most}, such as ${such}.`);
    return value;
  };

/** The folder of blocks, below that of a run, of the campaign left at its reviews. */
export const EXITS = "exits";

const MOST_USD_PER_DEATH = 1e9;
const HIGHEST_RATE = 0.2;

const valuesOf = ({ valueOfLife, discountRate }: Options): Partial<ReaderValues> => ({
  ...(valueOfLife === undefined ? {} : { usdPerDeath: valueOfLife }),
  ...(discountRate === undefined ? {} : { rate: discountRate }),
});

const needsPolicy = (study: string): InputError =>
  new InputError([
    {
      file: study,
      place: "policy",
      what: "No policy is named.",
      why: "Two policies are compared outcome by outcome; only --robust takes all policies of the study.",
      fix: "Name a policy of the study, or add --robust.",
    },
  ]);

/** The plan of all policies of a study, the named one among them. */
const planOfAll = (study: string, policy: string | undefined, against: string | undefined, options: Options): Plan => {
  const changes = { ...changesOf(options), ...(against === undefined ? {} : { against }) };
  const plan = ask(study, changes);
  if (policy === undefined || placeOfPolicy(plan, policy) >= 0) return plan;
  return ask(study, { ...changes, policies: [policy, ...plan.policies.map(({ id }) => id)] });
};

/** Runs the exits of the campaign beside a finished plan, compares, and keeps the page. */
const robustly = async (
  plan: Plan,
  store: ResultStore,
  ensemble: Ensemble,
  folder: string,
  options: Options,
): Promise<{ readonly comparison: Comparison; readonly page: string }> => {
  const toRun = exitsToRun(plan, options.over);
  const exits =
    toRun === null
      ? {}
      : { exits: { ...toRun, store: await workThrough(toRun.plan, join(folder, EXITS), options.threads) } };
  const comparison = await compareRobustly(plan, store, { values: valuesOf(options), ...exits }, ensemble);
  const head = { asks: plan.study.asks, runId: plan.runId, hash: ensemble.hash };
  const html = robustPage(comparison, head, options.language);
  const [page] = writeTogether(folder, { [pageNamed("compare", options)]: html });
  return { comparison, page: page! };
};

/** Which --runs answers what so few draws leave unanswered; nothing where there are enough. */
const moreRuns = ({ robust: { luckPerDraw }, information }: Comparison): string[] =>
  information.kind === "too few draws"
    ? [
        `${information.draws} simulated worlds are too few to say where each policy is best, how wrong beliefs may be and what knowing more is worth; ${information.needed} are needed: add --runs ${information.needed * luckPerDraw}.`,
      ]
    : [];

const compareTwo = async (
  study: string,
  named: string | undefined,
  other: string | undefined,
  options: Options,
): Promise<void> => {
  const began = performance.now();
  const changes = changesOf(options);
  if (named === undefined && options.robust !== true) throw needsPolicy(study);
  const comparison = other ?? ask(study, changes).study.against;
  const plan =
    options.robust === true
      ? planOfAll(study, named, other, options)
      : ask(study, { ...changes, policies: [named!, comparison], against: comparison, untested: true });
  const policy = named ?? plan.policies.find((_, place) => place !== plan.against)!.id;
  const against = plan.policies[plan.against]!.id;
  const words = [
    "compare",
    study,
    ...(named === undefined ? [] : [policy]),
    ...(other === undefined && options.robust ? [] : [against]),
  ];
  const folder = keepStudy(
    options.out,
    plan,
    commandOf([...words, ...(options.robust ? ["--robust", ...languageWords(options)] : [])], options),
  );
  const store = await workThrough(plan, folder.blocks, options.threads);
  const ensemble = await gather(plan, store);
  const whole = options.robust === true ? await robustly(plan, store, ensemble, folder.folder, options) : null;
  const commodities = plan.world.names.commodity;
  const place = placeOfPolicy(plan, policy);
  const change = rounded(
    Object.assign({}, ...commodities.map((commodity) => changeOf(plan, ensemble, place, commodity))),
  ) as ReturnType<typeof changeOf>;
  const seconds = Number(((performance.now() - began) / 1000).toFixed(2));
  const head = {
    runId: plan.runId,
    hash: ensemble.hash,
    study: plan.study.id,
    policies: [policy, against],
    runs: plan.runs,
  };
  if (options.json) {
    printJson({ ...head, seconds, change, ...whole?.comparison });
    return;
  }
  print(
    outcomeTable(
      `${policy} − ${against}`,
      Object.entries(change).map(([name, band]) => {
        const about = commodities.find((commodity) => name.split(".").includes(commodity)) ?? "";
        return { name, about: name.startsWith("deaths") ? "" : about, band };
      }),
      options.all === true,
    ),
  );
  if (whole !== null) {
    print(`\n${robustText(whole.comparison)}\n`);
    for (const line of moreRuns(whole.comparison)) print(`${paint.bold(line)}\n`);
    print(`Page: ${whole.page}`);
  }
  print(
    paint.dim(`\nRun ${plan.runId}: ${count(plan.runs)} pairs of the same world and luck, in ${duration(seconds)}.`),
  );
};

export const compareVerb = (): Command =>
  withStudyOptions(
    new Command("compare")
      .description("One policy minus another, in the same simulated worlds and under the same luck, for every outcome.")
      .argument("<study>", "a study file, or the name of a shipped study")
      .argument("[policy]", "a policy of the study or of the library; a mix is a+b (needed without --robust)")
      .argument("[against]", "the policy to compare with (default: the comparison of the study)")
      .addOption(
        new Option(
          "--robust",
          "all policies: robust decisions, exits at reviews, cost-effectiveness, value of information",
        ),
      )
      .addOption(
        new Option("--value-of-life <usd>", "what a death averted is worth, in USD (default: 13200000, DOT)").argParser(
          numberFrom(0, MOST_USD_PER_DEATH, "13200000"),
        ),
      )
      .addOption(
        new Option("--discount-rate <share>", "real rate a year (default: 0.03, Circular A-4 of 2003)").argParser(
          numberFrom(0, HIGHEST_RATE, "0.03"),
        ),
      ),
    OUTCOME_OPTIONS,
  )
    .addOption(languageOption())
    .addHelpText(
      "after",
      "\nExample:\n  inflow compare studies/caribbean-2025.yaml campaign-2025 ports-of-entry --runs 64\n  inflow compare caribbean-2025 --robust --runs 400\n",
    )
    .action(compareTwo);
