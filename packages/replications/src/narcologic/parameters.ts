/**
 * The numbers of NarcoLogic (Magliocca et al. 2019, PNAS 116(16):7784), as its public code states them.
 *
 * Source: github.com/nickmags13/NarcoABM, commits 02b773e (2018-01) and 4e56a04 (2020-03); the second carries the label of
 * the calibration of 30 January 2018 and is taken as the baseline. Which run the paper printed was not read.
 */

/** What the published code can be set to; money [USD], mass [kg], time [month] unless the name says otherwise. */
export interface NarcoLogicParameters {
  readonly months: number;
  /** Price at the producer [USD/kg] and value added with distance [USD/kg per km]. */
  readonly producerUsdPerKg: number;
  readonly addedUsdPerKgKm: number;
  /** Transport cost [USD/kg] of the whole way from producer to consumer over land, by air and along the coast. */
  readonly landUsdPerKg: number;
  readonly airUsdPerKg: number;
  readonly coastUsdPerKg: number;
  /** A link longer than this goes by air [km]; both ends nearer to the sea than that go along the coast [km]. */
  readonly airFromKm: number;
  readonly coastWithinKm: number;
  /** Logistic supply: start and ceiling [kg/month], growth [1/year]. */
  readonly startKg: number;
  readonly ceilingKg: number;
  readonly growthPerYear: number;
  /** Perceived risk: prior events and prior quiet months [1], months remembered. */
  readonly priorEvents: number;
  readonly priorQuiet: number;
  readonly memoryMonths: number;
  /** Risk premium: threshold [1], exponent [1], learning [1/month]. */
  readonly baseRisk: number;
  readonly premiumExponent: number;
  readonly premiumLearning: number;
  /** Weight of the less salient state (Bordalo, Gennaioli & Shleifer 2012); 1 is rational [1]. */
  readonly localThinking: number;
  /** Share of the most valuable flow that may be lost before routes are added [1], and the most nodes added a month. */
  readonly lossTolerance: number;
  readonly expansionNodes: number;
  /** Interdiction: most links a month, least as a share of it, learning [1/month], share to be seized [1]. */
  readonly capacityMost: number;
  readonly capacityLeastShare: number;
  readonly interdictorLearning: number;
  readonly seizureTarget: number;
  /** Whether capacity rises with what is seized (model 1 of the code) or with what is missed (model 2). */
  readonly capacityFollows: "seizures" | "misses";
  /** Most that a link carries [kg/month]. */
  readonly linkKg: number;
}

/** The baseline of the calibrated code. */
export const PUBLISHED: NarcoLogicParameters = {
  months: 180,
  producerUsdPerKg: 4500,
  addedUsdPerKgKm: 4.46,
  landUsdPerKg: 371,
  airUsdPerKg: 3486,
  coastUsdPerKg: 160,
  airFromKm: 500,
  coastWithinKm: 20,
  startKg: 200,
  ceilingKg: 111_500,
  growthPerYear: 0.75,
  priorEvents: 2,
  priorQuiet: 0.5,
  memoryMonths: 13,
  baseRisk: 0.43,
  premiumExponent: 2,
  premiumLearning: 0.3558,
  localThinking: 0.5,
  lossTolerance: 0.0455,
  expansionNodes: 8,
  capacityMost: 125,
  capacityLeastShare: 1 / 6,
  interdictorLearning: 0.6,
  seizureTarget: 0.3417,
  capacityFollows: "seizures",
  linkKg: 1_000_000,
};
