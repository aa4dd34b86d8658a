/**
 * A moment of SOURCE: what is given, each person's hazards, and the deaths and risks that follow from the pools.
 *
 *     deaths = Σ pool · hazard;  a patient in treatment has (1 − success) of the hazard, times the medication's effect
 *     risk indicated = deaths + .1 non-fatal overdoses
 *
 * Lim et al. 2022; forms and estimates of the public model (FDA/SOURCE). Limit: as of SOURCE.
 */
import { atHandOf, block, type Hazard, heroinHazard, plainHazard, prescriptionHazard } from "./overdose-block.ts";
import {
  type ByDisorder,
  type ByMedication,
  peopleAt,
  rampAt,
  type SourcePolicy,
  type SourcePools,
  type SourceScenario,
  type SourceYear,
  yearAt,
} from "./source-inputs.ts";

/** Place of a disorder or of a medication in its triple. */
export type Place = 0 | 1 | 2;

/** Deaths from other causes of a person in disorder, and of one who has left it [1/year]. */
export const otherDeath = { disorder: 0.0143, none: 0.00842, misuse: (0.00842 * (1 + 1.72)) / 2 } as const;

/** Medications: buprenorphine, methadone, naltrexone. */
export const medication = {
  years: [0.61, 1, 0.22],
  /** Chance to leave in remission, and share of patients who are in it [1]. */
  success: [0.16155, 0.220703, 0.118252],
  /** Deaths by overdose and by other causes, and prescription opioids consumed, relative to none in treatment [1]. */
  overdose: [0.295, 0.295, 0.439],
  death: [0.54, 0.37, 0.926],
  consumption: [0.7, 0.66, 0.3],
} as const satisfies Readonly<Record<string, ByMedication>>;

/** Days of a prescription as a part of a year [year/day]. */
export const yearsPerDay = 0.00273973;

/** Deaths a year of a patient in pain with a prescription of that month [1/year]. */
const medicalDeath = 0.00017;
/** Weight of a non-fatal overdose in perceived risk [1]. */
const nonFatalWeight = 0.1;

/** A number for each of three. */
export const three = (f: (place: Place) => number): ByDisorder & ByMedication => [f(0), f(1), f(2)];

/** Sum of numbers, in their unit. */
export const sum = (numbers: readonly number[]): number => numbers.reduce((total, x) => total + x, 0);

/** Everything about a moment that flows depend on. */
export interface Moment {
  readonly year: SourceYear;
  readonly people: number;
  /** Factors of the policy at the moment; of `peers` the strength itself. */
  readonly policy: Required<SourcePolicy>;
  readonly hazards: readonly [Hazard, Hazard, Hazard];
  readonly casual: Hazard;
  readonly misuse: Hazard;
}

/** The moment of a scenario under a policy at a time in years. */
export const momentOf = (scenario: SourceScenario, policy: SourcePolicy, time: number): Moment => {
  const full = rampAt(time);
  const at = (change: number | undefined): number => 1 + full * (change ?? 0);
  const given = yearAt(scenario, time);
  const year = {
    ...given,
    kits: given.kits * at(policy.kits),
    patients: given.patients * at(policy.patients),
    dose: given.dose * at(policy.dose),
  };
  const people = peopleAt(time);
  const naloxone = atHandOf(year.kits, people);
  const ratio = block.fentanylRatio * at(policy.fentanylRisk);
  const heroin = heroinHazard(year.fentanyl, naloxone.heroin, ratio);
  return {
    year,
    people,
    policy: {
      fentanylRisk: ratio,
      kits: at(policy.kits),
      peers: full * (policy.peers ?? 0),
      relapse: at(policy.relapse),
      heroinStarts: at(policy.heroinStarts),
      diversion: at(policy.diversion),
      patients: at(policy.patients),
      dose: at(policy.dose),
      onset: at(policy.onset),
      crowding: at(policy.crowding),
      places: at(policy.places),
    },
    hazards: [prescriptionHazard(naloxone.other), plainHazard(block.prescriptionRate, naloxone.other), heroin],
    casual: { overdoses: block.casualRatio * heroin.overdoses, deaths: block.casualRatio * heroin.deaths },
    misuse: plainHazard(block.misuseRate, naloxone.other),
  };
};

/** People with each disorder, in treatment or not, who are not in remission [person]. */
export const withDisorder = ({ untreated, treated }: SourcePools): ByDisorder =>
  three((k) => untreated[k] + sum(treated[k].map((patients, m) => (1 - medication.success[m]!) * patients)));

/** People with any opioid use disorder [person]. */
export const disorderOf = (pools: SourcePools): number => sum(withDisorder(pools));

/** Deaths by overdose a year of a patient with disorder `k` on medication `m` [1/year]. */
export const treatedHazard = ({ hazards }: Moment, k: Place, m: Place): number =>
  (1 - medication.success[m]) * hazards[k].deaths * medication.overdose[m];

export interface Deaths {
  readonly disorder: ByDisorder;
  readonly casual: number;
  readonly misuse: number;
  readonly medical: number;
}

/** Deaths by overdose a year: with each disorder, without disorder, and of patients in pain [person/year]. */
export const deathsOf = (pools: SourcePools, moment: Moment): Deaths => {
  const { days, prescriptions, patients } = moment.year;
  const disorder = three(
    (k) =>
      pools.untreated[k] * moment.hazards[k].deaths +
      sum(three((m) => pools.treated[k][m] * treatedHazard(moment, k, m))),
  );
  return {
    disorder,
    casual: pools.casual * moment.casual.deaths,
    misuse: pools.misuse * moment.misuse.deaths,
    medical: medicalDeath * patients * prescriptions * days * yearsPerDay,
  };
};

/** Deaths by overdose a year of everybody [person/year]. */
export const allDeaths = ({ disorder, casual, misuse, medical }: Deaths): number =>
  sum(disorder) + casual + misuse + medical;

/** Deaths and weighted non-fatal overdoses for each death [1]. */
const weighed = ({ overdoses, deaths }: Hazard): number => 1 + nonFatalWeight * (overdoses / deaths - 1);

/** Risk that people would perceive if they knew at once [person/year]: of heroin, of prescription opioids. */
export const risksOf = (
  deaths: Deaths,
  { hazards, casual, misuse }: Moment,
): { readonly heroin: number; readonly prescription: number } => ({
  heroin: deaths.casual * weighed(casual) + deaths.disorder[2] * weighed(hazards[2]),
  prescription:
    deaths.medical +
    deaths.misuse * weighed(misuse) +
    deaths.disorder[0] * weighed(hazards[0]) +
    deaths.disorder[1] * weighed(hazards[1]),
});
