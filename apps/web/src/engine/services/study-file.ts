/**
 * The study in hand as a file, and files as scenarios. A saved file states the reader's settings in a comment; the study
 * below it decides: what of it dials can show opens as settings, what they cannot stays as an opened study.
 */
import { isOk, type Problem } from "@inflow/evidence";
import { readStudy } from "@inflow/study";
import { commandFor } from "../commands.ts";
import type { Desk } from "../desk.ts";
import { type OpenedStudy, openedStudy, type Stated } from "../dials-of-study.ts";
import { plansOf } from "../plans.ts";
import { studyBenchOf } from "../study-of.ts";
import { yamlOf } from "../yaml-text.ts";

const SETTINGS = "# inflow settings: ";

/** The YAML of the study that was answered last; its first line is the command that runs it. */
export const studyYamlService = (desk: Desk): string => {
  const { plan, scenario } = desk.current();
  const { study, opened: _, ...settings } = scenario;
  // Of an opened study the levers alone are stated: everything else is read from the study itself.
  const stated: Stated = study === undefined ? settings : { levers: settings.levers };
  return `# ${commandFor(desk.shelf(), plan)}\n${SETTINGS}${JSON.stringify(stated)}\n${yamlOf(plan.study)}`;
};

/** The line for a terminal that makes the present run again. */
export const commandService = (desk: Desk): string => desk.command();

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

export type OpenedFile = OpenedStudy | { readonly problems: readonly Problem[] };

/** A study file as a scenario, or everything that is wrong with it, with line and column. */
export const openScenarioFileService = (desk: Desk, { name, text }: OpenFileArgs): OpenedFile => {
  const shelf = desk.shelf();
  const read = readStudy(text, name);
  if (!isOk(read)) return { problems: read.problems };
  const made = plansOf(shelf)(read.ok);
  if (!isOk(made)) return { problems: made.problems };
  const stated = statedIn(text);
  const opened = openedStudy(read.ok, name, stated ?? {}, studyBenchOf(shelf));
  return stated === null ? { ...opened, isOtherThanStated: true } : opened;
};
