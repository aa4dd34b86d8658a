/** Words of the top bar, the chart frame, the foot, help, share and About. */
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
  shownAs: { en: "Shown as", es: "Se muestra como" },
  why: { en: "Why", es: "Por qué" },
  download: { en: "Download", es: "Descargar" },
  downloadOf: { en: "Download: {title}", es: "Descargar: {title}" },
  whyOf: { en: "Why: {title}", es: "Por qué: {title}" },
  citation: {
    en: "The Inflow contributors. Inflow: does a counter-narcotics campaign reduce the inflow of narcotics at a cost that can be sustained? Model {model}, run {run}, data to {date}, compared with {comparison}; reader's changes: {changes}.",
    es: "Los colaboradores de Inflow. Inflow: ¿reduce una campaña antinarcóticos la entrada de narcóticos a un costo que pueda sostenerse? Modelo {model}, ejecución {run}, datos a {date}, en comparación con {comparison}; cambios del lector: {changes}.",
  },
  source: {
    en: "Source: Inflow, run {run}, data to {date}, compared with {comparison}",
    es: "Fuente: Inflow, ejecución {run}, datos a {date}, en comparación con {comparison}",
  },
  sourcePublished: {
    en: "Source: counts published by {publishers}, to {date}. No run of Inflow stands behind it.",
    es: "Fuente: recuentos publicados por {publishers}, hasta {date}. No los respalda ninguna ejecución de Inflow.",
  },
  sourceFutures: {
    en: "Source: Inflow, run {run}, {futures} simulated futures, data to {date}, compared with {comparison}",
    es: "Fuente: Inflow, ejecución {run}, {futures} futuros simulados, datos a {date}, en comparación con {comparison}",
  },
  fewFutures: {
    en: "a first look, from too few futures to quote",
    es: "primer vistazo, con muy pocos futuros para citarlo",
  },
  sourceChanged: { en: "reader's changes: {changes}", es: "cambios del lector: {changes}" },

  readHint: {
    en: "Left and right arrows read along the values, up and down across the series; Home and End go to the ends, Escape leaves.",
    es: "Las flechas izquierda y derecha recorren los valores; arriba y abajo, las series; Inicio y Fin van a los extremos y Esc sale.",
  },
  readSpan: { en: "{low} to {high}, middle {middle},", es: "{low} a {high}, valor medio {middle}," },

  skip: { en: "Skip to the answer", es: "Ir a la respuesta" },
  skipLevers: { en: "Skip to the levers", es: "Ir a las palancas" },
  pages: { en: "Pages", es: "Páginas" },
  tools: { en: "Tools", es: "Herramientas" },
  undo: { en: "Undo", es: "Deshacer" },
  redo: { en: "Redo", es: "Rehacer" },
  replay: { en: "Replay last change", es: "Repetir el último cambio" },
  replayShort: { en: "Replay", es: "Repetir" },
  darkShort: { en: "Dark", es: "Oscuro" },
  lightShort: { en: "Light", es: "Claro" },
  toOther: { en: "Español (ES)", es: "English (EN)" },
  toOtherShort: { en: "ES", es: "EN" },
  dark: { en: "Dark colours", es: "Colores oscuros" },
  light: { en: "Light colours", es: "Colores claros" },
  share: { en: "Share", es: "Compartir" },
  help: { en: "Help", es: "Ayuda" },
  menu: { en: "Menu", es: "Menú" },
  close: { en: "Close", es: "Cerrar" },

  shareTitle: { en: "Share this page", es: "Compartir esta página" },
  shareIs: {
    en: "The link holds only what differs from Inflow's own settings and, once it is counted, the answer: opened later, it tells what moved. Nothing is sent anywhere.",
    es: "El enlace guarda solo lo que difiere de los ajustes de Inflow y, una vez contada, la respuesta: abierto más tarde, dice qué cambió. No se envía nada a ninguna parte.",
  },
  link: { en: "Link", es: "Enlace" },
  copyLink: { en: "Copy link", es: "Copiar enlace" },
  previewWaiting: {
    en: "The words of the answer come when these settings have been answered.",
    es: "Las palabras de la respuesta llegan cuando estos ajustes tengan respuesta.",
  },
  preview: { en: "What a reader sees with it", es: "Lo que se ve con él" },
  copyText: { en: "Copy text", es: "Copiar texto" },
  copied: { en: "Copied", es: "Copiado" },
  notCopied: {
    en: "Copying is not allowed here: select the text and copy it.",
    es: "Aquí no se permite copiar: seleccione el texto y cópielo.",
  },
  changes: { en: "Reader's changes: {changes}.", es: "Cambios del lector: {changes}." },

  sources: { en: "Sources {count}", es: "Fuentes {count}" },
  assumptions: { en: "Assumptions {count}", es: "Supuestos propios {count}" },
  backtests: { en: "Backtests {run} run, {failed} failed", es: "Pruebas retrospectivas: {run}, fallidas {failed}" },
  dataTo: { en: "Data to {date}", es: "Datos a {date}" },
  run: { en: "Run {run}", es: "Ejecución {run}" },
  cite: { en: "Cite", es: "Citar" },
  citeTitle: { en: "How to cite this answer", es: "Cómo citar esta respuesta" },
  report: { en: "Report an error", es: "Señalar un error" },
  reportTitle: { en: "Report an error", es: "Señalar un error" },
  reportIs: {
    en: "Copy this text into an issue of the project or a letter to its maintainers, and add what is wrong and where you saw it. It names the run, so that the same answer can be made again.",
    es: "Copie este texto en un reporte de error (issue) del proyecto o en una carta a quienes lo mantienen, y añada qué está mal y dónde lo vio. Nombra la ejecución, para que se pueda repetir la misma respuesta.",
  },
  reportText: {
    en: "Inflow, run {run}, page {page}, data to {date}, reader's changes: {changes}. What is wrong: ",
    es: "Inflow, ejecución {run}, página {page}, datos a {date}, cambios del lector: {changes}. Qué está mal: ",
  },
  licence: {
    en: "Code MIT · texts and charts CC BY 4.0 · land: Natural Earth, public domain",
    es: "Código MIT · textos y gráficos CC BY 4.0 · mapa base: Natural Earth, dominio público",
  },
} as const satisfies Readonly<Record<string, Entry>>;

