/** `sensitivity`: which uncertainties drive the difference that a policy makes; from the ensemble, then by designs of their own. */
import { Command, Option } from "commander";
import {
  isTellable,
  SENSITIVITY_METHODS,
  type SensitivityMethod,
  type SensitivityReport,
  sensitivity,
  sensitivityPage,
} from "inflow";
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
import { duration, note, number, paint, print, printJson } from "../terminal.ts";
import { workIntoRun } from "../work-parts.ts";

interface Options extends PageOptions {
  readonly policy?: string;
  readonly commodity?: string;
  readonly outcome?: string;
  readonly method: SensitivityMethod;
  readonly factors?: string;
  readonly secondOrder?: boolean;
  readonly size?: string;
}

const MOST_ROWS = 12;
const LETTERS = 64;

const short = (text: string): string => (text.length > LETTERS ? `${text.slice(0, LETTERS - 1)}…` : text);

const parametersTable = ({ given, outcome }: SensitivityReport): string =>
  table(
    [
      { title: "parameter" },
      { title: "trees", align: "right" },
      { title: "PAWN", align: "right" },
      { title: "delta", align: "right" },
      { title: `swing, ${outcome.unit}`, align: "right" },
      { title: "" },
    ],
    [
      ...given.parameters
        .slice(0, MOST_ROWS)
        .map(({ path, score, pawn, delta, swing, isDriver }) => [
          path,
          number(score),
          number(pawn),
          number(delta),
          swing === null ? "–" : number(swing.high - swing.low),
          isDriver ? "driver" : paint.dim("within noise"),
        ]),
      [
        "noise floor of inert factors",
        number(given.floors.score),
        number(given.floors.pawn),
        number(given.floors.delta),
        number(given.floors.swing),
        "",
      ],
    ],
  );

/** What the word "driver" is worth, before the table that gives it. */
const floorLine = ({ given: { parameters, byChance } }: SensitivityReport): string =>
  paint.bold(
    `${parameters.filter(({ isDriver }) => isDriver).length} above the floor; about ${byChance} by chance in one measure alone. The first ${Math.min(MOST_ROWS, parameters.length)}:`,
  );

const sharesTable = ({ shares }: SensitivityReport): string =>
  shares === null
    ? ""
    : table(
        [{ title: "share of variance" }, { title: "alone" }, { title: "with all it acts together with" }],
        shares.shares.map(({ path, first, total }) => [short(path), first.words, total.words]),
      );

const show = (report: SensitivityReport): void => {
  print(paint.bold(`What drives the difference in ${report.outcome.is}: ${report.policy} minus ${report.against}`));
  print();
  for (const sentence of Object.values(report.sentences).flat()) print(sentence);
  if (report.given.parameters.length > 0) print(`\n${floorLine(report)}\n${parametersTable(report)}`);
  const isTold = report.shares !== null && isTellable(report.shares);
  if (isTold) print(`\n${sharesTable(report)}`);
  if (isTold && report.shares?.pairs != null) print(`\n${pairsTable(report)}`);
  print();
};

const pairsTable = ({ shares }: SensitivityReport): string =>
  shares === null || shares.pairs === null
    ? ""
    : table(
        [{ title: "share of variance of a pair" }, { title: "" }, { title: "beyond each alone" }],
        shares.pairs.slice(0, MOST_ROWS).map(({ paths, second }) => [short(paths[0]), short(paths[1]), second.words]),
      );

const wordsOf = (
  study: string,
  { policy, commodity, outcome, method, factors, secondOrder, size }: Options,
): string[] => [
  "sensitivity",
  study,
  ...(policy === undefined ? [] : [`--policy ${policy}`]),
  ...(commodity === undefined ? [] : [`--commodity ${commodity}`]),
  ...(outcome === undefined ? [] : [`--outcome ${outcome}`]),
  ...(method === "sobol" ? [] : [`--method ${method}`]),
  ...(secondOrder === true ? ["--second-order"] : []),
  ...(factors === undefined ? [] : [`--factors ${factors}`]),
  ...(size === undefined ? [] : [`--size ${size}`]),
];

