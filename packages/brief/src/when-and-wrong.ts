/** Sections 7 and 8: when could data tell, and what would prove us wrong, the decoy and the missing tests first. */
import { amount } from "@inflow/charts";
import { columnOf, isISODate, type Series } from "@inflow/evidence";
import { lastDayOf } from "@inflow/study";
import { assuranceFigure } from "./assurance.ts";
import { type Block, type Figure, figures, heading, list, type Section, text } from "./document.ts";
import { datedRules, deathsFan, observedDeaths } from "./fans.ts";
import {
  type Context,
  commodityName,
  dateWords,
  firstStrike,
  number,
  says,
  seriesOf,
  spanSaid,
  traceOf,
  words,
} from "./input.ts";
import { bound, record, type Sentence, sentence, series, study } from "./prose.ts";
import { monthsSentences } from "./verdict-sentences.ts";

const lastKey = (record: Series): string =>
  record.rows
    .map(({ key }) => key)
    .sort()
    .at(-1) ?? "";

const isDated = (record: Series): boolean => /^\d{4}(-\d{2}(-\d{2})?)?$/.test(lastKey(record));

const seriesTable = (context: Context): Block => {
  const strike = firstStrike(context);
  const all = [...context.input.ledger.series.values()].map(({ record }) => record).filter(isDated);
  const rows = all
    .sort((a, b) => (lastKey(a) < lastKey(b) ? -1 : 1))
    .map((record): Sentence[] => [
      sentence(bound(record.title, series(record.id))),
      sentence(bound(dateWords(lastKey(record), context.language), series(record.id))),
      says(context, strike !== null && lastKey(record) > strike.date.slice(0, lastKey(record).length) ? "yes" : "no"),
    ]);
  return {
    kind: "table",
    caption: says(context, "seriesCaption"),
    columns: [
      { label: words(context, "seriesColumn"), isNumber: false },
      { label: words(context, "lastColumn"), isNumber: false },
      { label: words(context, "coversColumn"), isNumber: false },
    ],
    rows,
  };
};

/** When data could tell of each commodity, those for which it is computed. */
const monthsOfEach = (context: Context): Sentence[] => {
  const verdicts = Object.values(context.verdicts);
  const computed = verdicts.filter(({ answerTime }) => answerTime !== null);
  if (computed.length === 0) return [says(context, "notComputed")];
  return computed.flatMap((verdict) => {
    const name = commodityName(verdict.commodity, context.language);
    return [sentence(`${name.charAt(0).toUpperCase()}${name.slice(1)}:`), ...monthsSentences(context, verdict)];
  });
};

/** When could data tell? */
export const whenCouldTell = (context: Context): Section => ({
  id: "when",
  number: "7",
  title: words(context, "when"),
  blocks: [
    text(...monthsOfEach(context)),
    figures(...Object.values(context.verdicts).flatMap((verdict) => assuranceFigure(context, verdict))),
    text(says(context, "whenLead")),
    seriesTable(context),
  ],
});

const DECOY = "us-overdose-vsrr";
const DECOY_COLUMN = "synthetic-opioids";
const DECOY_TRACE = "deaths12m.synthetic-opioid";

const DAYS = 7;

/** Whether the model's band holds the last observed value, and in words what follows where it does not. */
const decoyScore = (context: Context): Block[] => {
  const record = seriesOf(context, DECOY);
  const own = traceOf(context, context.policy, DECOY_TRACE);
  const [key, observed] = (record === null ? [] : columnOf(record, DECOY_COLUMN)).at(-1) ?? [];
  if (own === null || key === undefined || observed === undefined || !isISODate(key)) return [];
  const week = Math.floor((lastDayOf(key) - context.input.plan.calendar.firstDay) / DAYS);
  const low = own.p10[week];
  const high = own.p90[week];
  if (low === undefined || high === undefined) return [];
  const missed = observed < low ? "decoyMissed" : observed > high ? "decoyMissedBelow" : "decoyHeld";
  return [
    text(
      says(context, missed, {
        date: bound(dateWords(key, context.language), series(DECOY)),
        observed: { ...number(observed, series(DECOY), 5), isHarm: true },
        span: {
          ...spanSaid(
            context,
            { p10: low, p50: own.p50[week]!, p90: high },
            `traces.${context.policy}.${DECOY_TRACE}`,
            (value) => amount(value, 3),
          ),
          isHarm: true,
        },
      }),
    ),
  ];
};

const decoyFigure = (context: Context): Figure[] => {
  const { bands, plan } = context.input;
  const course = { bands, firstDay: plan.calendar.firstDay, rules: datedRules(context).slice(0, 1) };
  const figure = deathsFan(context, course, "fentanyl", observedDeaths(context, "fentanyl"));
  return figure === null ? [] : [{ ...figure, id: "decoy" }];
};

/** How the model did against the past: its record where that is at hand, else that this run scores none. */
export const backtestsSaid = (context: Context): Sentence => {
  const { plan, record: found } = context.input;
  if (found !== undefined) {
    const [run, failed] = [found.run, found.failed].map((count) => bound(amount(count), record("backtests")));
    return says(context, "backtestsRecord", { run: run!, failed: failed! });
  }
  const targets = plan.study.targets?.length ?? 0;
  if (targets === 0) return says(context, "backtestsNone");
  return says(context, "backtests", { targets: bound(amount(targets), study("targets")) });
};

/** What would prove us wrong. */
export const provedWrong = (context: Context): Section => {
  return {
    id: "proved-wrong",
    number: "8",
    title: words(context, "wrong"),
    blocks: [
      text(backtestsSaid(context), says(context, "placebo")),
      figures(...decoyFigure(context)),
      ...decoyScore(context),
      heading(words(context, "wouldProve")),
      list(
        false,
        (["against1", "against2", "against3"] as const).map((key) => [says(context, key)]),
      ),
      heading(words(context, "biases")),
      list(
        false,
        (["bias1", "bias2", "bias3"] as const).map((key) => [says(context, key)]),
      ),
    ],
  };
};