/** What the keys do, in the order of the help. */
export const KEY_WORDS = {
  title: { en: "Help and keys", es: "Ayuda y teclas" },
  toLesson: { en: "Lesson of 20 minutes", es: "Lección de 20 minutos" },
  toAbout: { en: "About Inflow", es: "Acerca de Inflow" },
  letters: {
    en: "Single keys act when no field is in use",
    es: "Las teclas sueltas actúan cuando no se usa ningún campo",
  },
  key: { en: "Key", es: "Tecla" },
  does: { en: "What it does", es: "Qué hace" },
  go: {
    en: "Go to Answer, Compare, Why, When, Evidence, Brief, Learn",
    es: "Ir a Respuesta, Comparar, Por qué, Cuándo, Evidencia, Informe, Aprender",
  },
  panels: {
    en: "To what we choose, what we believe, what we count as success",
    es: "A lo que elegimos, lo que suponemos, lo que contamos como éxito",
  },
  table: { en: "Chart or table", es: "Gráfico o tabla" },
  map: { en: "Map", es: "Mapa" },
  commodity: { en: "Cocaine or fentanyl", es: "Cocaína o fentanilo" },
  difference: { en: "Difference between two policies", es: "Diferencia entre dos políticas" },
  play: { en: "Play or pause", es: "Reproducir o pausar" },
  step: { en: "Back or on by a quarter", es: "Un trimestre atrás o adelante" },
  future: { en: "Previous or next single future", es: "Futuro suelto anterior o siguiente" },
  replay: { en: "Replay the last change", es: "Repetir el último cambio" },
  undo: { en: "Undo; with Shift, redo", es: "Deshacer; con Mayús, rehacer" },
  reset: {
    en: "Reset the focused setting; with Shift, its whole panel",
    es: "Restablecer el ajuste enfocado; con Mayús, todo su panel",
  },
  sources: { en: "Sources", es: "Fuentes" },
  take: { en: "Take data and pictures away", es: "Descargar datos e imágenes" },
  link: { en: "Copy the link", es: "Copiar el enlace" },
  close: { en: "Close; focus goes back to where it was", es: "Cerrar; el foco vuelve a donde estaba" },
  help: { en: "These keys", es: "Estas teclas" },
  sliders: {
    en: "Sliders: arrows a step, Page Up and Page Down the next named band, Home and End the ends, Enter types a value.",
    es: "Deslizadores: flechas, un paso; Re Pág y Av Pág, la banda siguiente; Inicio y Fin, los extremos; Intro escribe un valor.",
  },
} as const satisfies Readonly<Record<string, Entry>>;
