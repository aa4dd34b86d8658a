/** Options that several verbs share, read from words into values; a word that is none is refused with what it should be. */
import { InvalidArgumentError, Option } from "commander";
import type { Changes, Study } from "inflow";
import { studyOf } from "inflow";
import { OUT } from "./results-folder.ts";

const wholeFrom =
  (least: number, most: number) =>
  (word: string): number => {
    const value = /^\d+$/.test(word) ? Number(word) : Number.NaN;
    if (!(value >= least && value <= most)) throw new InvalidArgumentError(`Give a whole number from ${least} to ${most}.`);
    return value;
  };

const shareFrom = (word: string): number => {
  const value = Number(word);
  if (!(value > 0 && value <= 1)) throw new InvalidArgumentError("Give a share above 0 and up to 1, such as 0.1.");
  return value;
};

export const threadsOption = (): Option =>
  new Option("--threads <n>", "threads to use; 0 works in the main thread (default: one for each core)").argParser(wholeFrom(0, 256));
export const seedOption = (): Option =>
  new Option("--seed <n>", "another seed of draws and luck").argParser(wholeFrom(0, 4_294_967_295));
export const runsOption = (): Option =>
  new Option("--runs <n>", "runs of each policy").argParser(wholeFrom(2, 1_000_000));
export const outOption = (): Option => new Option("--out <folder>", "where results rest").default(OUT);
export const jsonOption = (): Option => new Option("--json", "print one JSON object on standard output");
export const quickOption = (): Option =>
  new Option("--quick", "a first answer in seconds: fewer futures, and fewer policies");
export const shareOption = (): Option =>
  new Option("--share <share>", "share of the stored blocks to compute again").argParser(shareFrom).default(0.1);
export const overOption = (): Option =>
  new Option("--over <folder>", "YAML laid over what is shipped: mechanisms/, world/, policies/, sources/ …");

/** What the shared options say about a study. */
export interface StudyOptions {
  readonly quick?: boolean;
  readonly seed?: number;
  readonly runs?: number;
  readonly over?: string;
}

const QUICK = { draws: 64, luckPerDraw: 2 };
/** Policies of a quick answer, besides the comparison and the one that sets the highest cost. */
const QUICK_POLICIES = 4;

const nameOf = (entry: Study["policies"][number]): string =>
  typeof entry === "string" ? entry : Array.isArray(entry) ? entry.join("+") : entry.id;

/** The first policies of a study in its own order; comparison and yardstick are added by the study itself. */
const quickPolicies = (study: Study): string[] => {
  const yardstick = typeof study.test?.costUpTo === "object" ? study.test.costUpTo.costOf : null;
  const apart = (name: string): boolean => name === study.against || name === yardstick;
  const names = study.policies.map(nameOf);
  const kept = names.filter((name) => !apart(name)).slice(0, QUICK_POLICIES);
  return names.filter((name) => kept.includes(name) || apart(name));
};

/** Draws and luck that make the wanted number of runs, by the study's luck per draw where it divides them. */
const sampleOf = (runs: number, luckPerDraw: number): { draws: number; luckPerDraw: number } =>
  runs % luckPerDraw === 0 && runs / luckPerDraw >= 2 ? { draws: runs / luckPerDraw, luckPerDraw } : { draws: runs, luckPerDraw: 1 };

/** The changes to a study that the shared options ask for. */
export const changesOf = (asked: string | Study, options: StudyOptions): Changes => {
  const { study } = studyOf(asked);
  return {
    ...(options.quick === true ? { ...QUICK, policies: quickPolicies(study) } : {}),
    ...(options.runs === undefined ? {} : sampleOf(options.runs, options.quick ? QUICK.luckPerDraw : study.sample.luckPerDraw)),
    ...(options.seed === undefined ? {} : { seed: options.seed }),
    ...(options.over === undefined ? {} : { over: options.over }),
  };
};
