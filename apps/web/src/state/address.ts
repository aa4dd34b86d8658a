/**
 * The address: page and settings after the hash, so that a link holds what the reader sees and works from a file.
 *
 *     #/why?v=1&l.force=2
 *
 * An address without settings changes the page and leaves the scenario; one with settings (or with v alone) sets it.
 */
import type { Scenario } from "../engine/contract.ts";
import { PAGE_WORDS } from "../words/frame-words.ts";
import { type ReadSettings, readSettings, settingsText } from "./link.ts";

export type PageName = keyof typeof PAGE_WORDS;

export interface Address {
  /** Null where the hash names no page. */
  readonly page: PageName | null;
  /** What follows the page, for pages that have places of their own: "backtests" in #/evidence/backtests. */
  readonly place: string;
  /** Null where the hash holds no settings. */
  readonly settings: ReadSettings | null;
}

const isPage = (name: string): name is PageName => Object.hasOwn(PAGE_WORDS, name);

/** Reads a hash. */
export const readAddress = (hash: string): Address => {
  const [path, query = ""] = hash.replace(/^#\/?/, "").split("?", 2) as [string, string?];
  const [name = "", ...rest] = path.split("/");
  return {
    page: isPage(name) ? name : null,
    place: rest.join("/"),
    settings: /(^|&)v=/.test(query) ? readSettings(query) : null,
  };
};

/** The hash of a page, a place in it and a scenario. */
export const hashOf = (page: PageName, scenario: Scenario, place = ""): string => {
  const settings = settingsText(scenario);
  return `#/${page}${place === "" ? "" : `/${place}`}${settings === "" ? "" : `?${settings}`}`;
};
