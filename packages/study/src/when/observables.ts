/**
 * What could be watched: which series of the model stands behind each published one, which way it moves when inflow falls,
 * and how it moves by itself. The noise comes from a parameter file (observables.yaml), so that every number has its evidence.
 * Limit: noise is that of the years before the campaign, taken as known, which flatters every answer.
 */
import { type Checked, centreOfPrior, didYouMean, isOk, type Problem, readParameterFile } from "@inflow/evidence";
import type { DetectionSetup } from "@inflow/methods";
import type { Words } from "../words.ts";

/** How weekly series of the model become monthly ones: a total, a price with or without what cutting hides, deaths of a month. */
type Taken = "total" | "posted price" | "purity" | "deaths of a 12-month sum";

export interface Observable {
  readonly id: string;
  readonly label: Words;
  /** Commodities about which it speaks. */
  readonly about: readonly string[];
  /** Weekly series that are added up, exactly or by the beginning of their names; {k} is the commodity. */
  readonly traces: readonly string[];
  readonly taken: Taken;
  /** 1 where it falls when inflow falls, −1 where it rises. */
  readonly follows: 1 | -1;
  /** False for inflow itself, which nobody sees. */
  readonly isReal: boolean;
  /** Commodities of which nothing else is known to move it. */
  readonly cleanFor: readonly string[];
  /** Why a change in it may not be a change in inflow of the others. */
  readonly alsoMovedBy: Words;
}

const NOTHING: Words = { en: "", es: "" };
const EFFORT: Words = {
  en: "it rises and falls with the effort to seize, and boats destroyed leave nothing to weigh",
  es: "sube y baja con el esfuerzo por incautar, y las lanchas destruidas no dejan nada que pesar",
};
const SEA: Words = {
  en: "it falls when traffic moves from the sea to other ways",
  es: "baja cuando el tráfico deja el mar por otras vías",
};
const FENTANYL: Words = {
  en: "most of these deaths involve fentanyl and move with it",
  es: "la mayoría de estas muertes implica fentanilo y se mueve con él",
};
const BOTH = ["cocaine", "fentanyl"];

/** Everything that could be watched, inflow itself last. */
export const OBSERVABLES: readonly Observable[] = [
  {
    id: "cocaine-seizures",
    label: { en: "cocaine seizures", es: "incautaciones de cocaína" },
    about: ["cocaine"],
    traces: ["seizedKg.{k}"],
    taken: "total",
    follows: 1,
    isReal: true,
    cleanFor: [],
    alsoMovedBy: EFFORT,
  },
  {
    id: "fentanyl-seizures",
    label: { en: "fentanyl seizures", es: "incautaciones de fentanilo" },
    about: ["fentanyl"],
    traces: ["seizedKg.{k}"],
    taken: "total",
    follows: 1,
    isReal: true,
    cleanFor: [],
    alsoMovedBy: EFFORT,
  },
  {
    id: "cocaine-removed",
    label: { en: "cocaine seized or destroyed", es: "cocaína incautada o destruida" },
    about: ["cocaine"],
    traces: ["seizedKg.{k}", "destroyedKg.{k}"],
    taken: "total",
    follows: 1,
    isReal: true,
    cleanFor: [],
    alsoMovedBy: EFFORT,
  },
  {
    id: "cocaine-documented",
    label: { en: "documented flow at sea", es: "flujo documentado en el mar" },
    about: ["cocaine"],
    traces: ["corridorKg.{k}."],
    taken: "total",
    follows: 1,
    isReal: true,
    cleanFor: [],
    alsoMovedBy: SEA,
  },
  {
    id: "cocaine-price",
    label: { en: "retail price of cocaine", es: "precio minorista de la cocaína" },
    about: ["cocaine"],
    traces: ["retailUsdPerKg.{k}"],
    taken: "posted price",
    follows: -1,
    isReal: true,
    cleanFor: ["cocaine"],
    alsoMovedBy: NOTHING,
  },
  {
    id: "cocaine-purity",
    label: { en: "purity of cocaine", es: "pureza de la cocaína" },
    about: ["cocaine"],
    traces: ["retailUsdPerKg.{k}"],
    taken: "purity",
    follows: 1,
    isReal: true,
    cleanFor: ["cocaine"],
    alsoMovedBy: NOTHING,
  },
  {
    id: "fentanyl-purity",
    label: { en: "purity of fentanyl powder", es: "pureza del fentanilo en polvo" },
    about: ["fentanyl"],
    traces: ["retailUsdPerKg.{k}"],
    taken: "purity",
    follows: 1,
    isReal: true,
    cleanFor: ["fentanyl"],
    alsoMovedBy: NOTHING,
  },
  {
    id: "cocaine-deaths",
    label: { en: "deaths involving cocaine", es: "muertes con cocaína" },
    about: ["cocaine"],
    traces: ["deaths12m.cocaine"],
    taken: "deaths of a 12-month sum",
    follows: 1,
    isReal: true,
    cleanFor: [],
    alsoMovedBy: FENTANYL,
  },
  {
    id: "synthetic-opioid-deaths",
    label: { en: "deaths involving synthetic opioids", es: "muertes con opioides sintéticos" },
    about: BOTH,
    traces: ["deaths12m.synthetic-opioid"],
    taken: "deaths of a 12-month sum",
    follows: 1,
    isReal: true,
    cleanFor: ["fentanyl"],
    alsoMovedBy: FENTANYL,
  },
  {
    id: "all-deaths",
    label: { en: "all overdose deaths", es: "todas las muertes por sobredosis" },
    about: BOTH,
    traces: ["deaths12m.all"],
    taken: "deaths of a 12-month sum",
    follows: 1,
    isReal: true,
    cleanFor: ["fentanyl"],
    alsoMovedBy: FENTANYL,
  },
  {
    id: "inflow",
    label: { en: "inflow itself, if seen", es: "la entrada misma, si se viera" },
    about: BOTH,
    traces: ["inflowKg.{k}"],
    taken: "total",
    follows: 1,
    isReal: false,
    cleanFor: BOTH,
    alsoMovedBy: NOTHING,
  },
];

