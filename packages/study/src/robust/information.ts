/**
 * What it is worth to learn before one chooses among the policies, in USD of net benefit, for one decision over the horizon:
 * everything (EVPI), each of the ten numbers that matter most (EVPPI, smooth regression on ranks; forms by their means), and
 * of proposed collections of data (EVSI, the number as a normal score). A value is told only where it exceeds what the same
 * regression finds in shuffled draws. EVPI is of the mean over each draw's histories of luck, an upper bound since some luck is
 * left in it; with two or more of them choices made without the history that judges them give a lower one.
 * Limit: inputs that are worthless alone may be worth much together; with one history luck counts as knowable.
 */
import { luckOf, normalQuantile } from "@inflow/exact";
import {
  leastValueOfPerfectInformation,
  type PayoffTable,
  payoffsOf,
  rankCorrelation,
  valueByChance,
  valueOfPartialInformation,
  valueOfPerfectInformation,
  valueOfSampleInformation,
} from "@inflow/methods";
import { plainName } from "../beliefs/index.ts";
import type { DrawColumn } from "../sensitivity/draw-columns.ts";
import { type Language, say } from "../words.ts";
import { sharesOf } from "./info-gap.ts";
import type { DataProposal } from "./values.ts";

/** Draws below which no value of information is told: regression would print noise. */
const FEWEST_DRAWS_FOR_INFORMATION = 200;
const MOST_PARAMETERS = 10;
const SHUFFLES = 8;

export interface PartialValue {
  readonly parameter: string;
  readonly is: string;
  /** [USD per decision]. */
  readonly usd: number;
  /** Largest value that the same regression found in shuffled draws [USD]. */
  readonly byChanceUsd: number;
  /** Whether it exceeds what chance gives. */
  readonly isTold: boolean;
}

export type SampleValue =
  | {
      readonly kind: "value";
      readonly proposal: DataProposal;
      readonly usd: number;
      /** Value less the cost of the data [USD]. */
      readonly netUsd: number;
      readonly isTold: boolean;
    }
  | { readonly kind: "none"; readonly proposal: DataProposal; readonly why: string };

export type Information =
  | {
      readonly kind: "values";
      readonly draws: number;
      readonly luckPerDraw: number;
      /** The policy to choose on what is known now. */
      readonly choice: string;
      /** At most, as luck that is left counts as knowable [USD]. */
      readonly perfectUsd: number;
      /** At least, where no luck is foreseen [USD]; null with one history of luck for each draw. */
      readonly perfectLeastUsd: number | null;
      readonly partial: readonly PartialValue[];
      readonly samples: readonly SampleValue[];
    }
  | { readonly kind: "too few draws"; readonly draws: number; readonly needed: number; readonly why: string };

const formGaps = ({ values, forms }: DrawColumn, benefit: Float64Array): number => {
  const n = benefit.length;
  const mean = benefit.reduce((a, b) => a + b, 0) / n;
  const spread = benefit.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  let between = 0;
  forms!.forEach((_, place) => {
    const own = benefit.filter((_, i) => values[i] === place);
    if (own.length === 0) return;
    const gap = own.reduce((a, b) => a + b, 0) / own.length - mean;
    between += own.length * gap * gap;
  });
  return spread > 0 ? Math.sqrt(between / spread) : 0;
};

/** The columns that move some policy's net benefit most, the first most: |rank correlation|, or the correlation ratio of forms. */
export const topColumns = (table: PayoffTable, columns: readonly DrawColumn[], most = MOST_PARAMETERS): DrawColumn[] =>
  columns
    .map((column) => ({
      column,
      by: Math.max(
        ...table.policies.map((_, p) => {
          const benefit = payoffsOf(table, p);
          return column.forms === null
            ? Math.abs(rankCorrelation(column.values, benefit) || 0)
            : formGaps(column, benefit);
        }),
      ),
    }))
    .sort((a, b) => b.by - a.by)
    .slice(0, most)
    .map(({ column }) => column);

