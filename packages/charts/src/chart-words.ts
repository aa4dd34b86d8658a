/** The words that stand on charts, in English and Spanish. */
import type { Words } from "@inflow/study";

export const CHART_WORDS = {
  half: { en: "half of futures", es: "la mitad de los futuros" },
  eightInTen: { en: "8 in 10 futures", es: "8 de cada 10 futuros" },
  oneFuture: { en: "one future", es: "un futuro" },
  history: { en: "observed", es: "observado" },
  provisional: { en: "provisional", es: "provisional" },
  middle: { en: "middle", es: "medio" },
  low: { en: "1 in 10 below", es: "1 de 10 por debajo" },
  high: { en: "1 in 10 above", es: "1 de 10 por encima" },
  week: { en: "week of", es: "semana del" },
  policy: { en: "policy", es: "política" },
  outcome: { en: "outcome", es: "resultado" },
  definition: { en: "definition", es: "definición" },
  date: { en: "date", es: "fecha" },
  kind: { en: "kind", es: "tipo" },
  what: { en: "what", es: "qué" },
  quarter: { en: "quarter", es: "trimestre" },
  floor: { en: "floor", es: "mínimo" },
  finding: { en: "answer", es: "respuesta" },
  futures: { en: "of 100 futures", es: "de 100 futuros" },
  none: { en: "none", es: "ninguno" },
  condition: { en: "condition", es: "condición" },
  water: { en: "water or corridor", es: "aguas o corredor" },
  tonnesYear: { en: "tonnes a year", es: "toneladas al año" },
  patrol: { en: "share of patrol hours", es: "parte de las horas de patrulla" },
  notSized: { en: "not sized", es: "sin medir" },
  noFlow: { en: "no modelled flow here", es: "aquí no hay flujo modelado" },
  hatchKey: {
    en: "hatched: force zones, denser = more patrol hours",
    es: "rayado: zonas de fuerza; más denso = más horas",
  },
  dottedKey: { en: "dotted: not sized", es: "punteado: sin medir" },
  widthKey: { en: "width: tonnes a year", es: "grosor: toneladas al año" },
  gateKey: { en: "gate: chokepoint", es: "puerta: paso estrecho" },
  startsAt: { en: "axis starts at", es: "el eje empieza en" },
  killed: { en: "people killed, cumulative", es: "personas muertas, acumulado" },
  force: { en: "Force and events", es: "Fuerza y hechos" },
  law: { en: "Law and partners", es: "Leyes y socios" },
} as const satisfies Readonly<Record<string, Words>>;

/** The classes of a future, as a letter, and in words beside it. */
export const FATE_LETTERS = {
  "reduces sustainably": { en: "S", es: "S" },
  "reduces unsustainably": { en: "U", es: "I" },
  "no effect": { en: "N", es: "N" },
  harmful: { en: "H", es: "P" },
} as const satisfies Readonly<Record<string, Words>>;
