/** Words of futures: what one is, how many stand behind an answer; single ones side by side, or one after another. */
import type { Entry } from "./words.ts";

export const FUTURES_WORDS = {
  ask: { en: "What is that?", es: "¿Qué es eso?" },
  meaning: {
    en: "A simulated future is one run of the model: one simulated world, that is, one draw of a value for everything we do not know, and one history of luck. Each is run under every policy that is compared, and what differs is counted. A share of such futures says what follows from the beliefs that are set; it is no measured probability.",
    es: "Un futuro simulado es una ejecución del modelo: un mundo simulado, es decir, un sorteo de un valor para todo lo que no sabemos, y una historia del azar. Cada uno se ejecuta con cada política comparada, y se cuenta lo que difiere. La parte de esos futuros dice qué se sigue de los supuestos fijados; no es una probabilidad medida.",
  },
  made: { en: "{count} simulated futures", es: "{count} futuros simulados" },
  early: {
    en: "First look: {count} of {aim} simulated futures",
    es: "Primer vistazo: {count} de {aim} futuros simulados",
  },
  summary: { en: "Single futures, one by one", es: "Futuros sueltos, uno por uno" },
  waiting: { en: "Waiting for the first live runs …", es: "Esperando las primeras simulaciones …" },
  working: { en: "Working out …", es: "Calculando …" },
  shown: { en: "Shown", es: "Se muestran" },
  beside: { en: "Side by side", es: "Lado a lado" },
  after: { en: "One after another", es: "Uno tras otro" },
  play: { en: "Play", es: "Reproducir" },
  pause: { en: "Pause", es: "Pausa" },
  back: { en: "Previous future", es: "Futuro anterior" },
  on: { en: "Next future", es: "Futuro siguiente" },
  place: { en: "{place} of {n}, from fall to rise", es: "{place} de {n}, de baja a alza" },
  unit: { en: "pure kg a week", es: "kg puros por semana" },
  title: { en: "{n} single futures: inflow of {commodity}", es: "{n} futuros sueltos: entrada de {commodity}" },
  sentence: {
    en: "{n} of {of} simulated futures, from the largest fall over all weeks to the largest rise, each with its own change: one stands for {share} of 100. Solid is {policy}; dashed, the same future with {comparison}. Means of 13 weeks.",
    es: "{n} de {of} futuros simulados, de la mayor baja en todas las semanas a la mayor alza, cada uno con su propia variación: uno vale por {share} de 100. La línea continua es {policy}; a trazos, el mismo futuro con {comparison}. Medias de 13 semanas.",
  },
  oneTitle: {
    en: "One future after another: inflow of {commodity}",
    es: "Un futuro tras otro: entrada de {commodity}",
  },
  oneSentence: {
    en: "The wide line is future {run} ({policy}); dashed, the same future with {comparison}: the same beliefs and the same luck. The bands hold all {of} futures ({policy}).",
    es: "La línea ancha es el futuro {run} ({policy}); a trazos, el mismo futuro con {comparison}: los mismos supuestos y el mismo azar. Las bandas reúnen los {of} futuros ({policy}).",
  },
  one: { en: "future {run}: {policy}", es: "futuro {run}: {policy}" },
} as const satisfies Readonly<Record<string, Entry>>;