/** Value of knowing which form holds: mean over forms of the best mean within each, less the best mean of all. */
const valueOfForm = (table: PayoffTable, places: ArrayLike<number>): number => {
  const means = (draws: readonly number[]): number =>
    Math.max(...table.policies.map((_, p) => draws.reduce((sum, s) => sum + payoffsOf(table, p)[s], 0)));
  const all = Array.from({ length: table.scenarios }, (_, s) => s);
  const within = [...new Set(Array.from(places))].reduce(
    (sum, place) => sum + means(all.filter((s) => places[s] === place)),
    0,
  );
  return Math.max(0, (within - means(all)) / table.scenarios);
};

const shuffledPlaces = (places: Float64Array, seed: number): Float64Array => {
  const luck = luckOf(seed, 0, "robust.forms");
  const order = Array.from(places, (place) => [luck.uniform(), place] as const).sort((a, b) => a[0] - b[0]);
  return Float64Array.from(order, ([, place]) => place);
};

const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), 0);

const seeds = (seed: number): number[] => Array.from({ length: SHUFFLES }, (_, i) => seed + i);

const partialOf = (table: PayoffTable, column: DrawColumn, chance: number, seed: number): PartialValue => {
  const { parameter, values, forms } = column;
  const usd = forms === null ? valueOfPartialInformation(table, [sharesOf(values)]) : valueOfForm(table, values);
  const byChanceUsd =
    forms === null ? chance : most(seeds(seed).map((one) => valueOfForm(table, shuffledPlaces(values, one))));
  return { parameter: parameter.path, is: plainName(parameter), usd, byChanceUsd, isTold: usd > byChanceUsd };
};

const sampleOf = (
  table: PayoffTable,
  columns: readonly DrawColumn[],
  proposal: DataProposal,
  chance: number,
): SampleValue => {
  const column = columns.find(({ parameter }) => parameter.path === proposal.parameter);
  if (column === undefined || column.forms !== null)
    return { kind: "none", proposal, why: `"${proposal.parameter}" is no number that varies in this study` };
  const scores = sharesOf(column.values).map((share) => normalQuantile(share));
  const usd = valueOfSampleInformation(table, scores, proposal);
  return { kind: "value", proposal, usd, netUsd: usd - proposal.costUsd, isTold: usd > chance };
};

/**
 * Values of information of a table of net benefits [USD], from the draws that made it; `byRun` holds the same before its mean over
 * the histories of luck.
 */
export const informationOf = (
  table: PayoffTable,
  columns: readonly DrawColumn[],
  proposals: readonly DataProposal[],
  terms: { readonly seed: number; readonly luckPerDraw: number; readonly byRun: PayoffTable },
): Information => {
  const draws = table.scenarios;
  if (draws < FEWEST_DRAWS_FOR_INFORMATION)
    return {
      kind: "too few draws",
      draws,
      needed: FEWEST_DRAWS_FOR_INFORMATION,
      why: `${draws} simulated worlds are too few to tell the value of information from noise; ${FEWEST_DRAWS_FOR_INFORMATION} are needed`,
    };
  const means = table.policies.map((_, p) => payoffsOf(table, p).reduce((a, b) => a + b, 0));
  const grid = Float64Array.from({ length: draws }, (_, i) => (i + 0.5) / draws);
  const chance = most(seeds(terms.seed).map((seed) => valueByChance(table, [grid], seed)));
  return {
    kind: "values",
    draws,
    luckPerDraw: terms.luckPerDraw,
    choice: table.policies[means.indexOf(Math.max(...means))],
    perfectUsd: valueOfPerfectInformation(table),
    perfectLeastUsd: terms.luckPerDraw < 2 ? null : leastValueOfPerfectInformation(terms.byRun, terms.luckPerDraw),
    partial: topColumns(table, columns)
      .map((column) => partialOf(table, column, chance, terms.seed))
      .sort((a, b) => b.usd - a.usd),
    samples: proposals.map((proposal) => sampleOf(table, columns, proposal, chance)),
  };
};

/** What knowing everything is worth, with what luck leaves open; `usd` writes a number of dollars. */
export const perfectInWords = (
  { perfectUsd, perfectLeastUsd, luckPerDraw }: Extract<Information, { kind: "values" }>,
  language: Language,
  usd: (value: number) => string,
): string =>
  say(perfectLeastUsd === null ? "know.upper" : "know.between", language, {
    most: usd(perfectUsd),
    least: usd(perfectLeastUsd ?? 0),
    luck: luckPerDraw,
  });
