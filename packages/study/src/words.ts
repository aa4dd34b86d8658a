/**
 * The words of the verdict in English and Spanish, with slots. Every sentence of 25 words or fewer when its slots hold
 * their longest values; a test fills and counts them. Likelihood words are those of ICD-203.
 * Limit: likelihood words always stand beside the note that calibration is not shown, until it is.
 */
import { type Icd203Word, icd203Words } from "@inflow/methods";
import type { Floor } from "./success.ts";

export { wordsOfComparison } from "./names-of-policies.ts";

export type Language = "en" | "es";
export type Words = Readonly<Record<Language, string>>;

/** Sentences by key; {slots} are filled by `say`. */
export const SENTENCES = {
  question: {
    en: "Does the campaign reduce the cocaine and fentanyl reaching the United States, at a cost that can be sustained?",
    es: "¿Reduce la campaña la cocaína y el fentanilo que llegan a Estados Unidos, a un costo que pueda sostenerse?",
  },
  "question.sub": {
    en: "Compared with {comparison}. Test: at least {fall} less for {weeks} weeks, at no more than {cost} a tonne, sustained to {until}. Harmful: {deaths} or more additional deaths, groups never netted, or inflow {fall} up.",
    es: "En comparación con {comparison}. Criterio: una baja de al menos {fall} durante {weeks} semanas, con un costo por tonelada no mayor que {cost}, sostenido hasta {until}. Perjudica: {deaths} o más muertes adicionales, sin compensar entre grupos, o si la entrada sube un {fall} o más.",
  },
  "model.line": { en: "What the model expects", es: "Lo que el modelo espera" },
  "data.line": { en: "What the data show so far (to {date})", es: "Lo que muestran los datos hasta ahora (a {date})" },
  "v.sustainable": {
    en: "{Likely} reduces {commodity} inflow by {fall} or more, at a cost that lasts: {count} of 100 simulated futures pass every part of the test.",
    es: "{Likely} que reduzca la entrada de {commodity} un {fall} o más, a un costo que perdura: {count} de 100 futuros simulados.",
  },
  "v.sustainable.bare": {
    en: "Reduces {commodity} inflow by {fall} or more, at a cost that lasts: {count} of 100 simulated futures pass every part of the test.",
    es: "Reduce la entrada de {commodity} un {fall} o más, a un costo que perdura: {count} de 100 futuros simulados.",
  },
  "v.unsustainable": {
    en: "{Likely} reduces {commodity} inflow, at a cost that does not last: {count} of 100 simulated futures. What most often gives way: {part}.",
    es: "{Likely} que reduzca la entrada de {commodity}, a un costo que no perdura: {count} de 100 futuros simulados. Suele ceder {part}.",
  },
  "v.unsustainable.bare": {
    en: "Reduces {commodity} inflow, at a cost that does not last: {count} of 100 simulated futures. What most often gives way: {part}.",
    es: "Reduce la entrada de {commodity}, a un costo que no perdura: {count} de 100 futuros simulados. Suele ceder {part}.",
  },
  "v.none": {
    en: "{Likely} no effect on {commodity} inflow that matters: in {count} of 100 simulated futures it changes by less than {fall}, without counted harm.",
    es: "{Likely} que no tenga efecto apreciable en la entrada de {commodity}: en {count} de 100 futuros simulados varía menos del {fall}, sin daño.",
  },
  "v.none.bare": {
    en: "No effect on {commodity} inflow that matters: in {count} of 100 simulated futures it changes by less than {fall}, without counted harm.",
    es: "Sin efecto apreciable en la entrada de {commodity}: en {count} de 100 futuros simulados varía menos del {fall}, sin daño contado.",
  },
  "v.harmful": {
    en: "{Likely} harmful: {commodity} inflow does not fall and {deaths} rise, in {count} of 100 simulated futures, compared with {comparison}.",
    es: "{Likely} que perjudique: la entrada de {commodity} no baja y {deaths} suben, en {count} de 100 futuros simulados.",
  },
  "v.harmful.bare": {
    en: "Harmful: {commodity} inflow does not fall and {deaths} rise, in {count} of 100 simulated futures, compared with {comparison}.",
    es: "Perjudica: la entrada de {commodity} no baja y {deaths} suben, en {count} de 100 futuros simulados.",
  },
  "v.harmful.inflow": {
    en: "{Likely} harmful: {commodity} inflow rises by {fall} or more, in {count} of 100 simulated futures, compared with {comparison}.",
    es: "{Likely} que perjudique: la entrada de {commodity} sube un {fall} o más, en {count} de 100 futuros simulados.",
  },
  "v.harmful.inflow.bare": {
    en: "Harmful: {commodity} inflow rises by {fall} or more, in {count} of 100 simulated futures, compared with {comparison}.",
    es: "Perjudica: la entrada de {commodity} sube un {fall} o más, en {count} de 100 futuros simulados.",
  },
  "v.unknown.hinge": {
    en: "Cannot tell yet: no answer reaches {confidence} of 100 simulated futures. It hinges most on {hinge}.",
    es: "Aún no se puede saber: ninguna respuesta alcanza {confidence} de 100 futuros simulados. Depende sobre todo de {hinge}.",
  },
  "v.unknown.margin": {
    en: "Cannot tell yet: “{finding}” in {count} of 100 simulated futures, give or take {plusMinus}; a firm word needs {confidence}.",
    es: "Aún no se puede saber: «{finding}» en {count} de 100 futuros simulados, con un margen de {plusMinus}; un veredicto firme exige {confidence}.",
  },
  "v.unknown.bare": {
    en: "Cannot tell yet: no answer reaches {confidence} of 100 simulated futures.",
    es: "Aún no se puede saber: ninguna respuesta alcanza {confidence} de 100 futuros simulados.",
  },
  "v.both.counts": {
    en: "Counting people killed by the campaign as harm: {counting}. Not counting them: {notCounting}.",
    es: "Si se cuentan como daño las personas muertas por la campaña: {counting}. Si no: {notCounting}.",
  },
  "v.inflow": {
    en: "Inflow of {commodity} changes by less than {fall} in {count} of 100; in {harm} of these, {limit} or more additional deaths.",
    es: "La entrada de {commodity} varía menos del {fall} en {count} de 100; en {harm} de estos, {limit} o más muertes adicionales.",
  },
  "v.both.shares": {
    en: "Harmful in {all} of 100 where people killed by the campaign count as harm, in {fewer} where they do not.",
    es: "Perjudica en {all} de 100 si cuentan como daño las personas muertas por la campaña, en {fewer} si no.",
  },
  fewer: { en: "fewer than 1", es: "menos de 1" },
  divides: { en: "Of 100 futures: {list}.", es: "De cada 100 futuros: {list}." },
  "v.preview": {
    en: "Preview: {count} futures, too few to quote.",
    es: "Vista previa: {count} futuros, muy pocos para citarlos.",
  },
  "screen.few": {
    en: "Which belief turns the answer was not tried: {draws} simulated worlds are too few, {needed} are needed.",
    es: "No se examinó qué supuesto cambia la respuesta: {draws} mundos simulados no bastan, hacen falta {needed}.",
  },
  "screen.none": {
    en: "No single belief, pushed to its end third, turns the answer.",
    es: "Ningún supuesto por sí solo, llevado al extremo de su margen, cambia la respuesta.",
  },
  turns: { en: "It turns on {value}: {list}.", es: "Depende de {value}: {list}." },
  "v.rider": {
    en: "Inflow falls and deaths rise in {count} of 100.",
    es: "La entrada baja y las muertes suben en {count} de 100.",
  },
  "v.rider.few": {
    en: "Inflow falls and deaths rise in fewer than 1 of 100.",
    es: "La entrada baja y las muertes suben en menos de 1 de 100.",
  },
  "v.uncal": { en: "Model result; calibration not shown", es: "Resultado del modelo; sin calibración demostrada" },
  "cost.none": {
    en: "No cost per tonne: the reduction is not distinguishable from zero.",
    es: "Sin costo por tonelada: la reducción no se distingue de cero.",
  },
  flips: { en: "The answer changes if: {list}.", es: "La respuesta cambia si: {list}." },
  "flip.above": {
    en: "{parameter} is in the upper third of its range, above {value}",
    es: "{parameter} está en el tercio superior de su margen, por encima de {value}",
  },
  "flip.below": {
    en: "{parameter} is in the lower third of its range, below {value}",
    es: "{parameter} está en el tercio inferior de su margen, por debajo de {value}",
  },
  "flip.is": { en: "{parameter} is “{value}”", es: "{parameter} es «{value}»" },
  "flip.above.many": {
    en: "{parameter} are in the upper third of their range, above {value}",
    es: "{parameter} están en el tercio superior de su margen, por encima de {value}",
  },
  "flip.below.many": {
    en: "{parameter} are in the lower third of their range, below {value}",
    es: "{parameter} están en el tercio inferior de su margen, por debajo de {value}",
  },
  "flip.is.many": { en: "{parameter} are “{value}”", es: "{parameter} son «{value}»" },
  "flip.then": {
    en: "{condition} (then {finding} in {count} of 100)",
    es: "{condition} (entonces {finding} en {count} de 100)",
  },
  "flip.then.unknown": {
    en: "{condition} (then {finding}: {most} in {count} of 100)",
    es: "{condition} (entonces {finding}: {most} en {count} de 100)",
  },
  agree: {
    en: "{count} of {forms} forms of {parameter} give this answer.",
    es: "{count} de {forms} formas de {parameter} dan esta respuesta.",
  },
  split: {
    en: "Of how much the change in {commodity} inflow differs from one simulated future to another (its variance), {unknown} is what we do not know and {luck} is luck.",
    es: "De cuánto difiere el cambio en la entrada de {commodity} de un futuro simulado a otro (su varianza), el {unknown} es lo que no sabemos y el {luck} es azar.",
  },
  "know.upper": {
    en: "at most {most}: with one history of luck for each simulated world, luck counts as knowable, and an upper bound is all that can be told.",
    es: "como mucho {most}: con una sola historia de azar por mundo simulado, el azar cuenta como conocible y solo se puede dar una cota superior.",
  },
  "know.between": {
    en: "between {least} and {most}: at least where no luck is foreseen, at most by the mean of {luck} histories, in which some luck is left.",
    es: "entre {least} y {most}: como poco si no se prevé ningún azar, como mucho según la media de {luck} historias, en las que queda algo de azar.",
  },
  "prior.note": {
    en: "The futures follow from the beliefs of the model, most of them judgement. Change a belief and the count changes.",
    es: "Los futuros resultan de los supuestos del modelo, en su mayoría estimaciones a criterio. Si cambia uno, cambia la cuenta.",
  },
} as const satisfies Readonly<Record<string, Words>>;

