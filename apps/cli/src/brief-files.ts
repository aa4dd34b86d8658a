/** The brief of a finished run: one self-contained page of HTML and the same in Markdown. */
import {
  type Assessment,
  type BriefInput,
  bandsOf,
  briefHtml,
  briefMarkdown,
  ledgerOver,
  type Plan,
  placeOfPolicy,
  type ResultStore,
  worldsOfAnswer,
} from "inflow";

/** The files of the brief by name; `command` is the line that makes the run again. */
export const briefFiles = async (
  plan: Plan,
  store: ResultStore,
  assessment: Assessment,
  command: string,
  over?: string,
): Promise<Readonly<Record<string, string>>> => {
  const own = await bandsOf(plan, store, placeOfPolicy(plan, assessment.primaryPolicy));
  const other = await bandsOf(plan, store, plan.against);
  const worlds = await worldsOfAnswer(plan, store, assessment);
  const input: BriefInput = { assessment, bands: [...own, ...other], ledger: ledgerOver(over), plan, command, worlds };
  return { "brief.html": briefHtml(input), "brief.md": briefMarkdown(input) };
};