/** How an observable is seen: its noise, its history before the policy, how it is reported and how often. */
export type Seen = Omit<DetectionSetup, "shape"> & { readonly lookEveryMonths: number };

/** How every observable is seen, by id. */
export type Observation = ReadonlyMap<string, Seen>;

const FIELDS = [
  ...["sd", "ar1", "drift", "slopeDrift", "sampling", "control"],
  ...["lag", "every", "history", "window", "revision"],
];
/** Observables that share what their file says of deaths: lag, window and revision. */
const SHARED = "deaths";
/** Months after which a provisional figure is not revised any more, and what is left of the revision a month later. */
const REVISED_MONTHS = 6;
const LEFT_NEXT_MONTH = 0.5;

const seenOf = (of: (field: string) => number): Seen => ({
  noise: {
    sd: of("sd"),
    ar1: of("ar1"),
    drift: of("drift"),
    slopeDrift: of("slopeDrift"),
    sampling: of("sampling"),
    control: of("control"),
  },
  before: of("history"),
  lookEveryMonths: Math.max(1, of("every")),
  reporting: {
    lagMonths: of("lag"),
    windowMonths: Math.max(1, of("window")),
    revisionSd:
      of("revision") > 0 ? Array.from({ length: REVISED_MONTHS }, (_, age) => of("revision") * halved(age)) : [],
  },
});

const halved = (times: number): number => (times === 0 ? 1 : LEFT_NEXT_MONTH * halved(times - 1));

/** Reads how observables are seen from the text of their parameter file, or says all that is wrong with it. */
export const readObservation = (text: string, file: string): Checked<Observation> => {
  const read = readParameterFile(text, file, "");
  if (!isOk(read)) return read;
  const known = OBSERVABLES.map(({ id }) => id);
  const values = new Map<string, number>();
  const problems: Problem[] = [];
  for (const { path, prior, place } of read.ok.parameters) {
    const [id = "", field = ""] = path.split(".");
    const centre = centreOfPrior(prior);
    const tell = (what: string, fix: string): void => {
      problems.push({ file, place, what, why: "Each number says how one observable moves by itself or is seen.", fix });
    };
    if (!known.includes(id) && id !== SHARED)
      tell(`There is no observable "${id}".`, didYouMean(id, known, `Choose one of: ${known.join(", ")}.`));
    if (!FIELDS.includes(field))
      tell(`"${field}" is nothing that is asked of an observable.`, didYouMean(field, FIELDS, FIELDS.join(", ")));
    if (centre === null || !(centre >= 0)) tell(`${path} is not a number of 0 or more.`, "Give it as fixed.");
    else values.set(path, centre);
  }
  for (const id of known)
    if (
      !(
        ["sd", "drift", "sampling"].some((field) => (values.get(`${id}.${field}`) ?? 0) > 0) &&
        values.has(`${id}.history`)
      )
    )
      problems.push({
        file,
        place: "parameters",
        what: `${id} lacks its noise or its history.`,
        why: "Without them nothing could hide an effect, or nothing is known to compare with.",
        fix: `Give ${id}.history, and ${id}.sd, ${id}.drift or ${id}.sampling above 0.`,
      });
  if (problems.length > 0) return { problems };
  const isDeath = (id: string): boolean => id.endsWith(`-${SHARED}`);
  return {
    ok: new Map(
      known.map((id) => [
        id,
        seenOf(
          (field) => values.get(`${id}.${field}`) ?? (isDeath(id) ? values.get(`${SHARED}.${field}`) : undefined) ?? 0,
        ),
      ]),
    ),
  };
};
