/**
 * Posteriors by name: those that are shipped, and a reader's own as files. A study that names one takes its draws from it;
 * one that belongs to another model is used and said to be stale, never in silence.
 */
import { didYouMean, formatProblems, type Problem } from "@inflow/evidence";
import {
  type Plan,
  type Posterior,
  pointsOfPosterior,
  readPosterior,
  type Study,
  staleness,
  withPoints,
} from "@inflow/study";
import { textsWith } from "./library.ts";
import { InputError, orRefuse } from "./refused.ts";
import { readText } from "./text-file.ts";

const FOLDER = "posteriors/";

/** What a study says to be drawn from its priors. */
export const NO_POSTERIOR = "none";

/** Names of the shipped posteriors. */
export const shippedPosteriors = (over?: string): string[] =>
  [...textsWith(over).keys()].flatMap((name) =>
    name.startsWith(FOLDER) && name.endsWith(".json") ? [name.slice(FOLDER.length, -".json".length)] : [],
  );

/** The model's name where its sources run as they are and nobody has hashed them: nothing can be told from it. */
const UNNAMED_MODEL = "development";

const fileOf = (asked: string): string => (/[/\\.]/.test(asked) ? asked : `${FOLDER}${asked}.json`);

const textOf = (asked: string, over: string | undefined): string => {
  const file = fileOf(asked);
  if (file === asked) return readText(asked);
  const text = textsWith(over).get(file);
  if (text !== undefined) return text;
  const names = shippedPosteriors(over);
  throw new InputError([
    {
      file,
      place: "posterior",
      what: `There is no shipped posterior "${asked}".`,
      why: "A posterior is a file, or the name of a shipped one.",
      fix: didYouMean(
        asked,
        [...names, NO_POSTERIOR],
        `Choose one of: ${[...names, NO_POSTERIOR].join(", ")}; or give a path.`,
      ),
    },
  ]);
};

const read = new Map<string, Posterior>();

/** A posterior by name or path; throws an InputError where there is none or where it is not whole. */
export const posteriorOf = (asked: string, over?: string): Posterior => {
  const text = textOf(asked, over);
  const known = read.get(text);
  if (known !== undefined) return known;
  const posterior = orRefuse(readPosterior(text, fileOf(asked)));
  read.set(text, posterior);
  return posterior;
};

const nameIn = ({ posterior }: Pick<Study, "posterior">): string | null =>
  posterior === undefined || posterior === NO_POSTERIOR ? null : posterior;

/** Why the posterior that a plan's study names is stale: empty where it is not, and where none is named. */
export const stalePosterior = (plan: Plan, over?: string): readonly Problem[] => {
  const name = nameIn(plan.study);
  if (name === null) return [];
  const posterior = posteriorOf(name, over);
  const model = plan.model === UNNAMED_MODEL ? posterior.model : plan.model;
  return staleness(posterior, { ...plan, model }, fileOf(name));
};

const told = new Set<string>();

const warn = (text: string): void => process.emitWarning(text, "StalePosterior");

let tell = warn;

/** Who is told, once for each, that a posterior is stale; a warning of the process where nobody is named. */
export const onStalePosterior = (listener: (text: string) => void = warn): void => {
  tell = listener;
  told.clear();
};

const tellStale = (problems: readonly Problem[]): void => {
  const text = formatProblems(problems);
  if (problems.length === 0 || told.has(text)) return;
  told.add(text);
  tell(text);
};

/** The plan with its draws from the posterior that its study names, with a word to who listens where that is stale; the plan itself where it names none. */
export const withStudyPosterior = (plan: Plan, over?: string): Plan => {
  const name = nameIn(plan.study);
  if (name === null) return plan;
  const points = pointsOfPosterior(posteriorOf(name, over), plan);
  tellStale(stalePosterior(plan, over));
  return points === null ? plan : withPoints(plan, points);
};
