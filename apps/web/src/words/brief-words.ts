/** Words of the page Brief; the brief's own words stand in its package. */
import type { Entry } from "./words.ts";

export const BRIEF_PAGE_WORDS = {
  lead: {
    en: "The answer on view as a document to read, send and print. Each underlined number leads to where it comes from: in the short brief to the page Why or Evidence, in the full one and in files to its own annex.",
    es: "La respuesta a la vista como documento para leer, enviar e imprimir. Cada número subrayado lleva a su origen: en el informe breve a la página Por qué o Evidencia; en el completo y en los archivos, a su propio anexo.",
  },
  length: { en: "Length", es: "Extensión" },
  twoPage: { en: "Short", es: "Breve" },
  full: { en: "Full", es: "Completo" },
  html: { en: "HTML", es: "HTML" },
  markdown: { en: "Markdown", es: "Markdown" },
  print: { en: "Print or PDF", es: "Imprimir o PDF" },
  waiting: {
    en: "The brief is written once the live model has its first answer; until then nothing can be saved or printed.",
    es: "El informe se escribe cuando el modelo en vivo tiene su primera respuesta; hasta entonces no hay nada que guardar ni imprimir.",
  },
  making: {
    en: "The brief is being written; it can be printed when it is there, and is saved when it is asked for.",
    es: "El informe se está escribiendo; podrá imprimirse cuando esté, y se guarda en cuanto se pida.",
  },
  stale: {
    en: "The settings have changed; the brief below is of the answer before. It can be saved and printed when the new answer is there.",
    es: "Los ajustes han cambiado; el informe de abajo es de la respuesta anterior. Podrá guardarse e imprimirse cuando esté la respuesta nueva.",
  },
  trouble: { en: "The brief could not be written: {because}", es: "No se pudo escribir el informe: {because}" },
  noPrint: {
    en: "This browser does not print from here: save the HTML and print it.",
    es: "Este navegador no imprime desde aquí: guarde el HTML e imprímalo.",
  },
  frame: { en: "Brief, run {run}", es: "Informe, ejecución {run}" },
} as const satisfies Readonly<Record<string, Entry>>;
