/**
 * What sentences call the numbers of the reference state, the year before the campaign, in English and Spanish. Limit: a name is
 * short and leaves out the conditions that the file of the reference states.
 */
import type { NamesByMechanism } from "./names.ts";

export const NAMES_OF_REFERENCE = {
  reference: {
    "documented.tonnes": {
      en: "the documented cocaine flow before the campaign",
      es: "el flujo documentado de cocaína antes de la campaña",
    },
    "documented.overcount": {
      en: "the overcount in documented cocaine flow",
      es: "el exceso de cuenta en el flujo documentado de cocaína",
    },
    "purity.export": { en: "the purity of cocaine at export", es: "la pureza de la cocaína de exportación" },
    "purity.fentanyl": {
      en: "the purity of fentanyl seized at the border",
      es: "la pureza del fentanilo incautado en la frontera",
    },
    "removed.sea": {
      en: "the cocaine removed at sea before the campaign",
      es: "la cocaína retirada en el mar antes de la campaña",
    },
    "removed.border.cocaine": {
      en: "the cocaine seized at the border",
      es: "la cocaína incautada en la frontera",
    },
    "removed.border.fentanyl": {
      en: "the fentanyl seized at the border",
      es: "el fentanilo incautado en la frontera",
    },
    "removed.mexico.cocaine": { en: "the cocaine seized in Mexico", es: "la cocaína incautada en México" },
    "removed.centralAmerica.cocaine": {
      en: "the cocaine seized in Central America",
      es: "la cocaína incautada en Centroamérica",
    },
    "removed.source": {
      en: "the cocaine removed in the source countries",
      es: "la cocaína retirada en los países de origen",
    },
    "removed.synthesis": {
      en: "the share of fentanyl removed at laboratories",
      es: "la parte del fentanilo retirada en laboratorios",
    },
    "consumption.cocaine": {
      en: "the consumption of cocaine in the United States",
      es: "el consumo de cocaína en Estados Unidos",
    },
    "consumption.fentanyl": {
      en: "the consumption of fentanyl in the United States",
      es: "el consumo de fentanilo en Estados Unidos",
    },
    "lost.domestic.cocaine": {
      en: "the share of cocaine inflow seized inside the country",
      es: "la parte de la entrada de cocaína incautada en el país",
    },
    "lost.domestic.fentanyl": {
      en: "the share of fentanyl inflow seized inside the country",
      es: "la parte de la entrada de fentanilo incautada en el país",
    },
    "potential.tonnes": {
      en: "the world's potential production of cocaine",
      es: "la producción potencial mundial de cocaína",
    },
    "potential.realised": {
      en: "the share of potential production realised",
      es: "la parte de la producción potencial que se realiza",
    },
    "detected.share": {
      en: "the share of trips at sea that are detected",
      es: "la parte de los viajes por mar que se detectan",
    },
    "border.between": {
      en: "the danger between ports of entry against within",
      es: "el riesgo entre puertos de entrada frente al de sus controles",
    },
    "price.export.cocaine": { en: "the export price of cocaine", es: "el precio de exportación de la cocaína" },
    "price.wholesale.cocaine": { en: "the wholesale price of cocaine", es: "el precio mayorista de la cocaína" },
    "price.retail.cocaine": { en: "the retail price of cocaine", es: "el precio minorista de la cocaína" },
    "price.export.fentanyl": { en: "the cost of making fentanyl", es: "el costo de producir fentanilo" },
    "price.wholesale.fentanyl": { en: "the wholesale price of fentanyl", es: "el precio mayorista del fentanilo" },
    "price.retail.fentanyl": { en: "the retail price of fentanyl", es: "el precio minorista del fentanilo" },
    "cover.us": {
      en: "the stock of cocaine held in the United States",
      es: "las existencias de cocaína en Estados Unidos",
    },
    "cover.staging": { en: "the stock held on the way", es: "las existencias en el camino" },
    "cover.source": { en: "the stock held at source depots", es: "las existencias en los depósitos de origen" },
    "lead.source": { en: "the time from departure to staging", es: "el tiempo desde la salida hasta el acopio" },
    "lead.market": {
      en: "the time from staging to the US market",
      es: "el tiempo desde el acopio hasta el mercado de Estados Unidos",
    },
    success: {
      en: "the share of pursuits that end in seizure",
      es: "la parte de las persecuciones que acaban en incautación",
    },
    "crew.tripsPerYear": {
      en: "the trips a crew member makes in a year",
      es: "los viajes que un tripulante hace en un año",
    },
    "capital.weeks": {
      en: "the weeks of spending held as working capital",
      es: "las semanas de gasto guardadas como capital de trabajo",
    },
    "claim.seaLoss": {
      en: "the share of cargo said to be lost at sea",
      es: "la parte de la carga que se dice perdida en el mar",
    },
    "claim.believed": {
      en: "the trust in that claim over the record",
      es: "la confianza en esa afirmación frente al registro",
    },
    "outlet.synthesis": {
      en: "the fentanyl sold outside the United States",
      es: "el fentanilo que se vende fuera de Estados Unidos",
    },
    "fit.rounds": { en: "the rounds that close the balance", es: "las rondas que cierran el balance" },
    "fit.tolerance": { en: "the error at which the balance stops", es: "el error con que se cierra el balance" },
    "hazard.start": {
      en: "the risk from which the balance starts",
      es: "el riesgo desde el que parte el balance",
    },
    "hazard.ceiling": {
      en: "the largest risk that the balance may reach",
      es: "el mayor riesgo que puede alcanzar el balance",
    },
  },
} as const satisfies NamesByMechanism;
