/**
 * The address: page and settings after the hash, so that a link holds what the reader sees and works from a file.
 *
 *     #/why?v=1&l.force=2
 *
 * An address without settings changes the page and leaves the scenario; one with settings (or with v alone) sets it. An
 * address of a step of the lesson always states its settings, so that it starts every reader alike.
 */
import type { Scenario } from "../engine/contract.ts";
import { PAGE_WORDS } from "../words/frame-words.ts";
import { LINK_WORDS } from "../words/panel-words.ts";
import { kept } from "./keep.ts";
import { ANSWERED, type Notice, type ReadSettings, readSettings, settingsText, statedText, unread } from "./link.ts";
import { type LinkAnswer, linkAnswerText, readLinkAnswer } from "./link-answer.ts";

export type PageName = keyof typeof PAGE_WORDS;

export interface Address {
  /** Null where the hash names no page. */
  readonly page: PageName | null;
  /** What follows the page, for pages that have places of their own: "backtests" in #/evidence/backtests. */
  readonly place: string;
  /** Null where the hash holds no settings. */
  readonly settings: ReadSettings | null;
  /** What was answered when the link was copied; null where it does not say. */
  readonly answered: LinkAnswer | null;
  /** What the hash names that is not here: a page, or a text in place of settings. */
  readonly notices: readonly Notice[];
}

/** The settings kept on this machine when the page was opened, before an address could be read over them. */
export const KEPT_AT_OPENING = kept().settings ?? "";

const isPage = (name: string): name is PageName => Object.hasOwn(PAGE_WORDS, name);

/** A query that sets something: a version, or the names of settings without one. */
const SETTINGS = /(^|&)(v=|with=|[lbs]\.[^=&]+=)/;

/** Reads a hash; one that is empty is that of the answer. */
export const readAddress = (hash: string): Address => {
  const [path, query = ""] = hash.replace(/^#\/?/, "").split("?", 2) as [string, string?];
  const [name = "", ...rest] = path.split("/");
  const isSet = SETTINGS.test(query);
  return {
    page: isPage(name) ? name : path === "" ? "answer" : null,
    place: rest.join("/"),
    settings: isSet ? readSettings(query) : null,
    notices: [
      ...(path === "" || isPage(name) ? [] : [{ entry: LINK_WORDS.unknownPage, slots: unread(path).slots }]),
      ...(isSet || query === "" || query.startsWith(`${ANSWERED}=`) ? [] : [unread(query)]),
    ],
    answered: readLinkAnswer(new RegExp(`(?:^|&)${ANSWERED}=([^&]*)`).exec(query)?.[1] ?? ""),
  };
};

const STEP_OF_LESSON = /^lesson\/[1-9]/;

/** The hash of a page, a place in it and a scenario. */
export const hashOf = (page: PageName, scenario: Scenario, place = ""): string => {
  const isStep = page === "learn" && STEP_OF_LESSON.test(place);
  const settings = isStep ? statedText(scenario) : settingsText(scenario);
  return `#/${page}${place === "" ? "" : `/${place}`}${settings === "" ? "" : `?${settings}`}`;
};

/**
 * The hash of a link to be sent. It always states its settings, so that whoever opens it sees them and not those kept there,
 * and says what was answered, so that it can tell later what moved.
 */
export const sharedHash = (page: PageName, scenario: Scenario, place: string, answer: LinkAnswer | null): string => {
  const hash = hashOf(page, scenario, place);
  const set = hash.includes("?") ? hash : `${hash}?${statedText(scenario)}`;
  if (answer === null) return set;
  return `${set}&${ANSWERED}=${linkAnswerText(answer)}`;
};
