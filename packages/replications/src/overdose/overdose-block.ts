/**
 * SOURCE's rate of fatal overdose in closed form.
 *
 *     rate = r (1 + F (m − 1)) · (1 − s_H − (s_F − s_H) F) · (1 − w (1 − (1 − nx)(1 − e)))      a year
 *     nx   = 1 − exp(−3.4343·10⁻⁴ · kits a year per 100,000 people)
 *
 * Lim et al., PNAS 119(23) (2022); equations and estimates of the public model (FDA/SOURCE, X8_main_full.out). The laws
 * are the model's. Limit: fentanyl enters by its share F in seized drugs alone; neither price nor potency does.
 */
import { fatality, naloxoneAtHand, notSaved, overdoseRate } from "@inflow/model";

const survivalPrescription = 0.973391;
const survivalHeroin = 0.980638 * survivalPrescription;

/** Estimates of the closed form; rates a year. */
export const block = {
  /** Overdoses of a person with untreated heroin use disorder without fentanyl [1/year]. */
  rate: 0.16737,
  /** Of a person who uses heroin without disorder, relative to that [1]. */
  casualRatio: 0.25,
  /** Overdoses at full penetration of fentanyl relative to none [1]. */
  fentanylRatio: 2,
  /** Overdoses with prescription opioids in disorder [1/year], and of them with synthetic ones before 2013. */
  prescriptionRate: 0.251252,
  syntheticRate: 0.00722299,
  misuseRate: 0.001,
  /** Chance to survive an overdose that nobody treats [1]. */
  survivalPrescription,
  survivalHeroin,
  survivalFentanyl: 0.735793 * survivalHeroin,
  /** Overdoses that somebody sees, and of those the ones that emergency services are called to [1]. */
  witnessed: 0.764,
  services: 0.424,
  /** Kits that reach people who use heroin, as a share [1]; effect of a kit per 100,000 people a year. */
  kitsToHeroin: 0.937116,
  kitEffect: 3.4343e-4,
} as const;

/** Overdoses and deaths a year of one person. */
export interface Hazard {
  readonly overdoses: number;
  readonly deaths: number;
}

/** Hazard of a person with untreated heroin use disorder [1/year] at penetration `fentanyl` and naloxone `atHand` [1]. */
export const heroinHazard = (fentanyl: number, atHand: number, fentanylRatio: number = block.fentanylRatio): Hazard => {
  const overdoses = overdoseRate(block.rate, fentanyl, fentanylRatio);
  const fatal = fatality(fentanyl, block.survivalHeroin, block.survivalFentanyl);
  return { overdoses, deaths: overdoses * fatal * notSaved(atHand, block.witnessed, block.services) };
};

/** Hazard of a person with prescription opioid use disorder who does not use heroin [1/year]. */
export const prescriptionHazard = (atHand: number): Hazard => {
  const left = notSaved(atHand, block.witnessed, block.services);
  const deaths =
    block.prescriptionRate * (1 - block.survivalPrescription) + block.syntheticRate * (1 - block.survivalFentanyl);
  return { overdoses: block.prescriptionRate + block.syntheticRate, deaths: deaths * left };
};

/** Hazard from prescription opioids alone at a rate of overdose [1/year]. */
export const plainHazard = (overdoses: number, atHand: number): Hazard => ({
  overdoses,
  deaths: overdoses * (1 - block.survivalPrescription) * notSaved(atHand, block.witnessed, block.services),
});

/** Naloxone at hand among people who use heroin, and among others who use opioids [1], from kits and people a year. */
export const atHandOf = (kits: number, people: number): { readonly heroin: number; readonly other: number } => {
  const per100k = (kits / people) * 100_000;
  return {
    heroin: naloxoneAtHand(block.kitsToHeroin * per100k, block.kitEffect),
    other: naloxoneAtHand((1 - block.kitsToHeroin) * per100k, block.kitEffect),
  };
};
