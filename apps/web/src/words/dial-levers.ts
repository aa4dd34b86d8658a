/** Words of the levers: what we choose. Names and lines of the dials, their units and their named bands. */
import type { Entry } from "./words.ts";

/** What a dial says of itself. */
export interface DialWords {
  readonly label: Entry;
  readonly line: Entry;
  readonly unit: Entry;
  /** What the dial leaves out or fixes besides, where there is such a thing. */
  readonly note?: Entry;
}

const NONE: Entry = { en: "", es: "" };
const TIMES: Entry = { en: "× as before", es: "× lo anterior" };

export const LEVER_WORDS = {
  force: {
    label: { en: "Force at sea", es: "Fuerza en el mar" },
    line: { en: "Ships, aircraft and crews on station.", es: "Buques, aeronaves y tripulaciones desplegadas." },
    unit: { en: "× level before campaign", es: "× nivel anterior a la campaña" },
    note: {
      en: "Measured in hours of search on station. Up to 1 the law-enforcement force itself; above 1 the mix of the campaign of 2025, more or less of it. Strikes on record grow and shrink with it.",
      es: "Se mide en horas de búsqueda en zona. Hasta 1, la propia fuerza policial; por encima, la mezcla de la campaña de 2025 en mayor o menor cantidad. Los ataques registrados crecen y bajan con ella.",
    },
  },
  authority: {
    label: { en: "Legal authority", es: "Autoridad legal" },
    line: {
      en: "What forces may do to a suspected boat, depot or leader.",
      es: "Qué se permite hacer ante una lancha, un depósito o un jefe.",
    },
    unit: NONE,
    note: {
      en: "An authority that the reader chooses holds throughout; the campaign then makes no reviews of its own.",
      es: "La autoridad que elige el lector rige todo el tiempo; la campaña ya no se revisa a sí misma.",
    },
  },
  where: {
    label: { en: "Where", es: "Dónde" },
    line: {
      en: "How patrol time is spread over zones, and who decides it.",
      es: "Cómo se reparte el patrullaje y con qué regla.",
    },
    unit: NONE,
    note: {
      en: "A fixed spread, or one that follows catches, fixes the rule of patrols in every policy, the comparison included.",
      es: "Un reparto fijo, o uno que sigue las capturas, fija la regla de patrullaje en todas las políticas, también en la comparación.",
    },
  },
  target: {
    label: { en: "What is acted against", es: "Contra qué se actúa" },
    line: { en: "Boats, depots or leadership.", es: "Lanchas, depósitos o mandos." },
    unit: NONE,
    note: {
      en: "Depots take half of the effort of strikes where they are chosen, an equal share with boats.",
      es: "Los depósitos, si se eligen, reciben la mitad del esfuerzo de ataque, igual que las lanchas.",
    },
  },
  duration: {
    label: { en: "How long", es: "Cuánto tiempo" },
    line: { en: "Months of campaign from its first day.", es: "Meses de campaña desde su primer día." },
    unit: { en: "months", es: "meses" },
    note: {
      en: "While the campaign follows its own course it reviews itself; how often stands among the parameters of its reviews.",
      es: "Mientras la campaña sigue su curso se revisa a sí misma; la frecuencia consta entre los parámetros de sus revisiones.",
    },
  },
  partners: {
    label: { en: "Help to partners", es: "Ayuda a los socios" },
    line: {
      en: "Training, shared intelligence, paid support to other governments.",
      es: "Formación, inteligencia compartida y apoyo pagado a otros gobiernos.",
    },
    unit: TIMES,
    note: {
      en: "Above 1 paid support grows in the proportion of the shipped alternative. Less than before cuts training and intelligence alone: support paid before is not in the model.",
      es: "Por encima de 1 el apoyo pagado crece en la proporción de la alternativa incluida. Por debajo se recortan solo formación e inteligencia: el apoyo anterior no está en el modelo.",
    },
  },
  pressure: {
    label: { en: "Pressure on governments", es: "Presión sobre gobiernos" },
    line: {
      en: "Sanctions or threats used to obtain cooperation.",
      es: "Sanciones o amenazas para obtener cooperación.",
    },
    unit: NONE,
    note: {
      en: "The model knows diplomatic and economic pressure; military pressure follows from force and authority.",
      es: "El modelo conoce la presión diplomática y la económica; la militar se sigue de la fuerza y la autoridad.",
    },
  },
  ports: {
    label: { en: "Ports of entry", es: "Puertos de entrada" },
    line: {
      en: "Vehicles and containers scanned at land and sea ports.",
      es: "Vehículos y contenedores revisados con escáner en puertos terrestres y marítimos.",
    },
    unit: { en: "× share scanned before", es: "× proporción revisada antes" },
    note: {
      en: "Seaports and mail rise with it, more slowly, as in the shipped alternative.",
      es: "Los puertos marítimos y el correo suben con ella, más despacio, como en la alternativa incluida.",
    },
  },
  precursors: {
    label: { en: "Precursors", es: "Precursores" },
    line: {
      en: "Controls on the chemicals fentanyl is made from.",
      es: "Control de las sustancias con que se produce fentanilo.",
    },
    unit: { en: "% of supply stopped", es: "% de la oferta detenida" },
  },
  growing: {
    label: { en: "Growing regions", es: "Zonas de cultivo" },
    line: { en: "Eradication or replacement of coca.", es: "Erradicación o sustitución de coca." },
    unit: { en: "× removals before", es: "× erradicación anterior" },
  },
  domestic: {
    label: { en: "Enforcement at home", es: "Aplicación de la ley en el país" },
    line: {
      en: "Arrests and cases against wholesale and retail sellers.",
      es: "Detenciones y causas contra vendedores mayoristas y minoristas.",
    },
    unit: TIMES,
  },
  treatment: {
    label: { en: "Treatment and naloxone", es: "Tratamiento y naloxona" },
    line: {
      en: "People treated; overdose-reversal kits given out.",
      es: "Personas en tratamiento; dosis de naloxona entregadas.",
    },
    unit: { en: "× places before", es: "× plazas anteriores" },
    note: {
      en: "Kits rise with places, faster, as in the shipped alternative.",
      es: "Las dosis suben con las plazas, más deprisa, como en la alternativa incluida.",
    },
  },
} as const satisfies Readonly<Record<string, DialWords>>;

