/** Words of the page Learn: the lesson, its worksheet, the notes for teachers and the glossary. */
import type { Entry } from "./words.ts";

export const LEARN_WORDS = {
  lesson: { en: "Lesson", es: "Lección" },
  worksheet: { en: "Worksheet", es: "Hoja de trabajo" },
  teacher: { en: "Teacher notes", es: "Notas docentes" },
  glossary: { en: "Glossary", es: "Glosario" },
  projector: { en: "Projector view", es: "Vista de proyector" },
  lead: {
    en: "Twenty minutes, nine steps. First you predict, then you see. No accounts, no scores; nothing that you write leaves this machine.",
    es: "Veinte minutos, nueve pasos. Primero se predice, luego se ve. Sin cuentas ni notas; nada de lo que escriba sale de este equipo.",
  },
  note: {
    en: "This lesson gives numbers of people killed and of overdose deaths. You may step out. {help}",
    es: "Esta lección da cifras de personas muertas y de muertes por sobredosis. Puede salir. {help}",
  },
  helpOwn: {
    en: "Help, in the words of this class link: {text}",
    es: "Ayuda, en palabras de este enlace de clase: {text}",
  },
  helpSource: { en: "Source of the number: {title}", es: "Fuente del número: {title}" },
  helpTitle: { en: "Help line for your class", es: "Línea de ayuda para su clase" },
  helpIs: {
    en: "It stands in the note before the first number, on the worksheet, and in the links above.",
    es: "Aparece en la nota antes de la primera cifra, en la hoja de trabajo y en los enlaces de arriba.",
  },
  helpCountry: { en: "Country", es: "País" },
  helpOther: { en: "another, in your own words", es: "otra, con sus palabras" },
  helpText: { en: "Line, number, hours", es: "Línea, número, horario" },
  helpUse: { en: "Use this line", es: "Usar esta línea" },
  linksTitle: { en: "Links that start every student alike", es: "Enlaces que igualan el punto de partida" },
  linksAre: {
    en: "Each opens a step at its own settings, from a web address or from the folder on a stick. What a student had set is held and comes back at the end, or by undo.",
    es: "Cada uno abre un paso con sus propios ajustes, desde una dirección web o desde la carpeta en una memoria. Lo que un alumno tenía fijado se guarda y vuelve al final, o al deshacer.",
  },
  linkShipped: { en: "as shipped", es: "ajustes incluidos" },
  linkSurge: { en: "force at sea at surge", es: "fuerza en el mar al máximo" },
  held: {
    en: "The lesson sets the levers of each step. Your own settings ({n} changed) are held.",
    es: "La lección fija los controles de cada paso. Sus ajustes ({n} cambios) se guardan.",
  },
  giveBack: { en: "Back to my own settings", es: "Volver a mis ajustes" },
  end: { en: "End the lesson", es: "Terminar la lección" },
  startAgain: { en: "Back to where this step starts", es: "Volver al inicio de este paso" },
  begin: { en: "Begin at the shipped settings", es: "Empezar con los ajustes iniciales" },
  waiting: { en: "The model is still starting.", es: "El modelo se está iniciando." },
  steps: { en: "Steps", es: "Pasos" },
  minutes: { en: "minutes {from}–{to}", es: "minutos {from}–{to}" },
  next: { en: "Next", es: "Siguiente" },
  previous: { en: "Back", es: "Atrás" },
  lock: { en: "Lock my prediction", es: "Fijar mi predicción" },
  locked: { en: "Your prediction: {value}", es: "Su predicción: {value}" },
  lockFirst: {
    en: "Lock a prediction first; then the answer opens.",
    es: "Fije primero una predicción; luego se abre la respuesta.",
  },
  unlock: { en: "Teacher: open without a prediction", es: "Docente: abrir sin predicción" },
  write: { en: "Write here or on the worksheet", es: "Escriba aquí o en la hoja" },
  ofHundred: { en: "{n} of 100", es: "{n} de 100" },
  t1: { en: "The question", es: "La pregunta" },
  b1: {
    en: "No answer yet. First: what would count as working? Write one criterion that could fail.",
    es: "Todavía sin respuesta. Primero: ¿qué demostraría que funciona? Escriba un criterio que pueda no cumplirse.",
  },
  t2: { en: "Predict", es: "Predecir" },
  b2: {
    en: "Each dot is one simulated future with the campaign, set beside the same future with {comparison}. In how many of 100 does {cocaine} inflow fall by {x} or more, for {y} weeks in a row?",
    es: "Cada punto es un futuro simulado con la campaña, junto al mismo futuro en {comparison}. ¿En cuántos de 100 baja la entrada de {cocaine} un {x} o más durante {y} semanas seguidas?",
  },
  dots: { en: "Futures in which inflow falls", es: "Futuros en que baja la entrada" },
  t3: { en: "See, and read one dot", es: "Ver y leer un punto" },
  b3: {
    en: "You said {mine}; in the model inflow falls so far in {n} of 100. One dot is one whole future: not a vote, and not a chance that somebody measured.",
    es: "Usted dijo {mine}; en el modelo la entrada baja tanto en {n} de 100. Un punto es un futuro entero: no es un voto ni una probabilidad medida.",
  },
  b3none: {
    en: "In the model inflow falls so far in {n} of 100. One dot is one whole future: not a vote, and not a chance that somebody measured.",
    es: "En el modelo la entrada baja tanto en {n} de 100. Un punto es un futuro entero: no es un voto ni una probabilidad medida.",
  },
  w3: {
    en: "Write what one dot, one band and one line mean.",
    es: "Escriba qué significan un punto, una banda y una línea.",
  },
  t4: { en: "Predict, then pull", es: "Predecir y mover" },
  b4: {
    en: "Set the lever Force at sea to its highest named band, surge. What will inflow of cocaine do, against {comparison}?",
    es: "Lleve el control Fuerza en el mar a su nivel más alto, refuerzo máximo. ¿Qué hará la entrada de cocaína frente a {comparison}?",
  },
  falls: { en: "It falls", es: "Baja" },
  moves: { en: "It moves elsewhere", es: "Se desplaza" },
  same: { en: "About the same", es: "Más o menos igual" },
  pull: { en: "Set force at sea to surge", es: "Llevar la fuerza en el mar al máximo" },
  pulled: {
    en: "Before: inflow falls by {x} or more in {before} of 100. With the surge: {after} of 100.",
    es: "Antes: la entrada baja un {x} o más en {before} de 100. Con el refuerzo máximo: {after} de 100.",
  },
  pulling: { en: "The model is running with the surge.", es: "El modelo está corriendo con el refuerzo máximo." },
  replay: { en: "Replay last change", es: "Repetir el último cambio" },
  w4: { en: "Name a corridor that grew.", es: "Nombre un corredor que creció." },
  t5: { en: "Fentanyl, same lever", es: "Fentanilo, el mismo control" },
  b5: {
    en: "Force at sea is at surge. Now look at fentanyl.",
    es: "La fuerza en el mar está al máximo. Mire ahora el fentanilo.",
  },
  moved5: {
    en: "Inflow of fentanyl falls by {x} or more in {n} of 100 futures.",
    es: "La entrada de fentanilo baja un {x} o más en {n} de 100 futuros.",
  },
  w5: { en: "Explain in one sentence why it hardly moves.", es: "Explique en una frase por qué apenas se mueve." },
  t6: { en: "The trap", es: "La trampa" },
  b6: {
    en: "✚ Deaths with synthetic opioids fell after the first strike, on {date}. Did it work? Decide before you open the rest.",
    es: "✚ Las muertes por opioides sintéticos bajaron tras el primer ataque, el {date}. ¿Funcionó? Decida antes de abrir el resto.",
  },
  yes: { en: "It worked", es: "Funcionó" },
  no: { en: "It does not follow", es: "No se sigue" },
  unsure: { en: "I cannot tell", es: "No puedo saberlo" },
  trapTitle: { en: "✚ Overdose deaths with synthetic opioids", es: "✚ Muertes por sobredosis con opioides sintéticos" },
  trapSentence: {
    en: "Deaths in the 12 months ending with each date, provisional: {last} to {lastDate}.",
    es: "Muertes en los 12 meses hasta cada fecha, provisionales: {last} hasta {lastDate}.",
  },
  trapReveal: {
    en: "The 12 months ending {peakDate} have the most: {peak}. By {beforeDate}, before the first strike, the count was {before}, {share} less. A fall that began earlier needs another cause; the argument lacked the time before, and a comparison.",
    es: "El máximo está en los 12 meses hasta {peakDate}: {peak}. Hasta {beforeDate}, antes del primer ataque, eran {before}, un {share} menos. Una baja que empezó antes tiene otra causa; al argumento le faltaba el tiempo anterior y una comparación.",
  },
  firstStrike: { en: "first strike", es: "primer ataque" },
  highest: { en: "highest", es: "máximo" },
  window: { en: "12 months ending", es: "12 meses hasta" },
  deaths: { en: "Deaths", es: "Muertes" },
  w6: { en: "Write what was missing from the argument.", es: "Escriba qué le faltaba al argumento." },
  t7: { en: "Pairs: who flips the answer?", es: "En parejas: ¿quién cambia la respuesta?" },
  b7: {
    en: "One of you changes only what we choose, the other only what we believe. Who gets another answer with the fewest moves? Look at the badge of each belief: ● measured, ◐ derived, ○ judgement.",
    es: "Uno cambia solo lo que elegimos; el otro, solo lo que suponemos. ¿Quién llega a otra respuesta con menos movimientos? Mire la marca de cada supuesto: ● medido, ◐ derivado, ○ a criterio.",
  },
  w7: { en: "Write your moves. Are they credible?", es: "Escriba sus movimientos. ¿Son creíbles?" },
  t8: { en: "What counts?", es: "¿Qué cuenta?" },
  b8: {
    en: "The world stays as it is; change only whose deaths count, or the definition of cost.",
    es: "El mundo queda igual; cambie solo qué muertes se cuentan o la definición de costo.",
  },
  counting: { en: "Count people killed by the campaign", es: "Contar a las personas muertas por la campaña" },
  notCounting: { en: "Do not count them", es: "No contarlas" },
  costBy: { en: "Cost: {definition}", es: "Costo: {definition}" },
  w8: { en: "What changed: a fact or a value?", es: "¿Qué cambió: un hecho o un valor?" },
  fact: { en: "A fact", es: "Un hecho" },
  value: { en: "A value", es: "Un valor" },
  w8answer: {
    en: "A value: every simulated future is the same as before; only what is counted differs.",
    es: "Un valor: cada futuro simulado es el mismo de antes; solo cambia lo que se cuenta.",
  },
  t9: { en: "Exit", es: "Salida" },
  b9: {
    en: "What data, by when, would change your mind? One line.",
    es: "¿Qué datos, y para cuándo, le harían cambiar de opinión? Una línea.",
  },
  toWhen: { en: "When could data tell?", es: "¿Cuándo podrían decirlo los datos?" },
  sheetTitle: {
    en: "Does the campaign reduce the inflow? Worksheet",
    es: "¿Reduce la campaña la entrada? Hoja de trabajo",
  },
  print: { en: "Print", es: "Imprimir" },
  name: { en: "Name or initials (optional)", es: "Nombre o iniciales (opcional)" },
  sheet2: {
    en: "Mark your dots: in how many of 100 futures does cocaine inflow fall?",
    es: "Marque sus puntos: ¿en cuántos de 100 futuros baja la entrada de cocaína?",
  },
  sheet4: { en: "Circle: falls · moves · same", es: "Encierre: baja · se desplaza · igual" },
  teacherLead: {
    en: "One laptop with the folder (it works from disk), phones optional, the worksheet printed. Expected answers are bands of the run on view, {run}, since another set of futures moves them a little.",
    es: "Una computadora portátil con la carpeta (funciona desde el disco), teléfonos opcionales, la hoja impresa. Las respuestas esperadas son márgenes de la ejecución a la vista, {run}, pues otro conjunto de futuros las mueve un poco.",
  },
  expected: { en: "Expected answers", es: "Respuestas esperadas" },
  own: {
    en: "The settings on view are not the shipped ones: {n} changes. Set them back before class.",
    es: "Los ajustes a la vista no son los incluidos: {n} cambios. Devuélvalos antes de la clase.",
  },
  e2: {
    en: "Step 2, cocaine falls: {low} to {high} of 100.",
    es: "Paso 2, la cocaína baja: de {low} a {high} de 100.",
  },
  e3: { en: "Step 3, the answer: {sentence}", es: "Paso 3, la respuesta: {sentence}" },
  e4: {
    en: "Step 4: mostly “moves” or “same”; corridors that lose boats pass cargo to others. Run the surge before class and note the new count.",
    es: "Paso 4: sobre todo «se desplaza» o «igual»; los corredores que pierden lanchas pasan carga a otros. Haga la prueba antes de la clase y anote la nueva cuenta.",
  },
  e5: {
    en: "Step 5, fentanyl falls: {low} to {high} of 100. It enters mostly by land ports.",
    es: "Paso 5, el fentanilo baja: de {low} a {high} de 100. Entra sobre todo por puertos terrestres.",
  },
  e6: {
    en: "Step 6: “it does not follow”; the time before, and a comparison, were missing.",
    es: "Paso 6: «no se sigue»; faltaban el tiempo anterior y una comparación.",
  },
  e8: {
    en: "Step 8, a value. Counting people killed: {with}; not counting them: {without}.",
    es: "Paso 8, un valor. Contando a las personas muertas: {with}; sin contarlas: {without}.",
  },
  misreadings: { en: "Frequent misreadings", es: "Errores de lectura frecuentes" },
  m1: {
    en: "Dots are not votes, and not a measured chance.",
    es: "Los puntos no son votos ni una probabilidad medida.",
  },
  m2: { en: "A wide band is not ignorance of everything.", es: "Una banda ancha no es ignorancia de todo." },
  m3: { en: "No change on the screen can be a finding.", es: "Que nada cambie en la pantalla puede ser un hallazgo." },
  extension: { en: "For 45 minutes", es: "Para 45 minutos" },
  extensionIs: {
    en: "Each pair takes one claim and writes a check: who said it, when, what the record shows, which denominator differs.",
    es: "Cada pareja toma una afirmación y escribe una verificación: quién lo dijo, cuándo, qué muestra el registro, qué denominador difiere.",
  },
  claims: { en: "Claims", es: "Afirmaciones" },
  neverAsk: {
    en: "Students are not asked to defend strikes or to propose targets.",
    es: "No se pide a los alumnos que defiendan ataques ni que propongan blancos.",
  },
} as const satisfies Readonly<Record<string, Entry>>;

