/**
 * The words of a sensitivity analysis in English and Spanish, with slots; a sentence that lacks a language is a type error.
 * Limit: a parameter that only a reader's own file states is called as that file says.
 */
import { type IndexEstimate, isIndistinguishableFromZero } from "@inflow/methods";
import { type Believed, calledBelief, calledForm } from "../beliefs/index.ts";
import { type Language, speaker, type Words } from "../words.ts";
import { EVERYTHING_ELSE, togetherName } from "./column-plans.ts";

const SENSITIVITY_WORDS = {
  inflowIs: { en: "{commodity} inflow over the horizon", es: "la entrada de {commodity} en el horizonte" },
  costIs: { en: "{cost} cost over the horizon", es: "el costo ({cost}) en el horizonte" },
  deathsIs: { en: "{deaths} over the horizon", es: "{deaths} en el horizonte" },
  tonnes: { en: "t", es: "t" },
  millions: { en: "million USD", es: "millones de US$" },
  people: { en: "people", es: "personas" },
  modelUnit: { en: "model unit", es: "unidades del modelo" },
  full: { en: "full", es: "total" },
  ships: { en: "ships", es: "solo buques" },
  incremental: { en: "incremental", es: "incremental" },

  noEnds: {
    en: "its ends cannot be compared in so few simulated worlds",
    es: "sus extremos no se pueden comparar en tan pocos mundos simulados",
  },
  swing: {
    en: "{lowAt}: {low} {unit} on average; {highAt}: {high} {unit}{noise}",
    es: "{lowAt}: {low} {unit} de media; {highAt}: {high} {unit}{noise}",
  },
  swingNoise: {
    en: " (a difference that inert parameters show as well)",
    es: " (una diferencia que también muestran los parámetros inertes)",
  },
  everythingElse: { en: "everything else, luck included", es: "todo lo demás, azar incluido" },
  calibrated: { en: "what was calibrated together", es: "lo que se calibró en conjunto" },
  atMost: { en: "at most {value}", es: "como mucho {value}" },
  atLeast: { en: "at least {value}", es: "como poco {value}" },
  noDriver: {
    en: "None of the {of} uncertain parameters stands above the noise of {draws} simulated worlds: nothing can be named as a driver.",
    es: "Ninguno de los {of} parámetros inciertos sobresale del ruido de {draws} mundos simulados: no se puede señalar ningún factor.",
  },
  drivers: {
    en: "{drivers} of the {of} uncertain parameters stand above the noise floor of inert ones; about {byChance} of {of} pass the floor of one measure by chance alone, so the last of them may be chance.",
    es: "{drivers} de los {of} parámetros inciertos sobresalen del ruido de los inertes; unos {byChance} de {of} superan el umbral de una medida por puro azar, así que los últimos pueden ser azar.",
  },
  what: {
    en: "The difference in {is} between {policy} and {against}",
    es: "La diferencia en {is} entre {policy} y {against}",
  },
  nothing: {
    en: "{what} is {mean} {unit} in every simulated world: no uncertainty drives it.",
    es: "{what} es de {mean} {unit} en todos los mundos simulados: ninguna incertidumbre la mueve.",
  },
  noLuck: {
    en: "With one history of luck for each simulated world, luck and ignorance cannot be told apart.",
    es: "Con una sola historia de azar por mundo simulado, no se distinguen el azar y lo que no sabemos.",
  },
  luck: {
    en: "Of the variance of that difference from one future to another, {value} ({low} to {high}) is luck.",
    es: "De la varianza de esa diferencia de un futuro a otro, el {value} (de {low} a {high}) es azar.",
  },
  spread: {
    en: "{what} is {mean} {unit} on average and varies by {sd} {unit} (standard deviation) over {draws} simulated worlds.",
    es: "{what} es de {mean} {unit} de media y varía en {sd} {unit} (desviación estándar) en {draws} mundos simulados.",
  },
  share: {
    en: "alone {first}; with all it acts together with {total}",
    es: "por sí solo {first}; con todo aquello con lo que actúa {total}",
  },
  nilIndex: { en: "indistinguishable from zero (at most {most})", es: "indistinguible de cero (como mucho {most})" },
  nilBelow: { en: "indistinguishable from zero (< 0.0005)", es: "indistinguible de cero (< 0.0005)" },
  index: { en: "{value} ({low} to {high})", es: "{value} (de {low} a {high})" },
  nil: {
    en: "Indistinguishable from zero in total: {list}.",
    es: "Indistinguibles de cero en total: {list}.",
  },
  rest: {
    en: "Everything else together, luck included: {share}.",
    es: "Todo lo demás junto, incluido el azar: {share}.",
  },
  pair: {
    en: "{one} with {other}, beyond what each does alone: {second}.",
    es: "{one} con {other}, más allá de lo que hace cada uno por sí solo: {second}.",
  },
  noPair: {
    en: "None of the {pairs} pairs acts together by a share that can be told from zero.",
    es: "Ninguno de los {pairs} pares actúa en conjunto con una parte distinguible de cero.",
  },
  converged: {
    en: "Every interval is within ±{asked} after {base} base rows in {scrambles} scrambles.",
    es: "Todos los intervalos quedan dentro de ±{asked} tras {base} filas base en {scrambles} aleatorizaciones.",
  },
  notConverged: {
    en: "Not converged after {base} base rows in {scrambles} scrambles: the {of} is known to ±{widest}, and ±{asked} was asked. Give a larger --size or fewer --factors.",
    es: "Sin converger tras {base} filas base en {scrambles} aleatorizaciones: {of} se conoce a ±{widest}, y se pedía ±{asked}. Dé un --size mayor o menos --factors.",
  },
  firstOf: { en: "first of {name}", es: "el efecto propio de {name}" },
  totalOf: { en: "total of {name}", es: "el efecto total de {name}" },
  tooFew: {
    en: "Too few rows for shares: {base} base rows in {scrambles} scrambles; {fewest} in {needed} are the fewest. Give --size {fewest} or more.",
    es: "Muy pocas filas para dar partes: {base} filas base en {scrambles} aleatorizaciones; hacen falta al menos {fewest} en {needed}. Dé --size {fewest} o más.",
  },
  notRedrawn: {
    en: "Every row of the design could be as it was drawn.",
    es: "Todas las filas del diseño pudieron ser como se sortearon.",
  },
  redrawn: {
    en: "In {redrawn} of the {rows} rows of the design ({share}) no reference state fitted what was drawn, and everything but the named parameters was drawn again; no row was dropped.",
    es: "En {redrawn} de las {rows} filas del diseño ({share}) ningún estado de referencia encajaba con lo sorteado, y todo salvo los parámetros nombrados se sorteó de nuevo; no se descartó ninguna fila.",
  },
  together: {
    en: "{count} parameters were calibrated to the record together and move together: what one of them seems to drive may be another's doing, and a design holds them as one: {list}.",
    es: "{count} parámetros se calibraron juntos con el registro y se mueven juntos: lo que uno parece mover puede ser obra de otro, y un diseño los trata como uno solo: {list}.",
  },
} as const satisfies Readonly<Record<string, Words>>;

