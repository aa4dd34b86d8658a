/** Words of the page About: who, money, licence, scope and harm, corrections, how to cite, attribution. */
import type { Entry } from "./words.ts";

export interface AboutPart {
  readonly id: string;
  readonly title: Entry;
  readonly says: readonly Entry[];
}

export const ABOUT_PARTS: readonly AboutPart[] = [
  {
    id: "what",
    title: { en: "What it is", es: "Qué es" },
    says: [
      {
        en: "A test of claims, not a recommendation. It asks whether a campaign reduces the inflow of narcotics at a cost that can be sustained, compares it with law-enforcement interdiction as before, and says how sure the answer is.",
        es: "Una prueba de afirmaciones, no una recomendación. Pregunta si una campaña reduce la entrada de narcóticos a un costo que pueda sostenerse, la compara con la interdicción policial anterior y dice con qué certeza responde.",
      },
      {
        en: "It is a model: a count of its futures is not a forecast. Most of its numbers are judgement and carry the mark ○.",
        es: "Es un modelo: una cuenta de sus futuros no es un pronóstico. La mayoría de sus números son juicios y llevan la marca ○.",
      },
    ],
  },
  {
    id: "who",
    title: { en: "Who", es: "Quién" },
    says: [
      {
        en: "Inflow is an open-source project under the MIT licence: anyone may read, run and change it, and check every number here with it. No agency, government or party has endorsed it; none is meant to be seen as having done so.",
        es: "Inflow es un proyecto de código abierto con licencia MIT: cualquiera puede leerlo, ejecutarlo y cambiarlo, y comprobar con él cada número de aquí. Ningún organismo, gobierno ni partido lo ha respaldado, y no debe entenderse lo contrario.",
      },
      {
        en: "To reach those who maintain it, choose “Report an error” in the foot of any page: it writes the text, with run, page and changes, to be sent to the project.",
        es: "Para llegar a quienes lo mantienen, elija «Señalar un error» al pie de cualquier página: escribe el texto, con ejecución, página y cambios, para enviarlo al proyecto.",
      },
    ],
  },
  {
    id: "money",
    title: { en: "Money", es: "Dinero" },
    says: [{ en: "No funding is recorded in this project.", es: "En este proyecto no consta ningún financiamiento." }],
  },
  {
    id: "scope",
    title: { en: "Scope and harm", es: "Alcance y daño" },
    says: [
      {
        en: "Inflow works with corridors, zones, classes of assets and states. It holds no position, name or track of a vessel, and no person as the object of a campaign; importers drop such columns and say so.",
        es: "Inflow trabaja con corredores, zonas, clases de medios y Estados. No contiene posición, nombre ni ruta de ninguna embarcación, ni a personas como objeto de una campaña; al importar se quitan esas columnas y se avisa.",
      },
      {
        en: "It never looks for a policy by the number of people killed, gives no cost per person killed, and nets no group of people against another. Deaths cannot be hidden by any setting.",
        es: "Nunca busca una política por el número de personas muertas, no da costo por persona muerta ni compensa unos grupos de personas con otros. Ningún ajuste puede ocultar las muertes.",
      },
      {
        en: "It ranks no people, depots or ways by danger, and shows nothing finer than a corridor, a zone or a port city.",
        es: "No ordena personas, depósitos ni caminos por peligro, y no muestra nada más fino que un corredor, una zona o una ciudad portuaria.",
      },
      {
        en: "Every policy has the same lines: its deaths and its costs are shown too. Where lawfulness is in dispute, what US officials say and what others say stand together.",
        es: "Toda política lleva las mismas líneas: también se muestran sus muertes y sus costos. Donde se discute la legalidad, lo que dicen las autoridades de Estados Unidos y lo que dicen otros figura junto.",
      },
    ],
  },
  {
    id: "data",
    title: { en: "What stays with you", es: "Qué se queda con usted" },
    says: [
      {
        en: "No account, no tracking, no request to any other place. Your settings are in the address and in this browser; a file that you open is read on this machine.",
        es: "Sin cuenta, sin seguimiento, sin peticiones a ningún otro lugar. Sus ajustes están en la dirección y en este navegador; un archivo que abra se lee en esta máquina.",
      },
    ],
  },
  {
    id: "corrections",
    title: { en: "Corrections", es: "Correcciones" },
    says: [
      {
        en: "Corrections of a number, a source or a sentence are welcome: “Report an error” in the foot of every page writes the text, with the run. What changed, and how far it moved the verdict, stands in the changelog of the code.",
        es: "Se agradecen correcciones de un número, una fuente o una frase: «Señalar un error», al pie de cada página, escribe el texto con la ejecución. Qué cambió y cuánto movió el veredicto consta en el registro de cambios del código.",
      },
    ],
  },
  {
    id: "licence",
    title: { en: "Licence", es: "Licencia" },
    says: [
      {
        en: "Code under the MIT licence; texts and charts under CC BY 4.0.",
        es: "Código con licencia MIT; textos y gráficos con CC BY 4.0.",
      },
    ],
  },
];

