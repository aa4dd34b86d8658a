/** Words of the three panels, the drawer of a dial, the chips and what links say. */
import type { Entry } from "./words.ts";

export const PANEL_WORDS = {
  choose: { en: "What we choose", es: "Lo que elegimos" },
  believe: { en: "What we believe", es: "Lo que suponemos" },
  success: { en: "What we count as success", es: "Qué contamos como éxito" },
  chooseLine: {
    en: "Levers of policy. Each starts at the campaign of 2025; a tick marks interdiction as before it.",
    es: "Controles de política. Cada uno parte de la campaña de 2025; una marca señala la interdicción anterior.",
  },
  believeLine: {
    en: "Nobody chooses these. Set the range you find credible, or let it vary.",
    es: "Nadie elige esto. Fije el margen que considere creíble o déjelo variar.",
  },
  successLine: {
    en: "These are value judgements. Inflow’s defaults are marked; no official thresholds have been published for this campaign.",
    es: "Son juicios de valor. Se señalan los valores iniciales; no se han publicado umbrales oficiales para esta campaña.",
  },
  panels: { en: "Change something", es: "Cambiar algo" },
  changed: { en: "{n} changed", es: "{n} cambios" },
  changedOne: { en: "1 changed", es: "1 cambio" },
  unchanged: { en: "as shipped", es: "sin cambios" },
  vary: { en: "let it vary", es: "dejar variar" },
  varies: { en: "varies, {low} to {high} {unit}", es: "varía, de {low} a {high} {unit}" },
  range: { en: "a range", es: "un margen" },
  from: { en: "from", es: "de" },
  to: { en: "to", es: "a" },
  value: { en: "{label}, value", es: "{label}, valor" },
  spoken: {
    en: "{value}, range {min} to {max}",
    es: "{value}, margen de {min} a {max}",
  },
  resetOf: { en: "Reset {label}", es: "Restablecer {label}" },
  resetPanel: { en: "Reset this panel", es: "Restablecer este panel" },
  resetAll: { en: "Reset all", es: "Restablecer todo" },
  about: { en: "About {label}", es: "Acerca de {label}" },
  aboutShort: { en: "Why?", es: "¿Por qué?" },
  outside: {
    en: "{value} is outside {min}–{max}. Kept: {kept}.",
    es: "{value} está fuera de {min}–{max}. Se mantiene {kept}.",
  },
  noNumber: { en: "“{value}” is no number. Kept: {kept}.", es: "«{value}» no es un número. Se mantiene {kept}." },
  conflict: {
    en: "“{lever}” needs the authority “{needs}”; chosen is “{chosen}”. Both are shown, and “{needs}” wins.",
    es: "«{lever}» exige la autoridad «{needs}»; se eligió «{chosen}». Se muestran ambas y prevalece «{needs}».",
  },
  chips: { en: "Changed by the reader", es: "Cambiado por el lector" },
  nothing: {
    en: "As Inflow ships it: no lever, belief or criterion is changed.",
    es: "Como viene con Inflow: sin cambios en controles, supuestos ni criterios.",
  },
  asOpened: {
    en: "As {name} has it: no lever, belief or criterion is changed beside it.",
    es: "Como está en {name}: sin más cambios en controles, supuestos ni criterios.",
  },
  toLevers: { en: "Change something", es: "Cambiar algo" },
  withChanges: { en: "With the reader’s changes: {counts}", es: "Con los cambios del lector: {counts}" },
  withPolicy: { en: "With your policy: {counts}", es: "Con su política: {counts}" },
  toChips: { en: "{n} changes: to the list", es: "{n} cambios: a la lista" },
  toChipsOne: { en: "1 change: to the list", es: "1 cambio: a la lista" },
  fromAnswer: { en: "Set from the answer", es: "Fijado desde la respuesta" },
  fromAnswerLine: {
    en: "Beliefs without a dial of their own; each starts by varying.",
    es: "Supuestos sin control propio; cada uno empieza variando.",
  },
  rivals: { en: "Rival readings of how things work", es: "Lecturas rivales de cómo funcionan las cosas" },
  rivalsCount: { en: "{questions} questions, {readings} readings", es: "{questions} cuestiones, {readings} lecturas" },
  rivalsFree: { en: "all vary", es: "todas varían" },
  rivalsFixedOne: { en: "1 fixed by the reader", es: "1 fijada por el lector" },
  rivalsFixed: { en: "{n} fixed by the reader", es: "{n} fijadas por el lector" },
  rivalsLine: {
    en: "What is known does not settle these. Each varies among its readings from one simulated future to the next; one that you fix holds in all of them.",
    es: "Lo que se sabe no las zanja. Cada una varía entre sus lecturas de un futuro simulado a otro; la que fije vale en todos.",
  },
  rivalForms: { en: "Rival readings: {forms}.", es: "Lecturas rivales: {forms}." },
  heldByLever: {
    en: "While it varies here, the lever “{lever}” holds it at “{form}”. A reading fixed here goes before the lever.",
    es: "Mientras aquí varíe, el control «{lever}» la mantiene en «{form}». Una lectura fijada aquí prevalece sobre el control.",
  },
  chip: { en: "{label}: {value}. Reset", es: "{label}: {value}. Restablecer" },
  political: { en: "without the political block", es: "sin el bloque político" },
  politicalLine: {
    en: "Holds the reactions of partner governments, of rivals and of the public at nothing. Suspensions on the public record stay.",
    es: "Deja en cero las reacciones de gobiernos socios, de rivales y del público. Quedan las suspensiones que constan en el registro público.",
  },
  keyChoose: { en: "▲ campaign 2025 · ┃ as before the campaign", es: "▲ campaña 2025 · ┃ como antes de la campaña" },
  keyBelieve: {
    en: "● measured · ◐ derived · ○ judgement; ━ still varies",
    es: "● medido · ◐ derivado · ○ a criterio; ━ aún varía",
  },
  keySuccess: { en: "▲ Inflow’s default", es: "▲ valor inicial de Inflow" },
  ofCampaign: { en: "The campaign", es: "La campaña" },
  beside: { en: "Beside the campaign", es: "Además de la campaña" },
  ofTrade: { en: "Trafficking and crews", es: "Tráfico y tripulaciones" },
  ofMarket: { en: "Market and deaths", es: "Mercado y muertes" },
  ofPolitics: { en: "Governments and the public", es: "Gobiernos y público" },
  ofReduction: { en: "Reduction and cost", es: "Reducción y costo" },
  ofFloors: { en: "What must not give way", es: "Lo que no debe ceder" },
  ofHarm: { en: "Harm and certainty", es: "Daño y certeza" },
  waiting: { en: "The dials open with the model.", es: "Los controles se abren con el modelo." },
  close: { en: "Close", es: "Cerrar" },
} as const satisfies Readonly<Record<string, Entry>>;

