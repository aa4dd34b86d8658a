/** The words of the page of a discovery in both languages; what the study says itself is not repeated here. */
import { speaker, type Words } from "@inflow/study";

const DISCOVER_PAGE_WORDS = {
  title: { en: "In which worlds futures {are}", es: "En qué mundos los futuros {are}" },
  kicker: {
    en: "Inflow, discovery · {study} · run {run}",
    es: "Inflow, descubrimiento · {study} · ejecución {run}",
  },
  sub: {
    en: "{policy} against {against}, {commodity}: {first}",
    es: "{policy} frente a {against}, {commodity}: {first}",
  },
  box: { en: "The box", es: "La caja" },
  second: { en: "A second box", es: "Una segunda caja" },
  where: { en: "Where they lie", es: "Dónde están" },
  whereSentence: {
    en: "Every dot is one simulated world; the rectangle is the box, found on half of the simulated worlds.",
    es: "Cada punto es un mundo simulado; el rectángulo es la caja, hallada en la mitad de los mundos simulados.",
  },
  member: {
    en: "Open a future of the box that is of interest (simulated world {draw}):",
    es: "Abrir un futuro de la caja que interesa (mundo simulado {draw}):",
  },
  stranger: {
    en: "Open one of the box that is not (simulated world {draw}):",
    es: "Abrir uno de la caja que no (mundo simulado {draw}):",
  },
  how: { en: "How it was found", es: "Cómo se halló" },
  counted: {
    en: "{searched} simulated worlds were searched and {held} others counted; the two halves share none. Shares above are of futures held out. PRIM: Friedman and Fisher (1999), Bryant and Lempert (2010).",
    es: "Se buscó en {searched} mundos simulados y se contó en otros {held}; las dos mitades no comparten ninguno. Las partes de arriba son de futuros apartados. PRIM: Friedman y Fisher (1999), Bryant y Lempert (2010).",
  },
  cause: {
    en: "A condition goes with a fate in the model under its stated priors; it is not a cause in the world.",
    es: "Una condición acompaña a un destino en el modelo con los supuestos declarados; no es una causa en el mundo.",
  },
} as const satisfies Readonly<Record<string, Words>>;

/** What the page of a discovery says. */
export const discoverPageSays = speaker(DISCOVER_PAGE_WORDS);
