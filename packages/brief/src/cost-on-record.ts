/**
 * What is on record of the campaign's cost so far, beside the model's own range to the horizon: the latest total of each kind
 * that was reported or computed, with its date. Totals differ by what they count, and none is added to another.
 */
import { dollars } from "@inflow/charts";
import type { Event } from "@inflow/evidence";
import { type Context, dateWords, eventsOf } from "./input.ts";
import { type Bound, bound, event, fillIn, type Sentence, sentence } from "./prose.ts";

const USD_PER_MILLION = 1e6;
const MILLION_USD = "MUSD";

/** Kinds of totals by the name of the quantity in the ledger. */
const TOTALS = {
  "reported total": {
    en: "{cost} reported ({date}), taken to be incremental",
    es: "{cost} declarados ({date}), que se entienden adicionales",
  },
  "incremental, another estimate": {
    en: "{cost} incremental by another estimate ({date})",
    es: "{cost} adicionales según otra estimación ({date})",
  },
  "operating cost of the build-up": {
    en: "{cost} computed for ships only, to {date}",
    es: "{cost} calculados solo para buques, hasta {date}",
  },
} as const;

const START = { en: "On record for the campaign: ", es: "Consta de la campaña: " } as const;

interface Total {
  readonly record: Event;
  readonly millionUsd: number;
}

/** The latest total of a kind; null where none is on record. */
const latestOf = (context: Context, is: keyof typeof TOTALS): Total | null => {
  const totals = eventsOf(context).flatMap((record): Total[] =>
    [record.quantity ?? []]
      .flat()
      .filter((one) => one.is === is && one.unit === MILLION_USD && one.value !== null)
      .map(({ value }) => ({ record, millionUsd: value! })),
  );
  return totals[totals.length - 1] ?? null;
};

/** The totals on record in one sentence; null where there are none. */
export const costOnRecord = (context: Context): Sentence | null => {
  const { language } = context;
  const said = (Object.keys(TOTALS) as (keyof typeof TOTALS)[]).flatMap((is): Sentence[] => {
    const total = latestOf(context, is);
    if (total === null) return [];
    const { record, millionUsd } = total;
    const [cost, date] = [
      dollars(USD_PER_MILLION * millionUsd, language),
      dateWords(record.until ?? record.date, language),
    ].map((words) => bound(words, event(record.id))) as [Bound, Bound];
    return [fillIn(language, TOTALS[is][language], { cost, date })];
  });
  if (said.length === 0) return null;
  return sentence(START[language], ...said.flatMap(({ parts }, i) => (i === 0 ? parts : ["; ", ...parts])), ".");
};
