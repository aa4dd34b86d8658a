/** Words of the map and of the list beside it. */
import type { Entry } from "./words.ts";

export const MAP_WORDS = {
  titleCocaine: { en: "Where does the cocaine move?", es: "¿Por dónde se mueve la cocaína?" },
  titleFentanyl: { en: "Where does the fentanyl enter?", es: "¿Por dónde entra el fentanilo?" },
  titleDifference: { en: "What moves when the policy changes?", es: "¿Qué se mueve al cambiar la política?" },
  flows: {
    en: "With “{policy}”, {when}: the largest single flow goes through {first}, {tonnes} tonnes a year.",
    es: "Con «{policy}», {when}: el mayor flujo pasa por {first}, {tonnes} toneladas al año.",
  },
  moves: {
    en: "“{policy}” against {comparison}, {when}: the largest rise is in {more} ({moreTonnes}), the largest fall in {less} ({lessTonnes} tonnes a year).",
    es: "«{policy}» frente a {comparison}, {when}: el mayor aumento, por {more} ({moreTonnes}); la mayor baja, por {less} ({lessTonnes} toneladas al año).",
  },
  nothingMoves: {
    en: "“{policy}” against {comparison}, {when}: no corridor changes by as much as a tenth of a tonne a year.",
    es: "«{policy}» frente a {comparison}, {when}: ningún corredor cambia ni una décima de tonelada al año.",
  },
  byLand: {
    en: "Fentanyl enters by land and mail; at sea there is no modelled flow here.",
    es: "El fentanilo entra por tierra y por correo; en el mar no hay flujo modelado.",
  },
  whole: { en: "mean of the weeks since the first strike", es: "media de las semanas desde el primer ataque" },
  quarter: { en: "quarter {quarter} of {year}", es: "trimestre {quarter} de {year}" },
  quarterShort: { en: "Q{quarter} {year}", es: "T{quarter} {year}" },
  drug: { en: "Drug", es: "Droga" },
  view: { en: "View", es: "Vista" },
  flow: { en: "Flow", es: "Flujo" },
  difference: { en: "Difference", es: "Diferencia" },
  policy: { en: "Policy", es: "Política" },
  againstPolicy: { en: "Against", es: "Frente a" },
  time: { en: "Quarter", es: "Trimestre" },
  play: { en: "Play", es: "Reproducir" },
  pause: { en: "Pause", es: "Pausa" },
  back: { en: "Back a quarter", es: "Un trimestre atrás" },
  on: { en: "On a quarter", es: "Un trimestre adelante" },
  allWeeks: { en: "All weeks since the first strike", es: "Todas las semanas desde el primer ataque" },
  corridors: { en: "Waters and corridors", es: "Aguas y corredores" },
  corridorsIs: {
    en: "Arrow keys follow the list and light up the map.",
    es: "Las flechas recorren la lista e iluminan el mapa.",
  },
  tonnes: { en: "tonnes a year", es: "toneladas al año" },
  under: { en: "small: 8 in 10 futures", es: "en pequeño, 8 de cada 10 futuros" },
  sums: {
    en: "The waters at sea add up to {sea} tonnes a year, although only {inflow} enter the United States: a load is counted in every water of its way, and what is seized, sunk or lost on the way does not arrive.",
    es: "Las aguas del mar suman {sea} toneladas al año, aunque solo {inflow} entran en Estados Unidos: una carga se cuenta en todas las aguas de su camino, y lo incautado, hundido o perdido en el camino no llega.",
  },
  changes: {
    en: "Against {comparison}, in tonnes a year: the waters at sea together {sea}, a load counted in every water of its way; seized or destroyed anywhere {removed}; entering the United States {inflow}. Containers, loads overland and small cargo count in the last two alone.",
    es: "Frente a {comparison}, en toneladas al año: las aguas del mar en conjunto {sea}, con cada carga contada en todas las aguas de su camino; incautado o destruido en cualquier parte {removed}; entrada en Estados Unidos {inflow}. Los contenedores, las cargas por tierra y las menores cuentan solo en las dos últimas.",
  },
  note: {
    en: "Pure tonnes, the mean of futures from their weekly bands. Within a water or corridor the split over arcs is drawn, not measured; containers and small loads are not drawn. Nothing finer than a zone; no track, no event. Land: Natural Earth, public domain; only the border between Mexico and the United States is drawn.",
    es: "Toneladas puras, media de los futuros según sus bandas semanales. El reparto entre arcos dentro de unas aguas o un corredor se dibuja, no se mide; no se dibujan contenedores ni cargas menores. Nada más fino que una zona; ningún rastro ni hecho. Mapa base: Natural Earth, dominio público; solo se dibuja la frontera entre México y Estados Unidos.",
  },
} as const satisfies Readonly<Record<string, Entry>>;