/** A sentence of a sensitivity analysis in a language, with its slots filled. */
export const sensitivitySays = speaker(SENSITIVITY_WORDS);

/** Below this a bound would be shown as 0.000, which reads as an exact zero. */
const LEAST_SHOWN = 0.0005;

const digits = (value: number): string => value.toFixed(Math.abs(value) >= 0.1 ? 2 : 3);

/** An index with its interval in a language; in English in the words that it carries. */
export const indexSaid = (
  { value, low, high, words }: IndexEstimate & { readonly words: string },
  language: Language,
): string => {
  if (language === "en") return words;
  const isNil = !(value > 0) || isIndistinguishableFromZero({ low, high });
  if (isNil && high < LEAST_SHOWN) return sensitivitySays("nilBelow", language);
  return isNil
    ? sensitivitySays("nilIndex", language, { most: digits(Math.max(0, high)) })
    : sensitivitySays("index", language, { value: digits(value), low: digits(low), high: digits(high) });
};

/** A factor of a design inside a sentence: a belief, what was calibrated together, or everything else. */
export const calledFactor = (of: Believed, language: Language): string => {
  if (of.path === EVERYTHING_ELSE) return sensitivitySays("everythingElse", language);
  return of.path.startsWith(togetherName([])) ? sensitivitySays("calibrated", language) : calledBelief(of, language);
};

/** An end of the parameter of that path, "at most 0.2" or a form by its name, in a language. */
export const endSaid = (at: string, language: Language, path: string): string => {
  const [, side, value] = /^at (most|least) (.*)$/.exec(at) ?? [];
  if (side === undefined || value === undefined) return calledForm(path, at, language);
  return sensitivitySays(side === "most" ? "atMost" : "atLeast", language, { value });
};
