/**
 * Under which conditions a policy is the best of those offered: the winners of a payoff table handed to scenario discovery
 * (PRIM), each told as one sentence with coverage and density counted on draws that the search has not seen. Limit: conditions
 * are associations within the study's beliefs; "none" is an answer, and so is "too few draws to search".
 */
import {
  type BoxLimit,
  conditionsInWords,
  discoverScenario,
  type PayoffTable,
  type ScenarioColumn,
  winsOf,
} from "@inflow/methods";
import { type DrawColumn, plainName } from "../sensitivity/draw-columns.ts";

/** Draws below which no box is sought: half of them only count. */
export const FEWEST_DRAWS_FOR_A_BOX = 200;
const LEAST_SHARE = 0.05;
const MOST_COLUMNS = 40;

export type WhereWins = {
  readonly policy: string;
  /** Share of draws in which it is best. */
  readonly share: number;
} & (
  | {
      readonly kind: "box";
      readonly conditions: readonly BoxLimit[];
      /** On draws held out. */
      readonly density: number;
      readonly coverage: number;
      readonly base: number;
      readonly draws: number;
      readonly sentence: string;
    }
  | { readonly kind: "none"; readonly why: string; readonly sentence: string }
);

const columnOf = ({ parameter, values, forms }: DrawColumn): ScenarioColumn =>
  forms === null
    ? { name: parameter.path, kind: "continuous", values }
    : { name: parameter.path, kind: "categorical", values: Array.from(values, (place) => forms[place]) };

/** How far apart the winners lie in a column, in units of chance: |difference of means| / sd, or the largest gap of a form. */
const separation = ({ values, forms }: DrawColumn, won: Uint8Array): number => {
  const n = values.length;
  const hits = won.reduce((a, b) => a + b, 0);
  if (forms !== null)
    return Math.max(
      ...forms.map((_, place) => {
        let [of, inIt] = [0, 0];
        for (let i = 0; i < n; i++) {
          if (values[i] !== place) continue;
          inIt++;
          of += won[i];
        }
        return inIt === 0 ? 0 : Math.abs(of / inIt - hits / n) * Math.sqrt(inIt);
      }),
    );
  const mean = values.reduce((a, b) => a + b, 0) / n;
  const sd = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / n);
  let own = 0;
  for (let i = 0; i < n; i++) own += won[i] * values[i];
  return sd > 0 && hits > 0 ? (Math.abs(own / hits - mean) / sd) * Math.sqrt(hits) : 0;
};

const percent = (share: number): string => `${Math.round(100 * share)} %`;

const short = (value: number): string => `${Number(value.toPrecision(2))}`;

const inWords = (limits: readonly BoxLimit[], columns: readonly DrawColumn[]): string => {
  const known = new Map(columns.map(({ parameter }) => [parameter.path, parameter]));
  const said = limits.map((limit) => ({
    ...limit,
    name: limit.kind === "categories" ? `${limit.name} is` : plainName(known.get(limit.name)!),
  }));
  const units = new Map(said.map(({ name }, i) => [name, known.get(limits[i].name)!.unit]));
  return conditionsInWords(said, (value, name) => {
    const unit = units.get(name) ?? "1";
    return unit === "1" ? short(value) : `${short(value)} ${unit}`;
  });
};

/** Where each policy that wins in 5 to 95 of 100 draws wins, by the table's payoffs over the draws of these columns. */
export const whereEachWins = (table: PayoffTable, columns: readonly DrawColumn[], seed: number): WhereWins[] => {
  const { winner, shares } = winsOf(table);
  return shares.flatMap(({ policy, share }, p): WhereWins[] => {
    const head = { policy, share };
    if (share < LEAST_SHARE) return [];
    const none = (why: string, said = why): WhereWins[] => [
      { ...head, kind: "none", why, sentence: `${policy} is best in ${percent(share)} of draws: ${said}.` },
    ];
    if (share > 1 - LEAST_SHARE) return none("nearly everywhere, so no condition is needed");
    if (table.scenarios < FEWEST_DRAWS_FOR_A_BOX)
      return none(`${table.scenarios} draws are too few to say where (${FEWEST_DRAWS_FOR_A_BOX} are needed)`);
    const won = Uint8Array.from(winner, (place) => (place === p ? 1 : 0));
    const likely = [...columns]
      .map((column) => ({ column, by: separation(column, won) }))
      .sort((a, b) => b.by - a.by)
      .slice(0, MOST_COLUMNS)
      .map(({ column }) => column);
    const found = discoverScenario(likely.map(columnOf), won, { seed });
    if (found.kind === "none") return none(found.why, "no three conditions tell firmly where");
    const { limits } = found.box;
    const { density, coverage, n } = found.heldOut;
    const sentence = `${policy} is best in ${percent(share)} of draws; where ${inWords(limits, columns)}, in ${percent(density)} of ${n} draws held out (${percent(found.heldOutBase)} of all of them), which holds ${percent(coverage)} of its wins.`;
    return [
      { ...head, kind: "box", conditions: limits, density, coverage, base: found.heldOutBase, draws: n, sentence },
    ];
  });
};
