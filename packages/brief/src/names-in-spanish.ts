/**
 * Names that the record and the model give in English, as a Spanish sentence has them: offices, as they were styled on their
 * date, waters and corridors with their article, and studies by what they ask about. Limit: only names that shipped files use.
 */
import type { Language, Words } from "@inflow/study";
import { PLACE_WORDS } from "./brief-words.ts";

/** Offices and bodies whose statements the ledger holds. */
const OFFICES: Readonly<Record<string, string>> = {
  "A former comptroller of the department": "un antiguo contralor del departamento",
  "Administrator of the Drug Enforcement Administration":
    "administrador de la Administración para el Control de Drogas (DEA)",
  "Center for Strategic and International Studies": "Centro de Estudios Estratégicos e Internacionales (CSIS)",
  "Commander of US Southern Command": "comandante del Comando Sur de Estados Unidos",
  "Commander of the Coast Guard's Atlantic Area":
    "comandante del Área del Atlántico de la Guardia Costera de Estados Unidos",
  "Department of War, Office of Inspector General":
    "Oficina del Inspector General del Departamento de Guerra de Estados Unidos",
  "Government of Colombia": "Gobierno de Colombia",
  "Ministry of Defence of Colombia": "Ministerio de Defensa de Colombia",
  "President of Venezuela": "presidente de Venezuela",
  "President of the United States": "presidente de Estados Unidos",
  "Secretary of Defense of the United States": "secretario de Defensa de Estados Unidos",
  "Secretary of State of the United States": "secretario de Estado de Estados Unidos",
  "Secretary of War of the United States": "secretario de Guerra de Estados Unidos",
  "Senate hearing, quoting an intelligence estimate": "audiencia del Senado que cita una estimación de inteligencia",
  "The White House": "la Casa Blanca",
  "US Coast Guard": "Guardia Costera de Estados Unidos",
  "US Customs and Border Protection": "Aduanas y Protección Fronteriza de Estados Unidos (CBP)",
  "US Southern Command": "Comando Sur de Estados Unidos",
  "US officials": "autoridades de Estados Unidos",
  "US officials, as public analyses name the measure":
    "autoridades de Estados Unidos, según nombran la medida los análisis públicos",
};

/** Who said something, inside a sentence; as the record has it where no other name is known. */
const officeInSentence = (who: string, language: Language): string => (language === "es" ? (OFFICES[who] ?? who) : who);

/** The same where a sentence or a cell begins with it. */
export const officeName = (who: string, language: Language): string => {
  const named = officeInSentence(who, language);
  return `${named.charAt(0).toUpperCase()}${named.slice(1)}`;
};

/** An office after "statement by", in Spanish with "de" and the article that the office takes. */
export const ofOffice = (who: string, language: Language): string => {
  const named = officeInSentence(who, language);
  if (language === "en")
    return /^(President|Secretary|Administrator|Commander|Ministry|Department|Government)/.test(named)
      ? `the ${named}`
      : named;
  if (/^(presidente|secretario|administrador|comandante|Gobierno|Ministerio|Comando|Centro)/.test(named))
    return `del ${named}`;
  return /^(Oficina|Guardia|audiencia)/.test(named) ? `de la ${named}` : `de ${named}`;
};

/** Places that a Spanish sentence names with an article. */
const PLACES: Readonly<Record<string, string>> = {
  "epac-near": "el Pacífico oriental cercano",
  "epac-far": "el Pacífico oriental lejano",
  wcar: "el Caribe occidental",
  ccar: "el Caribe central",
  ecar: "el Caribe oriental",
  "gulf-approaches": "los accesos al Golfo",
  "border-west-texas": "el oeste de Texas y Nuevo México, entre puertos",
  "border-south-texas": "el sur de Texas, entre puertos",
  "ports-west": "los puertos de entrada, mitad occidental",
  "ports-east": "los puertos de entrada, mitad oriental",
  mail: "el correo y los paquetes",
  "fentanyl-mail": "el correo",
  seaports: "los puertos marítimos",
};

/** Places that an English sentence names with an article. */
const ENGLISH_PLACES: Readonly<Record<string, string>> = {
  "epac-near": "the near Eastern Pacific",
  "epac-far": "the far Eastern Pacific",
  wcar: "the Western Caribbean",
  ccar: "the Central Caribbean",
  ecar: "the Eastern Caribbean",
  "gulf-approaches": "the Gulf approaches",
  "ports-west": "ports of entry, western half",
  "ports-east": "ports of entry, eastern half",
  mail: "mail and parcels",
  "fentanyl-mail": "mail",
  seaports: "seaports",
};

/** A water or corridor inside a sentence; its label where it needs no article. */
export const placeInSentence = (id: string, language: Language): string =>
  (language === "es" ? PLACES : ENGLISH_PLACES)[id] ?? PLACE_WORDS[id]?.[language] ?? id;

const STUDIES: Readonly<Record<string, Words>> = {
  "caribbean-2025": {
    en: "campaign in the Caribbean and the Pacific",
    es: "campaña en el Caribe y el Pacífico",
  },
};

/** What a study is about, in a language; its id where it has no other name. */
export const studyName = (id: string, language: Language): string => STUDIES[id]?.[language] ?? id;
