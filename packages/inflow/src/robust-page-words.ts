/**
 * The words of the comparison under deep uncertainty in both languages. Limit: policies and measures keep the names of their
 * files, in English, and so do rules and data that a reader proposes.
 */
import { speaker, type Words } from "@inflow/study";

const ROBUST_PAGE_WORDS = {
  title: { en: "Policies compared", es: "Políticas comparadas" },
  kicker: { en: "Inflow, policies compared", es: "Inflow, políticas comparadas" },
  sub: {
    en: "{count} policies beside {against}, in the same simulated worlds and with the same luck. Model result; calibration not shown.",
    es: "{count} políticas comparadas con {against}, en los mismos mundos simulados y con el mismo azar. Resultado del modelo; sin calibración demostrada.",
  },
  numbers: { en: "Its numbers", es: "Sus números" },
  billions: { en: "{value} bn USD", es: "{value} mil millones de US$" },
  millions: { en: "{value} million USD", es: "{value} millones de US$" },
  values: {
    en: "The reader's values: {death} for a death averted, {rate} a year, cost by the {cost} definition, deaths counted: {counting}. {draws} simulated worlds{preview}.",
    es: "Los valores del lector: {death} por muerte evitada, {rate} al año, costo según la definición {cost}, muertes contadas: {counting}. {draws} mundos simulados{preview}.",
  },
  preview: { en: ", too few for more than a first look", es: ", muy pocos para algo más que un primer vistazo" },
  agency: { en: "{is}: {value} of {year} ({status})", es: "{is}: {value} de {year} ({status})" },
  noLine: {
    en: "The guidance of the Department of Transportation itself sets no line between justifiable and unjustifiable actions.",
    es: "La propia guía del Departamento de Transporte no traza una línea entre acciones justificables e injustificables.",
  },
  paid: { en: "What is paid for what is achieved", es: "Qué se paga por lo que se logra" },
  forEach: { en: "For each {effect}:", es: "Por cada {effect}:" },
  policy: { en: "Policy", es: "Política" },
  paidNote: {
    en: "Means of present values at {rate} a year, with the 95 % set of the mean in brackets. A ratio stands only where more is achieved for more; elsewhere a word.",
    es: "Medias de valores presentes al {rate} anual, con el conjunto del 95 % de la media entre paréntesis. Solo se da una cifra donde se logra más por más; en los demás casos, una palabra.",
  },
  outcomes: { en: "Cost and outcomes", es: "Costo y resultados" },
  meanAbove: { en: "Mean above {against}", es: "Media por encima de {against}" },
  costColumn: { en: "cost ({cost}), bn USD", es: "costo ({cost}), miles de millones de US$" },
  inflowColumn: { en: "inflow, %", es: "entrada, %" },
  deathsColumn: { en: "✚ deaths, {group}", es: "✚ muertes, {group}" },
  netColumn: { en: "net benefit, bn USD", es: "beneficio neto, miles de millones de US$" },
  withoutColumn: { en: "not counting the killed", es: "sin contar a los muertos por la campaña" },
  outcomesNote: {
    en: "Cost and net benefit are present values. Groups of people are never netted but in the last two columns, where a death counts the same whoever dies.",
    es: "Costo y beneficio neto son valores presentes. Los grupos de personas nunca se compensan, salvo en las dos últimas columnas, donde una muerte cuenta igual sea de quien sea.",
  },
  overdose: { en: "overdose", es: "sobredosis" },
  violence: { en: "violence", es: "violencia" },
  crews: { en: "crews", es: "tripulantes" },
  "struck-in-error": { en: "struck-in-error", es: "por error" },
  picks: { en: "Which measure picks which policy", es: "Qué medida elige qué política" },
  measure: { en: "Measure", es: "Medida" },
  byInflow: { en: "by inflow", es: "por entrada" },
  byBenefit: { en: "by net benefit", es: "por beneficio neto" },
  alike: { en: "several alike", es: "varias por igual" },
  reach: {
    en: "share of simulated worlds that reach the threshold",
    es: "parte de los mundos simulados que alcanzan el umbral",
  },
  inflow: { en: "inflow", es: "entrada" },
  benefit: { en: "net benefit", es: "beneficio neto" },
  theMean: { en: "the mean", es: "la media" },
  theRegret: { en: "the largest regret", es: "el mayor arrepentimiento" },
  noRank: {
    en: "By {criterion} no rank is told: halves of so few simulated worlds tell nothing.",
    es: "Por {criterion} no se da ningún orden: mitades de tan pocos mundos simulados no dicen nada.",
  },
  stable: {
    en: "By {criterion}, {first} comes first by {by} in both halves in {share} of splits.",
    es: "Por {criterion}, {first} va primero según {by} en ambas mitades en el {share} de las particiones.",
  },
  unstable: {
    en: "For {criterion} there is no stable order by {by}: two halves of the simulated worlds agree on the first in {share} of splits only.",
    es: "Para {criterion} no hay orden estable según {by}: dos mitades de los mundos simulados coinciden en la primera solo en el {share} de las particiones.",
  },
  mean: { en: "mean", es: "media" },
  worst: { en: "worst", es: "peor" },
  bestAndWorst: { en: "best and worst, weight {value} on the best", es: "mejor y peor, peso {value} en lo mejor" },
  worstShare: { en: "mean of the worst {value}", es: "media del peor {value}" },
  largestRegret: { en: "largest regret", es: "mayor arrepentimiento" },
  regretQuantile: { en: "{value} quantile of regret", es: "cuantil {value} del arrepentimiento" },
  inNumbers: { en: "Each measure in numbers", es: "Cada medida en números" },
  inflowUnit: {
    en: "By inflow: fall over the horizon, % of the comparison’s; regret in points.",
    es: "Por entrada: baja en el horizonte, % de la de la comparación; arrepentimiento en puntos.",
  },
  benefitUnit: {
    en: "By net benefit, bn USD, present values.",
    es: "Por beneficio neto, miles de millones de US$, valores presentes.",
  },
  reachAt: {
    en: "share of simulated worlds at {value} or more",
    es: "parte de los mundos simulados con {value} o más",
  },
  satisficing: { en: "Good enough in how many simulated worlds", es: "Suficiente en cuántos mundos simulados" },
  atOnceAll: { en: "All of this at once: {list}.", es: "Todo esto a la vez: {list}." },
  goodEnough: { en: "share of simulated worlds", es: "parte de los mundos simulados" },
  onMeans: {
    en: "On means over luck and over the whole horizon; the verdict asks more, and of single futures.",
    es: "Sobre medias del azar y de todo el horizonte; el veredicto pide más, y de futuros individuales.",
  },
  infoGap: { en: "How wrong the centre may be", es: "Cuánto puede errar el centro" },
  gapValues: {
    en: "How far the reader’s values may all be off at once ({of}). One scale: 5.5 million USD a death, 4 points of the rate, half the cost. A horizon is no probability.",
    es: "Cuánto pueden errar a la vez los valores del lector ({of}). Una escala: 5.5 millones de US$ por muerte, 4 puntos de la tasa, la mitad del costo. Un horizonte no es una probabilidad.",
  },
  gapBeliefs: {
    en: "How far {of} may be from their middle, as a share of simulated worlds either way, all else averaged.",
    es: "Cuánto pueden alejarse de su mitad {of}, como parte de los mundos simulados a cada lado, promediado lo demás.",
  },
  gapWhy: { en: "Over beliefs: {why}.", es: "Sobre los supuestos: {why}." },
  beatsComparison: { en: "stays better than {against} up to", es: "sigue siendo mejor que {against} hasta" },
  overtakes: { en: "overtakes {choice} from", es: "supera a {choice} desde" },
  scales: { en: "{value} scales", es: "{value} escalas" },
  shareOfDraws: { en: "{value} of simulated worlds", es: "{value} de los mundos simulados" },
  beyond: { en: "beyond {value}", es: "más allá de {value}" },
  notAtCentre: { en: "not even at the centre", es: "ni siquiera en el centro" },
  atOnce: { en: "at once", es: "de inmediato" },
  isChoice: { en: "the best at the centre", es: "la mejor en el centro" },
  leaving: { en: "Leaving the campaign at a review", es: "Dejar la campaña en una revisión" },
  notJudged: { en: "Not judged: {why}.", es: "No se juzga: {why}." },
  staying: { en: "Staying with {policy}: {usd} of net benefit.", es: "Seguir con {policy}: {usd} de beneficio neto." },
  leaveOn: {
    en: "Leaving on {date} whatever is seen: {usd}.",
    es: "Dejarla el {date} se vea lo que se vea: {usd}.",
  },
  leaveWhen: {
    en: "Leaving at the first review at which {is}: {usd}{missed}. ({assumption}.)",
    es: "Dejarla en la primera revisión en que {is}: {usd}{missed}. ({assumption}.)",
  },
  missed: {
    en: "; too late or never in {share} of futures that fail",
    es: "; demasiado tarde o nunca en el {share} de los futuros que fracasan",
  },
  knowing: { en: "What knowing more would be worth", es: "Cuánto valdría saber más" },
  notTold: {
    en: "Not told: {draws} simulated worlds are too few to tell the value of information from noise; {needed} are needed.",
    es: "No se informa: {draws} mundos simulados no bastan para distinguir del ruido el valor de la información; hacen falta {needed}.",
  },
  choice: {
    en: "On what is known now the best mean net benefit is that of {choice}.",
    es: "Con lo que se sabe ahora, el mejor beneficio neto medio es el de {choice}.",
  },
  everything: { en: "Knowing everything before choosing: {value}", es: "Saberlo todo antes de elegir: {value}" },
  alone: { en: "Knowing {is} alone: {usd}.", es: "Conocer solo {is}: {usd}." },
  noMore: {
    en: "{count} of the {of} numbers that matter most are worth no more alone than chance finds.",
    es: "{count} de los {of} números que más importan no valen por sí solos más de lo que halla el azar.",
  },
  notComputed: { en: "{is}: not computed; {why}.", es: "{is}: no se calcula; {why}." },
  data: {
    en: "{is}: {worth}, at a cost of {cost}. {assumption}",
    es: "{is}: {worth}, con un costo de {cost}. {assumption}",
  },
  chance: { en: "no more than chance finds", es: "no más de lo que halla el azar" },
  whereBest: { en: "Where each policy is best", es: "Dónde es mejor cada política" },
  whereBy: { en: "By {criterion}, {sentence}", es: "Por {criterion}, {sentence}" },
  foot: {
    en: "Run {run}, result {hash}. Compared with {against}: law-enforcement interdiction as before.",
    es: "Ejecución {run}, resultado {hash}. En comparación con {against}: la interdicción policial anterior.",
  },

  frontTitle: {
    en: "Cost, inflow and overdose deaths at once",
    es: "Costo, entrada y muertes por sobredosis a la vez",
  },
  noWorse: {
    en: "No policy is at least as good as another in all three.",
    es: "Ninguna política es al menos tan buena como otra en las tres cosas.",
  },
  worse: {
    en: "Simply worse than another in these three: {list}.",
    es: "Simplemente peor que otra en las tres: {list}.",
  },
  than: { en: "{policy} (than {other})", es: "{policy} (que {other})" },
  frontX: { en: "extra cost, billion USD", es: "costo adicional, miles de millones de US$" },
  frontY: { en: "change of inflow, %", es: "cambio de la entrada, %" },
  frontThird: { en: "✚ additional overdose deaths", es: "✚ muertes adicionales por sobredosis" },
} as const satisfies Readonly<Record<string, Words>>;

/** What the page of a comparison says. */
export const robustPageSays = speaker(ROBUST_PAGE_WORDS);
