/**
 * What sentences call the parameters of overdose, in English and Spanish. Limit: a name is short and leaves out the conditions that
 * the file of the mechanism states.
 */
import type { NamesByMechanism } from "./names.ts";

export const NAMES_OF_OVERDOSE = {
  overdose: {
    "potency.elasticity": {
      en: "the response of opioid deaths to fentanyl in a dose",
      es: "la respuesta de las muertes por opioides al fentanilo por dosis",
    },
    "potency.startMg": {
      en: "the fentanyl in a dose behind the deaths counted",
      es: "el fentanilo por dosis en que se basan las muertes",
    },
    "start.synthetic": {
      en: "the synthetic opioid deaths at the start of 2025",
      es: "las muertes por opioides sintéticos a inicios de 2025",
    },
    "start.all": {
      en: "the overdose deaths at the start of 2025",
      es: "las muertes por sobredosis a inicios de 2025",
    },
    "start.modelled": {
      en: "the deaths that the equations give at the start",
      es: "las muertes que dan las ecuaciones al inicio",
    },
    "cocaine.synthetic": {
      en: "the share of cocaine deaths with synthetic opioids",
      es: "la parte de las muertes con cocaína en que hay opioides sintéticos",
    },
    "cocaine.heavyPerKg": {
      en: "the heavy users for each kilogram of cocaine",
      es: "los consumidores intensos por cada kilo de cocaína",
    },
    "psychostimulant.synthetic": {
      en: "the share of stimulant deaths with synthetic opioids",
      es: "la parte de las muertes con estimulantes en que hay opioides sintéticos",
    },
    "psychostimulant.trend": {
      en: "the yearly growth of stimulant deaths",
      es: "el crecimiento anual de las muertes por estimulantes",
    },
    "psychostimulant.substitution": {
      en: "the response of stimulant deaths to cocaine's price",
      es: "la respuesta de las muertes por estimulantes al precio de la cocaína",
    },
    "psychostimulant.overlap": {
      en: "the share of stimulant deaths with cocaine",
      es: "la parte de las muertes con estimulantes en que hay cocaína",
    },
    "other.substitution": {
      en: "the response of other deaths to fentanyl's price",
      es: "la respuesta de las muertes por otras drogas al precio del fentanilo",
    },
    "residual.monthly": {
      en: "the monthly fall in deaths that goes on by itself",
      es: "la baja mensual de muertes que sigue por sí sola",
    },
    "residual.halfLife": {
      en: "the time in which that fall slows to half",
      es: "el tiempo en que esa baja se frena a la mitad",
    },
    "risk.rate": {
      en: "the overdoses of an untreated person without fentanyl",
      es: "las sobredosis de una persona sin tratar y sin fentanilo",
    },
    "risk.fentanyl": {
      en: "the rate of overdose with fentanyl against without",
      es: "las sobredosis con fentanilo frente a sin él",
    },
    "risk.usersRatio": {
      en: "the rate of overdose without a disorder",
      es: "las sobredosis de quienes no tienen trastorno",
    },
    "risk.treatedRatio": {
      en: "the fatal overdoses of people in treatment",
      es: "las sobredosis mortales de personas en tratamiento",
    },
    "survival.heroin": {
      en: "the chance to survive an overdose without fentanyl",
      es: "la probabilidad de sobrevivir a una sobredosis sin fentanilo",
    },
    "survival.fentanyl": {
      en: "the chance to survive an overdose of fentanyl",
      es: "la probabilidad de sobrevivir a una sobredosis de fentanilo",
    },
    "rescue.witnessed": {
      en: "the share of overdoses that somebody witnesses",
      es: "la parte de las sobredosis que alguien presencia",
    },
    "rescue.services": {
      en: "the share of witnessed overdoses saved by services",
      es: "la parte de las sobredosis presenciadas que salvan los servicios",
    },
    "record.synthetic": {
      en: "the synthetic opioid deaths of 2024",
      es: "las muertes por opioides sintéticos de 2024",
    },
    "record.cocaine": { en: "the deaths with cocaine of 2024", es: "las muertes con cocaína de 2024" },
    "record.psychostimulant": { en: "the deaths with stimulants of 2024", es: "las muertes con estimulantes de 2024" },
    "record.all": { en: "the overdose deaths of 2024", es: "las muertes por sobredosis de 2024" },
    "before.synthetic": {
      en: "the synthetic opioid deaths of 2023",
      es: "las muertes por opioides sintéticos de 2023",
    },
    "before.cocaine": { en: "the deaths with cocaine of 2023", es: "las muertes con cocaína de 2023" },
    "before.psychostimulant": { en: "the deaths with stimulants of 2023", es: "las muertes con estimulantes de 2023" },
  },
} as const satisfies NamesByMechanism;
