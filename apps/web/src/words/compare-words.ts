/** Words of the page that sets policies side by side. */
import type { Entry } from "./words.ts";

export const COMPARE_WORDS = {
  title: { en: "Compare", es: "Comparar" },
  lead: {
    en: "Each policy beside {comparison}, in the same simulated worlds and with the same luck: {futures} paired futures of each.",
    es: "Cada política comparada con {comparison}, en los mismos mundos simulados y con el mismo azar: {futures} futuros emparejados de cada una.",
  },
  terms: { en: "Simulated worlds, paired futures:", es: "Mundos simulados, futuros emparejados:" },
  "is.cost.ships": {
    en: "of a force, only its ships; a policy without a force (treatment, inspections) costs the same in all three rows",
    es: "de una fuerza, solo sus buques; una política sin fuerza (tratamiento, inspecciones) cuesta lo mismo en las tres filas",
  },
  "is.cost.incremental": {
    en: "of a force, only what was not budgeted already",
    es: "de una fuerza, solo lo que no estaba ya presupuestado",
  },
  waiting: {
    en: "The model runs here: {done} of {first} futures of each policy are there; the table comes with them.",
    es: "El modelo corre aquí: hay {done} de {first} futuros de cada política; con ellos llega la tabla.",
  },
  further: {
    en: "Leads and regret are counted from single futures, which this page runs itself: {done} of {aim} of each policy so far, told first at {first}.",
    es: "Ventajas y arrepentimiento se cuentan sobre futuros individuales, que esta página simula: van {done} de {aim} por política; se dicen desde {first}.",
  },
  counting: {
    en: "Leads and regret are counted from single futures, which this page runs itself: {done} of each policy are there and are being counted.",
    es: "Ventajas y arrepentimiento se cuentan sobre futuros individuales, que esta página simula: hay {done} por política y se están contando.",
  },
  fewer: {
    en: "What follows is counted over the {futures} futures that this page has run so far; the table above holds {all}.",
    es: "Lo que sigue se cuenta sobre los {futures} futuros que esta página ha simulado; la tabla de arriba tiene {all}.",
  },
  groupAnswer: { en: "The answer", es: "La respuesta" },
  answerFor: { en: "Answer for {commodity}", es: "Respuesta para {commodity}" },
  ofHundred: { en: "{count} of 100", es: "{count} de 100" },
  dividesInto: { en: "of 100 futures: {list}", es: "de cada 100 futuros: {list}" },
  isComparison: { en: "all others are held against it", es: "las demás se miden frente a ella" },
  harmThrough: {
    en: "Harm comes through {group} ({span}){although}{without}.",
    es: "El daño viene de {group} ({span}){although}{without}.",
  },
  although: {
    en: ", although overdose deaths fall ({span}): groups are never netted",
    es: ", aunque las muertes por sobredosis bajan ({span}): los grupos nunca se compensan",
  },
  withoutKilled: {
    en: "; not counting those the campaign kills, harmful in {count} of 100",
    es: "; sin contar a quienes mata la campaña, perjudica en {count} de 100",
  },
  harmByInflow: {
    en: "Harmful because {commodity} inflow rises by {fall} or more.",
    es: "Perjudica porque la entrada de {commodity} sube un {fall} o más.",
  },
  noEffectIs: {
    en: "“No effect” is about {commodity} inflow, which changes by less than {fall}{same}.",
    es: "«Sin efecto» se refiere a la entrada de {commodity}, que varía menos del {fall}{same}.",
  },
  allTheSame: {
    en: "; overdose deaths fall all the same ({span})",
    es: "; aun así, las muertes por sobredosis bajan ({span})",
  },
  givesWay: { en: "What most often gives way: {parts}.", es: "Suele ceder: {parts}." },
  nothing: {
    en: "Choose a second policy to compare. Suggested: {policy}.",
    es: "Elija otra política para comparar. Sugerida: {policy}.",
  },
  add: { en: "Add a policy", es: "Añadir una política" },
  choose: { en: "Choose …", es: "Elija …" },
  addNamed: { en: "Add {policy}", es: "Añadir {policy}" },
  remove: { en: "Remove {policy}", es: "Quitar {policy}" },
  most: { en: "Three are compared at most; remove one first.", es: "Se comparan tres como máximo; quite una primero." },
  mix: { en: "Two policies together", es: "Dos políticas juntas" },
  mixFirst: { en: "First policy of the mix", es: "Primera política de la mezcla" },
  mixSecond: { en: "Second policy of the mix", es: "Segunda política de la mezcla" },
  mixAdd: { en: "Add the two together", es: "Añadir las dos juntas" },
  mixNote: {
    en: "Both are in force at once; where both set the same thing, the second goes over the first.",
    es: "Ambas rigen a la vez; donde las dos fijan lo mismo, la segunda prevalece.",
  },
  order: { en: "Order of policies", es: "Orden de las políticas" },
  asChosen: { en: "as chosen", es: "como se eligieron" },
  byOutcome: { en: "by {outcome}, best first", es: "por {outcome}, la mejor primero" },
  sorted: { en: "policies in this order", es: "políticas en este orden" },
  ofReader: { en: "the policy that is judged", es: "la política que se juzga" },
  ofComparison: { en: "comparison", es: "comparación" },
  ofComparisonLevel: { en: "comparison, its own level", es: "comparación, su propio nivel" },
  levels: { en: "Outcomes", es: "Resultados" },
  difference: { en: "Difference from {comparison}", es: "Diferencia respecto de {comparison}" },
  view: { en: "What is shown", es: "Qué se muestra" },
  outcome: { en: "outcome", es: "resultado" },
  gridCaption: {
    en: "Middle future, and beside it where 8 in 10 futures lie; the thick part of a bar is half of them. Bars of a row share one scale, which need not start at zero: ⌇ marks where it does not. Lower is better where nothing else is said.",
    es: "El futuro medio y, al lado, dónde están 8 de cada 10 futuros; la parte gruesa de la barra es la mitad. Las barras de una fila comparten escala, que puede no empezar en cero: ⌇ lo marca. Menos es mejor donde no se diga otra cosa.",
  },
  gridDifference: {
    en: "Policy minus {comparison}, future by future: the middle, and where 8 in 10 futures lie. The upright line is {comparison} itself, whose own level stands in its column. Each number leads to where it comes from.",
    es: "Cada política menos {comparison}, futuro a futuro: el medio y dónde están 8 de cada 10 futuros. La línea vertical es {comparison}, cuyo propio nivel está en su columna. Cada número lleva a su origen.",
  },
  scale: { en: "scale {low} to {high}", es: "escala {low} a {high}" },
  scaleCut: { en: "⌇ scale {low} to {high}, not from zero", es: "⌇ escala {low} a {high}, no desde cero" },
  same: { en: "the same in 8 of 10 futures", es: "sin variación en 8 de cada 10 futuros" },
  span: { en: "{low} to {high}", es: "{low} a {high}" },
  notReported: { en: "not modelled", es: "sin modelar" },
  moreIsBetter: { en: "higher is better", es: "más es mejor" },
  aboveStart: {
    en: "more (+) or fewer (−) than at the pace of the start",
    es: "más (+) o menos (−) que al ritmo del inicio",
  },
  judgement: { en: "○ judgement", es: "○ a criterio" },
  picture: { en: "The same as one picture, to download", es: "Lo mismo en una imagen, para descargar" },
  pictureTitle: { en: "Every policy against {comparison}", es: "Cada política frente a {comparison}" },
  pictureSentence: {
    en: "Intervals hold 8 in 10 paired futures; {policy} changes cocaine inflow by {span}.",
    es: "Los intervalos contienen 8 de cada 10 futuros emparejados; con {policy}, la entrada de cocaína varía {span}.",
  },
  groupCost: { en: "Cost above as before, whole horizon", es: "Costo sobre lo anterior, todo el horizonte" },
  groupInflow: { en: "Inflow, tonnes a year, pure", es: "Entrada, toneladas puras al año" },
  groupInflowChange: {
    en: "Inflow, change over the horizon (of the comparison: tonnes a year, pure)",
    es: "Entrada, cambio en el horizonte (de la comparación: toneladas puras al año)",
  },
  groupDeaths: { en: "✚ Deaths, whole horizon", es: "✚ Muertes, todo el horizonte" },
  groupDeathsChange: {
    en: "✚ Additional deaths, whole horizon (of the comparison: all)",
    es: "✚ Muertes adicionales, todo el horizonte (de la comparación: todas)",
  },
  groupIndex: { en: "What has to hold, lowest quarter", es: "Lo que debe sostenerse, peor trimestre" },
  wins: { en: "Where each wins, and where it loses", es: "En qué gana cada una y en qué pierde" },
  bestOn: { en: "The best of those shown on {list}.", es: "La mejor de las mostradas en {list}." },
  bestOnNothing: {
    en: "Of those shown it is the best on no outcome: none is ahead of every other policy in 8 of 10 futures.",
    es: "Entre las mostradas no es la mejor en ningún resultado: en ninguno supera a todas las demás en 8 de 10 futuros.",
  },
  leadItem: {
    en: "{outcome} ({span} compared with the next best, {policy})",
    es: "{outcome} ({span} frente a la siguiente, {policy})",
  },
  betterOn: {
    en: "Compared with {comparison}, better: {list}.",
    es: "En comparación con {comparison}, mejor: {list}.",
  },
  worseOn: { en: "Compared with {comparison}, worse: {list}.", es: "En comparación con {comparison}, peor: {list}." },
  aheadOnNothing: {
    en: "Compared with {comparison}, it makes nothing better in 8 of 10 futures.",
    es: "En comparación con {comparison}, no mejora nada en 8 de 10 futuros.",
  },
  item: { en: "{outcome} ({span})", es: "{outcome} ({span})" },
  winsNote: {
    en: "Said only where 8 in 10 futures lie on the same side of zero. This is a test of claims, not a recommendation.",
    es: "Solo se afirma cuando 8 de cada 10 futuros quedan del mismo lado del cero. Es una prueba de afirmaciones, no una recomendación.",
  },
  winsByInflow: {
    en: "Lowest {commodity} inflow of these: {list}.",
    es: "La menor entrada de {commodity} entre estas: {list}.",
  },
  winsShare: { en: "{policy}, in {count} of 100 simulated worlds", es: "{policy}, en {count} de 100 mundos simulados" },
  regret: { en: "Regret", es: "Arrepentimiento" },
  regretIs: {
    en: "Regret is what is lost, in one simulated world, by having this policy instead of the best of those shown: nobody has to agree how likely that world is.",
    es: "El arrepentimiento es lo que se pierde, en un mundo simulado, por tener esta política y no la mejor de las mostradas: no hace falta acordar cuán probable es ese mundo.",
  },
  regretCaption: {
    en: "Largest regret over {draws} simulated worlds; under it, what is exceeded in 1 of 10. Zero is no regret. People are never netted between columns.",
    es: "Mayor arrepentimiento en {draws} mundos simulados; debajo, lo que se supera en 1 de cada 10. Cero es ningún arrepentimiento. Las personas nunca se compensan entre columnas.",
  },
  stability: {
    en: "Would another half of the simulated worlds rank them alike?",
    es: "¿Otra mitad de los mundos simulados las ordenaría igual?",
  },
  stable: {
    en: "{criterion}: yes. {policy} has the least regret in both halves in {share} of splits.",
    es: "{criterion}: sí. {policy} tiene el menor arrepentimiento en ambas mitades en el {share} de las particiones.",
  },
  unstable: {
    en: "{criterion}: there is no stable order; two halves agree on the first in {share} of splits only.",
    es: "{criterion}: no hay un orden estable; dos mitades coinciden en la primera solo en el {share} de las particiones.",
  },
  tied: {
    en: "{criterion}: {worst} would be regretted most ({most}); {list} differ by next to nothing ({least} to {greatest}), so no one of them comes first.",
    es: "{criterion}: la que más se lamentaría es {worst} ({most}); {list} apenas difieren ({least} a {greatest}), así que ninguna va primera.",
  },
  tiedExactly: {
    en: "{criterion}: {worst} would be regretted most ({most}); {list} do not differ ({least}), so no one of them comes first.",
    es: "{criterion}: la que más se lamentaría es {worst} ({most}); {list} no difieren ({least}), así que ninguna va primera.",
  },
  tooFewHalves: {
    en: "No order is told: halves of {draws} simulated worlds tell nothing; {fewest} are needed.",
    es: "No se dice ningún orden: mitades de {draws} mundos simulados no dicen nada; hacen falta {fewest}.",
  },
  mapTitle: {
    en: "Where each policy would be regretted: {criterion}",
    es: "Dónde se lamentaría cada política: {criterion}",
  },
  mapSentence: {
    en: "Simulated worlds from left to right by which policy is best: {list}. In dark cells much would be lost by the policy of that row. A cell is the mean of several worlds: the darkest is {cell}, while a single one reaches {largest}, as in the table.",
    es: "Mundos simulados de izquierda a derecha según qué política es mejor: {list}. En las celdas oscuras se perdería mucho con la política de esa fila. Una celda es la media de varios mundos: la más oscura es {cell}, mientras que uno solo llega a {largest}, como en la tabla.",
  },
  regretCost: {
    en: "Regret in cost is by one definition, {cost}, the one that the test uses; the table at the top gives all three.",
    es: "El arrepentimiento en costo usa una sola definición, {cost}, la de la prueba; la tabla de arriba da las tres.",
  },
  criterion: { en: "Regret by", es: "Arrepentimiento por" },
  worth: { en: "Values of life and cost-effectiveness", es: "Valores de la vida y costo-efectividad" },
  worthShow: { en: "Show them", es: "Mostrarlos" },
  worthNote: {
    en: "Off by default: a number for a life is a value judgement, and it nets groups of people. The values are those that agencies of the United States state for their own analyses; none of them says what is justified.",
    es: "Desactivado por defecto: ponerle precio a una vida es un juicio de valor y compensa grupos de personas. Los valores son los que agencias de Estados Unidos declaran para sus propios análisis; ninguno dice qué se justifica.",
  },
  usdPerDeath: { en: "Value of a death averted", es: "Valor de una muerte evitada" },
  rate: { en: "Discount rate a year", es: "Tasa de descuento anual" },
  agency: { en: "{value}, {is}, {year} ({status})", es: "{value}, {is}, {year} ({status})" },
  verified: { en: "read in its source", es: "leído en su fuente" },
  recalled: { en: "recalled", es: "de memoria" },
  net: { en: "Net benefit, mean", es: "Beneficio neto, media" },
  netCaption: {
    en: "Value of deaths averted less extra cost ({cost}), present value, mean of {draws} simulated worlds.",
    es: "Valor de las muertes evitadas menos el costo adicional ({cost}), valor presente, media de {draws} mundos simulados.",
  },
  ratioCaption: {
    en: "Extra cost for each {effect}, by every definition of cost. A number only where more is achieved for more.",
    es: "Costo adicional por cada {effect}, por cada definición de costo. Un número solo donde se logra más por más.",
  },
  tonne: { en: "tonne not landed", es: "tonelada que no llega" },
  death: { en: "overdose death averted", es: "muerte por sobredosis evitada" },
  ratioDominates: { en: "achieves more and costs no more", es: "logra más y no cuesta más" },
  ratioDominated: { en: "costs more and achieves no more", es: "cuesta más y no logra más" },
  ratioNoBenefit: { en: "no benefit: the effect is none", es: "sin beneficio: el efecto es nulo" },
  ratioSame: { en: "no difference", es: "sin diferencia" },
  ratioUntold: {
    en: "no number: the mean effect cannot be told from none",
    es: "sin número: el efecto medio no se distingue de ninguno",
  },
  ratioGivesUp: {
    en: "saves {value} for each one given up",
    es: "ahorra {value} por cada una a la que se renuncia",
  },
  ratio: { en: "{value}{ends}", es: "{value}{ends}" },
} as const satisfies Readonly<Record<string, Entry>>;