/** How many levers, beliefs and criteria are changed. */
export const COUNT_WORDS = {
  levers: { one: { en: "1 lever", es: "1 control" }, many: { en: "{n} levers", es: "{n} controles" } },
  beliefs: { one: { en: "1 belief", es: "1 supuesto" }, many: { en: "{n} beliefs", es: "{n} supuestos" } },
  criteria: { one: { en: "1 criterion", es: "1 criterio" }, many: { en: "{n} criteria", es: "{n} criterios" } },
} as const satisfies Readonly<Record<string, Readonly<Record<"one" | "many", Entry>>>>;

export const BADGE_WORDS = {
  "●": { en: "measured", es: "medido" },
  "◐": { en: "derived", es: "derivado" },
  "○": { en: "judgement", es: "a criterio" },
} as const satisfies Readonly<Record<string, Entry>>;

export const DRAWER_WORDS = {
  what: { en: "What it is", es: "Qué es" },
  unit: { en: "Unit", es: "Unidad" },
  range: { en: "Default and range", es: "Valor inicial y margen" },
  evidence: { en: "Evidence", es: "Evidencia" },
  rejected: { en: "Rejected alternatives", es: "Alternativas rechazadas" },
  noRejected: { en: "None is recorded for these numbers.", es: "No consta ninguna para estos números." },
  reproduces: { en: "What published result this form reproduces", es: "Qué resultado publicado reproduce esta forma" },
  noReproduces: { en: "No replication is tied to this number.", es: "Ninguna réplica está ligada a este número." },
  finds: { en: "Finds", es: "Halla" },
  take: { en: "We take", es: "Tomamos" },
  because: { en: "Because", es: "Porque" },
  assumption: { en: "assumption", es: "supuesto" },
  elicited: { en: "elicited judgement", es: "juicio solicitado" },
  claim: { en: "claim", es: "afirmación" },
  prior: {
    en: "default: {prior}; nine in ten between {low} and {high} {unit}",
    es: "inicial: {prior}; nueve de cada diez entre {low} y {high} {unit}",
  },
  form: { en: "default: {prior}", es: "inicial: {prior}" },
  asRange: {
    en: "A range that you set is drawn evenly between its ends, in proportion where the default is; the shape of the default is given up.",
    es: "El margen que fije se sortea por igual entre sus extremos, en proporción si así lo hace el inicial; se abandona la forma inicial.",
  },
  posterior: {
    en: "Where a calibrated posterior is shipped it is used until you set the dial.",
    es: "Si hay un posterior calibrado incluido, se usa hasta que fije el control.",
  },
  policies: { en: "What the shipped policies set", es: "Lo que fijan las políticas incluidas" },
  columns: {
    en: "Policy|Set to|Where|From|Until|Evidence",
    es: "Política|Valor|Dónde|Desde|Hasta|Evidencia",
  },
  toHorizon: { en: "to the horizon", es: "hasta el horizonte" },
  drawn: { en: "drawn", es: "sorteado" },
  replicas: { en: "Published|Ours|Tolerance|What", es: "Publicado|Nuestro|Tolerancia|Qué" },
  off: { en: "✗ differs", es: "✗ difiere" },
  agrees: { en: "✓ agrees", es: "✓ coincide" },
  replicaCaption: { en: "{model}: {of} numbers, {differ} differ", es: "{model}: {of} números, {differ} difieren" },
  readCopy: { en: "read in a copy", es: "leído en una copia" },
  inEnglish: { en: "", es: "La evidencia se cita en inglés, como está escrita." },
  success: {
    en: "Default chosen by Inflow; no official threshold is published.",
    es: "Valor inicial elegido por Inflow; no hay umbral oficial publicado.",
  },
  searching: { en: "Looking it up …", es: "Buscando …" },
} as const satisfies Readonly<Record<string, Entry>>;

