/** Words of what can be taken away from a page: files, the study, the command. */
import type { Entry } from "./words.ts";

export const TAKE_AWAY_WORDS = {
  title: { en: "Take away", es: "Llevarse" },
  chart: { en: "Chart", es: "Gráfico" },
  noChart: { en: "No chart is on view here.", es: "Aquí no hay ningún gráfico a la vista." },
  csv: { en: "CSV", es: "CSV" },
  parquet: { en: "Parquet", es: "Parquet" },
  svg: { en: "SVG", es: "SVG" },
  png: { en: "PNG", es: "PNG" },
  pdf: { en: "PDF", es: "PDF" },
  csvOf: { en: "CSV of the chart: {title}", es: "CSV del gráfico: {title}" },
  svgOf: { en: "SVG of the chart: {title}", es: "SVG del gráfico: {title}" },
  pngOf: { en: "PNG of the chart: {title}", es: "PNG del gráfico: {title}" },
  parquetOf: { en: "Parquet: every outcome of every run", es: "Parquet: cada resultado de cada ejecución" },
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
  bad: {
    en: "Not read: {name}. {n} problems, first: {place}, {what} {fix} Nothing was changed.",
    es: "No se leyó: {name}. {n} problemas; el primero: {place}, {what} {fix} No se cambió nada.",
  },
  failed: { en: "Not made: {because}", es: "No se hizo: {because}" },
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
