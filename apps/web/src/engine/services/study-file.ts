/**
 * The study in hand as a file, and files as scenarios. A saved file carries the reader's settings in a comment; a file
 * whose study those settings make again opens as settings, any other whole, as a study of its own, so that nothing is lost.
 */
import { isOk, type Problem } from "@inflow/evidence";
import { questionHash, readStudy } from "@inflow/study";
import { commandFor } from "../commands.ts";
import { DEFAULT_SCENARIO, type Scenario } from "../contract.ts";
import type { Desk } from "../desk.ts";
import { plansOf } from "../plans.ts";
import { deskStudies } from "../study-of.ts";
import { yamlOf } from "../yaml-text.ts";

const SETTINGS = "# inflow settings: ";

/** The YAML of the study that was answered last; its first line is the command that runs it. */
export const studyYamlService = (desk: Desk): string => {
  const { plan, scenario } = desk.current();
  const { study: _, ...settings } = scenario;
  return `# ${commandFor(desk.shelf(), plan)}\n${SETTINGS}${JSON.stringify(settings)}\n${yamlOf(plan.study)}`;
};

/** The line for a terminal that makes the present run again. */
export const commandService = (desk: Desk): string => desk.command();

const settingsIn = (text: string): Scenario | null => {
  const line = text.split("\n").find((one) => one.startsWith(SETTINGS));
  if (line === undefined) return null;
  try {
    return { ...DEFAULT_SCENARIO, ...(JSON.parse(line.slice(SETTINGS.length)) as Partial<Scenario>) };
  } catch {
    return null;
  }
};

export type OpenedFile = { readonly scenario: Scenario } | { readonly problems: readonly Problem[] };

/** A study file as a scenario, or everything that is wrong with it, with line and column. */
export const openScenarioFileService = (desk: Desk, text: string): OpenedFile => {
  const shelf = desk.shelf();
  const read = readStudy(text, "study.yaml");
  if (!isOk(read)) return { problems: read.problems };
  const made = plansOf(shelf)(read.ok);
  if (!isOk(made)) return { problems: made.problems };
  const settings = settingsIn(text);
  const again = settings === null ? null : deskStudies(shelf)(settings, made.ok.runs);
  return settings !== null && again !== null && questionHash(again) === questionHash(read.ok)
    ? { scenario: settings }
    : { scenario: { ...DEFAULT_SCENARIO, study: read.ok } };
};