export const LINK_WORDS = {
  unknownDial: {
    en: "This link sets “{name}”, which is no dial here; it was left out.",
    es: "Este enlace fija «{name}», que aquí no es un control; se omitió.",
  },
  badValue: {
    en: "This link sets {name} to “{value}”, which it cannot be; the default was kept.",
    es: "Este enlace fija {name} en «{value}», que no es posible; se mantuvo el valor inicial.",
  },
  outside: {
    en: "This link sets {label} ({name}) to {value}; it can be {min} to {max} {unit}. The default was kept.",
    es: "Este enlace fija {label} ({name}) en {value}; puede ir de {min} a {max} {unit}. Se mantuvo el valor inicial.",
  },
  noForm: {
    en: "This link sets {label} ({name}) to “{value}”, which it cannot be; it can be {options}. The default was kept.",
    es: "Este enlace fija {label} ({name}) en «{value}», que no es posible; puede ser {options}. Se mantuvo el valor inicial.",
  },
  unread: {
    en: "“{text}” in this link is no setting; it was left out.",
    es: "«{text}» en este enlace no es un ajuste; se omitió.",
  },
  unknownPage: {
    en: "There is no page “{text}” here; the Answer is shown. The pages are named in the bar above.",
    es: "Aquí no hay ninguna página «{text}»; se muestra la Respuesta. Las páginas constan en la barra de arriba.",
  },
  wayOut: {
    en: "What is set stands above the answer and is changed in the panels below it.",
    es: "Lo fijado consta sobre la respuesta y se cambia en los paneles de debajo.",
  },
  kept: {
    en: "Your settings of before are on view: {counts}.",
    es: "Se muestran sus ajustes de antes: {counts}.",
  },
  shipped: { en: "Show Inflow’s own", es: "Mostrar los de Inflow" },
  old: {
    en: "This link was made with version {version}. Its settings were carried over.",
    es: "Este enlace es de la versión {version}. Se conservaron los ajustes.",
  },
  noVersion: {
    en: "This link names the version “{version}”, which cannot be; it was read as version {read}.",
    es: "Este enlace indica la versión «{version}», que no es posible; se leyó como versión {read}.",
  },
  newer: {
    en: "This link was made with version {version}, newer than this page. What is known here was carried over.",
    es: "Este enlace es de la versión {version}, más nueva que esta página. Se conservó lo que aquí se conoce.",
  },
} as const satisfies Readonly<Record<string, Entry>>;
