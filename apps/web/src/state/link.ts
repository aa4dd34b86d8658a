/**
 * Settings as text: what differs from the default and nothing else, for the address and for what is kept on this machine.
 *
 *     v=1&l.force=2&b.passThrough=0.3&b.shifting=3~9&b.reaction=none&s.fall=0.2&s.floors.support=0.4&with=treatment
 *
 * A belief without a dial of its own is named by the path of its parameter, in that parameter's unit: b.decisiveTest.form=fixed.
 * Policies compared are names joined by a point; a mix is names joined by a plus.
 * `v` is the version of these names. An older text is carried over step by step; what is not known here is told in words
 * and never dropped in silence. Numbers outside a dial's scale are found when the scales have come (`settle.ts`).
 */
import { COST_DEFINITIONS, DEATH_GROUPS, FLOORS, type Language, type Test } from "@inflow/study";
import { BELIEFS, isPath, LEVERS, withoutPolitics } from "../dials/index.ts";
import { DEFAULT_SCENARIO, type Scenario } from "../engine/contract.ts";
import { LINK_WORDS } from "../words/panel-words.ts";
import { type Entry, say } from "../words/words.ts";

/** Something to tell the reader about a text of settings. */
export interface Notice {
  readonly entry: Entry;
  /** What fills the entry; words that differ by language are entries themselves. */
  readonly slots: Readonly<Record<string, string | number | Entry>>;
}

/** A notice in words. */
export const noticeText = ({ entry, slots }: Notice, language: Language): string =>
  say(
    entry,
    language,
    Object.fromEntries(
      Object.entries(slots).map(([name, value]) => [name, typeof value === "object" ? value[language] : value]),
    ),
  ).replace(/ \./g, ".");

export interface ReadSettings {
  readonly scenario: Scenario;
  readonly notices: readonly Notice[];
}

type Pair = readonly [name: string, value: string];

/** Carries the names and values of one version over to the next. */
export type Migration = (pairs: readonly Pair[]) => readonly Pair[];

/** The version that is written. Migration k carries version k + 1 to k + 2; names have not changed since version 1. */
export const MIGRATIONS: readonly Migration[] = [];

const LIST = ".";
const RANGE = "~";
const MIX = "+";
const COMPARED = "with";
const VERSION = "v";
/** The name under which an address says what was answered when it was copied; no setting (`link-answer.ts`). */
export const ANSWERED = "a";
const FIRST = 1;

const short = (value: number): string => String(Number(value.toPrecision(9)));

const beliefPair = (id: string, setting: Scenario["beliefs"][string]): Pair => [
  `b.${id}`,
  typeof setting === "number"
    ? short(setting)
    : typeof setting === "string"
      ? setting
      : `${short(setting[0])}${RANGE}${short(setting[1])}`,
];

const successPairs = (success: Partial<Test>): Pair[] =>
  Object.entries(success).flatMap(([key, value]): Pair[] => {
    if (value === undefined) return [];
    if (key === "floors")
      return Object.entries(value as Test["floors"]).map(([floor, least]): Pair => [`s.floors.${floor}`, short(least)]);
    if (Array.isArray(value)) return [[`s.${key}`, value.join(LIST)]];
    if (typeof value === "object") return [[`s.${key}`, (value as { costOf: string }).costOf]];
    return [[`s.${key}`, typeof value === "number" ? short(value) : value]];
  });

const isStandard = (compared: readonly string[]): boolean =>
  compared.join(LIST) === DEFAULT_SCENARIO.compared.join(LIST);

/** The settings of a scenario as text; empty where nothing differs from the default. */
export const settingsText = (scenario: Scenario, migrations: readonly Migration[] = MIGRATIONS): string => {
  const pairs: Pair[] = [
    ...Object.entries(scenario.levers).map(([id, value]): Pair => [`l.${id}`, short(value)]),
    ...Object.entries(scenario.beliefs).map(([id, setting]) => beliefPair(id, setting)),
    ...successPairs(scenario.success),
    ...(isStandard(scenario.compared) ? [] : [[COMPARED, scenario.compared.join(LIST)] as const]),
  ];
  if (pairs.length === 0) return "";
  const version: Pair = [VERSION, String(migrations.length + 1)];
  return [version, ...pairs].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("&");
};

/** The settings of a scenario as text that sets them wherever it is opened: where nothing differs it names the version alone. */
export const statedText = (scenario: Scenario, migrations: readonly Migration[] = MIGRATIONS): string =>
  settingsText(scenario, migrations) || `${VERSION}=${migrations.length + 1}`;

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

const partsOf = (text: string): string[] => text.split("&").filter((part) => part !== "");

const LONGEST = 40;

/** What is told of a text that names no setting. */
export const unread = (text: string): Notice => {
  const whole = decoded(text);
  return {
    entry: LINK_WORDS.unread,
    slots: { text: whole.length > LONGEST ? `${whole.slice(0, LONGEST)}…` : whole },
  };
};

const pairsOf = (text: string): Pair[] =>
  partsOf(text)
    .filter((part) => part.includes("="))
    .map((part) => [decoded(part.slice(0, part.indexOf("="))), decoded(part.slice(part.indexOf("=") + 1))]);

