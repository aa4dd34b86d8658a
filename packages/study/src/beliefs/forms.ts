/**
 * What sentences call the rival forms of a parameter, in English and Spanish, by its path and the form's own name. Limit: a name
 * says what the form does in few words; the laws stand in the file of the mechanism.
 */
import type { Words } from "../words.ts";

/** Names of rival forms. */
export const FORM_NAMES = {
  "beliefs.form": {
    smoothing: { en: "a smoothed average of the past", es: "promedio suavizado del pasado" },
    salience: { en: "what stood out in recent months", es: "lo que más destacó en los últimos meses" },
    beta: { en: "a running count of losses", es: "cuenta continua de las pérdidas" },
    exp3: { en: "trial and error among routes", es: "ensayo y error entre rutas" },
  },
  "decisiveTest.form": {
    rule: { en: "by their own criteria", es: "por sus propios criterios" },
    hazard: {
      en: "by the pressure of events, not by criteria",
      es: "por la presión de los acontecimientos, no por criterios",
    },
    fixed: { en: "the campaign stays as it was decided", es: "la campaña se mantiene como se decidió" },
  },
  "deterrence.form": {
    none: { en: "no reaction", es: "sin reacción" },
    willingness: { en: "refuse at a steady risk", es: "se niegan ante un riesgo sostenido" },
    compensation: { en: "ask for more pay", es: "piden más pago" },
    "labour-market": { en: "refuse until capacity runs out", es: "se niegan hasta agotar la capacidad" },
  },
  "forcePackage.allocation.form": {
    fixed: { en: "as before", es: "como antes" },
    adaptive: { en: "follows last catches", es: "según las últimas capturas" },
    randomised: { en: "unpredictable", es: "impredecible" },
    mixed: { en: "the surge spread by weighted chance", es: "el refuerzo se reparte al azar ponderado" },
    proportional: { en: "the surge spread by traffic", es: "el refuerzo se reparte según el tráfico" },
  },
  "market.anchor.form": {
    marginal: { en: "the dearest corridor counts", es: "cuenta el corredor más caro" },
    mean: { en: "the mean of all corridors", es: "la media de todos los corredores" },
  },
  "market.passThrough.kind": {
    "additive-leaning": { en: "nearly the same dollars", es: "casi los mismos dólares" },
    "multiplicative-leaning": { en: "nearly the same percent", es: "casi el mismo porcentaje" },
  },
  "supply.expectation.form": {
    adaptive: { en: "an average of past prices", es: "promedio de los precios pasados" },
    delayed: { en: "a price of the past", es: "un precio del pasado" },
  },
  "supply.availability.continuation": {
    persistent: { en: "stays low", es: "sigue baja" },
    recovery: { en: "recovers", es: "se recupera" },
    decline: { en: "falls further", es: "baja aún más" },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Words>>>>;