export type SentenceKey = keyof typeof SENTENCES;

/** What fills the slots of a sentence, by their names. */
export type Slots = Readonly<Record<string, string | number>>;

/** A text with its slots filled; a slot without a value stays visible, so that a test finds it. */
const filled = (text: string, slots: Slots): string =>
  text.replace(/\{([A-Za-z]+)\}/g, (whole, slot: string) => String(slots[slot] ?? whole));

/** Spanish joins "de" and "a" with an article that follows them: "del peso", "al peso". */
export const contracted = (sentence: string): string =>
  sentence.replace(/(?<![\p{L}\p{N}])([Dd]e|[Aa]) el (?=\p{Ll})/gu, (_, word: string) => `${word}l `);

/** Spanish puts an article before a day that follows a preposition: "al 14 de abr. de 2026", "desde el 25 de ago. de 2025". */
export const withDayArticles = (sentence: string): string =>
  sentence
    .replace(/(?<!\p{L})(a|de) (?=\d{1,2} de \p{Ll}{3,4}\. de \d)/gu, "$1l ")
    .replace(/(?<!\p{L})([Dd]esde|[Hh]asta) (?=\d{1,2} de \p{Ll}{3,4}\. de \d)/gu, "$1 el ");

/** Says the sentences of a table of both languages, by key, with their slots filled. */
export const speaker =
  <Key extends string>(table: Readonly<Record<Key, Words>>) =>
  (key: Key, language: Language, slots: Slots = {}): string => {
    const said = filled(table[key][language], slots);
    return language === "es" ? contracted(said) : said;
  };

