/** Words of the page that says why: what moves the answer, the worlds in which it holds, and the chain behind a number. */
import type { Entry } from "./words.ts";

export const WHY_WORDS = {
  title: { en: "Why", es: "Por qué" },
  waiting: { en: "Waiting for the first live runs …", es: "Esperando las primeras simulaciones …" },
  lookingUp: { en: "Looking up what this rests on …", es: "Buscando en qué se apoya …" },
  working: { en: "Working out …", es: "Calculando …" },
  policy: { en: "Policy", es: "Política" },
  commodity: { en: "Substance", es: "Sustancia" },
  quoted: { en: "", es: "Las descripciones de las cantidades se citan del modelo, en inglés." },

  drivers: { en: "What moves the answer", es: "Qué mueve la respuesta" },
  outcome: { en: "What is moved", es: "Qué se mueve" },
  driversTitle: { en: "What moves the difference in {outcome}", es: "Qué mueve la diferencia en {outcome}" },
  driversSentence: {
    en: "{policy} minus {comparison}, {unit} over the horizon: the mean at the two ends of each parameter. Filled bars stand above the noise; {stand} of the {all} do.",
    es: "{policy} menos {comparison}, {unit} en todo el horizonte: la media en los dos extremos de cada parámetro. Las barras llenas están sobre el ruido; lo están {stand} de los {all}.",
  },
  differenceIn: { en: "the difference in {outcome}", es: "la diferencia en {outcome}" },
  verdictShort: { en: "the verdict", es: "el veredicto" },
  verdictTitle: {
    en: "What moves the verdict: how many futures {are}",
    es: "Qué mueve el veredicto: cuántos futuros {are}",
  },
  verdictSentence: {
    en: "{policy} compared with {comparison}: how many of 100 futures {are} at the two ends of each parameter. Filled bars stand above the noise; {stand} of the {all} do.",
    es: "{policy} en comparación con {comparison}: cuántos de 100 futuros {are} en los dos extremos de cada parámetro. Las barras llenas están sobre el ruido; lo están {stand} de los {all}.",
  },
  uncertain: { en: "{vary} uncertain parameters", es: "{vary} parámetros inciertos" },
  uncertainAndGiven: {
    en: "{vary} uncertain parameters and {given} uncertain settings of policies",
    es: "{vary} parámetros inciertos y {given} ajustes inciertos de las políticas",
  },
  uncertainAndOne: {
    en: "{vary} uncertain parameters and one uncertain setting of a policy",
    es: "{vary} parámetros inciertos y un ajuste incierto de una política",
  },
  hingeShown: {
    en: "◆ marks the hinge of the headline: {hinge}. By its value, {low} to {high} of 100 futures {are}.",
    es: "◆ señala de qué depende el titular: {hinge}. Según su valor, de {low} a {high} de 100 futuros {are}.",
  },
  hingeElsewhere: {
    en: "The headline hinges on {hinge}: that is measured on the verdict, not on this difference. Choose “{verdict}” above to see it.",
    es: "El titular depende de: {hinge}. Eso se mide en el veredicto y no en esta diferencia. Elija «{verdict}» arriba para verlo.",
  },
  hingeUnseen: {
    en: "The headline hinges on {hinge}, told from the answer above; too few of these runs hold one of its forms to draw a bar for it.",
    es: "El titular depende de: {hinge}, según la respuesta de arriba; muy pocas de estas simulaciones tienen una de sus formas para dibujar su barra.",
  },
  hingeNone: {
    en: "The headline names no single belief on which it hinges.",
    es: "El titular no nombra ningún supuesto único del que dependa.",
  },
  driversNone: {
    en: "None of the {all} stands above the noise of {draws} simulated worlds: nothing can be named as what moves it. The bars show what looks largest, and all of it may be chance.",
    es: "Ninguno de los {all} está sobre el ruido de {draws} mundos simulados: nada puede señalarse como lo que la mueve. Las barras muestran lo que parece mayor, y todo puede ser azar.",
  },
  driversStill: {
    en: "It is {mean} {unit} in every simulated world: no uncertainty moves it.",
    es: "Es de {mean} {unit} en todos los mundos simulados: ninguna incertidumbre la mueve.",
  },
  verdictMean: {
    en: "{mean} of 100 futures {are}, counted over {draws} simulated worlds.",
    es: "{mean} de 100 futuros {are}, contados en {draws} mundos simulados.",
  },
  driversMean: {
    en: "Over the horizon it is {mean} {unit} on average and varies by {sd} {unit} (standard deviation) over {draws} simulated worlds.",
    es: "En todo el horizonte es de {mean} {unit} en promedio y varía en {sd} {unit} (desviación típica) en {draws} mundos simulados.",
  },
  driversChance: {
    en: "About {chance} parameters would look important by chance alone. Knowing all of them foretells {explained} of the differences between simulated worlds that were kept aside.",
    es: "Unos {chance} parámetros parecerían importantes solo por azar. Conocerlos todos predice {explained} de las diferencias entre mundos simulados que se dejaron aparte.",
  },
  driversLuck: {
    en: "Of the variance of this difference from one future to another, {share} ({low} to {high}) is luck; the rest is what we do not know.",
    es: "De la varianza de esta diferencia de un futuro a otro, el {share} (entre {low} y {high}) es azar; el resto es lo que no sabemos.",
  },
  verdictLuck: {
    en: "Of the variance in whether a single future is one of those that {are}, {share} ({low} to {high}) is luck; the rest is what we do not know. The brief’s share of luck is of another question: by how much inflow changes.",
    es: "De la varianza de si un futuro es de los que {are}, el {share} (entre {low} y {high}) es azar; el resto es lo que no sabemos. La parte de azar del informe es de otra pregunta: cuánto cambia la entrada.",
  },
  driversFew: {
    en: "{draws} simulated worlds so far: what moves the answer is told from {fewest} or more.",
    es: "{draws} mundos simulados hasta ahora: lo que mueve la respuesta se dice a partir de {fewest}.",
  },

  worlds: { en: "The worlds in which it passes and fails", es: "Los mundos en que pasa y en que falla" },
  fate: { en: "Futures that", es: "Futuros que" },
  fateCount: { en: "{are}: {count} of 100", es: "{are}: {count} de 100" },
  shareSoFar: {
    en: "{count} of 100 simulated futures {are}, compared with {comparison} (counted over the {futures} that the live model has so far; the answer above is of {shown}).",
    es: "{count} de 100 futuros simulados {are}, en comparación con {comparison} (contados en los {futures} que el modelo en vivo tiene hasta ahora; la respuesta de arriba es de {shown}).",
  },
  share: {
    en: "{count} of 100 simulated futures {are}, compared with {comparison} (counted over all {futures}).",
    es: "{count} de 100 futuros simulados {are}, en comparación con {comparison} (contados en todos: {futures}).",
  },
  chosen: {
    en: "These are shown first because their share is nearest one half: they split the answer most.",
    es: "Se muestran primero porque su parte es la más cercana a la mitad: son los que más dividen la respuesta.",
  },
  box: {
    en: "Where {conditions}: {density} of 100 futures {are} ({low} to {high}), against {base} of 100 in that same half as a whole. {coverage} of 100 of those futures lie there.",
    es: "Donde {conditions}: {density} de 100 futuros {are} ({low} a {high}), frente a {base} de 100 en el total de esa misma mitad. Allí están {coverage} de 100 de esos futuros.",
  },
  secondBox: {
    en: "Outside those first conditions, where {conditions}: {density} of 100 futures {are} ({low} to {high}). {coverage} of 100 of those left lie there.",
    es: "Fuera de esas primeras condiciones, donde {conditions}: {density} de 100 futuros {are} (entre {low} y {high}). Allí están {coverage} de 100 de los restantes.",
  },
  firm: {
    en: "These counts are of the half of the simulated worlds ({held}) that the search in the other half ({searched}) did not see, so they differ a little from the count over all. Each condition is found again in at least {again} of random halves.",
    es: "Estas cuentas son de la mitad de los mundos simulados ({held}) que la búsqueda en la otra mitad ({searched}) no vio, por eso difieren un poco de la cuenta de todos. Cada condición se halla de nuevo en al menos el {again} de las mitades al azar.",
  },
  noFirm: {
    en: "No three conditions hold firmly: no small set of beliefs tells these futures from the others.",
    es: "Ninguna terna de condiciones se sostiene: ningún conjunto pequeño de supuestos distingue estos futuros de los demás.",
  },
  lookedAt: { en: "What was looked at", es: "Qué se examinó" },
  noBetter: {
    en: "Such futures are hardly more common there than anywhere: this is no finding.",
    es: "Esos futuros apenas son más comunes allí que en otra parte: esto no es un hallazgo.",
  },
  and: { en: " and ", es: " y " },
  or: { en: " or ", es: " o " },
  atLeast: { en: "“{is}” is at least {low}", es: "«{is}» es al menos {low}" },
  atMost: { en: "“{is}” is at most {high}", es: "«{is}» es como máximo {high}" },
  within: { en: "“{is}” is {low} to {high}", es: "«{is}» está entre {low} y {high}" },
  among: { en: "“{is}” is {forms}", es: "«{is}» es {forms}" },
  boxTitle: { en: "Where the futures lie that {are}", es: "Dónde están los futuros que {are}" },
  boxSentence: {
    en: "Every dot is one simulated world; the rectangle is the box, found on half of them. A condition goes with a fate in the model under these beliefs; it is no cause in the world.",
    es: "Cada punto es un mundo simulado; el rectángulo es la caja, hallada en la mitad de ellos. Una condición acompaña a un destino en el modelo con estos supuestos; no es una causa en el mundo.",
  },
  "end.most boxes": {
    en: "{most} boxes are sought at most.",
    es: "Se buscan {most} cajas como máximo.",
  },
  "end.few draws": {
    en: "Too few futures to search: {left} simulated worlds are left, half of all only count, and fewer than {fewest} are not enough.",
    es: "Muy pocos futuros para buscar: quedan {left} mundos simulados, la mitad de todos solo cuenta y menos de {fewest} no bastan.",
  },
  "end.nothing to part": {
    en: "There is nothing to tell apart: in {cases} of the {draws} simulated worlds searched futures do so.",
    es: "No hay qué distinguir: en {cases} de los {draws} mundos simulados buscados los futuros lo hacen.",
  },
  "end.no parameter": {
    en: "No condition stands: no parameter tells these futures from the others above the noise of {draws} simulated worlds.",
    es: "No se sostiene ninguna condición: ningún parámetro distingue estos futuros de los demás sobre el ruido de {draws} mundos simulados.",
  },
  "end.no firm box": {
    en: "No set of conditions, or no further one, is found again in at least {least} of random halves of the {draws} simulated worlds searched.",
    es: "Ningún conjunto de condiciones, o ninguno más, se halla de nuevo en el {least} o más de las mitades al azar de los {draws} mundos simulados buscados.",
  },
  noSecond: {
    en: "Beyond that box none stands.",
    es: "Más allá de esa caja ninguna se sostiene.",
  },
  openOf: { en: "Open one of the futures that {are}:", es: "Abrir uno de los futuros que {are}:" },
  openOther: { en: "Or one of the others:", es: "O uno de los demás:" },
  openDraw: { en: "world {draw}", es: "mundo {draw}" },
  opened: { en: "Simulated world {draw} of {draws}", es: "Mundo simulado {draw} de {draws}" },
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
    en: "What is particular in it: {n} of the {vary} numbers that vary, those of the box first, then the most unusual.",
    es: "Lo particular en él: {n} de los {vary} números que varían, primero los de la caja y luego los más inusuales.",
  },
  parameter: { en: "parameter", es: "parámetro" },
  value: { en: "value", es: "valor" },
  rank: { en: "lower in so many of 100 simulated worlds", es: "menor en tantos de 100 mundos simulados" },
  command: { en: "The same on the command line:", es: "Lo mismo en la línea de comandos:" },
  study: {
    en: "{file} is the study file of this scenario: take it away from the foot of the page.",
    es: "{file} es el archivo del estudio de este escenario: descárguelo desde el pie de la página.",
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
  openSource: { en: "open", es: "abrir" },
  checkedMark: { en: "figure checked: {verified}", es: "cifra comprobada: {verified}" },
  nothingBehind: { en: "Nothing stands behind it: it is given.", es: "No hay nada detrás: viene dado." },
  explainLine: {
    en: "The whole chain can also be written out with the command",
    es: "La cadena entera también se escribe con la orden",
  },
  number: { en: "Where this number comes from", es: "De dónde sale este número" },
  eightOfTen: { en: "{low} to {high} in 8 of 10 futures", es: "{low} a {high} en 8 de 10 futuros" },
  noBenefit: {
    en: "no number: what it is divided by is not distinguishable from zero",
    es: "sin número: aquello entre lo que se divide no se distingue de cero",
  },
  noValue: {
    en: "The answer on view holds no single value for it.",
    es: "La respuesta a la vista no contiene un valor único.",
  },
  ofRun: { en: "Run {run}, {futures} futures.", es: "Ejecución {run}, {futures} futuros." },
  differenceOf: {
    en: "Difference in {outcome} over the horizon: {policy} compared with {comparison}.",
    es: "Diferencia en {outcome} en todo el horizonte: {policy} en comparación con {comparison}.",
  },
  levelOf: { en: "{outcome} over the horizon: {policy}.", es: "{outcome} en todo el horizonte: {policy}." },
  lastWeekOf: { en: "{outcome} in the last week: {policy}.", es: "{outcome} en la última semana: {policy}." },
  verdictOf: {
    en: "How many of 100 futures fall in each class: {policy} compared with {comparison}, {commodity}.",
    es: "Cuántos de 100 futuros caen en cada clase: {policy} en comparación con {comparison}, {commodity}.",
  },
  inputsMeasured: { en: "What moves it most in these runs", es: "Lo que más lo mueve en estas simulaciones" },
  inputsNoise: {
    en: "Nothing stands above the noise in these runs; the largest of what may be chance",
    es: "Nada está sobre el ruido en estas simulaciones; lo mayor de lo que puede ser azar",
  },
  inputsNearest: { en: "The inputs nearest to it in the model", es: "Lo que está más cerca de él en el modelo" },
  endsOf: {
    en: "on average {low} where it is “{lowAt}”, {high} where “{highAt}”",
    es: "en promedio {low} donde es «{lowAt}», {high} donde «{highAt}»",
  },
  restsOn: { en: "What it rests on", es: "En qué se apoya" },
  believed: {
    en: "we take {low} to {high}, in the middle {middle}",
    es: "tomamos de {low} a {high}, en el medio {middle}",
  },
  believedOne: { en: "we take {value}", es: "tomamos {value}" },
  believedForms: { en: "rival forms: {forms}", es: "formas rivales: {forms}" },
  moreGrounds: { en: "all that it rests on", es: "todo en lo que se apoya" },
  published: { en: "published {date}", es: "publicado {date}" },

  noFentanyl: { en: "This world has no fentanyl.", es: "Este mundo no tiene fentanilo." },
} as const satisfies Readonly<Record<string, Entry>>;