const numberOf = (text: string): number | null =>
  text.trim() !== "" && Number.isFinite(Number(text)) ? Number(text) : null;

const beliefOf = (id: string, text: string): Scenario["beliefs"][string] | null => {
  if (id === withoutPolitics.id) return text === withoutPolitics.value ? text : null;
  const one = numberOf(text);
  if (id === "reaction") return one === null && text !== "" ? text : null;
  if (one !== null) return one;
  const [low, high, ...more] = text.split(RANGE).map(numberOf);
  if (more.length === 0 && low != null && high != null) return low <= high ? [low, high] : null;
  return isPath(id) && isName(text) ? text : null;
};

const SUCCESS_NUMBERS = ["fall", "forWeeks", "deathsUp", "budgetUsd", "confidence"] as const;

/** Whether a text is a name as files of the model are named. */
const isName = (text: string): boolean => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);

/** A policy by name, or two and more of them together, each once. */
const isMix = (text: string): boolean => {
  const names = text.split(MIX);
  return names.every(isName) && new Set(names).size === names.length;
};

/** The change that one name and value make to a test; null where the value cannot be, undefined where the name is unknown. */
const criterionOf = (key: string, text: string, so: Partial<Test>): Partial<Test> | null | undefined => {
  const value = numberOf(text);
  const floor = FLOORS.find((name) => key === `floors.${name}`);
  if (floor !== undefined) return value === null ? null : { floors: { ...so.floors, [floor]: value } };
  if ((SUCCESS_NUMBERS as readonly string[]).includes(key)) return value === null ? null : { [key]: value };
  if (key === "costUpTo") {
    if (value !== null) return { costUpTo: value };
    return isName(text) ? { costUpTo: { costOf: text } } : null;
  }
  if (key === "cost") return COST_DEFINITIONS.some((name) => name === text) ? ({ cost: text } as Partial<Test>) : null;
  if (key === "primary") return isName(text) ? { primary: text } : null;
  if (key !== "counting") return undefined;
  const groups = text === "" ? [] : text.split(LIST);
  const known = DEATH_GROUPS.filter((group) => groups.includes(group));
  return known.length === groups.length ? { counting: known } : null;
};

/** The version that a text names; a text that names none is of the first, and null stands for one that cannot be. */
const versionOf = (pairs: readonly Pair[]): number | null => {
  const stated = pairs.find(([name]) => name === VERSION)?.[1];
  if (stated === undefined) return FIRST;
  return /^[1-9]\d{0,5}$/.test(stated) ? Number(stated) : null;
};

interface Reading {
  levers: Record<string, number>;
  beliefs: Record<string, Scenario["beliefs"][string]>;
  success: Partial<Test>;
  compared: readonly string[];
  notices: Notice[];
}

const readPair = (so: Reading, name: string, text: string): void => {
  const bad = (): void => void so.notices.push({ entry: LINK_WORDS.badValue, slots: { name, value: text } });
  const [panel, ...rest] = name.split(".");
  const id = rest.join(".");
  if (panel === "l" && Object.hasOwn(LEVERS, id)) {
    const value = numberOf(text);
    if (value === null) bad();
    else so.levers[id] = value;
  } else if (panel === "b" && (Object.hasOwn(BELIEFS, id) || id === withoutPolitics.id || isPath(id))) {
    const value = beliefOf(id, text);
    if (value === null) bad();
    else so.beliefs[id] = value;
  } else if (name === COMPARED) {
    const names = text === "" ? [] : text.split(LIST);
    if (names.every(isMix)) so.compared = names.slice(0, 3);
    else bad();
  } else {
    const made = panel === "s" ? criterionOf(id, text, so.success) : undefined;
    if (made === undefined) so.notices.push({ entry: LINK_WORDS.unknownDial, slots: { name } });
    else if (made === null) bad();
    else so.success = { ...so.success, ...made };
  }
};

/** The scenario that a text of settings describes, and what is to be told about it; what was answered is passed over. */
export const readSettings = (text: string, migrations: readonly Migration[] = MIGRATIONS): ReadSettings => {
  const stated = pairsOf(text);
  const current = migrations.length + 1;
  const named = versionOf(stated);
  const version = named ?? FIRST;
  const pairs = migrations.slice(Math.min(version, current) - 1).reduce<readonly Pair[]>(
    (so, migrate) => migrate(so),
    stated.filter(([name]) => name !== VERSION && name !== ANSWERED),
  );
  const so: Reading = { levers: {}, beliefs: {}, success: {}, compared: DEFAULT_SCENARIO.compared, notices: [] };
  if (named === null) {
    const said = stated.find(([name]) => name === VERSION)?.[1] ?? "";
    so.notices.push({ entry: LINK_WORDS.noVersion, slots: { version: said, read: FIRST } });
  } else if (version !== current)
    so.notices.push({ entry: version < current ? LINK_WORDS.old : LINK_WORDS.newer, slots: { version } });
  for (const part of partsOf(text)) if (!part.includes("=")) so.notices.push(unread(part));
  for (const [name, value] of pairs) readPair(so, name, value);
  const { notices, ...scenario } = so;
  return { scenario, notices };
};
