/** Words of the page that says when the data could tell. */
import type { Entry } from "./words.ts";

export const WHEN_WORDS = {
  title: { en: "When", es: "Cuándo" },
  waiting: { en: "Waiting for the first live runs …", es: "Esperando las primeras simulaciones …" },
  working: { en: "Working out …", es: "Calculando …" },
  lead: {
    en: "When could published data tell what {policy} does, compared with {comparison}? Months are counted from {onset}, over {horizon} months, along {futures} simulated futures.",
    es: "¿Cuándo podrían los datos publicados mostrar qué efecto tiene {policy}, en comparación con {comparison}? Los meses se cuentan desde {onset}, durante {horizon} meses, en {futures} futuros simulados.",
  },
  shown: {
    en: "This answer is of the {futures} futures on view; the series below are looked at along the {live} that the live model has so far.",
    es: "Esta respuesta es de los {futures} futuros que se muestran; las series de abajo se miran en los {live} que el modelo en vivo tiene hasta ahora.",
  },
  assumed: {
    en: "Every month here supposes that the noise of the series, the day of the change and its shape are known; so each is at its most hopeful.",
    es: "Cada mes supone conocidos el ruido de la serie, el día del cambio y su forma; por eso es el más optimista posible.",
  },
  answered: {
    en: "Half of the futures have an answer by month {p50} ({date}){nine}.",
    es: "La mitad de los futuros tiene respuesta al mes {p50} ({date}){nine}.",
  },
  nine: { en: ", nine of ten by month {p90} ({date})", es: ", nueve de diez al mes {p90} ({date})" },
  "null.never": {
    en: "Could not tell within the horizon. Inflow does change by {fall} or more for {weeks} weeks in {changes} of 100 futures, but no published series shows it firmly before {year}.",
    es: "No se podría saber dentro del horizonte. La entrada sí cambia un {fall} o más durante {weeks} semanas en {changes} de 100 futuros, pero ninguna serie publicada lo muestra con firmeza antes de {year}.",
  },
  "null.not computed": {
    en: "Not computed yet for this policy: the series below are looked at one after another.",
    es: "Aún sin calcular para esta política: las series de abajo se analizan una tras otra.",
  },
  "null.too small": {
    en: "Too small to matter: in {unchanged} of 100 futures inflow changes by less than {fall}, up or down, so there is little for any data to tell; waiting would not help.",
    es: "El cambio es demasiado pequeño: en {unchanged} de 100 futuros la entrada cambia menos del {fall}, hacia arriba o hacia abajo; hay poco que los datos puedan decir y esperar no ayudaría.",
  },

  curve: {
    en: "How large a change, how late the figures",
    es: "Qué tan grande es el cambio y cuánto tardan las cifras",
  },
  series: { en: "Series", es: "Serie" },
  fall: { en: "True change in it", es: "Cambio real de la serie" },
  fallOf: { en: "{fall} less", es: "{fall} menos" },
  riseOf: { en: "{rise} more", es: "{rise} más" },
  lag: { en: "Figures are published after", es: "Las cifras se publican tras" },
  lagOf: { en: "{lag} months", es: "{lag} meses" },
  lagOfOne: { en: "1 month", es: "1 mes" },
  published: { en: "as published now: {lag}", es: "como se publican hoy: {lag}" },
  phased: { en: "The change phases in over {months} months", es: "El cambio llega a lo largo de {months} meses" },
  repeated: {
    en: "Look at every publication without correction (not advised)",
    es: "Revisar cada publicación sin corrección (no se aconseja)",
  },
  curveTitle: {
    en: "{series}: would {change} show?",
    es: "{series}: ¿se vería {change}?",
  },
  curveTold: {
    en: "Found in half of worlds by month {p50} ({date}); in {found} of 100 within {horizon} months.",
    es: "Se detecta en la mitad de los mundos al mes {p50} ({date}); en {found} de 100 en {horizon} meses.",
  },
  curveNever: {
    en: "Found in {found} of 100 worlds within {horizon} months: not in half of them.",
    es: "Se detecta en {found} de 100 mundos en {horizon} meses: menos de la mitad.",
  },
  mine: { en: "your setting: {lag} late", es: "con sus valores: {lag} de retraso" },
  ideal: { en: "inflow itself, if seen", es: "la entrada misma, si se viera" },
  latency: { en: "Recomputed in {ms} ms.", es: "Recalculado en {ms} ms." },

  months: { en: "Months to answer, series by series", es: "Meses hasta la respuesta, serie por serie" },
  progress: { en: "{done} of {all} series looked at.", es: "{done} de {all} series analizadas." },
  monthsTitle: {
    en: "Share of futures in which each series would show a change",
    es: "Parte de los futuros en que cada serie mostraría un cambio",
  },
  monthsSentence: {
    en: "Along the effects of the simulated futures. A change that is seen need not be a change of inflow.",
    es: "Según los efectos de los futuros simulados. Un cambio visto no tiene por qué ser un cambio de la entrada.",
  },
  monthsCaption: {
    en: "What {policy} does to each series, and when it would be seen. A series answers only where its findings are right about inflow in at least {confidence} of 100.",
    es: "Lo que {policy} hace a cada serie y cuándo se vería. Una serie responde solo donde sus hallazgos aciertan sobre la entrada en al menos {confidence} de 100.",
  },
  effect: { en: "effect", es: "efecto" },
  seen: { en: "seen in 100 futures", es: "se ve en 100 futuros" },
  right: { en: "of 100 findings, right about inflow", es: "de 100 hallazgos, aciertan sobre la entrada" },
  half: { en: "half by month", es: "la mitad al mes" },
  ninety: { en: "nine of ten by month", es: "nueve de diez al mes" },
  least: { en: "least change that one look finds", es: "menor cambio que detecta una sola revisión" },
  delay: { en: "months late", es: "meses de retraso" },
  none: { en: "not within {horizon} months", es: "no en {horizon} meses" },
  nothingFound: { en: "none found", es: "ningún hallazgo" },
  leastOf: { en: "{once} at once, {phased} over a year", es: "{once} súbito, {phased} en un año" },
  answers: { en: "answers", es: "responde" },
  toCome: { en: "to come", es: "en cálculo" },
  sayAnswers: {
    en: "{series}: half of the futures by month {p50} ({date}); {right} of 100 findings are right about inflow.",
    es: "{series}: la mitad de los futuros al mes {p50} ({date}); {right} de 100 hallazgos aciertan sobre la entrada.",
  },
  sayMisleads: {
    en: "{series}: a change would be seen in {found} of 100 futures, but that is no answer: {because}.",
    es: "{series}: se vería un cambio en {found} de 100 futuros, pero no es respuesta: {because}.",
  },
  sayWrong: {
    en: "only {right} of 100 findings are right about inflow",
    es: "solo {right} de 100 hallazgos aciertan sobre la entrada",
  },
  sayIdeal: {
    en: "Inflow itself, which nobody sees, would answer in {found} of 100 futures.",
    es: "La entrada misma, que nadie ve, respondería en {found} de 100 futuros.",
  },
  sayQuiet: {
    en: "In fewer than {often} of 100 futures would any change be seen in: {list}.",
    es: "En menos de {often} de 100 futuros se vería algún cambio en: {list}.",
  },

  shorten: { en: "What data would shorten the wait", es: "Qué datos acortarían la espera" },
  shortenLead: {
    en: "One change at a time to the way this series is seen: {series}. The first two columns are for a true change the size of a fall of {fall} that phases in over {months} months; the last is for the effects of the simulated futures. Months saved are a mean over all worlds, where a world without an answer counts {horizon}: some worlds may answer sooner although fewer than half answer in time.",
    es: "Un cambio a la vez en cómo se observa esta serie: {series}. Las dos primeras columnas son para un cambio real del tamaño de una baja del {fall} que llega en {months} meses; la última, para los efectos de los futuros simulados. Los meses ahorrados son la media de todos los mundos, donde un mundo sin respuesta cuenta {horizon}: algunos pueden responder antes aunque menos de la mitad lo haga a tiempo.",
  },
  shortenWhat: { en: "further data", es: "dato adicional" },
  shortenSaved: { en: "months saved, mean", es: "meses ahorrados, media" },
  shortenHalf: { en: "then half of worlds by month", es: "entonces la mitad de los mundos al mes" },
  shortenHere: {
    en: "months saved in the simulated futures, mean",
    es: "meses ahorrados en los futuros simulados, media",
  },
  shortenNone: {
    en: "None of these brings an answer a month nearer.",
    es: "Ninguno acerca la respuesta ni un mes.",
  },

  looks: { en: "Looking again and again", es: "Revisar una y otra vez" },
  looksNote: {
    en: "A test that errs in {once} of looks when looked at once errs in {error} when looked at {looks} times and stopped at the first alarm. Every curve here uses a boundary that stays valid however often one looks.",
    es: "Una prueba que yerra el {once} de las veces si se revisa una sola vez yerra el {error} si se revisa {looks} veces y se para en la primera alarma. Todas las curvas usan un umbral válido por muchas veces que se revise.",
  },
  looksHere: {
    en: "{series}, where nothing happened: an uncorrected look at every publication raises an alarm in {repeated} of 100 worlds; the boundary used here in {valid}; looks planned by quarter in {planned}.",
    es: "{series}, donde no pasó nada: revisar cada publicación sin corrección da una alarma en {repeated} de 100 mundos; el umbral usado aquí, en {valid}; las revisiones planeadas por trimestre, en {planned}.",
  },
} as const satisfies Readonly<Record<string, Entry>>;

/** Further data, by the beginning of what the methods call it; {n} is the number in it. */
export const SHORTENING_WORDS: readonly { readonly is: RegExp; readonly es: string }[] = [
  {
    is: /^a control.*?([\d.]+)$/,
    es: "una serie de control, ajena a la intervención, con correlación mensual de {n}",
  },
  { is: /^(\d+) independent units/, es: "{n} unidades independientes e iguales en vez de una" },
  { is: /^twice the history/, es: "el doble de historia previa" },
  { is: /^figures published after (\d+)/, es: "cifras publicadas tras {n} mes" },
  { is: /^first figures that need no revision/, es: "primeras cifras que no necesitan revisión" },
  { is: /^monthly figures instead of (\d+)/, es: "cifras mensuales en vez de {n} meses" },
  { is: /^a figure for each month/, es: "una cifra de cada mes, publicada cada mes" },
];
