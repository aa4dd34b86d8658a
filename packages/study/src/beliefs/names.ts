/**
 * What a sentence for a reader calls a belief, which is a parameter of the model: short words in English and Spanish by its path,
 * never the path itself. A number of a world is named by its list and member: "the pure load of one trip (go-fast boat)".
 * Limit: a parameter that only a reader's own file states is called as that file says, in the language of that file.
 */
import type { Language, Words } from "../words.ts";
import { FORM_NAMES } from "./forms.ts";
import { MEMBER_NAMES } from "./members-of-worlds.ts";
import { NAMES_AT_SEA } from "./names-at-sea.ts";
import { NAMES_OF_FORCE } from "./names-of-force.ts";
import { NAMES_OF_OVERDOSE } from "./names-of-overdose.ts";
import { NAMES_OF_POLITICS } from "./names-of-politics.ts";
import { NAMES_OF_REFERENCE } from "./names-of-reference.ts";
import { NAMES_OF_TRADE } from "./names-of-trade.ts";
import { NAMES_OF_USE } from "./names-of-use.ts";
import { ATTRIBUTE_NAMES } from "./names-of-worlds.ts";

/** Names by mechanism and by the path below it. */
export type NamesByMechanism = Readonly<Record<string, Readonly<Record<string, Words>>>>;

const NAMES: ReadonlyMap<string, Words> = new Map(
  [
    NAMES_AT_SEA,
    NAMES_OF_FORCE,
    NAMES_OF_TRADE,
    NAMES_OF_USE,
    NAMES_OF_OVERDOSE,
    NAMES_OF_POLITICS,
    NAMES_OF_REFERENCE,
  ].flatMap((names: NamesByMechanism) =>
    Object.entries(names).flatMap(([mechanism, below]) =>
      Object.entries(below).map(([path, words]) => [`${mechanism}.${path}`, words] as const),
    ),
  ),
);

/** Paths of mechanisms and of the reference state for which a name is kept. */
export const namedPaths: readonly string[] = [...NAMES.keys()];

const FORMS: Readonly<Record<string, Readonly<Record<string, Words>>>> = FORM_NAMES;

const ofWorld = (path: string): Words | null => {
  const [list = "", member = "", attribute = "", ...more] = path.split(".");
  const number = ATTRIBUTE_NAMES[list]?.[attribute];
  if (number === undefined || more.length > 0) return null;
  const whose = MEMBER_NAMES[list]?.[member] ?? { en: member, es: member };
  return { en: `${number.en} (${whose.en})`, es: `${number.es} (${whose.es})` };
};

/** What a belief is called in both languages, by its path; null where no name is kept. */
export const nameOfBelief = (path: string): Words | null => NAMES.get(path) ?? ofWorld(path);

/** A belief by its path, with the words of its file where they are known. */
export interface Believed {
  readonly path: string;
  readonly is?: string;
}

/** Names that keep their capital wherever they stand. */
const PLACES = /^(Colombia|Mexico|Ecuador|Venezuela|Peru|Bolivia|Caribbean|Pacific|Europe)\b/;
/** What follows a colon and explains what stands before it, rather than naming what is meant. */
const EXPLANATION = /: (how|the|or|in|that|which|what) .*$/;

/**
 * What a parameter says, to stand inside a sentence: the beginning of its own, without full stop and explanation, and without
 * capital unless its first word is a label ("Colombia: …") or an abbreviation.
 */
export const plainName = ({ is, path }: { readonly is: string; readonly path: string }): string => {
  const [sentence] = is.split(/(?<=[a-z)])[.;] /);
  const name = sentence.replace(/\.$/, "").replace(EXPLANATION, "").trim();
  if (name === "") return path;
  const keepsCapital = PLACES.test(name) || !/^[A-Z][a-z]+[^:a-z]/.test(`${name} `);
  return keepsCapital ? name : name.charAt(0).toLowerCase() + name.slice(1);
};

/** What a belief is called inside a sentence: its name, else the words of its file, else its path. */
export const calledBelief = ({ path, is }: Believed, language: Language): string =>
  nameOfBelief(path)?.[language] ?? plainName({ is: is ?? "", path });

const ARTICLE = /^(the|el|la|los|las) /;

/** What a belief is called at the head of a row or a bar: its name without its article, with a capital. */
export const labelOfBelief = (of: Believed, language: Language): string => {
  const name = calledBelief(of, language).replace(ARTICLE, "");
  return name === of.path ? name : `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
};

/** What a rival form of a belief is called; its own name where no other is kept. */
export const calledForm = (path: string, form: string, language: Language): string =>
  FORMS[path]?.[form]?.[language] ?? form;
