/**
 * The words of a discovery in English and Spanish, with slots; a sentence that lacks a language is a type error. Limit: names of
 * parameters and forms are those of their files, and why no further box is told is in the words of the method, both in English.
 */
import { speaker, type Words } from "../words.ts";

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
    en: "{where} {conditions}: {density} of 100 futures {are} ({low} to {high}), against {base} of 100 of all; {coverage} of 100 futures that do lie there{rest}.",
    es: "{where} {conditions}: {density} de 100 futuros {are} (de {low} a {high}), frente a {base} de 100 de todos; ahí están {coverage} de 100 de ellos{rest}.",
  },
  ofOthers: { en: ", of those outside the first", es: ", de los que quedan fuera de la primera" },
  below: { en: "below {value}", es: "inferior a {value}" },
  firmness: {
    en: "Screening value (quasi-p) of the weakest limit {weakest}; each condition is found again in {least} % or more of random halves. On the half searched the density was {density} of 100.",
    es: "Valor de cribado (cuasi-p) del límite más débil: {weakest}; cada condición se vuelve a hallar en el {least} % o más de mitades al azar. En la mitad buscada la densidad era de {density} de 100.",
  },
  noBox: { en: "No box: {why}.", es: "Ninguna caja: {why}." },
  noSecond: { en: "No second box: {why}.", es: "Ninguna segunda caja: {why}." },
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
