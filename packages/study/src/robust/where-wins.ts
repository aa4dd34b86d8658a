/**
 * Under which conditions a policy is the best of those offered: the winners of a payoff table handed to scenario discovery
 * (PRIM), each told as one sentence with coverage and density counted on draws that the search has not seen. Limit: conditions
 * are associations within the study's beliefs; "none" is an answer, and so is "too few draws to search".
 */
import { type BoxLimit, discoverScenario, type PayoffTable, type ScenarioColumn, winsOf } from "@inflow/methods";
import { calledBy, conditionsOf } from "../discovery/box-sentences.ts";
import type { DrawColumn } from "../sensitivity/draw-columns.ts";
import { type Slots, speaker, type Words } from "../words.ts";

/** Draws below which no box is sought: half of them only count. */
const FEWEST_DRAWS_FOR_A_BOX = 200;
const LEAST_SHARE = 0.05;
const MOST_COLUMNS = 40;

const WHERE_WORDS = {
  everywhere: {
    en: "{policy} is best in {share} of simulated worlds: nearly everywhere, so no condition is needed.",
    es: "{policy} es la mejor en el {share} de los mundos simulados: en casi todos, así que no hace falta ninguna condición.",
  },
  few: {
    en: "{policy} is best in {share} of simulated worlds: {draws} are too few to say where ({fewest} are needed).",
    es: "{policy} es la mejor en el {share} de los mundos simulados: {draws} no bastan para decir dónde (hacen falta {fewest}).",
  },
  nowhere: {
    en: "{policy} is best in {share} of simulated worlds: no three conditions tell firmly where.",
    es: "{policy} es la mejor en el {share} de los mundos simulados: ninguna terna de condiciones dice con firmeza dónde.",
  },
  box: {
    en: "{policy} is best in {share} of simulated worlds; where {conditions}, in {density} of {n} held out ({base} of all of them), which holds {coverage} of its wins.",
    es: "{policy} es la mejor en el {share} de los mundos simulados; donde {conditions}, en el {density} de {n} apartados (el {base} de todos ellos), lo que reúne el {coverage} de las veces en que es la mejor.",
  },
} as const satisfies Readonly<Record<string, Words>>;

const says = speaker(WHERE_WORDS);

export type WhereWins = {
  readonly policy: string;
  /** Share of draws in which it is best. */
  readonly share: number;
  readonly sentence: string;
  readonly sentences: Words;
} & (
  | {
      readonly kind: "box";
      readonly conditions: readonly BoxLimit[];
      /** On draws held out. */
      readonly density: number;
      readonly coverage: number;
      readonly base: number;
      readonly draws: number;
    }
  | { readonly kind: "none"; readonly why: string }
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

/** A sentence of a policy in both languages; `slots` gives what differs between them. */
const saidBy = (
  key: keyof typeof WHERE_WORDS,
  slots: (language: "en" | "es") => Slots,
): Pick<WhereWins, "sentence" | "sentences"> => {
  const sentences = { en: says(key, "en", slots("en")), es: says(key, "es", slots("es")) };
  return { sentence: sentences.en, sentences };
};

/** Where each policy that wins in 5 to 95 of 100 draws wins, by the table's payoffs over the draws of these columns. */
export const whereEachWins = (table: PayoffTable, columns: readonly DrawColumn[], seed: number): WhereWins[] => {
  const { winner, shares } = winsOf(table);
  return shares.flatMap(({ policy, share }, p): WhereWins[] => {
    const head = { policy, share };
    if (share < LEAST_SHARE) return [];
    const slots = { policy, share: percent(share), draws: table.scenarios, fewest: FEWEST_DRAWS_FOR_A_BOX };
    const none = (key: keyof typeof WHERE_WORDS, why: string): WhereWins[] => [
      { ...head, kind: "none", why, ...saidBy(key, () => slots) },
    ];
    if (share > 1 - LEAST_SHARE) return none("everywhere", "nearly everywhere, so no condition is needed");
    if (table.scenarios < FEWEST_DRAWS_FOR_A_BOX)
      return none(
        "few",
        `${table.scenarios} simulated worlds are too few to say where (${FEWEST_DRAWS_FOR_A_BOX} are needed)`,
      );
    const won = Uint8Array.from(winner, (place) => (place === p ? 1 : 0));
    const likely = [...columns]
      .map((column) => ({ column, by: separation(column, won) }))
      .sort((a, b) => b.by - a.by)
      .slice(0, MOST_COLUMNS)
      .map(({ column }) => column);
    const found = discoverScenario(likely.map(columnOf), won, { seed });
    if (found.kind === "none") return none("nowhere", found.why);
    const { limits } = found.box;
    const { density, coverage, n } = found.heldOut;
    const counted = { density: percent(density), coverage: percent(coverage), base: percent(found.heldOutBase), n };
    const said = saidBy("box", (language) => ({
      ...slots,
      ...counted,
      conditions: conditionsOf(limits, calledBy(columns), language),
    }));
    return [
      { ...head, kind: "box", conditions: limits, density, coverage, base: found.heldOutBase, draws: n, ...said },
    ];
  });
};
