/**
 * Names of policies as a sentence has them, in Spanish with their article. Limit: a policy that is not shipped is named by
 * its id.
 */
import type { Language, Words } from "./words.ts";

const COMPARISON_WORDS: Readonly<Record<string, Words>> = {
  none: { en: "no campaign", es: "la situación sin campaña" },
  "as-before": { en: "all as before the campaign", es: "todo como antes de la campaña" },
  "law-enforcement": { en: "law enforcement", es: "la interdicción policial" },
  "law-enforcement-doubled": { en: "law enforcement doubled", es: "el doble de interdicción policial" },
  "campaign-2025": { en: "the campaign", es: "la campaña" },
  treatment: { en: "treatment and naloxone", es: "el tratamiento y la naloxona" },
  "ports-of-entry": { en: "ports of entry", es: "los puertos de entrada" },
  blockade: { en: "the blockade", es: "el bloqueo" },
  decapitation: { en: "action against leaders", es: "la acción contra jefes" },
  "partner-cooperation": { en: "partner cooperation", es: "la cooperación con socios" },
  "source-control": { en: "action in growing regions", es: "la acción en zonas de cultivo" },
  "domestic-enforcement": { en: "enforcement at home", es: "la aplicación de la ley en el país" },
  "record-2025": { en: "the record of 2025", es: "lo que consta de 2025" },
  "your-policy": { en: "your policy", es: "su política" },
};

/**
 * The name of a policy inside a sentence, in Spanish with its article; the parts of a mix are joined. No campaign means
 * law-enforcement interdiction going on as before.
 */
export const wordsOfComparison = (policy: string, language: Language): string =>
  policy
    .split("+")
    .map((part) => COMPARISON_WORDS[part]?.[language] ?? part.split("-").join(" "))
    .join(language === "en" ? " together with " : " junto con ");
