/** What the page says of its own state. */
import type { Entry } from "./words.ts";

export const STATE_WORDS = {
  stored: {
    en: "Showing a stored result of {count} futures. Live model starting.",
    es: "Resultado guardado de {count} futuros. Iniciando el modelo.",
  },
  storedReady: {
    en: "Showing a stored result of {count} futures. The live model is ready.",
    es: "Resultado guardado de {count} futuros. El modelo está listo.",
  },
  refining: {
    en: "{count} of {aim} futures done; the answer may still move.",
    es: "{count} de {aim} futuros; la respuesta aún puede cambiar.",
  },
  settled: {
    en: "{count} futures. Another set of the same size would change the count by about ±{margin}.",
    es: "{count} futuros. Otro conjunto igual cambiaría la cuenta en unos ±{margin}.",
  },
  run: { en: "Run {run}.", es: "Ejecución {run}." },
  broken: {
    en: "This part of the page could not be shown ({what}). Your settings are safe.",
    es: "No se pudo mostrar esta parte de la página ({what}). Sus ajustes están a salvo.",
  },
  computing: {
    en: "A new answer is being made; the one below is of the settings before.",
    es: "Se está haciendo una respuesta nueva; la de abajo es de los ajustes anteriores.",
  },
  noWorkers: {
    en: "Background work is blocked here. Everything works, more slowly.",
    es: "Aquí se bloquea el trabajo en segundo plano. Todo funciona, más despacio.",
  },
  offline: { en: "No network. Nothing is missing.", es: "Sin red. No falta nada." },
  crash: {
    en: "The live model stopped ({what}). Your settings are safe; the last result is shown.",
    es: "El modelo se detuvo ({what}). Sus ajustes están a salvo; se muestra el último resultado.",
  },
  retry: { en: "Try again", es: "Reintentar" },
  waiting: {
    en: "The model is working out a first answer. It takes a few seconds.",
    es: "El modelo prepara una primera respuesta. Tarda unos segundos.",
  },
  stale: {
    en: "Data to {date}; newer data may exist.",
    es: "Datos a {date}; puede haber datos más recientes.",
  },
} as const satisfies Readonly<Record<string, Entry>>;
