/**
 * What sentences call the parameters of growing and making, of organisations and of the market, in English and Spanish. Limit: a
 * name is short and leaves out the conditions that the file of the mechanism states.
 */
import type { NamesByMechanism } from "./names.ts";

export const NAMES_OF_TRADE = {
  supply: {
    "price.cover": {
      en: "the rise of export prices when cover is short",
      es: "el alza del precio de exportación cuando faltan existencias",
    },
    "price.speed": {
      en: "the speed of the export price",
      es: "la rapidez con que se ajusta el precio de exportación",
    },
    "expectation.form": {
      en: "the way growers foresee the price",
      es: "la forma en que los cultivadores prevén el precio",
    },
    "expectation.weeks": {
      en: "the weeks of prices that growers look at",
      es: "las semanas de precios que miran los cultivadores",
    },
    "area.elasticity": {
      en: "the response of cultivated area to price",
      es: "la respuesta del área cultivada al precio",
    },
    "area.balloon": {
      en: "the growth elsewhere when crops are removed",
      es: "el cultivo que crece en otras zonas al erradicar",
    },
    "area.weeks": {
      en: "the time in which area follows what is wanted",
      es: "el tiempo en que el área cultivada sigue a lo deseado",
    },
    "outlet.elasticity": {
      en: "the response of sales elsewhere to price",
      es: "la respuesta de las ventas a otros destinos al precio",
    },
    "outlet.depotShare": {
      en: "the share of a depot sold elsewhere in a week",
      es: "la parte de un depósito que se vende a otros en una semana",
    },
    "synthesis.slack": {
      en: "the fentanyl that could be made, against that made",
      es: "el fentanilo que podría producirse frente al que se produce",
    },
    "stock.weeks": {
      en: "the time in which makers refill their stock",
      es: "el tiempo en que los productores reponen existencias",
    },
    "precursor.halfLife": {
      en: "the time in which stopped precursors are replaced",
      es: "el tiempo en que se reponen los precursores detenidos",
    },
    "availability.start": {
      en: "the availability of fentanyl at the start of 2025",
      es: "la disponibilidad de fentanilo a inicios de 2025",
    },
    "availability.continuation": {
      en: "the course of fentanyl's availability",
      es: "el curso de la disponibilidad de fentanilo",
    },
    "availability.recoveryWeeks": {
      en: "the time in which fentanyl's availability recovers",
      es: "el tiempo en que se recupera la disponibilidad de fentanilo",
    },
    "availability.declineWeekly": {
      en: "the further fall of fentanyl's availability",
      es: "la baja adicional de la disponibilidad de fentanilo",
    },
    "availability.declineHalfLife": {
      en: "the time in which that further fall slows",
      es: "el tiempo en que esa baja adicional se frena",
    },
    "eradication.budget": { en: "the cost of doubling eradication", es: "el costo de duplicar la erradicación" },
    "eradication.kept": {
      en: "the share of eradication that nobody makes good",
      es: "la parte de la erradicación que nadie repone",
    },
  },
  organisations: {
    "crew.recovery": {
      en: "the time to make good a shortage of crews",
      es: "el tiempo para reponer la falta de tripulantes",
    },
    "crew.recruitsCeiling": {
      en: "the most recruits, against usual losses",
      es: "el máximo de reclutas frente a las pérdidas habituales",
    },
    "crew.training": { en: "the time to train a crew", es: "el tiempo para formar una tripulación" },
    "crew.payResponse": { en: "the response of recruitment to pay", es: "la respuesta del reclutamiento a la paga" },
    "crew.exit": { en: "the time that crew members stay", es: "el tiempo que permanecen los tripulantes" },
    "cohesion.recovery": {
      en: "the time in which cohesion recovers",
      es: "el tiempo en que se recupera la cohesión",
    },
    "cohesion.leader": { en: "the cohesion lost with one leader", es: "la cohesión que se pierde con un jefe" },
    "split.slope": {
      en: "the effect of lost cohesion on splits",
      es: "el efecto de la cohesión perdida en las divisiones",
    },
    "split.hazard": {
      en: "the weekly chance of a split at full cohesion",
      es: "la probabilidad semanal de división con plena cohesión",
    },
    "split.merge": {
      en: "the time after which factions merge again",
      es: "el tiempo tras el cual las facciones vuelven a unirse",
    },
    "logistics.recovery": {
      en: "the time to rebuild depots and workshops",
      es: "el tiempo para reconstruir depósitos y talleres",
    },
    "logistics.depot": {
      en: "the logistics lost with one depot",
      es: "la logística que se pierde con un depósito",
    },
    "members.total": {
      en: "the land-based members of all organisations",
      es: "los miembros en tierra de todas las organizaciones",
    },
    "members.arrests": { en: "the members arrested each week", es: "los miembros detenidos cada semana" },
    "members.conflict": {
      en: "the members killed in conflict",
      es: "los miembros muertos en conflictos entre organizaciones",
    },
    "members.saturation": {
      en: "the members who leave crowded organisations",
      es: "los miembros que dejan organizaciones saturadas",
    },
    "members.growth": { en: "the growth of membership", es: "el crecimiento del número de miembros" },
    "violence.leader": {
      en: "the violence that follows a leader's removal",
      es: "la violencia que sigue a la caída de un jefe",
    },
    "violence.localShare": {
      en: "the share of violence in one leader's area",
      es: "la parte de la violencia en la zona de un jefe",
    },
    "violence.faction": {
      en: "the rise of violence when factions double",
      es: "el alza de la violencia al duplicarse las facciones",
    },
    "violence.revenue": {
      en: "the response of violence to revenue",
      es: "la respuesta de la violencia a los ingresos",
    },
    "violence.halfLife": {
      en: "the time in which that violence halves",
      es: "el tiempo en que esa violencia baja a la mitad",
    },
    "capital.shared": {
      en: "the capital that cocaine lends to fentanyl",
      es: "el capital que la cocaína presta al fentanilo",
    },
    "capital.recovery": {
      en: "the time in which working capital recovers",
      es: "el tiempo en que se recupera el capital de trabajo",
    },
  },
  market: {
    "anchor.form": {
      en: "the landed cost that the wholesale price follows",
      es: "el costo en destino al que sigue el precio mayorista",
    },
    "anchor.elasticity": {
      en: "the response of wholesale margins to landed cost",
      es: "la respuesta del margen mayorista al costo en destino",
    },
    "passThrough.kind": {
      en: "the pass-through of prices to the street",
      es: "el traslado de precios a la calle",
    },
    "passThrough.additive": {
      en: "the pass-through where prices follow in dollars",
      es: "el traslado de precios cuando siguen en dólares",
    },
    "passThrough.multiplicative": {
      en: "the pass-through where prices follow in proportion",
      es: "el traslado de precios cuando siguen en proporción",
    },
    "wholesale.speed": {
      en: "the speed of the wholesale price",
      es: "la rapidez con que se ajusta el precio mayorista",
    },
    "cover.response": {
      en: "the response of wholesale prices to scarcity",
      es: "la respuesta del precio mayorista a la escasez",
    },
    "cover.span": {
      en: "the largest shortage that prices react to",
      es: "la mayor escasez a la que reaccionan los precios",
    },
    "purity.elasticity": {
      en: "the fall of purity when retail prices rise",
      es: "la baja de la pureza cuando sube el precio minorista",
    },
    "purity.cocaine": {
      en: "the retail purity of cocaine before the campaign",
      es: "la pureza minorista de la cocaína antes de la campaña",
    },
    "purity.fentanyl": {
      en: "the purity of fentanyl powder before the campaign",
      es: "la pureza del fentanilo en polvo antes de la campaña",
    },
    "purity.speed": { en: "the speed at which purity adjusts", es: "la rapidez con que se ajusta la pureza" },
    "purity.floor": { en: "the lowest purity that still sells", es: "la pureza más baja que aún se vende" },
    "purity.ceiling": {
      en: "the highest purity that retail can reach",
      es: "la pureza más alta que puede alcanzar la venta minorista",
    },
    "posted.speed": {
      en: "the speed of asked bulk prices",
      es: "la rapidez con que se ajusta el precio pedido al por mayor",
    },
    "domestic.elasticity": {
      en: "the response of retail margins to enforcement at home",
      es: "la respuesta del margen minorista a las detenciones en el país",
    },
  },
} as const satisfies NamesByMechanism;
