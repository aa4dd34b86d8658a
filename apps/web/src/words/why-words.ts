/** Words of the page that says why: what moves the answer, the worlds in which it holds, and the chain behind a number. */
import type { Entry } from "./words.ts";

export const WHY_WORDS = {
  title: { en: "Why", es: "Por qué" },
  waiting: { en: "Waiting for the first live runs …", es: "Esperando las primeras simulaciones …" },
  working: { en: "Working out …", es: "Calculando …" },
  policy: { en: "Policy", es: "Política" },
  commodity: { en: "Substance", es: "Sustancia" },
  quoted: {
    en: "",
    es: "Las descripciones de cantidades se citan del modelo, en inglés.",
  },

  drivers: { en: "What moves the answer", es: "Qué mueve la respuesta" },
  outcome: { en: "Difference in", es: "Diferencia en" },
  driversTitle: { en: "What moves the difference in {outcome}", es: "Qué mueve la diferencia en {outcome}" },
  driversSentence: {
    en: "{policy} minus {comparison}, {unit} over the horizon: the mean at the two ends of each parameter. Filled bars stand above the noise; {stand} of the {vary} uncertain parameters do.",
    es: "{policy} menos {comparison}, {unit} en todo el horizonte: la media en los dos extremos de cada parámetro. Las barras llenas están sobre el ruido; lo están {stand} de los {vary} parámetros inciertos.",
  },
  driversNone: {
    en: "None of the {vary} uncertain parameters stands above the noise of {draws} draws: nothing can be named as what moves it. The bars show what looks largest, and all of it may be chance.",
    es: "Ninguno de los {vary} parámetros inciertos está sobre el ruido de {draws} sorteos: nada puede señalarse como lo que la mueve. Las barras muestran lo que parece mayor, y todo puede ser azar.",
  },
  driversStill: {
    en: "The difference is {mean} {unit} in every draw: no uncertainty moves it.",
    es: "La diferencia es {mean} {unit} en todos los sorteos: ninguna incertidumbre la mueve.",
  },
  driversMean: {
    en: "Over the horizon it is {mean} {unit} on average and varies by {sd} {unit} (standard deviation) over {draws} draws.",
    es: "En todo el horizonte es de {mean} {unit} en promedio y varía en {sd} {unit} (desviación típica) en {draws} sorteos.",
  },
  driversChance: {
    en: "About {chance} of {vary} pass the floor of one measure by chance alone. Trees foretell {explained} of what varies between draws they have not seen.",
    es: "Unos {chance} de {vary} superan el umbral de una medida solo por azar. Los árboles predicen {explained} de lo que varía entre sorteos que no han visto.",
  },
  driversLuck: {
    en: "Of the variance of a single future, {share} ({low} to {high}) is luck; the rest is what we do not know.",
    es: "De la varianza de un futuro, {share} ({low} a {high}) es azar; el resto es lo que no sabemos.",
  },
  driversFew: {
    en: "{draws} draws so far: what moves the answer is told from {fewest} or more.",
    es: "{draws} sorteos hasta ahora: lo que mueve la respuesta se dice a partir de {fewest}.",
  },

  worlds: { en: "The worlds in which it passes and fails", es: "Los mundos en que pasa y en que falla" },
  fate: { en: "Futures that", es: "Futuros que" },
  fateCount: { en: "{are}: {count} of 100", es: "{are}: {count} de 100" },
  share: {
    en: "{count} of 100 simulated futures {are}, compared with {comparison}.",
    es: "{count} de 100 futuros simulados {are}, en comparación con {comparison}.",
  },
  chosen: {
    en: "These are shown first because their share is nearest one half: they split the answer most.",
    es: "Se muestran primero porque su parte es la más cercana a la mitad: son los que más dividen la respuesta.",
  },
  box: {
    en: "Where {conditions}: {density} of 100 futures {are} ({low} to {high}), against {base} of 100 of all. {coverage} of 100 of those futures lie there.",
    es: "Donde {conditions}: {density} de 100 futuros {are} ({low} a {high}), frente a {base} de 100 de todos. Allí están {coverage} de 100 de esos futuros.",
  },
  secondBox: {
    en: "Outside that, where {conditions}: {density} of 100 futures {are} ({low} to {high}). {coverage} of 100 of those left lie there.",
    es: "Fuera de eso, donde {conditions}: {density} de 100 futuros {are} ({low} a {high}). Allí están {coverage} de 100 de los restantes.",
  },
  firm: {
    en: "Counted on {held} draws that the search of {searched} others did not see; each condition is found again in {again} or more of random halves.",
    es: "Contado en {held} sorteos que la búsqueda en otros {searched} no vio; cada condición se halla de nuevo en {again} o más de las mitades al azar.",
  },
  and: { en: " and ", es: " y " },
  or: { en: " or ", es: " o " },
  atLeast: { en: "“{is}” is at least {low}", es: "«{is}» es al menos {low}" },
  atMost: { en: "“{is}” is at most {high}", es: "«{is}» es como máximo {high}" },
  within: { en: "“{is}” is {low} to {high}", es: "«{is}» está entre {low} y {high}" },
  among: { en: "“{is}” is {forms}", es: "«{is}» es {forms}" },
  boxTitle: { en: "Where the futures lie that {are}", es: "Dónde están los futuros que {are}" },
  boxSentence: {
    en: "Every dot is one draw; the rectangle is the box, found on half of the draws. A condition goes with a fate in the model under these beliefs; it is no cause in the world.",
    es: "Cada punto es un sorteo; el rectángulo es la caja, hallada en la mitad de los sorteos. Una condición acompaña a un destino en el modelo con estos supuestos; no es una causa en el mundo.",
  },
  "end.most boxes": {
    en: "{most} boxes are sought at most.",
    es: "Se buscan {most} cajas como máximo.",
  },
  "end.few draws": {
    en: "Too few futures to search: {left} draws are left, half of all only count, and fewer than {fewest} are not enough.",
    es: "Muy pocos futuros para buscar: quedan {left} sorteos, la mitad de todos solo cuenta y menos de {fewest} no bastan.",
  },
  "end.nothing to part": {
    en: "There is nothing to part: in {cases} of the {draws} draws searched futures do so.",
    es: "No hay qué separar: en {cases} de los {draws} sorteos buscados los futuros lo hacen.",
  },
  "end.no parameter": {
    en: "No condition stands: no parameter tells these futures from the others above the noise of {draws} draws.",
    es: "No se sostiene ninguna condición: ningún parámetro distingue estos futuros de los demás sobre el ruido de {draws} sorteos.",
  },
  "end.no firm box": {
    en: "No three conditions hold firmly: none is found again in {least} or more of random halves of the {draws} draws searched.",
    es: "Ninguna terna de condiciones se sostiene: ninguna se halla de nuevo en el {least} o más de las mitades al azar de los {draws} sorteos buscados.",
  },
  noSecond: {
    en: "Beyond that box none stands.",
    es: "Más allá de esa caja ninguna se sostiene.",
  },
  openOf: { en: "Open a future that does:", es: "Abrir un futuro que sí:" },
  openOther: { en: "One that does not:", es: "Uno que no:" },
  openDraw: { en: "draw {draw}", es: "sorteo {draw}" },
  opened: { en: "Draw {draw} of {draws}", es: "Sorteo {draw} de {draws}" },
  close: { en: "Close", es: "Cerrar" },
  previous: { en: "Previous future", es: "Futuro anterior" },
  next: { en: "Next future", es: "Futuro siguiente" },
  openedRun: { en: "Future {run}: {fate} ({list}).", es: "Futuro {run}: {fate} ({list})." },
  openedItem: { en: "{outcome} {value} {unit}", es: "{outcome} {value} {unit}" },
  openedFan: {
    en: "Future {run} among all: inflow of {commodity}",
    es: "El futuro {run} entre todos: entrada de {commodity}",
  },
  openedFanSentence: {
    en: "The wide line is future {run} ({policy}); dashed, the same future with {comparison}: the same beliefs and the same luck. The bands hold all futures ({policy}).",
    es: "La línea ancha es el futuro {run} ({policy}); a trazos, el mismo futuro con {comparison}: los mismos supuestos y el mismo azar. Las bandas reúnen todos los futuros ({policy}).",
  },
  openedOne: { en: "future {run}: {policy}", es: "futuro {run}: {policy}" },
  tonnesYear: { en: "t a year", es: "t al año" },
  openedParameters: {
    en: "What is particular in it: {n} of the {vary} parameters that vary, those of the box first, then the most unusual.",
    es: "Lo particular en él: {n} de los {vary} parámetros que varían, primero los de la caja y luego los más inusuales.",
  },
  parameter: { en: "parameter", es: "parámetro" },
  value: { en: "value", es: "valor" },
  rank: { en: "lower in so many of 100 draws", es: "menor en tantos de 100 sorteos" },
  command: { en: "The same on the command line:", es: "Lo mismo en la línea de comandos:" },
  study: {
    en: "{file} is the study file of this scenario: take it away from the foot of the page.",
    es: "{file} es el archivo del estudio de este escenario: llévelo desde el pie de la página.",
  },

  chain: { en: "Where a number comes from", es: "De dónde sale un número" },
  chainLead: {
    en: "Choose a quantity and unfold what stands behind it: mechanisms, what they read, parameters, sources. Each ground says whether it is a source, somebody’s claim, judgement or an assumption.",
    es: "Elija una cantidad y despliegue lo que hay detrás: mecanismos, lo que leen, parámetros, fuentes. Cada base dice si es una fuente, la afirmación de alguien, un juicio o un supuesto.",
  },
  quantity: { en: "A quantity", es: "Una cantidad" },
  anything: { en: "or any name of the model", es: "o cualquier nombre del modelo" },
  show: { en: "Show", es: "Mostrar" },
  unknownName: { en: "The model has no “{name}”.", es: "El modelo no tiene «{name}»." },
  again: { en: "unfolded above", es: "desplegado arriba" },
  because: { en: "because {because}", es: "porque {because}" },
  openSource: { en: "open", es: "abrir" },
  checkedMark: { en: "figure checked: {verified}", es: "cifra comprobada: {verified}" },
  nothingBehind: { en: "Nothing stands behind it: it is given.", es: "No hay nada detrás: viene dado." },
  explainLine: { en: "The whole chain on the command line:", es: "La cadena entera en la línea de comandos:" },

  noFentanyl: { en: "This world has no fentanyl.", es: "Este mundo no tiene fentanilo." },
} as const satisfies Readonly<Record<string, Entry>>;

