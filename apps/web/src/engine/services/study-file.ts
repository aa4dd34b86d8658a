/**
 * The study of an answer as a file, and files as scenarios. A saved file states the reader's settings in a comment; the study
 * below it decides: what of it dials can show opens as settings, what they cannot stays as an opened study.
 */
import { type Checked, isOk, type Problem } from "@inflow/evidence";
import { readStudy, type Study } from "@inflow/study";
import { commandFor, fileOf } from "../commands.ts";
import type { Scenario } from "../contract.ts";
import type { Desk } from "../desk.ts";
import { type OpenedStudy, openedStudy, pathsOfDifferences, type Stated } from "../dials-of-study.ts";
import { plansOf } from "../plans.ts";
import { studyBenchOf, studyOfScenario } from "../study-of.ts";
import { yamlOf } from "../yaml-text.ts";
import { answerOfRun, type OfRun } from "./in-hand.ts";

const SETTINGS = "# inflow settings: ";

/** A study as text, under the name of its file. */
export interface SavedStudy {
  readonly name: string;
  readonly text: string;
}

/** The YAML of the study of a run, its first line the command that runs it; null where the desk does not hold that run. */
export const studyYamlService = (desk: Desk, of: OfRun): SavedStudy | null => {
  const found = answerOfRun(desk, of);
  if (found === null) return null;
  const { plan, scenario } = found;
  const { study, opened: _, ...settings } = scenario;
  // Of an opened study the levers alone are stated: everything else is read from the study itself.
  const stated: Stated = study === undefined ? settings : { levers: settings.levers };
  const text = `# ${commandFor(desk.shelf(), plan)}\n${SETTINGS}${JSON.stringify(stated)}\n${yamlOf(plan.study)}`;
  return { name: fileOf(plan), text };
};

/** The line for a terminal that makes a run again; null where the desk does not hold that run. */
export const commandService = (desk: Desk, of: OfRun): string | null => {
  const found = answerOfRun(desk, of);
  return found === null ? null : desk.command(found.plan);
};

/** What the comment of a file states; nothing where there is none, null where it cannot be read. */
const statedIn = (text: string): Stated | null => {
  const line = text.split("\n").find((one) => one.startsWith(SETTINGS));
  if (line === undefined) return {};
  try {
    const stated: unknown = JSON.parse(line.slice(SETTINGS.length));
    return typeof stated === "object" && stated !== null ? (stated as Stated) : null;
  } catch {
    return null;
  }
};

export interface OpenFileArgs {
  readonly name: string;
  readonly text: string;
}

interface Wrong {
  readonly problems: readonly Problem[];
}

export type OpenedFile = OpenedStudy | Wrong;

/** A study that reads and compiles here, or everything that is wrong with it. */
const checkedText = (desk: Desk, { name, text }: OpenFileArgs): Checked<Study> => {
  const read = readStudy(text, name);
  if (!isOk(read)) return read;
  const made = plansOf(desk.shelf())(read.ok);
  return isOk(made) ? read : made;
};

/** A study file as a scenario, or everything that is wrong with it, with line and column. */
export const openScenarioFileService = (desk: Desk, file: OpenFileArgs): OpenedFile => {
  const read = checkedText(desk, file);
  if (!isOk(read)) return { problems: read.problems };
  const stated = statedIn(file.text);
  const opened = openedStudy(read.ok, file.name, stated ?? {}, studyBenchOf(desk.shelf()));
  return stated === null ? { ...opened, isOtherThanStated: true } : opened;
};

export interface CheckStudyArgs extends OpenFileArgs {
  /** The settings over the study. */
  readonly settings: Omit<Scenario, "study" | "opened">;
}

/**
 * The study that stood beneath settings, kept as text, checked anew, with the places in which it differs from what the same
 * settings make of the shipped one; nothing of it where there is none any longer. Places of problems are those of fields.
 */
export const checkStudyService = (
  desk: Desk,
  { settings, ...kept }: CheckStudyArgs,
): Pick<Scenario, "study" | "opened"> | Wrong => {
  const read = checkedText(desk, kept);
  if (!isOk(read))
    return { problems: read.problems.map((one) => ({ ...one, place: one.place.replace(/^\d+:\d+\s*/, "") })) };
  const bench = studyBenchOf(desk.shelf());
  const study = read.ok;
  const differs = pathsOfDifferences(
    studyOfScenario(bench, { ...settings, study }, 2),
    studyOfScenario(bench, settings, 2),
  );
  return differs.length === 0 ? {} : { study, opened: { name: kept.name, differs } };
};
