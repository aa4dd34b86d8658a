/**
 * The study that was opened from a file, between visits: kept when it is opened, forgotten when it is closed, taken up when
 * the page is opened again unless the address sets something else, and checked anew by the desk before it is asked. At an
 * address without settings it comes back under those it was last on view with, whatever links were visited since. One that no
 * longer passes stays kept until the reader has put the message away.
 */
import type { Problem } from "@inflow/evidence";
import type { Study } from "@inflow/study";
import { create } from "zustand";
import type { Client } from "../engine/client.ts";
import type { Scenario } from "../engine/contract.ts";
import { forgetStudy, type KeptStudy, keepStudy, kept, keptStudy } from "./keep.ts";
import { type ReadSettings, readSettings, settingsText } from "./link.ts";

interface Keeping {
  /** Why the study on view is not kept; null where it is, or where none is on view. */
  readonly unkept: "too large" | "refused" | null;
  /** A study that was kept and no longer passes. */
  readonly refused: (KeptStudy & { readonly problems: readonly Problem[] }) | null;
}

export const useKeptStudy = create<Keeping>()(() => ({ unkept: null, refused: null }));

const studyIn = (text: string): Study | null => {
  try {
    const found: unknown = JSON.parse(text);
    return typeof found === "object" && found !== null ? (found as Study) : null;
  } catch {
    return null;
  }
};

/** Whether an address leaves the kept study standing: it sets nothing, or what it sets was last on view with that study. */
const leavesStudy = (settings: ReadSettings | null): boolean => {
  if (settings === null) return true;
  const text = settingsText(settings.scenario);
  return text !== "" && text === kept().ofStudy;
};

/**
 * The settings at opening: those of the address; where it has none, those last on view with the study that was kept, or those
 * kept without one. With that study, unchecked as yet, where the address leaves it standing.
 */
export const settingsAtOpening = (address: ReadSettings | null): ReadSettings => {
  const { settings = "", ofStudy = settings } = kept();
  const found = keptStudy();
  if (found === null || !leavesStudy(address)) return address ?? readSettings(settings);
  const { scenario, notices } = address ?? readSettings(ofStudy);
  const study = studyIn(found.text) ?? ({} as Study);
  return { scenario: { ...scenario, study, opened: { name: found.name, differs: [] } }, notices };
};

/** The scenario in hand with its kept study checked, or without it, which is told; as it is where the desk cannot be asked. */
export const checkedStudy = async (client: Pick<Client, "call">, inHand: () => Scenario): Promise<Scenario> => {
  const found = keptStudy();
  const { study, opened, ...settings } = inHand();
  if (found === null || study === undefined || opened === undefined) return inHand();
  const checked = await client.call("checkStudy", { ...found, settings }).catch(() => null);
  const { study: still, opened: _, ...now } = inHand();
  if (checked === null || still !== study) return inHand();
  if (!("problems" in checked)) return { ...now, ...checked };
  useKeptStudy.setState({ refused: { ...found, problems: checked.problems } });
  return now;
};

/** Keeps the study of a scenario, or forgets the one that was kept where the scenario has none. */
export const keepStudyOf = ({ study, opened }: Scenario): void => {
  if (useKeptStudy.getState().refused === null || study !== undefined) forgetStudy();
  if (study === undefined || opened === undefined) useKeptStudy.setState({ unkept: null });
  else {
    const done = keepStudy({ name: opened.name, text: JSON.stringify(study) });
    useKeptStudy.setState({ unkept: done === "kept" ? null : done, refused: null });
  }
};

/** Puts away what was told of a kept study that no longer passes, and the study with it. */
export const dismissKeptStudy = (): void => {
  forgetStudy();
  useKeptStudy.setState({ refused: null });
};
