/** Words of the place for a data file of the reader. */
import type { Entry } from "./words.ts";

export const IMPORT_WORDS = {
  title: { en: "Look at a data file of your own", es: "Mirar un archivo de datos propio" },
  lead: {
    en: "Drop a public data file here (deaths, seizures, prices, purity, events). It is read on this machine: nothing is uploaded, and nothing leaves it.",
    es: "Suelte aquí un archivo de datos públicos (muertes, incautaciones, precios, pureza, hechos). Se lee en esta máquina: no se sube nada y nada sale de ella.",
  },
  choose: { en: "Choose a file", es: "Elegir un archivo" },
  reading: { en: "Reading {name}.", es: "Leyendo {name}." },
  tooLarge: { en: "the file is larger than {most} MB", es: "el archivo supera los {most} MB" },
  badOne: {
    en: "Not read: {name}. One problem: {place}, {reason}. Nothing was changed.",
    es: "No se leyó: {name}. Un problema: {place}, {reason}. No se cambió nada.",
  },
  bad: {
    en: "Not read: {name}. {n} problems, all listed below. Nothing was changed.",
    es: "No se leyó: {name}. {n} problemas, todos en la lista de abajo. No se cambió nada.",
  },
  place: { en: "Place", es: "Lugar" },
  problem: { en: "Problem", es: "Problema" },
  fix: { en: "Likely fix", es: "Arreglo probable" },
  problemsCaption: { en: "Problems of {name}", es: "Problemas de {name}" },
  account: {
    en: "{name}, recognised as {format}: {read} rows read, {kept} kept, {aside} set aside.",
    es: "{name}, reconocido como {format}: {read} filas leídas, {kept} conservadas, {aside} apartadas.",
  },
  asideCaption: { en: "Rows set aside and why", es: "Filas apartadas y por qué" },
  reason: { en: "Reason", es: "Motivo" },
  count: { en: "Rows", es: "Filas" },
  events: {
    en: "{n} events were read; they are not placed on any map.",
    es: "Se leyeron {n} hechos; no se sitúan en ningún mapa.",
  },
  notes: { en: "Notes", es: "Notas" },
  which: { en: "Series shown", es: "Serie mostrada" },
  chartTitle: { en: "{series}, from {name}", es: "{series}, de {name}" },
  noUnit: { en: "unit not stated", es: "unidad no indicada" },
  chartSentence: {
    en: "{n} figures from {first} to {last}; the last is {value} {unit}; missing, and left so: {missing}.",
    es: "{n} cifras de {first} a {last}; la última es {value} {unit}; ausentes, y así se dejan: {missing}.",
  },
  chartSentenceNoUnit: {
    en: "{n} figures from {first} to {last}; the last is {value} ({unit}); missing, and left so: {missing}.",
    es: "{n} cifras de {first} a {last}; la última es {value} ({unit}); ausentes, y así se dejan: {missing}.",
  },
  source: {
    en: "Source: {name}, read on this machine; not part of Inflow's evidence",
    es: "Fuente: {name}, leído en esta máquina; no forma parte de la evidencia de Inflow",
  },
  period: { en: "Period", es: "Periodo" },
  value: { en: "Value, {unit}", es: "Valor, {unit}" },
  keptHere: {
    en: "Kept in this browser until you remove it.",
    es: "Se conserva en este navegador hasta que lo quite.",
  },
  keptNot: {
    en: "This browser refuses storage: kept until the page is closed.",
    es: "Este navegador no permite guardar: se conserva hasta cerrar la página.",
  },
  remove: { en: "Remove {name}", es: "Quitar {name}" },
  changesNothing: {
    en: "It stands beside the shipped series and changes no run. To test a change in it: inflow causal.",
    es: "Queda junto a las series incluidas y no cambia ninguna ejecución. Para contrastar un cambio: inflow causal.",
  },
} as const satisfies Readonly<Record<string, Entry>>;
