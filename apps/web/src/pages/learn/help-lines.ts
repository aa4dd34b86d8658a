/**
 * Lines to call or write to, by country, for the note before the lesson. Another place adds a line here, or a teacher writes
 * his own, which then travels in the address and is shown as the link's own words. Limit: a number is as good as the day on
 * which its source was read; a school's own line is better than any here.
 */
import { LEARN_WORDS } from "../../words/learn-words.ts";
import type { Entry } from "../../words/words.ts";

export interface HelpLine {
  readonly says: Entry;
  /** Where the number is published; null for words of a link. */
  readonly source: { readonly title: string; readonly url: string } | null;
}

export const HELP_LINES: Readonly<Record<string, HelpLine & { readonly country: Entry }>> = {
  us: {
    country: { en: "United States", es: "Estados Unidos" },
    says: {
      en: "Help in the United States: 988, by call or text.",
      es: "Ayuda en Estados Unidos: 988, por llamada o mensaje.",
    },
    source: { title: "988 Suicide & Crisis Lifeline", url: "https://988lifeline.org/" },
  },
  mx: {
    country: { en: "Mexico", es: "México" },
    says: {
      en: "Help in Mexico: Línea de la Vida, 800 911 2000, by call.",
      es: "Ayuda en México: Línea de la Vida, 800 911 2000, por llamada.",
    },
    source: {
      title: "CONASAMA, reported by El Universal, 24 Dec 2025",
      url: "https://www.eluniversal.com.mx/nacion/promueven-la-linea-de-la-vida-tras-presentar-encuesta-sobre-consumo-de-drogas-asi-puedes-pedir-ayuda/",
    },
  },
};

export const DEFAULT_HELP = "us";

/** Letters of a teacher's own line. */
export const MOST_LETTERS = 80;

/** The help line of a code or of own words; that of the default country where neither is given. */
export const helpLineOf = (help: string): HelpLine => {
  const code = help === "" ? DEFAULT_HELP : help;
  if (Object.hasOwn(HELP_LINES, code)) return HELP_LINES[code]!;
  const text = help.slice(0, MOST_LETTERS);
  const { en, es } = LEARN_WORDS.helpOwn;
  return { says: { en: en.replace("{text}", () => text), es: es.replace("{text}", () => text) }, source: null };
};