const sensitivityOf = async (study: string, options: Options): Promise<void> => {
  const began = performance.now();
  const command = commandOf([...wordsOf(study, options), ...languageWords(options)], options);
  const { policy, commodity, outcome, method, factors, secondOrder, size, threads } = options;
  const report = await sensitivity(study, changesOf(options), {
    ...(policy === undefined ? {} : { policy }),
    ...(commodity === undefined ? {} : { commodity }),
    ...(outcome === undefined ? {} : { outcome }),
    method,
    ...(secondOrder === true ? { secondOrder } : {}),
    ...(factors === undefined ? {} : { factors: Number(factors) }),
    ...(size === undefined ? {} : { size: Number(size) }),
    work: workIntoRun(options.out, command, threads),
    tell: (sentence) => note(paint.dim(sentence)),
  });
  const { folder } = folderOfRun(options.out, report.runId);
  const seconds = Number(((performance.now() - began) / 1000).toFixed(2));
  const name =
    `sensitivity-${report.policy}-${report.outcome.outcome}-${method}${secondOrder === true ? "-pairs" : ""}`.replace(
      /[^\w.-]/g,
      "-",
    );
  const files = writeTogether(folder, {
    [`${name}.json`]: `${JSON.stringify(report, null, 2)}\n`,
    [pageNamed(name, options)]: sensitivityPage(report, command, options.language),
  });
  if (options.json) {
    printJson({ ...report, seconds, folder, files });
    return;
  }
  show(report);
  print(`Results: ${files.join(", ")}`);
  print(paint.dim(`Run ${report.runId}, in ${duration(seconds)}.`));
};

const HELP = `
Outcomes: inflow (of --commodity, tonnes), cost (million USD, by the definition that decides), deaths (overdose), violence,
crews, struck-in-error, or any summary column such as wholesale.cocaine.last52.

Methods: given   from the study's own futures alone: extra-trees feature scores, PAWN, delta, swings, beside inert factors
         sobol   given, then Sobol' indices of the drivers above the noise; rounds double up to --size base rows and stop
                 where every 95 % interval is within ±0.05; (factors + 3) × size × 2 runs at most;
                 with --second-order pairs too, (2 × factors + 4) × size × 2 runs at most
         morris  given, then elementary effects of the drivers; (factors + 1) × size × 2 runs

JSON (--json): runId, hash, study, policy, against, commodity, outcome {outcome, is, unit, per, columns}, method,
  given {draws, luckPerDraw, mean, sd, luckShare {value, low, high} | null, floors {score, pawn, delta, swing}, explained,
    byChance, parameters [{path, is, unit, score, permutation, pawn, delta, closer {pawn, delta} | null, above,
    isDriver, swing {low, high, lowAt, highAt, interval} | null}]},
  regional {regions [{end, limit, floor, parameters [{path, is, unit, distance, isAbove, medians {inside, elsewhere} | null}]}],
    slices [{path, is, distances}], sliceFloor} | null, together [path],
  shares {pairs [{paths, is, second, isNil}] | null,
    shares [{path, is, first, total {value, low, high, bootstrap, betweenScrambles, words}, isNil}], variance, baseRows,
    scrambles, rows, converged, widest, widestOf, asked, redrawn} | null,
  effects [{path, is, mu, muStar, sigma, low, high}] | null, sentences {given, shares, effects: [text]}, seconds, folder, files

Example:
  inflow sensitivity caribbean-2025 --policy campaign-2025 --outcome inflow --quick

An interrupted run goes on where it stopped when the same command is given again.
`;

export const sensitivityVerb = (): Command =>
  withStudyOptions(
    new Command("sensitivity")
      .description(
        "Which uncertainties drive the difference that a policy makes, and which shares of its variance they hold.",
      )
      .argument("<study>", "a study file, or the name of a shipped study")
      .addOption(new Option("--policy <id>", "the policy in question (default: the first of the study)"))
      .addOption(new Option("--commodity <name>", "of which the inflow is (default: the study's primary one)"))
      .addOption(new Option("--outcome <name>", "what is driven: inflow, cost, deaths … (default: inflow)"))
      .addOption(new Option("--method <name>", "how far to go").choices(SENSITIVITY_METHODS).default("sobol"))
      .addOption(new Option("--second-order", "indices of pairs too, by a design of second order; with --method sobol"))
      .addOption(new Option("--factors <n>", "most drivers in a design of their own (default: 8; 4 with --quick)"))
      .addOption(new Option("--size <n>", "most base rows, a power of two (default: 1024; 64 with --quick)")),
    ANALYSIS_OPTIONS,
  )
    .addOption(languageOption())
    .addHelpText("after", HELP)
    .action(sensitivityOf);
