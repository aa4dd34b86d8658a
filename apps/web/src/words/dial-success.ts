/** Words of what counts as success: names, lines and units of the criteria, and their choices. */
import type { DialWords } from "./dial-levers.ts";
import type { Entry } from "./words.ts";

export const SUCCESS_WORDS = {
  fall: {
    label: { en: "Smallest reduction that matters (X)", es: "Reducción mínima que importa (X)" },
    line: {
      en: "Inflow must lie at least this far below the comparison.",
      es: "La entrada debe quedar al menos esto por debajo de la comparación.",
    },
    unit: { en: "%", es: "%" },
  },
  forWeeks: {
    label: { en: "For how long (Y)", es: "Durante cuánto tiempo (Y)" },
    line: { en: "Weeks in a row for which it must hold.", es: "Semanas seguidas durante las que debe mantenerse." },
    unit: { en: "weeks", es: "semanas" },
  },
  costUpTo: {
    label: { en: "Highest cost (Z)", es: "Costo máximo (Z)" },
    line: {
      en: "Cost of a tonne that does not arrive; a number, or what another policy pays.",
      es: "Costo de una tonelada que no llega: una cifra, o lo que paga otra política.",
    },
    unit: { en: "million USD per pure tonne", es: "millones de US$ por tonelada pura" },
  },
  cost: {
    label: { en: "Cost definition", es: "Definición de costo" },
    line: { en: "All three are shown; this one decides.", es: "Se muestran las tres; esta decide." },
    unit: { en: "", es: "" },
  },
  budgetUsd: {
    label: { en: "Money, at most", es: "Máximo: dinero" },
    line: { en: "Extra cost of the whole horizon.", es: "Costo adicional de todo el horizonte." },
    unit: { en: "billion USD", es: "miles de millones de US$" },
  },
  readiness: {
    label: { en: "Readiness of the force, at least", es: "Disponibilidad de la fuerza, como mínimo" },
    line: { en: "Ready share of the force, lowest quarter.", es: "Parte disponible de la fuerza, trimestre más bajo." },
    unit: { en: "%", es: "%" },
  },
  partners: {
    label: { en: "Partners’ cooperation, at least", es: "Cooperación de los socios, como mínimo" },
    line: { en: "Cooperation of partners, lowest quarter.", es: "Cooperación de los socios, trimestre más bajo." },
    unit: { en: "%", es: "%" },
  },
  support: {
    label: { en: "Support at home, at least", es: "Apoyo interno, como mínimo" },
    line: { en: "Domestic support, lowest quarter.", es: "Apoyo interno, trimestre más bajo." },
    unit: { en: "%", es: "%" },
  },
  deathsUp: {
    label: { en: "Rise in deaths that is harm (D)", es: "Aumento de muertes que es daño (D)" },
    line: {
      en: "More counted deaths than this, where inflow does not fall, are harm.",
      es: "Más muertes contadas que estas, si la entrada no baja, son un daño.",
    },
    unit: { en: "deaths to the horizon", es: "muertes hasta el horizonte" },
  },
  counting: {
    label: { en: "Whose deaths count", es: "Qué muertes se cuentan" },
    line: {
      en: "Each is shown apart, and the answer without the people killed by the campaign stays beside it.",
      es: "Cada grupo se muestra aparte, y al lado queda la respuesta sin las personas muertas por la campaña.",
    },
    unit: { en: "", es: "" },
  },
  confidence: {
    label: { en: "Verdict named at", es: "Umbral del veredicto" },
    line: {
      en: "Futures of 100 in which a named answer holds.",
      es: "Futuros de 100 en los que la respuesta se mantiene.",
    },
    unit: { en: "of 100", es: "de 100" },
  },
  primary: {
    label: { en: "Where one word is needed", es: "Si hace falta una sola palabra" },
    line: {
      en: "The commodity whose verdict is given; the other keeps its own.",
      es: "La droga cuyo veredicto se da; la otra conserva el suyo.",
    },
    unit: { en: "", es: "" },
  },
} as const satisfies Readonly<Record<string, DialWords>>;

export const COST_WORDS = {
  full: { en: "full", es: "total" },
  ships: { en: "ships only", es: "solo buques" },
  incremental: { en: "incremental", es: "incremental" },
} as const satisfies Readonly<Record<string, Entry>>;

export const SUCCESS_TEXTS = {
  costOf: { en: "no more than {policy} costs", es: "no más que el costo de {policy}" },
  number: { en: "a number of my own", es: "una cifra propia" },
  horizon: {
    en: "Horizon: to {date}. Costs are added up as paid, without discounting.",
    es: "Horizonte: hasta {date}. Los costos se suman tal como se pagan, sin descuento.",
  },
} as const satisfies Readonly<Record<string, Entry>>;
