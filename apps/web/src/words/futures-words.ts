/** Words of single futures: twenty side by side, or one after another. */
import type { Entry } from "./words.ts";

export const FUTURES_WORDS = {
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
