/**
 * Who starts, develops and leaves opioid use in SOURCE: products of powers.
 *
 *     rate = base · availability^a · (perceived risk)^−r · (others' example)^s        relative to 1999
 *
 * Lim et al. 2022; estimates of the public model (FDA/SOURCE, X8_main_full.out). Strengths that were estimated as zero are
 * left out: heroin's own availability in starting, social influence in developing disorder.
 */
import { pow } from "@inflow/exact";
import { of1999, type SourcePools } from "./source-inputs.ts";
import { type Moment, medication, sum, three, withDisorder, yearsPerDay } from "./source-moment.ts";

/** Share of people who use heroin without disorder who misuse prescription opioids too [1]. */
const misusersAmongCasual = 0.482073;
/** Morphine equivalents wanted a year by a person: misuse, casual heroin, each disorder [mg/year]. */
const wantedBy = { misuse: 2000, casual: 4000, disorder: [11_000, 18_000, 0.647886 * 12_000] } as const;

/** Prescription opioids to be had for misuse, 1999 = 1: what is prescribed over what is wanted. */
export const availabilityOf = (pools: SourcePools, { year }: Moment): number => {
  const wanted =
    wantedBy.misuse * pools.misuse +
    wantedBy.casual * misusersAmongCasual * pools.casual +
    sum(
      three(
        (k) =>
          wantedBy.disorder[k] *
          (pools.untreated[k] + sum(three((m) => medication.consumption[m] * pools.treated[k][m]))),
      ),
    );
  const prescribed = year.patients * year.prescriptions * year.days * year.dose;
  return prescribed / of1999.prescribed / (wanted / of1999.demand);
};

export interface Starts {
  /** People who start misuse of diverted or of their own prescriptions, or heroin at once [person/year]. */
  readonly diverted: number;
  readonly own: number;
  readonly direct: number;
  /** Rates a person [1/year]. */
  readonly quitMisuse: number;
  readonly disorder: number;
  readonly fromMisuse: number;
  readonly fromDisorder: number;
  readonly quitCasual: number;
  readonly casualToDisorder: number;
  readonly bothToHeroin: number;
}

/** Starts and rates at a moment, by SOURCE's products of powers. */
export const startsOf = (pools: SourcePools, moment: Moment): Starts => {
  const { people, policy, year } = moment;
  const disorder = withDisorder(pools);
  const heroinUsers = (disorder[2] + pools.casual + disorder[1]) / people / of1999.heroinUsers;
  const misusers =
    (pools.misuse + disorder[0] + disorder[1] + misusersAmongCasual * pools.casual) / people / of1999.misusers;
  const ofHeroin = pools.riskOfHeroin / of1999.riskOfHeroin;
  const ofPrescription = pools.riskOfPrescription / of1999.riskOfPrescription;
  const available = availabilityOf(pools, moment);
  const againstHeroin = available * year.priceIndex;
  const inPain = year.patients * year.prescriptions * year.days * yearsPerDay;
  const withPrescription = 0.0133614 * pow(ofHeroin, -0.92771);
  return {
    diverted:
      1_879_840 *
      policy.diversion *
      pow(ofPrescription, -0.555569) *
      pow(available, 0.388347) *
      pow(misusers, 0.790187),
    own: 0.0346416 * inPain * pow(ofPrescription, -0.565856),
    quitMisuse: 0.14317 * pow(ofPrescription, 0.559232) * pow(available, -1.04433),
    disorder: 0.029716 * policy.onset * pow(available, 1.21521),
    fromMisuse: policy.heroinStarts * withPrescription * pow(againstHeroin, -0.18897) * pow(heroinUsers, 1.78962),
    fromDisorder: 4.26793 * withPrescription * pow(heroinUsers, 1.95179),
    direct: 119_578 * policy.heroinStarts * pow(ofHeroin, -0.271356) * pow(heroinUsers, 0.120815),
    quitCasual: 0.5 * pow(year.priceIndex, 1.46412),
    casualToDisorder: 0.05 * policy.onset,
    bothToHeroin: 0.534512 * policy.onset * pow(againstHeroin, -1.26477),
  };
};