/** Fates of futures by key, to stand after "futures that". */
export const FATE_WORDS: Readonly<Record<string, Entry>> = {
  reduces: { en: "reduce inflow", es: "reducen la entrada" },
  "reduces-sustainably": { en: "reduce inflow at a cost that lasts", es: "reducen la entrada a un costo que perdura" },
  "reduces-unsustainably": {
    en: "reduce inflow at a cost that does not last",
    es: "reducen la entrada a un costo que no perdura",
  },
  "no-effect": { en: "have no effect that matters", es: "no tienen efecto apreciable" },
  harmful: { en: "are harmful", es: "perjudican" },
};

/** Outcomes whose difference can be asked for, by the name of the contrast. */
export const CONTRAST_WORDS: Readonly<Record<string, Entry>> = {
  inflow: { en: "{commodity} inflow", es: "la entrada de {commodity}" },
  cost: { en: "cost", es: "el costo" },
  overdose: { en: "overdose deaths", es: "las muertes por sobredosis" },
  violence: { en: "deaths in violence", es: "las muertes por violencia" },
  crews: { en: "people killed at sea", es: "las personas muertas en el mar" },
  "struck-in-error": { en: "people struck in error", es: "las personas atacadas por error" },
};

/** Units of contrasts. */
export const UNIT_WORDS: Readonly<Record<string, Entry>> = {
  t: { en: "t", es: "t" },
  "million USD": { en: "million USD", es: "millones de USD" },
  people: { en: "people", es: "personas" },
};

