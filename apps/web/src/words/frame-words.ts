/** Words of the top bar, the chart frame and the foot. */
import type { Entry } from "./words.ts";

export const PAGE_WORDS = {
  answer: { en: "Answer", es: "Respuesta" },
  compare: { en: "Compare", es: "Comparar" },
  why: { en: "Why", es: "Por qué" },
  when: { en: "When", es: "Cuándo" },
  map: { en: "Map", es: "Mapa" },
  evidence: { en: "Evidence", es: "Evidencia" },
  brief: { en: "Brief", es: "Informe" },
  learn: { en: "Learn", es: "Aprender" },
  about: { en: "About", es: "Acerca de" },
} as const satisfies Readonly<Record<string, Entry>>;

export const FRAME_WORDS = {
  chart: { en: "Chart", es: "Gráfico" },
  table: { en: "Table", es: "Tabla" },
  source: { en: "Source: Inflow, run {run}, data to {date}", es: "Fuente: Inflow, ejecución {run}, datos a {date}" },
} as const satisfies Readonly<Record<string, Entry>>;