/** A sentence in a language with its slots filled. */
export const say = speaker(SENTENCES);

/** The words of the findings, as a phrase in a sentence. */
export const FINDING_WORDS = {
  "reduces sustainably": { en: "reduces sustainably", es: "reducción sostenible" },
  "reduces unsustainably": { en: "reduces unsustainably", es: "reducción insostenible" },
  "no effect": { en: "no effect", es: "sin efecto" },
  harmful: { en: "harmful", es: "perjudica" },
  "cannot tell yet": { en: "cannot tell yet", es: "aún no se puede saber" },
} as const satisfies Readonly<Record<string, Words>>;

/** The fates of futures after their count. */
export const SHARE_WORDS = {
  "reduces sustainably": { en: "reduces sustainably", es: "con reducción sostenible" },
  "reduces unsustainably": { en: "reduces unsustainably", es: "con reducción insostenible" },
  "no effect": { en: "no effect", es: "sin efecto" },
  harmful: { en: "harmful", es: "con perjuicio" },
} as const satisfies Readonly<Record<string, Words>>;

/** The reader's values, as that on which an answer turns. */
export const VALUE_WORDS = {
  X: { en: "how large a fall counts", es: "qué baja cuenta" },
  Y: { en: "how long a fall must last", es: "cuánto debe durar la baja" },
  Z: { en: "the highest cost allowed", es: "el costo máximo admitido" },
  D: { en: "how many deaths count as harm", es: "cuántas muertes cuentan como daño" },
} as const satisfies Readonly<Record<string, Words>>;

