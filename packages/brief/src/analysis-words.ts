/** The words over the charts of analyses that brief, page and app share, in both languages; names of policies stand as they are. */
import { speaker, type Words } from "@inflow/study";

export const ANALYSIS_CHART_WORDS = {
  dotsTitle: { en: "What each policy does to inflow", es: "Qué hace cada política con la entrada" },
  dots: {
    en: "Change of inflow over the horizon against {against}. More dots lie left of the line than right of it for {down}.",
    es: "Cambio de la entrada en el horizonte frente a {against}. Hay más puntos a la izquierda de la línea que a la derecha para {down}.",
  },
  noPolicy: { en: "no policy", es: "ninguna política" },
  dotsLabel: { en: "change of inflow over the horizon, %", es: "cambio de la entrada en el horizonte, %" },
  regretTitle: { en: "Where each policy would be regretted", es: "Dónde se lamentaría cada política" },
  wins: { en: "{policy} in {share}", es: "{policy} en el {share}" },
  regret: {
    en: "By net benefit under the reader's values the best policy is {wins} of simulated worlds. Dark cells are futures in which much would be lost by the policy of that row.",
    es: "Por beneficio neto con los valores del lector, la mejor política es {wins} de los mundos simulados. Las celdas oscuras son futuros en que se perdería mucho con la política de esa fila.",
  },
  worthTitle: {
    en: "Worth its cost, by the price of one {effect}",
    es: "Vale su costo, según el precio de cada {effect}",
  },
  afterwards: { en: ", then ", es: ", luego " },
  worth: {
    en: "Best on average as the price rises: {best}. Cost by the {cost} definition, {rate} a year.",
    es: "La mejor en promedio según sube el precio: {best}. Costo según la definición {cost}, {rate} anual.",
  },
  worthUnit: { en: "million USD for each {effect}", es: "millones de US$ por cada {effect}" },
  drivers: { en: "Drivers", es: "Factores" },
  driversSentence: {
    en: "The mean difference in {is}, {policy} minus {against}, at the two ends of the {shown} strongest parameters; {drivers} of them stand above the noise of inert ones.",
    es: "La diferencia media en {is}, {policy} menos {against}, en los dos extremos de los {shown} parámetros más fuertes; {drivers} de ellos sobresalen del ruido de los inertes.",
  },
  billions: { en: "{value} bn USD", es: "{value} mil millones de US$" },
  and: { en: " and ", es: " y " },
  movesFold: { en: "What moves inflow most, and by how much", es: "Qué mueve más la entrada, y cuánto" },
  movesLead: {
    en: "From the futures of this run alone. A belief is named a driver only above what inert ones show; {drivers} of {of} stand above it, about {chance} would by chance in one measure.",
    es: "Solo con los futuros de esta ejecución. Un supuesto se señala como factor solo por encima de lo que muestran los inertes; {drivers} de {of} sobresalen, unos {chance} lo harían por azar en una medida.",
  },
  movesNone: {
    en: "No belief stands above what inert ones show in so many simulated worlds ({draws}): nothing can be named as a driver.",
    es: "Ningún supuesto sobresale de lo que muestran los inertes con estos mundos simulados ({draws}): no se puede señalar ningún factor.",
  },
  comparedFold: {
    en: "Every policy in every future: change of inflow, regret, worth of its cost",
    es: "Cada política en cada futuro: cambio de la entrada, arrepentimiento, valor de su costo",
  },
  comparedLead: {
    en: "By the reader's values: {death} for a death averted, {rate} a year, cost by the {cost} definition.",
    es: "Con los valores del lector: {death} por muerte evitada, {rate} al año, costo según la definición {cost}.",
  },
  millions: { en: "{value} million USD", es: "{value} millones de US$" },
} as const satisfies Readonly<Record<string, Words>>;

/** What stands over a chart of an analysis. */
export const analysisChartSays = speaker(ANALYSIS_CHART_WORDS);
