/** The words of the page of a sensitivity analysis in both languages; what the study says itself is not repeated here. */
import { speaker, type Words } from "@inflow/study";

const SENSITIVITY_PAGE_WORDS = {
  title: { en: "What drives the difference in {is}", es: "Qué mueve la diferencia en {is}" },
  kicker: {
    en: "Inflow, sensitivity · {study} · run {run}",
    es: "Inflow, sensibilidad · {study} · ejecución {run}",
  },
  sub: {
    en: "{policy} against {against}, in the same simulated worlds and with the same luck.",
    es: "{policy} frente a {against}, con los mismos mundos simulados y el mismo azar.",
  },
  moves: { en: "What moves the difference", es: "Qué mueve la diferencia" },
  driversNote: {
    en: "A driver stands above the floor that inert factors of the same sample reach in extra-trees feature scores, and in PAWN or Borgonovo's delta. The swing moves one parameter at a time.",
    es: "Un factor sobresale del umbral que alcanzan factores inertes de la misma muestra en la importancia según extra-trees, y en PAWN o en la delta de Borgonovo. La oscilación mueve un parámetro a la vez.",
  },
  noShares: { en: "No shares of variance", es: "Sin partes de la varianza" },
  shares: { en: "Shares of variance", es: "Partes de la varianza" },
  sharesSentence: {
    en: "Shares of the variance of one future's difference, luck included, from {base} base rows in {scrambles} scrambles of a design.",
    es: "Partes de la varianza de la diferencia de un futuro, azar incluido, según {base} filas base en {scrambles} aleatorizaciones de un diseño.",
  },
  sobol: { en: "Sobol’ indices", es: "Índices de Sobol’" },
  sharesNote: {
    en: "First-order by Saltelli (2010), by Janon where above 0.2; total by Jansen. Intervals are the wider of a bootstrap over rows and of the spread between independent scrambles.",
    es: "Primer orden según Saltelli (2010), según Janon por encima de 0.2; total según Jansen. Cada intervalo es el más ancho entre el bootstrap de filas y la dispersión entre aleatorizaciones independientes.",
  },
  redrawnNote: {
    en: "Where a row fits no reference state everything but the named parameters is drawn again; the index of a parameter that decides which worlds can be holds that change too.",
    es: "Donde una fila no encaja en ningún estado de referencia, todo salvo los parámetros nombrados se sortea de nuevo; el índice de un parámetro que decide qué mundos son posibles incluye también ese cambio.",
  },
  pairs: {
    en: "Second-order indices: what two act together beyond each alone",
    es: "Índices de segundo orden: lo que dos hacen juntos más allá de cada uno por sí solo",
  },
  pairsNote: {
    en: "By a design of second order (Saltelli 2002). Rounds stop by the intervals of first and total indices alone, so that of a pair may be wide.",
    es: "Con un diseño de segundo orden (Saltelli 2002). Las rondas se detienen solo según los intervalos de primer orden y totales, así que el de un par puede ser ancho.",
  },
  one: { en: "parameter", es: "parámetro" },
  other: { en: "with", es: "con" },
  second: { en: "share of variance", es: "parte de la varianza" },
  regional: { en: "Where a parameter matters", es: "Dónde importa un parámetro" },
  regionalSentence: {
    en: "In the simulated worlds with the lowest and the highest third of the difference, how differently a parameter is distributed than elsewhere (0 alike, 1 apart).",
    es: "En los mundos simulados del tercio más bajo y del más alto de la diferencia, cuánto difiere la distribución de un parámetro de la de los demás (0 igual, 1 separada).",
  },
  lowest: {
    en: "Lowest third of the difference: at most {limit} {unit} (noise floor {floor})",
    es: "Tercio más bajo de la diferencia: como mucho {limit} {unit} (umbral de ruido {floor})",
  },
  highest: {
    en: "Highest third of the difference: at least {limit} {unit} (noise floor {floor})",
    es: "Tercio más alto de la diferencia: como poco {limit} {unit} (umbral de ruido {floor})",
  },
  distance: { en: "distance", es: "distancia" },
  noise: { en: "above noise", es: "sobre el ruido" },
  yes: { en: "yes", es: "sí" },
  no: { en: "no", es: "no" },
  inside: { en: "median there", es: "mediana ahí" },
  elsewhere: { en: "median elsewhere", es: "mediana en los demás" },
  slices: {
    en: "PAWN by slice, from the lowest values of a parameter to its highest (noise floor of the median {floor})",
    es: "PAWN por tramos, de los valores más bajos de un parámetro a los más altos (umbral de ruido de la mediana {floor})",
  },
  slice: { en: "slice {place}", es: "tramo {place}" },
  regionalNote: {
    en: "Distances of Kolmogorov and Smirnov: Spear and Hornberger (1980); by slice Pianosi and Wagener (2018). A third is a region of this ensemble, not a threshold that matters by itself.",
    es: "Distancias de Kolmogórov y Smirnov: Spear y Hornberger (1980); por tramos, Pianosi y Wagener (2018). Un tercio es una región de este conjunto, no un umbral que importe por sí mismo.",
  },
  effects: { en: "Elementary effects", es: "Efectos elementales" },
  effectsNote: {
    en: "Morris (1991); sizes by Campolongo and others (2007). Luck and everything else stand still along a trajectory.",
    es: "Morris (1991); tamaños según Campolongo y otros (2007). El azar y todo lo demás no se mueven a lo largo de una trayectoria.",
  },
  effect: {
    en: "{is}: {size} {unit} over its range in size ({low} to {high}), {mean} with sign{bends}.",
    es: "{is}: {size} {unit} de tamaño en todo su rango ({low} a {high}), {mean} con signo{bends}.",
  },
  bends: { en: "; it bends or interacts", es: "; se curva o interactúa" },
  foot: {
    en: "Sensitivity is of the model under its stated priors; it says where to look, not what is true.",
    es: "La sensibilidad es la del modelo con los supuestos declarados; dice dónde mirar, no qué es cierto.",
  },
} as const satisfies Readonly<Record<string, Words>>;

/** What the page of a sensitivity analysis says. */
export const sensitivityPageSays = speaker(SENSITIVITY_PAGE_WORDS);
