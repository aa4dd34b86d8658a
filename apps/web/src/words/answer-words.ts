/** Words of the answer page; the sentences of the answer itself come from the assessment and the brief. */
import type { Entry } from "./words.ts";

export const ANSWER_WORDS = {
  answers: { en: "The answer, for each drug", es: "La respuesta, para cada droga" },
  uncalibrated: { en: "Model result; calibration not shown", es: "Resultado del modelo; sin calibración demostrada" },
  tested: {
    en: "it missed the record in {failed} of {run} tests against history",
    es: "falló en {failed} de {run} pruebas con la historia",
  },
  more: { en: "How this answer is counted", es: "Cómo se cuenta esta respuesta" },
  dots: { en: "{name}: one dot is one of 100 futures", es: "{name}: un punto es uno de 100 futuros" },
  ofHundred: { en: "{count} of 100", es: "{count} de 100" },
  humanCost: { en: "Human cost", es: "Costo humano" },
  cost: { en: "Cost, three definitions", es: "Costo, tres definiciones" },
  couldTell: { en: "Data could tell by", es: "Los datos podrían decirlo hacia" },
  flips: { en: "What would change the answer", es: "Qué cambiaría la respuesta" },
  because: { en: "Why, and from which series", es: "Por qué, y con qué serie" },
  months: { en: "in {span} months", es: "en {span} meses" },
  notWithin: { en: "not before {year}", es: "no antes de {year}" },
  notComputed: { en: "not computed yet", es: "aún sin calcular" },
  best: { en: "best series: {signal}", es: "mejor serie: {signal}" },
  time: { en: "Over time", es: "En el tiempo" },
  inflow: { en: "Inflow", es: "Entrada" },
  difference: { en: "Difference", es: "Diferencia" },
  deaths: { en: "Overdose deaths", es: "Muertes por sobredosis" },
  unseen: {
    en: "Nobody observes inflow, so no history is drawn; overdose deaths have one.",
    es: "Nadie observa la entrada, por eso no tiene historia; las muertes por sobredosis sí.",
  },
  commodity: { en: "Drug", es: "Droga" },
  outcome: { en: "Outcome", es: "Resultado" },
  policies: { en: "Compared with other policies", es: "En comparación con otras políticas" },
  allPolicies: { en: "Compare more policies", es: "Comparar más políticas" },
  wholeMap: { en: "Open the map", es: "Abrir el mapa" },
  change: { en: "Change something", es: "Cambiar algo" },
  fentanyl: { en: "What happens to fentanyl, and why", es: "Qué pasa con el fentanilo, y por qué" },
  brief: { en: "Brief, two pages", es: "Informe de dos páginas" },
} as const satisfies Readonly<Record<string, Entry>>;
