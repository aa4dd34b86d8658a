/** The brief of a finished run: one self-contained page of HTML and the same in Markdown. */
import type { Assessment, Plan, ResultStore } from "inflow";

/** The files of the brief by name. */
export const briefFiles = async (
  _plan: Plan,
  _store: ResultStore,
  _assessment: Assessment,
): Promise<Readonly<Record<string, string>>> => ({});
