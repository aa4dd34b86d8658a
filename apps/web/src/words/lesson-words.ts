/** Words of the lesson about what is kept of it on this machine. */
import type { Entry } from "./words.ts";

export const LESSON_WORDS = {
  noted: {
    en: "What was predicted and written in the lesson is kept on this machine until it is cleared.",
    es: "Lo predicho y lo escrito en la lección se guarda en este equipo hasta que se borre.",
  },
  startOver: {
    en: "Start again: clear predictions and notes",
    es: "Empezar de nuevo: borrar predicciones y notas",
  },
} as const satisfies Readonly<Record<string, Entry>>;
