/**
 * Sentences as objects: words without digits, and bound parts that carry every number, date and quotation together with
 * what it comes from. A test walks the whole brief and fails on a digit that stands in the words.
 */

import { groupedInSpanish } from "@inflow/charts";
import { contracted, type Language, withDayArticles } from "@inflow/study";

/** What a bound part comes from: the ledger, the study's own test, a parameter, a column of the results of the run, or the model's own record. */
export type Origin =
  | { readonly kind: "event"; readonly id: string }
  | { readonly kind: "claim"; readonly id: string }
  | { readonly kind: "series"; readonly id: string }
  | { readonly kind: "source"; readonly id: string }
  | { readonly kind: "study"; readonly path: string }
  | { readonly kind: "parameter"; readonly path: string }
  | { readonly kind: "result"; readonly column: string }
  | { readonly kind: "record"; readonly id: string };

export interface Bound {
  readonly shown: string;
  readonly to: Origin;
  /** True where the number counts people killed: shown in the colour of harm beside its word. */
  readonly isHarm?: boolean;
  /** The name of the condition that it states, which the page around the brief can try. */
  readonly condition?: string;
}

export type Part = string | Bound;

export interface Sentence {
  readonly parts: readonly Part[];
}

export const bound = (shown: string, to: Origin): Bound => ({ shown, to });
export const event = (id: string): Origin => ({ kind: "event", id });
export const claim = (id: string): Origin => ({ kind: "claim", id });
export const series = (id: string): Origin => ({ kind: "series", id });
export const study = (path: string): Origin => ({ kind: "study", path });
export const parameter = (path: string): Origin => ({ kind: "parameter", path });
export const result = (column: string): Origin => ({ kind: "result", column });
export const record = (id: string): Origin => ({ kind: "record", id });

/** A sentence from parts, as they are. */
export const sentence = (...parts: readonly Part[]): Sentence => ({ parts });

/** A sentence from a template with {slots}; a slot without a part stays visible, so that a test finds it. */
export const fill = (template: string, slots: Readonly<Record<string, Part | readonly Part[]>> = {}): Sentence => ({
  parts: template.split(/(\{[A-Za-z]+\})/).flatMap((piece): readonly Part[] => {
    const slot = /^\{([A-Za-z]+)\}$/.exec(piece)?.[1];
    if (slot === undefined) return piece === "" ? [] : [piece];
    const part = slots[slot];
    if (part === undefined) return [piece];
    return Array.isArray(part) ? (part as readonly Part[]) : [part as Part];
  }),
});

/** Figures alone, without a word. */
const FIGURES = /^[^\p{L}]*$/u;

const mergedWords = (parts: readonly Part[]): Part[] => {
  const merged: Part[] = [];
  for (const part of parts) {
    const last = merged[merged.length - 1];
    if (typeof part === "string" && typeof last === "string") merged[merged.length - 1] = last + part;
    else merged.push(part);
  }
  return merged;
};

/** Words as Spanish joins them to what is shown next: "hasta el " before a day. */
const wordsBefore = (words: string, shown: string): string =>
  withDayArticles(contracted(words) + shown).slice(0, -withDayArticles(shown).length || undefined);

const inSpanish = (part: Part, next: Part | undefined): Part => {
  if (typeof part === "string")
    return wordsBefore(part, next === undefined || typeof next === "string" ? "" : next.shown);
  const isGrouped = part.to.kind === "result" || FIGURES.test(part.shown);
  return isGrouped ? { ...part, shown: groupedInSpanish(part.shown) } : part;
};

/** A template filled in a language: Spanish joins its prepositions to the slots and groups the figures in them. */
export const fillIn = (
  language: Language,
  template: string,
  slots: Readonly<Record<string, Part | readonly Part[]>> = {},
): Sentence => {
  const whole = fill(template, slots);
  if (language === "en") return whole;
  const parts = mergedWords(whole.parts);
  return { parts: parts.map((part, i) => inSpanish(part, parts[i + 1])) };
};

/** The words and shown values of a sentence, without its origins. */
export const plainText = ({ parts }: Sentence): string =>
  parts.map((part) => (typeof part === "string" ? part : part.shown)).join("");

/** Parts joined into one list, a separator between them. */
export const joined = (lists: readonly (readonly Part[])[], separator: string): Part[] =>
  lists.flatMap((parts, i) => (i === 0 ? [...parts] : [separator, ...parts]));

/** One text for each origin, to name it by. */
export const nameOfOrigin = (origin: Origin): string => {
  switch (origin.kind) {
    case "result":
      return `result/${origin.column}`;
    case "study":
    case "parameter":
      return `${origin.kind}/${origin.path}`;
    default:
      return `${origin.kind}/${origin.id}`;
  }
};
