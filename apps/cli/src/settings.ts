/** Options that several verbs share, read from words into values; a word that is none is refused with what it should be. */
import { statSync } from "node:fs";
import { type Command, InvalidArgumentError, Option } from "commander";
import { type Changes, InputError, type Language, libraryWith, onStalePosterior, type Plan, type Study } from "inflow";
import { OUT } from "./results-folder.ts";
import { note } from "./terminal.ts";

onStalePosterior((text) => note(`Note:\n${text}`));

export const wholeFrom =
  (least: number, most: number) =>
  (word: string): number => {
    const value = /^\d+$/.test(word) ? Number(word) : Number.NaN;
    if (!(value >= least && value <= most))
      throw new InvalidArgumentError(`Give a whole number from ${least} to ${most}.`);
    return value;
  };

const shareFrom = (word: string): number => {
  const value = Number(word);
  if (!(value > 0 && value <= 1)) throw new InvalidArgumentError("Give a share above 0 and up to 1, such as 0.1.");
  return value;
};

export const threadsOption = (): Option =>
  new Option("--threads <n>", "threads to use; 0 works in the main thread (default: one for each core)").argParser(
    wholeFrom(0, 256),
  );
export const seedOption = (): Option =>
  new Option("--seed <n>", "another seed of draws and luck").argParser(wholeFrom(0, 4_294_967_295));
export const runsOption = (): Option =>
  new Option("--runs <n>", "runs of each policy").argParser(wholeFrom(2, 1_000_000));
export const posteriorOption = (): Option =>
  new Option("--posterior <name>", "a posterior by name or file in place of the study's own; none for the priors");
export const outOption = (): Option => new Option("--out <folder>", "where results rest").default(OUT);
export const jsonOption = (): Option => new Option("--json", "print one JSON object on standard output");
export const quickOption = (): Option =>
  new Option("--quick", "a first answer in seconds: fewer futures, and fewer policies");
export const languageOption = (): Option =>
  new Option("--language <code>", "language of the page").choices(["en", "es"]).default("en");
export const allOption = (): Option => new Option("--all", "print every outcome, not the headlines alone");
export const shareOption = (): Option =>
  new Option("--share <share>", "share of the stored blocks to compute again").argParser(shareFrom).default(0.1);

const folderFrom = (word: string): string => {
  if (statSync(word, { throwIfNoEntry: false })?.isDirectory() === true) return word;
  throw new InputError([
    {
      file: word,
      place: "--over",
      what: "There is no such folder.",
      why: "The YAML of a folder is laid over what is shipped.",
      fix: "Check the path, from the folder you are in; it holds mechanisms/, world/, policies/ or sources/.",
    },
  ]);
};

export const overOption = (): Option =>
  new Option("--over <folder>", "YAML laid over what is shipped: mechanisms/, world/, policies/, sources/ …").argParser(
    folderFrom,
  );

/** The options that verbs about a study share, by name. */
const SHARED = {
  quick: quickOption,
  runs: runsOption,
  threads: threadsOption,
  seed: seedOption,
  posterior: posteriorOption,
  over: overOption,
  out: outOption,
  all: allOption,
  json: jsonOption,
} as const;

/** The names of the shared options of a verb that analyses a study, in the order in which its help shows them. */
export const ANALYSIS_OPTIONS = ["quick", "runs", "threads", "seed", "posterior", "over", "out", "json"] as const;
/** The same of a verb that prints outcomes of runs. */
export const OUTCOME_OPTIONS = ["runs", "quick", "threads", "seed", "over", "out", "all", "json"] as const;

/** Adds shared options to a verb, in the order given. */
export const withStudyOptions = (command: Command, names: readonly (keyof typeof SHARED)[]): Command =>
  names.reduce((so, name) => so.addOption(SHARED[name]()), command);

const givesOf = (name: string, study: Study, over: string | undefined): readonly { readonly from: string }[] => {
  const own = study.policies.find((entry) => typeof entry === "object" && !Array.isArray(entry) && entry.id === name);
  if (own !== undefined && typeof own === "object" && "gives" in own) return own.gives;
  return libraryWith(over).policies.get(name)?.gives ?? [];
};

/** A line for each policy, the comparison apart, that had begun before the horizon: its effect is then in force from the first week. */
export const begunBefore = ({ policies, against, study }: Plan, over?: string): string[] =>
  policies.flatMap(({ id, parts }, place) => {
    const { from } = study.horizon;
    const begun = parts.flatMap((part) => givesOf(part, study, over).map((given) => given.from)).sort()[0];
    if ((place === against && policies.length > 1) || begun === undefined || begun >= from) return [];
    return [
      `Note: "${id}" begins ${begun}, before the horizon (${from}). It is in force from the first week; what it did earlier is not simulated.`,
    ];
  });

/** What the shared options say about a study. */
export type StudyOptions = Pick<Changes, "quick" | "seed" | "runs" | "posterior" | "over">;

/** What the options say of a verb that runs a study. */
export interface RunOptions extends StudyOptions {
  readonly threads?: number;
  readonly out: string;
  readonly json?: boolean;
}

/** What the options say of a verb that writes a page in a language. */
export interface PageOptions extends RunOptions {
  readonly language: Language;
}

/** The name of a page: with its language where that is not English, so that the two stand beside each other. */
export const pageNamed = (name: string, { language }: Pick<PageOptions, "language">): string =>
  language === "en" ? `${name}.html` : `${name}.${language}.html`;

/** The words of a line that ask for the language of a page; none for English. */
export const languageWords = ({ language }: Pick<PageOptions, "language">): string[] =>
  language === "en" ? [] : [`--language ${language}`];

/** The changes to a study that the shared options ask for. */
export const changesOf = ({ quick, seed, runs, posterior, over }: StudyOptions): Changes => ({
  ...(quick === true ? { quick } : {}),
  ...(seed === undefined ? {} : { seed }),
  ...(runs === undefined ? {} : { runs }),
  ...(posterior === undefined ? {} : { posterior }),
  ...(over === undefined ? {} : { over }),
});

/** The line that makes a run again: only what changes its results. */
export const commandOf = (words: readonly string[], { quick, seed, runs, posterior, over }: StudyOptions): string =>
  [
    "npx --no-install inflow",
    ...words,
    ...(quick === true ? ["--quick"] : []),
    ...(runs === undefined ? [] : [`--runs ${runs}`]),
    ...(seed === undefined ? [] : [`--seed ${seed}`]),
    ...(posterior === undefined ? [] : [`--posterior ${posterior}`]),
    ...(over === undefined ? [] : [`--over ${over}`]),
  ].join(" ");
