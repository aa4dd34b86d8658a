/** Words of the picture in a drawer, and of what was set aside for its dial. */
import type { Entry } from "./words.ts";

export const RELATED_WORDS = {
  related: { en: "Related chart", es: "Gráfico relacionado" },
  none: { en: "Nothing is drawn beside this one.", es: "No hay gráfico para este." },
  believed: { en: "default", es: "inicial" },
  drawn: { en: "simulated worlds of this answer", es: "mundos simulados de esta respuesta" },
  set: { en: "your setting", es: "su ajuste" },
  from: { en: "from", es: "desde" },
  to: { en: "to", es: "hasta" },
  shapeTitle: { en: "{label}: what is believed, and what was drawn", es: "{label}: lo que se supone y lo sorteado" },
  shapeSentence: {
    en: "Of the default, nine in ten lie between {low} and {high}; {draws} simulated worlds stand behind this answer.",
    es: "Del valor inicial, nueve de cada diez están entre {low} y {high}; esta respuesta se apoya en {draws} mundos simulados.",
  },
  shapeIdle: {
    en: "Of the default, nine in ten lie between {low} and {high}; simulated worlds appear once the model has run, where this one varies.",
    es: "Del valor inicial, nueve de cada diez están entre {low} y {high}; los mundos simulados aparecen tras la ejecución, donde este varía.",
  },
  formsTitle: { en: "{label}: weights of the rival forms", es: "{label}: pesos de las formas rivales" },
  formsSentence: {
    en: "Each form counts by its weight, a judgement; {draws} simulated worlds stand behind this answer.",
    es: "Cada forma cuenta según su peso, a criterio; esta respuesta se apoya en {draws} mundos simulados.",
  },
  formsIdle: {
    en: "Each form counts by its weight, a judgement; simulated worlds appear once the model has run, where the form varies.",
    es: "Cada forma cuenta según su peso, a criterio; los mundos simulados aparecen tras la ejecución, donde la forma varía.",
  },
  formsScale: { en: "share of simulated worlds, %", es: "parte de los mundos simulados, %" },
  form: { en: "form", es: "forma" },
  policiesTitle: { en: "{label}: what policies set", es: "{label}: lo que fijan las políticas" },
  policiesSentence: {
    en: "Every value that a policy gives, at whatever date and place; a line joins the least and the most. “{quantity}”, {unit}.",
    es: "Cada valor que fija una política, en cualquier fecha y lugar; una línea une el menor y el mayor. «{quantity}», {unit}.",
  },
  policy: { en: "policy", es: "política" },
  shipped: { en: "shipped policy", es: "política incluida" },
  ratio: { en: "as a multiple or a level", es: "como múltiplo o nivel" },
  goalsTitle: {
    en: "The reduction that matters, beside national goals of removal",
    es: "La reducción que importa, junto a metas nacionales de retirada",
  },
  goalsSentence: {
    en: "Goals were for the share of the documented cocaine flow removed by all agencies and partners: another measure than less inflow, and no threshold for this campaign.",
    es: "Las metas eran la parte del flujo documentado de cocaína retirada por todos los organismos y socios: otra medida que menos entrada, y ningún umbral para esta campaña.",
  },
  goalsScale: { en: "%", es: "%" },
  criterion: { en: "value", es: "valor" },
  inflows: { en: "Inflow’s default", es: "Valor inicial de Inflow" },
  goalOf: { en: "National goal, {date}", es: "Meta nacional, {date}" },
  stated: { en: "goal or criterion", es: "meta o criterio" },
  reached: { en: "reached, or your setting", es: "alcanzado, o su ajuste" },
  ledgerSource: {
    en: "Source: the ledger of parameters and policies of Inflow, model {model}; the evidence stands above. No run stands behind it.",
    es: "Fuente: registro de parámetros y políticas de Inflow, modelo {model}; la evidencia consta arriba. No lo respalda ninguna ejecución.",
  },
  goalsSource: {
    en: "Source: goals on the public record, published by {publishers}, beside Inflow’s own criterion. No run of Inflow stands behind it.",
    es: "Fuente: metas que constan en el registro público, publicadas por {publishers}, junto al criterio de Inflow. No lo respalda ninguna ejecución.",
  },
  setAside: {
    en: "Said in public on this matter, kept on record, and not taken as a number of the model:",
    es: "Dicho en público sobre esto, consta en el registro y no se tomó como número del modelo:",
  },
  said: { en: "{who}, {date}", es: "{who}, {date}" },
  why: { en: "Not taken, because", es: "No se tomó, porque" },
} as const satisfies Readonly<Record<string, Entry>>;
