/** The words of the page of months to answer in both languages; what the study says itself is not repeated here. */
import { speaker, type Words } from "@inflow/study";

const WHEN_PAGE_WORDS = {
  title: { en: "When could the data tell?", es: "¿Cuándo podrían decirlo los datos?" },
  kicker: {
    en: "Inflow, months to answer · {study} · run {run}",
    es: "Inflow, meses hasta la respuesta · {study} · ejecución {run}",
  },
  sub: {
    en: "{policy} against {against}, {commodity}: {when}, counted from the week of {onset}.",
    es: "{policy} frente a {against}, {commodity}: {when}, contados desde la semana del {onset}.",
  },
  answer: { en: "The answer", es: "La respuesta" },
  own: {
    en: "Share of futures in which each series would show a change",
    es: "Parte de los futuros en que cada serie mostraría un cambio",
  },
  ownSentence: {
    en: "Along the effects of the ensemble, to month {horizon}. A change that is seen need not be a change of inflow.",
    es: "Según los efectos del conjunto, hasta el mes {horizon}. Un cambio que se ve no tiene por qué ser un cambio de la entrada.",
  },
  atOnce: { en: "The same sizes, if the effect came at once", es: "Los mismos tamaños, si el efecto fuera súbito" },
  atOnceSentence: {
    en: "Each future's mean effect from the first month on: the most hopeful shape.",
    es: "El efecto medio de cada futuro desde el primer mes: la forma más favorable.",
  },
  phased: { en: "The same sizes, phased in over a year", es: "Los mismos tamaños, repartidos en un año" },
  phasedSentence: {
    en: "Where a level wanders, a slow effect is told later, or never.",
    es: "Donde un nivel fluctúa, un efecto lento se distingue más tarde, o nunca.",
  },
  sizeSentence: {
    en: "Share of worlds in which a true fall of each size is found by then, whatever the ensemble says.",
    es: "Parte de los mundos en que para entonces se halla una baja real de cada tamaño, diga lo que diga el conjunto.",
  },
  less: { en: "{fall} less", es: "{fall} menos" },
  byMonth: { en: "{fall} by month {month}", es: "{fall} al mes {month}" },
  nineTenths: { en: " (nine tenths by {month})", es: " (nueve décimas al mes {month})" },
  noSize: { en: "none of those tried", es: "ninguna de las probadas" },
  found: {
    en: "True falls found in half of worlds, whatever the ensemble says: at once, {atOnce}; over a year, {phased}.",
    es: "Bajas reales halladas en la mitad de los mundos, diga lo que diga el conjunto: súbitas, {atOnce}; en un año, {phased}.",
  },
  notWithin: {
    en: "not within the {horizon} months to the horizon",
    es: "no en los {horizon} meses hasta el final",
  },
  noSignal: {
    en: "no published signal answers within {horizon} months; nearest: {signal}",
    es: "ninguna serie publicada responde en {horizon} meses; la más cercana: {signal}",
  },
  half: {
    en: "half of the futures by month {month}, nine of ten {ninth}",
    es: "la mitad de los futuros al mes {month}, nueve de diez {ninth}",
  },
  ninthNever: { en: "not within the horizon", es: "no dentro del horizonte" },
  ninthBy: { en: "by month {month}", es: "al mes {month}" },
  hundred: { en: "{count} of 100", es: "{count} de 100" },
  right: {
    en: " Of its findings {right} are right about inflow{few}.",
    es: " De sus hallazgos, {right} aciertan sobre la entrada{few}.",
  },
  tooFew: { en: ", too few to answer the question", es: ", muy pocos para responder a la pregunta" },
  moves: {
    en: "The policy moves it by {middle} ({low} to {high}) in the mean of all months. A change is found in {found} futures within the horizon, in {planned} with looks planned by quarter.{right}",
    es: "La política la mueve un {middle} (de {low} a {high}) en la media de todos los meses. Se halla un cambio en {found} futuros dentro del horizonte, en {planned} con revisiones planeadas por trimestre.{right}",
  },
  unclean: { en: "It is no clean signal: {why}.", es: "No es una señal limpia: {why}." },
  least: {
    en: "One look at the horizon finds {atOnce} at once and {phased} over a year, with {power} power.",
    es: "Una sola revisión al final detecta, con una potencia del {power}, un cambio súbito del {atOnce} o uno del {phased} repartido en un año.",
  },
  help: {
    en: "Most would help {what}: {months} months in the mean for a fall of a fifth that phases in over a year.",
    es: "Lo que más ayudaría: {what}; {months} meses de media para una baja de un quinto repartida en un año.",
  },
  sizeAtOnce: { en: "A true fall that comes at once", es: "Una baja real súbita" },
  sizePhased: { en: "A true fall that phases in over a year", es: "Una baja real repartida en un año" },
  published: {
    en: "Published every {every}, {lag} months late{window}; {before} months of history. False alarms where nothing happened: {always} with the boundary used here, {planned} with planned looks, {repeated} with an uncorrected 1.96 at every publication.",
    es: "Se publica cada {every}, con {lag} meses de retraso{window}; {before} meses de historia. Falsas alarmas donde no pasó nada: {always} con el límite usado aquí, {planned} con revisiones planeadas, {repeated} con un 1.96 sin corregir en cada publicación.",
  },
  month: { en: "month", es: "mes" },
  months: { en: "{count} months", es: "{count} meses" },
  window: { en: ", in windows of {count} months", es: ", en ventanas de {count} meses" },
  how: { en: "How it was found", es: "Cómo se halló" },
  worlds: {
    en: "{worlds} synthetic worlds for each series: each follows one of {futures} simulated futures, moves by itself as the series did before the policy, is published late and revised, and is looked at with every publication by a boundary that is valid however often one looks.",
    es: "{worlds} mundos sintéticos para cada serie: cada uno sigue uno de {futures} futuros simulados, se mueve por sí mismo como la serie antes de la política, se publica tarde y se revisa, y se revisa con cada publicación según un límite válido por muchas veces que se revise.",
  },
  answers: {
    en: "A series answers only where at least as many of its findings as the test asks are right: inflow truly changes by {fall} or more over the test's run of weeks, the way the finding says.",
    es: "Una serie responde solo si acierta al menos tantas veces como pide el criterio: la entrada cambia de verdad un {fall} o más durante las semanas del criterio, en el sentido del hallazgo.",
  },
  known: {
    en: "Noise, date and shape of the effect are taken as known, so every month is at its most hopeful. Deaths are counts: no month of them is taken as steadier than a negative binomial count of its size. Noise and delays carry their evidence in observables.yaml: inflow explain observables.cocaine-price.drift, for one.",
    es: "El ruido, la fecha y la forma del efecto se dan por conocidos, así que cada mes es el más favorable. Las muertes son recuentos: ningún mes se toma por más estable que un recuento binomial negativo de su tamaño. El ruido y los retrasos llevan su evidencia en observables.yaml: por ejemplo, inflow explain observables.cocaine-price.drift.",
  },
} as const satisfies Readonly<Record<string, Words>>;

/** What the page of months to answer says. */
export const whenPageSays = speaker(WHEN_PAGE_WORDS);