/** What may give way. */
export const PART_WORDS: Readonly<Record<Floor | "cost", Words>> = {
  cost: { en: "its cost", es: "el costo" },
  money: { en: "money", es: "el dinero" },
  readiness: { en: "readiness", es: "la disponibilidad" },
  partners: { en: "partner cooperation", es: "la cooperación" },
  support: { en: "support at home", es: "el apoyo interno" },
};

/** Whose deaths rise. */
export const DEATH_WORDS = {
  overdose: { en: "overdose deaths", es: "las muertes por sobredosis" },
  violence: { en: "violent deaths", es: "las muertes por violencia" },
  crews: { en: "deaths of crews", es: "las muertes de tripulantes" },
  "struck-in-error": { en: "deaths by error", es: "las muertes por error" },
} as const satisfies Readonly<Record<string, Words>>;

const COMMODITY_WORDS: Readonly<Record<string, Words>> = {
  cocaine: { en: "cocaine", es: "cocaína" },
  fentanyl: { en: "fentanyl", es: "fentanilo" },
};

/** The name of a commodity in a language; its id where it has no other. */
export const wordsOfCommodity = (commodity: string, language: Language): string =>
  COMMODITY_WORDS[commodity]?.[language] ?? commodity;

interface LikelihoodWord extends Words {
  readonly upTo: number;
  readonly opening: Words;
}

const LIKELIHOOD_WORDS: Readonly<Record<Icd203Word, { readonly es: string; readonly opening: Words }>> = {
  "almost no chance": {
    es: "casi ninguna posibilidad",
    opening: { en: "Almost no chance that it", es: "Casi ninguna posibilidad de" },
  },
  "very unlikely": { es: "muy improbable", opening: { en: "Very unlikely", es: "Es muy improbable" } },
  unlikely: { es: "improbable", opening: { en: "Unlikely", es: "Es improbable" } },
  "roughly even chance": {
    es: "más o menos igual de probable",
    opening: { en: "As likely as not", es: "Es tan probable como no" },
  },
  likely: { es: "probable", opening: { en: "Likely", es: "Es probable" } },
  "very likely": { es: "muy probable", opening: { en: "Very likely", es: "Es muy probable" } },
  "almost certain": { es: "casi seguro", opening: { en: "Almost certainly", es: "Es casi seguro" } },
};

/** ICD-203: seven words for ranges of probability, the last without an end, and how each opens a sentence. */
export const LIKELIHOODS: readonly LikelihoodWord[] = icd203Words.map(([, to, en], place) => ({
  upTo: place === icd203Words.length - 1 ? Number.POSITIVE_INFINITY : to,
  en,
  ...LIKELIHOOD_WORDS[en],
}));

/** The ICD-203 word for a probability. */
export const likelihoodOf = (probability: number): LikelihoodWord =>
  LIKELIHOODS.find(({ upTo }) => probability < upTo)!;

/** Names in a sentence: "a", "a and b", "a, b and c". */
export const listed = (names: readonly string[], language: Language): string =>
  [names.slice(0, -1).join(", "), ...names.slice(-1)]
    .filter((part) => part !== "")
    .join(language === "en" ? " and " : " y ");

/** A share as "10 %", the sign held to the number by a no-break space. */
export const percent = (share: number): string => `${Number((100 * share).toPrecision(3))}\u00a0%`;

/** A share as a count of 100 futures; 100 and 0 are said only where every future agrees. */
export const countOf100 = (share: number): number =>
  share <= 0 ? 0 : share >= 1 ? 100 : Math.min(99, Math.max(1, Math.round(100 * share)));
