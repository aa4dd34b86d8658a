/**
 * The fixed words of the brief in English and Spanish, without any digit: numbers come through {slots} and are bound. What
 * the study says itself (question, verdict, cost row, flips) is not repeated here.
 */
import type { Words } from "@inflow/study";

export const BRIEF_WORDS = {
  kicker: {
    en: "Inflow brief · {study} · run {run} · data to {date}",
    es: "Informe de Inflow · {study} · ejecución {run} · datos a {date}",
  },
  foot: {
    en: "Inflow · run {run} · data to {date} · compared with {comparison} · reader's changes: {changes}",
    es: "Inflow · ejecución {run} · datos a {date} · comparado con {comparison} · cambios del lector: {changes}",
  },
  changed: {
    en: "With the reader's changes: {changes} (levers {levers}, beliefs {beliefs}, criteria {criteria}).",
    es: "Con los cambios del lector: {changes} (controles {levers}, supuestos {beliefs}, criterios {criteria}).",
  },
  yardstick: { en: "what “{policy}” costs", es: "el de {policy}" },

  bottomLine: { en: "Bottom line", es: "En resumen" },
  glance: {
    en: "At a glance",
    es: "De un vistazo",
  },
  glanceDrug: {
    en: "Answer for {commodity}: {answer}.",
    es: "Respuesta para {commodity}: {answer}.",
  },
  glanceKilled: {
    en: "✚ People killed: {killed} to {date} by public count; in the model {span} from the first strike to {year}.",
    es: "✚ Personas muertas: {killed} al {date} según el recuento público; en el modelo {span} desde el primer ataque hasta {year}.",
  },
  glanceCost: {
    en: "Extra cost by {year}: {incremental} incremental, {full} in full.",
    es: "Costo adicional hasta {year}: {incremental} incremental, {full} total.",
  },
  happened: { en: "What happened", es: "Qué pasó" },
  matters: { en: "Why it matters", es: "Por qué importa" },
  falls: { en: "The decisive test: does inflow fall?", es: "La prueba decisiva: ¿baja la entrada?" },
  costs: { en: "The decisive test: at what cost?", es: "La prueba decisiva: ¿a qué costo?" },
  compared: { en: "The decisive test: compared with what?", es: "La prueba decisiva: ¿comparado con qué?" },
  sure: { en: "The decisive test: how sure, and why?", es: "La prueba decisiva: ¿con qué certeza y por qué?" },
  when: {
    en: "The decisive test: when could data tell?",
    es: "La prueba decisiva: ¿cuándo podrían decirlo los datos?",
  },
  wrong: { en: "What would prove us wrong", es: "Qué nos refutaría" },
  questions: { en: "Questions for those in charge", es: "Preguntas para los responsables" },
  annex: { en: "Annex", es: "Anexo" },

  against: {
    en: "Compared with {comparison}: law-enforcement interdiction going on as before the campaign, not the absence of enforcement.",
    es: "En comparación con {comparison}: la interdicción policial anterior a la campaña, no la ausencia de control.",
  },
  asBefore: {
    en: "{comparison} (law-enforcement interdiction as before)",
    es: "{comparison} (la interdicción policial anterior)",
  },
  uncalibrated: {
    en: "{note}; {futures} futures, give or take {plusMinus} of {hundred}.",
    es: "{note}; {futures} futuros, con un margen de {plusMinus} de {hundred}.",
  },
  change: {
    en: "Inflow over the horizon: {span} against {comparison}, in eight of ten futures.",
    es: "Entrada en todo el horizonte: {span} frente a {comparison}, en ocho de diez futuros.",
  },
  bothAgree: {
    en: "Counting the people killed by the campaign as harm changes neither the answer nor its count.",
    es: "Contar como daño las personas muertas por la campaña no cambia ni la respuesta ni su cuenta.",
  },
  dataNothing: {
    en: "Nothing yet. No test of an observed series against dates without a campaign has been run with this study, and no effect is reported without it.",
    es: "Nada todavía. En este estudio aún no se ha comparado ninguna serie observada con fechas sin campaña; sin esa prueba no se informa ningún efecto.",
  },
  humanCost: { en: "Human cost", es: "Costo humano" },
  killed: {
    en: "✚ People killed in strikes: {killed} to {date}, public count{later}; cargo evidence not published.",
    es: "✚ Personas muertas en ataques: {killed} al {date}, recuento público{later}; no se han publicado pruebas de la carga.",
  },
  later: { en: "; later strikes reported, not totalled", es: "; hubo ataques posteriores sin total" },
  inError: {
    en: "Struck in error: no public count; model {span} people by {year}, a judgement ○.",
    es: "Personas atacadas por error: sin recuento público; el modelo da {span} hasta {year}, estimación a criterio ○.",
  },
  overdose: {
    en: "Overdose deaths against {comparison}: {span} by {year}.",
    es: "Muertes por sobredosis frente a {comparison}: {span} hasta {year}.",
  },
  violence: {
    en: "Killed in violence between organisations: {span}.",
    es: "Muertes por violencia entre organizaciones: {span}.",
  },
  crewsModel: {
    en: "✚ Crews killed by the campaign in the model, from the first strike to {year}: {span}.",
    es: "✚ Tripulantes muertos por la campaña en el modelo, desde el primer ataque hasta {year}: {span}.",
  },
  costTitle: { en: "What it costs, three definitions", es: "Lo que cuesta, tres definiciones" },
  costCaption: {
    en: "Three definitions of cost, several times apart and never added: to {year}, in eight of ten futures, above {comparison}.",
    es: "Tres definiciones de costo, que difieren varias veces y nunca se suman: hasta {year}, en ocho de diez futuros, por encima de {comparison}.",
  },
  full: { en: "Full", es: "Total" },
  ships: { en: "Ships only", es: "Solo buques" },
  incremental: { en: "Incremental", es: "Incremental" },
  fullIs: { en: "all that the force costs wherever it is", es: "todo lo que cuesta la fuerza esté donde esté" },
  shipsIs: { en: "operating the ships", es: "operar los buques" },
  incrementalIs: { en: "only what was not budgeted already", es: "solo lo no presupuestado" },
  extraCost: { en: "Extra cost", es: "Costo adicional" },
  perTonne: { en: "Per tonne of {commodity} not landed", es: "Por tonelada de {commodity} que no llega" },
  noCost: { en: "no ratio", es: "no se calcula" },
  couldTell: { en: "Data could tell by", es: "Los datos podrían decirlo hacia" },
  notComputed: {
    en: "Not computed yet. This run does not estimate when observations could tell the policies apart, so no date is given.",
    es: "Aún sin calcular. Esta ejecución no estima cuándo las observaciones podrían distinguir las políticas; no se da fecha.",
  },
  monthsToAnswer: { en: "In {span} months, in eight of ten futures.", es: "En {span} meses, en ocho de diez futuros." },
  flipsTitle: { en: "What would change the answer", es: "Qué cambiaría la respuesta" },
  hinge: { en: "It hinges most on {belief}.", es: "Depende sobre todo {belief}." },
  dotsTitle: {
    en: "{commodity}: one dot is one of a hundred simulated futures",
    es: "{commodity}: un punto es uno de cien futuros simulados",
  },

  timelineTitle: {
    en: "From deployment to {killed} people killed, by public count",
    es: "Del despliegue a {killed} personas muertas, según el recuento público",
  },
  timelineSentence: {
    en: "Numbers stand for the list below; the steps are public counts of people killed in strikes, {killed} to {date}.",
    es: "Los números remiten a la lista; los escalones son recuentos públicos de personas muertas en ataques, {killed} al {date}.",
  },
  contradictions: {
    en: "Where statements on record do not agree",
    es: "Donde las declaraciones del registro no coinciden",
  },
  contradictionsCaption: {
    en: "Each statement beside those on record that contradict it or stand against it by another measure; all are kept, none is adopted.",
    es: "Cada afirmación junto a las del registro que la contradicen o se le oponen con otra medida; se conservan todas y no se adopta ninguna.",
  },
  oneSays: { en: "One says", es: "Una dice" },
  otherSays: { en: "Others say", es: "Otras dicen" },

  claimLead: {
    en: "The case for striking boats instead of boarding them was put with one number. {who}, {date}: “{claim}”",
    es: "El argumento para atacar lanchas en vez de abordarlas se resumió en un número. {who}, {date}: «{claim}»",
  },
  claimStatus: { en: "What the record shows: {status}", es: "Lo que muestra el registro: {status}" },
  claimCaption: {
    en: "The claim beside official measures, each with its own denominator.",
    es: "La afirmación junto a medidas oficiales, cada una con su denominador.",
  },
  measure: { en: "Measure", es: "Medida" },
  shows: { en: "What it shows", es: "Lo que muestra" },
  cocaineMapTitle: {
    en: "Cocaine crosses the waters where the campaign acts",
    es: "La cocaína cruza las aguas donde actúa la campaña",
  },
  cocaineMapSentence: {
    en: "In the model, with {comparison}: about {pacific} tonnes of US-bound cocaine a year leave through the Pacific and {caribbean} through the Caribbean; {north} pass the western Gulf approaches and Florida.",
    es: "En el modelo, con {comparison}: unas {pacific} toneladas de cocaína al año con destino a Estados Unidos salen por el Pacífico y {caribbean} por el Caribe; {north} pasan por los accesos occidentales al Golfo y por Florida.",
  },
  fentanylMapTitle: { en: "Fentanyl does not", es: "El fentanilo no" },
  fentanylMapSentence: {
    en: "Made in Mexico, about {tonnes} tonnes a year enter by land and mail; at sea there is no modelled flow.",
    es: "Producidas en México, unas {tonnes} toneladas al año entran por tierra y correo; en el mar no hay flujo modelado.",
  },
  mapNote: {
    en: "Tonnes are pure and rounded; they approximate the mean of futures from their bands. Within a water or corridor the split over arcs is drawn, not measured; containers and small loads are not drawn. Land: Natural Earth, public domain; only the border between Mexico and the United States is drawn.",
    es: "Toneladas puras y redondeadas; aproximan la media de los futuros a partir de sus bandas. El reparto entre arcos dentro de unas aguas o un corredor se dibuja, no se mide; no se dibujan contenedores ni cargas menores. Mapa base: Natural Earth, dominio público; solo se dibuja la frontera entre México y Estados Unidos.",
  },
  toEurope: { en: "to Europe, not sized", es: "a Europa, sin medir" },
  toOceania: { en: "to Oceania and Asia, not sized", es: "a Oceanía y Asia, sin medir" },
  precursors: { en: "precursor chemicals from Asia, not sized", es: "precursores de Asia, sin medir" },
  colombia: { en: "Colombia", es: "Colombia" },
  venezuela: { en: "Venezuela", es: "Venezuela" },
  mexico: { en: "Mexico", es: "México" },
  usa: { en: "United States", es: "Estados Unidos" },
  fentanylWhy: { en: "What happens to fentanyl, and why", es: "Qué pasa con el fentanilo, y por qué" },
  fentanylText: {
    en: "Fentanyl inflow: {change} ({span}). It is made mostly in Mexico from imported chemicals and, judging by seizures, enters mostly through land ports of entry (about {share} of the fentanyl seized), hidden in vehicles. It does not cross the waters where the campaign acts, so sinking boats there cannot remove it. Three links remain and are modelled: organisations that trade in both drugs, cooperation with Mexico, and buyers who switch. Together they {together} in the middle future. Deaths from synthetic opioids began to fall in mid-{year}, {months} months before the first strike; the campaign gets no credit for that fall. Seizures show where fentanyl is found, not all that passes.",
    es: "Entrada de fentanilo: {change} ({span}). Se produce sobre todo en México con sustancias importadas y, según las incautaciones, entra principalmente por los puertos de entrada terrestres (cerca del {share} del fentanilo incautado), oculto en vehículos. No cruza las aguas donde actúa la campaña; hundir lanchas allí no puede retirarlo. Quedan tres vínculos, que el modelo incluye: organizaciones que comercian con ambas drogas, la cooperación con México y los compradores que cambian de droga. Juntos {together} en el futuro medio. Las muertes por opioides sintéticos empezaron a bajar a mediados de {year}, {months} meses antes del primer ataque; esa baja no se atribuye a la campaña. Las incautaciones muestran dónde se halla el fentanilo, no todo lo que pasa.",
  },
  moveIt: { en: "move it by {middle}", es: "lo mueven {middle}" },
  doNotMoveIt: { en: "do not move it", es: "no lo mueven" },
  noChange: { en: "no change beyond chance", es: "sin cambio más allá del azar" },
  someChange: { en: "a change beyond chance", es: "un cambio más allá del azar" },

  fanOther: {
    en: "{commodity} inflow with the campaign and without it",
    es: "Entrada de {commodity} con la campaña y sin ella",
  },
  firstLook: {
    en: "A first look, from {futures} simulated futures; the answer is still being counted.",
    es: "Un primer vistazo, con {futures} futuros simulados; la respuesta aún se está contando.",
  },
  fanSentence: {
    en: "The two bands lie almost on each other: {commodity} inflow with the campaign differs by {span} over the horizon, in eight of ten futures.",
    es: "Las dos bandas casi coinciden: la entrada de {commodity} con la campaña difiere {span} en todo el horizonte, en ocho de diez futuros.",
  },
  deathsFanCocaine: {
    en: "Overdose deaths with cocaine, counted and expected",
    es: "Muertes por sobredosis con cocaína, contadas y esperadas",
  },
  deathsFanSentence: {
    en: "Deaths with cocaine, twelve months ending: {peak} in {peakDate}, {before} in {beforeDate}, before the first strike; {last} in {lastDate}, provisional. They move with fentanyl, not with the supply of cocaine.",
    es: "Muertes con cocaína, doce meses hasta: {peak} en {peakDate}, {before} en {beforeDate}, antes del primer ataque; {last} en {lastDate}, provisional. Se mueven con el fentanilo, no con la oferta de cocaína.",
  },
  fanSentenceApart: {
    en: "{commodity} inflow with the campaign differs from {comparison} by {span} over the horizon, in eight of ten futures.",
    es: "La entrada de {commodity} con la campaña difiere de {comparison} {span} en todo el horizonte, en ocho de diez futuros.",
  },
  gapTitle: {
    en: "{commodity} inflow, campaign minus no campaign",
    es: "Entrada de {commodity}, con campaña menos sin ella",
  },
  gapSentence: {
    en: "Every future is run twice with the same luck; the difference, by quarter, in eight of ten futures. A fall counts at {fall} for {weeks} weeks in a row.",
    es: "Cada futuro se ejecuta dos veces con el mismo azar; la diferencia, por trimestre, en ocho de diez futuros. Una baja cuenta desde un {fall} durante {weeks} semanas seguidas.",
  },
  gapCounts: { en: "a fall that counts", es: "baja que cuenta" },
  gapUnit: { en: "share of inflow", es: "parte de la entrada" },
  fanLevel: {
    en: "The bands are wide because the level of inflow itself is not observed; the difference is far better known, since every future is run twice with the same luck.",
    es: "Las bandas son anchas porque el nivel de la entrada no se observa; la diferencia se conoce mucho mejor, pues cada futuro se ejecuta dos veces con el mismo azar.",
  },
  kgWeek: { en: "pure kg a week", es: "kg puros por semana" },
  firstStrike: { en: "first strike", es: "primer ataque" },
  dataTo: { en: "data to {date}", es: "datos a {date}" },
  displacement: { en: "Where the flow moves", es: "Adónde se mueve el flujo" },
  displacementCaption: {
    en: "US-bound cocaine, whole tonnes a year, mean of futures after the first strike, approximated from the bands. Loads overland, in containers and in small cargo are not kept by route, and a load may cross two waters: the waters need not add up to what is removed and what arrives.",
    es: "Cocaína con destino a Estados Unidos, toneladas enteras al año, media de los futuros tras el primer ataque, aproximada a partir de las bandas. No se guardan por ruta las cargas por tierra, en contenedores o menores, y una carga puede cruzar dos aguas: las aguas no tienen por qué sumar lo retirado y lo llegado.",
  },
  allWaters: {
    en: "All waters",
    es: "Todas las aguas",
  },
  removedRow: {
    en: "Seized or destroyed anywhere",
    es: "Incautado o destruido en cualquier lugar",
  },
  arrives: {
    en: "Arrives: inflow",
    es: "Llega: entrada",
  },
  waterColumn: { en: "Water", es: "Aguas" },
  withCampaign: { en: "With the campaign", es: "Con la campaña" },
  without: { en: "Without", es: "Sin ella" },
  differenceColumn: { en: "Difference", es: "Diferencia" },

  rule: {
    en: "The rule of the source: if the test is passed, the strategy endures; if it is not, the campaign escalates or is retrenched.",
    es: "La regla de la fuente: si se supera la prueba, la estrategia perdura; si no, la campaña escala o se repliega.",
  },
  actor: {
    en: "What the campaign itself is likely to do, by its own reviews in the model, is another matter: at the end of {year} between {low} and {high} of the surge is still in place, {middle} in the middle future. Those reviews read seizures, boats and deaths, not inflow.",
    es: "Lo que la campaña haría por sí misma, según sus propias revisiones en el modelo, es otra cosa: a fines de {year} sigue desplegado entre {low} y {high} del refuerzo, {middle} en el futuro medio. Esas revisiones atienden a incautaciones, lanchas y muertes, no la entrada.",
  },
  costChartTitle: {
    en: "The same campaign costs several times more or less, by definition",
    es: "La misma campaña cuesta varias veces más o menos según la definición",
  },
  costChartSentence: {
    en: "To {year}, above {comparison}: full {full}, ships only {ships}, incremental {incremental}, in eight of ten futures.",
    es: "Hasta {year}, por encima de {comparison}: total {full}, solo buques {ships}, incremental {incremental}, en ocho de diez futuros.",
  },
  publicCosts: { en: "Public statements of cost, side by side", es: "Declaraciones públicas de costo, lado a lado" },
  publicCostsCaption: { en: "Who says what, under which definition.", es: "Quién dice qué, con qué definición." },
  who: { en: "Who", es: "Quién" },
  saysColumn: { en: "Says", es: "Dice" },
  floorsTitle: {
    en: "First below its floor: {part}",
    es: "Lo primero bajo su mínimo: {part}",
  },
  floorsSentence: {
    en: "In the middle future {first}. Fails most often: {most}. Over the horizon each must stay above its floor: {list}.",
    es: "En el futuro medio {first}. Falla más a menudo: {most}. En todo el horizonte cada uno debe quedar por encima de su mínimo: {list}.",
  },
  floorFirst: {
    en: "{part} falls below its floor in {date}",
    es: "{part} cae bajo su mínimo en {date}",
  },
  floorNever: {
    en: "none falls below its floor",
    es: "ninguno cae bajo su mínimo",
  },
  mostOften: {
    en: "{parts}, in {share} futures",
    es: "{parts}, en {share} futuros",
  },
  floorHolds: { en: "{floor} holds in {share} futures", es: "{floor} se mantiene en {share} futuros" },
  holds: { en: "holds in {a} futures; without it {b}", es: "se mantiene en {a}; sin ella {b}" },
  partners: { en: "Partner cooperation", es: "Cooperación de socios" },
  support: { en: "Support at home", es: "Apoyo interno" },
  readiness: { en: "Readiness of the force", es: "Disponibilidad de la fuerza" },
  money: { en: "Money", es: "Dinero" },
  nothing: { en: "nothing", es: "nada" },
  livesTitle: { en: "✚ Lives", es: "✚ Vidas" },
  livesCaption: {
    en: "✚ Deaths to {year} against {comparison}, by group, in eight of ten futures. Groups are never netted against each other.",
    es: "✚ Muertes hasta {year} frente a {comparison}, por grupo, en ocho de diez futuros. Los grupos nunca se compensan entre sí.",
  },
  group: { en: "Group", es: "Grupo" },
  low: { en: "One in ten below", es: "Una de diez por debajo" },
  middle: { en: "Middle", es: "Medio" },
  high: { en: "One in ten above", es: "Una de diez por encima" },
  "group.overdose": { en: "Overdose, all drugs", es: "Sobredosis, todas las drogas" },
  "group.violence": { en: "Violence between organisations", es: "Violencia entre organizaciones" },
  "group.crews": { en: "Crews killed by forces", es: "Tripulantes muertos por las fuerzas" },
  "group.struck-in-error": { en: "People struck in error ○", es: "Personas atacadas por error ○" },

  plotTitle: {
    en: "Every policy against {comparison}, on the same scales",
    es: "Cada política frente a {comparison}, en las mismas escalas",
  },
  plotSentence: {
    en: "Largest fall of {commodity} inflow in the middle future: {policy}, {span}. {name}: {own}.",
    es: "Mayor baja de la entrada de {commodity} en el futuro medio: {policy}, {span}. {name}: {own}.",
  },
  cocaineColumn: { en: "Cocaine inflow", es: "Entrada de cocaína" },
  fentanylColumn: { en: "Fentanyl inflow", es: "Entrada de fentanilo" },
  deathsColumn: { en: "Overdose deaths", es: "Muertes por sobredosis" },
  violenceColumn: { en: "Violent deaths", es: "Muertes por violencia" },
  crewsColumn: {
    en: "Crews killed",
    es: "Tripulantes muertos",
  },
  costColumn: { en: "Cost, {definition}, $ billion", es: "Costo, {definition}, miles de millones de US$" },
  wins: {
    en: "Where each is ahead, and where each is worse",
    es: "En qué es mejor cada política, y en qué es peor",
  },
  win: { en: "{outcome}: {policy}, {span}.", es: "{outcome}: {policy}, {span}." },
  noWinner: {
    en: "{outcome}: no policy lowers it beyond chance.",
    es: "{outcome}: ninguna política la reduce más allá del azar.",
  },
  worse: {
    en: "Higher than with {comparison}, beyond chance: {list}.",
    es: "Más que con {comparison}, más allá del azar: {list}.",
  },
  verdictsCaption: {
    en: "The verdict on inflow for each policy and each drug, and in how many of a hundred futures it holds, against {comparison}. “No effect” is about inflow alone: lives stand beside it, never netted.",
    es: "El veredicto sobre la entrada para cada política y droga, y en cuántos de cien futuros se da, frente a {comparison}. «Sin efecto» se refiere solo a la entrada: las vidas van al lado, sin compensarse.",
  },
  policyColumn: { en: "Policy", es: "Política" },
  noRecommendation: {
    en: "This is a test of claims, not a recommendation. Cost per tonne is given only where the fall is distinguishable from zero.",
    es: "Esto es una prueba de afirmaciones, no una recomendación. El costo por tonelada solo se da donde la baja se distingue de cero.",
  },
  perTonneColumn: {
    en: "Cost per tonne of cocaine not landed: {definition}",
    es: "Costo por tonelada de cocaína que no llega: {definition}",
  },
  oneCost: {
    en: "Cost is drawn by one definition, {definition}, the one that the test uses; “{costs}” gives all three beside one another.",
    es: "El costo se dibuja con una sola definición, {definition}, la que usa la prueba; «{costs}» da las tres juntas.",
  },

  driversTitle: { en: "The answer under other values of the reader", es: "La respuesta con otros valores del lector" },
  driversUnknown: {
    en: "Halving and doubling each threshold, no answer for {commodity} is firm in {same} of {all} cases.",
    es: "Al reducir a la mitad y duplicar cada umbral, ninguna respuesta para {commodity} es firme en {same} de {all} casos.",
  },
  driversSentence: {
    en: "Halving and doubling each threshold, the answer for {commodity} stays the same and firm in {same} of {all} cases; a count close to the mark is not firm.",
    es: "Al reducir a la mitad y duplicar cada umbral, la respuesta para {commodity} se mantiene, y firme, en {same} de {all} casos; una cuenta cercana al umbral no es firme.",
  },
  asStudy: { en: "as in the study", es: "como en el estudio" },
  "value.X": { en: "fall of at least", es: "baja de al menos" },
  "value.Y": { en: "held for", es: "durante" },
  "value.Z": { en: "cost limit", es: "costo máximo" },
  "value.D": { en: "harm above", es: "daño desde" },
  noSplit: {
    en: "The split between ignorance and luck needs two histories of luck for each simulated world; this run has one.",
    es: "Separar ignorancia y azar exige dos historias de azar por mundo simulado; esta ejecución tiene una.",
  },
  splitSpan: {
    en: "The first share lies between {span} at this size of run.",
    es: "La primera parte está entre {span} con este tamaño de ejecución.",
  },
  formsCaption: {
    en: "Rival theories: the answer for {commodity} under each form alone, with the simulated worlds that hold it. Forms with fewer than {fewest} simulated worlds are left out.",
    es: "Teorías rivales: la respuesta para {commodity} con cada forma sola, y los mundos simulados que la tienen. Se omiten las formas con menos de {fewest} mundos simulados.",
  },
  formsColumn: {
    en: "Belief",
    es: "Supuesto",
  },
  agreeColumn: { en: "Forms that agree", es: "Formas que coinciden" },
  othersColumn: { en: "Forms that do not", es: "Formas que no coinciden" },
  draws: {
    en: "{n} simulated worlds",
    es: "{n} mundos simulados",
  },
  redrawn: {
    en: "In {share} of simulated worlds the first set of beliefs could not be reconciled with the public record and was drawn again.",
    es: "En el {share} de los mundos simulados el primer conjunto de supuestos no cuadraba con el registro público y se sorteó de nuevo.",
  },
  none: { en: "none", es: "ninguna" },
  noChanges: { en: "none", es: "ninguno" },

  worlds: { en: "In which worlds", es: "En qué mundos" },
  worldsTitle: { en: "Where these futures lie", es: "Dónde están esos futuros" },
  worldsSecond: { en: "Where most of the others lie", es: "Dónde está la mayoría de los demás" },
  assuranceTitle: {
    en: "Share of futures in which each series would show a change",
    es: "Parte de los futuros en que cada serie mostraría un cambio",
  },
  assuranceSentence: {
    en: "By month after the campaign begins, for {commodity}. A change that is seen need not be a change of inflow.",
    es: "Por mes desde el inicio de la campaña, para {commodity}. Un cambio visto no tiene por qué ser un cambio de la entrada.",
  },
  whenLead: {
    en: "Where an effect phases in slowly, waiting may not help; the honest answer can be “not before the horizon”.",
    es: "Si un efecto llega poco a poco, esperar puede no ayudar; la respuesta honesta puede ser «no antes del horizonte».",
  },
  seriesCaption: {
    en: "What is observed, and to when. A series that ends before the first strike cannot judge the campaign.",
    es: "Qué se observa y hasta cuándo. Una serie que termina antes del primer ataque no puede juzgar la campaña.",
  },
  seriesColumn: { en: "Series", es: "Serie" },
  lastColumn: { en: "Last entry", es: "Último dato" },
  coversColumn: { en: "Covers the campaign", es: "Cubre la campaña" },
  yes: { en: "yes", es: "sí" },
  no: { en: "no", es: "no" },

  backtests: {
    en: "The study states {targets} outcomes of the past, but no backtest is scored in this run, and none of its findings rests on a passed one. Until then, read every count as a model result.",
    es: "El estudio fija {targets} resultados pasados, pero en esta ejecución no se evalúa ninguna prueba retrospectiva y ninguna conclusión se apoya en una superada. Hasta entonces, toda cuenta es un resultado del modelo.",
  },
  backtestsRecord: {
    en: "Held against the record of earlier cases, this model missed it in {failed} of {run} backtests: read every count as a model result.",
    es: "Confrontado con el registro de casos anteriores, este modelo falló en {failed} de {run} pruebas retrospectivas: toda cuenta es un resultado del modelo.",
  },
  backtestsNone: {
    en: "No backtest is scored in this run, and none of its findings rests on a passed one. Until backtests are run, read every count as a model result.",
    es: "En esta ejecución no se evalúa ninguna prueba retrospectiva y ninguna conclusión se apoya en una superada. Hasta entonces, toda cuenta es un resultado del modelo.",
  },
  placebo: {
    en: "No effect is claimed from observed data, since the method has not been tried on dates without a campaign.",
    es: "No se afirma ningún efecto a partir de datos observados, pues el método no se ha probado en fechas sin campaña.",
  },
  decoyTitle: {
    en: "The decoy: deaths were falling before the first strike",
    es: "El señuelo: las muertes bajaban antes del primer ataque",
  },
  decoySentence: {
    en: "Deaths with synthetic opioids, twelve months ending: {peak} in {peakDate}, {before} in {beforeDate}, before the first strike; {last} in {lastDate}, provisional. With and without the campaign the model goes on falling alike.",
    es: "Muertes con opioides sintéticos, doce meses hasta: {peak} en {peakDate}, {before} en {beforeDate}, antes del primer ataque; {last} en {lastDate}, provisional. Con y sin campaña el modelo sigue bajando igual.",
  },
  decoyMissed: {
    en: "The model misses this series: at {date} it has {span} in eight of ten futures, and {observed} were observed. It did not foresee how fast deaths fell, with a campaign or without; its levels of deaths are too high, and differences in deaths scaled by them may be too large.",
    es: "El modelo no acierta esta serie: en {date} da {span} en ocho de diez futuros, y se observaron {observed}. No previó la rapidez de la baja, con campaña o sin ella; sus niveles de muertes son demasiado altos, y las diferencias que dependen de ellos pueden ser excesivas.",
  },
  decoyMissedBelow: {
    en: "The model misses this series: at {date} it has {span} in eight of ten futures, and {observed} were observed, more than it expects. Its levels of deaths are too low, and differences in deaths scaled by them may be too small.",
    es: "El modelo no acierta esta serie: en {date} da {span} en ocho de diez futuros, y se observaron {observed}, más de lo que espera. Sus niveles de muertes son demasiado bajos, y las diferencias que dependen de ellos pueden ser insuficientes.",
  },
  decoyHeld: {
    en: "The observed {observed} of {date} lie within the model's band, {span}.",
    es: "Los {observed} observados en {date} caen dentro de la banda del modelo, {span}.",
  },
  deathsUnit: { en: "✚ deaths in a year", es: "✚ muertes en un año" },
  wouldProve: { en: "What would count against this answer", es: "Qué hablaría contra esta respuesta" },
  against1: {
    en: "A published series of purity-adjusted price or purity, to a date after the first strike, with a break larger than its ordinary variation.",
    es: "Una serie publicada de pureza o de precio ajustado por pureza, posterior al primer ataque, con un quiebre mayor que su variación habitual.",
  },
  against2: {
    en: "Consumption or wastewater measures that fall faster than the trend that was there before.",
    es: "Medidas de consumo o de aguas residuales que bajen más rápido que la tendencia previa.",
  },
  against3: {
    en: "Evidence that corridors that were left were not replaced by others within a year.",
    es: "Pruebas de que los corredores abandonados no fueron sustituidos por otros en un año.",
  },
  biases: { en: "Known biases", es: "Sesgos conocidos" },
  bias1: {
    en: "Organisations are blocs, and corridors are waters: small local shifts are not seen.",
    es: "Las organizaciones son bloques y los corredores, aguas: no se ven los cambios locales.",
  },
  bias2: {
    en: "Political reactions (partners, rivals, support) rest mostly on judgement ○.",
    es: "Las reacciones políticas (socios, rivales, apoyo) se basan sobre todo en estimaciones a criterio ○.",
  },
  bias3: {
    en: "The cargo of struck boats is unknown; a range is assumed.",
    es: "Se desconoce la carga de las lanchas atacadas; se supone un margen.",
  },

  q1: {
    en: "What did the vessels that were struck carry, by weight and drug, and on what evidence? Source: {record}.",
    es: "¿Qué llevaban las lanchas atacadas, en peso y droga, y con qué pruebas? Origen: {record}.",
  },
  q2: {
    en: "Which fall of inflow, for how long and at what cost, would count as having worked? Source: {record}.",
    es: "¿Qué baja de la entrada, durante cuánto tiempo y a qué costo, contaría como resultado? Origen: {record}.",
  },
  q3: {
    en: "Which price and purity series, by month, stands behind the statement that prices rose? Source: {record}.",
    es: "¿Qué serie mensual de precios y pureza sustenta la afirmación de que los precios subieron? Origen: {record}.",
  },
  q4: {
    en: "How many actionable tips came from partners in each quarter before and after sharing was suspended? Source: {record}.",
    es: "¿Cuántas pistas útiles llegaron de socios cada trimestre antes y después de suspender el intercambio? Origen: {record}.",
  },
  q5: {
    en: "What has been spent to date, under each of the three definitions, and what was not done with the same ships and hours? Source: {record}.",
    es: "¿Cuánto se ha gastado hasta hoy con cada una de las tres definiciones, y qué se dejó de hacer con esos buques y horas? Origen: {record}.",
  },
  q6: {
    en: "How many suspected vessels were detected, reached, boarded and struck in each ocean and quarter? Source: {record}.",
    es: "¿Cuántas lanchas sospechosas se detectaron, alcanzaron, abordaron y atacaron por océano y trimestre? Origen: {record}.",
  },
  aStatement: { en: "statement by", es: "declaración" },
  anEvent: { en: "event on record", es: "hecho registrado" },
  qDriver: {
    en: "What do your own records say about the belief on which this answer turns: {belief}?",
    es: "¿Qué dicen sus propios registros sobre el supuesto del que depende esta respuesta: {belief}?",
  },
  qNote: {
    en: "Each can be answered with a document or a number.",
    es: "Cada una puede responderse con un documento o un número.",
  },

  criteria: {
    en: "Criteria: what the reader counts as having worked",
    es: "Criterios: lo que el lector cuenta como resultado",
  },
  criteriaCaption: {
    en: "These are value judgements. Inflow's own values unless the study says otherwise; no official thresholds have been published for this campaign.",
    es: "Son juicios de valor. Valores de Inflow salvo que el estudio diga otra cosa; no se han publicado umbrales oficiales para esta campaña.",
  },
  criterion: { en: "Criterion", es: "Criterio" },
  value: { en: "Value", es: "Valor" },
  "test.fall": { en: "Smallest fall that matters", es: "Baja mínima que importa" },
  "test.forWeeks": { en: "For how many weeks in a row", es: "Durante cuántas semanas seguidas" },
  "test.costUpTo": {
    en: "Highest cost per pure kilogram not landed",
    es: "Costo máximo por kilogramo puro que no llega",
  },
  "test.cost": { en: "Definition of cost that decides", es: "Definición de costo que decide" },
  "test.deathsUp": { en: "More deaths than this are harm", es: "Más muertes que estas son daño" },
  "test.counting": { en: "Whose deaths count", es: "Qué muertes cuentan" },
  "test.floors": { en: "Floors", es: "Mínimos" },
  "test.budgetUsd": { en: "Budget of the horizon", es: "Presupuesto del horizonte" },
  "test.confidence": { en: "A verdict is named at", es: "Se nombra un veredicto a partir de" },
  beliefs: { en: "Beliefs", es: "Supuestos" },
  beliefsAll: {
    en: "Every belief, with its range and evidence",
    es: "Cada supuesto, con su margen y su evidencia",
  },
  beliefsCaption: {
    en: "Every uncertain number of the model: {uncertain}, of which {judgement} are judgement ○, {derived} derived ◐ and {measured} measured ●.",
    es: "Todo número incierto del modelo: {uncertain}, de los cuales {judgement} son estimaciones a criterio ○, {derived} derivados ◐ y {measured} medidos ●.",
  },
  belief: { en: "Belief", es: "Supuesto" },
  range: { en: "Range", es: "Margen" },
  unit: { en: "Unit", es: "Unidad" },
  evidence: { en: "Evidence", es: "Evidencia" },
  assumption: { en: "assumption", es: "supuesto propio" },
  keysTitle: { en: "What the keys stand for", es: "A qué remiten las claves" },
  ofRun: { en: "column of run {run}", es: "columna de la ejecución {run}" },
  ofStudy: { en: "study file", es: "archivo del estudio" },
  ofModel: { en: "belief of the model", es: "supuesto del modelo" },
  ofRecord: { en: "record of the model against history", es: "registro del modelo frente a la historia" },
  how: { en: "How to check", es: "Cómo comprobarlo" },
  command: { en: "Command", es: "Orden" },
  runId: { en: "Run", es: "Ejecución" },
  hash: { en: "Result hash", es: "Huella del resultado" },
  model: { en: "Model", es: "Modelo" },
  evidenceName: { en: "Evidence", es: "Evidencia" },
  futures: { en: "Futures of each policy", es: "Futuros de cada política" },
  horizon: { en: "Horizon", es: "Horizonte" },
  changes: { en: "Changes from the default beliefs", es: "Cambios en los supuestos" },
  conflicts: { en: "Conflicts between stacked policies", es: "Conflictos entre políticas apiladas" },
  license: {
    en: "Texts and charts: Creative Commons Attribution. Code: MIT licence. About Inflow: a test of claims, not a recommendation.",
    es: "Textos y gráficos: Creative Commons Atribución. Código: licencia MIT. Sobre Inflow: una prueba de afirmaciones, no una recomendación.",
  },
  table: { en: "Table", es: "Tabla" },
  source: { en: "From", es: "De" },
  readInCopy: { en: "read in a copy", es: "leído en una copia" },
  notRead: { en: "recalled, not read", es: "de memoria, no leído" },
  vintage: { en: "vintage", es: "edición" },
  inEnglish: { en: "", es: "Las citas del registro están en inglés." },
  contents: { en: "Contents", es: "Contenido" },
} as const satisfies Readonly<Record<string, Words>>;