export const GLOSSARY: readonly { readonly word: Entry; readonly is: Entry }[] = [
  {
    word: { en: "Inflow", es: "Entrada" },
    is: {
      en: "Pure kilograms of a drug that pass the border and reach the market in a week.",
      es: "Kilos puros de una droga que pasan la frontera y llegan al mercado en una semana.",
    },
  },
  {
    word: { en: "Seizure", es: "Incautación" },
    is: {
      en: "Cargo that an agency takes. It grows with effort and with flow, and alone it says nothing of inflow.",
      es: "Carga que toma un organismo. Crece con el esfuerzo y con el flujo; por sí sola nada dice de la entrada.",
    },
  },
  {
    word: { en: "Interdiction", es: "Interdicción" },
    is: {
      en: "The activity of finding and stopping cargo on its way.",
      es: "La actividad de hallar y detener la carga en su camino.",
    },
  },
  {
    word: { en: "No campaign", es: "Sin campaña" },
    is: {
      en: "Law-enforcement interdiction going on as before the campaign; not the absence of enforcement.",
      es: "La interdicción policial anterior a la campaña; no la ausencia de control.",
    },
  },
  {
    word: { en: "Simulated future", es: "Futuro simulado" },
    is: {
      en: "One run of the model in one simulated world, that is, one set of values of what we do not know, with one history of luck, with and without the campaign.",
      es: "Una ejecución del modelo en un mundo simulado, es decir, con unos valores de lo que no sabemos, y con una historia de azar, con y sin la campaña.",
    },
  },
  {
    word: { en: "Band", es: "Banda" },
    is: {
      en: "The span that holds half, or 8 in 10, of the futures in each week.",
      es: "El intervalo que contiene la mitad, u 8 de cada 10, de los futuros en cada semana.",
    },
  },
  {
    word: { en: "Lever, belief, criterion", es: "Control, supuesto, criterio" },
    is: {
      en: "What we choose, what we believe without being sure, and what we count as success.",
      es: "Lo que elegimos, lo que suponemos sin certeza y lo que contamos como éxito.",
    },
  },
  {
    word: { en: "Displacement", es: "Desplazamiento" },
    is: {
      en: "Cargo that takes another way, or comes from another place, when one becomes dangerous.",
      es: "Carga que toma otro camino, o viene de otro lugar, cuando uno se vuelve peligroso.",
    },
  },
  {
    word: { en: "Corridor", es: "Corredor" },
    is: {
      en: "A broad way between regions, by sea, air or land; never the track of a vessel.",
      es: "Una vía amplia entre regiones, por mar, aire o tierra; nunca la ruta de una embarcación.",
    },
  },
  {
    word: { en: "Backtest", es: "Prueba retrospectiva" },
    is: {
      en: "A case of the past predicted from what was known then, and scored.",
      es: "Un caso del pasado predicho con lo que se sabía entonces, y puntuado.",
    },
  },
  {
    word: { en: "Assumption ○", es: "Supuesto ○" },
    is: {
      en: "A number without a source, chosen with a reason and a range, and shown as such.",
      es: "Un número sin fuente, elegido con una razón y un margen, y mostrado como tal.",
    },
  },
];
