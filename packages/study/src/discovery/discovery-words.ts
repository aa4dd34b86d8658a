/**
 * The words of a discovery in English and Spanish, with slots; a sentence that lacks a language is a type error. Limit: names of
 * parameters and forms are those of their files, in English.
 */
import { type Language, speaker, type Words } from "../words.ts";
import type { DiscoveryEnd } from "./discover.ts";

const DISCOVERY_WORDS = {
  reduces: { en: "reduce inflow", es: "reducen la entrada" },
  lasts: { en: "reduce inflow at a cost that lasts", es: "reducen la entrada a un costo que perdura" },
  lastsNot: {
    en: "reduce inflow at a cost that does not last",
    es: "reducen la entrada a un costo que no perdura",
  },
  noEffect: { en: "have no effect that matters", es: "no tienen un efecto apreciable" },
  harmful: { en: "are harmful", es: "perjudican" },
  have: { en: "have {terms}", es: "tienen {terms}" },
  term: {
    en: "a difference in {is} {operator} {limit} {unit}",
    es: "una diferencia en {is} {operator} {limit} {unit}",
  },
  and: { en: " and ", es: " y " },
  or: { en: " or ", es: " o " },
  "<": { en: "below", es: "por debajo de" },
  "<=": { en: "of at most", es: "de como mucho" },
  ">": { en: "above", es: "por encima de" },
  ">=": { en: "of at least", es: "de como poco" },
  asked: { en: "asked for", es: "pedido" },
  splits: {
    en: "its share is nearest one half: it splits the verdict most",
    es: "su parte es la más cercana a la mitad: es el que más divide el veredicto",
  },
  taken: { en: " This fate is taken because {because}.", es: " Se toma este destino porque {because}." },
  share: {
    en: "{count} of 100 simulated futures {are}.{taken}",
    es: "{count} de 100 futuros simulados {are}.{taken}",
  },
  is: { en: "“{is}” is", es: "«{is}» es" },
  forms: { en: "{name} {forms}", es: "{name} {forms}" },
  range: { en: "{name} from {low} to {high}", es: "{name} de {low} a {high}" },
  atLeast: { en: "{name} at least {low}", es: "{name} como poco {low}" },
  atMost: { en: "{name} at most {high}", es: "{name} como mucho {high}" },
  anyRun: { en: "any run", es: "en cualquier ejecución" },
  where: { en: "Where", es: "Donde" },
  outside: { en: "Outside the first box, where", es: "Fuera de la primera caja, donde" },
  box: {
    en: "{where} {conditions}: {density} of 100 futures {are} ({low} to {high}), against {base} of 100 of all those held out for this count; {coverage} of 100 futures that do lie there{rest}.",
    es: "{where} {conditions}: {density} de 100 futuros {are} (de {low} a {high}), frente a {base} de 100 de todos los reservados para esta cuenta; ahí están {coverage} de 100 de ellos{rest}.",
  },
  ofOthers: { en: ", of those outside the first", es: ", de los que quedan fuera de la primera" },
  below: { en: "below {value}", es: "inferior a {value}" },
  firmness: {
    en: "Screening value (quasi-p) of the weakest limit {weakest}; each condition is found again in at least {least} % of random halves. On the half searched the density was {density} of 100.",
    es: "Valor de cribado (cuasi-p) del límite más débil: {weakest}; cada condición se vuelve a hallar en al menos el {least} % de mitades al azar. En la mitad buscada la densidad era de {density} de 100.",
  },
  noBox: { en: "No box: {why}.", es: "Ninguna caja: {why}." },
  noSecond: { en: "No second box: {why}.", es: "Ninguna segunda caja: {why}." },
  "few draws": {
    en: "{left} simulated worlds are left to search, and fewer than {fewest} are not enough",
    es: "quedan {left} mundos simulados en que buscar, y menos de {fewest} no bastan",
  },
  "nothing to part": {
    en: "{cases} of the {draws} simulated worlds searched are of interest: there is nothing to tell apart",
    es: "{cases} de los {draws} mundos simulados buscados son de interés: no hay nada que distinguir",
  },
  "no parameter": {
    en: "no parameter tells the futures of interest from the others above the noise of inert ones",
    es: "ningún parámetro distingue los futuros de interés de los demás sobre el ruido de los inertes",
  },
  "no firm box": {
    en: "no box of at most three conditions has every limit below a quasi-p of 0.05 and is found again in at least {again} % of random halves",
    es: "ninguna caja de tres condiciones como máximo tiene todos sus límites por debajo de un cuasi-p de 0.05 y se vuelve a hallar en al menos el {again} % de mitades al azar",
  },
  "most boxes": { en: "{most} boxes are sought at most", es: "se buscan {most} cajas como máximo" },
  noCut: {
    en: "A classification tree finds no cut: a second opinion against any box.",
    es: "Un árbol de clasificación no halla ningún corte: una segunda opinión contra cualquier caja.",
  },
  tree: {
    en: "A classification tree, as a second opinion, cuts first by {top}.{agrees}",
    es: "Un árbol de clasificación, como segunda opinión, corta primero por {top}.{agrees}",
  },
  cutsOne: {
    en: " It cuts {shared} of the {named} parameter that the boxes name.",
    es: " Corta {shared} de {named} parámetro que nombran las cajas.",
  },
  cutsMany: {
    en: " It cuts {shared} of the {named} parameters that the boxes name.",
    es: " Corta {shared} de los {named} parámetros que nombran las cajas.",
  },
} as const satisfies Readonly<Record<string, Words>>;

/** What a discovery says in a language, with its slots filled. */
export const discoverySays = speaker(DISCOVERY_WORDS);

/** Why a discovery tells no further box, as half a sentence in a language. */
export const endWords = (end: DiscoveryEnd, language: Language = "en"): string => {
  switch (end.kind) {
    case "few draws":
      return discoverySays(end.kind, language, { left: end.left, fewest: end.fewest });
    case "nothing to part":
      return discoverySays(end.kind, language, { cases: end.cases, draws: end.draws });
    case "no parameter":
      return discoverySays(end.kind, language);
    case "no firm box":
      return discoverySays(end.kind, language, { again: Math.round(100 * end.leastShare) });
    case "most boxes":
      return discoverySays(end.kind, language, { most: end.most });
  }
};