export type BriefKey = keyof typeof BRIEF_WORDS;

export const POLICY_WORDS: Readonly<Record<string, Words>> = {
  "campaign-2025": { en: "Campaign", es: "Campaña" },
  "your-policy": { en: "Your policy", es: "Su política" },
  "as-before": { en: "As before the campaign", es: "Como antes de la campaña" },
  "record-2025": { en: "On record in 2025", es: "Lo que consta de 2025" },
  none: { en: "No campaign", es: "Sin campaña" },
  "law-enforcement": { en: "Law enforcement", es: "Interdicción policial" },
  "law-enforcement-doubled": { en: "Law enforcement doubled", es: "El doble de interdicción policial" },
  blockade: { en: "Blockade", es: "Bloqueo" },
  decapitation: { en: "Action against leaders", es: "Acción contra jefes" },
  "partner-cooperation": { en: "Partner cooperation", es: "Cooperación con socios" },
  "ports-of-entry": { en: "Ports of entry", es: "Puertos de entrada" },
  "source-control": { en: "Growing regions", es: "Zonas de cultivo" },
  treatment: { en: "Treatment and naloxone", es: "Tratamiento y naloxona" },
  "domestic-enforcement": { en: "Enforcement at home", es: "Aplicación de la ley en el país" },
};

