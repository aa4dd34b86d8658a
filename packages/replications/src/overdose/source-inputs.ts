/**
 * What SOURCE is given from 2020 on: pools, references, estimates, paths of inputs, scenarios, policies.
 *
 *     path(t) = x_2020 + (x_end − x_2020)·(2/(1 + exp(−5 (t − 2020)/(t_end − 2020))) − 1), no further than x_end
 *
 * Sources: public model (FDA/SOURCE): OSM_Master_CURRENT.mdl for forms, X8_main_full.out for estimates, ProjEndVals.cin and
 * the scenario files for ends of paths, X8_final_Base_vars.tab for pools at 2020 and references of 1999. Stringfellow et
 * al., Science Advances 8(25) (2022) for policies. Limit: history before 2020 is taken as given.
 */
import { exp } from "@inflow/exact";

/** One number for each disorder: prescription opioids, both, heroin (and what is sold as such). */
export type ByDisorder = readonly [prescription: number, both: number, heroin: number];
/** One number for each medication: buprenorphine, methadone, naltrexone. */
export type ByMedication = readonly [buprenorphine: number, methadone: number, naltrexone: number];

export interface SourcePools {
  /** Misuse of prescription opioids without disorder; use of heroin without disorder [person]. */
  readonly misuse: number;
  readonly casual: number;
  readonly untreated: ByDisorder;
  readonly treated: readonly [ByMedication, ByMedication, ByMedication];
  readonly remission: ByDisorder;
  readonly stable: ByDisorder;
  /** Deaths and a tenth of non-fatal overdoses a year, as people perceive them [person/year]. */
  readonly riskOfHeroin: number;
  readonly riskOfPrescription: number;
}

/** Pools at the start of 2020 in the base run [person]. */
export const poolsOf2020: SourcePools = {
  misuse: 4_371_720,
  casual: 566_990,
  untreated: [1_567_810, 44_928.8, 1_484_850],
  treated: [
    [140_214, 9214.7, 11_358.2],
    [4789.83, 389.146, 344.086],
    [543_482, 251_459, 14_459.6],
  ],
  remission: [834_002, 61_125.5, 433_551],
  stable: [1_847_580, 130_271, 635_279],
  riskOfHeroin: 76_663.2,
  riskOfPrescription: 72_921.2,
};

/** Values of 1999 that relative quantities refer to. */
export const of1999 = {
  riskOfHeroin: 12_739.8,
  riskOfPrescription: 27_356.9,
  /** Share of the population that influences starts of misuse, starts of heroin, and return to disorder [1]. */
  misusers: 0.0335758,
  heroinUsers: 0.00480579,
  remitted: 0.00801682,
  /** Morphine equivalents wanted for misuse, and prescribed [mg/year]. */
  demand: 27_206_800_000,
  prescribed: 83_860_300_000,
} as const;

/** What the model is given in a year. */
export interface SourceYear {
  /** Share of fentanyl in seizures of heroin and fentanyl [1]. */
  readonly fentanyl: number;
  readonly kits: number;
  /** Heroin price, 1999 = 1. */
  readonly priceIndex: number;
  readonly providers: number;
  readonly methadone: number;
  readonly naltrexone: number;
  /** Patients a year, prescriptions each, days each, morphine equivalents a day [mg]. */
  readonly patients: number;
  readonly prescriptions: number;
  readonly days: number;
  readonly dose: number;
}

type Ends = SourceYear;

const start: SourceYear = {
  fentanyl: 0.562129,
  kits: 2_303_620,
  priceIndex: 0.487766,
  providers: 94_223,
  methadone: 359_736,
  naltrexone: 32_860.3,
  patients: 41_264_700,
  prescriptions: 3.4939,
  days: 24.4476,
  dose: 31.2973,
};

const base: Ends = {
  fentanyl: 0.81,
  kits: 3_615_712,
  priceIndex: 0.49,
  providers: 179_399,
  methadone: 649_718,
  naltrexone: 46_025,
  patients: 28_251_279,
  prescriptions: 3.31,
  days: 26.79,
  dose: 23.53,
};

export interface SourceScenario {
  readonly ends: Ends;
  /** Year in which a path is all but at its end, where it is not 2032. */
  readonly endYears?: Partial<Record<keyof SourceYear, number>>;
}