/** Quantities that a reader asks about first. */
export const ROOT_WORDS: Readonly<Record<string, Entry>> = {
  inflowKg: { en: "inflow", es: "entrada" },
  retailUsdPerKg: { en: "street price", es: "precio en la calle" },
  deaths: { en: "overdose deaths", es: "muertes por sobredosis" },
  crewKilled: { en: "people killed at sea", es: "personas muertas en el mar" },
  killedInError: { en: "people struck in error", es: "personas atacadas por error" },
  violentDeaths: { en: "deaths in violence", es: "muertes por violencia" },
  forceUsd: { en: "cost of force", es: "costo de la fuerza" },
  cooperation: { en: "partner cooperation", es: "cooperación de socios" },
  readiness: { en: "readiness", es: "alistamiento" },
  support: { en: "support at home", es: "apoyo interno" },
  seizedKg: { en: "seizures", es: "incautaciones" },
};

/** Kinds of places in the chain. */
export const KIND_WORDS: Readonly<Record<string, Entry>> = {
  quantity: { en: "quantity", es: "cantidad" },
  mechanism: { en: "mechanism, each week", es: "mecanismo, cada semana" },
  balance: { en: "balance: gains and losses", es: "balance: ganancias y pérdidas" },
  world: { en: "given by the world", es: "dado por el mundo" },
  reference: { en: "reference state, solved backwards", es: "estado de referencia, resuelto hacia atrás" },
  policy: { en: "policy", es: "política" },
  parameter: { en: "parameter", es: "parámetro" },
  claim: { en: "claim", es: "afirmación" },
  event: { en: "event", es: "hecho" },
  series: { en: "series", es: "serie" },
};

/** How a ground weighs. */
export const WEIGHT_WORDS: Readonly<Record<string, Entry>> = {
  source: { en: "source", es: "fuente" },
  claim: { en: "claim", es: "afirmación" },
  elicited: { en: "judgement", es: "juicio" },
  assumption: { en: "assumption", es: "supuesto" },
};
