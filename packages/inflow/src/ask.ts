/**
 * Ask: a study file, the name of a shipped study or a study built in code becomes a question that can be run, or an
 * InputError with everything that stands in its way. Changes are written into the study, so that its name changes too.
 */
import { existsSync } from "node:fs";
import { type Checked, didYouMean, isOk, type Problem } from "@inflow/evidence";
import { compile, type Plan, readStudy, type Study } from "@inflow/study";
import { libraryWith } from "./library.ts";
import { withStudyPosterior } from "./posteriors.ts";
import { InputError, orRefuse } from "./refused.ts";
import { shipped } from "./shipped.ts";
import { readText } from "./text-file.ts";

/** What may be changed in a study without another file. */
export interface Changes {
  /** A first answer in seconds: 64 draws with two histories of luck, and the first policies of the study. */
  readonly quick?: boolean;
  /** Runs of each policy, by the study's luck per draw where it divides them. */
  readonly runs?: number;
  readonly draws?: number;
  readonly luckPerDraw?: number;
  readonly seed?: number;
  /** Only these policies of the study, by name; a mix is "a+b". */
  readonly policies?: readonly string[];
  /** Another comparison. */
  readonly against?: string;
  /** True for runs that nobody judges: the study's test is left out. */
  readonly untested?: boolean;
  /** A posterior by name or path, in place of the one that the study names; "none" for the priors. */
  readonly posterior?: string;
  /** A folder of YAML laid over the shipped texts. */
  readonly over?: string;
}

/** A policy of the library: what the reader can choose. */
export interface Choice {
  readonly id: string;
  readonly is: string;
}

/** The shipped policies by name. */
export const policies = (over?: string): Choice[] =>
  [...libraryWith(over).policies.values()].map(({ id, is }) => ({ id, is }));

const nameOf = (entry: Study["policies"][number]): string =>
  typeof entry === "string" ? entry : Array.isArray(entry) ? entry.join("+") : entry.id;

const problem = (what: string, why: string, fix: string, file: string, place: string): Problem => ({
  file,
  place,
  what,
  why,
  fix,
});

/** The policies of a study that are kept, in the order asked for; a shipped policy that the study does not list may be added. */
const chosen = (study: Study, names: readonly string[], over: string | undefined, file: string): Study["policies"] => {
  const listed = new Map(study.policies.map((entry) => [nameOf(entry), entry]));
  const known = libraryWith(over).policies;
  const problems: Problem[] = [];
  const kept = names.flatMap((name) => {
    const entry = listed.get(name);
    if (entry !== undefined) return [entry];
    const parts = name.split("+");
    if (parts.every((part) => known.has(part) || listed.has(part))) return [parts.length > 1 ? parts : name];
    problems.push(
      problem(
        `There is no policy "${name}".`,
        "Only a policy of the study or of the library can be run.",
        didYouMean(name, [...listed.keys(), ...known.keys()], `Choose among: ${[...listed.keys()].join(", ")}.`),
        file,
        "policies",
      ),
    );
    return [];
  });
  if (problems.length > 0) throw new InputError(problems);
  return kept;
};

const QUICK = { draws: 48, luckPerDraw: 2 };
/** Policies of a quick answer, besides the comparison and the one that sets the highest cost. */
const QUICK_POLICIES = 2;

/** The first policies of a study in its own order; comparison and yardstick are among them or added by the study itself. */
const quickPolicies = (study: Study): string[] => {
  const yardstick = typeof study.test?.costUpTo === "object" ? study.test.costUpTo.costOf : null;
  const isApart = (name: string): boolean => name === study.against || name === yardstick;
  const names = study.policies.map(nameOf);
  const kept = names.filter((name) => !isApart(name)).slice(0, QUICK_POLICIES);
  return names.filter((name) => kept.includes(name) || isApart(name));
};

const sampleOf = (study: Study, { quick, runs, draws, luckPerDraw, seed }: Changes): Study["sample"] => {
  const base = quick === true ? { ...study.sample, ...QUICK } : study.sample;
  const divides = runs !== undefined && runs % base.luckPerDraw === 0 && runs / base.luckPerDraw >= 2;
  const asked =
    runs === undefined ? {} : divides ? { draws: runs / base.luckPerDraw } : { draws: runs, luckPerDraw: 1 };
  return {
    ...base,
    ...asked,
    ...(draws === undefined ? {} : { draws }),
    ...(luckPerDraw === undefined ? {} : { luckPerDraw }),
    ...(seed === undefined ? {} : { seed }),
  };
};

/** A study with changes written into it. */
export const changed = (study: Study, changes: Changes, file = study.id): Study => {
  const { quick, against, over, untested, posterior } = changes;
  const names = changes.policies ?? (quick === true ? quickPolicies(study) : undefined);
  const { test, ...rest } = study;
  return {
    ...rest,
    ...(test === undefined || untested === true ? {} : { test }),
    ...(names === undefined ? {} : { policies: chosen(study, names, over, file) }),
    ...(against === undefined ? {} : { against }),
    ...(posterior === undefined ? {} : { posterior }),
    sample: sampleOf(study, changes),
  };
};

const shippedStudies = (): string[] =>
  Object.keys(shipped().texts).flatMap((name) => /^studies\/([^/]+)\.yaml$/.exec(name)?.[1] ?? []);

/** Refuses a bare word that is neither a shipped study nor a file. */
const refuseUnknownName = (study: string): void => {
  if (/[/\\.]/.test(study) || existsSync(study)) return;
  const names = shippedStudies();
  throw new InputError([
    problem(
      `There is no shipped study "${study}", and no file of that name.`,
      "A study is a file, or the name of a shipped one.",
      didYouMean(study, names, `Shipped: ${names.join(", ")}. A file is given with its path and ending.`),
      study,
      "study",
    ),
  ]);
};

/** The study of a file, or a shipped one by its name. */
export const studyOf = (study: string | Study): { readonly study: Study; readonly file: string } => {
  if (typeof study !== "string") return { study, file: study.id };
  const name = `studies/${study}.yaml`;
  const text = /[/\\.]/.test(study) ? undefined : shipped().texts[name];
  if (text === undefined) refuseUnknownName(study);
  return text === undefined
    ? { study: orRefuse(readStudy(readText(study), study)), file: study }
    : { study: orRefuse(readStudy(text, name)), file: name };
};

/** Makes a study ready to run; what is wrong with the file itself is told with its line before what is wrong with the changes. */
export const ask = (asked: string | Study, changes: Changes = {}): Plan => {
  const { study, file } = studyOf(asked);
  const library = libraryWith(changes.over);
  const made = (one: Study): Checked<Plan> => compile(one, library, { file, model: shipped().model });
  const { over } = changes;
  if (Object.keys(changes).every((key) => key === "over")) return withStudyPosterior(orRefuse(made(study)), over);
  const plan = made(changed(study, changes, file));
  if (isOk(plan)) return withStudyPosterior(plan.ok, over);
  orRefuse(made(study));
  return orRefuse(plan);
};
