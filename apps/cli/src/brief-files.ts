/** The brief of a finished run: one self-contained page of HTML and the same in Markdown. */
import {
  type Assessment,
  analysesOfAnswer,
  type BriefInput,
  bandsOf,
  briefHtml,
  briefMarkdown,
  ledgerOver,
  type Plan,
  type Preregistration,
  placeOfPolicy,
  type ResultStore,
  worldsOfAnswer,
} from "inflow";

/** The files of the brief by name; `command` is the line that makes the run again, `preregistration` what its lock says. */
export const briefFiles = async (
  plan: Plan,
  store: ResultStore,
  assessment: Assessment,
  command: string,
  over?: string,
  preregistration?: Preregistration,
): Promise<Readonly<Record<string, string>>> => {
  const own = await bandsOf(plan, store, placeOfPolicy(plan, assessment.primaryPolicy));
  const other = await bandsOf(plan, store, plan.against);
  const worlds = await worldsOfAnswer(plan, store, assessment);
  const analyses = await analysesOfAnswer(plan, store, assessment);
  const bands = [...own, ...other];
  const told = { assessment, bands, ledger: ledgerOver(over), plan, command, worlds, analyses };
  const input: BriefInput = { ...told, ...(preregistration === undefined ? {} : { preregistration }) };
  return { "brief.html": briefHtml(input), "brief.md": briefMarkdown(input) };
};
