/**
 * The reader's values: what a death averted is worth, at what rate later years count less, by which definition cost is
 * counted, and whose deaths. They are stated beside every number that rests on them. The values of agencies are those of the
 * United States, with their sources; none of them says what is justified: the Department of Transportation's guidance itself
 * sets no line between justifiable and unjustifiable actions. Limit: one value for every death, whoever dies.
 */
import type { CostDefinition, DeathGroup, Test } from "../success.ts";

/** A value that an agency states for its own analyses. */
export interface AgencyValue {
  readonly is: string;
  /** [USD per death averted, or a share a year]. */
  readonly value: number;
  readonly baseYear: string;
  /** Id of the source in the ledger. */
  readonly source: string;
  /** Whether the figure was read in its source, or is recalled. */
  readonly status: "verified" | "recalled";
}

/** Values of a statistical life [USD per death averted], the reader's default first. */
export const VALUES_OF_LIFE: readonly AgencyValue[] = [
  {
    is: "Department of Transportation",
    value: 13_200_000,
    baseYear: "2023",
    source: "dot-vsl-2023",
    status: "verified",
  },
  {
    is: "Department of Transportation, low (5.2 to 9.4 million of 2015, on 13.2)",
    value: 7_300_000,
    baseYear: "2023",
    source: "dot-vsl-memo-2015",
    status: "verified",
  },
  {
    is: "Department of Transportation, high (13.0 to 9.4 million of 2015, on 13.2)",
    value: 18_300_000,
    baseYear: "2023",
    source: "dot-vsl-memo-2015",
    status: "verified",
  },
  {
    is: "Department of Health and Human Services, central",
    value: 13_000_000,
    baseYear: "2023",
    source: "hhs-standard-values-2024",
    status: "recalled",
  },
  {
    is: "Environmental Protection Agency, before indexing to later prices and incomes",
    value: 7_400_000,
    baseYear: "2006",
    source: "epa-mortality-risk",
    status: "recalled",
  },
];

/** Real rates of discount a year, the reader's default first. */
export const DISCOUNT_RATES: readonly AgencyValue[] = [
  { is: "Circular A-4 of 2003, consumption", value: 0.03, baseYear: "2003", source: "omb-a4-2003", status: "recalled" },
  {
    is: "Circular A-94 of 1992, and A-4 of 2003, capital",
    value: 0.07,
    baseYear: "1992",
    source: "omb-a94-1992",
    status: "verified",
  },
  { is: "Circular A-4 of 2023, rescinded", value: 0.02, baseYear: "2023", source: "omb-a4-2003", status: "recalled" },
];

/** A study that might be done to learn one parameter, and what it would cost. */
export interface DataProposal {
  readonly is: string;
  /** Path of the parameter that it measures. */
  readonly parameter: string;
  readonly observations: number;
  /** Variance of one observation over the variance of the prior. */
  readonly noiseRatio: number;
  readonly costUsd: number;
  /** What of it is assumed. */
  readonly assumption: string;
  /** The same two in Spanish, where somebody has written them. */
  readonly es?: { readonly is: string; readonly assumption: string };
}

/** The values under which policies are compared. */
export interface ReaderValues {
  /** [USD per death averted]. */
  readonly usdPerDeath: number;
  /** Real rate a year at which dollars, deaths and tonnes of later years count less. */
  readonly rate: number;
  /** Definition of cost that decides; all three are shown. */
  readonly cost: CostDefinition;
  /** Groups whose deaths are valued. */
  readonly counting: readonly DeathGroup[];
  /** Hurwicz's weight on the best outcome, 0 to 1. */
  readonly optimism: number;
  /** Proposed collections of data. */
  readonly proposals: readonly DataProposal[];
}

/** Shown unless the reader gives others. */
const PROPOSALS: readonly DataProposal[] = [
  {
    is: "Two years of quarterly interviews and tests of arrestees in ten counties, on use and prices paid",
    parameter: "use.elasticity.cocaine",
    observations: 8,
    noiseRatio: 4,
    costUsd: 20_000_000,
    assumption:
      "10 million USD a year; each quarter tells a quarter of what the prior does; quarters are independent. All three by judgement.",
    es: {
      is: "Dos años de entrevistas y análisis trimestrales a personas detenidas en diez condados, sobre consumo y precios pagados",
      assumption:
        "10 millones de US$ al año; cada trimestre dice la cuarta parte de lo que ya se supone; los trimestres son independientes. Los tres, a juicio.",
    },
  },
  {
    is: "200 structured interviews with convicted boat crews on the danger at which crews stay home",
    parameter: "deterrence.threshold.lethal",
    observations: 200,
    noiseRatio: 100,
    costUsd: 3_000_000,
    assumption:
      "15,000 USD an interview; one answer tells a hundredth of what the prior does; answers are honest. All three by judgement.",
    es: {
      is: "200 entrevistas estructuradas a tripulantes condenados sobre el peligro ante el que no zarpan",
      assumption:
        "15 000 US$ por entrevista; una respuesta dice la centésima parte de lo que ya se supone; las respuestas son sinceras. Los tres, a juicio.",
    },
  },
];

/** The reader's values where none are given: those of the study's test, and the first of each agency list. */
export const defaultValues = (test: Test): ReaderValues => ({
  usdPerDeath: VALUES_OF_LIFE[0]!.value,
  rate: DISCOUNT_RATES[0]!.value,
  cost: test.cost,
  counting: test.counting,
  optimism: 0.5,
  proposals: PROPOSALS,
});
