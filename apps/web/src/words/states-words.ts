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
  finishing: {
    en: "{count} futures done; the months to an answer are still being counted.",
    es: "{count} futuros hechos; aún se cuentan los meses hasta una respuesta.",
  },
  going: { en: "Up to {aim} are being made.", es: "Se hacen hasta {aim}." },
  settled: {
    en: "{count} futures. Another set of the same size would change the count by about ±{margin}.",
    es: "{count} futuros. Otro conjunto igual cambiaría la cuenta en unos ±{margin}.",
  },
  reworded: {
    en: "More futures have changed the words: with {count} they were: {was}.",
    es: "Más futuros cambiaron las palabras: con {count} eran: {was}.",
  },
  run: { en: "Run {run}.", es: "Ejecución {run}." },
  broken: {
    en: "This part of the page could not be shown ({what}). Your settings are safe.",
    es: "No se pudo mostrar esta parte de la página ({what}). Sus ajustes están a salvo.",
  },
  computing: {
    en: "A new answer is being made; the one shown is of the settings before.",
    es: "Se está haciendo una respuesta nueva; la que se muestra es de los ajustes anteriores.",
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
  refusedOne: {
    en: "These settings cannot be run. One problem. Your settings are safe; the last result is of the settings before.",
    es: "Estos ajustes no se pueden calcular. Un problema. Sus ajustes están a salvo; el último resultado es de los ajustes anteriores.",
  },
  refused: {
    en: "These settings cannot be run. {n} problems. Your settings are safe; the last result is of the settings before.",
    es: "Estos ajustes no se pueden calcular. {n} problemas. Sus ajustes están a salvo; el último resultado es de los ajustes anteriores.",
  },
  notRun: {
    en: "The settings in hand cannot be run; the answer below is of the settings before.",
    es: "Los ajustes actuales no se pueden calcular; la respuesta de abajo es de los ajustes anteriores.",
  },
  stopped: {
    en: "The model has stopped; the answer below is of the settings before.",
    es: "El modelo se detuvo; la respuesta de abajo es de los ajustes anteriores.",
  },
  undo: { en: "Undo the last change", es: "Deshacer el último cambio" },
  resetAll: { en: "Reset all settings", es: "Restablecer todos los ajustes" },
  saveOpened: { en: "Download the opened study", es: "Descargar el estudio abierto" },
  retry: { en: "Try again", es: "Reintentar" },
  waiting: {
    en: "The model is working out a first answer. It takes a few seconds.",
    es: "El modelo prepara una primera respuesta. Tarda unos segundos.",
  },
  linkMoved: {
    en: "This link was made with data to {date}, model {model}. Its settings were carried over; the answer moved: {list}.",
    es: "Este enlace se hizo con datos a {date}, modelo {model}. Se conservaron los ajustes; la respuesta cambió: {list}.",
  },
  linkSame: {
    en: "This link was made with data to {date}, model {model}. Its settings were carried over; the answer did not move beyond chance: {list}.",
    es: "Este enlace se hizo con datos a {date}, modelo {model}. Se conservaron los ajustes; la respuesta no cambió más allá del azar: {list}.",
  },
  linkDrug: {
    en: "{commodity} from “{before}” ({beforeCount}) to “{now}” ({nowCount})",
    es: "{commodity}, de «{before}» ({beforeCount}) a «{now}» ({nowCount})",
  },
  linkCount: { en: "{count} of 100", es: "{count} de 100" },
  linkMost: { en: "none in more than {count} of 100", es: "ninguna en más de {count} de 100" },
  linkWaiting: {
    en: "This link was made with data to {date}, model {model}. Its settings were carried over; what the answer moved to is being worked out.",
    es: "Este enlace se hizo con datos a {date}, modelo {model}. Se conservaron los ajustes; se está calculando adónde cambió la respuesta.",
  },
  stale: {
    en: "Data to {date}; newer data may exist.",
    es: "Datos a {date}; puede haber datos más recientes.",
  },
} as const satisfies Readonly<Record<string, Entry>>;