/** Names of bands; a slot is filled from the shipped policies. */
export const LEVER_BANDS = {
  withdrawn: { en: "withdrawn", es: "retirada" },
  reduced: { en: "reduced", es: "reducida" },
  fewer: { en: "reduced", es: "reducido" },
  asBefore: { en: "as before", es: "como antes" },
  reinforced: { en: "reinforced", es: "reforzada" },
  campaign: { en: "campaign 2025", es: "campaña 2025" },
  surge: { en: "surge", es: "refuerzo máximo" },
  lawEnforcement: { en: "law enforcement", es: "aplicación de la ley" },
  designation: { en: "designation", es: "designación" },
  strikes: { en: "strikes at sea", es: "ataques en el mar" },
  ashore: { en: "action ashore", es: "acción en tierra" },
  blockade: { en: "blockade", es: "bloqueo" },
  caribbean: { en: "Caribbean-heavy", es: "sobre todo Caribe" },
  shifting: { en: "Caribbean, then Pacific (campaign 2025)", es: "Caribe, luego Pacífico (campaña 2025)" },
  pacific: { en: "Pacific-heavy", es: "sobre todo Pacífico" },
  catches: { en: "follows last catches", es: "según las últimas capturas" },
  unpredictable: { en: "unpredictable", es: "impredecible" },
  boats: { en: "boats only", es: "solo lanchas" },
  depots: { en: "boats and depots", es: "lanchas y depósitos" },
  all: { en: "all three", es: "los tres" },
  pulse: { en: "pulse", es: "breve" },
  season: { en: "season", es: "temporada" },
  year: { en: "year", es: "año" },
  horizon: { en: "to horizon", es: "hasta el horizonte" },
  none: { en: "none", es: "nada" },
  noPressure: { en: "none", es: "ninguna" },
  diplomatic: { en: "diplomatic", es: "diplomática" },
  economic: { en: "economic", es: "económica" },
  halfMore: { en: "half as much again", es: "la mitad más" },
  doubled: { en: "doubled", es: "el doble" },
  alternative: { en: "as in the alternative", es: "como en la alternativa" },
  nearAll: { en: "near all", es: "casi todo" },
  tighter: { en: "tighter", es: "más control" },
  strict: { en: "strict", es: "estricto" },
  expanded: { en: "expanded", es: "ampliada" },
  tenth: { en: "+10 %", es: "+10 %" },
  quarter: { en: "+25 %", es: "+25 %" },
} as const satisfies Readonly<Record<string, Entry>>;