export const ATTRIBUTION: readonly Entry[] = [
  {
    en: "Land and coast: Natural Earth, public domain.",
    es: "Mapa base (tierra y costa): Natural Earth, dominio público.",
  },
  {
    en: "Overdose deaths: US Centers for Disease Control and Prevention, public domain; provisional where so marked. No counts under ten for small places.",
    es: "Muertes por sobredosis: Centros para el Control y la Prevención de Enfermedades de Estados Unidos, dominio público; provisionales donde se indica. Sin cuentas menores de diez en lugares pequeños.",
  },
  {
    en: "Seizures at the border: US Customs and Border Protection, public domain. Removals at sea: US Coast Guard, public domain.",
    es: "Incautaciones en la frontera: Aduanas y Protección Fronteriza de Estados Unidos, dominio público. Incautaciones en el mar: Guardia Costera de Estados Unidos, dominio público.",
  },
  {
    en: "Purity and prices: US Drug Enforcement Administration; unvalidated DEA data where they come from its purchase and laboratory records.",
    es: "Pureza y precios: Administración para el Control de Drogas de Estados Unidos; datos de la DEA sin validar cuando provienen de sus registros de compras y laboratorio.",
  },
  {
    en: "Cultivation, seizures and prices of the world: United Nations Office on Drugs and Crime; facts are transcribed with attribution, no workbook is passed on.",
    es: "Cultivo, incautaciones y precios del mundo: Oficina de las Naciones Unidas contra la Droga y el Delito; los hechos se transcriben con atribución y no se redistribuye ningún libro de datos.",
  },
  {
    en: "Reports of the US Government Accountability Office: public domain.",
    es: "Informes de la Oficina de Rendición de Cuentas del Gobierno de Estados Unidos: dominio público.",
  },
  {
    en: "Press, polls and studies: single figures with title and link; no article text. Where only a copy was read, the source says so.",
    es: "Prensa, encuestas y estudios: cifras sueltas con título y enlace; ningún texto de artículo. Donde solo se leyó una copia, la fuente lo dice.",
  },
  {
    en: "Files with a restricted or missing licence, such as those of ACLED and SIPRI, are never included: readers may open their own copies here.",
    es: "Los archivos con licencia restringida o sin ella, como los de ACLED y SIPRI, nunca se incluyen: cada lector puede abrir aquí sus propias copias.",
  },
];

export const ABOUT_WORDS = {
  attribution: { en: "Attribution", es: "Atribución" },
  allSources: { en: "All sources with their licences", es: "Todas las fuentes con sus licencias" },
  cite: { en: "How to cite", es: "Cómo citar" },
  citeIs: {
    en: "Cite the run and the number of the reader's changes, so that the same answer can be made again:",
    es: "Cite la ejecución y el número de cambios del lector, para que se pueda repetir la misma respuesta:",
  },
  waiting: {
    en: "The citation stands here once there is an answer.",
    es: "La cita aparece aquí cuando haya una respuesta.",
  },
} as const satisfies Readonly<Record<string, Entry>>;
