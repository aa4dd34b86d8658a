/** The brief of what was asked last, as one self-contained page or as Markdown. */
import { briefHtml, briefMarkdown } from "@inflow/brief";
import type { Language } from "@inflow/study";
import type { Desk } from "../desk.ts";

export interface BriefArgs {
  readonly language: Language;
  readonly as: "html" | "markdown";
}

export const briefService = async (desk: Desk, { language, as }: BriefArgs): Promise<string> => {
  const { plan, assessment, bands } = desk.current();
  const input = { plan, assessment, bands, ledger: desk.shelf().ledger, language, command: desk.command() };
  return as === "html" ? briefHtml(input) : briefMarkdown(input);
};
