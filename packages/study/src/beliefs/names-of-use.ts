/**
 * What sentences call the parameters of use and treatment, in English and Spanish. Limit: a name is short and leaves out the
 * conditions that the file of the mechanism states.
 */
import type { NamesByMechanism } from "./names.ts";

export const NAMES_OF_USE = {
  use: {
    "elasticity.cocaine": {
      en: "the response of cocaine use to price",
      es: "la respuesta del consumo de cocaína al precio",
    },
    "elasticity.initiation": {
      en: "the response of new cocaine use to price",
      es: "la respuesta de los nuevos consumidores de cocaína al precio",
    },
    "elasticity.dose": {
      en: "the response of opioid doses to price",
      es: "la respuesta de las dosis de opioides al precio",
    },
    "elasticity.treatment": {
      en: "the response of treatment entry to price",
      es: "la respuesta de la entrada en tratamiento al precio",
    },
    "demand.speed": {
      en: "the speed at which suppliers learn of demand",
      es: "la rapidez con que los proveedores conocen la demanda",
    },
    "demand.stockShare": {
      en: "the largest share of stock consumed in a week",
      es: "la mayor parte de las existencias que se consume en una semana",
    },
    "light.quit": {
      en: "the light users of cocaine who stop in a year",
      es: "los consumidores leves de cocaína que lo dejan en un año",
    },
    "light.escalate": {
      en: "the light users of cocaine who become heavy users",
      es: "los consumidores leves de cocaína que pasan a intensos",
    },
    "heavy.deescalate": {
      en: "the heavy users of cocaine who become light users",
      es: "los consumidores intensos de cocaína que pasan a leves",
    },
    "heavy.quit": {
      en: "the heavy users of cocaine who stop in a year",
      es: "los consumidores intensos de cocaína que lo dejan en un año",
    },
    "heavy.treated": {
      en: "the share of heavy cocaine users treated",
      es: "la parte de los consumidores intensos de cocaína en tratamiento",
    },
    "heavy.recovered": {
      en: "the share of treated users who leave heavy use",
      es: "la parte de las personas tratadas que deja el consumo intenso",
    },
    "heavy.abstinent": {
      en: "the consumption that stops during treatment",
      es: "el consumo que cesa durante el tratamiento",
    },
    "heavy.treatmentYears": {
      en: "the length of a course of treatment",
      es: "la duración de un tratamiento",
    },
    "heavy.treatmentUsd": { en: "the cost of a course of treatment", es: "el costo de un tratamiento" },
    "consumption.light": {
      en: "the cocaine that a light user consumes",
      es: "la cocaína que consume una persona de consumo leve",
    },
    "consumption.heavy": {
      en: "the cocaine that a heavy user consumes",
      es: "la cocaína que consume una persona de consumo intenso",
    },
    "start.users": {
      en: "the people who use opioids without a disorder",
      es: "las personas que consumen opioides sin trastorno",
    },
    "start.disorder": {
      en: "the people with an untreated opioid disorder",
      es: "las personas con trastorno por opioides sin tratar",
    },
    "users.quit": {
      en: "the users without disorder who stop in a year",
      es: "los consumidores sin trastorno que lo dejan en un año",
    },
    "users.onset": {
      en: "the users who develop a disorder in a year",
      es: "los consumidores que desarrollan un trastorno en un año",
    },
    "users.death": {
      en: "the users without disorder who die of other causes",
      es: "los consumidores sin trastorno que mueren por otras causas",
    },
    "disorder.remit": {
      en: "the untreated people who enter remission in a year",
      es: "las personas sin tratar que entran en remisión en un año",
    },
    "disorder.death": {
      en: "the untreated people who die of other causes",
      es: "las personas sin tratar que mueren por otras causas",
    },
    "treatment.uptake": {
      en: "the response of treatment entry to places",
      es: "la respuesta de la entrada en tratamiento a las plazas",
    },
    "treatment.slotUsd": {
      en: "the cost of a place in treatment for a year",
      es: "el costo anual de una plaza de tratamiento",
    },
    "treatment.entry": {
      en: "the untreated people who enter treatment in a year",
      es: "las personas sin tratar que entran en tratamiento en un año",
    },
    "treatment.exit": {
      en: "the people who leave treatment with a disorder",
      es: "las personas que dejan el tratamiento con trastorno",
    },
    "treatment.remit": {
      en: "the people who leave treatment in remission",
      es: "las personas que dejan el tratamiento en remisión",
    },
    "treatment.death": {
      en: "the people in treatment who die of other causes",
      es: "las personas en tratamiento que mueren por otras causas",
    },
    "remission.relapse": {
      en: "the people in remission who relapse in a year",
      es: "las personas en remisión que recaen en un año",
    },
    "remission.stabilise": {
      en: "the people in remission who become stable",
      es: "las personas en remisión que se estabilizan",
    },
    "remission.death": {
      en: "the people in remission who die of other causes",
      es: "las personas en remisión que mueren por otras causas",
    },
    "entries.users": { en: "the new users of illicit opioids", es: "los nuevos consumidores de opioides ilícitos" },
    "entries.usersDecline": {
      en: "the yearly decline of new users",
      es: "la baja anual de los nuevos consumidores",
    },
    "entries.disorder": {
      en: "the people who come from prescription opioids",
      es: "las personas que llegan desde opioides recetados",
    },
    "entries.disorderDecline": {
      en: "the yearly decline of those from prescription opioids",
      es: "la baja anual de quienes llegan desde opioides recetados",
    },
    "overdose.rate": {
      en: "the risk of fatal overdose without treatment",
      es: "el riesgo de sobredosis mortal sin tratamiento",
    },
    "overdose.usersRatio": {
      en: "the risk of fatal overdose without a disorder",
      es: "el riesgo de sobredosis mortal sin trastorno",
    },
    "overdose.treatedRatio": {
      en: "the risk of fatal overdose in treatment",
      es: "el riesgo de sobredosis mortal en tratamiento",
    },
    "naloxone.kits": {
      en: "the naloxone kits that reach users at the start",
      es: "las dosis de naloxona que llegan a los consumidores al inicio",
    },
    "naloxone.effect": {
      en: "the naloxone at hand for each kit given out",
      es: "la naloxona a mano por cada dosis entregada",
    },
    "naloxone.growth": {
      en: "the yearly growth of naloxone kits",
      es: "el crecimiento anual de la naloxona entregada",
    },
    "naloxone.speed": {
      en: "the speed at which naloxone at hand follows",
      es: "la rapidez con que cambia la naloxona a mano",
    },
    "naloxone.saved": {
      en: "the share of witnessed overdoses naloxone prevents from killing",
      es: "la parte de las sobredosis presenciadas en que la naloxona evita la muerte",
    },
    "naloxone.kitsPerYear": {
      en: "the naloxone kits given out in a year",
      es: "las dosis de naloxona entregadas en un año",
    },
    "naloxone.kitUsd": { en: "the cost of a naloxone kit", es: "el costo de una dosis de naloxona" },
    "fentanyl.start": {
      en: "fentanyl's share of the supply at the start of 2025",
      es: "la presencia del fentanilo a inicios de 2025",
    },
    "fentanyl.ceiling": {
      en: "fentanyl's share at which its growth ends",
      es: "la presencia con que el fentanilo deja de crecer",
    },
    "fentanyl.growth": { en: "the growth of fentanyl's share", es: "el crecimiento de la presencia del fentanilo" },
    "dose.quality": {
      en: "the response of fentanyl in a dose to availability",
      es: "la respuesta del fentanilo por dosis a la disponibilidad",
    },
    "dose.startMg": {
      en: "the fentanyl in a dose at the start of 2025",
      es: "el fentanilo por dosis a inicios de 2025",
    },
    "dose.usersRatio": {
      en: "the doses of a user without disorder",
      es: "las dosis de una persona sin trastorno",
    },
    "dose.treatedRatio": {
      en: "the doses of a person in treatment",
      es: "las dosis de una persona en tratamiento",
    },
    "domestic.enforcementUsd": {
      en: "the cost of drug law enforcement at home",
      es: "el costo de la aplicación de la ley en el país",
    },
    "domestic.inspectionUsd": {
      en: "the cost of inspections at ports of entry",
      es: "el costo de las inspecciones en puertos de entrada",
    },
  },
} as const satisfies NamesByMechanism;
