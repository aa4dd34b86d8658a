/**
 * What sentences call the parameters of the force, its tips, its reviews and what is published, in English and Spanish. Limit: a
 * name is short and leaves out the conditions that the file of the mechanism states.
 */
import type { NamesByMechanism } from "./names.ts";

export const NAMES_OF_FORCE = {
  forcePackage: {
    "allocation.form": {
      en: "the rule that spreads patrol hours over zones",
      es: "la regla que reparte las horas de patrulla entre zonas",
    },
    "allocation.speed": {
      en: "the share of patrol hours re-planned each week",
      es: "la parte de las horas de patrulla que cambia cada semana",
    },
    "allocation.learning": {
      en: "the weight of the last month in patrol plans",
      es: "el peso del último mes en los planes de patrulla",
    },
    "allocation.exploration": {
      en: "the patrol hours kept for quiet zones",
      es: "las horas de patrulla reservadas a zonas tranquilas",
    },
    "allocation.redraw": {
      en: "the time between drawings of the random spread",
      es: "el tiempo entre sorteos del reparto al azar",
    },
    "readiness.wear": {
      en: "the readiness lost each week beyond rotation",
      es: "la disponibilidad que se pierde por semana sin rotación",
    },
    "readiness.surge-deployed": {
      en: "the deployed share of the assets sent as a surge",
      es: "la parte desplegada de los medios de refuerzo",
    },
    "readiness.recovery": {
      en: "the time in which readiness recovers in port",
      es: "el tiempo en que la disponibilidad se recupera en puerto",
    },
    "readiness.rotation": {
      en: "the deployed share that can be kept up",
      es: "la parte desplegada que puede mantenerse sin fin",
    },
    "readiness.cycle": { en: "the planned length of a deployment", es: "la duración prevista de un despliegue" },
    "aircraft.speed": {
      en: "the search speed that marks aircraft",
      es: "la velocidad de búsqueda que distingue a las aeronaves",
    },
  },
  surveillance: {
    "informants.effect": { en: "what a boarding teaches", es: "lo que enseña un abordaje" },
    "informants.halfLife": {
      en: "the time in which tips go stale",
      es: "el tiempo en que las pistas pierden valor",
    },
    "land.cooperation": {
      en: "the link of police ashore to their state's cooperation",
      es: "el vínculo de la policía en tierra con la cooperación de su Estado",
    },
  },
  legalAuthority: {
    "boarding.kept": {
      en: "the boardings that go on under other authorities",
      es: "los abordajes que continúan con otra autoridad legal",
    },
  },
  decisiveTest: {
    form: {
      en: "the way the campaign's own reviews decide",
      es: "la forma en que deciden las revisiones de la propia campaña",
    },
    "score.endure": {
      en: "the review score at which the campaign goes on",
      es: "la puntuación de revisión con la que la campaña sigue",
    },
    "score.retrench": {
      en: "the review score below which the campaign is cut back",
      es: "la puntuación de revisión bajo la cual la campaña se recorta",
    },
    "score.cap": { en: "the largest change that a review counts", es: "el mayor cambio que cuenta una revisión" },
    "floor.support": {
      en: "the support below which the campaign may be cut back",
      es: "el apoyo bajo el cual la campaña puede recortarse",
    },
    "floor.pressure": { en: "the pressure at which the campaign ends", es: "la presión con la que la campaña termina" },
    "weight.seizures": {
      en: "the weight of seizures in the campaign's reviews",
      es: "el peso de las incautaciones en las revisiones de la campaña",
    },
    "weight.boats": {
      en: "the weight of boats stopped in the campaign's reviews",
      es: "el peso de las lanchas detenidas en las revisiones de la campaña",
    },
    "weight.price": {
      en: "the weight of the price in the campaign's reviews",
      es: "el peso del precio en las revisiones de la campaña",
    },
    "weight.deaths": {
      en: "the weight of deaths in the campaign's reviews",
      es: "el peso de las muertes en las revisiones de la campaña",
    },
    "weight.flow": {
      en: "the weight of documented flow in the campaign's reviews",
      es: "el peso del flujo documentado en las revisiones de la campaña",
    },
    "hazard.escalate": { en: "the weekly chance of escalation", es: "la probabilidad semanal de escalada" },
    "hazard.retrench": { en: "the weekly chance of retrenchment", es: "la probabilidad semanal de repliegue" },
    "hazard.failure": {
      en: "the effect of failed reviews on a change of course",
      es: "el efecto de las revisiones fallidas en un cambio de rumbo",
    },
    "hazard.support": { en: "the effect of support on escalation", es: "el efecto del apoyo interno en la escalada" },
    "review.interval": {
      en: "the time between the campaign's reviews",
      es: "el tiempo entre las revisiones de la campaña",
    },
    "review.failures": {
      en: "the failed reviews that make a case for escalation",
      es: "las revisiones fallidas que llevan a escalar",
    },
    "review.dwell": {
      en: "the least time on one step of escalation",
      es: "el tiempo mínimo en un peldaño de la escalada",
    },
    "noise.seizures": {
      en: "the usual change of seizures between quarters",
      es: "la variación habitual de las incautaciones entre trimestres",
    },
    "noise.price": {
      en: "the usual change of published prices between reviews",
      es: "la variación habitual del precio publicado entre revisiones",
    },
    "noise.deaths": {
      en: "the usual change of published deaths between reviews",
      es: "la variación habitual de las muertes publicadas entre revisiones",
    },
    "noise.flow": {
      en: "the usual change of documented flow between reviews",
      es: "la variación habitual del flujo documentado entre revisiones",
    },
  },
  observation: {
    "price.lag": { en: "the lag of published prices", es: "el retraso de los precios publicados" },
    "price.sd": { en: "the error of a published price", es: "el error de un precio publicado" },
    "poll.house": {
      en: "the effect of a question's wording on polls",
      es: "el efecto de la pregunta en las encuestas",
    },
    "purity.export": { en: "the purity of cocaine seized at sea", es: "la pureza de la cocaína incautada en el mar" },
    "purity.landed": {
      en: "the purity of cocaine seized at ports of entry",
      es: "la pureza de la cocaína incautada en los puertos de entrada",
    },
    "purity.fentanyl": { en: "the purity of fentanyl seized", es: "la pureza del fentanilo incautado" },
    "deaths.lag": { en: "the lag of published deaths", es: "el retraso de las muertes publicadas" },
    "deaths.missing": {
      en: "the deaths missing from a provisional count",
      es: "las muertes que faltan en un recuento provisional",
    },
    "documented.tonnes": {
      en: "the documented cocaine flow of the published record",
      es: "el flujo documentado de cocaína en el registro publicado",
    },
    "documented.noise": { en: "the error of the documented flow", es: "el error del flujo documentado" },
  },
} as const satisfies NamesByMechanism;
