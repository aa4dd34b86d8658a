/**
 * The number whose causes are sought: the paired difference policy − comparison of one outcome over the horizon, under the
 * same draw and the same luck. "inflow" is of one commodity, in tonnes; "cost" is by the definition that decides; deaths are of
 * one group, since groups are never netted; any summary column may be named. Limit: one number a run; not the path in time.
 */
import type { Ensemble } from "../ensemble.ts";
import { deathColumns, difference } from "../pairs.ts";
import type { Plan } from "../plan.ts";
import { type CostDefinition, DEATH_GROUPS, type DeathGroup, type Test } from "../success.ts";
import { DEATH_WORDS, type Language, wordsOfCommodity } from "../words.ts";
import { sensitivitySays as says } from "./sensitivity-words.ts";

export interface Contrast {
  /** As it was asked for. */
  readonly outcome: string;
  /** What it is, to stand inside a sentence, and the unit in which it is told. */
  readonly is: string;
  readonly unit: string;
  /** Model units in one unit that is told: 1000 kilograms in a tonne. */
  readonly per: number;
  /** Summary columns whose sum it is. */
  readonly columns: readonly string[];
}

const KG_PER_TONNE = 1000;
const MILLION_USD = 1_000_000;

/** Words for outcomes that have one; any other name is a summary column. */
export const CONTRASTS: readonly string[] = ["inflow", "cost", "deaths", ...DEATH_GROUPS];

const groupOf = (outcome: string): DeathGroup | undefined =>
  outcome === "deaths" ? "overdose" : DEATH_GROUPS.find((group) => group === outcome);

/** What an outcome is and its unit, in a language; a summary column by its name. */
export const contrastSaid = (
  outcome: string,
  commodity: string,
  cost: CostDefinition,
  language: Language,
): Pick<Contrast, "is" | "unit"> => {
  const group = groupOf(outcome);
  if (outcome === "inflow")
    return {
      is: says("inflowIs", language, { commodity: wordsOfCommodity(commodity, language) }),
      unit: says("tonnes", language),
    };
  if (outcome === "cost")
    return { is: says("costIs", language, { cost: says(cost, language) }), unit: says("millions", language) };
  if (group !== undefined)
    return { is: says("deathsIs", language, { deaths: DEATH_WORDS[group][language] }), unit: says("people", language) };
  return { is: outcome, unit: says("modelUnit", language) };
};

/** The contrast of a named outcome for a commodity; null where the name is neither a word nor a summary column. */
export const contrastOf = (
  plan: Plan,
  ensemble: Pick<Ensemble, "columns">,
  outcome: string,
  commodity: string,
  test: Pick<Test, "cost">,
): Contrast | null => {
  const said = contrastSaid(outcome, commodity, test.cost, "en");
  if (outcome === "inflow")
    return {
      outcome,
      ...said,
      per: KG_PER_TONNE,
      columns: [`inflowKg.${commodity}.total`],
    };
  if (outcome === "cost")
    return {
      outcome,
      ...said,
      per: MILLION_USD,
      columns: [`cost.${test.cost}`],
    };
  const group = groupOf(outcome);
  if (group !== undefined)
    return {
      outcome,
      ...said,
      per: 1,
      columns: deathColumns(plan)[group],
    };
  return ensemble.columns.includes(outcome) ? { outcome, ...said, per: 1, columns: [outcome] } : null;
};

/** Policy minus comparison in the unit of the contrast, one value a run. */
export const contrastValues = (
  ensemble: Ensemble,
  policy: number,
  against: number,
  { columns, per }: Contrast,
): Float64Array => difference(ensemble, policy, against, columns).map((value) => value / per);
