/** Words in both languages: a key without one of them does not compile. Slots are written {name}. */
import type { Language } from "@inflow/study";

export type Entry = Readonly<Record<Language, string>>;
export type Slots = Readonly<Record<string, string | number>>;

/** The text of an entry with its slots filled; a slot without a value stays visible. */
export const say = (entry: Entry, language: Language, slots: Slots = {}): string =>
  entry[language].replace(/\{(\w+)\}/g, (whole, name: string) => String(slots[name] ?? whole));
