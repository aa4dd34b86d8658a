/**
 * What sentences call the parameters of routes, crews and forces, in English and Spanish, by mechanism and path below it. Limit:
 * a name is short and leaves out the conditions that the file of the mechanism states.
 */
import type { NamesByMechanism } from "./names.ts";

export const NAMES_AT_SEA = {
  beliefs: {
    form: {
      en: "the way organisations learn from losses",
      es: "la forma en que las organizaciones aprenden de sus pérdidas",
    },
    "smoothing.weekly": { en: "the weight of a week's experience", es: "el peso de la experiencia de una semana" },
    pool: {
      en: "the weight of other organisations' experience",
      es: "el peso de la experiencia de otras organizaciones",
    },
    "experience.halfLife": {
      en: "the time in which experience loses half its weight",
      es: "el tiempo en que la experiencia pierde la mitad de su peso",
    },
    "fear.halfLife": {
      en: "the time in which crews' fear halves",
      es: "el tiempo en que el miedo de las tripulaciones baja a la mitad",
    },
    "fear.salience": {
      en: "the speed of news of deaths against arrests",
      es: "la rapidez de las noticias de muertes frente a las de detenciones",
    },
    ceiling: {
      en: "the largest chance of loss thought possible",
      es: "la mayor probabilidad de pérdida que se cree posible",
    },
    "forgetting.halfLife": {
      en: "the time in which the risk of unused ways is forgotten",
      es: "el tiempo en que se olvida el riesgo de una vía sin uso",
    },
    "salience.months": {
      en: "the recent months that count in judging danger",
      es: "los meses recientes que cuentan al juzgar el peligro",
    },
    "salience.prior": {
      en: "the events assumed before any experience",
      es: "los sucesos supuestos antes de toda experiencia",
    },
    "salience.mass": {
      en: "the months assumed before any experience",
      es: "los meses supuestos antes de toda experiencia",
    },
  },
  chokepoints: {
    "concentration.use": {
      en: "the share of a passage's narrowness that patrols use",
      es: "la parte de la estrechez de un paso que aprovechan las patrullas",
    },
    "concentration.ceiling": {
      en: "the most that a passage concentrates traffic",
      es: "lo máximo que un paso concentra el tráfico",
    },
    "blockade.boats": {
      en: "the share of blockaded boats whose load is found",
      es: "la parte de lanchas registradas en un bloqueo cuya carga se halla",
    },
    "blockade.containers": {
      en: "the share of blockaded containers whose load is found",
      es: "la parte de contenedores registrados en un bloqueo cuya carga se halla",
    },
    "delay.weeks": { en: "the delay that a complete blockade adds", es: "la demora que añade un bloqueo completo" },
  },
  corridors: {
    choice: { en: "the looseness with which routes follow cost", es: "la holgura con que las rutas siguen al costo" },
    "replan.weekly": { en: "the speed of shifting to other routes", es: "la rapidez del desvío a otras rutas" },
    "replan.every": { en: "the time between reviews of routes", es: "el tiempo entre revisiones de rutas" },
    "stock.weeks": {
      en: "the time in which gaps in stock are made good",
      es: "el tiempo en que se reponen las existencias",
    },
    "crew.slack": {
      en: "the trips crews could make, against those made",
      es: "los viajes posibles de las tripulaciones frente a los que hacían",
    },
    "backstop.premium": {
      en: "the extra cost of small overland loads",
      es: "el sobrecosto de las cargas pequeñas por tierra",
    },
    "backstop.ramp": {
      en: "the time in which small overland loads grow",
      es: "el tiempo en que crecen las cargas pequeñas por tierra",
    },
    "command.effect": {
      en: "the volume left unshipped without leadership",
      es: "el volumen que deja de enviarse sin mandos",
    },
    "order.speed": {
      en: "the speed at which orders reach what is wanted",
      es: "la rapidez con que los pedidos alcanzan lo deseado",
    },
    "margin.exponent": { en: "the response of orders to the margin", es: "la respuesta de los pedidos al margen" },
    "margin.ceiling": {
      en: "the most that a high margin raises orders",
      es: "lo máximo que un margen alto eleva los pedidos",
    },
    "depot.share": {
      en: "the share of a depot that one week may ship",
      es: "la parte de un depósito que puede enviarse en una semana",
    },
    "active.share": {
      en: "the share of flow that makes a corridor active",
      es: "la parte del flujo con que un corredor cuenta como activo",
    },
    "marginal.share": {
      en: "the share from which the dearest corridor sets cost",
      es: "la parte desde la que el corredor más caro fija el costo",
    },
    "capital.weeks": {
      en: "the weeks of lead that capital must pay",
      es: "las semanas de espera que el capital debe pagar",
    },
  },
  deterrence: {
    form: { en: "the reaction of crews to danger", es: "la reacción de las tripulaciones al peligro" },
    "threshold.lethal": {
      en: "the danger of death at which crews stay home",
      es: "el peligro de muerte ante el que las tripulaciones no zarpan",
    },
    "threshold.arrest": {
      en: "the danger of arrest at which crews stay home",
      es: "el peligro de detención ante el que las tripulaciones no zarpan",
    },
    "labour.elasticity": { en: "the response of crews to pay", es: "la respuesta de las tripulaciones a la paga" },
    "value.life": {
      en: "the pay crews ask for risking death",
      es: "la paga que las tripulaciones piden por arriesgar la vida",
    },
    "value.year": {
      en: "the pay crews ask for a year in prison",
      es: "la paga que las tripulaciones piden por un año de prisión",
    },
    "prison.years": {
      en: "the prison term expected after an arrest at sea",
      es: "la pena de prisión prevista tras una detención en el mar",
    },
    "pay.ceiling": { en: "the highest pay that a trip can bear", es: "la paga más alta que soporta un viaje" },
  },
  interdiction: {
    "hours.cued": {
      en: "the ship-hours to reach a boat with a tip",
      es: "las horas de buque para alcanzar una lancha con pista",
    },
    "hours.uncued": {
      en: "the ship-hours to reach a boat without a tip",
      es: "las horas de buque para alcanzar una lancha sin pista",
    },
    "hours.strike": { en: "the hours that one strike takes", es: "las horas que exige un ataque" },
    carry: {
      en: "the share of struck boats that carry drugs",
      es: "la parte de lanchas atacadas que llevan droga",
    },
    "strike.crew": { en: "the people killed in a strike", es: "las personas muertas en un ataque" },
    falseAlarm: {
      en: "the chance of mistaking an innocent boat",
      es: "la probabilidad de tomar una lancha inocente por otra",
    },
    "munitions.strike": {
      en: "the cost of munitions of one strike",
      es: "el costo de la munición de un ataque",
    },
    "depot.success": {
      en: "the chance of reaching a depot in a month's effort",
      es: "la probabilidad de alcanzar un depósito en un mes de acción",
    },
    "depot.kg": { en: "the product in a depot that is hit", es: "el producto en un depósito alcanzado" },
    "leader.success": {
      en: "the chance of removing a leader in a month's effort",
      es: "la probabilidad de apartar a un jefe en un mes de acción",
    },
    jettison: {
      en: "the cargo thrown overboard before boarding",
      es: "la carga que se arroja al mar antes del abordaje",
    },
    "strike.success": {
      en: "the share of strikes that destroy the boat",
      es: "la parte de ataques que destruyen la lancha",
    },
    "contact.examined": {
      en: "the share of innocent boats examined for a strike",
      es: "la parte de lanchas inocentes examinadas para un ataque",
    },
    "innocent.crew": {
      en: "the people aboard an innocent boat",
      es: "las personas a bordo de una lancha inocente",
    },
    "depot.effort": {
      en: "the strikes that action against a depot takes",
      es: "los ataques que exige actuar contra un depósito",
    },
    "fishing.fear": {
      en: "the days ashore that fear costs fishing crews",
      es: "los días en tierra que el miedo cuesta a los pescadores",
    },
  },
} as const satisfies NamesByMechanism;
