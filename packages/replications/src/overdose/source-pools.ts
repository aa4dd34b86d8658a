/**
 * SOURCE from 2020 on, without its history: opioid misuse, three disorders, three medications, remission, perceived risk.
 *
 *     pool' = pool + (inflow − rate of leaving · pool)/16, every sixteenth of a year, as published
 *     risk' = risk + (indicated − risk)/(16 τ),  τ = 2 years when rising, 20 when falling
 *
 * Lim et al. 2022; Stringfellow et al. 2022; forms and estimates of the public model (FDA/SOURCE). Reduced: no history; the
 * withdrawal of OxyContin, six parts in ten thousand by 2020, is left out. Limit: fentanyl is given from outside and has no
 * price; the base path missed the rise of deaths in 2021-23.
 */
import { nextPool } from "@inflow/model";
import {
  firstYear,
  lastYear,
  poolsOf2020,
  type SourcePolicy,
  type SourcePools,
  type SourceScenario,
} from "./source-inputs.ts";
import {
  allDeaths,
  type Deaths,
  deathsOf,
  type Moment,
  medication,
  momentOf,
  otherDeath,
  type Place,
  risksOf,
  sum,
  three,
  withDisorder,
} from "./source-moment.ts";
import { type Starts, startsOf } from "./source-starts.ts";
import { entryOf, exitOf, relapseOf } from "./source-treatment.ts";

export const stepsPerYear = 16;

/** Rates a year that no input changes. */
const rate = { backToMisuse: 0.0923572, backToPrescription: 0.102272, remit: 0.068, stabilise: 1 / 9.74248 } as const;
/** Years over which perceived risk follows what is indicated. */
const riskYears = { rising: 2, falling: 20 } as const;

const next = (pool: number, inflow: number, leaving: number): number => nextPool(pool, inflow, leaving, stepsPerYear);

const perceived = (now: number, indicated: number): number => {
  const years = now < indicated ? riskYears.rising : riskYears.falling;
  return next(now, indicated / years, 1 / years);
};

/** Misuse and casual use a sixteenth of a year later [person]. */
const nextUse = ({ misuse, casual }: SourcePools, moment: Moment, starts: Starts): readonly [number, number] => [
  next(
    misuse,
    starts.diverted + starts.own + rate.backToMisuse * casual,
    starts.disorder + starts.fromMisuse + starts.quitMisuse + otherDeath.misuse + moment.misuse.deaths,
  ),
  next(
    casual,
    starts.direct + starts.fromMisuse * misuse,
    starts.casualToDisorder +
      rate.backToMisuse +
      starts.quitCasual +
      (otherDeath.disorder + otherDeath.misuse) / 2 +
      moment.casual.deaths,
  ),
];

/** Pools a sixteenth of a year later [person]. */
export const nextOf = (pools: SourcePools, moment: Moment, time: number, deaths: Deaths): SourcePools => {
  const { untreated, treated, remission, stable } = pools;
  const starts = startsOf(pools, moment);
  const entry = entryOf(pools, moment, time);
  const relapse = relapseOf(pools, moment);
  const risks = risksOf(deaths, moment);
  const [misuse, casual] = nextUse(pools, moment, starts);
  const ended = (k: Place, m: Place): number => treated[k][m] / medication.years[m];
  const onset = [
    starts.disorder * pools.misuse + rate.backToPrescription * untreated[1],
    starts.fromDisorder * untreated[0],
    starts.casualToDisorder * pools.casual + starts.bothToHeroin * untreated[1],
  ] as const;
  const away = [starts.fromDisorder, starts.bothToHeroin + rate.backToPrescription, 0] as const;
  const patients = (k: Place) => three((m) => next(treated[k][m], entry(k, m) * untreated[k], exitOf(moment, k, m)));
  return {
    misuse,
    casual,
    untreated: three((k) =>
      next(
        untreated[k],
        onset[k] + relapse[k] * remission[k] + sum(three((m) => (1 - medication.success[m]) * ended(k, m))),
        away[k] + rate.remit + otherDeath.disorder + moment.hazards[k].deaths + sum(three((m) => entry(k, m))),
      ),
    ),
    treated: [patients(0), patients(1), patients(2)],
    remission: three((k) =>
      next(
        remission[k],
        rate.remit * untreated[k] + sum(three((m) => medication.success[m] * ended(k, m))),
        relapse[k] + rate.stabilise + otherDeath.none,
      ),
    ),
    stable: three((k) => next(stable[k], rate.stabilise * remission[k], otherDeath.none)),
    riskOfHeroin: perceived(pools.riskOfHeroin, risks.heroin),
    riskOfPrescription: perceived(pools.riskOfPrescription, risks.prescription),
  };
};

/** One moment of a run. */
export interface SourceMoment {
  readonly time: number;
  /** People with any opioid use disorder [person]. */
  readonly disorder: number;
  readonly heroinDisorder: number;
  /** Deaths and overdoses a year at the moment [person/year]; deaths since 2020 [person]. */
  readonly deaths: number;
  readonly heroinDeaths: number;
  readonly overdoses: number;
  readonly deathsSince2020: number;
}

const overdosesOf = (deaths: Deaths, { hazards, casual, misuse }: Moment): number =>
  sum(three((k) => deaths.disorder[k] * (hazards[k].overdoses / hazards[k].deaths))) +
  deaths.casual * (casual.overdoses / casual.deaths) +
  deaths.misuse * (misuse.overdoses / misuse.deaths) +
  deaths.medical;

/** The run of a scenario under a policy, every sixteenth of a year from 2020 to 2032. */
export const runSource = (scenario: SourceScenario, policy: SourcePolicy = {}): readonly SourceMoment[] => {
  const moments: SourceMoment[] = [];
  let pools = poolsOf2020;
  let since = 0;
  for (let step = 0; step <= (lastYear - firstYear) * stepsPerYear; step++) {
    const time = firstYear + step / stepsPerYear;
    const moment = momentOf(scenario, policy, time);
    const deaths = deathsOf(pools, moment);
    const disorder = withDisorder(pools);
    moments.push({
      time,
      disorder: sum(disorder),
      heroinDisorder: disorder[2],
      deaths: allDeaths(deaths),
      heroinDeaths: deaths.casual + deaths.disorder[2],
      overdoses: overdosesOf(deaths, moment),
      deathsSince2020: since,
    });
    since += allDeaths(deaths) / stepsPerYear;
    pools = nextOf(pools, moment, time, deaths);
  }
  return moments;
};

/** The moment of a run at a year. */
export const momentAt = (run: readonly SourceMoment[], year: number): SourceMoment =>
  run[(year - firstYear) * stepsPerYear]!;
