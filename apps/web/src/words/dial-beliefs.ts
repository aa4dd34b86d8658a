/** Words of the beliefs: what we believe. Names and lines of the dials, their units and their three bands or forms. */
import { FORM_NAMES } from "@inflow/study";
import type { DialWords } from "./dial-levers.ts";
import type { Entry } from "./words.ts";

export interface BeliefWords extends DialWords {
  /** Low, middle and high in the unit that is shown; for rival forms none. */
  readonly bands: readonly [Entry, Entry, Entry] | null;
}

export const BELIEF_WORDS = {
  reaction: {
    label: { en: "Reaction to danger", es: "Reacción al peligro" },
    line: {
      en: "Do crews refuse, ask for more pay, or neither when trips turn deadly?",
      es: "¿Las tripulaciones se niegan, cobran más o ni lo uno ni lo otro?",
    },
    unit: { en: "", es: "" },
    bands: null,
  },
  shifting: {
    label: { en: "Speed of shifting", es: "Rapidez del desvío" },
    line: {
      en: "How long until half the trade has moved to safer routes.",
      es: "Tiempo hasta que la mitad del tráfico cambia de ruta.",
    },
    unit: { en: "months", es: "meses" },
    bands: [
      { en: "fast", es: "rápida" },
      { en: "middling", es: "intermedia" },
      { en: "slow", es: "lenta" },
    ],
  },
  replaced: {
    label: { en: "Supply made good elsewhere", es: "Oferta reemplazada" },
    line: {
      en: "Share of a suppressed source or route replaced by others.",
      es: "Parte de lo suprimido que otros reponen.",
    },
    unit: { en: "%", es: "%" },
    note: {
      en: "The share is of removals at the source; growth elsewhere and the extra cost of small loads overland move with it, at the same place of their ranges.",
      es: "La parte se refiere a lo retirado en origen; el cultivo en otras zonas y el sobrecosto de las cargas pequeñas por tierra se mueven con ella, en el mismo punto de sus márgenes.",
    },
    bands: [
      { en: "little", es: "poca" },
      { en: "part", es: "una parte" },
      { en: "most", es: "la mayor parte" },
    ],
  },
  people: {
    label: { en: "Replacing people and boats", es: "Reposición" },
    line: {
      en: "Time to find and train a crew after a loss.",
      es: "Tiempo para hallar y formar otra tripulación.",
    },
    unit: { en: "weeks", es: "semanas" },
    bands: [
      { en: "fast", es: "rápida" },
      { en: "middling", es: "intermedia" },
      { en: "slow", es: "lenta" },
    ],
  },
  cargo: {
    label: { en: "Cargo per boat", es: "Carga por lancha" },
    line: {
      en: "No cargo evidence is published for boats that were struck; seizures suggest a range.",
      es: "No hay pruebas publicadas de la carga; las incautaciones dan un margen.",
    },
    unit: { en: "pure kg", es: "kg puros" },
    bands: [
      { en: "small", es: "pequeña" },
      { en: "typical", es: "habitual" },
      { en: "large", es: "grande" },
    ],
  },
  reach: {
    label: { en: "Acting on what is seen", es: "Actuar sobre lo detectado" },
    line: {
      en: "Ship-hours that it takes to reach a boat that was detected.",
      es: "Horas de buque para alcanzar una lancha detectada.",
    },
    unit: { en: "ship-hours", es: "horas de buque" },
    note: {
      en: "The share of detected trips that is reached follows from these hours and the force on station; more hours mean a smaller share.",
      es: "La parte de viajes detectados que se alcanza resulta de estas horas y de la fuerza desplegada; más horas significan una parte menor.",
    },
    bands: [
      { en: "few", es: "pocas" },
      { en: "typical", es: "habituales" },
      { en: "many", es: "muchas" },
    ],
  },
  teaching: {
    label: { en: "What a boarding teaches", es: "Lo que enseña un abordaje" },
    line: {
      en: "Tips that come from detained crews, lost when boats are sunk.",
      es: "Pistas de detenidos, que se pierden al hundir lanchas.",
    },
    unit: { en: "(strength, 0 to 1)", es: "(fuerza, de 0 a 1)" },
    bands: [
      { en: "little", es: "poco" },
      { en: "some", es: "algo" },
      { en: "much", es: "mucho" },
    ],
  },
  passThrough: {
    label: { en: "Price pass-through", es: "Traslado de precios" },
    line: {
      en: "How a dearer kilogram at the coast reaches street price.",
      es: "Cómo llega a la calle un kilo más caro en la costa.",
    },
    unit: {
      en: "(0: same dollars; 1: same percent)",
      es: "(0: mismo monto en dólares; 1: mismo porcentaje)",
    },
    bands: [
      { en: "same dollars", es: "mismo monto en dólares" },
      { en: "mixed", es: "mixto" },
      { en: "same percent", es: "mismo porcentaje" },
    ],
  },
  buyers: {
    label: { en: "Buyers’ response", es: "Respuesta de compradores" },
    line: { en: "Fall in use when price rises 10 %.", es: "Baja del consumo si el precio sube 10 %." },
    unit: { en: "%", es: "%" },
    note: {
      en: "Cocaine use by given users; new users and opioid doses move with it, at the same place of their ranges.",
      es: "Consumo de cocaína de quienes ya consumen; los nuevos consumidores y las dosis de opioides se mueven con él, en el mismo punto de sus márgenes.",
    },
    bands: [
      { en: "weak", es: "débil" },
      { en: "middling", es: "intermedia" },
      { en: "strong", es: "fuerte" },
    ],
  },
  trend: {
    label: { en: "Trend without campaign", es: "Tendencia sin campaña" },
    line: {
      en: "How far the fall in deaths that began before the campaign goes on by itself.",
      es: "Cuánto sigue sola la baja de muertes que empezó antes de la campaña.",
    },
    unit: { en: "% a year at the start", es: "% al año al inicio" },
    bands: [
      { en: "stops", es: "se detiene" },
      { en: "slows", es: "se frena" },
      { en: "continues", es: "continúa" },
    ],
  },
  partnersReact: {
    label: { en: "How partners react", es: "Cómo reaccionan los socios" },
    line: { en: "Shared tips lost when partners object.", es: "Pistas perdidas si los socios se oponen." },
    unit: { en: "% lost", es: "% perdido" },
    bands: [
      { en: "holds", es: "se mantiene" },
      { en: "dented", es: "se resiente" },
      { en: "broken", es: "se rompe" },
    ],
  },
  rivals: {
    label: { en: "Rivals’ influence", es: "Influencia de rivales" },
    line: {
      en: "What arms, loans and diplomacy from Russia and China add to resistance.",
      es: "Lo que aportan armas, créditos y diplomacia de Rusia y China a la resistencia.",
    },
    unit: { en: "% growth a week (index)", es: "% de crecimiento semanal (índice)" },
    bands: [
      { en: "little", es: "poco" },
      { en: "some", es: "algo" },
      { en: "much", es: "mucho" },
    ],
  },
  support: {
    label: { en: "How fast home support tires", es: "Cuánto tarda en cansarse el público" },
    line: {
      en: "How fast support wears off; polls differ with the wording of the question.",
      es: "Ritmo de desgaste; las encuestas difieren según la pregunta.",
    },
    unit: { en: "(weight of fatigue)", es: "(peso de la fatiga)" },
    bands: [
      { en: "lasting", es: "duradero" },
      { en: "ordinary", es: "corriente" },
      { en: "brief", es: "breve" },
    ],
  },
  error: {
    label: { en: "People struck in error", es: "Personas atacadas por error" },
    line: {
      en: "Share of struck boats that carried no drugs. No public figure exists.",
      es: "Parte de lanchas atacadas sin droga. No hay cifra pública.",
    },
    unit: { en: "%", es: "%" },
    note: {
      en: "Counted for the trade of this theatre; the chance that an examined innocent boat is taken for another moves with it, at the same place of its range.",
      es: "Se cuenta para el tráfico de esta zona; la probabilidad de que una lancha inocente examinada se tome por otra se mueve con ella, en el mismo punto de su margen.",
    },
    bands: [
      { en: "rare", es: "poco frecuente" },
      { en: "some", es: "alguna" },
      { en: "frequent", es: "frecuente" },
    ],
  },
} as const satisfies Readonly<Record<string, BeliefWords>>;

/** Names of the forms of the reaction to danger, as every sentence has them. */
export const FORM_WORDS: Readonly<Record<string, Entry>> = FORM_NAMES["deterrence.form"];
