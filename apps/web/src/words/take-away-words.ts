/** Words of what can be taken away from a page: files, the study, the command. */
import type { Entry } from "./words.ts";

export const TAKE_AWAY_WORDS = {
  title: { en: "Take away", es: "Descargar" },
  chart: { en: "Chart", es: "Gráfico" },
  noChart: { en: "No chart is on view here.", es: "Aquí no hay ningún gráfico a la vista." },
  csv: { en: "CSV", es: "CSV" },
  parquet: { en: "All runs (Parquet)", es: "Todas las ejecuciones (Parquet)" },
  chartParquet: { en: "Parquet", es: "Parquet" },
  svg: { en: "SVG", es: "SVG" },
  png: { en: "PNG", es: "PNG" },
  pdf: { en: "PDF", es: "PDF" },
  csvOf: { en: "CSV of the chart: {title}", es: "CSV del gráfico: {title}" },
  svgOf: { en: "SVG of the chart: {title}", es: "SVG del gráfico: {title}" },
  pngOf: { en: "PNG of the chart: {title}", es: "PNG del gráfico: {title}" },
  chartParquetOf: { en: "Parquet of the chart: {title}", es: "Parquet del gráfico: {title}" },
  parquetOf: {
    en: "All runs (Parquet): every outcome of every run",
    es: "Todas las ejecuciones (Parquet): cada resultado de cada una",
  },
  parquetFewer: {
    en: "All runs (Parquet): every outcome of every run that is in hand, {held} futures of each policy; the answer on view is of {all}",
    es: "Todas las ejecuciones (Parquet): cada resultado de cada ejecución disponible, {held} futuros de cada política; la respuesta a la vista es de {all}",
  },
  parquetLater: {
    en: "All runs (Parquet): they are there to be saved once the live model has answered these settings",
    es: "Todas las ejecuciones (Parquet): habrá qué guardar cuando el modelo en vivo haya respondido a estos ajustes",
  },
  savedRuns: {
    en: "{file} holds run {run}: {held} simulated futures of each policy. The answer on view is run {own}, of {all}.",
    es: "{file} contiene la ejecución {run}: {held} futuros simulados de cada política. La respuesta a la vista es la ejecución {own}, de {all}.",
  },
  notInHand: {
    en: "Run {run} is not in hand: the answer on view is being made again. Try again in a moment.",
    es: "La ejecución {run} no está disponible: la respuesta a la vista se está haciendo de nuevo. Inténtelo en un momento.",
  },
  pdfOf: { en: "Print this page, or save it as PDF", es: "Imprimir esta página o guardarla como PDF" },
  study: { en: "Study file", es: "Archivo del estudio" },
  open: { en: "Open a study file", es: "Abrir un archivo de estudio" },
  reproduce: { en: "Reproduce this", es: "Reproducir esto" },
  reproduceIs: {
    en: "Save the study file, then run this in a folder that has Inflow. The run id and the counts must come out the same.",
    es: "Guarde el archivo del estudio y ejecute esto en una carpeta con Inflow. Deben salir la misma identificación y las mismas cuentas.",
  },
  copy: { en: "Copy", es: "Copiar" },
  opened: {
    en: "{name} was opened; undo brings the settings before it back.",
    es: "Se abrió {name}; deshacer devuelve los ajustes anteriores.",
  },
  badOne: {
    en: "Not read: {name}. One problem. Nothing was changed.",
    es: "No se leyó: {name}. Un problema. No se cambió nada.",
  },
  bad: {
    en: "Not read: {name}. {n} problems. Nothing was changed.",
    es: "No se leyó: {name}. {n} problemas. No se cambió nada.",
  },
  inEnglish: { en: "", es: "Lo que falla se dice en inglés, como lo escribe quien lee los archivos." },
  place: { en: "Line {line}, column {column}", es: "Línea {line}, columna {column}" },
  placeIn: { en: "Line {line}, column {column}, in “{field}”", es: "Línea {line}, columna {column}, en «{field}»" },
  wrongKind: {
    en: "Not read: {name}. This is {kind}, and no study file. Nothing was changed.",
    es: "No se leyó: {name}. Es {kind}, no un archivo de estudio. No se cambió nada.",
  },
  accepted: {
    en: "Accepted here: a study file in YAML (.yaml or .yml), as “Study file” saves it. Data files can be looked at on the page Evidence, under Data.",
    es: "Aquí se acepta un archivo de estudio en YAML (.yaml o .yml), como lo guarda «Archivo del estudio». Los archivos de datos pueden mirarse en la página Evidencia, en Datos.",
  },
  otherThanStated: {
    en: "{name} was opened. The settings in its comment are not those of the study below it: the study was taken.",
    es: "Se abrió {name}. Los ajustes de su comentario no son los del estudio que sigue: se tomó el estudio.",
  },
  openedStudy: {
    en: "Study opened from a file: {name}; it differs from the shipped one in: {list}.",
    es: "Estudio abierto de un archivo: {name}; difiere del incluido en: {list}.",
  },
  backToShipped: { en: "Back to the shipped study", es: "Volver al estudio incluido" },
  unkept: {
    en: "It could not be kept on this machine, which refuses it: after a reload it must be opened again.",
    es: "No se pudo guardar en este equipo, que lo rechaza: tras recargar habrá que abrirlo de nuevo.",
  },
  tooLarge: {
    en: "It is too large to be kept on this machine ({most} characters at most): after a reload it must be opened again.",
    es: "Es demasiado grande para guardarlo en este equipo ({most} caracteres como máximo): tras recargar habrá que abrirlo de nuevo.",
  },
  keptRefused: {
    en: "The study opened from {name}, kept on this machine from before, does not pass the checks of this version. {n} problems. Inflow’s own study is shown.",
    es: "El estudio abierto de {name}, guardado en este equipo, no pasa las comprobaciones de esta versión. {n} problemas. Se muestra el estudio propio de Inflow.",
  },
  keptRefusedOne: {
    en: "The study opened from {name}, kept on this machine from before, does not pass the checks of this version. One problem. Inflow’s own study is shown.",
    es: "El estudio abierto de {name}, guardado en este equipo, no pasa las comprobaciones de esta versión. Un problema. Se muestra el estudio propio de Inflow.",
  },
  saveKept: { en: "Save what was kept", es: "Guardar lo que se conservó" },
  forget: { en: "Close and forget it", es: "Cerrar y olvidarlo" },
  ofFile: { en: "study opened from {name}", es: "estudio abierto de {name}" },
  noLink: {
    en: "The link cannot carry the study that was opened from {name}: whoever opens it gets the shipped study with your dials. Send the file as well.",
    es: "El enlace no puede llevar el estudio abierto de {name}: quien lo abra verá el estudio incluido con sus ajustes. Envíe también el archivo.",
  },
  saveStudy: { en: "Download the study file", es: "Descargar el archivo del estudio" },
  filesOf: { en: "Files of the chart: {title}", es: "Archivos del gráfico: {title}" },
  failed: { en: "Not made: {because}", es: "No se hizo: {because}" },
  noDesk: {
    en: "Not made: the model, which writes this file, is not open yet. CSV, SVG and PNG are made without it.",
    es: "No se hizo: el modelo, que escribe este archivo, aún no está abierto. CSV, SVG y PNG se hacen sin él.",
  },
  model: { en: "Model {model}. Texts and charts CC BY 4.0.", es: "Modelo {model}. Textos y gráficos CC BY 4.0." },
  unchanged: {
    en: "Inflow's own settings: no change by the reader.",
    es: "Ajustes propios de Inflow: sin cambios del lector.",
  },
  changed: {
    en: "With the reader's changes: {n} ({counts}).",
    es: "Con los cambios del lector: {n} ({counts}).",
  },
} as const satisfies Readonly<Record<string, Entry>>;