/** Scenarios of the published projections. */
export const sourceScenarios = {
  base: { ends: base },
  highFentanyl: { ends: { ...base, fentanyl: 0.995 }, endYears: { fentanyl: 2028 } },
  lowFentanyl: { ends: { ...base, fentanyl: 0.57 } },
  /** Inputs stay at their last data: providers at those of 2021, the price index at its last month. */
  constant: {
    ends: { ...start, providers: 114_376, priceIndex: 0.487242 },
    endYears: { providers: 2021, priceIndex: 2021 },
  },
  pessimistic: {
    ends: {
      fentanyl: 0.995,
      kits: 2_950_000,
      priceIndex: 0.4,
      providers: 135_000,
      methadone: 530_000,
      naltrexone: 40_000,
      patients: 35_000_000,
      prescriptions: 3.5,
      days: 28,
      dose: 28,
    },
    endYears: { fentanyl: 2028 },
  },
  optimistic: {
    ends: {
      fentanyl: 0.7,
      kits: 4_250_000,
      priceIndex: 0.58,
      providers: 225_000,
      methadone: 770_000,
      naltrexone: 53_000,
      patients: 22_000_000,
      prescriptions: 3,
      days: 24,
      dose: 20,
    },
    endYears: { providers: 2028 },
  },
} as const satisfies Readonly<Record<string, SourceScenario>>;

export const firstYear = 2020;
export const lastYear = 2032;

/** Value of a path at a time, from its start in 2020 and its end. */
export const pathAt = (from: number, to: number, time: number, endYear: number): number => {
  const value = from + (to - from) * (2 / (1 + exp((-5 * (time - firstYear)) / (endYear - firstYear))) - 1);
  return to > from ? Math.min(to, value) : Math.max(to, value);
};

/** Inputs of a scenario at a time in years. */
export const yearAt = ({ ends, endYears }: SourceScenario, time: number): SourceYear => {
  const at = (name: keyof SourceYear): number => pathAt(start[name], ends[name], time, endYears?.[name] ?? lastYear);
  return {
    fentanyl: at("fentanyl"),
    kits: at("kits"),
    priceIndex: at("priceIndex"),
    providers: at("providers"),
    methadone: at("methadone"),
    naltrexone: at("naltrexone"),
    patients: at("patients"),
    prescriptions: at("prescriptions"),
    days: at("days"),
    dose: at("dose"),
  };
};

/** Population aged 12 and over at the start of each year 2020-32 [million]. */
const population = [
  277.196, 279.162, 281.115, 283.051, 284.966, 286.859, 288.731, 290.576, 292.39, 294.17, 295.914, 297.62, 299.286,
] as const;

/** Population aged 12 and over at a time in years [person], straight between years. */
export const peopleAt = (time: number): number => {
  const year = Math.min(Math.floor(time - firstYear), population.length - 2);
  const part = time - firstYear - year;
  return 1e6 * ((1 - part) * population[year]! + part * population[year + 1]!);
};

/** Policies as fractional changes at full strength, reached by a straight ramp over three years from 2022. */
export interface SourcePolicy {
  /** Overdoses at full fentanyl relative to none. */
  readonly fentanylRisk?: number;
  readonly kits?: number;
  /** Strength with which people in remission keep others from relapse (0 without it). */
  readonly peers?: number;
  readonly relapse?: number;
  readonly heroinStarts?: number;
  readonly diversion?: number;
  readonly patients?: number;
  /** Morphine equivalents prescribed a day. */
  readonly dose?: number;
  readonly onset?: number;
  /** Decline of patients per provider of buprenorphine as providers grow in number. */
  readonly crowding?: number;
  /** Places for all three medications. */
  readonly places?: number;
}

export const policyYear = 2022;
export const rampYears = 3;

/** Share of a policy's strength at a time in years [1]. */
export const rampAt = (time: number): number => Math.min(1, Math.max(0, (time - policyYear) / rampYears));

/** Policies of the published runs at 20 % strength. */
export const sourcePolicies = {
  fentanylRisk: { fentanylRisk: -0.2 },
  peers: { peers: 0.312 },
  relapse: { relapse: -0.2 },
  kits: { kits: 0.2 },
  patients: { patients: -0.2 },
  heroinStarts: { heroinStarts: -0.2 },
  onset: { onset: -0.2 },
  crowding: { crowding: -0.2 },
  package: {
    fentanylRisk: -0.2,
    peers: 0.312,
    relapse: -0.2,
    kits: 0.2,
    patients: -0.2,
    heroinStarts: -0.2,
    onset: -0.2,
  },
} as const satisfies Readonly<Record<string, SourcePolicy>>;
