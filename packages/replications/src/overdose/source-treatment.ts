/**
 * Treatment and relapse in SOURCE: who seeks a medication, who finds a place, who returns to disorder.
 *
 *     places of buprenorphine = (42/δ)(1 − e^(−δ providers)) · growth since 2000        δ: later providers treat fewer
 *     found = min(1, [exits + (places − patients)/.083 year]/demand), by medication
 *     relapse = .583 (people in remission, 1999 = 1)^−peers
 *
 * Lim et al. 2022; forms and estimates of the public model (FDA/SOURCE). Reduced: places freed are filled at once, not
 * after a month. As published, patients in remission count twice against places.
 */
import { exp, pow } from "@inflow/exact";
import { type ByDisorder, type ByMedication, of1999, type SourcePools } from "./source-inputs.ts";
import { type Moment, medication, otherDeath, type Place, sum, three, treatedHazard } from "./source-moment.ts";

/** People with disorder who seek treatment and meet no barrier of cost or other kind [1/year]. */
const seeking = 0.493158 * (1 - 0.1214 - 0.1616);
const seekingHeroin = 4.843 * seeking;
const sought = {
  prescription: [0.625 * seeking, 0.05625 * seeking, 0.31875 * seeking],
  heroin: [0.55 * seekingHeroin, 0.36 * seekingHeroin, 0.09 * seekingHeroin],
} as const;
const byDisorder = [sought.prescription, sought.prescription, sought.heroin] as const;
const intakeYears = 0.083;
const patientsPerProvider = 42;
const crowdingPerProvider = 4.45e-5;
const growth = { from: 2000, years: 11.5 } as const;
/** Share of counted places that are usable: methadone, naltrexone [1]. */
const usable = { methadone: 0.866, naltrexone: 0.88 } as const;
/** Relapse a year with heroin use disorder, and with prescription opioids relative to that. */
const relapseRate = { heroin: 0.583015, prescriptionRatio: 0.137539 } as const;

/** Places for each medication [person]. */
export const placesOf = ({ year, policy }: Moment, time: number): ByMedication => {
  const decline = crowdingPerProvider * policy.crowding;
  const elapsed = (2 * (time - growth.from)) / growth.years;
  const grown = 1 - exp(-elapsed) * (1 + elapsed);
  const buprenorphine = (patientsPerProvider / decline) * (1 - exp(-decline * year.providers)) * grown;
  return three(
    (m) => policy.places * [buprenorphine, usable.methadone * year.methadone, usable.naltrexone * year.naltrexone][m]!,
  );
};

/** Yearly rate at which a patient leaves a medication for any reason [1/year]. */
export const exitOf = (moment: Moment, k: Place, m: Place): number =>
  1 / medication.years[m] + treatedHazard(moment, k, m) + treatedDeath(m);

const treatedDeath = (m: Place): number =>
  (1 - medication.success[m]) * otherDeath.disorder * medication.death[m] + medication.success[m] * otherDeath.none;

/** Yearly rates at which people with each disorder enter each medication [1/year]: what they seek, as far as places go. */
export const entryOf = (pools: SourcePools, moment: Moment, time: number): ((k: Place, m: Place) => number) => {
  const places = placesOf(moment, time);
  const found = three((m) => {
    const patients = (1 + medication.success[m]) * sum(three((k) => pools.treated[k][m]));
    const exits = sum(three((k) => pools.treated[k][m] * exitOf(moment, k, m)));
    const demand = sum(three((k) => pools.untreated[k] * byDisorder[k][m]));
    return Math.min(1, Math.max(0, exits + (places[m] - patients) / intakeYears) / demand);
  });
  return (k, m) => byDisorder[k][m] * found[m];
};

/** Yearly rates of relapse out of remission, by disorder [1/year]. */
export const relapseOf = (pools: SourcePools, { people, policy }: Moment): ByDisorder => {
  const inTreatment = sum(pools.treated.flatMap((row) => three((m) => medication.success[m] * row[m])));
  const remitted = (sum(pools.remission) + sum(pools.stable) + inTreatment) / people / of1999.remitted;
  const heroin = relapseRate.heroin * policy.relapse * pow(remitted, -policy.peers);
  const prescription = relapseRate.prescriptionRatio * heroin;
  return [prescription, prescription, heroin];
};