/** Outcomes by id, as they stand in a table and inside a sentence. */
export const OUTCOME_WORDS: Readonly<Record<string, Entry>> = {
  "cost.full": { en: "full cost", es: "costo total" },
  "cost.ships": { en: "cost, ships only", es: "costo, solo buques" },
  "cost.incremental": { en: "incremental cost", es: "costo incremental" },
  "inflow.cocaine": { en: "cocaine inflow", es: "entrada de cocaína" },
  "inflow.fentanyl": { en: "fentanyl inflow", es: "entrada de fentanilo" },
  "deaths.overdose": { en: "overdose deaths", es: "muertes por sobredosis" },
  "deaths.violence": { en: "deaths in violence", es: "muertes por violencia" },
  "deaths.crews": { en: "people killed at sea", es: "personas muertas en el mar" },
  "deaths.struck-in-error": { en: "people struck in error", es: "personas atacadas por error" },
  "floor.partners": { en: "partner cooperation", es: "cooperación de socios" },
  "floor.readiness": { en: "readiness", es: "disponibilidad" },
  "floor.support": { en: "support at home", es: "apoyo interno" },
  inflow: { en: "inflow", es: "entrada" },
  cost: { en: "cost", es: "costo" },
};

/** Definitions of cost. */
export const COST_WORDS: Readonly<Record<string, Entry>> = {
  full: { en: "full", es: "total" },
  ships: { en: "ships only", es: "solo buques" },
  incremental: { en: "incremental", es: "incremental" },
};
