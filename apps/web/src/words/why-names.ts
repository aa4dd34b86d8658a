/** Names on the page that says why: fates, outcomes, units, quantities, places of the chain and how a ground weighs. */
import type { Entry } from "./words.ts";

/** Fates of futures by key, to stand after "futures that". */
export const FATE_WORDS: Readonly<Record<string, Entry>> = {
  reduces: { en: "reduce inflow", es: "reducen la entrada" },
  "reduces-sustainably": { en: "reduce inflow at a cost that lasts", es: "reducen la entrada a un costo que perdura" },
  "reduces-unsustainably": {
    en: "reduce inflow at a cost that does not last",
    es: "reducen la entrada a un costo que no perdura",
  },
  "no-effect": { en: "have no effect that matters", es: "no tienen efecto apreciable" },
  harmful: { en: "are harmful", es: "perjudican" },
};

/** Keys of fates by the class of a future. */
export const KEY_OF_FATE: Readonly<Record<string, string>> = {
  "reduces sustainably": "reduces-sustainably",
  "reduces unsustainably": "reduces-unsustainably",
  "no effect": "no-effect",
  harmful: "harmful",
};

/** Outcomes whose difference can be asked for, by the name of the contrast. */
export const CONTRAST_WORDS: Readonly<Record<string, Entry>> = {
  inflow: { en: "{commodity} inflow", es: "la entrada de {commodity}" },
  cost: { en: "cost", es: "el costo" },
  overdose: { en: "overdose deaths", es: "las muertes por sobredosis" },
  violence: { en: "deaths in violence", es: "las muertes por violencia" },
  crews: { en: "people killed at sea", es: "las personas muertas en el mar" },
  "struck-in-error": { en: "people struck in error", es: "las personas atacadas por error" },
};

/** Units of contrasts. */
export const UNIT_WORDS: Readonly<Record<string, Entry>> = {
  t: { en: "t", es: "t" },
  "million USD": { en: "million USD", es: "millones de US$" },
  people: { en: "people", es: "personas" },
  "of 100 futures": { en: "of 100 futures", es: "de 100 futuros" },
};

/** Quantities that a reader asks about first. */
export const ROOT_WORDS: Readonly<Record<string, Entry>> = {
  inflowKg: { en: "inflow", es: "entrada" },
  retailUsdPerKg: { en: "street price", es: "precio en la calle" },
  deaths: { en: "overdose deaths", es: "muertes por sobredosis" },
  crewKilled: { en: "people killed at sea", es: "personas muertas en el mar" },
  killedInError: { en: "people struck in error", es: "personas atacadas por error" },
  violentDeaths: { en: "deaths in violence", es: "muertes por violencia" },
  forceUsd: { en: "cost of force", es: "costo de la fuerza" },
  cooperation: { en: "partner cooperation", es: "cooperación de socios" },
  readiness: { en: "readiness", es: "disponibilidad" },
  support: { en: "support at home", es: "apoyo interno" },
  seizedKg: { en: "seizures", es: "incautaciones" },
};

/** Kinds of places in the chain. */
export const KIND_WORDS: Readonly<Record<string, Entry>> = {
  quantity: { en: "quantity", es: "cantidad" },
  mechanism: { en: "mechanism, each week", es: "mecanismo, cada semana" },
  balance: { en: "balance: gains and losses", es: "balance: ganancias y pérdidas" },
  world: { en: "given by the world", es: "dado por el mundo" },
  reference: { en: "reference state, solved backwards", es: "estado de referencia, resuelto hacia atrás" },
  policy: { en: "policy", es: "política" },
  parameter: { en: "parameter", es: "parámetro" },
  claim: { en: "claim", es: "afirmación" },
  event: { en: "event", es: "hecho" },
  series: { en: "series", es: "serie" },
};

/** How a ground weighs. */
export const WEIGHT_WORDS: Readonly<Record<string, Entry>> = {
  source: { en: "● source", es: "● fuente" },
  claim: { en: "claim", es: "afirmación" },
  elicited: { en: "judgement ○", es: "juicio ○" },
  assumption: { en: "judgement ○ (assumption)", es: "juicio ○ (supuesto)" },
};