/** Names of waters, gates and corridors on the map. */
export const PLACE_WORDS: Readonly<Record<string, Words>> = {
  "epac-near": { en: "Eastern Pacific, near", es: "Pacífico oriental cercano" },
  "epac-far": { en: "Eastern Pacific, far", es: "Pacífico oriental lejano" },
  wcar: { en: "Western Caribbean", es: "Caribe occidental" },
  ccar: { en: "Central Caribbean", es: "Caribe central" },
  ecar: { en: "Eastern Caribbean", es: "Caribe oriental" },
  "gulf-approaches": { en: "Gulf approaches", es: "Accesos al Golfo" },
  "border-california": { en: "California between ports", es: "California, entre puertos" },
  "border-arizona": { en: "Arizona between ports", es: "Arizona, entre puertos" },
  "border-west-texas": {
    en: "West Texas and New Mexico between ports",
    es: "Oeste de Texas y Nuevo México, entre puertos",
  },
  "border-south-texas": { en: "South Texas between ports", es: "Sur de Texas, entre puertos" },
  "central-america": { en: "Central America on land", es: "Centroamérica por tierra" },
  mexico: { en: "Mexico on land", es: "México por tierra" },
  "ports-west": { en: "Ports of entry, western half", es: "Puertos de entrada, mitad occidental" },
  "ports-east": { en: "Ports of entry, eastern half", es: "Puertos de entrada, mitad oriental" },
  mail: { en: "Mail and parcels", es: "Correo y paquetes" },
  "fentanyl-mail": { en: "Fentanyl by mail", es: "Fentanilo por correo" },
  seaports: { en: "Seaports", es: "Puertos marítimos" },
  windward: { en: "Windward Passage", es: "Paso de los Vientos" },
  mona: { en: "Mona Passage", es: "Canal de la Mona" },
  yucatan: { en: "Yucatán Channel", es: "Canal de Yucatán" },
  "galapagos-gap": { en: "Galápagos gap", es: "Paso de las Galápagos" },
  "panama-approaches": { en: "Approaches to Panama", es: "Accesos a Panamá" },
  tehuantepec: { en: "Gulf of Tehuantepec", es: "Golfo de Tehuantepec" },
  "gates-west": { en: "Ports of entry, west", es: "Puertos de entrada, oeste" },
  "gates-east": { en: "Ports of entry, east", es: "Puertos de entrada, este" },
};

export const MONTHS: readonly Words[] = [
  { en: "Jan", es: "ene." },
  { en: "Feb", es: "feb." },
  { en: "Mar", es: "mar." },
  { en: "Apr", es: "abr." },
  { en: "May", es: "may." },
  { en: "Jun", es: "jun." },
  { en: "Jul", es: "jul." },
  { en: "Aug", es: "ago." },
  { en: "Sep", es: "sep." },
  { en: "Oct", es: "oct." },
  { en: "Nov", es: "nov." },
  { en: "Dec", es: "dic." },
];
