/**
 * What sentences call the numbers of a world, in English and Spanish: "the pure load (go-fast boat)". The number is named by its
 * list and attribute, the member by its list and id. Limit: members of a reader's own world keep their ids.
 */
import type { Words } from "../words.ts";

/** Numbers that every member of a list states. */
export const ATTRIBUTE_NAMES: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  organisation: {
    share: { en: "the share of supply before the campaign", es: "la parte de la oferta antes de la campaña" },
    membersShare: { en: "the share of all members", es: "la parte de todos los miembros" },
  },
  zone: {
    areaKm2: { en: "the sea area patrolled", es: "el área de mar patrullada" },
    contactsPerWeek: {
      en: "the innocent small vessels that patrols meet",
      es: "las embarcaciones pequeñas sin nada ilegal que hallan las patrullas",
    },
    hoursShare: {
      en: "the share of patrol hours before the campaign",
      es: "la parte de las horas de patrulla antes de la campaña",
    },
    inspectedShare: {
      en: "the share of traffic inspected before the campaign",
      es: "la parte del tráfico inspeccionada antes de la campaña",
    },
    usBoundShare: {
      en: "the share of trips bound for the United States",
      es: "la parte de los viajes con destino a Estados Unidos",
    },
  },
  chokepoint: {
    areaShare: { en: "the area of the passage", es: "el área del paso" },
    legalCargoUsdPerWeek: { en: "the cost of delay to legal cargo", es: "el costo de la demora para la carga legal" },
  },
  asset: {
    baseCount: { en: "the assets before the campaign", es: "los medios antes de la campaña" },
    availability: { en: "the share of assets on station", es: "la parte de los medios en su puesto" },
    sweepKm: { en: "the width of sea searched for fast boats", es: "el ancho de mar en que se busca una lancha" },
    speedKmh: { en: "the search speed", es: "la velocidad de búsqueda" },
    searchShare: { en: "the share of hours spent in search", es: "la parte de las horas dedicada a buscar" },
    boardingShare: { en: "the share of hours for boardings", es: "la parte de las horas para abordajes" },
    strikeShare: { en: "the share of hours for strikes", es: "la parte de las horas para ataques" },
    fullUsdPerDay: { en: "the full daily cost of one asset", es: "el costo diario total de un medio" },
    shipsUsdPerDay: { en: "the daily cost by ships only", es: "el costo diario de solo buques" },
    incrementalUsdPerDay: { en: "the incremental daily cost", es: "el costo diario incremental" },
    persons: { en: "the people deployed with one asset", es: "las personas desplegadas con un medio" },
  },
  state: {
    cooperation: { en: "the cooperation before the campaign", es: "la cooperación antes de la campaña" },
    threat: { en: "the threat felt before the campaign", es: "la amenaza percibida antes de la campaña" },
    mobilisation: { en: "the mobilisation before the campaign", es: "la movilización antes de la campaña" },
    exposure: { en: "the nearness of the campaign to its coasts", es: "la cercanía de la campaña a sus costas" },
    cueShare: { en: "the share of tips that the state gives", es: "la parte de las pistas que da el Estado" },
    nationalsShare: {
      en: "the share of its nationals among those killed",
      es: "la parte de nacionales entre los muertos",
    },
    arms: { en: "the openness to rivals' arms", es: "la apertura a las armas de rivales" },
  },
  rival: {
    capacity: { en: "the capacity to act in the region", es: "la capacidad de actuar en la región" },
    armsShare: { en: "the share of effort in arms", es: "la parte del esfuerzo en armas" },
    financeShare: { en: "the share of effort in finance", es: "la parte del esfuerzo en créditos" },
  },
  region: {
    share: { en: "the share of production before the campaign", es: "la parte de la producción antes de la campaña" },
    yieldKgPerHa: { en: "the yield", es: "el rendimiento" },
    costUsdPerKg: { en: "the cost of production", es: "el costo de producción" },
  },
  outlet: {
    share: { en: "the share of exports to other markets", es: "la parte de las exportaciones a otros mercados" },
    theatreShare: {
      en: "the share of loads that cross the theatre",
      es: "la parte de las cargas que cruza la zona de la campaña",
    },
  },
  mode: {
    loadKg: { en: "the pure load of one trip", es: "la carga pura de un viaje" },
    crew: { en: "the people of one load", es: "las personas de una carga" },
    speedKmh: { en: "the speed", es: "la velocidad" },
    costUsdPerKgKm: { en: "the transport cost by distance", es: "el costo de transporte por distancia" },
    costUsdPerKg: {
      en: "the transport cost whatever the distance",
      es: "el costo de transporte sea cual sea la distancia",
    },
    vesselUsd: { en: "the value lost with a load", es: "el valor que se pierde con una carga" },
    detectabilityRatio: { en: "the ease of detection", es: "la facilidad de detección" },
    skilledShare: {
      en: "the share of the crew that needs training",
      es: "la parte de la tripulación que exige formación",
    },
    payUsd: { en: "the pay of one crew member", es: "la paga de un tripulante" },
    sensitivity: {
      en: "the chance that an inspection finds the load",
      es: "la probabilidad de que una inspección halle la carga",
    },
  },
  regime: {
    lethalShare: { en: "the share of boardings that kill", es: "la parte de los abordajes con muertes" },
    boardingShare: {
      en: "the share of pursuits that end in arrest",
      es: "la parte de las persecuciones que acaba en detención",
    },
    prosecutedShare: {
      en: "the share of detained people prosecuted",
      es: "la parte de las personas detenidas que se procesa",
    },
    sovereigntyCost: {
      en: "the cost in sovereignty that neighbours see",
      es: "el costo en soberanía que ven los vecinos",
    },
    legalExposure: { en: "the legal exposure at home", es: "la exposición legal en el país" },
    strikes: { en: "the permission of strikes at sea", es: "el permiso de ataques en el mar" },
    ashore: { en: "the permission of action ashore", es: "el permiso de acción en tierra" },
    leaders: { en: "the permission to act against leaders", es: "el permiso de actuar contra jefes" },
    blockade: { en: "the permission of a blockade", es: "el permiso de bloqueo" },
  },
  corridor: {
    share: { en: "the share of the flow before the campaign", es: "la parte del flujo antes de la campaña" },
  },
};
