/** Words in both languages: a key without one of them does not compile. Slots are written {name}. */
import { amount, groupedInSpanish } from "@inflow/charts";
import { contracted, type Language, withDayArticles } from "@inflow/study";

export type Entry = Readonly<Record<Language, string>>;
export type Slots = Readonly<Record<string, string | number>>;

/** A slot as the language writes it: figures without a word are grouped as Spanish does. */
const shown = (slot: string | number, language: Language): string => {
  const text = String(slot);
  return language === "es" && !/\p{L}/u.test(text) ? groupedInSpanish(text) : text;
};

/** The text of an entry with its slots filled; a slot without a value stays visible. */
export const say = (entry: Entry, language: Language, slots: Slots = {}): string => {
  const said = entry[language].replace(/\{(\w+)\}/g, (whole, name: string) =>
    slots[name] === undefined ? whole : shown(slots[name], language),
  );
  return language === "es" ? withDayArticles(contracted(said)) : said;
};

/** An entry whose texts are made by language. */
export const inBoth = (of: (language: Language) => string): Entry => ({ en: of("en"), es: of("es") });

/** A count of futures, rows or people with every digit of it. */
export const countText = (count: number): string => amount(count, 6);
