/**
 * What sentences call the parameters of support at home, of partners and of rivals, in English and Spanish. Limit: a name is short
 * and leaves out the conditions that the file of the mechanism states.
 */
import type { NamesByMechanism } from "./names.ts";

export const NAMES_OF_POLITICS = {
  homeFront: {
    "support.logit": {
      en: "the support at home before the campaign",
      es: "el apoyo interno antes de la campaña",
    },
    "support.return": {
      en: "the speed at which support returns",
      es: "la rapidez con que vuelve el apoyo interno",
    },
    "rally.size": {
      en: "the rise of support when strikes make news",
      es: "el alza del apoyo interno cuando los ataques son noticia",
    },
    "rally.half": {
      en: "the strikes at which half the rise is reached",
      es: "los ataques con los que se alcanza la mitad del alza",
    },
    "rally.weeks": {
      en: "the time in which a strike leaves the news",
      es: "el tiempo en que un ataque deja de ser noticia",
    },
    "fatigue.size": {
      en: "the weight of fatigue with a long campaign",
      es: "el peso de la fatiga con una campaña larga",
    },
    "fatigue.weeks": { en: "the time in which fatigue sets in", es: "el tiempo en que aparece la fatiga" },
    "cost.weight": {
      en: "the support lost to the campaign's cost",
      es: "el apoyo interno que resta el costo de la campaña",
    },
    "cost.unit": {
      en: "the unit of cost that support counts",
      es: "la unidad de costo que cuenta para el apoyo interno",
    },
    "losses.weight": {
      en: "the support lost with each armed incident",
      es: "el apoyo interno que resta cada incidente armado",
    },
    "controversy.weight": {
      en: "the support lost to legal dispute and errors",
      es: "el apoyo interno que restan la disputa legal y los errores",
    },
    "legal.hazard": {
      en: "the legal challenges upheld each quarter",
      es: "los recursos legales que prosperan por trimestre",
    },
    "legal.error": {
      en: "the effect of errors on legal challenges",
      es: "el efecto de los errores en los recursos legales",
    },
    "legal.weight": {
      en: "the pressure added by each challenge upheld",
      es: "la presión que añade cada recurso que prospera",
    },
    "credit.weight": {
      en: "the credit the campaign gets for falling deaths",
      es: "el mérito que se da a la campaña por la baja de muertes",
    },
    "credit.slope": {
      en: "the support gained from falling deaths",
      es: "el apoyo interno que se gana con la baja de muertes",
    },
    "floor.support": {
      en: "the support below which pressure to retrench prevails",
      es: "el apoyo bajo el cual prevalece la presión por replegarse",
    },
    "floor.width": {
      en: "the width of the change of pressure",
      es: "la amplitud del cambio de presión en torno al mínimo",
    },
  },
  regionalReaction: {
    "threat.rate": {
      en: "the speed at which states feel threatened",
      es: "la rapidez con que los Estados se sienten amenazados",
    },
    "threat.spiral": {
      en: "the strength of the spiral between both sides",
      es: "la fuerza de la espiral entre ambas partes",
    },
    "threat.persons": {
      en: "the deployment that makes most of the impression",
      es: "el despliegue que causa casi toda la impresión",
    },
    "threat.error": {
      en: "the pressure added by each person killed in error",
      es: "la presión que añade cada persona muerta por error",
    },
    "mobilisation.defence": {
      en: "the growth of mobilisation under threat",
      es: "el crecimiento de la movilización ante la amenaza",
    },
    "mobilisation.fatigue": { en: "the weekly loss of mobilisation", es: "la pérdida semanal de movilización" },
    "mobilisation.arming": {
      en: "the growth of mobilisation with rivals' arms",
      es: "el crecimiento de la movilización con armas de rivales",
    },
    "cooperation.rate": {
      en: "the speed at which cooperation follows its terms",
      es: "la rapidez con que la cooperación sigue sus condiciones",
    },
    "cooperation.inducement": {
      en: "the effect of paid support on cooperation",
      es: "el efecto del apoyo pagado en la cooperación",
    },
    "cooperation.sovereignty": {
      en: "the effect of lost sovereignty on cooperation",
      es: "el efecto de la soberanía perdida en la cooperación",
    },
    "cooperation.harm": {
      en: "the effect of nationals killed on cooperation",
      es: "el efecto de los nacionales muertos en la cooperación",
    },
    "cooperation.rivals": {
      en: "the effect of rivals' offers on cooperation",
      es: "el efecto de las ofertas de rivales en la cooperación",
    },
    "cooperation.training": {
      en: "the effect of joint training on cooperation",
      es: "el efecto de la formación conjunta en la cooperación",
    },
    "coercion.effect": {
      en: "the effect of pressure on cooperation",
      es: "el efecto de la presión en la cooperación",
    },
    "coercion.sovereignty": {
      en: "the sovereignty that one step of pressure costs",
      es: "la soberanía que cuesta un grado de presión",
    },
    "inducement.half": {
      en: "the paid support that has half its full effect",
      es: "el apoyo pagado que logra la mitad de su efecto",
    },
    "host.cooperation": {
      en: "the cooperation after a change of government",
      es: "la cooperación tras un cambio de gobierno",
    },
    "suspension.hazard": {
      en: "the weekly chance that cooperation is suspended",
      es: "la probabilidad semanal de que se suspenda la cooperación",
    },
    "suspension.depth": {
      en: "the share of cooperation that a suspension withdraws",
      es: "la parte de la cooperación que retira una suspensión",
    },
    "suspension.weeks": {
      en: "the time in which a suspension wears off",
      es: "el tiempo en que se disipa una suspensión",
    },
    "incident.rate": {
      en: "the armed incidents for each added asset",
      es: "los incidentes armados por cada medio añadido",
    },
    "training.usd-per-week": {
      en: "the cost of doubling joint training",
      es: "el costo de duplicar la formación conjunta",
    },
  },
  rivals: {
    "influence.growth": {
      en: "the growth of rivals' influence",
      es: "el crecimiento de la influencia de rivales",
    },
    "influence.counter": {
      en: "the influence that rivals lose to paid support",
      es: "la influencia que los rivales pierden ante el apoyo pagado",
    },
    "influence.start": {
      en: "the influence of rivals before the campaign",
      es: "la influencia de rivales antes de la campaña",
    },
    "influence.vacuum": {
      en: "the opening for rivals without any campaign",
      es: "el espacio que tienen los rivales sin ninguna campaña",
    },
    "arms.weeks": {
      en: "the time until rivals' arms are in service",
      es: "el tiempo hasta que las armas de rivales entran en servicio",
    },
    "finance.weeks": {
      en: "the time until rivals' finance is offered",
      es: "el tiempo hasta que los rivales ofrecen créditos",
    },
    "diplomacy.weeks": {
      en: "the time until rivals' diplomatic offers",
      es: "el tiempo hasta las ofertas diplomáticas de rivales",
    },
    "inducement.half": {
      en: "the paid support that has half its effect on rivals",
      es: "el apoyo pagado que logra la mitad de su efecto en los rivales",
    },
  },
} as const satisfies NamesByMechanism;
